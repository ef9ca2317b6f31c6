"""The terminal: which letters it can show, and tables in the house style."""

import codecs
import re
import sys
import unicodedata

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

BREED_GENOEG = 76  # characters
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
    "█": "#",
    "░": ".",
    "≥": ">=",
    "\u00a0": " ",
}


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


def maak_console(*, fouten: bool = False) -> Console:
    """Return a console for the result (stdout) or for everything else (stderr).

    Piped, there are no colours and no lines of boxes, and a table is as wide as it needs to be: nothing is cut.
    """
    codecs.register_error("gia", _leesbaar)
    stroom = sys.stderr if fouten else sys.stdout
    herstel = getattr(stroom, "reconfigure", None)
    if herstel is not None:
        herstel(errors="gia")
    if stroom.isatty():
        return Console(file=stroom, highlight=False)
    return Console(file=stroom, highlight=False, no_color=True, width=160, legacy_windows=False)


def maak_tabel(console: Console, titel: str | None, *koppen: str) -> Table:
    """Return a table in the house style; a column without a heading holds bars."""
    tabel = Table(
        title=titel,
        title_justify="left",
        title_style="bold",
        box=SIMPLE_HEAD if console.is_terminal else None,
        padding=(0, 1),
        pad_edge=False,
    )
    for nummer, kop in enumerate(koppen):
        if nummer == 0:
            tabel.add_column(kop, overflow="fold", min_width=22 if console.width >= BREED_GENOEG else 8)
        elif not kop:
            tabel.add_column(kop, no_wrap=True)
        else:
            tabel.add_column(
                kop, justify="right", overflow="fold", no_wrap=console.width >= BREED_GENOEG or " " not in kop
            )
    return tabel


def maak_rij(code: str, tekst: str) -> Table:
    """Return a code and what it says beside it; what is added below it stands under the text."""
    rij = Table.grid(padding=(0, 1))
    rij.add_column(no_wrap=True, min_width=8)
    rij.add_column(overflow="fold")
    rij.add_row(Text(code, style="bold"), Text(tekst))
    return rij
