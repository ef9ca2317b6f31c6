"""The action plan: what is done about the werkpunten, by whom and by when, and which of them have no action."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from gia_kwaliteit.kader import TE_VERBETEREN, Kader

# What an action is counted as when nobody can tell how far it is from what was typed.
_ONLEESBAAR = "met onleesbare stand"


class Actiestand(StrEnum):
    """How far an action is."""

    te_starten = "te starten"
    bezig = "bezig"
    klaar = "klaar"
    geschrapt = "geschrapt"


@dataclass(frozen=True, kw_only=True)
class Actie:
    """A row of the plan: what is done about a criterium, rule or indicator, by whom, by when, and what came of it.

    `code`, `tegen` and `stand` are None where nothing stands, or nothing that can be read; what was typed there is then
    in `zoals_getypt`, by the name of the field. A row with a code alone is a place for an action to come.
    """

    code: str | None = None
    actie: str = ""
    verantwoordelijke: str = ""
    tegen: date | None = None
    stand: Actiestand | None = None
    resultaat: str = ""
    zoals_getypt: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_ingevuld(self) -> bool:
        """Whether anything stands beside the code, or in its place."""
        teksten = (self.actie, self.verantwoordelijke, self.resultaat)
        return any(teksten) or bool(self.tegen or self.stand or self.zoals_getypt)

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do: it is not done and not dropped."""
        return self.stand not in (Actiestand.klaar, Actiestand.geschrapt)

    @property
    def in_woorden(self) -> str:
        """Who, by when and how far it is, in one line; what cannot be read as it was typed."""
        tegen = self.tegen.strftime("%d/%m/%Y") if self.tegen else self.zoals_getypt.get("tegen")
        stand = self.stand or self.zoals_getypt.get("stand")
        return ", ".join(filter(None, (self.verantwoordelijke, f"tegen {tegen}" if tegen else None, stand)))

    @property
    def telt(self) -> bool:
        """Whether its werkpunt has an action by it: it says what is done, and was not dropped."""
        return bool(self.actie) and self.stand is not Actiestand.geschrapt

    @property
    def termijn(self) -> date | None:
        """The day by which it has to be done; None where nobody said, and where it is done or dropped."""
        return self.tegen if self.is_open else None

    def is_te_laat(self, vandaag: date) -> bool:
        """Whether it should have been done before this day, and is not."""
        return self.termijn is not None and self.termijn < vandaag


def onderwerpen(kader: Kader) -> dict[str, str]:
    """Return every code that an action can be about, with what that is: first what gets a score, then the figures."""
    regels = {code: f"{regel.onderwerp}: {regel.tekst}" for code, regel in kader.regels.items()}
    teksten = kader.rijteksten | regels
    return {code: teksten[code] for code in dict.fromkeys((*kader.schaal_van, *teksten))}


def werkpuntniveaus(kader: Kader) -> Mapping[str, str]:
    """Return the level that makes a werkpunt of each criterium, and of each rule one that is not in order, by code.

    A criterium or rule on a scale without roles has none.
    """
    niveaus = {code: schaal.niveaus_met(*TE_VERBETEREN) for code, schaal in kader.schaal_van.items()}
    return {code: namen[0] for code, namen in niveaus.items() if namen}


def zonder_actie(codes: Iterable[str], acties: Collection[Actie]) -> tuple[str, ...]:
    """Return those of these codes about which no action counts, in their order."""
    met = {actie.code for actie in acties if actie.telt}
    return tuple(code for code in codes if code not in met)


def volgend_plan(acties: Iterable[Actie], zonder: Iterable[str]) -> tuple[Actie, ...]:
    """Return the plan with which the next year begins: the actions that are open, and a row for each of these codes."""
    blijvend = tuple(actie for actie in acties if actie.is_ingevuld and actie.is_open)
    genoemd = {actie.code for actie in blijvend}
    return (*blijvend, *(Actie(code=code) for code in zonder if code not in genoemd))


def per_stand(acties: Iterable[Actie]) -> dict[str, int]:
    """Return how many actions there are of each stand, in their order, of those that have any.

    One without a stand is still to start; one with a stand that cannot be read is counted apart.
    """
    gevonden = [a.stand or (_ONLEESBAAR if "stand" in a.zoals_getypt else Actiestand.te_starten) for a in acties]
    return {str(stand): gevonden.count(stand) for stand in (*Actiestand, _ONLEESBAAR) if stand in gevonden}


def te_late_acties(acties: Iterable[Actie], vandaag: date) -> tuple[Actie, ...]:
    """Return the actions that should have been done before this day, the longest ago first."""
    return tuple(sorted((a for a in acties if a.is_te_laat(vandaag)), key=lambda actie: actie.tegen or vandaag))
