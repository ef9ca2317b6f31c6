"""gia sjabloon: write a blank werkboek."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.einde import VERKEERD_GEBRUIK, stop
from gia_kwaliteit.cli.opties import Kadermap, Overschrijf, Puntenmodelcode, Stil
from gia_kwaliteit.cli.uitvoer import Doel, als_woord, zeg_daarna

if TYPE_CHECKING:
    from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.overzetting import Overzetting


def sjabloon(
    doel: Annotated[
        Path,
        typer.Option(
            "-o",
            "--uitvoer",
            metavar="PAD",
            help="Waar het werkboek komt (.xlsx); een kader met alleen vragen kan ook in Word (.docx).",
        ),
    ] = Path("werkboek.xlsx"),
    uit: Annotated[
        Path | None,
        typer.Option(
            "--uit",
            metavar="WERKBOEK",
            help="Het werkboek van vorig jaar: wat daar stond, komt ernaast, zonder scores in te vullen.",
            show_default=False,
        ),
    ] = None,
    naam: Annotated[
        str | None,
        typer.Option("--naam", metavar="NAAM", help="De naam van wie of wat beoordeeld wordt.", show_default=False),
    ] = None,
    soort: Annotated[
        str | None,
        typer.Option("--soort", metavar="SOORT", help="Wie beoordeelt, zoals zelfevaluatie.", show_default=False),
    ] = None,
    werkjaar: Annotated[
        str | None,
        typer.Option("--werkjaar", metavar="JAREN", help="Het werkjaar, zoals 2013-2014.", show_default=False),
    ] = None,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,
    stil: Stil = False,
) -> None:
    """Maakt een leeg werkboek om in te vullen."""
    from gia_kwaliteit.werkboek.schrijven.boek import maak_sjabloon

    nieuw = Doel(doel, overschrijf)
    nieuw.controleer(".xlsx", ".docx")
    in_word = doel.suffix.lower() == ".docx"
    if uit is not None:
        if in_word:
            stop("--uit is er voor een werkboek (.xlsx); een draaiboek in Word begint leeg.", VERKEERD_GEBRUIK)
        invoer.eis_werkboek("--uit", uit, doel)
    kwaliteitskader = invoer.neem_kader(kader, puntenmodel, werkboeken=[uit] if uit else (), stil=stil)
    gegevens = invoer.neem_gegevens(kwaliteitskader, naam=naam, soort=soort, werkjaar=werkjaar)
    if in_word:
        _schrijf_draaiboek(nieuw, kwaliteitskader, gegevens, stil=stil)
        return
    vorig = _lees_vorig(uit, kwaliteitskader, gegevens.werkjaar, doel, stil=stil) if uit else None
    nieuw.schrijf(maak_sjabloon(kwaliteitskader, gegevens, puntenmodel, vorig=vorig))
    print(doel)
    if not stil:
        zeg_daarna("Open het in Excel of LibreOffice, en begin op het blad Start.")


def _schrijf_draaiboek(doel: Doel, kader: "Kader", gegevens: "Gegevens", *, stil: bool) -> None:
    """Write the form in Word, or stop when the kader has scores."""
    from gia_kwaliteit.draaiboek import GeenVragen, maak_draaiboek

    try:
        doel.schrijf(maak_draaiboek(kader, gegevens))
    except GeenVragen as fout:
        stop(str(fout), VERKEERD_GEBRUIK)
    print(doel.pad)
    if not stil:
        zeg_daarna(f"Vul het in met Word of LibreOffice; gia score {als_woord(doel.pad)} leest de antwoorden.")


def _lees_vorig(
    werkboek: Path, kader: "Kader", werkjaar: str | None, doel: Path, *, stil: bool
) -> "Beoordeling | Overzetting":
    """Return the beoordeling of the year before, carried over when it is of an older version of the kader."""
    from gia_kwaliteit.cli.einde import stop_met_fouten
    from gia_kwaliteit.overzetting import zet_over_naar_nieuwste
    from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
    from gia_kwaliteit.weergave.console import maak_console
    from gia_kwaliteit.weergave.overzetting import toon_wat_aandacht_vraagt
    from gia_kwaliteit.werkboek.vorig import controleer_werkjaar

    vorig, console = invoer.lees(werkboek, kader, ook_vroeger=True), maak_console(fouten=True)
    # What was not scored last year asks nothing of who begins a new one.
    gevonden = (*vorig.opgemerkt, *controleer_werkjaar(vorig, werkjaar))
    toon_bevindingen(console, gevonden, werkboek.name, stil=stil)
    if vorig.heeft_fouten:
        stop_met_fouten(doel)
    overzetting = zet_over_naar_nieuwste(vorig, kader)
    if overzetting is None:
        return vorig
    if not stil:
        toon_wat_aandacht_vraagt(console, overzetting)
    return overzetting
