"""LibreOffice in tests: `converteer` runs it once, with a profile of its own, over many files."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
TIJDSLIMIET = 500

# In CI, which installs LibreOffice, the tests run and fail where it is missing.
nodig = pytest.mark.skipif(
    SOFFICE is None and not os.environ.get("CI"), reason="LibreOffice (soffice) staat niet op deze computer"
)


def converteer(bestanden: list[Path], formaat: str, uit: Path) -> list[Path]:
    """Open every file in LibreOffice, which recalculates it, save it as `formaat` (xlsx, ods) in `uit`."""
    assert SOFFICE is not None, "LibreOffice (soffice) ontbreekt, hoewel .ci/run het installeert"
    uit.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profiel:
        opdracht = [SOFFICE, f"-env:UserInstallation=file://{profiel}", "--headless", "--convert-to", formaat]
        opdracht += ["--outdir", str(uit), *map(str, bestanden)]
        afloop = subprocess.run(opdracht, check=True, capture_output=True, text=True, timeout=TIJDSLIMIET)
    gemaakt = [uit / f"{bestand.stem}.{formaat}" for bestand in bestanden]
    ontbrekend = [pad.name for pad in gemaakt if not pad.is_file()]
    assert not ontbrekend, f"LibreOffice maakte niet: {ontbrekend}\n{afloop.stdout}\n{afloop.stderr}"
    return gemaakt
