"""Where a page of print ends: estimated from the heights and widths that gia gives the rows and columns."""

from collections.abc import Collection, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

# In points: A4, a row without a height of its own, and the width of a character and of the white beside a cell.
_LANG, _KORT, _RIJ, _TEKEN, _RAND = 841.9, 595.3, 15.0, 5.25, 3.75
# Programs and printers differ a little: so much of a page is filled.
_BENUT = 0.99
# Smaller than half its size nobody reads a letter of 10 points.
_KLEINSTE_SCHAAL = 0.5


def nieuwe_bladzijde_voor(blad: Worksheet, rij: int) -> None:
    """Let this row begin on a new page in print."""
    blad.row_breaks.append(Break(id=rij - 1))


def houd_bijeen(blad: Worksheet, blokken: Sequence[tuple[int, int]], altijd: Collection[int] = ()) -> None:
    """Break pages between blocks of rows (first, last), so that a block that fits on a page stands on one page.

    A block of which the first row is in `altijd` begins on a new page anyhow; the first one stays below the title.
    """
    bladzijde = _bladzijde(blad) * _BENUT
    herhaald = _hoogte(blad, *_herhaalde_rijen(blad))
    gebruikt = _hoogte(blad, 1, blokken[0][0] - 1) if blokken else 0.0
    vorige = blokken[0][0] - 1 if blokken else 0
    for nummer, (eerste, laatste) in enumerate(blokken):
        gebruikt += _hoogte(blad, vorige + 1, eerste - 1)
        hoogte, vorige = _hoogte(blad, eerste, laatste), laatste
        if nummer and (eerste in altijd or gebruikt + hoogte > bladzijde):
            nieuwe_bladzijde_voor(blad, eerste)
            gebruikt = herhaald
        gebruikt += hoogte
        while gebruikt > bladzijde:
            gebruikt += herhaald - bladzijde


def op_een_bladzijde(blad: Worksheet, laatste: int) -> bool:
    """Print all rows up to `laatste` on one page, if they can still be read there; say whether they can."""
    past = _bladzijde(blad, schaal=_KLEINSTE_SCHAAL) >= _hoogte(blad, 1, laatste)
    if past:
        blad.page_setup.fitToHeight = 1
    return past


def _bladzijde(blad: Worksheet, schaal: float | None = None) -> float:
    """Return how many points of rows go on a page, when its columns fit in its width or at a scale."""
    breedte, hoogte = (_KORT, _LANG) if blad.page_setup.orientation == "portrait" else (_LANG, _KORT)
    marges = blad.page_margins
    if schaal is None:
        schaal = min(1.0, (breedte - 72 * (marges.left + marges.right)) / _breedte(blad))
    return float((hoogte - 72 * (marges.top + marges.bottom)) / schaal)


def _breedte(blad: Worksheet) -> float:
    kolommen = (blad.column_dimensions[get_column_letter(nummer)] for nummer in range(1, blad.max_column + 1))
    return sum(kolom.width * _TEKEN + _RAND for kolom in kolommen if not kolom.hidden)


def _hoogte(blad: Worksheet, eerste: int, laatste: int) -> float:
    return sum(blad.row_dimensions[rij].height or _RIJ for rij in range(eerste, laatste + 1))


def _herhaalde_rijen(blad: Worksheet) -> tuple[int, int]:
    """Return the first and last row that stand above every page; none is an empty range."""
    eerste, _, laatste = (blad.print_title_rows or "1:0").replace("$", "").partition(":")
    return int(eerste), int(laatste)
