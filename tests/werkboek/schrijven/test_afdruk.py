"""A werkboek on paper: letters that are read, no page that is empty, and on every page whose it is."""

import html
import io
import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Beoordeling, Gegevens, lees_werkboek, maak_sjabloon
from gia_kwaliteit.actieplan import Actie
from tests.bouwers import AFWEZIG, STERK, VOORBEELD, beoordeling, kader_onthaalbureau
from tests.bouwers.archief import zonder_beelden
from tests.bouwers.pdf import Stuk, bladzijden_van, stukken_van
from tests.programmas import gnumeric
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
WIE = Gegevens(naam="De Brug & Co", soort="inspectie", werkjaar="2013-2014", datum=date(2014, 3, 4))
BOVENAAN = "De Brug & Co · inspectie · 2013-2014 · 04/03/2014"
# A4 in points, and what a character of the width of a column is: 5.25 in Excel, in LibreOffice a little more.
LANG, TEKEN = 841.9, 5.58
KLEINST = 8.0
ZIN = "We bespreken dit elk kwartaal met het hele team, en schrijven op wat we afspreken. "
LIJSTEN = ("Good Practices APL", "Good Practices Kern", "Werkpunten APL", "Werkpunten Kern", "Regelgeving")


def _ingevuld() -> Beoordeling:
    """Seven good practices and nine werkpunten of the APL, all with a motivering, and nothing else."""
    codes = [code for code in KADER.criteria if code.startswith(("P1.", "P2.", "P3."))]
    scores = dict.fromkeys(codes[:7], STERK) | dict.fromkeys(codes[7:16], AFWEZIG)
    return beoordeling(KADER, scores, motiveringen=dict.fromkeys(scores, ZIN * 3), gegevens=WIE)


@cache
def _werkboeken() -> dict[str, bytes]:
    gevuld = _ingevuld()
    voorbeeld = lees_werkboek(VOORBEELD, KADER)
    return {
        "leeg": maak_sjabloon(KADER),
        "voorbeeld": maak_sjabloon(KADER, beoordeling=voorbeeld),
        "gevuld": maak_sjabloon(KADER, beoordeling=gevuld),
        "vorig": maak_sjabloon(KADER, vorig=gevuld),
    }


def _bladen(inhoud: bytes) -> list[Worksheet]:
    return [blad for blad in load_workbook(io.BytesIO(inhoud), data_only=True) if blad.sheet_state == "visible"]


def _breedte(blad: Worksheet) -> float:
    """The width of the columns that are printed, in characters."""
    breedtes = {
        nummer: 0 if maat.hidden else maat.width
        for maat in blad.column_dimensions.values()
        for nummer in range(maat.min or 0, (maat.max or 0) + 1)
    }
    gevuld = {cel.column for rij in blad.iter_rows() for cel in rij if cel.value not in (None, "")}
    return sum(breedtes[nummer] for nummer in range(1, max(nummer for nummer in gevuld if breedtes[nummer]) + 1))


def _schaal(blad: Worksheet) -> float:
    marges = 72 * (blad.page_margins.left + blad.page_margins.right)
    return min(1.0, (LANG - marges) / (_breedte(blad) * TEKEN))


@pytest.mark.parametrize("soort", ["leeg", "gevuld", "voorbeeld", "vorig"])
def test_geen_letter_is_op_papier_kleiner_dan_acht_punten(soort: str) -> None:
    te_klein = [
        (blad.title, cel.coordinate, cel.font.sz)
        for blad in _bladen(_werkboeken()[soort])
        for rij in blad.iter_rows()
        for cel in rij
        if cel.value not in (None, "") and cel.font.sz * _schaal(blad) < KLEINST
    ]
    assert te_klein == []


def test_geen_letter_van_een_beeld_is_kleiner_dan_tien_punten() -> None:
    with zipfile.ZipFile(io.BytesIO(_werkboeken()["gevuld"])) as archief:
        beelden = [archief.read(deel).decode() for deel in archief.namelist() if "/charts/chart" in deel]
    assert len(beelden) > 5
    assert min(int(maat) for beeld in beelden for maat in re.findall(r'sz="(\d+)"', beeld)) >= 1000


@pytest.mark.parametrize("soort", ["leeg", "gevuld", "voorbeeld", "vorig"])
def test_elk_blad_ligt_op_a4_en_is_een_bladzijde_breed(soort: str) -> None:
    for blad in _bladen(_werkboeken()[soort]):
        opzet = blad.page_setup
        assert (opzet.orientation, opzet.paperSize) == ("landscape", 9), blad.title
        assert blad.sheet_properties.pageSetUpPr, blad.title
        voet = blad.oddFooter
        assert voet is not None, blad.title
        assert voet.right.text == "Pagina &P van &N"


def test_elk_blad_zegt_bovenaan_van_wie_het_is() -> None:
    boven = {blad.title: [cel.value for cel in blad[1]] for blad in _bladen(_werkboeken()["gevuld"])}
    zonder = {titel for titel, cellen in boven.items() if BOVENAAN not in cellen}
    # There it can be filled in, and the other one says what the kader says.
    assert zonder == {"Start", "Achtergrond"}
    assert not any(BOVENAAN in str(cel.value) for blad in _bladen(_werkboeken()["leeg"]) for cel in blad[1])


def test_waar_er_links_geen_plaats_is_gaat_het_naar_beneden() -> None:
    per_blad = {blad.title: blad for blad in _bladen(_werkboeken()["gevuld"])}
    for naam in ("Scoring APL", "Scoring Kernprocessen", "Scoring Regelgeving"):
        blad = per_blad[naam]
        (cel,) = (cel for cel in blad[1] if cel.value == BOVENAAN)
        # The headings stand in the fifth row; 49 letters of 10 points are three lines at most in twenty characters.
        assert f"{cel.coordinate}:{cel.column_letter}4" in {str(bereik) for bereik in blad.merged_cells.ranges}
        assert sum(blad.row_dimensions[rij].height or 0 for rij in range(1, 5)) >= 4 * 12.75


def test_een_blad_van_meer_bladzijden_zegt_het_op_elke() -> None:
    herhaald = {blad.title: blad.print_title_rows for blad in _bladen(_werkboeken()["gevuld"])}
    lang = ("Scoring APL", "Scoring Kernprocessen", "Context en input", "Output", "Kwaliteitsbewaking", "Actieplan")
    for blad in (*lang, *LIJSTEN[:4]):
        assert str(herhaald[blad]).startswith("$1:"), blad


def _afdrukbereiken(inhoud: bytes) -> dict[str, str]:
    """The formula for what is printed, by the name of the tab."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        boek = archief.read("xl/workbook.xml").decode()
    namen = re.findall(r'<sheet name="([^"]+)"', boek)
    delen = re.findall(r'<definedName name="_xlnm.Print_Area" localSheetId="(\d+)">([^<]+)<', boek)
    return {namen[int(nummer)]: formule for nummer, formule in delen}


def _laatste_rij(inhoud: bytes, blad: str) -> int:
    """The last row of a list that Excel prints: what its formula gives with the values that stand there."""
    formule = _afdrukbereiken(inhoud)[blad]
    delen = re.fullmatch(
        r"CHOOSE\(2,'(.+)'!\$A\$1:\$[A-Z]+\$\d+,'\1'!\$A\$1:INDEX\('\1'!\$[A-Z]+:\$[A-Z]+,ROW\('\1'!\$A\$(\d+)\)"
        r"\+MAX\(1,COUNT\('\1'!\$([A-Z]+)\$(\d+):\$\3\$(\d+)\)\)\)\)",
        formule,
    )
    assert delen is not None, formule
    cellen = load_workbook(io.BytesIO(inhoud), data_only=True)[blad][f"{delen[3]}{delen[4]}:{delen[3]}{delen[5]}"]
    return int(delen[2]) + max(1, sum(isinstance(cel.value, int | float) for (cel,) in cellen))


def test_een_lijst_wordt_afgedrukt_zover_ze_gaat() -> None:
    leeg, gevuld = _werkboeken()["leeg"], _werkboeken()["gevuld"]
    assert set(_afdrukbereiken(leeg)) == {*LIJSTEN, "Actieplan", "Dossier"}
    # The headings stand in the fourth row; a list that is empty has one row below them.
    assert [_laatste_rij(leeg, blad) for blad in LIJSTEN[:4]] == [5, 5, 5, 5]
    assert [_laatste_rij(gevuld, blad) for blad in LIJSTEN[:4]] == [11, 5, 13, 5]


# -- LibreOffice and Gnumeric, which work out the same as Excel ------------------------------------------------------


def _als_excel(inhoud: bytes) -> bytes:
    """The same workbook with the rows of its lists that Excel would print, which LibreOffice does not work out."""
    bereiken = _afdrukbereiken(inhoud)
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in archief.namelist():
            tekst = archief.read(deel)
            if deel == "xl/workbook.xml":
                for blad in LIJSTEN:
                    kolom = re.findall(r"\$([A-Z]+):\$", bereiken[blad])[0]
                    vast = f"'{blad}'!$A$1:${kolom}${_laatste_rij(inhoud, blad)}"
                    tekst = tekst.replace(bereiken[blad].encode(), vast.encode())
            nieuw.writestr(deel, tekst)
    return uit.getvalue()


def _zonder_rij(bladzijde: str, stukken: Sequence[Stuk]) -> list[str]:
    """The codes of the tables of a page to fill in of which it has the name and no row."""
    if not re.search(r"(Scoring \w+|Context en input|Output) ?Pagina", bladzijde):
        return []
    namen = [stuk.tekst for stuk in stukken if re.fullmatch(r"[A-Z]{1,2}\d+", stuk.tekst)]
    return [naam for naam in namen if not any(stuk.tekst.startswith(f"{naam}.") for stuk in stukken)]


def _per_blad(pdf: Path) -> Counter[str]:
    """How many pages every tab has, by its name in the footer."""
    voeten = (re.search(r"(?:^|\n)([^\n]*?) ?Pagina \d+ van", bladzijde) for bladzijde in bladzijden_van(pdf))
    return Counter(voet[1] if voet else "" for voet in voeten)


@nodig
@pytest.mark.libreoffice
def test_wat_er_op_papier_komt(tmp_path: Path) -> None:
    paden = [tmp_path / f"{soort}.xlsx" for soort in MEESTE]
    for pad in paden:
        pad.write_bytes(_als_excel(_werkboeken()[pad.stem]))
    for pdf in converteer(paden, "pdf", tmp_path / "pdf"):
        per_blad = _per_blad(pdf)
        # The texts of the kader stand on pages of their own, that nobody fills in, and the dossier is for who has one.
        assert per_blad.total() - per_blad["Achtergrond"] - per_blad["Dossier"] <= MEESTE[pdf.stem], per_blad
        een = ("Start", "In één oogopslag", "Bespreking", "Actieplan", "Dossier", "Samenvattend", *LIJSTEN)
        assert {blad: per_blad[blad] for blad in een} == dict.fromkeys(een, 1)
        for bladzijde, stukken in zip(bladzijden_van(pdf), stukken_van(pdf.read_bytes()), strict=True):
            assert min(stuk.grootte for stuk in stukken) >= KLEINST - 0.1
            tekst = "".join(stuk.tekst for stuk in stukken)
            # More than what stands above and below every page of a tab.
            assert len(tekst) > 100, tekst
            assert _zonder_rij(bladzijde, stukken) == []


def _met_laatste_actie(pad: Path, laatste: Actie) -> Path:
    """A werkboek with this action in the fiftieth row of its plan, and its last row to print worked out in a cell."""
    plan = (Actie(actie="Beginnen"), *(Actie() for _ in range(48)), laatste)
    inhoud = maak_sjabloon(KADER, beoordeling=replace(_ingevuld(), actieplan=plan))
    bereik = re.fullmatch(r".*:INDEX\('Actieplan'!\$[A-Z]+:\$[A-Z]+,(.*)\)\)", _afdrukbereiken(inhoud)["Actieplan"])
    assert bereik is not None
    boek = load_workbook(io.BytesIO(zonder_beelden(inhoud)))
    boek["Samenvattend"]["Z99"] = f"={html.unescape(bereik[1])}"
    boek.save(pad)
    return pad


@nodig
@gnumeric.nodig
@pytest.mark.libreoffice
@pytest.mark.gnumeric
@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_een_actieplan_wordt_afgedrukt_tot_zijn_laatste_actie_in_elk_schrift(tmp_path: Path) -> None:
    laatste = [
        Actie(actie="Ярослав уточнит план"),
        Actie(actie="مراجعة الخطة"),
        Actie(resultaat="计划"),
        Actie(verantwoordelijke="zzzz"),
        Actie(tegen=date(2026, 1, 2)),
        Actie(zoals_getypt={"tegen": "später"}),
        Actie(code="P1.DG1"),
    ]
    paden = [_met_laatste_actie(tmp_path / f"{nummer}.xlsx", actie) for nummer, actie in enumerate(laatste)]
    eerste = next(cel.row for cel in load_workbook(paden[0])["Actieplan"]["C"] if cel.value == "Beginnen")
    for reken, map_ in ((converteer, "lo"), (gnumeric.herreken, "gn")):
        gerekend = [load_workbook(pad, data_only=True) for pad in reken(paden, "xlsx", tmp_path / map_)]
        assert [boek["Samenvattend"]["Z99"].value for boek in gerekend] == [eerste + 49] * len(laatste), map_


# More pages than these: something grew. One has seven long motiveringen and nine, and room to write all others.
MEESTE = {"leeg": 28, "gevuld": 31, "voorbeeld": 31}
