"""The native charts of the werkboek, in one house style."""

from collections.abc import Sequence
from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference, ScatterChart, Series
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import NumFmt, StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.descriptors import Typed
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RichTextProperties
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.utils import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.werkboek.indeling import Tabel
from gia_kwaliteit.werkboek.opmaak import DONKER, GRIJS, letterkleur

CM_PER_RIJ = 0.5292  # a row of 15 points
MARGE_CM = 0.3
STAANDE_HOOGTE = 8.5
# Of four colours that differ for everybody; a mark tells the lines of one colour apart.
_LIJNKLEUREN = ("1F4E85", "E07B39", "5B6775", "7FB3DC")
MEESTE_STREEPJES = 8  # on an axis of counts, which has whole steps only


class _Waardelabels(DataLabelList):
    """Labels with a number format of their own.

    What openpyxl writes does not say whether the format follows the cells. LibreOffice then takes it that it does, and
    prints the zeros that the format hides.
    """

    tagname = "dLbls"
    numFmt = Typed(expected_type=NumFmt, allow_none=True)  # type: ignore[assignment]  # noqa: N815 - the name in the file
    __elements__ = DataLabelList.__elements__
    __nested__ = tuple(naam for naam in DataLabelList.__nested__ if naam != "numFmt")


def _letters(grootte: int, *, vet: bool = False, kleur: str = GRIJS) -> RichText:
    tekens = CharacterProperties(sz=grootte * 100, b=vet, solidFill=kleur)
    alinea = Paragraph(pPr=ParagraphProperties(defRPr=tekens), endParaRPr=tekens)
    return RichText(bodyPr=RichTextProperties(), p=[alinea])


def staafgrafiek(
    blad: Worksheet,
    tabel: Tabel,
    koppen: Sequence[tuple[str, str]],
    *,
    titel: str,
    plaats: str,
    maximum: float | None = None,
    gestapeld: bool = False,
    breedte: float = 16,
) -> float:
    """Put a bar chart of some columns of a table on the tab; return its height in cm.

    The bars lie down, but those side by side stand up: of lying ones LibreOffice reverses the legend.

    `koppen` are pairs of heading and colour (RRGGBB), `plaats` is the cell of the top left corner, `maximum` the end of
    the axis (without it there is no axis: the bars carry their numbers), `breedte` the width in cm. Stacked bars hold
    counts.
    """
    grafiek: Any = BarChart()
    naast_elkaar = len(koppen) > 1 and not gestapeld
    grafiek.type = "col" if naast_elkaar else "bar"
    grafiek.style = 10
    _zet_titel(grafiek, titel)
    kolommen = [kolom.kop for kolom in tabel.kolommen]
    label = kolommen.index("Grafieklabel") + 1
    for kop, kleur in koppen:
        nummer = kolommen.index(kop) + 1
        reeks = Series(
            Reference(blad, min_col=nummer, min_row=tabel.eerste, max_row=tabel.laatste),
            title_from_data=False,
        )
        reeks.tx = _naam_uit_cel(blad, nummer, tabel.koprij)
        reeks.graphicalProperties = GraphicalProperties(solidFill=kleur)
        # A line around a bar would be drawn around a zero too.
        reeks.graphicalProperties.line = LineProperties(noFill=True)
        reeks.invertIfNegative = False
        reeks.dLbls = _waardelabels(kleur, gestapeld=gestapeld, decimaal=maximum is not None and not gestapeld)
        grafiek.series.append(reeks)
    grafiek.set_categories(Reference(blad, min_col=label, min_row=tabel.eerste, max_row=tabel.laatste))
    # The labels of the bars stand in a hidden column.
    grafiek.visible_cells_only = False
    if gestapeld:
        grafiek.grouping, grafiek.overlap = "stacked", 100
    grafiek.gapWidth = 45
    if len(koppen) > 1:
        grafiek.legend.position = "b"
        grafiek.legend.txPr = _letters(9)
    else:
        grafiek.legend = None
    _assen(grafiek, maximum, gestapeld=gestapeld)
    grafiek.width = breedte
    grafiek.height = STAANDE_HOOGTE if naast_elkaar else max(6.0, 2.6 + 0.85 * len(tabel.rijen))
    grafiek.roundedCorners = False
    _zet_op_blad(blad, grafiek, plaats)
    return float(grafiek.height)


def haltergrafiek(
    blad: Worksheet, tabel: Tabel, koppen: Sequence[tuple[str, str]], *, titel: str, plaats: str, maximum: float
) -> float:
    """Put both scores of every row on one line (a dumbbell), two marks and a line between; return its height in cm.

    `koppen` are two pairs of heading and colour (RRGGBB), `maximum` is the end of the axis.
    """
    grafiek: Any = LineChart()
    grafiek.style = 10
    _zet_titel(grafiek, titel)
    kolommen = [kolom.kop for kolom in tabel.kolommen]
    for (kop, kleur), teken in zip(koppen, ("circle", "diamond"), strict=True):
        nummer = kolommen.index(kop) + 1
        reeks = Series(
            Reference(blad, min_col=nummer, min_row=tabel.eerste, max_row=tabel.laatste), title_from_data=False
        )
        reeks.tx = _naam_uit_cel(blad, nummer, tabel.koprij)
        _stijl_reeks(reeks, (teken, 11), kleur, rand=kleur, lijn=LineProperties(noFill=True))
        reeks.smooth = False
        grafiek.series.append(reeks)
    label = kolommen.index("Grafieklabel") + 1
    grafiek.set_categories(Reference(blad, min_col=label, min_row=tabel.eerste, max_row=tabel.laatste))
    grafiek.hiLowLines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="8A97A8", w=31750)))
    grafiek.visible_cells_only = False
    grafiek.legend.position = "b"
    grafiek.legend.txPr = _letters(9)
    _stijl_assen(grafiek, maximum, maximum / 4)
    grafiek.width, grafiek.height = 22, 9.5
    grafiek.roundedCorners = False
    _zet_op_blad(blad, grafiek, plaats)
    return float(grafiek.height)


def spreidingsgrafiek(
    blad: Worksheet, eerste: int, laatste: int, *, titel: str, assen: tuple[str, str], plaats: str, met_namen: bool
) -> float:
    """Put a point for every row on the tab, with its name if there is room; return the height in cm.

    A holds the name, B and C the scores on 20. `eerste` and `laatste` are the rows, `assen` the titles of both axes,
    `plaats` is the cell of the top left corner.
    Every row is a series of its own: that is how every office program writes a name at a point.
    """
    grafiek: Any = ScatterChart()
    grafiek.style, grafiek.scatterStyle = 10, "lineMarker"
    _zet_titel(grafiek, titel)
    for rij in range(eerste, laatste + 1):
        x, y = (Reference(blad, min_col=kolom, min_row=rij, max_row=rij) for kolom in (2, 3))
        reeks = Series(y, x, title_from_data=False)
        reeks.tx = _naam_uit_cel(blad, 1, rij)
        _stijl_reeks(reeks, ("circle", 9), DONKER, rand="FFFFFF", lijn=LineProperties(noFill=True))
        if met_namen:
            reeks.dLbls = _naamlabel()
        grafiek.series.append(reeks)
    grafiek.legend = None
    _stijl_assen(grafiek, 20, 5)
    for as_, tekst in zip((grafiek.x_axis, grafiek.y_axis), assen, strict=True):
        as_.title = tekst
        as_.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=CharacterProperties(sz=1000, b=True, solidFill=DONKER))
        as_.title.overlay = False
        as_.scaling.min, as_.scaling.max, as_.majorUnit, as_.number_format = 0, 20, 5, "0"
    grafiek.x_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="E1E6EC")))
    grafiek.width, grafiek.height = 19, 15
    grafiek.roundedCorners = False
    _zet_op_blad(blad, grafiek, plaats)
    return float(grafiek.height)


def lijngrafiek(
    blad: Worksheet, rijen: tuple[int, int], kolommen: int, *, titel: str, plaats: str, maximum: float
) -> float:
    """Put a line for every column from C on, over the rows that B names; return the height in cm.

    `rijen` are the row of the headings and the last row, `kolommen` is the number of the last column, `plaats` the cell
    of the top left corner, `maximum` the end of the axis.
    """
    grafiek: Any = LineChart()
    grafiek.style = 10
    _zet_titel(grafiek, titel)
    kop, laatste = rijen
    tekens = ("circle", "diamond", "square", "triangle")
    for nummer in range(3, kolommen + 1):
        reeks = Series(Reference(blad, min_col=nummer, min_row=kop + 1, max_row=laatste), title_from_data=False)
        reeks.tx = _naam_uit_cel(blad, nummer, kop)
        kleur = _LIJNKLEUREN[(nummer - 3) % len(_LIJNKLEUREN)]
        teken = tekens[(nummer - 3) // len(_LIJNKLEUREN) % len(tekens)]
        _stijl_reeks(reeks, (teken, 8), kleur, rand=kleur, lijn=LineProperties(solidFill=kleur, w=25400))
        reeks.smooth = False
        grafiek.series.append(reeks)
    grafiek.set_categories(Reference(blad, min_col=2, min_row=kop + 1, max_row=laatste))
    grafiek.legend.position = "r"
    grafiek.legend.txPr = _letters(9)
    _stijl_assen(grafiek, maximum, maximum / 4)
    grafiek.width, grafiek.height = 22, 11
    grafiek.roundedCorners = False
    _zet_op_blad(blad, grafiek, plaats)
    return float(grafiek.height)


def _stijl_reeks(reeks: Any, teken: tuple[str, int], kleur: str, *, rand: str, lijn: LineProperties) -> None:  # noqa: ANN401 - openpyxl has no types for charts
    """Give a series its mark (symbol and size) in a colour with a border, and its line."""
    reeks.marker.symbol, reeks.marker.size = teken
    reeks.marker.graphicalProperties = GraphicalProperties(solidFill=kleur)
    reeks.marker.graphicalProperties.line = LineProperties(solidFill=rand)
    reeks.graphicalProperties = GraphicalProperties()
    reeks.graphicalProperties.line = lijn


def _naamlabel() -> DataLabelList:
    """Show the name of the series at its point."""
    labels = DataLabelList()
    labels.showSerName = True
    labels.showVal = labels.showCatName = labels.showLegendKey = labels.showPercent = labels.showLeaderLines = False
    labels.position = "r"
    labels.txPr = _letters(9, kleur="1A1A1A")
    return labels


def _zet_op_blad(blad: Worksheet, grafiek: Any, plaats: str) -> None:  # noqa: ANN401 - openpyxl has no types for charts
    """Put a chart with its top left corner in a cell; one that stands beside something keeps clear of it."""
    rij, kolom = coordinate_to_tuple(plaats)
    marge = _emu(MARGE_CM) if kolom > 1 else 0
    maat = XDRPositiveSize2D(_emu(grafiek.width), _emu(grafiek.height))
    grafiek.anchor = OneCellAnchor(_from=AnchorMarker(col=kolom - 1, colOff=marge, row=rij - 1), ext=maat)
    blad.add_chart(grafiek)


def _emu(cm: float) -> int:
    """Return centimetres in the units of a drawing."""
    return round(cm * 360_000)


def _zet_titel(grafiek: Any, titel: str) -> None:  # noqa: ANN401 - openpyxl has no types for charts
    letters = CharacterProperties(sz=1200, b=True, solidFill=DONKER)
    grafiek.title = titel
    grafiek.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=letters)
    grafiek.title.overlay = False


def _naam_uit_cel(blad: Worksheet, kolom: int, rij: int) -> Any:  # noqa: ANN401 - openpyxl has no type for it
    return SeriesLabel(strRef=StrRef(str(Reference(blad, min_col=kolom, min_row=rij, max_row=rij))))


def _waardelabels(kleur: str, *, gestapeld: bool, decimaal: bool) -> DataLabelList:
    """Show the values at the bars; a zero has no label, because the name of the bar says what it is."""
    labels = _Waardelabels()
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = labels.showLeaderLines = False
    labels.numFmt = NumFmt("0.0;-0.0;" if decimaal else "0;-0;", sourceLinked=False)
    labels.position = "ctr" if gestapeld else "outEnd"
    labels.txPr = _letters(9, vet=True, kleur=letterkleur(f"#{kleur}") if gestapeld else "1A1A1A")
    return labels


def _assen(grafiek: Any, maximum: float | None, *, gestapeld: bool) -> None:  # noqa: ANN401 - openpyxl has no types
    if grafiek.type == "bar":
        # The first row of the table is the top bar, and the values stay at the bottom.
        grafiek.x_axis.scaling.orientation = "maxMin"
        grafiek.y_axis.crosses = "max"
    if maximum is None:
        _stijl_assen(grafiek, None, None)
        grafiek.y_axis.delete = True
        grafiek.y_axis.majorGridlines = None
    else:
        _stijl_assen(grafiek, maximum, -(-maximum // MEESTE_STREEPJES) if gestapeld else maximum / 4)


def _stijl_assen(grafiek: Any, maximum: float | None, stap: float | None) -> None:  # noqa: ANN401 - openpyxl has no types
    for as_ in (grafiek.x_axis, grafiek.y_axis):
        as_.delete = False
        as_.txPr = _letters(9, kleur="222222")
        as_.majorTickMark = as_.minorTickMark = "none"
        as_.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="B8C4D2"))
    grafiek.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="E1E6EC"))
    grafiek.y_axis.number_format = "0"
    grafiek.y_axis.scaling.min = 0
    grafiek.y_axis.scaling.max = maximum
    grafiek.y_axis.majorUnit = stap
