"""The colours and letters of the pictures."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Palet:
    """The house colours, of each level its colour and whether it is hatched, and the letters, the first one first."""

    hoofdkleur: str
    tegenkleur: str
    lijn: str
    niveaus: Mapping[str, str]
    lettertypes: tuple[str, ...]
    gearceerd: frozenset[str] = frozenset()
