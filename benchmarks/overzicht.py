"""Measure gia overzicht over a thousand werkboeken and more, and print the ratios (`make bench`).

Whole processes, each on the cores it is given (`taskset`), in turn and against bare scripts that do the least: read
every sheet with calamine, spread over as many processes. On a machine that others use too the times say little; the
ratios of pairs say more.
"""

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from tests.bouwers.overzichten import schrijf_werkboek, vermenigvuldig, willekeurige_scores  # noqa: E402 - after the path

AANTAL, VEEL, WEINIG = 1000, 5000, 100
RONDES = 3
# How much more memory, in MB, many werkboeken may take than few, by what is written.
MEESTE_GEHEUGEN = {"json": 40, "html": 60, "xlsx": 90}

KAAL = """
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
import python_calamine
def lees(pad):
    boek = python_calamine.CalamineWorkbook.from_path(pad)
    for naam in boek.sheet_names:
        boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)
if __name__ == "__main__":
    with ProcessPoolExecutor({kernen}) as werkers:
        list(werkers.map(lees, sorted(Path(sys.argv[1]).glob("*.xlsx")), chunksize=25))
"""
OPENPYXL = """
import sys
from pathlib import Path
from openpyxl import load_workbook
for pad in sorted(Path(sys.argv[1]).glob("*.xlsx"))[:{aantal}]:
    for blad in load_workbook(pad, data_only=True):
        for rij in blad.iter_rows(values_only=True):
            pass
"""
OMGEVING = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}


def duur(kernen: int, *opdracht: str) -> float:
    """Return the seconds that a process takes on so many cores."""
    begin = time.perf_counter()
    met = ["taskset", "-c", f"0-{kernen - 1}", *opdracht]
    subprocess.run(met, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=OMGEVING)
    return time.perf_counter() - begin


def geheugen(*opdracht: str) -> float:
    """Return the most memory, in MB, that a process and all its workers together took at any moment."""
    piek = 0
    with subprocess.Popen(
        opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=OMGEVING, start_new_session=True
    ) as proces:
        while proces.poll() is None:
            ps = ["ps", "-o", "rss=", "-s", str(proces.pid)]
            groottes = subprocess.run(ps, check=False, capture_output=True, text=True).stdout.split()
            piek = max(piek, sum(map(int, groottes)))
            time.sleep(0.1)
    return piek / 1024


def main() -> None:
    """Measure everything."""
    gia = [sys.executable, "-c", "from gia_kwaliteit.cli import start; start()", "overzicht"]
    kernen = min(2, os.cpu_count() or 1)
    with tempfile.TemporaryDirectory() as map_:
        basis = Path(map_) / "basis"
        basis.mkdir()
        sjabloon = schrijf_werkboek(basis / "basis.xlsx", "NAAM", willekeurige_scores(random.Random(1)))  # noqa: S311
        mappen = {}
        for aantal in (WEINIG, AANTAL, VEEL):
            mappen[aantal] = Path(map_) / str(aantal)
            mappen[aantal].mkdir()
            vermenigvuldig(sjabloon, mappen[aantal], aantal)
        kaal = Path(map_) / "kaal.py"
        duizend = str(mappen[AANTAL])

        def kale_lezing(aantal: int) -> float:
            kaal.write_text(KAAL.format(kernen=aantal), encoding="utf-8")
            return duur(aantal, sys.executable, str(kaal), duizend)

        tijden: dict[str, list[float]] = {"gia": [], "kaal": [], "een": []}
        kale_lezing(kernen)
        for _ in range(RONDES):
            tijden["gia"].append(duur(kernen, *gia, duizend, "--json"))
            tijden["kaal"].append(kale_lezing(kernen))
            tijden["een"].append(duur(1, *gia, duizend, "--json"))
        per_openpyxl = duur(1, sys.executable, "-c", OPENPYXL.format(aantal=WEINIG), str(mappen[WEINIG])) / WEINIG
        verhouding, winst = (
            statistics.median(a / b for a, b in zip(tijden[boven], tijden[onder], strict=True))
            for boven, onder in (("gia", "kaal"), ("een", "gia"))
        )
        ons, hun, een = (statistics.median(lijst) for lijst in tijden.values())
        naam = f"gia overzicht, {AANTAL} werkboeken"
        print(f"{naam:<34} {verhouding:5.2f} x  (doel 2.2)  {ons:6.1f} s tegen {hun:6.1f} s kaal, {kernen} kernen")
        print(f"{'  twee kernen tegen een':<34} {winst:5.2f} x  (minstens 1.7)  {een:6.1f} s op een kern")
        print(f"{'  snelheid':<34} {AANTAL / ons:5.0f} werkboeken per seconde")
        maal, elk = per_openpyxl * AANTAL / een, per_openpyxl * 1000
        print(f"{'  tegen lezen met openpyxl':<34} {maal:5.1f} x sneller (doel 14), een kern ({elk:.0f} ms elk)")
        for uitvoer, doel in MEESTE_GEHEUGEN.items():
            woorden = ("--json",) if uitvoer == "json" else ("-o", str(Path(map_) / f"o.{uitvoer}"), "--overschrijf")
            klein, groot = (geheugen(*gia, str(mappen[aantal]), *woorden) for aantal in (WEINIG, VEEL))
            naam = f"  geheugen, {WEINIG} tot {VEEL}, {uitvoer}"
            verloop = f"van {klein:.0f} tot {groot:.0f} MB, alle processen"
            print(f"{naam:<34} {groot - klein:+5.0f} MB  (doel +{doel})  {verloop}")


if __name__ == "__main__":
    main()
