"""A tab to look things up on, of a werkboek that somebody filled in: every row that gia wrote there carries a sign."""

from collections.abc import Collection, Iterator, Sequence

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.eigen_werk import TEKEN, is_ondertekend
from gia_kwaliteit.werkboek.lezen.cellen import samen
from gia_kwaliteit.werkboek.lezen.tabelkoppen import is_om_in_te_vullen
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_MINSTE_EIGEN = 2
# The headings stand on top, also after somebody inserted a few rows.
_HOOGSTE_RIJ = 12


def koprij_van(blad: Bronblad, koppen: frozenset[str], eigen: frozenset[str]) -> int | None:
    """Return the row (from 0) of the headings by which such a tab is known; None where it is another.

    `eigen` are the headings that no other table has; somebody may have changed one.
    """
    for nummer, rij in enumerate(blad.rijen[:_HOOGSTE_RIJ]):
        if eigen.isdisjoint(rij) or is_om_in_te_vullen(rij):
            continue
        gevonden = koppen.intersection(rij)
        if len(gevonden & eigen) >= _MINSTE_EIGEN and len(gevonden) > _MINSTE_EIGEN:
            return nummer
    return None


def meld_getypte_rijen(
    blad: Bronblad,
    rijen: Collection[tuple[object, ...]],
    teksten: Collection[str],
    in_een_rij: Collection[str] = (),
    *,
    raad: str,
) -> Iterator[Bevinding]:
    """Yield what somebody typed on the tab, row by row.

    `rijen` are those that gia writes, `teksten` what it can write in a row without a sign, and `in_een_rij` what more
    in one with a sign, in plain form; `raad` is what to do with it.
    """
    for nummer, rij in enumerate(blad.rijen):
        if tuple(rij) in rijen or is_ondertekend([rij]):
            continue
        getypt = _erbij(rij)
        if getypt is None:
            met_teken = any(isinstance(waarde, str) and TEKEN.match(waarde) for waarde in rij)
            bekend = (teksten, in_een_rij if met_teken else ())
            getypt = {
                kolom: waarde
                for kolom, waarde in enumerate(rij)
                if waarde not in (None, "") and not any(gewoon(waarde) in deel for deel in bekend)
            }
        vreemd = {cel(nummer, kolom): tekst_van(waarde) for kolom, waarde in getypt.items()}
        vreemd = {plaats: tekst for plaats, tekst in vreemd.items() if tekst and not TEKEN.match(tekst)}
        if vreemd:
            gevonden = samen(vreemd.values())
            yield bevinding(
                Bevindingsoort.tekst_buiten_tabel, blad=blad.naam, cel=next(iter(vreemd)), gevonden=gevonden, raad=raad
            )


def _erbij(rij: Sequence[object]) -> dict[int, object] | None:
    """Return the cell without which a row is as gia wrote it, by its column (from 0); None where that is none."""
    for plek, waarde in enumerate(rij):
        if waarde not in (None, "") and is_ondertekend([[*rij[:plek], *rij[plek + 1 :]]]):
            return {plek: waarde}
    return None
