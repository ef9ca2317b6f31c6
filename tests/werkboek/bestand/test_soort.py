"""A file that is no workbook gets its reason and its advice, whatever it is called."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest

from gia_kwaliteit import lees_werkboek
from tests.bouwers import VOORBEELD, kader_onthaalbureau

VRAAG = "Vraag het werkboek zelf (.xlsx) aan wie dit bestand stuurde."
OPNIEUW = "Open het in Excel of LibreOffice en bewaar het opnieuw als .xlsx."
OPNIEUW_IN_WORD = "Open het in Word of LibreOffice en bewaar het opnieuw als .docx."
DRAAIBOEK = "Geef het draaiboek of het werkboek dat met gia sjabloon gemaakt is."
UITPAKKEN = "Pak het eerst uit en geef het werkboek dat erin zit."
XML = '<?xml version="1.0"?>\n'


def _zip(*namen: str, content: bytes = b"<office:text/>") -> bytes:
    doel = io.BytesIO()
    with ZipFile(doel, "w") as archief:
        for naam in namen:
            archief.writestr(naam, content)
    return doel.getvalue()


SOORTEN: list[tuple[str, bytes, str, str]] = [
    ("foto.jpg", b"\xff\xd8\xff\xe0" + bytes(40), "het is een afbeelding", VRAAG),
    ("scherm.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "het is een afbeelding", VRAAG),
    ("scan.tif", b"II*\x00" + bytes(40), "het is een afbeelding", VRAAG),
    ("verslag.pdf", b"%PDF-1.7\n", "het is een pdf", VRAAG),
    ("brief.rtf", b"{\\rtf1\\ansi}", "het is een tekst (.rtf)", VRAAG),
    ("verslag.docx", _zip("word/document.xml", content=b"<document/>"), "een document van Word", DRAAIBOEK),
    ("dia.pptx", _zip("[Content_Types].xml", "ppt/presentation.xml"), "een presentatie", VRAAG),
    ("brief.odt", _zip("mimetype", "content.xml"), "een ander document van LibreOffice", VRAAG),
    ("ingezonden.zip", _zip("a.xlsx", "b.xlsx"), "een ingepakt archief (.zip)", UITPAKKEN),
    ("ingezonden.7z", b"7z\xbc\xaf\x27\x1c", "een ingepakt archief", UITPAKKEN),
    ("ingezonden.rar", b"Rar!\x1a\x07\x00", "een ingepakt archief", UITPAKKEN),
    ("w.numbers", _zip("Index/Document.iwa", "Metadata/Properties.plist"), "Numbers", "Exporteer naar > Excel"),
    ("w.numbers", _zip("map/Index/Document.iwa", "map/Data/x.png"), "Numbers", "Exporteer naar > Excel"),
    ("w.gsheet", b'{"doc_id":"1a","email":"x@y.be"}', "Google Spreadsheets", "Downloaden > Microsoft Excel (.xlsx)"),
    (
        "w.gsheet",
        b'{"url": "https://docs.google.com/open?id=1a"}',
        "Google Spreadsheets",
        "Downloaden > Microsoft Excel (.xlsx)",
    ),
    (
        "w.fods",
        (XML + '<office:document xmlns:office="urn:oasis"/>').encode(),
        "plat ODF-bestand",
        "Open het in LibreOffice en bewaar het opnieuw als .xlsx.",
    ),
    (
        "a.tsv",
        b"Code\tScore\n",
        "een tekstbestand bewaart maar",
        "Bewaar het werkboek in Excel of LibreOffice als .xlsx",
    ),
    (
        "a.xlsx",
        b"Code;Score\r\n",
        "een tekstbestand bewaart maar",
        "Bewaar het werkboek in Excel of LibreOffice als .xlsx",
    ),
    ("a.xls", "Code\tScore\n".encode("utf-16"), "een tekstbestand", "Bewaar het werkboek in Excel of LibreOffice als"),
    ("a.csv", "Café;é\n".encode("cp1252"), "een tekstbestand", "Bewaar het werkboek in Excel of LibreOffice als"),
    ("tabel.xls", b"<table><tr><td>a;b</td></tr></table>", "een webpagina", OPNIEUW),
    ("tabel.xls", b"\xef\xbb\xbf\r\n<HTML xmlns:x='urn:x'><body>", "een webpagina", OPNIEUW),
    ("tabel.xls", b"<!-- van SAP -->\n<!DOCTYPE html><html>", "een webpagina", OPNIEUW),
    ("pagina.xlsx", (XML + "<html/>").encode(), "een webpagina", OPNIEUW),
    (
        "oud.xls",
        (XML + '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>').encode(),
        "XML-rekenblad (Excel 2003)",
        OPNIEUW,
    ),
    ("iets.xml", (XML + "<a/>").encode(), "een XML-bestand", VRAAG),
    ("heel-oud.xls", b"\x09\x04\x06\x00\x00\x00\x10\x00", "Excel 4 of ouder", OPNIEUW),
    ("leeg.xlsx", b"", "het is leeg", "OneDrive"),
    ("~$werkboek.xlsx", b"\x04inspecteur" + bytes(150), "het slotbestand", "Kies het werkboek zelf (.xlsx)."),
    ("half.xlsx", VOORBEELD.read_bytes()[:40_000], "het is beschadigd", "vraag of download het opnieuw"),
    ("zonder-boek.xlsx", _zip("[Content_Types].xml", "_rels/.rels"), "het is beschadigd", "opnieuw"),
    ("ruis.xlsx", bytes(range(256)), "geen werkboek of het is beschadigd", OPNIEUW),
]


@pytest.mark.parametrize(("naam", "inhoud", "reden", "raad"), SOORTEN, ids=[f"{s[0]}-{s[2]}" for s in SOORTEN])
def test_elke_soort_bestand_krijgt_haar_reden_en_haar_raad(
    naam: str, inhoud: bytes, reden: str, raad: str, tmp_path: Path
) -> None:
    for genoemd in dict.fromkeys((naam, naam if naam.startswith("~$") else "werkboek.xlsx")):
        (tmp_path / genoemd).write_bytes(inhoud)
        (gevonden,) = lees_werkboek(tmp_path / genoemd, kader_onthaalbureau()).bevindingen
        assert gevonden.id == "bestand-onleesbaar"
        assert reden in gevonden.melding
        assert raad in gevonden.melding
        assert genoemd in gevonden.melding


@pytest.mark.parametrize(("naam", "raad"), [("half.docx", OPNIEUW_IN_WORD), ("half.xlsx", OPNIEUW)])
def test_een_beschadigd_bestand_is_te_openen_waarmee_het_gemaakt_is(naam: str, raad: str, tmp_path: Path) -> None:
    (tmp_path / naam).write_bytes(b"PK\x03\x04" + bytes(40))
    (gevonden,) = lees_werkboek(tmp_path / naam, kader_onthaalbureau()).bevindingen
    assert "(het is beschadigd)" in gevonden.melding
    assert raad.rstrip(".") in gevonden.melding


@pytest.mark.parametrize("naam", ["w.xls", "w.ods", "w.csv", "w", "w.pdf"])
def test_een_werkboek_wordt_gelezen_hoe_het_ook_heet(naam: str, tmp_path: Path) -> None:
    (tmp_path / naam).write_bytes(VOORBEELD.read_bytes())
    kader = kader_onthaalbureau()
    assert lees_werkboek(tmp_path / naam, kader).scores == lees_werkboek(VOORBEELD, kader).scores


def test_een_zip_met_een_wachtwoord_wordt_gezegd(tmp_path: Path) -> None:
    inhoud = bytearray(_zip("xl/workbook.xml"))
    inhoud[6] |= 1
    inhoud[inhoud.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "w.xlsx").write_bytes(inhoud)
    (gevonden,) = lees_werkboek(tmp_path / "w.xlsx", kader_onthaalbureau()).bevindingen
    assert gevonden.id == "bestand-beveiligd"
