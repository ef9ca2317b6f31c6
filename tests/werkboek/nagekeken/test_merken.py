"""A mark on a sheet: cells and rows that are there get a form, those that are not come in their place."""

import pytest

from gia_kwaliteit.bevinding import Ernst
from gia_kwaliteit.werkboek.nagekeken.bladkaart import Plek, kaart_van, plek_van
from gia_kwaliteit.werkboek.nagekeken.knopen import vervang
from gia_kwaliteit.werkboek.nagekeken.merken import kies_niet, kleur_cellen, met_tekening, samengevoegd_met
from gia_kwaliteit.werkboek.nagekeken.stijlen import Stijlen

HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
# Three forms, so that the first new one is number 3; the first new fill comes behind the two that are always there.
STIJLEN = (
    f'<styleSheet xmlns="{HOOFD}"><fills count="2"><fill/><fill/></fills><cellXfs count="3">'
    '<xf numFmtId="0" fillId="0"/>'
    '<xf numFmtId="9" fillId="1"><protection locked="0"/></xf><xf numFmtId="2"/></cellXfs></styleSheet>'
)


def _gemerkt(rijen: str, *cellen: str, ervoor: str = "") -> tuple[str, str]:
    """What becomes of the rows of a sheet after marks at these cells, and of the styles."""
    inhoud = f'<worksheet xmlns="{HOOFD}">{ervoor}<sheetData>{rijen}</sheetData></worksheet>'.encode()
    stijlen = Stijlen.van(STIJLEN.encode())
    merken = {_plek(cel): Ernst.fout for cel in cellen}
    kaart = kaart_van(inhoud, "blad", merken)
    na = vervang(inhoud, kleur_cellen(inhoud, kaart, merken, stijlen)).decode()
    return na.partition("<sheetData>")[2].partition("</sheetData>")[0], stijlen.naar_bytes().decode()


def _plek(cel: str) -> Plek:
    plek = plek_van(cel)
    assert plek is not None
    return plek


@pytest.mark.parametrize(
    ("voor", "cellen", "na"),
    [
        # a cell that is there, with a form and without one
        ('<row r="2"><c r="B2" s="1"><v>1</v></c></row>', ["B2"], '<row r="2"><c r="B2" s="3"><v>1</v></c></row>'),
        ("<row r='2'><c r='B2' t='s'/></row>", ["B2"], "<row r='2'><c r='B2' t='s' s=\"3\"/></row>"),
        # no cell: before the next one, behind the last one, in a row that has none
        (
            '<row r="2" spans="1:3"><c r="A2"/><c r="C2"/></row>',
            ["B2"],
            '<row r="2"><c r="A2"/><c r="B2" s="3"/><c r="C2"/></row>',
        ),
        (
            '<row r="2"><c r="A2"/></row>',
            ["C2", "B2"],
            '<row r="2"><c r="A2"/><c r="B2" s="3"/><c r="C2" s="3"/></row>',
        ),
        ('<row r="2" ht="30"/>', ["B2"], '<row r="2" ht="30"><c r="B2" s="3"/></row>'),
        # no row: before the next one, behind the last one
        (
            '<row r="4"/>',
            ["B2", "A3"],
            '<row r="2"><c r="B2" s="3"/></row><row r="3"><c r="A3" s="3"/></row><row r="4"/>',
        ),
        ('<row r="1"/>', ["B2"], '<row r="1"/><row r="2"><c r="B2" s="3"/></row>'),
        ("", ["B2"], '<row r="2"><c r="B2" s="3"/></row>'),
        # rows and cells that do not say where they stand: behind the one before
        ("<row><c/></row><row><c/><c/></row>", ["B2"], '<row><c/></row><row><c/><c s="3"/></row>'),
        ('<row r="1"/><row><c r="C2"/><c/></row>', ["D2"], '<row r="1"/><row><c r="C2"/><c s="3"/></row>'),
        # what only looks like a cell
        (
            '<row r="2"><c r="B2" t="inlineStr"><is><t>&lt;c r="B2"/&gt;</t></is></c></row>',
            ["B2"],
            '<row r="2"><c r="B2" t="inlineStr" s="3"><is><t>&lt;c r="B2"/&gt;</t></is></c></row>',
        ),
        (
            '<row r="2"><!-- <c r="B2"/> --><c r="B2"/></row>',
            ["B2"],
            '<row r="2"><!-- <c r="B2"/> --><c r="B2" s="3"/></row>',
        ),
    ],
)
def test_alleen_het_merk_komt_erbij(voor: str, cellen: list[str], na: str) -> None:
    assert _gemerkt(voor, *cellen)[0] == na


def test_de_vorm_van_een_merk_is_die_van_de_cel_met_een_kleur() -> None:
    _, stijlen = _gemerkt('<row r="2"><c r="B2" s="1"/><c r="C2" s="1"/><c r="D2" s="99"/></row>', "B2", "C2", "D2")
    assert stijlen.partition("<fills")[2] == (
        ' count="3"><fill/><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFF4B6A6"/></patternFill></fill>'
        '</fills><cellXfs count="5"><xf numFmtId="0" fillId="0"/><xf numFmtId="9" fillId="1">'
        '<protection locked="0"/></xf>'
        '<xf numFmtId="2"/><xf numFmtId="9" fillId="2" applyFill="1"><protection locked="0"/></xf>'
        '<xf numFmtId="0" fillId="2" applyFill="1"/></cellXfs></styleSheet>'
    )


@pytest.mark.parametrize(
    ("voor", "ervoor"),
    [
        ('<row r="2" s="1" customFormat="1"><c r="A2"/></row>', ""),
        ('<row r="2" s="2"/>', '<cols><col min="1" max="1" style="2"/><col min="2" max="9" style="1"/></cols>'),
        ("", '<cols><col min="2" max="2" style="1"/></cols>'),
    ],
)
def test_een_cel_die_er_niet_is_heeft_de_vorm_van_haar_rij_of_kolom(voor: str, ervoor: str) -> None:
    """In Excel such a cell is unlocked, or has a border, by its row or column."""
    _, stijlen = _gemerkt(voor, "B2", ervoor=ervoor)
    assert stijlen.endswith(
        '<xf numFmtId="9" fillId="2" applyFill="1"><protection locked="0"/></xf></cellXfs></styleSheet>'
    )


def test_een_voorvoegsel_blijft_een_voorvoegsel() -> None:
    inhoud = (
        f'<x:worksheet xmlns:x="{HOOFD}"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData>'
        "<x:pageMargins/><x:drawing/><x:tableParts/></x:worksheet>"
    ).encode()
    stijlen = Stijlen.van(STIJLEN.replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=").encode())
    merken = {(0, 0): Ernst.fout, (0, 1): Ernst.waarschuwing, (1, 0): Ernst.fout}
    kaart = kaart_van(inhoud, "blad", merken)
    stukken = [*kleur_cellen(inhoud, kaart, merken, stijlen), *met_tekening(inhoud, kaart, "rId7")]
    assert vervang(inhoud, stukken).decode().partition(">")[2] == (
        '<x:sheetData><x:row r="1"><x:c r="A1" s="3"/><x:c r="B1" s="4"/></x:row><x:row r="2">'
        '<x:c r="A2" s="3"/></x:row>'
        "</x:sheetData><x:pageMargins/><x:drawing/><x:legacyDrawing "
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId7"/>'
        "<x:tableParts/></x:worksheet>"
    )
    assert '<x:fill><x:patternFill patternType="solid">' in stijlen.naar_bytes().decode()


@pytest.mark.parametrize(
    ("ref", "na"), [("A1:C9", "A1:D12"), ("A1", "A1:D12"), ("B2:E20", "B2:E20"), ("1:4", "1:4"), ("E13", "D12:E13")]
)
def test_de_omvang_van_een_blad_gaat_tot_het_laatste_merk(ref: str, na: str) -> None:
    inhoud = f'<worksheet xmlns="{HOOFD}"><dimension ref="{ref}"/><sheetData/></worksheet>'.encode()
    merken = {(11, 3): Ernst.fout}
    kaart = kaart_van(inhoud, "blad", merken)
    uit = vervang(inhoud, kleur_cellen(inhoud, kaart, merken, Stijlen.van(None))).decode()
    assert f'<dimension ref="{na}"/>' in uit
    assert '<sheetData><row r="12"><c r="D12" s="1"/></row></sheetData>' in uit


def test_van_samengevoegde_cellen_toont_de_eerste_het_merk() -> None:
    inhoud = (
        f'<worksheet xmlns="{HOOFD}"><sheetData/><mergeCells><mergeCell ref="2:2"/><mergeCell ref="B4:D6"/>'
        "</mergeCells>"
        "</worksheet>"
    ).encode()
    kaart = kaart_van(inhoud, "blad")
    assert [samengevoegd_met(kaart, _plek(cel)) for cel in ("C5", "D6", "B4", "E5", "B7")] == [
        _plek(cel) for cel in ("B4", "B4", "B4", "E5", "B7")
    ]


def test_een_gekozen_blad_is_niet_meer_gekozen() -> None:
    inhoud = b'<worksheet><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews></worksheet>'
    na = vervang(inhoud, kies_niet(inhoud, kaart_van(inhoud, "blad")))
    assert na == b'<worksheet><sheetViews><sheetView workbookViewId="0"/></sheetViews></worksheet>'


def test_zonder_stijlen_komen_eerst_de_vaste_vullingen() -> None:
    """Whatever stands there, the first two fills of a workbook are none and grey."""
    stijlen = Stijlen.van(None)
    assert stijlen.gemarkeerd(0, Ernst.waarschuwing) == 1
    assert stijlen.naar_bytes().decode().partition('main">')[2] == (
        '<fills count="3"><fill><patternFill patternType="none"/></fill><fill>'
        '<patternFill patternType="gray125"/></fill>'
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFFE08A"/></patternFill></fill></fills>'
        '<cellXfs count="2"><xf/><xf fillId="2" applyFill="1"/></cellXfs></styleSheet>'
    )


@pytest.mark.parametrize(
    ("vormen", "ontkleurd"),
    [
        ('<xf numFmtId="9" fillId="1"/>', 0),
        # nobody knows which of both it was
        ('<xf numFmtId="9" fillId="1"/><xf numFmtId="9" fillId="0"/>', None),
        # none that differs by its colour alone
        ('<xf numFmtId="9" fillId="1"><protection locked="0"/></xf>', None),
    ],
)
def test_een_kleur_gaat_weer_weg_waar_zeker_is_hoe_de_cel_was(vormen: str, ontkleurd: int | None) -> None:
    merk = '<xf numFmtId="9" fillId="2" applyFill="1"/>'
    stijlen = Stijlen.van(
        f'<styleSheet xmlns="{HOOFD}"><fills><fill/><fill><patternFill patternType="gray125"/></fill><fill>'
        '<patternFill patternType="solid"><fgColor rgb="FFFFE08A"/><bgColor indexed="64"/></patternFill></fill></fills>'
        f"<cellXfs>{vormen}{merk}</cellXfs></styleSheet>".encode()
    )
    nummer = vormen.count("<xf ")
    assert stijlen.ontkleurd(nummer) == (nummer if ontkleurd is None else ontkleurd)
    assert stijlen.ontkleurd(0) == 0
    assert stijlen.ontkleurd(99) == 99
