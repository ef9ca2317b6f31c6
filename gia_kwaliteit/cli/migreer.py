"""gia migreer: carry a werkboek over to the newest version of its kader."""

from pathlib import Path
from typing import Annotated

import typer

from gia_kwaliteit.cli import invoer
from gia_kwaliteit.cli.einde import FOUTEN, stop, stop_met_fouten
from gia_kwaliteit.cli.opties import Kadermap, Overschrijf, Stil
from gia_kwaliteit.cli.uitvoer import Doel


def migreer(
    werkboek: Annotated[
        Path,
        typer.Argument(
            metavar="WERKBOEK", help="Het werkboek van een oudere versie van het kader.", show_default=False
        ),
    ],
    doel: Annotated[
        Path,
        typer.Option(
            "-o", "--uitvoer", metavar="PAD", help="Waar het nieuwe werkboek komt (.xlsx).", show_default=False
        ),
    ],
    kader: Kadermap = None,
    overschrijf: Overschrijf = False,
    stil: Stil = False,
) -> None:
    """Zet een ouder werkboek over naar de nieuwste versie."""
    from gia_kwaliteit.overzetting import zet_over_naar_nieuwste
    from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
    from gia_kwaliteit.weergave.console import maak_console
    from gia_kwaliteit.weergave.overzetting import toon_overzetting
    from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet

    nieuw = Doel(doel, overschrijf)
    nieuw.controleer(".xlsx")
    invoer.eis_werkboek("WERKBOEK", werkboek, doel)
    kwaliteitskader = invoer.neem_kader(kader, werkboeken=[werkboek], stil=stil)
    beoordeling = invoer.lees(werkboek, kwaliteitskader, ook_vroeger=True)
    overzetting = None if beoordeling.heeft_fouten else zet_over_naar_nieuwste(beoordeling, kwaliteitskader)
    if overzetting is None and not beoordeling.heeft_fouten:
        wat = f"{kwaliteitskader.id} {kwaliteitskader.versie}"
        stop(f"{werkboek} hoort al bij {wat}, de nieuwste versie; er is niets over te zetten.", FOUTEN)
    toon_bevindingen(
        maak_console(fouten=True), beoordeling.bevindingen, werkboek.name, kader=kwaliteitskader, stil=stil
    )
    if overzetting is None:
        stop_met_fouten(doel)
    nieuw.schrijf(maak_overgezet(overzetting, kwaliteitskader))
    if not stil:
        toon_overzetting(maak_console(), overzetting)
    nagaan = "kijk na wat hierboven staat, en werk" if overzetting.vraagt_aandacht else "werk"
    nieuw.meld("Nieuw werkboek", f"Open het in Excel of LibreOffice, {nagaan} erin verder.", stil=stil)
