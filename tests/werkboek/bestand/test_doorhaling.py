"""A cell that is struck out is told, however the file says so: it may not be meant to count, and gia reads it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, NamedStyle
from openpyxl.styles.differential import DifferentialStyle

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.bestand.doorhaling import doorgehaalde_cellen, doorgehaalde_namen, doorgehaalde_teksten
from gia_kwaliteit.werkboek.bestand.ods import Ods
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, KERN, OUTPUT, erbij, lees_na, meldingen, ongeschonden, zet
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()


def _opmaak(blad: str, cel: str, *, strike: bool = True) -> Callable[[Workbook], None]:
    def doe(boek: Workbook) -> None:
        boek[blad][cel].font = Font(strike=strike)

    return doe


def _stijl(boek: Workbook) -> None:
    boek.add_named_style(NamedStyle("Vervallen", font=Font(strike=True)))
    boek[APL]["D9"].style = "Vervallen"


def _deel(boek: Workbook) -> None:
    boek[APL]["D9"].value = CellRichText(TextBlock(InlineFont(strike=True), "voldoende"))


def _voorwaardelijk(boek: Workbook) -> None:
    """A rule that strikes out nothing here writes the same word among the styles."""
    opmaak = DifferentialStyle(font=Font(strike=True))
    boek[APL].conditional_formatting.add("D9:D12", Rule(type="expression", dxf=opmaak, formula=["FALSE"]))


@pytest.mark.parametrize(
    ("doe", "gevonden"),
    [
        (_opmaak(APL, "D9"), [("doorgehaald", APL, "D9", "P1.DG1")]),
        (_stijl, [("doorgehaald", APL, "D9", "P1.DG1")]),
        (_opmaak(APL, "E9"), [("doorgehaald", APL, "E9", "P1.DG1")]),
        (_opmaak(APL, "A9"), [("doorgehaald", APL, "A9", "P1.DG1")]),
        (_opmaak(KERN, "B9"), [("doorgehaald", KERN, "B9", "P8.1")]),
        (_opmaak(OUTPUT, "C9"), [("doorgehaald", OUTPUT, "C9", "O1.1")]),
        (_opmaak(APL, "D9", strike=False), []),
        (_opmaak(APL, "D89"), []),  # P7.OW2 has no score
        (_opmaak(APL, "B9"), []),  # the kwaliteitsaspect says nothing about the score
        (_opmaak(APL, "A6"), []),  # the title of a proces
        (_voorwaardelijk, []),
    ],
)
def test_wat_doorgehaald_is_wordt_een_keer_per_rij_gemeld(
    doe: Callable[[Workbook], None], gevonden: list[object], tmp_path: Path
) -> None:
    gelezen = lees_na(tmp_path, doe)
    assert erbij(gelezen) == gevonden
    assert not gelezen.heeft_fouten
    assert gelezen.niveau("P1.DG2") == ongeschonden().niveau("P1.DG2")


def test_een_doorgehaald_criterium_waar_niets_is_ingevuld_vraagt_niets(tmp_path: Path) -> None:
    leeg = zet(APL, D9=None, E9=None, F9=None)
    assert erbij(lees_na(tmp_path, leeg, _opmaak(APL, "A9"))) == [("niet-gescoord", APL, "D9", "P1.DG1")]


def test_een_doorgehaalde_score_telt_en_de_melding_noemt_ze(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, _opmaak(APL, "D9"), _opmaak(APL, "F9"))
    assert "P1.DG1: wat bij Score staat (“goed uitgewerkt”), is doorgehaald" in meldingen(gelezen, "doorgehaald")[0]
    assert gelezen.niveau("P1.DG1") == "goed uitgewerkt"
    assert len(meldingen(gelezen, "doorgehaald")) == 1


@nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("doe", [_opmaak(APL, "D9"), _stijl, _deel], ids=["opmaak", "stijl", "deel"])
@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_ook_wat_libreoffice_bewaart_is_doorgehaald(
    formaat: str, doe: Callable[[Workbook], None], tmp_path: Path
) -> None:
    lees_na(tmp_path, doe)
    (bewaard,) = converteer([tmp_path / "werkboek.xlsx"], formaat, tmp_path / "uit")
    assert erbij(lees_werkboek(bewaard, KADER)) == [("doorgehaald", APL, "D9", "P1.DG1")]


def test_de_gedeelde_teksten_tellen_van_nul() -> None:
    teksten = b'<sst count="3"><si><t>een</t></si><si><r><rPr><strike val="0"/></rPr><t>twee</t></r></si>'
    assert doorgehaalde_teksten(teksten + b"<si><r><rPr><strike/></rPr><t>drie</t></r></si></sst>") == {2}
    assert doorgehaalde_teksten(b"<sst><si><t>strike</t></si></sst>") == frozenset()


def test_een_cel_met_een_gedeelde_tekst_wordt_gevonden_hoe_ze_ook_geschreven_is() -> None:
    blad = (
        b'<row><c r="A1" s="3" t="s"><v>2</v></c><c t="s" r="b1"><v> 2 </v></c><x:c r=\'C1\' t=\'s\'><x:v>2</x:v></x:c>'
        b'<c r="D1" t="s"><v>12</v></c><c r="E1"><v>2</v></c><c r="F1" t="str"><v>2</v></c><cols r="G1" t="s"/></row>'
    )
    assert list(doorgehaalde_cellen(blad, frozenset({2}))) == ["A1", "B1", "C1"]
    assert list(doorgehaalde_cellen(blad, frozenset())) == []


LIJN = b'<style:text-properties style:text-line-through-style="%s"/></style:style>'


def test_een_stijl_van_een_ods_erft_de_doorhaling_tot_een_eigen_stijl_ze_opheft() -> None:
    boven = b'<style:style style:name="Vervallen" style:family="table-cell">' + LIJN % b"solid"
    onder = b'<style:style style:name="ce1" style:parent-style-name="Vervallen"/>'
    weer_niet = b'<style:style style:name="ce2" style:parent-style-name="ce1">' + LIJN % b"none"
    kring = b'<style:style style:name="ce3" style:parent-style-name="ce3"/>'
    assert doorgehaalde_namen(boven, onder + weer_niet + kring) == {"Vervallen", "ce1"}
    assert doorgehaalde_namen(onder) == frozenset()


def test_een_cel_van_een_ods_zonder_eigen_stijl_heeft_die_van_haar_kolom() -> None:
    stijl = b'<style:style style:name="ce1" style:family="table-cell">' + LIJN % b"solid"
    kolommen = b'<table:table-column table:number-columns-repeated="2"/><table:table-column %s/>'
    rij = b'<table:table-row><table:table-cell table:number-columns-repeated="2"/>%s</table:table-row>'
    inhoud = (
        b"<office:c>" + stijl + b'<table:table table:name="Blad">' + kolommen % b'table:default-cell-style-name="ce1"'
    )
    inhoud += rij % b"<table:table-cell/>" + rij % b'<table:table-cell table:style-name="ce2"/>'
    ods = Ods(inhoud + b"</table:table></office:c>")
    assert ods.doorgehaald(Bronblad("Blad", [])) == {"C1"}
    assert ods.doorgehaald(Bronblad("Ander", [])) == frozenset()
