"""The colours of the pictures, and whether white or black letters stand out from them."""

from collections.abc import Mapping
from dataclasses import dataclass

DONKER = 0.179  # white stands out from what is darker than this, black from the rest: at least 4.5 to 1


@dataclass(frozen=True, kw_only=True)
class Palet:
    """The colours of the pictures: the house colours, and of each level its colour and whether it is hatched."""

    hoofdkleur: str
    tegenkleur: str
    lijn: str
    niveaus: Mapping[str, str]
    gearceerd: frozenset[str] = frozenset()


def helderheid(kleur: str) -> float:
    """Return how light a colour is, from 0 (black) to 1 (white): the relative luminance of WCAG."""
    delen = (int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)  # noqa: PLR2004 - sRGB
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw
