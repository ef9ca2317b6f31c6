"""Compare the results that stand in a werkboek with what follows from its scores."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from gia_kwaliteit.beoordeling import Beoordeling, Score, Toestand
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader import ONDERDEELSOORTEN, Kader
from gia_kwaliteit.profiel import Lijstpunt, Profiel, Regelpunt, bereken_profiel
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.cijferteksten import beeld_en_norm
from gia_kwaliteit.werkboek.cijferwaarden import cijferwaarden
from gia_kwaliteit.werkboek.lezen.cellen import kort, raad_bij_tekst
from gia_kwaliteit.werkboek.lezen.tabellen import Tabel, Tabelrij
from gia_kwaliteit.werkboek.lezen.telling import groepen_met_verschreven_code, ongetelde_scores, zoals_geteld
from gia_kwaliteit.werkboek.resultaten import Resultaten, lijstwaarden, resultaatwaarden, voortgangwaarden
from gia_kwaliteit.werkboek.teksten import VERKORT, VERVOLG
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

_MARGE = 1e-6  # the rounding of floats
_LIJSTKOPPEN = (k.GOOD_PRACTICE, k.WERKPUNT, k.NIET_IN_ORDE)


def controleer_resultaten(
    beoordeling: Beoordeling, kader: Kader, rijen: Sequence[Tabelrij], *, alleen_teksten: bool = False
) -> list[Bevinding]:
    """Warn where a result in the werkboek differs from Python's: somebody overwrote a formula, or pasted old values.

    `rijen` are the rows of the result tables. In a file that nobody calculated after the first score was typed they
    hold nothing, or what gia wrote in the blank werkboek: then there is nothing to compare. `alleen_teksten` is for an
    .xls, in which some results are missing: there a number is left alone, and a text that somebody typed is told.
    """
    if not any(isinstance(rij.waarde(k.GESCOORD), int | float) for rij in rijen):
        return []
    profiel = bereken_profiel(beoordeling, kader)
    eigen = _uitkomsten(beoordeling, profiel, kader)
    afwijkend = _wijkende_lijsten(rijen, profiel, ongetelde_scores(beoordeling), kader)
    anders = [cel for cel in _niet_gelijk(rijen, eigen) if not _naast_andere_cijfers(*cel[:2], kader)]
    if alleen_teksten:
        afwijkend = [melding for melding in afwijkend if melding.cel and melding.code]
        anders = [cel for cel in anders if isinstance(cel[2], str) and tekst_van(cel[2])]
    if anders:
        afwijkend += _wijkende_resultaten(anders, eigen, beoordeling, kader)
    if afwijkend and _is_nooit_berekend(rijen, beoordeling, kader, leeg_past=alleen_teksten):
        afwijkend = []
    return afwijkend + _koppen_zonder_resultaat(rijen, eigen, kader)


def _niet_gelijk(rijen: Iterable[Tabelrij], eigen: Resultaten) -> list[tuple[Tabelrij, str, object]]:
    """Return every cell that does not hold the result of gia, with its row and heading: of most werkboeken none."""
    anders = []
    for rij in rijen:
        code, waarden = rij.code, rij.waarden
        for kop, kolom in rij.tabel.kolommen.items():
            if (adres := (code, kop)) in eigen:
                resultaat, waarde = eigen[adres], waarden[kolom] if kolom < len(waarden) else None
                if resultaat != waarde and not _klopt(kop, resultaat, waarde):
                    anders.append((rij, kop, waarde))
    return anders


def _naast_andere_cijfers(rij: Tabelrij, kop: str, kader: Kader) -> bool:
    """Say whether a cell compares with figures of the area and norms that are not those of the kader as it is now.

    They come and go without a new version of the kader: what follows from those that stand there is right.
    """
    return kop == k.ERNAAST and not _gelijk(beeld_en_norm(rij.code, kader), rij.waarde(k.beeld_en_norm(kader)))


def _wijkende_resultaten(
    anders: Iterable[tuple[Tabelrij, str, object]], eigen: Resultaten, beoordeling: Beoordeling, kader: Kader
) -> list[Bevinding]:
    """Warn for each of these cells in which the formulas would not give what stands there either."""
    geteld, onzeker = zoals_geteld(beoordeling), groepen_met_verschreven_code(beoordeling, kader)
    # What the formulas do not count is told at its cell, once: results that follow from the rest are right.
    zoals_formules = eigen if geteld is beoordeling else _uitkomsten(geteld, bereken_profiel(geteld, kader), kader)
    onderwerpen = {groep.code: groep.naam for groep in kader.scoregroepen_van(*ONDERDEELSOORTEN)}
    onderwerpen |= {k.VRAGEN: kader.vragen.naam} if kader.vragen else {}
    onderwerpen |= {k.CONTEXT_EN_INPUT: teksten.CONTEXT_EN_INPUT, k.OUTPUT: teksten.OUTPUT}
    # In an older version something had another name, which begins a label.
    vroeger = tuple(map(gewoon, kader.vroegere_teksten))
    ongezien = _niet_te_tellen(beoordeling, kader)
    zonder_redenen = _uitkomsten_zonder_redenen(geteld, kader)
    gevonden = list(anders)
    overschreven = _uit_overschreven(gevonden, kader)
    afwijkend: list[Bevinding] = []
    for rij, kop, waarde in gevonden:
        code = rij.code
        # Before it had this heading a werkboek counted what was left open with a reason as not scored.
        vroegere = {} if k.BEWUST_NIET_GESCOORD in rij.tabel.kolommen else zonder_redenen
        mogelijk = [resultaten[code, kop] for resultaten in (zoals_formules, vroegere) if (code, kop) in resultaten]
        if code in onzeker or (code, kop) in ongezien or any(_klopt(kop, uit, waarde) for uit in mogelijk):
            continue
        if _begint_als(waarde, code, vroeger):
            continue
        woorden = {"gevonden": _getoond(waarde, eigen[code, kop]), "berekend": _getoond(eigen[code, kop], waarde)}
        plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
        if code in overschreven:
            continue
        if code in kader.berekende_rijen:
            afwijkend += _berekend_cijfer(rij, kop, woorden, kader)
            continue
        onderwerp = onderwerpen.get(code, code)
        soort = Bevindingsoort.telling_wijkt_af if code == k.VRAGEN else Bevindingsoort.resultaat_wijkt_af
        getoond = k.opschriften(kader).get(kop, kop)
        afwijkend.append(bevinding(soort, kop=getoond, onderwerp=onderwerp, **woorden, **plaats))
    return afwijkend


def _uit_overschreven(anders: Iterable[tuple[Tabelrij, str, object]], kader: Kader) -> set[str]:
    """Return the rows over whose formula somebody typed another figure, and those that follow from one: told once."""
    codes = {
        rij.code
        for rij, kop, _ in anders
        if kop == k.WAARDE and rij.plaats(kop) not in rij.blad.formules and rij.tekst(kop)
    }
    for code in kader.berekende_rijen:
        if not codes.isdisjoint(kader.cijferrijen[code].uit):
            codes.add(code)
    return codes & set(kader.berekende_rijen)


def _berekend_cijfer(rij: Tabelrij, kop: str, woorden: dict[str, str], kader: Kader) -> Iterator[Bevinding]:
    """Yield a bevinding for a figure that its formula does not compute; one that was typed over it is told already.

    Where no year is shown the formula can have seen none: gia also reads one that was typed as a text.
    """
    blad, plaats = rij.blad, rij.plaats(kop)
    getoond = blad.foutwaarden.get(plaats) or rij.tekst(kop)
    if plaats in blad.formules or not getoond:
        if kop == k.JAAR and not getoond:
            return
        woorden |= {"gevonden": blad.foutwaarden.get(plaats, woorden["gevonden"]), "kop": kop}
        woorden = {sleutel: woord.replace("\n", "; ") for sleutel, woord in woorden.items()}
        uit = opgesomd(kader.cijferrijen[rij.code].uit)
        soort = Bevindingsoort.berekend_cijfer_wijkt_af
        yield bevinding(soort, blad=blad.naam, cel=plaats, code=rij.code, uit=uit, **woorden)


def _niet_te_tellen(beoordeling: Beoordeling, kader: Kader) -> set[k.Adres]:
    """Return where the formulas count what was left open with a reason, and cannot see that a score is uncertain."""
    return {
        (groep.code, kop)
        for groep in kader.scoregroepen.values()
        if not beoordeling.onzekere_codes.isdisjoint(groep.criteria)
        for kop in (k.BEWUST_NIET_GESCOORD, k.VOLLEDIGHEID, k.GRAFIEKLABEL)
    }


def _uitkomsten_zonder_redenen(beoordeling: Beoordeling, kader: Kader) -> Resultaten:
    """Return the results as if no motivering said why there is no score; nothing where none does."""
    if not beoordeling.redenen:
        return {}
    scores = {code: Score() if code in beoordeling.redenen else score for code, score in beoordeling.scores.items()}
    open_ = replace(beoordeling, scores=scores)
    return _uitkomsten(open_, bereken_profiel(open_, kader), kader)


def _is_nooit_berekend(rijen: Sequence[Tabelrij], beoordeling: Beoordeling, kader: Kader, *, leeg_past: bool) -> bool:
    """Whether every result is that of a werkboek in which nothing was filled in, and no list has a row."""
    niets = replace(beoordeling, scores={}, cijfers={}, antwoorden={}, bevindingen=(), onleesbare_codes=frozenset())
    leeg = _uitkomsten(niets, bereken_profiel(niets, kader), kader)
    adressen = ((rij, kop) for rij in rijen for kop in rij.tabel.kolommen)
    return all(
        not rij.tekst(kop) if kop in _LIJSTKOPPEN else _klopt(kop, leeg[rij.code, kop], rij.waarde(kop))
        for rij, kop in adressen
        if (kop in _LIJSTKOPPEN or (rij.code, kop) in leeg) and (rij.tekst(kop) or not leeg_past)
    )


def _uitkomsten(beoordeling: Beoordeling, profiel: Profiel, kader: Kader) -> Resultaten:
    """Return every result that follows from a beoordeling and its profiel, by code and heading."""
    resultaten = resultaatwaarden(profiel, kader) | voortgangwaarden(beoordeling, profiel, kader)
    return resultaten | lijstwaarden(profiel, kader) | cijferwaarden(beoordeling.cijfers, kader)


def _koppen_zonder_resultaat(rijen: Sequence[Tabelrij], eigen: Resultaten, kader: Kader) -> list[Bevinding]:
    """Warn for a heading above results under which gia computes nothing: somebody typed another one."""
    codes: dict[Tabel, set[str]] = {}
    for rij in rijen:
        codes.setdefault(rij.tabel, set()).add(rij.code)
    opschriften, raad, soort = k.opschriften(kader), raad_bij_tekst(kader), Bevindingsoort.tekst_buiten_tabel
    return [
        bevinding(soort, blad=tabel.blad.naam, cel=tabel.plaats(kolom), gevonden=opschriften.get(kop, kop), raad=raad)
        for tabel, in_tabel in codes.items()
        if k.GESCOORD in tabel.kolommen
        for kop, kolom in tabel.kolommen.items()
        if kop not in (k.CODE, k.TABBLAD) and not any((code, kop) in eigen for code in in_tabel)
    ]


def _wijkende_lijsten(
    rijen: Sequence[Tabelrij], profiel: Profiel, ongeteld: frozenset[str], kader: Kader
) -> list[Bevinding]:
    """Warn for every code that stands on a list and should not, or the other way round; not for those `ongeteld`."""
    bevindingen = []
    lijsten: dict[str, Sequence[Lijstpunt | Regelpunt]] = {
        k.GOOD_PRACTICE: profiel.good_practices,
        k.WERKPUNT: profiel.werkpunten,
        k.NIET_IN_ORDE: profiel.niet_in_orde,
    }
    for kop, op_lijst in lijsten.items():
        # Most rows of a list are empty: of those nobody has to know what a person sees.
        vondsten = {rij.code: rij for rij in rijen if rij.waarde(kop) not in (None, "") and rij.tekst(kop)}
        for code in sorted((vondsten.keys() ^ {punt.code for punt in op_lijst}) - ongeteld):
            rij = vondsten.get(code)
            blad, plaats = (rij.blad.naam, rij.plaats(k.CODE)) if rij else (_lijst_van(rijen, code, kop), None)
            staat, volgt = (f"{code} wel", f"{code} niet") if rij else (f"{code} niet", f"{code} wel")
            getoond = k.opschriften(kader).get(kop, kop)
            woorden = {"kop": getoond, "onderwerp": "lijst", "gevonden": staat, "berekend": volgt}
            bevindingen.append(
                bevinding(Bevindingsoort.resultaat_wijkt_af, blad=blad, cel=plaats, code=code, **woorden)
            )
    return bevindingen


def _lijst_van(rijen: Iterable[Tabelrij], code: str, kop: str) -> str | None:
    """Return the tab of the list on which a code would stand: the one that has it in its hidden column."""
    return next((r.blad.naam for r in rijen if kop in r.tabel.kolommen and r.tekst(k.HULPCODE) == code), None)


def _begint_als(gevonden: object, code: str, vroeger: tuple[str, ...]) -> bool:
    """Say whether a label begins with one of these texts, in plain form, after its code where that stands before it."""
    return gewoon(gevonden).removeprefix(f"{gewoon(code)} ").startswith(vroeger)


def _klopt(kop: str, eigen: float | str | None, gevonden: object) -> bool:
    """Say whether a result is that of gia; an earlier one said beside a bar too that nothing was scored."""
    vroeger = kop == k.GRAFIEKLABEL and gewoon(gevonden) == gewoon(f"{eigen} ({Toestand.niet_gescoord})")
    return vroeger or _gelijk(eigen, gevonden)


def _gelijk(eigen: float | str | None, gevonden: object) -> bool:
    if eigen == gevonden:
        return True
    if isinstance(eigen, str):
        tekst = tekst_van(gevonden)
        begin = tekst.removesuffix(VERKORT).removesuffix(VERVOLG)
        if begin != tekst:
            return gewoon(eigen).startswith(gewoon(begin))
        return gewoon(eigen) == gewoon(tekst)
    if eigen is None:
        return not tekst_van(gevonden)
    return isinstance(gevonden, int | float) and abs(float(gevonden) - eigen) < _MARGE


def _getoond(waarde: object, ander: object) -> str:
    """Return a result with one decimal, or with all of them where one does not show that it differs from another."""
    zelfde = isinstance(waarde, float) and isinstance(ander, int | float) and f"{waarde:.1f}" == f"{ander:.1f}"
    if isinstance(waarde, float) and not waarde.is_integer() and not zelfde:
        return f"{waarde:.1f}".replace(".", ",")
    return kort(tekst_van(waarde)) or "niets"
