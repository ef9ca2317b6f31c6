"""`gia score --markeer`: a copy of the werkboek with every bevinding at its cell, and nothing else changed."""

import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from gia_kwaliteit import Beoordeling, laad_kader, lees_werkboek
from gia_kwaliteit.draaiboek import maak_draaiboek
from gia_kwaliteit.werkboek.nagekeken.knopen import NietTeMarkeren
from gia_kwaliteit.werkboek.nagekeken.kopie import maak_nagekeken
from tests.bouwers import TESTS, TWEEDE_KADER, VOORBEELD, kader_onthaalbureau
from tests.bouwers.archief import archief_van, bewerkt, delen_van, ruil
from tests.bouwers.ole import ole
from tests.bouwers.voorbeeld import APL, KERN, erbij
from tests.bouwers.werkboeken import open_boek
from tests.programmas import kantoor
from tests.programmas.gia import gia, zonder_traceback

BLAD = "xl/worksheets/sheet3.xml"  # the tab with the criteria of APL
ROOD, GEEL = "FFF4B6A6", "FFFFE08A"
HOOFD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.fixture
def fout(tmp_path: Path) -> Path:
    """The example with a score that does not exist, a cleared heading and a remark of the sender."""
    boek = open_boek()
    boek[APL]["D9"].value = "uitstekend"
    boek[APL]["D9"].comment = Comment("mag dit?", "bureau")
    boek["Start"]["B5"].value = None
    boek.save(tmp_path / "fout.xlsx")
    return tmp_path / "fout.xlsx"


@pytest.mark.proces
def test_elke_bevinding_staat_bij_haar_cel_en_niets_gaat_verloren(fout: Path, tmp_path: Path) -> None:
    ervoor = fout.read_bytes()
    uitkomst = gia("score", fout, "--markeer", "nagekeken.xlsx", "-o", "uit.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert "Nagekeken: nagekeken.xlsx" in uitkomst.stderr
    assert "uit.xlsx is niet geschreven" in uitkomst.stderr
    assert fout.read_bytes() == ervoor
    oud, nieuw = load_workbook(fout), load_workbook(tmp_path / "nagekeken.xlsx")
    cel = nieuw[APL]["D9"]
    assert cel.comment.text.startswith("mag dit?")
    assert "fout: P1.DG1 heeft als score “uitstekend”" in cel.comment.text
    assert cel.fill.fgColor.rgb != oud[APL]["D9"].fill.fgColor.rgb
    assert "“Naam onthaalbureau” is niet ingevuld" in nieuw["Start"]["B5"].comment.text
    assert "P11.7 is niet gescoord" in nieuw[KERN]["C49"].comment.text
    assert nieuw.sheetnames == ["Nagekeken", *oud.sheetnames]
    for blad in oud.worksheets:
        waarden = {c.coordinate: c.value for rij in blad.iter_rows() for c in rij if c.value is not None}
        assert {plaats: nieuw[blad.title][plaats].value for plaats in waarden} == waarden
    lijst = [[c.value for c in rij] for rij in nieuw["Nagekeken"].iter_rows(min_row=5)]
    assert lijst[0][:4] == ["fout", APL, "D9", "P1.DG1"]
    assert {rij[3] for rij in lijst} >= {"P7.OW2", "P11.7"}


@pytest.mark.parametrize(
    ("woorden", "code", "zin"),
    [
        (["--markeer", "fout.xlsx"], 2, "bestaat al"),
        (["--markeer", "fout.xlsx", "--overschrijf"], 2, "is het werkboek zelf"),
        (["--markeer", "kopie.docx"], 2, "eindigt op .xlsx"),
        (["--markeer", ""], 2, "Bij --markeer staat een map of niets"),
        (["--markeer", "r.xlsx", "-o", "r.xlsx"], 2, "twee verschillende namen"),
    ],
)
@pytest.mark.proces
def test_een_verkeerd_doel_wordt_geweigerd(fout: Path, woorden: list[str], code: int, zin: str) -> None:
    uitkomst = gia("score", "fout.xlsx", *woorden, map_=fout.parent)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == code
    assert zin in uitkomst.stderr


@pytest.mark.proces
def test_van_een_onleesbaar_bestand_komt_geen_kopie(tmp_path: Path) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(b"")
    uitkomst = gia("score", "leeg.xlsx", "--markeer", "kopie.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert "kopie.xlsx is niet geschreven" in uitkomst.stderr
    assert not (tmp_path / "kopie.xlsx").exists()


@pytest.mark.proces
def test_wat_niet_te_markeren_is_geeft_zijn_profiel_en_een_zin(tmp_path: Path) -> None:
    (tmp_path / "streng.xlsx").write_bytes(_strikt(VOORBEELD.read_bytes()))
    uitkomst = gia("score", "streng.xlsx", "--markeer", "kopie.xlsx", "--json", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert json.loads(uitkomst.stdout)["onderdelen"]["apl"]["gescoord"] == 54
    assert uitkomst.stderr == (
        "kopie.xlsx is niet geschreven: in streng.xlsx kan gia niets markeren (het is bewaard als “Strict Open XML”; "
        "bewaar het in Excel of LibreOffice als een gewoon .xlsx).\n"
    )
    assert not (tmp_path / "kopie.xlsx").exists()


@pytest.mark.proces
def test_of_iets_te_markeren_is_zegt_de_inhoud_en_niet_de_naam(tmp_path: Path) -> None:
    """An .xlsx called .xls is marked; an .ods is not, whatever it is called, and its profiel is shown all the same."""
    (tmp_path / "w.xls").write_bytes(VOORBEELD.read_bytes())
    uitkomst = gia("score", "w.xls", "--markeer", "kopie.xlsx", map_=tmp_path)
    assert (uitkomst.returncode, load_workbook(tmp_path / "kopie.xlsx").sheetnames[0]) == (0, "Nagekeken")
    for naam in ("w.ods", "w.xlsx"):
        (tmp_path / naam).write_bytes((TESTS / "fuzzen" / "werkboek.ods").read_bytes())
        woorden = ("--markeer", "geen.xlsx", "--json", "--kader", TWEEDE_KADER)
        uitkomst = gia("score", naam, *woorden, map_=tmp_path)
        assert uitkomst.returncode == 1
        assert json.loads(uitkomst.stdout)["processen"][0]["gescoord"] > 0
        assert uitkomst.stderr == (
            f"geen.xlsx is niet geschreven: in {naam} kan gia niets markeren (gia markeert alleen een .xlsx of .xlsm; "
            "bewaar het in Excel of LibreOffice als een gewoon .xlsx).\n"
        )
        assert not (tmp_path / "geen.xlsx").exists()


def test_van_een_draaiboek_in_word_is_er_geen_kopie_en_staat_er_waar_de_bevindingen_zijn(tmp_path: Path) -> None:
    kader = laad_kader("werkbezoek")
    pad = tmp_path / "draaiboek.docx"
    pad.write_bytes(maak_draaiboek(kader))
    with pytest.raises(NietTeMarkeren, match=r"dat is er voor werkboeken; .* toont gia score zelf") as gevonden:
        maak_nagekeken(pad, lees_werkboek(pad, kader))
    assert "xlsx" not in str(gevonden.value)


def test_een_werkboek_dat_in_een_xls_zit_wordt_niet_in_zijn_plaats_gemerkt(tmp_path: Path) -> None:
    """An .xls with an embedded .xlsx at its end: an archive for zipfile, and not the werkboek that was read."""
    pad = tmp_path / "w.xls"
    pad.write_bytes(ole({"Workbook": bytes(5_000)}) + VOORBEELD.read_bytes())
    with pytest.raises(NietTeMarkeren, match=r"gia markeert alleen een \.xlsx of \.xlsm"):
        maak_nagekeken(pad, lees_werkboek(VOORBEELD, kader_onthaalbureau()))


@pytest.mark.proces
@pytest.mark.parametrize("stuk", ["lege vulling", "vulling met uitbreiding", "tekening zonder deel", "lettertype"])
def test_stijlen_en_tekeningen_die_score_leest_houden_de_kopie_niet_tegen(stuk: str, tmp_path: Path) -> None:
    """What openpyxl does not read: an empty fill, an extension in a fill, a drawing that is nowhere, an odd font."""
    relaties = "xl/worksheets/_rels/sheet9.xml.rels"
    vulling = '<fill><patternFill patternType="gray125"'
    stijlen = {
        "lege vulling": ruil(vulling, f"<fill/>{vulling}"),
        "vulling met uitbreiding": ruil(vulling, f'<fill><extLst><ext uri="x"/></extLst></fill>{vulling}'),
        "lettertype": ruil('<fonts count="', '<fonts x14ac:knownFonts="1" xmlns:x14ac="urn:x" count="'),
    }
    naar_niets = re.compile(rb'Target="[^"]*drawing1.xml"')
    bewerkingen = (
        {"xl/styles.xml": stijlen[stuk]}
        if stuk in stijlen
        else {relaties: lambda deel: naar_niets.sub(b'Target="../drawings/NULL"', deel)}
    )
    (tmp_path / "vreemd.xlsx").write_bytes(bewerkt(VOORBEELD.read_bytes(), bewerkingen))
    uitkomst = gia("score", "vreemd.xlsx", "--markeer", "kopie.xlsx", "--json", map_=tmp_path)
    assert uitkomst.returncode == 0
    assert json.loads(uitkomst.stdout)["onderdelen"]["apl"]["gescoord"] == 54
    assert uitkomst.stderr == "Nagekeken: kopie.xlsx\n"
    assert erbij(lees_werkboek(tmp_path / "kopie.xlsx", kader_onthaalbureau())) == []


def _lees(pad: Path, inhoud: bytes) -> Beoordeling:
    pad.write_bytes(inhoud)
    return lees_werkboek(pad, kader_onthaalbureau())


def _kopie(pad: Path, inhoud: bytes) -> bytes:
    """The copy of a werkboek with this content."""
    return maak_nagekeken(pad, _lees(pad, inhoud))


def _vakken(tekening: bytes) -> list[tuple[int, int]]:
    """The row and column of every box of a comment, from 0."""
    rijen, kolommen = (re.findall(rb"\w+:%s>(\d+)<" % naam, tekening) for naam in (b"Row", b"Column"))
    return [(int(rij), int(kolom)) for rij, kolom in zip(rijen, kolommen, strict=True)]


def _strikt(inhoud: bytes) -> bytes:
    """The same workbook as Excel saves it as Strict Open XML: other names for the same elements."""
    streng = {HOOFD: "http://purl.oclc.org/ooxml/spreadsheetml/main"}
    streng[RELATIES] = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    delen = delen_van(inhoud)
    for gewoon, ander in streng.items():
        delen = {naam: deel.replace(gewoon.encode(), ander.encode()) for naam, deel in delen.items()}
    return archief_van(delen)


def test_wat_niet_gemarkeerd_wordt_houdt_zijn_bytes(fout: Path) -> None:
    """Charts, theme, properties, pictures: no part is written again but those that get something."""
    inhoud = bewerkt(fout.read_bytes(), {}, {"customXml/item1.xml": b"<eigen/>", "xl/media/foto.png": b"\x89PNG..."})
    voor, na = delen_van(inhoud), delen_van(_kopie(fout, inhoud))
    assert {naam for naam in voor if voor[naam] != na[naam]} == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        *(f"xl/worksheets/sheet{nummer}.xml" for nummer in (1, 3, 4)),
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }
    # Of the sheets with a mark every value and formula, of the styles every form that was there.
    waarden = re.compile(rb"<v>[^<]*</v>|<f>[^<]*</f>|<t[ >][^<]*</t>")
    for nummer in (1, 3, 4):
        naam = f"xl/worksheets/sheet{nummer}.xml"
        assert waarden.findall(voor[naam]) == waarden.findall(na[naam]) != []
    vormen = re.compile(rb"<xf .*?(?:/>|</xf>)")
    aantal = len(vormen.findall(voor["xl/styles.xml"]))
    assert vormen.findall(na["xl/styles.xml"])[:aantal] == vormen.findall(voor["xl/styles.xml"])


def test_een_merk_is_een_kleur_en_verder_blijft_de_cel_zoals_ze_was(fout: Path) -> None:
    oud, nieuw = load_workbook(fout), load_workbook(BytesIO(_kopie(fout, fout.read_bytes())))
    for blad, plaats, kleur in ((APL, "D9", ROOD), (APL, "D89", GEEL), ("Start", "B5", GEEL)):
        voor, na = oud[blad][plaats], nieuw[blad][plaats]
        assert na.fill.fgColor.rgb == kleur
        assert voor.fill.fgColor.rgb != kleur
        for eigenschap in ("font", "border", "alignment", "protection", "number_format"):
            assert repr(getattr(na, eigenschap)) == repr(getattr(voor, eigenschap))
    for ander in ("D8", "D10", "E9"):
        assert repr(nieuw[APL][ander].fill) == repr(oud[APL][ander].fill)


def test_de_lijst_staat_vooraan_in_beeld_en_geen_ander_blad_is_gekozen(tmp_path: Path) -> None:
    """Two selected sheets are a group: what somebody types on the one goes on the other too."""
    boek = open_boek()
    boek.active = 3
    boek.worksheets[3].sheet_view.tabSelected = True
    boek.save(tmp_path / "w.xlsx")
    na = load_workbook(BytesIO(_kopie(tmp_path / "w.xlsx", (tmp_path / "w.xlsx").read_bytes())))
    assert na.sheetnames[0] == "Nagekeken"
    assert na.active is na.worksheets[0]
    assert [blad.title for blad in na.worksheets if blad.sheet_view.tabSelected] == ["Nagekeken"]
    # What belongs to one sheet goes along with it.
    for blad in boek.worksheets:
        assert na[blad.title].print_title_rows == blad.print_title_rows
        assert na[blad.title].print_area == blad.print_area
    assert na["Nagekeken"].print_title_rows == "$4:$4"


def test_een_opmerking_van_een_ander_blijft_de_zijne_met_haar_opmaak(fout: Path) -> None:
    rijk = "<r><rPr><b/></rPr><t>Jan:</t></r><r><t>mag dit?</t></r>"
    inhoud = bewerkt(fout.read_bytes(), {"xl/comments/comment1.xml": ruil("<t>mag dit?</t>", rijk)})
    na = delen_van(_kopie(fout, inhoud))["xl/comments/comment1.xml"].decode()
    assert f'<comment ref="D9" authorId="0" shapeId="0"><text>{rijk}<r><t xml:space="preserve">' in na
    assert na.count('ref="D9"') == 1
    # It goes on being told as a remark that nobody reads.
    assert ("opmerking-bij-cel", APL, "D9", None) in erbij(_lees(fout, _kopie(fout, inhoud)), weg=[])


def test_zonder_vakken_waren_de_opmerkingen_van_een_ander_onzichtbaar(fout: Path) -> None:
    """Some programs write comments without the drawing in which office programs show them."""
    weg = re.compile(rb"<legacyDrawing [^>]*/>")
    inhoud = bewerkt(fout.read_bytes(), {BLAD: lambda deel: weg.sub(b"", deel)})
    na = delen_van(_kopie(fout, inhoud))
    erbij_ = {naam: deel for naam, deel in na.items() if naam.endswith(".vml") and naam not in delen_van(inhoud)}
    assert [(8, 3), (88, 3)] in map(_vakken, erbij_.values())


def test_een_vak_komt_bij_de_vakken_die_er_al_zijn(fout: Path) -> None:
    na = delen_van(_kopie(fout, fout.read_bytes()))["xl/drawings/commentsDrawing1.vml"]
    assert _vakken(na) == [(8, 3), (88, 3)]
    nummers = re.findall(rb'id="(_x0000_s\d+)"', na)
    assert len(set(nummers)) == len(nummers) == 2


def test_een_nagekeken_kopie_opnieuw_nakijken_houdt_niets_ouds_over(fout: Path, tmp_path: Path) -> None:
    """A bureau corrects the copy and sends it back: only what is still wrong is told, once."""
    boek = load_workbook(BytesIO(_kopie(fout, fout.read_bytes())))
    boek[APL]["D9"].value = "voldoende"
    boek.save(tmp_path / "terug.xlsx")
    terug = tmp_path / "terug.xlsx"
    assert erbij(lees_werkboek(terug, kader_onthaalbureau())) == [
        ("gegeven-ontbreekt", "Start", "B5", None),
        ("opmerking-bij-cel", APL, "D9", None),
    ]
    na = load_workbook(BytesIO(_kopie(terug, terug.read_bytes())))
    assert na.sheetnames == boek.sheetnames
    assert na[KERN]["C49"].comment.text.count("P11.7 is niet gescoord") == 1
    lijst = [str(rij[4].value) for rij in na["Nagekeken"].iter_rows(min_row=5)]
    assert not [melding for melding in lijst if "uitstekend" in melding]
    boek[KERN]["C49"].value = "voldoende"
    boek.save(terug)
    na = load_workbook(BytesIO(_kopie(terug, terug.read_bytes())))
    assert na[KERN]["C49"].comment is None


def test_onder_de_opmerking_van_een_ander_staat_alleen_wat_nu_gevonden_is(fout: Path) -> None:
    """Below a remark of the sender stands only what is found now; it is a waarschuwing, and no fout any more."""
    kopie = _kopie(fout, fout.read_bytes())
    deel = next(naam for naam, inhoud in delen_van(kopie).items() if b">uitstekend<" in inhoud)
    kopie = bewerkt(kopie, {deel: ruil(">uitstekend<", ">voldoende<")})
    na = load_workbook(BytesIO(_kopie(fout, kopie)))
    assert "P1.DG1" not in na[APL]["D9"].comment.text
    assert na[APL]["D9"].comment.text.startswith("mag dit?\n\nwaarschuwing: er staan opmerkingen bij cellen (D9)")
    assert na[APL]["D9"].fill.fgColor.rgb == GEEL


def test_een_merk_dat_weg_mag_laat_de_cel_zoals_ze_was(tmp_path: Path) -> None:
    pad = tmp_path / "w.xlsx"
    kopie = _kopie(pad, VOORBEELD.read_bytes())
    assert load_workbook(BytesIO(kopie))[APL]["D89"].fill.fgColor.rgb == GEEL
    boek = load_workbook(BytesIO(kopie))
    boek[APL]["D89"].value = "voldoende"
    boek.save(pad)
    voor, na = load_workbook(VOORBEELD)[APL], load_workbook(BytesIO(_kopie(pad, pad.read_bytes())))[APL]
    assert na["D89"].comment is None
    assert repr(na["D89"].fill) == repr(voor["D89"].fill)
    assert repr(na["D88"].fill) == repr(voor["D88"].fill)


def test_wie_in_een_opmerking_of_lijst_van_gia_schrijft_wordt_gehoord(tmp_path: Path) -> None:
    pad = tmp_path / "w.xlsx"
    kopie = _kopie(pad, VOORBEELD.read_bytes())
    assert erbij(_lees(pad, kopie)) == []
    boek = load_workbook(BytesIO(kopie))
    boek[KERN]["C49"].comment = Comment(
        f"{boek[KERN]['C49'].comment.text}\n\nHier hebben we geen minderjarigen.", "gia"
    )
    boek["Nagekeken"]["F5"].value = "in orde gebracht"
    boek.save(pad)
    assert erbij(lees_werkboek(pad, kader_onthaalbureau())) == [
        ("blad-niet-gelezen", "Nagekeken", None, None),
        ("opmerking-bij-cel", KERN, "C49", None),
    ]
    # And a list in which somebody wrote is not replaced.
    na = load_workbook(BytesIO(_kopie(pad, pad.read_bytes())))
    assert na.sheetnames[:2] == ["Nagekeken 2", "Nagekeken"]
    assert na["Nagekeken"]["F5"].value == "in orde gebracht"


def test_macros_gaan_niet_mee_in_een_xlsx(tmp_path: Path) -> None:
    """Excel does not open an .xlsx that says that it holds macros."""
    gewoon, met = "openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"
    relatie = '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" '
    relatie += 'Target="vbaProject.bin"/>'
    inhoud = bewerkt(
        VOORBEELD.read_bytes(),
        {
            "[Content_Types].xml": ruil(f"vnd.{gewoon}", f"vnd.{met}"),
            "xl/_rels/workbook.xml.rels": ruil("</Relationships>", f"{relatie}</Relationships>"),
        },
        {"xl/vbaProject.bin": b"macro", "xl/_rels/vbaProject.bin.rels": b"<x/>", "xl/vbaProjectSignature.bin": b"x"},
    )
    na = delen_van(_kopie(tmp_path / "w.xlsm", inhoud))
    assert not [naam for naam in na if "vba" in naam]
    assert b"vbaProject" not in na["xl/_rels/workbook.xml.rels"]
    assert met.encode() not in na["[Content_Types].xml"]
    assert gewoon.encode() in na["[Content_Types].xml"]


def test_hoofdletters_in_de_namen_van_onderdelen_maken_niets_uit(tmp_path: Path) -> None:
    delen = {naam.replace("sheet3", "SHEET3"): deel for naam, deel in delen_van(VOORBEELD.read_bytes()).items()}
    na = delen_van(_kopie(tmp_path / "w.xlsx", archief_van(delen)))
    assert b"<legacyDrawing" in na["xl/worksheets/SHEET3.xml"]
    assert "xl/worksheets/sheet3.xml" not in na


@pytest.mark.parametrize("deel", ["xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
def test_een_beschadigd_onderdeel_geeft_een_zin(deel: str, tmp_path: Path) -> None:
    pad = tmp_path / "w.xlsx"
    gelezen = _lees(pad, VOORBEELD.read_bytes())
    pad.write_bytes(bewerkt(VOORBEELD.read_bytes(), {deel: lambda inhoud: inhoud[:-9]}))
    with pytest.raises(NietTeMarkeren, match=f"het onderdeel {re.escape(deel)} is beschadigd"):
        maak_nagekeken(pad, gelezen)
    pad.write_bytes(bewerkt(VOORBEELD.read_bytes(), {deel: lambda inhoud: b"<!DOCTYPE x><x/>" + inhoud[:0]}))
    with pytest.raises(NietTeMarkeren, match="XML die een werkboek niet heeft"):
        maak_nagekeken(pad, gelezen)


def test_dezelfde_kopie_heeft_dezelfde_bytes(tmp_path: Path) -> None:
    een, ander = (_kopie(tmp_path / "w.xlsx", VOORBEELD.read_bytes()) for _ in range(2))
    assert een == ander


@kantoor.nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_wat_libreoffice_van_de_kopie_bewaart_is_nog_een_kopie(formaat: str, fout: Path, tmp_path: Path) -> None:
    """It drops who wrote a comment; the sender's own remark is told, and those of gia are not."""
    pad = tmp_path / "kopie.xlsx"
    pad.write_bytes(_kopie(fout, fout.read_bytes()))
    bewaard = kantoor.converteer([pad], formaat, tmp_path / "uit")[0]
    assert _gemeld(lees_werkboek(bewaard, kader_onthaalbureau())) == _gemeld(lees_werkboek(fout, kader_onthaalbureau()))


def _gemeld(beoordeling: Beoordeling) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(b.id, b.blad, b.cel, b.code) for b in beoordeling.bevindingen]


def test_een_blad_dat_te_groot_is_geeft_een_zin(tmp_path: Path) -> None:
    """The reader looks at a million empty rows piece by piece; here all of it would be in memory at once."""
    pad = tmp_path / "w.xlsx"
    gelezen = _lees(pad, VOORBEELD.read_bytes())
    rijen = b" " * 100_000_000
    pad.write_bytes(bewerkt(VOORBEELD.read_bytes(), {BLAD: lambda inhoud: inhoud + rijen}))
    with pytest.raises(NietTeMarkeren, match="te groot; verwijder er de lege rijen"):
        maak_nagekeken(pad, gelezen)
