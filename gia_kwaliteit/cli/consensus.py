"""gia consensus: join parts and raters of one onthaalbureau into one werkboek."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.einde import VERKEERD_GEBRUIK, stop, stop_met_fouten
from gia_kwaliteit.cli.opties import AlsJson, Kadermap, Overschrijf, Puntenmodelcode, Stil
from gia_kwaliteit.cli.uitvoer import Doel
from gia_kwaliteit.cli.voortgang import bezig_als_het_duurt

if TYPE_CHECKING:
    from gia_kwaliteit.consensus import Consensus
    from gia_kwaliteit.kader import Kader

_WERKBOEK, _PAGINA = ".xlsx", ".html"


def consensus(
    werkboeken: Annotated[
        list[str],
        typer.Argument(
            metavar="WERKBOEK",
            help="Twee tot twaalf werkboeken over hetzelfde, van één werkjaar en (bij twee partijen) één soort.",
            show_default=False,
        ),
    ],
    doelen: Annotated[
        list[Path] | None,
        typer.Option(
            "-o",
            "--uitvoer",
            metavar="PAD",
            help="Schrijft het samengevoegde werkboek (.xlsx) of de overeenstemming (.html); mag twee keer.",
            show_default=False,
        ),
    ] = None,
    json: AlsJson = False,
    anoniem: Annotated[bool, typer.Option("--anoniem", help="Toont letters in plaats van beoordelaars.")] = False,
    puntenmodel: Puntenmodelcode = None,
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,
    stil: Stil = False,
) -> None:
    """Voegt werkboeken van meer beoordelaars samen tot één."""
    from gia_kwaliteit.verzameling.consensus import lees_consensus

    paden = _eis_werkboeken(werkboeken)
    uitvoer = _eis_doelen(doelen or [], overschrijf)
    for pad in paden:
        invoer.eis_werkboek("WERKBOEK", pad, *(doel.pad for doel in uitvoer))
    kwaliteitskader = invoer.neem_kader(kader, puntenmodel, werkboeken=paden, stil=stil)
    with invoer.te_lezen(), bezig_als_het_duurt(f"{len(paden)} werkboeken worden gelezen …"):
        samen = lees_consensus(paden, kwaliteitskader, puntenmodel=puntenmodel, anoniem=anoniem)
    if not samen.heeft_fouten:
        for doel in uitvoer:
            doel.schrijf(_inhoud(doel.pad, samen, kwaliteitskader))
    _toon(samen, kwaliteitskader, json=json, stil=stil)
    if samen.heeft_fouten:
        stop_met_fouten(*(doel.pad for doel in uitvoer))
    for doel in uitvoer:
        if doel.pad.suffix.lower() == _WERKBOEK:
            doel.meld("Samengevoegd werkboek", _raad(samen), stil=stil and not json)
        else:
            doel.meld("Overeenstemming", "Open het in een browser.", stil=stil and not json)


def _eis_werkboeken(werkboeken: Sequence[str]) -> list[Path]:
    """Return the paths; stop when there are too few or too many."""
    from gia_kwaliteit.consensus import MEESTE, MINSTE

    invoer.eis_hele_namen(werkboeken)
    if not MINSTE <= len(werkboeken) <= MEESTE:
        wat = "staat één werkboek" if len(werkboeken) == 1 else f"staan {len(werkboeken)} werkboeken"
        raad = "Geef er minder op."
        if len(werkboeken) < MINSTE:
            raad = "Geef er nog een op van een andere beoordelaar; één werkboek toont gia score."
        stop(f"Hier {wat}; gia consensus voegt er {MINSTE} tot {MEESTE} samen. {raad}", VERKEERD_GEBRUIK)
    return [Path(werkboek) for werkboek in werkboeken]


def _eis_doelen(paden: Sequence[Path], overschrijf: bool) -> list[Doel]:
    """Return what to write; stop when one cannot be written, or when two have the same ending."""
    doelen = [Doel(pad, overschrijf) for pad in paden]
    for doel in doelen:
        doel.controleer(_WERKBOEK, _PAGINA)
    if len({doel.pad.suffix.lower() for doel in doelen}) < len(doelen):
        stop("-o staat er twee keer met hetzelfde einde. Geef één .xlsx en één .html op.", VERKEERD_GEBRUIK)
    return doelen


def _inhoud(pad: Path, samen: "Consensus", kader: "Kader") -> bytes:
    """Return the consensus in the format that the ending of the path asks for."""
    if pad.suffix.lower() == _PAGINA:
        from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina

        return maak_consensuspagina(samen, kader).encode()
    from gia_kwaliteit.werkboek.schrijven.boek import maak_samengevoegd

    return maak_samengevoegd(samen, kader)


def _toon(samen: "Consensus", kader: "Kader", *, json: bool, stil: bool) -> None:
    """Show the consensus on stdout, and what was found on stderr; in JSON both."""
    if json:
        from gia_kwaliteit.weergave.consensus.json import consensus_als_gegevens
        from gia_kwaliteit.weergave.json import naar_json

        print(naar_json(consensus_als_gegevens(samen)))
        return
    from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
    from gia_kwaliteit.weergave.consensus.terminal import toon_consensus
    from gia_kwaliteit.weergave.console import maak_console

    if samen.is_berekend and not stil:
        toon_consensus(maak_console(), samen, kader)
    toon_bevindingen(maak_console(fouten=True), samen.bevindingen, "", kader=kader, stil=stil)


def _raad(samen: "Consensus") -> str:
    """Return what the team does next with the werkboek."""
    if samen.open or samen.andere_open:
        return "Bespreek samen wat in de kolom Meningen staat, vul die rijen in, en lees het met gia score."
    return "Er staat niets meer open: lees het met gia score."
