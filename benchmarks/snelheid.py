"""Measure gia against bare scripts that do the least that is needed, and print the ratios (`make bench`).

Whole processes, in turn (A B A B …), and the median of the ratios pair by pair, so that a machine that slows down
meanwhile changes nothing.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
VOORBEELD = PROJECT / "voorbeelden" / "zelfevaluatie.xlsx"
RONDES = 11

# `import pydantic` alone loads next to nothing: the library waits until it is used.
KAAL_SCORE = f"""
import typer, yaml, python_calamine
from pydantic import BaseModel
boek = python_calamine.CalamineWorkbook.from_path({str(VOORBEELD)!r})
for naam in boek.sheet_names:
    boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)
"""
# The least that a program of typer and pydantic does: one command, one model.
VLOER_SCORE = """
import typer, yaml, python_calamine
from pathlib import Path
from typing import Annotated
from pydantic import BaseModel
class Model(BaseModel):
    tekst: str
app = typer.Typer()
@app.command()
def score(pad: Path, json: Annotated[bool, typer.Option("--json")] = False):
    Model(tekst="")
    boek = python_calamine.CalamineWorkbook.from_path(pad)
    for naam in boek.sheet_names:
        boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)
app()
"""
KAAL_SJABLOON = """
import sys
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
rand = Border(*[Side(style='thin')] * 4)
letters, vulling, plaats = Font(size=10), PatternFill('solid', fgColor='FFFDF2'), Alignment(wrap_text=True)
boek = Workbook()
for aantal in {cellen}:
    blad = boek.create_sheet()
    for nummer in range(aantal):
        cel = blad.cell(nummer // 6 + 1, nummer % 6 + 1, 'een tekst van gewone lengte')
        cel.border, cel.font, cel.fill, cel.alignment = rand, letters, vulling, plaats
boek.save(sys.argv[1])
"""
# As many pictures as the verslag of the example has, each with eight bars and their labels.
KAAL_VERSLAG = """
import io
import matplotlib.pyplot as plt
for _ in range(9):
    figuur, as_ = plt.subplots(layout='constrained')
    as_.barh([f'P{n} Een proces' for n in range(8)], range(8))
    figuur.savefig(io.BytesIO(), format='svg')
"""


# An installed gia has its bytecode; a machine that is told to write none would compile it in every run.
OMGEVING = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}


def duur(opdracht: list[str]) -> float:
    """Return the seconds that a process takes."""
    begin = time.perf_counter()
    subprocess.run(opdracht, check=True, capture_output=True, env=OMGEVING)
    return time.perf_counter() - begin


def meet(naam: str, doel: float, opdracht: list[str], kaal: list[str]) -> None:
    """Print the ratio of a command to its bare script, and the target."""
    duur(opdracht), duur(kaal)
    paren = [(duur(opdracht), duur(kaal)) for _ in range(RONDES)]
    verhouding = statistics.median(a / b for a, b in paren)
    onze, hunne = (statistics.median(kolom) for kolom in zip(*paren, strict=True))
    print(f"{naam:<34} {verhouding:5.2f} x  (doel {doel})  {onze * 1000:6.0f} ms tegen {hunne * 1000:6.0f} ms")


def meet_warm() -> None:
    """Print the ratio of reading and scoring in a warm process to the bare read."""
    import python_calamine

    from gia_kwaliteit import bereken_profiel, laad_kader, lees_werkboek

    kader = laad_kader()

    def onze() -> None:
        bereken_profiel(lees_werkboek(VOORBEELD, kader), kader)

    def kaal() -> None:
        boek = python_calamine.CalamineWorkbook.from_path(VOORBEELD)
        for naam in boek.sheet_names:
            boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)

    tijden: dict[str, list[float]] = {"onze": [], "kaal": []}
    for _ in range(RONDES * 5):
        for naam, werk in (("onze", onze), ("kaal", kaal)):
            begin = time.perf_counter()
            werk()
            tijden[naam].append(time.perf_counter() - begin)
    ons, hun = (statistics.median(lijst) for lijst in tijden.values())
    naam = "lezen en berekenen, warm"
    print(f"{naam:<34} {ons / hun:5.2f} x  (doel 2)  {ons * 1000:6.1f} ms tegen {hun * 1000:6.1f} ms")


def main() -> None:
    """Measure everything."""
    from openpyxl import load_workbook

    py, gia = sys.executable, [sys.executable, "-c", "from gia_kwaliteit.cli import start; start()"]
    bladen = load_workbook(PROJECT / "sjablonen" / "werkboek.xlsx")
    cellen = [sum(cel.value is not None or cel.has_style for rij in blad.iter_rows() for cel in rij) for blad in bladen]
    with tempfile.TemporaryDirectory() as map_:
        uit = str(Path(map_) / "w.xlsx")
        meet("gia --help", 2, [*gia, "--help"], [py, "-c", "import typer"])
        score = [*gia, "score", str(VOORBEELD), "--json"]
        meet("gia score --json", 1.6, score, [py, "-c", KAAL_SCORE])
        vloer = [py, "-c", VLOER_SCORE, str(VOORBEELD), "--json"]
        meet("  tegen een kale typer-opdracht", 1.4, score, vloer)
        sjabloon = [*gia, "sjabloon", "-o", uit, "--overschrijf"]
        meet("gia sjabloon", 2.5, sjabloon, [py, "-c", KAAL_SJABLOON.format(cellen=cellen), uit])
        verslag = [*gia, "verslag", str(VOORBEELD), "-o", str(Path(map_) / "v.html"), "--overschrijf"]
        meet("gia verslag", 2, verslag, [py, "-c", KAAL_VERSLAG])
    meet_warm()


if __name__ == "__main__":
    main()
