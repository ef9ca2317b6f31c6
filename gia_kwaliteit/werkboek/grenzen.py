"""What a figure may be: writing makes a rule of it for the cell, reading holds what was typed to it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Grens:
    """The least and the most that a figure may be, both allowed, and how that is said; `heel`: without decimals."""

    van: int
    tot: int
    zin: str
    heel: bool = False


# No subject counts more; a number with more digits is a slip of the keyboard.
GETAL = Grens(0, 1_000_000_000, "een getal van 0 tot 1.000.000.000")
PERCENTAGE = Grens(0, 100, "een percentage van 0 tot 100")
# The years that a figure can be about.
JAARTAL = Grens(1900, 2100, "een jaartal van 1900 tot 2100", heel=True)

# The days that somebody plans for.
EERSTE_DAG, LAATSTE_DAG = date(2000, 1, 1), date(2100, 12, 31)
# The first day that an answer can be, and the numbers: below zero too, since anything can be asked.
EERSTE_ANTWOORDDAG = date(1900, 3, 1)
ANTWOORDGETAL = Grens(-1_000_000_000, 1_000_000_000, "een getal van -1.000.000.000 tot 1.000.000.000")


def grens_van(eenheid: str | None) -> Grens:
    """Return what a figure in this unit may be."""
    return PERCENTAGE if eenheid == "%" else GETAL


def grens_van_antwoord(eenheid: str | None) -> Grens:
    """Return what a number may be that answers a question in this unit."""
    return PERCENTAGE if eenheid == "%" else ANTWOORDGETAL
