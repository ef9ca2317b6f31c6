"""Questions with an answer box in place of a score: what is asked in a conversation or a form, rubriek by rubriek."""

from enum import StrEnum

from pydantic import Field, model_validator

from gia_kwaliteit.kader.vormen import (
    Bladnaam,
    Deelcode,
    Hoofdcode,
    Keuzenaam,
    Model,
    Rijcode,
    Sleutel,
    Tekst,
    dubbele,
)
from gia_kwaliteit.tekst import lengte_in_cel, vergelijkbaar

# Excel's limit for a dropdown list.
_LANGSTE_LIJST = 255


class AntwoordSoort(StrEnum):
    """What kind of answer a question asks: a text, one of some words, a day, or a number."""

    tekst = "tekst"
    keuze = "keuze"
    datum = "datum"
    getal = "getal"


class Vraag(Model):
    """A question with its answer box: sub-points stand below it, a hint beside it.

    `raakt` are the codes of what its answer says something about; `bron` is where the question comes from.
    """

    code: Rijcode
    tekst: Tekst
    antwoord: AntwoordSoort = AntwoordSoort.tekst
    keuzes: tuple[Keuzenaam, ...] = ()
    eenheid: Tekst | None = None
    hint: Tekst | None = None
    deelpunten: tuple[Tekst, ...] = ()
    raakt: tuple[Deelcode, ...] = ()
    bron: Tekst | None = None

    @model_validator(mode="after")
    def _past_bij_het_antwoord(self) -> "Vraag":
        is_keuze = self.antwoord is AntwoordSoort.keuze
        if is_keuze and len(self.keuzes) < 2:  # noqa: PLR2004 - one word is no choice
            raise ValueError("bij een keuze horen twee of meer keuzes")
        if self.keuzes and not is_keuze:
            raise ValueError(f"keuzes horen alleen bij een vraag met antwoord: keuze, niet bij {self.antwoord}")
        if self.eenheid and self.antwoord is not AntwoordSoort.getal:
            raise ValueError(f"een eenheid hoort alleen bij een vraag met antwoord: getal, niet bij {self.antwoord}")
        if dubbel := dubbele(map(vergelijkbaar, self.keuzes)):
            raise ValueError(f"de keuze “{dubbel[0]}” staat er meer dan één keer")
        if lengte_in_cel(",".join(self.keuzes)) > _LANGSTE_LIJST:
            raise ValueError(
                f"de keuzes zijn samen langer dan {_LANGSTE_LIJST} tekens; Excel kan er geen lijst van maken"
            )
        return self

    @property
    def voluit(self) -> str:
        """The question with its sub-points, each on a line below it, as it stands in the werkboek."""
        return "\n".join((self.tekst, *(f"• {punt}" for punt in self.deelpunten)))

    @property
    def soort_antwoord(self) -> str:
        """What kind of answer it asks, with what can be chosen and the unit of a number."""
        return f"{self.antwoord}: {', '.join(self.keuzes)}" if self.keuzes else str(self.antwoord)


class Vragenrubriek(Model):
    """A block of questions, such as W1; `aanwijzingen` say how to ask them."""

    code: Hoofdcode
    naam: Tekst
    aanwijzingen: tuple[Tekst, ...] = ()
    vragen: tuple[Vraag, ...] = Field(min_length=1)
    bron: Tekst | None = None

    @property
    def aanwijzing(self) -> str:
        """What to do in this block, each thing on a line; empty where nobody said."""
        return "\n".join(self.aanwijzingen)


class Inleidingstekst(Model):
    """A sentence of what goes before the questions; `bron` is where it comes from."""

    tekst: Tekst
    bron: Tekst | None = None


class Inleiding(Model):
    """A part of what goes before the questions, such as the goal or the agreements."""

    titel: Tekst
    teksten: tuple[Inleidingstekst, ...] = Field(min_length=1)


class Vragenlijst(Model):
    """vragen.yaml: questions in rubrieken, with what goes before them; `naam` is that of their tab too.

    `raakt_kader` is the id of the kader of which `raakt` names the codes, where that is not this one.
    """

    naam: Bladnaam = "Vragen"
    definitie: Tekst
    inleiding: tuple[Inleiding, ...] = ()
    raakt_kader: Sleutel | None = None
    rubrieken: tuple[Vragenrubriek, ...] = Field(min_length=1)
