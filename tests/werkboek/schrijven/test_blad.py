"""Eén tabelschrijver voor elk werkboek: cellen, koppen, hoogtes, samengevoegde kolommen en lange lijsten."""

from datetime import date

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import bevindingenkolommen, schrijf_bevindingen
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cel,
    Tabelkolom,
    houd_in_beeld,
    in_het_midden,
    maak_lijst,
    nieuw_boek,
    schrijf,
    schrijf_rij,
    schrijf_tabel,
    schrijf_zin,
)
from tests.bouwers import fout_bij, waarschuwing_bij


@pytest.fixture
def blad() -> Worksheet:
    return nieuw_boek("Blad")[1]


def _inhoud(blad: Worksheet) -> list[list[object]]:
    return [list(rij) for rij in blad.iter_rows(values_only=True)]


def test_een_tabel_staat_onder_haar_koppen_en_zegt_waar_ze_eindigt(blad: Worksheet) -> None:
    kolommen = [Tabelkolom("Code", o.CODECEL), Tabelkolom("Punten", o.GETALCEL, o.KOP_MIDDEN)]
    assert schrijf_tabel(blad, 2, kolommen, [("P1", 12.5), ("P2", None)], kophoogte=20) == 4
    assert _inhoud(blad) == [[None, None], ["Code", "Punten"], ["P1", 12.5], ["P2", None]]
    assert blad.row_dimensions[2].height == 20
    assert [blad[plaats].number_format for plaats in ("A3", "B3", "B4")] == ["General", "0.0", "0.0"]
    assert [blad[plaats].alignment.horizontal for plaats in ("A2", "B2", "B3")] == ["left", "center", "center"]


def test_een_tabel_zonder_rijen_eindigt_bij_haar_koppen(blad: Worksheet) -> None:
    assert schrijf_tabel(blad, 4, [Tabelkolom("Code", o.CEL)], []) == 4
    assert blad["A4"].value == "Code"


def test_een_rij_is_zo_hoog_als_haar_langste_tekst_vraagt(blad: Worksheet) -> None:
    kolommen = [Tabelkolom("", o.CEL, tekens=10), Tabelkolom("", o.CEL, tekens=20), Tabelkolom("", o.CEL)]
    schrijf_rij(blad, 1, kolommen, ["x" * 30, "x" * 20, "x" * 999])
    # Three lines of 13.5 points and 5 of white; the third column has no say.
    assert blad.row_dimensions[1].height == 3 * 13.5 + 5
    schrijf_rij(blad, 2, kolommen, [None, "kort", ""])
    assert blad.row_dimensions[2].height == 18.5
    schrijf_rij(blad, 3, kolommen, ["x" * 10_000, "", ""])
    assert blad.row_dimensions[3].height == 409  # Excel has no higher one
    schrijf_rij(blad, 4, kolommen[2:], ["x" * 999])
    assert blad.row_dimensions[4].height is None


def test_een_kolom_kan_over_verschillende_kolommen_van_het_blad_gaan(blad: Worksheet) -> None:
    kolommen = [Tabelkolom("a", o.CEL), Tabelkolom("b", o.CEL, samen=3), Tabelkolom("c", o.CEL)]
    schrijf_tabel(blad, 1, kolommen, [(1, 2, 3)])
    assert [blad[plaats].value for plaats in ("A2", "B2", "E2")] == [1, 2, 3]
    assert {str(bereik) for bereik in blad.merged_cells.ranges} == {"B1:D1", "B2:D2"}


def test_een_cel_met_een_eigen_stijl_houdt_die(blad: Worksheet) -> None:
    schrijf_rij(blad, 1, [Tabelkolom("", o.GETALCEL)] * 2, [Cel(12.5, o.PROCENTCEL), 12.5])
    assert [blad[plaats].number_format for plaats in ("A1", "B1")] == ["0%", "0.0"]


def test_koppen_in_het_midden_laten_de_eerste_links() -> None:
    kolommen = in_het_midden([Tabelkolom(kop, o.CEL) for kop in "abc"])
    assert [kolom.kopstijl is o.KOP for kolom in kolommen] == [True, False, False]


@pytest.mark.parametrize("tekst", ["=1+1", "#N/A", "+32 9", "@naam", "12", "TRUE"])
def test_een_tekst_blijft_tekst(blad: Worksheet, tekst: str) -> None:
    cel = schrijf(blad, "A1", tekst, o.CEL)
    assert (cel.value, cel.data_type) == (tekst, "s")
    assert cel.quotePrefix is (tekst in ("=1+1", "#N/A"))


def test_een_getal_en_een_datum_blijven_wat_ze_zijn(blad: Worksheet) -> None:
    assert schrijf(blad, "A1", 0, o.CEL).value == 0
    assert schrijf(blad, "A2", date(2014, 3, 14), o.DATUMINVOER).number_format == "dd/mm/yyyy"


def test_een_zin_gaat_over_de_kolommen_en_is_zo_hoog_als_nodig(blad: Worksheet) -> None:
    schrijf_zin(blad, 3, "x" * 111, "D")
    assert {str(bereik) for bereik in blad.merged_cells.ranges} == {"A3:D3"}
    assert blad.row_dimensions[3].height == 2 * 13.5 + 5


def test_een_lange_lijst_schuift_onder_haar_koppen_en_is_te_filteren(blad: Worksheet) -> None:
    maak_lijst(blad, 4, 9, kolommen=3, vast=1)
    assert (blad.freeze_panes, blad.print_title_rows, blad.auto_filter.ref) == ("B5", "$4:$4", "A4:C9")
    # False lets people filter and sort on a protected tab.
    assert (blad.protection.autoFilter, blad.protection.sort) == (False, False)


def test_koppen_in_beeld_houden_laat_niet_filteren(blad: Worksheet) -> None:
    houd_in_beeld(blad, 4)
    assert (blad.freeze_panes, blad.print_title_rows, blad.auto_filter.ref) == ("A5", "$4:$4", None)


def test_de_tabel_van_bevindingen_zegt_alleen_van_veel_werkboeken_welk_het_is(blad: Worksheet) -> None:
    bevindingen: list[Bevinding] = [fout_bij("P1.DG1"), waarschuwing_bij("P1.DG2")]
    assert schrijf_bevindingen(blad, 1, bevindingen, bevindingenkolommen(110)) == 3
    assert [rij[:4] for rij in _inhoud(blad)] == [
        ["Ernst", "Blad", "Cel", "Code"],
        ["fout", "Scoring APL", "D12", "P1.DG1"],
        ["waarschuwing", "Scoring APL", "D12", "P1.DG2"],
    ]
    assert [rij[4] for rij in _inhoud(blad)] == ["Melding", *(bevinding.melding for bevinding in bevindingen)]
    assert [kolom.kop for kolom in bevindingenkolommen(110, werkboek=0)][:2] == ["Ernst", "Werkboek"]
