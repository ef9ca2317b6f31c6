"""The vergelijking: differences, lists, the order of the agenda, and whether two werkboeken belong together."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gia_kwaliteit import (
    Als,
    Beoordeling,
    Gegevens,
    Soort,
    Vergelijking,
    bereken_profiel,
    bereken_vergelijking,
    controleer_paar,
)
from gia_kwaliteit.weergave.vergelijking import vergelijking_als_gegevens
from tests.bouwers import AFWEZIG, GOED, NIVEAUS, STERK, VOLDOENDE, beoordeling, fout_bij, kader_onthaalbureau, overal

KADER = kader_onthaalbureau()
ZELF = Gegevens(onthaalbureau="De Brug", soort=Soort.zelfevaluatie, werkjaar="2013-2014")
INSPECTIE = replace(ZELF, soort=Soort.inspectie)
SCORES = st.dictionaries(st.sampled_from(list(KADER.criteria)), st.sampled_from(NIVEAUS))
rustig = settings(max_examples=25, deadline=None)


def _vergelijk(een: dict[str, Any], ander: dict[str, Any], als: Als = Als.confrontatie) -> Vergelijking:
    links, rechts = beoordeling(KADER, een, gegevens=ZELF), beoordeling(KADER, ander, gegevens=INSPECTIE)
    return bereken_vergelijking(links, rechts, KADER, als=als)


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
    assert [(p.code, p.een, p.ander) for p in vergelijking.processen] == [
        (a.code, a.score20, b.score20) for a, b in zip(een.processen, ander.processen, strict=True)
    ]
    # P1, vlaams: 4 + 0 + 6 x 2 = 16 of 32 is 10; the inspectie 0 + 0 + 12 = 12 of 32 is 7,5.
    assert (vergelijking.processen[0].een, vergelijking.processen[0].ander) == (10, 7.5)
    assert vergelijking.processen[0].verschil == 2.5
    assert {p.code: (p.een, p.ander) for p in vergelijking.onderdelen} == {
        code: (een.onderdelen[code].score100, ander.onderdelen[code].score100) for code in een.onderdelen
    }
    assert [(p.code, p.een, p.ander) for p in vergelijking.kwaliteitsaspecten] == [
        (a.code, a.score100, b.score100) for a, b in zip(een.kwaliteitsaspecten, ander.kwaliteitsaspecten, strict=True)
    ]


def test_wat_maar_een_kant_scoorde_telt_nergens_mee() -> None:
    een = {"P1.DG1": STERK, "P1.DG2": STERK, "P8.1": GOED}
    vergelijking = _vergelijk(een, {"P1.DG1": STERK, "P9.1": AFWEZIG})
    assert vergelijking.alleen_een == ("P1.DG2", "P8.1")
    assert vergelijking.alleen_ander == ("P9.1",)
    assert vergelijking.overeenstemming.totaal.n == 1
    assert {code: m.n for code, m in vergelijking.overeenstemming.per_proces.items() if m.n} == {"P1": 1}
    assert {code: m.n for code, m in vergelijking.overeenstemming.per_onderdeel.items()} == {
        "apl": 1,
        "kernprocessen": 0,
    }
    assert vergelijking.gespreksagenda == ()


def test_een_criterium_met_een_fout_is_niet_alleen_door_de_ander_gescoord() -> None:
    een = beoordeling(KADER, {"P1.DG1": STERK, "P1.DG2": STERK}, gegevens=ZELF, bevindingen=[fout_bij("P1.DG1")])
    ander = beoordeling(KADER, {"P1.DG1": AFWEZIG, "P1.DG2": STERK}, gegevens=INSPECTIE)
    vergelijking = bereken_vergelijking(een, ander, KADER)
    assert (vergelijking.alleen_een, vergelijking.alleen_ander) == ((), ())
    assert vergelijking.overeenstemming.totaal.n == 1
    assert vergelijking.heeft_fouten


def test_beide_worden_met_een_puntenmodel_berekend() -> None:
    een = beoordeling(KADER, {"P1.DG1": VOLDOENDE}, gegevens=ZELF, puntenmodel="lineair")
    ander = beoordeling(KADER, {"P1.DG1": VOLDOENDE}, gegevens=INSPECTIE, puntenmodel="vlaams")
    # Voldoende is 10 on 20 in vlaams, 20/3 in lineair, 10 in vierpunt.
    for gevraagd, code, score in ((None, "vlaams", 10), ("lineair", "lineair", 20 / 3), ("vierpunt", "vierpunt", 10)):
        vergelijking = bereken_vergelijking(een, ander, KADER, puntenmodel=gevraagd)
        assert vergelijking.puntenmodel == code
        assert vergelijking.processen[0].een == vergelijking.processen[0].ander == pytest.approx(score)


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


# --- whether two belong together ---


def _bureau(**gegevens: Any) -> Beoordeling:
    werkboek = gegevens.pop("werkboek", "a.xlsx")
    model = gegevens.pop("puntenmodel", None)
    basis = beoordeling(KADER, {"P1.DG1": STERK}, gegevens=replace(ZELF, **gegevens), puntenmodel=model)
    return replace(basis, werkboek=werkboek)


INSP = {"soort": Soort.inspectie, "werkboek": "b.xlsx"}
CONTROLES: list[tuple[str, dict[str, Any], dict[str, Any], Als, list[str], str]] = [
    ("in orde", {}, INSP, Als.confrontatie, [], ""),
    ("naam met andere spaties", {"onthaalbureau": "de  BRUG "}, INSP, Als.confrontatie, [], ""),
    ("omgewisseld", INSP, {}, Als.confrontatie, ["soort-omgewisseld"], "gia vergelijk a.xlsx b.xlsx"),
    ("zelfde soort", {}, {"werkboek": "b.xlsx"}, Als.confrontatie, ["zelfde-soort"], "a.xlsx b.xlsx --als evolutie"),
    ("ander bureau", {}, INSP | {"onthaalbureau": "De Poort"}, Als.confrontatie, ["ander-onthaalbureau"], "“De Poort”"),
    ("geen naam", {"onthaalbureau": None}, INSP, Als.confrontatie, ["gegeven-nodig"], "“Naam onthaalbureau”"),
    ("geen soort", {}, INSP | {"soort": None}, Als.confrontatie, ["gegeven-nodig"], "“Soort”"),
    ("ander werkjaar", {}, INSP | {"werkjaar": "2014-2015"}, Als.confrontatie, ["werkjaar-verschilt"], "2014-2015"),
    ("ander model", {}, INSP | {"puntenmodel": "lineair"}, Als.confrontatie, ["puntenmodel-verschilt"], "met lineair"),
    ("evolutie in orde", {}, {"werkjaar": "2014-2015"}, Als.evolutie, [], ""),
    ("evolutie terug", {}, {"werkjaar": "2012-2013"}, Als.evolutie, ["werkjaar-volgorde"], "van vroeger naar nu"),
    ("evolutie zelfde jaar", {}, {}, Als.evolutie, ["werkjaar-volgorde"], "vroegste werkjaar"),
    ("evolutie andere soort", {}, INSP | {"werkjaar": "2014-2015"}, Als.evolutie, ["andere-soort"], "een inspectie"),
    ("evolutie zonder jaar", {}, {"werkjaar": None}, Als.evolutie, ["gegeven-nodig"], "“Werkjaar”"),
]


@pytest.mark.parametrize(
    ("een", "ander", "als", "ids", "woorden"), [c[1:] for c in CONTROLES], ids=[c[0] for c in CONTROLES]
)
def test_wat_een_vergelijking_in_de_weg_staat(
    een: dict[str, Any], ander: dict[str, Any], als: Als, ids: list[str], woorden: str
) -> None:
    gevonden = controleer_paar(_bureau(**een), _bureau(**ander), als)
    assert [b.id for b in gevonden] == ids
    assert woorden in " ".join(b.melding for b in gevonden)


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
    assert (terug.blinde_vlekken, terug.alleen_een) == (heen.verborgen_sterktes, heen.alleen_ander)
    assert set(terug.gespreksagenda) == set(heen.gespreksagenda)
    for een_, ander_ in zip(heen.processen, terug.processen, strict=True):
        assert (een_.een, een_.ander) == (ander_.ander, ander_.een)


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
    assert n + len(vergelijking.alleen_een) + len(vergelijking.alleen_ander) + open_ == 93


# --- the keys of --json ---

META = {"werkboek", "onthaalbureau", "soort", "werkjaar", "datum", "beoordelaars"}
MATEN = {"n", "exact", "binnen_een", "gemiddeld_verschil", "alpha", "kappa"}


def test_de_json_heeft_de_sleutels_van_de_opdracht() -> None:
    gegevens = vergelijking_als_gegevens(_vergelijk(EEN, ANDER))
    assert gegevens["zelfevaluatie"].keys() >= META
    assert gegevens["inspectie"].keys() >= META
    assert gegevens["criteria"][0].keys() >= {"code", "zelf", "inspectie", "verschil"}
    assert gegevens["processen"][0].keys() == {"code", "zelf20", "inspectie20", "verschil"}
    assert gegevens["kwaliteitsaspecten"][0].keys() == {"code", "zelf100", "inspectie100", "verschil"}
    assert gegevens["onderdelen"]["apl"].keys() == {"zelf100", "inspectie100", "verschil"}
    assert gegevens["overeenstemming"].keys() >= MATEN | {"toelichting", "per_proces"}
    assert gegevens["overeenstemming"]["per_proces"][0].keys() >= MATEN | {"code"}
    lijsten = {"blinde_vlekken", "verborgen_sterktes", "gedeelde_werkpunten", "gedeelde_good_practices"}
    assert gegevens.keys() >= lijsten | {"alleen_zelf", "alleen_inspectie", "gespreksagenda", "bevindingen"}
    assert gegevens["regelgeving"][0] == {"code": "R1.1", "zelf": None, "inspectie": None}


def test_de_json_zegt_wie_wat_scoorde() -> None:
    gegevens = vergelijking_als_gegevens(_vergelijk(EEN | {"R1.1": "Ja"}, ANDER | {"R1.1": "Nee"}))
    (criterium,) = (rij for rij in gegevens["criteria"] if rij["code"] == "P1.DG1")
    assert (criterium["zelf"], criterium["inspectie"], criterium["verschil"]) == ("sterk punt", "afwezig", 3)
    assert gegevens["regelgeving"][0] == {"code": "R1.1", "zelf": "Ja", "inspectie": "Nee"}
    assert gegevens["processen"][0] == {"code": "P1", "zelf20": 10, "inspectie20": 7.5, "verschil": 2.5}
    assert gegevens["zelfevaluatie"]["soort"] == "zelfevaluatie"
    assert gegevens["inspectie"]["soort"] == "inspectie"


def test_een_evolutie_noemt_haar_kanten_nu_en_vroeger() -> None:
    gegevens = vergelijking_als_gegevens(_vergelijk(EEN, ANDER, Als.evolutie))
    assert gegevens.keys() >= {"nu", "vroeger", "alleen_nu", "alleen_vroeger", "gestegen", "opgeloste_werkpunten"}
    assert gegevens["processen"][0] == {"code": "P1", "nu20": 10, "vroeger20": 7.5, "verschil": 2.5}


def test_een_ontbrekend_gegeven_noemt_het_werkboek_en_het_blad() -> None:
    (gevonden,) = controleer_paar(_bureau(), _bureau(**INSP | {"onthaalbureau": None}), Als.confrontatie)
    assert (gevonden.werkboek, gevonden.blad) == ("b.xlsx", "Start")
