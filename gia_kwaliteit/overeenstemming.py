"""How far raters agree about the same criteria: shares, bias, Krippendorff's alpha and Cohen's kappa."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.kader import Kader

# A coefficient over one pair says nothing.
MINIMUM_AANTAL = 2
# Krippendorff, Content Analysis (4th edition, 2018), chapter 12: rely on alpha from 0.800, tentatively from 0.667.
GRENZEN = BETROUWBAAR, VOORLOPIG = 0.8, 0.667

_ALLES_GELIJK = "alle scores zijn gelijk, zodat toeval en overeenstemming niet te onderscheiden zijn"

_ANDERE_SCHALEN = "de {} hebben niet allemaal dezelfde schaal, en op elke schaal is een niveau een andere stap"

Paren = Sequence[tuple[int, int]]


@dataclass(frozen=True, kw_only=True)
class Maten:
    """Agreement over `n` criteria that both scored; None is undefined, and `reden` says why.

    `exact` and `binnen_een` are shares (0–1), `gemiddeld_verschil` is in levels (first minus second), `alpha` is
    Krippendorff's (ordinal), `kappa` is Cohen's with quadratic weights; both are at most 1.
    """

    n: int
    exact: float | None
    binnen_een: float | None
    gemiddeld_verschil: float | None
    alpha: float | None
    kappa: float | None
    reden: str


@dataclass(frozen=True, kw_only=True)
class Alfa:
    """Krippendorff's alpha over the `n` criteria that at least two scored; None is undefined, and `reden` says why."""

    n: int
    alpha: float | None
    reden: str


def aantal_niveaus(kader: Kader, codes: Iterable[str]) -> int | None:
    """Return how many levels the scale of these criteria has; None where they are not all on the same scale."""
    schalen = {kader.schaalnaam_van[code]: kader.schaal_van[code] for code in codes}
    return None if len(schalen) > 1 else max((len(schaal.namen) for schaal in schalen.values()), default=0)


def bereken_maten(paren: Paren, niveaus: int | None, criteria: str) -> Maten:
    """Compute the agreement over pairs of levels, each numbered from 0 to `niveaus` − 1 (source 5957–5960).

    Over criteria on several scales (`niveaus` is None) there is no alpha or kappa: a level is another step on each.
    `criteria` is what they are called, where there is none.
    """
    n = len(paren)
    verschillen = [een - ander for een, ander in paren]
    reden = ""
    if n < MINIMUM_AANTAL:
        reden = f"te weinig {criteria} die beide scoorden"
    elif niveaus is None:
        reden = _ANDERE_SCHALEN.format(criteria)
    elif _zijn_gelijk(paren):
        reden = _ALLES_GELIJK
    return Maten(
        n=n,
        exact=sum(verschil == 0 for verschil in verschillen) / n if n else None,
        binnen_een=sum(abs(verschil) <= 1 for verschil in verschillen) / n if n else None,
        gemiddeld_verschil=sum(verschillen) / n if n else None,
        alpha=None if reden else _alpha(paren, niveaus or 0),
        kappa=None if reden else kappa(paren),
        reden=reden,
    )


def bereken_alfa(gegeven: Iterable[Sequence[int]], aantal_niveaus: int | None, criteria: str) -> Alfa:
    """Compute the agreement of any number of raters.

    `gegeven` has the levels that each criterium got, numbered from 0 to `aantal_niveaus` - 1; who gave which one does
    not matter, and what one rater alone scored is left out. The levels are in order, so alpha is the ordinal one; of
    two levels, such as Ja and Nee, it is the nominal one too, because there is one distance, which divides out. Over
    several scales (`aantal_niveaus` is None) there is none. `criteria` is what they are called, where there is none.
    """
    paarbaar = [niveaus for niveaus in gegeven if len(niveaus) > 1]
    reden = ""
    if len(paarbaar) < MINIMUM_AANTAL:
        reden = f"te weinig {criteria} die er minstens twee scoorden"
    elif aantal_niveaus is None:
        reden = _ANDERE_SCHALEN.format(criteria)
    elif _zijn_gelijk(paarbaar):
        reden = _ALLES_GELIJK
    return Alfa(n=len(paarbaar), alpha=None if reden else _alpha(paarbaar, aantal_niveaus or 0), reden=reden)


def _zijn_gelijk(gegeven: Iterable[Sequence[int]]) -> bool:
    """Say whether every level is the same."""
    return len({niveau for niveaus in gegeven for niveau in niveaus}) == 1


def _alpha(gegeven: Iterable[Sequence[int]], aantal_niveaus: int) -> float:
    import krippendorff  # it loads numpy

    # How often each criterium got each level: the order of the raters cannot play a part.
    aantallen = [[niveaus.count(niveau) for niveau in range(aantal_niveaus)] for niveaus in gegeven]
    return float(krippendorff.alpha(value_counts=aantallen, level_of_measurement="ordinal"))


def kappa(paren: Paren) -> float:
    """Return Cohen's kappa with quadratic weights (Cohen, Psychological Bulletin 70, 1968).

    One minus the observed squared difference over the one expected when the two score independently of each other.
    Raises ZeroDivisionError when every level is the same.
    """
    waargenomen = sum((een - ander) ** 2 for een, ander in paren) / len(paren)
    verwacht = sum((een - ander) ** 2 for een, _ in paren for _, ander in paren) / len(paren) ** 2
    return 1 - waargenomen / verwacht


def duiding(alpha: float) -> str:
    """Return in Dutch how far an alpha can be relied on, with the cut-off."""
    nauwkeurig = round(alpha, RUIS)
    if nauwkeurig >= BETROUWBAAR:
        return "hoog: vanaf 0,800 is op de scores te bouwen"
    if nauwkeurig >= VOORLOPIG:
        return "matig: van 0,667 tot 0,800 zijn alleen voorlopige besluiten mogelijk"
    return "laag: onder 0,667 is er te weinig overeenstemming om op te bouwen"
