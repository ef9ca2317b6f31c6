"""Copies in which gia put what it found: beside the werkboek that they are of, they are no second one."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.tekst import opgesomd


class _Werkboek(Protocol):
    @property
    def werkboek(self) -> str: ...

    @property
    def is_nagekeken(self) -> bool: ...


W = TypeVar("W", bound=_Werkboek)


def zonder_nagekeken(werkboeken: Iterable[tuple[str, W]]) -> tuple[list[W], list[tuple[tuple[W, ...], Bevinding]]]:
    """Return what is left without the copies that gia made of another one of these, and what to say of those.

    Each comes with what is the same of werkboeken in which the same is filled in. Such a copy that comes alone is
    somebody's werkboek, who corrects it and sends it back.
    """
    per_inhoud: dict[str, list[W]] = {}
    for inhoud, werkboek in werkboeken:
        per_inhoud.setdefault(inhoud, []).append(werkboek)
    over: list[W] = []
    gevonden = []
    for groep in per_inhoud.values():
        blijft = [werkboek for werkboek in groep if not werkboek.is_nagekeken] or groep[:1]
        over += blijft
        if len(blijft) < len(groep):
            samen = (blijft[0], *(werkboek for werkboek in groep if werkboek not in blijft))
            bestand = opgesomd([werkboek.werkboek for werkboek in samen])
            gevonden.append((samen, bevinding(Bevindingsoort.nagekeken_in_overzicht, bestand=bestand)))
    return over, gevonden
