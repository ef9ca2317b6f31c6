"""How two rows of scores go together: Spearman's rho and its confidence interval, both scipy's."""

from collections.abc import Sequence

from gia_kwaliteit.getallen import RUIS

# Of two points every rho is −1 or 1.
MINIMUM_AANTAL = 3
MINIMUM_INTERVAL = 5
BETROUWBAARHEID = 0.95

Reeks = Sequence[float]


def spearman(een: Reeks, ander: Reeks) -> float | None:
    """Return Spearman's rho (−1 to 1); None for fewer than three pairs, or where one of both never changes."""
    een, ander = _ontruist(een), _ontruist(ander)
    if len(een) < MINIMUM_AANTAL or len(set(een)) == 1 or len(set(ander)) == 1:
        return None
    from scipy.stats import spearmanr

    return float(spearmanr(een, ander).statistic)


def interval_van(een: Reeks, ander: Reeks) -> tuple[float, float] | None:
    """Return the 95 % confidence interval of Spearman's rho; None for fewer than five pairs and for a perfect rho.

    Rho is Pearson's r of the ranks, of which scipy gives the interval by Fisher's transformation. Of a rho of −1 or 1
    that interval has no width, which says more than a handful of bureaus can.
    """
    een, ander = _ontruist(een), _ontruist(ander)
    rho = spearman(een, ander)
    if rho is None or len(een) < MINIMUM_INTERVAL or round(abs(rho), RUIS) == 1:
        return None
    from scipy.stats import pearsonr, rankdata

    grenzen = pearsonr(rankdata(een), rankdata(ander)).confidence_interval(BETROUWBAARHEID)
    return float(grenzen.low), float(grenzen.high)


def _ontruist(reeks: Reeks) -> list[float]:
    """Return the scores without the noise of the computation, which would break a tie."""
    return [round(waarde, RUIS) for waarde in reeks]
