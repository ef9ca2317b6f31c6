"""The parts of an overzicht: beoordelingen, scores of the sector, criteria, evoluties, and who can learn of whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.profiel import VanScoregroep

Waarde = TypeVar("Waarde")


class Vlag(StrEnum):
    """Why a criterium deserves a second look when the kader is revised (source lines 199–202).

    `iedereen` is the source's (line 200): criteria “waaraan alle onthaalbureaus voldoen”; `allen_goed` is stricter.
    """

    niemand = "niemand"
    iedereen = "iedereen"
    allen_goed = "allen_goed"
    geen_spreiding = "geen_spreiding"
    zelden_gescoord = "zelden_gescoord"
    wijkt_af = "wijkt_af"


class Kwadrant(StrEnum):
    """APL first, then the kernprocessen, each sterk or zwak (source lines 6007–6012)."""

    sterk_sterk = "sterk_sterk"
    sterk_zwak = "sterk_zwak"
    zwak_sterk = "zwak_sterk"
    zwak_zwak = "zwak_zwak"


class PerCode(Mapping[str, Waarde]):
    """Values by code, small enough for thousands of them: the codes are shared.

    `plaatsen` says where in `waarden` the value of a code is.
    """

    __slots__ = ("_plaatsen", "_waarden")

    def __init__(self, plaatsen: Mapping[str, int], waarden: Sequence[Waarde]) -> None:
        self._plaatsen = plaatsen
        self._waarden = waarden

    def __getitem__(self, code: str) -> Waarde:
        return self._waarden[self._plaatsen[code]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._plaatsen)

    def __len__(self) -> int:
        return len(self._plaatsen)


@dataclass(frozen=True, kw_only=True, slots=True)
class Bureau:
    """One beoordeling in the overzicht.

    `stand`, `stand_sinds` and `stand_door` are its sign-off, None where there is none. `aanduiding` is the name,
    followed by soort and werkjaar where the name alone is not enough. `scores` holds the score of every scoregroep by
    its code, on its own maximum; None where there is no certain score. `plaatsen` says for every code how many places
    from the top the score stands, from 1; equal scores share a place. `gescoord` says how many of the `criteria` (with
    the rules) have a score, `bewust_niet_gescoord` how many were left open with a reason, `niet_van_toepassing` for how
    many the answer outside the scale was chosen, and `onvolledig` which codes have a score below which something is
    open without one of both.
    """

    naam: str
    aanduiding: str
    soort: str
    werkjaar: str
    werkboek: str
    stand: Werkboekstand | None
    stand_sinds: date | None
    stand_door: str | None
    scores: Mapping[str, float | None]
    plaatsen: Mapping[str, int]
    gescoord: int
    bewust_niet_gescoord: int
    niet_van_toepassing: int
    criteria: int
    onvolledig: frozenset[str]

    @property
    def niet_gescoord(self) -> int:
        """How many criteria and rules have no score and no reason why, or an uncertain one."""
        return self.criteria - self.gescoord - self.bewust_niet_gescoord - self.niet_van_toepassing


@dataclass(frozen=True, kw_only=True)
class Sectorscore(VanScoregroep):
    """The score of a scoregroep over all beoordelingen that have one: `n` of them, from 0 to its maximum.

    `verdeling` counts the levels from low to high over all beoordelingen.
    """

    n: int
    gemiddelde: float | None
    mediaan: float | None
    minimum: float | None
    maximum: float | None
    verdeling: Mapping[str, int]

    @property
    def schaal(self) -> int:
        """The highest score there can be, in points: 20 or 100."""
        return self.scoregroep.maximum


@dataclass(frozen=True, kw_only=True)
class Eensgezindheid:
    """How far the two parties of a vergelijking agree about one criterium, over `n` pairs.

    `gelijk` and `binnen_een` are shares (0–1); `gemiddeld_verschil` is in levels, the left one minus the right one.
    """

    n: int
    gelijk: float
    binnen_een: float
    gemiddeld_verschil: float


@dataclass(frozen=True, kw_only=True)
class Criteriumbeeld:
    """One criterium or rule over all beoordelingen.

    `bewust_niet_gescoord` says how many left it open with a reason, `niet_van_toepassing` how many chose the answer
    outside the scale. `samenhang` is Spearman's rho (−1 to 1) with the rest of its proces, None where it is not
    computed.
    """

    code: str
    criterium: str
    verdeling: Mapping[str, int]
    bewust_niet_gescoord: int
    niet_van_toepassing: int
    vlaggen: tuple[Vlag, ...] = ()
    samenhang: float | None = None
    eensgezindheid: Eensgezindheid | None = None

    @property
    def n(self) -> int:
        """How many beoordelingen scored it."""
        return sum(self.verdeling.values())


@dataclass(frozen=True, kw_only=True)
class Verband:
    """Spearman's rho between the scores of APL and kernprocessen over `n` beoordelingen.

    `interval` holds the bounds of the 95 % confidence interval; `toelichting` says in Dutch what can be concluded.
    """

    n: int
    rho: float | None
    interval: tuple[float, float] | None
    toelichting: str


@dataclass(frozen=True, kw_only=True)
class Leerpunt:
    """A criterium with the beoordelingen that score it as sterk punt, and those with a werkpunt."""

    code: str
    criterium: str
    sterk: tuple[str, ...]
    werkpunt: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Leerroute:
    """Whom one subject can ask about its werkpunten, in as few visits as possible.

    `bezoeken` names a colleague and the codes to ask about, most codes first; `zonder_voorbeeld` are the werkpunten
    for which nobody else has a sterk punt. `zonder_bezoek` says in Dutch why there is none of either, when that is so.
    """

    aanduiding: str
    zonder_bezoek: str
    bezoeken: tuple[tuple[str, tuple[str, ...]], ...]
    zonder_voorbeeld: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Procesevolutie:
    """One proces over the werkjaren of its Evolutie: the mean of the sector and the line of every subject.

    `aantallen` says of how many scores each mean is.
    """

    code: str
    naam: str
    sector: tuple[float | None, ...]
    aantallen: tuple[int, ...]
    bureaus: Mapping[str, tuple[float | None, ...]]

    def eerste_tot_laatste(self, bureau: str) -> float | None:
        """Return the last score of a subject minus its first one; None when there are no two."""
        bestaande = [score for score in self.bureaus[bureau] if score is not None]
        return bestaande[-1] - bestaande[0] if len(bestaande) > 1 else None


@dataclass(frozen=True, kw_only=True)
class Evolutie:
    """All beoordelingen of one soort over two or more werkjaren, from the first to the last.

    `aantallen` says how many there are in each with any score; `woorden` are those of the kader. Of fewer subjects than
    `minste` nothing is shown.
    """

    woorden: Woorden
    soort: str
    werkjaren: tuple[str, ...]
    minste: int
    aantallen: tuple[int, ...]
    processen: tuple[Procesevolutie, ...]

    @property
    def apart(self) -> tuple[str, ...]:
        """The names of the subjects of which something may be said apart."""
        return tuple(self.processen[0].bureaus) if self.minste == 1 else ()

    @property
    def naam(self) -> str:
        """What the beoordelingen of this soort are called."""
        return self.woorden.naam_van_soort(self.soort)

    @property
    def maximum(self) -> int:
        """Out of how much a proces is scored."""
        return self.woorden.scores.proces

    @property
    def geteld(self) -> tuple[tuple[str, int], ...]:
        """The werkjaren of which there are any, with how many."""
        return tuple((jaar, n) for jaar, n in zip(self.werkjaren, self.aantallen, strict=True) if n)
