"""XML that keeps its bytes: where every element stands, and pieces that come in its place."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple
from xml.parsers import expat

_KENMERK = re.compile(rb"""(\s+)([^\s=]+)(\s*=\s*)("[^"]*"|'[^']*')""")
_TAG = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*/?>""")
_MEESTE_CIJFERS = 12


class NietTeMarkeren(Exception):
    """A copy with marks cannot be made of this werkboek; the text says why, in Dutch."""


class Stuk(NamedTuple):
    """What comes in the place of the bytes from `begin` to `einde`."""

    begin: int
    einde: int
    nieuw: bytes


@dataclass(frozen=True, kw_only=True)
class Knoop:
    """An element and the place of its bytes: of its first tag `begin` to `kop`, of what is in it `kop` to `slot`.

    `naam` is without its prefix, which `voorvoegsel` holds with its colon; so are the names of `kenmerken`.
    """

    naam: str
    voorvoegsel: str
    kenmerken: Mapping[str, str]
    begin: int
    kop: int
    slot: int
    einde: int
    kinderen: Sequence["Knoop"] = ()
    ruimte: str = ""

    def kind(self, naam: str) -> "Knoop | None":
        """Return the first child with this name."""
        return next((kind for kind in self.kinderen if kind.naam == naam), None)

    def alle(self, naam: str) -> list["Knoop"]:
        """Return every child with this name."""
        return [kind for kind in self.kinderen if kind.naam == naam]


class Volger:
    """What follows the elements of a part: `begin` and `einde` are told the place in its bytes."""

    def begin(self, naam: str, kenmerken: dict[str, str], plaats: int) -> None:
        """Follow the begin of an element; `naam` and the names of `kenmerken` are as they are written."""

    def einde(self, naam: str, plaats: int) -> None:
        """Follow the end of an element; `plaats` is where its last tag begins, or behind it where it has only one."""


def volg(inhoud: bytes, volger: Volger, deel: str) -> None:
    """Have a part followed; raises NietTeMarkeren when it is no XML, or XML that defines something."""
    ontleder = expat.ParserCreate()

    def weiger(*_: object) -> None:
        raise NietTeMarkeren(f"het onderdeel {deel} heeft XML die een werkboek niet heeft")

    ontleder.StartDoctypeDeclHandler = weiger
    ontleder.StartElementHandler = lambda naam, kenmerken: volger.begin(naam, kenmerken, ontleder.CurrentByteIndex)
    ontleder.EndElementHandler = lambda naam: volger.einde(naam, ontleder.CurrentByteIndex)
    try:
        ontleder.Parse(inhoud, True)  # noqa: FBT003 - the signature of expat
    except (expat.ExpatError, LookupError, ValueError) as fout:
        raise NietTeMarkeren(f"het onderdeel {deel} is beschadigd") from fout


def ontleed(inhoud: bytes, deel: str) -> Knoop:
    """Return the first element of a part with all that is in it; raises as `volg` does."""
    lezer = Boom(inhoud)
    volg(inhoud, lezer, deel)
    return lezer.wortel


def geopend(inhoud: bytes, deel: str) -> tuple[bytes, Knoop]:
    """Return a part and its elements; an empty first one gets two tags, so that something can come in it."""
    wortel = ontleed(inhoud, deel)
    if wortel.kop < wortel.einde:
        return inhoud, wortel
    open_ = vervang(inhoud, vul_aan(inhoud, wortel, b""))
    return open_, ontleed(open_, deel)


class Boom(Volger):
    """Makes an element of what it follows, as soon as it has ended."""

    def __init__(self, inhoud: bytes) -> None:
        self._inhoud = inhoud
        self._open: list[tuple[dict[str, str], int]] = []
        self._kinderen: list[list[Knoop]] = [[]]

    @property
    def wortel(self) -> Knoop:
        """The first element, when all was followed."""
        return self._kinderen[0][0]

    def begin(self, naam: str, kenmerken: dict[str, str], plaats: int) -> None:
        """Begin an element."""
        del naam
        self._open.append((kenmerken, plaats))
        self._kinderen.append([])

    def einde(self, naam: str, plaats: int) -> None:
        """End the element that began last."""
        kenmerken, begin = self._open.pop()
        kinderen = self._kinderen.pop()
        self._kinderen[-1].append(maak_knoop(self._inhoud, naam, kenmerken, (begin, plaats), kinderen))


def maak_knoop(
    inhoud: bytes, naam: str, kenmerken: Mapping[str, str], plaats: tuple[int, int], kinderen: Sequence[Knoop] = ()
) -> Knoop:
    """Return an element; `plaats` is where its first tag begins, and where `Volger.einde` was told that it ends."""
    begin, slot = plaats
    kop = begin + len(tag_op(inhoud, begin))
    voorvoegsel, _, kort = naam.rpartition(":")
    is_leeg = inhoud[kop - 2 : kop] == b"/>"
    return Knoop(
        naam=kort,
        voorvoegsel=f"{voorvoegsel}:" if voorvoegsel else "",
        kenmerken={kenmerk.rpartition(":")[2]: waarde for kenmerk, waarde in kenmerken.items()},
        begin=begin,
        kop=kop,
        slot=kop if is_leeg else slot,
        einde=kop if is_leeg else inhoud.index(b">", slot) + 1,
        kinderen=tuple(kinderen),
        ruimte=kenmerken.get(f"xmlns:{voorvoegsel}" if voorvoegsel else "xmlns", ""),
    )


def tag_op(inhoud: bytes, plaats: int) -> bytes:
    """Return the first tag of the element that begins at a place."""
    gevonden = _TAG.match(inhoud, plaats)
    if gevonden is None:  # expat reads UTF-16 as well
        raise NietTeMarkeren("het is niet in UTF-8 geschreven")
    return gevonden[0]


def met_kenmerken(tag: bytes, **waarden: str | None) -> bytes:
    """Return a first tag in which these attributes have these values; None leaves one out."""
    nog = dict(waarden)

    def zet(gevonden: re.Match[bytes]) -> bytes:
        naam = gevonden[2].decode()
        if naam not in nog:
            return gevonden[0]
        waarde = nog.pop(naam)
        return b"" if waarde is None else b'%s%s="%s"' % (gevonden[1], gevonden[2], in_xml(waarde))

    tag = _KENMERK.sub(zet, tag)
    einde = -2 if tag.endswith(b"/>") else -1
    nieuw = b"".join(
        b' %s="%s"' % (naam.encode(), in_xml(waarde)) for naam, waarde in nog.items() if waarde is not None
    )
    return tag[:einde].rstrip() + nieuw + tag[einde:]


def in_xml(tekst: str) -> bytes:
    """Return a text as it stands in XML, in the letters that every encoding of it shares."""
    return escape(tekst).encode("ascii", "xmlcharrefreplace")


def getal(tekst: str | bytes | None) -> int | None:
    """Return the number that a text is, such as that of a row; None when it is none that a workbook can have."""
    if isinstance(tekst, bytes):
        tekst = tekst.decode("ascii", "replace")
    return int(tekst) if tekst and len(tekst) < _MEESTE_CIJFERS and tekst.isascii() and tekst.isdigit() else None


def vul_aan(inhoud: bytes, knoop: Knoop, nieuw: bytes, **kenmerken: str | None) -> list[Stuk]:
    """Return the pieces that put something behind all that is in an element, and give it these attributes."""
    tag = met_kenmerken(inhoud[knoop.begin : knoop.kop], **kenmerken)
    if tag.endswith(b"/>"):
        einde = f"</{knoop.voorvoegsel}{knoop.naam}>".encode()
        return [Stuk(knoop.begin, knoop.kop, tag[:-2].rstrip() + b">" + nieuw + einde)]
    return [Stuk(knoop.begin, knoop.kop, tag), Stuk(knoop.slot, knoop.slot, nieuw)]


def voeg_in(inhoud: bytes, knoop: Knoop, voorgangers: Iterable[str], nieuw: bytes) -> list[Stuk]:
    """Return the pieces that put an element behind the last child that comes before it, or before all of them."""
    if knoop.kop == knoop.einde:
        return vul_aan(inhoud, knoop, nieuw)
    eerdere = frozenset(voorgangers)
    plaats = max((kind.einde for kind in knoop.kinderen if kind.naam in eerdere), default=knoop.kop)
    return [Stuk(plaats, plaats, nieuw)]


def vervang(inhoud: bytes, stukken: Iterable[Stuk]) -> bytes:
    """Return the bytes with pieces in their place; those at one place stay in their order."""
    uit: list[bytes] = []
    klaar = 0
    for begin, einde, nieuw in sorted(stukken, key=lambda stuk: stuk[:2]):
        uit += [inhoud[klaar:begin], nieuw]
        klaar = einde
    return b"".join([*uit, inhoud[klaar:]])
