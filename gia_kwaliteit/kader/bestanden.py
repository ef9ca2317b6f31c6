"""The files of a kader: what each holds, as a model."""

from collections.abc import Mapping

from pydantic import BaseModel, Field

from gia_kwaliteit.kader import delen
from gia_kwaliteit.kader.achtergrond import Achtergrond
from gia_kwaliteit.kader.normen import Norm
from gia_kwaliteit.kader.referentie import Referentie
from gia_kwaliteit.kader.samen_bekijken import SamenBekijken
from gia_kwaliteit.kader.versies import Vast, Versiewijziging
from gia_kwaliteit.kader.vormen import Model, Sleutel, Tekst, Versie


class Kaderbestand(Model):
    """kader.yaml: the identity of the kader and the order of its parts."""

    id: Sleutel
    versie: Versie
    titel: Tekst
    bron: Tekst
    proces_definitie: Tekst
    onderdelen: tuple[delen.Onderdeel, ...] = Field(min_length=1)
    groepen: tuple[delen.Groep, ...] = Field(min_length=1)
    samen_bekijken: tuple[SamenBekijken, ...] = ()


class Schalenbestand(Model):
    """schalen.yaml: the scales and the puntenmodellen."""

    schalen: tuple[delen.Schaal, ...]
    puntenmodellen: tuple[delen.Puntenmodel, ...] = Field(min_length=1)


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
    "achtergrond": Achtergrond,
    "referentie": Referentie,
    "normen": Normenbestand,
    "wijzigingen": Wijzigingenbestand,
}
