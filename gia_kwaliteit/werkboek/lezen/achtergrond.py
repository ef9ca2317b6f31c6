"""The tab Achtergrond of a werkboek that somebody filled in: all there is to tell of it is what was typed there."""

from collections.abc import Iterator

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.achtergrond import ACHTERGRONDKOPPEN
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.cellen import raad_bij_tekst
from gia_kwaliteit.werkboek.lezen.ondertekend import koprij_van, meld_getypte_rijen
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting

_KOPPEN = frozenset(ACHTERGRONDKOPPEN)
_EIGEN_KOPPEN = _KOPPEN - {k.CODE, k.CRITERIUM}


def is_achtergrond(blad: Bronblad) -> bool:
    """Say whether a sheet is the tab Achtergrond, whatever it is called and wherever it stands, by its headings."""
    return koprij_van(blad, _KOPPEN, _EIGEN_KOPPEN) is not None


def meld_getypt(blad: Bronblad, verwachting: Verwachting) -> Iterator[Bevinding]:
    """Yield what somebody typed on the tab, row by row.

    The sign in a row says that nobody did, also when the kader explains its criteria otherwise by now.
    """
    raad = raad_bij_tekst(verwachting.kader)
    return meld_getypte_rijen(blad, verwachting.achtergrondrijen, verwachting.achtergrondteksten, raad=raad)
