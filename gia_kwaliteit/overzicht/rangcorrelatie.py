"""How two rows of scores go together: Spearman's rho and its confidence interval, both scipy's."""

from typing import TYPE_CHECKING

from gia_kwaliteit.getallen import RUIS

if TYPE_CHECKING:
    from pandas import Series

# Of two points every rho is −1 or 1.
MINIMUM_AANTAL = 3
MINIMUM_INTERVAL = 5
BETROUWBAARHEID = 0.95


def spearman(een: "Series", ander: "Series") -> float | None:
    """Return Spearman's rho (−1 to 1); None for fewer than three pairs, or where one of both never changes."""
    een, ander = _ontruist(een), _ontruist(ander)
    if len(een) < MINIMUM_AANTAL or een.nunique() == 1 or ander.nunique() == 1:
        return None
    from scipy.stats import spearmanr

    return float(spearmanr(een, ander).statistic)


def interval_van(een: "Series", ander: "Series") -> tuple[float, float] | None:
    """Return the 95 % confidence interval of Spearman's rho; None for fewer than five pairs and for a perfect rho.

    Rho is Pearson's r of the ranks, of which scipy gives the interval by Fisher's transformation. Of a rho of −1 or 1
    that interval has no width, which says more than a handful of bureaus can.
    """
    rho = spearman(een, ander)
    if rho is None or len(een) < MINIMUM_INTERVAL or round(abs(rho), RUIS) == 1:
        return None
    from scipy.stats import pearsonr

    grenzen = pearsonr(_ontruist(een).rank(), _ontruist(ander).rank()).confidence_interval(BETROUWBAARHEID)
    return float(grenzen.low), float(grenzen.high)


def _ontruist(scores: "Series") -> "Series":
    """Return the scores without the noise of the computation, which would break a tie."""
    return scores.round(RUIS)
