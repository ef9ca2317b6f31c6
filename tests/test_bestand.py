"""Writing: whole or not at all, whatever happens meanwhile, and the input is never touched."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gia_kwaliteit.bestand import Schrijffout, schrijf_bestand
from tests.bouwers import PROJECT

OUD, NIEUW = b"oud" * 300_000, b"nieuw" * 300_000
KERING = 200
SCHRIJVER = """
import sys
from pathlib import Path
from gia_kwaliteit.bestand import schrijf_bestand
doel = Path(sys.argv[1])
print("begonnen", flush=True)
while True:
    schrijf_bestand(doel, b"nieuw" * 300_000, overschrijf=True)
    schrijf_bestand(doel, b"oud" * 300_000, overschrijf=True)
"""


@pytest.mark.proces
def test_wie_op_een_willekeurig_ogenblik_wordt_gestopt_laat_een_heel_bestand_na(tmp_path: Path) -> None:
    loterij = random.Random(2013)
    doel = tmp_path / "werkboek.xlsx"
    doel.write_bytes(OUD)
    gezien = set()
    for _ in range(KERING):
        proces = subprocess.Popen(
            [sys.executable, "-c", SCHRIJVER, str(doel)],
            env={**os.environ, "PYTHONPATH": str(PROJECT)},
            stdout=subprocess.PIPE,
        )
        assert proces.stdout is not None
        proces.stdout.readline()
        time.sleep(loterij.uniform(0, 0.02))
        proces.send_signal(signal.SIGKILL)
        proces.wait()
        proces.stdout.close()
        inhoud = doel.read_bytes()
        assert inhoud in (OUD, NIEUW), len(inhoud)
        gezien.add(inhoud)
    assert gezien == {OUD, NIEUW}, "de schrijver heeft niets geschreven"


def test_een_map_zonder_schrijfrecht_laat_niets_achter(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        map_ = Path("/proc")
    else:
        map_ = tmp_path / "dicht"
        map_.mkdir(mode=0o555)
    with pytest.raises(Schrijffout):
        schrijf_bestand(map_ / "werkboek.xlsx", b"x", overschrijf=False)


def test_een_volle_schijf_laat_het_oude_bestand_heel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    doel = tmp_path / "werkboek.xlsx"
    doel.write_bytes(OUD)

    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(Schrijffout, match="de schijf is vol"):
        schrijf_bestand(doel, NIEUW, overschrijf=True)
    assert doel.read_bytes() == OUD
    assert [pad.name for pad in tmp_path.iterdir()] == ["werkboek.xlsx"]


@pytest.fixture
def kleine_schijf(tmp_path: Path) -> Iterator[Path]:
    """A real disk of one megabyte; only root can make one."""
    map_ = tmp_path / "schijf"
    map_.mkdir()
    opdracht = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(map_)]
    afloop = subprocess.run(opdracht, capture_output=True, text=True, check=False)
    if afloop.returncode != 0:
        pytest.skip(f"geen rechten om een kleine schijf te maken ({afloop.stderr.strip()})")
    yield map_
    subprocess.run(["umount", str(map_)], check=True)


@pytest.mark.proces
def test_een_echte_volle_schijf_laat_het_oude_bestand_heel(kleine_schijf: Path) -> None:
    doel = kleine_schijf / "werkboek.xlsx"
    schrijf_bestand(doel, OUD[:600_000])
    with pytest.raises(Schrijffout, match="de schijf is vol"):
        schrijf_bestand(doel, NIEUW[:600_000], overschrijf=True)
    assert doel.read_bytes() == OUD[:600_000]
    assert [pad.name for pad in kleine_schijf.iterdir()] == ["werkboek.xlsx"]


def test_een_nieuw_bestand_krijgt_de_rechten_van_een_gewoon_bestand(tmp_path: Path) -> None:
    masker = os.umask(0o027)
    try:
        schrijf_bestand(tmp_path / "werkboek.xlsx", b"x")
    finally:
        os.umask(masker)
    assert (tmp_path / "werkboek.xlsx").stat().st_mode & 0o777 == 0o640


def test_een_koppeling_blijft_een_koppeling(tmp_path: Path) -> None:
    (tmp_path / "echt.xlsx").write_bytes(OUD)
    (tmp_path / "koppeling.xlsx").symlink_to(tmp_path / "echt.xlsx")
    schrijf_bestand(tmp_path / "koppeling.xlsx", NIEUW, overschrijf=True)
    assert (tmp_path / "koppeling.xlsx").is_symlink()
    assert (tmp_path / "echt.xlsx").read_bytes() == NIEUW


def test_wie_op_ctrl_c_drukt_laat_geen_half_bestand_na(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def onderbroken(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", onderbroken)
    with pytest.raises(KeyboardInterrupt):
        schrijf_bestand(tmp_path / "werkboek.xlsx", NIEUW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("naam", ["", "w" * 231])
def test_een_naam_die_niet_kan_wordt_geweigerd(tmp_path: Path, naam: str) -> None:
    with pytest.raises(Schrijffout):
        schrijf_bestand(Path(naam) if not naam else tmp_path / naam, b"x")


def test_wat_in_stukken_komt_staat_er_heel_of_niet(tmp_path: Path) -> None:
    schrijf_bestand(tmp_path / "blad.html", iter([b"een", b"", b"twee"]))
    assert (tmp_path / "blad.html").read_bytes() == b"eentwee"

    def halverwege() -> Iterator[bytes]:
        yield b"begin"
        raise ValueError("het tweede stuk lukt niet")

    with pytest.raises(ValueError, match="tweede stuk"):
        schrijf_bestand(tmp_path / "blad.html", halverwege(), overschrijf=True)
    assert [pad.name for pad in tmp_path.iterdir()] == ["blad.html"]
    assert (tmp_path / "blad.html").read_bytes() == b"eentwee"
