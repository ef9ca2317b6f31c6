"""gia overzicht: the overkoepelend kwaliteitsbeeld over many werkboeken."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli import invoer, uitvoer
from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop
from gia_kwaliteit.cli.opties import AlsJson, Kadermap, Overschrijf, Puntenmodelcode

if TYPE_CHECKING:
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.overzicht import Overzicht, Uittreksel

PARQUET = "parquet"
# Below this many werkboeken there is nothing to wait for.
_VOORTGANG_VANAF = 20


def overzicht(  # noqa: PLR0913, PLR0917 - every option is an argument
    plaatsen: Annotated[
        list[str],
        typer.Argument(
            metavar="MAP_OF_WERKBOEKEN", help="Mappen met werkboeken, of werkboeken apart.", show_default=False
        ),
    ],
    soort: Annotated[
        str | None,
        typer.Option("--soort", metavar="SOORT", help="Neemt alleen zelfevaluatie of inspectie.", show_default=False),
    ] = None,
    werkjaar: Annotated[
        str | None,
        typer.Option(
            "--werkjaar", metavar="WERKJAAR", help="Neemt alleen dit werkjaar, zoals 2013-2014.", show_default=False
        ),
    ] = None,
    anoniem: Annotated[bool, typer.Option("--anoniem", help="Zet letters in de plaats van namen.")] = False,  # noqa: FBT002
    json: AlsJson = False,  # noqa: FBT002
    doel: Annotated[
        Path | None,
        typer.Option(
            "-o", "--uitvoer", metavar="PAD", help="Schrijft het overzicht (.xlsx of .html).", show_default=False
        ),
    ] = None,
    formaat: Annotated[
        str | None,
        typer.Option(
            "--formaat",
            metavar="FORMAAT",
            parser=str.lower,
            help="parquet: schrijft bij -o een map met gegevens voor DuckDB, pandas of Spark.",
            show_default=False,
        ),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster",
            metavar="ADRES",
            help="Leest de werkboeken op een Dask-cluster (tcp://computer:poort).",
            show_default=False,
        ),
    ] = None,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,  # noqa: FBT002
) -> None:
    """Toont het overkoepelend kwaliteitsbeeld over veel onthaalbureaus."""
    from gia_kwaliteit.overzicht import anonimiseer, bereken_overzicht, controleer_uittreksels

    filters = invoer.neem_gegevens(None, soort, werkjaar)
    _eis_doel(doel, formaat, overschrijf=overschrijf)
    kwaliteitskader = invoer.neem_kader(kader, puntenmodel)
    gelezen = _lees(plaatsen, kwaliteitskader, puntenmodel, cluster)
    _eis_ander_bestand(doel, gelezen)
    gecontroleerd = controleer_uittreksels(gelezen)
    if anoniem:
        gecontroleerd = anonimiseer(gecontroleerd, kwaliteitskader)
    beeld = bereken_overzicht(
        gecontroleerd.uittreksels,
        kwaliteitskader,
        soort=filters.soort,
        werkjaar=filters.werkjaar,
        puntenmodel=puntenmodel,
        bevindingen=gecontroleerd.bevindingen,
    )
    if doel is not None and beeld.bureaus:
        _schrijf(doel, formaat, beeld, kwaliteitskader, overschrijf=overschrijf)
    if json:
        from gia_kwaliteit.weergave.json import schrijf_json
        from gia_kwaliteit.weergave.overzicht.json import overzicht_als_gegevens

        schrijf_json(overzicht_als_gegevens(beeld, kwaliteitskader), sys.stdout)
    else:
        _toon(beeld, kwaliteitskader)
    if anoniem and beeld.heeft_fouten:
        print("Zonder --anoniem staat bij elke fout in welk werkboek ze zit.", file=sys.stderr)  # noqa: T201
    if not beeld.bureaus:
        _stop_zonder_bureaus(doel, gecontroleerd.uittreksels)
    if beeld.heeft_fouten:
        raise typer.Exit(FOUTEN)


def _eis_doel(doel: Path | None, formaat: str | None, *, overschrijf: bool) -> None:
    """Stop when the overzicht cannot be written as was asked, before work is done for it."""
    if formaat not in (None, PARQUET):
        stop(f"--formaat “{formaat}” bestaat niet. Toegelaten is: {PARQUET}.", VERKEERD_GEBRUIK)
    if formaat is None:
        if doel is not None:
            uitvoer.controleer_doel(doel, ".xlsx", ".html", overschrijf=overschrijf)
        return
    if doel is None:
        stop("Bij --formaat parquet hoort -o met de naam van een map.", VERKEERD_GEBRUIK)
    if doel.suffix.lower() in (".xlsx", ".html"):
        stop(f"{doel}: --formaat parquet schrijft een map. Geef de naam van een map op.", VERKEERD_GEBRUIK)
    from gia_kwaliteit.weergave.overzicht.parquet import is_beschikbaar, is_deel

    if not is_beschikbaar():
        raad = "Installeer het met: pip install 'gia-kwaliteit[parquet]'"
        stop(f"voor --formaat parquet is pyarrow nodig. {raad}", VERKEERD_GEBRUIK)
    uitvoer.controleer_doelmap(doel, is_deel, overschrijf=overschrijf)


def _eis_ander_bestand(doel: Path | None, gelezen: "Sequence[Uittreksel]") -> None:
    """Stop when the overzicht would take the place of a werkboek that it is made of; of an earlier overzicht it may."""
    if doel is None or not doel.is_file():
        return
    from gia_kwaliteit.verzameling.zoeken import plaatselijk

    for uittreksel in gelezen:
        with suppress(OSError):  # what is no longer there is not replaced either
            werkboek = plaatselijk(uittreksel.pad)
            if werkboek is not None and doel.samefile(werkboek):
                stop(f"{doel} is zelf een van de werkboeken. Kies een andere naam voor de uitvoer.", VERKEERD_GEBRUIK)


def _schrijf(doel: Path, formaat: str | None, beeld: "Overzicht", kader: "Kader", *, overschrijf: bool) -> None:
    """Write the overzicht as the ending of the path, or the format, asks for."""
    if formaat is None:
        uitvoer.schrijf(doel, _inhoud(doel, beeld, kader), "Overzicht", overschrijf=overschrijf)
        return
    from gia_kwaliteit.weergave.overzicht.parquet import schrijf_dataset

    uitvoer.schrijf_map(doel, lambda map_: schrijf_dataset(beeld, kader, map_), "Overzicht")


def _lees(plaatsen: Sequence[str], kader: "Kader", puntenmodel: str | None, cluster: str | None) -> "list[Uittreksel]":
    """Read every werkboek in these places; results of gia count only where one is named itself."""
    from gia_kwaliteit.verzameling.lezer import Uittreksellezer
    from gia_kwaliteit.verzameling.werkers import Clusterfout, lees_hier, lees_op_cluster
    from gia_kwaliteit.verzameling.zoeken import (
        Zoekfout,
        gesloten_map,
        vanaf_de_wortel,
        vind_werkboeken,
    )

    try:
        # On another machine a path from here leads nowhere.
        vondst = vind_werkboeken(plaatsen if cluster is None else map(vanaf_de_wortel, plaatsen))
    except Zoekfout as fout:
        stop(str(fout), VERKEERD_GEBRUIK)
    if not vondst.werkboeken and vondst.gesloten:
        mappen = ", ".join(f"{map_} ({reden})" for map_, reden in vondst.gesloten)
        stop(f"er is geen enkel werkboek te lezen: {mappen}.", VERKEERD_GEBRUIK)
    if not vondst.werkboeken:
        stop(f"In {', '.join(plaatsen)} staat geen enkel werkboek. Kies een map met werkboeken.", VERKEERD_GEBRUIK)
    lezer = Uittreksellezer.voor(kader, puntenmodel)
    with _voortgang(len(vondst.werkboeken)) as stap:
        if cluster is None:
            gelezen = lees_hier(vondst.werkboeken, lezer, voortgang=stap)
        else:
            try:
                gelezen = lees_op_cluster(vondst.werkboeken, lezer, cluster, stap)
            except Clusterfout as fout:
                stop(str(fout), VERKEERD_GEBRUIK)
    eigen = [u for u in gelezen if not u.is_resultaat or u.pad in vondst.genoemd]
    if not eigen:
        stop(
            f"In {', '.join(plaatsen)} staan alleen resultaten van gia. Kies een map met werkboeken.", VERKEERD_GEBRUIK
        )
    return [*eigen, *(gesloten_map(map_, reden) for map_, reden in vondst.gesloten)]


@contextmanager
def _voortgang(aantal: int) -> Iterator[Callable[[int], object]]:
    """Show on a terminal how far the reading is; yield what is told how many werkboeken are read."""
    from gia_kwaliteit.weergave.console import maak_console

    console = maak_console(fouten=True)
    if not console.is_terminal or aantal < _VOORTGANG_VANAF:
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    kolommen = (TextColumn("Werkboeken lezen"), BarColumn(), MofNCompleteColumn())
    with Progress(*kolommen, console=console, transient=True) as balk:
        taak = balk.add_task("", total=aantal)
        yield lambda gelezen: balk.advance(taak, gelezen)


def _toon(beeld: "Overzicht", kader: "Kader") -> None:
    from gia_kwaliteit.weergave.console import maak_console
    from gia_kwaliteit.weergave.overzicht.terminal import toon_bevindingen_van, toon_overzicht

    if beeld.bureaus:
        toon_overzicht(maak_console(), beeld, kader)
    toon_bevindingen_van(maak_console(fouten=True), beeld.bevindingen)


def _stop_zonder_bureaus(doel: Path | None, wel: "Sequence[Uittreksel]") -> None:
    """Stop because nothing is left to show; `wel` is what there is without the filters."""
    raad = "Verbeter eerst de fouten hierboven"
    if wel:
        soorten = ", ".join(sorted({f"{uittreksel.soort} {uittreksel.werkjaar}" for uittreksel in wel}))
        raad = f"Kies een andere --soort of een ander --werkjaar; er is wel: {soorten}"
    geschreven = f" {doel} is niet geschreven." if doel is not None else ""
    stop(f"er blijft geen enkel werkboek over om te tonen.{geschreven} {raad}.", FOUTEN)


def _inhoud(doel: Path, beeld: "Overzicht", kader: "Kader") -> bytes:
    """Return the overzicht in the format that the ending of the path asks for."""
    if doel.suffix.lower() == ".html":
        from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina

        return maak_overzichtspagina(beeld, kader).encode()
    from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek

    return maak_overzichtboek(beeld, kader)
