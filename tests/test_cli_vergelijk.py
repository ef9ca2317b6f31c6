"""gia vergelijk as a user meets it: in a process of its own, with good and bad input."""

import json
import re
import shutil
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from gia_kwaliteit import bereken_vergelijking, lees_werkboek, maak_sjabloon
from gia_kwaliteit.weergave.terminal_vergelijking import toon_vergelijking
from tests.bouwers import kader_onthaalbureau
from tests.test_cli import gia, zonder_traceback

VOORBEELDEN = Path(__file__).parents[1] / "voorbeelden"
ZELF, INSPECTIE = VOORBEELDEN / "zelfevaluatie.xlsx", VOORBEELDEN / "inspectie.xlsx"


def test_het_voorbeeld_vertelt_zijn_verhaal(tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", ZELF, INSPECTIE, "--json", map_=tmp_path)
    assert (uitkomst.returncode, uitkomst.stderr) == (0, "")
    gegevens = json.loads(uitkomst.stdout)
    assert gegevens["overeenstemming"]["n"] == 90
    assert gegevens["overeenstemming"]["exact"] == pytest.approx(52 / 90)
    assert gegevens["overeenstemming"]["binnen_een"] == pytest.approx(80 / 90)
    assert gegevens["blinde_vlekken"] == ["P1.DT2", "P3.DT2", "P5.DT2", "P6.DT2", "P12.5", "P12.7"]
    assert gegevens["verborgen_sterktes"] == ["P2.DT1", "P6.OS1", "P10.1", "P11.3"]
    assert gegevens["gedeelde_werkpunten"] == ["P4.DT2", "P5.DT1", "P7.DT2", "P8.8", "P12.6"]
    assert (gegevens["alleen_zelf"], gegevens["alleen_inspectie"]) == (["P8.7"], ["P7.OW2", "P11.7"])
    assert gegevens["gespreksagenda"][:2] == ["P12.5", "P12.7"]


def test_op_het_scherm_staan_beide_scores_en_de_agenda(tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", ZELF, INSPECTIE, map_=tmp_path, PYTHONIOENCODING="cp1252")
    assert uitkomst.returncode == 0
    assert "P12 Evaluatie" in uitkomst.stdout
    assert "Blinde vlekken (6)" in uitkomst.stdout
    assert "Gespreksagenda (43)" in uitkomst.stdout
    assert "inspectie.xlsx, Scoring Kernprocessen: 1 criterium is niet gescoord: P8.7" in uitkomst.stderr
    zonder_traceback(uitkomst)


@pytest.mark.parametrize("breedte", [80, 120])
def test_een_smal_scherm_snijdt_geen_lijn_af(breedte: int) -> None:
    kader = kader_onthaalbureau()
    een, ander = lees_werkboek(ZELF, kader), lees_werkboek(INSPECTIE, kader)
    console = Console(file=StringIO(), width=breedte, force_terminal=True, no_color=True)
    toon_vergelijking(console, bereken_vergelijking(een, ander, kader), kader)
    assert isinstance(console.file, StringIO)
    lijnen = re.findall(r"[·ZI=-]{10,}", console.file.getvalue())
    # 4 onderdelen, 12 processen and 4 aspecten, each with its line of 21 places.
    assert [len(lijn) for lijn in lijnen] == [21] * 20


@pytest.mark.parametrize(("naam", "begin"), [("v.html", b"<!DOCTYPE html>"), ("v.xlsx", b"PK")])
def test_de_ending_beslist_wat_er_geschreven_wordt(naam: str, begin: bytes, tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", ZELF, INSPECTIE, "-o", naam, map_=tmp_path)
    assert uitkomst.returncode == 0
    assert (tmp_path / naam).read_bytes().startswith(begin)
    opnieuw = gia("vergelijk", ZELF, INSPECTIE, "-o", naam, map_=tmp_path)
    assert opnieuw.returncode == 2
    assert "--overschrijf" in opnieuw.stderr
    assert gia("vergelijk", ZELF, INSPECTIE, "-o", naam, "--overschrijf", map_=tmp_path).returncode == 0


def test_omgewisselde_werkboeken_geven_de_juiste_opdracht(tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", INSPECTIE, ZELF, "--json", "-o", "v.html", map_=tmp_path)
    assert uitkomst.returncode == 1
    gegevens = json.loads(uitkomst.stdout)
    fouten = [b["melding"] for b in gegevens["bevindingen"] if b["ernst"] == "fout"]
    assert len(fouten) == 1
    assert "Typ: gia vergelijk zelfevaluatie.xlsx inspectie.xlsx" in fouten[0]
    assert (gegevens["criteria"], gegevens["overeenstemming"]["alpha"]) == ([], None)
    assert list(tmp_path.iterdir()) == []


def test_een_werkboek_met_zichzelf_of_met_een_kopie_is_een_fout(tmp_path: Path) -> None:
    shutil.copy(ZELF, tmp_path / "kopie.xlsx")
    for ander in (ZELF, tmp_path / "kopie.xlsx"):
        uitkomst = gia("vergelijk", ZELF, ander, map_=tmp_path)
        assert uitkomst.returncode == 1
        assert "zijn hetzelfde werkboek" in uitkomst.stderr
        assert uitkomst.stdout == ""
        zonder_traceback(uitkomst)


def test_twee_werkjaren_als_evolutie(tmp_path: Path) -> None:
    kader = kader_onthaalbureau()
    nu = lees_werkboek(ZELF, kader)
    vroeger = replace(nu, gegevens=replace(nu.gegevens, werkjaar="2012-2013"))
    scores = {**vroeger.scores, "P1.DG1": replace(vroeger.scores["P1.DG1"], niveau="afwezig")}
    vroeger_boek = maak_sjabloon(kader, beoordeling=replace(vroeger, scores=scores))
    (tmp_path / "2012.xlsx").write_bytes(vroeger_boek)
    uitkomst = gia("vergelijk", "2012.xlsx", ZELF, "--als", "evolutie", "--json", map_=tmp_path)
    assert uitkomst.returncode == 0
    gegevens = json.loads(uitkomst.stdout)
    assert (gegevens["vroeger"]["werkboek"], gegevens["nu"]["werkboek"]) == ("2012.xlsx", "zelfevaluatie.xlsx")
    assert (gegevens["gestegen"], gegevens["opgeloste_werkpunten"]) == (["P1.DG1"], ["P1.DG1"])
    scherm = gia("vergelijk", "2012.xlsx", ZELF, "--als", "evolutie", map_=tmp_path)
    assert "Opgeloste werkpunten (1)" in scherm.stdout
    terug = gia("vergelijk", ZELF, "2012.xlsx", "--als", "evolutie", map_=tmp_path)
    assert terug.returncode == 1
    assert "van vroeger naar nu" in terug.stderr


@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        (["bestaat-niet.xlsx", INSPECTIE], "bestaat-niet.xlsx bestaat niet"),
        ([ZELF, INSPECTIE, "-o", "v.pdf"], ".xlsx of .html"),
        ([ZELF, INSPECTIE, "--als", "onzin"], "confrontatie, evolutie"),
        ([ZELF, INSPECTIE, "--puntenmodel", "onzin"], "vlaams, lineair, vierpunt"),
        ([ZELF], "INSPECTIE"),
    ],
)
def test_verkeerd_gebruik_wordt_uitgelegd(woorden: list[str | Path], melding: str, tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", *woorden, map_=tmp_path)
    assert uitkomst.returncode == 2
    assert melding in uitkomst.stderr
    assert uitkomst.stdout == ""
    zonder_traceback(uitkomst)


def test_een_onleesbaar_werkboek_wordt_gemeld_en_er_is_geen_vergelijking(tmp_path: Path) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(b"")
    uitkomst = gia("vergelijk", ZELF, "leeg.xlsx", "--json", map_=tmp_path)
    assert uitkomst.returncode == 1
    gegevens = json.loads(uitkomst.stdout)
    assert [(b["id"], b["werkboek"]) for b in gegevens["bevindingen"] if b["ernst"] == "fout"] == [
        ("bestand-onleesbaar", "leeg.xlsx")
    ]
    assert gegevens["processen"] == []
