"""gia as a user starts it: in a process of its own."""

import os
import re
import struct
import subprocess
import sys
from pathlib import Path

import pytest

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


def gia_op_scherm(*woorden: str | Path, map_: Path, kolommen: int = 80) -> tuple[int, str]:
    """Run gia in a terminal of so many columns; return its exit code and everything that stood on the screen."""
    vereist("proces")
    pty = pytest.importorskip("pty", reason="alleen waar een terminal na te bootsen is")
    import fcntl
    import termios

    bij, scherm = pty.openpty()
    fcntl.ioctl(scherm, termios.TIOCSWINSZ, struct.pack("HHHH", 50, kolommen, 0, 0))
    weg = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR")
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam not in weg}
    opdracht = [sys.executable, "-m", "gia_kwaliteit", *map(str, woorden)]
    omgeving |= {"PYTHONPATH": str(PROJECT), "TERM": "xterm", "PYTHONUTF8": "1"}
    with subprocess.Popen(opdracht, cwd=map_, env=omgeving, stdin=scherm, stdout=scherm, stderr=scherm) as proces:
        os.close(scherm)
        gezien = b"".join(iter(lambda: _lees_scherm(bij), b""))
        code = proces.wait(timeout=60)
    os.close(bij)
    return code, re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", gezien.decode()).replace("\r\n", "\n")


def _lees_scherm(bij: int) -> bytes:
    try:
        return os.read(bij, 65536)
    except OSError:  # what Linux says at the end
        return b""


def zonder_traceback(uitkomst: subprocess.CompletedProcess[str]) -> None:
    """No user ever sees a traceback."""
    assert "Traceback" not in uitkomst.stdout + uitkomst.stderr
