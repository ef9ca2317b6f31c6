"""The score of a proces and a figure that are looked at together, over all onthaalbureaus."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from gia_kwaliteit.kader.referentie import Bronvermelding
from gia_kwaliteit.kader.vormen import Hoofdcode, Model, Rijcode, Tekst


class Beter(StrEnum):
    """Which figure is the better one."""

    hoger = "hoger"
    lager = "lager"


class SamenBekijken(Model):
    """A proces and a row that holds a figure, with the question that they may answer together.

    `beter` says which figure is the better one; None where neither is.
    """

    proces: Hoofdcode
    cijfer: Rijcode
    beter: Beter | None = None
    vraag: Tekst
    bron: Bronvermelding | None = None

    @property
    def codes(self) -> tuple[str, str]:
        """The codes of the proces and of the row."""
        return self.proces, self.cijfer


def zoek_paarproblemen(
    paren: tuple[SamenBekijken, ...], processen: Mapping[str, object], cijferrijen: Mapping[str, object]
) -> Iterator[tuple[int, str, str]]:
    """Yield the number of a pair, the key in which something is wrong, and what."""
    for nummer, paar in enumerate(paren):
        if paar.proces not in processen:
            yield nummer, "proces", f"“{paar.proces}” is geen code van een proces"
        if paar.cijfer not in cijferrijen:
            yield nummer, "cijfer", f"“{paar.cijfer}” is geen code van een rij met een cijfer"
        if paar.codes in [eerder.codes for eerder in paren[:nummer]]:
            yield nummer, "cijfer", f"{paar.proces} en {paar.cijfer} worden al samen bekeken"
