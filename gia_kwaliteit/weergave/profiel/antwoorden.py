"""What was answered to the questions of a kader, on a terminal."""

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.antwoorden import zin_over_antwoorden
from gia_kwaliteit.kader import Vragenlijst
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.weergave.console import maak_rij


def toon_antwoorden(console: Console, profiel: Profiel, vragen: Vragenlijst) -> None:
    """Print how many questions are answered, and per rubriek each that is, with its answer below it."""
    per_code = {vraag.code: vraag for vraag in profiel.antwoorden}
    console.print(Text(vragen.naam, style="bold"))
    console.print(Text(f"{zin_over_antwoorden(profiel.antwoorden)}\n"), soft_wrap=not console.is_terminal)
    for rubriek in vragen.rubrieken:
        gegeven = [per_code[vraag.code] for vraag in rubriek.vragen if per_code[vraag.code].antwoord is not None]
        if not gegeven:
            continue
        console.print(Text(f"{rubriek.code} {rubriek.naam}", style="bold"))
        for vraag in gegeven:
            rij = maak_rij(vraag.code, vraag.vraag)
            rij.add_row("", Text(toonbaar(vraag.voluit).strip(), style="italic"))
            console.print(rij)
        console.print()
