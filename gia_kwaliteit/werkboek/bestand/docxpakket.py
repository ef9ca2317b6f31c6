"""The parts of a document of Word, unpacked safely: its body, what stands beside it, and which kader it names."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.grenzen import deelnaam, te_veel
from gia_kwaliteit.werkboek.bestand.soort import Reden
from gia_kwaliteit.werkboek.bestand.wordtekst import (
    MEESTE_RIJEN,
    VOETTEKST,
    TeVeelRijen,
    Woorddocument,
    lees_adressen,
    lees_document_xml,
)

_BESCHADIGD: Reden = (
    "het is beschadigd",
    "Open het in Word of LibreOffice en bewaar het opnieuw als .docx; lukt dat niet, vraag of download het opnieuw.",
)
# What says in the properties of a document which kader, version and puntenmodel it has.
TREFWOORDEN = "gia {} {} {}"
_TREFWOORDEN = re.compile(rb"keywords[^>]*>\s*gia ([a-z0-9_-]+) ([0-9A-Za-z._-]+) ([a-z0-9_-]+)\s*<")
# The texts beside which the last table says the same.
_LABELS = tuple(f">{label}<".encode() for label in (k.GIA_KADER, k.GIA_VERSIE, k.GIA_PUNTENMODEL))
_EIGENSCHAPPEN = "docprops/core.xml"
_DOCUMENT = "word/document.xml"
# Where the links of the body lead.
_ADRESSEN = "word/_rels/document.xml.rels"
# What stands beside the body, where nothing is asked.
_ERNAAST = (
    (re.compile(r"word/(?:header|footer)[0-9]*\.xml"), "een kop- of voetregel"),
    (re.compile(r"word/footnotes[0-9]*\.xml"), "een voetnoot"),
    (re.compile(r"word/endnotes[0-9]*\.xml"), "een eindnoot"),
)
# What is looked at of a document; a drawing or a picture in it is not unpacked.
_MAX_DOCUMENT = 25_000_000
# The number of a page, below the sentence of gia.
_BLADZIJDE = re.compile(r"[\s0-9]*")


@dataclass(frozen=True)
class Docxpakket:
    """The body of a document; `herkomst` is its kader, version and puntenmodel as far as its properties say.

    `ernaast` gives the texts beside the body that gia did not write, with what each stands in.
    """

    document: Woorddocument
    herkomst: tuple[str, ...]
    ernaast: tuple[tuple[str, str], ...]


def is_document(pad: Path) -> bool:
    """Say whether an archive is a document of Word."""
    try:
        with zipfile.ZipFile(pad) as archief:
            return any(deelnaam(deel.filename) == _DOCUMENT for deel in archief.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def is_draaiboek(bestand: Path | IO[bytes]) -> bool:
    """Say whether a file is a form that gia made: its properties say so, or where those are gone its last table."""
    try:
        with zipfile.ZipFile(bestand) as archief:
            delen = {deelnaam(deel.filename): deel for deel in archief.infolist()}
            gevraagd = (delen[naam] for naam in (_EIGENSCHAPPEN, _DOCUMENT) if naam in delen)
            inhoud = [archief.read(deel) for deel in gevraagd if deel.file_size <= _MAX_DOCUMENT]
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return False
    is_van_gia = any(_TREFWOORDEN.search(deel) or all(label in deel for label in _LABELS) for deel in inhoud)
    return _DOCUMENT in delen and is_van_gia


def open_docx(pad: Path) -> Docxpakket:
    """Return the parts of a document; raises Onleesbaar when it is damaged, has a password or is far too large."""
    try:
        with zipfile.ZipFile(pad) as archief:
            if te_groot := te_veel(archief):
                raise Onleesbaar.om_omvang(pad, te_groot)
            delen = archief.infolist()
            if [deelnaam(deel.filename) for deel in delen].count(_DOCUMENT) != 1:
                raise Onleesbaar.om(pad, _BESCHADIGD)
            for deel in delen:
                if _is_gevraagd(deelnaam(deel.filename)) and deel.file_size > _MAX_DOCUMENT:
                    raise Onleesbaar.om_omvang(pad, f"{deel.file_size // 1_000_000} MB")
            inhoud = {naam: archief.read(deel) for deel in delen if _is_gevraagd(naam := deelnaam(deel.filename))}
        ernaast = tuple(_ernaast(inhoud))
        document = lees_document_xml(_veilig(inhoud[_DOCUMENT]), _adressen(inhoud))
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError) as fout:
        raise Onleesbaar.om(pad, _BESCHADIGD) from fout
    except TeVeelRijen as fout:
        raise Onleesbaar.om_omvang(pad, f"meer dan {MEESTE_RIJEN} rijen en alinea's") from fout
    except RuntimeError as fout:  # what zipfile says of a part with a password
        raise Onleesbaar.om_beveiliging(pad) from fout
    gezegd = _TREFWOORDEN.search(inhoud.get(_EIGENSCHAPPEN, b""))
    return Docxpakket(document, tuple(deel.decode() for deel in gezegd.groups()) if gezegd else (), ernaast)


def _is_gevraagd(naam: str) -> bool:
    return naam in (_DOCUMENT, _EIGENSCHAPPEN, _ADRESSEN) or any(vorm.fullmatch(naam) for vorm, _ in _ERNAAST)


def _veilig(inhoud: bytes) -> bytes:
    """Return a part; raises ValueError where it defines entities."""
    if b"<!DOCTYPE" in inhoud or b"\x00" in inhoud[:1_000]:
        raise ValueError("DOCTYPE")
    return inhoud


def _adressen(inhoud: dict[str, bytes]) -> dict[str, str]:
    return lees_adressen(_veilig(inhoud[_ADRESSEN])) if _ADRESSEN in inhoud else {}


def _ernaast(inhoud: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield what stands beside the body, and in which kind of part."""
    for naam, deel in inhoud.items():
        for vorm, waar in _ERNAAST:
            if vorm.fullmatch(naam):
                tekst = lees_document_xml(_veilig(deel), {}).tekst.replace(VOETTEKST, "")
                if not _BLADZIJDE.fullmatch(tekst):
                    yield waar, " ".join(tekst.split())
