"""gia criteria uit-rekenblad: a kader of one's own from a table of criteria in a spreadsheet."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, stop_met, zeg
from gia_kwaliteit.cli.invoer import eis_rekenblad, te_lezen
from gia_kwaliteit.cli.uitvoer import als_woord, nieuwe_map

if TYPE_CHECKING:
    from gia_kwaliteit.werkboek.kaderlijst.opzet import Uitkomst
    from gia_kwaliteit.werkboek.kaderlijst.tabel import Melding

# What a file that cannot be read is called where a list was asked for.
_VAN_EEN_LIJST = {
    "als werkboek": "als lijst",
    "Een werkboek van gia": "Een lijst",
    "Het werkboek": "De lijst",
    "het werkboek": "de lijst",
    "werkboek": "rekenblad",
}


def uit_rekenblad(
    lijst: Annotated[
        Path,
        typer.Argument(
            metavar="LIJST",
            help="Een rekenblad met de koppen Proces en Criterium (.xlsx, .ods, .csv).",
            show_default=False,
        ),
    ],
    map_: Annotated[
        Path,
        typer.Option(
            "-o", "--uitvoer", metavar="MAP", help="Een nieuwe of lege map voor het kader.", show_default=False
        ),
    ],
    titel: Annotated[
        str | None,
        typer.Option("--titel", metavar="TITEL", help="De titel; anders de naam van LIJST.", show_default=False),
    ] = None,
    sleutel: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Het id van het kader; anders de naam van MAP.", show_default=False),
    ] = None,
    sla_over: Annotated[bool, typer.Option("--sla-over", help="Laat rijen die niet passen weg, en noemt ze.")] = False,
) -> None:
    """Maakt een kader uit een tabel met criteria."""
    from gia_kwaliteit.kader.opzet import kader_van, schrijf_opzet
    from gia_kwaliteit.weergave.kader.terminal import tel_kader

    eis_rekenblad("LIJST", lijst)
    doel = nieuwe_map("-o", map_)
    uitkomst = _lees(lijst, _neem_id(sleutel, map_), (titel or lijst.stem).strip(), sla_over=sla_over)
    for melding in uitkomst.waarschuwingen:
        zeg(f"waarschuwing: {_met_bestand(lijst, melding)}")
    opzet = uitkomst.opzet
    if opzet is None:
        niet = f"{map_} is niet geschreven: verbeter eerst wat hierboven staat."
        stop_met([*(_met_bestand(lijst, fout) for fout in uitkomst.fouten), niet], FOUTEN)
    for keuze in uitkomst.keuzes:
        zeg(keuze)
    doel.schrijf_map(lambda nieuw: schrijf_opzet(nieuw, opzet))
    doel.meld(
        f"Kader met {tel_kader(kader_van(opzet))}",
        f"Vul aan wat nog te omschrijven is; gia criteria controleer --kader {als_woord(map_)} kijkt het na.",
    )


def _met_bestand(lijst: Path, melding: "Melding") -> str:
    """Return what was found, with the file that it was found in."""
    return f"{lijst.name}{', ' if melding.plaats else ': '}{melding}"


def _neem_id(getypt: str | None, map_: Path) -> str:
    """Return the id of the kader: what was typed, or the name of its folder as a key; stop when it is none."""
    from gia_kwaliteit.kader.begin import Opzetfout, kader_id, keur_id

    try:
        return kader_id(map_.name) if getypt is None else keur_id(getypt)
    except Opzetfout as fout:
        stop(f"{fout} Of geef met --id een ander id." if getypt is None else f"--id: {fout}", VERKEERD_GEBRUIK)


def _lees(lijst: Path, sleutel: str, titel: str, *, sla_over: bool) -> "Uitkomst":
    """Return what a list comes to, or stop when it is no spreadsheet."""
    from gia_kwaliteit.bevinding import in_andere_woorden
    from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
    from gia_kwaliteit.werkboek.kaderlijst.opzet import maak_opzet, maak_opzet_van_wat_past
    from gia_kwaliteit.werkboek.kaderlijst.tabel import lees_lijst

    maak = maak_opzet_van_wat_past if sla_over else maak_opzet
    try:
        with te_lezen():
            return maak(lees_lijst(lijst), sleutel, titel)
    except Onleesbaar as fout:
        stop(in_andere_woorden(str(fout), _VAN_EEN_LIJST), FOUTEN)
