"""The reference figures of a kader: what the report counted, to set others against."""

from typing import Literal

from pydantic import Field

from gia_kwaliteit.kader.vormen import Cijfercode, Deelcode, Model, Tekst


class Bronvermelding(Model):
    """Where in the report a figure stands."""

    regels: Tekst


class Referentiecijfer(Model):
    """A figure of the report that others can be set against."""

    code: Cijfercode
    naam: Tekst
    hoort_bij: Deelcode
    vlaams_gemiddelde: bool
    vergelijkbaar: bool = False
    waarde: float | None = None
    eenheid: Tekst
    jaar: int | None = None
    datum: Tekst | None = None
    minimum: float | None = None
    maximum: float | None = None
    teller: float | None = None
    noemer: float | None = None
    methode: Literal["gewogen", "ongewogen", "niet vermeld", "telling", "norm"]
    definitie: Tekst
    bron: Bronvermelding
    status: Tekst
    opmerking: Tekst | None = None
    per_onthaalbureau: dict[Tekst, float] = Field(default_factory=dict)


class Referentie(Model):
    """The reference figures of one year."""

    jaar: int
    bron: Tekst
    cijfers: tuple[Referentiecijfer, ...]
