"""The tab Achtergrond of a werkboek that somebody filled in: all there is to tell of it is what was typed there."""

from collections.abc import Iterator

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.achtergrond import ACHTERGRONDKOPPEN
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.eigen_werk import TEKEN, is_ondertekend
from gia_kwaliteit.werkboek.lezen.cellen import RAAD, samen
from gia_kwaliteit.werkboek.lezen.tabelkoppen import is_om_in_te_vullen
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_KOPPEN = frozenset(ACHTERGRONDKOPPEN)
# Those that no other table has; somebody may have changed one.
_EIGEN_KOPPEN = _KOPPEN - {k.CODE, k.CRITERIUM}
_MINSTE_EIGEN = 2
# The headings stand on top, also after somebody inserted a few rows.
_HOOGSTE_RIJ = 12


def is_achtergrond(blad: Bronblad) -> bool:
    """Say whether a sheet is the tab Achtergrond, whatever it is called and wherever it stands, by its headings."""
    for rij in blad.rijen[:_HOOGSTE_RIJ]:
        if _EIGEN_KOPPEN.isdisjoint(rij) or is_om_in_te_vullen(rij):
            continue
        koppen = _KOPPEN.intersection(rij)
        if len(koppen & _EIGEN_KOPPEN) >= _MINSTE_EIGEN and len(koppen) > _MINSTE_EIGEN:
            return True
    return False


def meld_getypt(blad: Bronblad, verwachting: Verwachting) -> Iterator[Bevinding]:
    """Yield what somebody typed on the tab, row by row.

    The sign in a row says that nobody did, also when the kader explains its criteria otherwise by now.
    """
    for nummer, rij in enumerate(blad.rijen):
        if tuple(rij) in verwachting.achtergrondrijen or is_ondertekend([rij]):
            continue
        getypt = {
            cel(nummer, kolom): tekst_van(waarde)
            for kolom, waarde in enumerate(rij)
            if waarde not in (None, "") and gewoon(waarde) not in verwachting.achtergrondteksten
        }
        getypt = {plaats: tekst for plaats, tekst in getypt.items() if tekst and not TEKEN.match(tekst)}
        if getypt:
            gevonden = samen(getypt.values())
            yield bevinding(
                Bevindingsoort.tekst_buiten_tabel, blad=blad.naam, cel=next(iter(getypt)), gevonden=gevonden, raad=RAAD
            )
