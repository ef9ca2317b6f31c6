"""The command line: parse, call, print; no logic of its own. Each command has a module."""

import errno
import gc
import os
import signal
import sys
from typing import NoReturn

from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, zeg
from gia_kwaliteit.cli.shell import VRAAG_VAN_SHELL

_SIGNALEN = (signal.SIGINT, signal.SIGTERM)


class _Afgebroken(BaseException):
    """Somebody stopped gia: with Ctrl-C, or from outside."""


def _open_stromen() -> None:
    """Let every text be printed: also on a code page that lacks its letters, and where a stream was closed."""
    from gia_kwaliteit.weergave.codepagina import toon_leesbaar

    for naam in ("stdout", "stderr"):
        stroom = getattr(sys, naam)
        if stroom is None:
            setattr(sys, naam, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - until gia ends
        else:
            toon_leesbaar(stroom)


def start() -> None:
    """Run gia; whatever happens, the user sees a Dutch sentence and no traceback."""
    # gia has no pydantic plugins; looking for them in every installed package takes longer than reading a werkboek.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A command makes many objects and keeps them until it ends: looking for garbage after every 700 is wasted time.
    gc.set_threshold(100_000)
    _open_stromen()
    try:
        for nummer in _SIGNALEN:
            if signal.getsignal(nummer) is not signal.SIG_IGN:  # as of a command that goes on after its terminal
                signal.signal(nummer, _breek_af)
        # Now, so that Ctrl-C is understood while Python still loads.
        from gia_kwaliteit.cli.opdrachten import app

        if VRAAG_VAN_SHELL in os.environ:
            from gia_kwaliteit.taal.aanvulling import bereid_antwoord_voor

            bereid_antwoord_voor()
        app()
    except _Afgebroken as fout:
        print("Afgebroken. Wat nog niet klaar was, is niet geschreven.", file=sys.stderr, flush=True)
        sys.exit(128 + fout.args[0])
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(FOUTEN)
    except PermissionError as fout:
        waar = f": {fout.filename}" if fout.filename else ""
        raad = "Kies een andere map, en sluit het bestand als het in een ander programma open is."
        zeg(f"fout: u hebt hier niet genoeg rechten{waar}. {raad}")
        sys.exit(VERKEERD_GEBRUIK)
    except Exception as fout:  # noqa: BLE001 - the last stop before the user
        melding = f"gia is op iets onverwachts gestoten ({type(fout).__name__}). Meld dit, met het werkboek erbij."
        if isinstance(fout, OSError) and fout.errno == errno.ENOSPC:
            melding = "de uitvoer kan niet worden geschreven: de schijf is vol."
        zeg(f"fout: {melding}")
        sys.stderr.flush()
        os._exit(FOUTEN)  # what is left in the buffer of a full stdout cannot be written either
    finally:
        # Python looks for garbage once more when it ends; with all that a command keeps that is a sixth of its time.
        gc.freeze()


def _breek_af(nummer: int, _plaats: object) -> NoReturn:
    for ander in _SIGNALEN:
        signal.signal(ander, signal.SIG_DFL)  # whoever asks twice does not wait until everything is tidied up
    raise _Afgebroken(nummer)
