"""Where a page of print ends: a table stands on one page with what stands above it."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.kader import laad_kader, maak_kader
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen, op_een_bladzijde, vul_bladzijden
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


@pytest.mark.parametrize(("laatste", "breuken"), [(48, []), (50, [17, 37])])
def test_een_tabel_loopt_alleen_door_op_een_volgende_bladzijde_als_dat_er_een_spaart(
    laatste: int, breuken: list[int]
) -> None:
    blad = _blad(20, rijen=laatste)
    # Whole they take 330, 400 and 240 or 280 points, on three pages. What goes on begins its next page with 240 of
    # those 400, where 240 points still fit, and 280 do not.
    vul_bladzijden(blad, [(2, 3, 16), (17, 18, 36), (37, 38, laatste)])
    assert _breuken(_geschreven(blad)) == breuken


def test_wat_boven_een_tabel_staat_heeft_er_een_rij_van_onder_zich() -> None:
    blad = _blad(20, rijen=72)
    # Below 490 points there is room for nothing; on the third page stand 220 of the 400 points of one and 240.
    vul_bladzijden(blad, [(2, 3, 24), (25, 26, 40), (41, 42, 60), (61, 62, 72)])
    assert _breuken(_geschreven(blad)) == [25]


@pytest.mark.parametrize(("rijen", "past"), [(31, 1), (32, 0)])
def test_op_een_bladzijde_zolang_het_leesbaar_blijft(rijen: int, past: int) -> None:
    blad = _blad(20, rijen=rijen)
    # Letters of 10 points are 8 at four fifths of their size: then there are 636.1 points, 30 and 30 rows of 20.
    op_een_bladzijde(blad, rijen)
    # Without a number it is one page.
    hoog = _geschreven(blad).page_setup.fitToHeight
    assert (1 if hoog is None else hoog) == past


# Where the tables of a tab begin on a new page in a blank werkboek: those of scores go on, because that saves pages.
BREUKEN = {
    "Scoring APL": [],
    "Scoring Kernprocessen": ["P10", "P12"],
    "Scoring Regelgeving": ["R4"],
    "Context en input": ["I2"],
    "Output": ["O4"],
}


def test_de_tabellen_van_een_invoerblad_delen_hun_bladzijden() -> None:
    boek = open_boek(geschreven())
    begin = {blad: [boek[blad].cell(rij, 1).value for rij in _breuken(boek[blad])] for blad in BREUKEN}
    assert begin == BREUKEN


def _profielblad(naam: str, erbij: int) -> Worksheet:
    """The profile of a kader of competences, with so many groups of one competence more than it has."""
    inhoud = laad_kader(naam).model_dump()
    voorbeeld = inhoud["processen"][0]
    for nummer in range(1, erbij + 1):
        groep = {**voorbeeld, "code": f"X{nummer}", "criteria": [{"code": f"X{nummer}.1", "tekst": "Dit ook."}]}
        inhoud["processen"] = [*inhoud["processen"], groep]
    return load_workbook(io.BytesIO(geschreven(None, kader=maak_kader(inhoud))))["Profiel Competenties"]


@pytest.mark.parametrize(
    ("naam", "erbij", "op_een", "breuken"),
    [
        ("competenties-trajectbegeleider", 0, 0, []),
        ("competenties-mo-leerkracht", 0, 1, []),
        ("competenties-mo-leerkracht", 20, 0, [37]),
    ],
    ids=["3", "10", "30"],
)
def test_grafieken_staan_heel_op_een_bladzijde(naam: str, erbij: int, op_een: int, breuken: list[int]) -> None:
    """Bars of 10 rows are 10.2 cm, 290 points, below some 220 of the table: too much for 504, not for 629 at 80 %.

    Of 30 rows they are 16 cm on a page of their own, which begins with the sentence: below three rows above the table,
    its title, its headings, 30 rows and a blank one is row 37.
    """
    blad = _profielblad(naam, erbij)
    # What Excel takes for one page is not written.
    assert blad.page_setup.fitToHeight == (None if op_een else 0)
    assert _breuken(blad) == breuken
    cm = [beeld.anchor.ext.height / 360_000 for beeld in blad._charts]  # type: ignore[attr-defined]  # noqa: SLF001
    assert len(cm) == 2
    assert all(hoogte <= 16.01 for hoogte in cm)
