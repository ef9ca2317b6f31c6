"""Damaged workbooks end in a beoordeling or a bevinding: never a traceback, a hang or a full memory."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

from gia_kwaliteit import lees_werkboek
from tests.bouwers import PROJECT, TESTS, TWEEDE_KADER
from tests.fuzzen.grondstof import kader, paren, werkboeken
from tests.fuzzen.verminken import ruil_delen, verander_kenmerken, vermink

pytestmark = [pytest.mark.proces, pytest.mark.lang]

GEVALLEN = sorted((TESTS / "fuzzen" / "gevallen").glob("*"))
WERKBOEKEN, KADER = werkboeken(), kader()
RONDES, LANGSTE = 400, 5
MEEST_GEHEUGEN = 500_000_000
LEES = r"""
import pathlib, re, sys, time
from gia_kwaliteit import laad_kader, lees_werkboek
kader = laad_kader(sys.argv[2])
for pad in sys.argv[3:]:
    begin = time.process_time()
    beoordeling = lees_werkboek(pad, kader)
    assert beoordeling.scores or beoordeling.bevindingen, pad
    assert time.process_time() - begin < int(sys.argv[1]), pad
# The most that this program itself took; what getrusage tells can be that of its parent.
print(int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path("/proc/self/status").read_text())[1]) * 1024)
"""


def _lees_apart(paden: list[Path]) -> int:
    """Read workbooks in a process of its own; return how many bytes of memory it took at most."""
    opdracht = [sys.executable, "-c", LEES, str(LANGSTE), str(TWEEDE_KADER), *map(str, paden)]
    afloop = subprocess.run(opdracht, capture_output=True, text=True, check=False, cwd=PROJECT)
    assert afloop.returncode == 0, afloop.stderr[-2000:]
    return int(afloop.stdout)


@pytest.mark.parametrize("zaad", range(4))
def test_een_beschadigd_werkboek_geeft_een_beoordeling_of_een_bevinding(zaad: int, tmp_path: Path) -> None:
    loterij = random.Random(zaad)
    paden = []
    for nummer in range(RONDES // 4):
        naam, inhoud = WERKBOEKEN[nummer % len(WERKBOEKEN)]
        paden.append(tmp_path / f"{nummer}-{naam}")
        paden[-1].write_bytes(vermink(inhoud, loterij.randbytes(loterij.randint(1, 64))))
    assert _lees_apart(paden) < MEEST_GEHEUGEN


@pytest.mark.parametrize("soort", ["geruild", "kenmerken"])
def test_een_werkboek_met_delen_van_een_ander_of_met_andere_kenmerken_loopt_goed_af(soort: str, tmp_path: Path) -> None:
    """Each part is sound, or one attribute is not: what a repair by hand, or a careless program, leaves behind."""
    loterij, keuze = random.Random(soort), paren()
    inhouden = {}
    for nummer in range(120):
        naam, inhoud, ander = keuze[nummer % len(keuze)]
        gegeven = loterij.randbytes(loterij.randint(4, 64))
        anders = ruil_delen(inhoud, ander, gegeven) if soort == "geruild" else verander_kenmerken(inhoud, gegeven)
        inhouden[tmp_path / f"{nummer}-{naam}"] = anders
    for pad, inhoud in inhouden.items():
        pad.write_bytes(inhoud)
    assert _lees_apart(list(inhouden)) < MEEST_GEHEUGEN
    assert [pad.name for pad, inhoud in inhouden.items() if pad.read_bytes() != inhoud] == []
    assert sum(inhoud not in {heel for _, heel, _ in keuze} for inhoud in inhouden.values()) > 100


def test_wat_ooit_misliep_loopt_goed_af(tmp_path: Path) -> None:
    """Each file holds the bytes that steer the damage, as the fuzzer found them."""
    paden = []
    for geval in GEVALLEN:
        gegeven = geval.read_bytes()
        naam, inhoud = WERKBOEKEN[gegeven[0] % len(WERKBOEKEN) if gegeven else 0]
        paden.append(tmp_path / f"{geval.name}-{naam}")
        paden[-1].write_bytes(vermink(inhoud, gegeven[1:]))
    assert paden
    assert _lees_apart(paden) < MEEST_GEHEUGEN


def test_zonder_schade_leest_elk_werkboek_gewoon(tmp_path: Path) -> None:
    for naam, inhoud in WERKBOEKEN:
        (tmp_path / naam).write_bytes(inhoud)
        assert len(lees_werkboek(tmp_path / naam, KADER).scores) == len(KADER.schaal_van)
