"""The action plan on a terminal: how far it is, what is late, and which werkpunten have no action."""

from datetime import date

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.actieplan import Actie, per_stand, te_late_acties
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.weergave.console import maak_rij


def toon_actieplan(console: Console, profiel: Profiel, vandaag: date | None) -> None:
    """Print the plan in a few lines, and every action that should have been done before this day.

    Nothing when there is no action in it.
    """
    acties = [actie for actie in profiel.actieplan if actie.is_ingevuld]
    if not acties:
        return
    verdeling = " · ".join(f"{stand} {aantal}" for stand, aantal in per_stand(acties).items())
    console.print(Text(f"Actieplan ({len(acties)})", style="bold"))
    console.print(Text(verdeling))
    werkpunt = profiel.woorden.begrippen.werkpunt
    if zonder := profiel.werkpunten_zonder_actie:
        console.print(Text(f"{werkpunt.meervoud_als_kop} zonder actie ({len(zonder)}): {', '.join(zonder)}"))
    console.print()
    if vandaag and (te_laat := te_late_acties(acties, vandaag)):
        kop = f"Te laat op {vandaag.strftime('%d/%m/%Y')} ({len(te_laat)})"
        console.print(Text(kop, style="bold yellow"))
        for actie in te_laat:
            rij = maak_rij(actie.code or "–", _wat(actie))
            rij.add_row("", Text(actie.in_woorden, style="italic"))
            console.print(rij)
        console.print()


def _wat(actie: Actie) -> str:
    return actie.actie or "(geen actie ingevuld)"
