"""The history of a kader as frozen models: what changed in each of its versions."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from gia_kwaliteit.kader.naamwoorden import Onderwerp, Partij
from gia_kwaliteit.kader.schalen import Rol
from gia_kwaliteit.kader.vormen import Model, Niveaunaam, Punt, Rijcode, Sleutel, Tekst, Versie
from gia_kwaliteit.kader.vragen import AntwoordSoort
from gia_kwaliteit.kader.woorden import Begrippen, Gebied, Lijstnamen, Scoreschaal, Veldnamen

Vingerafdruk = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]


class Vastniveau(Model):
    """A level as it is in every version of a kader."""

    naam: Niveaunaam
    rol: Rol | None = None


class Vastpuntenmodel(Model):
    """The points of a puntenmodel as they are in every version of a kader."""

    punten: dict[str, Punt]
    maximum: Punt | None = None
    maxima: dict[Sleutel, Punt] | None = None


class Vast(Model):
    """What is the same in every version of a kader: its id, levels, points, and the afkortingen in its codes.

    Who changes any of it makes another kader: the scores in older werkboeken would mean something else.
    """

    id: Sleutel
    schalen: dict[Sleutel, tuple[Vastniveau, ...]]
    puntenmodellen: dict[Sleutel, Vastpuntenmodel]
    kwaliteitsaspecten: dict[Sleutel, Tekst] = Field(default_factory=dict)
    niet_van_toepassing: dict[Sleutel, Tekst] | None = None


class Herschreven(Model):
    """A row whose text was reworded while its code and its meaning stayed; `onderwerp` is that of a rule of then."""

    code: Rijcode
    oud: Tekst
    onderwerp: Tekst | None = None


class Vervallen(Model):
    """A row that the kader no longer has, with all that is needed to read it in an older werkboek.

    `deel` is the part in which it stood, for when nothing of that part is left; `som_van`, or `teller` and `noemer`,
    are what gia computed its figure from; `antwoord` and `keuzes` what a question asked.
    """

    code: Rijcode
    tekst: Tekst
    kwaliteitsaspect: Tekst | None = None
    onderwerp: Tekst | None = None
    schaal: Sleutel | None = None
    eenheid: Tekst | None = None
    deel: Literal["context", "input", "output", "regelgeving", "vragen"] | None = None
    som_van: tuple[Rijcode, ...] = ()
    teller: Rijcode | None = None
    noemer: Rijcode | None = None
    antwoord: AntwoordSoort | None = None
    keuzes: tuple[Tekst, ...] = ()


class Vervangen(Vervallen):
    """A row that made place for others; `score_blijft` says whether its score holds for the one that took its place."""

    door: tuple[Rijcode, ...] = Field(min_length=1)
    score_blijft: bool


class Vroegerewoorden(Model):
    """The words of kader.yaml that were others before a version, whole under their own key."""

    onderwerp: Onderwerp | None = None
    partijen: tuple[Partij, ...] | None = None
    vergelijking: tuple[Sleutel, Sleutel] | None = None
    velden: Veldnamen | None = None
    lijsten: Lijstnamen | None = None
    begrippen: Begrippen | None = None
    gebied: Gebied | None = None
    scores: Scoreschaal | None = None


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
    woorden: Vroegerewoorden | None = None
