"""The command line as a user meets it: in a process of its own, with good and bad input."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import bereken_profiel, lees_werkboek
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from tests.bouwers import PROJECT, VERSIE, VOORBEELD, VOORBEELDEN, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.gia import gia, zonder_traceback

pytestmark = pytest.mark.proces


def test_sjabloon_schrijft_een_werkboek_met_de_gegevens_van_de_opties(tmp_path: Path) -> None:
    uitkomst = gia(
        "sjabloon",
        "-o",
        "w.xlsx",
        "--naam",
        "De Brug",
        "--soort",
        "inspectie",
        "--werkjaar",
        "2013-2014",
        map_=tmp_path,
    )
    assert (uitkomst.returncode, uitkomst.stdout, uitkomst.stderr) == (0, "w.xlsx\n", "")
    start = load_workbook(tmp_path / "w.xlsx")["Start"]
    assert [start[f"B{rij}"].value for rij in range(5, 8)] == ["De Brug", "inspectie", "2013-2014"]


def test_de_tabbladen_staan_in_de_volgorde_van_de_bron(tmp_path: Path) -> None:
    gia("sjabloon", "-o", "w.xlsx", map_=tmp_path)
    boek = load_workbook(tmp_path / "w.xlsx")
    assert boek.sheetnames == [
        "Start",
        "In één oogopslag",
        "Scoring APL",
        "Scoring Kernprocessen",
        "Scoring Regelgeving",
        "Context en input",
        "Output",
        "Bespreking",
        "Profiel APL",
        "Profiel Kernprocessen",
        "Kwaliteitsbewaking",
        "Regelgeving",
        "Samenvattend",
        "Good Practices APL",
        "Good Practices Kern",
        "Werkpunten APL",
        "Werkpunten Kern",
        "Actieplan",
        "Dossier",
        "Achtergrond",
        "_gia",
    ]
    assert boek["_gia"].sheet_state == "veryHidden"


def test_een_bestaand_bestand_blijft_staan_zonder_overschrijf(tmp_path: Path) -> None:
    (tmp_path / "w.xlsx").write_text("van mij", encoding="utf-8")
    uitkomst = gia("sjabloon", "-o", "w.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 2
    assert "w.xlsx bestaat al" in uitkomst.stderr
    assert "--overschrijf" in uitkomst.stderr
    assert (tmp_path / "w.xlsx").read_text(encoding="utf-8") == "van mij"
    assert gia("sjabloon", "-o", "w.xlsx", "--overschrijf", map_=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("woorden", "zin"),
    [
        (["sjabloon", "-o", "geen/map/w.xlsx"], "bestaat niet"),
        (["sjabloon", "-o", "w.pdf"], "eindigt op .xlsx of .docx"),
        (["sjabloon", "-o", "w.docx"], "een draaiboek in Word is er voor vragen alleen"),
        (["sjabloon", "-o", ""], "Bij -o staat een map of niets"),
        (["sjabloon", "-o", f"{'w' * 300}.xlsx"], "is te lang"),
        (["score", str(VOORBEELD), "-o", str(VOORBEELD), "--overschrijf"], "is het werkboek zelf"),
        (["sjabloon", "--soort", "zelf"], "zelfevaluatie of inspectie"),
        (["sjabloon", "--werkjaar", "2013-2015"], "twee opeenvolgende jaren"),
        (["sjabloon", "--naam", " "], "--naam “ ” kan hier niet"),
        (["sjabloon", "--puntenmodel", "frans"], "vlaams, lineair, vierpunt"),
        (["score", "nergens.xlsx"], "bestaat niet"),
        (["score", ""], "Bij WERKBOEK staat een map of niets"),
        (["score", "s3://map", "--csv"], "s3://map is een URL; die leest alleen gia overzicht"),
        (
            ["score", str(VOORBEELD), "resultaten.xlsx"],
            "Er staan 2 namen, en resultaten.xlsx bestaat niet; gia score toont het profiel van één werkboek. Zet een",
        ),
        (["verslag", "nergens", "-o", "uit"], "nergens bestaat niet."),
        (["verslag", "nergens", "-o", "uit", "--formaat", "pdf"], "nergens bestaat niet."),
        (["score", "."], ". is een map; gia score toont het profiel van één werkboek."),
        (
            ["score", "."],
            "Typ gia overzicht . (alles samen) of gia score . --csv (alle scores in één tabel).",
        ),
        (["score", "a.xlsx", "b c.xlsx"], 'gia overzicht a.xlsx "b c.xlsx" (alle'),
        (["score", ".", "--csv", "--json"], "--csv en --json gaan niet samen"),
        (["score", ".", "--csv", "-o", "s.xlsx"], "eindigt op .csv"),
        (["score", ".", "--csv"], "staat geen enkel werkboek"),
        (["verslag", ".", "-o", "uit"], "staat geen enkel werkboek"),
        (["verslag", ".", "-o", "uit.pdf"], "is er meer dan één verslag. Geef bij -o de naam van een map op"),
        (["verslag", ".", "-o", "uit", "--formaat", "odt"], "Kies uit: pdf, docx, html."),
        (["verslag", ".", "-o", "uit", "--inspectie", "i.xlsx"], "--inspectie hoort bij één werkboek"),
        (["verslag", str(VOORBEELD), "-o", "uit.pdf", "--formaat", "pdf"], "beslist het einde van -o"),
        (["verslag", str(VOORBEELDEN / "overzicht"), "-o", "geen/map"], "bestaat niet. Maak ze eerst"),
        (["sjabloon", "-o", "../"], "is een map"),
        (["sjabloon", "--naam", ""], "een naam van 1 tot 255 tekens"),
        (["sjabloon", "--naam", "n" * 256], "een naam van 1 tot 255 tekens"),
        (["sjabloon", "--kader", "nergens"], "De map nergens bij --kader bestaat niet"),
        (["sjabloon", "--kader", str(VOORBEELD)], f"fout: {VOORBEELD} bij --kader is geen map."),
        (["score", str(VOORBEELD), "--puntenmodel", "frans"], "vlaams, lineair, vierpunt"),
        (["score", str(VOORBEELD), "-o", "uit.csv"], "eindigt op .xlsx"),
        (["criteria", "schema", "onzin"], "Kies uit: kader, schalen"),
        (["score", str(VOORBEELD), "--kader", ""], "Bij --kader staat geen map. Geef er een op, of laat --kader weg."),
        (["verslag", str(VOORBEELD), "-o", "v.html", "--sjabloon", " "], "Bij --sjabloon staat geen map."),
        (["overzicht", ".", "-o", "geg.csv"], "Voor een map met gegevens typt u --formaat csv -o geg."),
        (["overzicht", ".", "-o", "geg.parquet"], "Voor een map met gegevens typt u --formaat parquet -o geg."),
        (["scoor"], "De opdracht 'scoor' bestaat niet. Bedoelde u 'score'?"),
        (["score"], "ontbreekt"),
    ],
)
def test_verkeerd_gebruik_geeft_een_nederlandse_zin_en_code_2(tmp_path: Path, woorden: list[str], zin: str) -> None:
    uitkomst = gia(*woorden, map_=tmp_path)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == 2
    assert uitkomst.stdout == ""
    assert zin in " ".join(uitkomst.stderr.split())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "woorden",
    [
        ["score", "De", "Brug.xlsx"],
        ["score", "De", "Brug.xlsx", "--csv"],
        ["vergelijk", "De", "Brug.xlsx", "w.xlsx"],
        ["verslag", "De", "Brug.xlsx", "-o", "uit.pdf"],
        ["overzicht", "w.xlsx", "De", "Brug.xlsx"],
        ["migreer", "De", "Brug.xlsx", "-o", "uit.xlsx"],
        ["sjabloon", "--uit", "De", "Brug.xlsx", "-o", "uit.xlsx"],
    ],
)
def test_een_naam_met_een_spatie_vraagt_om_aanhalingstekens(tmp_path: Path, woorden: list[str]) -> None:
    bestanden = {tmp_path / "De Brug.xlsx", tmp_path / "w.xlsx"}
    for bestand in bestanden:
        bestand.touch()
    uitkomst = gia(*woorden, map_=tmp_path)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == 2
    raad = 'Bedoelde u "De Brug.xlsx"? Zet een naam met een spatie tussen aanhalingstekens.'
    assert raad in " ".join(uitkomst.stderr.split())
    assert set(tmp_path.iterdir()) == bestanden


def test_score_json_is_een_document_met_de_sleutels_van_het_contract(tmp_path: Path) -> None:
    uitkomst = gia("score", VOORBEELD, "--json", map_=tmp_path)
    assert uitkomst.returncode == 0
    profiel = json.loads(uitkomst.stdout)
    assert {
        "kader",
        "puntenmodel",
        "werkboek",
        "onthaalbureau",
        "soort",
        "werkjaar",
        "datum",
        "beoordelaars",
        "processen",
        "kwaliteitsaspecten",
        "onderdelen",
        "regelgeving",
        "good_practices",
        "werkpunten",
        "niet_in_orde",
        "output",
        "bevindingen",
    } <= set(profiel)
    assert profiel["kader"] == {"id": "gia-onthaalbureau", "versie": VERSIE}
    assert (profiel["werkboek"], profiel["werkjaar"], profiel["datum"]) == (
        "zelfevaluatie.xlsx",
        "2013-2014",
        "2014-03-14",
    )
    # P1 in voorbeelden/gegevens: drie keer voldoende (2) en vijf keer goed uitgewerkt (3), dus 20 x 21 / (4 x 8)
    assert profiel["processen"][0]["score20"] == pytest.approx(13.125)
    # vijftien keer Ja, een keer Nee
    assert profiel["onderdelen"]["regelgeving"]["score100"] == pytest.approx(93.75)
    o13 = next(rij for rij in profiel["output"] if rij["code"] == "O1.3")
    assert (o13["waarde"], o13["vlaams_gemiddelde"], o13["eenheid"]) == (91.0, 90.0, "%")


def test_een_ander_puntenmodel_herrekent_de_scores(tmp_path: Path) -> None:
    profiel = json.loads(gia("score", VOORBEELD, "--json", "--puntenmodel", "lineair", map_=tmp_path).stdout)
    # P1: (3 x 1 + 5 x 2) / (3 x 8) van 20
    assert profiel["processen"][0]["score20"] == pytest.approx(20 * 13 / 24)


def test_strikt_maakt_van_een_gat_een_fout(tmp_path: Path) -> None:
    assert gia("score", VOORBEELD, map_=tmp_path).returncode == 0
    uitkomst = gia("score", VOORBEELD, "--strikt", "-o", "r.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert "P7.OW2" in uitkomst.stderr
    assert list(tmp_path.iterdir()) == []


def test_een_fout_in_het_werkboek_wordt_genoemd_en_niets_half_geschreven(tmp_path: Path) -> None:
    boek = open_boek()
    blad = boek["Scoring APL"]
    cel = next(blad.cell(rij, 4) for rij in range(1, blad.max_row + 1) if blad.cell(rij, 1).value == "P2.OS1")
    cel.value = "goed"
    boek.save(tmp_path / "fout.xlsx")
    uitkomst = gia("score", "fout.xlsx", "--json", "-o", "r.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert not (tmp_path / "r.xlsx").exists()
    profiel = json.loads(uitkomst.stdout)
    scores = {proces["code"]: proces["score20"] for proces in profiel["processen"]}
    assert scores["P2"] is None
    assert scores["P1"] == pytest.approx(13.125)
    (gevonden,) = [b for b in profiel["bevindingen"] if b["ernst"] == "fout"]
    assert (gevonden["blad"], gevonden["cel"], gevonden["code"]) == ("Scoring APL", cel.coordinate, "P2.OS1")
    mensen = gia("score", "fout.xlsx", map_=tmp_path)
    assert mensen.returncode == 1
    for woord in ("fout.xlsx", "Scoring APL", cel.coordinate, "P2.OS1", "“goed”", "goed uitgewerkt", "Bedoelde u"):
        assert woord in mensen.stderr


def test_de_resultaten_zijn_waarden_en_geen_formules(tmp_path: Path) -> None:
    assert gia("score", VOORBEELD, "-o", "r.xlsx", map_=tmp_path).returncode == 0
    boek = load_workbook(tmp_path / "r.xlsx")
    assert not [
        (blad.title, cel.coordinate) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.data_type == "f"
    ]
    assert boek["Profiel APL"]["C6"].value == pytest.approx(13.125)
    with zipfile.ZipFile(tmp_path / "r.xlsx") as archief:
        grafieken = [naam for naam in archief.namelist() if naam.startswith("xl/charts/chart")]
    # Six on the first tab, two on both profiles and the kwaliteitsbewaking, one of the rules and one of the whole.
    assert len(grafieken) == 14
    assert gia("score", "r.xlsx", map_=tmp_path).returncode == 1


@pytest.mark.parametrize("codering", ["utf-8", "cp1252", "cp850", "ascii"])
def test_in_een_pijp_gaat_geen_woord_verloren(tmp_path: Path, codering: str) -> None:
    uitkomst = gia("score", VOORBEELD, map_=tmp_path, PYTHONIOENCODING=codering, NO_COLOR="1")
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == 0
    assert "\x1b" not in uitkomst.stdout
    woorden = " ".join(uitkomst.stdout.split())
    assert "De persoonlijke situatie van de inburgeraar, de noden en behoeften worden in kaart gebracht" in woorden
    assert "13,1" in woorden
    assert "54/55" in woorden


def test_json_blijft_leesbaar_op_een_codetabel_van_windows(tmp_path: Path) -> None:
    uitkomst = gia("score", VOORBEELD, "--json", map_=tmp_path, PYTHONIOENCODING="cp850")
    gewoon = gia("score", VOORBEELD, "--json", map_=tmp_path)
    assert json.loads(uitkomst.stdout) == json.loads(gewoon.stdout)


def test_criteria_toon_controleer_en_schema(tmp_path: Path) -> None:
    getoond = gia("criteria", "toon", map_=tmp_path).stdout
    assert "P12.8  De beslissing over het slagen is onderbouwd." in getoond
    een = gia("criteria", "toon", "p12.7", map_=tmp_path)
    assert "Een opdracht of toets is billijk wanneer ten eerste de objectiviteit gerespecteerd wordt." in een.stdout
    gegevens = json.loads(gia("criteria", "toon", "P12.7", "--json", map_=tmp_path).stdout)
    assert [tekst["code"] for tekst in gegevens["toelichting"]] == ["T3"]
    fout = gia("criteria", "toon", "P12.9", map_=tmp_path)
    assert (fout.returncode, fout.stdout) == (2, "")
    assert fout.stderr.startswith("fout: “P12.9” is geen code van een criterium, regel of indicator van dit kader.")
    assert "93 criteria, 16 regels" in gia("criteria", "controleer", map_=tmp_path).stdout
    schema = json.loads(gia("criteria", "schema", "proces", map_=tmp_path).stdout)
    assert {"code", "naam", "groep", "definitie", "schaal", "criteria"} == set(schema["properties"])
    assert json.loads(gia("criteria", "schema", map_=tmp_path).stdout)["$defs"]["proces"]


def test_een_kapot_kader_wordt_uitgelegd(tmp_path: Path) -> None:
    kader = tmp_path / "kader"
    shutil.copytree(PROJECT / "criteria" / "gia-onthaalbureau", kader)
    bestand = kader / "processen" / "P01-kwaliteitszorg.yaml"
    bestand.write_text(bestand.read_text(encoding="utf-8").replace("code: P1.DG2", "code: P1.DG1"), encoding="utf-8")
    uitkomst = gia("criteria", "controleer", "--kader", kader, map_=tmp_path)
    assert uitkomst.returncode == 1
    assert "P01-kwaliteitszorg.yaml, regel" in uitkomst.stderr
    assert "P1.DG1" in uitkomst.stderr


@pytest.mark.parametrize("opdracht", ["score", "vergelijk"])
def test_wie_stopt_met_lezen_krijgt_het_bestand_toch(tmp_path: Path, opdracht: str) -> None:
    werkboeken = [VOORBEELD] if opdracht == "score" else [VOORBEELD, VOORBEELD.with_name("inspectie.xlsx")]
    woorden = [sys.executable, "-m", "gia_kwaliteit", opdracht, *map(str, werkboeken), "-o", "uit.xlsx"]
    with subprocess.Popen(woorden, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as proces:
        assert proces.stdout is not None
        proces.stdout.close()
        _, fouten = proces.communicate(timeout=60)
    assert load_workbook(tmp_path / "uit.xlsx").sheetnames
    assert b"Traceback" not in fouten


@pytest.mark.parametrize("codering", ["cp1252", "cp850", "ascii"])
def test_een_codepagina_toont_getallen_en_namen_leesbaar(tmp_path: Path, codering: str) -> None:
    boek = open_boek()
    boek["Start"]["B5"].value = "Łódź"
    boek.save(tmp_path / "zelf.xlsx")
    boek = open_boek(VOORBEELDEN / "inspectie.xlsx")
    boek["Start"]["B5"].value = "Łódź"
    boek.save(tmp_path / "inspectie.xlsx")
    woorden = [sys.executable, "-m", "gia_kwaliteit", "vergelijk", "zelf.xlsx", "inspectie.xlsx"]
    omgeving = os.environ | {"PYTHONIOENCODING": codering}
    uitkomst = subprocess.run(woorden, cwd=tmp_path, capture_output=True, check=True, env=omgeving)
    tekst = uitkomst.stdout.decode(codering)
    assert "\\u" not in tekst
    assert "Lód" in tekst or "Lod" in tekst
    # P2 rose from zelfevaluatie to inspectie in the example: the minus is there.
    assert re.search(r"-\d,\d", tekst)


def test_strikt_en_puntenmodel_op_de_opdrachtregel(tmp_path: Path) -> None:
    streng = gia("score", str(VOORBEELD), "--strikt", "--json", map_=tmp_path)
    gewoon = gia("score", str(VOORBEELD), "--json", map_=tmp_path)
    assert (streng.returncode, gewoon.returncode) == (1, 0)
    assert json.loads(streng.stdout)["processen"] == json.loads(gewoon.stdout)["processen"]
    boek = open_boek()
    boek["_gia"]["B3"].value = "frans"
    boek.save(tmp_path / "frans.xlsx")
    assert gia("score", "frans.xlsx", map_=tmp_path).returncode == 1
    assert gia("score", "frans.xlsx", "--puntenmodel", "vlaams", map_=tmp_path).returncode == 0


@pytest.mark.parametrize("breedte", [60, 80, 120])
def test_een_smal_scherm_snijdt_geen_verdeling_af(breedte: int) -> None:
    kader = kader_onthaalbureau()
    profiel = bereken_profiel(lees_werkboek(VOORBEELD, kader), kader)
    scherm = Console(file=StringIO(), width=breedte, force_terminal=True, no_color=True)
    toon_profiel(scherm, profiel, kader)
    assert isinstance(scherm.file, StringIO)
    tekst = scherm.file.getvalue()
    for proces in profiel.processen:
        assert " · ".join(str(aantal) for aantal in proces.verdeling.values()) in tekst
    assert "afwezig · voldoende · goed uitgewerkt · sterk punt" in tekst
    # Contract 3: beside every mean its distribution, of P8 to P12 together and of the sixteen rules too.
    samenvattend = tekst[: tekst.index("P1 Kwaliteitszorg")].splitlines()
    for naam, verdeling in (("Kernprocessen", "4 · 12 · 16 · 5"), ("Regelgeving (Ja)", "1 · 15")):
        assert any(regel.strip().startswith(naam) and regel.strip().endswith(verdeling) for regel in samenvattend)
    assert any("Nee · Ja" in regel for regel in samenvattend)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="alleen waar /dev/full bestaat")
def test_een_volle_schijf_achter_stdout_wordt_gezegd() -> None:
    with Path("/dev/full").open("w") as vol:
        opdracht = [sys.executable, "-m", "gia_kwaliteit", "score", str(VOORBEELD), "--json"]
        uitkomst = subprocess.run(opdracht, stdout=vol, stderr=subprocess.PIPE, text=True, check=False)
    assert uitkomst.returncode == 1
    assert "de schijf is vol" in uitkomst.stderr
    assert "Traceback" not in uitkomst.stderr


def test_met_fouten_zegt_gia_dat_het_bestand_niet_geschreven_is(tmp_path: Path) -> None:
    boek = open_boek()
    boek["Scoring APL"]["D9"].value = "uitstekend"
    boek.save(tmp_path / "fout.xlsx")
    uitkomst = gia("score", "fout.xlsx", "-o", "uit.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert "uit.xlsx is niet geschreven" in uitkomst.stderr
    assert not (tmp_path / "uit.xlsx").exists()


ZWAAR = ("jinja2", "matplotlib", "numpy", "openpyxl", "pandas", "pyarrow", "scipy", "xlsxwriter")


@pytest.mark.parametrize(
    "opdracht",
    [
        "from gia_kwaliteit.cli import start; sys.argv = ['gia', '--help']; start()",
        f"from gia_kwaliteit.cli import start; sys.argv = ['gia', 'score', {str(VOORBEELD)!r}, '--json']; start()",
        "from gia_kwaliteit.verzameling.lezer import Uittreksellezer",  # what every process that reads begins with
    ],
)
def test_wie_hulp_of_een_score_vraagt_wacht_op_geen_zware_bibliotheek(opdracht: str) -> None:
    zeg = f"import atexit, sys; atexit.register(lambda: print(*(sys.modules.keys() & {ZWAAR}), file=sys.stderr))"
    uitkomst = subprocess.run(
        [sys.executable, "-c", f"{zeg}; {opdracht}"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert uitkomst.stderr.splitlines()[-1].split() == []


def test_score_schrijft_de_data_van_het_actieplan_als_agenda(tmp_path: Path) -> None:
    doel = tmp_path / "acties.ics"
    uitkomst = gia("score", VOORBEELD, "-o", doel.name, map_=tmp_path)
    assert uitkomst.returncode == 0
    # The example has four actions with a date.
    assert doel.read_bytes().count(b"BEGIN:VEVENT") == 4
    assert "Agenda: " in uitkomst.stderr
    assert "Te laat op " in uitkomst.stdout


def test_een_agenda_zonder_data_wordt_niet_geschreven_en_zegt_waarom(tmp_path: Path) -> None:
    leeg, doel = tmp_path / "leeg.xlsx", tmp_path / "acties.ics"
    leeg.write_bytes(geschreven())
    uitkomst = gia("score", leeg, "-o", doel.name, map_=tmp_path)
    assert uitkomst.returncode == 1
    assert "geen enkele actie op het blad Actieplan heeft een datum bij Tegen" in uitkomst.stderr
    assert not doel.exists()
