"""Gnumeric in tests: a second program that computes, beside LibreOffice; `herreken` uses it."""

import shutil
import subprocess
from pathlib import Path

from tests.programmas import nodig_programma, vereist

SSCONVERT = shutil.which("ssconvert")
TIJDSLIMIET = 120

nodig = nodig_programma(SSCONVERT, "Gnumeric (ssconvert)")


def herreken(bestanden: list[Path], formaat: str, uit: Path) -> list[Path]:
    """Open every file in Gnumeric, compute every formula again, and save it as `formaat` (xlsx) in `uit`."""
    vereist("gnumeric")
    assert SSCONVERT is not None, "Gnumeric (ssconvert) ontbreekt, hoewel .ci/run het installeert"
    uit.mkdir(parents=True, exist_ok=True)
    gemaakt = [uit / f"{bestand.stem}.{formaat}" for bestand in bestanden]
    for bestand, pad in zip(bestanden, gemaakt, strict=True):
        # What it says about pictures and headers that it does not know is of no concern here.
        subprocess.run([SSCONVERT, "--recalc", bestand, pad], check=True, capture_output=True, timeout=TIJDSLIMIET)
    return gemaakt
