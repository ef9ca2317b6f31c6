"""The command line: parse, call, print; no logic of its own. Each command has a module."""

import errno
import gc
import os
import sys

from gia_kwaliteit.cli import criteria
from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK
from gia_kwaliteit.cli.migreer import migreer
from gia_kwaliteit.cli.overzicht import overzicht
from gia_kwaliteit.cli.score import score
from gia_kwaliteit.cli.sjabloon import sjabloon
from gia_kwaliteit.cli.vergelijk import vergelijk
from gia_kwaliteit.cli.verslag import verslag
from gia_kwaliteit.taal.typer_nl import NederlandseTyper

app = NederlandseTyper(
    name="gia",
    help="Kwaliteitstoezicht met een rekenblad: van criteria naar werkboek, van werkboek naar profiel.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for opdracht in (sjabloon, score, vergelijk, verslag, overzicht, migreer):
    app.command()(opdracht)
over_criteria = NederlandseTyper(
    help="Toont, controleert en beschrijft het kader.", no_args_is_help=True, rich_markup_mode=None
)
for vraag in (criteria.toon, criteria.controleer, criteria.schema):
    over_criteria.command()(vraag)
app.add_typer(over_criteria, name="criteria")


def _open_stromen() -> None:
    """Let every text be printed: also on a code page that lacks its letters, and where a stream was closed."""
    for naam in ("stdout", "stderr"):
        stroom = getattr(sys, naam)
        if stroom is None:
            setattr(sys, naam, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - until gia ends
        elif hasattr(stroom, "reconfigure"):
            stroom.reconfigure(errors="backslashreplace")


def start() -> None:
    """Run gia; whatever happens, the user sees a Dutch sentence and no traceback."""
    # gia has no pydantic plugins; looking for them in every installed package takes longer than reading a werkboek.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A command makes many objects and keeps them until it ends: looking for garbage after every 700 is wasted time.
    gc.set_threshold(100_000)
    _open_stromen()
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FOUTEN)
    except PermissionError as fout:
        waar = f": {fout.filename}" if fout.filename else ""
        print(f"Fout: u hebt hier niet genoeg rechten{waar}. Kies een andere map.", file=sys.stderr)  # noqa: T201
        sys.exit(VERKEERD_GEBRUIK)
    except Exception as fout:  # noqa: BLE001 - the last stop before the user
        melding = f"gia is op iets onverwachts gestoten ({type(fout).__name__}). Meld dit, met het werkboek erbij."
        if isinstance(fout, OSError) and fout.errno == errno.ENOSPC:
            melding = "de uitvoer kan niet worden geschreven: de schijf is vol."
        print(f"Fout: {melding}", file=sys.stderr)  # noqa: T201
        os._exit(FOUTEN)  # what is left in the buffer of a full stdout cannot be written either
    finally:
        # Python looks for garbage once more when it ends; with all that a command keeps that is a sixth of its time.
        gc.freeze()
