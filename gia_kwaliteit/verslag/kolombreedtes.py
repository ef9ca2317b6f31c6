"""How wide columns are on paper: no word of a heading or a level is broken; headings that do not fit stand up."""

from collections.abc import Sequence
from dataclasses import dataclass

from gia_kwaliteit.letterbreedtes import SPELING, breedste_woord, breedte_van
from gia_kwaliteit.verslag.model import Kolom, Tabel

# Parts of the width of a table: no column takes more for a word in one of its cells, such as a web address.
_HOOGSTENS = 0.25
# A line takes so much more than the size of its letters.
_REGEL = 1.4


@dataclass(frozen=True)
class Papier:
    """What a table is set on: its width, the size of its letters, and the white in a cell; all in one unit."""

    breedte: float
    letter: float
    wit: float

    def woord(self, tekst: str, *, vet: bool) -> float:
        """Return how wide a column is in which each word of a text stands on one line."""
        return breedste_woord([tekst], vet=vet) * SPELING * self.letter + self.wit

    def regel(self, tekst: str, *, vet: bool) -> float:
        """Return how wide a column is in which a text stands on one line, and high a row in which it stands up."""
        return max(breedte_van(tekst, vet=vet) * SPELING, _REGEL) * self.letter + self.wit


@dataclass(frozen=True)
class Kolomvorm:
    """The width of each column, and how high the row of headings is where those of figures stand up (0 otherwise)."""

    breedtes: tuple[float, ...]
    staand: float = 0.0


def kolomvorm(tabel: Tabel, papier: Papier) -> Kolomvorm | None:
    """Return how wide columns are where their own widths would break a heading or a level; None where they do not.

    Columns that have room give it to those that lack it. Where all have too little the headings of figures stand up:
    a table of many levels would have them over each other.
    """
    totaal = sum(kolom.breedte for kolom in tabel.kolommen)
    eigen = [kolom.breedte * papier.breedte / totaal for kolom in tabel.kolommen]
    koppen = [_heel(tabel, nummer, papier) for nummer in range(len(tabel.kolommen))]
    if all(nodig <= deel for nodig, deel in zip(koppen, eigen, strict=True)):
        return None
    cellen = [_cellen(tabel, nummer, papier) for nummer in range(len(tabel.kolommen))]
    heel = [max(kop, min(cel, deel)) for kop, cel, deel in zip(koppen, cellen, eigen, strict=True)]
    if verdeeld := _verdeeld(eigen, heel):
        return Kolomvorm(verdeeld)
    if not any(kolom.getal for kolom in tabel.kolommen):
        verdeeld = _verdeeld(eigen, koppen)
        return Kolomvorm(verdeeld) if verdeeld else None
    nodig = [
        cel if kolom.getal else max(kop, min(cel, papier.breedte * _HOOGSTENS))
        for kolom, kop, cel in zip(tabel.kolommen, koppen, cellen, strict=True)
    ]
    hoog = max(papier.regel(kolom.kop, vet=True) for kolom in tabel.kolommen if kolom.getal)
    return Kolomvorm(_verdeeld(eigen, nodig) or tuple(nodig), hoog)


def _heel(tabel: Tabel, nummer: int, papier: Papier) -> float:
    """Return how wide a column is in which no word of its heading is broken, and none of a level with its ground."""
    kolom = tabel.kolommen[nummer]
    niveaus = {rij[nummer].partition("\n")[0] for rij in tabel.rijen} if kolom.niveau else set()
    op_grond = (papier.regel(f" {woord} ", vet=False) for niveau in niveaus for woord in niveau.split())
    return max([papier.woord(kolom.kop, vet=True), *op_grond])


def _cellen(tabel: Tabel, nummer: int, papier: Papier) -> float:
    """Return what the cells of a column take: a figure its line, a text its longest word."""
    kolom: Kolom = tabel.kolommen[nummer]
    maat = papier.regel if kolom.getal else papier.woord
    return max((maat(rij[nummer], vet=nummer == 0) for rij in tabel.rijen), default=papier.wit)


def _verdeeld(breedtes: Sequence[float], minstens: Sequence[float]) -> tuple[float, ...]:
    """Return widths of which each is enough, taken from those that have more; nothing where there is too little."""
    tekort = sum(max(0.0, nodig - deel) for nodig, deel in zip(minstens, breedtes, strict=True))
    over = sum(max(0.0, deel - nodig) for nodig, deel in zip(minstens, breedtes, strict=True))
    if tekort > over:
        return ()
    houdt = 1 - tekort / over if over else 1.0
    return tuple(nodig + max(0.0, deel - nodig) * houdt for nodig, deel in zip(minstens, breedtes, strict=True))
