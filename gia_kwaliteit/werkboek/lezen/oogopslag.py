"""The tab that says it in one glance, of a werkboek that somebody filled in: all there is to tell is what was typed."""

from collections.abc import Iterator
from typing import NamedTuple

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.aanduiding import aanduiding
from gia_kwaliteit.werkboek.bestand.bronblad import cel
from gia_kwaliteit.werkboek.indeling import maak_indeling
from gia_kwaliteit.werkboek.lezen.cellen import raad_bij_tekst, samen
from gia_kwaliteit.werkboek.lezen.tabellen import Bladinhoud
from gia_kwaliteit.werkboek.lezen.telling import groepen_met_verschreven_code, zoals_geteld
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.oogopslagformules import oogopslag_van
from gia_kwaliteit.werkboek.resultaatindeling import maak_resultaatindeling
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_TITEL = gewoon(teksten.OOGOPSLAG)
# The title stands on top, also after somebody inserted a few rows.
_HOOGSTE_RIJ = 12


class _Eigen(NamedTuple):
    """What can stand on the tab, and the row and column, from 1, of every cell in which something is computed."""

    waarden: frozenset[object]
    plaatsen: frozenset[tuple[int, int]]


def is_oogopslag(op_blad: Bladinhoud) -> bool:
    """Say whether a sheet is that tab, whatever it is called, by its title; one with anything to fill in never is."""
    if not op_blad.tabellen or any(tabel.indeling.is_invoer or tabel.indeling.is_open for tabel in op_blad.tabellen):
        return False
    boven = op_blad.blad.rijen[:_HOOGSTE_RIJ]
    return any(isinstance(waarde, str) and gewoon(waarde) == _TITEL for rij in boven for waarde in rij[:1])


def meld_getypt_op_oogopslag(
    op_blad: Bladinhoud, beoordeling: Beoordeling, verwachting: Verwachting
) -> Iterator[Bevinding]:
    """Yield what somebody typed on the tab, row by row: no formula, and nothing that gia itself puts there.

    Results that are compared anyhow are left to that. What follows from the scores is only worked out where there is
    more than what stands fixed. As long as nobody can say what the formulas counted, no result is held against it.
    """
    vergeleken = {rij.nummer: rij.plan.vergeleken for rij in op_blad.rijen if rij.plan}
    formules, eigen = op_blad.blad.formules, None
    is_onzeker = beoordeling.heeft_fouten or bool(groepen_met_verschreven_code(beoordeling, verwachting.kader))
    for nummer, waarden in enumerate(op_blad.blad.rijen):
        rest = {
            kolom: waarde
            for kolom, waarde in enumerate(waarden)
            if waarde != "" and waarde not in verwachting.oogopslagteksten and kolom not in vergeleken.get(nummer, ())
        }
        over = {k: w for k, w in rest.items() if cel(nummer, k) not in formules and tekst_van(w)}
        if not over:
            continue
        eigen = eigen or _eigen_waarden(beoordeling, verwachting)
        getypt = {
            cel(nummer, kolom): tekst_van(waarde)
            for kolom, waarde in over.items()
            if _sleutel(waarde, kolom) not in eigen.waarden
            if not (is_onzeker and (nummer + 1, kolom + 1) in eigen.plaatsen)
        }
        if getypt:
            plaats, gevonden = next(iter(getypt)), samen(getypt.values())
            soort, raad = Bevindingsoort.tekst_buiten_tabel, raad_bij_tekst(verwachting.kader)
            yield bevinding(soort, blad=op_blad.blad.naam, cel=plaats, gevonden=gevonden, raad=raad)


def _eigen_waarden(beoordeling: Beoordeling, verwachting: Verwachting) -> _Eigen:
    """Return everything that can stand on the tab of this beoordeling: what gia computes, and what the formulas do."""
    gegevens = beoordeling.gegevens
    geteld = zoals_geteld(beoordeling)
    tellingen = (beoordeling,) if geteld is beoordeling else (beoordeling, geteld)
    indelingen = [(zelfde, maak_resultaatindeling(maak_indeling(zelfde))) for zelfde in verwachting.woordkeuzes]
    berekend = [
        oogopslag_van(indeling, bereken_profiel(telling, zelfde)).cellen
        for zelfde, indeling in indelingen
        for telling in tellingen
    ]
    vast = (gegevens.naam or "", aanduiding(gegevens), *verwachting.oogopslagteksten)
    waarden = (_sleutel(waarde, kolom - 1) for cellen in berekend for (_, kolom), (_, waarde) in cellen.items())
    return _Eigen(frozenset((*waarden, *map(gewoon, vast))), frozenset(berekend[0]))


def _sleutel(waarde: object, kolom: int) -> object:
    """Return by what a value is known: a text in plain form, a number in its column without the noise of computing."""
    if isinstance(waarde, int | float) and not isinstance(waarde, bool):
        return kolom, round(float(waarde), 6)
    return gewoon(waarde)
