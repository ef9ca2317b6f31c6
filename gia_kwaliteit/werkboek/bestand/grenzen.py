"""How much an archive may hold, looked at before anything is unpacked."""

import io
import re
import zipfile
import zlib

# A filled werkboek unpacks to about 1 MB; these limits leave room for years of use and none for a zip bomb.
MAX_UITGEPAKT = 100_000_000
MAX_VERHOUDING = 200
MAX_ONDERDELEN = 2_000
# A million rows with nothing but a format: of these parts only the cells that hold something are kept.
MAX_BLADEN = 250_000_000
_GROOT_BLAD = 10_000_000
# Of an .ods one part holds all cells; that of a filled werkboek takes 1 MB, and one of 25 MB is followed in 4 seconds.
MAX_ODS_INHOUD = 25_000_000
# A byte of a packed part gives at most so many.
_MEEST_PER_BYTE = 1_032

ODS_INHOUD = "content.xml"
_is_blad = re.compile(r"xl/worksheets/.*\.xml").fullmatch
_VOORAAN = re.compile(r"\A(?:\.?/)+")


def deelnaam(naam: str) -> str:
    """Return the name of a part as every reader should see it: some programs write backslashes, / or ./ in front."""
    return _VOORAAN.sub("", naam.replace("\\", "/")).lower()


def is_groot_blad(deel: zipfile.ZipInfo) -> bool:
    """Say whether this part is a sheet of an .xlsx that is so large that most of its cells must be empty."""
    return deel.file_size > _GROOT_BLAD and _is_blad(deelnaam(deel.filename)) is not None


def te_veel(archief: zipfile.ZipFile) -> str:
    """Say what is too much about the parts of an archive, from what it says of itself and what it can become."""
    delen = archief.infolist()
    uitgepakt = sum(deel.file_size for deel in delen)
    in_bladen = sum(deel.file_size for deel in delen if is_groot_blad(deel))
    ingepakt = max(1, sum(deel.compress_size for deel in delen))
    if len(delen) > MAX_ONDERDELEN:
        return f"{len(delen)} onderdelen"
    is_te_groot = uitgepakt - in_bladen > MAX_UITGEPAKT or in_bladen > MAX_BLADEN
    if is_te_groot or (uitgepakt > MAX_UITGEPAKT // 10 and uitgepakt / ingepakt > MAX_VERHOUDING):
        return f"{uitgepakt // 1_000_000} MB"
    if any(deel.file_size > MAX_ODS_INHOUD and deelnaam(deel.filename) == ODS_INHOUD for deel in delen):
        return f"meer dan {MAX_ODS_INHOUD // 1_000_000} MB aan cellen"
    return "meer dan het zelf zegt" if _liegt(archief, ingepakt) else ""


def _liegt(archief: zipfile.ZipFile, ingepakt: int) -> bool:
    """Say whether an archive with so many packed bytes can be too much, though it says that it is not.

    To see that it is not, its largest parts are unpacked until the others cannot make it so, whatever they say.
    """
    zeker, onzeker = 0, ingepakt * _MEEST_PER_BYTE
    for deel in sorted(archief.infolist(), key=lambda deel: -deel.compress_size):
        if zeker + onzeker <= MAX_UITGEPAKT:
            return False
        if _is_groter(archief, deel):
            return True
        zeker, onzeker = zeker + deel.file_size, onzeker - deel.compress_size * _MEEST_PER_BYTE
    return False


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
