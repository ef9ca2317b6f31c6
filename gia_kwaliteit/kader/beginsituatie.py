"""The beginsituatie-analyse of a subject: what it is made of, and the questions about the state of things."""

from enum import StrEnum

from pydantic import Field

from gia_kwaliteit.kader.vormen import Achtergrondcode, Deelcode, Model, Tekst


class Bestanddeelsoort(StrEnum):
    """What a part of the analysis takes its content from."""

    resultaten = "resultaten"
    cijfers = "cijfers"
    swot = "swot"
    bronnen = "bronnen"
    signalen = "signalen"
    werkbezoek = "werkbezoek"
    stand = "stand"


class Bestanddeel(Model):
    """A part of the analysis, in the words of the report; `regels` are its source lines."""

    soort: Bestanddeelsoort
    titel: Tekst
    tekst: Tekst
    regels: Tekst | None = None


class Onderzoeksvraag(Model):
    """A question about the state of things, which a row of the tab Dossier can answer by its code."""

    code: Achtergrondcode
    tekst: Tekst
    regels: Tekst | None = None


class Onderzoeksthema(Model):
    """Questions about one subject; `raakt` are the codes of the kader that belong to it."""

    naam: Tekst
    raakt: tuple[Deelcode, ...] = ()
    vragen: tuple[Onderzoeksvraag, ...] = Field(min_length=1)


class Beginsituatie(Model):
    """beginsituatie.yaml: the parts of the analysis in their order (source lines 6045–6053), and the questions."""

    titel: Tekst
    inleiding: Tekst
    regels: Tekst | None = None
    bestanddelen: tuple[Bestanddeel, ...] = Field(min_length=1)
    themas: tuple[Onderzoeksthema, ...] = ()

    @property
    def onderzoeksvragen(self) -> dict[str, Onderzoeksvraag]:
        """Every question by its code, in the order of the themes."""
        return {vraag.code: vraag for thema in self.themas for vraag in thema.vragen}
