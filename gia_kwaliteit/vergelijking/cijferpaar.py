"""A figure as both sides of a vergelijking have it, beside those of Vlaanderen and the norms that count the same."""

from dataclasses import dataclass
from typing import NamedTuple

from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.kader import Norm
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.profiel import Cijferresultaat


class Normpaar(NamedTuple):
    """Whether a norm is met on the left and on the right; None where that side has no figure."""

    norm: Norm
    links: bool | None
    rechts: bool | None


@dataclass(frozen=True, kw_only=True)
class Cijferpaar:
    """The figure of one row on both sides, in the unit of the row; at least one side has it.

    `verschil` is in that unit (in procentpunt where that is %), and taken as `Als.aftrekking` says; None unless both
    sides have a figure. `verschil_procent` is how much that is of the figure it is held against, in %; None of a share,
    which has procentpunt, and where that figure is 0. `vlaams` goes from the oldest year to the newest.
    """

    links: Cijferresultaat
    rechts: Cijferresultaat
    verschil: float | None
    verschil_procent: float | None
    vlaams: tuple[Vlaamsbeeld, ...]
    normen: tuple[Norm, ...]

    @property
    def code(self) -> str:
        """The code of the row."""
        return self.links.code

    @property
    def naam(self) -> str:
        """The name of the row."""
        return self.links.naam

    @property
    def eenheid(self) -> str | None:
        """The unit of both figures."""
        return self.links.eenheid

    @property
    def is_aandeel(self) -> bool:
        """Whether the figures are in %, so that they differ by procentpunten."""
        return self.eenheid == PROCENT

    @property
    def kanten(self) -> tuple[Cijferresultaat, Cijferresultaat]:
        """Both sides, from left to right."""
        return self.links, self.rechts

    @property
    def van_beide(self) -> bool:
        """Whether both sides have a figure."""
        return self.verschil is not None

    @property
    def zelfde_jaar(self) -> bool:
        """Whether both figures are known to be about one year."""
        return self.van_beide and self.links.jaar is not None and self.links.jaar == self.rechts.jaar

    @property
    def verschilt(self) -> bool:
        """Whether both sides have another figure about the same year."""
        return self.zelfde_jaar and round(self.verschil or 0, RUIS) != 0

    @property
    def gehaald(self) -> tuple[Normpaar, ...]:
        """Every norm that counts the same, with whether it is met on either side."""
        links, rechts = (kant.waarde for kant in self.kanten)
        return tuple(Normpaar(norm, _haalt(norm, links), _haalt(norm, rechts)) for norm in self.normen)


def _haalt(norm: Norm, waarde: float | None) -> bool | None:
    return None if waarde is None else norm.gehaald(waarde)
