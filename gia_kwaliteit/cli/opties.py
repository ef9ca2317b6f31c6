"""The options that more than one command has."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from gia_kwaliteit.taal.typer_nl import Gebruiksfout


def map_bij(optie: str) -> Callable[[str], Path]:
    """Return what reads the folder of an option: nothing at all is not the folder in which somebody stands."""

    def lees(getypt: str) -> Path:
        if not getypt.strip():
            raise Gebruiksfout(f"Bij {optie} staat geen map. Geef er een op, of laat {optie} weg.")
        return Path(getypt)

    return lees


Kadermap = Annotated[
    Path | None,
    typer.Option(
        "--kader",
        metavar="MAP",
        help="De map met een ander kader (YAML).",
        parser=map_bij("--kader"),
        show_default=False,
    ),
]
Puntenmodelcode = Annotated[
    str | None,
    typer.Option(
        "--puntenmodel",
        metavar="CODE",
        help="Een puntenmodel van het kader: vlaams, lineair of vierpunt; van een ander kader zie gia criteria toon.",
        parser=str.lower,  # every code is in small letters
        show_default=False,
    ),
]
Overschrijf = Annotated[bool, typer.Option("--overschrijf", help="Vervangt een bestand dat al bestaat.")]
Stil = Annotated[bool, typer.Option("--stil", help="Toont alleen fouten, en de naam van wat geschreven is.")]
AlsJson = Annotated[bool, typer.Option("--json", help="Toont alleen JSON.")]
Strikt = Annotated[bool, typer.Option("--strikt", help="Een ontbrekende score of een leeg veld op Start is een fout.")]
