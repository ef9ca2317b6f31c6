"""gia verslag on the command line: what it writes, what it refuses, and with which exit code."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gia_kwaliteit import Gegevens, lees_werkboek
from gia_kwaliteit.cli.opdrachten import app
from tests.bouwers import VOLDOENDE, VOORBEELDEN, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.werkboeken import geschreven

ZELF, INSPECTIE = (str(VOORBEELDEN / f"{soort}.xlsx") for soort in ("zelfevaluatie", "inspectie"))


def _gia(*argumenten: object) -> tuple[int, str]:
    uitkomst = CliRunner().invoke(app, ["verslag", *map(str, argumenten)])
    return uitkomst.exit_code, uitkomst.stderr


def test_het_verslag_komt_in_een_bestand(tmp_path: Path) -> None:
    doel = tmp_path / "verslag.html"
    code, fouten = _gia(ZELF, "-o", doel, "--inspectie", INSPECTIE)
    assert code == 0
    assert f"Verslag: {doel}" in fouten
    assert "Zelfevaluatie en inspectie naast elkaar" in doel.read_text(encoding="utf-8")
    assert [pad.name for pad in tmp_path.iterdir()] == ["verslag.html"]


@pytest.mark.pdf
@pytest.mark.parametrize(("einde", "begin"), [("docx", b"PK"), ("pdf", b"%PDF-"), ("PDF", b"%PDF-")])
def test_het_einde_van_de_naam_beslist_over_de_vorm(einde: str, begin: bytes, tmp_path: Path) -> None:
    doel = tmp_path / f"verslag.{einde}"
    assert _gia(ZELF, "-o", doel)[0] == 0
    assert doel.read_bytes().startswith(begin)


def test_een_leeg_werkboek_geeft_een_verslag(tmp_path: Path) -> None:
    werkboek, doel = tmp_path / "leeg.xlsx", tmp_path / "verslag.html"
    werkboek.write_bytes(geschreven())
    code, _ = _gia(werkboek, "-o", doel)
    assert code == 0
    assert "Onthaalbureau zonder naam" in doel.read_text(encoding="utf-8")


@pytest.mark.pdf
def test_een_bespreking_van_de_vergelijking_zonder_inspectie_verdwijnt_niet_zwijgend(tmp_path: Path) -> None:
    werkboek, doel = tmp_path / "zelf.xlsx", tmp_path / "verslag.html"
    gegeven = lees_werkboek(Path(ZELF), kader_onthaalbureau())
    zin = "Wij zien het anders dan de inspectie."
    gegeven = replace(gegeven, besprekingen={"B.vergelijking": zin, "B.output": "Het attest blijft achter."})
    werkboek.write_bytes(geschreven(gegeven))
    code, fouten = _gia(werkboek, "-o", doel)
    assert code == 0
    assert (
        "De bespreking bij “Zelfevaluatie en inspectie naast elkaar” (B.vergelijking) staat niet in het verslag"
    ) in fouten
    assert "met --inspectie." in fouten
    assert "Het attest blijft achter." in doel.read_text(encoding="utf-8")
    code, fouten = _gia(werkboek, "-o", doel, "--inspectie", INSPECTIE, "--overschrijf")
    assert code == 0
    assert "B.vergelijking" not in fouten
    assert zin in doel.read_text(encoding="utf-8")


@pytest.mark.pdf
def test_een_letter_die_de_computer_niet_heeft_wordt_gezegd(tmp_path: Path) -> None:
    werkboek, doel = tmp_path / "zelf.xlsx", tmp_path / "verslag.pdf"
    gegeven = beoordeling(kader_onthaalbureau(), gegevens=Gegevens(naam="Onthaal \u0378"))
    werkboek.write_bytes(geschreven(gegeven))
    code, fouten = _gia(werkboek, "-o", doel)
    assert code == 0
    assert "waarschuwing: Deze computer heeft geen lettertype voor “\u0378” (U+0378)" in fouten
    assert "lettertype" not in _gia(werkboek, "-o", doel, "--overschrijf", "--stil")[1]
    assert "lettertype" not in _gia(werkboek, "-o", tmp_path / "verslag.html")[1]
    # Of the letters that it looks for, matplotlib says nothing in English.
    assert not logging.getLogger("matplotlib.font_manager").isEnabledFor(logging.WARNING)


def test_zonder_bespreking_van_de_vergelijking_is_er_niets_te_melden(tmp_path: Path) -> None:
    assert "B.vergelijking" not in _gia(ZELF, "-o", tmp_path / "verslag.html")[1]


def test_een_ander_puntenmodel_geldt_in_het_hele_verslag(tmp_path: Path) -> None:
    doel = tmp_path / "verslag.html"
    assert _gia(ZELF, "-o", doel, "--puntenmodel", "lineair")[0] == 0
    assert "Puntenmodel Lineair" in doel.read_text(encoding="utf-8")


def test_een_werkboek_met_fouten_geeft_geen_verslag(tmp_path: Path) -> None:
    werkboek, doel = tmp_path / "fout.xlsx", tmp_path / "verslag.html"
    werkboek.write_bytes(b"geen werkboek")
    code, fouten = _gia(werkboek, "-o", doel)
    assert code == 1
    assert "is niet geschreven: verbeter eerst de fouten hierboven" in fouten
    assert not doel.exists()


def test_een_inspectie_van_een_ander_onthaalbureau_geeft_geen_verslag(tmp_path: Path) -> None:
    ander, doel = tmp_path / "ander.xlsx", tmp_path / "verslag.html"
    gegevens = Gegevens(naam="De Poort", soort="inspectie", werkjaar="2013-2014")
    scores = overal(kader_onthaalbureau(), VOLDOENDE)
    van_de_poort = beoordeling(kader_onthaalbureau(), scores, gegevens=gegevens)
    ander.write_bytes(geschreven(van_de_poort))
    code, fouten = _gia(ZELF, "-o", doel, "--inspectie", ander)
    assert code == 1
    assert "zelfevaluatie.xlsx gaat over “De Brug (fictief)” en ander.xlsx over “De Poort”" in " ".join(fouten.split())
    assert not doel.exists()


def test_omgewisselde_werkboeken_zeggen_wat_te_typen_is(tmp_path: Path) -> None:
    doel = tmp_path / "{ons} verslag.html"
    code, fouten = _gia(INSPECTIE, "-o", doel, "--inspectie", ZELF)
    assert code == 1
    assert f'Typ: gia verslag {ZELF} --inspectie {INSPECTIE} -o "{doel}"' in fouten
    assert not doel.exists()


def test_een_kopie_van_het_werkboek_als_inspectie_geeft_geen_verslag(tmp_path: Path) -> None:
    kopie, doel = tmp_path / "inspectie.xlsx", tmp_path / "verslag.html"
    kopie.write_bytes(Path(ZELF).read_bytes())
    code, fouten = _gia(ZELF, "-o", doel, "--inspectie", kopie)
    assert code == 1
    assert "de twee werkboeken zijn hetzelfde" in fouten
    assert not doel.exists()


@pytest.mark.parametrize(
    ("argumenten", "melding"),
    [
        (["weg.xlsx", "-o", "verslag.html"], "weg.xlsx bestaat niet"),
        ([ZELF, "-o", "verslag.txt"], "eindigt op .html, .docx of .pdf. Kies een naam zoals verslag.html"),
        ([ZELF, "-o", "verslag.doc"], "Kies een naam zoals verslag.docx"),
        ([ZELF, "-o", ZELF], "eindigt op .html, .docx of .pdf"),
        ([ZELF, "-o", "weg/verslag.html"], "De map weg bestaat niet"),
        ([ZELF, "-o", "."], "Geef de naam van een bestand op"),
        ([ZELF, "-o", "verslag.html", "--sjabloon", ZELF], "bij --sjabloon is geen map"),
        ([ZELF, "-o", "verslag.html", "--inspectie", "weg.xlsx"], "weg.xlsx bestaat niet"),
        ([ZELF, "-o", "verslag.html", "--inspectie", ZELF], "zijn allebei"),
        ([ZELF, "-o", "verslag.html", "--sjabloon", "weg"], "De map weg bij --sjabloon bestaat niet"),
        ([ZELF, "-o", "verslag.html", "--puntenmodel", "geen"], "Het puntenmodel “geen” bestaat niet"),
        ([ZELF], "-o"),
    ],
)
def test_verkeerd_gebruik_stopt_met_een_zin(
    argumenten: list[str], melding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    code, fouten = _gia(*argumenten)
    assert code == 2
    assert melding in " ".join(fouten.split())
    assert list(tmp_path.iterdir()) == []


def test_een_bestaand_verslag_blijft_staan_zonder_overschrijf(tmp_path: Path) -> None:
    doel = tmp_path / "verslag.html"
    doel.write_text("oud", encoding="utf-8")
    assert _gia(ZELF, "-o", doel)[0] == 2
    assert doel.read_text(encoding="utf-8") == "oud"
    assert _gia(ZELF, "-o", doel, "--overschrijf")[0] == 0
    assert doel.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_een_fout_in_het_sjabloon_wordt_gezegd_en_er_komt_geen_verslag(tmp_path: Path) -> None:
    doel = tmp_path / "verslag.html"
    (tmp_path / "huisstijl.yaml").write_text("titel: [", encoding="utf-8")
    code, fouten = _gia(ZELF, "-o", doel, "--sjabloon", tmp_path)
    assert code == 1
    assert "geen geldige YAML" in fouten
    assert not doel.exists()
