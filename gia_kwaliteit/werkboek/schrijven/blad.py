"""What gia writes on a tab of any workbook: cells, tables, and sentences over several columns."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek.schrijven import opmaak as o

# An office program reads _x0041_ as the letter A: its first character has to be written in the same way.
_CODETEKEN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
# What a cell can hold; None leaves it empty.
Celwaarde = str | float | date | None
# As wide as a sentence that is easy to read, in characters.
_ZIN = 110


class Tabelkolom(NamedTuple):
    """A column of a table: its heading, the styles of its cells and of that heading, and how wide it is.

    `tekens` are the characters that go on a line of a cell, where its text decides how high a row is (0: it does not);
    `samen` is over how many columns of the tab it goes.
    """

    kop: str
    stijl: o.Stijl
    kopstijl: o.Stijl = o.KOP
    tekens: float = 0
    samen: int = 1


class Cel(NamedTuple):
    """A value with a style of its own, in place of that of its column."""

    waarde: Celwaarde
    stijl: o.Stijl


# A row of a table, from left to right.
Cellen = Sequence[Celwaarde | Cel]


def in_het_midden(kolommen: Iterable[Tabelkolom]) -> list[Tabelkolom]:
    """Return columns with all headings but the first in the middle."""
    return [kolom._replace(kopstijl=o.KOP_MIDDEN) if nummer else kolom for nummer, kolom in enumerate(kolommen)]


# -- the workbook and its tabs -----------------------------------------------------------------------------------


def nieuw_boek(naam: str) -> tuple[Workbook, Worksheet]:
    """Return a workbook and its only tab, which gets this name."""
    boek = Workbook()
    blad: Worksheet = boek.worksheets[0]
    blad.title = naam
    return boek, blad


def nieuw_blad(boek: Workbook, naam: str) -> Worksheet:
    """Add a tab at the end."""
    blad: Worksheet = boek.create_sheet(naam)
    return blad


def naar_bytes(boek: Workbook, titel: str) -> bytes:
    """Return a workbook as the bytes of an .xlsx file."""
    boek.properties.title = titel
    boek.properties.creator = "gia"
    boek.properties.language = "nl-BE"
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def begin_blad(blad: Worksheet, titel: str, breedtes: Sequence[float], *, staand: bool = False) -> None:
    """Set the columns, the title and the print set-up (A4) of a tab."""
    for nummer, breedte in enumerate(breedtes, start=1):
        blad.column_dimensions[get_column_letter(nummer)].width = breedte
    schrijf(blad, "A1", titel, o.TITEL)
    blad.row_dimensions[1].height = 30
    blad.sheet_view.showGridLines = False
    blad.page_setup.paperSize = blad.PAPERSIZE_A4
    blad.page_setup.orientation = "portrait" if staand else "landscape"
    blad.page_setup.fitToWidth, blad.page_setup.fitToHeight = 1, 0
    blad.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    blad.page_margins.left = blad.page_margins.right = 0.5
    blad.page_margins.top = blad.page_margins.bottom = 0.6
    # Inches from the edge of the paper; closer to the table the lower half of the footer is cut off.
    blad.page_margins.header = blad.page_margins.footer = 0.25
    voet: Any = blad.oddFooter
    voet.left.text, voet.right.text = "&A", "Pagina &P van &N"


def bescherm(blad: Worksheet) -> None:
    """Protect a tab without a password; rows and columns may still be made higher and wider."""
    blad.protection.sheet = True
    blad.protection.formatRows = blad.protection.formatColumns = False


# -- cells -------------------------------------------------------------------------------------------------------


def schrijf(blad: Worksheet, plaats: str, waarde: Celwaarde, stijl: o.Stijl) -> Cell:
    """Put a value in a cell, in a style; a text is always a text, also one like a formula or #N/A."""
    cel: Cell = blad[plaats]
    if isinstance(waarde, str):
        waarde = _CODETEKEN.sub("_x005F_", toonbaar(waarde))
    cel.value = waarde
    for eigenschap, inhoud in stijl.items():
        setattr(cel, eigenschap, inhoud)
    if isinstance(waarde, str) and cel.data_type != "s":
        cel.data_type = "s"
        cel.quotePrefix = True
    return cel


def schrijf_formule(blad: Worksheet, plaats: str, formule: str, stijl: o.Stijl) -> Cell:
    """Put a formula that gia generated itself in a cell, in a style."""
    cel: Cell = blad[plaats]
    cel.value = formule
    for eigenschap, inhoud in stijl.items():
        setattr(cel, eigenschap, inhoud)
    return cel


class Groeirij(RowDimension):
    """A row with a height to begin with that still grows when somebody types more in it."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - the name that openpyxl writes
        """Say that the height was not set by hand, so that Excel and LibreOffice go on fitting it."""
        return False


def begin_hoogte(blad: Worksheet, rij: int, punten: float) -> None:
    """Give a row a height in points to begin with."""
    blad.row_dimensions[rij] = Groeirij(blad, index=rij, ht=punten)


# -- tables and sentences ----------------------------------------------------------------------------------------


def schrijf_tabel(
    blad: Worksheet,
    koprij: int,
    kolommen: Sequence[Tabelkolom],
    rijen: Iterable[Cellen],
    kophoogte: float | None = None,
) -> int:
    """Write headings and rows from column A on; return the last row. `kophoogte` is in points."""
    schrijf_koppen(blad, koprij, kolommen, kophoogte)
    rij = koprij
    for rij, cellen in enumerate(rijen, start=koprij + 1):
        schrijf_rij(blad, rij, kolommen, cellen)
    return rij


def schrijf_koppen(blad: Worksheet, rij: int, kolommen: Iterable[Tabelkolom], hoogte: float | None = None) -> None:
    """Write the headings of a table in a row of so many points."""
    for van, tot, kolom in _plaatsen(kolommen):
        schrijf(blad, f"{van}{rij}", kolom.kop, kolom.kopstijl)
        voeg_samen(blad, van, tot, rij)
    if hoogte is not None:
        blad.row_dimensions[rij].height = hoogte


def schrijf_rij(blad: Worksheet, rij: int, kolommen: Sequence[Tabelkolom], cellen: Cellen) -> None:
    """Write a row of a table, as high as its longest text needs; it may have fewer cells than there are columns."""
    hoogtes = []
    for (van, tot, kolom), inhoud in zip(_plaatsen(kolommen), cellen, strict=False):
        waarde, stijl = inhoud if isinstance(inhoud, Cel) else (inhoud, kolom.stijl)
        schrijf(blad, f"{van}{rij}", waarde, stijl)
        voeg_samen(blad, van, tot, rij)
        if kolom.tekens:
            hoogtes.append(o.hoogte(str(waarde or ""), kolom.tekens))
    if hoogtes:
        blad.row_dimensions[rij].height = min(max(hoogtes), o.HOOGSTE_RIJ)


def schrijf_zin(blad: Worksheet, rij: int, zin: str, tot: str, tekens: float = _ZIN) -> None:
    """Write a sentence over the columns A to `tot`, as high as it needs with so many characters on a line."""
    schrijf(blad, f"A{rij}", zin, o.TEKST)
    blad.merge_cells(f"A{rij}:{tot}{rij}")
    blad.row_dimensions[rij].height = o.hoogte(zin, tekens)


def houd_in_beeld(blad: Worksheet, koprij: int, vast: int = 0) -> None:
    """Keep the headings in view, and the first `vast` columns; print the headings on every page."""
    # Once only: every time openpyxl adds what can be selected, and Excel allows four of those.
    blad.freeze_panes = f"{get_column_letter(vast + 1)}{koprij + 1}"
    blad.print_title_rows = f"{koprij}:{koprij}"


def maak_lijst(blad: Worksheet, koprij: int, laatste: int, kolommen: int, vast: int = 0) -> None:
    """Make a long table of so many columns one to scroll, filter and print; its first `vast` columns stay in view."""
    houd_in_beeld(blad, koprij, vast)
    blad.auto_filter.ref = f"A{koprij}:{get_column_letter(kolommen)}{laatste}"
    blad.protection.autoFilter = blad.protection.sort = False


def verberg(blad: Worksheet, *letters: str) -> None:
    """Hide columns."""
    for letter in letters:
        blad.column_dimensions[letter].hidden = True


def voeg_samen(blad: Worksheet, van: str, tot: str, rij: int) -> None:
    """Make one cell of those in a row from column `van` to `tot`; if written, with its border."""
    if van != tot:
        blad.merge_cells(f"{van}{rij}:{tot}{rij}")


def _plaatsen(kolommen: Iterable[Tabelkolom]) -> Iterator[tuple[str, str, Tabelkolom]]:
    """Yield the letters of the first and last column of the tab that every column of a table takes."""
    nummer = 1
    for kolom in kolommen:
        yield get_column_letter(nummer), get_column_letter(nummer + kolom.samen - 1), kolom
        nummer += kolom.samen
