"""How a command stops before its end: a Dutch sentence on stderr and the exit code that the handleiding promises."""

import sys
from pathlib import Path
from typing import NoReturn

from gia_kwaliteit.tekst import toonbaar

FOUTEN, VERKEERD_GEBRUIK = 1, 2


def stop(melding: str, code: int) -> NoReturn:
    """Say what is wrong and stop with this exit code."""
    import typer  # whoever needs only the codes does not wait for it

    print(f"Fout: {toonbaar(melding)}", file=sys.stderr)
    raise typer.Exit(code)


def stop_met_fouten(*doelen: Path | None) -> NoReturn:
    """Stop because of what was found, and say which files that were asked for are not there."""
    import typer

    for doel in doelen:
        if doel is not None:
            print(f"{doel} is niet geschreven: verbeter eerst de fouten hierboven.", file=sys.stderr)
    raise typer.Exit(FOUTEN)
