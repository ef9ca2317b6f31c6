"""The letters that gia has with it, so that a PDF and the pictures look the same on every computer."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from gia_kwaliteit.sjablonen import meegeleverd

EIGEN = "Carlito"
# Letters of which every sign is as wide as that of ours; not every computer has them, and they may not be shipped.
_EVEN_BREED = {"Calibri": EIGEN}
# matplotlib has these with it, and so every computer: for signs that ours lack.
VOOR_DE_REST = "DejaVu Sans"


def eigen_letters() -> tuple[Path, ...]:
    """Return the files of our own letters."""
    return tuple(sorted(meegeleverd("sjablonen", "lettertypes").glob("*.ttf")))


def om_te_zetten(namen: Iterable[str]) -> tuple[str, ...]:
    """Return the letters of a house style to set in: ours in place of those that are as wide, and some for the rest."""
    return tuple(dict.fromkeys([*(_EVEN_BREED.get(naam, naam) for naam in namen), VOOR_DE_REST]))


def zijn_van_ons(namen: Iterable[str]) -> bool:
    """Say whether every one of these letters is on every computer, so that it need not be looked through."""
    return {*namen} <= {EIGEN, VOOR_DE_REST}


def om_te_tekenen(namen: Iterable[str]) -> list[str]:
    """Return which letters of a house style a picture can be drawn in, the first one first."""
    bekend = _bekende_letters()
    return [naam for naam in dict.fromkeys([*om_te_zetten(namen), EIGEN, VOOR_DE_REST]) if naam in bekend]


@cache
def _bekende_letters() -> frozenset[str]:
    """Tell matplotlib of our letters, and return the names of all that it has."""
    from matplotlib.font_manager import fontManager

    eigen = {str(bestand) for bestand in eigen_letters()}
    for bestand in eigen:
        fontManager.addfont(bestand)
    # Of two files of one name it takes the first: ours, whatever the computer has.
    fontManager.ttflist.sort(key=lambda letter: letter.fname not in eigen)
    return frozenset(letter.name for letter in fontManager.ttflist)
