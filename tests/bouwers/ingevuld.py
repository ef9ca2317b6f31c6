"""A blank werkboek as somebody fills it in: cell by cell, where its headings say that something is to be typed."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.kader import Kader

# The headings of the tabs to fill in, one of which each of those has.
_INVOERKOPPEN = {"Score", "Antwoord", "Waarde"}
Getypt = dict[str, str | float | date | None]


def vul_in(leeg: Path, doel: Path, inhoud: Beoordeling, kader: Kader) -> Path:
    """Type in a blank werkboek what was filled in: on Start, beside each score, question and figure; save it."""
    boek = load_workbook(leeg)
    velden = {label: veld for veld, label in kader.woorden.velden.labels.items()}
    for rij in boek["Start"].iter_rows(min_row=1, max_row=20, max_col=2):
        if veld := velden.get(str(rij[0].value)):
            waarde = getattr(inhoud.gegevens, veld)
            rij[1].value = "; ".join(waarde) if isinstance(waarde, tuple) else waarde
    te_typen = _te_typen(inhoud)
    for blad in boek.worksheets:
        for rijnummer, code, koppen in _invoerrijen(blad):
            for kop, waarde in te_typen.get(code, {}).items():
                if kop in koppen:
                    blad.cell(rijnummer, koppen[kop]).value = waarde
    boek.save(doel)
    return doel


def _te_typen(inhoud: Beoordeling) -> dict[str, Getypt]:
    """What is to be typed in the row of each code, by the heading of its column."""
    rijen: dict[str, Getypt] = {}
    for code, score in inhoud.scores.items():
        rijen[code] = {"Score": score.keuze, "Motivering": score.motivering or None}
    for code, antwoord in inhoud.antwoorden.items():
        rijen[code] = {"Antwoord": antwoord.waarde}
    for code, cijfer in inhoud.cijfers.items():
        rijen[code] = {"Waarde": cijfer.waarde, "Jaar": cijfer.jaar, "Status": str(cijfer.status)}
    return rijen


def _invoerrijen(blad: Worksheet) -> Iterator[tuple[int, str, dict[str, int]]]:
    """Yield the number and the code of each row below headings of input, and the column of each of those."""
    koppen = dict[str, int]()
    for nummer, rij in enumerate(blad.iter_rows(values_only=True), start=1):
        teksten = [str(waarde) for waarde in rij]
        if "Code" in teksten and _INVOERKOPPEN.intersection(teksten):
            koppen = {tekst: plek for plek, tekst in enumerate(teksten, start=1)}
        elif koppen and rij[0]:
            yield nummer, teksten[0], koppen
