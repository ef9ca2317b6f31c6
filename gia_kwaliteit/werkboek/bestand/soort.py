"""What a file is, by its first bytes, and what to do with one that is no workbook.

The name of a file and the end of it tell nothing: a photo can be called .xlsx, and an .xls can hold an embedded .xlsx.
"""

import re
from collections.abc import Collection
from enum import StrEnum
from pathlib import Path

_BEGIN = 4_096

OPNIEUW = "Open het in Excel of LibreOffice en bewaar het opnieuw als .xlsx."
OPNIEUW_IN_WORD = "Open het in Word of LibreOffice en bewaar het opnieuw als .docx."
_NEEM_HET_WERKBOEK = "Kies het werkboek zelf (.xlsx)."
_VRAAG_HET_WERKBOEK = "Vraag het werkboek zelf (.xlsx) aan wie dit bestand stuurde."
# A form in Word is a document of another kind, once somebody saved it so.
_OF_HET_DRAAIBOEK = f"{_VRAAG_HET_WERKBOEK} Is dit een draaiboek, bewaar het dan opnieuw als .docx."

Reden = tuple[str, str]


class Bestandsoort(StrEnum):
    """How a file is built, as far as gia can open it."""

    archief = "archief"  # .xlsx, .xlsm, .ods, .xlsb: a zip
    ole = "ole"  # .xls, and every file that Excel encrypted
    ander = "ander"


_BEGINNEN = {b"PK\x03\x04": Bestandsoort.archief, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": Bestandsoort.ole}

_BEELD: Reden = ("het is een afbeelding", _VRAAG_HET_WERKBOEK)
_INGEPAKT: Reden = ("het is een ingepakt archief", "Pak het eerst uit en geef het werkboek dat erin zit.")
_OUD: Reden = ("het is een werkboek van Excel 4 of ouder", OPNIEUW)
_WEBPAGINA: Reden = ("het is een webpagina", OPNIEUW)
_XML: Reden = ("het is een XML-rekenblad (Excel 2003)", OPNIEUW)
_PLAT_ODF: Reden = ("het is een plat ODF-bestand (.fods)", "Open het in LibreOffice en bewaar het opnieuw als .xlsx.")
_GOOGLE: Reden = (
    "het is alleen een verwijzing naar Google Spreadsheets",
    "Open het in Google Spreadsheets en kies Bestand > Downloaden > Microsoft Excel (.xlsx).",
)
NUMBERS: Reden = (
    "het is een bestand van Numbers",
    "Open het in Numbers en kies Archief > Exporteer naar > Excel.",
)
_LEEG: Reden = (
    "het is leeg: 0 bytes",
    "Staat het in OneDrive of een andere cloud, open het daar dan eerst; kies anders een ander exemplaar.",
)
_SLOT: Reden = ("het is het slotbestand dat Excel maakt zolang een werkboek open is", _NEEM_HET_WERKBOEK)
TEKST: Reden = (
    "een tekstbestand bewaart maar één blad, zonder de rest van het werkboek",
    "Bewaar het werkboek in Excel of LibreOffice als .xlsx en geef dat.",
)
_ANDERS: Reden = ("het is geen werkboek of het is beschadigd", OPNIEUW)
ONGELEZEN: Reden = ("gia kan zijn bladen niet lezen", OPNIEUW)
BESCHADIGD: Reden = (
    "het is beschadigd",
    "Open het in Excel of LibreOffice en bewaar het opnieuw als .xlsx; lukt dat niet, vraag of download het opnieuw.",
)

_TEKENS: dict[bytes, Reden] = {
    b"\x89PNG": _BEELD,
    b"\xff\xd8\xff": _BEELD,
    b"GIF8": _BEELD,
    b"BM": _BEELD,
    b"II*\x00": _BEELD,
    b"MM\x00*": _BEELD,
    b"%PDF": ("het is een pdf", _VRAAG_HET_WERKBOEK),
    b"{\\rtf": ("het is een tekst (.rtf)", _VRAAG_HET_WERKBOEK),
    b"Rar!": _INGEPAKT,
    b"7z\xbc\xaf": _INGEPAKT,
    b"\x1f\x8b": _INGEPAKT,
    b"\x09\x00\x04\x00": _OUD,
    b"\x09\x02\x06\x00": _OUD,
    b"\x09\x04\x06\x00": _OUD,
    b"PK": BESCHADIGD,
}
# What a text begins with, after a mark of its encoding and white space, in lower case.
_OPENINGEN: tuple[tuple[str, Reden], ...] = (
    (r"\{.{0,500}(?:doc_id|docs\.google|resource_id|\burl\b)", _GOOGLE),
    (r".{0,3000}<office:document\b", _PLAT_ODF),
    (r".{0,3000}urn:schemas-microsoft-com:office:spreadsheet", _XML),
    (r"(?:<\?xml[^<]*|<!--.{0,1000}-->\s*)?<(?:!doctype html|html|head|body|table|meta|div|style)\b", _WEBPAGINA),
    (r"<\?xml\b|<!--", ("het is een XML-bestand", _VRAAG_HET_WERKBOEK)),
)
# What is in an archive that is no workbook, by the beginning of the name of one of its parts.
_IN_ARCHIEF: tuple[tuple[str, Reden], ...] = (
    ("word/", ("het is een document van Word", _VRAAG_HET_WERKBOEK)),
    ("ppt/", ("het is een presentatie", _VRAAG_HET_WERKBOEK)),
    ("index/document.iwa", NUMBERS),
    ("index.zip", NUMBERS),
    ("index.numbers", NUMBERS),
)
# The streams that tell what an OLE file is.
_IN_OLE: tuple[tuple[str, Reden], ...] = (
    ("worddocument", ("het is een document van Word", _OF_HET_DRAAIBOEK)),
    ("powerpoint document", ("het is een presentatie", _VRAAG_HET_WERKBOEK)),
    ("__properties_version1.0", ("het is een e-mailbericht", "Open het bericht en bewaar de bijlage (.xlsx).")),
)


def soort_van(pad: Path) -> Bestandsoort:
    """Return how a file is built, from its first eight bytes; raises OSError when it cannot be opened."""
    begin = _eerste_bytes(pad, 8)
    return next((soort for teken, soort in _BEGINNEN.items() if begin.startswith(teken)), Bestandsoort.ander)


def wat_het_is(pad: Path) -> Reden:
    """Return why a file that is no archive and no OLE file cannot be read, and what to do."""
    begin = _eerste_bytes(pad, _BEGIN)
    if pad.name.startswith("~$"):
        return _SLOT
    if not begin:
        return _LEEG
    gevonden = next((reden for teken, reden in _TEKENS.items() if begin.startswith(teken)), None)
    if gevonden:
        return gevonden
    tekst = _als_tekst(begin)
    if tekst is None:
        return _ANDERS
    gewoon = tekst.lstrip("\ufeff \t\r\n").casefold()
    opening = next((reden for opening, reden in _OPENINGEN if re.match(opening, gewoon, re.DOTALL)), None)
    if opening:
        return opening
    is_tabel = any(teken in tekst for teken in ";\t,")
    return TEKST if is_tabel or pad.suffix.lower() in (".csv", ".tsv", ".txt") else _ANDERS


def wat_in_het_archief_zit(namen: Collection[str]) -> Reden:
    """Return why an archive with these parts (in lower case) is no workbook, and what to do."""
    for begin, reden in _IN_ARCHIEF:
        if any(naam.startswith(begin) or f"/{begin}" in naam for naam in namen):
            return reden
    if "content.xml" in namen:
        return ("het is een ander document van LibreOffice, geen rekenblad", _OF_HET_DRAAIBOEK)
    if "[content_types].xml" in namen or "_rels/.rels" in namen:
        return BESCHADIGD
    return ("het is een ingepakt archief (.zip)", _INGEPAKT[1])


def wat_in_het_ole_bestand_zit(namen: Collection[str]) -> Reden:
    """Return why an OLE file with these streams (in lower case) is no workbook, and what to do."""
    return next((reden for stroom, reden in _IN_OLE if stroom in namen), _ANDERS)


def _eerste_bytes(pad: Path, aantal: int) -> bytes:
    with pad.open("rb", buffering=0) as bestand:
        return bestand.read(aantal)


def _als_tekst(begin: bytes) -> str | None:
    """Return the beginning of a text file; None for what is no text."""
    if begin.startswith((b"\xff\xfe", b"\xfe\xff")):
        return begin.decode("utf-16", "replace")
    if b"\x00" in begin:
        return None
    return begin.decode("utf-8", "replace")
