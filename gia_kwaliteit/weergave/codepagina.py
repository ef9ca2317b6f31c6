"""Letters that the code page of a terminal does not have: something readable stands in their place."""

import codecs
import re
import unicodedata
from io import TextIOWrapper
from typing import TextIO

_NAAM = "gia"
_LETTER_MET = re.compile(r"LATIN (SMALL|CAPITAL) LETTER ([A-Z]) WITH ")
_VERVANG = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "–": "-",
    "−": "-",
    "—": "-",
    "…": "...",
    "•": "*",
    "·": ".",
    "→": "->",
    "×": "x",
    "±": "+/-",
    "█": "#",
    "░": ".",
    "│": "|",
    "▏": ".",
    "▎": ".",
    "▍": ".",
    "▌": "#",
    "▋": "#",
    "▊": "#",
    "▉": "#",
    "≥": ">=",
    "\u00a0": " ",
}


def toon_leesbaar(stroom: TextIO) -> None:
    """Let a stream show something readable for every letter that it cannot show, in the place of a traceback."""
    codecs.register_error(_NAAM, _leesbaar)
    if isinstance(stroom, TextIOWrapper):
        stroom.reconfigure(errors=_NAAM)


def _leesbaar(fout: UnicodeError) -> tuple[str, int]:
    """Put something readable in the place of a letter that the code page of the terminal does not have."""
    if not isinstance(fout, UnicodeEncodeError):
        raise fout
    deel = fout.object[fout.start : fout.end]
    return "".join(_vervanging(teken) for teken in deel), fout.end


def _vervanging(teken: str) -> str:
    """Return what is shown for a letter: its sign, the letter without its accent, or its number."""
    letter = _LETTER_MET.match(unicodedata.name(teken, ""))
    if teken not in _VERVANG and letter:
        return letter[2] if letter[1] == "CAPITAL" else letter[2].lower()
    return _VERVANG.get(teken, teken.encode("ascii", "backslashreplace").decode())
