"""What gia writes on a tab of any workbook: cells, tables, and sentences over several columns."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from xlsxwriter.utility import xl_cell_to_rowcol

from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Celwaarde, Tabblad, Uitkomst
from gia_kwaliteit.werkboek.schrijven.tekstmaat import loopt_terug

# Of headings on two lines, in points.
HOGE_KOP = 33.0
# What can still be done on a protected tab.
_TOEGESTAAN = {"objects": True, "scenarios": True, "format_rows": True, "format_columns": True}


class Tabelkolom(NamedTuple):
    """A column of a table: its heading, the styles of its cells and of that heading, and how wide it is.

    `tekens` is the width of which its text makes use at most, where it decides how high a row is (0: it does not);
    `samen` is over how many columns of the tab it goes.
    """

    kop: str
    stijl: Stijl
    kopstijl: Stijl = o.KOP
    tekens: float = 0
    samen: int = 1


class Cel(NamedTuple):
    """A value with a style of its own, in place of that of its column."""

    waarde: Celwaarde
    stijl: Stijl


# A row of a table, from left to right.
Cellen = Sequence[Celwaarde | Cel]


def in_het_midden(kolommen: Iterable[Tabelkolom]) -> list[Tabelkolom]:
    """Return columns with all headings but the first in the middle."""
    return [kolom._replace(kopstijl=o.KOP_MIDDEN) if nummer else kolom for nummer, kolom in enumerate(kolommen)]


def tekens_waar_nodig(teksten: Iterable[str], breedte: float) -> float:
    """Return how many characters of a column decide how high a row is: none where each text stands on one line."""
    return breedte if loopt_terug(teksten, breedte, o.CEL) else 0


def begin_blad(blad: Tabblad, titel: str, breedtes: Sequence[float]) -> None:
    """Set the columns, the title and the print set-up (A4) of a tab."""
    for nummer, breedte in enumerate(breedtes, start=1):
        blad.zet_breedte(nummer, breedte)
    schrijf(blad, "A1", titel, o.TITEL)
    blad.zet_hoogte(1, 30)
    blad.hide_gridlines(2)
    blad.zet_papier()


def bescherm(blad: Tabblad, *, met_filter: bool = False, rijen_erbij: bool = False) -> None:
    """Protect a tab without a password; rows and columns may still be made higher and wider.

    A list can still be filtered with `met_filter`, and rows be inserted with `rijen_erbij`.

    Only tabs with formulas need it. Nobody can sort a protected tab, also where that is allowed: Excel does not move
    cells that are locked.
    """
    blad.protect("", {**_TOEGESTAAN, "autofilter": met_filter, "insert_rows": rijen_erbij})


# -- cells -------------------------------------------------------------------------------------------------------


def schrijf(blad: Tabblad, plaats: str, waarde: Celwaarde, stijl: Stijl) -> None:
    """Put a value in a cell, in a style; those of a range in a row such as B5:E5 become one cell."""
    blad.zet(*_begin(blad, plaats, stijl), waarde, stijl)


def schrijf_formule(blad: Tabblad, plaats: str, formule: str, stijl: Stijl, uitkomst: Uitkomst) -> None:
    """Put a formula that gia generated itself in a cell or range, in a style, with what it gives."""
    blad.zet_formule(*_begin(blad, plaats, stijl), formule, stijl, uitkomst)


def _begin(blad: Tabblad, plaats: str, stijl: Stijl) -> tuple[int, int]:
    """Return the row and column of the first cell of a range, which becomes one cell."""
    eerste, *laatste = (xl_cell_to_rowcol(hoek) for hoek in plaats.split(":"))
    for _, kolom in laatste:
        blad.voeg_samen(eerste[0] + 1, eerste[1] + 1, kolom + 1, stijl)
    return eerste[0] + 1, eerste[1] + 1


# -- tables and sentences ----------------------------------------------------------------------------------------


def schrijf_tabel(
    blad: Tabblad,
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


def schrijf_koppen(blad: Tabblad, rij: int, kolommen: Iterable[Tabelkolom], hoogte: float | None = None) -> None:
    """Write the headings of a table in a row of so many points."""
    for nummer, kolom in _genummerd(kolommen):
        _schrijf_cel(blad, (rij, nummer, kolom.samen), kolom.kop, kolom.kopstijl)
    if hoogte is not None:
        blad.zet_hoogte(rij, hoogte)


def schrijf_rij(blad: Tabblad, rij: int, kolommen: Sequence[Tabelkolom], cellen: Cellen) -> None:
    """Write a row of a table, as high as its longest text needs; it may have fewer cells than there are columns."""
    hoogtes = []
    for (nummer, kolom), inhoud in zip(_genummerd(kolommen), cellen, strict=False):
        waarde, stijl = inhoud if isinstance(inhoud, Cel) else (inhoud, kolom.stijl)
        _schrijf_cel(blad, (rij, nummer, kolom.samen), waarde, stijl)
        if kolom.tekens:
            breedte = min(kolom.tekens, blad.breedte(nummer, kolom.samen))
            hoogtes.append(o.hoogte(str(waarde or ""), breedte, stijl))
    if hoogtes:
        blad.zet_hoogte(rij, max(hoogtes))


def schrijf_zin(blad: Tabblad, rij: int, zin: str, tot: str) -> None:
    """Write a sentence over the columns A to `tot`, as high as it needs."""
    schrijf(blad, f"A{rij}:{tot}{rij}", zin, o.TEKST)
    _, laatste = xl_cell_to_rowcol(f"{tot}1")
    blad.zet_hoogte(rij, o.hoogte(zin, blad.breedte(1, laatste + 1), o.TEKST))


def schrijf_boodschap(blad: Tabblad, rij: int, zin: str, tot: str) -> None:
    """Write the finding of a workbook over the columns A to `tot`, in large letters."""
    schrijf(blad, f"A{rij}:{tot}{rij}", zin, o.BOODSCHAP)
    _, laatste = xl_cell_to_rowcol(f"{tot}1")
    blad.zet_hoogte(rij, o.hoogte(zin, blad.breedte(1, laatste + 1), o.BOODSCHAP))


def houd_in_beeld(blad: Tabblad, koprij: int, vast: int = 0, *, met_titel: bool = False) -> None:
    """Keep the headings in view, and the first `vast` columns; print them on every page, alone or with all above."""
    blad.freeze_panes(koprij, vast)
    blad.zet_koprijen(1 if met_titel else koprij, koprij)


def maak_lijst(blad: Tabblad, koprij: int, laatste: int, kolommen: int, vast: int = 0) -> None:
    """Make a long table of so many columns one to scroll, sort, filter and print; `vast` columns stay in view.

    `laatste` is the last of its rows; what stands below stays where it is. A row that moves needs another height.
    """
    houd_in_beeld(blad, koprij, vast)
    blad.autofilter(koprij - 1, 0, max(laatste, koprij + 1) - 1, kolommen - 1)
    blad.laat_groeien(koprij + 1, laatste)


def verberg(blad: Tabblad, *namen: str) -> None:
    """Hide columns, by their letters."""
    for naam in namen:
        _, kolom = xl_cell_to_rowcol(f"{naam}1")
        blad.verberg(kolom + 1)


def _schrijf_cel(blad: Tabblad, plaats: tuple[int, int, int], waarde: Celwaarde, stijl: Stijl) -> None:
    """Put a value in a cell (row and column), which goes over so many columns of the tab."""
    rij, kolom, samen = plaats
    if samen > 1:
        blad.voeg_samen(rij, kolom, kolom + samen - 1, stijl)
    blad.zet(rij, kolom, waarde, stijl)


def _genummerd(kolommen: Iterable[Tabelkolom]) -> Iterator[tuple[int, Tabelkolom]]:
    """Yield the columns of a table, each with the number of the first column of the tab that it takes."""
    nummer = 1
    for kolom in kolommen:
        yield nummer, kolom
        nummer += kolom.samen
