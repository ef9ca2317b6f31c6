"""The commands of gia, each from its own module."""

from typing import Annotated

import typer

from gia_kwaliteit import __version__
from gia_kwaliteit.cli import criteria, kadervergelijking, nieuwkader
from gia_kwaliteit.cli.consensus import consensus
from gia_kwaliteit.cli.einde import VERKEERD_GEBRUIK, stop
from gia_kwaliteit.cli.migreer import migreer
from gia_kwaliteit.cli.overzicht import overzicht
from gia_kwaliteit.cli.score import score
from gia_kwaliteit.cli.shell import VRAAG_VAN_SHELL
from gia_kwaliteit.cli.sjabloon import sjabloon
from gia_kwaliteit.cli.uit_rekenblad import uit_rekenblad
from gia_kwaliteit.cli.vergelijk import vergelijk
from gia_kwaliteit.cli.verslag import verslag
from gia_kwaliteit.taal.typer_nl import NederlandseTyper

app = NederlandseTyper(
    name="gia",
    help="Kwaliteitstoezicht met een rekenblad: van criteria naar werkboek, van werkboek naar profiel.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _toon_versie(gevraagd: bool) -> None:
    if gevraagd:
        print(f"gia {__version__}")
        raise typer.Exit


def _toon_aanvulling(shell: str | None) -> None:
    if shell is None:
        return
    from gia_kwaliteit.taal.aanvulling import SHELLS, maak_aanvulling

    if shell not in SHELLS:
        stop(f"--aanvulling “{shell}” bestaat niet. Kies uit: {', '.join(SHELLS)}.", VERKEERD_GEBRUIK)
    print(maak_aanvulling(shell, VRAAG_VAN_SHELL))
    raise typer.Exit


@app.callback()
def begin(
    versie: Annotated[
        bool,
        typer.Option("--version", "-V", help="Toont de versie van gia en stopt.", callback=_toon_versie, is_eager=True),
    ] = False,
    shell: Annotated[
        str | None,
        typer.Option(
            "--aanvulling",
            metavar="SHELL",
            parser=str.lower,
            help="Toont wat bash, zsh, fish of powershell nodig heeft om met de tabtoets aan te vullen, en stopt.",
            callback=_toon_aanvulling,
            is_eager=True,
            show_default=False,
        ),
    ] = None,
) -> None:
    """Take what stands before a command."""


for opdracht in (sjabloon, score, consensus, vergelijk, verslag, overzicht, migreer):
    app.command()(opdracht)
over_criteria = NederlandseTyper(
    help="Toont, controleert en maakt kaders.", no_args_is_help=True, rich_markup_mode=None
)
for vraag in (
    criteria.lijst,
    criteria.toon,
    criteria.controleer,
    kadervergelijking.vergelijk,
    nieuwkader.nieuw,
    criteria.kopieer,
    uit_rekenblad,
    criteria.toets,
    criteria.schema,
):
    over_criteria.command()(vraag)
app.add_typer(over_criteria, name="criteria")
