"""What somebody typed beside a score is found wherever a result shows every score: a mark of its own in every cell."""

import json
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from gia_kwaliteit import Beoordeling, als_json, bereken_profiel, lees_werkboek
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
