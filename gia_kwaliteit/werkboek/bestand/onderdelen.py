"""Unpack a part of an archive once, and put the parts that were looked at together for who reads them after that."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable

from gia_kwaliteit.werkboek.bestand.herstel import zegt_overal_de_plaats, zonder_lege_cellen

# The headers of a zip: of a part, of its line in the list of parts, and of the end of that list.
_DEELKOP, _LIJSTKOP, _EINDE = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_VERSIE, _UTF8, _EERSTE_DAG = 20, 0x800, 33
_DEEL, _LIJSTREGEL, _LIJSTEINDE = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
# How a part that office programs write can be marked: how hard it was packed, sizes behind it, and a name in UTF-8.
_GEWONE_VLAGGEN = 0x6 | 0x8 | _UTF8
# A part is read in one piece; one that is larger goes in pieces.
_MEEST_INEENS = 10_000_000
_BROK, _RIJ = 1_000_000, b"<row "


def pak_uit(archief: zipfile.ZipFile, deel: zipfile.ZipInfo, grens: int) -> bytes:
    """Return a part as zipfile reads it, in half of its time.

    `grens` is the place in the file where the next part begins. Only a part that is in every way as it should be is
    read here; all others are left to zipfile, which raises what it has to say of them.
    """
    gelezen = _pak_gewoon_uit(archief, deel, grens)
    return archief.read(deel) if gelezen is None else gelezen


def _pak_gewoon_uit(archief: zipfile.ZipFile, deel: zipfile.ZipInfo, grens: int) -> bytes | None:
    bestand, naam = archief.fp, deel.orig_filename
    is_gewoon = deel.compress_type == zipfile.ZIP_DEFLATED and not deel.flag_bits & ~_GEWONE_VLAGGEN
    if bestand is None or not is_gewoon or deel.compress_size > _MEEST_INEENS:
        return None
    bestand.seek(deel.header_offset)
    kop = bestand.read(_DEELKOP.size)
    if len(kop) < _DEELKOP.size:
        return None
    teken, *_, naamlengte, extra = _DEELKOP.unpack(kop)
    begin = deel.header_offset + _DEELKOP.size + naamlengte + extra
    if teken != _DEEL or begin + deel.compress_size > grens:
        return None
    if bestand.read(naamlengte) != naam.encode():
        return None
    bestand.seek(extra, io.SEEK_CUR)
    ontpakker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        # One byte more than it says of itself: so a part that goes on is seen, and takes no memory.
        inhoud = ontpakker.decompress(bestand.read(deel.compress_size), deel.file_size + 1)
    except zlib.error:
        return None
    is_heel = len(inhoud) == deel.file_size and zlib.crc32(inhoud) == deel.CRC
    return inhoud if is_heel else None


def blad_zonder_lege_cellen(archief: zipfile.ZipFile, deel: zipfile.ZipInfo) -> bytes | None:
    """Return a large sheet of an .xlsx without its empty cells, of which the whole is never in memory.

    None when it is not written as office programs do, row after row.
    """
    stukken, rest = [], b""
    with archief.open(deel) as bron:
        while brok := bron.read(_BROK):
            rest += brok
            grens = max(rest.rfind(_RIJ), 0)
            if not zegt_overal_de_plaats(rest[:grens]) or len(rest) - grens > _MEEST_INEENS:
                return None
            stukken.append(zonder_lege_cellen(rest[:grens]))
            rest = rest[grens:]
    return b"".join([*stukken, zonder_lege_cellen(rest)]) if zegt_overal_de_plaats(rest) else None


def grenzen_van(archief: zipfile.ZipFile) -> dict[str, int]:
    """Return where in the file the next part begins, or the list of parts, by the name of each part."""
    delen = sorted(archief.infolist(), key=lambda deel: deel.header_offset)
    volgende = [deel.header_offset for deel in delen[1:]] + [archief.start_dir]
    return {deel.filename: grens for deel, grens in zip(delen, volgende, strict=False)}


def bundel(delen: Iterable[tuple[zipfile.ZipInfo, bytes]]) -> io.BytesIO:
    """Return an archive of these parts as they are: who reads it has nothing to unpack, and sees only these.

    `delen` gives each part with what the archive that it comes from says of it; its checksum must be right.
    """
    stukken: list[bytes] = []
    lijst: list[bytes] = []
    plaats = 0
    for deel, inhoud in delen:
        naam, grootte = deel.filename.encode(), len(inhoud)
        gegevens = (_VERSIE, _UTF8, zipfile.ZIP_STORED, 0, _EERSTE_DAG, deel.CRC, grootte, grootte, len(naam))
        stukken += [_DEELKOP.pack(_DEEL, *gegevens, 0), naam, inhoud]
        lijst += [_LIJSTKOP.pack(_LIJSTREGEL, _VERSIE, *gegevens, 0, 0, 0, 0, 0, plaats), naam]
        plaats += _DEELKOP.size + len(naam) + grootte
    aantal, lengte = len(lijst) // 2, sum(map(len, lijst))
    einde = _EINDE.pack(_LIJSTEINDE, 0, 0, aantal, aantal, lengte, plaats, 0)
    return io.BytesIO(b"".join([*stukken, *lijst, einde]))
