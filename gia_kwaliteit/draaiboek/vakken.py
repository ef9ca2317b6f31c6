"""The content controls of a form: a text, a choice from a list or a day, each with the code of its question as tag."""

from collections.abc import Sequence

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import _Cell

from gia_kwaliteit.verslag.wordsjabloon import TAAL
from gia_kwaliteit.verslag.wordveld import maak_element
from gia_kwaliteit.werkboek.bestand.wordtekst import KLIK_EN_KIES, KLIK_EN_TYP

DATUMVORM = "dd/MM/yyyy"
_HOOGSTE_NUMMER = 2**31 - 1


def zet_vak(cel: _Cell, merk: str, naam: str, tekst: str, soort: BaseOxmlElement) -> None:
    """Put a control around what stands in a cell: its tag, its name for people, and `soort`, what may be filled in.

    Without a text the cell says what to do, which Word shows in grey until somebody does.
    """
    is_keuze = soort.tag.rpartition("}")[2] != "richText"
    vak, eigen, inhoud = (maak_element(f"w:{deel}") for deel in ("sdt", "sdtPr", "sdtContent"))
    eigen.append(maak_element("w:alias", val=naam))
    eigen.append(maak_element("w:tag", val=merk))
    # The number has to be another one in each control, and the same whenever the form is made.
    nummer = int.from_bytes(merk.encode()[-4:], "big") * 31 + len(merk)
    eigen.append(maak_element("w:id", val=str(nummer % _HOOGSTE_NUMMER)))
    if not tekst:
        eigen.append(maak_element("w:showingPlcHdr"))
    eigen.append(soort)
    alineas = [cel.paragraphs[0]]
    for nummer_, regel in enumerate((tekst or (KLIK_EN_KIES if is_keuze else KLIK_EN_TYP)).split("\n")):
        alinea = alineas[0] if nummer_ == 0 else cel.add_paragraph(style=alineas[0].style)
        loop = alinea.add_run(regel)
        if not tekst:
            loop.style = "Placeholder Text"
        alineas.append(alinea) if nummer_ else None
    cel._tc.insert_element_before(vak, "w:sectPr")  # noqa: SLF001 - python-docx has no word for a control
    for alinea in alineas:
        inhoud.append(alinea._p)  # noqa: SLF001
    vak.append(eigen)
    vak.append(inhoud)


def tekstvak() -> BaseOxmlElement:
    """Return what says that a text of any length may be filled in."""
    return maak_element("w:richText")


def keuzevak(keuzes: Sequence[str]) -> BaseOxmlElement:
    """Return what says that one of these words may be chosen."""
    lijst = maak_element("w:dropDownList")
    for keuze in keuzes:
        lijst.append(maak_element("w:listItem", displayText=keuze, value=keuze))
    return lijst


def datumvak() -> BaseOxmlElement:
    """Return what says that a day may be chosen."""
    datum = maak_element("w:date")
    for deel, waarde in (("dateFormat", DATUMVORM), ("lid", TAAL), ("storeMappedDataAs", "dateTime")):
        datum.append(maak_element(f"w:{deel}", val=waarde))
    datum.append(maak_element("w:calendar", val="gregorian"))
    return datum
