"""What was found in a werkboek, on a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst
from gia_kwaliteit.tekst import op_een_regel

_MEESTE_OPEN = 12
# So many sentences are seen at a glance; of more it is told how many there are.
_TE_OVERZIEN = 8


def toon_bevindingen(console: Console, bevindingen: Sequence[Bevinding], werkboek: str, *, stil: bool = False) -> None:
    """Print what was found: fouten first, and the criteria without a score together per tab.

    `werkboek` is the name of the file, for what was found in no other. With `stil` only the fouten are printed. Below
    a long list stands how many there are.
    """
    if stil:
        bevindingen = [b for b in bevindingen if b.ernst is Ernst.fout]
    werkboek = op_een_regel(werkboek)
    open_ = [b for b in bevindingen if b.id == Bevindingsoort.niet_gescoord]
    rest = [b for b in bevindingen if b.id != Bevindingsoort.niet_gescoord]
    for gevonden in sorted(rest, key=lambda b: b.ernst is not Ernst.fout):
        stijl = "bold red" if gevonden.ernst is Ernst.fout else "yellow"
        waar = ", ".join(deel for deel in (gevonden.blad, gevonden.cel and f"cel {gevonden.cel}") if deel)
        plaats = f"{gevonden.werkboek or werkboek}, {waar}: " if waar else ""
        if not waar and gevonden.werkboek and gevonden.werkboek not in gevonden.melding:
            plaats = f"{gevonden.werkboek}: "
        console.print(
            Text.assemble((f"{gevonden.ernst.value}: ", stijl), plaats, gevonden.melding),
            soft_wrap=not console.is_terminal,
        )
    bladen: dict[tuple[str, str], list[Bevinding]] = {}
    for gevonden in open_:
        bladen.setdefault((gevonden.werkboek or werkboek, gevonden.blad or ""), []).append(gevonden)
    for (bestand, blad), lijst in bladen.items():
        stijl = "bold red" if lijst[0].ernst is Ernst.fout else "yellow"
        scores = "1 score ontbreekt" if len(lijst) == 1 else f"{len(lijst)} scores ontbreken"
        # Of a tab that was hardly filled in, the first ones say enough; what is a fout is told in full.
        getoond = lijst if lijst[0].ernst is Ernst.fout else lijst[:_MEESTE_OPEN]
        waar = ", ".join(f"{b.code} (cel {b.cel})" for b in getoond)
        waar += f" en nog {len(lijst) - len(getoond)}" if len(getoond) < len(lijst) else ""
        kies = "Kies een score in die cel" if len(lijst) == 1 else "Kies een score in die cellen"
        zin = f"{bestand}, {blad}: {scores}: {waar}. {kies}; wat geen score heeft, telt niet mee."
        console.print(Text.assemble((f"{lijst[0].ernst.value}: ", stijl), zin), soft_wrap=not console.is_terminal)
    if len(rest) + len(bladen) > _TE_OVERZIEN:
        console.print(Text(_telling([*rest, *(lijst[0] for lijst in bladen.values())])))


def _telling(gezegd: Sequence[Bevinding]) -> str:
    """Return how many sentences were about a fout and how many about a waarschuwing."""
    fouten = sum(b.ernst is Ernst.fout for b in gezegd)
    aantallen = ((fouten, "fout", "fouten"), (len(gezegd) - fouten, "waarschuwing", "waarschuwingen"))
    return f"Samen {' en '.join(f'{n} {enkel if n == 1 else meer}' for n, enkel, meer in aantallen if n)}."
