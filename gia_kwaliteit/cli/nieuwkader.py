"""gia criteria nieuw: write a small kader to go on with."""

from pathlib import Path
from typing import Annotated

import typer

from gia_kwaliteit.cli.kadervragen import Enkelvoud, Gegeven, Lidwoord, Meervoud, Partijen, Persoon, Titel
from gia_kwaliteit.cli.uitvoer import als_woord, nieuwe_map


def nieuw(
    map_: Annotated[
        Path, typer.Argument(metavar="MAP", help="Een nieuwe of lege map voor het kader.", show_default=False)
    ],
    titel: Titel = None,
    onderwerp: Enkelvoud = None,
    meervoud: Meervoud = None,
    lidwoord: Lidwoord = None,
    partij: Partijen = None,
    persoon: Persoon = False,
    vragen: Annotated[bool, typer.Option("--vragen", help="Maakt een kader met alleen vragen, zonder scores.")] = False,
) -> None:
    """Maakt een klein kader om aan te vullen."""
    from gia_kwaliteit.kader.nieuw import schrijf_nieuw_kader, schrijf_nieuwe_vragen

    doel = nieuwe_map("MAP", map_)
    begin = Gegeven(titel, onderwerp, meervoud, lidwoord, partij, persoon).begin(
        map_, f"Eigen {'vragen' if vragen else 'criteria'}"
    )
    schrijf = schrijf_nieuwe_vragen if vragen else schrijf_nieuw_kader
    doel.schrijf_map(lambda kader: schrijf(kader, begin))
    eerst = "vragen.yaml" if vragen else "processen/P1.yaml"
    doel.meld(
        "Kader", f"Begin in {map_ / eerst}; gia criteria controleer --kader {als_woord(map_)} kijkt na wat u wijzigt."
    )
