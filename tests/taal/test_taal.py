"""What the command line says is Dutch: the catalogue is complete, and no screen shows English."""

import ast
import gettext
import io
import json
import os
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
import typer
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from pydantic_core.core_schema import ErrorType

import gia_kwaliteit.taal
from gia_kwaliteit.taal.typer_nl import _WAARDEFOUTEN, vertaal
from tests.bouwers import PROJECT

TALEN = Path(gia_kwaliteit.taal.__file__).parent
PO = TALEN / "nl" / "LC_MESSAGES" / "gia.po"
MO = PO.with_suffix(".mo")
TYPER = Path(typer.__file__).parent

GETTEXT = {"_", "gettext", "ngettext", "pgettext", "npgettext"}

# Parts of typer that speak to a programmer, or that gia does not use.
OVERGESLAGEN = {
    "__main__.py": "the command `typer` itself",
    "cli.py": "the command `typer` itself",
    "testing.py": "for tests only",
    "main.py": "mistakes of the programmer",
    "utils.py": "mistakes of the programmer",
    "params.py": "documentation of settings",
    "models.py": "documentation of settings",
    "completion.py": "completion is off",
    "_completion_classes.py": "completion is off",
    "_completion_shared.py": "completion is off",
    "_click/shell_completion.py": "completion is off",
    "_click/globals.py": "mistakes of the programmer",
    "_click/utils.py": "mistakes of the programmer",
    "_click/_compat.py": "mistakes of the programmer",
    "_click/_termui_impl.py": "the progress bar of click is not used",
    "_click/_winconsole.py": "failures of the Windows console itself",
    "_click/termui.py": "prompt() and confirm() are not used",
}

# Each text outside gettext: what it looks like in the source of typer, an example, and what gia says.
ZINNEN = [
    ("Missing {}{}.", "Missing argument 'bestand'.", "Het argument 'bestand' ontbreekt."),
    ("Missing {}{}.", "Missing option '--naam' / '-n'.", "De optie '--naam' / '-n' ontbreekt."),
    (
        "Missing {}{}. {}",
        "Missing argument 'soort'. Choose from:\n\ta,\n\tb",
        "Het argument 'soort' ontbreekt. Kies uit:\n\ta,\n\tb",
    ),
    (
        "Missing {}{}. {}",
        "Missing option '--soort'. Choose from:\n\ta",
        "De optie '--soort' ontbreekt. Kies uit:\n\ta",
    ),
    ("Invalid value for {}: {}", "Invalid value for '--n': ", "Ongeldige waarde voor '--n': "),
    ("Invalid value: {}", "Invalid value: ", "Ongeldige waarde: "),
    ("Could not open file {}: {}", "Could not open file 'x': ", "Het bestand 'x' kan niet worden geopend: "),
    ("unknown error", "unknown error", "oorzaak onbekend"),
    ("No such option: {}", "No such option: --onzin", "De optie --onzin bestaat niet."),
    (
        "{}. Did you mean {}?",
        "De opdracht 'keurr' bestaat niet. Did you mean 'keur'?",
        "De opdracht 'keurr' bestaat niet. Bedoelde u 'keur'?",
    ),
    (
        "Got unexpected extra argument(s) ({})",
        "Got unexpected extra argument(s) (een (twee))",
        "Dit hoort niet bij deze opdracht: een (twee)",
    ),
    ("Option {} requires {}", "Option '-n' requires an argument.", "Bij de optie '-n' hoort een waarde."),
    ("Option {} requires {}", "Option '-n' requires 2 arguments.", "Bij de optie '-n' horen 2 waarden."),
    (
        "Option {} does not take a value.",
        "Option '-v' does not take a value.",
        "Bij de optie '-v' hoort geen waarde.",
    ),
    (
        "Argument {} takes {} values.",
        "Argument 'paar' takes 2 values.",
        "Bij het argument 'paar' horen 2 waarden.",
    ),
    (
        "{} values are required, but {} given.",
        "Value error, 2 values are required, but 3 given.",
        "er zijn 2 waarden nodig; u gaf er 3.",
    ),
    (
        "{} is not one of {}.",
        "Value error, 'pdf' is not one of 'csv', 'xlsx'.",
        "'pdf' is geen mogelijke keuze. Kies uit 'csv', 'xlsx'.",
    ),
    (
        "{} does not match the formats {}.",
        "Value error, 'x' does not match the formats '%Y'.",
        "'x' is niet geschreven als '%Y'.",
    ),
    ("Value {} is not a valid {}.", "Value 'x' is not a valid Soort.", "'x' kan hier niet."),
    ("Value must be an iterable.", "Value must be an iterable.", "deze waarde kan hier niet."),
    ("value is not a valid tuple", "Value error, value is not a valid tuple", "deze waarde kan hier niet."),
    ("None is not a valid string", "Value error, None is not a valid string", "deze waarde kan hier niet."),
    ("{} {} does not exist.", "file 'x' does not exist.", "het bestand 'x' bestaat niet."),
    ("{} {} does not exist.", "dir 'x' does not exist.", "de map 'x' bestaat niet."),
    ("{} {} does not exist.", "path 'x' does not exist.", "het pad 'x' bestaat niet."),
    ("{} {} is a file.", "dir 'x' is a file.", "'x' is een bestand, geen map."),
    ("{} {} is a directory.", "file 'x' is a directory.", "'x' is een map, geen bestand."),
    (
        "{} {} is not readable.",
        "file 'x' is not readable.",
        "het bestand 'x' kan niet worden gelezen: u hebt geen leesrechten.",
    ),
    (
        "{} {} is not writable.",
        "path 'x' is not writable.",
        "het pad 'x' kan niet worden gewijzigd: u hebt geen schrijfrechten.",
    ),
]

# Texts that are handled in another way, or that nobody gets to see; with the reason.
ELDERS = {
    "Usage: ": "format_usage",
    "(?P<usage>Usage: )": "only a colour",
    "[OPTIONS]": "__init__ of _Nederlands",
    "COMMAND [ARGS]...": "__init__ of NederlandseGroep",
    "Show this message and exit.": "get_help_option",
    "{} range": "display_type",
    " (env var: '{}')": "get_error_hint",
    "env var: {}": "get_help_record",
    "Error: {}": "Gebruiksfout.show",
    "Try '{} {}' for help.\n": "Gebruiksfout.show",
    "DeprecationWarning: The command {} is deprecated.{}": "invoke",
    "(DEPRECATED: {})": "only for old commands without rich; gia has no old commands",
    "(Possible options: {})": "part of: No such option",
    "Choose from:\n\t{}": "part of: Missing argument",
    "an argument.": "part of: requires an argument",
    "{} arguments.": "part of: requires 2 arguments",
    "Missing parameter: {}": "only in a traceback",
    "Callable[..., Any]": "a type",
    "At least one help option should be provided": "mistake of the programmer",
    "Expected two columns for definition list": "mistake of the programmer",
    "Invalid start character for option ({})": "mistake of the programmer",
    "Cannot have two nargs < 0": "mistake of the programmer",
    "unknown action '{}'": "mistake of the programmer",
    "Expected one list item type, got: {}": "mistake of the programmer",
    "Typer currently doesn't support Union types": "mistake of the programmer",
    "List types with complex sub-types are not currently supported": "mistake of the programmer",
    "Tuple types with complex sub-types are not currently supported": "mistake of the programmer",
    "In Typer, only the parameter 'autocompletion' is supported. The support for 'shell_complete' is "
    "deprecated and will be removed in upcoming versions. ": "mistake of the programmer",
    "Command has no name.": "mistake of the programmer",
    "Name '{}' defined twice": "mistake of the programmer",
    "Boolean option {} cannot use the same flag for true/false.": "mistake of the programmer",
}

APP = """
import contextlib, io, json, os, sys
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Annotated, Optional
from uuid import UUID

from gia_kwaliteit.taal.typer_nl import NederlandseTyper
import typer

class Soort(str, Enum):
    xlsx = "xlsx"
    csv = "csv"

app = NederlandseTyper(help="Toezicht met een rekenblad.", no_args_is_help=True)
beheer = NederlandseTyper(help="Beheert het kader.")
app.add_typer(beheer, name="beheer")

@app.command()
def keur(
    bestand: Annotated[
        Path, typer.Argument(help="Het werkboek.", exists=True, dir_okay=False, envvar="GIA_B")
    ],
    aantal: Annotated[int, typer.Option(min=1, max=5)] = 3,
    maat: Annotated[float, typer.Option()] = 1.5,
    soort: Annotated[Soort, typer.Option()] = Soort.xlsx,
    dag: Annotated[Optional[date], typer.Option()] = None,
    moment: Annotated[Optional[datetime], typer.Option()] = None,
    jaar: Annotated[Optional[datetime], typer.Option(formats=["%Y"])] = None,
    nummer: Annotated[Optional[UUID], typer.Option()] = None,
    paar: Annotated[tuple[int, str], typer.Option()] = (1, "a"),
    mappen: Annotated[Optional[list[Path]], typer.Option(file_okay=False, exists=True)] = None,
    bron: Annotated[Optional[typer.FileText], typer.Option(envvar="GIA_BRON", show_envvar=True)] = None,
    naam: Annotated[str, typer.Option(default_factory=lambda: "x")] = ...,
) -> None:
    "Keurt een werkboek."

@app.command(deprecated=True)
def oud(soort: Soort, rest: list[int]) -> None:
    "Keurt zoals vroeger."
    raise typer.BadParameter("Dit kan zo niet.")

@app.command()
def stop(vlag: Annotated[bool, typer.Option("--vlag/--geen-vlag")] = False) -> None:
    "Stopt."
    raise typer.Abort

@beheer.command()
def een(paar: tuple[int, int], veel: Annotated[int, typer.Option()]) -> None:
    "Doet een."

@beheer.command()
def eigen() -> None:
    "Leest een bestand dat er niet is."
    try:
        Path("er-is-niets").read_text()
    except OSError as fout:
        raise typer.BadParameter("Leg het bestand eerst neer.") from fout

schermen = {}
for argumenten in json.loads(sys.argv[1]):
    uit = io.StringIO()
    with contextlib.redirect_stdout(uit), contextlib.redirect_stderr(uit):
        try:
            app(argumenten, prog_name="gia")
        except SystemExit as einde:
            code = einde.code
    schermen[" ".join(argumenten)] = [code, uit.getvalue()]
print(json.dumps(schermen))
"""

# Each command line, and what its screen has to say. BESTAND is a file that exists.
SCHERMEN = {
    "": ["Gebruik: gia [OPTIES] OPDRACHT [ARGUMENTEN]...", "Opties", "Opdrachten", "(verouderd)"],
    "--help": ["Gebruik: gia [OPTIES] OPDRACHT [ARGUMENTEN]...", "Toont deze uitleg en stopt.", "Opdrachten"],
    "keur --help": [
        "Argumenten",
        "<bestand>",
        "<geheel getal>",
        "<getal>",
        "<xlsx|csv>",
        "<datum>",
        "<datum en tijd>",
        "<geheel getal, tekst>",
        "<pad, herhaalbaar>",
        "[verplicht]",
        "[standaard: 3]",
        "[standaard: (wordt bepaald bij het uitvoeren)]",
        "[omgevingsvariabele: GIA_B]",
    ],
    "oud --help": ["(verouderd)", "<geheel getal, herhaalbaar>"],
    "stop --help": ["[standaard: geen-vlag]"],
    "keur": ["Fout", "Typ 'gia keur --help' voor uitleg.", "Het argument 'bestand' ontbreekt."],
    "keurr": ["De opdracht 'keurr' bestaat niet. Bedoelde u 'keur'?"],
    "zzz": ["De opdracht 'zzz' bestaat niet."],
    "beheer": ["Er is geen opdracht opgegeven."],
    "--zzz": ["De optie --zzz bestaat niet."],
    "keur -z": ["De optie -z bestaat niet."],
    "keur --aantall 3": ["De optie --aantall bestaat niet. Bedoelde u --aantal, --maat?"],
    "keur BESTAND --aantal": ["Bij de optie '--aantal' hoort een waarde."],
    "keur BESTAND --paar 1": ["Bij de optie '--paar' horen 2 waarden."],
    "stop --vlag=ja": ["Bij de optie '--vlag' hoort geen waarde."],
    "keur BESTAND twee drie": ["Dit hoort niet bij deze opdracht: twee drie"],
    "keur BESTAND --aantal zeven": ["Ongeldige waarde voor '--aantal': 'zeven' is geen geheel getal."],
    "keur BESTAND --aantal 9": ["'9' is te hoog. De waarde mag ten hoogste 5 zijn."],
    "keur BESTAND --aantal 0": ["'0' is te laag. De waarde moet ten minste 1 zijn."],
    "keur BESTAND --maat groot": ["'groot' is geen getal."],
    "keur BESTAND --soort pdf": ["'pdf' is geen mogelijke keuze. Kies uit 'xlsx', 'csv'."],
    "keur BESTAND --dag morgen": ["'morgen' is geen datum."],
    "keur BESTAND --dag 2025-01-31T10:00": ["bevat ook een tijd."],
    "keur BESTAND --moment nu": ["'nu' is geen datum met tijd."],
    "keur BESTAND --jaar nu": ["'nu' is niet geschreven als '%Y'."],
    "keur BESTAND --nummer 1": ["'1' is geen UUID."],
    "keur BESTAND --mappen BESTAND": ["is een bestand, geen map."],
    "keur BESTAND --bron er-is-niets": ["(omgevingsvariabele: 'GIA_BRON'): 'er-is-niets': bestaat niet."],
    "keur er-is-niets": ["Ongeldige waarde voor 'bestand': het bestand 'er-is-niets' bestaat niet."],
    "keur .": ["'.' is een map, geen bestand."],
    "oud": ["Het argument 'soort' ontbreekt. Kies uit: xlsx, csv"],
    "oud csv 1": ["Let op: de opdracht 'oud' is verouderd.", "Ongeldige waarde: Dit kan zo niet."],
    "stop": ["Afgebroken."],
    "beheer een 1": ["Bij het argument 'paar' horen 2 waarden."],
    "beheer een 1 2": ["De optie '--veel' ontbreekt."],
    "beheer een --veel 99999999999999999999999 1 a": ["'a' is geen geheel getal."],
    "beheer eigen": ["Leg het bestand eerst neer."],
}

ENGELS = re.compile(
    r"\b(usage|options?|arguments|commands?|args|defaults?|dynamic|required|env|var|errors?|try|for|help|"
    r"missing|no such|invalid|values?|should|input|did|you|mean|possible|got|unexpected|extra|show|this|"
    r"message|exit|abort\w*|does|not|choose|from|deprecated\w*|requires?|takes?|directory|file|path|str|int|"
    r"float|uuid\.|integer|number|string|valid|unable|exist|open|the|and|range|list|bool|text|true|false)\b",
    re.IGNORECASE,
)

OMGEVINGEN = {
    "C": {"LANG": "C", "LC_ALL": "C"},
    "Engels": {"LANG": "en_US.UTF-8"},
    "Frans": {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr:en"},
    "zonder rich": {"LANG": "en_US.UTF-8", "TYPER_USE_RICH": "0"},
}
ZONDER_RICH = "zonder rich"


def _boom(bestand: Path) -> ast.Module:
    return ast.parse(bestand.read_text(encoding="utf-8"))


def _bronnen() -> Iterator[tuple[str, ast.Module]]:
    for bestand in sorted(TYPER.rglob("*.py")):
        yield bestand.relative_to(TYPER).as_posix(), _boom(bestand)


def _gettext_teksten(boom: ast.Module) -> dict[ast.AST, str]:
    """Return the literal texts that go through gettext; a plural has two."""
    return {
        argument: argument.value
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Call) and getattr(knoop.func, "id", getattr(knoop.func, "attr", "")) in GETTEXT
        for argument in knoop.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def _geen_losse_tekst(boom: ast.Module) -> set[ast.AST]:
    """Return what is no text of its own: docstrings, annotations, parts of an f-string, gettext."""
    knopen: set[ast.AST] = set(_gettext_teksten(boom))
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Expr) and isinstance(knoop.value, ast.Constant):
            knopen.add(knoop.value)
        elif isinstance(knoop, ast.JoinedStr):
            knopen.update(deel for deel in ast.walk(knoop) if deel is not knoop)
        for soort in ("annotation", "returns"):
            if isinstance(aantekening := getattr(knoop, soort, None), ast.AST):
                knopen.update(ast.walk(aantekening))
    return knopen


def _bewoording(knoop: ast.AST) -> str:
    """Return the text of a string or f-string; a value in it becomes ``{}``."""
    if isinstance(knoop, ast.JoinedStr):
        return "".join(str(deel.value) if isinstance(deel, ast.Constant) else "{}" for deel in knoop.values)
    return knoop.value if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) else ""


def _losse_teksten(boom: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and wording of the texts outside gettext that have more than one word."""
    overslaan = _geen_losse_tekst(boom)
    for knoop in ast.walk(boom):
        if knoop not in overslaan and isinstance(knoop, ast.expr):
            tekst = _bewoording(knoop)
            if re.search(r"[A-Za-z]{2}.*\s|\s.*[A-Za-z]{2}|^\[[A-Z]+\]$", tekst.replace("{}", ""), re.DOTALL):
                yield knoop.lineno, tekst


def _catalogus() -> Catalog:
    with PO.open("rb") as bestand:
        return read_po(bestand, locale="nl")


def _berichten(mo: io.BufferedIOBase) -> dict[str, str]:
    """Return what a compiled catalogue holds, in the way gettext itself reads it."""
    vertaling = gettext.GNUTranslations(mo)
    return {str(bericht.id): vertaling.gettext(str(bericht.id)) for bericht in _catalogus() if bericht.id}


def _plaatshouders(tekst: str) -> list[str]:
    return sorted(
        f"{naam}!{omzetting or ''}:{vorm}"
        for _, naam, vorm, omzetting in string.Formatter().parse(tekst)
        if naam is not None
    )


def test_elke_tekst_van_typer_via_gettext_is_vertaald() -> None:
    catalogus = _catalogus()
    ontbreekt = [
        f"{naam}: {tekst!r}"
        for naam, boom in _bronnen()
        for tekst in _gettext_teksten(boom).values()
        if not (bericht := catalogus.get(tekst)) or not bericht.string
    ]
    assert not ontbreekt, f"Add to {PO.name}, then run make vertaling:\n" + "\n".join(ontbreekt)


def test_elke_vertaling_houdt_plaatshouders_opmaak_en_spaties_van_het_origineel() -> None:
    for bericht in _catalogus():
        engels, nederlands = str(bericht.id), str(bericht.string)
        if not engels:
            continue
        assert _plaatshouders(nederlands) == _plaatshouders(engels), engels
        for teken in ("[blue]", "[/]", "[", "]"):
            assert nederlands.count(teken) == engels.count(teken), engels
        # Typer glues texts together: the space and the full stop at the end belong to the text.
        assert engels[-1].isalpha() or nederlands[-1] == engels[-1], engels


def test_catalogus_bevat_geen_tekst_die_typer_niet_meer_zegt() -> None:
    gezegd = {tekst for _, boom in _bronnen() for tekst in _gettext_teksten(boom).values()}
    over = [str(bericht.id) for bericht in _catalogus() if bericht.id and bericht.id not in gezegd]
    assert not over, f"Remove from {PO.name}: {over}"


def test_gecompileerde_catalogus_hoort_bij_de_bron() -> None:
    vers = io.BytesIO()
    write_mo(vers, _catalogus())
    vers.seek(0)
    with MO.open("rb") as mo:
        assert _berichten(mo) == _berichten(vers), "Run make vertaling."


def test_elke_losse_tekst_van_typer_is_bekend() -> None:
    bekend = {vorm for vorm, _, _ in ZINNEN} | ELDERS.keys()
    onbekend = [
        f"{naam}:{regel}: {tekst!r}"
        for naam, boom in _bronnen()
        if naam not in OVERGESLAGEN
        for regel, tekst in _losse_teksten(boom)
        if tekst not in bekend and not re.fullmatch(r"(bold|dim) \w+", tekst)  # a style of rich, nobody reads it
    ]
    assert not onbekend, (
        "Typer says something new. Add it to _ZINNEN in typer_nl.py and to ZINNEN in this test, or to ELDERS "
        "if no user can get to see it:\n" + "\n".join(onbekend)
    )


@pytest.mark.parametrize(("vorm", "engels", "nederlands"), ZINNEN)
def test_losse_tekst_wordt_vertaald(vorm: str, engels: str, nederlands: str) -> None:
    patroon = re.escape(vorm).replace(r"\{\}", ".*")
    assert re.fullmatch(patroon, engels.removeprefix("Value error, "), re.DOTALL), "no example of this text"
    assert vertaal(engels) == nederlands


def test_nederlandse_tekst_blijft_ongewijzigd() -> None:
    tekst = "Het werkboek is van een ouder kader. Kies een ander."
    assert vertaal(tekst) == tekst


def test_elke_vertaalde_waardefout_bestaat_in_pydantic() -> None:
    assert _WAARDEFOUTEN.keys() <= set(get_args(ErrorType))


def test_gia_gebruikt_geen_engelse_vragen_van_typer() -> None:
    """The texts of prompt(), confirm() and progressbar() cannot be translated; see OVERGESLAGEN."""
    verboden = re.compile(r"typer\.(prompt|confirm|progressbar)\b|\bprompt=|add_completion=True")
    for bestand in (PROJECT / "gia_kwaliteit").rglob("*.py"):
        assert not verboden.search(bestand.read_text(encoding="utf-8")), bestand


def _omgeving(naam: str) -> dict[str, str]:
    """Return the environment of a computer with these settings, and nothing of this computer that matters."""
    behouden = {
        sleutel: waarde
        for sleutel, waarde in os.environ.items()
        if not sleutel.startswith(("LC_", "LANG", "TYPER_", "GITHUB_", "FORCE_COLOR", "PY_COLORS", "GIA_", "_GIA"))
    }
    return {
        **behouden,
        **OMGEVINGEN[naam],
        # The typer that this test reads has to be the one that the app uses.
        "PYTHONPATH": os.pathsep.join([str(PROJECT), str(TYPER.parent)]),
        "PYTHONIOENCODING": "utf-8",
        # Wide enough for each sentence, so that none gets broken off.
        "TERMINAL_WIDTH": "250",
        "COLUMNS": "250",
    }


@pytest.mark.proces
@pytest.mark.parametrize("omgeving", OMGEVINGEN)
def test_spreek_nederlands_geldt_voor_elke_computer(omgeving: str) -> None:
    programma = (
        "from gettext import gettext\n"
        "from gia_kwaliteit.taal import spreek_nederlands\n"
        "spreek_nederlands()\n"
        "spreek_nederlands()\n"
        "print(gettext('Options'))"
    )
    uitkomst = subprocess.run(
        [sys.executable, "-c", programma],
        env=_omgeving(omgeving),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert uitkomst.stdout.strip() == "Opties"


def _toon(tmp_path: Path, omgeving: str) -> dict[str, tuple[int, str]]:
    """Return exit code and screen of each command line, on a computer with these settings."""
    (tmp_path / "werkboek").write_text("", encoding="utf-8")
    (tmp_path / "app.py").write_text(APP, encoding="utf-8")
    lijst = [regel.replace("BESTAND", "werkboek").split() for regel in SCHERMEN]
    uitkomst = subprocess.run(
        [sys.executable, "-W", "error", "app.py", json.dumps(lijst)],
        cwd=tmp_path,
        env=_omgeving(omgeving),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert uitkomst.returncode == 0, uitkomst.stderr
    schermen: dict[str, tuple[int, str]] = json.loads(uitkomst.stdout)
    return schermen


def _als_een_regel(scherm: str) -> str:
    """Leave out the frames and the line breaks."""
    return " ".join(re.sub(r"[╭╮╰╯─│+|](?![a-z])", " ", scherm).split())


@pytest.mark.proces
@pytest.mark.parametrize("omgeving", OMGEVINGEN)
def test_elk_scherm_is_nederlands_op_elke_computer(tmp_path: Path, omgeving: str) -> None:
    schermen = _toon(tmp_path, omgeving)
    fouten = []
    for regel, verwacht in SCHERMEN.items():
        code, scherm = schermen[regel.replace("BESTAND", "werkboek")]
        tekst = _als_een_regel(scherm)
        if omgeving != ZONDER_RICH:
            fouten += [f"gia {regel}: lacks {zin!r}:\n{scherm}" for zin in verwacht if zin not in tekst]
            rest = tekst
        else:
            # The plain screen arranges the same texts in another way; this one is English, see ELDERS.
            rest = tekst.replace("(DEPRECATED)", "")
        if engels := ENGELS.search(rest.replace("--help", "")):
            fouten.append(f"gia {regel}: says {engels.group()!r}:\n{scherm}")
        if code != (1 if regel == "stop" else 0 if regel.endswith("--help") else 2):
            fouten.append(f"gia {regel}: ends with code {code}")
    assert not fouten, "\n\n".join(fouten)


@pytest.mark.proces
def test_elke_computer_toont_hetzelfde(tmp_path: Path) -> None:
    eerste, *andere = (_toon(tmp_path, omgeving) for omgeving in OMGEVINGEN if omgeving != ZONDER_RICH)
    assert all(scherm == eerste for scherm in andere)
