"""Sheets in memory, with what else there is to see on them: to read a few rows without a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bijlagen, Bronblad, Celinhoud
from gia_kwaliteit.werkboek.lezen.rijen import Gelezen, lees_rijen
from gia_kwaliteit.werkboek.lezen.tabellen import Bladinhoud, bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import kader_onthaalbureau


@dataclass(frozen=True)
class Gezien:
    """A form of file in which this is to be seen beside the values, by cell."""

    formules: Mapping[str, str] = field(default_factory=dict)
    foutwaarden: Mapping[str, str] = field(default_factory=dict)
    hangt: Bijlagen = field(default_factory=Bijlagen)
    samengevoegd: frozenset[str] = frozenset()
    door: frozenset[str] = frozenset()
    percentages: frozenset[str] = frozenset()

    def celinhoud(self, _: Bronblad) -> Celinhoud:
        """Return the formulas and error values."""
        return Celinhoud(self.formules, self.foutwaarden)

    def bijlagen(self, _: Bronblad) -> Bijlagen:
        """Return what hangs on the sheet."""
        return self.hangt

    def is_samengevoegd(self, _: Bronblad, plaats: str) -> bool:
        """Say whether a cell is hidden."""
        return plaats in self.samengevoegd

    def doorgehaald(self, _: Bronblad) -> frozenset[str]:
        """Return the cells that are struck out."""
        return self.door

    def is_percentage(self, _: Bronblad, plaats: str) -> bool:
        """Say whether a cell shows its number as a percentage."""
        return plaats in self.percentages


def inhoud_van(*rijen: Sequence[object], gezien: Gezien | None = None, naam: str = "Blad") -> Bladinhoud:
    """What stands on a sheet with these rows, the first of them row 1."""
    return bekijk_blad(Bronblad(naam, rijen, gezien), verwachting_van(kader_onthaalbureau()))


def gelezen_van(*rijen: Sequence[object], gezien: Gezien | None = None) -> Gelezen:
    """What is read of a sheet with these rows."""
    inhoud = inhoud_van(*rijen, gezien=gezien)
    bron = Bron([inhoud.blad], gezien)
    return lees_rijen(inhoud.invoer, inhoud.tabellen, verwachting_van(kader_onthaalbureau()), bron)


def gemeld(gelezen: Gelezen) -> list[tuple[str, str | None]]:
    """What was found: the kind and the cell, in the order of reading."""
    return [(str(b.id), b.cel) for b in gelezen.bevindingen]
