"""Eén tabelschrijver voor elk werkboek: cellen, koppen, hoogtes, samengevoegde kolommen en lange lijsten."""

import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import bevindingenkolommen, schrijf_bevindingen
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cel,
    Tabelkolom,
    houd_in_beeld,
    in_het_midden,
    maak_lijst,
    schrijf,
    schrijf_formule,
    schrijf_rij,
    schrijf_tabel,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad
from tests.bouwers import fout_bij, waarschuwing_bij


@pytest.fixture
def blad() -> Tabblad:
    return Boek("Blad").begin


def _geschreven(blad: Tabblad) -> Worksheet:
    """The tab as another program reads it from the file; nothing can be written on it any more."""
    gelezen = load_workbook(io.BytesIO(blad.boek.inhoud("Proef")))["Blad"]
    assert isinstance(gelezen, Worksheet)
    return gelezen


def _inhoud(blad: Worksheet) -> list[list[object]]:
    return [list(rij) for rij in blad.iter_rows(values_only=True)]


def test_een_tabel_staat_onder_haar_koppen_en_zegt_waar_ze_eindigt(blad: Tabblad) -> None:
    kolommen = [Tabelkolom("Code", o.CODECEL), Tabelkolom("Punten", o.GETALCEL, o.KOP_MIDDEN)]
    assert schrijf_tabel(blad, 2, kolommen, [("P1", 12.5), ("P2", None)], kophoogte=20) == 4
    na = _geschreven(blad)
    assert _inhoud(na) == [[None, None], ["Code", "Punten"], ["P1", 12.5], ["P2", None]]
    assert na.row_dimensions[2].height == 20
    assert [na[plaats].number_format for plaats in ("A3", "B3", "B4")] == ["General", "0.0", "0.0"]
    assert [na[plaats].alignment.horizontal for plaats in ("A2", "B2", "B3")] == ["left", "center", "center"]


def test_een_tabel_zonder_rijen_eindigt_bij_haar_koppen(blad: Tabblad) -> None:
    assert schrijf_tabel(blad, 4, [Tabelkolom("Code", o.CEL)], []) == 4
    assert _geschreven(blad)["A4"].value == "Code"


def test_een_rij_is_zo_hoog_als_haar_langste_tekst_vraagt(blad: Tabblad) -> None:
    kolommen = [Tabelkolom("", o.CEL, tekens=10), Tabelkolom("", o.CEL, tekens=20), Tabelkolom("", o.CEL)]
    schrijf_rij(blad, 1, kolommen, ["x" * 30, "x" * 20, "x" * 999])
    schrijf_rij(blad, 2, kolommen, [None, "kort", ""])
    schrijf_rij(blad, 3, kolommen, ["x" * 10_000, "", ""])
    schrijf_rij(blad, 4, kolommen[2:], ["x" * 999])
    rijen = _geschreven(blad).row_dimensions
    # Four lines of 12.75 points, as nine letters fit beside the white of a cell, and 3 of white; the third column has
    # no say.
    assert rijen[1].height == 4 * 12.75 + 3
    assert rijen[2].height == 15.75
    assert rijen[3].height == 409  # Excel has no higher one
    assert rijen[4].height is None


def test_een_kolom_kan_over_verschillende_kolommen_van_het_blad_gaan(blad: Tabblad) -> None:
    kolommen = [Tabelkolom("a", o.CEL), Tabelkolom("b", o.CEL, samen=3), Tabelkolom("c", o.CEL)]
    schrijf_tabel(blad, 1, kolommen, [(1, 2, 3)])
    na = _geschreven(blad)
    assert [na[plaats].value for plaats in ("A2", "B2", "E2")] == [1, 2, 3]
    assert {str(bereik) for bereik in na.merged_cells.ranges} == {"B1:D1", "B2:D2"}


def test_een_cel_met_een_eigen_stijl_houdt_die(blad: Tabblad) -> None:
    schrijf_rij(blad, 1, [Tabelkolom("", o.GETALCEL)] * 2, [Cel(12.5, o.PROCENTCEL), 12.5])
    na = _geschreven(blad)
    assert [na[plaats].number_format for plaats in ("A1", "B1")] == ["0%", "0.0"]


def test_koppen_in_het_midden_laten_de_eerste_links() -> None:
    kolommen = in_het_midden([Tabelkolom(kop, o.CEL) for kop in "abc"])
    assert [kolom.kopstijl is o.KOP for kolom in kolommen] == [True, False, False]


@pytest.mark.parametrize("tekst", ["=1+1", "#N/A", "+32 9", "@naam", "12", "TRUE"])
def test_een_tekst_blijft_tekst(blad: Tabblad, tekst: str) -> None:
    schrijf(blad, "A1", tekst, o.CEL)
    cel = _geschreven(blad)["A1"]
    assert (cel.value, cel.data_type) == (tekst, "s")
    assert cel.quotePrefix is (tekst in ("=1+1", "#N/A"))


def test_een_getal_en_een_datum_blijven_wat_ze_zijn(blad: Tabblad) -> None:
    schrijf(blad, "A1", 0, o.CEL)
    schrijf(blad, "A2", date(2014, 3, 14), o.DATUMINVOER)
    na = _geschreven(blad)
    assert na["A1"].value == 0
    assert na["A2"].number_format == "dd/mm/yyyy"
    assert na["A2"].value == datetime(2014, 3, 14)  # noqa: DTZ001 - a date has no zone


def test_een_zin_gaat_over_de_kolommen_en_is_zo_hoog_als_nodig(blad: Tabblad) -> None:
    schrijf_zin(blad, 3, "x" * 111, "D")
    na = _geschreven(blad)
    assert {str(bereik) for bereik in na.merged_cells.ranges} == {"A3:D3"}
    # Lines of 12.75 points, as Excel makes them of letters of 10, and 3 of white.
    assert na.row_dimensions[3].height == 2 * 12.75 + 3


def test_een_lange_lijst_schuift_onder_haar_koppen_en_is_te_filteren(blad: Tabblad) -> None:
    maak_lijst(blad, 4, 9, kolommen=3, vast=1)
    na = _geschreven(blad)
    assert (na.freeze_panes, na.print_title_rows, na.auto_filter.ref) == ("B5", "$4:$4", "A4:C9")
    # Excel sorts no locked cells on a protected tab, whatever it allows.
    assert not na.protection.sheet


def test_koppen_in_beeld_houden_laat_niet_filteren(blad: Tabblad) -> None:
    houd_in_beeld(blad, 4)
    na = _geschreven(blad)
    assert (na.freeze_panes, na.print_title_rows, na.auto_filter.ref) == ("A5", "$4:$4", None)


def test_de_tabel_van_bevindingen_zegt_alleen_van_veel_werkboeken_welk_het_is(blad: Tabblad) -> None:
    bevindingen: list[Bevinding] = [fout_bij("P1.DG1"), waarschuwing_bij("P1.DG2")]
    assert schrijf_bevindingen(blad, 1, bevindingen, bevindingenkolommen(110)) == 3
    rijen = _inhoud(_geschreven(blad))
    assert [rij[:4] for rij in rijen] == [
        ["Ernst", "Blad", "Cel", "Code"],
        ["fout", "Scoring APL", "D12", "P1.DG1"],
        ["waarschuwing", "Scoring APL", "D12", "P1.DG2"],
    ]
    assert [rij[4] for rij in rijen] == ["Melding", *(bevinding.melding for bevinding in bevindingen)]
    assert [kolom.kop for kolom in bevindingenkolommen(110, werkboek=0)][:2] == ["Ernst", "Werkboek"]


BIJZONDER = [
    "<r><t>geen opmaak</t></r>",  # XlsxWriter takes this for XML of its own
    "_x0041_",
    "_x0041_x0042_",
    "a_x000D_b",
    "  wit aan de randen  ",
    "regel\nen nog een\n",
    "<b>&amp; \"aanhaling\" 'zo'",
    "😀 één ’t",
]


@pytest.mark.parametrize("tekst", BIJZONDER)
def test_een_bijzondere_tekst_komt_letterlijk_terug(blad: Tabblad, tekst: str, tmp_path: Path) -> None:
    schrijf(blad, "A1", tekst, o.CEL)
    schrijf_formule(blad, "A2", '="x"', o.CEL, tekst)
    (tmp_path / "a.xlsx").write_bytes(blad.boek.inhoud("Proef"))
    # calamine reads the codes of the format too, openpyxl does not.
    rijen = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_name("Blad").to_python()
    assert [rij[0] for rij in rijen] == [tekst, tekst]


@pytest.mark.parametrize("uitkomst", ["", "#N/A", "12", "TRUE", "=1+1"])
def test_een_uitkomst_die_een_tekst_is_blijft_dat(blad: Tabblad, uitkomst: str) -> None:
    schrijf_formule(blad, "A1", '="x"', o.CEL, uitkomst)
    with zipfile.ZipFile(io.BytesIO(blad.boek.inhoud("Proef"))) as archief:
        inhoud = archief.read("xl/worksheets/sheet1.xml").decode()
    assert re.search(r'<c r="A1"[^>]* t="str"><f>"x"</f><v>(.*?)</v>', inhoud)[1] == uitkomst  # type: ignore[index]


def test_een_rij_die_groeit_heeft_geen_hoogte_van_iemands_hand(blad: Tabblad) -> None:
    blad.zet_hoogte(2, 30, groeit=True)
    blad.zet_hoogte(3, 30)
    blad.zet_hoogte(5, 30)
    schrijf(blad, "A2", "groeit", o.CEL)
    maak_lijst(blad, 4, 5, kolommen=1)  # a row that moves takes no height along
    with zipfile.ZipFile(io.BytesIO(blad.boek.inhoud("Proef"))) as archief:
        rijen = re.findall(r"<row ([^>]*?)/?>", archief.read("xl/worksheets/sheet1.xml").decode())
    assert [(re.search(r'ht="([^"]+)"', rij)[1], "customHeight" in rij) for rij in rijen] == [  # type: ignore[index]
        ("30", False),
        ("30", True),
        ("30", False),
    ]


def test_hetzelfde_boek_geeft_dezelfde_bytes() -> None:
    boeken = []
    for _ in range(2):
        boek = Boek("Blad")
        schrijf(boek.begin, "A1:C1", "tekst", o.TITEL)
        boeken.append(boek.inhoud("Titel"))
    assert boeken[0] == boeken[1]


def test_het_boek_zegt_van_wie_het_is_en_in_welke_taal(blad: Tabblad) -> None:
    eigenschappen = load_workbook(io.BytesIO(blad.boek.inhoud("Een titel"))).properties
    assert (eigenschappen.title, eigenschappen.creator, eigenschappen.language) == ("Een titel", "gia", "nl-BE")


def test_een_blad_dat_af_is_staat_zo_in_het_boek_en_neemt_niets_meer_aan() -> None:
    inhoud = []
    for af in (False, True):
        boek = Boek("Eerste")
        for naam in ("Lang", "Laatste"):
            blad = boek.nieuw_blad(naam)
            schrijf_tabel(blad, 1, [Tabelkolom("Naam", o.CEL, tekens=9), Tabelkolom("n", o.TELCEL)], [(naam * 9, 3)])
            maak_lijst(blad, 1, 2, kolommen=2)
            if af and naam == "Lang":
                blad.rond_af()
                with pytest.raises(ValueError, match="finished"):
                    schrijf(blad, "A9", "te laat", o.CEL)
        inhoud.append(boek.inhoud("Proef"))
    with zipfile.ZipFile(io.BytesIO(inhoud[0])) as los, zipfile.ZipFile(io.BytesIO(inhoud[1])) as vast:
        delen = [{naam: archief.read(naam) for naam in archief.namelist()} for archief in (los, vast)]
    assert delen[0] == delen[1]


def test_wat_niet_in_een_cel_past_zegt_dat_er_meer_was(blad: Tabblad) -> None:
    # Excel counts an emoji twice.
    for rij, tekst in enumerate(("x" * 32_767, "x" * 32_768, "😀" * 16_384), start=1):
        schrijf(blad, f"A{rij}", tekst, o.CEL)
    na = [str(cel.value) for cel in _geschreven(blad)["A"]]
    einde = " … (meer past niet in een cel)"
    assert na[0] == "x" * 32_767
    assert na[1] == "x" * (32_767 - len(einde)) + einde
    # 30 signs of the end leave 32,737 units: room for 16,368 pairs.
    assert na[2] == "😀" * 16_368 + einde


def test_het_afdrukbereik_van_een_blad_met_een_uitroepteken_in_zijn_naam_blijft() -> None:
    boek = Boek("Eerste")
    boek.nieuw_blad("Lijst! d'r op").druk_af("E", 9, "ROW($A$4)")
    with zipfile.ZipFile(io.BytesIO(boek.inhoud("Proef"))) as archief:
        werkboek = archief.read("xl/workbook.xml").decode()
    naam = "'Lijst! d''r op'"
    bereik = f"CHOOSE(2,{naam}!$A$1:$E$9,{naam}!$A$1:INDEX({naam}!$E:$E,ROW($A$4)))"
    assert f'<definedName name="_xlnm.Print_Area" localSheetId="1">{bereik}</definedName>' in werkboek


def test_een_blad_krijgt_een_naam_die_excel_neemt_en_die_nog_vrij_is() -> None:
    boek = Boek("Eerste")
    assert boek.vrije_naam("Competentiegroepen") == "Competentiegroepen"
    assert boek.vrije_naam("eerste") == "eerste 2"
    assert boek.vrije_naam("Doel/middel: 'zo'") == "Doel middel 'zo"
    assert boek.vrije_naam("a" * 40) == "a" * 31
    boek.nieuw_blad("a" * 31)
    assert boek.vrije_naam("a" * 40) == f"{'a' * 29} 2"
