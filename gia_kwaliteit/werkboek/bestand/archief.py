"""Look at the archive that an .xlsx, .ods or .xlsb is, before anything unpacks it."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.herstel import (
    hersteld_boek,
    hersteld_ods,
    herstelde_bladen,
    zonder_lege_cellen,
    zonder_verre_cellen,
)
from gia_kwaliteit.werkboek.bestand.onderdelen import bundel, grenzen_van, pak_uit
from gia_kwaliteit.werkboek.bestand.soort import BESCHADIGD, OPNIEUW, Reden, wat_in_het_archief_zit
from gia_kwaliteit.werkboek.bestand.xlsx import BOEK, MACROBLADEN, bladdelen, vreemde_bladen

# A filled werkboek unpacks to about 1 MB; these limits leave room for years of use and none for a zip bomb.
MAX_UITGEPAKT = 100_000_000
MAX_VERHOUDING = 200
MAX_ONDERDELEN = 2_000
# Of an .ods one part holds all cells; that of a filled werkboek takes 1 MB, and one of 25 MB is followed in 4 seconds.
MAX_ODS_INHOUD = 25_000_000
# A byte of a packed part gives at most so many.
_MEEST_PER_BYTE = 1_032

ODS_INHOUD, ODS_STIJLEN = "content.xml", "styles.xml"
MACROS, BINAIR_BOEK = "xl/vbaproject.bin", "xl/workbook.bin"
_ODS_LIJST, _BEVEILIGD = "meta-inf/manifest.xml", "een wachtwoord"
_ODS_SOORT = b"application/vnd.oasis.opendocument.spreadsheet"
_TEKSTEN = "xl/sharedstrings.xml"
# What can hold cells, or say where they are or what belongs to them; of an .ods one part holds all cells.
_is_nodig = re.compile(
    r"content\.xml|styles\.xml|meta-inf/manifest\.xml|_rels/\.rels|xl/(?!theme/|charts/|drawings/_rels/|media/).*\.(?:xml|rels)"
).fullmatch
_is_binair = re.compile(r"xl/(?!vbaproject\.|media/|printersettings/|embeddings/).*\.bin").fullmatch

# A file like this is read without a fence around the reader: few sheets, every row and cell near the first one and
# written as office programs do, and no text that many cells can repeat until memory is full.
_MEEST_GEWOON, _MEESTE_BLADEN, _MEESTE_TEKENS = 10_000_000, 60, 100_000_000
# One search for each costs half of one search for all.
_ZONDER_PLAATS = (
    re.compile(rb'<c(?! r=")[ \t\r\n/>]'),
    re.compile(rb'<row(?! r=")[ \t\r\n/>]'),
    re.compile(rb":(?:c|row)[ \t\r\n/>]"),
)
_ONGEWOON = (*_ZONDER_PLAATS, re.compile(rb'r="(?<=[ \t\r\n]r=")(?![A-Z]?[0-9]{1,3}")'))
_BEGIN = 1_000


class Onleesbaar(Exception):
    """The file cannot be read as a workbook; `bevinding` says why."""

    def __init__(self, gevonden: Bevinding) -> None:
        super().__init__(gevonden.melding)
        self.bevinding = gevonden


@dataclass(frozen=True)
class Archief:
    """The parts that a reader looks at itself, by their name in lower case, and what calamine reads.

    `leesbaar` holds only parts that were looked at, and `herstel` gives the same with what calamine stumbles over
    mended, or None when there is nothing to mend. `bladen` names the part of each sheet of an .xlsx. `is_gewoon` says
    whether it looks in every way as office programs write it. `ver` gives sheet and cell of what was left out, since it
    stands too far from everything.
    """

    delen: Mapping[str, bytes]
    bladen: Mapping[str, str]
    leesbaar: io.BytesIO
    is_gewoon: bool
    ver: tuple[tuple[str, str], ...] = ()
    herstel: Callable[[], io.BytesIO | None] = lambda: None

    @property
    def heeft_macros(self) -> bool:
        """Whether it holds macros, of this time or of Excel 4."""
        return any(deel == MACROS or deel.startswith(MACROBLADEN) for deel in self.delen)


@dataclass
class _Inhoud:
    """The parts of an archive while they are looked at, with what the archive says of each."""

    ingepakt: Mapping[str, zipfile.ZipInfo]
    delen: dict[str, bytes]
    bladen: dict[str, str]


def bekijk_archief(pad: Path) -> Archief:
    """Return what is in an archive.

    Raises Onleesbaar for an archive that unpacks to far more than a werkboek does, before anything is unpacked, for one
    that is no workbook, and for one that is damaged or that tells different readers different things.
    """
    try:
        with zipfile.ZipFile(pad) as archief:
            if te_groot := _te_veel(archief):
                raise Onleesbaar(bevinding(Bevindingsoort.bestand_te_groot, bestand=pad.name, reden=te_groot))
            if any(deel.flag_bits & 1 for deel in archief.infolist()):
                raise Onleesbaar(bevinding(Bevindingsoort.bestand_beveiligd, bestand=pad.name))
            inhoud = _lees_delen(archief)
            if raar := _raar(archief, inhoud):
                raise _onleesbaar(pad, raar)
            return _als_archief(inhoud)
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError, RuntimeError) as fout:
        raise _onleesbaar(pad, BESCHADIGD) from fout


def _onleesbaar(pad: Path, waarom: Reden) -> Onleesbaar:
    reden, raad = waarom
    if reden == _BEVEILIGD:
        return Onleesbaar(bevinding(Bevindingsoort.bestand_beveiligd, bestand=pad.name))
    return Onleesbaar(bevinding(Bevindingsoort.bestand_onleesbaar, bestand=pad.name, reden=reden, raad=raad))


def _naam(deel: zipfile.ZipInfo) -> str:
    """Return the name of a part as every reader should see it; some programs write backslashes."""
    return deel.filename.replace("\\", "/").lower()


def _lees_delen(archief: zipfile.ZipFile) -> _Inhoud:
    ingepakt = {_naam(deel): deel for deel in archief.infolist()}
    grenzen = grenzen_van(archief)

    def lees(namen: Iterable[str]) -> dict[str, bytes]:
        return {laag: pak_uit(archief, ingepakt[laag], grenzen[ingepakt[laag].filename]) for laag in namen}

    delen = lees(filter(_is_nodig, ingepakt))
    # A sheet can stand anywhere: the workbook says where.
    bladen = bladdelen(delen) if BOEK in delen else {}
    delen |= lees(set(bladen.values()).difference(delen).intersection(ingepakt))
    if BINAIR_BOEK in ingepakt and BOEK not in delen:
        delen |= lees(filter(_is_binair, ingepakt))
    return _Inhoud(ingepakt, delen | ({MACROS: b""} if MACROS in ingepakt else {}), bladen)


def _te_veel(archief: zipfile.ZipFile) -> str:
    """Say what is too much about the parts of an archive, from what it says of itself and what it can become."""
    delen = archief.infolist()
    uitgepakt = sum(deel.file_size for deel in delen)
    ingepakt = max(1, sum(deel.compress_size for deel in delen))
    if len(delen) > MAX_ONDERDELEN:
        return f"{len(delen)} onderdelen"
    if uitgepakt > MAX_UITGEPAKT or (uitgepakt > MAX_UITGEPAKT // 10 and uitgepakt / ingepakt > MAX_VERHOUDING):
        return f"{uitgepakt // 1_000_000} MB"
    if any(deel.filename == ODS_INHOUD and deel.file_size > MAX_ODS_INHOUD for deel in delen):
        return f"meer dan {MAX_ODS_INHOUD // 1_000_000} MB aan cellen"
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


def _raar(archief: zipfile.ZipFile, inhoud: _Inhoud) -> Reden | None:
    """Say what no office program writes, or what this is when it is no workbook."""
    delen = inhoud.delen
    if len(inhoud.ingepakt) < len(archief.infolist()):
        return "het bevat twee onderdelen met dezelfde naam", OPNIEUW
    if b"encryption-data" in delen.get(_ODS_LIJST, b""):
        return _BEVEILIGD, ""
    if not (BOEK in delen or BINAIR_BOEK in delen or b"spreadsheet" in delen.get(ODS_INHOUD, b"")):
        return wat_in_het_archief_zit(inhoud.ingepakt)
    if raar := _rare_xml([deel for laag, deel in delen.items() if not laag.endswith(".bin")]):
        return raar, OPNIEUW
    return None if set(inhoud.bladen.values()) <= delen.keys() else ("een van zijn bladen ontbreekt", OPNIEUW)


def _rare_xml(xml: Collection[bytes]) -> str:
    if any(b"<!DOCTYPE" in deel for deel in xml):
        return "het bevat XML die een werkboek niet heeft"
    return "het is niet in UTF-8 geschreven" if any(b"\x00" in deel[:_BEGIN] for deel in xml) else ""


def _als_archief(inhoud: _Inhoud) -> Archief:
    """Return what was looked at, mended; only an .xlsx can look in every way as office programs write it."""
    if BOEK in inhoud.delen:
        return _als_xlsx(inhoud)
    if BINAIR_BOEK in inhoud.delen:
        return Archief(inhoud.delen, {}, _bundel(inhoud, {}), is_gewoon=False)
    # Google writes none of what calamine asks for.
    hersteld = {ODS_INHOUD: hersteld_ods(inhoud.delen[ODS_INHOUD]), "mimetype": _ODS_SOORT}
    return Archief(inhoud.delen, {}, _bundel(inhoud, hersteld), is_gewoon=False)


def _als_xlsx(inhoud: _Inhoud) -> Archief:
    delen, bladen = inhoud.delen, set(inhoud.bladen.values())
    gewoon = _is_gewoon(delen, bladen)
    ver: tuple[tuple[str, str], ...] = ()
    if not gewoon:
        for deel in bladen:
            if not any(zonder.search(delen[deel]) for zonder in _ZONDER_PLAATS):
                delen[deel] = zonder_lege_cellen(delen[deel])
        op_blad = {deel: delen[deel] for deel in bladen}
        van_deel = {deel: naam for naam, deel in inhoud.bladen.items()}
        ver = tuple((van_deel[deel], cel) for deel, cel in zonder_verre_cellen(op_blad))
        delen |= op_blad
        gewoon = not ver and _is_gewoon(delen, bladen)
    return Archief(delen, inhoud.bladen, _bundel(inhoud, {}), gewoon, ver, lambda: _herstelde_bundel(inhoud))


def _herstelde_bundel(inhoud: _Inhoud) -> io.BytesIO | None:
    delen = inhoud.delen
    hersteld = herstelde_bladen(delen, set(inhoud.bladen.values()))
    boek = hersteld_boek(delen[BOEK], vreemde_bladen(delen))
    hersteld |= {BOEK: boek} if boek != delen[BOEK] else {}
    return _bundel(inhoud, hersteld) if hersteld else None


def _is_gewoon(delen: Mapping[str, bytes], bladen: Collection[str]) -> bool:
    """Say whether an .xlsx with its sheets in these parts looks in every way as office programs write it."""
    if not 0 < len(bladen) <= _MEESTE_BLADEN or sum(map(len, delen.values())) > _MEEST_GEWOON:
        return False
    if any(ongewoon.search(delen[deel]) for deel in bladen for ongewoon in _ONGEWOON):
        return False
    langste = max(map(len, delen.get(_TEKSTEN, b"").split(b"<")))
    return langste == 0 or langste * sum(delen[deel].count(b"<c ") for deel in bladen) <= _MEESTE_TEKENS


def _bundel(inhoud: _Inhoud, hersteld: Mapping[str, bytes]) -> io.BytesIO:
    """Return the archive that calamine reads: what was looked at, with the parts that were mended, and nothing else."""
    stukken = []
    for laag, deel in {**inhoud.delen, **hersteld}.items():
        if laag == MACROS or laag.startswith(MACROBLADEN):
            continue
        bron = inhoud.ingepakt.get(laag)
        if bron is None or deel is not inhoud.delen.get(laag) or len(deel) != bron.file_size or "\\" in bron.filename:
            bron = zipfile.ZipInfo(laag)
            bron.CRC = zlib.crc32(deel)
        stukken.append((bron, deel))
    return bundel(stukken)
