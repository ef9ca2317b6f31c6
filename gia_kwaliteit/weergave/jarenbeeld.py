"""A small picture of a figure over the years: a line for each, the whole area as open dots, norms as dotted lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

# The pictures count in these units; the page scales them. They are narrow, so that a telephone shows them whole.
BREEDTE, HOOGTE = 350, 130
_LINKS, _RECHTS, _BOVEN, _ONDER = 66, 284, 24, 100
# At least so far apart are the years that are named below.
_JAARBREEDTE = 36


@dataclass(frozen=True, kw_only=True)
class Jarenreeks:
    """The figures of one line by year."""

    naam: str
    cijfers: Mapping[int, float]


@dataclass(frozen=True, kw_only=True)
class Jarenlijn:
    """A line to draw, broken where a year is missing; a year without neighbours is a dash."""

    naam: str
    pad: str


class Jarenschaal:
    """Where years stand across and figures up: all figures fit, and nothing is read from how high the picture is."""

    def __init__(self, jaren: Sequence[int], waarden: Sequence[float]) -> None:
        self._eerste, self._laatste = min(jaren), max(jaren)
        self._laagste, self._hoogste = min(waarden), max(waarden)

    def x(self, jaar: int) -> float:
        """Return how far a year is from the left."""
        return round(_LINKS + (_RECHTS - _LINKS) * (jaar - self._eerste) / (self._laatste - self._eerste), 1)

    def y(self, waarde: float) -> float:
        """Return how far a figure is from above."""
        if self._hoogste == self._laagste:
            return (_BOVEN + _ONDER) / 2
        return round(_ONDER - (_ONDER - _BOVEN) * (waarde - self._laagste) / (self._hoogste - self._laagste), 1)

    def plek(self, jaar: int, waarde: float) -> tuple[float, float]:
        """Return where a figure of a year stands."""
        return self.x(jaar), self.y(waarde)


@dataclass(frozen=True, kw_only=True)
class Jarenbeeld:
    """A picture: its lines, the places of the area, the heights of the norms, and the years below it."""

    lijnen: Sequence[Jarenlijn]
    vlaams: Sequence[tuple[float, float]]
    normen: Sequence[float]
    jaren: Sequence[tuple[float, int]]
    schaal: Jarenschaal
    breedte: int = BREEDTE
    hoogte: int = HOOGTE


def maak_jarenbeeld(
    reeksen: Sequence[Jarenreeks], vlaams: Mapping[int, float], normen: Iterable[float] = ()
) -> Jarenbeeld | None:
    """Return the picture of these lines; None where there are no two years to see, or no figure with a year."""
    grenzen = tuple(normen)
    eigen = {jaar for reeks in reeksen for jaar in reeks.cijfers}
    jaren = sorted(eigen | vlaams.keys())
    if not eigen or len(jaren) == 1:
        return None
    waarden = [waarde for reeks in reeksen for waarde in reeks.cijfers.values()]
    schaal = Jarenschaal(jaren, [*waarden, *vlaams.values(), *grenzen])
    return Jarenbeeld(
        lijnen=[_lijn(reeks, schaal) for reeks in reeksen],
        vlaams=[schaal.plek(jaar, waarde) for jaar, waarde in vlaams.items()],
        normen=[schaal.y(grens) for grens in grenzen],
        jaren=_jaartallen(jaren, schaal),
        schaal=schaal,
    )


def _lijn(reeks: Jarenreeks, schaal: Jarenschaal) -> Jarenlijn:
    stukken = []
    for jaar, waarde in sorted(reeks.cijfers.items()):
        x, y = schaal.plek(jaar, waarde)
        if jaar - 1 in reeks.cijfers:
            stukken.append(f"L{x} {y}")
        elif jaar + 1 in reeks.cijfers:
            stukken.append(f"M{x} {y}")
        else:
            stukken.append(f"M{x - 4} {y}L{x + 4} {y}")
    return Jarenlijn(naam=reeks.naam, pad="".join(stukken))


def _jaartallen(jaren: Sequence[int], schaal: Jarenschaal) -> list[tuple[float, int]]:
    """Return the years to name: the last, and before it each that has room."""
    genoemd = list[tuple[float, int]]()
    for jaar in reversed(jaren):
        if not genoemd or genoemd[-1][0] - schaal.x(jaar) >= _JAARBREEDTE:
            genoemd.append((schaal.x(jaar), jaar))
    return genoemd[::-1]
