"""How two rows of scores go together: Spearman's rho, and its confidence interval."""

from math import atanh, sqrt, tanh
from statistics import NormalDist
from typing import TYPE_CHECKING

from gia_kwaliteit.getallen import RUIS

if TYPE_CHECKING:
    from pandas import Series

# Of two points every rho is −1 or 1.
MINIMUM_AANTAL = 3
MINIMUM_INTERVAL = 5
BETROUWBAARHEID = 0.95


def spearman(een: "Series", ander: "Series") -> float | None:
    """Return Spearman's rho (−1 to 1): Pearson's r of the ranks.

    `een` and `ander` are of the same beoordelingen in the same order. None for fewer than three pairs, or where one of
    both never changes.
    """
    een, ander = _ontruist(een), _ontruist(ander)
    if len(een) < MINIMUM_AANTAL or een.nunique() == 1 or ander.nunique() == 1:
        return None
    return float(een.rank().corr(ander.rank()))


def interval_van(een: "Series", ander: "Series") -> tuple[float, float] | None:
    """Return the 95 % confidence interval of Spearman's rho; None for fewer than five pairs and for a perfect rho.

    By Fisher's transformation (Biometrika 10, 1915): atanh of r is normal, with a standard deviation of 1 / √(n − 3).
    Of a rho of −1 or 1 the interval has no width, which says more than a handful of them can.
    """
    rho = spearman(een, ander)
    if rho is None or len(een) < MINIMUM_INTERVAL or round(abs(rho), RUIS) == 1:
        return None
    helft = NormalDist().inv_cdf((1 + BETROUWBAARHEID) / 2) / sqrt(len(een) - 3)
    return tanh(atanh(rho) - helft), tanh(atanh(rho) + helft)


def _ontruist(scores: "Series") -> "Series":
    """Return the scores without the noise of the computation, which would break a tie."""
    return scores.round(RUIS)
