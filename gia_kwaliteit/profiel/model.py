"""What a profiel holds: the score of every scoregroep, the lists, and the figures of the output."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.antwoorden import Beantwoord
from gia_kwaliteit.beoordeling import Status, Toestand, Werkboekstand
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.dossier import Dossierrij
from gia_kwaliteit.kader import ONDERDEELSOORTEN, Rol
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.profiel.groepen import PerScoregroep, VanScoregroep

if TYPE_CHECKING:
    from pandas import DataFrame

Verdeling = dict[str, int]


@dataclass(frozen=True, kw_only=True)
class Kaderverwijzing:
    """Which kader the profiel was computed with."""

    id: str
    versie: str


@dataclass(frozen=True, kw_only=True)
class Groepsresultaat(VanScoregroep):
    """The result of one scoregroep: its score from 0 to `maximum`, with the distribution over the levels.

    `score` is None where nothing is scored, or where a fout makes it uncertain. `bewust_niet_gescoord` says how many
    were left open with a reason, `buiten` for how many somebody chose each answer outside the scale.
    """

    score: float | None
    verdeling: Verdeling
    bewust_niet_gescoord: int = 0
    buiten: Verdeling = field(default_factory=dict)

    @property
    def maximum(self) -> int:
        """The highest score there can be, in points: 20 or 100."""
        return self.scoregroep.maximum

    @property
    def criteria(self) -> int:
        """How many criteria or rules there are."""
        return len(self.scoregroep.criteria)

    @property
    def gescoord(self) -> int:
        """How many criteria or rules have a level."""
        return sum(self.verdeling.values())

    @property
    def niet_van_toepassing(self) -> int:
        """For how many criteria or rules somebody chose an answer outside the scale."""
        return sum(self.buiten.values())

    @property
    def niet_gescoord(self) -> int:
        """How many criteria or rules have no level, or an uncertain one, and nothing that says why."""
        return self.criteria - self.gescoord - self.bewust_niet_gescoord - self.niet_van_toepassing

    @property
    def is_volledig(self) -> bool:
        """Whether every criterium or rule has a level, a reason why it has none, or an answer outside the scale."""
        return self.niet_gescoord == 0

    def aantal(self, *rollen: Rol) -> int:
        """Return how many have a level with one of these roles."""
        return sum(self.verdeling[naam] for naam in self.scoregroep.schaal.niveaus_met(*rollen))


@dataclass(frozen=True, kw_only=True)
class Lijstpunt:
    """A good practice or a werkpunt."""

    code: str
    proces: str
    criterium: str
    motivering: str
    bewijs: str


@dataclass(frozen=True, kw_only=True)
class Regelpunt:
    """A rule that is not in order."""

    code: str
    criterium: str
    motivering: str
    bewijs: str


@dataclass(frozen=True, kw_only=True)
class Scorepunt:
    """The level of one criterium or rule, why, and what shows it; `niveau` is None without a score, or a certain one.

    `toestand` says why there is none, and `antwoord` what to show of both (see Beoordeling). The texts are whole, and
    empty where nothing was typed.
    """

    code: str
    niveau: str | None
    toestand: Toestand
    antwoord: str
    motivering: str
    bewijs: str


@dataclass(frozen=True, kw_only=True)
class NietGescoord:
    """A criterium or rule that has no level on purpose, and why; empty where nobody said so."""

    code: str
    reden: str


@dataclass(frozen=True, kw_only=True)
class Normresultaat:
    """A norm beside a figure that counts the same, in its unit; `gehaald` is None where there is no figure."""

    code: str
    naam: str
    minstens: float | None
    hoogstens: float | None
    gehaald: bool | None


@dataclass(frozen=True, kw_only=True)
class Cijferresultaat:
    """A row of context, input or output: the figure of the subject, that of the area, and what is said.

    All figures are in `eenheid`, which is None where a row asks for words alone. `status` says whether it was measured
    or estimated, or that there is none; None when nobody said so. `tekst` is whole, and empty where nothing was typed.
    `berekend` says that the figure follows from other rows, and `bron` where the report has what the row asks;
    `gevraagd` is False where the werkboek is of a version of the kader that did not ask it yet.

    `vlaams_gemiddelde` is what a figure is set against: of a number of things the mean per subject, as
    `vlaams_weging` says. Its year, its source and the lowest and highest of the subjects are None where somebody
    typed another one than those of the kader.
    """

    code: str
    naam: str
    waarde: float | None
    vlaams_gemiddelde: float | None
    jaar: int | None
    eenheid: str | None
    status: Status | None
    tekst: str
    vlaams_jaar: int | None
    vlaams_weging: str | None
    vlaams_bron: str | None
    laagste: float | None
    hoogste: float | None
    berekend: bool
    bron: str | None
    gevraagd: bool = True
    normen: tuple[Normresultaat, ...] = ()

    @property
    def is_ingevuld(self) -> bool:
        """Whether there is a figure or a text, or somebody said that there are no data."""
        return self.waarde is not None or bool(self.tekst.strip()) or self.status is not None


@dataclass(frozen=True, kw_only=True)
class Rubriektekst:
    """What the writer of the verslag says in one of its rubrics."""

    code: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Profiel(PerScoregroep[Groepsresultaat]):
    """The computed result of one beoordeling, and all that was typed in it.

    `scores`, `context`, `input`, `output` and `antwoorden` have every row, in the order of the kader; `bespreking` the
    rubrics in which something was written. `werkpunten_zonder_actie` has the codes of the werkpunten, and of the rules
    that are not in order, about which no action counts.
    """

    kader: Kaderverwijzing
    puntenmodel: str
    werkboek: str
    naam: str | None
    soort: str | None
    werkjaar: str | None
    datum: date | None
    beoordelaars: tuple[str, ...]
    stand: Werkboekstand | None
    stand_sinds: date | None
    stand_door: str | None
    matrix: dict[str, dict[str, float | None]]
    good_practices: tuple[Lijstpunt, ...]
    werkpunten: tuple[Lijstpunt, ...]
    niet_in_orde: tuple[Regelpunt, ...]
    niet_gescoord: tuple[NietGescoord, ...]
    niet_van_toepassing: tuple[NietGescoord, ...]
    scores: tuple[Scorepunt, ...]
    context: tuple[Cijferresultaat, ...]
    input: tuple[Cijferresultaat, ...]
    output: tuple[Cijferresultaat, ...]
    antwoorden: tuple[Beantwoord, ...]
    bespreking: tuple[Rubriektekst, ...]
    actieplan: tuple[Actie, ...]
    dossier: tuple[Dossierrij, ...]
    werkpunten_zonder_actie: tuple[str, ...]
    bevindingen: tuple[Bevinding, ...]
    woorden: Woorden

    @property
    def onderdelen(self) -> dict[str, Groepsresultaat]:
        """The result of every onderdeel, of the kwaliteitsbewaking and of the regelgeving, by code."""
        return {resultaat.code: resultaat for resultaat in self.van(*ONDERDEELSOORTEN)}

    def als_frame(self) -> "DataFrame":
        """Return the scores as a table of pandas: a row for every scoregroep, with all that says what it is of.

        Its columns are those of the profielen of `Overzicht.als_frames`, so that tables of several go together; after
        them come the name of the scoregroep, and how many of its criteria have a level. NaN is no certain score.
        """
        import pandas as pd

        begin = {
            "werkjaar": self.werkjaar,
            "soort": self.soort,
            self.woorden.onderwerp.als_sleutel: self.naam,
            "werkboek": self.werkboek,
            "kader": self.kader.id,
            "kaderversie": self.kader.versie,
            "puntenmodel": self.puntenmodel,
        }
        rijen = [
            begin
            | {"code": groep.code, "deel": groep.scoregroep.deel.value, "maximum": groep.maximum, "score": groep.score}
            | {"naam": groep.naam, "gescoord": groep.gescoord, "criteria": groep.criteria}
            for groep in self.groepen.values()
        ]
        return pd.DataFrame(rijen).astype({"score": float})
