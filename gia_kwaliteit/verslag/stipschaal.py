"""Where the axis of each figure beside those of the area begins and ends, and which signs stand on it."""

import math
from collections.abc import Sequence
from enum import Enum, auto
from itertools import groupby

from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.verslag.beeldsoorten import Stipregel

# A figure that is so many times the highest of what it is set against, stands at the end of the axis with an arrow.
_VER_ERBUITEN = 3.0
_RONDE = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


class Teken(Enum):
    """The signs on an axis."""

    eigen = auto()
    geschat = auto()
    vlaams = auto()
    bureau = auto()
    eerder = auto()
    bereik = auto()
    norm = auto()
    verder = auto()


def tekennamen(woorden: Woorden) -> dict[Teken, str]:
    """Return what each sign is called, in the words of a kader."""
    onderwerp, gebied = woorden.onderwerp, woorden.gebied.naam
    return {
        Teken.eigen: onderwerp.als_kop,
        Teken.geschat: f"{onderwerp.als_kop} (geschat)",
        Teken.vlaams: met_hoofdletter(gebied),
        Teken.bureau: f"{met_hoofdletter(onderwerp.elk)} in {gebied}",
        Teken.eerder: f"{met_hoofdletter(onderwerp.dit)} in het rapport",
        Teken.bereik: f"Laagste tot hoogste {onderwerp.enkelvoud}",
        Teken.norm: "Norm of richtgetal",
        Teken.verder: "Verder dan de as",
    }


def tekens_in(regels: Sequence[Stipregel]) -> tuple[Teken, ...]:
    """Return the signs that are there, in the order in which they are explained."""
    is_er = {
        Teken.eigen: any(not regel.geschat for regel in regels),
        Teken.geschat: any(regel.geschat for regel in regels),
        Teken.vlaams: any(regel.vlaams is not None for regel in regels),
        Teken.bureau: any(regel.bureaus and not regel.is_bereik for regel in regels),
        Teken.eerder: any(regel.eerder is not None for regel in regels),
        Teken.bereik: any(regel.is_bereik for regel in regels),
        Teken.norm: any(regel.normen for regel in regels),
        Teken.verder: any(regel.waarde > grens[1] for regel, grens in zip(regels, grenzen_van(regels), strict=True)),
    }
    return tuple(teken for teken, is_hier in is_er.items() if is_hier)


def _ernaast(regel: Stipregel) -> list[float]:
    """Return all that a figure is set against."""
    los = [waarde for waarde in (regel.vlaams, regel.eerder) if waarde is not None]
    return [*los, *regel.bureaus, *regel.normen]


def grenzen_van(regels: Sequence[Stipregel]) -> list[tuple[float, float]]:
    """Return where the axis of each line begins and ends; those with the same scale have the same."""
    uit = []
    for schaal, groep in groupby(regels, key=lambda regel: regel.schaal):
        reeks = list(groep)
        samen = [reeks] if schaal else [[regel] for regel in reeks]
        for bijeen in samen:
            uit += [_grens(bijeen, vast=bool(schaal))] * len(bijeen)
    return uit


def _grens(regels: Sequence[Stipregel], *, vast: bool) -> tuple[float, float]:
    ernaast = [waarde for regel in regels for waarde in _ernaast(regel)]
    eigen = [regel.waarde for regel in regels]
    hoogste = max([*ernaast, *eigen, 0.0])
    ver = max(ernaast, default=0.0)
    if not vast and 0 < _VER_ERBUITEN * ver < hoogste:
        hoogste = 1.25 * ver
    laagste = min([*ernaast, *eigen, 0.0])
    return -_rond(-laagste) if laagste < 0 else 0.0, _rond(hoogste)


def _rond(waarde: float) -> float:
    """Return the first round number that is not less."""
    if waarde <= 0 or not math.isfinite(waarde):
        return 1.0
    macht = 10.0 ** math.floor(math.log10(waarde))
    return next((macht * rond for rond in _RONDE if macht * rond >= waarde), 10 * macht)
