"""Files that are written in another way than office programs do: nothing that matters hides in their XML."""

import re
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.werkboek.bestand.archief import bekijk_archief
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.bestand.ods import Ods
from gia_kwaliteit.werkboek.bestand.xlsx import Xlsx
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.voorbeeld import APL_DEEL
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
FORMULE = '<f>"vol"&amp;"doende"</f><v>voldoende</v></c>'

Vervanger = Callable[[str, bytes], tuple[str, bytes]]


def _herschreven(bron: Path, doel: Path, vervang: Vervanger) -> Path:
    with ZipFile(bron) as oud, ZipFile(doel, "w", ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            nieuw.writestr(*vervang(naam, oud.read(naam)))
    return doel


def _met_cel(tmp_path: Path, cel: str, plaats: str = "D9") -> Beoordeling:
    """Read the example with other XML for one cell of Scoring APL."""

    def vervang(naam: str, inhoud: bytes) -> tuple[str, bytes]:
        if naam != APL_DEEL:
            return naam, inhoud
        nieuw, aantal = re.subn(rb'<c r="%s"[^>]*>.*?</c>' % plaats.encode(), cel.encode(), inhoud)
        assert aantal == 1
        return naam, nieuw

    return lees_werkboek(_herschreven(VOORBEELD, tmp_path / "werkboek.xlsx", vervang), KADER)


def _gevonden(beoordeling: Beoordeling) -> list[tuple[str, str | None, str | None]]:
    return [(b.id, b.cel, b.code) for b in beoordeling.bevindingen if b.code not in ("P7.OW2", "P11.7")]


@pytest.mark.parametrize(
    "begin",
    [
        '<c r="D9" t="str">',
        '<c t="str" r="D9">',
        '<c t="str">',
        "<c r='D9' t='str'>",
        '<c r="d9" t="str">',
        '<c r = "D9" t="str">',
        '<c r="D9" t="str"><!-- berekend -->',
    ],
)
def test_een_formule_wordt_gezien_hoe_ze_ook_geschreven_is(tmp_path: Path, begin: str) -> None:
    beoordeling = _met_cel(tmp_path, begin + FORMULE)
    assert _gevonden(beoordeling) == [("formule-in-invoercel", "D9", "P1.DG1")]
    assert '(="vol"&"doende")' in beoordeling.bevindingen[0].melding
    assert beoordeling.niveau("P1.DG1") is None


@pytest.mark.parametrize(
    "begin",
    [
        '<c r="D9" t="e">',
        "<c r='D9' t='e'>",
        '<c t="e">',
        '<c t="e" r="D9">',
        '<c r="D9" t ="e">',
        '<c r="D9" t= "e">',
        "<c r=\"D9\" t='e'>",
        "<c r=\"D9\" t = 'e'>",
    ],
)
def test_een_foutwaarde_wordt_gezien_hoe_ze_ook_geschreven_is(tmp_path: Path, begin: str) -> None:
    beoordeling = _met_cel(tmp_path, f"{begin}<v>#N/A</v></c>")
    assert _gevonden(beoordeling) == [("foutwaarde-in-invoercel", "D9", "P1.DG1")]


@pytest.mark.parametrize("kenmerk", ['t="array"', "t='array'", 't = "array"'])
def test_elke_cel_van_een_reeksformule_wordt_gezien(tmp_path: Path, kenmerk: str) -> None:
    reeks = f'<c r="D9" t="str"><f {kenmerk} ref="D9:D10">Start!B6:B7</f><v>voldoende</v></c>'
    beoordeling = _met_cel(tmp_path, reeks)
    assert _gevonden(beoordeling) == [
        ("formule-in-invoercel", "D9", "P1.DG1"),
        ("formule-in-invoercel", "D10", "P1.DG2"),
    ]


def test_een_formule_in_de_kolom_code_is_een_fout(tmp_path: Path) -> None:
    beoordeling = _met_cel(tmp_path, '<c r="A9" t="str"><f>"P1."&amp;"DG1"</f><v>P1.DG1</v></c>', "A9")
    assert _gevonden(beoordeling) == [("formule-in-invoercel", "A9", "P1.DG1")]
    assert beoordeling.niveau("P1.DG1") is None


def _andere_map(naam: str, inhoud: bytes) -> tuple[str, bytes]:
    if naam in ("xl/_rels/workbook.xml.rels", "[Content_Types].xml"):
        assert b"worksheets/" in inhoud
        inhoud = inhoud.replace(b"worksheets/", b"Bladen/")
    return naam.replace("xl/worksheets/", "xl/Bladen/"), inhoud


def _andere_prefix(naam: str, inhoud: bytes) -> tuple[str, bytes]:
    if naam == "xl/workbook.xml":
        inhoud = inhoud.replace(b"r:id=", b"rel:id=").replace(b"xmlns:r=", b"xmlns:rel=")
    if naam == "xl/_rels/workbook.xml.rels":
        inhoud = inhoud.replace(b"<Relationship ", b"<ns0:Relationship ").replace(
            b"<Relationships xmlns=", b"<ns0:Relationships xmlns:ns0="
        )
        inhoud = inhoud.replace(b"</Relationships>", b"</ns0:Relationships>")
    return naam, inhoud


@pytest.mark.parametrize("anders", [_andere_map, _andere_prefix], ids=["andere map", "andere prefix"])
def test_een_formule_wordt_gezien_waar_het_blad_ook_staat(tmp_path: Path, anders: Vervanger) -> None:
    def vervang(naam: str, inhoud: bytes) -> tuple[str, bytes]:
        if naam == APL_DEEL:
            inhoud = re.sub(rb'<c r="D9"[^>]*>.*?</c>', b'<c r="D9" t="str">' + FORMULE.encode(), inhoud)
        return anders(naam, inhoud)

    pad = _herschreven(VOORBEELD, tmp_path / "werkboek.xlsx", vervang)
    beoordeling = lees_werkboek(pad, KADER)
    assert _gevonden(beoordeling) == [("formule-in-invoercel", "D9", "P1.DG1")]


@pytest.mark.parametrize(
    "cel", ['r="XFD1048576"', "r='XFD1048576'", 'r = "XFD1048576"', 'r="xfd1048576"', 'r="A1000000"']
)
def test_een_cel_in_de_verste_hoek_wordt_genoemd_hoe_ze_ook_geschreven_is(tmp_path: Path, cel: str) -> None:
    def vervang(naam: str, inhoud: bytes) -> tuple[str, bytes]:
        rij = f'<row r="1048576"><c {cel} t="str"><v>x</v></c></row></sheetData>'.encode()
        return naam, inhoud.replace(b"</sheetData>", rij) if naam == APL_DEEL else inhoud

    gelezen = lees_werkboek(_herschreven(VOORBEELD, tmp_path / "ver.xlsx", vervang), KADER)
    plaats = re.split("[\"']", cel)[1].upper()
    assert _gevonden(gelezen) == [("verre-cel", plaats, None)]
    assert gelezen.bevindingen[0].blad == "Scoring APL"
    assert gelezen.scores == lees_werkboek(VOORBEELD, KADER).scores


@pytest.mark.parametrize(
    "begin", ['<!DOCTYPE a [<!ENTITY b "bbb">]>', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd">']
)
def test_xml_die_zelf_iets_bepaalt_wordt_geweigerd(tmp_path: Path, begin: str) -> None:
    def vervang(naam: str, inhoud: bytes) -> tuple[str, bytes]:
        return naam, begin.encode() + inhoud if naam == APL_DEEL else inhoud

    (gevonden,) = lees_werkboek(_herschreven(VOORBEELD, tmp_path / "dtd.xlsx", vervang), KADER).bevindingen
    assert gevonden.id == "bestand-onleesbaar"
    assert "XML die een werkboek niet heeft" in gevonden.melding


def test_twee_onderdelen_met_een_naam_worden_geweigerd(tmp_path: Path) -> None:
    """One reader would take the first, another the last."""
    pad = _herschreven(VOORBEELD, tmp_path / "twee.xlsx", lambda naam, inhoud: (naam, inhoud))
    with ZipFile(pad, "a", ZIP_DEFLATED) as archief:
        archief.writestr(APL_DEEL.replace("/sheet", "/Sheet"), b"<worksheet/>")
    (gevonden,) = lees_werkboek(pad, KADER).bevindingen
    assert "twee onderdelen met dezelfde naam" in gevonden.melding


def test_een_blad_in_utf_16_wordt_geweigerd(tmp_path: Path) -> None:
    def vervang(naam: str, inhoud: bytes) -> tuple[str, bytes]:
        return naam, inhoud.decode().encode("utf-16") if naam == APL_DEEL else inhoud

    (gevonden,) = lees_werkboek(_herschreven(VOORBEELD, tmp_path / "utf16.xlsx", vervang), KADER).bevindingen
    assert "niet in UTF-8" in gevonden.melding


def test_een_archief_dat_liegt_over_zijn_grootte_wordt_geweigerd(tmp_path: Path) -> None:
    """The part says it holds 1,000 bytes and unpacks to 200 MB."""
    pad = tmp_path / "leugen.xlsx"
    pad.write_bytes(VOORBEELD.read_bytes())
    with ZipFile(pad, "a", ZIP_DEFLATED) as archief, archief.open("xl/media/x.bin", "w") as deel:
        for _ in range(200):
            deel.write(bytes(1_000_000))
    inhoud = pad.read_bytes()
    echt, gezegd = (200_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little")
    assert inhoud.count(echt) == 2  # in the part itself and in the directory
    pad.write_bytes(inhoud.replace(echt, gezegd))
    (gevonden,) = lees_werkboek(pad, KADER).bevindingen
    assert (gevonden.id, "meer dan het zelf zegt" in gevonden.melding) == ("bestand-te-groot", True)


def test_een_tekst_die_niet_in_een_cel_past_is_een_fout(tmp_path: Path) -> None:
    """An .ods can hold more than an .xlsx; what cannot be written again is told, not cut."""
    lang = f'<c r="E9" t="str"><v>{"x" * 32_768}</v></c>'
    beoordeling = _met_cel(tmp_path, lang, "E9")
    assert _gevonden(beoordeling) == [("tekst-te-lang", "E9", "P1.DG1")]


@nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize(
    "kenmerk",
    ['table:formula="of:=&quot;vol&quot;"', "table:formula='of:=\"vol\"'", 'office:x="a>b" table:formula="of:=1"'],
)
def test_een_formule_in_ods_wordt_gezien_hoe_ze_ook_geschreven_is(tmp_path: Path, kenmerk: str) -> None:
    (ods,) = converteer([VOORBEELD], "ods", tmp_path / "uit")

    def vervang(naam: str, inhoud: bytes) -> tuple[str, bytes]:
        if naam == "content.xml":
            begin = inhoud.index(b"P1.DG1<")
            cel = inhoud.index(b"office:value-type", inhoud.index(b"goed uitgewerkt", begin) - 200)
            inhoud = inhoud[:cel] + kenmerk.encode() + b" " + inhoud[cel:]
        return naam, inhoud

    pad = _herschreven(ods, tmp_path / "werkboek.ods", vervang)
    assert ("formule-in-invoercel", "P1.DG1") in [(b.id, b.code) for b in lees_werkboek(pad, KADER).bevindingen]


def test_van_een_ods_wordt_alles_gezien_wat_calamine_niet_zegt() -> None:
    """Rows and cells that stand for many keep the others in their place."""
    inhoud = """<x xmlns:table="t" xmlns:office="o" xmlns:draw="d" xmlns:text="e"><table:table table:name="A&amp;B">
      <table:shapes><draw:custom-shape><text:p>Let op</text:p></draw:custom-shape></table:shapes>
      <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>
      <table:table-row><table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell office:value-type="percentage" table:formula="of:=1&lt;2"/>
        <table:covered-table-cell table:number-columns-repeated="2"/>
        <table:table-cell><office:annotation><text:p>nota</text:p></office:annotation></table:table-cell>
      </table:table-row></table:table></x>"""
    vorm = Ods(inhoud.encode())
    blad = Bronblad("A&B", [], vorm)
    assert blad.formules == {"C4": "=1<2"}
    assert blad.bijlagen.opmerkingen == ("F4",)
    assert blad.bijlagen.tekstvakken == ("Let op",)
    assert [plaats for plaats in ("C4", "D4", "E4", "F4") if vorm.is_samengevoegd(blad, plaats)] == ["D4", "E4"]
    assert vorm.is_percentage(blad, "C4")
    assert not vorm.is_percentage(blad, "B4")


def test_wat_op_een_blad_te_zien_is_wordt_een_keer_gezocht_als_iemand_ernaar_vraagt() -> None:
    """No step of the reader has to know whether another one looked already."""
    delen = {"blad": b'<row r="2"><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'}
    blad = Bronblad("Blad", [], Xlsx(delen, {"Blad": "blad"}, is_gewoon=True))
    delen["blad"] = delen["blad"].replace(b"1/0", b"2/0")
    assert (blad.formules, blad.foutwaarden) == ({"B2": "=2/0"}, {"B2": "#DIV/0!"})
    assert blad.formulekolommen == {1: {1}}
    delen["blad"] = b""
    assert (blad.formules, blad.foutwaarden) == ({"B2": "=2/0"}, {"B2": "#DIV/0!"})
    assert Bronblad("Blad", []).formulekolommen == {}
    with pytest.raises(FrozenInstanceError):
        blad.naam = "Ander"  # type: ignore[misc] # that is what is tried


# --- only what looks in every way as office programs write it is read without a fence around the reader ---


@pytest.mark.parametrize(
    ("van", "naar"),
    [
        (b'<c r="D9"', b'<c s="1" r="D9"'),
        (b'<c r="D9"', b'<c\tr="D9"'),
        (b'<c r="D9"', b'<c\nr="D9"'),
        (b'<c r="D9"', b'<c r="XFD9"'),
        (b'<c r="D9"', b'<c r="D1048576"'),
        (b'<c r="D9"', b"<c r='D9'"),
        (b'<c r="D9"', b'<c x="1"\tr="XFD1048576"'),
        (b'<c r="D9"', b'<c/><c r="D9"'),
        (b'<c r="D9"', b'<c></c><c r="D9"'),
        (b'<c r="D9"', b'<x:c r="D9"/><c r="D9"'),
        (b'<c r="D9"', b'<a-b:c/><c r="D9"'),
        (b'<row r="9"', b'<row r="1048576"'),
        (b'<row r="9"', b'<row spans="1:2" r="9"'),
        (b'<row r="9"', b"<row/><row r='9'"),
        (b'<row r="9"', b'<x:row r="9"/><row r="9"'),
    ],
)
def test_een_cel_of_rij_die_anders_geschreven_is_wordt_achter_een_hek_gelezen(
    van: bytes, naar: bytes, tmp_path: Path
) -> None:
    def vervang(naam: str, inhoud: bytes) -> tuple[str, bytes]:
        assert naam != APL_DEEL or inhoud.count(van) == 1
        return naam, inhoud.replace(van, naar) if naam == APL_DEEL else inhoud

    assert bekijk_archief(VOORBEELD).is_gewoon
    vreemd = bekijk_archief(_herschreven(VOORBEELD, tmp_path / "w.xlsx", vervang))
    assert not vreemd.is_gewoon
    with ZipFile(vreemd.leesbaar) as kopie:
        assert {naam.lower(): kopie.read(naam) for naam in kopie.namelist()} == vreemd.delen


@pytest.mark.parametrize(
    ("plaats", "is_gewoon"), [("Z999", True), ("AZ999", True), ("BA999", False), ("AZ1000", False), ("AAA9", False)]
)
def test_tot_kolom_az_en_rij_999_staat_een_cel_dichtbij(plaats: str, tmp_path: Path, *, is_gewoon: bool) -> None:
    """A vergelijking of gia itself keeps what its pictures need in AA and AB."""

    def vervang(naam: str, inhoud: bytes) -> tuple[str, bytes]:
        rij = f'<row r="999"><c r="{plaats}" t="str"><v>x</v></c></row></sheetData>'.encode()
        return naam, inhoud.replace(b"</sheetData>", rij) if naam == APL_DEEL else inhoud

    assert bekijk_archief(_herschreven(VOORBEELD, tmp_path / "w.xlsx", vervang)).is_gewoon == is_gewoon


@nodig
@pytest.mark.libreoffice
def test_wat_libreoffice_bewaart_ziet_er_gewoon_uit(tmp_path: Path) -> None:
    (bewaard,) = converteer([VOORBEELD], "xlsx", tmp_path)
    assert bekijk_archief(bewaard).is_gewoon
