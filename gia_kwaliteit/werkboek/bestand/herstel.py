"""Mend what calamine stumbles over in a sound workbook, in the copy that it reads: no value changes.

Office programs write more than calamine knows: error values that came later, whole rows and columns that are merged,
white space between the cells of an .ods, tabs and line breaks that are elements.
"""

import re
from collections.abc import Collection, Iterator, Mapping, MutableMapping
from datetime import date, timedelta

from gia_kwaliteit.werkboek.bestand.bronblad import kolomnummer

# Calamine reads an error as an empty cell, but only one that it knows; which one it is, gia looks up in the original.
# Whoever writes an element of a million characters should not make a search last.
_VREEMDE_FOUT = re.compile(
    rb"""(t=["']e["'][^<>]{0,300}>\s*(?:<(?:\w+:)?f\b[^<>]{0,300}?(?:/>|>[^<]*</(?:\w+:)?f>))?\s*<(?:\w+:)?v>)"""
    rb"(?!#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)<)[^<]*"
)
_CELLEN = rb"""["']\$?[A-Za-z]{1,3}\$?[0-9]+(?::\$?[A-Za-z]{1,3}\$?[0-9]+)?["']"""
_SAMENGEVOEGD = re.compile(rb"<(?:\w+:)?mergeCell\s+ref=(?!" + _CELLEN + rb")[^<>]*?(?:/>|>\s*</(?:\w+:)?mergeCell>)")
_AFMETING = re.compile(rb"<(?:\w+:)?dimension\s+ref=(?!" + _CELLEN + rb")[^<>]*?(?:/>|>\s*</(?:\w+:)?dimension>)")
_STAND = re.compile(rb"""(\bstate\s*=\s*)(["'])(?!(?:visible|hidden|veryHidden)["'])[^"'<>]*["']""")
_BLAD = re.compile(rb"<(?:\w+:)?sheet\s[^<>]*(?:/>|>\s*</(?:\w+:)?sheet>)")
_BLAD_ID = re.compile(rb""":id\s*=\s*["']([^"'<>]*)["']""")

MET_VOORVOEGSEL = re.compile(rb":(?:c|row)[ \t\r\n/>]")
# One search for each costs half of one search for all.
_ZONDER_PLAATS = (
    re.compile(rb'<c(?! r=")[ \t\r\n/>]'),
    re.compile(rb'<row(?! r=")[ \t\r\n/>]'),
    MET_VOORVOEGSEL,
)
_LEGE_CEL = re.compile(rb'<c r="[^<>]*(?:/>|></c>)')
_LEGE_RIJ = re.compile(rb'<row r="[^<>]*(?:/>|>\s*</row>)')
_CEL = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^<>]{0,300}?\s)?r\s{0,9}=\s{0,9}["']([A-Za-z]{1,3})([0-9]{1,7})["'][^<>]{0,300}(?<!/)>"""
)
_CELEINDE = re.compile(rb"</(?:\w+:)?c\s*>")
_PLAATS = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
VERSTE_RIJ, VERSTE_KOLOM, MEESTE_VERRE, _MEESTE_CELLEN = 10_000, 256, 100, 1_000_000

_ODS_TAB = re.compile(rb"<text:tab\b[^<>]{0,200}(?:/>|></text:tab>)")
_ODS_REGELEINDE = re.compile(rb"<text:line-break\b[^<>]{0,200}(?:/>|></text:line-break>)")
_ODS_WIT = re.compile(rb"(</?(?:table|office):[^<>]*>|</text:(?:p|h)>)\s+(?=<)")
_ODS_DATUMTIJD = re.compile(rb'<table:table-cell\b[^<>]{0,2000}?office:value-type="datetime"[^<>]{0,2000}>')
_ODS_WAARDE = re.compile(rb'office:(?:date-)?value="([0-9-]+)[ T]([0-9:.]+)Z?"')
_ODS_SOORT = re.compile(
    rb'(office:value-type=")(?!(?:float|percentage|currency|date|time|string|boolean|error|void)")[^"<>]*"'
)
_ODS_DATUMGETAL = re.compile(
    rb'office:value-type="float"( office:value="(\d{1,7})"[^<>]{0,300}>\s*<text:p>(\d\d?)/(\d\d?)/(\d{4})</text:p>)'
)
_EERSTE_DAG = date(1899, 12, 30)


def herstelde_bladen(delen: Mapping[str, bytes], bladen: Collection[str]) -> dict[str, bytes]:
    """Return those of these sheets of an .xlsx that need mending, mended, by the name of their part."""
    hersteld = {deel: _hersteld_blad(delen[deel]) for deel in bladen}
    return {deel: inhoud for deel, inhoud in hersteld.items() if inhoud != delen[deel]}


def _hersteld_blad(inhoud: bytes) -> bytes:
    return _AFMETING.sub(b"", _SAMENGEVOEGD.sub(b"", _VREEMDE_FOUT.sub(rb"\g<1>#N/A", inhoud)))


def hersteld_boek(inhoud: bytes, vreemd: Collection[str]) -> bytes:
    """Return the list of sheets of an .xlsx without those with these ids, and with states that calamine knows."""

    def zonder(blad: re.Match[bytes]) -> bytes:
        gevonden = _BLAD_ID.search(blad[0])
        return b"" if gevonden and gevonden[1].decode("utf-8", "replace") in vreemd else blad[0]

    return _STAND.sub(rb"\1\2visible\2", _BLAD.sub(zonder, inhoud) if vreemd else inhoud)


def zegt_overal_de_plaats(inhoud: bytes) -> bool:
    """Say whether every row and cell of a sheet says where it stands; without, it is counted from the one before it."""
    return b"<![CDATA[" not in inhoud and not any(zonder.search(inhoud) for zonder in _ZONDER_PLAATS)


def zonder_lege_cellen(inhoud: bytes) -> bytes:
    """Return a sheet of which `zegt_overal_de_plaats` holds, without rows and cells that hold nothing but a format."""
    return _LEGE_RIJ.sub(b"", _LEGE_CEL.sub(b"", inhoud))


def zonder_verre_cellen(bladen: MutableMapping[str, bytes]) -> list[tuple[str, str]]:
    """Take out of the sheets what somebody typed by accident far from everything, and return the part and cell of each.

    Calamine keeps room for every cell up to the last one. Only where they ask for more room than gia gives, and when
    they are few.
    """
    if sum(_oppervlakte(inhoud) for inhoud in bladen.values()) <= _MEESTE_CELLEN:
        return []
    ver = {deel: list(_verre(inhoud)) for deel, inhoud in bladen.items()}
    if sum(map(len, ver.values())) > MEESTE_VERRE:
        return []
    for deel, cellen in ver.items():
        for _, begin, einde in reversed(cellen):
            bladen[deel] = bladen[deel][:begin] + bladen[deel][einde:]
    return [(deel, plaats) for deel, cellen in ver.items() for plaats, *_ in cellen]


def _verre(inhoud: bytes) -> Iterator[tuple[str, int, int]]:
    """Yield the cells of a sheet that stand far from everything: their name, and where their XML begins and ends."""
    for begin in _CEL.finditer(inhoud):
        if int(begin[2]) > VERSTE_RIJ or kolomnummer(begin[1].decode()) >= VERSTE_KOLOM:
            einde = _CELEINDE.search(inhoud, begin.end())
            if einde is None:
                return
            yield (begin[1] + begin[2]).decode().upper(), begin.start(), einde.end()


def _oppervlakte(inhoud: bytes) -> int:
    """Return how many cells calamine keeps room for: up to the last row and the last column."""
    plaatsen = _PLAATS.findall(inhoud)
    kolommen = {letters for letters, _ in plaatsen}
    rijen = max((int(rij) for _, rij in plaatsen), default=0)
    return rijen * max((kolomnummer(letters.decode()) + 1 for letters in kolommen), default=0)


def hersteld_ods(inhoud: bytes) -> bytes:
    """Return the cells of an .ods with tabs and line breaks as characters, and without white space between cells.

    Without this, "voor<tab>na" in a motivering would be read as "voorna", and an .ods of Gnumeric not at all.
    """
    inhoud = _ODS_REGELEINDE.sub(b"\n", _ODS_TAB.sub(b"\t", _ODS_WIT.sub(rb"\1", inhoud)))
    if b'"datetime"' in inhoud:
        inhoud = _ODS_DATUMTIJD.sub(_als_datum, inhoud)
    return _ODS_DATUMGETAL.sub(_getoonde_datum, _ODS_SOORT.sub(rb'\1string"', inhoud))


def _getoonde_datum(cel: re.Match[bytes]) -> bytes:
    """Return a number that shows as the date of which it is the number of days, as that date: SheetJS writes it so."""
    dagen, dag, maand, jaar = map(int, cel.groups()[1:])
    getoond = _EERSTE_DAG + timedelta(days=min(dagen, 2_000_000))
    if (getoond.day, getoond.month, getoond.year) != (dag, maand, jaar):
        return cel[0]
    return b'office:value-type="date" office:date-value="' + getoond.isoformat().encode() + b'"' + cel[1]


def _als_datum(cel: re.Match[bytes]) -> bytes:
    """Return the beginning of a cell of the kind datetime, which is no kind of ODF, as that of a date with a time."""
    datum = _ODS_WAARDE.sub(rb'office:date-value="\1T\2"', cel[0])
    return datum.replace(b'"datetime"', b'"date"' if datum != cel[0] else b'"string"')
