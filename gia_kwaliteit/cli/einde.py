"""What a command says beside its result, and how it stops before its end, with the exit code of the handleiding."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from gia_kwaliteit.taal.breken import breek
from gia_kwaliteit.tekst import toonbaar

FOUTEN, VERKEERD_GEBRUIK = 1, 2


def zeg(tekst: str) -> None:
    """Print what is no result, on stderr; on a terminal it is broken between words, as bevindingen are."""
    print(breek(toonbaar(tekst), sys.stderr), file=sys.stderr)


def stop(melding: str, code: int) -> NoReturn:
    """Say what is wrong and stop with this exit code."""
    stop_met([melding], code)


def stop_met(meldingen: Iterable[str], code: int) -> NoReturn:
    """Say everything that is wrong, each as a fout, and stop with this exit code."""
    import typer  # whoever needs only the codes does not wait for it

    for melding in meldingen:
        zeg(f"fout: {melding}")
    raise typer.Exit(code)


def stop_met_fouten(*doelen: Path | None) -> NoReturn:
    """Stop because of what was found, and say which files that were asked for are not there."""
    import typer

    for doel in doelen:
        if doel is not None:
            zeg(f"{doel} is niet geschreven: verbeter eerst de fouten hierboven.")
    raise typer.Exit(FOUTEN)
