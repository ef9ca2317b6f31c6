"""What somebody meant who made a mistake on the command line: a sentence behind that of typer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

from typer.core import TyperArgument, TyperGroup, TyperOption

if TYPE_CHECKING:
    from typer._click import Command, Context

# A file that is called -naam.xlsx; an option has no dot in its name.
_BESTAND_MET_STREEP = re.compile(r"--?[^-=.][^=]*\.\w{2,5}")
# How much the name of an option has to look like what was typed, from 0 to 1.
_LIJKT = 0.65


def raad_bij_optie(optie: str, mogelijk: Sequence[str], woorden: Sequence[str], ctx: Context) -> str:
    """Return what to say of an option that does not exist here: where it does, or which one is nearly called so.

    `mogelijk` are the options that typer thinks of, `woorden` those of the command line. Without anything to say the
    sentence is empty.
    """
    bezitters = [pad for pad, opdracht in _opdrachten(ctx) if optie in _opties(opdracht)]
    if bezitters and isinstance(ctx.command, TyperGroup):
        gekozen = next((pad for pad in bezitters if pad.split()[-1] in woorden), bezitters[0])
        return f"Zet ze na de opdracht: {gekozen} … {optie}"
    if bezitters:
        return f"Ze bestaat wel bij {_opgesomd(bezitters)}."
    kaal = optie.lstrip("-")
    lijkt = [naam for naam in mogelijk if SequenceMatcher(None, kaal, naam.lstrip("-")).ratio() >= _LIJKT]
    return f"Bedoelde u {', '.join(lijkt)}?" if lijkt else ""


def raad_bij_woorden(woorden: Sequence[str], ctx: Context | None) -> str:
    """Return what to say of the words of a command line that typer does not understand; empty where there is nothing.

    A file whose name begins with a dash looks like an option; a folder without --kader looks like an argument.
    """
    for woord in woorden:
        if woord.startswith("-") and (_BESTAND_MET_STREEP.fullmatch(woord) or Path(woord).is_file()):
            return f"Is {woord} een bestand, typ dan ./{woord}, of zet -- voor de bestanden."
    if ctx is None or any(isinstance(param, TyperArgument) for param in ctx.command.params):
        return ""
    mapopties = [param.opts[0] for param in ctx.command.params if param.metavar == "MAP"]
    mappen = [woord for woord in woorden if woord and Path(woord).is_dir()]
    return f"Bedoelde u {mapopties[0]} {mappen[0]}?" if mapopties and mappen else ""


def _opdrachten(ctx: Context) -> Iterator[tuple[str, Command]]:
    """Yield every command of the program with the words that start it."""
    wortel = ctx.find_root()

    def alle(opdracht: Command, pad: str) -> Iterator[tuple[str, Command]]:
        if isinstance(opdracht, TyperGroup):
            for naam, onder in opdracht.commands.items():
                yield from alle(onder, f"{pad} {naam}")
        else:
            yield pad, opdracht

    return alle(wortel.command, wortel.info_name or "")


def _opties(opdracht: Command) -> set[str]:
    return {naam for param in opdracht.params if isinstance(param, TyperOption) for naam in param.opts}


def _opgesomd(namen: Sequence[str]) -> str:
    *eerste, laatste = namen
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste
