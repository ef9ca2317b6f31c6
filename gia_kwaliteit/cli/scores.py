"""gia score --csv: the score on every criterium, of all werkboeken in folders."""

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from gia_kwaliteit.cli.einde import FOUTEN
from gia_kwaliteit.cli.reeks import Verzamelaar, neem_reeks
from gia_kwaliteit.cli.uitvoer import Doel

if TYPE_CHECKING:
    from gia_kwaliteit.beoordeling import Beoordeling
    from gia_kwaliteit.kader import Kader

# Below this many werkboeken there is nothing to wait for.
_VOORTGANG_VANAF = 20


@dataclass(frozen=True)
class Vraag:
    """What was asked for: of which places, and how it is given."""

    plaatsen: list[str]
    doel: Path | None
    overschrijf: bool
    strikt: bool
    stil: bool


def toon_scores(vraag: Vraag, kader: "Kader", puntenmodel: str | None) -> None:
    """Print the scores of all werkboeken in these places, or write them; a fout in one does not lose the others."""
    from gia_kwaliteit.weergave.profiel.csv import schrijf_scores

    uitvoer = None if vraag.doel is None else Doel(vraag.doel, vraag.overschrijf)
    if uitvoer is not None:
        uitvoer.controleer(".csv")
    reeks = neem_reeks(vraag.plaatsen, kader)
    verzamelaar = Verzamelaar(reeks, kader, puntenmodel, strikt=vraag.strikt)

    def beoordelingen() -> "Iterator[tuple[str, Beoordeling]]":
        for boek in verzamelaar.lees("Werkboeken lezen", _VOORTGANG_VANAF):
            yield boek.naam, boek.beoordeling

    if uitvoer is None:
        if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
            # A program reads this: no letter may be lost on a code page.
            sys.stdout.reconfigure(encoding="utf-8")
        schrijf_scores(beoordelingen(), kader, sys.stdout, puntenmodel)
    else:
        tekst = io.StringIO(newline="")
        schrijf_scores(beoordelingen(), kader, tekst, puntenmodel)
        uitvoer.schrijf(tekst.getvalue().encode())
    verzamelaar.toon(stil=vraag.stil)
    if uitvoer is not None:
        uitvoer.meld("Scores", stil=vraag.stil)
    if verzamelaar.heeft_fouten:
        raise typer.Exit(FOUTEN)
