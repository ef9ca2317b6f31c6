"""What stands in the cells of context, input and output that nobody fills in, by code and heading.

The live formulas must give the same.
"""

from collections.abc import Mapping

from gia_kwaliteit.beoordeling import Cijfer
from gia_kwaliteit.berekend import met_berekende_cijfers
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.resultaten import Resultaten


def cijferwaarden(cijfers: Mapping[str, Cijfer], kader: Kader) -> Resultaten:
    """Return what the formulas beside the figures give, by (code, heading)."""
    alle = met_berekende_cijfers(cijfers, kader)
    waarden: Resultaten = {}
    for code in kader.berekende_rijen:
        waarden[code, k.WAARDE] = alle[code].waarde
        waarden[code, k.JAAR] = alle[code].jaar
    return waarden
