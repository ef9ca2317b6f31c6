"""A kader can have an answer outside its scale: it never counts, and every output says so in its own words.

The bibliotheek has “niet voor ons” beside its levels and “N.v.t.” beside its rules. Of B1 one criterium is on level 4
of 5, one outside the scale and one open; of B2 both are outside it; of the two rules one is.
"""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from rich.console import Console

from gia_kwaliteit import (
    Beoordeling,
    Gegevens,
    als_json,
    bereken_profiel,
    bereken_vergelijking,
    lees_werkboek,
    maak_resultaten,
    maak_sjabloon,
)
from gia_kwaliteit.beoordeling import Score
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.overzicht import bereken_overzicht
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.verslag import Verslag, maak_verslag
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from gia_kwaliteit.weergave.json import naar_json
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.json import overzicht_als_gegevens
from gia_kwaliteit.weergave.profiel.csv import schrijf_scores
from gia_kwaliteit.weergave.profiel.json import profiel_als_gegevens
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.json import vergelijking_als_gegevens
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from tests.bouwers import beoordeling, kader_bibliotheek, kader_onthaalbureau
from tests.programmas import gnumeric
from tests.programmas.kantoor import converteer, nodig

KADER = kader_bibliotheek()
BUITEN, BUITEN_REGEL = "niet voor ons", "N.v.t."
SCORES = {
    "B1.P1": "stevig",
    "B1.P2": BUITEN,
    "B2.P1": BUITEN,
    "B2.B1": BUITEN,
    "L1.1": "eerste stappen",
    "W1.1": BUITEN_REGEL,
    "W1.2": "Gevolgd",
}
REDEN = "Wij lenen <b>niets</b> uit."
GEGEVENS = Gegevens(naam="De Plank", soort="zelfevaluatie", werkjaar="2013-2014")
ZELF = beoordeling(KADER, SCORES, motiveringen={"B1.P2": REDEN}, gegevens=GEGEVENS)
INSPECTIE = beoordeling(
    KADER, SCORES | {"B1.P2": "op weg", "B2.P1": "stevig"}, gegevens=replace(GEGEVENS, soort="inspectie")
)
# From Gescoord on: how many, of how many, the word for it, left open with a reason, and outside the scale.
PROFIEL = {"B1": (1, 3, "onvolledig", 0, 1), "B2": (0, 2, BUITEN, 0, 2)}
SAMEN = {"werking": (1, 5, "onvolledig", 0, 3, None), "regelgeving": (1, 2, "volledig", 0, None, 1)}


def _getoond(toon: object, *wat: object) -> str:
    uit = io.StringIO()
    assert callable(toon)
    toon(Console(file=uit, width=160), *wat)
    return uit.getvalue()


def _kop(blad: Worksheet, kop: str) -> tuple[int, int]:
    """The row and the column (from 1) of a heading."""
    return next((cel.row or 0, cel.column) for rij in blad.iter_rows() for cel in rij if cel.value == kop)


def _rijen(blad: Worksheet, codes: dict[str, tuple[object, ...]]) -> dict[str, tuple[object, ...]]:
    _, begin = _kop(blad, "Gescoord")
    breedte = len(next(iter(codes.values())))
    gevonden: dict[str, tuple[object, ...]] = {}
    for rij in blad.iter_rows(values_only=True):
        if rij[0] in codes:
            gevonden.setdefault(str(rij[0]), rij[begin - 1 : begin - 1 + breedte])
    return gevonden


def _controleer_resultaten(boek: Workbook) -> None:
    assert _rijen(boek["Profiel Werking"], dict(PROFIEL)) == PROFIEL
    assert _rijen(boek["Samenvattend"], dict(SAMEN)) == SAMEN
    # vlak: 3 of 4 points on the one criterium that counts, and the one rule that counts is in order.
    _, score = _kop(boek["Profiel Werking"], "Score op 20")
    scores = {rij[0]: rij[score - 1] for rij in boek["Profiel Werking"].iter_rows(values_only=True)}
    assert (scores["B1"], scores["B2"] or None) == (15, None)
    labels = [cel for rij in boek["Profiel Werking"].iter_rows(values_only=True) for cel in rij]
    assert f"B2 Onthaal aan de balie ({BUITEN})" in labels


def _controleer_start(blad: Worksheet) -> None:
    """What Start counts of every tab: a choice outside the scale is nothing that is still to be scored."""
    koprij, code = _kop(blad, "Code")
    kop_van = [cel.value for cel in blad[koprij]]
    koppen = ("Gescoord", "Criteria", "Bewust niet gescoord", BUITEN, BUITEN_REGEL)
    kolommen = [kop_van.index(kop) + 1 for kop in koppen]
    per_code = {
        blad.cell(rij, code).value: tuple(blad.cell(rij, kolom).value for kolom in kolommen)
        for rij in range(koprij + 1, koprij + 4)
    }
    assert per_code == {
        "werking": (1, 5, 0, 3, None),
        "lezen": (1, 4, 0, 0, None),
        "regelgeving": (1, 2, 0, None, 1),
    }


def test_het_werkboek_biedt_de_keuze_aan_en_zegt_wat_ze_betekent() -> None:
    boek = load_workbook(io.BytesIO(maak_sjabloon(KADER)))
    regels = boek["Scoring Werking"].data_validations.dataValidation
    lijsten = {regel.formula1 for regel in regels if regel.type == "list"}
    assert lijsten == {'"voorbeeld,stevig,op weg,eerste stappen,niets te zien,niet voor ons"'}
    start = {rij[0]: rij for rij in boek["Start"].iter_rows(values_only=True)}
    # What it means takes four columns.
    assert start[BUITEN][1:6] == ("De bibliotheek heeft hier niets mee te maken.", None, None, None, "telt niet mee")
    assert start[BUITEN_REGEL][1] == "De regel geldt niet voor deze bibliotheek."
    # Where there is no such answer, the prompt says what to do instead.
    assert not any("laat de cel leeg" in str(regel.prompt).lower() for regel in regels)
    anders = load_workbook(io.BytesIO(maak_sjabloon(kader_onthaalbureau())))["Scoring APL"].data_validations
    assert any(
        str(regel.prompt).endswith("Laat de cel leeg en schrijf bij Motivering waarom.")
        and "Laat de cel leeg" in str(regel.error)
        for regel in anders.dataValidation
    )


def test_het_staat_in_elk_profiel_en_op_start_zonder_dat_iets_rekent() -> None:
    boek = load_workbook(io.BytesIO(maak_sjabloon(KADER, beoordeling=ZELF)), data_only=True)
    _controleer_resultaten(boek)
    _controleer_start(boek["Start"])
    resultaten = load_workbook(io.BytesIO(maak_resultaten(bereken_profiel(ZELF, KADER), KADER)))
    _controleer_resultaten(resultaten)
    scores = {rij[0]: rij[4] for rij in resultaten["Alle scores"].iter_rows(values_only=True)}
    assert (scores["B1.P2"], scores["B1.B1"], scores["W1.1"]) == (BUITEN, "niet gescoord", BUITEN_REGEL)


@pytest.mark.parametrize(
    "reken",
    [
        pytest.param(converteer, marks=[nodig, pytest.mark.libreoffice], id="LibreOffice"),
        pytest.param(
            gnumeric.herreken,
            marks=[
                gnumeric.nodig,
                pytest.mark.gnumeric,
                pytest.mark.filterwarnings("ignore:Workbook contains no default style"),
            ],
            id="Gnumeric",
        ),
    ],
)
def test_andere_programma_s_tellen_hetzelfde(reken: object, tmp_path: Path) -> None:
    (tmp_path / "in.xlsx").write_bytes(maak_sjabloon(KADER, beoordeling=ZELF))
    assert callable(reken)
    (berekend,) = reken([tmp_path / "in.xlsx"], "xlsx", tmp_path / "uit")
    boek = load_workbook(berekend, data_only=True)
    _controleer_resultaten(boek)
    _controleer_start(boek["Start"])
    gelezen = lees_werkboek(berekend, KADER)
    assert {b.id for b in gelezen.bevindingen} <= {"niet-gescoord", "gegeven-ontbreekt"}
    assert gelezen.buiten_de_schaal == ZELF.buiten_de_schaal


def _getypt(tmp_path: Path, getypt: str, code: str = "B1.P1") -> Beoordeling:
    boek = load_workbook(io.BytesIO(maak_sjabloon(KADER)))
    for blad in boek.worksheets:
        for rij in blad.iter_rows():
            if rij[0].value == code and blad.title.startswith("Scoring"):
                _, kolom = _kop(blad, "Score")
                blad.cell(rij[0].row or 0, kolom).value = getypt
    boek.save(tmp_path / "getypt.xlsx")
    return lees_werkboek(tmp_path / "getypt.xlsx", KADER)


def test_wat_gekozen_is_komt_terug_en_is_geen_bevinding(tmp_path: Path) -> None:
    (tmp_path / "vol.xlsx").write_bytes(maak_sjabloon(KADER, beoordeling=ZELF))
    gelezen = lees_werkboek(tmp_path / "vol.xlsx", KADER)
    assert {code: (s.niveau, s.niet_van_toepassing) for code, s in gelezen.scores.items() if s.keuze} == {
        code: (None, naam) if naam in (BUITEN, BUITEN_REGEL) else (naam, None) for code, naam in SCORES.items()
    }
    assert [b.code for b in gelezen.bevindingen if b.id == "niet-gescoord"] == ["B1.B1", "L1.2", "L1.3", "L1.4"]
    assert not gelezen.streng().onzekere_codes


@pytest.mark.parametrize("getypt", ["Niet voor ons", "NIET VOOR ONS", " niet  voor ons"])
def test_het_mag_met_andere_hoofdletters_en_spaties(getypt: str, tmp_path: Path) -> None:
    gelezen = _getypt(tmp_path, getypt)
    assert gelezen.scores["B1.P1"].niet_van_toepassing == BUITEN
    telt_niet = [b.code for b in gelezen.bevindingen if b.id == "score-telt-niet"]
    assert telt_niet == ([] if getypt.lower() == BUITEN else ["B1.P1"])


@pytest.mark.parametrize("getypt", ["n.v.t.", "nvt", "niet van toepassing"])
def test_een_ander_woord_ervoor_zegt_wat_te_kiezen(getypt: str, tmp_path: Path) -> None:
    (melding,) = [b.melding for b in _getypt(tmp_path, getypt).bevindingen if b.id == "score-ongeldig"]
    assert melding.endswith("Kies een score uit de lijst. Is het niet van toepassing, kies dan “niet voor ons”.")
    assert "voorbeeld, niet voor ons." in melding
    if getypt == "nvt":
        (regel,) = [b.melding for b in _getypt(tmp_path, getypt, "W1.1").bevindingen if b.id == "score-ongeldig"]
        assert "kies dan “N.v.t.”" in regel


def test_het_telt_in_geen_enkele_score_of_verdeling() -> None:
    zonder = beoordeling(KADER, {c: n for c, n in SCORES.items() if n not in (BUITEN, BUITEN_REGEL)})
    hier, daar = bereken_profiel(ZELF, KADER), bereken_profiel(zonder, KADER)
    assert {c: (g.score, g.verdeling) for c, g in hier.groepen.items()} == {
        c: (g.score, g.verdeling) for c, g in daar.groepen.items()
    }
    assert hier.groepen["B1"].niet_gescoord == 1
    assert (hier.groepen["B2"].is_volledig, hier.groepen["B1"].is_volledig) == (True, False)


def test_json_csv_en_scherm_zeggen_het_met_hun_eigen_woord() -> None:
    profiel = bereken_profiel(ZELF, KADER)
    gegevens = profiel_als_gegevens(profiel)
    assert gegevens["niet_van_toepassing"] == (
        {"code": "B1.P2", "reden": REDEN},
        *({"code": code, "reden": ""} for code in ("B2.P1", "B2.B1", "W1.1")),
    )
    scores = {punt["code"]: punt for punt in gegevens["scores"]}
    assert (scores["B1.P2"]["toestand"], scores["B1.P2"]["niveau"]) == ("niet van toepassing", None)
    assert scores["B1.P2"]["antwoord"] == BUITEN
    assert [p["niet_van_toepassing"] for p in gegevens["processen"]] == [1, 2, 0]
    assert '"toestand": "niet van toepassing"' in als_json(profiel)
    uit = io.StringIO()
    schrijf_scores([("a.xlsx", ZELF)], KADER, uit)
    rijen = {rij["code"]: rij for rij in csv.DictReader(io.StringIO(uit.getvalue()))}
    assert (rijen["B2.P1"]["toestand"], rijen["B2.P1"]["niveau"]) == ("niet van toepassing", "")
    scherm = _getoond(toon_profiel, profiel, KADER)
    assert "Niet voor ons of n.v.t.; telt niet mee (4)" in scherm
    assert REDEN in scherm


def _tabellen(verslag: Verslag) -> dict[str, dict[str, tuple[str, ...]]]:
    alle = [tabel for rubriek in verslag.rubrieken for tabel in rubriek.tabellen]
    return {tabel.titel: {rij[0]: rij[1:] for rij in tabel.rijen} for tabel in (*alle, *verslag.alle_scores)}


def test_het_verslag_zegt_het_met_de_reden() -> None:
    verslag = maak_verslag(ZELF, bereken_profiel(ZELF, KADER), KADER)
    tabellen = _tabellen(verslag)
    (titel,) = (titel for titel in tabellen if titel.startswith("Niet voor ons: "))
    assert {code: rij[1] for code, rij in tabellen[titel].items()} == {"B1.P2": REDEN, "B2.P1": "–", "B2.B1": "–"}
    feiten = [feit for rubriek in verslag.rubrieken for feit in rubriek.feiten]
    assert "Bij 3 van de 5 criteria is “niet voor ons” gekozen; dat telt niet mee." in feiten
    assert "Bij 1 regel is “N.v.t.” gekozen; dat telt niet mee." in feiten
    assert tabellen["Regelgeving: elke regel"]["W1.1"][1] == BUITEN_REGEL
    (bijlage,) = (tabel for titel, tabel in tabellen.items() if titel.startswith("B2 ") and "gescoord" in titel)
    assert bijlage["B2.P1"][1] == BUITEN


def test_de_vergelijking_vertelt_wat_een_van_beide_buiten_de_schaal_zette() -> None:
    vergelijking = bereken_vergelijking(ZELF, INSPECTIE, KADER)
    assert vergelijking.overeenstemming.totaal.n == 2  # B1.P1 and L1.1: what is outside the scale agrees with nothing
    assert [oordeel.code for oordeel in vergelijking.opengelaten] == ["B1.P2", "B2.P1", "B2.B1", "W1.1"]
    assert vergelijking.alleen_rechts == ("B1.P2", "B2.P1")
    gegevens = vergelijking_als_gegevens(vergelijking)
    assert [punt["code"] for punt in gegevens["niet_van_toepassing_inspectie"]] == ["B2.B1", "W1.1"]
    assert gegevens["niet_van_toepassing_zelf"][0] == {"code": "B1.P2", "reden": REDEN}
    assert naar_json(gegevens)
    boek = load_workbook(io.BytesIO(maak_vergelijkboek(vergelijking, KADER)))
    rijen = {rij[0]: (rij[3], rij[5]) for rij in boek["Niet voor ons of n.v.t."].iter_rows(values_only=True)}
    assert rijen["B1.P2"] == (BUITEN, "op weg")
    pagina = maak_vergelijkingspagina(vergelijking, KADER)
    assert "Wij lenen &lt;b&gt;niets&lt;/b&gt; uit." in pagina
    scherm = _getoond(toon_vergelijking, vergelijking, KADER)
    assert "Niet voor ons of n.v.t. in Zelfevaluatie (4), met de reden" in scherm
    verslag = maak_verslag(ZELF, bereken_profiel(ZELF, KADER), KADER, vergelijking)
    assert _tabellen(verslag)["Niet voor ons of n.v.t."]["B2.P1"][1:] == (BUITEN, "stevig")


def test_het_overzicht_telt_het_apart() -> None:
    uittreksels = [maak_uittreksel(boek, KADER, f"{naam}.xlsx") for naam, boek in (("a", ZELF), ("b", INSPECTIE))]
    overzicht = bereken_overzicht(uittreksels, KADER)
    gegevens = overzicht_als_gegevens(overzicht)
    assert sorted(b["niet_van_toepassing"] for b in gegevens["bureaus"]) == [2, 4]
    assert {c["code"]: c["niet_van_toepassing"] for c in gegevens["criteria"]}["B2.B1"] == 2
    (criteria,) = (tabel for naam, tabel in overzicht.als_frames().items() if naam == "criteria")
    assert set(criteria.loc[criteria["code"] == "B2.B1", "toestand"]) == {"niet van toepassing"}
    assert "Niet voor ons of n.v.t.: 6 keer in 2 beoordelingen (B2.B1 2 keer" in maak_overzichtspagina(overzicht, KADER)


def test_wie_het_eens_is_houdt_het_en_wie_niet_laat_het_open() -> None:
    consensus = bereken_consensus([ZELF, replace(INSPECTIE, gegevens=GEGEVENS)], KADER)
    samen = consensus.beoordeling.scores
    assert (samen["B2.B1"].niet_van_toepassing, samen["B2.B1"].niveau) == (BUITEN, None)
    assert (samen["B2.P1"].niet_van_toepassing, samen["B2.P1"].niveau) == (None, None)
    assert "B2.B1" in consensus.eens
    assert "B2.P1" in consensus.open
    assert BUITEN in {deel.antwoord for deel in consensus.naast_elkaar["B2.P1"]}
    assert BUITEN in consensus.beoordeling.meningen["B2.P1"]
    assert f"</span> {BUITEN}<p>" in maak_consensuspagina(consensus, KADER)


def test_vorig_werkjaar_herhaalt_het() -> None:
    boek = load_workbook(io.BytesIO(maak_sjabloon(KADER, vorig=ZELF)))
    teksten = [cel for rij in boek["Scoring Werking"].iter_rows(values_only=True) for cel in rij if cel]
    assert f"{BUITEN}\n{REDEN}" in teksten


def test_een_onzekere_keuze_is_er_geen() -> None:
    assert Score(niet_van_toepassing=BUITEN).keuze == BUITEN
    onzeker = replace(ZELF, onleesbare_codes=frozenset({"B2.P1"}))
    assert "B2.P1" not in onzeker.buiten_de_schaal
    assert onzeker.antwoord("B2.P1") == "onzeker"
