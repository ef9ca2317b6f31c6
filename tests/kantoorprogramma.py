"""LibreOffice in tests: one run converts many files."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def nodig() -> None:
    """Skip the test where LibreOffice is missing; in CI, which installs it, that is a failure."""
    if SOFFICE is None and os.environ.get("CI"):
        pytest.fail("LibreOffice (soffice) ontbreekt, hoewel .ci/run het installeert")
    if SOFFICE is None:
        pytest.skip("LibreOffice (soffice) staat niet op deze computer")


def bewaar_als(formaat: str, bestanden: Iterable[Path], uit: Path) -> None:
    """Open every file in LibreOffice, which recalculates it, and save it in a format (xlsx, ods)."""
    with tempfile.TemporaryDirectory() as profiel:
        opdracht = [str(SOFFICE), f"-env:UserInstallation=file://{profiel}", "--headless", "--convert-to", formaat]
        opdracht += ["--outdir", str(uit), *map(str, bestanden)]
        subprocess.run(opdracht, check=True, capture_output=True, timeout=500)
