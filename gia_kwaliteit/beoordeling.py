"""A beoordeling: what one party filled in about one subject at one moment, and what was found on reading it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst, bevat_fout
from gia_kwaliteit.dossier import Dossierrij
from gia_kwaliteit.getallen import als_getypt
from gia_kwaliteit.kader.woorden import Woorden, maak_woorden

# A reason has at least so many signs, also for the formulas of the werkboek: one alone, such as a dash, says nothing.
KORTSTE_REDEN = 2


class Toestand(StrEnum):
    """Whether a criterium or rule has a level, or why it has none."""

    gescoord = "gescoord"
    niet_gescoord = "niet gescoord"
    bewust_niet_gescoord = "bewust niet gescoord"
    niet_van_toepassing = "niet van toepassing"
    onzeker = "onzeker"


class Werkboekstand(StrEnum):
    """How far a werkboek is, from first to last; nobody has to say so."""

    in_opmaak = "in opmaak"
    ingediend = "ingediend"
    gevalideerd = "gevalideerd"

    @property
    def rang(self) -> int:
        """How many stands come before this one."""
        return list(Werkboekstand).index(self)

    def valt_onder(self, gevraagd: "Werkboekstand") -> bool:
        """Say whether who asks for that stand means a werkboek of this one: what is gevalideerd, was ingediend."""
        return self is gevraagd or (gevraagd is Werkboekstand.ingediend and self is Werkboekstand.gevalideerd)


@dataclass(frozen=True, kw_only=True)
class Score:
    """The level given to one criterium or rule; `niveau` is None when it was not scored (or not readably).

    `niet_van_toepassing` is the answer outside the scale, as the kader calls it, where somebody chose that.
    """

    niveau: str | None = None
    niet_van_toepassing: str | None = None
    motivering: str = ""
    bewijs: str = ""
    blad: str | None = None
    cel: str | None = None

    @property
    def keuze(self) -> str | None:
        """What was chosen from the list: a level, or the answer outside the scale."""
        return self.niveau or self.niet_van_toepassing


class Status(StrEnum):
    """What is known of a figure: that it was measured, that it was estimated, or that there is none."""

    gemeten = "gemeten"
    geschat = "geschat"
    geen_gegevens = "geen gegevens"


@dataclass(frozen=True, kw_only=True)
class Cijfer:
    """What was filled in for a row of context, input or output: a figure in the unit of the kader, its year, a text.

    `status` is None when nobody said whether the figure was measured or estimated.
    """

    waarde: float | None = None
    status: Status | None = None
    jaar: int | None = None
    vlaams_gemiddelde: float | None = None
    toelichting: str = ""

    def in_woorden(self, gemiddelde: str) -> str:
        """Return the figure, its status and year in one line with a decimal comma, and behind its name the mean."""
        delen = {
            "waarde": self.waarde,
            "status": self.status,
            "jaar": self.jaar,
            gemiddelde: self.vlaams_gemiddelde,
        }
        return ", ".join(f"{naam} {_voluit(waarde)}" for naam, waarde in delen.items() if waarde is not None)


def _voluit(waarde: float | str) -> str:
    """Return a figure with all its decimals, and a word as it is."""
    return als_getypt(waarde) if isinstance(waarde, float) else str(waarde)


@dataclass(frozen=True, kw_only=True)
class Gegevens:
    """Whose beoordeling it is: the fields of the tab Start; None where it was left empty.

    `naam` is that of what is judged, `soort` the code of the party that judges, as the kader has it. The last three are
    the sign-off, which nobody has to fill in: how far it is, since when, and who says so.
    """

    naam: str | None = None
    soort: str | None = None
    werkjaar: str | None = None
    datum: date | None = None
    beoordelaars: tuple[str, ...] = ()
    stand: Werkboekstand | None = None
    stand_sinds: date | None = None
    stand_door: str | None = None


# Its fields, in the order of Start.
VELDEN = tuple(veld.name for veld in fields(Gegevens))
# An empty one of these is no lack; werkboeken of an earlier gia do not have them.
VRIJBLIJVEND = ("stand", "stand_sinds", "stand_door")


@dataclass(frozen=True, kw_only=True)
class Vorigetekst:
    """What a werkboek keeps of the year before beside a code, whole or as one of the parts of a long text.

    `criterium` is what the code is about, `gekozen` the score or figure, and `soort` what kind of text it is.
    """

    code: str
    criterium: str
    gekozen: str
    soort: str
    tekst: str


def voeg_vorige_samen(reeksen: Iterable[Iterable[Vorigetekst]]) -> tuple[Vorigetekst, ...]:
    """Return the texts of several tabs about the year before; what an earlier one has too is not repeated.

    On one tab the parts of a long text can be alike.
    """
    samen: list[Vorigetekst] = []
    for reeks in reeksen:
        eerder = frozenset(samen)
        samen.extend(tekst for tekst in reeks if tekst not in eerder)
    return tuple(samen)


@dataclass(frozen=True, kw_only=True)
class Beoordeling:
    """All scores of one subject by one party at one moment, in the words of its kader.

    `scores` holds every criterium and rule that was found, by code; `cijfers` every row of context, input and output;
    `antwoorden` every question;
    `onleesbare_codes` are those whose row or column could not be found; `besprekingen` is what the writer says in each
    rubric of the verslag, by its code; `actieplan` has the rows of the plan, `dossier` those of the dossier. `vorige`
    is what the werkboek repeats of the year before, and `meningen` what several beoordelaars said of a row on which
    they did not agree, both by code;
    `vorige_teksten` is all of the year before, on a tab of its own;
    `eerder_bewaard` holds the rows of texts that an earlier carrying over or joining kept on a tab of their own.
    `is_nagekeken` says whether it was read from a copy in which gia put what it found. `niet_gevraagd` are the codes of
    the rows that its werkboek does not have, since it is of a version of the kader that did not ask them yet.
    """

    kader_id: str
    kader_versie: str
    puntenmodel: str
    werkboek: str
    gegevens: Gegevens = field(default_factory=Gegevens)
    woorden: Woorden = field(default_factory=lambda: maak_woorden({}))
    scores: Mapping[str, Score] = field(default_factory=dict)
    cijfers: Mapping[str, Cijfer] = field(default_factory=dict)
    antwoorden: Mapping[str, Antwoord] = field(default_factory=dict)
    besprekingen: Mapping[str, str] = field(default_factory=dict)
    actieplan: tuple[Actie, ...] = ()
    dossier: tuple[Dossierrij, ...] = ()
    vorige: Mapping[str, str] = field(default_factory=dict)
    vorige_teksten: tuple[Vorigetekst, ...] = ()
    meningen: Mapping[str, str] = field(default_factory=dict)
    eerder_bewaard: tuple[tuple[str, ...], ...] = ()
    is_nagekeken: bool = False
    bevindingen: tuple[Bevinding, ...] = ()
    onleesbare_codes: frozenset[str] = frozenset()
    niet_gevraagd: frozenset[str] = frozenset()

    @cached_property
    def onzekere_codes(self) -> frozenset[str]:
        """Codes with a fout: what they were meant to score is not known, so nothing is computed from them.

        That nothing was scored is certain, also where it is held to be a fout; so is a score beside a text that is too
        long.
        """
        zeker = (Bevindingsoort.niet_gescoord, Bevindingsoort.tekst_te_lang)
        fouten = (b for b in self.bevindingen if b.ernst is Ernst.fout and b.id not in zeker)
        return self.onleesbare_codes | {b.code for b in fouten if b.code}

    @cached_property
    def redenen(self) -> Mapping[str, str]:
        """Why a criterium or rule was deliberately not scored, by code: its motivering, where no score stands.

        One of which was found that its score is lacking, or whose score is uncertain, is not among them.
        """
        open_ = {b.code for b in self.bevindingen if b.id == Bevindingsoort.niet_gescoord}
        return {
            code: score.motivering
            for code, score in self.scores.items()
            if score.keuze is None
            and len(score.motivering) >= KORTSTE_REDEN
            and code not in open_
            and code not in self.onzekere_codes
        }

    @cached_property
    def buiten_de_schaal(self) -> Mapping[str, str]:
        """The answer outside the scale, as the kader calls it, by the code of what it was chosen for with certainty."""
        return {
            code: score.niet_van_toepassing
            for code, score in self.scores.items()
            if score.niet_van_toepassing and code not in self.onzekere_codes
        }

    def streng(self) -> "Beoordeling":
        """Return this beoordeling with incompleteness as a fout (`--strikt`)."""
        onvolledig = (
            Bevindingsoort.niet_gescoord,
            Bevindingsoort.gegeven_ontbreekt,
            Bevindingsoort.label_ontbreekt,
            Bevindingsoort.start_ontbreekt,
        )
        strenger = (replace(b, ernst=Ernst.fout) if b.id in onvolledig else b for b in self.bevindingen)
        return replace(self, bevindingen=tuple(strenger))

    def onder(self, puntenmodel: str | None) -> "Beoordeling":
        """Return this beoordeling as it is under the puntenmodel asked for (its code; None asks for its own).

        Whether gia knows its own no longer matters then.
        """
        if puntenmodel is None:
            return self
        return replace(
            self, bevindingen=tuple(b for b in self.bevindingen if b.id != Bevindingsoort.puntenmodel_onbekend)
        )

    @property
    def opgemerkt(self) -> tuple[Bevinding, ...]:
        """What was found, but for criteria that simply have no score."""
        return tuple(gevonden for gevonden in self.bevindingen if gevonden.id != Bevindingsoort.niet_gescoord)

    @property
    def is_gelezen(self) -> bool:
        """Whether the werkboek could be read; of one that could not there are only bevindingen."""
        return bool(self.scores or self.antwoorden)

    @property
    def heeft_fouten(self) -> bool:
        """Whether anything found is a fout."""
        return bevat_fout(self.bevindingen)

    def cijfer(self, code: str) -> Cijfer:
        """Return what was filled in for a row of context, input or output; of an uncertain one only the text."""
        cijfer = self.cijfers.get(code, Cijfer())
        return Cijfer(toelichting=cijfer.toelichting) if code in self.onzekere_codes else cijfer

    def toestand(self, code: str) -> Toestand:
        """Return whether a criterium or rule is scored, was left open with or without a reason, or is uncertain."""
        if code in self.onzekere_codes:
            return Toestand.onzeker
        if self.niveau(code):
            return Toestand.gescoord
        if code in self.buiten_de_schaal:
            return Toestand.niet_van_toepassing
        return Toestand.bewust_niet_gescoord if code in self.redenen else Toestand.niet_gescoord

    def antwoord(self, code: str) -> str:
        """Return in a word what is said of a criterium or rule: its level, or why it has none."""
        return self.niveau(code) or self.buiten_de_schaal.get(code) or self.toestand(code)

    def niveau(self, code: str) -> str | None:
        """Return the level of a criterium or rule; None when it has no score or an uncertain one."""
        score = self.scores.get(code)
        return None if score is None or code in self.onzekere_codes else score.niveau
