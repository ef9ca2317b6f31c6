"""Look at the archive that an .xlsx, .ods or .xlsb is, before anything unpacks it."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.grenzen import MAX_UITGEPAKT, ODS_INHOUD, deelnaam, is_groot_blad, te_veel
from gia_kwaliteit.werkboek.bestand.herstel import (
    MET_VOORVOEGSEL,
    hersteld_boek,
    hersteld_ods,
    herstelde_bladen,
    zegt_overal_de_plaats,
    zonder_lege_cellen,
    zonder_verre_cellen,
)
from gia_kwaliteit.werkboek.bestand.odsver import ods_zonder_verre_cellen
from gia_kwaliteit.werkboek.bestand.onderdelen import blad_zonder_lege_cellen, bundel, grenzen_van, pak_uit
from gia_kwaliteit.werkboek.bestand.relaties import BOEK, MACROBLADEN, bladdelen, vreemde_bladen
from gia_kwaliteit.werkboek.bestand.soort import BESCHADIGD, OPNIEUW, OPNIEUW_IN_WORD, Reden, wat_in_het_archief_zit

ODS_STIJLEN = "styles.xml"
MACROS, BINAIR_BOEK = "xl/vbaproject.bin", "xl/workbook.bin"
_ODS_LIJST = "meta-inf/manifest.xml"
_ODS_SOORT = b"application/vnd.oasis.opendocument.spreadsheet"
_TEKSTEN = "xl/sharedstrings.xml"
_DUBBEL: Reden = ("het bevat twee onderdelen met dezelfde naam", OPNIEUW)
# What can hold cells, or say where they are or what belongs to them; of an .ods one part holds all cells.
_is_nodig = re.compile(
    r"content\.xml|styles\.xml|meta-inf/manifest\.xml|_rels/\.rels|xl/(?!theme/|charts/|drawings/_rels/|media/).*\.(?:xml|rels)"
).fullmatch
_is_binair = re.compile(r"xl/(?!vbaproject\.|media/|printersettings/|embeddings/).*\.bin").fullmatch

# A file like this is read without a fence around the reader: few sheets, every row and cell near the first one and
# written as office programs do, and no text that many cells can repeat until memory is full. Up to column AZ, since gia
# itself keeps what its pictures need behind the last column of a table; empty cells up to there take some 30 MB.
_MEEST_GEWOON, MEESTE_BLADEN, _MEESTE_TEKENS = 10_000_000, 60, 100_000_000
_KLEINSTE_CEL = len('<c r="A1" t="s"><v>0</v></c>')  # of those that repeat a text
_ONGEWOON = (
    re.compile(rb'<c(?! r="A?[A-Z][0-9]{1,3}")[ \t\r\n/>]'),
    re.compile(rb'<row(?! r="[0-9]{1,3}")[ \t\r\n/>]'),
    MET_VOORVOEGSEL,
)
_BEGIN = 1_000


class Onleesbaar(Exception):
    """The file cannot be read as a workbook; `bevinding` says why."""

    def __init__(self, gevonden: Bevinding) -> None:
        super().__init__(gevonden.melding)
        self.bevinding = gevonden

    @classmethod
    def om(cls, pad: Path, waarom: Reden) -> "Onleesbaar":
        """Return it for a file that is no workbook or a damaged one, with why and what to do."""
        reden, raad = waarom
        if pad.suffix.lower() == ".docx":
            raad = raad.replace(OPNIEUW.rstrip("."), OPNIEUW_IN_WORD.rstrip("."))
        return cls(bevinding(Bevindingsoort.bestand_onleesbaar, bestand=pad.name, reden=reden, raad=raad))

    @classmethod
    def om_beveiliging(cls, pad: Path) -> "Onleesbaar":
        """Return it for a file with a password."""
        return cls(bevinding(Bevindingsoort.bestand_beveiligd, bestand=pad.name))

    @classmethod
    def om_omvang(cls, pad: Path, reden: str) -> "Onleesbaar":
        """Return it for a file that is too large, with what says so."""
        return cls(bevinding(Bevindingsoort.bestand_te_groot, bestand=pad.name, reden=reden))


@dataclass(frozen=True)
class Archief:
    """The parts that a reader looks at itself, by their name in lower case, and what calamine reads.

    `leesbaar` holds only parts that were looked at, and `herstel` gives the same with what calamine stumbles over
    mended, or None when there is nothing to mend. `bladen` names the part of each sheet of an .xlsx. `is_gewoon` says
    whether it looks in every way as office programs write it. `ver` gives sheet and cell of what was left out, since it
    stands too far from everything; of an .ods `zonder_ver` does so, when calamine says that it is too large.
    """

    delen: Mapping[str, bytes]
    bladen: Mapping[str, str]
    leesbaar: io.BytesIO
    is_gewoon: bool
    ver: tuple[tuple[str, str], ...] = ()
    herstel: Callable[[], io.BytesIO | None] = lambda: None
    zonder_ver: Callable[[], "Archief | None"] = lambda: None

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
            if te_groot := te_veel(archief):
                raise Onleesbaar.om_omvang(pad, te_groot)
            inhoud = _lees_delen(archief)
            if (omvang := sum(map(len, inhoud.delen.values()))) > MAX_UITGEPAKT:
                raise Onleesbaar.om_omvang(pad, f"{omvang // 1_000_000} MB")
            if len(inhoud.ingepakt) < len(archief.infolist()):
                raise Onleesbaar.om(pad, _DUBBEL)
            if b"encryption-data" in inhoud.delen.get(_ODS_LIJST, b""):
                raise Onleesbaar.om_beveiliging(pad)
            if raar := _raar(inhoud):
                raise Onleesbaar.om(pad, raar)
            return _als_archief(inhoud)
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError) as fout:
        raise Onleesbaar.om(pad, BESCHADIGD) from fout
    except RuntimeError as fout:  # what zipfile says of a part with a password
        raise Onleesbaar.om_beveiliging(pad) from fout


def _lees_delen(archief: zipfile.ZipFile) -> _Inhoud:
    ingepakt = {deelnaam(deel.filename): deel for deel in archief.infolist()}
    grenzen = grenzen_van(archief)

    def lees(namen: Iterable[str]) -> dict[str, bytes]:
        return {laag: pak_uit(archief, ingepakt[laag], grenzen[ingepakt[laag].filename]) for laag in namen}

    groot = [(laag, blad_zonder_lege_cellen(archief, deel)) for laag, deel in ingepakt.items() if is_groot_blad(deel)]
    delen = {laag: blad for laag, blad in groot if blad is not None}
    delen |= lees(laag for laag in ingepakt if _is_nodig(laag) and laag not in delen)
    # A sheet can stand anywhere: the workbook says where.
    bladen = bladdelen(delen) if BOEK in delen else {}
    delen |= lees(set(bladen.values()).difference(delen).intersection(ingepakt))
    if BINAIR_BOEK in ingepakt and BOEK not in delen:
        delen |= lees(filter(_is_binair, ingepakt))
    return _Inhoud(ingepakt, delen | ({MACROS: b""} if MACROS in ingepakt else {}), bladen)


def _raar(inhoud: _Inhoud) -> Reden | None:
    """Say what no office program writes, or what this is when it is no workbook."""
    delen = inhoud.delen
    if not (BOEK in delen or BINAIR_BOEK in delen or b"spreadsheet" in delen.get(ODS_INHOUD, b"")):
        return wat_in_het_archief_zit(inhoud.ingepakt)
    if raar := _rare_xml([deel for laag, deel in delen.items() if not laag.endswith(".bin")]):
        return raar, OPNIEUW
    return None if set(inhoud.bladen.values()) <= delen.keys() else ("een van zijn bladen ontbreekt", OPNIEUW)


def _rare_xml(xml: Collection[bytes]) -> str:
    # One byte is found ten times as fast as nine.
    if any(b"!" in deel and b"<!DOCTYPE" in deel for deel in xml):
        return "het bevat XML die een werkboek niet heeft"
    return "het is niet in UTF-8 geschreven" if any(b"\x00" in deel[:_BEGIN] for deel in xml) else ""


def _als_archief(inhoud: _Inhoud) -> Archief:
    """Return what was looked at, mended; only an .xlsx can look in every way as office programs write it."""
    if BOEK in inhoud.delen:
        return _als_xlsx(inhoud)
    if BINAIR_BOEK in inhoud.delen:
        return Archief(inhoud.delen, {}, _bundel(inhoud, {}), is_gewoon=False)
    return _als_ods(inhoud, hersteld_ods(inhoud.delen[ODS_INHOUD]))


def _als_ods(inhoud: _Inhoud, cellen: bytes, ver: Sequence[tuple[str, str]] = ()) -> Archief:
    # Google does not write all that calamine asks for.
    kaft = {"mimetype": _ODS_SOORT} | ({} if _ODS_LIJST in inhoud.delen else {"META-INF/manifest.xml": b"<manifest/>"})
    leesbaar = _bundel(inhoud, {ODS_INHOUD: cellen} | kaft)

    def zonder_ver() -> Archief | None:
        minder, weg = ods_zonder_verre_cellen(cellen)
        return _als_ods(inhoud, minder, weg) if weg else None

    return Archief(inhoud.delen, {}, leesbaar, is_gewoon=False, ver=tuple(ver), zonder_ver=zonder_ver)


def _als_xlsx(inhoud: _Inhoud) -> Archief:
    delen, bladen = inhoud.delen, set(inhoud.bladen.values())
    gewoon = _is_gewoon(delen, bladen)
    ver: tuple[tuple[str, str], ...] = ()
    if not gewoon:
        for deel in bladen:
            if zegt_overal_de_plaats(delen[deel]):
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
    if not 0 < len(bladen) <= MEESTE_BLADEN or sum(map(len, delen.values())) > _MEEST_GEWOON:
        return False
    if any(ongewoon.search(delen[deel]) for deel in bladen for ongewoon in _ONGEWOON):
        return False
    langste = max(map(len, delen.get(_TEKSTEN, b"").split(b"<")))
    # Counting the cells takes time: few werkboeken are so large that they could be too many.
    if langste * (sum(len(delen[deel]) for deel in bladen) // _KLEINSTE_CEL) <= _MEESTE_TEKENS:
        return True
    return langste * sum(delen[deel].count(b"<c ") for deel in bladen) <= _MEESTE_TEKENS


def _bundel(inhoud: _Inhoud, hersteld: Mapping[str, bytes]) -> io.BytesIO:
    """Return the archive that calamine reads: what was looked at, with the parts that were mended, and nothing else."""
    stukken = []
    for laag, deel in {**inhoud.delen, **hersteld}.items():
        if laag == MACROS or laag.startswith(MACROBLADEN):
            continue
        bron = inhoud.ingepakt.get(laag)
        anders = bron is None or deel is not inhoud.delen.get(laag) or len(deel) != bron.file_size
        if bron is None or anders or bron.filename.lower() != laag:
            bron = zipfile.ZipInfo(laag)
            bron.CRC = zlib.crc32(deel)
        stukken.append((bron, deel))
    return bundel(stukken)
