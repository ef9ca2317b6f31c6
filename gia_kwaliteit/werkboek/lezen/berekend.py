"""What stands where a formula computes a figure: gia computes it itself, and says where somebody typed over it."""

from collections.abc import Iterator, Mapping

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort
from gia_kwaliteit.getallen import RUIS, voluit
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.cijferteksten import BEREKEND
from gia_kwaliteit.werkboek.lezen.cellen import Cel, kort, lees_cel
from gia_kwaliteit.werkboek.lezen.tabelkoppen import koppen_van_formules
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_MARGE = 1e-6  # the rounding of floats


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
    gevolg = "kan er niets berekenen" if waarde is None else f"berekent {voluit(round(waarde, RUIS))}"
    uit = opgesomd(kader.cijferrijen[cel.code].uit)
    return {"uit": uit, "kop": cel.kop, "gevonden": kort(cel.fout or tekst_van(cel.waarde)), "gevolg": gevolg}
