"""Whose werkboek it is, in a few words for the top of every page: as a formula, and what that gives."""

from datetime import date
from typing import Protocol

from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.werkboek.indeling import Startindeling

_TUSSEN = " · "
# No name is so long that more of it is needed above a page.
_LANGSTE = 200
_BEGIN = "MID("


class VanIemand(Protocol):
    """What says of which subject, soort, werkjaar and day it is; None where that is not known."""

    @property
    def naam(self) -> str | None:
        """The name of the subject."""

    @property
    def soort(self) -> str | None:
        """Who looked at it."""

    @property
    def werkjaar(self) -> str | None:
        """The werkjaar it is about."""

    @property
    def datum(self) -> date | None:
        """The day."""


def aanduiding(van: VanIemand, woorden: Woorden | None = None) -> str:
    """Return the name, soort, werkjaar and date that are known, in the order of Start.

    With words the soort is called by its name, without as it is typed.
    """
    soort = woorden.naam_van_soort(van.soort) if woorden and van.soort else van.soort
    datum = van.datum.strftime("%d/%m/%Y") if van.datum else ""
    delen = (van.naam, soort or "", van.werkjaar, datum)
    return _TUSSEN.join(deel for deel in delen if deel)[:_LANGSTE]


def aanduidingformule(start: Startindeling) -> str:
    """Return the formula that gives the same from what stands on Start; a date is written out in no program's words."""
    naam, soort, werkjaar, datum = (start.cel(veld) for veld in ("naam", "soort", "werkjaar", "datum"))
    dag = f'RIGHT("0"&DAY({datum}),2)&"/"&RIGHT("0"&MONTH({datum}),2)&"/"&YEAR({datum})'
    delen = (naam, soort, werkjaar, f'IF(ISNUMBER({datum}),{dag},{datum}&"")')
    cellen = (naam, soort, werkjaar, datum)
    samen = "&".join(f'IF({cel}="","","{_TUSSEN}"&{deel})' for cel, deel in zip(cellen, delen, strict=True))
    return f"={_BEGIN}{samen},{len(_TUSSEN) + 1},{_LANGSTE})"


def is_aanduidingformule(formule: str) -> bool:
    """Say whether this is that formula, as some program wrote it."""
    return formule.removeprefix("of:").removeprefix("=").startswith(f"{_BEGIN}IF(")
