"""Where the texts of the lines through a dot plot stand: above it, and no line goes through a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import permutations, product

_REGEL, _LETTER, _TUSSEN, _NAAST, _VRIJ = 16.0, 8.4, 6.0, 4.0, 2.0
# Of so many lines every order is tried; of more only that from left to right.
_MEESTE_VOLGORDEN = 4


@dataclass(frozen=True, slots=True)
class Merk:
    """A line through the dots, or a band to `tot`, with what it is; `soort` is gemiddelde, norm or vlaanderen."""

    soort: str
    x: float
    tot: float | None
    tekst: str
    tekst_x: float
    tekst_y: float


@dataclass(frozen=True, slots=True)
class _Gelegd:
    """A line with the row of its text, counted from the dots, and where that begins and ends."""

    merk: Merk
    rij: int
    van: float
    tot: float

    @property
    def verschoven(self) -> float:
        """How far the middle of its text stands from its line or its band."""
        midden, tot = (self.van + self.tot) / 2, self.merk.x if self.merk.tot is None else self.merk.tot
        return max(self.merk.x - midden, midden - tot, 0.0)


def plaats_teksten(merken: Sequence[Merk], breedte: float) -> tuple[list[Merk], float]:
    """Return the lines with the places of their texts within this width, and where the rows of texts end.

    A text stands over its line or beside it, so that no other line goes through it where that can be, in as few rows as
    it takes.
    """
    gelegd = min(_pogingen(merken, breedte), key=_hoe_goed)
    boven = (max((deel.rij for deel in gelegd), default=-1) + 1) * _REGEL + 4
    return [
        replace(deel.merk, tekst_x=round((deel.van + deel.tot) / 2, 1), tekst_y=boven - 7 - _REGEL * deel.rij)
        for deel in sorted(gelegd, key=lambda deel: deel.merk.x)
    ], boven


def _pogingen(merken: Sequence[Merk], breedte: float) -> Iterator[list[_Gelegd]]:
    """Yield ways to lay all texts: at first each over its line, and then in every order and on every side."""
    van_links = sorted(merken, key=lambda merk: merk.x)
    over_de_lijn = [_plekken(merk, breedte)[0] for merk in van_links]
    eerste = _leg(van_links, over_de_lijn)
    yield eerste
    if len(merken) > _MEESTE_VOLGORDEN or _hoe_goed(eerste)[:2] == (0, 0):
        return
    for volgorde in permutations(van_links):
        for plekken in product(*(_plekken(merk, breedte) for merk in volgorde)):
            yield _leg(volgorde, plekken)


def _hoe_goed(gelegd: Sequence[_Gelegd]) -> tuple[int, int, float]:
    """Return what there should be little of: lines through a text, rows, and texts that are not over their line."""
    doorkruist = sum(_doorkruist(onder, boven) for onder in gelegd for boven in gelegd if onder.rij < boven.rij)
    return doorkruist, max((deel.rij for deel in gelegd), default=0), sum(deel.verschoven for deel in gelegd)


def _leg(merken: Sequence[Merk], plekken: Sequence[tuple[float, float]]) -> list[_Gelegd]:
    """Lay the texts one by one between these places, each in the lowest row where it covers no other."""
    gelegd = list[_Gelegd]()
    for merk, (van, tot) in zip(merken, plekken, strict=True):
        rijen = (_Gelegd(merk, rij, van, tot) for rij in range(len(gelegd) + 1))
        gelegd.append(next(nieuw for nieuw in rijen if not any(_raakt(nieuw, ander) for ander in gelegd)))
    return gelegd


def _plekken(merk: Merk, breedte: float) -> list[tuple[float, float]]:
    """Return where a text can stand: over its line, and to the right and to the left of it."""
    lang = len(merk.tekst) * _LETTER
    midden = merk.x if merk.tot is None else (merk.x + merk.tot) / 2
    begin = [midden - lang / 2, midden + _NAAST, midden - _NAAST - lang]
    van = [min(max(plek, 0.0), max(breedte - lang, 0.0)) for plek in begin]
    return [(plek, plek + lang) for plek in van]


def _raakt(een: _Gelegd, ander: _Gelegd) -> bool:
    return een.rij == ander.rij and een.van < ander.tot + _TUSSEN and ander.van < een.tot + _TUSSEN


def _doorkruist(onder: _Gelegd, boven: _Gelegd) -> bool:
    """Say whether the line of the upper one goes through the text of the lower one; a band has no line."""
    return boven.merk.tot is None and onder.van - _VRIJ < boven.merk.x < onder.tot + _VRIJ
