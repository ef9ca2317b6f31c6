"""Where a page of print ends: estimated from the heights and widths that gia gives the rows and columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from gia_kwaliteit.werkboek.schrijven.afdruk import ZIJMARGE
from gia_kwaliteit.werkboek.schrijven.tabblad import STANDAARDBREEDTE, Tabblad

Deel = TypeVar("Deel")

# In points: A4, a row without a height of its own, and the width of a character and of the white beside a cell.
_LANG, _KORT, _RIJ, _TEKEN, _RAND = 841.9, 595.3, 15.0, 5.25, 3.75
# Programs and printers differ a little: so much of a page is filled.
_BENUT = 0.99
# A letter of 10 points is not smaller than 8 on paper.
_KLEINSTE_SCHAAL = 0.8


def houd_bijeen(blad: Tabblad, blokken: Sequence[tuple[int, int]]) -> None:
    """Break pages between blocks of rows (first, last), so that a block that fits on a page stands on one page.

    The first one stays below the title.
    """
    breuken, _ = _verdeel(blad, blokken, {})
    for rij in breuken:
        blad.breek_voor(rij)


def vul_bladzijden(blad: Tabblad, tabellen: Sequence[tuple[int, int, int]]) -> None:
    """Break pages so that tables take as few as they can: whole ones where that takes no more, or they go on.

    Of every table: the first row of what stands above it, its own first row, and the last one. One that goes on on a
    next page has a row at least below what stands above it.
    """
    blokken = [(begin, laatste) for begin, _, laatste in tabellen]
    heel, aantal = _verdeel(blad, blokken, {})
    samen = {begin: eerste for begin, eerste, _ in tabellen}
    doorlopend, minder = _verdeel(blad, blokken, samen)
    for rij in doorlopend if minder < aantal else heel:
        blad.breek_voor(rij)


def _verdeel(blad: Tabblad, blokken: Sequence[tuple[int, int]], samen: Mapping[int, int]) -> tuple[list[int], int]:
    """Return the rows that begin on a new page, and how many pages there are.

    A block goes on on a next page when its rows up to that in `samen`, by its first one, still fit on the one before.
    """
    bladzijde, herhaald = _bladzijde(blad) * _BENUT, _hoogte(blad, *blad.koprijen)
    breuken, bladzijden, vorige = [], 1, 0
    gebruikt = 0.0
    for nummer, (eerste, laatste) in enumerate(blokken):
        gebruikt += _hoogte(blad, vorige + 1, eerste - 1)
        hoogte, vorige = _hoogte(blad, eerste, laatste), laatste
        kleinste = _hoogte(blad, eerste, samen[eerste]) if eerste in samen else hoogte
        if nummer and gebruikt + kleinste > bladzijde:
            breuken.append(eerste)
            gebruikt, bladzijden = herhaald, bladzijden + 1
        for rij in range(eerste, laatste + 1):
            if gebruikt + _hoogte(blad, rij, rij) > bladzijde:
                gebruikt, bladzijden = herhaald, bladzijden + 1
            gebruikt += _hoogte(blad, rij, rij)
    return breuken, bladzijden


def schrijf_blokken(
    blad: Tabblad, rij: int, delen: Iterable[Deel], schrijf: Callable[[Tabblad, int, Deel], int]
) -> None:
    """Write parts below each other from a row on, with a blank row between them, and keep each on one page.

    `schrijf` writes one part from a row on, and returns the last row that it takes.
    """
    blokken = []
    for deel in delen:
        laatste = schrijf(blad, rij, deel)
        blokken.append((rij, laatste))
        rij = laatste + 2
    houd_bijeen(blad, blokken)


def op_een_bladzijde(blad: Tabblad, laatste: int) -> bool:
    """Print all rows up to `laatste` on one page, if they can still be read there; say whether they can."""
    past = _bladzijde(blad, schaal=_KLEINSTE_SCHAAL) >= _hoogte(blad, 1, laatste)
    if past:
        blad.zet_op_een_bladzijde()
    return past


def laatste_op_eerste_bladzijde(blad: Tabblad, laatste: int) -> int:
    """Return the last of the rows up to `laatste` that still stands on the first page."""
    bladzijde = _bladzijde(blad) * _BENUT
    return max((rij for rij in range(1, laatste + 1) if _hoogte(blad, 1, rij) <= bladzijde), default=1)


def _bladzijde(blad: Tabblad, schaal: float | None = None) -> float:
    """Return how many points of rows go on a page, when its columns fit in its width or at a scale."""
    if schaal is None:
        schaal = min(1.0, (_LANG - 2 * 72 * ZIJMARGE) / _breedte(blad))
    return (_KORT - 72 * (blad.margin_top + blad.margin_bottom)) / schaal


def _breedte(blad: Tabblad) -> float:
    zichtbaar = (nummer for nummer in range(1, blad.kolommen + 1) if nummer not in blad.verborgen)
    return sum(blad.breedtes.get(nummer, STANDAARDBREEDTE) * _TEKEN + _RAND for nummer in zichtbaar)


def _hoogte(blad: Tabblad, eerste: int, laatste: int) -> float:
    return sum(blad.hoogtes.get(rij, _RIJ) for rij in range(eerste, laatste + 1))
