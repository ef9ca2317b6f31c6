"""What is known of the scoregroepen of a kader: each called as its scoregroep, and looked up by what it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from gia_kwaliteit.kader import Groepsoort, Scoregroep


@dataclass(frozen=True, kw_only=True)
class VanScoregroep:
    """Something that is known of one scoregroep."""

    scoregroep: Scoregroep

    @property
    def code(self) -> str:
        """The code of the scoregroep."""
        return self.scoregroep.code

    @property
    def naam(self) -> str:
        """The name of the scoregroep."""
        return self.scoregroep.naam


Wat = TypeVar("Wat", bound=VanScoregroep)


@dataclass(frozen=True, kw_only=True)
class PerScoregroep(Generic[Wat]):
    """Something that is known of every scoregroep: `groepen` has it by code, in the order of the kader."""

    groepen: Mapping[str, Wat]

    @property
    def processen(self) -> tuple[Wat, ...]:
        """What is known of every proces."""
        return self.van(Groepsoort.proces)

    @property
    def kwaliteitsaspecten(self) -> tuple[Wat, ...]:
        """What is known of every kwaliteitsaspect."""
        return self.van(Groepsoort.kwaliteitsaspect)

    @property
    def rubrieken(self) -> tuple[Wat, ...]:
        """What is known of every rubriek of the regelgeving."""
        return self.van(Groepsoort.rubriek)

    def van(self, *soorten: Groepsoort) -> tuple[Wat, ...]:
        """Return what is known of the scoregroepen of these kinds."""
        return tuple(wat for wat in self.groepen.values() if wat.scoregroep.soort in soorten)
