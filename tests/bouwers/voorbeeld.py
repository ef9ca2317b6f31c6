"""The example of a zelfevaluatie, and what gia reads after somebody did something to it."""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Beoordeling, lees_werkboek
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.archief import bladdeel
from tests.bouwers.getypt import Getypt, bewaar_met
from tests.bouwers.werkboeken import open_boek

APL, KERN, REGELS = "Scoring APL", "Scoring Kernprocessen", "Scoring Regelgeving"
CONTEXT, OUTPUT, START = "Context en input", "Output", "Start"
# Row 9 of APL is that of P1.DG1, its first criterium: above it are the heading (1-5), the rubriek (6), the proces (7)
# and what that is (8). In column A stands its code, in D its score, in E its motivering and in F its bewijs.
APL_DEEL = bladdeel(VOORBEELD.read_bytes(), APL)

Daad = Callable[[Workbook], object]
Vondst = tuple[str, str | None, str | None, str | None]


@cache
def ongeschonden() -> Beoordeling:
    """The example as it is: everything scored but P7.OW2 and P11.7, and nothing to remark on."""
    return lees_werkboek(VOORBEELD, kader_onthaalbureau())


def lees_na(map_: Path, *daden: Daad, bron: Path = VOORBEELD, alleen_waarden: bool = False) -> Beoordeling:
    """Read a copy of the example after these deeds; `alleen_waarden` saves results in place of formulas."""
    bewaar_na(map_ / "werkboek.xlsx", *daden, bron=bron, alleen_waarden=alleen_waarden)
    return lees_werkboek(map_ / "werkboek.xlsx", kader_onthaalbureau())


def bewaar_na(doel: Path, *daden: Daad, bron: Path = VOORBEELD, alleen_waarden: bool = False) -> None:
    """Save a copy of the example after these deeds; where somebody only typed, without loading all of it."""
    getypt = [daad for daad in daden if isinstance(daad, Getypt) and daad.is_gewoon]
    if len(getypt) == len(daden):
        doel.write_bytes(bewaar_met(bron.read_bytes(), getypt, alleen_waarden=alleen_waarden))
        return
    boek = open_boek(bron, alleen_waarden=alleen_waarden)
    for doe in daden:
        doe(boek)
    boek.save(doel)


def zet(blad: str, **cellen: object) -> Getypt:
    """Type in these cells of a tab; None clears one."""
    return Getypt(blad, cellen)


def rij_van(blad: Worksheet, code: str) -> int:
    """The row of a code."""
    return next(rij for rij in range(1, blad.max_row + 1) if blad.cell(rij, 1).value == code)


def kolom_van(blad: Worksheet, kop: str) -> int:
    """The column of a heading, in the row that names the columns of a whole tab."""
    return next(cel.column for cel in blad[rij_van(blad, "Code")] if cel.value == kop)


def hernoem(blad: Worksheet, kop: str, nieuw: str) -> None:
    """Type something else wherever this heading stands."""
    for rij in blad.iter_rows():
        for cel in rij:
            if cel.value == kop:
                cel.value = nieuw


def met_koppen_per_tabel(boek: Workbook) -> None:
    """Make the tabs to fill in those of an earlier gia: their headings in row 3, and again above every table.

    The rows with a code stand where they stood; the title and the definition of a table stand one row higher.
    """
    for naam in (APL, KERN, REGELS, CONTEXT, OUTPUT):
        blad = boek[naam]
        for samen in list(blad.merged_cells.ranges):
            blad.unmerge_cells(str(samen))
        rijen = {nummer: [cel.value for cel in rij] for nummer, rij in enumerate(blad.iter_rows(), start=1)}
        koppen, breedte = rijen[5], blad.max_column
        begin = [rij for rij in range(7, len(rijen)) if "." in str(rijen[rij][0]) and "." not in str(rijen[rij - 1][0])]
        anders = {2: [rijen[4][0]], 3: koppen, 4: [], 5: []} | {1: rijen[1][:1]}
        for eerste in begin:
            boven = next(rij for rij in range(eerste - 1, 4, -1) if rij == 5 or not any(rijen[rij]))
            anders |= {rij - 1: rijen[rij] for rij in range(boven + 1, eerste)}
            anders[eerste - 1] = koppen
        for nummer, waarden in anders.items():
            for kolom in range(breedte):
                blad.cell(nummer, kolom + 1).value = waarden[kolom] if kolom < len(waarden) else None


def erbij(beoordeling: Beoordeling, *, weg: Iterable[tuple[str, str | None]] = ()) -> list[Vondst]:
    """What is found on top of what is found in the example as it is: id, tab, cell and code, in the order of reading.

    A guard must say what it sees and nothing else: compare with ==. What is found in the example itself must still be
    found, wherever it stands by now, except for what `weg` names (id and code).
    """
    bekend, nieuw = Counter((str(b.id), b.code) for b in ongeschonden().bevindingen), []
    bekend.subtract(weg)
    for b in beoordeling.bevindingen:
        if bekend[b.id, b.code] > 0:
            bekend[b.id, b.code] -= 1
        else:
            nieuw.append((str(b.id), b.blad, b.cel, b.code))
    over = {vondst: aantal for vondst, aantal in bekend.items() if aantal}
    assert not over, f"van het voorbeeld wordt niet meer gemeld, of wel nog (-1): {over}"
    return nieuw


def meldingen(beoordeling: Beoordeling, soort: str) -> list[str]:
    """What is said of one kind."""
    return [b.melding for b in beoordeling.bevindingen if b.id == soort]
