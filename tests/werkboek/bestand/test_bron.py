"""Opening a file safely: too large, protected, oddly named, and what .ods says in its own way."""

import subprocess
import sys
import time
import zlib
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.werkboek.bestand.apart import GEHEUGEN, MEESTE_CELLEN, TIJDSLIMIET
from gia_kwaliteit.werkboek.bestand.grenzen import (
    MAX_ONDERDELEN,
    MAX_UITGEPAKT,
    MAX_VERHOUDING,
)
from tests.bouwers import PROJECT, TESTS, VOORBEELD, kader_onthaalbureau
from tests.bouwers.ole import ole
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()


def _met_deel(doel: Path, naam: str, megabytes: int, soort: int = ZIP_DEFLATED) -> Path:
    doel.write_bytes(geschreven())
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


def test_klein_mag_veel_ingepakt_zijn_en_groot_niet(tmp_path: Path) -> None:
    """Below 10 MB the ratio of zip does not matter: an empty picture can pack a thousand times."""

    def gevonden(megabytes: int) -> list[str]:
        pad = tmp_path / f"{megabytes}.xlsx"
        Workbook().save(pad)
        with ZipFile(pad, "a", ZIP_DEFLATED) as archief:
            archief.writestr("xl/media/leeg.bmp", bytes(megabytes * 1_000_000))
        return [b.id for b in lees_werkboek(pad, KADER).bevindingen]

    assert gevonden(9) == gevonden(0)
    assert gevonden(11) == ["bestand-te-groot"]


def _met_bom_van_10_gb(doel: Path) -> None:
    """Ten parts of a gigabyte each, packed to a megabyte each: written by hand, since packing them takes a minute."""
    pakker = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    brok = pakker.compress(bytes(1_000_000)) + pakker.flush(zlib.Z_FULL_FLUSH)
    ingepakt = brok * 1_000 + pakker.flush()
    with ZipFile(doel, "w") as archief:
        for nummer in range(10):
            archief.writestr(f"xl/worksheets/sheet{nummer}.xml", ingepakt)
    inhoud = bytearray(doel.read_bytes())
    for teken, methode, grootte in ((b"PK\x03\x04", 8, 22), (b"PK\x01\x02", 10, 24)):
        plaats = inhoud.find(teken)
        while plaats >= 0:
            inhoud[plaats + methode : plaats + methode + 2] = (8).to_bytes(2, "little")
            inhoud[plaats + grootte : plaats + grootte + 4] = (1_000_000_000).to_bytes(4, "little")
            plaats = inhoud.find(teken, plaats + 4)
    doel.write_bytes(inhoud)


@pytest.mark.proces
def test_een_bom_van_10_gb_kost_geen_tijd_en_geen_geheugen(tmp_path: Path) -> None:
    pad = tmp_path / "bom.xlsx"
    _met_bom_van_10_gb(pad)
    assert 5_000_000 < pad.stat().st_size < 15_000_000
    opdracht = (
        # VmHWM is the most that this program itself took; what getrusage tells can be that of its parent.
        "import pathlib, re, sys, time; from gia_kwaliteit import laad_kader, lees_werkboek; kader = laad_kader();"
        "begin = time.process_time(); (b,) = lees_werkboek(sys.argv[1], kader).bevindingen;"
        "geheugen = re.search(r'VmHWM:\\s+(\\d+)', pathlib.Path('/proc/self/status').read_text());"
        "print(b.id, time.process_time() - begin, int(geheugen[1]) // 1024)"
    )
    afloop = subprocess.run(
        [sys.executable, "-c", opdracht, str(pad)], capture_output=True, text=True, check=True, cwd=VOORBEELD.parents[1]
    )
    soort, seconden, megabytes = afloop.stdout.split()
    assert soort == "bestand-te-groot"
    assert float(seconden) < 1
    assert int(megabytes) < 200


@nodig
@pytest.mark.libreoffice
def test_een_wachtwoord_op_een_ods_wordt_gezegd(tmp_path: Path) -> None:
    (ods,) = converteer([VOORBEELD], "ods", tmp_path / "uit")
    with ZipFile(ods) as oud, ZipFile(tmp_path / "geheim.ods", "w") as nieuw:
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            if deel.filename == "META-INF/manifest.xml":
                inhoud = inhoud.replace(b"</manifest:manifest>", b"<manifest:encryption-data/></manifest:manifest>")
            nieuw.writestr(deel, inhoud if deel.filename != "content.xml" else bytes(range(256)) * 40)
    (gevonden,) = lees_werkboek(tmp_path / "geheim.ods", KADER).bevindingen
    assert gevonden.id == "bestand-beveiligd"


def test_een_echt_wachtwoord_van_excel_wordt_gezegd() -> None:
    """The file was encrypted as Excel does, with msoffcrypto-tool; its password is "geheim"."""
    (gevonden,) = lees_werkboek(TESTS / "bestanden" / "beveiligd.xlsx", KADER).bevindingen
    assert gevonden.id == "bestand-beveiligd"


def test_veel_onderdelen_worden_geweigerd(tmp_path: Path) -> None:
    pad = tmp_path / "veel.xlsx"
    pad.write_bytes(geschreven())
    with ZipFile(pad, "a") as archief:
        for nummer in range(2_001):
            archief.writestr(f"xl/media/{nummer}.txt", b"")
    (gevonden,) = lees_werkboek(pad, KADER).bevindingen
    assert gevonden.id == "bestand-te-groot"
    assert "onderdelen" in gevonden.melding


def test_een_wachtwoord_wordt_gezegd_met_hoe_het_weggaat(tmp_path: Path) -> None:
    (tmp_path / "geheim.xlsx").write_bytes(ole({"EncryptionInfo": b"x", "EncryptedPackage": bytes(5_000)}))
    (gevonden,) = lees_werkboek(tmp_path / "geheim.xlsx", KADER).bevindingen
    assert gevonden.id == "bestand-beveiligd"
    assert "geheim.xlsx is met een wachtwoord beveiligd" in gevonden.melding
    assert "Verwijder het wachtwoord" in gevonden.melding


def test_een_blad_met_leestekens_in_zijn_naam_verbergt_geen_formule(tmp_path: Path) -> None:
    boek = open_boek()
    blad = boek["Scoring APL"]
    blad.title = 'Wij & "zij" <1>'
    blad["D9"].value = '="vol"&"doende"'
    boek.save(tmp_path / "werkboek.xlsx")
    gevonden = {(b.id, b.code) for b in lees_werkboek(tmp_path / "werkboek.xlsx", KADER).bevindingen}
    assert ("formule-in-invoercel", "P1.DG1") in gevonden


@nodig
@pytest.mark.libreoffice
def test_een_regeleinde_in_ods_blijft_een_regeleinde(tmp_path: Path) -> None:
    boek = open_boek()
    boek["Scoring APL"]["E9"].value = "voorXXna"
    boek.save(tmp_path / "werkboek.xlsx")
    (ods,) = converteer([tmp_path / "werkboek.xlsx"], "ods", tmp_path / "uit")
    with ZipFile(ods) as oud, ZipFile(tmp_path / "werkboek.ods", "w") as nieuw:
        for deel in oud.infolist():
            nieuw.writestr(deel, oud.read(deel).replace(b"voorXXna", b"voor<text:line-break/>na"))
    assert lees_werkboek(tmp_path / "werkboek.ods", KADER).scores["P1.DG1"].motivering == "voor\nna"


def test_de_grenzen_die_security_noemt_zijn_die_van_gia() -> None:
    pagina = (PROJECT / "SECURITY.md").read_text(encoding="utf-8")
    uitpakken = (
        f"more than {MAX_UITGEPAKT // 1_000_000} MB, {MAX_ONDERDELEN:,} parts, or "
        f"{MAX_VERHOUDING} times what it is packed (from {MAX_UITGEPAKT // 10_000_000} MB)"
    )
    lezen = f"{GEHEUGEN // 1_000_000} MB, {TIJDSLIMIET} seconds, and {MEESTE_CELLEN:,} cells"
    assert uitpakken in pagina
    assert lezen in pagina
