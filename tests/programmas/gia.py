"""gia as a user starts it: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from tests.bouwers import PROJECT
from tests.programmas import vereist


def gia(*woorden: str | Path, map_: Path, **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Run gia in a folder; return what it printed and its exit code."""
    vereist("proces")
    return subprocess.run(
        [sys.executable, "-m", "gia_kwaliteit", *map(str, woorden)],
        cwd=map_,
        env={**os.environ, "PYTHONPATH": str(PROJECT), **omgeving},
        capture_output=True,
        text=True,
        encoding=omgeving.get("PYTHONIOENCODING", "utf-8"),
        check=False,
        timeout=60,
    )


def zonder_traceback(uitkomst: subprocess.CompletedProcess[str]) -> None:
    """No user ever sees a traceback."""
    assert "Traceback" not in uitkomst.stdout + uitkomst.stderr
