"""The wheel: built, installed in a new environment, and used from another folder."""

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

import gia_kwaliteit
from tests.bouwers import PROJECT

pytestmark = pytest.mark.proces


@pytest.fixture(scope="module")
def gia(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command gia of an environment in which only the wheel and what it needs is installed."""
    map_ = tmp_path_factory.mktemp("pakket")
    bouw = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(map_), str(PROJECT)]
    subprocess.run(bouw, check=True, capture_output=True, timeout=300)
    (wiel,) = map_.glob("*.whl")
    venv.create(map_ / "omgeving", with_pip=True)
    bin_ = map_ / "omgeving" / ("Scripts" if sys.platform == "win32" else "bin")
    # What is imported is compiled then, and the most of it never is.
    zet: list[str | Path] = [bin_ / "python", "-m", "pip", "install", "-q", "--no-compile", wiel]
    subprocess.run(zet, check=True, capture_output=True, timeout=300)
    return bin_ / "gia"


def test_het_geinstalleerde_gia_werkt_vanuit_een_andere_map(gia: Path, tmp_path: Path) -> None:
    subprocess.run([gia, "sjabloon", "-o", "w.xlsx", "--naam", "De Brug"], cwd=tmp_path, check=True, timeout=60)
    uitkomst = subprocess.run(
        [gia, "score", "w.xlsx", "--json"], cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60
    )
    profiel = json.loads(uitkomst.stdout)
    assert profiel["onthaalbureau"] == "De Brug"
    assert [onderdeel["score100"] for onderdeel in profiel["onderdelen"].values()] == [None] * 4
    hulp = subprocess.run([gia, "--help"], cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60)
    assert "Gebruik: gia" in hulp.stdout


def test_het_geinstalleerde_gia_heeft_elk_kader_bij_naam(gia: Path, tmp_path: Path) -> None:
    lijst = subprocess.run(
        [gia, "criteria", "lijst", "--json"], cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60
    )
    mappen = {map_.parent.name for map_ in (PROJECT / "criteria").glob("*/kader.yaml")}
    assert {kader["naam"] for kader in json.loads(lijst.stdout)["kaders"]} == mappen
    subprocess.run([gia, "sjabloon", "--kader", "werkbezoek", "-o", "w.xlsx"], cwd=tmp_path, check=True, timeout=60)
    assert (tmp_path / "w.xlsx").is_file()


def test_het_geinstalleerde_gia_zegt_zijn_versie_en_heeft_types(gia: Path, tmp_path: Path) -> None:
    versie = subprocess.run([gia, "--version"], cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60)
    vraag = "import importlib.metadata as m; print(m.version('gia-kwaliteit'), *(f for f in m.files('gia-kwaliteit')))"
    python = gia.with_name("python")
    pakket = subprocess.run(
        [python, "-c", vraag], cwd=tmp_path, check=True, capture_output=True, text=True, timeout=60
    ).stdout.split()
    assert versie.stdout == f"gia {pakket[0]}\n" == f"gia {gia_kwaliteit.__version__}\n"
    assert "gia_kwaliteit/py.typed" in pakket


def test_wat_in_te_voeren_is_staat_in_dir_en_bestaat() -> None:
    assert [naam for naam in dir(gia_kwaliteit) if not naam.startswith("_")] == sorted(
        {*gia_kwaliteit.__all__} - {"__version__"}
    )
    assert all(getattr(gia_kwaliteit, naam) is not None for naam in gia_kwaliteit.__all__)
