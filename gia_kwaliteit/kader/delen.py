"""The parts of a kader as frozen models; each checks what can be wrong within itself."""

from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Literal

from pydantic import Field, field_validator, model_validator

from gia_kwaliteit.kader.cijferrijen import Cijferrij
from gia_kwaliteit.kader.vormen import (
    Achtergrondcode,
    Afkorting,
    Hoofdcode,
    Kleur,
    Model,
    Niveaunaam,
    Punt,
    Rijcode,
    Sleutel,
    Tabnaam,
    Tekst,
    dubbele,
)
from gia_kwaliteit.tekst import vergelijkbaar

KWALITEIT = "kwaliteit"
REGELGEVING = "regelgeving"


class Rol(StrEnum):
    """What a level means beyond its points: it puts a criterium on a list."""

    werkpunt = "werkpunt"
    good_practice = "good practice"
    in_orde = "in orde"
    niet_in_orde = "niet in orde"


class Keuze(Model):
    """What can be chosen on a scale; `kort` says in some words what `betekenis` says."""

    naam: Niveaunaam
    betekenis: Tekst
    kort: Tekst | None = None

    @property
    def in_het_kort(self) -> str:
        """What it means, in as few words as there are for it."""
        return self.kort or self.betekenis


class Niveau(Keuze):
    """One level of a scale."""

    kleur: Kleur
    rol: Rol | None = None


def _past_in_een_lijst(keuzes: Iterable[str]) -> None:
    if len(",".join(keuzes)) > 255:  # noqa: PLR2004 - Excel's limit for a dropdown list
        raise ValueError("de namen van de niveaus zijn samen langer dan 255 tekens; Excel kan er geen lijst van maken")


class NietVanToepassing(Keuze):
    """An answer outside a scale, for a criterium that does not concern who is scored: it never counts."""


class Schaal(Model):
    """A scale: levels from low to high (source lines 5472–5484), and an answer outside it where the kader has one."""

    naam: Sleutel
    omschrijving: Tekst
    # The formulas count every level apart, and Excel takes no formula of more than 8,192 signs.
    niveaus: tuple[Niveau, ...] = Field(min_length=2, max_length=20)
    niet_van_toepassing: NietVanToepassing | None = None

    @property
    def wat_te_kiezen(self) -> tuple[Niveau | NietVanToepassing, ...]:
        """The levels from low to high, and the answer outside them where there is one."""
        return (*self.niveaus, *((self.niet_van_toepassing,) if self.niet_van_toepassing else ()))

    @field_validator("niveaus")
    @classmethod
    def _namen_verschillen(cls, niveaus: tuple[Niveau, ...]) -> tuple[Niveau, ...]:
        dubbel = dubbele(vergelijkbaar(niveau.naam) for niveau in niveaus)
        if dubbel:
            raise ValueError(f"het niveau “{dubbel[0]}” staat er meer dan één keer; elk niveau heeft een eigen naam")
        _past_in_een_lijst(niveau.naam for niveau in niveaus)
        return niveaus

    @model_validator(mode="after")
    def _past_ook_met_het_antwoord_erbuiten(self) -> "Schaal":
        _past_in_een_lijst(self.keuzes)
        return self

    @cached_property
    def namen(self) -> tuple[str, ...]:
        """Names of the levels, from low to high."""
        return tuple(niveau.naam for niveau in self.niveaus)

    @property
    def keuzes(self) -> tuple[str, ...]:
        """What somebody can choose: the levels, from high to low, and the answer outside the scale."""
        return (*reversed(self.namen), *self.buiten)

    @property
    def buiten(self) -> tuple[str, ...]:
        """The name of the answer outside the scale; none where the kader has no such answer."""
        return (self.niet_van_toepassing.naam,) if self.niet_van_toepassing else ()

    def met_rol(self, rol: Rol) -> str:
        """Return the name of the level with this role; raises KeyError when there is none."""
        for niveau in self.niveaus:
            if niveau.rol is rol:
                return niveau.naam
        raise KeyError(rol)


class Puntenmodel(Model):
    """Points per level; the report gives none (docs/besluiten/0001)."""

    code: Sleutel
    naam: Tekst
    uitleg: Tekst
    punten: dict[str, Punt]
    maximum: float = Field(gt=0, allow_inf_nan=False)

    @model_validator(mode="after")
    def _binnen_het_maximum(self) -> "Puntenmodel":
        if any(not 0 <= punt <= self.maximum for punt in self.punten.values()):
            raise ValueError(f"de punten liggen niet allemaal tussen 0 en het maximum ({self.maximum:g})")
        return self


class Kwaliteitsaspect(Model):
    """One aspect of the kwaliteitswijzer (source lines 5429–5471)."""

    code: Sleutel
    afkorting: Afkorting
    naam: Tekst
    definitie: Tekst
    deelpunten: tuple[Tekst, ...]


class Onderdeel(Model):
    """A part that is scored on the four-point scale: it gets a scoring tab, a profile tab and two lists."""

    code: Sleutel
    naam: Tekst
    tabnaam: Tabnaam
    lijstnaam: Tabnaam
    groepen: tuple[Sleutel, ...] = Field(min_length=1)
    kwaliteitsaspecten: bool


class Groep(Model):
    """A group of processen, such as *algemeen*."""

    code: Sleutel
    naam: Tekst
    definitie: Tekst


class Criterium(Model):
    """One kwaliteitscriterium of a proces; it gets one score.

    `toelichting` and `aanbevelingen` are codes of texts of achtergrond.yaml, `niveaus` says what a level means here.
    """

    code: Rijcode
    kwaliteitsaspect: Tekst | None = None
    tekst: Tekst
    toelichting: tuple[Achtergrondcode, ...] = ()
    aanbevelingen: tuple[Achtergrondcode, ...] = ()
    niveaus: dict[str, Tekst] = Field(default_factory=dict)


class Proces(Model):
    """One proces with its criteria (source lines 5586–5860)."""

    code: Hoofdcode
    naam: Tekst
    groep: Sleutel
    definitie: Tekst
    criteria: tuple[Criterium, ...] = Field(min_length=1)


class Invoer(StrEnum):
    """What is filled in for a sub-indicator of context or input."""

    tekst = "tekst"
    cijfer = "cijfer"


class Subindicator(Cijferrij):
    """One row of context or input."""

    code: Rijcode
    naam: Tekst
    definitie: Tekst | None = None
    invoer: Invoer
    eenheid: Tekst | None = None


class Indicator(Model):
    """An indicator of context or input with its sub-indicators; `herkomst` says whence it is if not from the CIPO."""

    code: Hoofdcode
    naam: Tekst
    definitie: Tekst
    herkomst: Tekst | None = None
    subindicatoren: tuple[Subindicator, ...] = Field(min_length=1)


class Domein(Model):
    """Context or input (source lines 5500–5532)."""

    naam: Tekst
    definitie: Tekst
    indicatoren: tuple[Indicator, ...] = Field(min_length=1)


class Outputindicator(Cijferrij):
    """A figure per year, set against the Vlaams gemiddelde; texts of achtergrond.yaml can explain it."""

    code: Rijcode
    tekst: Tekst
    definitie: Tekst | None = None
    eenheid: Tekst
    toelichting: tuple[Achtergrondcode, ...] = ()
    aanbevelingen: tuple[Achtergrondcode, ...] = ()


class Outputgroep(Model):
    """An output indicator with its figures, such as O1; `herkomst` says where it comes from if not from the CIPO."""

    code: Hoofdcode
    naam: Tekst
    definitie: Tekst
    herkomst: Tekst | None = None
    outputindicatoren: tuple[Outputindicator, ...] = Field(min_length=1)


class Output(Model):
    """The output of the CIPO-kader (source lines 5569–5585 and 5831–5860)."""

    naam: Tekst
    definitie: Tekst
    indicatoren: tuple[Outputgroep, ...] = Field(min_length=1)


class Regel(Model):
    """One rule, scored Ja or Nee; what explains it is given as it is with a criterium."""

    code: Rijcode
    onderwerp: Tekst
    tekst: Tekst
    toelichting: tuple[Achtergrondcode, ...] = ()
    aanbevelingen: tuple[Achtergrondcode, ...] = ()
    niveaus: dict[str, Tekst] = Field(default_factory=dict)


class Rubriek(Model):
    """A group of rules, such as R1."""

    code: Hoofdcode
    naam: Tekst
    criteria: tuple[Regel, ...] = Field(min_length=1)


class Regelgeving(Model):
    """The relevant rules (source lines 5861–5945)."""

    naam: Tekst
    definitie: Tekst
    schaal: Literal["regelgeving"]
    rubrieken: tuple[Rubriek, ...] = Field(min_length=1)
