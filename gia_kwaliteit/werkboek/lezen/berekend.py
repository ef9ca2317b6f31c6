"""What stands where a formula or gia itself fills in something about a figure, and where somebody typed over it."""

import re
from collections.abc import Iterator, Mapping

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.getallen import RUIS, voluit
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.cijferteksten import (
    BEREKEND,
    IN_ORDE,
    KLASSEN,
    KLASSEN_AL,
    boven_het_geheel,
    naast_gemiddelde,
)
from gia_kwaliteit.werkboek.lezen.cellen import Cel, kort, lees_cel, raad_bij_tekst, samen
from gia_kwaliteit.werkboek.lezen.tabelkoppen import koppen_van_formules
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_MARGE = 1e-6  # the rounding of floats
# The figure of the area with its moment or its range, and a norm with its limits.
_BEELD = re.compile(
    r"(?:gemiddeld )?\d+(?:,\d)?\b.*(?: in .*\d{4}| op \d\d/\d\d/\d{4}| \(\d.*–.*\))(?: \(.*–.*\))?"
    r"|.+: (?:minstens |hoogstens |\d+(?:,\d+)? tot )\d+(?:,\d+)? .+"
)
_OORDELEN = (f"{KLASSEN}.*", f"{KLASSEN_AL}.*", f"{IN_ORDE}.*", f"{boven_het_geheel('')}.+")


def meld_overschreven(
    beoordeling: Beoordeling, rijen: Mapping[str, Tabelrij], kader: Kader, bron: Bron
) -> Iterator[Bevinding]:
    """Yield a bevinding for everything that stands where a formula belongs, and that gia does not use.

    `beoordeling` has what gia computes, `rijen` the row of each code. What a formula gives is looked at with the other
    results; of an .xls or .xlsb nobody can tell a formula from its value, and only another number is told.
    """
    for code in kader.berekende_rijen:
        if code not in rijen:
            continue
        cijfer = beoordeling.cijfers[code]
        eigen: dict[str, object] = {k.WAARDE: cijfer.waarde, k.JAAR: cijfer.jaar, k.STATUS: BEREKEND}
        for kop in koppen_van_formules(kader, code):
            cel = lees_cel(rijen[code], code, kop, bron)
            if not cel.formule and _staat_iets_anders(cel, eigen[kop], is_oude_vorm=bron.is_oude_vorm):
                yield cel.meld(Bevindingsoort.berekend_cijfer_getypt, **_woorden(cel, cijfer.waarde, kader))


def _staat_iets_anders(cel: Cel, eigen: object, *, is_oude_vorm: bool) -> bool:
    if not (cel.tekst or cel.fout):
        return False
    gevonden = cel.waarde
    if isinstance(gevonden, int | float) and isinstance(eigen, int | float):
        return abs(gevonden - eigen) > _MARGE * max(1.0, abs(eigen))
    return (isinstance(gevonden, int | float) or not is_oude_vorm) and gewoon(cel.tekst) != gewoon(eigen)


def _woorden(cel: Cel, waarde: float | None, kader: Kader) -> dict[str, str]:
    gevolg = "er is niets te berekenen" if waarde is None else f"het berekent {voluit(round(waarde, RUIS))}"
    uit = opgesomd(kader.cijferrijen[cel.code].uit)
    return {"uit": uit, "kop": cel.kop, "gevonden": kort(cel.fout or tekst_van(cel.waarde)), "gevolg": gevolg}


def meld_getypt_ernaast(rijen: Mapping[str, Tabelrij], verwachting: Verwachting) -> Iterator[Bevinding]:
    """Yield a bevinding for every text that somebody typed in the columns that gia puts beside a figure.

    A werkboek of before can have the area in another year there: what looks like a sentence of gia nobody typed.
    """
    zinnen = (_BEELD, re.compile("|".join((*map(re.escape, naast_gemiddelde(verwachting.kader)), *_OORDELEN))))
    for code, rij in rijen.items():
        if code not in verwachting.kader.cijferrijen:
            continue
        vast = verwachting.vaste_tekst[code]
        for kop, zin in zip(k.naast_een_cijfer(verwachting.kader), zinnen, strict=True):
            waarde = rij.waarde(kop)
            if not waarde or waarde == vast.get(kop) or rij.plaats(kop) in rij.blad.formules:
                continue
            if getypt := [regel for regel in rij.tekst(kop).splitlines() if not zin.fullmatch(regel)]:
                woorden = {"gevonden": samen(getypt), "raad": raad_bij_tekst(verwachting.kader)}
                plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
                yield bevinding(Bevindingsoort.tekst_buiten_tabel, **plaats, **woorden)
