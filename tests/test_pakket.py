"""The wheel: built, installed in a new environment, and used from another folder."""

import json
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.bouwers import PROJECT


@pytest.fixture(scope="module")
def gia(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the command gia of an environment in which only the wheel and what it needs is installed."""
    map_ = tmp_path_factory.mktemp("pakket")
    bouw = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(map_), str(PROJECT)]
    subprocess.run(bouw, check=True, capture_output=True, timeout=300)
    (wiel,) = map_.glob("*.whl")
    venv.create(map_ / "omgeving", with_pip=True)
    bin_ = map_ / "omgeving" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([bin_ / "python", "-m", "pip", "install", "-q", wiel], check=True, capture_output=True, timeout=300)
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
