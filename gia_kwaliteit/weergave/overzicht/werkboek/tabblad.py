"""What the tabs of the overzicht share: how they begin, and how a table of them looks."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad, bescherm, nieuw_blad

BUREAU = "Onthaalbureau"
# Of the row of headings, in points.
KOPHOOGTE = 20.0
# A score of the sector, and one that does not rest on all of its criteria.
VET = o.SCORECEL_VAST | {"number_format": o.GETAL}
MET_STER = o.GETALCEL | {"number_format": f'{o.GETAL}"*"'}


def nieuw_tabblad(boek: Workbook, naam: str, breedtes: Sequence[float], titel: str = "") -> Worksheet:
    """Add a tab at the end, with its title (its name without one)."""
    blad = nieuw_blad(boek, naam)
    begin_tabblad(blad, titel or naam, breedtes)
    return blad


def begin_tabblad(blad: Worksheet, titel: str, breedtes: Sequence[float]) -> None:
    """Give a tab its title and the widths of its columns, and protect it."""
    begin_blad(blad, titel, breedtes)
    bescherm(blad)
