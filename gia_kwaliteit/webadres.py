"""Web addresses in a text that somebody typed, so that they can be followed and are copied whole."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

# What closes a sentence is no part of an address, nor is a bracket that opened before it. The groups differ in their
# first sign, so that no text takes long; and typst, whose expressions know less, reads this one too.
_MIDDEN, _SLOT = r'[^\s<>"“”«»()]', r'[^\s<>"“”«»().,;:!?\'’‘…\]}]'
_NA_DE_NAAM = rf"(?:[/?#](?:(?:\({_MIDDEN}*\)|{_MIDDEN})*(?:\({_MIDDEN}*\)|{_SLOT}))?)?"
PATROON = rf"\b(?i:https?://|www\.)\w[\w-]*(?:\.\w[\w-]*)*(?::[0-9]+)?{_NA_DE_NAAM}"
_ADRES = re.compile(PATROON)
_HOOGSTE_POORT, _LANGSTE_NAAM = 65535, 253
# What stands for itself in an address; what was written with a % already was.
_LETTERLIJK = "/?#@!$&'()*+,;=:~%[]-._"
# Word follows no longer one.
_LANGSTE = 2000


class Stuk(NamedTuple):
    """A piece of a text; `doel` is where it leads when it is a web address, and empty when it is not."""

    tekst: str
    doel: str = ""


def stukken(tekst: str) -> Iterator[Stuk]:
    """Yield a text in pieces, each a web address or what stands around it; together they are the text."""
    begin = 0
    for gevonden in _ADRES.finditer(tekst):
        # What stands before a @ is a name, and who typed a \ means more than stands before it.
        doel = "" if tekst.startswith(("@", "\\"), gevonden.end()) else _doel(gevonden[0])
        if doel:
            if gevonden.start() > begin:
                yield Stuk(tekst[begin : gevonden.start()])
            yield Stuk(gevonden[0], doel)
            begin = gevonden.end()
    if begin < len(tekst):
        yield Stuk(tekst[begin:])


def _doel(adres: str) -> str:
    """Return where an address leads, as programs accept it; empty when it leads nowhere."""
    volledig = adres if "://" in adres else f"http://{adres}"
    soort, _, rest = volledig.partition("://")
    plaats = re.split(r"[/?#]", rest, maxsplit=1)[0]
    naam, _, poort = plaats.partition(":")
    doel = f"{soort.lower()}://{plaats}{quote(rest[len(plaats) :], safe=_LETTERLIJK)}"
    bestaat = _kan_bestaan(naam) and int(poort[:6] or 0) <= _HOOGSTE_POORT and len(doel) <= _LANGSTE
    return doel if bestaat else ""


def _kan_bestaan(naam: str) -> bool:
    """Say whether a computer can have this name: Word calls a document damaged that leads to one that cannot."""
    try:
        return len(naam) <= _LANGSTE_NAAM and bool(naam.encode("idna"))
    except UnicodeError:
        return False
