"""Look at the archive that an .xlsx, .ods or .xlsb is, before anything unpacks it."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.werkboek.bronblad import cel, kolomnummer

# A filled werkboek unpacks to about 1 MB; these limits leave room for years of use and none for a zip bomb.
MAX_UITGEPAKT = 100_000_000
MAX_VERHOUDING = 200
MAX_ONDERDELEN = 2_000
# A byte of a packed part gives at most so many.
_MEEST_PER_BYTE = 1_032

_ODS_LIJST, BEVEILIGD = "meta-inf/manifest.xml", "een wachtwoord"
XLSX_BOEK, ODS_INHOUD, MACROS = "xl/workbook.xml", "content.xml", "xl/vbaproject.bin"
# Of an .xlsx everything that can hold cells, or say where they are; of an .ods the one part with all cells.
_is_nodig = re.compile(
    r"content\.xml|meta-inf/manifest\.xml|xl/(?!(?:sharedstrings|styles)\.xml|theme/|charts/|drawings/_rels/|media/).*\.(?:xml|rels)"
).fullmatch

# A reader makes room for every cell up to the last one that holds something: one cell in the far corner of a sheet
# would take more memory than a computer has. Empty cells with a colour do not count. A werkboek has about 6,000 cells.
MEESTE_CELLEN = 3_000_000
_MEESTE_KOLOMMEN = 16_384
# A row or cell that does not begin with its name, as office programs write it, or that lies far away.
_BEGIN, _ONGEWOON = 1_000, re.compile(rb'<(?:c|row) (?!r="[A-Z]?[0-9]{1,3}")')
_CEL = re.compile(rb"""<(?:\w+:)?c\b(?:[^>]*?\br\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["'])?[^>]*?(?<!/)>(?!</)""")
# A name that no cell or row can have: what a reader makes of it can be any number.
_ONMOGELIJK = re.compile(
    rb"""<(?:\w+:)?(?:c\b[^>]*?\br\s*=\s*["'](?![A-Za-z]{1,3}[0-9]{1,7}["'])|row\b[^>]*?\br\s*=\s*["'](?![0-9]{1,7}["']))"""
)
_RIJ = re.compile(rb"""<(?:\w+:)?row\b(?:[^>]*?\br\s*=\s*["']([0-9]{1,7})["'])?[^>]*?(?<!/)>(?!</)""")

_ODS_TAB = re.compile(rb"<text:tab\b[^>]*?(?:/>|></text:tab>)")
_ODS_REGELEINDE = re.compile(rb"<text:line-break\b[^>]*?(?:/>|></text:line-break>)")


class Onleesbaar(Exception):
    """The file cannot be read as a workbook; `bevinding` says why."""

    def __init__(self, gevonden: Bevinding) -> None:
        super().__init__(gevonden.melding)
        self.bevinding = gevonden


@dataclass(frozen=True)
class Archief:
    """The parts that a reader looks at itself, by their name in lower case, and what calamine can read safely."""

    delen: Mapping[str, bytes]
    leesbaar: Path | io.BytesIO


def bekijk_archief(pad: Path) -> Archief:
    """Return what is in an archive; of an .ods a copy in which tabs and line breaks are characters.

    Raises Onleesbaar for an archive that would take far more room than a werkboek does, before anything unpacks it, and
    for one that is damaged or that tells different readers different things.
    """
    try:
        with zipfile.ZipFile(pad) as archief:
            te_groot = _te_veel(archief)
            delen = {} if te_groot else _lees_delen(archief)
            te_groot = te_groot or _te_ver(delen)
            raar = "" if te_groot else _raar(archief, delen)
            kopie = None if te_groot or raar or ODS_INHOUD not in delen else _met_elke_tab(archief, delen[ODS_INHOUD])
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError, RuntimeError) as fout:
        raise Onleesbaar(bevinding("bestand-onleesbaar", bestand=pad.name, reden="het is beschadigd")) from fout
    if te_groot:
        raise Onleesbaar(bevinding("bestand-te-groot", bestand=pad.name, reden=te_groot))
    if raar == BEVEILIGD:
        raise Onleesbaar(bevinding("bestand-beveiligd", bestand=pad.name))
    if raar:
        raise Onleesbaar(bevinding("bestand-onleesbaar", bestand=pad.name, reden=raar))
    return Archief(delen, kopie or pad)


def _lees_delen(archief: zipfile.ZipFile) -> dict[str, bytes]:
    namen = {naam.lower(): naam for naam in archief.NameToInfo}
    delen = {laag: archief.read(naam) for laag, naam in namen.items() if _is_nodig(laag)}
    return delen | ({MACROS: b""} if MACROS in namen else {})


def _te_veel(archief: zipfile.ZipFile) -> str:
    """Say what is too much about the parts of an archive, from what it says of itself and what it can become."""
    delen = archief.infolist()
    uitgepakt = sum(deel.file_size for deel in delen)
    ingepakt = max(1, sum(deel.compress_size for deel in delen))
    if len(delen) > MAX_ONDERDELEN:
        return f"{len(delen)} onderdelen"
    if uitgepakt > MAX_UITGEPAKT or (uitgepakt > MAX_UITGEPAKT // 10 and uitgepakt / ingepakt > MAX_VERHOUDING):
        return f"{uitgepakt // 1_000_000} MB"
    # An archive can lie about its size; only one that packs so much has to be unpacked to see it.
    if ingepakt * _MEEST_PER_BYTE > MAX_UITGEPAKT and any(_is_groter(archief, deel) for deel in delen):
        return "meer dan het zelf zegt"
    return ""


def _is_groter(archief: zipfile.ZipFile, deel: zipfile.ZipInfo) -> bool:
    """Say whether a packed part unpacks to more than the archive says, without keeping what comes out."""
    if deel.compress_type != zipfile.ZIP_DEFLATED or archief.fp is None:
        return False
    archief.fp.seek(deel.header_offset)
    kop = archief.fp.read(30)
    archief.fp.seek(int.from_bytes(kop[26:28], "little") + int.from_bytes(kop[28:30], "little"), io.SEEK_CUR)
    ontpakker, rest, uit = zlib.decompressobj(-zlib.MAX_WBITS), deel.compress_size, 0
    while rest > 0 and not ontpakker.eof:
        brok = archief.fp.read(min(rest, 65_536))
        rest -= len(brok) or rest
        while brok:
            uit += len(ontpakker.decompress(brok, 1_000_000))
            brok = ontpakker.unconsumed_tail
            if uit > deel.file_size:
                return True
    return False


def _te_ver(delen: Mapping[str, bytes]) -> str:
    """Say how far the cells of an .xlsx lie apart, when a reader would have to make room for too many between."""
    cellen = 0
    for naam, inhoud in delen.items():
        if naam != ODS_INHOUD and (b"<worksheet" not in inhoud[:_BEGIN] or _ONGEWOON.search(inhoud)):
            if _ONMOGELIJK.search(inhoud):
                return "een cel met een naam die niet kan"
            rijen, kolommen = _uitgestrektheid(inhoud)
            cellen += rijen * kolommen
            if cellen > MEESTE_CELLEN:
                return te_ver(rijen, kolommen)
    return ""


def te_ver(rijen: int, kolommen: int) -> str:
    """Return the words for a sheet that reaches too far: so many rows and columns."""
    return f"inhoud tot in cel {cel(rijen - 1, kolommen - 1)}"


def _uitgestrektheid(inhoud: bytes) -> tuple[int, int]:
    """Return how many rows and columns a sheet has up to its last cell that holds something.

    A cell without a name can stand anywhere in its row.
    """
    rijen = kolommen = 0
    for letters, rij in _CEL.findall(inhoud):
        rijen = max(rijen, int(rij or 0))
        kolommen = max(kolommen, kolomnummer(letters.decode()) + 1 if letters else _MEESTE_KOLOMMEN)
    if kolommen == _MEESTE_KOLOMMEN:
        genoemd = _RIJ.findall(inhoud)
        rijen = max([rijen, len(genoemd), *(int(rij) for rij in genoemd if rij)])
    return rijen, kolommen


def _raar(archief: zipfile.ZipFile, delen: Mapping[str, bytes]) -> str:
    """Say what no office program writes: two parts with one name, or XML that defines entities."""
    namen = [deel.filename.lower() for deel in archief.infolist()]
    if len(set(namen)) < len(namen):
        return "het bevat twee onderdelen met dezelfde naam"
    if b"encryption-data" in delen.get(_ODS_LIJST, b""):
        return BEVEILIGD
    if any(b"<!DOCTYPE" in inhoud for inhoud in delen.values()):
        return "het bevat XML die een werkboek niet heeft"
    if any(b"\x00" in inhoud[:_BEGIN] for inhoud in delen.values()):
        return "het is niet in UTF-8 geschreven"
    return ""


def _met_elke_tab(archief: zipfile.ZipFile, inhoud: bytes) -> io.BytesIO | None:
    """Return a copy of an .ods with its tabs and line breaks as characters; None when it has none.

    Without this, "voor<tab>na" in a motivering would be read as "voorna".
    """
    hersteld = _ODS_REGELEINDE.sub(b"\n", _ODS_TAB.sub(b"\t", inhoud))
    if hersteld == inhoud:
        return None
    kopie = io.BytesIO()
    with zipfile.ZipFile(kopie, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in archief.infolist():
            nieuw.writestr(deel, hersteld if deel.filename == ODS_INHOUD else archief.read(deel))
    kopie.seek(0)
    return kopie
