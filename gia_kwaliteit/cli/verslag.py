"""gia verslag: write the report of one onthaalbureau."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.dag import vandaag
from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, stop_met_fouten, zeg
from gia_kwaliteit.cli.opties import Kadermap, Overschrijf, Puntenmodelcode, Stil, Werkbezoekkader, map_bij
from gia_kwaliteit.cli.uitvoer import Doel
from gia_kwaliteit.cli.verslagen import Vraag, maak_bestand, schrijf_verslagen
from gia_kwaliteit.cli.voortgang import bezig, bezig_als_het_duurt
from gia_kwaliteit.taal.typer_nl import optie_zoals_getypt

if TYPE_CHECKING:
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.verslag.lezen import Opgesteld


BEGINSITUATIE = "beginsituatie"
# The first one is that of the onthaalbureaus, the other one that of any kader.
OPTIES_NAAST = ("--inspectie", "--naast")


class _Bezoek(NamedTuple):
    """A work visit to lay beside the werkboek, where there is one, and its kader as far as somebody named it."""

    pad: Path | None
    kader: "Kader | None"


def verslag(
    ctx: typer.Context,
    werkboeken: Annotated[
        list[str],
        typer.Argument(
            metavar="WERKBOEK",
            help="Het ingevulde werkboek (.xlsx of .ods) of draaiboek (.docx), of een map met werkboeken.",
            show_default=False,
        ),
    ],
    doel: Annotated[
        Path,
        typer.Option(
            "-o",
            "--uitvoer",
            metavar="PAD",
            help="Waar het verslag komt (.html, .docx of .pdf); van een map: de map voor alle verslagen.",
            show_default=False,
        ),
    ],
    formaat: Annotated[
        str | None,
        typer.Option(
            "--formaat",
            metavar="FORMAAT",
            parser=str.lower,
            help="Bij een map: pdf (de standaard), docx of html.",
            show_default=False,
        ),
    ] = None,
    inspectie: Annotated[
        Path | None,
        typer.Option(
            *OPTIES_NAAST,
            metavar="WERKBOEK",
            help="Het werkboek van een andere partij van het kader, zoals de inspectie, om ernaast te leggen.",
            show_default=False,
        ),
    ] = None,
    werkbezoek: Annotated[
        Path | None,
        typer.Option(
            "--werkbezoek",
            metavar="WERKBOEK",
            help="Een werkbezoek (.xlsx of .docx), waarvan de antwoorden als bewijs bij de criteria komen.",
            show_default=False,
        ),
    ] = None,
    kader_werkbezoek: Werkbezoekkader = None,
    sjabloon: Annotated[
        Path | None,
        typer.Option(
            "--sjabloon",
            metavar="MAP",
            help="De map met een eigen huisstijl en sjablonen.",
            parser=map_bij("--sjabloon"),
            show_default=False,
        ),
    ] = None,
    als: Annotated[
        str | None,
        typer.Option(
            "--als",
            metavar="SOORT",
            parser=str.lower,
            help="Met beginsituatie: de beginsituatie-analyse van één werkboek, met het blad Dossier.",
            show_default=False,
        ),
    ] = None,
    zonder_bijlagen: Annotated[
        bool,
        typer.Option("--zonder-bijlagen", help="Laat de bijlagen weg (tabellen, andere cijfers, alle scores)."),
    ] = False,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,
    stil: Stil = False,
) -> None:
    """Schrijft het verslag van één werkboek of een map."""
    from gia_kwaliteit.verzameling.zoeken import plaatselijke_werkboeken
    from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
    from gia_kwaliteit.weergave.console import maak_console

    naast = optie_zoals_getypt(ctx, *OPTIES_NAAST)
    invoer.eis_hele_namen(werkboeken)
    _eis_soort(als, werkboeken, inspectie)
    if invoer.zijn_meer_werkboeken(werkboeken):
        _eis_sjabloon(sjabloon, stil=stil)
        if inspectie is not None:
            raad = f"Maak dat verslag apart, met: gia verslag WERKBOEK {naast} WERKBOEK -o PAD"
            stop(f"{naast} hoort bij één werkboek. {raad}", VERKEERD_GEBRUIK)
        if werkbezoek is not None:
            raad = "Maak dat verslag apart, met: gia verslag WERKBOEK --werkbezoek WERKBEZOEK -o PAD"
            stop(f"--werkbezoek hoort bij één werkboek. {raad}", VERKEERD_GEBRUIK)
        vraag = Vraag(werkboeken, doel, formaat, sjabloon, overschrijf, stil, zonder_bijlagen)
        gevraagd = plaatselijke_werkboeken(werkboeken)
        kwaliteitskader = invoer.neem_kader(kader, puntenmodel, werkboeken=gevraagd, stil=stil)
        schrijf_verslagen(vraag, kwaliteitskader, puntenmodel)
        return
    werkboek = Path(werkboeken[0])
    # First: of a folder that is not there, -o and --formaat need not be those of one werkboek.
    invoer.eis_werkboek("WERKBOEK", werkboek)
    if formaat is not None:
        stop("--formaat hoort bij een map; van één werkboek beslist het einde van -o.", VERKEERD_GEBRUIK)
    uitvoer = Doel(doel, overschrijf)
    uitvoer.controleer(".html", ".docx", ".pdf")
    invoer.eis_werkboek("WERKBOEK", werkboek, doel)
    if inspectie is not None:
        invoer.eis_werkboek(naast, inspectie, doel)
        if werkboek.samefile(inspectie):
            stop(f"WERKBOEK en {naast} zijn allebei {inspectie}. Geef twee werkboeken op.", VERKEERD_GEBRUIK)
    bezoek = _neem_bezoek(werkbezoek, kader_werkbezoek, doel)
    _eis_sjabloon(sjabloon, stil=stil)
    invoer.eis_een_kader(werkboek, inspectie)
    gelezen = [pad for pad in (werkboek, inspectie) if pad is not None]
    kwaliteitskader = invoer.neem_kader(kader, puntenmodel, werkboeken=gelezen, stil=stil)
    if als is None:
        opgesteld = _lees(
            werkboek, inspectie, bezoek, doel, kwaliteitskader, puntenmodel, invoer.kader_zoals_getypt(ctx)
        )
    else:
        opgesteld = _lees_beginsituatie(werkboek, bezoek, kwaliteitskader, puntenmodel)
    toon_bevindingen(maak_console(fouten=True), opgesteld.bevindingen, werkboek.name, kader=kwaliteitskader, stil=stil)
    if opgesteld.verslag is None:
        stop_met_fouten(doel)
    with bezig("Het verslag wordt gemaakt …"):
        inhoud = opgesteld.verslag.zonder_bijlagen() if zonder_bijlagen else opgesteld.verslag
        gemaakt = maak_bestand(inhoud, kwaliteitskader, doel.suffix.lower(), sjabloon)
        uitvoer.schrijf(gemaakt.inhoud)
    for zin in () if stil else gemaakt.waarschuwingen:
        zeg(f"waarschuwing: {zin}")
    uitvoer.meld("Verslag", stil=stil)


def _eis_soort(als: str | None, werkboeken: list[str], inspectie: Path | None) -> None:
    """Stop when another kind of verslag is asked than there is, or of more than one werkboek."""
    if als is None:
        return
    if als != BEGINSITUATIE:
        stop(f"--als “{als}” bestaat niet. Kies {BEGINSITUATIE}, of laat --als weg.", VERKEERD_GEBRUIK)
    if inspectie is not None or invoer.zijn_meer_werkboeken(werkboeken):
        stop("--als beginsituatie gaat over één werkboek, zonder een ander ernaast.", VERKEERD_GEBRUIK)


def _neem_bezoek(werkbezoek: Path | None, kader: Path | None, doel: Path) -> _Bezoek:
    """Return the visit to lay beside the werkboek, or stop when it is not there or its kader is not in order."""
    if werkbezoek is not None:
        invoer.eis_werkboek("--werkbezoek", werkbezoek, doel)
    elif kader is not None:
        stop("--kader-werkbezoek hoort bij --werkbezoek. Geef ook het werkbezoek op.", VERKEERD_GEBRUIK)
    return _Bezoek(werkbezoek, None if kader is None else invoer.lees_kader(kader, "--kader-werkbezoek"))


def _eis_sjabloon(sjabloon: Path | None, *, stil: bool) -> None:
    """Stop when the folder with an own house style is none; say when nothing of one is in it."""
    if sjabloon is not None:
        from gia_kwaliteit.verslag.huisstijl import Sjabloon

        invoer.eis_map("--sjabloon", sjabloon, "Geef de map van een sjabloon op")
        zin = Sjabloon(sjabloon).zonder_iets_eigens
        if zin and not stil:
            zeg(f"waarschuwing: {zin}")


def _lees_beginsituatie(werkboek: Path, bezoek: _Bezoek, kader: "Kader", puntenmodel: str | None) -> "Opgesteld":
    """Return what was read with its beginsituatie-analyse, or stop when there is none of this werkboek."""
    from gia_kwaliteit.verslag.beginsituatie import GeenBeginsituatie
    from gia_kwaliteit.verslag.lezen import lees_beginsituatie

    try:
        with invoer.te_lezen(), bezig_als_het_duurt(f"{werkboek.name} wordt gelezen …"):
            return lees_beginsituatie(
                werkboek,
                kader,
                puntenmodel=puntenmodel,
                vandaag=vandaag(),
                werkbezoek=bezoek.pad,
                bezoekkader=bezoek.kader,
            )
    except GeenBeginsituatie as fout:
        stop(str(fout), FOUTEN)


def _lees(
    werkboek: Path,
    inspectie: Path | None,
    bezoek: _Bezoek,
    doel: Path,
    kader: "Kader",
    puntenmodel: str | None,
    opties: str,
) -> "Opgesteld":
    """Return what was read with its verslag, or stop when it may not be read or is one werkboek twice."""
    from gia_kwaliteit.bevinding import voor_opdrachtregel
    from gia_kwaliteit.verslag.lezen import lees_verslag, opdracht_naast

    opdracht = opdracht_naast(kader, voor_opdrachtregel(str(doel)), opties)
    with invoer.te_lezen(), bezig_als_het_duurt(f"{werkboek.name} wordt gelezen …"):
        return lees_verslag(
            werkboek,
            kader,
            inspectie=inspectie,
            puntenmodel=puntenmodel,
            vandaag=vandaag(),
            opdracht=opdracht,
            werkbezoek=bezoek.pad,
            bezoekkader=bezoek.kader,
        )
