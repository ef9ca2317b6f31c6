"""The tab Vorig werkjaar of a werkboek that somebody filled in: it counts for nothing, and goes along."""

from collections.abc import Iterable, Iterator

from gia_kwaliteit.beoordeling import Vorigetekst, voeg_vorige_samen
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.achtergrond import is_achtergrond, meld_getypt
from gia_kwaliteit.werkboek.lezen.cellen import raad_bij_tekst
from gia_kwaliteit.werkboek.lezen.ondertekend import koprij_van, meld_getypte_rijen
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van
from gia_kwaliteit.werkboek.vorigblad import VORIGKOPPEN

_KOPPEN = frozenset(VORIGKOPPEN)
_EIGEN_KOPPEN = _KOPPEN - {k.CODE, k.CRITERIUM}


def is_naslag(blad: Bronblad) -> bool:
    """Say whether a sheet is one to look things up on, on which nothing is filled in: Achtergrond, or this one."""
    return is_achtergrond(blad) or _koprij(blad) is not None


def meld_getypt_op_naslag(blad: Bronblad, verwachting: Verwachting) -> Iterator[Bevinding]:
    """Yield what somebody typed on such a sheet, row by row."""
    if is_achtergrond(blad):
        return meld_getypt(blad, verwachting)
    raad = raad_bij_tekst(verwachting.kader)
    return meld_getypte_rijen(blad, (), verwachting.vorigteksten, verwachting.vorigrijteksten, raad=raad)


def lees_vorige_teksten(bladen: Iterable[Bronblad], verwachting: Verwachting) -> tuple[Vorigetekst, ...]:
    """Return all of the year before as it stands on its tab, also what somebody changed there."""
    return voeg_vorige_samen(_teksten(blad, verwachting) for blad in bladen)


def _teksten(blad: Bronblad, verwachting: Verwachting) -> Iterator[Vorigetekst]:
    koprij = _koprij(blad)
    if koprij is None:
        return
    getoond = [verwachting.koppen.get(gewoon(kop)) if kop not in _KOPPEN else kop for kop in blad.rijen[koprij]]
    plaatsen = [getoond.index(kop) if kop in getoond else None for kop in VORIGKOPPEN]
    for rij in blad.rijen[koprij + 1 :]:
        cellen = ["" if plek is None or plek >= len(rij) else _tekst(rij[plek]) for plek in plaatsen]
        if any(cel.strip() for cel in cellen):
            code, criterium, gekozen, soort, tekst = cellen
            yield Vorigetekst(code=code.strip(), criterium=criterium, gekozen=gekozen, soort=soort, tekst=tekst)


def _koprij(blad: Bronblad) -> int | None:
    return koprij_van(blad, _KOPPEN, _EIGEN_KOPPEN)


def _tekst(waarde: object) -> str:
    """Return what a cell says; the white at the end of a text is that between it and the part below."""
    return toonbaar(waarde) if isinstance(waarde, str) else tekst_van(waarde)
