"""Which options of a command line typer would take otherwise than they were meant, and say nothing of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from typer.core import TyperOption

if TYPE_CHECKING:
    from typer._click import Parameter


class Gegeven(NamedTuple):
    """An option that takes a value: how it was typed, and with what; None where nothing followed it."""

    optie: TyperOption
    naam: str
    waarde: str | None


def zoek_optiefout(woorden: Sequence[str], parameters: Sequence[Parameter]) -> str:
    """Return what is wrong with the options that take a value among these words; empty where nothing is.

    Of one that was given twice typer takes the last, and of one without its value the next option for it.
    """
    opties = (param for param in parameters if isinstance(param, TyperOption))
    namen = {naam for optie in opties for naam in (*optie.opts, *optie.secondary_opts)}
    eerder: dict[str | None, Gegeven] = {}
    for gegeven in gegeven_opties(woorden, parameters):
        optie, naam, waarde = gegeven
        if waarde is not None and waarde.startswith("-") and waarde.partition("=")[0] in namen:
            wat = f"Bij de optie {naam} hoort een waarde, en er staat een andere optie achter: {waarde}."
            return " ".join(filter(None, (wat, wat_te_geven(optie))))
        if optie.multiple:
            continue
        if optie.name in eerder:
            vorige = eerder[optie.name]
            wat = f"{naam} staat er twee keer"
            if vorige.naam != naam:
                wat = f"{vorige.naam} en {naam} zijn twee namen van één optie"
            return f"{wat}: {vorige.waarde} en {waarde}. Geef er één op."
        eerder[optie.name] = gegeven
    return ""


def wat_te_geven(optie: TyperOption) -> str:
    """Return what to type with an option that takes a value, as its help says; empty where it has none."""
    return f"Typ {optie.opts[0]} {optie.metavar}: {optie.help[:1].lower()}{optie.help[1:]}" if optie.help else ""


def gegeven_opties(woorden: Sequence[str], parameters: Sequence[Parameter]) -> Iterator[Gegeven]:
    """Yield every option with a value among the words, in their order; behind -- there are none."""
    opties = [param for param in parameters if isinstance(param, TyperOption) and not param.is_flag]
    met_waarde = {naam: optie for optie in opties for naam in optie.opts}
    rest = iter(woorden)
    for woord in rest:
        if woord == "--":
            return
        naam, is_, waarde = woord.partition("=")
        if not woord.startswith("--"):
            naam, is_, waarde = woord[:2], woord[2:3], woord[2:]
        if naam in met_waarde:
            yield Gegeven(met_waarde[naam], naam, waarde if is_ else next(rest, None))
