' Fills in a form as somebody does in LibreOffice: types over what stands in a control, chooses from a list and a calendar.

Sub Vul(van As String, naar As String)
  On Error Goto Fout
  Dim verborgen(0) As New com.sun.star.beans.PropertyValue
  verborgen(0).Name = "Hidden"
  verborgen(0).Value = True
  formulier = StarDesktop.loadComponentFromURL(van, "_blank", 0, verborgen())
  Typ(formulier, "De bib & co")
  Typ(formulier, "2013-2014")
  Kies(formulier)
  Dim soort(0) As New com.sun.star.beans.PropertyValue
  soort(0).Name = "FilterName"
  soort(0).Value = "MS Word 2007 XML"
  formulier.storeToURL(naar, soort())
  formulier.close(True)
  StarDesktop.terminate()
  Exit Sub
Fout:
  Open ConvertFromURL(naar) & ".txt" For Output As #1
  Print #1, Error$ & " (" & Erl & ")"
  Close #1
  StarDesktop.terminate()
End Sub

Sub Typ(formulier, tekst As String)
  zoek = formulier.createSearchDescriptor()
  zoek.SearchString = "Klik hier en typ."
  venster = formulier.CurrentController
  venster.select(formulier.findFirst(zoek))
  Dim erin(0) As New com.sun.star.beans.PropertyValue
  erin(0).Name = "Text"
  erin(0).Value = tekst
  doe = createUnoService("com.sun.star.frame.DispatchHelper")
  doe.executeDispatch(venster.Frame, ".uno:InsertText", "", 0, erin())
End Sub

Sub Kies(formulier)
  For nummer = 0 To formulier.TextTables.Count - 1
    tabel = formulier.TextTables.getByIndex(nummer)
    For Each naam In tabel.CellNames
      alineas = tabel.getCellByName(naam).createEnumeration()
      Do While alineas.hasMoreElements()
        delen = alineas.nextElement().createEnumeration()
        Do While delen.hasMoreElements()
          deel = delen.nextElement()
          If deel.TextPortionType = "ContentControl" Then KiesIn(deel.ContentControl)
        Loop
      Loop
    Next
  Next
End Sub

Sub KiesIn(vak)
  keuzes = vak.ListItems
  tekst = ""
  If UBound(keuzes) >= 0 Then
    tekst = keuzes(UBound(keuzes))(1).Value
  ElseIf vak.Date Then
    vak.CurrentDate = "2013-03-14T00:00:00Z"
    tekst = "14/03/2013"
  End If
  If tekst <> "" Then
    vak.ShowingPlaceHolder = False
    vak.createTextCursor().String = tekst
  End If
End Sub
