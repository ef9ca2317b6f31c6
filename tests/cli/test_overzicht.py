"""gia overzicht as a user meets it: folders of werkboeken, filters, anonymity, and what cannot be read."""

import json
import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from rich.console import Console
from typer.testing import CliRunner

from gia_kwaliteit import Kader, Keuze, Zoekfout, lees_overzicht
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.getallen import getal, letters
from gia_kwaliteit.overzicht import (
    Overzicht,
    Uittreksel,
    anonimiseer,
    bereken_overzicht,
    controleer_uittreksels,
)
from gia_kwaliteit.verzameling.lezer import Uittreksellezer
from gia_kwaliteit.verzameling.werkers import lees_hier
from gia_kwaliteit.verzameling.zoeken import vind_werkboeken
from gia_kwaliteit.weergave.gegevens import als_json
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from tests.bouwers import AFWEZIG, GOED, JA, PROJECT, STERK, VOLDOENDE, kader_bibliotheek, overal
from tests.bouwers.overzichten import KADER, ZELF, met_ster, overzicht_van, schrijf_werkboek, uittreksel, willekeurig
from tests.programmas.gia import gia, zonder_traceback

pytestmark = pytest.mark.proces

# Those of the contract; others stand among them.
SLEUTELS = ["bureaus", "processen", "criteria", "verband", "kwadranten", "leren", "bevindingen"]
BUREAUSLEUTELS = ["naam", "soort", "werkjaar", "werkboek", "processen", "kwaliteitsaspecten", "onderdelen"]
NAMEN = ("De Brug", "De Kaai", "De Wissel")


@pytest.fixture(scope="module")
def werkboeken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three inspecties, a zelfevaluatie in a folder below, a lock file and an overzicht of gia."""
    map_ = tmp_path_factory.mktemp("werkboeken")
    for naam, niveau in zip(NAMEN, (VOLDOENDE, STERK, AFWEZIG), strict=True):
        schrijf_werkboek(map_ / f"{naam.lower().replace(' ', '-')}.xlsx", naam, overal(KADER, niveau))
    (map_ / "zelf").mkdir()
    schrijf_werkboek(map_ / "zelf" / "brug.xlsx", NAMEN[0], overal(KADER, GOED), ZELF, "2012-2013")
    (map_ / "~$de-brug.xlsx").write_bytes(b"slot")
    (map_ / ".verborgen.xlsx").write_bytes(b"niets")
    uitkomst = gia("overzicht", map_, "-o", map_ / "overzicht.xlsx", "--soort", "inspectie", map_=map_)
    assert uitkomst.returncode == 0, uitkomst.stderr
    return map_


def _json(*woorden: str | Path, map_: Path, code: int = 0) -> dict[str, Any]:
    uitkomst = gia("overzicht", *woorden, "--json", map_=map_)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == code, uitkomst.stderr
    gegevens: dict[str, Any] = json.loads(uitkomst.stdout)
    return gegevens


def test_de_json_heeft_de_sleutels_van_het_contract(werkboeken: Path) -> None:
    gegevens = _json(werkboeken, "--soort", "INSPECTIE", map_=werkboeken)
    assert [sleutel for sleutel in gegevens if sleutel in SLEUTELS] == SLEUTELS
    brug = gegevens["bureaus"][0]
    assert list(brug)[: len(BUREAUSLEUTELS)] == BUREAUSLEUTELS
    assert (brug["naam"], brug["soort"], brug["werkjaar"], brug["werkboek"]) == (
        "De Brug",
        "inspectie",
        "2013-2014",
        "de-brug.xlsx",
    )
    assert brug["processen"] == {proces.code: 10 for proces in KADER.processen}
    assert list(brug["onderdelen"]) == ["apl", "kernprocessen", "kwaliteitsbewaking", "regelgeving"]
    # 10, 20 and 0 on 20.
    verdeling = {"afwezig": 8, "voldoende": 8, "goed uitgewerkt": 0, "sterk punt": 8}
    assert gegevens["processen"][0] == {
        "code": "P1",
        "n": 3,
        "gemiddelde": 10,
        "mediaan": 10,
        "minimum": 0,
        "maximum": 20,
        "verdeling": verdeling,
    }
    assert gegevens["criteria"][0] == {
        "code": "P1.DG1",
        "n": 3,
        "verdeling": dict.fromkeys(verdeling, 1) | {"goed uitgewerkt": 0},
        "vlaggen": [],
        "bewust_niet_gescoord": 0,
        "niet_van_toepassing": 0,
        "samenhang": None,
        "eensgezindheid": None,
    }
    toelichting = gegevens["verband"].pop("toelichting")
    assert toelichting.startswith("Over 3 beoordelingen is Spearmans rho 1,000.")
    assert gegevens["verband"] == {"n": 3, "rho": 1, "interval": None}
    assert gegevens["kwadranten"] == {
        "sterk_sterk": ["De Brug", "De Kaai"],
        "sterk_zwak": [],
        "zwak_sterk": [],
        "zwak_zwak": ["De Wissel"],
    }
    assert gegevens["leren"][0] == {"code": "P1.DG1", "sterk": ["De Kaai"], "werkpunt": ["De Wissel"]}


def test_de_json_zegt_ook_wat_de_andere_uitvoer_zegt(werkboeken: Path) -> None:
    gegevens = _json(werkboeken, "--soort", "inspectie", map_=werkboeken)
    assert (gegevens["kader"], gegevens["puntenmodel"]) == ({"id": KADER.id, "versie": KADER.versie}, "vlaams")
    brug, kaai, wissel = gegevens["bureaus"]
    # Every criterium has the level of the bureau; no rule is scored.
    assert [(b["gescoord"], b["criteria"]) for b in (brug, kaai, wissel)] == [(93, 109)] * 3
    assert [b["plaatsen"]["apl"] for b in (brug, kaai, wissel)] == [2, 1, 3]
    assert [b["onvolledig"] for b in (brug, kaai, wissel)] == [[]] * 3  # no rule has a score, so there is none to mark
    assert brug["rubrieken"] == dict.fromkeys(("R1", "R2", "R3", "R4"))
    (apl, *_), (doelgerichtheid, *_) = gegevens["onderdelen"], gegevens["kwaliteitsaspecten"]
    for score in (apl, doelgerichtheid):
        assert [score[maat] for maat in ("n", "gemiddelde", "mediaan", "minimum", "maximum")] == [3, 50, 50, 0, 100]
    assert [(r["code"], r["n"]) for r in gegevens["rubrieken"]] == [("R1", 0), ("R2", 0), ("R3", 0), ("R4", 0)]
    assert gegevens["regels"][0] == {
        "code": "R1.1",
        "n": 0,
        "verdeling": {"Nee": 0, "Ja": 0},
        "vlaggen": [],
        "bewust_niet_gescoord": 0,
        "niet_van_toepassing": 0,
        "samenhang": None,
        "eensgezindheid": None,
    }
    alle = [criterium["code"] for criterium in gegevens["criteria"]]
    assert gegevens["bezoeken"][1:] == [
        {"naam": "De Kaai", "collegas": [], "zonder_voorbeeld": []},
        {"naam": "De Wissel", "collegas": [{"naam": "De Kaai", "codes": alle}], "zonder_voorbeeld": []},
    ]
    assert gegevens["evoluties"] == []
    beide = _json(werkboeken, "--werkjaar", "2013-2014", map_=werkboeken)
    assert beide["criteria"][0]["eensgezindheid"] is None


def test_de_json_houdt_de_evolutie_en_de_eensgezindheid(tmp_path: Path) -> None:
    for nummer, (soort, werkjaar, niveau) in enumerate(
        [("inspectie", "2012-2013", VOLDOENDE), ("inspectie", "2013-2014", STERK), (ZELF, "2013-2014", GOED)]
    ):
        schrijf_werkboek(tmp_path / f"{nummer}.xlsx", NAMEN[0], overal(KADER, niveau), soort, werkjaar)
    gegevens = _json(tmp_path, "--soort", "inspectie", "--werkjaar", "2013-2014", map_=tmp_path)
    (evolutie,) = gegevens["evoluties"]
    assert (evolutie["soort"], evolutie["werkjaren"], evolutie["aantallen"]) == (
        "inspectie",
        ["2012-2013", "2013-2014"],
        [1, 1],
    )
    assert evolutie["processen"][0] == {
        "code": "P1",
        "sector": [10, 20],
        "aantallen": [1, 1],
        "bureaus": {"De Brug": [10, 20]},
    }
    # One step lower than the inspectie.
    eens = {"n": 1, "gelijk": 0, "binnen_een": 1, "gemiddeld_verschil": -1}
    assert gegevens["criteria"][0]["eensgezindheid"] == eens


def test_mappen_worden_doorzocht_en_filters_kiezen(werkboeken: Path) -> None:
    alles = _json(werkboeken, map_=werkboeken)
    assert [bureau["naam"] for bureau in alles["bureaus"]] == ["De Brug", "De Brug", "De Kaai", "De Wissel"]
    assert [b["id"] for b in alles["bevindingen"] if b["id"] == "overzicht-gemengd"] == ["overzicht-gemengd"]
    assert "waarschuwingen-in-werkboek" in {b["id"] for b in alles["bevindingen"]}
    zelf = _json(werkboeken, "--soort", "zelfevaluatie", map_=werkboeken)
    assert [bureau["werkboek"] for bureau in zelf["bureaus"]] == ["brug.xlsx"]
    jaar = _json(werkboeken, "--werkjaar", "2013/2014", map_=werkboeken)
    assert [bureau["naam"] for bureau in jaar["bureaus"]] == list(NAMEN)
    apart = _json(werkboeken / "de-brug.xlsx", werkboeken / "zelf", werkboeken / "de-brug.xlsx", map_=werkboeken)
    assert [bureau["werkjaar"] for bureau in apart["bureaus"]] == ["2012-2013", "2013-2014"]


@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        (["geen-map"], "geen-map bestaat niet"),
        (["leeg"], "staat geen enkel werkboek"),
        ([".", "--soort", "visitatie"], "toegelaten: zelfevaluatie of inspectie"),
        ([".", "--werkjaar", "2013"], "twee opeenvolgende jaren"),
        ([".", "--stand", "klaar"], "--stand “klaar” kan hier niet; toegelaten: in opmaak, ingediend, gevalideerd."),
        ([".", "-o", "o.pdf"], "eindigt op"),
        ([".", "--puntenmodel", "gul"], "bestaat niet. Kies uit"),
    ],
)
def test_verkeerd_gebruik_zegt_wat_er_mag(woorden: list[str], melding: str, werkboeken: Path) -> None:
    (werkboeken / "leeg").mkdir(exist_ok=True)
    uitkomst = gia("overzicht", *woorden, map_=werkboeken)
    assert (uitkomst.returncode, uitkomst.stdout) == (2, "")
    assert melding in uitkomst.stderr
    zonder_traceback(uitkomst)


def test_een_filter_dat_niets_overlaat_zegt_dat(werkboeken: Path) -> None:
    uitkomst = gia("overzicht", ".", "--werkjaar", "2001-2002", "-o", "niets.html", map_=werkboeken)
    assert uitkomst.returncode == 1
    assert (
        "niets.html is niet geschreven. Kies een andere --soort of een ander --werkjaar; er is wel: " in uitkomst.stderr
    )
    assert "er is wel: inspectie 2013-2014, zelfevaluatie 2012-2013." in uitkomst.stderr
    assert not (werkboeken / "niets.html").exists()


def test_een_overzicht_van_wat_ingediend_is(tmp_path: Path) -> None:
    """Of the eight examples one is in opmaak and one says nothing."""
    map_ = PROJECT / "voorbeelden" / "overzicht" / "werkboeken"
    kies = ("--soort", "inspectie", "--werkjaar", "2013-2014", "--stand")
    alles = _json(map_, *kies[:-1], map_=tmp_path)["bureaus"]
    per_stand = {bureau["naam"].removesuffix(" (fictief)"): bureau["stand"] for bureau in alles}
    assert per_stand == {
        **dict.fromkeys(("De Haven", "De Kade", "De Ladder", "De Sluis"), "gevalideerd"),
        "De Molen": "ingediend",
        "Het Anker": "ingediend",
        "De Poort": "in opmaak",
        "Het Kompas": None,
    }
    assert {(b["stand_sinds"] is None, b["stand_door"]) for b in alles} == {(False, "fictief"), (True, None)}
    gekozen = _json(map_, *kies, "Ingediend", map_=tmp_path)
    over = {bureau["naam"].removesuffix(" (fictief)") for bureau in gekozen["bureaus"]}
    assert over == per_stand.keys() - {"De Poort", "Het Kompas"}
    assert [b["id"] for b in gekozen["bevindingen"]].count("buiten-de-stand") == 1
    geen = gia("overzicht", str(map_ / "het-kompas-inspectie-2013-2014.xlsx"), "--stand", "ingediend", map_=tmp_path)
    assert (geen.returncode, geen.stdout) == (1, "")
    assert "er blijft geen enkel werkboek over om te tonen. Laat --stand weg, of kies een andere stand." in geen.stderr


def test_wat_niet_te_lezen_is_houdt_de_rest_niet_tegen(werkboeken: Path, tmp_path: Path) -> None:
    map_ = tmp_path / "map"
    shutil.copytree(werkboeken, map_)
    (map_ / "kapot.xlsx").write_bytes(b"PK\x03\x04 geen zip")
    schrijf_werkboek(map_ / "naamloos.xlsx", None, {"P1.DG1": GOED})
    schrijf_werkboek(map_ / "de-kaai (kopie).xlsx", "De Kaai", overal(KADER, GOED))
    uitkomst = gia("overzicht", map_, "--soort", "inspectie", "-o", tmp_path / "o.html", map_=tmp_path)
    assert uitkomst.returncode == 1
    zonder_traceback(uitkomst)
    assert "kapot.xlsx is niet te lezen als werkboek" in uitkomst.stderr
    assert "naamloos.xlsx, Start, cel" in uitkomst.stderr
    assert "“Naam onthaalbureau” is niet ingevuld; zonder dat gegeven telt dit werkboek niet mee" in uitkomst.stderr
    assert "de-kaai (kopie).xlsx en de-kaai.xlsx zijn elk een inspectie van “De Kaai” in 2013-2014" in uitkomst.stderr
    pagina = (tmp_path / "o.html").read_text(encoding="utf-8")
    assert "kapot.xlsx" in pagina
    gegevens = _json(map_, "--soort", "inspectie", map_=tmp_path, code=1)
    assert [bureau["naam"] for bureau in gegevens["bureaus"]] == ["De Brug", "De Wissel"]


def test_een_fout_in_een_score_laat_alleen_dat_proces_weg(werkboeken: Path, tmp_path: Path) -> None:
    boek = load_workbook(werkboeken / "de-brug.xlsx")
    blad = boek["Scoring APL"]
    rij = next(rij for rij in range(1, blad.max_row + 1) if blad.cell(rij, 1).value == "P1.DG1")
    kolom = next(kolom for kolom in range(1, 9) if blad.cell(rij, kolom).value == VOLDOENDE)
    blad.cell(rij, kolom).value = "gaat wel"
    boek.save(tmp_path / "brug.xlsx")
    gegevens = _json(tmp_path / "brug.xlsx", map_=tmp_path, code=1)
    (bureau,) = gegevens["bureaus"]
    assert (bureau["processen"]["P1"], bureau["processen"]["P2"], bureau["onderdelen"]["apl"]) == (None, 10, None)
    assert [(b["id"], b["code"]) for b in gegevens["bevindingen"] if b["ernst"] == "fout"] == [
        ("score-ongeldig", "P1.DG1")
    ]


def test_anoniem_staat_er_in_geen_enkele_uitvoer_een_naam(werkboeken: Path, tmp_path: Path) -> None:
    map_ = tmp_path / "map"
    shutil.copytree(werkboeken, map_)
    shutil.copy(map_ / "de-kaai.xlsx", map_ / "de-kaai-kopie.xlsx")
    shutil.copy(map_ / "de-brug.xlsx", map_ / "brug-wissel.ods")
    (map_ / "wissel-kapot.xlsx").write_bytes(b"niets")
    boek = load_workbook(map_ / "de-wissel.xlsx")
    blad = boek["Scoring APL"]
    blad.title = "Scoring De Wissel"
    rij = next(rij for rij in range(1, blad.max_row + 1) if blad.cell(rij, 1).value == "P1.DG1")
    blad.cell(rij, next(k for k in range(1, 9) if blad.cell(rij, k).value == AFWEZIG)).value = "zie De Wissel"
    boek.save(map_ / "de-wissel.xlsx")
    uit = []
    for naam in ("o.html", "o.xlsx"):
        uitkomst = gia("overzicht", "map", "--anoniem", "-o", naam, map_=tmp_path)
        assert uitkomst.returncode == 1
        assert "Zonder --anoniem staat bij elke fout in welk werkboek ze zit." in uitkomst.stderr
        uit += [uitkomst.stdout, uitkomst.stderr]
    uit.append(gia("overzicht", "map", "--anoniem", "--json", map_=tmp_path).stdout)
    uit.append((tmp_path / "o.html").read_text(encoding="utf-8"))
    boek = load_workbook(tmp_path / "o.xlsx")
    uit += [str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value is not None]
    uit += [str(boek.properties.title), *boek.sheetnames]
    gevonden = re.findall(r"(?i)[^\n]{0,40}\b(?:brug|kaai|wissel)\b[^\n]{0,20}", "\n".join(uit))
    assert gevonden == []
    gegevens = json.loads(uit[4])
    assert {bureau["naam"] for bureau in gegevens["bureaus"]} <= {"A", "B", "C"}
    assert "werkboek" in gegevens["bureaus"][0]["werkboek"]


def test_de_letters_gaan_op_score_en_niet_op_naam(werkboeken: Path) -> None:
    gegevens = _json(werkboeken, "--anoniem", "--werkjaar", "2013-2014", map_=werkboeken)
    # By name the order would be De Brug, De Kaai, De Wissel.
    assert [(bureau["naam"], bureau["processen"]["P1"]) for bureau in gegevens["bureaus"]] == [
        ("A", 20),
        ("B", 10),
        ("C", 0),
    ]
    assert gegevens["bureaus"][1]["werkboek"] == "werkboek B inspectie 2013-2014"


def test_de_letters_gaan_op_de_processen_en_niet_op_regels_of_een_enkele_score() -> None:
    regels = dict.fromkeys(KADER.regels, JA)
    gecontroleerd = controleer_uittreksels(
        [
            uittreksel("Aalst", overal(KADER, VOLDOENDE) | regels),  # 10 on 20, and every rule in order
            uittreksel("Brugge", overal(KADER, GOED)),  # 15
            uittreksel("Zele", overal(KADER, STERK)),  # 20
            uittreksel("Zele", overal(KADER, AFWEZIG), soort=ZELF),  # 0: together 10, with lower levels than Aalst
        ]
    )
    anoniem = anonimiseer(gecontroleerd, KADER).uittreksels
    assert [(u.naam, str(u.soort), u.scores[0]) for u in anoniem] == [
        ("A", "inspectie", 15),
        ("B", "inspectie", 20),
        ("B", "zelfevaluatie", 0),
        ("C", "inspectie", 10),
    ]


def test_de_letters_gaan_op_scores_van_een_puntenmodel() -> None:
    # Lineair makes 6,7 of voldoende and vlaams 10: under one model Brugge, with one level more, is the higher one.
    aalst = uittreksel("Aalst", overal(KADER, VOLDOENDE) | {"P1.DG1": AFWEZIG})
    brugge = uittreksel("Brugge", overal(KADER, VOLDOENDE), puntenmodel="lineair")
    assert aalst.scores[1] > brugge.scores[1]  # type: ignore[operator]
    anoniem = anonimiseer(controleer_uittreksels([aalst, brugge], woorden=KADER.woorden), KADER).uittreksels
    assert [u.puntenmodel for u in anoniem] == ["lineair", "vlaams"]


def test_na_z_komt_aa() -> None:
    assert [letters(nummer) for nummer in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
    gecontroleerd = controleer_uittreksels(uittreksel(f"Bureau {nr}", {"P1.DG1": GOED}) for nr in range(60))
    veel = bereken_overzicht(anonimiseer(gecontroleerd, KADER).uittreksels, KADER)
    assert [bureau.naam for bureau in veel.bureaus] == [letters(nr) for nr in range(60)]


def test_onthaalbureaus_die_als_letters_heten_staan_op_naam() -> None:
    echt = bereken_overzicht([uittreksel(naam, {"P1.DG1": GOED}) for naam in ("Z", "AB", "B")], KADER)
    assert [bureau.naam for bureau in echt.bureaus] == ["AB", "B", "Z"]


def test_op_het_scherm_staat_het_hele_beeld(werkboeken: Path) -> None:
    uitkomst = gia("overzicht", ".", "--werkjaar", "2013-2014", map_=werkboeken, PYTHONIOENCODING="cp1252")
    assert uitkomst.returncode == 0
    assert re.search(r"^De Kaai +20,0 +20,0", uitkomst.stdout, re.MULTILINE)
    assert "zwak in APL, zwak in kernprocessen (1): De Wissel" in uitkomst.stdout
    assert "De Wissel: De Kaai (P1.DG1" in uitkomst.stdout
    assert "3 werkboeken hebben waarschuwingen: brug.xlsx, de-brug.xlsx" not in uitkomst.stderr
    zonder_traceback(uitkomst)


def _scherm(overzicht: Overzicht, breedte: int, kader: Kader = KADER) -> str:
    console = Console(file=StringIO(), width=breedte, force_terminal=True, no_color=True)
    toon_overzicht(console, overzicht, kader)
    assert isinstance(console.file, StringIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", console.file.getvalue())


@pytest.mark.parametrize("breedte", [50, 80, 120])
@pytest.mark.parametrize(("aantal", "jaren"), [(1, 2), (2, 7), (8, 14), (60, 3)])
def test_op_elk_scherm_staan_alle_scores_heel(aantal: int, jaren: int, breedte: int) -> None:
    vroeger = [
        replace(boek, werkjaar=f"{2013 - jaar}-{2014 - jaar}")
        for jaar in range(1, jaren)
        for boek in willekeurig(aantal, zaad=jaar + 3)
    ]
    overzicht = bereken_overzicht([*willekeurig(aantal), *vroeger], KADER, werkjaar="2013-2014")
    scherm = _scherm(overzicht, breedte)
    assert max(len(regel.rstrip()) for regel in scherm.splitlines()) <= breedte
    assert "…" not in scherm
    cellen = scherm.split()
    for bureau, boek in zip(overzicht.bureaus, willekeurig(aantal), strict=True):
        for code in (proces.code for proces in overzicht.processen):
            assert met_ster(boek, code, getal(bureau.scores[code])) in cellen
    (evolutie,) = overzicht.evoluties
    assert len(evolutie.werkjaren) == jaren
    assert set(evolutie.werkjaren) <= set(cellen)
    begin = cellen.index("Evolutie,")
    for proces in evolutie.processen:
        for score in proces.sector:
            assert getal(score) in cellen[begin:]
    assert "laatste min eerste score" in " ".join(cellen)


def test_het_verschil_in_de_evolutie_is_laatste_min_eerste_score() -> None:
    boeken = [
        uittreksel("A", overal(KADER, niveau), werkjaar=werkjaar)
        for werkjaar, niveau in (("2011-2012", VOLDOENDE), ("2013-2014", STERK))
    ]
    scherm = _scherm(bereken_overzicht(boeken, KADER, werkjaar="2013-2014"), 120)
    deel = scherm[scherm.index("laatste min eerste score") :].split()
    assert deel.count("+10,0") == 12
    # The year between, of which nothing is known, has a column without figures.
    assert "2012-2013" in scherm


def test_de_plaats_en_de_minste_overeenstemming_staan_op_het_scherm() -> None:
    inspectie = overal(KADER, VOLDOENDE)
    zelf = inspectie | {"P2.DG1": STERK, "P2.DG2": GOED}
    scherm = _scherm(
        bereken_overzicht(
            [uittreksel("A", inspectie), uittreksel("A", zelf, soort=ZELF), uittreksel("B", overal(KADER, STERK))],
            KADER,
            soort="inspectie",
        ),
        120,
    )
    assert re.search(r"(?m)^A +2 van 2 +2 van 2 +2 van 2 +–", scherm)
    assert re.search(r"(?m)^B +1 van 2 +1 van 2 +1 van 2 +–", scherm)
    eens = scherm[scherm.index("met de minste overeenstemming") :].splitlines()
    rijen = [regel.split() for regel in eens if re.match(r" *P\d", regel)]
    # Two levels apart, one level apart, then those of which both say the same.
    assert rijen[0] == ["P2.DG1", "1", "0", "%", "0", "%", "+2,00"]
    assert rijen[1] == ["P2.DG2", "1", "0", "%", "100", "%", "+1,00"]
    assert (rijen[2][2:], len(rijen)) == (["100", "%", "100", "%", "0,00"], 12)


def test_waar_de_koppen_voluit_staan_worden_ze_niet_nog_eens_uitgelegd() -> None:
    """With short names for its onderdelen a kader has nothing to explain, and no line with only a full stop."""
    kader = kader_bibliotheek()
    voluit = tuple(deel.model_copy(update={"naam": deel.tabnaam}) for deel in kader.onderdelen)
    kader = kader.model_copy(update={"onderdelen": voluit, "kwaliteitsaspecten": (), "regelgeving": ()})
    regels = _scherm(overzicht_van(uittreksel("A", {}, kader=kader), kader=kader), 80, kader).splitlines()
    assert "Werking Lezen" in " ".join(" ".join(regels).split())
    assert "." not in [regel.strip() for regel in regels]


def test_een_lange_naam_breekt_de_tabel_niet() -> None:
    scherm = _scherm(overzicht_van(uittreksel("N" * 255, overal(KADER, GOED)), uittreksel("[bold]B", {})), 80)
    assert max(len(regel.rstrip()) for regel in scherm.splitlines()) <= 80
    assert "[bold]B" in scherm


def test_evenveel_werkers_geven_hetzelfde(werkboeken: Path, tmp_path: Path) -> None:
    for nummer in range(13):
        (tmp_path / str(nummer)).mkdir()
        for pad in werkboeken.glob("de-*.xlsx"):
            shutil.copy(pad, tmp_path / str(nummer) / pad.name)
    (tmp_path / "3" / "kapot.xlsx").write_bytes(b"PK kapot")
    vondst = vind_werkboeken([str(tmp_path)])
    assert len(vondst.werkboeken) == 40
    lezer = Uittreksellezer.voor(KADER)
    geteld: list[int] = []
    samen = lees_hier(vondst.werkboeken, lezer, 2, geteld.append)
    assert samen == lees_hier(vondst.werkboeken, lezer, 1)
    assert sum(geteld) == 40
    assert [uittreksel_.pad for uittreksel_ in samen] == list(vondst.werkboeken)


@pytest.mark.skipif(sys.platform != "linux", reason="alleen Linux laat zulke namen toe")
def test_een_vreemde_bestandsnaam_stoort_geen_enkele_uitvoer(werkboeken: Path, tmp_path: Path) -> None:
    map_ = tmp_path / "map"
    map_.mkdir()
    shutil.copy(werkboeken / "de-brug.xlsx", map_ / os.fsdecode(b"\xff\x1b[31m.xlsx"))
    shutil.copy(werkboeken / "de-kaai.xlsx", map_ / "<b>=1+1&.xlsx")
    (map_ / "leeg\x1b[31m.xlsx").write_bytes(b"")
    (map_ / "lus").symlink_to(map_)
    for naam in ("o.html", "o.xlsx"):
        uitkomst = gia("overzicht", "map", "-o", naam, map_=tmp_path)
        assert uitkomst.returncode == 1
        assert "\x1b" not in uitkomst.stdout + uitkomst.stderr
        assert (tmp_path / naam).exists()
    gegevens = _json("map", map_=tmp_path, code=1)
    assert [bureau["werkboek"] for bureau in gegevens["bureaus"]] == ["\ufffd[31m.xlsx", "<b>=1+1&.xlsx"]
    assert "<b>=1" not in (tmp_path / "o.html").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows heeft geen pty")
def test_op_een_terminal_toont_een_balk_hoe_ver_het_lezen_is(werkboeken: Path, tmp_path: Path) -> None:
    for nummer in range(21):
        shutil.copy(werkboeken / "de-brug.xlsx", tmp_path / f"{nummer:02}.xlsx")
    hoofd, terminal = os.openpty()
    opdracht = [sys.executable, "-m", "gia_kwaliteit", "overzicht", str(tmp_path), "--json"]
    with subprocess.Popen(opdracht, cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=terminal) as proces:
        os.close(terminal)
        gezien = b""
        # Where the other side of a terminal is closed, Linux says so with an error.
        with suppress(OSError):
            while stuk := os.read(hoofd, 65536):
                gezien += stuk
        assert proces.wait(60) == 0  # the same file: one werkboek
    os.close(hoofd)
    assert b"Werkboeken lezen" in gezien
    assert b"/21" in gezien
    stil = gia("overzicht", tmp_path, "--json", map_=tmp_path)
    assert "Werkboeken lezen" not in stil.stderr


class _Dodelijk:
    """A lezer that ends its process on one werkboek."""

    def __init__(self, gif: str) -> None:
        self.gif = gif
        self.lezer = Uittreksellezer.voor(KADER)

    def __call__(self, werkboeken: Sequence[str]) -> list[Uittreksel]:
        """Read, or die."""
        if self.gif in werkboeken:
            os._exit(9)
        return self.lezer(werkboeken)


def test_een_proces_dat_stopt_neemt_alleen_zijn_eigen_werkboek_mee(werkboeken: Path, tmp_path: Path) -> None:
    for nummer in range(30):
        shutil.copy(werkboeken / "de-brug.xlsx", tmp_path / f"{nummer:02}.xlsx")
    paden = list(vind_werkboeken([str(tmp_path)]).werkboeken)
    gelezen = lees_hier(paden, _Dodelijk(paden[7]), 2)
    assert [u.pad for u in gelezen] == paden
    assert [u.pad for u in gelezen if not u.scores] == [paden[7]]
    assert [b.id for b in gelezen[7].bevindingen] == ["lezen-gestopt"]


class _Geteld(Uittreksellezer):
    """A lezer that counts how often it is packed to go to a process."""

    verstuurd: list[int] = []  # noqa: RUF012 - of the class: what is packed is a copy

    def __getstate__(self) -> dict[str, Any]:
        """What goes along."""
        self.verstuurd.append(1)
        return self.__dict__


def test_een_proces_krijgt_zijn_lezer_een_keer(werkboeken: Path, tmp_path: Path) -> None:
    """It holds a kader: sent with each group it fills a pipe, on which an older Python waits after a process died."""
    for nummer in range(30):
        shutil.copy(werkboeken / "de-brug.xlsx", tmp_path / f"{nummer:02}.xlsx")
    paden = list(vind_werkboeken([str(tmp_path)]).werkboeken)
    gelezen = lees_hier(paden, _Geteld.voor(KADER), 2)
    assert all(uittreksel.scores for uittreksel in gelezen)
    assert 1 <= len(_Geteld.verstuurd) <= 2


def test_dezelfde_naam_in_twee_mappen_wordt_bij_zijn_pad_genoemd(tmp_path: Path) -> None:
    for jaar in ("2012", "2013"):
        (tmp_path / jaar).mkdir()
        schrijf_werkboek(
            tmp_path / jaar / "brug.xlsx", "De Brug", {"P1.DG1": GOED}, "inspectie", f"{jaar}-{int(jaar) + 1}"
        )
    gegevens = _json(".", map_=tmp_path)
    assert [bureau["werkboek"] for bureau in gegevens["bureaus"]] == [
        os.path.join(".", "2012", "brug.xlsx"),  # noqa: PTH118
        os.path.join(".", "2013", "brug.xlsx"),  # noqa: PTH118
    ]


# -- what gia may not do -----------------------------------------------------------------------------------------------


def test_een_map_zonder_leesrechten_houdt_de_rest_niet_tegen(
    werkboeken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dicht").mkdir()
    shutil.copy(werkboeken / "de-brug.xlsx", tmp_path / "brug.xlsx")
    eigen = os.scandir

    def scandir(map_: str) -> Any:
        if Path(map_).name == "dicht":
            raise PermissionError(13, "Permission denied", map_)
        return eigen(map_)

    # Whoever runs the tests may be allowed everything.
    monkeypatch.setattr(os, "scandir", scandir)
    uitkomst = CliRunner().invoke(app, ["overzicht", str(tmp_path), "--json"])
    gegevens = json.loads(uitkomst.stdout)
    assert (uitkomst.exit_code, [bureau["naam"] for bureau in gegevens["bureaus"]]) == (1, ["De Brug"])
    (fout,) = [b for b in gegevens["bevindingen"] if b["ernst"] == "fout"]
    assert fout["id"] == "niet-toegankelijk"
    assert f"{tmp_path / 'dicht'} kan niet worden gelezen (u hebt geen leesrechten)." in fout["melding"]
    alleen = CliRunner().invoke(app, ["overzicht", str(tmp_path / "dicht")])
    reden = f"er is geen enkel werkboek te lezen: {tmp_path / 'dicht'} (u hebt geen leesrechten)."
    assert (alleen.exit_code, reden in alleen.stderr) == (2, True)


def test_elk_soort_werkboek_wordt_gevonden_en_niets_dat_verborgen_is(tmp_path: Path) -> None:
    namen = ["a.xlsx", "b.XLSX", "c.xlsm", "d.ods", "e.xls", "f.xlsb"]
    for naam in (*namen, "g.docx", "h.csv", "~$a.xlsx", ".i.xlsx"):
        (tmp_path / naam).write_bytes(b"")
    (tmp_path / ".weg").mkdir()
    (tmp_path / ".weg" / "j.xlsx").write_bytes(b"")
    assert [Path(pad).name for pad in vind_werkboeken([str(tmp_path)]).werkboeken] == namen


@pytest.mark.skipif(sys.platform == "win32", reason="koppelingen vragen daar rechten")
def test_koppelingen_worden_gevolgd_en_lopen_niet_rond(tmp_path: Path) -> None:
    map_, elders = tmp_path / "map", tmp_path / "elders"
    for plaats in (map_, elders):
        plaats.mkdir()
    (elders / "brug.xlsx").write_bytes(b"")
    (map_ / "gedeeld").symlink_to(elders)
    (map_ / "nog eens").symlink_to(elders)
    (elders / "terug").symlink_to(map_)
    (map_ / "zelf.xlsx").symlink_to(map_ / "zelf.xlsx")
    (map_ / "nergens.xlsx").symlink_to(map_ / "weg.xlsx")
    vondst = vind_werkboeken([str(map_), str(elders / "brug.xlsx")])
    assert sorted(Path(pad).name for pad in vondst.werkboeken) == ["brug.xlsx", "nergens.xlsx", "zelf.xlsx"]
    # Named itself by another path than the one by which it was found first.
    assert {Path(pad).name for pad in vondst.genoemd} == {"brug.xlsx"}
    uitkomst = gia("overzicht", map_, map_=tmp_path)
    zonder_traceback(uitkomst)
    assert "nergens.xlsx kan niet worden gelezen (het bestaat niet meer)." in uitkomst.stderr


@pytest.mark.parametrize(
    ("opties", "keuze"),
    [
        ([], Keuze()),
        (["--soort", "inspectie", "--werkjaar", "2013-2014"], Keuze(soort="inspectie", werkjaar="2013-2014")),
        (["--anoniem", "--puntenmodel", "lineair"], Keuze(puntenmodel="lineair")),
    ],
)
def test_een_programma_leest_hetzelfde_overzicht_als_de_opdracht(
    opties: list[str], keuze: Keuze, werkboeken: Path, tmp_path: Path
) -> None:
    map_ = tmp_path / "map"
    shutil.copytree(werkboeken, map_)  # with a lock file, an overzicht of gia and a hidden file
    (map_ / "kapot.xlsx").write_bytes(b"niets")
    onbekend = load_workbook(map_ / "de-kaai.xlsx")
    onbekend["_gia"]["B3"] = "gul"  # a puntenmodel that gia does not know
    onbekend.save(map_ / "de-kaai.xlsx")
    stand: list[tuple[int, int]] = []
    overzicht = lees_overzicht(
        map_, KADER, keuze, anoniem="--anoniem" in opties, voortgang=lambda *aantallen: stand.append(aantallen)
    )
    # Three inspecties, a zelfevaluatie, the broken one, and the overzicht that is skipped only once it is read.
    assert (stand[0], stand[-1]) == ((0, 6), (6, 6))
    gegevens = json.loads(als_json(overzicht))
    assert gegevens == _json(map_, *opties, map_=tmp_path, code=1)
    gevonden = {b.id for b in overzicht.bevindingen}
    assert ("bestand-onleesbaar" in gevonden, "resultatenwerkboek" in gevonden) == (True, False)
    assert ("puntenmodel-onbekend" in gevonden) is (keuze.puntenmodel is None)


def test_een_programma_hoort_waarom_er_niets_te_lezen_is(tmp_path: Path) -> None:
    for plaatsen, zin in (([tmp_path / "weg"], "weg bestaat niet"), ([tmp_path], "staat geen enkel werkboek")):
        with pytest.raises(Zoekfout, match=zin):
            lees_overzicht(plaatsen, KADER)


def test_een_map_met_alleen_resultaten_zegt_dat(werkboeken: Path, tmp_path: Path) -> None:
    shutil.copy(werkboeken / "overzicht.xlsx", tmp_path / "overzicht.xlsx")
    uitkomst = gia("overzicht", ".", map_=tmp_path)
    assert (uitkomst.returncode, "In . staan alleen resultaten van gia." in uitkomst.stderr) == (2, True)
    genoemd = gia("overzicht", ".", "./overzicht.xlsx", map_=tmp_path)
    assert (genoemd.returncode, "overzicht.xlsx" in genoemd.stderr) == (1, True)


@pytest.mark.parametrize("hoe", ["map", "bestand", "url"])
def test_een_werkboek_wordt_nooit_door_zijn_overzicht_vervangen(hoe: str, werkboeken: Path, tmp_path: Path) -> None:
    map_ = tmp_path / "map"
    shutil.copytree(werkboeken, map_)
    voor = (map_ / "de-brug.xlsx").read_bytes()
    plaatsen: dict[str, list[str | Path]] = {
        "map": [map_],
        "bestand": [map_ / "de-brug.xlsx", map_ / "de-kaai.xlsx"],
        "url": [map_.as_uri()],
    }
    wat = plaatsen[hoe]
    uitkomst = gia("overzicht", *wat, "-o", map_ / "de-brug.xlsx", "--overschrijf", map_=tmp_path)
    assert (uitkomst.returncode, (map_ / "de-brug.xlsx").read_bytes()) == (2, voor)
    assert "de-brug.xlsx is zelf een van de werkboeken. Kies een andere naam voor de uitvoer." in uitkomst.stderr
    # Signs that mean something in a URL.
    vreemd = map_ / "brug 50%20#1?.xlsx"
    (map_ / "de-brug.xlsx").rename(vreemd)
    uitkomst = gia("overzicht", *(wat if hoe != "bestand" else [vreemd]), "-o", vreemd, "--overschrijf", map_=tmp_path)
    assert (uitkomst.returncode, vreemd.read_bytes()) == (2, voor)
    # An overzicht of before lies in the same folder, and may be replaced.
    oud = (map_ / "overzicht.xlsx").read_bytes()
    opnieuw = gia("overzicht", map_, "-o", map_ / "overzicht.xlsx", "--overschrijf", map_=tmp_path)
    assert (opnieuw.returncode, (map_ / "overzicht.xlsx").read_bytes() != oud) == (0, True)


@pytest.mark.parametrize("naam", ["o.xlsx", "o.HTML"])
def test_een_dataset_is_een_map_en_heet_niet_als_een_bestand(naam: str, werkboeken: Path, tmp_path: Path) -> None:
    uitkomst = gia("overzicht", werkboeken, "-o", naam, "--formaat", "parquet", map_=tmp_path)
    assert (uitkomst.returncode, list(tmp_path.iterdir())) == (2, [])
    assert f"{naam}: --formaat parquet schrijft een map. Geef de naam van een map op." in uitkomst.stderr


def _levend(groep: int) -> list[str]:
    """Return the processes of a group that still run; one that nobody has waited for does not."""
    lijst = subprocess.run(["ps", "-eo", "pgid=,stat=,args="], capture_output=True, text=True, check=True).stdout
    return [regel for regel in lijst.splitlines() if regel.split()[0] == str(groep) and regel.split()[1][0] != "Z"]


@pytest.mark.skipif(sys.platform != "linux", reason="ps en groepen van processen zoals op Linux")
@pytest.mark.parametrize(
    ("teken", "aan", "code"),
    [("SIGINT", "groep", 130), ("SIGTERM", "gia", 143), ("SIGKILL", "gia", -9)],
)
def test_wie_gia_afbreekt_krijgt_een_zin_en_houdt_geen_processen_over(
    teken: str, aan: str, code: int, werkboeken: Path, tmp_path: Path
) -> None:
    map_ = tmp_path / "map"
    for nummer in range(300):
        (map_ / str(nummer)).mkdir(parents=True)
        shutil.copy(werkboeken / "de-brug.xlsx", map_ / str(nummer) / "brug.xlsx")
    opdracht = [sys.executable, "-m", "gia_kwaliteit", "overzicht", str(map_), "-o", str(tmp_path / "o.xlsx")]
    with subprocess.Popen(
        opdracht,
        cwd=PROJECT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # Tests that run in the background ignore Ctrl-C, and so would what they start.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
    ) as proces:
        for _ in range(600):
            time.sleep(0.05)
            if len(_levend(proces.pid)) > 3:  # the workers are there
                break
        (os.killpg if aan == "groep" else os.kill)(proces.pid, signal.Signals[teken])
        melding = proces.communicate(timeout=30)[1]
    assert proces.returncode == code
    if teken != "SIGKILL":
        assert melding == "Afgebroken. Wat nog niet klaar was, is niet geschreven.\n"
    assert list(tmp_path.iterdir()) == [map_]
    for _ in range(100):
        if not _levend(proces.pid):
            break
        time.sleep(0.1)
    assert _levend(proces.pid) == []


def test_wie_lees_hier_onderbreekt_houdt_zijn_eigen_processen(werkboeken: Path, tmp_path: Path) -> None:
    paden = []
    for nummer in range(60):
        paden.append(str(tmp_path / f"{nummer:02}.xlsx"))
        shutil.copy(werkboeken / "de-brug.xlsx", paden[-1])
    context = multiprocessing.get_context("spawn")
    eigen = context.Process(target=time.sleep, args=(60,))
    eigen.start()
    kinderen: list[multiprocessing.process.BaseProcess] = []

    def stop(_aantal: int) -> None:
        kinderen.extend(multiprocessing.active_children())
        raise KeyboardInterrupt

    try:
        with pytest.raises(KeyboardInterrupt):
            lees_hier(paden, Uittreksellezer.voor(KADER), 2, stop)
        assert eigen.is_alive()
        assert len(kinderen) == 3
        assert multiprocessing.active_children() == [eigen]
    finally:
        eigen.kill()
        eigen.join()
