"""The parts of an archive: unpacked as zipfile does, refused where it refuses, and put together as they are."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import python_calamine

from gia_kwaliteit.werkboek.bestand import onderdelen
from gia_kwaliteit.werkboek.bestand.archief import bekijk_archief
from gia_kwaliteit.werkboek.bestand.onderdelen import bundel, grenzen_van, pak_uit
from tests.bouwers import VOORBEELD

VOORBEELDEN = sorted(VOORBEELD.parent.glob("*.xlsx"))
# Where in the header of a part stand how it is marked, how it is packed and how long its name and its extra are.
VLAGGEN, METHODE, NAAMLENGTE, EXTRALENGTE, NAAM = 6, 8, 26, 28, 30
NAAM_VAN_DEEL, INHOUD = "deel.xml", b"<a>" + bytes(range(256)) * 40 + b"</a>"


def _archief(pad: Path, inhoud: bytes = INHOUD) -> Path:
    with zipfile.ZipFile(pad, "w", zipfile.ZIP_DEFLATED) as archief:
        archief.writestr(NAAM_VAN_DEEL, inhoud)
        archief.writestr("volgend.xml", b"<b/>" * 50)
    return pad


def _zelf_gelezen(pad: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Return the parts, without any help of zipfile."""
    monkeypatch.setattr(zipfile.ZipFile, "read", lambda *_: pytest.fail("left to zipfile"))
    with zipfile.ZipFile(pad) as archief:
        grenzen = grenzen_van(archief)
        return {deel.filename: pak_uit(archief, deel, grenzen[deel.filename]) for deel in archief.infolist()}


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.name)
def test_een_gewoon_archief_wordt_uitgepakt_zonder_zipfile_en_toch_zo(
    pad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with zipfile.ZipFile(pad) as archief:
        zoals_zipfile = {deel.filename: archief.read(deel) for deel in archief.infolist()}
    assert _zelf_gelezen(pad, monkeypatch) == zoals_zipfile


def _zet(plaats: int, *bytes_: int) -> Callable[[bytearray, zipfile.ZipInfo], None]:
    """Return what overwrites bytes in the header of a part."""

    def doe(ruw: bytearray, deel: zipfile.ZipInfo) -> None:
        begin = deel.header_offset + plaats
        ruw[begin : begin + len(bytes_)] = bytes(bytes_)

    return doe


def _in_de_lijst(
    plaats: int, waarde: Callable[[zipfile.ZipInfo], bytes]
) -> Callable[[bytearray, zipfile.ZipInfo], None]:
    """Return what overwrites bytes in the line of the part in the list of parts."""

    def doe(ruw: bytearray, deel: zipfile.ZipInfo) -> None:
        begin = ruw.index(b"PK\x01\x02") + plaats
        nieuw = waarde(deel)
        ruw[begin : begin + len(nieuw)] = nieuw

    return doe


def _schend(ruw: bytearray, deel: zipfile.ZipInfo) -> None:
    begin = deel.header_offset + NAAM + len(NAAM_VAN_DEEL)
    ruw[begin + 20 : begin + 30] = b"\xff" * 10


def _kort(waarde: int) -> bytes:
    return struct.pack("<L", waarde)


def _uitkomst(lees: Callable[[], bytes]) -> bytes | str:
    """Return what was read, or why it was not."""
    try:
        return lees()
    except Exception as fout:  # noqa: BLE001 - whatever it is, both say the same
        return repr(fout)


@pytest.mark.parametrize(
    "schade",
    [
        pytest.param(_zet(0, 0), id="geen deel"),
        pytest.param(_zet(NAAM, ord("a")), id="andere naam"),
        pytest.param(_zet(NAAMLENGTE, 3), id="kortere naam"),
        pytest.param(_zet(EXTRALENGTE, 9), id="verschoven"),
        pytest.param(_schend, id="geschonden"),
        pytest.param(_zet(NAAM + len(NAAM_VAN_DEEL), 0xFF), id="niet uit te pakken"),
        pytest.param(_in_de_lijst(8, lambda _: b"\x01"), id="versleuteld"),
        pytest.param(_in_de_lijst(8, lambda _: b"\x20"), id="verschillen"),
        pytest.param(_in_de_lijst(10, lambda _: b"\x63"), id="andere methode"),
        pytest.param(_in_de_lijst(16, lambda deel: _kort(deel.CRC ^ 1)), id="controlegetal"),
        pytest.param(_in_de_lijst(20, lambda deel: _kort(deel.compress_size - 8)), id="afgebroken"),
        pytest.param(_in_de_lijst(24, lambda deel: _kort(deel.file_size - 1)), id="meer dan het zegt"),
        pytest.param(_in_de_lijst(24, lambda deel: _kort(deel.file_size + 1)), id="minder dan het zegt"),
        pytest.param(_in_de_lijst(42, lambda _: _kort(1_000_000)), id="voorbij het einde"),
    ],
)
def test_van_wat_beschadigd_is_komt_wat_zipfile_ervan_zegt(
    tmp_path: Path, schade: Callable[[bytearray, zipfile.ZipInfo], None]
) -> None:
    pad = _archief(tmp_path / "heel.zip")
    with zipfile.ZipFile(pad) as archief:
        deel = archief.getinfo(NAAM_VAN_DEEL)
    ruw = bytearray(pad.read_bytes())
    schade(ruw, deel)
    stuk = tmp_path / "stuk.zip"
    stuk.write_bytes(ruw)
    with zipfile.ZipFile(stuk) as archief:
        geschonden = archief.infolist()[0]
        grens = grenzen_van(archief)[geschonden.filename]
        van_zipfile = _uitkomst(lambda: archief.read(geschonden))
        assert van_zipfile != INHOUD or geschonden.file_size > deel.file_size
        assert _uitkomst(lambda: pak_uit(archief, geschonden, grens)) == van_zipfile


def test_een_deel_dat_over_het_volgende_ligt_wordt_aan_zipfile_gelaten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = _archief(tmp_path / "w.zip")
    gelaten: list[str] = []

    def laat(gevraagd: zipfile.ZipInfo) -> bytes:
        gelaten.append(gevraagd.filename)
        return b"van zipfile"

    with zipfile.ZipFile(pad) as archief:
        deel = archief.getinfo(NAAM_VAN_DEEL)
        grens = grenzen_van(archief)[NAAM_VAN_DEEL]
        monkeypatch.setattr(archief, "read", laat)
        assert pak_uit(archief, deel, grens) == INHOUD
        assert pak_uit(archief, deel, grens - 1) == b"van zipfile"
    assert gelaten == [NAAM_VAN_DEEL]


def test_een_groot_deel_wordt_aan_zipfile_gelaten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is packed is read in one piece, so it may not be all memory."""
    monkeypatch.setattr(onderdelen, "_MEEST_INEENS", 100)
    with zipfile.ZipFile(_archief(tmp_path / "w.zip", random.Random(1).randbytes(101))) as archief:
        monkeypatch.setattr(archief, "read", lambda _: b"van zipfile")
        assert [pak_uit(archief, deel, 10_000) for deel in archief.infolist()] == [b"van zipfile", b"<b/>" * 50]


def test_een_deel_neemt_niet_meer_geheugen_dan_het_zegt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part that says it is small and is not is never unpacked further than what it says."""
    pad = _archief(tmp_path / "w.zip", bytes(30_000_000))
    ruw = bytearray(pad.read_bytes())
    _in_de_lijst(24, lambda _: _kort(100))(ruw, zipfile.ZipInfo())
    pad.write_bytes(ruw)
    gekregen: list[int] = []
    pakker = zlib.decompressobj

    class Meter:
        def __init__(self, vorm: int) -> None:
            self.pakker = pakker(vorm)

        def decompress(self, inhoud: bytes, meest: int) -> bytes:
            uit = self.pakker.decompress(inhoud, meest)
            gekregen.append(len(uit))
            return uit

    with zipfile.ZipFile(pad) as archief:
        deel, grenzen = archief.infolist()[0], grenzen_van(archief)
        monkeypatch.setattr(archief, "read", lambda _: b"van zipfile")
        monkeypatch.setattr(zlib, "decompressobj", Meter)
        assert pak_uit(archief, deel, grenzen[deel.filename]) == b"van zipfile"
    assert gekregen == [101]


def _bladen(bron: Path | io.BytesIO) -> dict[str, Sequence[Sequence[object]]]:
    with python_calamine.load_workbook(bron) as boek:
        return {naam: boek.get_sheet_by_name(naam).to_python(skip_empty_area=False) for naam in boek.sheet_names}


@pytest.mark.parametrize("pad", VOORBEELDEN, ids=lambda pad: pad.name)
def test_calamine_leest_wat_bekeken_is_en_niets_anders(pad: Path) -> None:
    archief = bekijk_archief(pad)
    assert archief.is_gewoon
    assert not isinstance(archief.leesbaar, Path)
    with zipfile.ZipFile(archief.leesbaar) as kopie:
        assert kopie.testzip() is None
        assert {naam.lower(): kopie.read(naam) for naam in kopie.namelist()} == archief.delen
    archief.leesbaar.seek(0)
    assert _bladen(archief.leesbaar) == _bladen(pad)


def test_een_bundel_bewaart_elke_naam_en_elke_byte(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "w.zip", "w") as archief:
        for naam, inhoud in {"a.xml": b"", "ë/€.xml": b"\x00\xff" * 9, "b.xml": INHOUD}.items():
            archief.writestr(naam, inhoud)
        delen = [(deel, archief.read(deel)) for deel in archief.infolist()]
    with zipfile.ZipFile(bundel(delen)) as kopie:
        assert kopie.testzip() is None
        assert [(deel.filename, kopie.read(deel)) for deel in kopie.infolist()] == [(d.filename, i) for d, i in delen]


def test_een_werkboek_met_macros_wordt_zonder_ze_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "w.xlsm"
    pad.write_bytes(VOORBEELD.read_bytes())
    with zipfile.ZipFile(pad, "a") as archief:
        archief.writestr("xl/vbaProject.bin", b"macro")
    leesbaar = bekijk_archief(pad).leesbaar
    assert not isinstance(leesbaar, Path)
    with zipfile.ZipFile(leesbaar) as kopie:
        assert "xl/vbaProject.bin" not in kopie.namelist()
        assert kopie.testzip() is None


@pytest.mark.parametrize("uitgang", [".xls", ".xlsb", ".ods", ".zip", ".csv"])
def test_onder_een_andere_uitgang_leest_calamine_evenzeer_wat_bekeken_is(tmp_path: Path, uitgang: str) -> None:
    pad = tmp_path / f"w{uitgang}"
    pad.write_bytes(VOORBEELD.read_bytes())
    archief = bekijk_archief(pad)
    assert archief.is_gewoon
    assert archief.leesbaar.getvalue() == bekijk_archief(VOORBEELD).leesbaar.getvalue()
