"""Sentences for people, broken between words on a terminal."""

import shutil
import textwrap
from typing import IO


def breek(tekst: str, stroom: IO[str]) -> str:
    """Return a text as it is written to a stream: on a terminal broken between words, elsewhere as it is."""
    if not stroom.isatty():
        return tekst
    breedte = shutil.get_terminal_size().columns
    return "\n".join(
        textwrap.fill(regel, breedte, break_long_words=False, break_on_hyphens=False) for regel in tekst.split("\n")
    )
