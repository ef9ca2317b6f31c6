"""The files of a kader: what each holds, as a model."""

from collections.abc import Mapping

from pydantic import BaseModel, Field, ValidationError, model_validator

from gia_kwaliteit.kader import delen
from gia_kwaliteit.kader.achtergrond import Achtergrond
from gia_kwaliteit.kader.beginsituatie import Beginsituatie
from gia_kwaliteit.kader.meldingen import in_het_nederlands
from gia_kwaliteit.kader.naamwoorden import Onderwerp, Partij
from gia_kwaliteit.kader.normen import Norm
from gia_kwaliteit.kader.referentie import Referentie
from gia_kwaliteit.kader.samen_bekijken import SamenBekijken
from gia_kwaliteit.kader.schalen import Puntenmodel, Schaal
from gia_kwaliteit.kader.versies import Vast, Versiewijziging
from gia_kwaliteit.kader.vormen import Model, Sleutel, Tekst, Versie
from gia_kwaliteit.kader.vragen import Vragenlijst
from gia_kwaliteit.kader.woorden import Begrippen, Gebied, Lijstnamen, Scoreschaal, Veldnamen, Woorden, maak_woorden


class Kaderbestand(Model):
    """kader.yaml: the identity of the kader and the order of its parts."""

    id: Sleutel
    versie: Versie
    titel: Tekst
    bron: Tekst
    # A kader without processen has none of these; `maak_kader` asks for them where there are any.
    proces_definitie: Tekst = ""
    onderdelen: tuple[delen.Onderdeel, ...] = Field(default=(), min_length=1)
    groepen: tuple[delen.Groep, ...] = Field(default=(), min_length=1)
    samen_bekijken: tuple[SamenBekijken, ...] = ()
    onderwerp: Onderwerp | None = None
    partijen: tuple[Partij, ...] | None = None
    vergelijking: tuple[Sleutel, Sleutel] | None = None
    velden: Veldnamen | None = None
    lijsten: Lijstnamen | None = None
    begrippen: Begrippen | None = None
    gebied: Gebied | None = None
    scores: Scoreschaal | None = None

    @model_validator(mode="after")
    def _woorden_passen(self) -> "Kaderbestand":
        try:
            self.woorden()
        except ValidationError as fout:
            raise ValueError("; ".join(map(in_het_nederlands, fout.errors(include_url=False)))) from None
        return self

    def woorden(self) -> Woorden:
        """Return the words of this kader: its own, and the general ones for what it does not name."""
        return maak_woorden({sleutel: getattr(self, sleutel) for sleutel in Woorden.model_fields})

    def velden_van_kader(self) -> dict[str, object]:
        """Return what this file gives the kader, by the name of the field of Kader."""
        rest = {sleutel: waarde for sleutel, waarde in self if sleutel not in Woorden.model_fields}
        return {**rest, "woorden": self.woorden()}


class Schalenbestand(Model):
    """schalen.yaml: the scales and the puntenmodellen."""

    schalen: tuple[Schaal, ...]
    puntenmodellen: tuple[Puntenmodel, ...] = Field(min_length=1)


class Aspectenbestand(Model):
    """kwaliteitsaspecten.yaml: the kwaliteitswijzer."""

    kwaliteitsaspecten: tuple[delen.Kwaliteitsaspect, ...]


class Normenbestand(Model):
    """normen.yaml: what figures should be."""

    normen: tuple[Norm, ...] = Field(min_length=1)


class Wijzigingenbestand(Model):
    """wijzigingen.yaml: what stays the same, and what changed per version, newest first."""

    vast: Vast | None = None
    wijzigingen: tuple[Versiewijziging, ...] = Field(min_length=1)


BESTANDEN: Mapping[str, type[BaseModel]] = {
    "kader": Kaderbestand,
    "schalen": Schalenbestand,
    "kwaliteitsaspecten": Aspectenbestand,
    "context": delen.Domein,
    "input": delen.Domein,
    "output": delen.Output,
    "regelgeving": delen.Regelgeving,
    "proces": delen.Proces,
    "vragen": Vragenlijst,
    "achtergrond": Achtergrond,
    "beginsituatie": Beginsituatie,
    "referentie": Referentie,
    "normen": Normenbestand,
    "wijzigingen": Wijzigingenbestand,
}
