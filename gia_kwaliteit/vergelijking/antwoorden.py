"""What both sides answered to each question."""

from collections.abc import Sequence
from dataclasses import dataclass

from gia_kwaliteit.antwoorden import Beantwoord, beantwoord
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.kader import Kader


@dataclass(frozen=True, kw_only=True)
class Antwoordpaar:
    """A question with the answer of both sides, from left to right."""

    links: Beantwoord
    rechts: Beantwoord

    @property
    def code(self) -> str:
        """The code of the question."""
        return self.links.code

    @property
    def vraag(self) -> str:
        """What is asked."""
        return self.links.vraag

    @property
    def is_gelijk(self) -> bool:
        """Whether both gave the same answer, or neither gave any."""
        return self.links.antwoord == self.rechts.antwoord


def leg_antwoorden_naast(links: Beoordeling, rechts: Beoordeling, kader: Kader) -> tuple[Antwoordpaar, ...]:
    """Return every question with both answers; one that is uncertain is none."""
    kanten = (
        beantwoord({code: a for code, a in kant.antwoorden.items() if code not in kant.onzekere_codes}, kader)
        for kant in (links, rechts)
    )
    return tuple(Antwoordpaar(links=hier, rechts=daar) for hier, daar in zip(*kanten, strict=True))


def zin_over_antwoordparen(paren: Sequence[Antwoordpaar]) -> str:
    """Return in one sentence how many questions both answered, and how many of them alike."""
    beide = [paar for paar in paren if None not in (paar.links.antwoord, paar.rechts.antwoord)]
    gelijk = sum(paar.is_gelijk for paar in beide)
    if len(paren) == 1:
        hoe = "niet door beide" if not beide else "door beide gelijk" if gelijk else "door beide anders"
        return f"De ene vraag is {hoe} beantwoord."
    werkwoord = "is" if len(beide) == 1 else "zijn"
    return f"Van de {len(paren)} vragen {werkwoord} er {len(beide)} door beide beantwoord, waarvan {gelijk} gelijk."
