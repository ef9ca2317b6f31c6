"""The vergelijking: differences, lists, the order of the agenda, and whether two werkboeken belong together."""

import json
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any, NoReturn

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import (
    Als,
    Beoordeling,
    Gegevens,
    Kader,
    Vergelijking,
    als_gegevens,
    als_json,
    bereken_profiel,
    bereken_vergelijking,
    controleer_paar,
)
from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.vergelijking import Scorepaar, voetnoot
from gia_kwaliteit.weergave.json import naar_json
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.json import vergelijking_als_gegevens
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from tests.bouwers import (
    AFWEZIG,
    GOED,
    JA,
    NEE,
    NIVEAUS,
    STERK,
    VOLDOENDE,
    beoordeling,
    fout_bij,
    kader_onthaalbureau,
    overal,
    waarschuwing_bij,
)

KADER = kader_onthaalbureau()
ZELF = Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014")
INSPECTIE = replace(ZELF, soort="inspectie")
SCORES = st.dictionaries(st.sampled_from(list(KADER.criteria)), st.sampled_from(NIVEAUS))
ALLES = st.dictionaries(st.sampled_from(list(KADER.criteria)), st.sampled_from(NIVEAUS)).flatmap(
    lambda criteria: st.dictionaries(st.sampled_from(list(KADER.regels)), st.sampled_from((JA, NEE))).map(
        lambda regels: {**criteria, **regels}
    )
)
rustig = settings(max_examples=25, deadline=None)


def _vergelijk(een: dict[str, Any], ander: dict[str, Any], als: Als = Als.confrontatie) -> Vergelijking:
    """Compare zelfevaluatie and inspectie, or now (`een`) and earlier (`ander`)."""
    kanten = beoordeling(KADER, een, gegevens=ZELF), beoordeling(KADER, ander, gegevens=INSPECTIE)
    return bereken_vergelijking(*_gelezen(als, *kanten), KADER, als=als)


def _gelezen(als: Als, een: Beoordeling, ander: Beoordeling) -> tuple[Beoordeling, Beoordeling]:
    """Return the two as they are read: an evolutie from earlier (`ander`) to now (`een`)."""
    return (ander, een) if als is Als.evolutie else (een, ander)


EEN = overal(KADER, VOLDOENDE) | {
    "P1.DG1": STERK,
    "P1.DG2": AFWEZIG,
    "P2.DG1": GOED,
    "P3.DG1": STERK,
    "P4.DG1": AFWEZIG,
    "P8.1": AFWEZIG,
    "P8.2": GOED,
    "P9.1": AFWEZIG,
}
ANDER = overal(KADER, VOLDOENDE) | {
    "P1.DG1": AFWEZIG,
    "P1.DG2": AFWEZIG,
    "P2.DG1": AFWEZIG,
    "P3.DG1": STERK,
    "P4.DG1": GOED,
    "P8.1": STERK,
    "P8.2": VOLDOENDE,
    "P9.1": VOLDOENDE,
}


def test_elk_verschil_is_zelf_min_inspectie_in_niveaus() -> None:
    verschillen = {o.code: o.verschil for o in _vergelijk(EEN, ANDER).criteria if o.verschil}
    assert verschillen == {"P1.DG1": 3, "P2.DG1": 2, "P4.DG1": -2, "P8.1": -3, "P8.2": 1, "P9.1": -1}


def test_de_lijsten() -> None:
    vergelijking = _vergelijk(EEN, ANDER)
    assert vergelijking.blinde_vlekken == ("P1.DG1", "P2.DG1")
    assert vergelijking.verborgen_sterktes == ("P4.DG1", "P8.1")
    assert vergelijking.gedeelde_werkpunten == ("P1.DG2",)
    assert vergelijking.gedeelde_good_practices == ("P3.DG1",)


def test_de_lijsten_van_een_evolutie() -> None:
    vergelijking = _vergelijk(EEN, ANDER, Als.evolutie)
    assert vergelijking.gestegen == ("P1.DG1", "P2.DG1", "P8.2")
    assert vergelijking.gedaald == ("P4.DG1", "P8.1", "P9.1")
    assert vergelijking.opgeloste_werkpunten == ("P1.DG1", "P2.DG1")
    assert vergelijking.nieuwe_werkpunten == ("P4.DG1", "P8.1", "P9.1")


def test_de_gespreksagenda_begint_bij_het_grootste_verschil_en_bij_de_kernprocessen() -> None:
    # 3 apart: P8.1 (kern) before P1.DG1; 2 apart: both APL with a werkpunt, in the order of the kader; 1 apart: both
    # kern, the one with a werkpunt first; at the end what both call a werkpunt.
    agenda = ("P8.1", "P1.DG1", "P2.DG1", "P4.DG1", "P9.1", "P8.2", "P1.DG2")
    assert _vergelijk(EEN, ANDER).gespreksagenda == agenda


def test_de_scores_zijn_die_van_beide_profielen() -> None:
    vergelijking = _vergelijk(EEN, ANDER)
    een, ander = (bereken_profiel(beoordeling(KADER, scores), KADER) for scores in (EEN, ANDER))
    assert [(p.code, p.links, p.rechts) for p in vergelijking.processen] == [
        (a.code, a.score, b.score) for a, b in zip(een.processen, ander.processen, strict=True)
    ]
    # P1, vlaams: 4 + 0 + 6 x 2 = 16 of 32 is 10; the inspectie 0 + 0 + 12 = 12 of 32 is 7,5.
    assert (vergelijking.processen[0].links, vergelijking.processen[0].rechts) == (10, 7.5)
    assert vergelijking.processen[0].verschil == 2.5
    assert {p.code: (p.links, p.rechts) for p in vergelijking.onderdelen} == {
        code: (een.onderdelen[code].score, ander.onderdelen[code].score) for code in een.onderdelen
    }
    assert [(p.code, p.links, p.rechts) for p in vergelijking.kwaliteitsaspecten] == [
        (a.code, a.score, b.score) for a, b in zip(een.kwaliteitsaspecten, ander.kwaliteitsaspecten, strict=True)
    ]


def test_wat_een_kant_bewust_niet_scoorde_staat_er_met_de_reden() -> None:
    een = beoordeling(
        KADER, {"P1.DG1": STERK}, motiveringen={"R1.2": "Geen lokalen.", "P1.DG2": "Zie P1."}, gegevens=ZELF
    )
    ander = beoordeling(KADER, {"P1.DG1": STERK}, motiveringen={"P8.1": "Niet gezien."}, gegevens=INSPECTIE)
    vergelijking = bereken_vergelijking(een, ander, KADER)
    document = vergelijking_als_gegevens(vergelijking)
    assert document["niet_gescoord_zelf"] == [
        {"code": "P1.DG2", "reden": "Zie P1."},
        {"code": "R1.2", "reden": "Geen lokalen."},
    ]
    assert document["niet_gescoord_inspectie"] == [{"code": "P8.1", "reden": "Niet gezien."}]
    uit = StringIO()
    toon_vergelijking(Console(file=uit, width=120), vergelijking, KADER)
    scherm = " ".join(uit.getvalue().split())
    assert "Bewust niet gescoord in Zelfevaluatie (2), met de reden P1.DG2 Zie P1. R1.2 Geen lokalen." in scherm
    assert "Bewust niet gescoord in Inspectie (1), met de reden P8.1 Niet gezien." in scherm


def test_wat_maar_een_kant_scoorde_telt_nergens_mee() -> None:
    een = {"P1.DG1": STERK, "P1.DG2": STERK, "P8.1": GOED}
    vergelijking = _vergelijk(een, {"P1.DG1": STERK, "P9.1": AFWEZIG})
    assert vergelijking.alleen_links == ("P1.DG2", "P8.1")
    assert vergelijking.alleen_rechts == ("P9.1",)
    assert vergelijking.overeenstemming.totaal.n == 1
    assert {code: m.n for code, m in vergelijking.overeenstemming.per_proces.items() if m.n} == {"P1": 1}
    assert {code: m.n for code, m in vergelijking.overeenstemming.per_onderdeel.items()} == {
        "apl": 1,
        "kernprocessen": 0,
    }
    assert vergelijking.gespreksagenda == ()


def _paren(een: dict[str, Any], ander: dict[str, Any]) -> dict[str, Scorepaar]:
    """Every proces, aspect and onderdeel of a vergelijking by its code."""
    v = _vergelijk(een, ander)
    return {paar.code: paar for paar in (*v.processen, *v.kwaliteitsaspecten, *v.onderdelen)}


def test_het_verschil_gaat_alleen_over_wat_beide_scoorden() -> None:
    # The inspectie scored P8.1 only, and there both say sterk punt. Of the zelfevaluatie 4 of 32 points is 2,5 on 20.
    paren = _paren({"P8.1": STERK} | {f"P8.{nummer}": AFWEZIG for nummer in range(2, 9)}, {"P8.1": STERK})
    p8, kern = paren["P8"], paren["kernprocessen"]
    assert (p8.links, p8.rechts, p8.verschil, p8.n, p8.criteria) == (2.5, 20, 0, 1, 8)
    assert (kern.links, kern.rechts, kern.verschil, kern.n, kern.criteria) == (12.5, 100, 0, 1, 38)


def test_het_verschil_van_een_onderdeel_is_dat_van_de_gemiddelden_over_wat_beide_scoorden() -> None:
    # Shared: P8.1 (20 against 0 on 20) and P9.1, P9.2 (0 + 2 of 8 is 5, 0 + 4 of 8 is 10). Means 12,5 and 5, times 5.
    een = {"P8.1": STERK, "P9.1": AFWEZIG, "P9.2": VOLDOENDE, "P10.1": STERK, "P8.2": STERK}
    paren = _paren(een, {"P8.1": AFWEZIG, "P9.1": AFWEZIG, "P9.2": STERK, "P11.1": STERK})
    assert (paren["P8"].verschil, paren["P9"].verschil, paren["P10"].verschil) == (20, -5, None)
    assert (paren["kernprocessen"].verschil, paren["kernprocessen"].n) == (62.5 - 25, 3)


def test_het_verschil_van_aspecten_en_hun_gemiddelde_gaat_over_wat_beide_scoorden() -> None:
    # Doelgerichtheid: 4 + 0 of 8 against 3 + 4 of 8; over P1.DG1 alone 100 against 75. Ondersteuning shares nothing.
    een = {"P1.DG1": STERK, "P2.DG1": AFWEZIG, "P1.OS1": VOLDOENDE}
    paren = _paren(een, {"P1.DG1": GOED, "P3.DG1": STERK, "P1.OS2": STERK})
    dg, os_, alle = paren["doelgerichtheid"], paren["ondersteuning"], paren["kwaliteitsbewaking"]
    assert (dg.links, dg.rechts, dg.verschil, dg.n, dg.criteria) == (50, 87.5, 25, 1, 14)
    assert (os_.links, os_.rechts, os_.verschil, os_.n, os_.criteria) == (50, 100, None, 0, 14)
    assert (alle.links, alle.rechts, alle.verschil, alle.n, alle.criteria) == (50, 93.75, 25, 1, 55)
    # APL: P1 15 and P2 0 against P1 17,5 and P3 20; over P1.DG1 alone 20 against 15, times 5.
    apl = paren["apl"]
    assert (apl.links, apl.rechts, apl.verschil, apl.n, apl.criteria) == (37.5, 93.75, 25, 1, 55)


def test_het_verschil_van_de_regelgeving_gaat_over_de_regels_die_beide_scoorden() -> None:
    # R1.1 Ja against Nee, R1.2 Ja twice: 100 against 50.
    paren = _paren({"R1.1": JA, "R1.2": JA, "R1.3": NEE}, {"R1.1": NEE, "R1.2": JA, "R2.1": JA})
    regels = paren["regelgeving"]
    assert regels.links == regels.rechts == pytest.approx(200 / 3)
    assert (regels.verschil, regels.n, regels.criteria) == (50, 2, 16)


def test_elke_verdeling_telt_wat_die_kant_scoorde_ook_wat_de_ander_open_liet() -> None:
    een = {"P1.DG1": STERK, "P1.DG2": STERK, "P1.OS1": AFWEZIG, "R1.1": JA, "R1.2": JA}
    paren = _paren(een, {"P1.DG1": GOED, "P8.1": VOLDOENDE, "R1.1": NEE})
    assert tuple(paren["P1"].verdeling_links.items()) == ((AFWEZIG, 1), (VOLDOENDE, 0), (GOED, 0), (STERK, 2))
    assert tuple(paren["P1"].verdeling_rechts.values()) == (0, 0, 1, 0)
    assert tuple(paren["doelgerichtheid"].verdeling_links.values()) == (0, 0, 0, 2)
    assert tuple(paren["kernprocessen"].verdeling_rechts.values()) == (0, 1, 0, 0)
    assert (paren["regelgeving"].verdeling_links, paren["regelgeving"].verdeling_rechts) == (
        {NEE: 0, JA: 2},
        {NEE: 1, JA: 0},
    )


def test_de_voetnoot_noemt_alleen_waar_criteria_wegvallen() -> None:
    een = overal(KADER, GOED) | {"P8.7": None}
    vergelijking = _vergelijk(een, overal(KADER, VOLDOENDE) | {"P8.2": None, "P12.1": None})
    onvolledig = "Situatie- en perspectiefbepaling 6 van 8, Evaluatie 7 van 8"
    noot = f"* Het verschil gaat alleen over wat beide scoorden: {onvolledig}."
    assert voetnoot(vergelijking.processen) == noot
    assert voetnoot(vergelijking.kwaliteitsaspecten) == ""


def test_de_voetnoot_zegt_waarom_een_verschil_er_niet_is() -> None:
    # P1.DG1 cannot be read of one side, so that P1 and its aspect have no score there.
    een = beoordeling(KADER, {"P1.DG1": STERK, "P1.DG2": STERK}, gegevens=ZELF, bevindingen=[fout_bij("P1.DG1")])
    ander = beoordeling(KADER, {"P1.DG1": AFWEZIG, "P1.DG2": STERK}, gegevens=INSPECTIE)
    vergelijking = bereken_vergelijking(een, ander, KADER)
    niets = "– Geen verschil: er is niets dat beide scoorden."
    onzeker = "– Geen verschil: een score is onzeker door een fout in een werkboek"
    eerste = vergelijking.processen[0]
    assert (eerste.verschil, eerste.n, eerste.criteria, eerste.is_gemerkt) == (None, 1, 8, False)
    assert voetnoot([eerste]) == f"{onzeker} (Kwaliteitszorg)."
    assert voetnoot(vergelijking.processen) == f"{niets} {onzeker} (Kwaliteitszorg)."
    pagina = maak_vergelijkingspagina(vergelijking, KADER)
    assert ("–*" in pagina, f"<small>{niets} {onzeker} (Kwaliteitszorg).</small>" in pagina) == (False, True)
    boek = load_workbook(BytesIO(maak_vergelijkboek(vergelijking, KADER)))
    zin = "Geen verschil: een score is onzeker door een fout in een werkboek (Kwaliteitszorg)."
    assert zin in [cel.value for cel in boek["Processen"]["A"]]


def test_een_criterium_met_een_fout_is_niet_alleen_door_de_ander_gescoord() -> None:
    een = beoordeling(KADER, {"P1.DG1": STERK, "P1.DG2": STERK}, gegevens=ZELF, bevindingen=[fout_bij("P1.DG1")])
    ander = beoordeling(KADER, {"P1.DG1": AFWEZIG, "P1.DG2": STERK}, gegevens=INSPECTIE)
    vergelijking = bereken_vergelijking(een, ander, KADER)
    assert (vergelijking.alleen_links, vergelijking.alleen_rechts) == ((), ())
    assert vergelijking.overeenstemming.totaal.n == 1
    assert vergelijking.heeft_fouten


def test_beide_worden_met_een_puntenmodel_berekend() -> None:
    een = beoordeling(KADER, {"P1.DG1": VOLDOENDE}, gegevens=ZELF, puntenmodel="lineair")
    ander = beoordeling(KADER, {"P1.DG1": VOLDOENDE}, gegevens=INSPECTIE, puntenmodel="vlaams")
    # Voldoende is 10 on 20 in vlaams, 20/3 in lineair, 10 in vierpunt.
    for gevraagd, code, score in ((None, "vlaams", 10), ("lineair", "lineair", 20 / 3), ("vierpunt", "vierpunt", 10)):
        vergelijking = bereken_vergelijking(een, ander, KADER, puntenmodel=gevraagd)
        assert vergelijking.puntenmodel == code
        assert vergelijking.processen[0].links == vergelijking.processen[0].rechts == pytest.approx(score)


def test_de_toelichting_zegt_wat_de_cijfers_betekenen() -> None:
    zin = _vergelijk(EEN, ANDER).overeenstemming.toelichting
    # 93 criteria, 87 equal (93,5 %), 89 within one (95,7 %), mean difference 0.
    assert zin.startswith("Van de 93 criteria die in beide werkboeken gescoord zijn, krijgt 94 % van beide partijen")
    assert "96 % hoogstens één niveau uit elkaar; gemiddeld scoren beide even hoog;" in zin
    assert "Krippendorffs alfa is " in zin
    gelijk = _vergelijk(overal(KADER, GOED), overal(KADER, GOED)).overeenstemming.toelichting
    assert gelijk.endswith(
        "alfa en kappa zijn niet te berekenen: alle scores zijn gelijk, "
        "zodat toeval en overeenstemming niet te onderscheiden zijn."
    )
    assert _vergelijk({}, {}).overeenstemming.toelichting.startswith("Er is geen enkel criterium")


def test_de_toelichting_rondt_af_zoals_de_tabellen() -> None:
    # P8: one of eight equal and a mean difference of 1/8; 12,5 % and 0,125 go up, as in Excel.
    een = {"P8.1": VOLDOENDE} | {f"P8.{nummer}": GOED for nummer in range(2, 9)}
    ander = {"P8.1": VOLDOENDE} | {f"P8.{nummer}": STERK if nummer % 2 else VOLDOENDE for nummer in range(2, 9)}
    zin = _vergelijk(een, ander).overeenstemming.toelichting
    assert "krijgt 13 % van beide partijen hetzelfde niveau en ligt 100 % hoogstens één niveau uit elkaar;" in zin
    assert "het onthaalbureau scoort zichzelf gemiddeld 0,13 niveau hoger dan de inspectie;" in zin


def test_de_toelichting_toont_alfa_met_drie_decimalen() -> None:
    # The pairs of test_met_de_hand_uitgerekend in test_overeenstemming: alpha is 5/12.
    een = {"P8.1": AFWEZIG, "P8.2": VOLDOENDE, "P8.3": GOED, "P8.4": AFWEZIG}
    zin = _vergelijk(een, een | {"P8.4": GOED}).overeenstemming.toelichting
    assert zin.endswith("alfa is 0,417, dat is laag: onder 0,667 is er te weinig overeenstemming om op te bouwen.")


def test_in_een_evolutie_geldt_het_puntenmodel_van_nu() -> None:
    nu = beoordeling(KADER, {"P1.DG1": VOLDOENDE}, gegevens=ZELF, puntenmodel="lineair")
    vroeger = beoordeling(KADER, {"P1.DG1": VOLDOENDE}, gegevens=ZELF, puntenmodel="vlaams")
    vergelijking = bereken_vergelijking(vroeger, nu, KADER, als=Als.evolutie)
    assert vergelijking.puntenmodel == "lineair"
    assert (vergelijking.links.puntenmodel, vergelijking.rechts.puntenmodel) == ("vlaams", "lineair")
    assert vergelijking.processen[0].links == vergelijking.processen[0].rechts == pytest.approx(20 / 3)


def test_een_onbekend_puntenmodel_wordt_geweigerd() -> None:
    with pytest.raises(KeyError):
        bereken_vergelijking(_bureau(), _bureau(**INSP), KADER, puntenmodel="decimaal")


def test_een_score_van_nul_is_een_score_en_geen_score_is_geen_nul() -> None:
    vergelijking = _vergelijk({"P1.DG1": AFWEZIG, "P2.DG1": GOED}, {"P1.DG1": STERK})
    een, twee = vergelijking.processen[:2]
    assert (een.links, een.rechts, een.verschil) == (0, 20, -20)
    assert (twee.links, twee.rechts, twee.verschil) == (15, None, None)
    (oordeel,) = (o for o in vergelijking.criteria if o.code == "P2.DG1")
    assert (oordeel.links, oordeel.rechts, oordeel.verschil) == (GOED, None, None)


def test_een_onzeker_oordeel_draagt_wel_zijn_teksten() -> None:
    een, ander = _met_teksten()
    onzeker = replace(ander, bevindingen=(fout_bij("P1.DG1"),))
    oordeel = bereken_vergelijking(een, onzeker, KADER).oordeel_van["P1.DG1"]
    assert (oordeel.links, oordeel.rechts, oordeel.verschil) == (STERK, None, None)
    assert (oordeel.motivering_rechts, oordeel.bewijs_rechts) == ("van hen", "hun gesprek")


def test_elk_oordeel_draagt_zijn_tekst_en_beide_motiveringen() -> None:
    een = beoordeling(KADER, {"P1.DG1": STERK, "R1.1": JA}, motiveringen={"P1.DG1": "visietekst"}, gegevens=ZELF)
    waarom = {"P1.DG1": "niet gezien", "R1.1": "contracten"}
    ander = beoordeling(KADER, {"P1.DG1": GOED, "R1.1": NEE}, motiveringen=waarom, gegevens=INSPECTIE)
    van = bereken_vergelijking(een, ander, KADER).oordeel_van
    assert len(van) == 93 + 16
    assert (van["P1.DG1"].motivering_links, van["P1.DG1"].motivering_rechts) == ("visietekst", "niet gezien")
    assert (van["R1.1"].motivering_links, van["R1.1"].motivering_rechts) == ("", "contracten")
    assert van["P1.DG1"].criterium == KADER.criteria["P1.DG1"].tekst
    assert van["R1.1"].criterium == KADER.regels["R1.1"].tekst
    assert (van["R1.1"].links, van["R1.1"].rechts, van["R1.1"].verschil) == (JA, NEE, 1)


def test_elk_verschil_wordt_op_zijn_eigen_schaal_geteld() -> None:
    # A kader whose rules are scored with words of the other scale is refused, so this one is not validated.
    niveaus = tuple(
        niveau.model_copy(update={"naam": naam})
        for niveau, naam in zip(KADER.regelschaal.niveaus, (AFWEZIG, STERK), strict=True)
    )
    schalen = (KADER.schaal, Schaal(naam="regelgeving", omschrijving="Twee niveaus.", niveaus=niveaus))
    delen: dict[str, Any] = {naam: getattr(KADER, naam) for naam in Kader.model_fields}
    kader = Kader.model_construct(**delen | {"schalen": schalen})
    een = beoordeling(kader, {"P1.DG1": STERK, "R1.1": STERK}, gegevens=ZELF)
    ander = beoordeling(kader, {"P1.DG1": AFWEZIG, "R1.1": AFWEZIG}, gegevens=INSPECTIE)
    van = bereken_vergelijking(een, ander, kader).oordeel_van
    assert (van["P1.DG1"].verschil, van["R1.1"].verschil) == (3, 1)


def test_de_kruistabel_telt_de_zelfevaluatie_in_rijen_en_de_inspectie_in_kolommen() -> None:
    kruistabel = _vergelijk(EEN, ANDER).kruistabel
    gevuld = {(een, ander): n for een, rij in kruistabel.items() for ander, n in rij.items() if n}
    # 93 criteria, of which eight were changed: one in each cell below but for the 85 that both left at voldoende.
    assert gevuld == {
        (STERK, AFWEZIG): 1,  # P1.DG1
        (AFWEZIG, AFWEZIG): 1,  # P1.DG2
        (GOED, AFWEZIG): 1,  # P2.DG1
        (STERK, STERK): 1,  # P3.DG1
        (AFWEZIG, GOED): 1,  # P4.DG1
        (AFWEZIG, STERK): 1,  # P8.1
        (GOED, VOLDOENDE): 1,  # P8.2
        (AFWEZIG, VOLDOENDE): 1,  # P9.1
        (VOLDOENDE, VOLDOENDE): 85,
    }
    assert list(kruistabel) == [*NIVEAUS]
    assert {tuple(rij) for rij in kruistabel.values()} == {NIVEAUS}


def test_de_maten_van_een_proces_gaan_alleen_over_dat_proces() -> None:
    # P8: P8.1 is afwezig against sterk punt, P8.2 goed uitgewerkt against voldoende; all the others are voldoende.
    overeenstemming = _vergelijk(EEN, ANDER).overeenstemming
    aantal = sum(code.startswith("P8.") for code in KADER.criteria)
    maten = overeenstemming.per_proces["P8"]
    assert (maten.n, maten.exact) == (aantal, (aantal - 2) / aantal)
    assert maten.binnen_een == (aantal - 1) / aantal
    assert maten.gemiddeld_verschil == pytest.approx((-3 + 1) / aantal)
    # P5 to P7 and P10 to P12 stayed at voldoende everywhere: nothing to compute there, and the reason is said.
    for code in ("P5", "P6", "P7", "P10", "P11", "P12"):
        stil = overeenstemming.per_proces[code]
        assert (stil.exact, stil.alpha, stil.kappa) == (1, None, None)
        assert stil.reden.startswith("alle scores zijn gelijk")
    # APL: P1.DG1 3, P2.DG1 2, P4.DG1 -2 on 55; kernprocessen: P8.1 -3, P8.2 1, P9.1 -1 on 38.
    apl, kern = overeenstemming.per_onderdeel["apl"], overeenstemming.per_onderdeel["kernprocessen"]
    assert (apl.n, kern.n) == (55, 38)
    assert apl.gemiddeld_verschil == pytest.approx(3 / 55)
    assert kern.gemiddeld_verschil == pytest.approx(-3 / 38)


def test_de_bevindingen_van_beide_en_van_het_paar_staan_na_elkaar() -> None:
    een = beoordeling(KADER, {"P1.DG1": STERK}, gegevens=ZELF, bevindingen=[waarschuwing_bij("P1.DG2")])
    ander = beoordeling(KADER, {"P1.DG1": STERK}, gegevens=INSPECTIE, bevindingen=[waarschuwing_bij("P1.OS1")])
    paar = controleer_paar(_bureau(), _bureau(**INSP | {"werkjaar": "2014-2015"}), Als.confrontatie)
    vergelijking = bereken_vergelijking(een, ander, KADER, bevindingen=paar)
    assert [b.code or b.id for b in vergelijking.bevindingen] == ["P1.DG2", "P1.OS1", "werkjaar-verschilt"]
    assert not vergelijking.heeft_fouten
    assert vergelijking.overeenstemming.totaal.n == 1  # a waarschuwing stands in the way of nothing


@pytest.mark.parametrize("leeg", [0, 1])
def test_een_werkboek_waarin_geen_code_staat_geeft_geen_vergelijking(leeg: int) -> None:
    paar = [_bureau(), _bureau(**INSP)]
    paar[leeg] = replace(paar[leeg], scores={}, gegevens=Gegevens())
    een, ander = paar
    # What is wrong with the file was said when it was read; nothing more is known about it.
    assert controleer_paar(een, ander, Als.confrontatie) == []
    vergelijking = bereken_vergelijking(een, ander, KADER)
    assert (vergelijking.criteria, vergelijking.processen, vergelijking.onderdelen) == ((), (), ())
    assert (vergelijking.alleen_links, vergelijking.alleen_rechts) == ((), ())


# --- whether two belong together ---


def _bureau(**gegevens: Any) -> Beoordeling:
    werkboek = gegevens.pop("werkboek", "a.xlsx")
    model = gegevens.pop("puntenmodel", None)
    basis = beoordeling(KADER, {"P1.DG1": STERK}, gegevens=replace(ZELF, **gegevens), puntenmodel=model)
    return replace(basis, werkboek=werkboek)


INSP = {"soort": "inspectie", "werkboek": "b.xlsx"}
CONTROLES: list[tuple[str, dict[str, Any], dict[str, Any], Als, list[str], str]] = [
    ("in orde", {}, INSP, Als.confrontatie, [], ""),
    ("naam met andere spaties", {"naam": "de  BRUG "}, INSP, Als.confrontatie, [], ""),
    ("omgewisseld", INSP, {}, Als.confrontatie, ["soort-omgewisseld"], "gia vergelijk a.xlsx b.xlsx"),
    ("zelfde soort", {}, {"werkboek": "b.xlsx"}, Als.confrontatie, ["zelfde-soort"], "a.xlsx b.xlsx --als evolutie"),
    ("ander bureau", {}, INSP | {"naam": "De Poort"}, Als.confrontatie, ["ander-onthaalbureau"], "“De Poort”"),
    ("geen naam", {"naam": None}, INSP, Als.confrontatie, ["gegeven-nodig"], "“Naam onthaalbureau”"),
    ("geen soort", {}, INSP | {"soort": None}, Als.confrontatie, ["gegeven-nodig"], "“Soort”"),
    ("ander werkjaar", {}, INSP | {"werkjaar": "2014-2015"}, Als.confrontatie, ["werkjaar-verschilt"], "2014-2015"),
    ("ander model", {}, INSP | {"puntenmodel": "lineair"}, Als.confrontatie, ["puntenmodel-verschilt"], "met lineair"),
    ("evolutie in orde", {"werkjaar": "2014-2015"}, {}, Als.evolutie, [], ""),
    ("evolutie terug", {"werkjaar": "2012-2013"}, {}, Als.evolutie, ["werkjaar-volgorde"], "van vroeger naar nu"),
    ("evolutie zelfde jaar", {}, {}, Als.evolutie, ["zelfde-werkjaar"], "allebei van 2013-2014"),
    ("evolutie andere soort", INSP | {"werkjaar": "2014-2015"}, {}, Als.evolutie, ["andere-soort"], "een inspectie"),
    ("evolutie zonder jaar", {"werkjaar": None}, {}, Als.evolutie, ["gegeven-nodig"], "“Werkjaar”"),
]


@pytest.mark.parametrize(
    ("een", "ander", "als", "ids", "woorden"), [c[1:] for c in CONTROLES], ids=[c[0] for c in CONTROLES]
)
def test_wat_een_vergelijking_in_de_weg_staat(
    een: dict[str, Any], ander: dict[str, Any], als: Als, ids: list[str], woorden: str
) -> None:
    gevonden = controleer_paar(*_gelezen(als, _bureau(**een), _bureau(**ander)), als)
    assert [b.id for b in gevonden] == ids
    assert woorden in " ".join(b.melding for b in gevonden)


ZINNEN = [
    (
        INSP,
        {},
        Als.confrontatie,
        "b.xlsx is een inspectie en a.xlsx is een zelfevaluatie: ze staan in de verkeerde volgorde. ",
    ),
    (
        INSP,
        INSP | {"werkboek": "c.xlsx"},
        Als.confrontatie,
        "b.xlsx en c.xlsx zijn allebei een inspectie; gia vergelijkt een zelfevaluatie met een inspectie. ",
    ),
    ({}, INSP | {"naam": "Poort"}, Als.confrontatie, "a.xlsx gaat over “De Brug” en b.xlsx over “Poort”. "),
    ({}, INSP | {"werkjaar": "2012-2013"}, Als.confrontatie, "a.xlsx is van 2013-2014 en b.xlsx van 2012-2013. "),
    (
        {},
        INSP | {"puntenmodel": "lineair"},
        Als.confrontatie,
        "a.xlsx gebruikt het puntenmodel vlaams en b.xlsx het puntenmodel lineair. gia rekent beide met lineair;",
    ),
    # Here an evolutie stands as now and earlier; it is told from earlier to now.
    (
        {"werkboek": "b.xlsx", "werkjaar": "2014-2015", "puntenmodel": "vierpunt"},
        {},
        Als.evolutie,
        "a.xlsx gebruikt het puntenmodel vlaams en b.xlsx het puntenmodel vierpunt. gia rekent beide met vierpunt;",
    ),
    (
        INSP | {"werkjaar": "2014-2015"},
        {},
        Als.evolutie,
        "a.xlsx is een zelfevaluatie en b.xlsx is een inspectie; een evolutie vraagt twee keer dezelfde soort. ",
    ),
    (
        {"werkboek": "b.xlsx", "werkjaar": "2012-2013"},
        {},
        Als.evolutie,
        "een evolutie gaat van vroeger naar nu, maar a.xlsx is van 2013-2014 en b.xlsx van 2012-2013. ",
    ),
]


@pytest.mark.parametrize(("een", "ander", "als", "zin"), ZINNEN)
def test_de_melding_noemt_elk_werkboek_met_wat_erin_staat(
    een: dict[str, Any], ander: dict[str, Any], als: Als, zin: str
) -> None:
    (gevonden,) = controleer_paar(*_gelezen(als, _bureau(**een), _bureau(**ander)), als)
    assert gevonden.melding.startswith(zin)


@pytest.mark.parametrize(
    ("id_", "ernst", "een", "ander", "als"),
    [
        ("soort-omgewisseld", "fout", INSP, {}, Als.confrontatie),
        ("zelfde-soort", "fout", {}, {}, Als.confrontatie),
        ("ander-onthaalbureau", "fout", {}, INSP | {"naam": "Poort"}, Als.confrontatie),
        ("gegeven-nodig", "fout", {"soort": None}, INSP, Als.confrontatie),
        ("andere-soort", "fout", INSP | {"werkjaar": "2014-2015"}, {}, Als.evolutie),
        ("zelfde-werkjaar", "fout", {}, {}, Als.evolutie),
        ("werkjaar-volgorde", "fout", {"werkjaar": "2012-2013"}, {}, Als.evolutie),
        ("werkjaar-verschilt", "waarschuwing", {}, INSP | {"werkjaar": "2014-2015"}, Als.confrontatie),
        ("puntenmodel-verschilt", "waarschuwing", {}, INSP | {"puntenmodel": "lineair"}, Als.confrontatie),
    ],
)
def test_een_fout_houdt_de_vergelijking_tegen_en_een_waarschuwing_niet(
    id_: str, ernst: str, een: dict[str, Any], ander: dict[str, Any], als: Als
) -> None:
    links, rechts = _gelezen(als, _bureau(**een), _bureau(**ander))
    gevonden = controleer_paar(links, rechts, als)
    assert [(b.id, b.ernst.value) for b in gevonden] == [(id_, ernst)]
    vergelijking = bereken_vergelijking(links, rechts, KADER, als=als, bevindingen=gevonden)
    assert len(vergelijking.criteria) == (0 if ernst == "fout" else 93)
    assert vergelijking.heeft_fouten == (ernst == "fout")


@pytest.mark.parametrize(
    ("pad", "getypt"),
    [
        ("sub/inspectie.xlsx", "sub/inspectie.xlsx"),
        ("C:\\GIA\\inspectie.xlsx", "C:\\GIA\\inspectie.xlsx"),
        ("één-bureau_2.xlsx", "één-bureau_2.xlsx"),
        ("mijn map/inspectie.xlsx", '"mijn map/inspectie.xlsx"'),
        ("P&O.xlsx", '"P&O.xlsx"'),
        ("d'Arc.xlsx", '"d\'Arc.xlsx"'),
    ],
)
def test_een_opdracht_noemt_de_paden_zoals_ze_te_typen_zijn(pad: str, getypt: str) -> None:
    (omgewisseld,) = controleer_paar(_bureau(**INSP), _bureau(), Als.confrontatie, paden=(pad, "z.xlsx"))
    assert omgewisseld.melding.endswith(f". Typ: gia vergelijk z.xlsx {getypt}")
    (zelfde,) = controleer_paar(_bureau(**INSP), _bureau(**INSP), Als.confrontatie, paden=(pad, "z.xlsx"))
    assert zelfde.melding.endswith(f" typ dan: gia vergelijk {getypt} z.xlsx --als evolutie")


@pytest.mark.parametrize(
    ("werkjaar", "ander_werkjaar", "opdracht"),
    [
        ("2012-2013", "2013-2014", "a.xlsx b.xlsx"),
        ("2014-2015", "2013-2014", "b.xlsx a.xlsx"),
        ("2014-2015", None, "a.xlsx b.xlsx"),
        (None, "2013-2014", "a.xlsx b.xlsx"),
    ],
)
def test_de_opdracht_voor_een_evolutie_begint_bij_vroeger(
    werkjaar: str | None, ander_werkjaar: str | None, opdracht: str
) -> None:
    een, ander = _bureau(werkjaar=werkjaar), _bureau(werkboek="b.xlsx", werkjaar=ander_werkjaar)
    zelfde = controleer_paar(een, ander, Als.confrontatie)[0]
    assert zelfde.melding.endswith(f" typ dan: gia vergelijk {opdracht} --als evolutie")


def test_beide_functies_nemen_de_twee_in_dezelfde_volgorde() -> None:
    nu, vroeger = _bureau(werkboek="b.xlsx", puntenmodel="lineair"), _bureau(werkjaar="2012-2013")
    (gevonden,) = controleer_paar(vroeger, nu, Als.evolutie)
    assert (gevonden.id, gevonden.ernst.value) == ("puntenmodel-verschilt", "waarschuwing")
    assert "gia rekent beide met lineair;" in gevonden.melding
    vergelijking = bereken_vergelijking(vroeger, nu, KADER, als=Als.evolutie, bevindingen=[gevonden])
    assert (vergelijking.rechts.werkboek, vergelijking.puntenmodel) == ("b.xlsx", "lineair")


def test_een_gevraagd_puntenmodel_staat_in_de_waarschuwing() -> None:
    een, ander = _bureau(), _bureau(**INSP | {"puntenmodel": "lineair"})
    (gevonden,) = controleer_paar(een, ander, Als.confrontatie, "vierpunt")
    assert "gia rekent beide met vierpunt;" in gevonden.melding


@pytest.mark.parametrize("naam", ["de brug", "DE BRUG", "  De Brug ", "De   Brug", "De\tBrug", "De\u00a0Brug"])
def test_hoofdletters_en_spaties_maken_geen_ander_bureau(naam: str) -> None:
    assert controleer_paar(_bureau(), _bureau(**INSP | {"naam": naam}), Als.confrontatie) == []


@pytest.mark.parametrize("naam", ["DeBrug", "De Brug 2", "De Burg"])
def test_een_andere_naam_is_een_ander_bureau(naam: str) -> None:
    (gevonden,) = controleer_paar(_bureau(), _bureau(**INSP | {"naam": naam}), Als.confrontatie)
    assert gevonden.id == "ander-onthaalbureau"


@pytest.mark.parametrize("naam", ["De Brug vzw", "De-Brug", "de Brug V.Z.W.", "“De Brug”", "Dé Brug"])
def test_van_een_naam_die_erop_lijkt_wordt_gevraagd_of_het_een_bureau_is(naam: str) -> None:
    (gevonden,) = controleer_paar(_bureau(), _bureau(**INSP | {"naam": naam}), Als.confrontatie)
    assert (gevonden.id, gevonden.ernst) == ("naam-lijkt-op", "waarschuwing")
    assert f"gaat over “De Brug” en b.xlsx over “{naam}”: is dat hetzelfde onthaalbureau?" in gevonden.melding


def test_alles_wat_in_de_weg_staat_wordt_in_een_keer_gezegd() -> None:
    een = _bureau(naam=None, soort=None)
    ander = _bureau(**INSP | {"soort": None, "werkjaar": "2014-2015", "puntenmodel": "lineair"})
    gevonden = controleer_paar(een, ander, Als.confrontatie)
    nodig = [(b.werkboek, b.melding.split("”")[0][1:]) for b in gevonden if b.id == "gegeven-nodig"]
    assert nodig == [("a.xlsx", "Naam onthaalbureau"), ("a.xlsx", "Soort"), ("b.xlsx", "Soort")]
    assert [b.id for b in gevonden][3:] == ["werkjaar-verschilt", "puntenmodel-verschilt"]


def test_een_fout_over_het_paar_laat_elke_uitkomst_weg() -> None:
    een, ander = _bureau(**INSP), _bureau()
    vergelijking = bereken_vergelijking(een, ander, KADER, bevindingen=controleer_paar(een, ander, Als.confrontatie))
    assert vergelijking.heeft_fouten
    assert (vergelijking.criteria, vergelijking.processen, vergelijking.regelgeving) == ((), (), ())
    assert vergelijking.overeenstemming.totaal.n == 0


# --- properties ---


@rustig
@given(een=SCORES, ander=SCORES)
def test_omwisselen_keert_elk_verschil_om(een: dict[str, str], ander: dict[str, str]) -> None:
    heen, terug = _vergelijk(een, ander), _vergelijk(ander, een)
    assert [o.verschil for o in terug.criteria] == [None if o.verschil is None else -o.verschil for o in heen.criteria]
    assert (terug.blinde_vlekken, terug.alleen_links) == (heen.verborgen_sterktes, heen.alleen_rechts)
    assert set(terug.gespreksagenda) == set(heen.gespreksagenda)
    for een_, ander_ in zip(heen.processen, terug.processen, strict=True):
        assert (een_.links, een_.rechts) == (ander_.rechts, ander_.links)


@rustig
@given(scores=SCORES)
def test_wie_gelijk_scoort_is_het_overal_eens(scores: dict[str, str]) -> None:
    vergelijking = _vergelijk(scores, scores)
    assert vergelijking.overeenstemming.totaal.exact == (1 if scores else None)
    assert vergelijking.blinde_vlekken == vergelijking.verborgen_sterktes == ()
    assert set(vergelijking.gespreksagenda) == {code for code, niveau in scores.items() if niveau == AFWEZIG}


@rustig
@given(een=SCORES, ander=SCORES)
def test_elk_criterium_telt_precies_een_keer(een: dict[str, str], ander: dict[str, str]) -> None:
    vergelijking = _vergelijk(een, ander)
    n = vergelijking.overeenstemming.totaal.n
    assert n == sum(sum(rij.values()) for rij in vergelijking.kruistabel.values())
    assert n == sum(maten.n for maten in vergelijking.overeenstemming.per_proces.values())
    open_ = sum(code not in een and code not in ander for code in KADER.criteria)
    assert n + len(vergelijking.alleen_links) + len(vergelijking.alleen_rechts) + open_ == 93


@rustig
@given(een=ALLES, ander=ALLES)
def test_omwisselen_wisselt_elke_lijst_en_elke_score(een: dict[str, str], ander: dict[str, str]) -> None:
    heen, terug = _vergelijk(een, ander), _vergelijk(ander, een)
    for lijst, spiegel in (
        ("blinde_vlekken", "verborgen_sterktes"),
        ("gestegen", "gedaald"),
        ("opgeloste_werkpunten", "nieuwe_werkpunten"),
        ("alleen_links", "alleen_rechts"),
        ("gedeelde_werkpunten", "gedeelde_werkpunten"),
        ("gedeelde_good_practices", "gedeelde_good_practices"),
    ):
        assert getattr(terug, lijst) == getattr(heen, spiegel)
        assert getattr(terug, spiegel) == getattr(heen, lijst)
    for soort in ("processen", "kwaliteitsaspecten", "onderdelen", "regelgeving"):
        for a, b in zip(getattr(heen, soort), getattr(terug, soort), strict=True):
            assert (a.links, a.rechts) == (b.rechts, b.links)
            assert b.verschil == (None if a.verschil is None else -a.verschil)
    assert terug.kruistabel == {een_: {a: heen.kruistabel[a][een_] for a in NIVEAUS} for een_ in NIVEAUS}
    a, b = heen.overeenstemming.totaal.gemiddeld_verschil, terug.overeenstemming.totaal.gemiddeld_verschil
    assert b == (None if a is None else -a)


@rustig
@given(scores=ALLES)
def test_gelijke_beoordelingen_verschillen_nergens(scores: dict[str, str]) -> None:
    vergelijking = _vergelijk(scores, scores)
    paren = (*vergelijking.processen, *vergelijking.kwaliteitsaspecten, *vergelijking.onderdelen)
    assert {paar.verschil for paar in paren} <= {0, None}
    assert {oordeel.verschil for oordeel in (*vergelijking.criteria, *vergelijking.regelgeving)} <= {0, None}
    assert (
        vergelijking.alleen_links == vergelijking.alleen_rechts == vergelijking.gestegen == vergelijking.gedaald == ()
    )
    buiten = {n for een, rij in vergelijking.kruistabel.items() for ander, n in rij.items() if een != ander}
    assert buiten == {0}


@rustig
@given(een=ALLES, ander=ALLES, model=st.sampled_from(["vlaams", "lineair", "vierpunt"]))
def test_elke_score_is_die_van_het_profiel(een: dict[str, str], ander: dict[str, str], model: str) -> None:
    links, rechts = beoordeling(KADER, een, gegevens=ZELF), beoordeling(KADER, ander, gegevens=INSPECTIE)
    vergelijking = bereken_vergelijking(links, rechts, KADER, puntenmodel=model)
    a, b = (bereken_profiel(kant, KADER, model) for kant in (links, rechts))
    verwacht = [
        [(x.code, x.score, y.score) for x, y in zip(a.processen, b.processen, strict=True)],
        [(x.code, x.score, y.score) for x, y in zip(a.kwaliteitsaspecten, b.kwaliteitsaspecten, strict=True)],
        [(code, x.score, b.onderdelen[code].score) for code, x in a.onderdelen.items()],
    ]
    soorten = (vergelijking.processen, vergelijking.kwaliteitsaspecten, vergelijking.onderdelen)
    assert [[(p.code, p.links, p.rechts) for p in soort] for soort in soorten] == verwacht


@rustig
@given(een=ALLES, ander=ALLES)
def test_elk_verschil_is_dat_van_de_scores_over_wat_beide_scoorden(een: dict[str, str], ander: dict[str, str]) -> None:
    beide = een.keys() & ander.keys()
    beperkt = _paren({code: een[code] for code in beide}, {code: ander[code] for code in beide})
    for code, paar in _paren(een, ander).items():
        a, b = beperkt[code].links, beperkt[code].rechts
        assert paar.verschil == (None if a is None or b is None else pytest.approx(a - b))
        assert (paar.n, paar.criteria) == (beperkt[code].n, beperkt[code].criteria)


@rustig
@given(een=SCORES, ander=SCORES, fout=st.sets(st.sampled_from(list(KADER.criteria)), max_size=4))
def test_ook_met_fouten_telt_elk_criterium_precies_een_keer(
    een: dict[str, str], ander: dict[str, str], fout: set[str]
) -> None:
    links = beoordeling(KADER, een, gegevens=ZELF, bevindingen=map(fout_bij, sorted(fout)))
    vergelijking = bereken_vergelijking(links, beoordeling(KADER, ander, gegevens=INSPECTIE), KADER)
    alleen = {*vergelijking.alleen_links, *vergelijking.alleen_rechts}
    beide = {o.code for o in vergelijking.criteria if o.verschil is not None}
    open_ = KADER.criteria.keys() - een.keys() - ander.keys() - fout
    assert not fout & (alleen | beide)
    assert len(fout) + len(alleen) + len(beide) + len(open_) == 93
    assert vergelijking.overeenstemming.totaal.n == len(beide)


@rustig
@given(een=SCORES, ander=SCORES)
def test_de_agenda_houdt_zich_aan_haar_volgorde(een: dict[str, str], ander: dict[str, str]) -> None:
    agenda = _vergelijk(een, ander).gespreksagenda
    beide = [code for code in KADER.criteria if code in een and code in ander]
    assert set(agenda) == {c for c in beide if een[c] != ander[c] or een[c] == AFWEZIG}
    assert len(agenda) == len(set(agenda))

    def plaats(code: str) -> tuple[int, bool, bool, int]:
        verschil = abs(NIVEAUS.index(een[code]) - NIVEAUS.index(ander[code]))
        apl = int(code.partition(".")[0].removeprefix("P")) <= 7
        return -verschil, apl, AFWEZIG not in (een[code], ander[code]), beide.index(code)

    assert list(agenda) == sorted(agenda, key=plaats)


# --- the keys of --json ---

META = {"werkboek", "onthaalbureau", "soort", "werkjaar", "datum", "beoordelaars"}
STAND = {"stand", "stand_sinds", "stand_door"}
MATEN = {"n", "exact", "binnen_een", "gemiddeld_verschil", "alpha", "kappa"}


def test_de_json_heeft_de_sleutels_van_de_opdracht() -> None:
    gegevens = vergelijking_als_gegevens(_vergelijk(EEN, ANDER))
    assert gegevens["zelfevaluatie"].keys() >= META
    assert gegevens["inspectie"].keys() >= META
    assert gegevens["criteria"][0].keys() >= {"code", "zelf", "inspectie", "verschil"}
    aantallen = {"n", "criteria", "verdeling_zelf", "verdeling_inspectie"}
    assert gegevens["processen"][0].keys() == {"code", "zelf20", "inspectie20", "verschil"} | aantallen
    assert gegevens["kwaliteitsaspecten"][0].keys() == {"code", "zelf100", "inspectie100", "verschil"} | aantallen
    assert gegevens["onderdelen"]["apl"].keys() == {"zelf100", "inspectie100", "verschil"} | aantallen
    assert gegevens["overeenstemming"].keys() >= MATEN | {"toelichting", "per_proces"}
    assert gegevens["overeenstemming"]["per_proces"][0].keys() >= MATEN | {"code"}
    lijsten = {"blinde_vlekken", "verborgen_sterktes", "gedeelde_werkpunten", "gedeelde_good_practices"}
    assert gegevens.keys() >= lijsten | {"alleen_zelf", "alleen_inspectie", "gespreksagenda", "bevindingen"}
    assert gegevens["regelgeving"][0].items() >= {"code": "R1.1", "zelf": None, "inspectie": None}.items()


@pytest.mark.parametrize("als", Als)
def test_een_programma_krijgt_de_json_van_de_opdracht(als: Als) -> None:
    vergelijking = _vergelijk(EEN, ANDER, als)
    assert als_gegevens(vergelijking) == vergelijking_als_gegevens(vergelijking)
    assert als_json(vergelijking) == naar_json(vergelijking_als_gegevens(vergelijking))


def test_de_json_zegt_wie_wat_scoorde() -> None:
    gegevens = vergelijking_als_gegevens(_vergelijk(EEN | {"R1.1": "Ja"}, ANDER | {"R1.1": "Nee"}))
    (criterium,) = (rij for rij in gegevens["criteria"] if rij["code"] == "P1.DG1")
    assert (criterium["zelf"], criterium["inspectie"], criterium["verschil"]) == ("sterk punt", "afwezig", 3)
    assert gegevens["regelgeving"][0].items() >= {"code": "R1.1", "zelf": "Ja", "inspectie": "Nee"}.items()
    assert gegevens["processen"][0] == {
        "code": "P1",
        "zelf20": 10,
        "inspectie20": 7.5,
        "verschil": 2.5,
        "n": 8,
        "criteria": 8,
        "verdeling_zelf": {AFWEZIG: 1, VOLDOENDE: 6, GOED: 0, STERK: 1},
        "verdeling_inspectie": {AFWEZIG: 2, VOLDOENDE: 6, GOED: 0, STERK: 0},
    }
    assert gegevens["zelfevaluatie"]["soort"] == "zelfevaluatie"
    assert gegevens["inspectie"]["soort"] == "inspectie"


def test_een_evolutie_noemt_haar_kanten_nu_en_vroeger() -> None:
    gegevens = vergelijking_als_gegevens(_vergelijk(EEN, ANDER, Als.evolutie))
    assert gegevens.keys() >= {"nu", "vroeger", "alleen_nu", "alleen_vroeger"}
    # A program that reads both finds every list in both; what has no meaning here is empty.
    assert gegevens["gestegen"] == ("P1.DG1", "P2.DG1", "P8.2")
    assert gegevens["gedaald"] == gegevens["nieuwe_werkpunten"] == ("P4.DG1", "P8.1", "P9.1")
    assert gegevens["opgeloste_werkpunten"] == ("P1.DG1", "P2.DG1")
    for lijst in ("blinde_vlekken", "verborgen_sterktes", "gedeelde_werkpunten", "gedeelde_good_practices"):
        assert gegevens[lijst] == ()
    p1 = gegevens["processen"][0]
    assert (p1["nu20"], p1["vroeger20"], p1["verschil"], p1["n"], p1["criteria"]) == (10, 7.5, 2.5, 8, 8)
    assert p1["verdeling_nu"] == {AFWEZIG: 1, VOLDOENDE: 6, GOED: 0, STERK: 1}
    assert p1["verdeling_vroeger"] == {AFWEZIG: 2, VOLDOENDE: 6, GOED: 0, STERK: 0}


def test_een_evolutie_leest_van_vroeger_naar_nu_en_wat_steeg_blijft_boven_nul() -> None:
    nu, vroeger = EEN | {"R1.1": JA, "P5.DG1": None}, ANDER | {"R1.1": NEE, "P6.DG1": None}
    evolutie, confrontatie = _vergelijk(nu, vroeger, Als.evolutie), _vergelijk(nu, vroeger)
    # The same two the other way: zelfevaluatie minus inspectie is now minus earlier.
    assert (evolutie.links, evolutie.rechts) == (confrontatie.rechts, confrontatie.links)
    assert (evolutie.alleen_links, evolutie.alleen_rechts) == (("P5.DG1",), ("P6.DG1",))
    assert evolutie.kruistabel == {
        een: {ander: confrontatie.kruistabel[ander][een] for ander in NIVEAUS} for een in NIVEAUS
    }
    for soort in ("criteria", "regelgeving", "processen", "kwaliteitsaspecten", "onderdelen"):
        for gelezen, andersom in zip(getattr(evolutie, soort), getattr(confrontatie, soort), strict=True):
            assert (gelezen.links, gelezen.rechts) == (andersom.rechts, andersom.links)
            assert gelezen.verschil == andersom.verschil
    for gelezen, andersom in zip(evolutie.criteria, confrontatie.criteria, strict=True):
        assert (gelezen.motivering_links, gelezen.motivering_rechts) == (
            andersom.motivering_rechts,
            andersom.motivering_links,
        )
    for gelezen, andersom in zip(evolutie.processen, confrontatie.processen, strict=True):
        assert (gelezen.verdeling_links, gelezen.verdeling_rechts) == (
            andersom.verdeling_rechts,
            andersom.verdeling_links,
        )
    assert replace(evolutie.overeenstemming, toelichting="") == replace(confrontatie.overeenstemming, toelichting="")


def test_een_ontbrekend_gegeven_noemt_het_werkboek_en_het_blad() -> None:
    (gevonden,) = controleer_paar(_bureau(), _bureau(**INSP | {"naam": None}), Als.confrontatie)
    assert (gevonden.werkboek, gevonden.blad) == ("b.xlsx", "Start")


@pytest.mark.parametrize(
    ("naam", "woorden", "zin"),
    [
        (
            "gegeven_ontbreekt",
            {},
            "“Soort” is niet ingevuld; zonder dat gegeven is er niet te vergelijken.",
        ),
        ("label_ontbreekt", {"gevonden": " (“inspectie”)"}, "het label “Soort” ontbreekt op Start;"),
        (
            "gegeven_ongeldig",
            {"gevonden": "audit", "toegelaten": "inspectie"},
            "bij “Soort” staat “audit”;",
        ),
    ],
)
def test_een_ontbrekend_gegeven_wordt_een_keer_gezegd_en_met_zijn_cel(
    naam: str, woorden: dict[str, str], zin: str
) -> None:
    gelezen = [bevinding(Bevindingsoort[naam], blad="Begin", cel="B6", veld="Soort", **woorden)]
    gelezen.append(bevinding(Bevindingsoort.gegeven_ontbreekt, blad="Begin", cel="B8", veld="Datum"))
    een, ander = _bureau(), replace(_bureau(**INSP | {"soort": None}), bevindingen=tuple(gelezen))
    paar = controleer_paar(een, ander, Als.confrontatie)
    # An iterable that can be read once only, as a generator is.
    vergelijking = bereken_vergelijking(een, ander, KADER, bevindingen=iter(paar))
    over_soort, over_datum = sorted(vergelijking.bevindingen, key=lambda b: b.veld != "Soort")
    assert (over_soort.werkboek, over_soort.blad, over_soort.cel) == ("b.xlsx", "Begin", "B6")
    assert over_soort.melding.startswith(zin)
    assert (over_soort.ernst.value, over_datum.ernst.value) == ("fout", "waarschuwing")
    assert (vergelijking.heeft_fouten, vergelijking.criteria) == (True, ())


def _sleutels(*woorden: str) -> set[str]:
    return {sleutel for woord in woorden for sleutel in woord.split()}


def _geen_json(woord: str) -> NoReturn:
    raise AssertionError(f"{woord} is no JSON")


def test_de_json_heeft_precies_de_sleutels_van_het_begin_en_de_afgesproken_toevoegingen() -> None:
    gegevens = vergelijking_als_gegevens(_vergelijk(EEN, ANDER))
    begin = _sleutels(
        "zelfevaluatie inspectie criteria processen kwaliteitsaspecten onderdelen overeenstemming",
        "blinde_vlekken verborgen_sterktes gedeelde_werkpunten gedeelde_good_practices alleen_zelf alleen_inspectie",
        "regelgeving gespreksagenda bevindingen",
    )
    # Contract 5: keys may be added, never renamed.
    evolutie = _sleutels("gestegen gedaald opgeloste_werkpunten nieuwe_werkpunten")
    reden = _sleutels(
        "niet_gescoord_zelf niet_gescoord_inspectie niet_van_toepassing_zelf niet_van_toepassing_inspectie"
    )
    assert set(gegevens) == begin | evolutie | reden | _sleutels(
        "als puntenmodel kruistabel acties cijfers gesprekspunten"
    )
    assert {gegevens[lijst] for lijst in evolutie} == {()}
    assert set(gegevens["criteria"][0]) == _sleutels(
        "code zelf inspectie verschil", "motivering_zelf motivering_inspectie", "bewijs_zelf bewijs_inspectie"
    )
    assert set(gegevens["regelgeving"][0]) == set(gegevens["criteria"][0])
    maten = _sleutels("n exact binnen_een gemiddeld_verschil alpha kappa", "reden")
    overeenstemming = gegevens["overeenstemming"]
    assert set(overeenstemming) == maten | _sleutels("toelichting per_proces", "per_onderdeel")
    assert [m["code"] for m in overeenstemming["per_onderdeel"]] == ["apl", "kernprocessen"]
    assert [m["code"] for m in overeenstemming["per_proces"]] == [f"P{nummer}" for nummer in range(1, 13)]
    assert {frozenset(m) for m in overeenstemming["per_proces"]} == {frozenset(maten | {"code"})}
    for kant in ("zelfevaluatie", "inspectie"):
        assert set(gegevens[kant]) == META | STAND | {"puntenmodel"}
    assert list(gegevens["onderdelen"]) == ["apl", "kernprocessen", "kwaliteitsbewaking", "regelgeving"]
    assert (len(gegevens["criteria"]), len(gegevens["regelgeving"])) == (93, 16)
    assert (gegevens["als"], gegevens["puntenmodel"]) == ("confrontatie", "vlaams")
    assert gegevens["kruistabel"][STERK][AFWEZIG] == 1
    assert gegevens["kruistabel"][AFWEZIG][STERK] == 1
    assert gegevens["kruistabel"][GOED][AFWEZIG] == 1
    assert gegevens["kruistabel"][AFWEZIG][VOLDOENDE] == 1


def _met_teksten() -> tuple[Beoordeling, Beoordeling]:
    een = beoordeling(
        KADER,
        {"P1.DG1": STERK, "P1.DG2": GOED, "R1.1": JA},
        motiveringen={"P1.DG1": "van ons"},
        bewijzen={"P1.DG1": "ons verslag", "R1.1": "ons contract"},
        gegevens=ZELF,
    )
    ander = beoordeling(
        KADER,
        {"P1.DG1": STERK, "P1.OS1": GOED, "R1.1": NEE},
        motiveringen={"P1.DG1": "van hen", "R1.1": "niet meer geldig"},
        bewijzen={"P1.DG1": "hun gesprek"},
        gegevens=INSPECTIE,
    )
    return een, ander


def test_de_json_houdt_de_kanten_van_teksten_en_lijsten_uit_elkaar() -> None:
    gegevens = vergelijking_als_gegevens(bereken_vergelijking(*_met_teksten(), KADER))
    assert gegevens["criteria"][0] == {
        "code": "P1.DG1",
        "zelf": STERK,
        "inspectie": STERK,
        "verschil": 0,
        "motivering_zelf": "van ons",
        "motivering_inspectie": "van hen",
        "bewijs_zelf": "ons verslag",
        "bewijs_inspectie": "hun gesprek",
    }
    assert gegevens["regelgeving"][0] == {
        "code": "R1.1",
        "zelf": JA,
        "inspectie": NEE,
        "verschil": 1,
        "motivering_zelf": "",
        "motivering_inspectie": "niet meer geldig",
        "bewijs_zelf": "ons contract",
        "bewijs_inspectie": "",
    }
    assert (gegevens["alleen_zelf"], gegevens["alleen_inspectie"]) == (("P1.DG2",), ("P1.OS1",))


def test_de_json_van_een_evolutie_houdt_vroeger_en_nu_uit_elkaar() -> None:
    vroeger, nu = _met_teksten()
    gegevens = vergelijking_als_gegevens(bereken_vergelijking(vroeger, nu, KADER, als=Als.evolutie))
    teksten = ("motivering_nu", "motivering_vroeger", "bewijs_nu", "bewijs_vroeger")
    assert [gegevens["criteria"][0][sleutel] for sleutel in teksten] == [
        *("van hen", "van ons"),
        *("hun gesprek", "ons verslag"),
    ]
    assert gegevens["regelgeving"][0].items() >= {"bewijs_vroeger": "ons contract", "motivering_vroeger": ""}.items()


@pytest.mark.parametrize(
    "scores",
    [{}, {"P1.DG1": GOED}, overal(KADER, AFWEZIG), overal(KADER, STERK)],
    ids=["niets", "een", "alles afwezig", "alles sterk"],
)
def test_onbekend_is_null_en_nooit_nan(scores: dict[str, str]) -> None:
    gegevens = json.loads(naar_json(vergelijking_als_gegevens(_vergelijk(scores, scores))), parse_constant=_geen_json)
    overeenstemming = gegevens["overeenstemming"]
    for maten in (overeenstemming, *overeenstemming["per_onderdeel"], *overeenstemming["per_proces"]):
        assert (maten["alpha"], maten["kappa"]) == (None, None)
        assert maten["reden"]
        assert (maten["exact"] is None) == (maten["n"] == 0)
    leeg = {"zelf100": None, "inspectie100": None, "verschil": None, "n": 0, "criteria": 16}
    niets = {NEE: 0, JA: 0}
    verdelingen = {"verdeling_zelf": niets, "verdeling_inspectie": niets}
    assert gegevens["onderdelen"]["regelgeving"] == leeg | verdelingen


def test_een_wijze_als_tekst_is_dezelfde_en_een_onbekende_wordt_geweigerd() -> None:
    vroeger, nu = beoordeling(KADER, {"P1.DG1": AFWEZIG}), beoordeling(KADER, {"P1.DG1": STERK})
    tekst: Any = "evolutie"
    vergelijking = bereken_vergelijking(vroeger, nu, KADER, als=tekst)
    assert vergelijking.als is Als.evolutie
    assert vergelijking.gestegen == ("P1.DG1",)
    for functie in (
        lambda wijze: bereken_vergelijking(vroeger, nu, KADER, als=wijze),
        lambda wijze: controleer_paar(vroeger, nu, wijze),
    ):
        with pytest.raises(ValueError, match="vroeger"):
            functie("vroeger")
