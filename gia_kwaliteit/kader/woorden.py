"""The words of a kader: what is judged, by whom, and what the fields, lists and scores of its werkboek are called."""

import re
from functools import cache
from typing import Any

import yaml
from pydantic import Field, model_validator

from gia_kwaliteit.getallen import RUIS, voluit
from gia_kwaliteit.kader.naamwoorden import Onderwerp, Partij, Zelfstandig, sleutel_van
from gia_kwaliteit.kader.vormen import Model, Sleutel, Tabnaam, Woord, dubbele
from gia_kwaliteit.sjablonen import meegeleverd
from gia_kwaliteit.tekst import met_hoofdletter, vergelijkbaar

HELFT = 50
_TEAM = "het team"
# The capital of a word that is not the first one, and goes on in small letters.
_NIET_VOORAAN = re.compile(r"(?<= )[A-Z](?=[a-z])")
# The name in a sentence of more of what every kader has.
_MEERVOUDEN = {
    "proces": "processen",
    "criterium": "criteria",
    "good_practice": "good_practices",
    "werkpunt": "werkpunten",
}


@cache
def algemene_woorden() -> dict[str, Any]:
    """Return the words, as plain values, of a kader that has none of its own."""
    inhoud: dict[str, Any] = yaml.safe_load(meegeleverd("criteria", "woorden.yaml").read_text(encoding="utf-8"))
    return inhoud


def _in_het_algemeen(deel: str, sleutel: str, **grenzen: Any) -> Any:  # noqa: ANN401 - a field, whatever it holds
    """Return a field of a part of the words: what it is in general where a kader does not say it; with its bounds."""
    return Field(default_factory=lambda: algemene_woorden()[deel][sleutel], validate_default=True, **grenzen)


class Veldnamen(Model):
    """What the fields of the tab Start are called."""

    naam: Woord = _in_het_algemeen("velden", "naam")
    soort: Woord = _in_het_algemeen("velden", "soort")
    werkjaar: Woord = _in_het_algemeen("velden", "werkjaar")
    datum: Woord = _in_het_algemeen("velden", "datum")
    beoordelaars: Woord = _in_het_algemeen("velden", "beoordelaars")
    stand: Woord = _in_het_algemeen("velden", "stand")
    stand_sinds: Woord = _in_het_algemeen("velden", "stand_sinds")
    stand_door: Woord = _in_het_algemeen("velden", "stand_door")

    def label(self, veld: str) -> str:
        """Return what a field of Gegevens is called; raises KeyError when there is no such field."""
        return self.labels[veld]

    @property
    def labels(self) -> dict[str, str]:
        """What every field of Gegevens is called, by its name, in the order of Start."""
        return dict(self)


class Lijstnamen(Model):
    """What the lists of strong points and of what is to be done are called; the name of the onderdeel follows."""

    good_practices: Tabnaam = _in_het_algemeen("lijsten", "good_practices")
    werkpunten: Tabnaam = _in_het_algemeen("lijsten", "werkpunten")

    @property
    def als_koppen(self) -> tuple[str, str]:
        """What stands above both in a text: “Good practices” of Good Practices."""
        return _als_kop(self.good_practices), _als_kop(self.werkpunten)


class Begrippen(Model):
    """What the things are called that every kader has: what gets a score, and the titles above what comes out.

    A `proces` is a group of criteria with a score of its own, a `criterium` a row of it; `good_practice` and `werkpunt`
    are one point of each list. `profiel` and `overzicht` stand as titles above the scores of one subject and of many.
    """

    proces: Zelfstandig = _in_het_algemeen("begrippen", "proces")
    criterium: Zelfstandig = _in_het_algemeen("begrippen", "criterium")
    good_practice: Zelfstandig = _in_het_algemeen("begrippen", "good_practice")
    werkpunt: Zelfstandig = _in_het_algemeen("begrippen", "werkpunt")
    profiel: Woord = _in_het_algemeen("begrippen", "profiel")
    overzicht: Woord = _in_het_algemeen("begrippen", "overzicht")

    @property
    def lijstpunten(self) -> tuple[Zelfstandig, Zelfstandig]:
        """What a point of each list is called: of the strong ones, and of those to work at."""
        return self.good_practice, self.werkpunt

    @property
    def voor_zinnen(self) -> dict[str, str]:
        """What a sentence can need of them, by the name that it has for it: of one, of each one and of more of them."""
        woorden = {"profiel": self.profiel, "overzicht": self.overzicht}
        for sleutel, woord in self:
            if isinstance(woord, Zelfstandig):
                woorden |= {
                    sleutel: woord.enkelvoud,
                    _MEERVOUDEN[sleutel]: woord.meervoud,
                    f"het_{sleutel}": woord.het,
                    f"elk_{sleutel}": woord.elk,
                    f"Elk_{sleutel}": met_hoofdletter(woord.elk),
                    f"geen_enkel_{sleutel}": woord.geen_enkel,
                }
        return woorden

    @property
    def als_koppen(self) -> dict[str, tuple[str, ...]]:
        """What heads a column or a table of the werkboek, by the begrip that is called so: one of them, and more."""
        woorden = {sleutel: woord for sleutel, woord in self if isinstance(woord, Zelfstandig)}
        return {sleutel: (woord.als_kop, woord.meervoud_als_kop) for sleutel, woord in woorden.items()}


class Gebied(Model):
    """The area whose figures stand beside those of one subject, and what they are called.

    `sector` is what the subjects of an overzicht are called together, with an article.
    """

    naam: Woord = _in_het_algemeen("gebied", "naam")
    gemiddelde: Woord = _in_het_algemeen("gebied", "gemiddelde")
    cijfers: Woord = _in_het_algemeen("gebied", "cijfers")
    beeld: Woord = _in_het_algemeen("gebied", "beeld")
    sector: Woord = "de sector"

    @property
    def sector_kort(self) -> str:
        """What they are called together, without the article."""
        return self.sector.removeprefix("de ").removeprefix("het ")

    @property
    def gemiddelde_als_kop(self) -> str:
        """What stands above its means in the werkboek: “Vlaams gemiddelde”."""
        return met_hoofdletter(self.gemiddelde)

    @property
    def beeld_als_kop(self) -> str:
        """What stands above its newest figures and the norms in the werkboek: “Vlaams beeld en norm”."""
        return f"{met_hoofdletter(self.beeld)} en norm"

    @property
    def als_sleutel(self) -> str:
        """The begin of the keys under which its figures stand in JSON: “vlaams” of “Vlaams gemiddelde”."""
        return sleutel_van(self.gemiddelde.lower().removesuffix("gemiddelde")) or "gebied"

    @property
    def cijfer(self) -> str:
        """What one of its figures is called, as its mean is: “Vlaams cijfer”."""
        return (
            f"{self.gemiddelde.removesuffix('gemiddelde')}cijfer"
            if self.gemiddelde.endswith("gemiddelde")
            else "cijfer"
        )


class Scoreschaal(Model):
    """The highest score of a proces and of a part, and the pass mark: a share of it in %, with its name."""

    proces: int = _in_het_algemeen("scores", "proces", ge=1, le=1000)
    deel: int = _in_het_algemeen("scores", "deel", ge=1, le=1000)
    grens: float = _in_het_algemeen("scores", "grens", gt=0, lt=100)
    grensnaam: Woord = _in_het_algemeen("scores", "grensnaam")

    @property
    def drempel(self) -> str:
        """What a score must reach, in a sentence: “de helft”, or the share of what can be reached, such as “60 %”."""
        return drempel(self.grens)

    @property
    def is_algemeen(self) -> bool:
        """Whether the pass mark and its name are those of a kader that names none."""
        algemeen = algemene_woorden()["scores"]
        return (self.grens, self.grensnaam) == (algemeen["grens"], algemeen["grensnaam"])

    def drempel_op(self, maximum: float) -> float:
        """Return the lowest score out of `maximum` that is enough."""
        return self.grens * maximum / 100

    def haalt(self, score: float, maximum: float) -> bool:
        """Say whether a score out of `maximum` is enough, also where it is a little less by how it was computed."""
        return round(score, RUIS) >= self.drempel_op(maximum)


class Woorden(Model):
    """Every word that one kader has and another has not; what kader.yaml leaves out is in criteria/woorden.yaml."""

    onderwerp: Onderwerp
    partijen: tuple[Partij, ...] = Field(min_length=2)
    vergelijking: tuple[Sleutel, Sleutel]
    velden: Veldnamen
    lijsten: Lijstnamen
    begrippen: Begrippen
    gebied: Gebied
    scores: Scoreschaal

    @model_validator(mode="after")
    def _partijen_bestaan(self) -> "Woorden":
        codes = [partij.code for partij in self.partijen]
        if dubbel := dubbele(
            [*codes, *(partij.enkelvoud for partij in self.partijen if partij.enkelvoud != partij.code)]
        ):
            raise ValueError(f"twee partijen heten “{dubbel[0]}”; geef elke partij een eigen code en een eigen naam")
        onbekend = next((code for code in self.vergelijking if code not in codes), None)
        if onbekend or self.vergelijking[0] == self.vergelijking[1]:
            raise ValueError(
                f"vergelijking noemt twee verschillende codes van partijen; hier zijn dat: {', '.join(codes)}"
            )
        return self

    @property
    def voor_zinnen(self) -> dict[str, str]:
        """The words that a bevinding can need, by the name that its sentence has for them."""
        van = self.onderwerp
        return {
            **self.begrippen.voor_zinnen,
            "onderwerp": van.enkelvoud,
            "onderwerpen": van.meervoud,
            "Het_onderwerp": met_hoofdletter(van.het),
            "Elk_onderwerp": met_hoofdletter(van.elk),
            "hetzelfde_onderwerp": van.hetzelfde,
            "links": self.links.enkelvoud,
            "rechts": self.rechts.enkelvoud,
            "de_rechts": self.rechts.het,
            "gebied": self.gebied.naam,
        }

    @property
    def links(self) -> Partij:
        """The party that stands at the left in a vergelijking."""
        return self.partij(self.vergelijking[0])

    @property
    def rechts(self) -> Partij:
        """The party that stands at the right in a vergelijking."""
        return self.partij(self.vergelijking[1])

    @property
    def soorten(self) -> tuple[str, ...]:
        """What can be chosen as soort: the codes of the parties."""
        return tuple(partij.code for partij in self.partijen)

    def paar(self, links: str | None, rechts: str | None) -> tuple[Partij, Partij]:
        """Return the parties with these codes; for one that is not known the one of the vergelijking.

        Two sides of one party have no names by which to tell them apart: they are called as those of the vergelijking.
        """
        if links == rechts:
            return self.links, self.rechts
        return self.partij(links or self.vergelijking[0]), self.partij(rechts or self.vergelijking[1])

    def naam_van_soort(self, code: str | None) -> str:
        """Return what the beoordelingen of a party are called; the code itself where no party has it."""
        return next((partij.enkelvoud for partij in self.partijen if partij.code == code), str(code))

    def soort_van_naam(self, getypt: str) -> str:
        """Return the code of the party with this code or name, in whatever case; what was typed where none has it."""
        gezocht = vergelijkbaar(getypt)
        namen = {vergelijkbaar(partij.enkelvoud): partij.code for partij in reversed(self.partijen)}
        return (namen | {vergelijkbaar(code): code for code in self.soorten}).get(gezocht, getypt)

    def partij(self, code: str) -> Partij:
        """Return the party with this code; raises KeyError when there is none."""
        for partij in self.partijen:
            if partij.code == code:
                return partij
        raise KeyError(code)


def score_op(maximum: int) -> str:
    """Return what heads scores of which this is the highest: “Score op 20”."""
    return f"Score op {maximum}"


def _als_kop(naam: str) -> str:
    """Return a name whose words begin with a capital as it heads a text: only its first word does."""
    return _NIET_VOORAAN.sub(lambda letter: letter[0].lower(), naam)


def drempel(grens: float) -> str:
    """Return what a score must reach, in a sentence, where the pass mark is this share of what can be reached, in %."""
    return "de helft" if grens == HELFT else f"{voluit(grens)} %"


def maak_woorden(eigen: dict[str, Any]) -> Woorden:
    """Return the words of a kader: its own, as plain values or models, and for the others the general ones.

    What persons are called together is the team where a kader does not say it. Raises ValidationError when they do not
    fit together.
    """
    gekozen = {sleutel: waarde for sleutel, waarde in eigen.items() if waarde is not None}
    woorden = {**algemene_woorden(), **gekozen}
    # Who has parties of its own compares the first two, unless it says another pair.
    if "partijen" in gekozen and "vergelijking" not in gekozen:
        partijen = [partij if isinstance(partij, dict) else dict(partij) for partij in gekozen["partijen"]]
        woorden["vergelijking"] = tuple(partij["code"] for partij in partijen[:2])
    gelezen = Woorden.model_validate(woorden)
    if gelezen.onderwerp.persoon and "sector" not in gelezen.gebied.model_fields_set:
        gebied = gelezen.gebied.model_copy(update={"sector": _TEAM})
        return gelezen.model_copy(update={"gebied": gebied})
    return gelezen
