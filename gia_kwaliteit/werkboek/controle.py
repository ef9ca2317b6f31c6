"""Compare the results that stand in a werkboek with what follows from its scores."""

from collections.abc import Iterable, Mapping

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Profiel, bereken_profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.resultaten import resultaatwaarden, voortgangwaarden
from gia_kwaliteit.werkboek.tabellen import Tabelrij
from gia_kwaliteit.werkboek.velden import tekst_van

# Where results stand: the rows by code and heading.
_Vondsten = Mapping[tuple[str, str], list[Tabelrij]]
_MARGE = 1e-6  # the rounding of floats


def controleer_resultaten(beoordeling: Beoordeling, kader: Kader, rijen: Iterable[Tabelrij]) -> list[Bevinding]:
    """Warn where a result in the werkboek differs from Python's: somebody overwrote a formula, or pasted old values.

    `rijen` are the rows of the result tables. A file that no office program has calculated holds no results:
    then there is nothing to compare.
    """
    gevonden: dict[tuple[str, str], list[Tabelrij]] = {}
    for rij in rijen:
        code = rij.tekst(k.CODE)
        for kop in rij.tabel.kolommen if code else ():
            gevonden.setdefault((code, kop), []).append(rij)
    gescoord = [rij for (_, kop), op_rijen in gevonden.items() if kop == k.GESCOORD for rij in op_rijen]
    if not any(isinstance(rij.waarde(k.GESCOORD), int | float) for rij in gescoord):
        return []
    profiel = bereken_profiel(beoordeling, kader)
    onderwerpen = {onderdeel.code: onderdeel.naam for onderdeel in kader.onderdelen}
    eigen = resultaatwaarden(profiel, kader) | voortgangwaarden(beoordeling, profiel, kader)
    afwijkend = _wijkende_lijsten(gevonden, profiel)
    return afwijkend + [
        bevinding(
            "resultaat-wijkt-af",
            blad=rij.blad.naam,
            cel=rij.plaats(kop),
            code=code,
            kop=kop,
            onderwerp=onderwerpen.get(code, code),
            gevonden=_getoond(rij.waarde(kop), berekend),
            berekend=_getoond(berekend, rij.waarde(kop)),
        )
        for (code, kop), berekend in eigen.items()
        if not isinstance(berekend, str) or kop in (k.VOORTGANG, k.VOLLEDIGHEID)
        for rij in gevonden.get((code, kop), ())
        if not _gelijk(berekend, rij.waarde(kop))
    ]


def _wijkende_lijsten(gevonden: _Vondsten, profiel: Profiel) -> list[Bevinding]:
    """Warn for every code that stands on a list and should not, or the other way round."""
    bevindingen = []
    lijsten: dict[str, set[str]] = {
        k.GOOD_PRACTICE: {punt.code for punt in profiel.good_practices},
        k.WERKPUNT: {punt.code for punt in profiel.werkpunten},
        k.NIET_IN_ORDE: {punt.code for punt in profiel.niet_in_orde},
    }
    for kop, codes in lijsten.items():
        vondsten = {
            code: rij for (code, kop_), rijen in gevonden.items() if kop_ == kop for rij in rijen if rij.tekst(kop)
        }
        for code in sorted(vondsten.keys() ^ codes):
            blad, plaats = (vondsten[code].blad.naam, vondsten[code].plaats(kop)) if code in vondsten else (None, None)
            wel, niet = f"{code} wel", f"{code} niet"
            staat, volgt = (wel, niet) if code in vondsten else (niet, wel)
            woorden = {"kop": kop, "onderwerp": "lijst", "gevonden": staat, "berekend": volgt}
            bevindingen.append(bevinding("resultaat-wijkt-af", blad=blad, cel=plaats, code=code, **woorden))
    return bevindingen


def _gelijk(eigen: float | str | None, gevonden: object) -> bool:
    if isinstance(eigen, str):
        return eigen == tekst_van(gevonden)
    if eigen is None:
        return not tekst_van(gevonden)
    return isinstance(gevonden, int | float) and abs(float(gevonden) - eigen) < _MARGE


def _getoond(waarde: object, ander: object) -> str:
    """Return a result with one decimal, or with all of them where one does not show that it differs from another."""
    if isinstance(waarde, float) and not (isinstance(ander, int | float) and f"{waarde:.1f}" == f"{ander:.1f}"):
        return f"{waarde:.1f}".replace(".", ",")
    return tekst_van(waarde) or "niets"
