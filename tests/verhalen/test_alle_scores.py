"""What somebody typed beside a score is found wherever a result shows every score: a mark of its own in every cell."""

import json
from functools import cache
from html import escape
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from gia_kwaliteit import (
    Beoordeling,
    Verslag,
    als_json,
    bereken_profiel,
    lees_werkboek,
    maak_resultaten,
    maak_verslag,
)
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.word import als_word
from tests.bouwers import GOED, JA, STERK, beoordeling, fout_bij, kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, KERN, REGELS, kolom_van
from tests.bouwers.werkboeken import open_boek

KADER = kader_onthaalbureau()
KOPPEN = ("Motivering", "Bewijs")


@cache
def _getypt() -> tuple[bytes, dict[str, dict[str, str]]]:
    """The example with another text in every cell of these columns; and that text, by code and heading."""
    boek, getypt = open_boek(), dict[str, dict[str, str]]()
    for naam in (APL, KERN, REGELS):
        blad = boek[naam]
        for rij in range(4, blad.max_row + 1):
            code = str(blad.cell(rij, 1).value)
            if code not in KADER.schaal_van:
                continue
            getypt[code] = {kop: f"{kop.upper()}×{code} op regel {rij} <b>&" for kop in KOPPEN}
            for kop, tekst in getypt[code].items():
                blad.cell(rij, kolom_van(blad, kop)).value = tekst
    stroom = BytesIO()
    boek.save(stroom)
    return stroom.getvalue(), getypt


@pytest.fixture(scope="module")
def gelezen(tmp_path_factory: pytest.TempPathFactory) -> Beoordeling:
    pad: Path = tmp_path_factory.mktemp("alle_scores") / "werkboek.xlsx"
    pad.write_bytes(_getypt()[0])
    return lees_werkboek(pad, KADER)


def test_in_de_json_staat_bij_elke_code_wat_er_getypt_is(gelezen: Beoordeling) -> None:
    scores = json.loads(als_json(bereken_profiel(gelezen, KADER)))["scores"]
    assert [score["code"] for score in scores] == [*KADER.criteria, *KADER.regels]
    assert {s["code"]: {"Motivering": s["motivering"], "Bewijs": s["bewijs"]} for s in scores} == _getypt()[1]
    niveaus = {score["code"]: score["niveau"] for score in scores}
    # In the example everything is scored but these two.
    assert [code for code, niveau in niveaus.items() if niveau is None] == ["P7.OW2", "P11.7"]
    assert (niveaus["P1.DG1"], niveaus["R1.1"]) == ("goed uitgewerkt", "Ja")


def test_de_lijsten_in_de_json_hebben_het_bewijs(gelezen: Beoordeling) -> None:
    gegevens = json.loads(als_json(bereken_profiel(gelezen, KADER)))
    for lijst in ("good_practices", "werkpunten", "niet_in_orde"):
        assert gegevens[lijst]
        assert all(punt["bewijs"] == _getypt()[1][punt["code"]]["Bewijs"] for punt in gegevens[lijst])


def test_een_onzekere_score_heeft_geen_niveau_en_wel_haar_motivering() -> None:
    scores = {"P1.DG1": GOED, "P8.1": STERK, "R1.1": JA}
    bron = beoordeling(KADER, scores, motiveringen={"P1.DG1": "Omdat."}, bevindingen=[fout_bij("P1.DG1")])
    punten = {punt.code: (punt.niveau, punt.motivering, punt.bewijs) for punt in bereken_profiel(bron, KADER).scores}
    assert punten["P1.DG1"] == (None, "Omdat.", "")
    assert (punten["P8.1"], punten["R1.1"]) == ((STERK, "", ""), (JA, "", ""))
    assert set(punten.values()) == {punten["P1.DG1"], punten["P8.1"], punten["R1.1"], (None, "", "")}


def _verslag(gelezen: Beoordeling) -> Verslag:
    return maak_verslag(gelezen, bereken_profiel(gelezen, KADER), KADER)


def _cellen(verslag: Verslag) -> dict[str, dict[str, str]]:
    """What stands in the annex under these headings, by code."""
    return {
        rij[0]: {kop: rij[[kolom.kop for kolom in tabel.kolommen].index(kop)] for kop in KOPPEN}
        for tabel in verslag.alle_scores
        for rij in tabel.rijen
    }


def test_de_bijlage_van_het_verslag_heeft_een_tabel_per_proces_en_per_rubriek(gelezen: Beoordeling) -> None:
    verslag = _verslag(gelezen)
    assert _cellen(verslag) == _getypt()[1]
    titels = [tabel.titel.split()[0] for tabel in verslag.alle_scores]
    assert titels == [f"P{nummer}" for nummer in range(1, 13)] + ["R1", "R2", "R3", "R4"]
    assert verslag.alle_scores[6].titel.endswith(": 7 van 8 gescoord")
    scores = {rij[0]: rij[2] for tabel in verslag.alle_scores for rij in tabel.rijen}
    # Both hold a reason now.
    assert (scores["P1.DG1"], scores["R1.1"], scores["P7.OW2"]) == ("goed uitgewerkt", "Ja", "bewust niet gescoord")
    assert verslag.zonder_bijlagen().alle_scores == ()


@pytest.mark.parametrize(
    ("motiveringen", "bewijzen", "koppen"),
    [
        ({}, {}, []),
        ({}, {"P1.DG1": "nota"}, ["Bewijs"]),
        ({"R1.1": "loopt nog"}, {"P8.1": " "}, ["Motivering"]),
    ],
)
def test_wat_niemand_typte_heeft_in_de_bijlage_geen_kolom(
    motiveringen: dict[str, str], bewijzen: dict[str, str], koppen: list[str]
) -> None:
    koppen = ["Code", "Criterium", "Score", *koppen]
    for tabel in _verslag(beoordeling(KADER, motiveringen=motiveringen, bewijzen=bewijzen)).alle_scores:
        assert [kolom.kop for kolom in tabel.kolommen] == koppen
        assert {len(rij) for rij in tabel.rijen} == {len(koppen)}


def test_good_practices_en_werkpunten_hebben_hun_bewijs_naast_hun_motivering(gelezen: Beoordeling) -> None:
    lijsten = next(rubriek for rubriek in _verslag(gelezen).rubrieken if rubriek.code == "B.lijsten")
    assert [kolom.kop for kolom in lijsten.tabellen[1].kolommen] == ["Code", "Criterium", "Motivering", "Bewijs"]
    for tabel in lijsten.tabellen[:2]:
        assert tabel.rijen
        assert all(rij[2:] == tuple(_getypt()[1][rij[0]].values()) for rij in tabel.rijen)


def test_de_pagina_heeft_alles_in_een_bijlage_die_dicht_is(gelezen: Beoordeling) -> None:
    pagina = als_html(_verslag(gelezen), KADER, Sjabloon()).decode()
    bijlage = pagina[pagina.index('id="alle-scores"') :]
    for teksten in _getypt()[1].values():
        for tekst in teksten.values():
            assert escape(tekst) in bijlage
            assert tekst not in pagina
    assert bijlage.count("<details>") == 16
    zonder = als_html(_verslag(gelezen).zonder_bijlagen(), KADER, Sjabloon()).decode()
    assert "alle-scores" not in zonder
    assert "<details>" not in zonder


def test_het_worddocument_heeft_alles_in_een_bijlage(gelezen: Beoordeling) -> None:
    document = Document(BytesIO(als_word(_verslag(gelezen), KADER, Sjabloon())))
    rijen = {
        rij.cells[0].text: [cel.text for cel in rij.cells] for tabel in document.tables[-16:] for rij in tabel.rows
    }
    assert all(rijen[code][3:] == list(teksten.values()) for code, teksten in _getypt()[1].items())
    assert "Bijlage: alle scores" in [alinea.text for alinea in document.paragraphs]
    zonder = Document(BytesIO(als_word(_verslag(gelezen).zonder_bijlagen(), KADER, Sjabloon())))
    rasters, over = (
        [tabel for tabel in bron.tables if tabel.style and tabel.style.name == "Table Grid"]
        for bron in (document, zonder)
    )
    # Only the short lists stay that are read with their chapter.
    assert [tabel.rows[0].cells[0].text for tabel in over] == ["Code"] * len(over)
    hoeveel = len(rasters) - len(over)
    assert any(alinea.text.endswith(f"staat alleen daar: in {hoeveel} tabellen.") for alinea in zonder.paragraphs)


def test_het_resultatenwerkboek_heeft_een_blad_met_alle_scores(gelezen: Beoordeling) -> None:
    boek = load_workbook(BytesIO(maak_resultaten(bereken_profiel(gelezen, KADER), KADER)))
    koppen, *rijen = boek["Alle scores"].iter_rows(min_row=4, values_only=True)
    # Before the score a narrow cell has the colour of its level.
    assert koppen == ("Code", "Proces of rubriek", "Criterium", None, "Score", "Motivering", "Bewijs")
    assert [rij[0] for rij in rijen] == [*KADER.criteria, *KADER.regels]
    assert {str(rij[0]): dict(zip(KOPPEN, rij[5:], strict=True)) for rij in rijen} == _getypt()[1]
    assert rijen[0][1:5:3] == ("P1 Kwaliteitszorg", "goed uitgewerkt")
    assert {rij[0]: rij[4] for rij in rijen}["P11.7"] == "bewust niet gescoord"


def test_de_lijsten_van_het_resultatenwerkboek_hebben_het_bewijs(gelezen: Beoordeling) -> None:
    boek = load_workbook(BytesIO(maak_resultaten(bereken_profiel(gelezen, KADER), KADER)))
    gevonden = {
        str(rij[0]): [tekst for tekst in rij[1:] if str(tekst).startswith(("MOTIVERING×", "BEWIJS×"))]
        for blad in boek
        if blad.title.startswith(("Good Practices", "Werkpunten", "Regelgeving"))
        for rij in blad.iter_rows(values_only=True)
        if rij[0] in KADER.schaal_van
    }
    # What is a sterk punt, afwezig or not in order in the example.
    assert len(gevonden) == 11 + 10 + 1
    assert gevonden == {code: list(_getypt()[1][code].values()) for code in gevonden}


def test_de_tabel_met_elke_regel_heeft_het_bewijs_waar_er_een_is(gelezen: Beoordeling) -> None:
    zonder = beoordeling(KADER, {"R1.1": JA}, motiveringen={"R1.1": "Omdat."})
    tabellen = [
        rubriek.tabellen[1]
        for bron in (gelezen, zonder)
        for rubriek in maak_verslag(bron, bereken_profiel(bron, KADER), KADER).rubrieken
        if rubriek.code == "B.regelgeving"
    ]
    koppen = ["Code", "Regel", "Oordeel", "Motivering", "Bewijs"]
    assert [[kolom.kop for kolom in tabel.kolommen] for tabel in tabellen] == [koppen, koppen[:4]]
    assert {rij[0]: rij[3:] for rij in tabellen[0].rijen} == {
        code: tuple(_getypt()[1][code].values()) for code in KADER.regels
    }
    assert tabellen[1].rijen[0][2:] == ("in orde", "Omdat.")
