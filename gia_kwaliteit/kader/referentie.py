"""The reference figures of a kader: what was counted in a year, to set others against."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Literal, Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from gia_kwaliteit.getallen import telling
from gia_kwaliteit.kader.vormen import Cijfercode, Deelcode, Model, Rijcode, Tekst
from gia_kwaliteit.kader.woorden import Gebied
from gia_kwaliteit.tekst import bronregels

PROCENT = "%"
# The unit of what is counted.
AANTAL = "aantal"


# What a figure says under a key with a word of Vlaanderen, and under which key a kader of elsewhere may say the same.
ALGEMENE_SLEUTELS = {"vlaams_gemiddelde": "als_gemiddelde", "per_onthaalbureau": "per_onderwerp"}


def _met_algemene_sleutels(schema: dict[str, Any]) -> None:
    """Let the JSON Schema of a figure know both keys: one of the two says whether it is the average."""
    sleutels = schema["properties"]
    sleutels |= {algemeen: sleutels[eigen] for eigen, algemeen in ALGEMENE_SLEUTELS.items()}
    schema["required"].remove("vlaams_gemiddelde")
    schema["oneOf"] = [{"required": ["vlaams_gemiddelde"]}, {"required": [ALGEMENE_SLEUTELS["vlaams_gemiddelde"]]}]


def in_sleutels_van(cijfer: Mapping[str, Any], gebied: Gebied) -> dict[str, Any]:
    """Return a figure as plain data under the keys that fit the area of its kader."""
    sleutels = {} if gebied.als_sleutel == "vlaams" else ALGEMENE_SLEUTELS
    return {sleutels.get(sleutel, sleutel): waarde for sleutel, waarde in cijfer.items()}


class Bronvermelding(Model):
    """Where in the report something stands."""

    regels: Tekst

    @property
    def in_woorden(self) -> str:
        """The lines in words: “regels 4522-4523”."""
        return bronregels(self.regels)


class Cijferbron(Model):
    """Where a figure comes from: lines of the report, so many werkboeken, or somewhere else.

    `regels` are lines of what the file of its year names as source; `werkboeken` says of how many filled werkboeken a
    figure was made, and `tekst` of which; alone, `tekst` names another source.
    """

    regels: Tekst | None = None
    werkboeken: int | None = Field(default=None, gt=0)
    tekst: Tekst | None = None

    @model_validator(mode="after")
    def _een_bron(self) -> Self:
        if self.regels is not None and (self.werkboeken is not None or self.tekst is not None):
            raise ValueError("een bron is een plaats in het rapport (regels) of iets anders, niet allebei")
        if self.regels is None and self.werkboeken is None and self.tekst is None:
            raise ValueError("een bron heeft regels (van het rapport), werkboeken (hoeveel het er zijn) of een tekst")
        return self

    @property
    def in_woorden(self) -> str:
        """The source in words: “regels 4522-4523”, “8 werkboeken van het werkjaar 2013-2014, zelfevaluatie”."""
        if self.regels is not None:
            return bronregels(self.regels)
        aantal = telling(self.werkboeken, "werkboek", "werkboeken") if self.werkboeken is not None else None
        return " ".join(filter(None, (aantal, self.tekst)))

    def waaruit(self, geheel: str) -> str:
        """Return from what it comes, but not where in it: the report that `geheel` names, or which werkboeken."""
        if self.regels is not None:
            return geheel
        return " ".join(filter(None, ("werkboeken" if self.werkboeken is not None else None, self.tekst)))

    def volledig(self, geheel: str) -> str:
        """Return the source as it reads on its own; `geheel` is the report that `regels` counts in."""
        return f"{geheel}, {self.in_woorden}" if self.regels is not None else self.in_woorden


class Referentiecijfer(Model):
    """A figure that others can be set against: for the whole area, per subject, or both."""

    model_config = ConfigDict(json_schema_extra=_met_algemene_sleutels)

    code: Cijfercode
    naam: Tekst
    hoort_bij: Deelcode
    vlaams_gemiddelde: bool
    rij: Rijcode | None = None
    waarde: float | None = None
    n: int | None = Field(default=None, gt=0)
    eenheid: Tekst
    jaar: int | None = None
    datum: date | None = None
    periode: Tekst | None = None
    minimum: float | None = None
    maximum: float | None = None
    teller: float | None = None
    noemer: float | None = None
    teller_uit: Cijfercode | None = None
    noemer_uit: Cijfercode | None = None
    som_van: tuple[Cijfercode, ...] = ()
    methode: Literal["gewogen", "ongewogen", "niet vermeld", "telling"]
    definitie: Tekst
    bron: Cijferbron
    status: Tekst
    opmerking: Tekst | None = None
    fout_in_bron: Tekst | None = None
    per_onthaalbureau: dict[Tekst, float] = Field(default_factory=dict)
    per_provincie: dict[Tekst, float] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _met_eigen_sleutels(cls, inhoud: object) -> object:
        """Take a key without a word of Vlaanderen for the one that says the same with it."""
        if not isinstance(inhoud, dict):
            return inhoud
        dubbel = [paar for paar in ALGEMENE_SLEUTELS.items() if inhoud.keys() >= set(paar)]
        if dubbel:
            eigen, algemeen = dubbel[0]
            raise ValueError(f"{eigen} en {algemeen} zeggen hetzelfde; houd er een over")
        eigen_van = {algemeen: eigen for eigen, algemeen in ALGEMENE_SLEUTELS.items()}
        return {eigen_van.get(sleutel, sleutel): waarde for sleutel, waarde in inhoud.items()}

    @field_validator("methode", mode="before")
    @classmethod
    def _geen_norm(cls, waarde: object) -> object:
        """Say where a norm belongs: it was a figure among the others before it had a file of its own."""
        if waarde == "norm":
            raise ValueError("een norm is geen geteld cijfer; zet ze in normen.yaml, met minstens of hoogstens")
        return waarde

    @property
    def naast(self) -> str | None:
        """The code of the row of the werkboek that counts the same; None where no row does."""
        return self.hoort_bij if self.vlaams_gemiddelde else self.rij

    @property
    def wanneer(self) -> str:
        """When it was, as it stands in a cell; what the source does not say, is said."""
        if self.datum is not None:
            return f"{self.datum:%d/%m/%Y}"
        return str(self.jaar) if self.jaar is not None else self.periode or "jaar niet vermeld"

    @property
    def weging(self) -> str:
        """In a word how the figure was made; what the source does not say, is said."""
        return "weging niet vermeld" if self.methode == "niet vermeld" else self.methode

    @property
    def laagste(self) -> float | None:
        """The lowest figure of an onthaalbureau, as far as it is known."""
        return min(self.per_onthaalbureau.values(), default=self.minimum)

    @property
    def hoogste(self) -> float | None:
        """The highest figure of an onthaalbureau, as far as it is known."""
        return max(self.per_onthaalbureau.values(), default=self.maximum)

    @property
    def gemiddeld(self) -> float | None:
        """The plain mean over the onthaalbureaus, each counting as much; None where their figures are not known."""
        waarden = self.per_onthaalbureau.values()
        return sum(waarden) / len(waarden) if waarden else None


class Referentie(Model):
    """The reference figures of one year."""

    jaar: int
    bron: Tekst
    cijfers: tuple[Referentiecijfer, ...]


def nieuwste_cijfers(referenties: Iterable[Referentie]) -> dict[str, tuple[Referentie, Referentiecijfer]]:
    """Return the newest figure of every code with the referentie in which it stands, newest years first."""
    nieuwste: dict[str, tuple[Referentie, Referentiecijfer]] = {}
    for referentie in sorted(referenties, key=lambda referentie: referentie.jaar, reverse=True):
        for cijfer in referentie.cijfers:
            nieuwste.setdefault(cijfer.code, (referentie, cijfer))
    return nieuwste
