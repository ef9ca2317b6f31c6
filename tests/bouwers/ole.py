"""OLE files as [MS-CFB] tells it, and the records of an .xls as [MS-XLS] does, written by hand."""

import struct
from collections.abc import Iterable, Mapping

_SECTOR, _KLEIN, _GRENS = 512, 64, 4_096
_EINDE, _VRIJ, _TABEL = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_ROOD_ZWART_STROOM, _ROOD_ZWART_WORTEL = (2, 1), (5, 1)


def ole(stromen: Mapping[str, bytes]) -> bytes:
    """Return an OLE file with these streams, of which the small ones share a stream, as the rules have it."""
    klein, kleine_tabel, begin_van = b"", [], {}
    for naam, inhoud in stromen.items():
        if len(inhoud) < _GRENS:
            begin_van[naam] = len(klein) // _KLEIN
            aantal = max(1, -(-len(inhoud) // _KLEIN))
            kleine_tabel += [*range(begin_van[naam] + 1, begin_van[naam] + aantal), _EINDE]
            klein += inhoud.ljust(aantal * _KLEIN, b"\x00")
    tabel: list[int] = [_TABEL]
    sectoren: list[bytes] = [b""]

    def zet(inhoud: bytes) -> int:
        begin, aantal = len(sectoren), max(1, -(-len(inhoud) // _SECTOR))
        sectoren.extend(inhoud[_SECTOR * n : _SECTOR * (n + 1)].ljust(_SECTOR, b"\x00") for n in range(aantal))
        tabel.extend([*range(begin + 1, begin + aantal), _EINDE])
        return begin

    begin_van |= {naam: zet(inhoud) for naam, inhoud in stromen.items() if len(inhoud) >= _GRENS}
    wortel = zet(klein)
    kleine = zet(struct.pack(f"<{len(kleine_tabel)}L", *kleine_tabel).ljust(_SECTOR, b"\xff"))
    regels = _regel("Root Entry", _ROOD_ZWART_WORTEL, wortel, len(klein), kind=1)
    for nummer, (naam, inhoud) in enumerate(stromen.items(), 1):
        volgende = nummer + 1 if nummer < len(stromen) else _VRIJ
        regels += _regel(naam, _ROOD_ZWART_STROOM, begin_van[naam], len(inhoud), rechts=volgende)
    lijst = zet(regels)
    sectoren[0] = struct.pack(f"<{len(tabel)}L", *tabel).ljust(_SECTOR, b"\xff")
    kop = struct.pack("<8s16x5H6x", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6)
    kop += struct.pack("<9L", 0, 1, lijst, 0, _GRENS, kleine, 1, _EINDE, 0)
    kop += struct.pack("<109L", 0, *[_VRIJ] * 108)
    return kop + b"".join(sectoren)


def _regel(
    naam: str, soort: tuple[int, int], begin: int, grootte: int, *, kind: int = _VRIJ, rechts: int = _VRIJ
) -> bytes:
    letters = naam.encode("utf-16-le")
    kop = letters.ljust(64, b"\x00") + struct.pack("<H2B3L36x", len(letters) + 2, *soort, _VRIJ, rechts, kind)
    return kop + struct.pack("<LQ", begin, grootte)


def record(soort: int, inhoud: bytes) -> bytes:
    """Return a record of an .xls."""
    return struct.pack("<2H", soort, len(inhoud)) + inhoud


def boekstroom(teksten: Iterable[str], codetabel: int = 1200, *, erbij: bytes = b"", lengte: int = 0) -> bytes:
    """Return the stream of an .xls of Excel 97 with one sheet, Blad, that has these texts in column A.

    `erbij` holds records that come right after the first; the stream gets at least `lengte` bytes.
    """
    begin = record(0x0809, struct.pack("<4H2L", 0x0600, 5, 0x0DBB, 0x07CC, 0, 6)) + erbij
    begin += record(0x0042, struct.pack("<H", codetabel))
    blad = b"\x04\x00Blad"
    op_blad = record(0x0809, struct.pack("<4H2L", 0x0600, 0x10, 0x0DBB, 0x07CC, 0, 6))
    for rij, tekst in enumerate(teksten):
        letters = tekst.encode("utf-16-le")
        op_blad += record(0x0204, struct.pack("<4HB", rij, 0, 0, len(letters) // 2, 1) + letters)
    op_blad += record(0x000A, b"")
    plaats = len(begin) + len(record(0x0085, bytes(6) + blad)) + 4
    boek = begin + record(0x0085, struct.pack("<LH", plaats, 0) + blad) + record(0x000A, b"") + op_blad
    return boek.ljust(lengte, b"\x00")
