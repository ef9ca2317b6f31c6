"""The parts of a kader as frozen models; each checks what can be wrong within itself."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from gia_kwaliteit.tekst import toonbaar, vergelijkbaar

KWALITEIT = "kwaliteit"
REGELGEVING = "regelgeving"

_SLEUTEL = r"^[a-z][a-z0-9_-]*$"
_HOOFDCODE = r"^[A-Z]{1,3}[0-9]{1,2}$"
_RIJCODE = r"^[A-Z]{1,3}[0-9]{1,2}\.[A-Z]{0,3}[0-9]{1,2}$"
_KLEUR = r"^#[0-9A-Fa-f]{6}$"
_TABNAAM = r"^[^\\/?*\[\]:']*[^\s\\/?*\[\]:'][^\\/?*\[\]:']*$"
_AFKORTING = r"^[A-Z]{1,3}$"
_HOORT_BIJ = r"^[A-Z]{1,3}[0-9]{0,2}(\.[A-Z]{0,3}[0-9]{1,2})?$"
_CIJFERCODE = r"^[a-z0-9-]+(\.[a-z0-9-]+)*$"
_VERSIE = r"^[0-9A-Za-z][0-9A-Za-z._-]*$"
_NIVEAU = r'^[^,"*?~<>=]+$'

# How a form is explained to whoever edits the YAML.
VORMEN = {
    _SLEUTEL: ": kleine letters, cijfers, - en _, beginnend met een letter",
    _HOOFDCODE: ": hoofdletters en een nummer, zoals P1",
    _RIJCODE: ": een code met een punt, zoals P1.DG1 of P8.1",
    _KLEUR: ": een kleur is een # met zes tekens, zoals #1F4E85",
    _TABNAAM: ": een tabnaam bevat geen \\ / ? * [ ] : of '",
    _AFKORTING: ": een, twee of drie hoofdletters, zoals DG",
    _HOORT_BIJ: ": de code van een domein, een indicator of een rij, zoals C, I1 of O1.3",
    _CIJFERCODE: ": kleine letters, cijfers en -, eventueel met punten ertussen",
    _VERSIE: ": letters, cijfers, punten en streepjes, zoals 2013.1",
    _NIVEAU: ': de naam van een niveau bevat geen , " * ? ~ < > of =',
}


def _toonbare(tekst: str) -> str:
    """Refuse a text with signs that steer: no file can hold them, and a reader would not give them back."""
    vreemd = next((teken for teken in tekst if toonbaar(teken) != teken), None)
    if vreemd is not None:
        raise ValueError(
            f"in deze tekst staat een stuurteken (U+{ord(vreemd):04X}), dat niemand ziet; typ de tekst opnieuw"
        )
    return tekst


def _regel(tekst: str) -> str:
    """Refuse a name that is not one line, or that begins or ends with a space."""
    if tekst != " ".join(tekst.split()) or not vergelijkbaar(tekst):
        raise ValueError("een naam is één regel, zonder spaties vooraan, achteraan of dubbel")
    return tekst


Tekst = Annotated[str, StringConstraints(min_length=1, pattern=r"\S"), AfterValidator(_toonbare)]
Sleutel = Annotated[str, StringConstraints(pattern=_SLEUTEL)]
Versie = Annotated[str, StringConstraints(pattern=_VERSIE)]
Hoofdcode = Annotated[str, StringConstraints(pattern=_HOOFDCODE)]
Rijcode = Annotated[str, StringConstraints(pattern=_RIJCODE)]
Kleur = Annotated[str, StringConstraints(pattern=_KLEUR)]
# Excel allows 31 characters for the name of a tab; "Good Practices " takes 15 of them.
Tabnaam = Annotated[
    str,
    StringConstraints(min_length=1, max_length=16, pattern=_TABNAAM),
    AfterValidator(_toonbare),
    AfterValidator(_regel),
]
# A level stands in a dropdown list (separated by commas) and in COUNTIFS, where * ? ~ mean something.
Niveaunaam = Annotated[
    str,
    StringConstraints(min_length=1, max_length=60, pattern=_NIVEAU),
    AfterValidator(_toonbare),
    AfterValidator(_regel),
]


def dubbele(waarden: Iterable[str]) -> list[str]:
    """Return the values that occur more than once, in the order of their first occurrence."""
    return [waarde for waarde, aantal in Counter(waarden).items() if aantal > 1]


class Model(BaseModel):
    """A value of the kader: it never changes, and a key nobody knows is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Rol(StrEnum):
    """What a level means beyond its points: it puts a criterium on a list."""

    werkpunt = "werkpunt"
    good_practice = "good practice"
    in_orde = "in orde"
    niet_in_orde = "niet in orde"


class Niveau(Model):
    """One level of a scale."""

    naam: Niveaunaam
    betekenis: Tekst
    kleur: Kleur
    rol: Rol | None = None


class Schaal(Model):
    """A scale: levels from low to high (source lines 5472–5484)."""

    naam: Sleutel
    omschrijving: Tekst
    # The formulas count every level apart, and Excel takes no formula of more than 8,192 signs.
    niveaus: tuple[Niveau, ...] = Field(min_length=2, max_length=20)

    @field_validator("niveaus")
    @classmethod
    def _namen_verschillen(cls, niveaus: tuple[Niveau, ...]) -> tuple[Niveau, ...]:
        dubbel = dubbele(vergelijkbaar(niveau.naam) for niveau in niveaus)
        if dubbel:
            raise ValueError(f"het niveau “{dubbel[0]}” staat er meer dan één keer; elk niveau heeft een eigen naam")
        if len(",".join(niveau.naam for niveau in niveaus)) > 255:  # noqa: PLR2004 - Excel's limit for a dropdown list
            raise ValueError(
                "de namen van de niveaus zijn samen langer dan 255 tekens; Excel kan er geen lijst van maken"
            )
        return niveaus

    @cached_property
    def namen(self) -> tuple[str, ...]:
        """Names of the levels, from low to high."""
        return tuple(niveau.naam for niveau in self.niveaus)

    def met_rol(self, rol: Rol) -> str:
        """Return the name of the level with this role; raises KeyError when there is none."""
        for niveau in self.niveaus:
            if niveau.rol is rol:
                return niveau.naam
        raise KeyError(rol)


Punt = Annotated[float, Field(strict=True, allow_inf_nan=False)]


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
    afkorting: Annotated[str, StringConstraints(pattern=_AFKORTING)]
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
    """One kwaliteitscriterium of a proces; it gets one score."""

    code: Rijcode
    kwaliteitsaspect: Tekst | None = None
    tekst: Tekst


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


class Subindicator(Model):
    """One row of context or input."""

    code: Rijcode
    naam: Tekst
    definitie: Tekst | None = None
    invoer: Invoer
    eenheid: Tekst | None = None


class Indicator(Model):
    """An indicator of context or input with its sub-indicators."""

    code: Hoofdcode
    naam: Tekst
    definitie: Tekst
    subindicatoren: tuple[Subindicator, ...] = Field(min_length=1)


class Domein(Model):
    """Context or input (source lines 5500–5532)."""

    naam: Tekst
    definitie: Tekst
    indicatoren: tuple[Indicator, ...] = Field(min_length=1)


class Outputindicator(Model):
    """A figure per year, set against the Vlaams gemiddelde."""

    code: Rijcode
    tekst: Tekst
    eenheid: Tekst


class Outputgroep(Model):
    """An output indicator of the CIPO-kader with its figures, such as O1."""

    code: Hoofdcode
    naam: Tekst
    definitie: Tekst
    outputindicatoren: tuple[Outputindicator, ...] = Field(min_length=1)


class Output(Model):
    """The output of the CIPO-kader (source lines 5569–5585 and 5831–5860)."""

    naam: Tekst
    definitie: Tekst
    indicatoren: tuple[Outputgroep, ...] = Field(min_length=1)


class Regel(Model):
    """One rule, scored Ja or Nee."""

    code: Rijcode
    onderwerp: Tekst
    tekst: Tekst


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


class Bronvermelding(Model):
    """Where in the report a figure stands."""

    regels: Tekst


class Referentiecijfer(Model):
    """A figure of the report that others can be set against."""

    code: Annotated[str, StringConstraints(pattern=_CIJFERCODE)]
    naam: Tekst
    hoort_bij: Annotated[str, StringConstraints(pattern=_HOORT_BIJ)]
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
