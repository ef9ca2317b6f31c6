"""How many lines a text takes in a cell, word by word, and how high those are: what a spreadsheet works out itself."""

from collections.abc import Iterable
from math import ceil

from gia_kwaliteit.letterbreedtes import PUNT, RAND, SPELING, TEKEN, breedste_woord, breedte_van, lettermaat
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl

_STAP = 10  # pixels of a step of indent
# From the top of the highest letter to the foot of the lowest one of Carlito, in parts of its size.
_LETTERHOOGTE = 2500 / 2048


def regels(tekst: str, breedte: float, stijl: Stijl) -> int:
    """Return on how many lines a text stands in a cell of a column of this width (as a spreadsheet counts it)."""
    ruimte = (round(breedte * TEKEN) - RAND - _STAP * stijl.stappen) / lettermaat(stijl.grootte)
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
    return (ceil(round(grootte * PUNT) * _LETTERHOOGTE) + 1) / PUNT


def langste_woord(tekst: str, stijl: Stijl) -> float:
    """Return how wide the widest word of a text is in a style, with the white beside it, in points."""
    return breedste_woord([tekst], vet=stijl.vet) * stijl.grootte * SPELING + RAND / PUNT


def _regels(alinea: str, ruimte: float, *, vet: bool) -> int:
    """Return on how many lines a paragraph stands where one is so wide; both in parts of the size of the letters."""
    spatie, aantal, gebruikt = breedte_van(" ", vet=vet), 1, 0.0
    for woord in alinea.rstrip(" ").split(" "):
        breedte = breedte_van(woord, vet=vet)
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
