"""Look at an OLE file before calamine does: an .xls, or what Excel makes of a file that it encrypts.

[MS-CFB] tells how such a file is built: sectors of which a table gives the next one, and a list of named streams.
[MS-XLS] tells of the records in the stream Workbook.
"""

import io
import struct
from collections.abc import Iterator
from pathlib import Path

from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.soort import wat_in_het_ole_bestand_zit

_KOP, _REGEL, _KLEINE_STROOM = 512, 128, 4_096
_LAATSTE_SECTOR = 0xFFFFFFFA
_STROOM, _WORTEL = 2, 5
_BOF, _EOF, _WACHTWOORD, _CODETABEL = 0x0809, 0x000A, 0x002F, 0x0042
# Before its sheets an .xls has some thousands: styles, names, texts.
_MEESTE_RECORDS = 100_000
_BIFF8, _UTF16 = 0x0600, (1200).to_bytes(2, "little")


class _Ole:
    """The streams of an OLE file, as places in its bytes; raises ValueError when it is damaged."""

    def __init__(self, inhoud: bytes) -> None:
        if len(inhoud) < _KOP:
            raise ValueError("no header")
        self.inhoud = inhoud
        macht, kleine_macht = struct.unpack_from("<2H", inhoud, 30)
        if macht not in (9, 12) or kleine_macht != 6:  # noqa: PLR2004 - the only sizes of sectors that there are
            raise ValueError("size of a sector")
        self._sector, self._klein = 1 << int(macht), 1 << int(kleine_macht)
        (lijst,) = struct.unpack_from("<L", inhoud, 48)
        kleine_tabel, _, verder = struct.unpack_from("<3L", inhoud, 60)
        self._volgende = self._getallen(self._sectoren_van_de_tabel(verder))
        self._kleine_volgende = self._getallen(list(self._keten(kleine_tabel, self._volgende)))
        self.stromen: dict[str, tuple[int, int]] = {}
        self._wortel: list[int] = []
        for sector in self._keten(lijst, self._volgende):
            begin = self._plaats(sector)
            for plaats in range(begin, begin + self._sector, _REGEL):
                self._onthoud(inhoud[plaats : plaats + _REGEL])

    def _onthoud(self, regel: bytes) -> None:
        if len(regel) < _REGEL:
            return
        lengte, soort = struct.unpack_from("<HB", regel, 64)
        begin, grootte = struct.unpack_from("<2L", regel, 116)
        naam = regel[: max(min(lengte, 64) - 2, 0)].decode("utf-16-le", "replace").casefold()
        if soort == _WORTEL:
            self._wortel = list(self._keten(begin, self._volgende))
        elif soort:
            self.stromen.setdefault(naam, (begin, grootte if soort == _STROOM else 0))

    def _sectoren_van_de_tabel(self, verder: int) -> list[int]:
        """Return the sectors that hold the table: the first 109 stand in the header, the others in a chain."""
        per_sector = self._sector // 4
        # One for each so many sectors of the file: or a file of 1 MB could ask for a table of 100.
        meest = len(self.inhoud) // self._sector // per_sector + 2
        nummers = struct.unpack_from("<109L", self.inhoud, 76)
        sectoren = [sector for sector in nummers if sector < _LAATSTE_SECTOR]
        for _ in range(meest):
            if verder >= _LAATSTE_SECTOR or len(sectoren) > meest:
                break
            *meer, verder = self._getallen([verder], per_sector)
            sectoren += [sector for sector in meer if sector < _LAATSTE_SECTOR]
        return sectoren

    def _getallen(self, sectoren: list[int], minstens: int = 0) -> list[int]:
        """Return the numbers in these sectors; `minstens` so many, of which those that are not there end a chain."""
        stuk = b"".join(self.inhoud[self._plaats(sector) : self._plaats(sector + 1)] for sector in sectoren)
        getallen = list(struct.unpack_from(f"<{len(stuk) // 4}L", stuk))
        return getallen + [_LAATSTE_SECTOR] * (minstens - len(getallen))

    def _plaats(self, sector: int) -> int:
        return (sector + 1) * self._sector

    def _keten(self, sector: int, volgende: list[int]) -> Iterator[int]:
        """Yield the sectors of a chain; one that comes back to itself, or leaves the table, raises ValueError."""
        for _ in range(len(volgende)):
            if sector >= _LAATSTE_SECTOR:
                return
            if sector >= len(volgende):
                raise ValueError("a chain that leaves the file")
            yield sector
            sector = volgende[sector]
        if volgende and sector < _LAATSTE_SECTOR:
            raise ValueError("a chain without end")

    def plaatsen(self, naam: str) -> list[tuple[int, int]]:
        """Return where in the file the pieces of a stream stand, with their lengths, in order."""
        begin, grootte = self.stromen[naam]
        if grootte < _KLEINE_STROOM:
            per_sector = self._sector // self._klein
            waar = [
                self._plaats(self._wortel[nummer // per_sector]) + nummer % per_sector * self._klein
                for nummer in self._keten(begin, self._kleine_volgende)
                if nummer // per_sector < len(self._wortel)
            ]
            breed = self._klein
        else:
            waar, breed = [self._plaats(sector) for sector in self._keten(begin, self._volgende)], self._sector
        stukken = []
        for plaats in waar:
            lengte = min(breed, grootte)
            stukken += [(plaats, lengte)] if lengte > 0 else []
            grootte -= lengte
        return stukken


def bekijk_ole(pad: Path) -> io.BytesIO:
    """Return what calamine reads of an .xls: a copy that names the right code table.

    An .xls of Excel 97 and later holds its texts in UTF-16, whatever code table it names; calamine goes by the name.
    Raises Onleesbaar for a file that is encrypted or no workbook, ValueError for one that is damaged.
    """
    inhoud = bytearray(pad.read_bytes())
    ole = _Ole(bytes(inhoud))
    if "encryptedpackage" in ole.stromen:
        if any(naam.startswith("drmencrypted") for naam in ole.stromen):
            raise Onleesbaar(bevinding(Bevindingsoort.bestand_met_label, bestand=pad.name))
        raise Onleesbaar.om_beveiliging(pad)
    stroom = next((naam for naam in ("workbook", "book") if naam in ole.stromen), None)
    if stroom is None:
        raise Onleesbaar.om(pad, wat_in_het_ole_bestand_zit(ole.stromen))
    plaatsen = ole.plaatsen(stroom)
    boek = b"".join(inhoud[plaats : plaats + lengte] for plaats, lengte in plaatsen)
    is_biff8 = struct.unpack_from("<3H", boek.ljust(6, b"\x00"))[::2] == (_BOF, _BIFF8)
    for soort_, begin in _records(boek):
        if soort_ == _WACHTWOORD:
            raise Onleesbaar.om_beveiliging(pad)
        if soort_ == _CODETABEL and is_biff8:
            for stap, waarde in enumerate(_UTF16):
                inhoud[_in_bestand(plaatsen, begin + stap)] = waarde
    return io.BytesIO(bytes(inhoud))


def _records(boek: bytes) -> Iterator[tuple[int, int]]:
    """Yield the kind of each record of the workbook itself, and where its content begins; sheets come after it."""
    plaats = 0
    for _ in range(_MEESTE_RECORDS):
        if plaats + 4 > len(boek):
            return
        soort, lengte = struct.unpack_from("<2H", boek, plaats)
        if plaats + 4 + lengte > len(boek):
            raise ValueError("a record that leaves the stream")
        if soort == _EOF:
            return
        yield soort, plaats + 4
        plaats += 4 + lengte
    raise ValueError("records without end")


def _in_bestand(plaatsen: list[tuple[int, int]], plek: int) -> int:
    """Return where in the file a byte of a stream stands."""
    for plaats, lengte in plaatsen:
        if plek < lengte:
            return plaats + plek
        plek -= lengte
    raise ValueError("a place outside the stream")
