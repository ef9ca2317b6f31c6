"""The scoring rules of the handleiding: worked out by hand, as properties, and against an independent calculation."""

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gia_kwaliteit.beoordeling import Cijfer, Gegevens, Status
from gia_kwaliteit.kader import Criterium, Kader, Rol, maak_kader
from gia_kwaliteit.profiel import Groepsresultaat, Profiel, bereken_gemiddelde, bereken_profiel, bereken_score
from gia_kwaliteit.weergave.gegevens import als_json
from tests.bouwers import (
    AFWEZIG,
    GOED,
    JA,
    NEE,
    NIVEAUS,
    STERK,
    VERSIE,
    VOLDOENDE,
    beoordeling,
    fout_bij,
    kader_bibliotheek,
    kader_onthaalbureau,
    overal,
    proces,
    waarschuwing_bij,
)

MODELLEN = ("vlaams", "lineair", "vierpunt")
APL = tuple(f"P{nummer}" for nummer in range(1, 8))
KERN = tuple(f"P{nummer}" for nummer in range(8, 13))


def _profiel(scores: Mapping[str, str | None], model: str = "vlaams", **rest: Any) -> Profiel:
    """The profiel of these scores on the kader of the onthaalbureaus."""
    kader = kader_onthaalbureau()
    return bereken_profiel(beoordeling(kader, scores, **rest), kader, model)


def _tellingen(profiel: Profiel) -> list[tuple[str, int, int, int, int]]:
    return [
        (r.code, r.aantal(Rol.in_orde), r.aantal(Rol.niet_in_orde), r.gescoord, r.criteria) for r in profiel.rubrieken
    ]


def _proces(profiel: Profiel, code: str) -> Groepsresultaat:
    return next(resultaat for resultaat in profiel.processen if resultaat.code == code)


def _cijfers(profiel: Profiel) -> dict[str, float | None]:
    """Every score of a profiel, by a name that says what it is the score of."""
    uit = {resultaat.code: resultaat.score for resultaat in profiel.processen}
    uit |= {aspect.code: aspect.score for aspect in profiel.kwaliteitsaspecten}
    uit |= {f"onderdeel {code}": onderdeel.score for code, onderdeel in profiel.onderdelen.items()}
    return uit | {f"{code} × {aspect}": cel for code, rij in profiel.matrix.items() for aspect, cel in rij.items()}


# --- as a table ---


def test_een_profiel_als_tabel_heeft_een_rij_per_score() -> None:
    gegevens = Gegevens(naam="De Brug", soort="inspectie", werkjaar="2013-2014")
    tabel = _profiel({"P1.DG1": GOED, "P1.DG2": AFWEZIG, "R1.1": JA}, gegevens=gegevens).als_frame().set_index("code")
    assert list(tabel.index) == [groep.code for groep in kader_onthaalbureau().scoregroepen.values()]
    velden = ["soort", "onthaalbureau", "puntenmodel", "deel", "maximum", "score", "naam", "gescoord", "criteria"]
    # Three of eight points.
    vast = ["inspectie", "De Brug", "vlaams"]
    assert tabel.loc["P1", velden].tolist() == [*vast, "proces", 20, 7.5, "Kwaliteitszorg", 2, 8]
    assert tabel.loc["regelgeving", velden].tolist() == [*vast, "onderdeel", 100, 100, "Regelgeving", 1, 16]
    assert math.isnan(tabel.loc["P2", "score"])
    leeg = _profiel({}).als_frame()
    assert (leeg["score"].dtype, leeg["score"].count()) == (float, 0)


# --- one proces, by hand ---

# P10 has six criteria: 1 afwezig, 2 voldoende, 2 goed uitgewerkt, 1 sterk punt.
ZES = {"P10.1": AFWEZIG, "P10.2": VOLDOENDE, "P10.3": VOLDOENDE, "P10.4": GOED, "P10.5": GOED, "P10.6": STERK}


@pytest.mark.parametrize(
    ("model", "score20"),
    [
        ("vlaams", 20 * 14 / 24),  # 0 + 2×2 + 2×3 + 4 = 14 of 6 × 4
        ("lineair", 20 * 9 / 18),  # 0 + 2×1 + 2×2 + 3 = 9 of 6 × 3
        ("vierpunt", 20 * 15 / 24),  # 1 + 2×2 + 2×3 + 4 = 15 of 6 × 4
    ],
)
def test_een_proces_krijgt_zijn_punten_op_twintig(model: str, score20: float) -> None:
    resultaat = _proces(_profiel(ZES, model), "P10")
    assert resultaat.score == pytest.approx(score20, rel=1e-12)
    assert (resultaat.gescoord, resultaat.criteria) == (6, 6)
    assert resultaat.verdeling == {AFWEZIG: 1, VOLDOENDE: 2, GOED: 2, STERK: 1}


@pytest.mark.parametrize(
    ("model", "scores"),
    [  # afwezig, voldoende, goed uitgewerkt, sterk punt everywhere, on 20
        ("vlaams", (0, 10, 15, 20)),
        ("lineair", (0, 20 / 3, 40 / 3, 20)),
        ("vierpunt", (5, 10, 15, 20)),
    ],
)
def test_alles_op_een_niveau_geeft_overal_dezelfde_score(model: str, scores: tuple[float, ...]) -> None:
    for niveau, score20 in zip(NIVEAUS, scores, strict=True):
        profiel = _profiel(overal(kader_onthaalbureau(), niveau), model)
        for resultaat in profiel.processen:
            assert resultaat.score == pytest.approx(score20)
            assert resultaat.gescoord == resultaat.criteria
            assert resultaat.verdeling == dict.fromkeys(NIVEAUS, 0) | {niveau: resultaat.criteria}
        op_honderd = [aspect.score for aspect in profiel.kwaliteitsaspecten]
        op_honderd += [profiel.onderdelen[code].score for code in ("apl", "kernprocessen", "kwaliteitsbewaking")]
        assert op_honderd == pytest.approx([5 * score20] * 7)
        assert profiel.onderdelen["regelgeving"].score is None


def test_voldoende_is_in_het_vlaamse_model_tien_op_twintig() -> None:
    assert _proces(_profiel({"P1.DG1": VOLDOENDE}), "P1").score == 10


@pytest.mark.parametrize(
    ("model", "score20"),
    [("vlaams", 20 * 7 / 12), ("lineair", 20 * 5 / 9), ("vierpunt", 20 * 8 / 12)],  # 0+3+4, 0+2+3, 1+3+4 of 3 criteria
)
def test_een_niet_gescoord_criterium_telt_niet_mee(model: str, score20: float) -> None:
    resultaat = _proces(_profiel({"P10.1": AFWEZIG, "P10.3": GOED, "P10.6": STERK}, model), "P10")
    assert resultaat.score == pytest.approx(score20, rel=1e-12)
    assert (resultaat.gescoord, resultaat.criteria) == (3, 6)
    assert sum(resultaat.verdeling.values()) == 3


def test_niet_gescoord_is_niet_hetzelfde_als_afwezig() -> None:
    goed = {"P10.1": GOED}
    assert _proces(_profiel(goed), "P10").score == 15  # 3 of 4
    assert _proces(_profiel(goed | {"P10.2": AFWEZIG}), "P10").score == 7.5  # 3 + 0 of 8
    assert _profiel(goed).werkpunten == ()
    assert _proces(_profiel({}), "P10").score is None
    assert _proces(_profiel({"P10.1": AFWEZIG}), "P10").score == 0


def test_een_score_wordt_niet_afgerond() -> None:
    # 4 + 2 + 2 = 8 of 12: 13,333…, and in the lineaire model 3 + 1 + 1 = 5 of 9: 11,111…
    scores = {"P8.1": STERK, "P8.2": VOLDOENDE, "P8.3": VOLDOENDE}
    for model, score20 in (("vlaams", Fraction(40, 3)), ("lineair", Fraction(100, 9))):
        score = _proces(_profiel(scores, model), "P8").score
        assert score is not None
        assert abs(Fraction(score) - score20) < Fraction(1, 10**12)
        assert score != round(score, 10)


# --- aspecten and matrix, by hand ---


def test_een_kwaliteitsaspect_telt_alle_criteria_van_de_apl_processen_samen() -> None:
    # doelgerichtheid: P1 4 + 3, P2 0, P7 2 = 9 of 4 × 4; a mean of the processen would give (87,5 + 0 + 50) / 3 = 45,8
    profiel = _profiel({"P1.DG1": STERK, "P1.DG2": GOED, "P2.DG1": AFWEZIG, "P7.DG2": VOLDOENDE, "P1.OS1": STERK})
    doelgerichtheid, ondersteuning, doeltreffendheid, ontwikkeling = profiel.kwaliteitsaspecten
    assert doelgerichtheid.score == 56.25
    assert (doelgerichtheid.gescoord, doelgerichtheid.criteria) == (4, 14)
    assert doelgerichtheid.verdeling == dict.fromkeys(NIVEAUS, 1)
    assert (ondersteuning.score, ondersteuning.gescoord) == (100, 1)
    assert (doeltreffendheid.score, doeltreffendheid.gescoord) == (None, 0)
    assert (ontwikkeling.score, ontwikkeling.criteria) == (None, 13)


@pytest.mark.parametrize(
    ("model", "score100"), [("vlaams", 56.25), ("lineair", 50.0), ("vierpunt", 62.5)]
)  # 9/16, (3 + 2 + 0 + 1) / 12, (4 + 3 + 1 + 2) / 16
def test_een_kwaliteitsaspect_volgt_het_puntenmodel(model: str, score100: float) -> None:
    scores = {"P1.DG1": STERK, "P1.DG2": GOED, "P2.DG1": AFWEZIG, "P7.DG2": VOLDOENDE}
    assert _profiel(scores, model).kwaliteitsaspecten[0].score == score100


def test_kerncriteria_tellen_niet_mee_voor_een_kwaliteitsaspect() -> None:
    kern = {code: STERK for code in kader_onthaalbureau().criteria if code.startswith(tuple(f"{p}." for p in KERN))}
    profiel = _profiel(kern)
    assert {aspect.score for aspect in profiel.kwaliteitsaspecten} == {None}
    assert profiel.onderdelen["kwaliteitsbewaking"].score is None
    assert profiel.onderdelen["kernprocessen"].score == 100


def test_de_matrix_geeft_een_score_per_proces_en_aspect() -> None:
    matrix = _profiel({"P4.DG1": STERK, "P4.DG2": AFWEZIG, "P4.OW1": GOED}).matrix
    assert list(matrix) == list(APL)
    assert matrix["P4"] == {"doelgerichtheid": 50, "ondersteuning": None, "doeltreffendheid": None, "ontwikkeling": 75}
    assert set(matrix["P5"].values()) == {None}


# --- onderdelen, by hand ---


@pytest.mark.parametrize(
    ("model", "processen"),
    [  # P1: 1 sterk punt; P5: 1 voldoende, 1 goed uitgewerkt; P7: 2 afwezig, 1 voldoende; the other four are empty
        ("vlaams", (Fraction(20), Fraction(20 * 5, 8), Fraction(20 * 2, 12))),  # 4/4, (2+3)/8, (0+0+2)/12
        ("lineair", (Fraction(20), Fraction(20 * 3, 6), Fraction(20 * 1, 9))),  # 3/3, (1+2)/6, (0+0+1)/9
        ("vierpunt", (Fraction(20), Fraction(20 * 5, 8), Fraction(20 * 4, 12))),  # 4/4, (2+3)/8, (1+1+2)/12
    ],
)
def test_het_onderdeel_apl_is_het_gemiddelde_van_de_processen_die_een_score_hebben(
    model: str, processen: tuple[Fraction, ...]
) -> None:
    # vlaams: 5 × (20 + 12,5 + 3,33…) / 3 = 59,7; all points together would give 11/24 = 45,8, and dividing by 7 25,6
    scores = {"P1.DG1": STERK, "P5.OS1": VOLDOENDE, "P5.OW2": GOED}
    scores |= {"P7.DG1": AFWEZIG, "P7.DG2": AFWEZIG, "P7.DT1": VOLDOENDE}
    profiel = _profiel(scores, model)
    met_score = {r.code: r.score for r in profiel.processen if r.score is not None}
    assert met_score == pytest.approx(dict(zip(("P1", "P5", "P7"), map(float, processen), strict=True)), rel=1e-12)
    apl = profiel.onderdelen["apl"]
    assert apl.score == pytest.approx(float(5 * sum(processen) / 3), rel=1e-12)
    assert (apl.gescoord, apl.criteria) == (6, 55)
    assert profiel.onderdelen["kernprocessen"].score is None


def test_het_onderdeel_kernprocessen_gaat_over_p8_tot_en_met_p12() -> None:
    # P8 = 10, P10 = 20 × 14/24 = 11,67, P12 = 20: 5 × (10 + 35/3 + 20) / 3 = 69,44…
    profiel = _profiel(ZES | {"P8.1": VOLDOENDE, "P12.8": STERK, "P1.DG1": AFWEZIG})
    kern = profiel.onderdelen["kernprocessen"]
    assert kern.score == pytest.approx(float(Fraction(5, 3) * (10 + Fraction(35, 3) + 20)), rel=1e-12)
    assert (kern.gescoord, kern.criteria) == (8, 38)
    assert profiel.onderdelen["apl"].score == 0


@pytest.mark.parametrize(
    ("model", "doelgerichtheid", "ontwikkeling", "bewaking"),
    [
        ("vlaams", 75, 25, 50),  # (4 + 2)/8 and (0 + 0 + 3)/12
        ("lineair", 200 / 3, 200 / 9, 400 / 9),  # (3 + 1)/6 and (0 + 0 + 2)/9
        ("vierpunt", 75, 125 / 3, 175 / 3),  # (4 + 2)/8 and (1 + 1 + 3)/12
    ],
)
def test_de_kwaliteitsbewaking_is_het_gemiddelde_van_de_aspecten_die_een_score_hebben(
    model: str, doelgerichtheid: float, ontwikkeling: float, bewaking: float
) -> None:
    scores = {"P1.DG1": STERK, "P2.DG1": VOLDOENDE, "P1.OW1": AFWEZIG, "P2.OW1": AFWEZIG, "P4.OW1": GOED}
    profiel = _profiel(scores, model)
    aspecten = [aspect.score for aspect in profiel.kwaliteitsaspecten if aspect.score is not None]
    assert aspecten == pytest.approx([doelgerichtheid, ontwikkeling])
    resultaat = profiel.onderdelen["kwaliteitsbewaking"]
    assert resultaat.score == pytest.approx(bewaking)
    assert (resultaat.gescoord, resultaat.criteria) == (5, 55)
    assert resultaat.verdeling == {AFWEZIG: 2, VOLDOENDE: 1, GOED: 1, STERK: 1}


def test_de_regelgeving_telt_ja_tegen_ja_en_nee_samen() -> None:
    # R1: 3 ja, 1 nee; R2: 1 ja; R3 and R4 nothing: 4 ja, 1 nee = 80
    scores = {"R1.1": JA, "R1.2": NEE, "R1.3": JA, "R1.4": JA, "R2.4": JA}
    profiel = _profiel(scores)
    regelgeving = profiel.onderdelen["regelgeving"]
    assert (regelgeving.score, regelgeving.gescoord, regelgeving.criteria) == (80, 5, 16)
    assert regelgeving.verdeling == {NEE: 1, JA: 4}
    assert _tellingen(profiel) == [
        ("R1", 3, 1, 4, 4),
        ("R2", 1, 0, 1, 4),
        ("R3", 0, 0, 0, 4),
        ("R4", 0, 0, 0, 4),
    ]


@pytest.mark.parametrize(("niveau", "score100"), [(JA, 100), (NEE, 0)])
def test_alle_regels_hetzelfde(niveau: str, score100: float) -> None:
    for model in MODELLEN:  # the puntenmodel is about the other scale
        profiel = _profiel(dict.fromkeys(kader_onthaalbureau().regels, niveau), model)
        assert profiel.onderdelen["regelgeving"].score == score100


def test_de_onderdelen_staan_in_de_volgorde_van_het_werkboek() -> None:
    assert list(_profiel({}).onderdelen) == ["apl", "kernprocessen", "kwaliteitsbewaking", "regelgeving"]


@pytest.mark.parametrize("model", MODELLEN)
def test_een_lege_beoordeling_heeft_nergens_een_score(model: str) -> None:
    profiel = _profiel({}, model)
    # 12 processen + 4 aspecten + 4 onderdelen + 7 × 4 cells
    assert _cijfers(profiel) == dict.fromkeys(_cijfers(profiel))
    assert len(_cijfers(profiel)) == 12 + 4 + 4 + 28
    assert {o.gescoord for o in profiel.onderdelen.values()} == {0}
    assert [o.criteria for o in profiel.onderdelen.values()] == [55, 38, 55, 16]
    assert (profiel.good_practices, profiel.werkpunten, profiel.niet_in_orde) == ((), (), ())


def test_een_beoordeling_waarin_geen_enkele_code_staat_is_leeg() -> None:
    kader = kader_onthaalbureau()
    leeg = replace(beoordeling(kader), scores={})
    assert bereken_profiel(leeg, kader) == bereken_profiel(beoordeling(kader), kader)


# --- which model ---


def test_het_puntenmodel_van_het_werkboek_geldt_tenzij_er_een_ander_gevraagd_is() -> None:
    kader = kader_onthaalbureau()
    van_het_werkboek = beoordeling(kader, ZES, puntenmodel="lineair")
    assert bereken_profiel(van_het_werkboek, kader).puntenmodel == "lineair"
    assert _proces(bereken_profiel(van_het_werkboek, kader), "P10").score == 10  # 9 of 18
    assert bereken_profiel(van_het_werkboek, kader, "vierpunt").puntenmodel == "vierpunt"
    assert _proces(bereken_profiel(van_het_werkboek, kader, "vierpunt"), "P10").score == 12.5  # 15 of 24


def test_een_onbekend_puntenmodel_wordt_geweigerd() -> None:
    with pytest.raises(KeyError):
        _profiel({}, "decimaal")


def test_de_regels_los_van_een_kader() -> None:
    model = kader_onthaalbureau().puntenmodel("vlaams")
    assert bereken_score({STERK: 1, AFWEZIG: 3}, model, 100) == 25
    assert bereken_score({STERK: 0}, model, 20) is None
    assert bereken_score({}, model, 20) is None
    assert bereken_gemiddelde([10, None, 20], factor=5) == 75
    assert bereken_gemiddelde([None]) is None
    assert bereken_gemiddelde([]) is None
    assert bereken_gemiddelde([0.0, None]) == 0


def test_een_gemiddelde_is_met_elke_python_tot_op_het_laatste_cijfer_hetzelfde() -> None:
    # Ten times 0.1, added one after the other in binary fractions, is 0.9999999999999999.
    assert bereken_gemiddelde([0.1] * 10) == 0.09999999999999999


# --- the lists ---


def test_good_practices_en_werkpunten_staan_in_de_volgorde_van_het_kader_met_hun_motivering() -> None:
    kader = kader_onthaalbureau()
    # not in alphabetical order, where P1.DT1 would precede P1.OS2, and P10.5 would precede P9.1
    scores = {"P10.2": STERK, "P1.DT1": STERK, "P1.OS2": STERK, "P1.DG1": STERK, "P3.DT1": GOED}
    scores |= {"P10.5": AFWEZIG, "P9.1": AFWEZIG, "P2.OS1": AFWEZIG}
    motiveringen = {"P1.DG1": "Visietekst 2012", "P10.2": "Wekelijks overleg", "P3.DT1": "Komt op geen lijst"}
    profiel = _profiel(scores, motiveringen=motiveringen)
    assert [(punt.code, punt.proces, punt.motivering) for punt in profiel.good_practices] == [
        ("P1.DG1", "P1", "Visietekst 2012"),
        ("P1.OS2", "P1", ""),
        ("P1.DT1", "P1", ""),
        ("P10.2", "P10", "Wekelijks overleg"),
    ]
    assert [(punt.code, punt.proces) for punt in profiel.werkpunten] == [
        ("P2.OS1", "P2"),
        ("P9.1", "P9"),
        ("P10.5", "P10"),
    ]
    for punt in (*profiel.good_practices, *profiel.werkpunten):
        assert punt.criterium == kader.criteria[punt.code].tekst


def test_wat_niet_in_orde_is_staat_in_de_volgorde_van_het_kader_met_de_motivering() -> None:
    scores = {"R4.1": NEE, "R1.2": NEE, "R2.1": JA}
    punten = _profiel(scores, motiveringen={"R1.2": "Geen afspraken"}).niet_in_orde
    assert [(punt.code, punt.motivering) for punt in punten] == [("R1.2", "Geen afspraken"), ("R4.1", "")]
    assert punten[0].criterium.startswith("Het onthaalbureau respecteert de privacy van de inburgeraar.")


def test_een_good_practice_hangt_niet_af_van_het_puntenmodel() -> None:
    lijsten = {(_profiel(ZES, model).good_practices, _profiel(ZES, model).werkpunten) for model in MODELLEN}
    assert len(lijsten) == 1


# --- a fout makes uncertain what depends on it, and nothing else ---

RIJK = dict.fromkeys(kader_onthaalbureau().criteria, GOED) | dict.fromkeys(kader_onthaalbureau().regels, JA)

AFHANKELIJK = {
    "P2.OS1": {"P2", "ondersteuning", "P2 × ondersteuning", "onderdeel apl", "onderdeel kwaliteitsbewaking"},
    "P4.OW1": {"P4", "ontwikkeling", "P4 × ontwikkeling", "onderdeel apl", "onderdeel kwaliteitsbewaking"},
    "P11.3": {"P11", "onderdeel kernprocessen"},
    "R3.2": {"onderdeel regelgeving"},
}


@pytest.mark.parametrize("code", AFHANKELIJK)
@pytest.mark.parametrize("rest_gescoord", [True, False], ids=["de rest gescoord", "alleen die ene gescoord"])
def test_een_fout_neemt_precies_de_scores_weg_die_ervan_afhangen(code: str, *, rest_gescoord: bool) -> None:
    scores = RIJK if rest_gescoord else {code: RIJK[code]}
    zonder, met = _cijfers(_profiel(scores)), _cijfers(_profiel(scores, bevindingen=[fout_bij(code)]))
    assert {naam for naam in zonder if met[naam] != zonder[naam]} == AFHANKELIJK[code]
    assert {met[naam] for naam in AFHANKELIJK[code]} == {None}


def test_een_onzeker_criterium_telt_nergens_als_gescoord() -> None:
    scores = {"P2.OS1": STERK, "P2.OS2": STERK, "R1.1": NEE, "R1.2": NEE}
    profiel = _profiel(scores, bevindingen=[fout_bij("P2.OS1"), fout_bij("R1.1")])
    resultaat = _proces(profiel, "P2")
    assert (resultaat.score, resultaat.gescoord, resultaat.criteria) == (None, 1, 8)
    assert resultaat.verdeling[STERK] == 1
    assert [punt.code for punt in profiel.good_practices] == ["P2.OS2"]
    assert [punt.code for punt in profiel.niet_in_orde] == ["R1.2"]
    assert (profiel.rubrieken[0].aantal(Rol.niet_in_orde), profiel.rubrieken[0].gescoord) == (1, 1)


def test_een_waarschuwing_neemt_geen_score_weg() -> None:
    bevindingen = [waarschuwing_bij("P2.OS1"), waarschuwing_bij("R3.2")]
    assert _cijfers(_profiel(RIJK, bevindingen=bevindingen)) == _cijfers(_profiel(RIJK))


def test_een_fout_zonder_code_neemt_geen_score_weg() -> None:
    fout = replace(fout_bij("P2.OS1"), code=None)
    assert _cijfers(_profiel(RIJK, bevindingen=[fout])) == _cijfers(_profiel(RIJK))


def test_een_fout_bij_een_cijfer_neemt_geen_score_weg() -> None:
    assert _cijfers(_profiel(RIJK, bevindingen=[fout_bij("O1.3")])) == _cijfers(_profiel(RIJK))


def test_een_fout_bij_een_cijfer_neemt_dat_cijfer_weg_en_geen_ander() -> None:
    cijfers = {
        "O1.1": Cijfer(waarde=71.5, jaar=2013, vlaams_gemiddelde=68.0),
        "O1.3": Cijfer(waarde=91.0, jaar=2013, vlaams_gemiddelde=90.0),
    }
    profiel = _profiel({}, cijfers=cijfers, bevindingen=[fout_bij("O1.3")])
    output = {punt.code: (punt.waarde, punt.vlaams_gemiddelde, punt.jaar) for punt in profiel.output}
    assert output["O1.1"] == (71.5, 68.0, 2013)
    assert output["O1.3"] == (None, None, None)


def test_wat_niet_te_lezen_is_geeft_geen_score() -> None:
    """A row or a column that is gone: no bevinding is about that code alone."""
    kader = kader_onthaalbureau()
    scores = {"P9.1": GOED, "P9.2": STERK, "P8.1": GOED}
    bron = beoordeling(kader, scores, cijfers={"O1.3": Cijfer(waarde=91.0, jaar=2013)})
    profiel = bereken_profiel(replace(bron, onleesbare_codes=frozenset({"P9.2", "O1.3"})), kader)
    assert _proces(profiel, "P9").score is None
    assert _proces(profiel, "P8").score == 15
    assert {punt.code: punt.waarde for punt in profiel.output}["O1.3"] is None


# --- what else a profiel tells ---


def test_een_profiel_zegt_over_wie_en_waarmee() -> None:
    gegevens = Gegevens(
        naam="De Brug",
        soort="inspectie",
        werkjaar="2013-2014",
        datum=date(2014, 3, 14),
        beoordelaars=("An", "Bilal"),
    )
    bevindingen = [waarschuwing_bij("P1.DG1"), fout_bij("P2.OS1")]
    profiel = _profiel({}, gegevens=gegevens, bevindingen=bevindingen)
    assert (profiel.kader.id, profiel.kader.versie) == ("gia-onthaalbureau", VERSIE)
    assert (profiel.naam, profiel.soort, profiel.werkjaar) == ("De Brug", "inspectie", "2013-2014")
    assert (profiel.datum, profiel.beoordelaars) == (date(2014, 3, 14), ("An", "Bilal"))
    assert (profiel.werkboek, profiel.bevindingen) == ("werkboek.xlsx", tuple(bevindingen))


def test_de_output_staat_naast_het_vlaams_gemiddelde() -> None:
    cijfers = {"O1.3": Cijfer(waarde=91.0, vlaams_gemiddelde=90.0, jaar=2012), "O4.1": Cijfer(waarde=0.0)}
    output = {punt.code: punt for punt in _profiel({}, cijfers=cijfers).output}
    assert list(output) == list(kader_onthaalbureau().outputindicatoren)
    o13 = output["O1.3"]
    assert (o13.waarde, o13.vlaams_gemiddelde, o13.jaar, o13.eenheid) == (91.0, 90.0, 2012, "%")
    assert (output["O4.1"].waarde, output["O4.1"].vlaams_gemiddelde) == (0.0, None)
    assert (output["O2.1"].waarde, output["O2.1"].jaar, output["O2.1"].eenheid) == (None, None, "%")


def test_context_input_en_bespreking_staan_er_in_de_volgorde_van_het_kader() -> None:
    cijfers = {
        "I2.1": Cijfer(waarde=14, status=Status.geschat, jaar=2013, toelichting="Op 31 december."),
        "C1.1": Cijfer(toelichting="Een vzw."),
        "O1.3": Cijfer(waarde=91, toelichting="Uit de databank."),
    }
    besprekingen = {"B.samenvattend": "Samen.", "B.context": "Een stad.", "B.output": ""}
    kader = kader_onthaalbureau()
    bron = replace(beoordeling(kader, cijfers=cijfers), besprekingen=besprekingen)
    profiel = bereken_profiel(bron, kader)
    kort = {
        rij.code: (rij.waarde, rij.eenheid, rij.status, rij.jaar, rij.tekst)
        for rij in (*profiel.context, *profiel.input)
    }
    gevraagd = "IC1.1 IC1.2 IC1.3 IC1.4 IC2.1 IC2.2 IC2.3 IC2.4 IC2.5 IC2.6 IC2.7 IC2.8 IC2.9 IC2.10 IC2.11"
    gevraagd += " IC3.1 IC3.2 IC3.3 IC3.4 IC3.5"
    assert " ".join(kort) == f"C1.1 C1.2 C2.1 C2.2 C3.1 C3.2 I1.1 I1.2 I1.3 I2.1 I2.2 I2.3 {gevraagd}"
    assert kort["C1.1"] == (None, None, None, None, "Een vzw.")
    assert kort["I2.1"] == (14, "aantal", "geschat", 2013, "Op 31 december.")
    assert kort["C1.2"] == (None, None, None, None, "")
    assert {rij.code: rij.tekst for rij in profiel.output if rij.tekst} == {"O1.3": "Uit de databank."}
    # A rubric in which nothing was written is none.
    teksten = [(rubriek.code, rubriek.tekst) for rubriek in profiel.bespreking]
    assert teksten == [("B.context", "Een stad."), ("B.samenvattend", "Samen.")]
    # What stands beside a figure that is uncertain stays.
    onzeker = replace(bron, bevindingen=(fout_bij("I2.1"),))
    (rij,) = (rij for rij in bereken_profiel(onzeker, kader).input if rij.code == "I2.1")
    assert (rij.waarde, rij.status, rij.jaar, rij.tekst) == (None, None, None, "Op 31 december.")


# --- deliberately not scored ---


def test_wat_bewust_niet_gescoord_is_telt_niet_mee_en_houdt_zijn_reden() -> None:
    """P10: five of six scored; the sixth has a reason, a rule too, and P1.DG1 has neither score nor reason."""
    scores = {code: niveau for code, niveau in ZES.items() if code != "P10.6"}
    redenen = {"R2.1": "Geen lokalen.", "P10.6": "Wij begeleiden niemand.", "P1.DG2": "Zie P1."}
    onzeker = [fout_bij("P1.DG2"), waarschuwing_bij("P1.DG1")]
    profiel = _profiel(scores, motiveringen=redenen | {"P1.DG1": "sterk punt"}, bevindingen=onzeker)
    zonder = _profiel(scores, bevindingen=onzeker)
    # In the order of the kader; not the one that is uncertain, nor the one of which the score is said to be lacking.
    assert [(punt.code, punt.reden) for punt in profiel.niet_gescoord] == [
        ("P10.6", "Wij begeleiden niemand."),
        ("R2.1", "Geen lokalen."),
    ]
    assert zonder.niet_gescoord == ()
    tellingen = {code: (g.gescoord, g.bewust_niet_gescoord, g.criteria) for code, g in profiel.groepen.items()}
    assert tellingen["P10"] == (5, 1, 6)
    assert tellingen["P1"] == (0, 0, 8)
    assert (tellingen["R2"][:2], tellingen["regelgeving"]) == ((0, 1), (0, 1, 16))
    assert tellingen["kernprocessen"] == (5, 1, 38)
    assert {code for code, groep in profiel.groepen.items() if groep.is_volledig} == {"P10"}
    assert {code: g.score for code, g in profiel.groepen.items()} == {c: g.score for c, g in zonder.groepen.items()}


# --- the JSON of `gia score` ---

SLEUTELS: dict[str, set[str]] = {
    "": {
        *("kader", "puntenmodel", "werkboek", "onthaalbureau", "soort", "werkjaar", "datum", "beoordelaars"),
        *("stand", "stand_sinds", "stand_door"),
        *("processen", "kwaliteitsaspecten", "onderdelen", "regelgeving"),
        *("good_practices", "werkpunten", "niet_in_orde", "output", "bevindingen"),
    },
    "kader": {"id", "versie"},
    "processen": {"code", "naam", "groep", "score20", "gescoord", "criteria", "verdeling"},
    "kwaliteitsaspecten": {"code", "score100", "gescoord", "criteria", "verdeling"},
    "onderdelen": {"score100", "gescoord", "criteria"},
    "regelgeving": {"code", "naam", "ja", "nee", "gescoord", "criteria"},
    "good_practices": {"code", "proces", "criterium", "motivering"},
    "werkpunten": {"code", "proces", "criterium", "motivering"},
    "niet_in_orde": {"code", "criterium", "motivering"},
    "output": {"code", "waarde", "vlaams_gemiddelde", "jaar", "eenheid"},
    "bevindingen": {"ernst", "blad", "cel", "code", "melding"},
    "niet_gescoord": {"code", "reden"},
    "context": {"code", "waarde", "eenheid", "jaar", "status", "tekst", "vlaams_gemiddelde"},
    "input": {"code", "waarde", "eenheid", "jaar", "status", "tekst", "vlaams_gemiddelde"},
    "bespreking": {"code", "tekst"},
}
# Added since: what was left open with a reason, the matrix, every score, every figure and text, the distribution under
# each onderdeel, the bewijs on the lists, the action plan, the entry of the catalogue, its werkboek and its veld.
NAAST_EEN_CIJFER = {
    *("naam", "vlaams_jaar", "vlaams_weging", "vlaams_bron", "laagste", "hoogste", "berekend", "bron", "normen"),
    "gevraagd",
}
TOEGEVOEGD: dict[str, set[str]] = {
    "": {"matrix", "niet_gescoord", "niet_van_toepassing", "scores", "context", "input", "bespreking"}
    | {"actieplan", "werkpunten_zonder_actie", "dossier"},
    "processen": {"bewust_niet_gescoord", "niet_van_toepassing"},
    "kwaliteitsaspecten": {"bewust_niet_gescoord", "niet_van_toepassing"},
    "onderdelen": {"verdeling", "bewust_niet_gescoord", "niet_van_toepassing"},
    "regelgeving": {"bewust_niet_gescoord", "niet_van_toepassing"},
    **{lijst: {"bewijs"} for lijst in ("good_practices", "werkpunten", "niet_in_orde")},
    "bevindingen": {"id", "werkboek", "veld"},
    "output": {"status", "tekst", *NAAST_EEN_CIJFER},
    **dict.fromkeys(("context", "input"), NAAST_EEN_CIJFER),
}


def _json(profiel: Profiel) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(als_json(profiel))
    return document


@pytest.mark.parametrize("deel", SLEUTELS)
def test_de_json_heeft_de_sleutels_van_het_contract(deel: str) -> None:
    open_ = {"P11.7": "Dit bureau geeft geen trajectbegeleiding."}
    kader = kader_onthaalbureau()
    bron = beoordeling(kader, ZES | {"R1.2": NEE}, motiveringen=open_, bevindingen=[fout_bij("P2.OS1")])
    document = _json(bereken_profiel(replace(bron, besprekingen={"B.input": "Weinig personeel."}), kader))
    inhoud = document[deel] if deel else document
    if deel == "onderdelen":
        assert set(inhoud) == {"apl", "kernprocessen", "kwaliteitsbewaking", "regelgeving"}
        inhoud = list(inhoud.values())
    rijen = inhoud if isinstance(inhoud, list) else [inhoud]
    assert rijen
    for rij in rijen:
        assert set(rij) == SLEUTELS[deel] | TOEGEVOEGD.get(deel, set())


def test_naast_een_cijfer_staat_de_norm_die_hetzelfde_telt() -> None:
    kader = kader_onthaalbureau()
    gegeven = beoordeling(kader, cijfers={"O1.3": Cijfer(waarde=79.9), "O1.2": Cijfer(waarde=54.5)})
    document = _json(bereken_profiel(gegeven, kader))
    normen = {rij["code"]: rij["normen"] for deel in ("context", "input", "output") for rij in document[deel]}
    assert {code for code, rijen in normen.items() if rijen} == {"O1.3", "IC1.4"}
    assert normen["O1.3"] == [
        {
            "code": "norm-aanwezigheid-verplicht",
            "naam": "Norm aanwezigheid verplichte inburgeraars",
            "minstens": 80.0,
            "hoogstens": None,
            "gehaald": False,
        },
        {
            "code": "norm-aanwezigheid-rechthebbend",
            "naam": "Norm aanwezigheid rechthebbende inburgeraars",
            "minstens": 50.0,
            "hoogstens": None,
            "gehaald": True,
        },
    ]
    leeg = _json(bereken_profiel(beoordeling(kader), kader))
    (o13,) = (rij for rij in leeg["output"] if rij["code"] == "O1.3")
    assert [norm["gehaald"] for norm in o13["normen"]] == [None, None]


def test_de_json_heeft_de_waarden_van_het_contract() -> None:
    gegevens = Gegevens(naam="De Brug", soort="zelfevaluatie", datum=date(2014, 3, 14))
    document = _json(_profiel(ZES, gegevens=gegevens, bevindingen=[fout_bij("P2.OS1")]))
    assert (document["soort"], document["datum"], document["beoordelaars"]) == ("zelfevaluatie", "2014-03-14", [])
    assert document["kader"] == {"id": "gia-onthaalbureau", "versie": VERSIE}
    assert {rij["groep"] for rij in document["processen"]} == {"algemeen", "personeel", "logistiek", "kernprocessen"}
    assert list(document["processen"][9]["verdeling"].items()) == [(AFWEZIG, 1), (VOLDOENDE, 2), (GOED, 2), (STERK, 1)]
    assert document["processen"][0]["score20"] is None
    assert [rij["code"] for rij in document["kwaliteitsaspecten"]] == [
        *("doelgerichtheid", "ondersteuning", "doeltreffendheid", "ontwikkeling"),
    ]
    assert document["bevindingen"][0]["ernst"] == "fout"


# --- properties ---


def _scores(kader: Kader) -> st.SearchStrategy[dict[str, str | None]]:
    """Any beoordeling of a kader: full, empty, or with gaps of any size."""
    return st.sampled_from([0.0, 0.2, 0.9, 1.0]).flatmap(
        lambda deel: st.fixed_dictionaries(
            {code: _niveau(schaal.namen, deel) for code, schaal in kader.schaal_van.items()},
        )
    )


def _niveau(namen: tuple[str, ...], deel: float) -> st.SearchStrategy[str | None]:
    """A level, or None; `deel` says how much of the werkboek is filled in."""
    keuzes: list[str | None] = [*namen] * max(round(10 * deel), 0) + [None] * round(10 * (1 - deel)) * len(namen)
    return st.sampled_from(keuzes)


KADERS: dict[str, Callable[[], Kader]] = {"onthaalbureau": kader_onthaalbureau, "bibliotheek": kader_bibliotheek}
ELK_KADER = pytest.mark.parametrize("naam", KADERS)
ALLES = {naam: _scores(kader()) for naam, kader in KADERS.items()}
rustig = settings(deadline=None, max_examples=60)


@ELK_KADER
@rustig
@given(data=st.data())
def test_een_score_ligt_tussen_nul_en_haar_maximum(naam: str, data: st.DataObject) -> None:
    kader = KADERS[naam]()
    scores = data.draw(ALLES[naam])
    for model in kader.puntenmodellen:
        profiel = bereken_profiel(beoordeling(kader, scores), kader, model.code)
        for resultaat in profiel.processen:
            assert resultaat.score is None or 0 <= resultaat.score <= 20
            assert (resultaat.score is None) == (resultaat.gescoord == 0)
            assert sum(resultaat.verdeling.values()) == resultaat.gescoord <= resultaat.criteria
        op_honderd = {n: score for n, score in _cijfers(profiel).items() if n not in {p.code for p in kader.processen}}
        assert all(score is None or 0 <= score <= 100 for score in op_honderd.values())


@ELK_KADER
@rustig
@given(data=st.data())
def test_een_criterium_een_niveau_hoger_scoren_verlaagt_geen_enkele_score(naam: str, data: st.DataObject) -> None:
    kader = KADERS[naam]()
    scores = data.draw(ALLES[naam])
    code = data.draw(st.sampled_from(list(kader.schaal_van)))
    namen = kader.schaal_van[code].namen
    laag = data.draw(st.integers(0, len(namen) - 2))
    for model in kader.puntenmodellen:
        voor, na = (
            _cijfers(bereken_profiel(beoordeling(kader, scores | {code: niveau}), kader, model.code))
            for niveau in (namen[laag], namen[laag + 1])
        )
        for wat, score in voor.items():
            nieuw = na[wat]
            assert (score is None) == (nieuw is None)
            assert score is None or nieuw is None or nieuw >= score, wat


@ELK_KADER
@rustig
@given(data=st.data())
def test_de_volgorde_van_de_rijen_doet_er_niet_toe(naam: str, data: st.DataObject) -> None:
    kader = KADERS[naam]()
    heen = beoordeling(kader, data.draw(ALLES[naam]))
    volgorde = data.draw(st.permutations(list(heen.scores)))
    dooreen = replace(heen, scores={code: heen.scores[code] for code in volgorde})
    assert bereken_profiel(dooreen, kader) == bereken_profiel(heen, kader)


@ELK_KADER
@rustig
@given(data=st.data())
def test_een_rij_zonder_score_is_hetzelfde_als_geen_rij(naam: str, data: st.DataObject) -> None:
    kader = KADERS[naam]()
    met = beoordeling(kader, data.draw(ALLES[naam]))
    zonder = replace(met, scores={code: s for code, s in met.scores.items() if s.niveau is not None})
    assert bereken_profiel(zonder, kader) == bereken_profiel(met, kader)


@rustig
@given(data=st.data())
def test_een_nieuw_criterium_in_het_kader_verandert_geen_score_zolang_niemand_het_scoort(data: st.DataObject) -> None:
    kader = kader_onthaalbureau()
    scores = data.draw(ALLES["onthaalbureau"])
    nieuw = Criterium(code="P4.OW2", kwaliteitsaspect="ontwikkeling", tekst="Een nieuw criterium.")
    p4 = proces(kader, "P4")
    groter_p4 = p4.model_copy(update={"criteria": (*p4.criteria, nieuw)})
    velden = {naam: getattr(kader, naam) for naam in Kader.model_fields}
    groter = maak_kader(velden | {"processen": tuple(groter_p4 if p.code == "P4" else p for p in kader.processen)})
    voor = bereken_profiel(beoordeling(kader, scores), kader)
    na = bereken_profiel(beoordeling(groter, scores), groter)
    assert _cijfers(na) == _cijfers(voor)
    assert _proces(na, "P4").criteria == _proces(voor, "P4").criteria + 1
    assert _proces(na, "P4").gescoord == _proces(voor, "P4").gescoord


# --- an independent calculation ---


def _orakel(kader: Kader, scores: Mapping[str, str | None], model: str) -> dict[str, Fraction | None]:
    """The scoring rules again, in exact fractions: what a criterium belongs to is read from its code."""
    punten = {niveau: Fraction(punt) for niveau, punt in kader.puntenmodel(model).punten.items()}
    maximum = Fraction(kader.puntenmodel(model).hoogste)
    delen = {code: punten[niveau] / maximum for code, niveau in scores.items() if niveau in punten}
    nee, ja = kader.regelschaal.namen
    regels = [Fraction(niveau == ja) for niveau in scores.values() if niveau in (nee, ja)]

    def gemiddelde(waarden: Iterable[Fraction | None], keer: int = 1) -> Fraction | None:
        echte = [waarde for waarde in waarden if waarde is not None]
        return keer * sum(echte, Fraction(0)) / len(echte) if echte else None

    def score(keer: int, patroon: str) -> Fraction | None:
        return gemiddelde([deel for code, deel in delen.items() if re.fullmatch(patroon, code)], keer)

    aspecten = {aspect.code: aspect.afkorting for aspect in kader.kwaliteitsaspecten}
    uit = {p.code: score(20, rf"{p.code}\..+") for p in kader.processen}
    uit |= {aspect: score(100, rf".+\.{letters}\d+") for aspect, letters in aspecten.items()}
    for onderdeel in kader.onderdelen:
        codes = [p.code for p in kader.processen if p.groep in onderdeel.groepen]
        uit[f"onderdeel {onderdeel.code}"] = gemiddelde([uit[code] for code in codes], 5)
        for code in codes if onderdeel.kwaliteitsaspecten else ():
            uit |= {f"{code} × {aspect}": score(100, rf"{code}\.{letters}\d+") for aspect, letters in aspecten.items()}
    uit["onderdeel kwaliteitsbewaking"] = gemiddelde([uit[aspect] for aspect in aspecten])
    return uit | {"onderdeel regelgeving": gemiddelde(regels, 100)}


@ELK_KADER
@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_het_profiel_is_gelijk_aan_een_onafhankelijke_berekening(naam: str, data: st.DataObject) -> None:
    kader = KADERS[naam]()
    scores = data.draw(ALLES[naam])
    model = data.draw(st.sampled_from([model.code for model in kader.puntenmodellen]))
    berekend = _cijfers(bereken_profiel(beoordeling(kader, scores), kader, model))
    verwacht = _orakel(kader, scores, model)
    assert set(berekend) == set(verwacht)
    for wat, breuk in verwacht.items():
        score = berekend[wat]
        assert (score is None) == (breuk is None), wat
        if score is not None and breuk is not None:
            assert math.isclose(score, breuk, rel_tol=1e-12, abs_tol=1e-12), wat


@rustig
@given(scores=ALLES["onthaalbureau"], codes=st.sets(st.sampled_from(list(RIJK)), max_size=3))
@example(scores={}, codes={"P1.DG1"})
def test_fouten_nemen_alleen_scores_weg_en_veranderen_er_geen(scores: dict[str, str | None], codes: set[str]) -> None:
    zonder, met = (
        _cijfers(_profiel(scores, bevindingen=bevindingen)) for bevindingen in ([], [fout_bij(c) for c in codes])
    )
    for code in codes:
        assert met.get(code.split(".")[0]) is None
    for wat, score in met.items():
        assert score is None or score == zonder[wat]


def test_een_woord_dat_geen_niveau_is_wordt_met_de_toegelaten_niveaus_geweigerd() -> None:
    with pytest.raises(
        ValueError, match=r"^P1\.DG1: “prima” is geen niveau; toegelaten: afwezig, voldoende, goed uitg"
    ):
        _profiel({"P1.DG1": "prima"})


def test_een_kader_zonder_regelgeving_heeft_er_geen_score_voor() -> None:
    kader = kader_onthaalbureau().model_copy(update={"regelgeving": None})
    profiel = bereken_profiel(beoordeling(kader, {"P1.DG1": STERK}), kader)
    assert profiel.rubrieken == ()
    assert "regelgeving" not in profiel.onderdelen
    assert _proces(profiel, "P1").score == 20
