"""What every results workbook has: it opens on its finding, can be sorted and filtered, and is read on paper."""

import html
import io
import re
import zipfile
from dataclasses import replace

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import (
    Gegevens,
    bereken_overzicht,
    bereken_profiel,
    bereken_vergelijking,
    maak_resultaten,
)
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tekstmaat import regelhoogte, regels
from tests.bouwers import PROJECT, STERK, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.overzichten import willekeurig
from tests.bouwers.soorten import werkboek

KADER = kader_onthaalbureau()
# Of each the first tab, and where its finding stands.
EERSTE = {
    "resultaten": ("In één oogopslag", "A3"),
    "vergelijking": ("Vergelijking", "A3"),
    "overzicht 8": ("Overzicht", "A3"),
    "tweede resultaten": ("In één oogopslag", "A3"),
    "tweede vergelijking": ("Vergelijking", "A3"),
}
# The columns of a page on its side are together no wider, in characters, where letters of 10 points are 8 points high.
BLADBREEDTE = 176
# The tabs that a results workbook has from the werkboek: held to the same elsewhere.
UIT_HET_WERKBOEK = ("Profiel", "Kwaliteitsbewaking", "Regelgeving", "Samenvattend")


def _boek(soort: str) -> Workbook:
    return load_workbook(io.BytesIO(werkboek(soort)))


def _breedtes(blad: Worksheet) -> dict[int, float]:
    """Return how wide every column is that is seen, by its number."""
    breedtes = {
        nummer: maten.width
        for maten in blad.column_dimensions.values()
        if not maten.hidden
        for nummer in range(maten.min or 0, (maten.max or 0) + 1)
    }
    return {nummer: breedtes[nummer] for nummer in sorted(breedtes) if nummer <= blad.max_column}


def _bladzijden(blad: Worksheet) -> list[list[float]]:
    """Return the widths of the columns of each page of those beside each other."""
    breedtes = _breedtes(blad)
    if blad.print_area:
        _, _, laatste, _ = range_boundaries(str(blad.print_area).split("!")[-1].replace("$", ""))
        breedtes = {nummer: breedte for nummer, breedte in breedtes.items() if nummer <= (laatste or 0)}
    einden = [breuk.id for breuk in blad.col_breaks.brk]
    herhaald = [breedtes[nummer] for nummer in (1, 2)] if blad.print_title_cols else []
    delen, begin = [], 0
    for einde in (*einden, max(breedtes, default=0)):
        eigen = [breedte for nummer, breedte in breedtes.items() if begin < nummer <= einde]
        delen.append(eigen if not begin else [*herhaald, *eigen])
        begin = einde
    return delen


@pytest.mark.parametrize("soort", EERSTE)
def test_het_eerste_blad_begint_met_een_zin_en_een_beeld(soort: str) -> None:
    boek = _boek(soort)
    naam, plaats = EERSTE[soort]
    blad = boek.worksheets[0]
    assert blad.title == naam
    zin = blad[plaats]
    assert str(zin.value).endswith(".")
    assert (zin.font.sz, zin.font.b) == (14, True)
    # A picture begins on the first screen: 21 rows of 20 pixels below the title.
    beelden = getattr(blad, "_charts")  # noqa: B009 - openpyxl has no public name
    assert min(beeld.anchor._from.row for beeld in beelden) <= 10  # noqa: SLF001


@pytest.mark.parametrize("soort", EERSTE)
def test_elk_blad_staat_op_papier_in_letters_van_minstens_8_punten(soort: str) -> None:
    te_breed = {
        blad.title: sum(breedtes)
        for blad in _boek(soort).worksheets
        if blad.sheet_state == "visible" and not ("resultaten" in soort and blad.title.startswith(UIT_HET_WERKBOEK))
        for breedtes in _bladzijden(blad)
        if sum(breedtes) > BLADBREEDTE + 0.5
    }
    assert te_breed == {}


@pytest.mark.parametrize("soort", EERSTE)
def test_elk_blad_ligt_op_papier_en_geen_schaal_is_te_klein(soort: str) -> None:
    for blad in _boek(soort).worksheets:
        if blad.sheet_state == "visible":
            assert blad.page_setup.orientation == "landscape", blad.title
            # As wide as the page, or at a size of its own.
            assert blad.sheet_properties.pageSetUpPr or (blad.page_setup.scale or 0) >= 80, blad.title


@pytest.mark.parametrize("soort", EERSTE)
def test_wat_een_lijst_van_waarden_is_kan_gesorteerd_en_gefilterd_worden(soort: str) -> None:
    boek = _boek(soort)
    lijsten = {blad.title: blad for blad in boek.worksheets if blad.auto_filter.ref}
    assert lijsten
    for blad in boek.worksheets:
        if blad.sheet_state == "visible":
            assert not blad.protection.sheet, blad.title
    for naam, blad in lijsten.items():
        links, boven, rechts, onder = range_boundaries(str(blad.auto_filter.ref))
        assert not [
            samen
            for samen in blad.merged_cells.ranges
            if (boven or 0) <= samen.max_row and samen.min_row <= (onder or 0)
        ], naam
        # A column without a heading is too narrow for a button, and has none.
        zonder = [
            nummer - (links or 0)
            for nummer in range(links or 0, (rechts or 0) + 1)
            if blad.cell(boven or 0, nummer).value is None
        ]
        assert [kolom.colId for kolom in blad.auto_filter.filterColumn if kolom.hiddenButton] == zonder, naam


@pytest.mark.parametrize("soort", EERSTE)
def test_geen_lijst_met_filterknoppen_heeft_een_beeld_naast_haar_rijen(soort: str) -> None:
    # Sorting moves cells, and neither a picture nor the hidden columns that it is drawn from.
    for blad in _boek(soort).worksheets:
        if blad.auto_filter.ref:
            assert not getattr(blad, "_charts"), blad.title  # noqa: B009 - openpyxl has no public name


@pytest.mark.parametrize("soort", ["resultaten", "vergelijking", "overzicht 8"])
def test_de_handleiding_noemt_elk_blad_dat_te_sorteren_is_en_geen_ander(soort: str) -> None:
    tekst = (PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8")
    tabel = tekst.split("| werkboek | te sorteren en te filteren |")[1].split("\n\n")[0]
    (rij,) = re.findall(rf"^\| {soort.split(maxsplit=1)[0]}\b.*$", tabel, flags=re.MULTILINE)
    # The lists of a werkboek are named once for all of their groups.
    bladen = [re.sub("^(Good Practices|Werkpunten) .*", r"\1", b.title) for b in _boek(soort) if b.auto_filter.ref]
    assert re.findall(r"\*(.+?)\*", rij) == list(dict.fromkeys(bladen))


@pytest.mark.parametrize("soort", EERSTE)
def test_elke_reeks_van_een_grafiek_heeft_een_naam_en_haar_waarden(soort: str) -> None:
    with zipfile.ZipFile(io.BytesIO(werkboek(soort))) as archief:
        grafieken = [archief.read(naam).decode() for naam in archief.namelist() if naam.startswith("xl/charts/chart")]
    assert grafieken
    for grafiek in grafieken:
        for reeks in grafiek.split("<c:ser>")[1:]:
            # Without a name a program shows one of its own, in English.
            assert "<c:tx>" in reeks
            for verwijzing in re.findall(r"<c:(?:num|str)Ref>.*?</c:(?:num|str)Ref>", reeks, flags=re.DOTALL):
                assert re.search(r"<c:ptCount val=\"\d+\"", verwijzing), verwijzing
            # What stands along an axis are texts, and of a scatter figures.
            assert "<c:cat><c:numRef>" not in reeks


@pytest.mark.parametrize("soort", EERSTE)
def test_geen_kop_is_afgesneden(soort: str) -> None:
    afgesneden = []
    for blad in _boek(soort).worksheets:
        breedtes = _breedtes(blad)
        samen = {str(een.coord).split(":")[0]: een for een in blad.merged_cells.ranges}
        for cel in (cel for rij in blad.iter_rows() for cel in rij if cel.column in breedtes):
            if not cel.fill.fill_type or cel.fill.fgColor.rgb != "FF1F4E85" or not isinstance(cel.value, str):
                continue
            vak = samen.get(cel.coordinate)
            tot = vak.max_col if vak else cel.column
            breedte = sum(breedtes.get(nummer, 13) for nummer in range(cel.column or 1, (tot or 1) + 1))
            nodig = regels(cel.value, breedte, Stijl(grootte=cel.font.sz, vet=True)) * regelhoogte(cel.font.sz)
            if nodig > (blad.row_dimensions[cel.row or 1].height or 15) + 0.5:
                afgesneden.append((blad.title, cel.coordinate, cel.value))
    assert afgesneden == []


# What the examples are of, above each of their pages.
WIE = {
    "resultaten": "De Brug (fictief) · zelfevaluatie · 2013-2014 · 14/03/2014",
    "vergelijking": "De Brug (fictief) · zelfevaluatie · 2013-2014 · 14/03/2014"
    " | De Brug (fictief) · inspectie · 2013-2014 · 22/05/2014",
    "overzicht 8": "8 onthaalbureaus · inspectie · 2013-2014",
}


@pytest.mark.parametrize("soort", WIE)
def test_boven_elke_bladzijde_staat_van_wie_de_resultaten_zijn(soort: str) -> None:
    zichtbaar = [blad for blad in _boek(soort).worksheets if blad.sheet_state == "visible"]
    assert {blad.oddHeader.right.text if blad.oddHeader else "" for blad in zichtbaar} == {WIE[soort]}


# A sign that begins a command in a header: some of what follows it XlsxWriter or Excel would take for one.
LASTIG = ("Kind&Gezin", "A&[Picture]", "&" * 120, "x" + "&" * 199, "Een & G&amp;", "😀&" * 66)


def _koppen(inhoud: bytes) -> set[str]:
    """What stands above the pages of the tabs that are seen, as Excel reads it: with every & twice."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        delen = [archief.read(deel).decode() for deel in archief.namelist() if deel.startswith("xl/worksheets/sheet")]
    koppen = (re.findall("<oddHeader>(.*?)</oddHeader>", deel) for deel in delen if "<headerFooter" in deel)
    return {html.unescape("".join(kop)) for kop in koppen}


def _gelezen_kop(inhoud: bytes) -> str:
    """The text above every page, which is whole: short enough, and no command is left in it."""
    (kop,) = _koppen(inhoud)
    assert kop.startswith("&R")
    assert len(kop.encode("utf-16-le")) // 2 <= 255
    tekst = kop.removeprefix("&R")
    assert "&" not in tekst.replace("&&", "")
    return tekst.replace("&&", "&")


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("naam", LASTIG)
def test_geen_naam_neemt_weg_wat_boven_een_bladzijde_staat(naam: str) -> None:
    een, ander = (
        beoordeling(KADER, overal(KADER, STERK), gegevens=Gegevens(naam=naam, werkjaar=jaar))
        for jaar in ("2013-2014", "2014-2015")
    )
    hele = f"{naam} · 2013-2014"
    kop = _gelezen_kop(maak_resultaten(bereken_profiel(een, KADER), KADER))
    assert kop == hele if len(naam) < 20 else hele.startswith(kop)
    # Nothing is cut that could stay.
    assert len(kop) >= min(len(hele), 120)
    twee = _gelezen_kop(maak_vergelijkboek(bereken_vergelijking(een, ander, KADER), KADER))
    links, rechts = twee.split(" | ")
    assert hele.startswith(links)
    assert f"{naam} · 2014-2015".startswith(rechts)
    assert min(len(links), len(rechts)) >= min(len(hele), 60)


def test_boven_een_overzicht_staat_ook_een_werkjaar_met_een_teken_dat_stuurt() -> None:
    boeken = [replace(boek, werkjaar="2013&G&[Picture]") for boek in willekeurig(2)]
    overzicht = bereken_overzicht(boeken, KADER, soort="inspectie", werkjaar="2013&G&[Picture]")
    assert _gelezen_kop(maak_overzichtboek(overzicht, KADER)).endswith("2013&G&[Picture]")
