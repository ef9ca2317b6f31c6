"""Damage a workbook in the ways that programs, mail and people with bad intentions do, as a row of bytes decides.

The same bytes give the same damage, so that a fuzzer can steer it and a case can be kept as a small file.
"""

import io
import re
import zipfile
from collections.abc import Callable

_DEEL = re.compile(rb"<[^>]*>|[^<]+")
_KENMERK = re.compile(rb'"[^"]*"')
_HEEL_KENMERK = re.compile(rb'\s([\w:.-]+)="([^"<>]*)"')
WOORDEN: tuple[bytes, ...] = (
    b"",
    b"0",
    b"-1",
    b"1",
    b"2147483648",
    b"99999999999999999999",
    b"1e999",
    b"NaN",
    b"A0",
    b"A1",
    b"D9",
    b"XFD1048576",
    b"AAAA1",
    b"A1:XFD1048576",
    b"s",
    b"str",
    b"inlineStr",
    b"e",
    b"b",
    b"d",
    b"n",
    b"Code",
    b"Score",
    b"voldoende",
    b"sterk punt",
    b"B1.DG1",
    b"../../../etc/passwd",
    b"http://127.0.0.1:9/",
    b"&#0;",
    b"&lt;&amp;",
    b"&onbekend;",
    b"]]>",
    b"<![CDATA[x]]>",
    b"<!-- x -->",
    b"<!DOCTYPE a>",
    b"'",
    b'"',
    b"=1+1",
    b"\xff\xfe",
    b"\xc3\x28",
    b"\xe2\x80\xae",
    b"2013-14-45T99:99:99",
    b"P10675199DT2H48M5S",
    b"x" * 70_000,
    b"<c><v>1</v></c>",
    b"<row/>",
    b"<a>" * 2_000,
    b'<table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row>',
    b'<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>',
)


class Keuzes:
    """Numbers from a row of bytes; when they run out, always the first choice."""

    def __init__(self, gegeven: bytes) -> None:
        self.gegeven = gegeven
        self.plaats = 0

    def getal(self, aantal: int) -> int:
        """Return a number from 0 up to `aantal`."""
        breedte = 1 if aantal <= 256 else 3
        deel = self.gegeven[self.plaats : self.plaats + breedte]
        self.plaats += breedte
        return int.from_bytes(deel, "little") % max(aantal, 1)

    @property
    def op(self) -> bool:
        """Whether all bytes are used."""
        return self.plaats >= len(self.gegeven)


def vermink(inhoud: bytes, gegeven: bytes) -> bytes:
    """Return a workbook with one to eight kinds of damage."""
    keuzes = Keuzes(gegeven)
    if keuzes.getal(8) == 0:
        return _bytes(inhoud, keuzes)
    delen = _uitgepakt(inhoud)
    for _ in range(8):
        _deel(delen, keuzes)
        if keuzes.op:
            break
    uit = _ingepakt(delen)
    return _bytes(uit, keuzes) if keuzes.getal(16) == 1 else uit


def _bytes(inhoud: bytes, keuzes: Keuzes) -> bytes:
    """Damage bytes: as a transfer does that stops or goes wrong."""
    plaats = keuzes.getal(len(inhoud))
    soort = keuzes.getal(4)
    if soort == 0:
        return inhoud[:plaats]
    if soort == 1:
        return inhoud[:plaats] + bytes([keuzes.getal(256)]) + inhoud[plaats + 1 :]
    if soort == 2:
        return inhoud[:plaats] + inhoud[plaats + 1 + keuzes.getal(64) :]
    return inhoud[:plaats] + WOORDEN[keuzes.getal(len(WOORDEN))] + inhoud[plaats:]


def _deel(delen: dict[str, bytes], keuzes: Keuzes) -> None:
    namen = list(delen)
    naam = namen[keuzes.getal(len(namen))]
    soort = keuzes.getal(12)
    if soort == 0:
        del delen[naam]
        if not delen:
            delen["leeg"] = b""
    elif soort == 1:
        delen[naam] = delen[namen[keuzes.getal(len(namen))]]
    elif soort == 2:
        delen[naam.swapcase()] = delen[naam]
    elif soort == 3:
        delen[naam] = _bytes(delen[naam], keuzes)
    else:
        delen[naam] = _xml(delen[naam], keuzes, _BEWERKINGEN[keuzes.getal(len(_BEWERKINGEN))])


Bewerking = Callable[[list[bytes], int, Keuzes], None]


def _xml(inhoud: bytes, keuzes: Keuzes, bewerking: Bewerking) -> bytes:
    """Damage one element or text of a part."""
    stukken = _DEEL.findall(inhoud)
    if not stukken:
        return WOORDEN[keuzes.getal(len(WOORDEN))]
    bewerking(stukken, keuzes.getal(len(stukken)), keuzes)
    return b"".join(stukken)


def _weg(stukken: list[bytes], plaats: int, keuzes: Keuzes) -> None:
    del stukken[plaats : plaats + 1 + keuzes.getal(4)]


def _dubbel(stukken: list[bytes], plaats: int, keuzes: Keuzes) -> None:
    stukken[plaats:plaats] = stukken[plaats : plaats + 1 + keuzes.getal(8)]


def _verwissel(stukken: list[bytes], plaats: int, keuzes: Keuzes) -> None:
    ander = keuzes.getal(len(stukken))
    stukken[plaats], stukken[ander] = stukken[ander], stukken[plaats]


def _ander_kenmerk(stukken: list[bytes], plaats: int, keuzes: Keuzes) -> None:
    kenmerken = list(_KENMERK.finditer(stukken[plaats]))
    woord = WOORDEN[keuzes.getal(len(WOORDEN))]
    if kenmerken:
        gekozen = kenmerken[keuzes.getal(len(kenmerken))]
        stukken[plaats] = stukken[plaats][: gekozen.start() + 1] + woord + stukken[plaats][gekozen.end() - 1 :]


def _ander_woord(stukken: list[bytes], plaats: int, keuzes: Keuzes) -> None:
    stukken[plaats] = WOORDEN[keuzes.getal(len(WOORDEN))]


def _woord_erbij(stukken: list[bytes], plaats: int, keuzes: Keuzes) -> None:
    stukken.insert(plaats, WOORDEN[keuzes.getal(len(WOORDEN))])


_BEWERKINGEN: tuple[Bewerking, ...] = (
    _weg,
    _dubbel,
    _verwissel,
    _ander_kenmerk,
    _ander_kenmerk,
    _ander_woord,
    _woord_erbij,
)


def ruil_delen(inhoud: bytes, ander: bytes, gegeven: bytes) -> bytes:
    """Return a workbook in which one to four parts stand as they are in another workbook, sound in itself.

    As when somebody repairs a file by hand, or a program joins two of them: each part is sound, together they are not.
    """
    keuzes = Keuzes(gegeven)
    delen, andere = _uitgepakt(inhoud), _uitgepakt(ander)
    for _ in range(1 + keuzes.getal(4)):
        gevers, namen = list(andere), list(delen)
        gever = gevers[keuzes.getal(len(gevers))]
        # Mostly the part of the same name, sometimes any other.
        plaats = gever if gever in delen and keuzes.getal(4) else namen[keuzes.getal(len(namen))]
        delen[plaats] = andere[gever]
    return _ingepakt(delen)


def verander_kenmerken(inhoud: bytes, gegeven: bytes) -> bytes:
    """Return a workbook with one to eight attributes changed, in any of its parts."""
    keuzes = Keuzes(gegeven)
    delen = _uitgepakt(inhoud)
    namen = [naam for naam, deel in delen.items() if _HEEL_KENMERK.search(deel)]
    for _ in range(1 + keuzes.getal(8)):
        naam = namen[keuzes.getal(len(namen))]
        kenmerken = list(_HEEL_KENMERK.finditer(delen[naam]))
        if not kenmerken:
            continue
        gekozen = kenmerken[keuzes.getal(len(kenmerken))]
        nieuw = _anders(gekozen, kenmerken[keuzes.getal(len(kenmerken))], keuzes)
        delen[naam] = delen[naam][: gekozen.start()] + nieuw + delen[naam][gekozen.end() :]
    return _ingepakt(delen)


def _anders(kenmerk: re.Match[bytes], ander: re.Match[bytes], keuzes: Keuzes) -> bytes:
    """Return an attribute changed: gone, doubled, with another name, or with another value."""
    naam, waarde = kenmerk[1], kenmerk[2]
    soort = keuzes.getal(7)
    if soort == 0:
        return b""
    if soort == 1:
        return kenmerk[0] + kenmerk[0]
    if soort == 2:
        return b" " + ander[1] + b'="' + waarde + b'"'
    if soort == 3 and waarde.isdigit():
        waarde = str(int(waarde[:15]) + keuzes.getal(5) - 2).encode()
    elif soort == 4:
        waarde = waarde[: keuzes.getal(len(waarde) + 1)]
    elif soort == 5:
        waarde = WOORDEN[keuzes.getal(len(WOORDEN))].replace(b'"', b"").replace(b"<", b"")
    else:
        waarde = ander[2]
    return b" " + naam + b'="' + waarde + b'"'


def _uitgepakt(inhoud: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist()}


def _ingepakt(delen: dict[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as nieuw:
        for naam, deel in delen.items():
            nieuw.writestr(naam, deel)
    return uit.getvalue()
