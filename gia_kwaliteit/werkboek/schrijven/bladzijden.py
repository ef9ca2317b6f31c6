"""Where a page of print ends: estimated from the heights and widths that gia gives the rows and columns."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import ceil
from typing import TypeVar

from gia_kwaliteit.werkboek.bladtabel import Blad, Bladtabel
from gia_kwaliteit.werkboek.schrijven.afdruk import ZIJMARGE
from gia_kwaliteit.werkboek.schrijven.tabblad import STANDAARDBREEDTE, Tabblad

Deel = TypeVar("Deel")

# In points: A4, and a row without a height of its own.
_LANG, _KORT, _RIJ = 841.9, 595.3, 15.0
_CM = 72 / 2.54
# The width in points of a character of a column and of the white beside it: on a screen, and on paper, where columns
# are wider, so that more rows go on a page on which they have to fit.
_OP_SCHERM, _OP_PAPIER = (5.25, 3.75), (5.58, 0.0)
# Programs and printers differ a little: so much of a page is filled with what has to stay together, and with so much of
# it one is full where tables go on.
_BENUT, _VOL = 0.99, (0.99, 1.0, 1.01)
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

    A block goes on on a next page when its rows up to that in `samen`, by its first one, still fit on the one before:
    on any page that is about as large as it is estimated, so that no name is left below.
    """
    herhaald = _hoogte(blad, *blad.koprijen)
    grenzen = [_bladzijde(blad) * _BENUT]
    if samen:
        grenzen = [_bladzijde(blad, _schaal(blad, *_OP_PAPIER)) * deel for deel in _VOL]
    gebruikt, breuken, bladzijden, vorige = [0.0] * len(grenzen), [], 1, 0
    for nummer, (eerste, laatste) in enumerate(blokken):
        erboven = _hoogte(blad, vorige + 1, eerste - 1)
        kleinste, vorige = _hoogte(blad, eerste, samen.get(eerste, laatste)), laatste
        gebruikt = [punten + erboven for punten in gebruikt]
        if nummer and any(punten + kleinste > grens for punten, grens in zip(gebruikt, grenzen, strict=True)):
            breuken.append(eerste)
            gebruikt, bladzijden = [herhaald] * len(grenzen), bladzijden + 1
        for rij in range(eerste, laatste + 1):
            hoogte = _hoogte(blad, rij, rij)
            vol = [punten + hoogte > grens for punten, grens in zip(gebruikt, grenzen, strict=True)]
            gebruikt = [hoogte + (herhaald if om else punten) for punten, om in zip(gebruikt, vol, strict=True)]
            bladzijden += vol[0]
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


def rij_onder(eerste: int, hoogte: float) -> int:
    """Return the last row that a picture of this height, in cm, takes from a row on."""
    return eerste + ceil(hoogte * _CM / _RIJ) - 1


def laatste_op_eerste_bladzijde(blad: Tabblad, laatste: int) -> int:
    """Return the last of the rows up to `laatste` that still stands on the first page."""
    bladzijde = _bladzijde(blad) * _BENUT
    return max((rij for rij in range(1, laatste + 1) if _hoogte(blad, 1, rij) <= bladzijde), default=1)


def _bladzijde(blad: Tabblad, schaal: float | None = None) -> float:
    """Return how many points of rows go on a page, when its columns fit in its width or at a scale."""
    hoogte = _KORT - 72 * (blad.margin_top + blad.margin_bottom)
    return hoogte / (_schaal(blad, *_OP_SCHERM) if schaal is None else schaal)


def _schaal(blad: Tabblad, teken: float, rand: float) -> float:
    """Return the scale at which the columns fit in the width of a page."""
    zichtbaar = (nummer for nummer in range(1, blad.kolommen + 1) if nummer not in blad.verborgen)
    breedte = sum(blad.breedtes.get(nummer, STANDAARDBREEDTE) * teken + rand for nummer in zichtbaar)
    return min(1.0, (_LANG - 2 * 72 * ZIJMARGE) / breedte)


def _hoogte(blad: Tabblad, eerste: int, laatste: int) -> float:
    return sum(blad.hoogtes.get(rij, _RIJ) for rij in range(eerste, laatste + 1))


def laatste_gevulde_rij(opzet: Blad, tabel: Bladtabel, minstens: int) -> str:
    """Return what gives the last of open rows to print: the last one filled in, but at least `minstens`."""
    kolommen = (opzet.kolom(kolom.kop) for kolom in tabel.kolommen if kolom.invoer)
    # An empty cell divides by zero, which is passed over: what is left comes before 2, so the last of it is found.
    # To look for a text would miss what is sorted behind it, as every script but the Latin one.
    gevuld = (f'IFERROR(LOOKUP(2,1/({kolom}<>""),ROW({kolom})),0)' for kolom in kolommen)
    return f"MAX({minstens},{','.join(gevuld)})"
