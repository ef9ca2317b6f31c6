"""What a vergelijking holds, and how its sides and lists are called."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from gia_kwaliteit.beoordeling import Soort
from gia_kwaliteit.bevinding import Bevinding, Ernst
from gia_kwaliteit.overeenstemming import Maten

T = TypeVar("T")


class Als(StrEnum):
    """How two werkboeken are read: one party against the other, or earlier against now."""

    confrontatie = "confrontatie"
    evolutie = "evolutie"


@dataclass(frozen=True, kw_only=True)
class Kant:
    """One of the two beoordelingen: the meta data of contract §5."""

    werkboek: str
    onthaalbureau: str | None
    soort: Soort | None
    werkjaar: str | None
    datum: date | None
    beoordelaars: tuple[str, ...]
    puntenmodel: str


@dataclass(frozen=True, kw_only=True)
class Oordeel:
    """One criterium or rule as both saw it; `verschil` is in levels (first minus second), None unless both scored."""

    code: str
    criterium: str
    een: str | None
    ander: str | None
    verschil: int | None
    motivering_een: str
    motivering_ander: str

    @property
    def omgekeerd(self) -> "Oordeel":
        """The same with its sides in the other place; `verschil` stays."""
        return replace(
            self,
            een=self.ander,
            ander=self.een,
            motivering_een=self.motivering_ander,
            motivering_ander=self.motivering_een,
        )


@dataclass(frozen=True, kw_only=True)
class Scorepaar:
    """Both scores of a proces (on 20), a kwaliteitsaspect or an onderdeel (on 100), and first minus second.

    `een` and `ander` are over what each side scored. `verschil` is over the `n` of the `criteria` that both scored:
    what only one side scored says nothing about how far they differ. Both distributions count the levels under each
    score, from low to high.
    """

    code: str
    naam: str
    een: float | None
    ander: float | None
    verschil: float | None
    n: int
    criteria: int
    verdeling_een: Mapping[str, int]
    verdeling_ander: Mapping[str, int]

    @property
    def onvolledig(self) -> bool:
        """Whether `verschil` leaves criteria out, so that it need not be the one score minus the other."""
        return self.n < self.criteria

    @property
    def omgekeerd(self) -> "Scorepaar":
        """The same with its sides in the other place; `verschil` stays."""
        return replace(
            self,
            een=self.ander,
            ander=self.een,
            verdeling_een=self.verdeling_ander,
            verdeling_ander=self.verdeling_een,
        )


@dataclass(frozen=True, kw_only=True)
class Overeenstemming:
    """Agreement over all criteria, per onderdeel and per proces; `toelichting` says in one sentence what it means."""

    totaal: Maten
    per_onderdeel: Mapping[str, Maten]
    per_proces: Mapping[str, Maten]
    toelichting: str


@dataclass(frozen=True, kw_only=True)
class Vergelijking:
    """Two beoordelingen of one onthaalbureau side by side.

    `een` is the zelfevaluatie and `ander` the inspectie; in an evolutie `een` is now and `ander` is earlier, so that a
    positive difference always means: the first is higher. Lists hold codes, in the order of the kader but for
    `gespreksagenda`. `kruistabel[een][ander]` counts the criteria that both scored.
    """

    als: Als
    een: Kant
    ander: Kant
    puntenmodel: str
    criteria: tuple[Oordeel, ...]
    processen: tuple[Scorepaar, ...]
    kwaliteitsaspecten: tuple[Scorepaar, ...]
    onderdelen: tuple[Scorepaar, ...]
    overeenstemming: Overeenstemming
    kruistabel: Mapping[str, Mapping[str, int]]
    blinde_vlekken: tuple[str, ...]
    verborgen_sterktes: tuple[str, ...]
    gedeelde_werkpunten: tuple[str, ...]
    gedeelde_good_practices: tuple[str, ...]
    gestegen: tuple[str, ...]
    gedaald: tuple[str, ...]
    opgeloste_werkpunten: tuple[str, ...]
    nieuwe_werkpunten: tuple[str, ...]
    alleen_een: tuple[str, ...]
    alleen_ander: tuple[str, ...]
    regelgeving: tuple[Oordeel, ...]
    gespreksagenda: tuple[str, ...]
    bevindingen: tuple[Bevinding, ...]

    @property
    def heeft_fouten(self) -> bool:
        """Whether anything found is a fout."""
        return any(gevonden.ernst is Ernst.fout for gevonden in self.bevindingen)

    @property
    def oordeel_van(self) -> dict[str, Oordeel]:
        """Every criterium and rule by its code."""
        return {oordeel.code: oordeel for oordeel in (*self.criteria, *self.regelgeving)}

    @property
    def zoals_gelezen(self) -> "Vergelijking":
        """The same as people read it, with its sides under KOPPEN: an evolutie goes from earlier to now.

        Only the sides change places: `verschil` stays as it was computed, so that what rose stays above zero.
        """
        if self.als is Als.confrontatie:
            return self
        return replace(
            self,
            een=self.ander,
            ander=self.een,
            criteria=tuple(oordeel.omgekeerd for oordeel in self.criteria),
            processen=tuple(paar.omgekeerd for paar in self.processen),
            kwaliteitsaspecten=tuple(paar.omgekeerd for paar in self.kwaliteitsaspecten),
            onderdelen=tuple(paar.omgekeerd for paar in self.onderdelen),
            kruistabel={ander: {een: rij[ander] for een, rij in self.kruistabel.items()} for ander in self.kruistabel},
            alleen_een=self.alleen_ander,
            alleen_ander=self.alleen_een,
            regelgeving=tuple(oordeel.omgekeerd for oordeel in self.regelgeving),
        )


def leesvolgorde(als: Als, een: T, ander: T) -> tuple[T, T]:
    """Return what belongs to both sides in the order in which people give it: an evolutie goes from earlier to now.

    Given in that order, the two come back as `een` and `ander`.
    """
    return (ander, een) if als is Als.evolutie else (een, ander)


# How the two sides are called at the head of a column, in the order in which they are read.
KOPPEN = {Als.confrontatie: ("Zelfevaluatie", "Inspectie"), Als.evolutie: ("Vroeger", "Nu")}
_LIJSTEN = {
    Als.confrontatie: ("blinde_vlekken", "verborgen_sterktes", "gedeelde_werkpunten", "gedeelde_good_practices"),
    Als.evolutie: ("gestegen", "gedaald", "opgeloste_werkpunten", "nieuwe_werkpunten"),
}

# Every list with its name and what it says.
LIJSTEN = {
    "blinde_vlekken": ("Blinde vlekken", "het onthaalbureau scoort minstens twee niveaus hoger dan de inspectie"),
    "verborgen_sterktes": (
        "Verborgen sterktes",
        "het onthaalbureau scoort minstens twee niveaus lager dan de inspectie",
    ),
    "gedeelde_werkpunten": ("Gedeelde werkpunten", "beide noemen dit een werkpunt"),
    "gedeelde_good_practices": ("Gedeelde good practices", "beide noemen dit een sterk punt"),
    "gestegen": ("Gestegen", "hoger gescoord dan vroeger"),
    "gedaald": ("Gedaald", "lager gescoord dan vroeger"),
    "opgeloste_werkpunten": ("Opgeloste werkpunten", "vroeger een werkpunt, nu niet meer"),
    "nieuwe_werkpunten": ("Nieuwe werkpunten", "nu een werkpunt, vroeger niet"),
}


def voetnoot(paren: Iterable[Scorepaar]) -> str:
    """Return in one Dutch sentence which differences, marked with *, leave criteria out; empty when none does."""
    onvolledig = [f"{paar.naam} {paar.n} van {paar.criteria}" for paar in paren if paar.onvolledig]
    return f"* Het verschil gaat alleen over wat beide scoorden: {', '.join(onvolledig)}." if onvolledig else ""


def lijsten_van(vergelijking: Vergelijking) -> dict[str, tuple[str, ...]]:
    """Return the lists of codes that belong to this way of comparing, by their key in LIJSTEN."""
    return {lijst: getattr(vergelijking, lijst) for lijst in _LIJSTEN[vergelijking.als]}
