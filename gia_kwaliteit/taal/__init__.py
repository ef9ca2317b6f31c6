"""The language of the command line: Dutch, whatever the locale of the computer is."""

import gettext
import os
from pathlib import Path

_DOMEIN = "gia"


def spreek_nederlands() -> None:
    """Make every gettext text in this process Dutch, whatever LANG, LC_ALL or LANGUAGE say.

    Call this before the first help or error screen, at best before typer is imported: the module
    ``typer.rich_utils`` (which typer loads for its first screen) looks its texts up while it is imported.

    The environment variable LANGUAGE is set to ``nl`` for this process, and for programs it starts.
    Calling twice does no harm. Nothing is read from disk here; gettext does so at the first text.
    """
    # LANGUAGE goes before LC_ALL, LC_MESSAGES and LANG in gettext, on every platform, also under LANG=C.
    # Typer looks some texts up only when it prints them, so the variable has to stay.
    os.environ["LANGUAGE"] = "nl"
    gettext.bindtextdomain(_DOMEIN, str(Path(__file__).parent))
    # Typer uses gettext without naming a domain, so ours has to be the domain of the process.
    gettext.textdomain(_DOMEIN)
