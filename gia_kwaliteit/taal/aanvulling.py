"""Completion of commands and options with the tab key, for the shells that typer knows.

Typer has options of its own for it, but those speak English and change files of the user; here a person puts the text
where it belongs.
"""

from typer._completion_classes import completion_init
from typer._completion_shared import get_completion_script

PROGRAMMA = "gia"
SHELLS = ("bash", "zsh", "fish", "powershell")


def maak_aanvulling(shell: str, vraag: str) -> str:
    """Return the text that one of SHELLS has to read to complete what is typed after the name of the program.

    `vraag` is the variable that it then sets.
    """
    return get_completion_script(prog_name=PROGRAMMA, complete_var=vraag, shell=shell)


def bereid_antwoord_voor() -> None:
    """Let typer answer a shell that asks for completions."""
    completion_init()
