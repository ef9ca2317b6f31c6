"""gia criteria vergelijk: what differs between two kaders, and the piece of wijzigingen.yaml about it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.einde import FOUTEN, stop, stop_met
from gia_kwaliteit.cli.opties import AlsJson, Overschrijf
from gia_kwaliteit.cli.uitvoer import Doel

if TYPE_CHECKING:
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.kader.verschil import Kaderverschil

_EINDE = ".yaml"


def vergelijk(
    oud: Annotated[
        Path,
        typer.Argument(metavar="OUD", help="Het oudere kader: zijn map, of een naam.", show_default=False),
    ],
    nieuw: Annotated[Path, typer.Argument(metavar="NIEUW", help="Het nieuwere kader.", show_default=False)],
    doel: Annotated[
        Path | None,
        typer.Option(
            "-o", "--uitvoer", metavar="PAD", help="Waar het stuk voor wijzigingen.yaml komt.", show_default=False
        ),
    ] = None,
    json: AlsJson = False,
    overschrijf: Overschrijf = False,
) -> None:
    """Vergelijkt twee kaders, voor wijzigingen.yaml."""
    from gia_kwaliteit.kader.verschil import vergelijk_kaders
    from gia_kwaliteit.weergave.console import maak_console
    from gia_kwaliteit.weergave.json import naar_json
    from gia_kwaliteit.weergave.kaderverschil.json import verschil_als_gegevens
    from gia_kwaliteit.weergave.kaderverschil.terminal import toon_verschil

    if doel is not None:
        Doel(doel, overschrijf).controleer(_EINDE)
    # What the newer one says of its history is what is asked for here.
    verschil = vergelijk_kaders(_neem("OUD", oud), _neem("NIEUW", nieuw, met_geschiedenis=False))
    if json:
        print(naar_json(verschil_als_gegevens(verschil)))
    else:
        toon_verschil(maak_console(), verschil)
    if doel is not None:
        _schrijf_stuk(verschil, Doel(doel, overschrijf))


def _schrijf_stuk(verschil: "Kaderverschil", doel: Doel) -> None:
    from gia_kwaliteit.getallen import telling
    from gia_kwaliteit.kader.herleidbaar import waarom_geen_stuk
    from gia_kwaliteit.kader.stuk import aantal_vragen, maak_stuk
    from gia_kwaliteit.werkboek.teksten import verdwenen_teksten

    if reden := waarom_geen_stuk(verschil):
        stop(f"{reden} {doel.pad} is niet geschreven.", FOUTEN)
    doel.schrijf(maak_stuk(verschil, verdwenen_teksten(verschil.oud, verschil.nieuw)).encode("utf-8"))
    vragen = aantal_vragen(verschil)
    raad = f"Beantwoord eerst de {telling(vragen, 'vraag', 'vragen')} erin. " if vragen else ""
    doel.meld(
        "Stuk voor wijzigingen.yaml", f"{raad}Bovenaan staat waar het hoort; kijk het na met gia criteria controleer."
    )


def _neem(argument: str, map_: Path, *, met_geschiedenis: bool = True) -> "Kader":
    """Return the kader in a folder, or the one with that name that comes with gia; stop when there is none."""
    from gia_kwaliteit.kader import Kaderfout, laad_kader, vind_kadermap

    waar = vind_kadermap(map_)
    invoer.eis_kadermap(argument, waar)
    try:
        return laad_kader(waar, met_geschiedenis=met_geschiedenis)
    except Kaderfout as fout:
        stop_met(fout.meldingen, FOUTEN)
