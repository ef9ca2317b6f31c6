"""The colours of the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Palet:
    """The colours of the pictures: the house colours, and of each level its colour and whether it is hatched."""

    hoofdkleur: str
    tegenkleur: str
    lijn: str
    niveaus: Mapping[str, str]
    gearceerd: frozenset[str] = frozenset()
