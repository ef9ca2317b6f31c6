"""Say what is missing or stands there twice: headings that rows need, and rows of the kader."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.tekst import de_eerste
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.lezen.cellen import MEESTE_CELLEN
from gia_kwaliteit.werkboek.lezen.rijen import Gelezen
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting

# Without these a row says nothing at all.
_ONMISBAAR = (k.SCORE, k.WAARDE, k.ANTWOORD)
# A proces has eight criteria; of more the first and the last are named.
_MEESTE_CODES = 8

_Rijen = Sequence[tuple[Tabelrij, str]]


def meld_ontbrekende(gelezen: Gelezen, verwachting: Verwachting) -> Iterator[Bevinding]:
    """Yield the headings that rows need and do not have, once per tab; then the codes that are there twice or not."""
    for (blad, kop), rijen in _zonder_kop(gelezen).items():
        yield _ontbrekende_kop(blad, kop, rijen)
    for code, rijen_ in gelezen.rijen.items():
        if len(rijen_) > 1:
            eerste, *andere = [f"{rij.blad.naam}!{rij.plaats(k.CODE)}" for rij in rijen_]
            blad, plaats = eerste.rsplit("!", 1)
            ook = de_eerste(andere, MEESTE_CELLEN)
            yield bevinding(Bevindingsoort.code_dubbel, blad=blad, cel=plaats, code=code, andere=ook)
    for tab, codes in _weg(gelezen, verwachting).items():
        if len(codes) == 1:
            yield bevinding(Bevindingsoort.code_ontbreekt, code=codes[0], tab=tab)
        else:
            yield bevinding(Bevindingsoort.codes_ontbreken, codes=_opsomming(codes), aantal=str(len(codes)), tab=tab)


def onleesbare_codes(gelezen: Gelezen, verwachting: Verwachting) -> frozenset[str]:
    """Return the codes that could not be read, though no bevinding is about them alone."""
    onleesbaar = set(gelezen.verschreven).union(*_weg(gelezen, verwachting).values())
    for code, rij in gelezen.eerste.items():
        if rij.plan and not rij.tabel.indeling.dubbel.keys().isdisjoint(rij.plan.koppen):
            onleesbaar.add(code)
    for (_, kop), rijen in _zonder_kop(gelezen).items():
        if kop in verwachting.tellende_koppen and _is_verloren(kop, rijen):
            onleesbaar |= {code for _, code in rijen}
    return frozenset(onleesbaar)


def _zonder_kop(gelezen: Gelezen) -> Mapping[tuple[str, str], _Rijen]:
    """Return the rows that lack a heading they need, with their codes, by tab and heading."""
    gevonden: dict[tuple[str, str], list[tuple[Tabelrij, str]]] = {}
    for code, rij in gelezen.eerste.items():
        for kop in rij.plan.ontbrekend if rij.plan else ():
            gevonden.setdefault((rij.blad.naam, kop), []).append((rij, code))
    return gevonden


def _is_verloren(kop: str, rijen: _Rijen) -> bool:
    """Say whether what stood under a missing heading may be lost: it is indispensable, or something stands there."""
    return kop in _ONMISBAAR or any(rij.ernaast() for rij, _ in rijen)


def _ontbrekende_kop(blad: str, kop: str, rijen: _Rijen) -> Bevinding:
    tabel = rijen[0][0].tabel
    plaats = tabel.vermoede_plaats(kop)
    if not _is_verloren(kop, rijen):
        return bevinding(Bevindingsoort.kolom_ontbreekt, blad=blad, cel=plaats, kop=kop)
    vreemd = ", ".join(f"“{tekst}” ({cel})" for cel, tekst in tabel.vreemde_koppen.items())
    terug = f"Voeg de kolom weer toe, met in elke rij met koppen de kop “{kop}”."
    return bevinding(
        Bevindingsoort.kop_ontbreekt,
        blad=blad,
        cel=plaats,
        kop=kop,
        codes=_opsomming([code for _, code in rijen]),
        gevonden=f" Er staat wel {vreemd}." if vreemd else "",
        raad=f"Typ in {plaats} opnieuw “{kop}”." if plaats else terug,
    )


def _weg(gelezen: Gelezen, verwachting: Verwachting) -> Mapping[str, Sequence[str]]:
    """Return the codes that stand nowhere, by the tab on which they stand in a new werkboek.

    None of a figure that gia computes: nobody can have filled it in.
    """
    weg: dict[str, list[str]] = {}
    elders = {*gelezen.rijen, *gelezen.verschreven, *verwachting.kader.berekende_rijen}
    for code in verwachting.codes.values():
        if code not in elders:
            weg.setdefault(verwachting.tab_van(code), []).append(code)
    return weg


def _opsomming(codes: Iterable[str]) -> str:
    """Name the codes; of many, the first and the last."""
    eerste, *rest = codes
    if len(rest) >= _MEESTE_CODES:
        return f"{eerste} tot en met {rest[-1]}"
    return ", ".join((eerste, *rest))
