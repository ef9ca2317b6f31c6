"""How wide a text is in the letters that gia ships, which are as wide as those of Calibri."""

import json
from collections.abc import Iterable
from functools import cache, lru_cache
from math import ceil

from gia_kwaliteit.sjablonen import meegeleverd

# What places letters on a screen or on paper rounds: a text can be so much wider than its letters are.
SPELING = 1.02
# Pixels: a character of the width of a column as Excel counts them, a point, and the white at both sides of a cell with
# the line beside it.
TEKEN, PUNT, RAND = 7, 4 / 3, 5


@lru_cache(maxsize=20_000)
def breedte_van(woord: str, *, vet: bool) -> float:
    """Return the width of a word in parts of the size of its letters; of a sign that Carlito lacks, a whole one."""
    tekens = _tekens(vet=vet)
    return sum(tekens.get(teken, 1.0) for teken in woord)


def breedste_woord(teksten: Iterable[str], *, vet: bool) -> float:
    """Return the width of the widest word of these texts in parts of the size of its letters; 0 where there is none."""
    return max((breedte_van(woord, vet=vet) for tekst in teksten for woord in tekst.split()), default=0.0)


def lettermaat(grootte: float) -> float:
    """Return what a part of letters of so many points takes in pixels, at most.

    On paper letters have their size, on a screen one in whole pixels: a text fits with both.
    """
    return max(grootte * PUNT, round(grootte * PUNT)) * SPELING


def kolom_voor(teksten: Iterable[str], grootte: float, *, vet: bool = False) -> float:
    """Return how wide a column is, in characters, in which letters of so many points break no word of these texts."""
    return ceil((breedste_woord(teksten, vet=vet) * lettermaat(grootte) + RAND) / TEKEN * 10) / 10


@cache
def _tekens(*, vet: bool) -> dict[str, float]:
    """Return the width of each sign in parts of the size."""
    inhoud = json.loads(meegeleverd("sjablonen", "lettertypes", "breedtes.json").read_text(encoding="utf-8"))
    em = inhoud["em"]
    per_breedte = inhoud["vet" if vet else "gewoon"]
    return {teken: int(breedte) / em for breedte, tekens in per_breedte.items() for teken in tekens}
