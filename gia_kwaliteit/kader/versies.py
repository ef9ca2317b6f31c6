"""The history of a kader as frozen models: what changed in each of its versions."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from gia_kwaliteit.kader.delen import Model, Rijcode, Sleutel, Tekst, Versie

Vingerafdruk = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class Herschreven(Model):
    """A row whose text was reworded while its code and its meaning stayed."""

    code: Rijcode
    oud: Tekst


class Vervallen(Model):
    """A row that the kader no longer has, with all that is needed to read it in an older werkboek.

    `deel` is the part in which it stood, for when nothing of that part is left.
    """

    code: Rijcode
    tekst: Tekst
    kwaliteitsaspect: Sleutel | None = None
    onderwerp: Tekst | None = None
    eenheid: Tekst | None = None
    deel: Literal["context", "input", "output", "regelgeving"] | None = None


class Vervangen(Vervallen):
    """A row that made place for others; `score_blijft` says whether its score holds for the one that took its place."""

    door: tuple[Rijcode, ...] = Field(min_length=1)
    score_blijft: bool


class Versiewijziging(Model):
    """What changed from the version before to this one; of the first version nothing."""

    versie: Versie
    datum: date | None = None
    uitleg: Tekst
    vingerafdruk: Vingerafdruk
    toegevoegd: tuple[Rijcode, ...] = ()
    herschreven: tuple[Herschreven, ...] = ()
    vervallen: tuple[Vervallen, ...] = ()
    vervangen: tuple[Vervangen, ...] = ()
    andere_teksten: tuple[Tekst, ...] = ()
