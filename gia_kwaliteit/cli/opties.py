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


def _kadermap_bij(optie: str) -> Callable[[str], Path]:
    """Return what reads the folder of a kader that was asked for by its path or its name."""

    def lees(getypt: str) -> Path:
        from gia_kwaliteit.kader import vind_kadermap

        return vind_kadermap(map_bij(optie)(getypt))

    return lees


def _vul_kadernaam_aan(begin: str) -> list[str]:
    """Return the names of kaders that begin so, for a shell; the folders it knows itself."""
    from gia_kwaliteit.kader import kadernamen

    return [naam for naam in kadernamen() if naam.startswith(begin)]


Kadermap = Annotated[
    Path | None,
    typer.Option(
        "--kader",
        metavar="KADER",
        help="Een ander kader: een naam uit gia criteria lijst, of een map met kader.yaml (die gaat voor).",
        parser=_kadermap_bij("--kader"),
        autocompletion=_vul_kadernaam_aan,
        show_default=False,
    ),
]
Werkbezoekkader = Annotated[
    Path | None,
    typer.Option(
        "--kader-werkbezoek",
        metavar="KADER",
        help="Het kader van het werkbezoek, als dat niet met gia meekomt: een map met kader.yaml.",
        parser=_kadermap_bij("--kader-werkbezoek"),
        autocompletion=_vul_kadernaam_aan,
        show_default=False,
    ),
]
Puntenmodelcode = Annotated[
    str | None,
    typer.Option(
        "--puntenmodel",
        metavar="CODE",
        help="Een puntenmodel van het kader, zoals lineair; gia criteria toon zegt welke er zijn.",
        parser=str.lower,  # every code is in small letters
        show_default=False,
    ),
]
Overschrijf = Annotated[bool, typer.Option("--overschrijf", help="Vervangt een bestand dat al bestaat.")]
Stil = Annotated[bool, typer.Option("--stil", help="Toont alleen fouten, en de naam van wat geschreven is.")]
AlsJson = Annotated[bool, typer.Option("--json", help="Toont alleen JSON.")]
Strikt = Annotated[bool, typer.Option("--strikt", help="Een ontbrekende score of een leeg veld op Start is een fout.")]
