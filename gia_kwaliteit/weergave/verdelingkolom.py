"""Distributions written out in words in a table on a terminal: they take the room that names and figures leave."""

from collections.abc import Sequence
from textwrap import wrap

from rich.console import Console, ConsoleOptions, JustifyMethod, OverflowMethod, RenderableType
from rich.containers import Lines
from rich.measure import Measurement
from rich.table import Column, Table
from rich.text import Text

# Wider than any table gets.
_OVERAL = 100_000
_VAST = "\u00a0"  # textwrap breaks no line there


class UitgeschrevenVerdeling(Text):
    """How many criteria have each level, each with its name; a line breaks between two levels only."""

    def __init__(self, delen: Sequence[str] = ()) -> None:
        super().__init__(", ".join(delen))
        self._delen = tuple(delen)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """Return how wide its longest level is with the comma behind it, and how wide all of them beside each other."""
        return Measurement(max((len(deel) + 1 for deel in self._delen), default=0), len(self.plain))

    def wrap(
        self,
        console: Console,
        width: int,
        *,
        justify: JustifyMethod | None = None,
        overflow: OverflowMethod | None = None,
        tab_size: int = 8,
        no_wrap: bool | None = None,
    ) -> Lines:
        """Return the lines in this width."""
        if len(self.plain) <= width:
            return super().wrap(console, width, justify=justify, overflow=overflow, tab_size=tab_size, no_wrap=no_wrap)
        heel = ", ".join(deel.replace(" ", _VAST) for deel in self._delen)
        regels = [Text(regel.replace(_VAST, " "), end="") for regel in wrap(heel, width, break_on_hyphens=False)]
        return Lines(regels)


def volle_maat(console: Console, deel: RenderableType) -> Measurement:
    """Return how narrow and how wide something can be where the screen is no bound."""
    return Measurement.get(console, console.options.update(width=_OVERAL), deel)


def pas_in(console: Console, tabel: Table, verdelingen: Sequence[Column]) -> bool:
    """Let these columns of a table with all its rows be no wider than the others leave room for.

    A long name gives way too, as far as its words stay whole. Return whether all fits then; of distributions that
    are not written out it always does.
    """
    if all(type(cel) is Text for kolom in verdelingen for cel in kolom.cells):
        return True
    te_breed = volle_maat(console, tabel).maximum - console.width
    if te_breed <= 0:
        return True
    naam, kolommen = tabel.columns[0], [(kolom, _maat(console, kolom)) for kolom in verdelingen]
    smaller = sum(maat.maximum - maat.minimum for _, maat in kolommen)
    namen = [volle_maat(console, cel) for cel in naam.cells]
    smalste = max(naam.min_width or 0, *(maat.minimum for maat in namen))
    if te_breed > smaller + max(0, max(maat.maximum for maat in namen) - smalste):
        return False
    for kolom, maat in kolommen:
        eraf = min(maat.maximum - maat.minimum, -(-te_breed * (maat.maximum - maat.minimum) // max(1, smaller)))
        kolom.width, kolom.justify = maat.maximum - eraf, "left"
    return True


def _maat(console: Console, kolom: Column) -> Measurement:
    """Return between which widths a column can be."""
    maten = [volle_maat(console, cel) for cel in (kolom.header, *kolom.cells)]
    breed = max(maat.maximum for maat in maten)
    # A heading is not broken.
    return Measurement(max(maten[0].maximum, *(maat.minimum for maat in maten[1:])), breed)
