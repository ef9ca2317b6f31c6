"""What is known of a subject from elsewhere: a row for each source or signal, with what follows from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


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


def van_soort(dossier: Iterable[Dossierrij], *soorten: Dossiersoort | None) -> tuple[Dossierrij, ...]:
    """Return the rows of these kinds, in their order."""
    return tuple(rij for rij in dossier if rij.soort in soorten)
