"""The axis of a picture of figures: from where to where, and at which round numbers a mark stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10

from gia_kwaliteit.getallen import RUIS, getal

_STAPPEN = (1, 2, 2.5, 5, 10)
_MEESTE_STAPPEN = 4
# From here on a figure has one decimal, below it two.
_GROOT = 10


@dataclass(frozen=True)
class Schaalverdeling:
    """An axis from `van` to `tot`, both of them a whole number of steps."""

    van: float
    tot: float
    stap: float

    @property
    def merken(self) -> list[float]:
        """The numbers at which a mark stands, from low to high."""
        return [
            round(self.van + nummer * self.stap, RUIS) for nummer in range(round((self.tot - self.van) / self.stap) + 1)
        ]

    def deel(self, waarde: float) -> float:
        """Return where a figure stands, from 0 (at `van`) to 1 (at `tot`)."""
        return (waarde - self.van) / (self.tot - self.van)


def verdeel_schaal(waarden: Iterable[float], *, ruimte: float = 0.0) -> Schaalverdeling:
    """Return an axis on which all these figures stand, with at least this share of it free at both ends.

    Of figures that are not negative it does not begin below 0. Raises ValueError when there are none.
    """
    alle = list(waarden)
    laag, hoog = min(alle), max(alle)
    # Of one number nothing can be told apart: then there is some room on both sides.
    erbij = (hoog - laag) * ruimte or (0.0 if hoog > laag else abs(laag) / _GROOT or 1.0)
    laag, hoog = (max(0.0, laag - erbij) if laag >= 0 else laag - erbij), hoog + erbij
    stap = _stap((hoog - laag) / _MEESTE_STAPPEN)
    van, tot = floor(round(laag / stap, RUIS)) * stap, ceil(round(hoog / stap, RUIS)) * stap
    return Schaalverdeling(round(van, RUIS), round(tot, RUIS), stap)


def _stap(minstens: float) -> float:
    """Return the smallest round step that is at least this."""
    macht = 10.0 ** floor(log10(minstens))
    return next(macht * stap for stap in _STAPPEN if macht * stap >= minstens * (1 - 10**-RUIS))


def cijfer(waarde: float | None) -> str:
    """Return a figure as people read it: one decimal (two below 10), and none that says nothing."""
    if waarde is None:
        return getal(None)
    tekst = getal(waarde, 1 if abs(waarde) >= _GROOT else 2)
    return tekst.rstrip("0").rstrip(",")
