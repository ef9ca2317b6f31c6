"""Dutch for what typer says outside gettext, as far as a command of gia can make it say that.

Use ``NederlandseTyper`` in the place of ``typer.Typer``. It gives every command and group a class that writes the usage
line and the help in Dutch, and that puts a Dutch ``Gebruiksfout`` in the place of each usage error. Only public methods
of typer are overridden.

Typer has no catalogue for these texts, so they are recognised by their wording. A test says every one of them with a
command line of gia, and fails for a kind of argument or option of which the texts are not known here.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import takewhile
from typing import IO, TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from gia_kwaliteit.taal import spreek_nederlands
from gia_kwaliteit.taal.breken import breek
from gia_kwaliteit.taal.opties import Gegeven, gegeven_opties, wat_te_geven, zoek_optiefout
from gia_kwaliteit.taal.raad import raad_bij_bestand_met_streep, raad_bij_optie, raad_bij_woorden

_Functie = TypeVar("_Functie", bound=Callable[..., Any])

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter, Parameter

    _Basis = Command
else:
    _Basis = object

_HULP = "Toont deze uitleg en stopt."
# After these nothing else of a command line is read.
_BEEINDIGT = ("-h", "-V")

# Where a command keeps the words with which it was asked for.
_GETYPT = "gia.getypt"

# How typer calls the kind of value of an argument, and what an inspector calls it.
SOORTEN = {"<path>": "<pad>", "<str>": "<tekst>", "<list[str]>": "<tekst, herhaalbaar>"}

# The first pattern that fits the whole text counts, so the longer one of two goes first.
ZINNEN = (
    (r"Missing argument (.+)\.", "Het argument {} ontbreekt."),
    (r"Missing option (.+)\.", "De optie {} ontbreekt."),
    (r"No such option: (.+)", "De optie {} bestaat niet."),
    (r"(.+)\. Did you mean (.+)\?", "{}. Bedoelde u {}?"),
    (r"Got unexpected extra argument\(s\) \((.+)\)", "Dit hoort niet bij deze opdracht: {}"),
    (r"Option (.+) requires an argument\.", "Bij de optie {} hoort een waarde."),
    (r"Option (.+) does not take a value\.", "Bij de optie {} hoort geen waarde."),
)


def vertaal(tekst: str) -> str:
    """Return the Dutch of one sentence of typer; a sentence that typer does not say comes back unchanged."""
    for patroon, nederlands in ZINNEN:
        if past := re.fullmatch(patroon, tekst, re.DOTALL):
            return nederlands.format(*past.groups())
    return tekst


class Gebruiksfout(typer.BadParameter):
    """A usage error that is Dutch already."""

    @classmethod
    def van(cls, fout: typer.TyperException, woorden: Sequence[str], parameters: Sequence[Parameter]) -> Gebruiksfout:
        """Return the error for a fault of typer, with the words and parameters of the command in which it saw it."""
        eigen = cls(_melding(fout, woorden, parameters), ctx=getattr(fout, "ctx", None))
        eigen.exit_code = fout.exit_code
        return eigen

    def format_message(self) -> str:
        """Return the message as it is: what it is about has been put into it."""
        return self.message

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the error as plain text."""
        regels = []
        if self.ctx is not None:
            regels += [
                self.ctx.get_usage(),
                f"Typ '{self.ctx.command_path} {self.ctx.help_option_names[0]}' voor uitleg.",
                "",
            ]
        melding = breek(f"fout: {self.message}", file or sys.stderr)
        typer.echo("\n".join([*regels, melding]), file=file, err=file is None)


def _melding(fout: typer.TyperException, woorden: Sequence[str], parameters: Sequence[Parameter]) -> str:
    """Return the Dutch of a fault, and behind it what was meant as far as that can be seen."""
    ctx: Context | None = getattr(fout, "ctx", None)
    zin, optie = fout.format_message(), getattr(fout, "option_name", None)
    raad = raad_bij_woorden(woorden, ctx)
    if optie is not None and ctx is not None and hasattr(fout, "possibilities"):
        zin = fout.message
        raad = raad or raad_bij_optie(optie, fout.possibilities or (), woorden, ctx)
    zin = vertaal(zin)
    raad = raad or _raad_bij_ontbrekende(fout, parameters)
    return zin if not raad else f"{zin if zin.endswith('.') else f'{zin}.'} {raad}"


def _raad_bij_ontbrekende(fout: typer.TyperException, parameters: Sequence[Parameter]) -> str:
    """Return what to give with an option or argument of which the whole or the value is missing, as its help says."""
    naam = getattr(fout, "option_name", None)
    optie = getattr(fout, "param", None) or next((param for param in parameters if naam in param.opts), None)
    if isinstance(optie, TyperArgument) and optie.help:
        return f"Typ op die plaats: {optie.help[:1].lower()}{optie.help[1:]}"
    if not isinstance(optie, TyperOption) or optie.is_flag or hasattr(fout, "possibilities"):
        return ""
    return wat_te_geven(optie)


@contextmanager
def _nederlandse_fouten(woorden: Sequence[str] = (), parameters: Sequence[Parameter] = ()) -> Iterator[None]:
    """Put a Dutch error in the place of a usage error of typer."""
    try:
        yield
    except Gebruiksfout:
        raise
    except typer.TyperException as fout:
        # Typer prints only errors that can show themselves, others are not its own. NoArgsIsHelpError
        # is no error but a help screen; typer knows it by its name too.
        if not hasattr(fout, "show") or type(fout).__name__ == "NoArgsIsHelpError":
            raise
        raise Gebruiksfout.van(fout, woorden, parameters) from fout


def optie_zoals_getypt(ctx: typer.Context, *namen: str) -> str:
    """Return which of the names of an option was typed; the first one where none of them was."""
    return next((naam for _, naam, _ in _opties_van(ctx) if naam in namen), namen[0])


def waarde_zoals_getypt(ctx: typer.Context, optie: str) -> str:
    """Return the value that was typed with an option; empty without it."""
    return next((waarde for _, naam, waarde in _opties_van(ctx) if naam == optie and waarde), "")


def _opties_van(ctx: typer.Context) -> Iterator[Gegeven]:
    return gegeven_opties(ctx.meta.get(_GETYPT, ()), ctx.command.params)


class NederlandsArgument(TyperArgument):
    """An argument that describes itself in Dutch."""

    def get_usage_pieces(self, ctx: Context) -> list[str]:
        """Return the name in the usage line; a required one without braces, which people would type."""
        return [stuk.replace("{", "").replace("}", "") for stuk in super().get_usage_pieces(ctx)]

    def display_type(self, ctx: Context) -> str:
        """Return the kind of value in Dutch."""
        engels = super().display_type(ctx)
        return SOORTEN.get(engels, engels)


class _Nederlands(_Basis):
    """What a command and a group have in common."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed on as they are
        super().__init__(*args, **kwargs)
        if self.options_metavar == "[OPTIONS]":
            self.options_metavar = "[OPTIES]"
        for param in self.params:
            # Typer builds the parameters itself, from the signature of the function, and has no setting for
            # their class. Ours adds methods only, so that an object can change over afterwards.
            if type(param) is TyperArgument:
                param.__class__ = NederlandsArgument

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return the ``--help`` option with a Dutch text."""
        optie = super().get_help_option(ctx)
        if optie is not None:
            optie.help = _HULP
        return optie

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Gebruik: ")

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: Context | None = None,
        **extra: Any,  # noqa: ANN401 - passed on as they are
    ) -> Context:
        """Read the command line; a file called -haven.xlsx is not taken for -h, which would end it there with help."""
        eigen = takewhile(lambda woord: woord.startswith("-"), args) if isinstance(self, TyperGroup) else args
        for woord in takewhile(lambda woord: woord != "--", eigen):
            if woord[:2] in _BEEINDIGT and woord not in _BEEINDIGT and (raad := raad_bij_bestand_met_streep(woord)):
                ctx = self.context_class(self, info_name=info_name, parent=parent)
                raise Gebruiksfout(f"De optie {woord} bestaat niet. {raad}", ctx=ctx)
        # Who asks a shell to complete a word has not typed it all.
        is_af = not (isinstance(self, TyperGroup) or extra.get("resilient_parsing"))
        if is_af and (melding := zoek_optiefout(args, self.params)):
            raise Gebruiksfout(melding, ctx=self.context_class(self, info_name=info_name, parent=parent))
        with _nederlandse_fouten(tuple(args), self.params):
            # What reads them takes them away one by one.
            getypt = tuple(args)
            ctx = super().make_context(info_name, args, parent, **extra)
            ctx.meta[_GETYPT] = getypt
            return ctx

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - what the command returns
        """Run the command."""
        with _nederlandse_fouten():
            return super().invoke(ctx)


class NederlandseOpdracht(_Nederlands, TyperCommand):
    """A command that speaks Dutch."""


class NederlandseGroep(_Nederlands, TyperGroup):
    """A group of commands that speaks Dutch."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed on as they are
        super().__init__(*args, **kwargs)
        if self.subcommand_metavar == "COMMAND [ARGS]...":
            self.subcommand_metavar = "OPDRACHT [ARGUMENTEN]..."


class NederlandseTyper(typer.Typer):
    """A ``typer.Typer`` whose screens and errors are Dutch."""

    def __init__(self, **instellingen: Any) -> None:  # noqa: ANN401 - those of typer.Typer
        """Take the settings of ``typer.Typer``; the completion options are off unless asked for."""
        spreek_nederlands()
        # The completion options speak English when they are used.
        super().__init__(**{"cls": NederlandseGroep, "add_completion": False, **instellingen})

    def command(self, *args: Any, **instellingen: Any) -> Callable[[_Functie], _Functie]:  # noqa: ANN401
        """Decorate a function that is a command; the settings are those of ``typer.Typer.command``."""
        return super().command(*args, **{"cls": NederlandseOpdracht, **instellingen})
