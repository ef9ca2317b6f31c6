"""What is done about the werkpunten of many subjects, on a terminal."""

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from gia_kwaliteit.overzicht import Overzicht, koppen_van_acties, rij_van, titel_van_acties
from gia_kwaliteit.weergave.console import maak_tabel, met_titel


def toon_acties(console: Console, overzicht: Overzicht) -> None:
    """Print per proces and rubriek how many werkpunten have an action, where anybody has a plan."""
    beeld = overzicht.acties
    if beeld is None:
        return
    woorden = overzicht.kader.woorden
    tabel = maak_tabel(console, "", *(kop.lower() for kop in koppen_van_acties(woorden)))
    for deel in beeld.per_proces:
        tabel.add_row(
            escape(f"{deel.code} {deel.naam}"), *("–" if aantal is None else str(aantal) for aantal in rij_van(deel))
        )
    console.print(met_titel(titel_van_acties(woorden), tabel))
    console.print(Text(beeld.uitleg(overzicht.kader), style="dim"), soft_wrap=not console.is_terminal)
    console.print()
