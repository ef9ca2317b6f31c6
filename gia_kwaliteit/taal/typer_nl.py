"""Dutch for what typer says outside gettext.

Use ``NederlandseTyper`` in the place of ``typer.Typer``. It gives every command and group a class that
writes the usage line and the help in Dutch, and that puts a Dutch ``Gebruiksfout`` in the place of each
usage error. Only public methods of typer are overridden.

Typer has no catalogue for these texts, so they are recognised by their wording. The tests read the
installed typer and fail when it has a text that is not known here.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from gia_kwaliteit.taal import spreek_nederlands

_Functie = TypeVar("_Functie", bound=Callable[..., Any])

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter

    _Basis = Command
else:
    _Basis = object

_HULP = "Toont deze uitleg en stopt."
_ONGELDIG = "deze waarde kan hier niet."

# An inspector knows "bestand" and "geheel getal", not the Python names that typer shows.
_SOORTEN = {
    "bool": "ja of nee",
    "date": "datum",
    "datetime": "datum en tijd",
    "Decimal": "getal",
    "dir": "map",
    "file": "bestand",
    "FileBinaryRead": "bestand",
    "FileBinaryWrite": "bestand",
    "FileText": "bestand",
    "FileTextWrite": "bestand",
    "float": "getal",
    "int": "geheel getal",
    "path": "pad",
    "Path": "pad",
    "str": "tekst",
    "time": "tijd",
    "UUID": "UUID",
}

_PADEN = (("file", "het bestand"), ("dir", "de map"), ("path", "het pad"))
_PADFOUTEN = (
    ("does not exist", "bestaat niet"),
    ("is not readable", "kan niet worden gelezen: u hebt geen leesrechten"),
    ("is not writable", "kan niet worden gewijzigd: u hebt geen schrijfrechten"),
)

# The first pattern that fits the whole text counts, so the longer one of two goes first.
_ZINNEN = (
    (r"Missing argument (.+?)\. Choose from:\n(.+)", "Het argument {} ontbreekt. Kies uit:\n{}"),
    (r"Missing option (.+?)\. Choose from:\n(.+)", "De optie {} ontbreekt. Kies uit:\n{}"),
    (r"Missing argument (.+)\.", "Het argument {} ontbreekt."),
    (r"Missing option (.+)\.", "De optie {} ontbreekt."),
    (r"Invalid value for (.+): ", "Ongeldige waarde voor {}: "),
    (r"Invalid value: ", "Ongeldige waarde: "),
    (r"Could not open file (.+): ", "Het bestand {} kan niet worden geopend: "),
    (r"unknown error", "oorzaak onbekend"),
    (r"No such option: (.+) \(Possible options: (.+)\)", "De optie {} bestaat niet. Bedoelde u {}?"),
    (r"No such option: (.+)", "De optie {} bestaat niet."),
    (r"(.+)\. Did you mean (.+)\?", "{}. Bedoelde u {}?"),
    (r"Got unexpected extra argument\(s\) \((.+)\)", "Dit hoort niet bij deze opdracht: {}"),
    (r"Option (.+) requires an argument\.", "Bij de optie {} hoort een waarde."),
    (r"Option (.+) requires (\d+) arguments\.", "Bij de optie {} horen {} waarden."),
    (r"Option (.+) does not take a value\.", "Bij de optie {} hoort geen waarde."),
    (r"Argument (.+) takes (\d+) values\.", "Bij het argument {} horen {} waarden."),
    (r"(\d+) values are required, but (\d+) given\.", "er zijn {} waarden nodig; u gaf er {}."),
    (r"(.+) is not one of (.+)\.", "{} is geen mogelijke keuze. Kies uit {}."),
    (r"(.+) does not match the formats (.+)\.", "{} is niet geschreven als {}."),
    (r"Value (.+) is not a valid .+\.", "{} kan hier niet."),
    (r"Value must be an iterable\.|value is not a valid tuple|None is not a valid string", _ONGELDIG),
    (r"(?:dir|path) (.+) is a file\.", "{} is een bestand, geen map."),
    (r"(?:file|path) (.+) is a directory\.", "{} is een map, geen bestand."),
    *((rf"{engels} (.+) {fout}\.", f"{naam} {{}} {uitleg}.") for engels, naam in _PADEN for fout, uitleg in _PADFOUTEN),
)

_GEEN_GEHEEL_GETAL = "{waarde} is geen geheel getal."
_GEEN_GETAL = "{waarde} is geen getal. Schrijf een decimaal getal met een punt, zoals 7.5."
_GEEN_JA_NEE = "{waarde} is geen ja of nee. Kies uit 'true' en 'false'."
_GEEN_DATUM = "{waarde} is geen datum. Schrijf jaar-maand-dag, zoals 2025-01-31."
_GEEN_MOMENT = "{waarde} is geen datum met tijd. Schrijf bijvoorbeeld 2025-01-31T09:30."
_GEEN_TIJD = "{waarde} is geen tijd. Schrijf bijvoorbeeld 09:30."

# The codes are part of the public interface of pydantic, its English sentences are not.
_WAARDEFOUTEN = {
    "int_type": _GEEN_GEHEEL_GETAL,
    "int_parsing": _GEEN_GEHEEL_GETAL,
    "int_from_float": _GEEN_GEHEEL_GETAL,
    "int_parsing_size": "dit gehele getal heeft te veel cijfers.",
    "float_type": _GEEN_GETAL,
    "float_parsing": _GEEN_GETAL,
    "decimal_type": _GEEN_GETAL,
    "decimal_parsing": _GEEN_GETAL,
    "finite_number": "{waarde} is geen eindig getal.",
    "bool_type": _GEEN_JA_NEE,
    "bool_parsing": _GEEN_JA_NEE,
    "date_type": _GEEN_DATUM,
    "date_parsing": _GEEN_DATUM,
    "date_from_datetime_parsing": _GEEN_DATUM,
    "date_from_datetime_inexact": "{waarde} bevat ook een tijd. Schrijf alleen de datum.",
    "datetime_type": _GEEN_MOMENT,
    "datetime_parsing": _GEEN_MOMENT,
    "datetime_from_date_parsing": _GEEN_MOMENT,
    "time_type": _GEEN_TIJD,
    "time_parsing": _GEEN_TIJD,
    "uuid_type": "{waarde} is geen UUID.",
    "uuid_parsing": "{waarde} is geen UUID.",
    "greater_than": "{waarde} is te laag. De waarde moet hoger zijn dan {gt}.",
    "greater_than_equal": "{waarde} is te laag. De waarde moet ten minste {ge} zijn.",
    "less_than": "{waarde} is te hoog. De waarde moet lager zijn dan {lt}.",
    "less_than_equal": "{waarde} is te hoog. De waarde mag ten hoogste {le} zijn.",
    "multiple_of": "{waarde} is geen veelvoud van {multiple_of}.",
    "string_too_short": "{waarde} is te kort. Het minimum is {min_length} tekens.",
    "string_too_long": "{waarde} is te lang. Het maximum is {max_length} tekens.",
}

_SYSTEEMFOUTEN = {
    errno.ENOENT: "bestaat niet.",
    errno.EACCES: "u hebt geen toegang.",
    errno.EPERM: "u hebt geen toegang.",
    errno.EISDIR: "is een map, geen bestand.",
    errno.ENOTDIR: "een deel van het pad is geen map.",
    errno.EROFS: "op deze plaats kan niet worden geschreven.",
    errno.ENOSPC: "de schijf is vol.",
    errno.ENAMETOOLONG: "de naam is te lang.",
    errno.EINVAL: "deze naam kan hier niet.",
}


def vertaal(tekst: str) -> str:
    """Return the Dutch of one sentence of typer; a sentence that typer does not say comes back unchanged."""
    # Pydantic puts this before the text of a ValueError that typer raises.
    tekst = tekst.removeprefix("Value error, ").removeprefix("Assertion failed, ")
    for patroon, nederlands in _ZINNEN:
        if past := re.fullmatch(patroon, tekst, re.DOTALL):
            return nederlands.format(*past.groups())
    return tekst


def _reden(fout: typer.TyperException) -> str:
    """Say in Dutch why a value was refused."""
    oorzaak = fout.__cause__
    # Our own code may also raise a usage error "from" such a cause. Its text is Dutch already and has
    # to stay, so a text only gets replaced when it is literally that of the cause.
    if isinstance(oorzaak, OSError) and oorzaak.strerror and fout.message.endswith(oorzaak.strerror):
        uitleg = _SYSTEEMFOUTEN.get(oorzaak.errno or 0, f"systeemfout {oorzaak.errno}.")
        return fout.message.removesuffix(oorzaak.strerror) + uitleg
    # Recognised by its method, because importing pydantic here would make every start slower.
    meldingen: Callable[[], list[dict[str, Any]]] | None = getattr(oorzaak, "errors", None)
    if meldingen is not None and (melding := meldingen()[0])["msg"] == fout.message:
        if melding["type"] in {"value_error", "assertion_error"}:
            return vertaal(fout.message)
        return _WAARDEFOUTEN.get(melding["type"], _ONGELDIG).format(
            waarde=repr(melding["input"]), **melding.get("ctx", {})
        )
    return vertaal(fout.message)


def _hele_melding(fout: typer.TyperException) -> str:
    """Return the Dutch of a usage error: what it is about, and the reason."""
    melding = fout.format_message()
    if fout.message and melding != fout.message and melding.endswith(fout.message):
        return vertaal(melding.removesuffix(fout.message)) + _reden(fout)
    return _reden(fout) if melding == fout.message else vertaal(melding)


class Gebruiksfout(typer.BadParameter):
    """A usage error that is Dutch already."""

    def __init__(self, fout: typer.TyperException) -> None:
        super().__init__(_hele_melding(fout), ctx=getattr(fout, "ctx", None))
        self.exit_code = fout.exit_code

    def format_message(self) -> str:
        """Return the message as it is: what it is about has been put into it."""
        return self.message

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the error as plain text; typer calls this when it does not use rich."""
        regels = []
        if self.ctx is not None:
            regels += [
                self.ctx.get_usage(),
                f"Typ '{self.ctx.command_path} {self.ctx.help_option_names[0]}' voor uitleg.",
                "",
            ]
        typer.echo("\n".join([*regels, f"Fout: {self.message}"]), file=file, err=file is None)


@contextmanager
def _nederlandse_fouten() -> Iterator[None]:
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
        raise Gebruiksfout(fout) from fout


def _soort(param: TyperArgument | TyperOption, engels: str) -> str:
    """Return the Dutch of the kind of value that typer shows, such as ``<int range>``."""
    if param.type_descriptor.is_choice and param.show_choices:
        return engels
    kern = engels.removeprefix("<").removesuffix(">").removesuffix(" range")
    herhaalbaar = kern.startswith("list[")
    kern = kern.removeprefix("list[").removesuffix("]") if herhaalbaar else kern
    kern = ", ".join(_SOORTEN.get(deel, deel) for deel in kern.split(","))
    return f"<{kern}, herhaalbaar>" if herhaalbaar else f"<{kern}>"


class NederlandsArgument(TyperArgument):
    """An argument that describes itself in Dutch."""

    def get_usage_pieces(self, ctx: Context) -> list[str]:
        """Return the name in the usage line; a required one without braces, which people would type."""
        return [stuk.replace("{", "").replace("}", "") for stuk in super().get_usage_pieces(ctx)]

    def display_type(self, ctx: Context) -> str:
        """Return the kind of value in Dutch."""
        return _soort(self, super().display_type(ctx))

    def get_help_record(self, ctx: Context) -> tuple[str, str] | None:
        """Return the help for the plain screen, where typer leaves out the translation of one text."""
        regel = super().get_help_record(ctx)
        return regel and (regel[0], regel[1].replace("[env var: ", "[omgevingsvariabele: "))


class NederlandseOptie(TyperOption):
    """An option that describes itself in Dutch."""

    def display_type(self, ctx: Context) -> str:
        """Return the kind of value in Dutch."""
        return _soort(self, super().display_type(ctx))

    def display_type_rich(self, ctx: Context) -> str | None:
        """Return the kind of value for the help screen; a flag takes no value, so it has none."""
        return None if self.is_flag and self.metavar is None else super().display_type_rich(ctx)

    def get_error_hint(self) -> str:
        """Return the names of the option, for an error message."""
        return super().get_error_hint().replace("(env var: ", "(omgevingsvariabele: ")


def _vernederlands(param: object) -> None:
    """Make a parameter of typer Dutch."""
    # Typer builds the parameters itself, from the signature of the function, and has no setting for
    # their class. Ours add methods only, so that an object can change over afterwards.
    if type(param) is TyperArgument:
        param.__class__ = NederlandsArgument
    elif type(param) is TyperOption:
        param.__class__ = NederlandseOptie


class _Nederlands(_Basis):
    """What a command and a group have in common."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed on as they are
        super().__init__(*args, **kwargs)
        if self.options_metavar == "[OPTIONS]":
            self.options_metavar = "[OPTIES]"
        for param in self.params:
            _vernederlands(param)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return the ``--help`` option with a Dutch text."""
        optie = super().get_help_option(ctx)
        if optie is not None:
            optie.help = _HULP
            _vernederlands(optie)
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
        """Read the command line."""
        with _nederlandse_fouten():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 - what the command returns
        """Run the command."""
        verouderd, self.deprecated = self.deprecated, False
        try:
            if verouderd:
                # Typer would print this in English.
                typer.secho(f"Let op: de opdracht {self.name!r} is verouderd.", fg="red", err=True)
            with _nederlandse_fouten():
                return super().invoke(ctx)
        finally:
            self.deprecated = verouderd


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
