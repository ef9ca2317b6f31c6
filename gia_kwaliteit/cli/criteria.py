"""gia criteria: show, check and describe the kader."""

from typing import Annotated

import typer

from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, stop_met
from gia_kwaliteit.cli.invoer import lees_kader
from gia_kwaliteit.cli.opties import Kadermap


def toon(kader: Kadermap = None) -> None:
    """Toont het kader: alle processen, criteria en regels."""
    from gia_kwaliteit.weergave.console import maak_console
    from gia_kwaliteit.weergave.kader import toon_kader

    toon_kader(maak_console(), lees_kader(kader))


def controleer(kader: Kadermap = None) -> None:
    """Controleert de YAML van een kader."""
    from gia_kwaliteit.kader import kadermap
    from gia_kwaliteit.kader.geschiedenis import controleer_versies
    from gia_kwaliteit.weergave.kader import tel_kader

    gelezen = lees_kader(kader)
    if meldingen := controleer_versies(kader or kadermap(), gelezen):
        stop_met(meldingen, FOUTEN)
    print(f"{gelezen.id} {gelezen.versie} is in orde: {tel_kader(gelezen)}.")


def schema(
    deel: Annotated[
        str | None,
        typer.Argument(
            metavar="DEEL", help="Het deel: kader, schalen, proces …; zonder deel: alles.", show_default=False
        ),
    ] = None,
) -> None:
    """Toont het JSON Schema van de YAML, voor een editor."""
    import json

    from gia_kwaliteit.kader.schema import DELEN, schema_van

    if deel is not None and deel not in DELEN:
        stop(f"“{deel}” is geen deel van een kader. Kies uit: {', '.join(DELEN)}.", VERKEERD_GEBRUIK)
    print(json.dumps(schema_van(deel), ensure_ascii=True, indent=2))
