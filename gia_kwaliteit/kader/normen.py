"""The norms of a kader: what a figure should be, by a rule or in the eyes of the report."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from gia_kwaliteit.getallen import getal, volgens, voluit
from gia_kwaliteit.kader.referentie import PROCENT, Bronvermelding
from gia_kwaliteit.kader.vormen import Cijfercode, Deelcode, Model, Rijcode, Tekst


class Normsoort(StrEnum):
    """Whether a rule asks it, or somebody found it a good measure."""

    norm = "norm"
    richtgetal = "richtgetal"


class Norm(Model):
    """What a figure should be: at least, at most, between two, or (where both are the same) exactly."""

    code: Cijfercode
    naam: Tekst
    hoort_bij: tuple[Deelcode, ...] = Field(min_length=1)
    rij: Rijcode | None = None
    soort: Normsoort
    minstens: float | None = None
    hoogstens: float | None = None
    eenheid: Tekst
    sinds: date | None = None
    definitie: Tekst
    bron: Bronvermelding
    opmerking: Tekst | None = None

    @model_validator(mode="after")
    def _met_grens(self) -> Self:
        if self.minstens is None and self.hoogstens is None:
            raise ValueError("een norm heeft minstens, hoogstens of allebei")
        if self.minstens is not None and self.hoogstens is not None and self.minstens > self.hoogstens:
            raise ValueError(f"minstens ({self.minstens:g}) is meer dan hoogstens ({self.hoogstens:g})")
        return self

    @property
    def in_woorden(self) -> str:
        """What a figure should be, as people write it: “minstens 80 %”, “80 tot 90 lopende dossiers”, “60 uur”."""
        grenzen = [voluit(grens) for grens in (self.minstens, self.hoogstens) if grens is not None]
        begin = "minstens " if self.hoogstens is None else "hoogstens " if self.minstens is None else ""
        return f"{begin}{' tot '.join(dict.fromkeys(grenzen))} {self.eenheid}"

    def precies(self, waarde: float | None) -> str:
        """Return a figure between brackets, after a space, where one decimal would read as if it were judged otherwise.

        Empty where it does not, and without a figure.
        """
        if waarde is None or (voluit_ := volgens(waarde, self.gehaald)) == getal(waarde):
            return ""
        return f" ({voluit_}{' %' if self.eenheid == PROCENT else ''})"

    def gehaald(self, waarde: float) -> bool:
        """Say whether a figure, in the unit of the norm, is what it should be."""
        genoeg = self.minstens is None or waarde >= self.minstens
        return genoeg and (self.hoogstens is None or waarde <= self.hoogstens)


def normen_per_rij(normen: Iterable[Norm]) -> Mapping[str, tuple[Norm, ...]]:
    """Return the norms that count the same as the figure of a row, by its code; only rows that have any."""
    rijen: dict[str, tuple[Norm, ...]] = {}
    for norm in normen:
        if norm.rij is not None:
            rijen[norm.rij] = (*rijen.get(norm.rij, ()), norm)
    return rijen
