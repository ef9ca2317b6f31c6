"""What the tabs with figures say of a figure: how it is computed."""

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.referentie import PROCENT


def hoe_berekend(code: str, kader: Kader) -> str:
    """Return of what the figure of a computed row is made: “som van IC2.1 tot IC2.5”, “IC2.1 per 100 IC2.6”."""
    rij = kader.cijferrijen[code]
    if rij.som_van:
        return f"som van {_codes(rij.som_van, kader)}"
    teller, noemer = rij.uit
    return f"{teller} {'per 100' if rij.eenheid == PROCENT else 'gedeeld door'} {noemer}"


def _codes(codes: tuple[str, ...], kader: Kader) -> str:
    """Return these codes; of more than two that follow each other in the kader the first and the last."""
    alle = list(kader.cijferrijen)
    begin = alle.index(codes[0])
    if len(codes) > 2 and tuple(alle[begin : begin + len(codes)]) == codes:  # noqa: PLR2004 - “a en b” is as short
        return f"{codes[0]} tot {codes[-1]}"
    return " en ".join(filter(None, (", ".join(codes[:-1]), codes[-1])))
