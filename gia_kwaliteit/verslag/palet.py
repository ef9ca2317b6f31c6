"""The colours, letters and words of the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass

from gia_kwaliteit.kader.woorden import Woorden


@dataclass(frozen=True, kw_only=True)
class Palet:
    """The house colours, the colour of each level, the letters, the first one first, and the words of the kader."""

    hoofdkleur: str
    tegenkleur: str
    lijn: str
    niveaus: Mapping[str, str]
    lettertypes: tuple[str, ...]
    woorden: Woorden
