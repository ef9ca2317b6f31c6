"""gia overzicht: the overkoepelend kwaliteitsbeeld over many werkboeken."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.dag import vandaag
from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, zeg
from gia_kwaliteit.cli.jaarcijfers import Jaarcijfers, eis_jaarcijfers
from gia_kwaliteit.cli.opties import AlsJson, Kadermap, Overschrijf, Puntenmodelcode, Stil
from gia_kwaliteit.cli.overzichtdoel import eis_doel, schrijf_overzicht
from gia_kwaliteit.cli.uitvoer import Doel
from gia_kwaliteit.cli.voortgang import balk

if TYPE_CHECKING:
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.overzicht import Overzicht
    from gia_kwaliteit.verzameling.toets import GelezenToets

# Below this many werkboeken there is nothing to wait for.
_VOORTGANG_VANAF = 20


def overzicht(
    plaatsen: Annotated[
        list[str],
        typer.Argument(
            metavar="MAP_OF_WERKBOEKEN", help="Mappen met werkboeken, of werkboeken apart.", show_default=False
        ),
    ],
    soort: Annotated[
        str | None,
        typer.Option(
            "--soort", metavar="SOORT", help="Neemt alleen deze soort, zoals zelfevaluatie.", show_default=False
        ),
    ] = None,
    werkjaar: Annotated[
        str | None,
        typer.Option(
            "--werkjaar", metavar="WERKJAAR", help="Neemt alleen dit werkjaar, zoals 2013-2014.", show_default=False
        ),
    ] = None,
    stand: Annotated[
        str | None,
        typer.Option(
            "--stand",
            metavar="STAND",
            help="Neemt alleen wat ingediend is (ook wat intussen gevalideerd is), gevalideerd, of in opmaak.",
            show_default=False,
        ),
    ] = None,
    anoniem: Annotated[
        bool | None,
        typer.Option(
            "--anoniem/--met-namen",
            help="Zet letters in de plaats van namen; over personen toont gia vanzelf alleen wat ze samen hebben.",
            show_default=False,
        ),
    ] = None,
    json: AlsJson = False,
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
            help="csv of parquet: schrijft bij -o een map met gegevens om verder mee te rekenen.",
            show_default=False,
        ),
    ] = None,
    criteriatoets: Annotated[
        Path | None,
        typer.Option(
            "--criteriatoets",
            metavar="WERKBOEK",
            help="Zet wat een criteriatoets over de criteria zegt, naast hun vlaggen.",
            show_default=False,
        ),
    ] = None,
    referentie: Annotated[
        Path | None,
        typer.Option(
            "--referentie",
            metavar="PAD",
            help="Schrijft de nieuwe cijfers van een jaar om mee te vergelijken (.yaml), voor de map referentie.",
            show_default=False,
        ),
    ] = None,
    jaar: Annotated[
        str | None,
        typer.Option(
            "--jaar",
            metavar="JAAR",
            help="Het jaar van de cijfers bij --referentie, als er van meer dan één jaar zijn.",
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
    overschrijf: Overschrijf = False,
    stil: Stil = False,
) -> None:
    """Toont het overzicht van veel werkboeken."""
    from gia_kwaliteit.verzameling.overzicht import Keuze, is_bron, lees_overzicht
    from gia_kwaliteit.verzameling.zoeken import plaatselijke_werkboeken

    invoer.eis_hele_namen(plaatsen)
    eis_doel(doel, formaat, overschrijf)
    cijferjaar = eis_jaarcijfers(referentie, jaar, overschrijf=overschrijf)
    gevraagd = plaatselijke_werkboeken(plaatsen)
    kwaliteitskader = invoer.neem_kader(kader, puntenmodel, werkboeken=gevraagd, stil=stil)
    zonder_namen = kwaliteitskader.woorden.onderwerp.persoon if anoniem is None else anoniem
    if formaat or referentie:
        _eis_rijen(kwaliteitskader, zonder_namen=zonder_namen)
    toets = _lees_toets(criteriatoets, doel, kwaliteitskader)
    filters = invoer.neem_gegevens(kwaliteitskader, soort=soort, werkjaar=werkjaar, stand=stand)
    with _te_lezen(), balk("Werkboeken lezen", _VOORTGANG_VANAF) as gevorderd:
        if doel is not None and is_bron(doel, plaatsen, kwaliteitskader):
            stop(f"{doel} is zelf een van de werkboeken. Kies een andere naam voor de uitvoer.", VERKEERD_GEBRUIK)
        beeld = lees_overzicht(
            plaatsen,
            kwaliteitskader,
            Keuze(
                soort=filters.soort,
                werkjaar=filters.werkjaar,
                stand=filters.stand,
                puntenmodel=puntenmodel,
                vandaag=vandaag(),
            ),
            anoniem=anoniem,
            cluster=cluster,
            voortgang=gevorderd,
        )
    beeld = toets.naast(beeld) if toets else beeld
    cijfers = Jaarcijfers(Doel(referentie, overschrijf), beeld, cijferjaar) if referentie and beeld.bureaus else None
    if doel is not None and beeld.bureaus and not (cijfers and cijfers.fout):
        schrijf_overzicht(Doel(doel, overschrijf), formaat, beeld, kwaliteitskader)
    if json:
        from gia_kwaliteit.weergave.json import schrijf_json
        from gia_kwaliteit.weergave.overzicht.json import overzicht_in_delen

        schrijf_json(overzicht_in_delen(beeld), sys.stdout)
    else:
        _toon(beeld, kwaliteitskader, stil=stil)
    if zonder_namen and beeld.heeft_fouten:
        met = "Met --met-namen" if beeld.alleen_samen or not anoniem else "Zonder --anoniem"
        zeg(f"{met} staat bij elke fout in welk werkboek ze zit.")
    if not beeld.bureaus:
        _stop_zonder_bureaus(doel or referentie, beeld, kwaliteitskader, met_stand=stand is not None)
    if cijfers is not None:
        cijfers.schrijf(doel, stil=stil, json=json)
    if doel is not None:
        Doel(doel, overschrijf).meld("Overzicht", stil=stil and not json)
    if beeld.heeft_fouten:
        raise typer.Exit(FOUTEN)


def _eis_rijen(kader: "Kader", *, zonder_namen: bool) -> None:
    """Stop when what was asked has a row for each person, and nothing may be said of one of them."""
    from gia_kwaliteit.overzicht.personen import AlleenSamen

    if zonder_namen and kader.woorden.onderwerp.persoon:
        stop(str(AlleenSamen(kader.woorden.onderwerp)), VERKEERD_GEBRUIK)


def _lees_toets(werkboek: Path | None, doel: Path | None, kader: "Kader") -> "GelezenToets | None":
    """Return the criteriatoets that was asked for, or stop when it is none of this kader."""
    from gia_kwaliteit.verzameling.toets import GeenToets, lees_toets

    if werkboek is None:
        return None
    invoer.eis_werkboek("--criteriatoets", werkboek, doel)
    try:
        with invoer.te_lezen():
            return lees_toets(werkboek, kader)
    except GeenToets as fout:
        stop(str(fout), FOUTEN)


@contextmanager
def _te_lezen() -> Iterator[None]:
    """Stop when there is nothing to read, or nobody to read it."""
    from gia_kwaliteit.overzicht.personen import TeWeinigPersonen
    from gia_kwaliteit.verzameling.cluster import Clusterfout
    from gia_kwaliteit.verzameling.zoeken import Zoekfout

    try:
        yield
    except (Zoekfout, Clusterfout) as fout:
        stop(str(fout), VERKEERD_GEBRUIK)
    except TeWeinigPersonen as fout:
        stop(str(fout), FOUTEN)


def _toon(beeld: "Overzicht", kader: "Kader", *, stil: bool) -> None:
    from gia_kwaliteit.weergave.console import maak_console
    from gia_kwaliteit.weergave.overzicht.terminal import toon_bevindingen_van, toon_overzicht

    if beeld.bureaus and not stil:
        toon_overzicht(maak_console(), beeld, kader)
    toon_bevindingen_van(maak_console(fouten=True), beeld.bevindingen, stil=stil)


def _stop_zonder_bureaus(doel: Path | None, beeld: "Overzicht", kader: "Kader", *, met_stand: bool) -> None:
    """Stop because nothing is left to show, and say what there is without the filters."""
    raad = "Verbeter eerst de fouten hierboven"
    if beeld.beschikbaar:
        naam = kader.woorden.naam_van_soort
        soorten = ", ".join(f"{naam(soort)} {werkjaar}" for soort, werkjaar in beeld.beschikbaar)
        raad = f"Kies een andere --soort of een ander --werkjaar; er is wel: {soorten}"
    elif met_stand:
        raad = "Laat --stand weg, of kies een andere stand"
    geschreven = f" {doel} is niet geschreven." if doel is not None else ""
    stop(f"er blijft geen enkel werkboek over om te tonen.{geschreven} {raad}.", FOUTEN)
