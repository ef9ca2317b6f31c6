"""The clock of the command line: everything else is told which day it is."""

from datetime import UTC, date, datetime


def nu() -> datetime:
    """Return this moment, in UTC."""
    return datetime.now(UTC)


def vandaag() -> date:
    """Return the day that it is here."""
    return datetime.now().astimezone().date()
