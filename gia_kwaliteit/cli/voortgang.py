"""A sign of life on a terminal, while something takes long."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gia_kwaliteit.verzameling.spreiding import Stand


@contextmanager
def balk(wat: str, vanaf: int) -> "Iterator[Stand]":
    """Show on a terminal how far something is; yield what is told how many are done, and of how many.

    `wat` says what is done; of less than `vanaf` there is nothing to wait for.
    """
    from gia_kwaliteit.weergave.console import maak_console

    console = maak_console(fouten=True)
    if not console.is_terminal:
        yield lambda _klaar, _alle: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    kolommen = (TextColumn(wat), BarColumn(), MofNCompleteColumn())
    with Progress(*kolommen, console=console, transient=True) as voortgang:
        taak = voortgang.add_task("", total=None, visible=False)
        yield lambda klaar, alle: voortgang.update(taak, completed=klaar, total=alle, visible=alle >= vanaf)


@contextmanager
def bezig(wat: str) -> Iterator[None]:
    """Show on a terminal that something of which nobody knows how far it is, is being done."""
    from gia_kwaliteit.weergave.console import maak_console

    console = maak_console(fouten=True)
    if not console.is_terminal:
        yield
        return
    with console.status(wat):
        yield


@contextmanager
def bezig_als_het_duurt(wat: str, seconden: float = 2) -> Iterator[None]:
    """Show on a terminal that something is being done, only when it takes longer than this."""
    if not sys.stderr.isatty():
        yield
        return
    klaar = threading.Event()

    def toon() -> None:
        if not klaar.wait(seconden):
            with bezig(wat):
                klaar.wait()

    draad = threading.Thread(target=toon, daemon=True)
    draad.start()
    try:
        yield
    finally:
        klaar.set()
        draad.join()
