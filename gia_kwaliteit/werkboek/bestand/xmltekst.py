"""The XML of a workbook, searched as text, which is fast, or followed without trusting it."""

import re
from functools import lru_cache
from html import unescape
from typing import Protocol
from xml.parsers import expat

# An office program reads _x0041_ as the letter A: its first character has to be written in the same way.
_CODETEKEN = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_KENMERK = re.compile(rb"""(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


class Volger(Protocol):
    """Follows the elements of a part, each by its name without a prefix, and the texts in them."""

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        """See where an element begins, and its attributes."""

    def tekst(self, deel: str) -> None:
        """See a piece of text."""

    def einde(self, naam: str) -> None:
        """See where an element ends."""


@lru_cache(maxsize=16)
def _begin_van(element: str) -> re.Pattern[bytes]:
    return re.compile(rb"<(?:[\w.-]+:)?" + element.encode() + rb"(\s[^<>]{0,2000})>")


def kenmerken_van(inhoud: bytes, element: str) -> list[dict[str, str]]:
    """Return the attributes of every element with this name, whatever its prefix; theirs are without."""
    return [
        {
            naam.decode(): unescape((een or ander).decode("utf-8", "replace"))
            for naam, een, ander in _KENMERK.findall(rest)
        }
        for rest in _begin_van(element).findall(inhoud)
    ]


def tussen(inhoud: bytes, element: bytes) -> bytes:
    """Return what stands between the first and the last mention of an element."""
    return inhoud[max(inhoud.find(element), 0) : max(inhoud.rfind(element), 0)]


def als_celtekst(tekst: str) -> str:
    """Return a text as it stands in a cell or a comment, before what has a meaning in XML is escaped."""
    return _CODETEKEN.sub("_x005F_", tekst)


def volg(inhoud: bytes, volger: Volger) -> None:
    """Parse XML without ever following what it defines or refers to; damaged XML gives what came before the damage."""
    ontleder = expat.ParserCreate("UTF-8")
    ontleder.StartElementHandler = lambda naam, kenmerken: volger.begin(naam.rpartition(":")[2], kenmerken)
    ontleder.EndElementHandler = lambda naam: volger.einde(naam.rpartition(":")[2])
    ontleder.CharacterDataHandler = volger.tekst
    try:
        ontleder.Parse(inhoud, True)  # noqa: FBT003 - the signature of expat
    except expat.ExpatError:
        return
