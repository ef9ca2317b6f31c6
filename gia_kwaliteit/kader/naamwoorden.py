"""The nouns of a kader in every form that a sentence can ask of them: with an article, in the plural, of a number."""

import re
from typing import Literal

from gia_kwaliteit.kader.vormen import Model, Sleutel, Tekst, Woord
from gia_kwaliteit.tekst import met_hoofdletter

_GEEN_SLEUTEL = re.compile(r"[^a-z0-9]+")


def sleutel_van(woord: str) -> str:
    """Return a word as a key in JSON and datasets: small letters, digits and _; empty where it has none of those."""
    return _GEEN_SLEUTEL.sub("_", woord.lower()).strip("_")


class Zelfstandig(Model):
    """A noun with its plural and its article; `kort` is what it may be called where there is little room."""

    enkelvoud: Woord
    meervoud: Woord
    lidwoord: Literal["de", "het"]
    kort: Woord | None = None
    kort_meervoud: Woord | None = None

    @property
    def het(self) -> str:
        """The noun with its article: “het onthaalbureau”, “de bibliotheek”."""
        return f"{self.lidwoord} {self.enkelvoud}"

    @property
    def dit(self) -> str:
        """The noun for the one that is meant: “dit onthaalbureau”, “deze bibliotheek”."""
        return f"{'dit' if self.lidwoord == 'het' else 'deze'} {self.enkelvoud}"

    @property
    def elk(self) -> str:
        """Each one: “elk onthaalbureau”, “elke bibliotheek”."""
        return f"{self.verbogen('elk')} {self.enkelvoud}"

    @property
    def ander(self) -> str:
        """Another one, without an article: “ander onthaalbureau”, “andere bibliotheek”."""
        return f"{self.verbogen('ander')} {self.enkelvoud}"

    @property
    def geen_enkel(self) -> str:
        """Not one: “geen enkel onthaalbureau”, “geen enkele bibliotheek”."""
        return f"geen {self.verbogen('enkel')} {self.enkelvoud}"

    @property
    def hetzelfde(self) -> str:
        """The same one: “hetzelfde onthaalbureau”, “dezelfde bibliotheek”."""
        return f"{self.lidwoord}zelfde {self.enkelvoud}"

    @property
    def als_kop(self) -> str:
        """The noun as it stands above a column: “Onthaalbureau”."""
        return met_hoofdletter(self.enkelvoud)

    @property
    def meervoud_als_kop(self) -> str:
        """More of them as they stand above a column or a table: “Onthaalbureaus”."""
        return met_hoofdletter(self.meervoud)

    @property
    def het_ene(self) -> str:
        """The only one: “het ene onthaalbureau”, “de ene bibliotheek”."""
        return f"{self.lidwoord} ene {self.enkelvoud}"

    @property
    def het_enige(self) -> str:
        """The only one there is: “het enige onthaalbureau”, “de enige bibliotheek”."""
        return f"{self.lidwoord} enige {self.enkelvoud}"

    @property
    def met_bijzin(self) -> str:
        """The only one with the begin of what is said of it: “het ene onthaalbureau dat”, “de ene bibliotheek die”."""
        return f"{self.het_ene} {'dat' if self.lidwoord == 'het' else 'die'}"

    @property
    def voornaamwoord(self) -> str:
        """What stands for it in a sentence that has named it: “het”, or “ze” for a noun with de."""
        return "het" if self.lidwoord == "het" else "ze"

    @property
    def bezittelijk(self) -> str:
        """What stands before what it has, in a sentence that has named it; a noun with de says nothing of he or she."""
        return "zijn" if self.lidwoord == "het" else "de"

    @property
    def als_voorwerp(self) -> str:
        """What stands for it where something is done to it: “het”, or “ze” for a noun with de."""
        return self.voornaamwoord

    @property
    def gemiddeld_per(self) -> str:
        """How the mean of a number of things is called: “gemiddeld per onthaalbureau”."""
        return f"gemiddeld per {self.enkelvoud}"

    @property
    def kortweg(self) -> "Zelfstandig":
        """The noun in its short form, where it has one."""
        velden = {"enkelvoud": self.kort or self.enkelvoud, "meervoud": self.kort_meervoud or self.meervoud}
        return Zelfstandig(**velden, lidwoord=self.lidwoord)

    def verbogen(self, woord: str) -> str:
        """Return an adjective without ending as it stands before the noun alone: elk, welk, ander, enkel."""
        return woord if self.lidwoord == "het" else f"{woord}e"

    def vorm(self, aantal: int) -> str:
        """Return the noun as it stands with so many of them: “onthaalbureau” with one, else “onthaalbureaus”."""
        return self.enkelvoud if aantal == 1 else self.meervoud

    def aantal(self, aantal: int) -> str:
        """Return so many of them: “1 onthaalbureau”, “8 onthaalbureaus”."""
        return f"{aantal} {self.vorm(aantal)}"


class Onderwerp(Zelfstandig):
    """What or who is judged; `sleutel` is its name as a key in JSON and datasets."""

    sleutel: Sleutel | None = None
    persoon: bool = False

    @property
    def voornaamwoord(self) -> str:
        """What stands for it in a sentence that has named it; a person is a he or a she."""
        return "hij of zij" if self.persoon else super().voornaamwoord

    @property
    def als_voorwerp(self) -> str:
        """What stands for it where something is done to it; a person is a him or a her."""
        return "hem of haar" if self.persoon else super().als_voorwerp

    @property
    def zonder_naam(self) -> str:
        """What stands where the name of one should: “Onthaalbureau zonder naam”."""
        return f"{met_hoofdletter(self.enkelvoud)} zonder naam"

    @property
    def als_sleutel(self) -> str:
        """The key under which its name stands in JSON: `sleutel`, or the noun in small letters."""
        return self.sleutel or sleutel_van(self.enkelvoud) or "naam"


class Partij(Zelfstandig):
    """Who gives the scores, as the kind of beoordeling that it makes; `wie` is who judges, with an article.

    `code` stands in the werkboek, in JSON and at `--soort`, `enkelvoud` in the sentences. `zelf` says that the subject
    judges itself.
    """

    code: Sleutel
    wie: Tekst
    zelf: bool = False
