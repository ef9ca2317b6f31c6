"""The profiel: the scoring rules of contract §3 as pure functions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from gia_kwaliteit.beoordeling import Beoordeling, Soort, Status
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.kader import Criterium, Kader, Onderdeel, Proces, Puntenmodel, Rol

Verdeling = dict[str, int]


@dataclass(frozen=True, kw_only=True)
class Kaderverwijzing:
    """Which kader the profiel was computed with."""

    id: str
    versie: str


@dataclass(frozen=True, kw_only=True)
class Procesresultaat:
    """The result of one proces: on 20, with the distribution over the levels."""

    code: str
    naam: str
    groep: str
    score20: float | None
    gescoord: int
    criteria: int
    verdeling: Verdeling


@dataclass(frozen=True, kw_only=True)
class Aspectresultaat:
    """The result of one kwaliteitsaspect: on 100, with the distribution over the levels."""

    code: str
    score100: float | None
    gescoord: int
    criteria: int
    verdeling: Verdeling


@dataclass(frozen=True, kw_only=True)
class Onderdeelresultaat:
    """The result of one onderdeel: on 100; `verdeling` counts the levels below it (Ja and Nee for regelgeving)."""

    score100: float | None
    gescoord: int
    criteria: int
    verdeling: Verdeling


@dataclass(frozen=True, kw_only=True)
class Rubriekresultaat:
    """How many rules of a group are in order."""

    code: str
    naam: str
    ja: int
    nee: int
    gescoord: int
    criteria: int


@dataclass(frozen=True, kw_only=True)
class Lijstpunt:
    """A good practice or a werkpunt."""

    code: str
    proces: str
    criterium: str
    motivering: str


@dataclass(frozen=True, kw_only=True)
class Regelpunt:
    """A rule that is not in order."""

    code: str
    criterium: str
    motivering: str


@dataclass(frozen=True, kw_only=True)
class Outputresultaat:
    """A figure of the onthaalbureau beside the Vlaams gemiddelde, both in `eenheid`.

    `status` says whether it was measured or estimated, or that there is none; None when nobody said so.
    """

    code: str
    waarde: float | None
    vlaams_gemiddelde: float | None
    jaar: int | None
    eenheid: str
    status: Status | None = None


@dataclass(frozen=True, kw_only=True)
class Profiel:
    """The computed result of one beoordeling; its fields are the keys of `gia score --json` (contract §5)."""

    kader: Kaderverwijzing
    puntenmodel: str
    werkboek: str
    onthaalbureau: str | None
    soort: Soort | None
    werkjaar: str | None
    datum: date | None
    beoordelaars: tuple[str, ...]
    processen: tuple[Procesresultaat, ...]
    kwaliteitsaspecten: tuple[Aspectresultaat, ...]
    matrix: dict[str, dict[str, float | None]]
    onderdelen: dict[str, Onderdeelresultaat]
    regelgeving: tuple[Rubriekresultaat, ...]
    good_practices: tuple[Lijstpunt, ...]
    werkpunten: tuple[Lijstpunt, ...]
    niet_in_orde: tuple[Regelpunt, ...]
    output: tuple[Outputresultaat, ...]
    bevindingen: tuple[Bevinding, ...]


def bereken_score(verdeling: Mapping[str, int], model: Puntenmodel, schaal: float) -> float | None:
    """Return `schaal` × points / (maximum × number scored), or None when nothing is scored.

    `verdeling` counts the scored criteria per level; `schaal` is 20 for a proces and 100 for an aspect (contract §3).
    """
    gescoord = sum(verdeling.values())
    if gescoord == 0:
        return None
    punten = sum(model.punten[niveau] * aantal for niveau, aantal in verdeling.items())
    return schaal * punten / (model.maximum * gescoord)


def bereken_gemiddelde(scores: Iterable[float | None], factor: float = 1.0) -> float | None:
    """Return `factor` × the mean of the scores that exist, or None when there is none (contract §3)."""
    bestaande = [score for score in scores if score is not None]
    return factor * sum(bestaande) / len(bestaande) if bestaande else None


def bereken_profiel(beoordeling: Beoordeling, kader: Kader, puntenmodel: str | None = None) -> Profiel:
    """Compute the profiel of a beoordeling (source lines 5472–5484 and 5974–5981; rules in contract §3).

    `puntenmodel` is the code of another model than that of the werkboek. Scores are on 20 (processen) and on 100
    (aspecten, onderdelen), not rounded; None where nothing is scored, or where a fout makes the outcome uncertain.
    Raises KeyError when the puntenmodel is unknown, ValueError when a level is not one of the scale.
    """
    rekenaar = _Rekenaar(beoordeling, kader, kader.puntenmodel(puntenmodel or beoordeling.puntenmodel))
    processen = {proces.code: rekenaar.proces(proces) for proces in kader.processen}
    aspecten = tuple(rekenaar.aspect(aspect.code) for aspect in kader.kwaliteitsaspecten)
    onderdelen = {
        onderdeel.code: rekenaar.onderdeel(onderdeel, [processen[p.code] for p in kader.processen_van(onderdeel)])
        for onderdeel in kader.onderdelen
    }
    if aspecten:
        onderdelen["kwaliteitsbewaking"] = rekenaar.kwaliteitsbewaking(aspecten)
    if kader.regelgeving:
        onderdelen["regelgeving"] = rekenaar.regelgeving()
    gegevens = beoordeling.gegevens
    return Profiel(
        kader=Kaderverwijzing(id=kader.id, versie=kader.versie),
        puntenmodel=rekenaar.model.code,
        werkboek=beoordeling.werkboek,
        onthaalbureau=gegevens.onthaalbureau,
        soort=gegevens.soort,
        werkjaar=gegevens.werkjaar,
        datum=gegevens.datum,
        beoordelaars=gegevens.beoordelaars,
        processen=tuple(processen.values()),
        kwaliteitsaspecten=aspecten,
        matrix=rekenaar.matrix(),
        onderdelen=onderdelen,
        regelgeving=rekenaar.rubrieken(),
        good_practices=rekenaar.lijst(Rol.good_practice),
        werkpunten=rekenaar.lijst(Rol.werkpunt),
        niet_in_orde=rekenaar.niet_in_orde(),
        output=rekenaar.output(),
        bevindingen=beoordeling.bevindingen,
    )


class _Rekenaar:
    """The scoring rules applied to one beoordeling under one puntenmodel."""

    def __init__(self, beoordeling: Beoordeling, kader: Kader, model: Puntenmodel) -> None:
        self.beoordeling = beoordeling
        self.kader = kader
        self.model = model

    def verdeling(self, codes: Iterable[str], niveaus: Iterable[str]) -> Verdeling:
        """Count the levels given to these codes; what is not scored counts nowhere."""
        telling = dict.fromkeys(niveaus, 0)
        for code in codes:
            niveau = self.beoordeling.niveau(code)
            if niveau is not None and niveau not in telling:
                raise ValueError(f"{code}: “{niveau}” is geen niveau; toegelaten: {', '.join(telling)}")
            if niveau is not None:
                telling[niveau] += 1
        return telling

    def zeker(self, codes: Iterable[str]) -> bool:
        """Whether no fout stands in the way of a score over these codes."""
        return self.beoordeling.onzekere_codes.isdisjoint(codes)

    def _score(self, criteria: Iterable[Criterium], schaal: float) -> tuple[float | None, Verdeling]:
        codes = [criterium.code for criterium in criteria]
        verdeling = self.verdeling(codes, self.kader.schaal.namen)
        return (bereken_score(verdeling, self.model, schaal) if self.zeker(codes) else None), verdeling

    def proces(self, proces: Proces) -> Procesresultaat:
        score, verdeling = self._score(proces.criteria, 20)
        return Procesresultaat(
            code=proces.code,
            naam=proces.naam,
            groep=proces.groep,
            score20=score,
            gescoord=sum(verdeling.values()),
            criteria=len(proces.criteria),
            verdeling=verdeling,
        )

    def aspect(self, code: str) -> Aspectresultaat:
        criteria = self.kader.criteria_met_aspect(code)
        score, verdeling = self._score(criteria, 100)
        return Aspectresultaat(
            code=code,
            score100=score,
            gescoord=sum(verdeling.values()),
            criteria=len(criteria),
            verdeling=verdeling,
        )

    def matrix(self) -> dict[str, dict[str, float | None]]:
        """Return the score on 100 per proces and kwaliteitsaspect, for the processen that have aspects."""
        return {
            proces.code: {
                aspect.code: self._score([c for c in proces.criteria if c.kwaliteitsaspect == aspect.code], 100)[0]
                for aspect in self.kader.kwaliteitsaspecten
            }
            for onderdeel in self.kader.onderdelen
            if onderdeel.kwaliteitsaspecten
            for proces in self.kader.processen_van(onderdeel)
        }

    def onderdeel(self, onderdeel: Onderdeel, processen: list[Procesresultaat]) -> Onderdeelresultaat:
        codes = [criterium.code for criterium in self.kader.criteria_van(onderdeel)]
        score = bereken_gemiddelde((proces.score20 for proces in processen), factor=5)
        return self._onderdeelresultaat(score, codes, self.kader.schaal.namen)

    def kwaliteitsbewaking(self, aspecten: Iterable[Aspectresultaat]) -> Onderdeelresultaat:
        codes = [criterium.code for criterium in self.kader.criteria.values() if criterium.kwaliteitsaspect]
        score = bereken_gemiddelde(aspect.score100 for aspect in aspecten)
        return self._onderdeelresultaat(score, codes, self.kader.schaal.namen)

    def regelgeving(self) -> Onderdeelresultaat:
        verdeling = self.verdeling(self.kader.regels, self.kader.regelschaal.namen)
        ja, gescoord = verdeling[self.kader.regelschaal.met_rol(Rol.in_orde)], sum(verdeling.values())
        score = 100 * ja / gescoord if gescoord else None
        return self._onderdeelresultaat(score, list(self.kader.regels), self.kader.regelschaal.namen)

    def _onderdeelresultaat(self, score: float | None, codes: list[str], niveaus: Iterable[str]) -> Onderdeelresultaat:
        verdeling = self.verdeling(codes, niveaus)
        return Onderdeelresultaat(
            score100=score if self.zeker(codes) else None,
            gescoord=sum(verdeling.values()),
            criteria=len(codes),
            verdeling=verdeling,
        )

    def rubrieken(self) -> tuple[Rubriekresultaat, ...]:
        resultaten = []
        for rubriek in self.kader.regelgeving.rubrieken if self.kader.regelgeving else ():
            verdeling = self.verdeling((regel.code for regel in rubriek.criteria), self.kader.regelschaal.namen)
            resultaten.append(
                Rubriekresultaat(
                    code=rubriek.code,
                    naam=rubriek.naam,
                    ja=verdeling[self.kader.regelschaal.met_rol(Rol.in_orde)],
                    nee=verdeling[self.kader.regelschaal.met_rol(Rol.niet_in_orde)],
                    gescoord=sum(verdeling.values()),
                    criteria=len(rubriek.criteria),
                )
            )
        return tuple(resultaten)

    def lijst(self, rol: Rol) -> tuple[Lijstpunt, ...]:
        """Return the criteria whose level has this role, in the order of the kader (source lines 5979–5981)."""
        niveau = self.kader.schaal.met_rol(rol)
        return tuple(
            Lijstpunt(
                code=code,
                proces=self.kader.proces_van[code].code,
                criterium=criterium.tekst,
                motivering=self.beoordeling.scores[code].motivering,
            )
            for code, criterium in self.kader.criteria.items()
            if self.beoordeling.niveau(code) == niveau
        )

    def niet_in_orde(self) -> tuple[Regelpunt, ...]:
        if not self.kader.regelgeving:
            return ()
        niveau = self.kader.regelschaal.met_rol(Rol.niet_in_orde)
        return tuple(
            Regelpunt(code=code, criterium=regel.tekst, motivering=self.beoordeling.scores[code].motivering)
            for code, regel in self.kader.regels.items()
            if self.beoordeling.niveau(code) == niveau
        )

    def output(self) -> tuple[Outputresultaat, ...]:
        resultaten = []
        for code, indicator in self.kader.outputindicatoren.items():
            cijfer = self.beoordeling.cijfer(code)
            resultaten.append(
                Outputresultaat(
                    code=code,
                    waarde=cijfer.waarde,
                    vlaams_gemiddelde=cijfer.vlaams_gemiddelde,
                    jaar=cijfer.jaar,
                    eenheid=indicator.eenheid,
                    status=cijfer.status,
                )
            )
        return tuple(resultaten)
