"""The colours and letters of the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Palet:
    """The house colours, the colour of each level, and the letters, the first one first."""

    hoofdkleur: str
    tegenkleur: str
    lijn: str
    niveaus: Mapping[str, str]
    lettertypes: tuple[str, ...]
