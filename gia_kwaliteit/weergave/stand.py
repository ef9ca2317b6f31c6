"""The sign-off of a werkboek in words: how far it is, since when, and who says so."""

from datetime import date
from typing import Protocol

from gia_kwaliteit.beoordeling import Werkboekstand


class Afgetekend(Protocol):
    """What knows the sign-off of a werkboek."""

    @property
    def stand(self) -> Werkboekstand | None:
        """How far the werkboek is."""

    @property
    def stand_sinds(self) -> date | None:
        """Since which day."""

    @property
    def stand_door(self) -> str | None:
        """Who says so."""


def stand_in_woorden(van: Afgetekend) -> str:
    """Return the sign-off as people read it: “ingediend, sinds 20/03/2014, door An”; empty where there is none."""
    sinds = f"sinds {van.stand_sinds:%d/%m/%Y}" if van.stand_sinds else ""
    door = f"door {van.stand_door}" if van.stand_door else ""
    if not (van.stand or sinds or door):
        return ""
    return ", ".join(filter(None, (str(van.stand or "stand niet gekozen"), sinds, door)))
