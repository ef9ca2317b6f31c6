"""Fuzz the reader, steered by coverage: `python -m tests.fuzzen.met_atheris MAP -runs=100000 -timeout=5`.

MAP keeps what was found interesting. Needs atheris, which is no dependency of the project (`pip install atheris`). A
crash, a hang or too much memory ends the run and leaves the bytes in a file, which belongs in tests/fuzzen/gevallen.
"""

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["gia_kwaliteit"]):
    from gia_kwaliteit.werkboek.lezen import stappen as lezen

from tests.fuzzen.grondstof import kader, werkboeken
from tests.fuzzen.verminken import vermink

_WERKBOEKEN, _KADER = werkboeken(), kader()
_MAP = Path(tempfile.mkdtemp())


def lees_een_geval(gegeven: bytes) -> None:
    """Read the workbook that these bytes give; whatever it is, the reader returns a beoordeling."""
    naam, inhoud = _WERKBOEKEN[gegeven[0] % len(_WERKBOEKEN) if gegeven else 0]
    pad = _MAP / naam
    pad.write_bytes(vermink(inhoud, gegeven[1:]))
    beoordeling = lezen.lees_werkboek(pad, _KADER)
    assert beoordeling.scores or beoordeling.bevindingen


if __name__ == "__main__":
    atheris.Setup(sys.argv, lees_een_geval)
    atheris.Fuzz()
