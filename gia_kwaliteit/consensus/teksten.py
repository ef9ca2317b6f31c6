"""Texts of several beoordelaars in one cell: each with who said it, and none lost when there is no room for all."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.consensus.model import Overloop
from gia_kwaliteit.tekst import LANGSTE_CEL, lengte_in_cel, opgesomd

# The tab on which a werkboek keeps what has no place elsewhere.
BEWAARBLAD = "Niet overgenomen"
_DE_REST = f"… (de rest staat op het blad {BEWAARBLAD})"


@dataclass(frozen=True)
class Stuk:
    """A text to join, by whom it is and what it is; `begin` stands before it in the cell.

    One without `wat` is the words of gia itself, always short, and goes before the others when there is little room.
    """

    beoordelaar: str
    wat: str
    tekst: str
    begin: str = ""

    @property
    def regel(self) -> str:
        """The text as it stands in the cell."""
        return f"{self.begin}{self.tekst}"


def stukken_van(teksten: Mapping[str, str], wat: str, *, met_namen: bool) -> list[Stuk]:
    """Return the texts of the beoordelaars, each text once, with who said it before it when that is asked for."""
    wie: dict[str, list[str]] = {}
    for naam, tekst in teksten.items():
        if tekst:
            wie.setdefault(tekst, []).append(naam)
    return [
        Stuk(opgesomd(namen), wat, tekst, f"{opgesomd(namen)}: " if met_namen else "") for tekst, namen in wie.items()
    ]


def in_een_cel(code: str, stukken: Sequence[Stuk]) -> tuple[str, list[Overloop]]:
    """Return the texts below each other in a cell, and those for which an .xlsx has no room there."""
    tekst = _onder_elkaar(stukken)
    if lengte_in_cel(tekst) <= LANGSTE_CEL:
        return tekst, []
    ruimte = LANGSTE_CEL - lengte_in_cel(_DE_REST)
    ruimte -= sum(_lengte(stuk) for stuk in stukken if not stuk.wat)
    passend, over = [], []
    for stuk in stukken:
        if stuk.wat and _lengte(stuk) > ruimte:
            over.append(Overloop(code=code, beoordelaar=stuk.beoordelaar, wat=stuk.wat, tekst=stuk.tekst))
            continue
        ruimte -= _lengte(stuk) if stuk.wat else 0
        passend.append(stuk)
    return "\n".join(filter(None, (_onder_elkaar(passend), _DE_REST))), over


def _lengte(stuk: Stuk) -> int:
    return lengte_in_cel(stuk.regel) + 1  # with the line break behind it


def _onder_elkaar(stukken: Iterable[Stuk]) -> str:
    return "\n".join(stuk.regel for stuk in stukken)
