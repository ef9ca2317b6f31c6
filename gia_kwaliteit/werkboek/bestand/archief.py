"""Look at the archive that an .xlsx, .ods or .xlsb is, before anything unpacks it."""

import io
import re
import zipfile
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.onderdelen import bundel, grenzen_van, pak_uit
from gia_kwaliteit.werkboek.bestand.xlsx import BOEK, bladdelen

# A filled werkboek unpacks to about 1 MB; these limits leave room for years of use and none for a zip bomb.
MAX_UITGEPAKT = 100_000_000
MAX_VERHOUDING = 200
MAX_ONDERDELEN = 2_000
# A byte of a packed part gives at most so many.
_MEEST_PER_BYTE = 1_032

ODS_INHOUD, ODS_STIJLEN, MACROS = "content.xml", "styles.xml", "xl/vbaproject.bin"
_ODS_LIJST, _BEVEILIGD = "meta-inf/manifest.xml", "een wachtwoord"
_TEKSTEN = "xl/sharedstrings.xml"
# What can hold cells, or say where they are or what belongs to them; of an .ods one part holds all cells.
_is_nodig = re.compile(
    r"content\.xml|styles\.xml|meta-inf/manifest\.xml|_rels/\.rels|xl/(?!theme/|charts/|drawings/_rels/|media/).*\.(?:xml|rels)"
).fullmatch

# A file like this is read without a fence around the reader: few sheets, every row and cell near the first one and
# written as office programs do, and no text that many cells can repeat until memory is full.
_MEEST_GEWOON, _MEESTE_BLADEN, _MEESTE_TEKENS = 10_000_000, 60, 100_000_000
# One search for each costs half of one search for all.
_ONGEWOON = (
    re.compile(rb'<c(?! r=")[ \t\r\n/>]'),
    re.compile(rb'<row(?! r=")[ \t\r\n/>]'),
    re.compile(rb":(?:c|row)[ \t\r\n/>]"),
    re.compile(rb'r="(?<=[ \t\r\n]r=")(?![A-Z]?[0-9]{1,3}")'),
)
_BEGIN = 1_000
# Calamine goes by the ending of a name: under another one it reads, or refuses, the file itself.
_EIGEN_UITGANGEN = frozenset({".xlsx", ".xlsm"})

_ODS_TAB = re.compile(rb"<text:tab\b[^<>]{0,200}(?:/>|></text:tab>)")
_ODS_REGELEINDE = re.compile(rb"<text:line-break\b[^<>]{0,200}(?:/>|></text:line-break>)")


class Onleesbaar(Exception):
    """The file cannot be read as a workbook; `bevinding` says why."""

    def __init__(self, gevonden: Bevinding) -> None:
        super().__init__(gevonden.melding)
        self.bevinding = gevonden


@dataclass(frozen=True)
class Archief:
    """The parts that a reader looks at itself, by their name in lower case, and what calamine reads.

    `bladen` names the part of each sheet of an .xlsx. `is_gewoon` says whether it looks in every way as office programs
    write it.
    """

    delen: Mapping[str, bytes]
    bladen: Mapping[str, str]
    leesbaar: Path | io.BytesIO
    is_gewoon: bool


def bekijk_archief(pad: Path) -> Archief:
    """Return what is in an archive; of an .ods a copy in which tabs and line breaks are characters.

    Raises Onleesbaar for an archive that unpacks to far more than a werkboek does, before anything is unpacked, and for
    one that is damaged or that tells different readers different things.
    """
    try:
        with zipfile.ZipFile(pad) as archief:
            te_groot = _te_veel(archief)
            delen, bladen = ({}, {}) if te_groot else _lees_delen(archief)
            raar = "" if te_groot else _raar(archief, delen, bladen)
            omvang = sum(deel.file_size for deel in archief.infolist())
            gewoon = not (te_groot or raar) and omvang <= _MEEST_GEWOON and _is_gewoon(delen, set(bladen.values()))
            kopie = None if te_groot or raar else _kopie(archief, pad, delen, is_gewoon=gewoon)
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError, RuntimeError) as fout:
        raise Onleesbaar(
            bevinding(Bevindingsoort.bestand_onleesbaar, bestand=pad.name, reden="het is beschadigd")
        ) from fout
    if te_groot:
        raise Onleesbaar(bevinding(Bevindingsoort.bestand_te_groot, bestand=pad.name, reden=te_groot))
    if raar == _BEVEILIGD:
        raise Onleesbaar(bevinding(Bevindingsoort.bestand_beveiligd, bestand=pad.name))
    if raar:
        raise Onleesbaar(bevinding(Bevindingsoort.bestand_onleesbaar, bestand=pad.name, reden=raar))
    return Archief(delen, bladen, kopie or pad, gewoon)


def _lees_delen(archief: zipfile.ZipFile) -> tuple[dict[str, bytes], dict[str, str]]:
    """Return the parts, and of an .xlsx the part of each sheet by its name."""
    ingepakt = {naam.lower(): deel for naam, deel in archief.NameToInfo.items()}
    grenzen = grenzen_van(archief)

    def lees(namen: Iterable[str]) -> dict[str, bytes]:
        return {laag: pak_uit(archief, ingepakt[laag], grenzen[ingepakt[laag].filename]) for laag in namen}

    delen = lees(filter(_is_nodig, ingepakt))
    # A sheet can stand anywhere: the workbook says where.
    bladen = bladdelen(delen) if BOEK in delen else {}
    delen |= lees(set(bladen.values()).difference(delen).intersection(ingepakt))
    return delen | ({MACROS: b""} if MACROS in ingepakt else {}), bladen


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


def _raar(archief: zipfile.ZipFile, delen: Mapping[str, bytes], bladen: Mapping[str, str]) -> str:
    """Say what no office program writes: two parts or sheets with one name, or XML that defines entities."""
    namen = [deel.filename.lower() for deel in archief.infolist()]
    if len(set(namen)) < len(namen):
        return "het bevat twee onderdelen met dezelfde naam"
    if b"encryption-data" in delen.get(_ODS_LIJST, b""):
        return _BEVEILIGD
    if any(b"<!DOCTYPE" in inhoud for inhoud in delen.values()):
        return "het bevat XML die een werkboek niet heeft"
    if any(b"\x00" in inhoud[:_BEGIN] for inhoud in delen.values()):
        return "het is niet in UTF-8 geschreven"
    if not set(bladen.values()) <= delen.keys():
        return "een van zijn bladen ontbreekt"
    return ""


def _is_gewoon(delen: Mapping[str, bytes], bladen: Collection[str]) -> bool:
    """Say whether an .xlsx with its sheets in these parts looks in every way as office programs write it."""
    if not 0 < len(bladen) <= _MEESTE_BLADEN:
        return False
    if any(ongewoon.search(delen[deel]) for deel in bladen for ongewoon in _ONGEWOON):
        return False
    langste = max(map(len, delen.get(_TEKSTEN, b"").split(b"<")))
    return langste == 0 or langste * sum(delen[deel].count(b"<c ") for deel in bladen) <= _MEESTE_TEKENS


def _kopie(archief: zipfile.ZipFile, pad: Path, delen: Mapping[str, bytes], *, is_gewoon: bool) -> io.BytesIO | None:
    """Return what calamine reads in place of the file; None when it reads the file itself.

    Of an .xlsx without a fence it is what was looked at, and nothing else; of an .ods with tabs, see `_met_elke_tab`.
    """
    if ODS_INHOUD in delen:
        return _met_elke_tab(archief, delen[ODS_INHOUD])
    if is_gewoon and pad.suffix.lower() in _EIGEN_UITGANGEN:
        inhoud = {laag: deel for laag, deel in delen.items() if laag != MACROS}
        return bundel((deel, inhoud[laag]) for deel in archief.infolist() if (laag := deel.filename.lower()) in inhoud)
    return None


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
