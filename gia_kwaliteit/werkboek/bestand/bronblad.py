"""A sheet as it was read from a file, and the names of its cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from gia_kwaliteit.getallen import letters


def cel(rij: int, kolom: int) -> str:
    """Return the name of a cell, such as D12, from a row and column that count from 0."""
    return f"{letters(kolom)}{rij + 1}"


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


@dataclass(frozen=True, eq=False)
class Celinhoud:
    """The formulas and the error values of a sheet, by cell."""

    formules: Mapping[str, str] = field(default_factory=dict)
    foutwaarden: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Bijlagen:
    """What hangs on a sheet beside its values.

    These are the cells with a comment, the texts in text boxes, the address behind each cell with a link, and the cells
    with a picture (nothing where it hangs on no cell).
    """

    opmerkingen: Sequence[str] = ()
    tekstvakken: Sequence[str] = ()
    koppelingen: Mapping[str, str] = field(default_factory=dict)
    afbeeldingen: Sequence[str] = ()


class Vorm(Protocol):
    """A form of file in which more can be seen of a sheet than the values of its cells."""

    def celinhoud(self, blad: "Bronblad") -> Celinhoud:
        """Return the formulas and error values of a sheet.

        The cached value of a formula may be missing or stale, and an error is read as an empty cell.
        """

    def bijlagen(self, blad: "Bronblad") -> Bijlagen:
        """Return what hangs on a sheet, but for the comments of gia itself."""

    def is_samengevoegd(self, blad: "Bronblad", plaats: str) -> bool:
        """Say whether a cell is hidden in a range of merged cells, of which only the first shows."""

    def doorgehaald(self, blad: "Bronblad") -> frozenset[str]:
        """Return the cells of a sheet that are struck out, by their style or in a part of their text."""

    def is_percentage(self, blad: "Bronblad", plaats: str) -> bool:
        """Say whether a cell shows its number as a percentage."""


@dataclass(frozen=True, eq=False)
class Bronblad:
    """A sheet as it was read: its values per row, from row 1 and column A.

    What else there is to see on it, `vorm` is asked when somebody first wants to know: that takes time.
    """

    naam: str
    rijen: Sequence[Sequence[object]]
    vorm: Vorm | None = None

    @cached_property
    def _celinhoud(self) -> Celinhoud:
        return self.vorm.celinhoud(self) if self.vorm else Celinhoud()

    @cached_property
    def formules(self) -> Mapping[str, str]:
        """The formulas of the sheet, by cell."""
        return self._celinhoud.formules

    @cached_property
    def foutwaarden(self) -> Mapping[str, str]:
        """The error values of the sheet, by cell."""
        return self._celinhoud.foutwaarden

    @cached_property
    def formulekolommen(self) -> Mapping[int, set[int]]:
        """The columns with a formula or an error value in each row that has any; both count from 0."""
        kolommen: dict[int, set[int]] = {}
        for plaats in (*self.formules, *self.foutwaarden):
            rij, kolom = rij_en_kolom(plaats)
            kolommen.setdefault(rij, set()).add(kolom)
        return kolommen

    @cached_property
    def bijlagen(self) -> Bijlagen:
        """What hangs on the sheet beside its values."""
        return self.vorm.bijlagen(self) if self.vorm else Bijlagen()

    def heet(self, titel: str) -> bool:
        """Say whether this is the name of the sheet, or what stands on top of it."""
        eerste = self.rijen[0] if self.rijen else ()
        return titel in (self.naam, eerste[0] if eerste else None)
