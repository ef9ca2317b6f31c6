"""How many lines a text takes in a cell, word by word, and how high those are: what a spreadsheet works out itself."""

import json
from collections.abc import Iterable
from functools import cache, lru_cache
from math import ceil

from gia_kwaliteit.sjablonen import meegeleverd
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl

TEKEN = 7  # pixels of a character of the width of a column, as Excel counts them
_PUNT = 4 / 3  # pixels
# The white at both sides of a cell with the line beside it, and that of a step of indent, in pixels.
_RAND, _STAP = 5, 10
# What places letters on a screen or on paper rounds: a text can be so much wider than its letters are.
_SPELING = 1.02
# From the top of the highest letter to the foot of the lowest one of Carlito, in parts of its size.
_LETTERHOOGTE = 2500 / 2048


def regels(tekst: str, breedte: float, stijl: Stijl) -> int:
    """Return on how many lines a text stands in a cell of a column of this width (as a spreadsheet counts it)."""
    # On paper letters have their size, on a screen one in whole pixels: a text fits with both.
    letter = max(stijl.grootte * _PUNT, round(stijl.grootte * _PUNT)) * _SPELING
    ruimte = (round(breedte * TEKEN) - _RAND - _STAP * stijl.stappen) / letter
    return sum(_regels(alinea, max(ruimte, 1.0), vet=stijl.vet) for alinea in tekst.split("\n"))


def loopt_terug(teksten: Iterable[str], breedte: float, stijl: Stijl) -> bool:
    """Say whether one of these texts takes more lines than it has in a cell of a column of this width."""
    return any(regels(tekst, breedte, stijl) > tekst.count("\n") + 1 for tekst in teksten)


def breedte_voor_woorden(teksten: Iterable[str], minstens: float, stijl: Stijl) -> float:
    """Return how wide a column is in which no word of these texts is broken, and at least so wide."""
    woorden, breedte = [woord for tekst in teksten for woord in tekst.split()], minstens
    while loopt_terug(woorden, breedte, stijl):
        breedte += 1
    return breedte


def regelhoogte(grootte: float) -> float:
    """Return how high a line of letters of this size (points) is on a screen, in points."""
    return (ceil(round(grootte * _PUNT) * _LETTERHOOGTE) + 1) / _PUNT


def langste_woord(tekst: str, stijl: Stijl) -> float:
    """Return how wide the widest word of a text is in a style, with the white beside it, in points."""
    breedste = max(_breedte(woord, vet=stijl.vet) for woord in tekst.split())
    return breedste * stijl.grootte * _SPELING + _RAND / _PUNT


def _regels(alinea: str, ruimte: float, *, vet: bool) -> int:
    """Return on how many lines a paragraph stands where one is so wide; both in parts of the size of the letters."""
    spatie, aantal, gebruikt = _breedte(" ", vet=vet), 1, 0.0
    for woord in alinea.rstrip(" ").split(" "):
        breedte = _breedte(woord, vet=vet)
        nodig = gebruikt + spatie + breedte if gebruikt else breedte
        if nodig <= ruimte:
            gebruikt = nodig
            continue
        aantal += bool(gebruikt)
        # A word that is wider than a line is broken where the line ends.
        erboven = ceil(breedte / ruimte) - 1
        aantal += erboven
        gebruikt = breedte - erboven * ruimte
    return aantal


@lru_cache(maxsize=20_000)
def _breedte(woord: str, *, vet: bool) -> float:
    """Return the width of a word in parts of the size of its letters; of a sign that Carlito lacks, a whole one."""
    tekens = _tekens(vet=vet)
    return sum(tekens.get(teken, 1.0) for teken in woord)


@cache
def _tekens(*, vet: bool) -> dict[str, float]:
    """Return the width of each sign in parts of the size."""
    inhoud = json.loads(meegeleverd("sjablonen", "lettertypes", "breedtes.json").read_text(encoding="utf-8"))
    em = inhoud["em"]
    per_breedte = inhoud["vet" if vet else "gewoon"]
    return {teken: int(breedte) / em for breedte, tekens in per_breedte.items() for teken in tekens}
