"""gia criteria: show, check, copy and describe the kader."""

from pathlib import Path
from typing import Annotated

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, stop_met
from gia_kwaliteit.cli.invoer import eis_code, lees_kader
from gia_kwaliteit.cli.opties import AlsJson, Kadermap
from gia_kwaliteit.cli.uitvoer import als_woord, nieuwe_map, zeg_daarna


def toon(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="CODE",
            help="De code van een criterium, regel of indicator; zonder code: het hele kader.",
            show_default=False,
        ),
    ] = None,
    kader: Kadermap = None,
    json: AlsJson = False,
) -> None:
    """Toont het kader, of één rij met wat erover gezegd wordt."""
    from gia_kwaliteit.weergave.console import maak_console
    from gia_kwaliteit.weergave.json import naar_json
    from gia_kwaliteit.weergave.kader.json import kader_als_gegevens
    from gia_kwaliteit.weergave.kader.rij import rij_als_gegevens, toon_rij
    from gia_kwaliteit.weergave.kader.terminal import toon_kader

    gelezen = lees_kader(kader)
    if code is not None:
        rij = eis_code(gelezen, code)
        if json:
            print(naar_json(rij_als_gegevens(gelezen, rij)))
        else:
            toon_rij(maak_console(), gelezen, rij)
    elif json:
        print(naar_json(kader_als_gegevens(gelezen)))
    else:
        toon_kader(maak_console(), gelezen)


def controleer(kader: Kadermap = None) -> None:
    """Controleert de YAML van een kader."""
    from gia_kwaliteit.kader import kadermap
    from gia_kwaliteit.kader.geraakt import controleer_geraakt
    from gia_kwaliteit.kader.geschiedenis import controleer_versies
    from gia_kwaliteit.weergave.kader.terminal import tel_kader

    gelezen = lees_kader(kader)
    map_ = kader or kadermap()
    if meldingen := [*controleer_versies(map_, gelezen), *controleer_geraakt(map_, gelezen)]:
        stop_met(meldingen, FOUTEN)
    print(f"{gelezen.id} {gelezen.versie} is in orde: {tel_kader(gelezen)}.")
    zeg_daarna(f"Maak er nu een werkboek mee: gia sjabloon {_als_optie(kader)}-o werkboek.xlsx")


def _als_optie(kader: Path | None) -> str:
    """Return how a kader is asked for on a command line: by its name where it comes with gia."""
    from gia_kwaliteit.kader import kadermap

    if kader is None:
        return ""
    return f"--kader {kader.name if kader == kadermap(kader.name) else als_woord(kader)} "


def lijst(json: AlsJson = False) -> None:
    """Noemt de kaders die met gia komen."""
    from gia_kwaliteit.weergave.console import maak_console
    from gia_kwaliteit.weergave.json import naar_json
    from gia_kwaliteit.weergave.kader.lijst import kaders_als_gegevens, toon_kaders

    kaders = invoer.lees_kaders()
    if json:
        print(naar_json(kaders_als_gegevens(kaders)))
    else:
        toon_kaders(maak_console(), kaders)


def kopieer(
    map_: Annotated[
        Path, typer.Argument(metavar="MAP", help="Een nieuwe of lege map voor de kopie.", show_default=False)
    ],
    kader: Kadermap = None,
    huisstijl: Annotated[
        bool, typer.Option("--huisstijl", help="Kopieert de huisstijl van het verslag, en niet het kader.")
    ] = False,
) -> None:
    """Kopieert het kader om het aan te passen."""
    from gia_kwaliteit.kader.kopie import kopieer_huisstijl, kopieer_kader

    if huisstijl and kader is not None:
        stop("--huisstijl kopieert geen kader. Geef --kader en --huisstijl in twee opdrachten.", VERKEERD_GEBRUIK)

    doel = nieuwe_map("MAP", map_)
    if huisstijl:
        doel.schrijf_map(kopieer_huisstijl)
    else:
        lees_kader(kader)  # nothing is copied that gia cannot read
        doel.schrijf_map(lambda kopie: kopieer_kader(kopie, kader))
    raad = f"Pas de bestanden aan. gia verslag … --sjabloon {als_woord(map_)} gebruikt ze."
    if not huisstijl:
        raad = f"Pas de bestanden aan; gia criteria controleer --kader {als_woord(map_)} kijkt ze na."
    doel.meld("Huisstijl" if huisstijl else "Kader", raad)


def toets(
    map_: Annotated[
        Path, typer.Argument(metavar="MAP", help="Een nieuwe of lege map voor de toets.", show_default=False)
    ],
    codes: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODES]",
            help="De codes van de criteria om te toetsen, of van hun processen; zonder codes: alle criteria.",
            show_default=False,
        ),
    ] = None,
    kader: Kadermap = None,
) -> None:
    """Maakt een kader om criteria aan zeven regels te toetsen."""
    from gia_kwaliteit.kader import Kaderfout
    from gia_kwaliteit.kader.criteriatoets import kies_criteria, schrijf_toetskader

    doel = nieuwe_map("MAP", map_)
    gelezen = lees_kader(kader)
    try:
        gekozen = kies_criteria(gelezen, codes or ())
        doel.schrijf_map(lambda nieuw: schrijf_toetskader(nieuw, gelezen, gekozen))
    except KeyError as fout:
        stop(str(fout.args[0]), VERKEERD_GEBRUIK)
    except Kaderfout as fout:
        stop_met(fout.meldingen, VERKEERD_GEBRUIK)
    doel.meld("Kader", f"gia sjabloon --kader {als_woord(map_)} maakt er een werkboek van.")


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
