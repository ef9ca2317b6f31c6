"""A row that asks for a figure: of what the figure is computed, and into which classes it falls apart."""

from gia_kwaliteit.getallen import getal, in_het_kort
from gia_kwaliteit.kader.referentie import PROCENT, Bronvermelding
from gia_kwaliteit.kader.vormen import Model, Rijcode

_HEEL = 100.0


class Cijferrij(Model):
    """What a row of context, input or output can say about its figure; each key may be absent.

    The figure of a row with `som_van` is the sum of other rows, that of one with `teller` and `noemer` a share of them
    (in %), or so many per one (in any other unit): nobody types it. The rows in `klassen` are parts of a figure that
    is typed, and add up to it; a row is `deel_van` another where it counts some of what that one counts.
    """

    bron: Bronvermelding | None = None
    som_van: tuple[Rijcode, ...] = ()
    teller: Rijcode | None = None
    noemer: Rijcode | None = None
    klassen: tuple[Rijcode, ...] = ()
    deel_van: Rijcode | None = None

    @property
    def is_berekend(self) -> bool:
        """Whether the figure follows from other rows."""
        return bool(self.uit)

    @property
    def uit(self) -> tuple[str, ...]:
        """The codes of the rows that the figure is computed from; none where somebody types it."""
        verhouding = (self.teller, self.noemer)
        return self.som_van or tuple(code for code in verhouding if code is not None)


def factor_van(eenheid: str | None) -> float:
    """Return by how much a share is multiplied: 100 in %, 1 in any other unit."""
    return _HEEL if eenheid == PROCENT else 1.0


def met_teken(waarde: float | None, eenheid: str | None) -> str:
    """Return a figure with the sign of a share, and without any other unit; a dash where there is none."""
    if waarde is None:
        return getal(None)
    return f"{getal(waarde)} %" if eenheid == PROCENT else in_het_kort(waarde)
