"""What somebody meant who made a mistake on the command line: a sentence behind that of typer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise, takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from typer.core import TyperArgument, TyperGroup, TyperOption

if TYPE_CHECKING:
    from typer._click import Command, Context

# A file that is called -naam.xlsx; an option has no dot in its name.
_BESTAND_MET_STREEP = re.compile(r"--?[^-=.][^=]*\.\w{2,5}")
# How much the name of an option has to look like what was typed, from 0 to 1.
_LIJKT = 0.65
# How many words a shell makes of a name at most, as far as it is looked for.
_MEESTE_WOORDEN = 8
_AANHALINGSTEKENS = "Zet een naam met een spatie tussen aanhalingstekens."


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

    A file whose name begins with a dash looks like an option; a folder without --kader looks like an argument, and so
    does the end of a name with a space.
    """
    for woord in woorden:
        if raad := raad_bij_bestand_met_streep(woord):
            return raad
    if raad := raad_bij_spatie(woorden):
        return raad
    if ctx is None:
        return ""
    if argumenten := [param for param in ctx.command.params if isinstance(param, TyperArgument)]:
        return _raad_bij_argumenten(argumenten, woorden, ctx)
    if raad := _raad_bij_waarde(woorden, ctx):
        return raad
    mapopties = [param.opts[0] for param in ctx.command.params if param.metavar in ("MAP", "KADER")]
    mappen = [woord for woord in woorden if woord and Path(woord).is_dir()]
    return f"Bedoelde u {mapopties[0]} {mappen[0]}?" if mapopties and mappen else ""


def raad_bij_bestand_met_streep(woord: str) -> str:
    """Return what to say of a word that looks like an option and is the name of a file; empty where it is not."""
    if woord.startswith("-") and (_BESTAND_MET_STREEP.fullmatch(woord) or Path(woord).is_file()):
        return f"Is {woord} een bestand, typ dan ./{woord}, of zet -- voor de bestanden."
    return ""


def raad_bij_spatie(woorden: Sequence[str]) -> str:
    """Return what to say when words, one after another, are together a name that exists and alone are not.

    A shell makes two words of De Brug.xlsx. Without such a name the sentence is empty.
    """
    for begin in range(len(woorden)):
        for einde in range(begin + 2, min(begin + _MEESTE_WOORDEN, len(woorden)) + 1):
            deel = woorden[begin:einde]
            if bestaat(" ".join(deel)) and not all(map(bestaat, deel)):
                return f'Bedoelde u "{" ".join(deel)}"? {_AANHALINGSTEKENS}'
    return ""


def bestaat(naam: str) -> bool:
    """Return whether something with this name, as it was typed, is there."""
    try:
        return bool(naam) and Path(naam).exists()
    except OSError:  # too long to be a name, or in a folder without access
        return False


def _raad_bij_argumenten(argumenten: Sequence[TyperArgument], woorden: Sequence[str], ctx: Context) -> str:
    """Return what to say when there are more names than the arguments of a command take; empty without anything."""
    opties = [param for param in ctx.command.params if isinstance(param, TyperOption) and not param.is_flag]
    met_waarde = {naam for optie in opties for naam in optie.opts}
    ervoor = ("", *woorden)
    namen = [woord for vorig, woord in pairwise(ervoor) if not woord.startswith("-") and vorig not in met_waarde]
    metavars = [param.metavar for param in argumenten]
    if metavars == ["MAP"] and len(namen) > 1:
        return f'Bedoelde u "{" ".join(namen)}"? {_AANHALINGSTEKENS}'
    if metavars == ["WERKBOEK", "ANDER"] and len(namen) > len(metavars) and all(Path(naam).suffix for naam in namen):
        return "Hier liggen er twee naast elkaar. Zijn ze van meer beoordelaars, typ dan gia consensus."
    return ""


def _raad_bij_waarde(woorden: Sequence[str], ctx: Context) -> str:
    """Return what to say when the value of an option goes on after a space, of a command that takes no arguments."""
    for param in ctx.command.params:
        for plaats, woord in enumerate(woorden[:-2]):
            eerste = woorden[plaats + 1]
            # A werkjaar has no space; and the name of a file ends with its ending.
            gaat_verder = param.metavar == "NAAM" or (param.metavar in ("PAD", "WERKBOEK") and not Path(eerste).suffix)
            rest = list(takewhile(lambda volgend: not volgend.startswith("-"), woorden[plaats + 2 :]))
            if woord in param.opts and gaat_verder and rest:
                return f'Bedoelde u {woord} "{" ".join((eerste, *rest))}"? {_AANHALINGSTEKENS}'
    return ""


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
