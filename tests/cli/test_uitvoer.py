"""What a command says of what it wrote, and in which words and order: on a terminal, in a pipe, and with --stil."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.bouwers import PROJECT, VOORBEELD, VOORBEELDEN
from tests.bouwers.werkboeken import open_boek
from tests.programmas.gia import gia, gia_op_scherm

pytestmark = pytest.mark.proces

INSPECTIE = VOORBEELDEN / "inspectie.xlsx"


def test_een_mens_leest_na_een_sjabloon_wat_hij_ermee_doet_en_een_pijp_alleen_de_naam(tmp_path: Path) -> None:
    code, scherm = gia_op_scherm("sjabloon", "-o", "w.xlsx", map_=tmp_path)
    assert code == 0
    assert scherm == "w.xlsx\nOpen het in Excel of LibreOffice, en begin op het blad Start.\n"
    assert gia_op_scherm("sjabloon", "-o", "stil.xlsx", "--stil", map_=tmp_path) == (0, "stil.xlsx\n")
    pijp = gia("sjabloon", "-o", "pijp.xlsx", map_=tmp_path)
    assert (pijp.stdout, pijp.stderr) == ("pijp.xlsx\n", "")


def test_wat_geschreven_is_staat_onderaan_met_wat_u_ermee_doet(tmp_path: Path) -> None:
    code, scherm = gia_op_scherm("score", VOORBEELD, "-o", "r.xlsx", map_=tmp_path)
    assert code == 0
    *_, laatste = scherm.rpartition("Resultaten: ")
    assert " ".join(laatste.split()) == (
        "r.xlsx Open het in Excel of LibreOffice: de cijfers staan er met hun grafieken, een blad per onderdeel."
    )
    assert scherm.index("waarschuwing:") < scherm.index("Resultaten: ")
    assert all(len(regel) <= 80 for regel in scherm.splitlines())
    pijp = gia("score", VOORBEELD, "-o", "p.xlsx", map_=tmp_path)
    assert pijp.stderr.splitlines()[-1] == "Resultaten: p.xlsx"


@pytest.mark.parametrize(
    ("woorden", "wat"),
    [
        (["score", VOORBEELD, "-o", "uit.xlsx"], "Resultaten"),
        (["vergelijk", VOORBEELD, INSPECTIE, "-o", "uit.xlsx"], "Vergelijking"),
        (["verslag", VOORBEELD, "-o", "uit.html"], "Verslag"),
        (["overzicht", VOORBEELDEN / "overzicht", "--soort", "inspectie", "-o", "uit.html"], "Overzicht"),
    ],
)
def test_stil_zegt_alleen_wat_er_geschreven_is(tmp_path: Path, woorden: list[str], wat: str) -> None:
    doel = str(woorden[-1])
    gewoon = gia(*woorden, map_=tmp_path)
    assert gewoon.stderr.splitlines()[-1] == f"{wat}: {doel}"
    (tmp_path / doel).unlink()
    stil = gia(*woorden, "--stil", map_=tmp_path)
    assert (stil.returncode, stil.stdout, stil.stderr) == (0, f"{doel}\n", "")
    assert (tmp_path / doel).is_file()


def test_stil_zwijgt_niet_over_een_fout(tmp_path: Path) -> None:
    boek = open_boek()
    boek["Scoring APL"]["D9"].value = "uitstekend"
    boek.save(tmp_path / "fout.xlsx")
    uitkomst = gia("score", "fout.xlsx", "--stil", map_=tmp_path)
    assert (uitkomst.returncode, uitkomst.stdout) == (1, "")
    assert uitkomst.stderr.startswith("fout: fout.xlsx, Scoring APL, cel D9: ")
    assert "waarschuwing" not in uitkomst.stderr


def test_json_blijft_een_document_ook_met_stil_en_een_bestand(tmp_path: Path) -> None:
    uitkomst = gia("score", VOORBEELD, "--json", "--stil", "-o", "r.xlsx", map_=tmp_path)
    assert json.loads(uitkomst.stdout)["onthaalbureau"]
    assert uitkomst.stderr.splitlines()[-1] == "Resultaten: r.xlsx"


def test_elke_melding_begint_met_hetzelfde_kleine_woord(tmp_path: Path) -> None:
    kader = tmp_path / "kader"
    shutil.copytree(PROJECT / "criteria" / "gia-onthaalbureau", kader)
    for naam in ("P01-kwaliteitszorg", "P02-besluitvorming"):
        bestand = kader / "processen" / f"{naam}.yaml"
        tekst = bestand.read_text(encoding="utf-8")
        bestand.write_text(tekst.replace("kwaliteitsaspect: doelgerichtheid", "kwaliteitsaspect: doel"), "utf-8")
    uitkomst = gia("criteria", "controleer", "--kader", kader, map_=tmp_path)
    assert len(uitkomst.stderr.splitlines()) > 1
    assert all(regel.startswith("fout: ") for regel in uitkomst.stderr.splitlines())
    for woorden in (["score"], ["score", "nergens.xlsx"], ["sjabloon", "-o", "w.docx"]):
        assert re.search(r"^fout: ", gia(*woorden, map_=tmp_path).stderr, re.MULTILINE), woorden


@pytest.mark.parametrize("woorden", [["score", "-streep.xlsx"], ["score", "een.xlsx", "twee.xlsx"], ["verslag", "x"]])
def test_op_een_smal_scherm_breekt_een_melding_tussen_woorden(woorden: list[str], tmp_path: Path) -> None:
    code, scherm = gia_op_scherm(*woorden, map_=tmp_path, kolommen=50)
    assert code == 2
    assert all(len(regel) <= 50 for regel in scherm.partition("fout: ")[2].splitlines())
    assert " ".join(scherm.partition("fout: ")[2].split()) in " ".join(gia(*woorden, map_=tmp_path).stderr.split())


def test_onder_een_lange_lijst_staat_hoeveel_het_er_zijn(tmp_path: Path) -> None:
    boek = open_boek()
    blad = boek["Scoring APL"]
    rijen = [rij for rij in range(1, blad.max_row + 1) if str(blad.cell(rij, 1).value).startswith(("P1.", "P2."))]
    for rij in rijen[:9]:
        blad.cell(rij, 4).value = "uitstekend"
    boek.save(tmp_path / "veel.xlsx")
    uitkomst = gia("score", "veel.xlsx", map_=tmp_path)
    waarschuwingen = uitkomst.stderr.count("waarschuwing: ")
    wat = "1 waarschuwing" if waarschuwingen == 1 else f"{waarschuwingen} waarschuwingen"
    assert uitkomst.stderr.splitlines()[-1] == f"Samen 9 fouten en {wat}."
    assert "Samen" not in gia("score", VOORBEELD, map_=tmp_path).stderr


def test_de_code_waarmee_een_opdracht_eindigt_als_er_niets_te_doen_is(tmp_path: Path) -> None:
    leeg = tmp_path / "leeg"
    leeg.mkdir()
    # What was named is there and was read, but does not give what was asked for: 1. Nothing to read at all: 2.
    gevallen: list[tuple[list[str | Path], int, str]] = [
        (["score", VOORBEELD, "--kader", leeg], 1, f"fout: {leeg}: hier staat geen kader.yaml"),
        (["sjabloon", "-o", "w.xlsx", "--kader", leeg], 1, "hier staat geen kader.yaml"),
        (["overzicht", VOORBEELD, "--werkjaar", "1999-2000"], 1, "er is wel: zelfevaluatie 2013-2014."),
        (["migreer", VOORBEELD, "-o", "w.xlsx"], 1, "de nieuwste versie; er is niets over te zetten."),
        (["overzicht", leeg], 2, "staat geen enkel werkboek. Kies een map met werkboeken."),
        (["score", leeg, "--csv"], 2, "staat geen enkel werkboek. Kies een map met werkboeken."),
        (["verslag", leeg, "-o", "uit"], 2, "staat geen enkel werkboek. Kies een map met werkboeken."),
        (["overzicht", VOORBEELD, "--werkjaar", "1999"], 2, "twee opeenvolgende jaren"),
        (["score", VOORBEELD, "--kader", tmp_path / "weg"], 2, "bij --kader bestaat niet"),
    ]
    for woorden, code, zin in gevallen:
        uitkomst = gia(*woorden, map_=tmp_path)
        assert uitkomst.returncode == code, woorden
        assert zin in uitkomst.stderr, woorden
        assert sorted(pad.name for pad in tmp_path.iterdir()) == ["leeg"], woorden
