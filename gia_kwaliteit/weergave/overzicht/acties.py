"""What is done about the werkpunten of many subjects, on a terminal."""

from rich.console import Console
from rich.markup import escape
from rich.text import Text

from gia_kwaliteit.overzicht import ACTIEKOPPEN, ACTIETITEL, Overzicht, rij_van
from gia_kwaliteit.weergave.console import maak_tabel, met_titel


def toon_acties(console: Console, overzicht: Overzicht) -> None:
    """Print per proces and rubriek how many werkpunten have an action, where anybody has a plan."""
    beeld = overzicht.acties
    if beeld is None:
        return
    tabel = maak_tabel(console, "", *(kop.lower() for kop in ACTIEKOPPEN))
    for deel in beeld.per_proces:
        tabel.add_row(
            escape(f"{deel.code} {deel.naam}"), *("–" if aantal is None else str(aantal) for aantal in rij_van(deel))
        )
    console.print(met_titel(ACTIETITEL, tabel))
    console.print(Text(beeld.uitleg, style="dim"), soft_wrap=not console.is_terminal)
    console.print()
