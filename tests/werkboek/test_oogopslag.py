"""The tab that says in one glance how an onthaalbureau stands: what is on it, and what somebody types there is told."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import lees_werkboek, maak_sjabloon
from gia_kwaliteit.beoordeling import Score
from gia_kwaliteit.kader import Kader, laad_kader, maak_kader
from gia_kwaliteit.werkboek.oogopslagindeling import maak_oogopslagindeling
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tekstmaat import regelhoogte, regels
from tests.bouwers import VOORBEELD, beoordeling, kader_bibliotheek, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven

KADER, BLAD = kader_onthaalbureau(), "In één oogopslag"


@pytest.fixture(scope="module")
def voorbeeld() -> bytes:
    """The example, written now."""
    return maak_sjabloon(KADER, beoordeling=lees_werkboek(VOORBEELD, KADER))


def _blad(inhoud: bytes) -> Worksheet:
    blad = load_workbook(io.BytesIO(inhoud), data_only=True)[BLAD]
    assert isinstance(blad, Worksheet)
    return blad


def test_het_blad_staat_meteen_na_start_en_past_op_een_liggende_bladzijde(voorbeeld: bytes) -> None:
    boek = load_workbook(io.BytesIO(voorbeeld))
    assert boek.sheetnames[:2] == ["Start", BLAD]
    blad = boek[BLAD]
    passend = blad.sheet_properties.pageSetUpPr
    assert passend is not None
    assert (blad.page_setup.orientation, passend.fitToPage) == ("landscape", True)
    # One page wide and high is what a tab is where nothing else is said.
    assert {blad.page_setup.fitToWidth, blad.page_setup.fitToHeight} <= {None, 1}
    zichtbaar = [kolom for kolom in blad.column_dimensions.values() if not kolom.hidden]
    breedte = sum(kolom.width * (1 + (kolom.max or 0) - (kolom.min or 0)) for kolom in zichtbaar)
    # On a screen of 1366 pixels, with the numbers of the rows; the letters of 10 points print in at least 8.
    assert 1000 < breedte * 7 < 1336
    rijen = sum(blad.row_dimensions[rij].height or 15 for rij in range(1, 26))
    assert rijen < 550
    assert {blad.row_dimensions[rij].height for rij in range(5, 25)} == {20}


def test_wat_het_voorbeeld_zegt_met_de_hand_uitgerekend(voorbeeld: bytes) -> None:
    """Of 4 points a criterium: P3 and P9 have 26 of 32, P8 22, P7 and P11 13 of 28, P12 15 of 32."""
    blad = _blad(voorbeeld)
    assert blad["A2"].value == "De Brug (fictief)"
    zin = "Drie van de twaalf processen halen de helft niet; Logistiek en Minderjarigenwerking vragen eerst aandacht."
    assert (blad["A3"].value, blad["A4"].value) == (zin, "Nog niet gescoord: 2 criteria.")
    punten = {blad[f"J{rij}"].value: blad[f"K{rij}"].value for rij in (6, 8, 10, 13, 15, 17)}
    # Equal scores stand in the order of the kader, and each proces is named once.
    assert list(punten) == ["P3.DG1", "P9.1", "P8.2", "P7.DT1", "P11.8", "P12.2"]
    assert punten == {code: KADER.criteria[code].tekst for code in punten}
    assert [blad[f"J{rij}"].value for rij in (5, 12, 20)] == [
        "Het sterkst: sterk punt",
        "Eerst aan te pakken: afwezig",
        "Regelgeving: 15 van 16 in orde",
    ]
    assert [blad.cell(21, kolom).value for kolom in range(10, 16)] == [
        "R1",
        "Inburgeraarsgerichtheid",
        "Ja",
        "Ja",
        "Ja",
        "Nee",
    ]


def test_een_klik_op_een_punt_gaat_naar_zijn_score(voorbeeld: bytes) -> None:
    boek = load_workbook(io.BytesIO(voorbeeld))
    formule = str(boek[BLAD]["J6"].value)
    # To where a program says that the cell is, or else by the name of the tab: of each with scores.
    assert formule.count('HYPERLINK("#"&') == 1
    assert formule.count('CELL("address",') == 2
    for blad, naam in (("Scoring APL", "'Scoring APL'!$D$"), ("Scoring Kernprocessen", "'Scoring Kernprocessen'!$C$")):
        assert formule.count(f'"{naam}"&MATCH(') == 1
        assert naam[-2] in {cel.column_letter for cel in boek[blad][5] if cel.value == "Score"}


def test_elke_rij_toont_wat_haar_staaf_en_haar_strook_tekent(voorbeeld: bytes) -> None:
    blad = _blad(voorbeeld)
    rijen = {
        blad.cell(rij, 1).value: [blad.cell(rij, kolom).value for kolom in (2, 4, *range(17, 24))]
        for rij in range(6, 25)
    }
    # Name, score, below half, from half up, what of the four levels there is, and what has no score.
    assert rijen["P3"] == ["Organisatie van het aanbod", 16.25, None, 16.25, 0, 1, 4, 3, 0]
    assert rijen["P6"] == ["Professionalisering", 10, None, 10, 2, 2, 4, 0, 0]
    assert rijen["P7"] == ["Logistiek", pytest.approx(65 / 7), pytest.approx(65 / 7), None, 2, 2, 3, 0, 1]
    assert rijen["doeltreffendheid"][1:4] == [pytest.approx(2700 / 56), pytest.approx(2700 / 56), None]
    # A title stands among the names: in the column of codes it could be taken for one.
    assert [blad.cell(rij, 2).value for rij in (6, 14)] == [onderdeel.naam for onderdeel in KADER.onderdelen]
    assert [blad.cell(rij, 1).value for rij in (6, 14)] == [None, None]
    verborgen = blad.column_dimensions["Q"]
    assert (verborgen.hidden, verborgen.min, verborgen.max) == (True, 17, 23)


def test_een_leeg_werkboek_zegt_dat_er_nog_niets_is() -> None:
    blad = _blad(geschreven())
    assert blad["A3"].value == "Er is nog geen enkel proces gescoord."
    assert blad["A4"].value == "Nog niet gescoord: 93 criteria en 16 regels."
    assert [blad[f"K{rij}"].value for rij in (6, 8, 13)] == ["Nog geen good practices.", None, "Nog geen werkpunten."]


def test_waar_niets_openstaat_en_niets_zwak_is_zegt_het_blad_dat() -> None:
    goed = dict.fromkeys(KADER.criteria, "goed uitgewerkt") | dict.fromkeys(KADER.regels, "Ja")
    blad = _blad(geschreven(beoordeling(KADER, goed)))
    assert blad["A4"].value == "Alles heeft een score, of een reden waarom niet."
    assert [blad[f"K{rij}"].value for rij in (6, 13)] == ["Geen good practices.", "Geen werkpunten."]


@pytest.mark.parametrize("kader", [KADER, kader_bibliotheek()], ids=["onthaalbureau", "bibliotheek"])
def test_geen_antwoord_op_een_regel_staat_in_een_rij_met_koppen(kader: object) -> None:
    indeling = maak_oogopslagindeling(kader)  # type: ignore[arg-type]
    koprijen = {blok.koprij for blok in indeling.blokken}
    assert indeling.regels
    assert koprijen.isdisjoint(indeling.regels)
    assert len({*indeling.regels} | {rij for blok in indeling.punten for rij in blok.rijen}) == len(indeling.regels) + 6


def _gelezen(inhoud: bytes, map_: Path, *, alleen_waarden: bool = False, **cellen: object) -> dict[str | None, str]:
    """What is said of this tab when these cells were typed over, by cell."""
    # openpyxl drops what formulas gave: so it is put back as values where only those are wanted.
    boek = load_workbook(io.BytesIO(inhoud), data_only=alleen_waarden)
    for plaats, waarde in cellen.items():
        boek[BLAD][plaats].value = waarde
    boek.save(map_ / "w.xlsx")
    gelezen = lees_werkboek(map_ / "w.xlsx", KADER)
    return {b.cel: b.melding for b in gelezen.bevindingen if b.blad == BLAD}


def test_wat_iemand_op_het_blad_typt_wordt_gezegd(voorbeeld: bytes, tmp_path: Path) -> None:
    assert _gelezen(voorbeeld, tmp_path) == {}
    gezegd = _gelezen(voorbeeld, tmp_path, A3="Alles is in orde.", E8=7, K40="Bel me terug", P24="morgen")
    assert set(gezegd) == {"A3", "E8", "K40", "P24"}
    assert "“Alles is in orde.”" in gezegd["A3"]
    # What gia itself says there is not told, also when a program kept the words and dropped the formula.
    zin = _blad(voorbeeld)["A3"].value
    assert _gelezen(voorbeeld, tmp_path, A3=zin) == {}


def test_een_kopie_met_alleen_waarden_zegt_niets(voorbeeld: bytes, tmp_path: Path) -> None:
    assert _gelezen(voorbeeld, tmp_path, alleen_waarden=True) == {}
    gezegd = _gelezen(voorbeeld, tmp_path, alleen_waarden=True, D7=19, A3="Alles is goed.")
    assert set(gezegd) == {"D7", "A3"}
    assert "Score op 20" in gezegd["D7"]


@pytest.mark.parametrize("score", ["wellicht", " afwezig"])
def test_wat_formules_anders_telden_dan_gia_typte_niemand(voorbeeld: bytes, score: str, tmp_path: Path) -> None:
    """A score that is none, and one that gia reads and no formula counts, with the values that formulas gave."""
    boek = load_workbook(io.BytesIO(voorbeeld), data_only=True)
    boek["Scoring APL"]["D9"].value = score
    _als_zonder_p1_dg1(boek, tmp_path)
    (bevinding,) = [b for b in lees_werkboek(tmp_path / "w.xlsx", KADER).bevindingen if b.code == "P1.DG1"]
    assert bevinding.id == {"wellicht": "score-ongeldig", " afwezig": "score-telt-niet"}[score]
    assert _gemeld_op_blad(tmp_path) == {}
    # What stands in no cell with a result somebody typed, whatever the score.
    boek[BLAD]["K40"].value = "Bel me terug"
    boek.save(tmp_path / "w.xlsx")
    assert set(_gemeld_op_blad(tmp_path)) == {"K40"}


def _als_zonder_p1_dg1(boek: Workbook, map_: Path) -> None:
    """Put on every result tab what formulas give without the score of P1.DG1, and save it."""
    volledig = lees_werkboek(VOORBEELD, KADER)
    zonder = replace(volledig, scores={**volledig.scores, "P1.DG1": Score()})
    anders = load_workbook(io.BytesIO(maak_sjabloon(KADER, beoordeling=zonder)), data_only=True)
    for blad in boek.worksheets:
        if not blad.title.startswith("Scoring"):
            for cel in (cel for rij in anders[blad.title].iter_rows() for cel in rij if isinstance(cel, Cell)):
                blad[cel.coordinate].value = cel.value
    boek.save(map_ / "w.xlsx")


def _gemeld_op_blad(map_: Path) -> dict[str | None, str]:
    return {b.cel: b.melding for b in lees_werkboek(map_ / "w.xlsx", KADER).bevindingen if b.blad == BLAD}


def test_een_blad_om_in_te_vullen_wordt_gelezen_ook_onder_die_titel(voorbeeld: bytes, tmp_path: Path) -> None:
    boek = load_workbook(io.BytesIO(voorbeeld))
    boek["Scoring APL"]["A1"] = BLAD
    boek.save(tmp_path / "w.xlsx")
    gelezen = lees_werkboek(tmp_path / "w.xlsx", KADER)
    assert gelezen.scores["P1.DG1"] == lees_werkboek(VOORBEELD, KADER).scores["P1.DG1"]


def test_een_werkboek_zonder_het_blad_leest_zoals_voorheen(voorbeeld: bytes, tmp_path: Path) -> None:
    (tmp_path / "met.xlsx").write_bytes(voorbeeld)
    boek = load_workbook(io.BytesIO(voorbeeld))
    del boek[BLAD]
    boek.save(tmp_path / "zonder.xlsx")
    met, zonder = (lees_werkboek(tmp_path / f"{naam}.xlsx", KADER) for naam in ("met", "zonder"))
    assert met.scores == zonder.scores
    assert [b.id for b in met.bevindingen] == [b.id for b in zonder.bevindingen]


def test_een_rubriek_met_een_lange_naam_staat_er_heel() -> None:
    """Excel refuses a file with a text of more than 255 signs in a formula."""
    naam = 'Een "lange" naam met 😀 &' + ' ""' * 100
    velden = KADER.model_dump()
    velden["regelgeving"]["rubrieken"][0]["naam"] = naam
    inhoud = geschreven(kader=maak_kader(velden))
    assert _blad(inhoud)["K21"].value == naam
    formule = str(load_workbook(io.BytesIO(inhoud))[BLAD]["K21"].value)
    delen = re.findall(r'"((?:[^"]|"")*)"', formule)
    assert formule == "=" + "&".join(f'"{deel}"' for deel in delen)
    assert "".join(deel.replace('""', '"') for deel in delen) == naam
    assert max(len(deel.encode("utf-16-le")) // 2 for deel in delen) <= 255


def test_een_lange_naam_van_een_proces_is_nog_te_lezen() -> None:
    """Two lines of 8 points go in a row of 20; on one line the letters of these would be some 5 points."""
    blad = _blad(geschreven(kader=laad_kader("competenties-mo-leerkracht")))
    lettertype = {str(cel.value): (cel.font.sz, cel.alignment.wrap_text) for cel in blad["B"] if cel.value}
    assert lettertype["Algemene competenties werknemers Vlaamse Overheid"] == (8, True)
    assert lettertype["De leerkracht als begeleider van leer-en ontwikkelingsprocessen"] == (8, True)
    assert lettertype["De leerkracht als organisator"][0] == 10


@pytest.mark.parametrize("kader", [KADER, kader_bibliotheek()], ids=["onthaalbureau", "bibliotheek"])
def test_elk_criterium_past_in_zijn_vak(kader: Kader) -> None:
    blad = _blad(geschreven(kader=kader))
    indeling = maak_oogopslagindeling(kader)
    (vak,) = (
        vak
        for vak in blad.merged_cells.ranges
        if vak.min_row == indeling.punten[0].rijen[0] < vak.max_row and vak.min_col < vak.max_col
    )
    breedte = sum(indeling.breedtes[vak.min_col - 1 : vak.max_col])
    ruimte = sum(blad.row_dimensions[rij].height or 15 for rij in range(vak.min_row, vak.max_row + 1))
    stijl = Stijl(grootte=10, terugloop=True)
    te_lang = [
        code
        for code, criterium in kader.criteria.items()
        if regels(criterium.tekst, breedte, stijl) * regelhoogte(10) > ruimte
    ]
    assert te_lang == []
