"""Opening a file safely: too large, protected, oddly named, and what .ods says in its own way."""

import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import python_calamine
from openpyxl import load_workbook

from gia_kwaliteit import lees_werkboek, maak_sjabloon
from gia_kwaliteit.werkboek import bron
from tests.bouwers import kader_onthaalbureau
from tests.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
VOORBEELD = Path(__file__).parents[1] / "voorbeelden" / "zelfevaluatie.xlsx"


def _met_deel(doel: Path, naam: str, megabytes: int, soort: int = ZIP_DEFLATED) -> Path:
    doel.write_bytes(maak_sjabloon(KADER))
    with ZipFile(doel, "a", soort) as archief, archief.open(naam, "w") as deel:
        for _ in range(megabytes):
            deel.write(b"0" * 1_000_000)
    return doel


@pytest.mark.parametrize("megabytes", [101, 1_000])
def test_een_bom_wordt_geweigerd_voor_ze_wordt_uitgepakt(tmp_path: Path, megabytes: int) -> None:
    pad = _met_deel(tmp_path / "bom.xlsx", "xl/worksheets/sheet99.xml", megabytes)
    begin = time.process_time()
    (gevonden,) = lees_werkboek(pad, KADER).bevindingen
    assert time.process_time() - begin < 1
    assert gevonden.id == "bestand-te-groot"
    assert " MB" in gevonden.melding


def test_veel_onderdelen_worden_geweigerd(tmp_path: Path) -> None:
    pad = tmp_path / "veel.xlsx"
    pad.write_bytes(maak_sjabloon(KADER))
    with ZipFile(pad, "a") as archief:
        for nummer in range(2_001):
            archief.writestr(f"xl/media/{nummer}.txt", b"")
    (gevonden,) = lees_werkboek(pad, KADER).bevindingen
    assert gevonden.id == "bestand-te-groot"
    assert "onderdelen" in gevonden.melding


def test_een_wachtwoord_wordt_gezegd_met_hoe_het_weggaat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def beveiligd(pad: Path) -> None:
        raise python_calamine.PasswordError(str(pad))

    monkeypatch.setattr(bron, "lees_oude_vorm", beveiligd)
    (tmp_path / "geheim.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (gevonden,) = lees_werkboek(tmp_path / "geheim.xlsx", KADER).bevindingen
    assert gevonden.id == "bestand-beveiligd"
    assert "geheim.xlsx is met een wachtwoord beveiligd" in gevonden.melding
    assert "Verwijder het wachtwoord" in gevonden.melding


def test_een_blad_met_leestekens_in_zijn_naam_verbergt_geen_formule(tmp_path: Path) -> None:
    boek = load_workbook(VOORBEELD)
    boek["Scoring APL"].title = 'Wij & "zij" <1>'
    boek.worksheets[1]["D9"].value = '="vol"&"doende"'
    boek.save(tmp_path / "werkboek.xlsx")
    gevonden = {(b.id, b.code) for b in lees_werkboek(tmp_path / "werkboek.xlsx", KADER).bevindingen}
    assert ("formule-in-invoercel", "P1.DG1") in gevonden


@nodig
@pytest.mark.libreoffice
def test_een_regeleinde_in_ods_blijft_een_regeleinde(tmp_path: Path) -> None:
    boek = load_workbook(VOORBEELD)
    boek["Scoring APL"]["E9"].value = "voorXXna"
    boek.save(tmp_path / "werkboek.xlsx")
    (ods,) = converteer([tmp_path / "werkboek.xlsx"], "ods", tmp_path / "uit")
    with ZipFile(ods) as oud, ZipFile(tmp_path / "werkboek.ods", "w") as nieuw:
        for deel in oud.infolist():
            nieuw.writestr(deel, oud.read(deel).replace(b"voorXXna", b"voor<text:line-break/>na"))
    assert lees_werkboek(tmp_path / "werkboek.ods", KADER).scores["P1.DG1"].motivering == "voor\nna"
