"""gia vergelijk: lay two werkboeken of one onthaalbureau side by side."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.einde import VERKEERD_GEBRUIK, stop, stop_met_fouten
from gia_kwaliteit.cli.opties import AlsJson, Kadermap, Overschrijf, Puntenmodelcode, Stil
from gia_kwaliteit.cli.uitvoer import Doel

if TYPE_CHECKING:
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.vergelijking import Vergelijking


def vergelijk(
    ctx: typer.Context,
    een: Annotated[
        Path,
        typer.Argument(
            metavar="WERKBOEK",
            help="Het werkboek van de ene partij; bij een evolutie het vroegere.",
            show_default=False,
        ),
    ],
    ander: Annotated[
        Path,
        typer.Argument(
            metavar="ANDER", help="Het werkboek van de andere partij; bij een evolutie het latere.", show_default=False
        ),
    ],
    als: Annotated[
        str,
        typer.Option(
            "--als", metavar="WIJZE", parser=str.lower, help="confrontatie, of evolutie: eerst vroeger, dan nu."
        ),
    ] = "confrontatie",
    json: AlsJson = False,
    doel: Annotated[
        Path | None,
        typer.Option(
            "-o", "--uitvoer", metavar="PAD", help="Schrijft de vergelijking (.xlsx of .html).", show_default=False
        ),
    ] = None,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,
    stil: Stil = False,
) -> None:
    """Legt twee werkboeken naast elkaar."""
    from gia_kwaliteit.vergelijking import Als
    from gia_kwaliteit.vergelijking.controleren import Opdracht
    from gia_kwaliteit.verzameling.vergelijking import lees_vergelijking

    if als not in list(Als):
        stop(f"--als “{als}” bestaat niet. Kies uit: {', '.join(Als)}.", VERKEERD_GEBRUIK)
    if doel is not None:
        Doel(doel, overschrijf).controleer(".xlsx", ".html")
    for argument, werkboek in (("WERKBOEK", een), ("ANDER", ander)):
        invoer.eis_werkboek(argument, werkboek, doel)
    invoer.eis_een_kader(een, ander)
    kwaliteitskader = invoer.neem_kader(kader, puntenmodel, werkboeken=[een, ander], stil=stil)
    opdracht = Opdracht(opties=invoer.kader_zoals_getypt(ctx))
    with invoer.te_lezen():
        vergelijking = lees_vergelijking(
            een, ander, kwaliteitskader, als=Als(als), puntenmodel=puntenmodel, opdracht=opdracht
        ).vergelijking
    if doel is not None and not vergelijking.heeft_fouten:
        Doel(doel, overschrijf).schrijf(_inhoud(doel, vergelijking, kwaliteitskader))
    if json:
        from gia_kwaliteit.weergave.json import naar_json
        from gia_kwaliteit.weergave.vergelijking.json import vergelijking_als_gegevens

        print(naar_json(vergelijking_als_gegevens(vergelijking)))
    else:
        from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
        from gia_kwaliteit.weergave.console import maak_console
        from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking

        if (vergelijking.criteria or vergelijking.antwoorden) and not stil:
            toon_vergelijking(maak_console(), vergelijking, kwaliteitskader)
        toon_bevindingen(maak_console(fouten=True), vergelijking.bevindingen, "", kader=kwaliteitskader, stil=stil)
    if vergelijking.heeft_fouten:
        stop_met_fouten(doel)
    if doel is not None:
        Doel(doel, overschrijf).meld("Vergelijking", stil=stil and not json)


def _inhoud(doel: Path, vergelijking: "Vergelijking", kader: "Kader") -> bytes:
    """Return the vergelijking in the format that the ending of the path asks for."""
    if doel.suffix.lower() == ".html":
        from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina

        return maak_vergelijkingspagina(vergelijking, kader).encode()
    from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek

    return maak_vergelijkboek(vergelijking, kader)
