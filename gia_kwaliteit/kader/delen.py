"""The parts of a kader as frozen models; each checks what can be wrong within itself."""

from enum import StrEnum

from pydantic import Field

from gia_kwaliteit.kader.cijferrijen import Cijferrij
from gia_kwaliteit.kader.vormen import (
    Achtergrondcode,
    Afkorting,
    Hoofdcode,
    Model,
    Rijcode,
    Sleutel,
    Tabnaam,
    Tekst,
)

REGELGEVING = "regelgeving"


class Kwaliteitsaspect(Model):
    """One aspect of the kwaliteitswijzer (source lines 5429–5471)."""

    code: Sleutel
    afkorting: Afkorting
    naam: Tekst
    definitie: Tekst
    deelpunten: tuple[Tekst, ...]


class Onderdeel(Model):
    """A part of which the criteria are scored: it gets a scoring tab, a profile tab and two lists."""

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

    `schaal` is the name of its scale, without it that of its proces. `toelichting` and `aanbevelingen` are codes of
    texts of achtergrond.yaml, `niveaus` says what a level means here.
    """

    code: Rijcode
    kwaliteitsaspect: Tekst | None = None
    tekst: Tekst
    schaal: Sleutel | None = None
    toelichting: tuple[Achtergrondcode, ...] = ()
    aanbevelingen: tuple[Achtergrondcode, ...] = ()
    niveaus: dict[str, Tekst] = Field(default_factory=dict)


class Proces(Model):
    """One proces with its criteria (source lines 5586–5860); without a `schaal` they have that of the kader."""

    code: Hoofdcode
    naam: Tekst
    groep: Sleutel
    definitie: Tekst
    schaal: Sleutel | None = None
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
    """One rule, scored on its `schaal`, or on that of its rubriek; it is explained as a criterium is."""

    code: Rijcode
    onderwerp: Tekst
    tekst: Tekst
    schaal: Sleutel | None = None
    toelichting: tuple[Achtergrondcode, ...] = ()
    aanbevelingen: tuple[Achtergrondcode, ...] = ()
    niveaus: dict[str, Tekst] = Field(default_factory=dict)


class Rubriek(Model):
    """A group of rules, such as R1; without a `schaal` they have that of the regelgeving."""

    code: Hoofdcode
    naam: Tekst
    schaal: Sleutel | None = None
    criteria: tuple[Regel, ...] = Field(min_length=1)


class Regelgeving(Model):
    """The relevant rules (source lines 5861–5945)."""

    naam: Tekst
    definitie: Tekst
    schaal: Sleutel
    rubrieken: tuple[Rubriek, ...] = Field(min_length=1)
