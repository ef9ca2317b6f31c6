"""The terminal: how wide it is, and tables in the house style."""

import re
import sys
from textwrap import wrap
from typing import TextIO, cast

from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.weergave.codepagina import toon_leesbaar

BREED_GENOEG = 76  # characters
# What stands before a text may take this share of the screen, and else the lines after the first stand this far in.
_MEESTE_VOORAF, _INSPRINGEN = 1 / 3, 4
_STAART = re.compile(r" +(?=\n)")


def maak_console(*, fouten: bool = False) -> Console:
    """Return a console for the result (stdout) or for everything else (stderr).

    Piped, there are no colours and no lines of boxes, and a table is as wide as it needs to be: nothing is cut.
    """
    stroom = sys.stderr if fouten else sys.stdout
    toon_leesbaar(stroom)
    if stroom.isatty():
        return Console(file=stroom, highlight=False)
    recht = cast("TextIO", _ZonderStaart(stroom))
    return Console(file=recht, highlight=False, no_color=True, width=160, legacy_windows=False)


class _ZonderStaart:
    """A stream without the spaces that fill a line up to the width of its table."""

    def __init__(self, stroom: TextIO) -> None:
        self._stroom = stroom

    def write(self, tekst: str) -> int:
        """Write a text of whole lines."""
        return self._stroom.write(_STAART.sub("", tekst))

    def __getattr__(self, naam: str) -> object:
        """Be the stream in everything else."""
        return getattr(self._stroom, naam)


def maak_tabel(console: Console, *koppen: str) -> Table:
    """Return a table in the house style; a column without a heading holds bars."""
    tabel = Table(
        box=SIMPLE_HEAD if console.is_terminal else None,
        padding=(0, 1) if console.width >= BREED_GENOEG else (0, 1, 0, 0),
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


def met_titel(titel: str, tabel: Table) -> RenderableType:
    """Return a table below its title, which is as wide as the screen and not as the table."""
    return Group(Text(titel, style="bold"), tabel)


def maak_rij(code: str, tekst: str) -> Table:
    """Return a code and what it says beside it; what is added below it stands under the text."""
    rij = Table.grid(padding=(0, 1))
    rij.add_column(no_wrap=True, min_width=8)
    rij.add_column(overflow="fold")
    rij.add_row(Text(code, style="bold"), Text(tekst))
    return rij


def toon_ingesprongen(console: Console, vooraf: str, tekst: str, stijl: str = "") -> None:
    """Print a text behind what stands before it, in that style; its other lines begin below its first letter.

    Where that leaves too little room they begin a little further than the first; in a pipe no line is broken.
    """
    breed = len(vooraf) if len(vooraf) <= console.width * _MEESTE_VOORAF else _INSPRINGEN
    breedte = console.width if console.is_terminal else sys.maxsize
    regels = list[str]()
    for alinea in tekst.split("\n"):
        begin = " " * breed if regels else vooraf
        regels += wrap(begin + alinea, breedte, subsequent_indent=" " * breed, break_on_hyphens=False) or [""]
    getoond = Text("\n".join(regels))
    getoond.stylize(stijl, 0, len(vooraf))
    console.print(getoond, soft_wrap=True)
