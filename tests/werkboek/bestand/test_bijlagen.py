"""Links and pictures are no values: what is behind or over a cell is told, and never decides about a score."""

import re
import struct
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.worksheet.hyperlink import Hyperlink

from gia_kwaliteit import Beoordeling, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bijlagen import afbeeldingen, koppelingen
from gia_kwaliteit.werkboek.bestand.bronblad import rij_en_kolom
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, APL_DEEL, CONTEXT, KERN, OUTPUT, erbij, lees_na, meldingen, ongeschonden, zet
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
ADRES = "https://intranet.example.org/Gedeelde%20documenten/f-2013.pdf"


def _png() -> BytesIO:
    """A picture of one white dot."""

    def blok(naam: bytes, inhoud: bytes) -> bytes:
        return struct.pack(">I", len(inhoud)) + naam + inhoud + struct.pack(">I", zlib.crc32(naam + inhoud))

    kop = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    stip = zlib.compress(b"\x00\xff")
    return BytesIO(b"\x89PNG\r\n\x1a\n" + blok(b"IHDR", kop) + blok(b"IDAT", stip) + blok(b"IEND", b""))


def _plak(boek: Workbook) -> None:
    boek[APL].add_image(Image(_png()), "F10")
    boek[APL].add_image(Image(_png()), "F10")
    boek["Profiel APL"].add_image(Image(_png()), "AA40")


def _koppel(boek: Workbook) -> None:
    boek[APL]["F9"].value = "tevredenheidsformulier"
    boek[APL]["F9"].hyperlink = ADRES
    # What can be read in the cell itself is not lost.
    boek[APL]["F11"].value = "Zie https://www.voorbeeld.be"
    boek[APL]["F11"].hyperlink = "https://www.voorbeeld.be/"
    boek[KERN]["E9"].value = "els@voorbeeld.be"
    boek[KERN]["E9"].hyperlink = "mailto:Els@voorbeeld.be"
    boek[KERN]["E10"].value = "naar het begin"
    boek[KERN]["E10"].hyperlink = Hyperlink(ref="E10", location="Start!A1")


GEVONDEN = [
    ("koppeling-bij-cel", APL, "F9", None),
    ("afbeelding-bij-cel", APL, "F10", None),
    ("afbeelding-bij-cel", "Profiel APL", "AA40", None),
]


def test_een_koppeling_en_een_afbeelding_worden_gemeld_met_hun_cel(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, _koppel, _plak)
    assert erbij(gelezen) == GEVONDEN
    assert f"naar {ADRES};" in meldingen(gelezen, "koppeling-bij-cel")[0]
    assert gelezen.scores["P1.DG1"].bewijs == "tevredenheidsformulier"
    assert not gelezen.heeft_fouten


@nodig
@pytest.mark.libreoffice
def test_ook_in_ods_worden_koppelingen_en_afbeeldingen_gezien(tmp_path: Path) -> None:
    """The charts of the werkboek, which LibreOffice keeps with a picture of them, are none."""
    lees_na(tmp_path, _koppel, _plak)
    (ods,) = converteer([tmp_path / "werkboek.xlsx"], "ods", tmp_path / "uit")
    gelezen = lees_werkboek(ods, KADER)
    assert sorted(erbij(gelezen), key=str) == sorted(GEVONDEN, key=str)
    assert gelezen.scores["P1.DG1"].bewijs == "tevredenheidsformulier"


@pytest.mark.parametrize(
    ("formule", "soort", "gezegd", "tekst"),
    [
        (f'=HYPERLINK("{ADRES}","formulier")', "koppeling-bij-cel", f"naar {ADRES};", "formulier"),
        (f'=HYPERLINK("{ADRES}")', "koppeling-bij-cel", f"naar {ADRES};", ADRES),
        ('=_xlfn.DISPIMG("ID_4F2A",1)', "afbeelding-bij-cel", "afbeelding", ""),
        ('=_xlfn.IMAGE("https://voorbeeld.be/f.png")', "afbeelding-bij-cel", "afbeelding", ""),
        # openpyxl writes a formula without its result: nobody knows what it shows.
        ('=E9&"!"', "formule-in-tekst", 'een formule (=E9&"!"); gia leest alleen wat ze toont: niets', ""),
        ("#N/A", "foutwaarde-in-tekst", "staat de foutwaarde #N/A; gia leest daar niets", ""),
    ],
)
@pytest.mark.parametrize("kolom", ["E", "F"], ids=["Motivering", "Bewijs"])
def test_wat_geen_tekst_is_laat_de_score_ernaast_zeker(
    kolom: str, formule: str, soort: str, gezegd: str, tekst: str, tmp_path: Path
) -> None:
    gelezen = lees_na(tmp_path, zet(APL, **{f"{kolom}9": formule}))
    assert erbij(gelezen) == [(soort, APL, f"{kolom}9", "P1.DG1")]
    assert gezegd in meldingen(gelezen, soort)[0]
    score = gelezen.scores["P1.DG1"]
    assert {"E": score.motivering, "F": score.bewijs}[kolom] == tekst
    assert gelezen.niveau("P1.DG1") == ongeschonden().niveau("P1.DG1")


def _herschreven(tmp_path: Path, cel: bytes, in_plaats_van: bytes) -> Beoordeling:
    """Read the example with other XML for one cell of Scoring APL."""
    lees_na(tmp_path)
    with ZipFile(tmp_path / "werkboek.xlsx") as oud, ZipFile(tmp_path / "anders.xlsx", "w", ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam == APL_DEEL:
                inhoud, aantal = re.subn(rb'<c r="%s"[^>]*?(?:/>|>.*?</c>)' % in_plaats_van, cel, inhoud)
                assert aantal == 1
            nieuw.writestr(naam, inhoud)
        nieuw.writestr("xl/metadata.xml", b"<metadata/>")
    return lees_werkboek(tmp_path / "anders.xlsx", KADER)


def test_een_foto_in_een_cel_is_een_foto_en_geen_foutwaarde(tmp_path: Path) -> None:
    gelezen = _herschreven(tmp_path, b'<c r="F9" s="1" t="e" vm="1"><v>#VALUE!</v></c>', b"F9")
    assert erbij(gelezen) == [("afbeelding-bij-cel", APL, "F9", None)]
    assert gelezen.niveau("P1.DG1") == ongeschonden().niveau("P1.DG1")


def test_een_foto_in_de_cel_van_de_score_is_wel_een_fout(tmp_path: Path) -> None:
    gelezen = _herschreven(tmp_path, b'<c r="D9" t="e" vm="1"><v>#VALUE!</v></c>', b"D9")
    assert erbij(gelezen) == [("foutwaarde-in-invoercel", APL, "D9", "P1.DG1"), ("afbeelding-bij-cel", APL, "D9", None)]
    assert gelezen.niveau("P1.DG1") is None


def test_een_formule_met_een_resultaat_wordt_gelezen_zoals_ze_toont(tmp_path: Path) -> None:
    gelezen = _herschreven(tmp_path, b'<c r="F9" t="str"><f>E10</f><v>Het onthaal  </v></c>', b"F9")
    assert erbij(gelezen) == [("formule-in-tekst", APL, "F9", "P1.DG1")]
    assert "toont: “Het onthaal”" in meldingen(gelezen, "formule-in-tekst")[0]
    assert gelezen.scores["P1.DG1"].bewijs == "Het onthaal"


def test_een_formule_naast_een_cijfer_laat_het_zeker(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(CONTEXT, D28=1480, J28="=1+1"), zet(OUTPUT, J9=f'=HYPERLINK("{ADRES}","bron")'))
    assert erbij(gelezen) == [("formule-in-tekst", CONTEXT, "J28", "I1.1"), ("koppeling-bij-cel", OUTPUT, "J9", "O1.1")]
    assert gelezen.cijfer("I1.1").waarde == 1480
    assert gelezen.cijfer("O1.1") == replace(ongeschonden().cijfer("O1.1"), toelichting="bron")


def test_de_delen_van_een_tekening_op_geen_enkele_cel() -> None:
    assert afbeeldingen(b"<absoluteAnchor><pos/><pic ></pic></absoluteAnchor>") == [""]
    anker = (
        b"<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>8</xdr:row></xdr:from><xdr:to><xdr:col>4</xdr:col>"
    )
    assert afbeeldingen(anker + b"<xdr:row>9</xdr:row></xdr:to><xdr:pic></xdr:pic></xdr:twoCellAnchor>") == ["C9"]
    assert afbeeldingen(anker + b"<xdr:row>9</xdr:row></xdr:to><xdr:graphicFrame/></xdr:twoCellAnchor>") == []


def test_een_koppeling_binnen_het_werkboek_is_geen_adres() -> None:
    relaties = [{"Id": "rId1", "Target": "f.xlsx"}, {"Id": "rId2", "Target": "#Start!A1"}]
    links = [
        {"ref": "a1:b2", "id": "rId1", "location": "Blad1!A1"},
        {"ref": "C3", "id": "rId2"},
        {"ref": "D4", "location": "Start!A1"},
    ]
    assert koppelingen(links, relaties) == {"A1": "f.xlsx#Blad1!A1"}


def test_een_cel_heeft_een_rij_en_een_kolom_van_nul() -> None:
    assert [rij_en_kolom(plaats) for plaats in ("A1", "AB12", "", "B")] == [(0, 0), (11, 27), (-1, -1), (-1, 1)]
