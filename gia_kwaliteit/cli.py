"""The command line: parse, call, print; no logic of its own."""

import errno
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from gia_kwaliteit.taal.typer_nl import NederlandseTyper

if TYPE_CHECKING:
    from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.vergelijking import Vergelijking

app = NederlandseTyper(
    name="gia",
    help="Kwaliteitstoezicht met een rekenblad: van criteria naar werkboek, van werkboek naar profiel.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
criteria = NederlandseTyper(
    help="Toont, controleert en beschrijft het kader.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(criteria, name="criteria")

FOUTEN, VERKEERD_GEBRUIK = 1, 2

Kadermap = Annotated[
    Path | None,
    typer.Option("--kader", metavar="MAP", help="De map met een ander kader (YAML).", show_default=False),
]
Puntenmodelcode = Annotated[
    str | None,
    typer.Option(
        "--puntenmodel",
        metavar="CODE",
        help="De code van een puntenmodel van het kader.",
        show_default=False,
    ),
]
Overschrijf = Annotated[bool, typer.Option("--overschrijf", help="Vervangt een bestand dat al bestaat.")]


@app.command()
def sjabloon(
    uit: Annotated[Path, typer.Option("-o", "--uit", metavar="PAD", help="Waar het werkboek komt (.xlsx).")] = Path(
        "werkboek.xlsx"
    ),
    naam: Annotated[
        str | None, typer.Option("--naam", metavar="NAAM", help="De naam van het onthaalbureau.", show_default=False)
    ] = None,
    soort: Annotated[
        str | None,
        typer.Option("--soort", metavar="SOORT", help="zelfevaluatie of inspectie.", show_default=False),
    ] = None,
    werkjaar: Annotated[
        str | None,
        typer.Option("--werkjaar", metavar="JAREN", help="Het werkjaar, zoals 2013-2014.", show_default=False),
    ] = None,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,  # noqa: FBT002 - an option of the command line
) -> None:
    """Maakt een leeg werkboek om in te vullen."""
    from gia_kwaliteit.werkboek.schrijven import maak_sjabloon  # noqa: PLC0415 - heavy

    _controleer_doel(uit, ".xlsx", overschrijf=overschrijf)
    kwaliteitskader = _kader(kader)
    gegevens = _gegevens(naam, soort, werkjaar)
    _eis_puntenmodel(kwaliteitskader, puntenmodel)
    _schrijf(uit, maak_sjabloon(kwaliteitskader, gegevens, puntenmodel), overschrijf=overschrijf)
    print(uit)  # noqa: T201 - the result of the command


@app.command()
def score(
    werkboek: Annotated[
        Path, typer.Argument(metavar="WERKBOEK", help="Het ingevulde werkboek (.xlsx of .ods).", show_default=False)
    ],
    json: Annotated[bool, typer.Option("--json", help="Toont alleen JSON.")] = False,  # noqa: FBT002
    uit: Annotated[
        Path | None,
        typer.Option(
            "-o", "--uit", metavar="PAD", help="Schrijft de resultaten in een werkboek (.xlsx).", show_default=False
        ),
    ] = None,
    markeer: Annotated[
        Path | None,
        typer.Option(
            "--markeer",
            metavar="PAD",
            help="Schrijft een kopie van het werkboek met elke bevinding bij haar cel (.xlsx).",
            show_default=False,
        ),
    ] = None,
    strikt: Annotated[bool, typer.Option("--strikt", help="Wat niet is ingevuld of gescoord, is een fout.")] = False,  # noqa: FBT002
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,  # noqa: FBT002
) -> None:
    """Leest een werkboek, controleert het en berekent het profiel."""
    from gia_kwaliteit.profiel import bereken_profiel  # noqa: PLC0415 - heavy

    for doel, optie in ((uit, "-o"), (markeer, "--markeer")):
        if doel is not None:
            _controleer_doel(doel, ".xlsx", optie=optie, overschrijf=overschrijf)
        _eis_werkboek("WERKBOEK", werkboek, doel)
    if uit is not None and markeer is not None and uit.resolve() == markeer.resolve():
        _stop(f"-o en --markeer schrijven allebei {uit}. Kies twee verschillende namen.", VERKEERD_GEBRUIK)
    kwaliteitskader = _kader(kader)
    _eis_puntenmodel(kwaliteitskader, puntenmodel)
    beoordeling = _lees(werkboek, kwaliteitskader, puntenmodel)
    if strikt:
        beoordeling = beoordeling.streng()
    profiel = bereken_profiel(beoordeling, kwaliteitskader, puntenmodel)
    if markeer is not None:
        _schrijf_nagekeken(werkboek, beoordeling, markeer, overschrijf=overschrijf)
    # The file first: who stops reading the screen (… | head) still gets it.
    if uit is not None and not beoordeling.heeft_fouten:
        from gia_kwaliteit.werkboek.schrijven import maak_resultaten  # noqa: PLC0415 - heavy

        _schrijf(uit, maak_resultaten(profiel, kwaliteitskader), overschrijf=overschrijf)
        print(f"Resultaten: {uit}", file=sys.stderr)  # noqa: T201
    if json:
        from gia_kwaliteit.weergave.gegevens import als_json  # noqa: PLC0415

        print(als_json(profiel))  # noqa: T201 - the result of the command
    else:
        from gia_kwaliteit.weergave import terminal  # noqa: PLC0415 - heavy

        if beoordeling.scores:
            terminal.toon_profiel(terminal.maak_console(), profiel, kwaliteitskader)
        terminal.toon_bevindingen(terminal.maak_console(fouten=True), profiel.bevindingen, werkboek.name)
    if beoordeling.heeft_fouten:
        _stop_met_fouten(uit)


@app.command()
def vergelijk(
    een: Annotated[
        Path, typer.Argument(metavar="ZELFEVALUATIE", help="Het werkboek met de zelfevaluatie.", show_default=False)
    ],
    ander: Annotated[
        Path, typer.Argument(metavar="INSPECTIE", help="Het werkboek met de inspectie.", show_default=False)
    ],
    als: Annotated[
        str, typer.Option("--als", metavar="WIJZE", help="confrontatie, of evolutie: eerst vroeger, dan nu.")
    ] = "confrontatie",
    json: Annotated[bool, typer.Option("--json", help="Toont alleen JSON.")] = False,  # noqa: FBT002
    uit: Annotated[
        Path | None,
        typer.Option(
            "-o", "--uit", metavar="PAD", help="Schrijft de vergelijking (.xlsx of .html).", show_default=False
        ),
    ] = None,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,  # noqa: FBT002
) -> None:
    """Legt zelfevaluatie en inspectie naast elkaar."""
    from dataclasses import replace  # noqa: PLC0415

    from gia_kwaliteit.bevinding import bevinding  # noqa: PLC0415 - heavy
    from gia_kwaliteit.vergelijking import Als, bereken_vergelijking, controleer_paar  # noqa: PLC0415 - heavy

    if als not in list(Als):
        _stop(f"--als “{als}” bestaat niet. Kies uit: {', '.join(Als)}.", VERKEERD_GEBRUIK)
    wijze = Als(als)
    if uit is not None:
        _controleer_doel(uit, ".xlsx", ".html", overschrijf=overschrijf)
    for argument, werkboek in (("ZELFEVALUATIE", een), ("INSPECTIE", ander)):
        _eis_werkboek(argument, werkboek, uit)
    kwaliteitskader = _kader(kader)
    _eis_puntenmodel(kwaliteitskader, puntenmodel)
    links, rechts = (_lees(werkboek, kwaliteitskader, puntenmodel) for werkboek in (een, ander))
    if een.samefile(ander) or een.read_bytes() == ander.read_bytes():
        gevonden = [bevinding("zelfde-werkboek", bestand=str(een), ander="" if een == ander else f" en {ander}")]
        rechts = replace(rechts, bevindingen=())  # what was found in it is found in the other already
    else:
        gevonden = controleer_paar(links, rechts, wijze, puntenmodel)
    if wijze is Als.evolutie:
        links, rechts = rechts, links
    vergelijking = bereken_vergelijking(
        links, rechts, kwaliteitskader, als=wijze, puntenmodel=puntenmodel, bevindingen=gevonden
    )
    if uit is not None and not vergelijking.heeft_fouten:
        _schrijf(uit, _vergelijkingsbestand(uit, vergelijking, kwaliteitskader), overschrijf=overschrijf)
        print(f"Vergelijking: {uit}", file=sys.stderr)  # noqa: T201
    if json:
        from gia_kwaliteit.weergave.gegevens import naar_json  # noqa: PLC0415
        from gia_kwaliteit.weergave.vergelijking import vergelijking_als_gegevens  # noqa: PLC0415

        print(naar_json(vergelijking_als_gegevens(vergelijking)))  # noqa: T201 - the result of the command
    else:
        from gia_kwaliteit.weergave import terminal  # noqa: PLC0415 - heavy
        from gia_kwaliteit.weergave.terminal_vergelijking import toon_vergelijking  # noqa: PLC0415

        if vergelijking.criteria:
            toon_vergelijking(terminal.maak_console(), vergelijking, kwaliteitskader)
        terminal.toon_bevindingen(terminal.maak_console(fouten=True), vergelijking.bevindingen, "")
    if vergelijking.heeft_fouten:
        _stop_met_fouten(uit)


@criteria.command()
def toon(kader: Kadermap = None) -> None:
    """Toont het kader: alle processen, criteria en regels."""
    from gia_kwaliteit.weergave.kader import toon_kader  # noqa: PLC0415 - heavy
    from gia_kwaliteit.weergave.terminal import maak_console  # noqa: PLC0415

    toon_kader(maak_console(), _kader(kader))


@criteria.command()
def controleer(kader: Kadermap = None) -> None:
    """Controleert de YAML van een kader."""
    gelezen = _kader(kader)
    telling = f"{len(gelezen.processen)} processen, {len(gelezen.criteria)} criteria, {len(gelezen.regels)} regels"
    print(f"{gelezen.id} {gelezen.versie} is in orde: {telling}.")  # noqa: T201


@criteria.command()
def schema(
    deel: Annotated[
        str | None,
        typer.Argument(
            metavar="DEEL", help="Het deel: kader, schalen, proces …; zonder deel: alles.", show_default=False
        ),
    ] = None,
) -> None:
    """Toont het JSON Schema van de YAML, waarmee een editor helpt bij het schrijven."""
    import json  # noqa: PLC0415

    from gia_kwaliteit.kader.schema import DELEN, schema_van  # noqa: PLC0415 - heavy

    if deel is not None and deel not in DELEN:
        _stop(f"“{deel}” is geen deel van een kader. Kies uit: {', '.join(DELEN)}.", VERKEERD_GEBRUIK)
    print(json.dumps(schema_van(deel), ensure_ascii=True, indent=2))  # noqa: T201


def _kader(map_: Path | None) -> "Kader":
    """Load the kader, or stop with everything that is wrong with it."""
    from gia_kwaliteit.kader import Kaderfout, laad_kader  # noqa: PLC0415 - heavy

    if map_ is not None and not map_.is_dir():
        soort = "is geen map" if map_.exists() else "bestaat niet"
        _stop(f"De map {map_} bij --kader {soort}. Geef de map van een kader op.", VERKEERD_GEBRUIK)
    try:
        return laad_kader(map_)
    except Kaderfout as fout:
        _stop("\n".join(fout.meldingen), FOUTEN)


def _lees(werkboek: Path, kader: "Kader", puntenmodel: str | None) -> "Beoordeling":
    """Read a werkboek, or stop when it may not be read; `puntenmodel` is the one asked for in place of its own."""
    from dataclasses import replace  # noqa: PLC0415

    from gia_kwaliteit.werkboek.lezen import lees_werkboek  # noqa: PLC0415 - heavy

    try:
        beoordeling = lees_werkboek(werkboek, kader)
    except PermissionError:
        _stop(f"{werkboek} kan niet worden gelezen: u hebt geen leesrechten.", VERKEERD_GEBRUIK)
    if puntenmodel is None:
        return beoordeling
    rest = tuple(gevonden for gevonden in beoordeling.bevindingen if gevonden.id != "puntenmodel-onbekend")
    return replace(beoordeling, bevindingen=rest)


def _vergelijkingsbestand(pad: Path, vergelijking: "Vergelijking", kader: "Kader") -> bytes:
    """Return the vergelijking in the format that the ending of the path asks for."""
    if pad.suffix.lower() == ".html":
        from gia_kwaliteit.weergave.html import maak_vergelijkingspagina  # noqa: PLC0415 - heavy

        return maak_vergelijkingspagina(vergelijking, kader).encode()
    from gia_kwaliteit.werkboek.vergelijkboek import maak_vergelijkboek  # noqa: PLC0415 - heavy

    return maak_vergelijkboek(vergelijking, kader)


def _gegevens(naam: str | None, soort: str | None, werkjaar: str | None) -> "Gegevens":
    """Check the fields for Start, or stop with what is allowed."""
    from gia_kwaliteit.beoordeling import Gegevens  # noqa: PLC0415 - heavy
    from gia_kwaliteit.werkboek.velden import lees_veld  # noqa: PLC0415

    velden: dict[str, Any] = {}
    for veld, waarde in (("onthaalbureau", naam), ("soort", soort), ("werkjaar", werkjaar)):
        if waarde is not None:
            velden[veld], toegelaten = lees_veld(veld, waarde)
            if not velden[veld]:
                optie = {"onthaalbureau": "naam"}.get(veld, veld)
                _stop(f"--{optie} “{waarde}” kan hier niet; toegelaten: {toegelaten}.", VERKEERD_GEBRUIK)
    return Gegevens(**velden)


def _eis_puntenmodel(kader: "Kader", code: str | None) -> None:
    codes = [model.code for model in kader.puntenmodellen]
    if code is not None and code not in codes:
        _stop(f"Het puntenmodel “{code}” bestaat niet. Kies uit: {', '.join(codes)}.", VERKEERD_GEBRUIK)


def _eis_ending(pad: Path, toegelaten: tuple[str, ...]) -> None:
    if pad.suffix.lower() not in toegelaten:
        wat = "een werkboek" if toegelaten == (".xlsx",) else "deze uitvoer"
        _stop(
            f"{pad}: {wat} eindigt op {' of '.join(toegelaten)}. "
            f"Kies een naam zoals {pad.with_suffix(toegelaten[0]).name}.",
            VERKEERD_GEBRUIK,
        )


def _eis_werkboek(argument: str, werkboek: Path, uit: Path | None) -> None:
    if not werkboek.is_file():
        soort = "is een map, geen werkboek" if werkboek.is_dir() else "bestaat niet"
        if not werkboek.name:
            _stop(
                f"Bij {argument} staat een map of niets. Geef het pad van een ingevuld werkboek op.", VERKEERD_GEBRUIK
            )
        _stop(f"{werkboek} {soort}. Geef het pad van een ingevuld werkboek op.", VERKEERD_GEBRUIK)
    if uit is not None and uit.exists() and uit.samefile(werkboek):
        _stop(f"{uit} is het werkboek zelf. Kies een andere naam voor de uitvoer.", VERKEERD_GEBRUIK)


def _controleer_doel(pad: Path, *eindes: str, optie: str = "-o", overschrijf: bool) -> None:
    from gia_kwaliteit.bestand import Schrijffout, controleer_doel  # noqa: PLC0415

    if not pad.name:
        _stop(f"Bij {optie} staat een map of niets. Geef de naam van een bestand op.", VERKEERD_GEBRUIK)
    try:
        controleer_doel(pad, overschrijf=overschrijf)
    except Schrijffout as fout:
        _stop(str(fout), VERKEERD_GEBRUIK)
    _eis_ending(pad, eindes)


def _schrijf(pad: Path, inhoud: bytes, *, overschrijf: bool) -> None:
    from gia_kwaliteit.bestand import Schrijffout, schrijf_bestand  # noqa: PLC0415

    try:
        schrijf_bestand(pad, inhoud, overschrijf=overschrijf)
    except Schrijffout as fout:
        _stop(str(fout), FOUTEN)


def _schrijf_nagekeken(werkboek: Path, beoordeling: "Beoordeling", doel: Path, *, overschrijf: bool) -> None:
    """Write the copy with its bevindingen, or say why there is none."""
    # Only a workbook that could be read is safe to open again, and only this form can be written back.
    if not beoordeling.scores or werkboek.suffix.lower() not in (".xlsx", ".xlsm"):
        reden = "het werkboek is niet gelezen" if not beoordeling.scores else "dat kan alleen van een .xlsx"
        print(f"{doel} is niet geschreven: {reden}.", file=sys.stderr)  # noqa: T201
        return
    from gia_kwaliteit.werkboek.markeren import maak_nagekeken  # noqa: PLC0415 - heavy

    _schrijf(doel, maak_nagekeken(werkboek, beoordeling), overschrijf=overschrijf)
    print(f"Nagekeken: {doel}", file=sys.stderr)  # noqa: T201


def _stop_met_fouten(uit: Path | None) -> NoReturn:
    """Stop because of what was found; say so when a file was asked for."""
    if uit is not None:
        print(f"{uit} is niet geschreven: verbeter eerst de fouten hierboven.", file=sys.stderr)  # noqa: T201
    raise typer.Exit(FOUTEN)


def _stop(melding: str, code: int) -> NoReturn:
    print(f"Fout: {melding}", file=sys.stderr)  # noqa: T201
    raise typer.Exit(code)


def start() -> None:
    """Run gia; whatever happens, the user sees a Dutch sentence and no traceback."""
    # gia has no pydantic plugins; looking for them in every installed package takes longer than reading a werkboek.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A command makes many objects and keeps them until it ends: looking for garbage after every 700 is wasted time.
    gc.set_threshold(100_000)
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors="backslashreplace")
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FOUTEN)
    except Exception as fout:  # noqa: BLE001 - the last stop before the user
        melding = f"gia is op iets onverwachts gestoten ({type(fout).__name__}). Meld dit, met het werkboek erbij."
        if isinstance(fout, OSError) and fout.errno == errno.ENOSPC:
            melding = "de uitvoer kan niet worden geschreven: de schijf is vol."
        print(f"Fout: {melding}", file=sys.stderr)  # noqa: T201
        os._exit(FOUTEN)  # what is left in the buffer of a full stdout cannot be written either
