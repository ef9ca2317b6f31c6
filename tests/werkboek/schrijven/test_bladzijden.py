"""Where a page of print ends: a table stands on one page with what stands above it."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.werkboek.schrijven.blad import begin_blad
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen, op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad
from tests.bouwers.werkboeken import geschreven, open_boek


def _blad(rijhoogte: float, rijen: int = 60, breedte: float = 100) -> Tabblad:
    """A tab with a title of 30 points and rows of one height; A4 on its side has 508.9 points for them."""
    blad = Boek("Blad").begin
    begin_blad(blad, "Titel", [breedte])
    for rij in range(2, rijen + 1):
        blad.zet_hoogte(rij, rijhoogte)
    return blad


def _geschreven(blad: Tabblad) -> Worksheet:
    """The tab as another program reads it from the file."""
    gelezen = load_workbook(io.BytesIO(blad.boek.inhoud("Proef")))["Blad"]
    assert isinstance(gelezen, Worksheet)
    return gelezen


def _breuken(blad: Worksheet) -> list[int]:
    """The rows that begin on a new page."""
    return [breuk.id + 1 for breuk in blad.row_breaks.brk]


def test_een_blok_dat_niet_meer_past_begint_op_een_nieuwe_bladzijde() -> None:
    blad = _blad(20)
    # 30 + 10 × 20 = 230 points; with ten rows more 430, with ten more 630.
    houd_bijeen(blad, [(2, 11), (12, 21), (22, 31), (32, 41), (42, 51)])
    assert _breuken(_geschreven(blad)) == [22, 42]


def test_een_breed_blad_wordt_verkleind_zodat_er_meer_rijen_op_gaan() -> None:
    blad = _blad(20, breedte=290)
    # 1526 points wide: half size, so that there are 1009 points for rows.
    houd_bijeen(blad, [(2, 11), (12, 21), (22, 31), (32, 41), (42, 51)])
    assert _breuken(_geschreven(blad)) == [42]


def test_herhaalde_koppen_nemen_plaats_in_op_elke_volgende_bladzijde() -> None:
    zonder, met = _blad(20), _blad(20)
    met.zet_koprijen(1, 3)
    blokken = [(4, 21), (22, 41), (42, 46)]
    for blad in (zonder, met):
        houd_bijeen(blad, blokken)
    # 25 rows of 20 points are 500 of the 503.8 that are filled, but not below 70 points of headings.
    assert _breuken(_geschreven(zonder)) == [22]
    assert _breuken(_geschreven(met)) == [22, 42]


def test_een_blok_langer_dan_een_bladzijde_loopt_door() -> None:
    blad = _blad(20)
    houd_bijeen(blad, [(2, 41), (42, 44), (45, 59)])
    # 30 + 40 × 20 = 830: 326 points on the second page, and 60 more for the next block.
    assert _breuken(_geschreven(blad)) == [45]


def test_een_blok_kan_altijd_op_een_nieuwe_bladzijde_beginnen_maar_niet_het_eerste() -> None:
    blad = _blad(20)
    houd_bijeen(blad, [(2, 3), (4, 5), (6, 7)], altijd={2, 6})
    assert _breuken(_geschreven(blad)) == [6]


@pytest.mark.parametrize(("rijen", "past"), [(31, 1), (32, 0)])
def test_op_een_bladzijde_zolang_het_leesbaar_blijft(rijen: int, past: int) -> None:
    blad = _blad(20, rijen=rijen)
    # Letters of 10 points are 8 at four fifths of their size: then there are 636.1 points, 30 and 30 rows of 20.
    op_een_bladzijde(blad, rijen)
    # Without a number it is one page.
    hoog = _geschreven(blad).page_setup.fitToHeight
    assert (1 if hoog is None else hoog) == past


def test_op_elk_invoerblad_begint_elke_lange_tabel_op_een_nieuwe_bladzijde() -> None:
    boek = open_boek(geschreven())
    assert len(_breuken(boek["Scoring APL"])) == 6
    assert len(_breuken(boek["Scoring Kernprocessen"])) == 4
    (rij,) = _breuken(boek["Scoring Regelgeving"])
    assert boek["Scoring Regelgeving"].cell(rij, 1).value == "R3"
