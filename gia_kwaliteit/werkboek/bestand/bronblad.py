"""A sheet as it was read from a file, and the names of its cells."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from gia_kwaliteit.getallen import letters

_letters = lru_cache(maxsize=1024)(letters)


def cel(rij: int, kolom: int) -> str:
    """Return the name of a cell, such as D12, from a row and column that count from 0."""
    return f"{_letters(kolom)}{rij + 1}"


def kolomnummer(letters: str) -> int:
    """Return the number of a column from its letters, from 0."""
    nummer = 0
    for letter in letters.upper():
        nummer = 26 * nummer + ord(letter) - ord("A") + 1
    return nummer - 1


def rij_en_kolom(plaats: str) -> tuple[int, int]:
    """Return the row and column of a cell such as D12, from 0; -1 for what is missing in its name."""
    letters = plaats.rstrip("0123456789")
    return int(plaats[len(letters) :] or 0) - 1, kolomnummer(letters)


@dataclass
class Bronblad:
    """A sheet as it was read: its values per row, from row 1 and column A.

    Also, where they were looked for: its formulas and error values by cell, the cells with a comment, the texts in text
    boxes, the address behind each cell with a link, and the cells with a picture (nothing where it hangs on no cell).
    """

    naam: str
    rijen: Sequence[Sequence[object]]
    formules: dict[str, str] = field(default_factory=dict)
    foutwaarden: dict[str, str] = field(default_factory=dict)
    opmerkingen: list[str] = field(default_factory=list)
    tekstvakken: list[str] = field(default_factory=list)
    koppelingen: dict[str, str] = field(default_factory=dict)
    afbeeldingen: list[str] = field(default_factory=list)

    @property
    def heeft_formules(self) -> bool:
        """Whether a formula or an error value was found on the sheet."""
        return bool(self.formules or self.foutwaarden)

    def heet(self, titel: str) -> bool:
        """Say whether this is the name of the sheet, or what stands on top of it."""
        eerste = self.rijen[0] if self.rijen else ()
        return titel in (self.naam, eerste[0] if eerste else None)
