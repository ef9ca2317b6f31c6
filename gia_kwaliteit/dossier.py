"""What is known of a subject from elsewhere: a row for each source or signal, with what follows from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.codes import alle_codes


class Dossiersoort(StrEnum):
    """What a row of the dossier is: a source that was read, a signal, or a part of a SWOT-analyse."""

    bron = "bron"
    signaal = "signaal"
    sterkte = "sterkte"
    zwakte = "zwakte"
    opportuniteit = "opportuniteit"
    bedreiging = "bedreiging"


@dataclass(frozen=True, kw_only=True)
class Dossierrij:
    """A row of the dossier: when, from whom or what (`herkomst`), what it says (`signaal`), and about which code.

    The code is that of a row or a proces of the kader or of a question of the beginsituatie-analyse, empty where it is
    about all. `zoals_getypt` has what could not be read, by the name of its field.
    """

    datum: date | None = None
    herkomst: str = ""
    soort: Dossiersoort | None = None
    signaal: str = ""
    code: str = ""
    zoals_getypt: Mapping[str, str] = field(default_factory=dict)

    @property
    def wanneer(self) -> str:
        """The day, as people write it; what cannot be read as it was typed."""
        return self.datum.strftime("%d/%m/%Y") if self.datum else self.zoals_getypt.get("datum", "")

    @property
    def waarover(self) -> str:
        """The code that it is about; what is no code as it was typed."""
        return self.code or self.zoals_getypt.get("code", "")

    @property
    def waaruit(self) -> str:
        """From whom or what it is, with a kind that is none of the dossier as it was typed."""
        return ", ".join(filter(None, (self.herkomst, self.zoals_getypt.get("soort"))))


def van_soort(dossier: Iterable[Dossierrij], *soorten: Dossiersoort | None) -> tuple[Dossierrij, ...]:
    """Return the rows of these kinds, in their order."""
    return tuple(rij for rij in dossier if rij.soort in soorten)


def dossiercodes(kader: Kader) -> frozenset[str]:
    """Return every code that a row of the dossier can be about."""
    vragen = kader.beginsituatie.onderzoeksvragen if kader.beginsituatie else {}
    return frozenset((*(code for _, _, code, _ in alle_codes(kader)), *vragen))
