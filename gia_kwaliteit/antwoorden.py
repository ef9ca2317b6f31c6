"""What was answered to the questions of a kader: a text, a choice, a day or a number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from gia_kwaliteit.getallen import als_getypt
from gia_kwaliteit.kader import AntwoordSoort, Kader, Vraag

Antwoordwaarde = str | float | date


@dataclass(frozen=True, kw_only=True)
class Antwoord:
    """What was answered to one question; None when nothing stands there, or nothing that fits."""

    waarde: Antwoordwaarde | None = None

    @property
    def is_gegeven(self) -> bool:
        """Whether there is an answer."""
        return self.waarde is not None

    @property
    def in_woorden(self) -> str:
        """The answer as it is typed in a werkboek: a day as 14/03/2014, a number with a decimal comma."""
        if isinstance(self.waarde, date):
            return self.waarde.strftime("%d/%m/%Y")
        return als_getypt(self.waarde) if isinstance(self.waarde, float) else self.waarde or ""

    def voor(self, vraag: Vraag) -> "Antwoord | None":
        """Return this answer as one to that question; None where it does not fit what the question asks."""
        past = {
            AntwoordSoort.tekst: True,
            AntwoordSoort.keuze: self.waarde in vraag.keuzes,
            AntwoordSoort.datum: isinstance(self.waarde, date),
            AntwoordSoort.getal: isinstance(self.waarde, float),
        }
        if self.waarde is not None and not past[vraag.antwoord]:
            return None
        return Antwoord(waarde=self.in_woorden or None) if vraag.antwoord is AntwoordSoort.tekst else self


@dataclass(frozen=True, kw_only=True)
class Beantwoord:
    """A question with its answer, None where there is none; `antwoord` is a number, a day or a text."""

    code: str
    vraag: str
    antwoord: Antwoordwaarde | None
    eenheid: str | None = None

    @property
    def voluit(self) -> str:
        """The answer as people read it, a number with its unit; empty where there is none."""
        woorden = Antwoord(waarde=self.antwoord).in_woorden
        return f"{woorden} {self.eenheid}" if woorden and self.eenheid else woorden


def beantwoord(antwoorden: Mapping[str, Antwoord], kader: Kader) -> tuple[Beantwoord, ...]:
    """Return every question of a kader with its answer, in the order of the kader; none in one without questions."""
    return tuple(
        Beantwoord(
            code=code,
            vraag=vraag.tekst,
            antwoord=antwoorden.get(code, Antwoord()).waarde,
            eenheid=vraag.eenheid,
        )
        for code, vraag in kader.vraag_van.items()
    )


def open_vragen(antwoorden: tuple[Beantwoord, ...]) -> tuple[str, ...]:
    """Return the codes of the questions without an answer."""
    return tuple(vraag.code for vraag in antwoorden if vraag.antwoord is None)


def zin_over_antwoorden(antwoorden: tuple[Beantwoord, ...]) -> str:
    """Return how many questions are answered, and which are not, in one sentence."""
    open_ = open_vragen(antwoorden)
    begin = f"{len(antwoorden) - len(open_)} van de {len(antwoorden)} vragen beantwoord"
    return f"{begin}; open: {', '.join(open_)}." if open_ else f"{begin}."
