"""An action of the earlier plan with what came of it: whether its criterium rose since."""

from dataclasses import dataclass
from enum import StrEnum

from gia_kwaliteit.actieplan import Actie


class Verloop(StrEnum):
    """How the level of a criterium or rule went since its action was planned."""

    gestegen = "gestegen"
    gelijk = "gelijk gebleven"
    gedaald = "gedaald"
    onbekend = "niet te vergelijken"


@dataclass(frozen=True, kw_only=True)
class Actieverloop:
    """An action with the level of its criterium or rule then (`links`) and now (`rechts`), and how many it rose.

    Where the plan of now has the same action, its stand and resultaat are those of now. `verschil` is None where one of
    both levels is lacking.
    """

    actie: Actie
    links: str | None
    rechts: str | None
    verschil: int | None

    @property
    def verloop(self) -> Verloop:
        """Whether the level rose; of what is not scored twice nobody can say."""
        if self.verschil is None:
            return Verloop.onbekend
        if not self.verschil:
            return Verloop.gelijk
        return Verloop.gestegen if self.verschil > 0 else Verloop.gedaald
