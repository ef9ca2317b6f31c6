"""The programs that tests start: gia itself, LibreOffice, Gnumeric and Chromium."""

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

merken: set[str] = set()


def vereist(merk: str) -> None:
    """Fail when the test that runs is not marked for what it starts, since `make test-snel` would start it too."""
    assert merk in merken, f"zet @pytest.mark.{merk} bij deze test"


def nodig_programma(pad: str | None, naam: str) -> pytest.MarkDecorator:
    """Skip a test where a program is missing, and say so; but in CI, which installs it, let the test run and fail."""
    return pytest.mark.skipif(pad is None and not os.environ.get("CI"), reason=f"{naam} staat niet op deze computer")


def beeindig(proces: subprocess.Popen[bytes], map_: str | Path) -> None:
    """End a program that began a session and started processes of its own, and take its folder away."""
    with suppress(ProcessLookupError):
        os.killpg(proces.pid, 9)
    proces.wait()
    shutil.rmtree(map_, ignore_errors=True)
