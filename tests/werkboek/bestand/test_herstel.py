"""What calamine stumbles over is mended in the copy that it reads: the same scores, and nothing hidden."""

import re
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.bestand.herstel import hersteld_ods
from gia_kwaliteit.werkboek.bestand.xlsx import Xlsx
from tests.bouwers import TESTS, VOORBEELD, kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, APL_DEEL
from tests.fuzzen.grondstof import kader as tweede_kader

KADER = kader_onthaalbureau()
ODS = TESTS / "fuzzen" / "werkboek.ods"
BOEK, RELATIES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
NAAMRUIMTE = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
GEWOON = lees_werkboek(VOORBEELD, KADER)

Verander = Callable[[bytes], bytes]


def _met(
    doel: Path, veranderingen: dict[str, Verander], erbij: dict[str, bytes] | None = None, *, bron: Path = VOORBEELD
) -> Path:
    with ZipFile(bron) as oud, ZipFile(doel, "w", ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            anders = veranderingen.get(naam, bytes)(inhoud)
            assert (anders != inhoud) == (naam in veranderingen), naam
            nieuw.writestr(naam, anders)
        for naam, inhoud in (erbij or {}).items():
            nieuw.writestr(naam, inhoud)
    return doel


def _ids(gelezen: Beoordeling) -> list[tuple[str, str | None]]:
    """What was found beside what the example itself gives."""
    return [(b.id, b.cel) for b in gelezen.bevindingen if b.melding not in {g.melding for g in GEWOON.bevindingen}]


def _zelfde(pad: Path) -> list[tuple[str, str | None]]:
    gelezen = lees_werkboek(pad, KADER)
    assert gelezen.scores == GEWOON.scores
    assert gelezen.gegevens == GEWOON.gegevens
    return [(soort, cel) for soort, cel in _ids(gelezen) if soort != "score-ontbreekt"]


@pytest.mark.parametrize("cel", ['t="e"', "t='e'", 't="e" cm="1"'])
@pytest.mark.parametrize(
    "fout", ["#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#N/A"]
)
def test_een_foutwaarde_die_later_kwam_maakt_alleen_haar_cel_onzeker(tmp_path: Path, fout: str, cel: str) -> None:
    def met_fout(inhoud: bytes) -> bytes:
        nieuw = f'<c r="D9" {cel}><v>{fout}</v></c>'.encode()
        return re.sub(rb'<c r="D9"[^>]*>.*?</c>', nieuw, inhoud)

    gelezen = lees_werkboek(_met(tmp_path / "w.xlsx", {APL_DEEL: met_fout}), KADER)
    assert gelezen.niveau("P1.DG1") is None
    (gevonden,) = [b for b in gelezen.bevindingen if b.cel == "D9"]
    assert gevonden.ernst == "fout"
    assert fout in gevonden.melding
    zonder = {code: score.niveau for code, score in GEWOON.scores.items() if code != "P1.DG1"}
    assert {code: score.niveau for code, score in gelezen.scores.items() if code != "P1.DG1"} == zonder


def _samengevoegd(*bereiken: str) -> Verander:
    def verander(inhoud: bytes) -> bytes:
        elementen = "".join(f'<mergeCell ref="{bereik}"/>' for bereik in bereiken).encode()
        return inhoud.replace(b"</mergeCells>", elementen + b"</mergeCells>")

    return verander


@pytest.mark.parametrize(
    "verander",
    [
        _samengevoegd("2:2"),
        _samengevoegd("XFD:XFD", "500:501"),
        lambda inhoud: re.sub(rb"<dimension[^>]*>", b'<dimension ref="1:4"/>', inhoud),
        lambda inhoud: re.sub(rb"<dimension[^>]*>", b'<dimension ref="A:C"></dimension>', inhoud),
    ],
    ids=["een rij", "een kolom en rijen", "afmeting in rijen", "afmeting in kolommen"],
)
def test_een_hele_rij_of_kolom_staat_het_lezen_niet_in_de_weg(verander: Verander, tmp_path: Path) -> None:
    assert _zelfde(_met(tmp_path / "w.xlsx", {APL_DEEL: verander})) == []


@pytest.mark.parametrize(
    ("bereik", "bedekt", "vrij"),
    [("2:2", ["B2", "XFD2"], ["A2", "B3"]), ("C:D", ["D1", "C2", "D1048576"], ["C1", "B2"]), ("$3:$4", ["A4"], ["A3"])],
)
def test_wat_onder_een_samengevoegde_rij_of_kolom_zit_is_bedekt(
    bereik: str, bedekt: list[str], vrij: list[str]
) -> None:
    blad = f'<worksheet><mergeCells><mergeCell ref="{bereik}"/></mergeCells></worksheet>'.encode()
    vorm = Xlsx({"blad.xml": blad}, {"Blad": "blad.xml"}, is_gewoon=True)
    gelezen = Bronblad("Blad", [])
    assert [plaats for plaats in [*bedekt, *vrij] if vorm.is_samengevoegd(gelezen, plaats)] == bedekt


def test_een_blad_met_een_onbekende_stand_wordt_gelezen(tmp_path: Path) -> None:
    def getoond(inhoud: bytes) -> bytes:
        return inhoud.replace(b'name="Scoring APL"', b'name="Scoring APL" state="show"').replace(
            b' state="visible"', b""
        )

    assert _zelfde(_met(tmp_path / "w.xlsx", {BOEK: getoond})) == []


def test_een_blad_zonder_deel_wordt_overgeslagen(tmp_path: Path) -> None:
    def met_leeg_blad(inhoud: bytes) -> bytes:
        blad = b'<sheet name="Weg" sheetId="99" %s r:id=""/>' % NAAMRUIMTE
        return inhoud.replace(b"</sheets>", blad + b"</sheets>")

    assert _zelfde(_met(tmp_path / "w.xlsx", {BOEK: met_leeg_blad})) == []


def test_een_macroblad_van_excel_4_wordt_genoemd_en_niet_gelezen(tmp_path: Path) -> None:
    soort = b"http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"

    def met_macroblad(inhoud: bytes) -> bytes:
        blad = b'<sheet name="Macro1" sheetId="99" %s r:id="rMacro"/>' % NAAMRUIMTE
        return inhoud.replace(b"</sheets>", blad + b"</sheets>")

    def met_relatie(inhoud: bytes) -> bytes:
        relatie = b'<Relationship Id="rMacro" Type="%s" Target="macrosheets/sheet1.xml"/>' % soort
        return inhoud.replace(b"</Relationships>", relatie + b"</Relationships>")

    macro = (
        b'<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><sheetData/></xm:macrosheet>'
    )
    pad = _met(tmp_path / "w.xlsm", {BOEK: met_macroblad, RELATIES: met_relatie}, {"xl/macrosheets/sheet1.xml": macro})
    assert _zelfde(pad) == [("macros", None)]


def test_een_datum_met_z_is_een_datum(tmp_path: Path) -> None:
    def met_z(inhoud: bytes) -> bytes:
        return re.sub(
            rb'<c r="B8"( s="\d+")?[^>]*>.*?</c>', rb'<c r="B8"\1 t="d"><v>2014-03-14T00:00:00Z</v></c>', inhoud
        )

    assert _zelfde(_met(tmp_path / "w.xlsx", {"xl/worksheets/sheet1.xml": met_z})) == []


@pytest.mark.parametrize(
    "anders", [lambda naam: naam.replace("/", "\\"), "/{}".format, "./{}".format, lambda naam: f".\\{naam}"]
)
def test_een_formule_blijft_gezien_hoe_de_onderdelen_ook_heten(tmp_path: Path, anders: Callable[[str], str]) -> None:
    pad = tmp_path / "w.xlsx"
    with ZipFile(VOORBEELD) as oud, ZipFile(pad, "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam == APL_DEEL:
                formule = b'<c r="D9" t="str"><f>"sterk"&amp;" punt"</f><v>sterk punt</v></c>'
                inhoud = re.sub(rb'<c r="D9"[^>]*>.*?</c>', formule, inhoud)
            nieuw.writestr(anders(naam), inhoud)
    gelezen = lees_werkboek(pad, KADER)
    assert ("formule-in-invoercel", "D9") in _ids(gelezen)
    assert gelezen.niveau("P1.DG1") is None
    assert len(gelezen.scores) >= len(GEWOON.scores) - 1


@pytest.mark.parametrize(
    "rij",
    ['<row r="{}" ht="18.5" customHeight="1"/>', '<row r="{0}" s="4"><c r="A{0}" s="4"/><c r="C{0}" s="9"></c></row>'],
)
def test_lege_rijen_met_opmaak_tot_onderaan_kosten_weinig(tmp_path: Path, rij: str) -> None:
    """Of a million rows the tenth part is enough to see that nothing is kept of them."""
    rijen = "".join(map(rij.format, range(900_000, 1_000_000))).encode()
    pad = _met(tmp_path / "w.xlsx", {APL_DEEL: lambda inhoud: inhoud.replace(b"</sheetData>", rijen + b"</sheetData>")})
    begin = time.process_time()
    assert _zelfde(pad) == []
    assert time.process_time() - begin < 2
    voor, na = ({blad.naam: blad.rijen for blad in lees_bron(bron).bladen}[APL] for bron in (VOORBEELD, pad))
    assert na == voor


def test_een_ods_met_wit_tussen_de_cellen_zegt_hetzelfde(tmp_path: Path) -> None:
    """Gnumeric, SheetJS and odfdo write each cell on a line of its own."""
    gewoon = lees_werkboek(ODS, tweede_kader())

    def ingesprongen(inhoud: bytes) -> bytes:
        return re.sub(rb"(?=</?(?:table:|office:(?!annotation)))|(?<=</text:p>)", b"\n    ", inhoud)

    ingesprongen_pad = _met(tmp_path / "w.ods", {"content.xml": ingesprongen}, bron=ODS)
    gelezen = lees_werkboek(ingesprongen_pad, tweede_kader())
    assert gelezen.scores == gewoon.scores
    assert gelezen.scores
    assert [b.melding for b in gelezen.bevindingen] == [
        b.melding.replace("werkboek.ods", "w.ods") for b in gewoon.bevindingen
    ]


@pytest.mark.parametrize("weg", [{"mimetype"}, {"META-INF/manifest.xml"}, {"mimetype", "META-INF/manifest.xml"}])
def test_een_ods_zonder_mimetype_of_inhoudsopgave_wordt_gelezen(tmp_path: Path, weg: set[str]) -> None:
    with ZipFile(ODS) as oud, ZipFile(tmp_path / "w.ods", "w") as nieuw:
        for naam in set(oud.namelist()) - weg:
            nieuw.writestr(naam, oud.read(naam))
    assert lees_werkboek(tmp_path / "w.ods", tweede_kader()).scores == lees_werkboek(ODS, tweede_kader()).scores


CEL = b'<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
LEEG = b'<table:table-row table:number-rows-repeated="%d"><table:table-cell/></table:table-row>'


@pytest.mark.parametrize(
    ("ervoor", "cel", "plaats"),
    [
        (LEEG % 99, b'<table:table-cell table:number-columns-repeated="16383"/>' + CEL, "XFD100"),
        (LEEG % 1_000_000, CEL, "A1000001"),
        (LEEG % 1_000_000, b'<table:table-cell office:value-type="float" office:value="1"/>', "A1000001"),
        (LEEG % 1_000_000, CEL.replace(b"<text:p>x</text:p>", b"<text:p>x</text:p><text:p/>"), "A1000001"),
    ],
)
def test_een_verre_cel_in_een_ods_wordt_genoemd_en_de_rest_gelezen(
    ervoor: bytes, cel: bytes, plaats: str, tmp_path: Path
) -> None:
    gewoon = lees_werkboek(ODS, tweede_kader())
    rij = b"<table:table-row>" + cel + b"</table:table-row>"

    def met_blad(inhoud: bytes) -> bytes:
        blad = b'<table:table table:name="Ver">' + ervoor + rij + b"</table:table>"
        return inhoud.replace(b"</office:spreadsheet>", blad + b"</office:spreadsheet>")

    gelezen = lees_werkboek(_met(tmp_path / "w.ods", {"content.xml": met_blad}, bron=ODS), tweede_kader())
    assert gelezen.scores == gewoon.scores
    ver = [(b.blad, b.cel) for b in gelezen.bevindingen if b.id == "verre-cel"]
    assert ver == [("Ver", plaats)]


@pytest.mark.parametrize(
    ("cel", "verwacht"),
    [
        (
            b'<table:table-cell office:value-type="datetime" office:value="2014-03-14 00:00:00"><text:p/>',
            b'<table:table-cell office:value-type="date" office:date-value="2014-03-14T00:00:00"><text:p/>',
        ),
        (
            b'<table:table-cell office:date-value="2014-03-14T08:30:00Z" office:value-type="datetime">',
            b'<table:table-cell office:date-value="2014-03-14T08:30:00" office:value-type="date">',
        ),
        (  # 41712 days after 30/12/1899
            b'<table:table-cell office:value-type="float" office:value="41712"><text:p>14/03/2014</text:p>',
            (
                b'<table:table-cell office:value-type="date" office:date-value="2014-03-14" office:value="41712">'
                b"<text:p>14/03/2014</text:p>"
            ),
        ),
        (b'<table:table-cell office:value-type="float" office:value="41713"><text:p>14/03/2014</text:p>', None),
        (b'<table:table-cell office:value-type="float" office:value="41712"><text:p>41712</text:p>', None),
        (b'<table:table-cell office:value-type="datetime">', b'<table:table-cell office:value-type="string">'),
        (b'<table:table-cell office:value-type="Boolean">', b'<table:table-cell office:value-type="string">'),
        (b'<table:table-cell office:value-type="percentage">', b'<table:table-cell office:value-type="percentage">'),
        (b"<text:p>a <text:span>b</text:span> <text:span>c</text:span></text:p>", None),
        (b"<text:p>\n a</text:p>", None),
        (b"<text:p>a<text:tab/>b<text:line-break/>c</text:p>", b"<text:p>a\tb\nc</text:p>"),
    ],
)
def test_van_een_ods_wordt_alleen_hersteld_wat_calamine_niet_kent(cel: bytes, verwacht: bytes | None) -> None:
    assert hersteld_ods(cel) == (cel if verwacht is None else verwacht)


def test_een_heel_lang_element_houdt_het_zoeken_niet_op(tmp_path: Path) -> None:
    def met_lang_element(inhoud: bytes) -> bytes:
        lang = b"<c " + b't="e" r="XFD9" t="d" ' * 200_000 + b"<row/>"
        return inhoud.replace(b"</sheetData>", lang + b"</sheetData>")

    pad = _met(tmp_path / "w.xlsx", {APL_DEEL: met_lang_element})
    begin = time.process_time()
    assert lees_werkboek(pad, KADER).bevindingen
    assert time.process_time() - begin < 2
