"""gia verslag: write the report of one onthaalbureau."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, stop_met_fouten, zeg
from gia_kwaliteit.cli.opties import Kadermap, Overschrijf, Puntenmodelcode, Stil
from gia_kwaliteit.cli.uitvoer import Doel

if TYPE_CHECKING:
    from gia_kwaliteit.beoordeling import Beoordeling
    from gia_kwaliteit.kader import Kader
    from gia_kwaliteit.vergelijking import Vergelijking
    from gia_kwaliteit.verslag import Verslag
    from gia_kwaliteit.verslag.huisstijl import Sjabloon


def verslag(
    werkboek: Annotated[
        Path, typer.Argument(metavar="WERKBOEK", help="Het ingevulde werkboek (.xlsx of .ods).", show_default=False)
    ],
    doel: Annotated[
        Path,
        typer.Option(
            "-o", "--uitvoer", metavar="PAD", help="Waar het verslag komt (.html, .docx of .pdf).", show_default=False
        ),
    ],
    inspectie: Annotated[
        Path | None,
        typer.Option(
            "--inspectie",
            metavar="WERKBOEK",
            help="Het werkboek van de inspectie, om naast de zelfevaluatie te leggen.",
            show_default=False,
        ),
    ] = None,
    sjabloon: Annotated[
        Path | None,
        typer.Option(
            "--sjabloon", metavar="MAP", help="De map met een eigen huisstijl en sjablonen.", show_default=False
        ),
    ] = None,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,
    stil: Stil = False,
) -> None:
    """Schrijft het verslag van één onthaalbureau."""
    from gia_kwaliteit.profiel import bereken_profiel
    from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
    from gia_kwaliteit.weergave.console import maak_console

    uitvoer = Doel(doel, overschrijf)
    uitvoer.controleer(".html", ".docx", ".pdf")
    invoer.eis_werkboek("WERKBOEK", werkboek, doel)
    if inspectie is not None:
        invoer.eis_werkboek("--inspectie", inspectie, doel)
    if sjabloon is not None and not sjabloon.is_dir():
        wat = "is geen map" if sjabloon.exists() else "bestaat niet"
        stop(f"De map {sjabloon} bij --sjabloon {wat}. Geef de map van een sjabloon op.", VERKEERD_GEBRUIK)
    kwaliteitskader = invoer.neem_kader(kader, puntenmodel)
    beoordeling, vergelijking = _lees(werkboek, inspectie, doel, kwaliteitskader, puntenmodel)
    gelezen = beoordeling if vergelijking is None else vergelijking
    toon_bevindingen(
        maak_console(fouten=True), gelezen.bevindingen, werkboek.name, codes=kwaliteitskader.schaal_van, stil=stil
    )
    if gelezen.heeft_fouten:
        stop_met_fouten(doel)
    from gia_kwaliteit.verslag import maak_verslag
    from gia_kwaliteit.verslag.huisstijl import Sjabloon, Sjabloonfout

    model = puntenmodel if vergelijking is None else vergelijking.puntenmodel
    profiel = bereken_profiel(beoordeling, kwaliteitskader, model)
    inhoud = maak_verslag(beoordeling, profiel, kwaliteitskader, vergelijking)
    if not stil:
        _meld_weggelaten(inhoud, kwaliteitskader)
    try:
        bestand = _schrijf_als(doel.suffix.lower(), inhoud, kwaliteitskader, Sjabloon(sjabloon))
    except Sjabloonfout as fout:
        stop(str(fout), FOUTEN)
    uitvoer.schrijf(bestand)
    uitvoer.meld("Verslag", stil=stil)


def _meld_weggelaten(inhoud: "Verslag", kader: "Kader") -> None:
    """Say that a text about the vergelijking stays out of a verslag that has no such chapter."""
    from gia_kwaliteit.rubrieken import VERGELIJKING, verslagrubrieken

    if VERGELIJKING in inhoud.weggelaten:
        rubriek = f"“{verslagrubrieken(kader)[VERGELIJKING]}” ({VERGELIJKING})"
        zeg(
            f"waarschuwing: De bespreking bij {rubriek} staat niet in het verslag: dat hoofdstuk is er alleen met een "
            "inspectie. Geef het werkboek van de inspectie op met --inspectie."
        )


def _lees(
    werkboek: Path, inspectie: Path | None, doel: Path, kader: "Kader", puntenmodel: str | None
) -> "tuple[Beoordeling, Vergelijking | None]":
    """Return the beoordeling, and its vergelijking with the werkboek of the inspectie when there is one."""
    from gia_kwaliteit.bevinding import voor_opdrachtregel
    from gia_kwaliteit.verzameling.vergelijking import lees_vergelijking

    if inspectie is None:
        return invoer.lees(werkboek, kader, puntenmodel), None
    if werkboek.samefile(inspectie):
        stop(f"WERKBOEK en --inspectie zijn allebei {inspectie}. Geef twee werkboeken op.", VERKEERD_GEBRUIK)
    uitvoer = voor_opdrachtregel(str(doel)).replace("{", "{{").replace("}", "}}")
    opdracht = f"gia verslag {{zelfevaluatie}} --inspectie {{inspectie}} -o {uitvoer}"
    with invoer.te_lezen():
        paar = lees_vergelijking(werkboek, inspectie, kader, puntenmodel=puntenmodel, opdracht=opdracht)
    return paar.links, paar.vergelijking


def _schrijf_als(einde: str, inhoud: "Verslag", kader: "Kader", sjabloon: "Sjabloon") -> bytes:
    """Return the verslag in the format that the ending of the path asks for."""
    if einde == ".docx":
        from gia_kwaliteit.verslag.word import als_word

        return als_word(inhoud, kader, sjabloon)
    if einde == ".pdf":
        from gia_kwaliteit.verslag.pdf import als_pdf

        return als_pdf(inhoud, kader, sjabloon)
    from gia_kwaliteit.verslag.html import als_html

    return als_html(inhoud, kader, sjabloon)
