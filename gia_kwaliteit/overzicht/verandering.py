"""How the processen changed from the first werkjaar to the last, over the subjects that are in both."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from gia_kwaliteit.getallen import RUIS, is_te_zien, verschil
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.oogopslag import alle, telwoord
from gia_kwaliteit.overzicht.delen import Evolutie, Procesevolutie
from gia_kwaliteit.tekst import met_hoofdletter


@dataclass(frozen=True, kw_only=True)
class Procesverandering:
    """One proces: the mean of the first and of the last werkjaar, over the `n` subjects that have both.

    `tussen` has the mean of every werkjaar between them, None where not all of these have a score; `per_bureau` has
    both scores of each by its name. Without such subjects there is no mean.
    """

    code: str
    naam: str
    eerste: float | None
    laatste: float | None
    tussen: tuple[float | None, ...]
    per_bureau: dict[str, tuple[float, float]]

    @property
    def n(self) -> int:
        """How many subjects have a score in both werkjaren."""
        return len(self.per_bureau)

    @property
    def verschil(self) -> float | None:
        """The last mean minus the first; None where there is none."""
        return None if self.eerste is None or self.laatste is None else self.laatste - self.eerste


@dataclass(frozen=True, kw_only=True)
class Verandering:
    """The processen from the largest gain to the largest loss, between two `werkjaren`.

    `n` subjects are in both of them; `woorden` are those of the kader. Of fewer than `minste` nothing is said.
    """

    woorden: Woorden
    werkjaren: tuple[str, str]
    minste: int
    n: int
    processen: tuple[Procesverandering, ...]

    @property
    def zin(self) -> str:
        """The finding in Dutch: how many processen went up and down, and which most."""
        eerste, laatste = self.werkjaren
        van, wat = self.woorden.onderwerp, self.woorden.begrippen.proces
        verschillen = [(round(p.verschil, RUIS), p) for p in self.processen if p.verschil is not None]
        if not verschillen and self.minste > 1:
            return f"Minder dan {self.minste} {van.meervoud} hebben een score in {eerste} en in {laatste}."
        if not verschillen:
            return f"{met_hoofdletter(van.geen_enkel)} heeft een score in {eerste} en in {laatste}."
        op = [proces for hoeveel, proces in verschillen if hoeveel > 0 and is_te_zien(hoeveel)]
        neer = [proces for hoeveel, proces in reversed(verschillen) if hoeveel < 0 and is_te_zien(hoeveel)]
        van_de = len(verschillen)
        delen = [
            f"{_hoeveel(beweegt, van_de, wat) if eerste_deel else telwoord(len(beweegt))} {waarheen}, {_meest(beweegt)}"
            for eerste_deel, beweegt, waarheen in ((True, op, "vooruit"), (not op, neer, "achteruit"))
            if beweegt
        ]
        gaan = "gaat" if len(op or neer) == 1 else "gaan"
        gebeurt = f"{gaan} {' en '.join(delen)}" if delen else f"verandert {wat.geen_enkel}"
        wie = van.het_ene if self.n == 1 else f"de {telwoord(self.n)} {van.meervoud}"
        return f"Van {eerste} naar {laatste} {gebeurt}. Gerekend over {wie} met een score in beide werkjaren."


def _hoeveel(beweegt: Sequence[Procesverandering], van: int, proces: Zelfstandig) -> str:
    if van == 1:
        return proces.het_enige
    hoeveel = alle(van) if len(beweegt) == van else f"{telwoord(len(beweegt))} van de {telwoord(van)}"
    return f"{hoeveel} {proces.meervoud}"


def _meest(beweegt: Sequence[Procesverandering]) -> str:
    """Return which proces changed most, and how much; the first did."""
    return f"{'het meest ' if len(beweegt) > 1 else ''}{beweegt[0].naam} ({verschil(beweegt[0].verschil)})"


def bereken_verandering(evolutie: Evolutie) -> Verandering:
    """Return how every proces of an evolutie changed from its first werkjaar to its last (source lines 6065–6068)."""
    processen = [_verandering(proces, evolutie.minste) for proces in evolutie.processen]
    return Verandering(
        woorden=evolutie.woorden,
        werkjaren=(evolutie.werkjaren[0], evolutie.werkjaren[-1]),
        minste=evolutie.minste,
        n=len({naam for proces in processen for naam in proces.per_bureau}),
        # Those without a change come last; what is the same stays in the order of the kader.
        processen=tuple(sorted(processen, key=lambda proces: (not proces.n, -round(proces.verschil or 0.0, RUIS)))),
    )


def _verandering(proces: Procesevolutie, minste: int) -> Procesverandering:
    lijnen = {naam: lijn for naam, lijn in proces.bureaus.items() if lijn[0] is not None and lijn[-1] is not None}
    lijnen = lijnen if len(lijnen) >= minste else {}
    per_jaar = [_gemiddelde(jaar) for jaar in zip(*lijnen.values(), strict=True)] or [None, None]
    return Procesverandering(
        code=proces.code,
        naam=proces.naam,
        eerste=per_jaar[0],
        laatste=per_jaar[-1],
        tussen=tuple(per_jaar[1:-1]),
        per_bureau={naam: (lijn[0] or 0.0, lijn[-1] or 0.0) for naam, lijn in lijnen.items()},
    )


def _gemiddelde(scores: Sequence[float | None]) -> float | None:
    bestaande = [score for score in scores if score is not None]
    return fmean(bestaande) if len(bestaande) == len(scores) else None
