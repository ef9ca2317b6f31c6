"""Where the names fit at the points of a picture, so that none covers another name or point."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

# Left, top, right and bottom; y grows downwards, in the units of the picture.
Vak = tuple[float, float, float, float]

_LANGSTE_NAAM = 24


class Naamplaats(StrEnum):
    """On which side of its point a name stands."""

    rechts = "rechts"
    links = "links"
    boven = "boven"
    onder = "onder"


def kort_genoeg(naam: str) -> str:
    """Return a name as it stands in a picture: of a long one the beginning and the end, where names differ most."""
    begin = _LANGSTE_NAAM // 2 + 1
    return naam if len(naam) <= _LANGSTE_NAAM else f"{naam[:begin]}…{naam[begin + 1 - _LANGSTE_NAAM :]}"


def plaats_namen(
    punten: Iterable[tuple[str, float, float]],
    binnen: Vak,
    *,
    letter: float,
    regel: float,
    straal: float,
    lijnen: Sequence[Vak] = (),
) -> list[Naamplaats | None]:
    """Return where each name stands, None where it does not fit.

    `punten` are the names with the x and y of their points, `binnen` is where names may stand, `letter` the width of a
    character, `regel` the height of a line and `straal` the distance that a name keeps from its point, all in the units
    of the picture. A name stays clear of `lijnen` too, unless it fits nowhere else.
    """
    plekken = list(punten)
    bezet = [(x - straal, y - straal, x + straal, y + straal) for _, x, y in plekken]
    plaatsen: list[Naamplaats | None] = []
    for naam, x, y in plekken:
        vakken = _vakken(len(naam) * letter, regel, straal, (x, y))
        past = [(plaats, vak) for plaats, vak in vakken if _past(vak, binnen, bezet)]
        vrij = next((gevonden for gevonden in past if _past(gevonden[1], binnen, lijnen)), next(iter(past), None))
        bezet += [vrij[1]] if vrij else []
        plaatsen.append(vrij[0] if vrij else None)
    return plaatsen


def _vakken(breedte: float, regel: float, straal: float, punt: tuple[float, float]) -> Iterable[tuple[Naamplaats, Vak]]:
    """Yield what a name would cover on every side of its point, the best side first."""
    x, y = punt
    half, naast = regel / 2, 1.5 * straal
    yield Naamplaats.rechts, (x + naast, y - half, x + naast + breedte, y + half)
    yield Naamplaats.links, (x - naast - breedte, y - half, x - naast, y + half)
    yield Naamplaats.boven, (x - breedte / 2, y - naast - regel, x + breedte / 2, y - naast)
    yield Naamplaats.onder, (x - breedte / 2, y + naast, x + breedte / 2, y + naast + regel)


def _past(vak: Vak, binnen: Vak, bezet: Sequence[Vak]) -> bool:
    if vak[0] < binnen[0] or vak[1] < binnen[1] or vak[2] > binnen[2] or vak[3] > binnen[3]:
        return False
    return not any(vak[0] < v[2] and v[0] < vak[2] and vak[1] < v[3] and v[1] < vak[3] for v in bezet)
