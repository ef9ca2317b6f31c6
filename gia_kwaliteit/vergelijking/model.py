"""What a vergelijking holds: two sides as they are read from left to right, and how far they differ."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from gia_kwaliteit.beoordeling import Toestand, Werkboekstand
from gia_kwaliteit.bevinding import Bevinding, bevat_fout
from gia_kwaliteit.kader.naamwoorden import Partij
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overeenstemming import Maten
from gia_kwaliteit.profiel import NietGescoord
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.vergelijking.acties import Actieverloop
from gia_kwaliteit.vergelijking.antwoorden import Antwoordpaar
from gia_kwaliteit.vergelijking.cijferpaar import Cijferpaar

T = TypeVar("T")
# Without a level on purpose.
OPENGELATEN = frozenset({Toestand.bewust_niet_gescoord, Toestand.niet_van_toepassing})


class Als(StrEnum):
    """How two werkboeken are read: one party against the other, or earlier against now."""

    confrontatie = "confrontatie"
    evolutie = "evolutie"

    def aftrekking(self, links: T, rechts: T) -> tuple[T, T]:
        """Return what belongs to both sides in the order in which every difference is taken: the first minus the other.

        That is zelfevaluatie minus inspectie, and now minus earlier: what rose stays above zero.
        """
        return (rechts, links) if self is Als.evolutie else (links, rechts)


@dataclass(frozen=True, kw_only=True)
class Kant:
    """One of the two beoordelingen: its meta data, as in the JSON."""

    werkboek: str
    naam: str | None
    soort: str | None
    werkjaar: str | None
    datum: date | None
    beoordelaars: tuple[str, ...]
    stand: Werkboekstand | None
    stand_sinds: date | None
    stand_door: str | None
    puntenmodel: str


class Standpunt(NamedTuple):
    """What one side says of a criterium or rule: its level or why there is none, and what it wrote, as it was typed."""

    antwoord: str
    motivering: str
    bewijs: str


@dataclass(frozen=True, kw_only=True)
class Oordeel:
    """One criterium or rule as both saw it; `verschil` is in levels (see `Als.aftrekking`), None unless both scored.

    The texts of both sides are whole, and empty where nothing was typed; also beside a score that is uncertain.
    `links` and `rechts` are levels. The toestanden say why there is none, and the antwoorden what to show: the level,
    or else that reason.
    """

    code: str
    criterium: str
    links: str | None
    rechts: str | None
    verschil: int | None
    motivering_links: str
    motivering_rechts: str
    bewijs_links: str
    bewijs_rechts: str
    toestand_links: Toestand
    toestand_rechts: Toestand
    antwoord_links: str
    antwoord_rechts: str

    @property
    def standpunten(self) -> tuple[Standpunt, Standpunt]:
        """What both sides say, from left to right."""
        return (
            Standpunt(self.antwoord_links, self.motivering_links, self.bewijs_links),
            Standpunt(self.antwoord_rechts, self.motivering_rechts, self.bewijs_rechts),
        )

    @property
    def heeft_tekst(self) -> bool:
        """Whether one of both, or each, wrote something."""
        return any(standpunt.motivering.strip() or standpunt.bewijs.strip() for standpunt in self.standpunten)

    @property
    def is_opengelaten(self) -> bool:
        """Whether one of both, or each, gave no level on purpose: with a reason, or an answer outside the scale."""
        return not OPENGELATEN.isdisjoint((self.toestand_links, self.toestand_rechts))


@dataclass(frozen=True, kw_only=True)
class Scorepaar:
    """Both scores of a proces (on 20), a kwaliteitsaspect or an onderdeel (on 100), and their difference.

    `links` and `rechts` are over what each side scored. `verschil` is over the `n` of the `criteria` that both scored:
    what only one side scored says nothing about how far they differ. Both distributions count the levels under each
    score, from low to high.
    """

    code: str
    naam: str
    links: float | None
    rechts: float | None
    verschil: float | None
    n: int
    criteria: int
    verdeling_links: Mapping[str, int]
    verdeling_rechts: Mapping[str, int]

    @property
    def onvolledig(self) -> bool:
        """Whether `verschil` leaves criteria out, so that it need not be the one score minus the other."""
        return self.n < self.criteria

    @property
    def is_gemerkt(self) -> bool:
        """Whether there is a `verschil` that leaves criteria out, which a mark behind it says."""
        return self.onvolledig and self.verschil is not None


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

    `links` is the zelfevaluatie and `rechts` the inspectie; in an evolutie `links` is earlier and `rechts` is now, as
    people read them. Every difference is taken as `Als.aftrekking` says. Lists hold codes, in the order of the kader
    but for `gespreksagenda`. `kruistabel[links][rechts]` counts the criteria that both scored. `acties` are those of
    the earlier plan, in an evolutie alone. `cijfers` has every row of which one of both has a figure, and
    `gesprekspunten` those that the two have otherwise about one year, in a confrontatie alone. `antwoorden` has every
    question with both answers.
    """

    als: Als
    links: Kant
    rechts: Kant
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
    alleen_links: tuple[str, ...]
    alleen_rechts: tuple[str, ...]
    niet_gescoord_links: tuple[NietGescoord, ...]
    niet_gescoord_rechts: tuple[NietGescoord, ...]
    niet_van_toepassing_links: tuple[NietGescoord, ...]
    niet_van_toepassing_rechts: tuple[NietGescoord, ...]
    regelgeving: tuple[Oordeel, ...]
    gespreksagenda: tuple[str, ...]
    acties: tuple[Actieverloop, ...]
    cijfers: tuple[Cijferpaar, ...]
    gesprekspunten: tuple[Cijferpaar, ...]
    antwoorden: tuple[Antwoordpaar, ...]
    bevindingen: tuple[Bevinding, ...]
    woorden: Woorden

    @property
    def heeft_fouten(self) -> bool:
        """Whether anything found is a fout."""
        return bevat_fout(self.bevindingen)

    @property
    def partijen(self) -> tuple[Partij, Partij]:
        """The parties at the left and at the right: those of both werkboeken, or else those that the kader compares."""
        return self.woorden.paar(self.links.soort, self.rechts.soort)

    @property
    def koppen(self) -> tuple[str, str]:
        """How both sides are called at the head of a column, from left to right."""
        if self.als is Als.evolutie:
            return "Vroeger", "Nu"
        links, rechts = self.partijen
        return met_hoofdletter(links.enkelvoud), met_hoofdletter(rechts.enkelvoud)

    @property
    def oordeel_van(self) -> dict[str, Oordeel]:
        """Every criterium and rule by its code."""
        return {oordeel.code: oordeel for oordeel in (*self.criteria, *self.regelgeving)}

    @property
    def opengelaten(self) -> tuple[Oordeel, ...]:
        """The criteria and rules to which one of both, or each, gave no level on purpose."""
        return tuple(oordeel for oordeel in self.oordeel_van.values() if oordeel.is_opengelaten)
