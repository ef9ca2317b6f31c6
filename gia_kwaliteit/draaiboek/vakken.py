"""The content controls of a form: a text, a choice from a list or a day, each with the code of its question as tag."""

from collections.abc import Sequence
from datetime import date
from zlib import crc32

from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import _Cell

from gia_kwaliteit.verslag.wordsjabloon import TAAL
from gia_kwaliteit.verslag.wordveld import maak_element
from gia_kwaliteit.werkboek.bestand.wordtekst import KLIK_EN_KIES, KLIK_EN_TYP

DATUMVORM = "dd/MM/yyyy"
_HOOGSTE_NUMMER = 2**31 - 1


def zet_vak(cel: _Cell, merk: str, naam: str, tekst: str, soort: BaseOxmlElement) -> None:
    """Put a control around what stands in a cell: its tag, its name for people, and `soort`, what may be filled in.

    Without a text the cell says what to do, which Word shows in grey until somebody does. A control for a text stands
    around paragraphs, so that it can hold several; one for a choice or a day within one, because LibreOffice takes a
    day that stands around a paragraph for a field and loses its first sign: 14/03 would be 4/03.
    """
    is_tekst = _naam(soort) == "richText"
    vak, eigen, inhoud = (maak_element(f"w:{deel}") for deel in ("sdt", "sdtPr", "sdtContent"))
    eigen.append(maak_element("w:alias", val=naam))
    eigen.append(maak_element("w:tag", val=merk))
    # The number has to be another one in each control, and the same whenever the form is made.
    eigen.append(maak_element("w:id", val=str(crc32(merk.encode()) % _HOOGSTE_NUMMER)))
    if not tekst:
        eigen.append(maak_element("w:showingPlcHdr"))
    eigen.append(soort)
    vak.append(eigen)
    vak.append(inhoud)
    alineas = [cel.paragraphs[0]]
    for nummer, regel in enumerate((tekst or (KLIK_EN_TYP if is_tekst else KLIK_EN_KIES)).split("\n")):
        alineas += [cel.add_paragraph(style=alineas[0].style)] if nummer else []
        loop = alineas[-1].add_run(regel)
        if not tekst:
            loop.style = "Placeholder Text"
        if not is_tekst:
            inhoud.append(loop._r)  # noqa: SLF001 - python-docx has no word for a control
    if is_tekst:
        cel._tc.insert_element_before(vak, "w:sectPr")  # noqa: SLF001
        for alinea in alineas:
            inhoud.append(alinea._p)  # noqa: SLF001
    else:
        alineas[0]._p.append(vak)  # noqa: SLF001


def _naam(element: BaseOxmlElement) -> str:
    return str(element.tag).rpartition("}")[2]


def tekstvak() -> BaseOxmlElement:
    """Return what says that a text of any length may be filled in."""
    return maak_element("w:richText")


def keuzevak(keuzes: Sequence[str]) -> BaseOxmlElement:
    """Return what says that one of these words may be chosen."""
    lijst = maak_element("w:dropDownList")
    for keuze in keuzes:
        lijst.append(maak_element("w:listItem", displayText=keuze, value=keuze))
    return lijst


def datumvak(dag: date | None = None) -> BaseOxmlElement:
    """Return what says that a day may be chosen; `dag` is the one that is filled in."""
    datum = maak_element("w:date", **({"fullDate": f"{dag.isoformat()}T00:00:00Z"} if dag else {}))
    for deel, waarde in (("dateFormat", DATUMVORM), ("lid", TAAL), ("storeMappedDataAs", "dateTime")):
        datum.append(maak_element(f"w:{deel}", val=waarde))
    datum.append(maak_element("w:calendar", val="gregorian"))
    return datum
