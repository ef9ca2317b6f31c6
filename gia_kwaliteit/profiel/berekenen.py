"""The scoring rules of the handleiding, as pure functions."""

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import add

from gia_kwaliteit.actieplan import zonder_actie
from gia_kwaliteit.antwoorden import Beantwoord, beantwoord
from gia_kwaliteit.beoordeling import Beoordeling, Score
from gia_kwaliteit.kader import STERK, TE_VERBETEREN, Kader, Puntenmodel, Rol, Scoregroep
from gia_kwaliteit.profiel.cijfers import Cijferaar
from gia_kwaliteit.profiel.model import (
    Groepsresultaat,
    Kaderverwijzing,
    Lijstpunt,
    NietGescoord,
    Profiel,
    Regelpunt,
    Rubriektekst,
    Scorepunt,
    Verdeling,
)
from gia_kwaliteit.rubrieken import verslagrubrieken


def bereken_score(verdeling: Mapping[str, int], model: Puntenmodel, schaal: float) -> float | None:
    """Return `schaal` × points / (maximum × number scored), or None when nothing is scored.

    `verdeling` counts the scored criteria per level; `schaal` is 20 for a proces and 100 for an aspect.
    """
    gescoord = sum(verdeling.values())
    if gescoord == 0:
        return None
    punten = _som(model.punten[niveau] * aantal for niveau, aantal in verdeling.items())
    return schaal * punten / (model.hoogste * gescoord)


def bereken_gemiddelde(scores: Iterable[float | None], factor: float = 1.0) -> float | None:
    """Return `factor` × the mean of the scores that exist, or None when there is none."""
    bestaande = [score for score in scores if score is not None]
    return factor * _som(bestaande) / len(bestaande) if bestaande else None


def _som(getallen: Iterable[float]) -> float:
    """Add from left to right: from Python 3.12 on sum() rounds otherwise, and a score may not depend on the Python."""
    return reduce(add, getallen, 0.0)


def bereken_profiel(beoordeling: Beoordeling, kader: Kader, puntenmodel: str | None = None) -> Profiel:
    """Compute the profiel of a beoordeling (source lines 5472–5484 and 5974–5981; rules in docs/handleiding.md).

    `puntenmodel` is the code of another model than that of the werkboek. Scores are on the scale of the kader for
    processen or for parts, not rounded; None where nothing is scored, or where a fout makes the outcome uncertain.
    Raises KeyError when the puntenmodel is unknown, ValueError when a level is not one of the scale.
    """
    rekenaar = _Rekenaar(beoordeling, kader, kader.puntenmodel(puntenmodel or beoordeling.puntenmodel))
    cijferaar = Cijferaar(beoordeling, kader)
    gegevens = beoordeling.gegevens
    werkpunten, niet_in_orde = rekenaar.lijst(TE_VERBETEREN), rekenaar.niet_in_orde()
    te_verbeteren = [punt.code for punt in werkpunten] + [punt.code for punt in niet_in_orde]
    return Profiel(
        woorden=kader.woorden,
        kader=Kaderverwijzing(id=kader.id, versie=kader.versie),
        puntenmodel=rekenaar.model.code,
        werkboek=beoordeling.werkboek,
        naam=gegevens.naam,
        soort=gegevens.soort,
        werkjaar=gegevens.werkjaar,
        datum=gegevens.datum,
        beoordelaars=gegevens.beoordelaars,
        stand=gegevens.stand,
        stand_sinds=gegevens.stand_sinds,
        stand_door=gegevens.stand_door,
        groepen=rekenaar.groepen(),
        matrix=rekenaar.matrix(),
        good_practices=rekenaar.lijst(STERK),
        werkpunten=werkpunten,
        niet_in_orde=niet_in_orde,
        niet_gescoord=rekenaar.niet_gescoord(),
        niet_van_toepassing=rekenaar.niet_van_toepassing(),
        scores=rekenaar.scores(),
        context=cijferaar.van_domein(kader.context),
        input=cijferaar.van_domein(kader.input),
        output=cijferaar.van_output(),
        antwoorden=rekenaar.antwoorden(),
        bespreking=rekenaar.bespreking(),
        actieplan=beoordeling.actieplan,
        dossier=beoordeling.dossier,
        werkpunten_zonder_actie=zonder_actie(te_verbeteren, beoordeling.actieplan),
        bevindingen=beoordeling.bevindingen,
    )


class _Rekenaar:
    """The scoring rules applied to one beoordeling under one puntenmodel."""

    def __init__(self, beoordeling: Beoordeling, kader: Kader, model: Puntenmodel) -> None:
        self.beoordeling = beoordeling
        self.kader = kader
        self.model = model

    def antwoorden(self) -> tuple[Beantwoord, ...]:
        """Return every question with its answer, where that is certain."""
        onzeker = self.beoordeling.onzekere_codes
        zeker = {code: antwoord for code, antwoord in self.beoordeling.antwoorden.items() if code not in onzeker}
        return beantwoord(zeker, self.kader)

    def verdeling(self, codes: Iterable[str], niveaus: Iterable[str]) -> Verdeling:
        """Count the levels given to these codes; what is not scored counts nowhere."""
        telling = dict.fromkeys(niveaus, 0)
        for code in codes:
            niveau = self.beoordeling.niveau(code)
            eigen = self.kader.schaal_van[code].namen
            if niveau is not None and niveau not in eigen:
                raise ValueError(f"{code}: “{niveau}” is geen niveau; toegelaten: {', '.join(eigen)}")
            if niveau is not None:
                telling[niveau] += 1
        return telling

    def zeker(self, codes: Iterable[str]) -> bool:
        """Whether no fout stands in the way of a score over these codes."""
        return self.beoordeling.onzekere_codes.isdisjoint(codes)

    def groepen(self) -> dict[str, Groepsresultaat]:
        """Return the result of every scoregroep; what another one is the mean of comes before it."""
        resultaten: dict[str, Groepsresultaat] = {}
        for groep in self.kader.scoregroepen.values():
            verdeling = self.verdeling(groep.criteria, groep.schaal.namen)
            delen = [resultaten[code] for code in groep.delen]
            score = self._gemiddelde(groep, delen) if delen else self._score(groep, verdeling)
            resultaten[groep.code] = Groepsresultaat(
                scoregroep=groep,
                score=score if self.zeker(groep.criteria) else None,
                verdeling=verdeling,
                bewust_niet_gescoord=len(self.beoordeling.redenen.keys() & set(groep.criteria)),
                buiten=self.buiten(groep),
            )
        return resultaten

    def buiten(self, groep: Scoregroep) -> Verdeling:
        """Count every answer outside the scales of a group."""
        gekozen = [self.beoordeling.buiten_de_schaal.get(code) for code in groep.criteria]
        return {naam: gekozen.count(naam) for naam in groep.schaal.buiten}

    def _score(self, groep: Scoregroep, verdeling: Verdeling) -> float | None:
        return bereken_score(verdeling, groep.punten(self.model), groep.maximum)

    def _gemiddelde(self, groep: Scoregroep, delen: list[Groepsresultaat]) -> float | None:
        return bereken_gemiddelde((deel.score for deel in delen), factor=groep.maximum / delen[0].maximum)

    def matrix(self) -> dict[str, dict[str, float | None]]:
        """Return the score per proces and kwaliteitsaspect, for the processen that have aspects."""
        return {
            proces.code: {
                aspect.code: self._vak([c.code for c in proces.criteria if c.kwaliteitsaspect == aspect.code])
                for aspect in self.kader.kwaliteitsaspecten
            }
            for onderdeel in self.kader.onderdelen
            if onderdeel.kwaliteitsaspecten
            for proces in self.kader.processen_van(onderdeel)
        }

    def _vak(self, codes: list[str]) -> float | None:
        """Return the score of the criteria of one proces that have one kwaliteitsaspect."""
        schaal = self.kader.schaal_over(codes)
        verdeling = self.verdeling(codes, schaal.namen)
        return (
            bereken_score(verdeling, self.model.bij(schaal), self.kader.woorden.scores.deel)
            if self.zeker(codes)
            else None
        )

    def lijst(self, rollen: tuple[Rol, ...]) -> tuple[Lijstpunt, ...]:
        """Return the criteria whose level has one of these roles, in the order of the kader (source 5979–5981)."""
        niveaus = self.kader.schaal.niveaus_met(*rollen)
        return tuple(
            Lijstpunt(
                code=code,
                proces=self.kader.proces_van[code].code,
                criterium=criterium.tekst,
                motivering=self.beoordeling.scores[code].motivering,
                bewijs=self.beoordeling.scores[code].bewijs,
            )
            for code, criterium in self.kader.criteria.items()
            if self.beoordeling.niveau(code) in niveaus
        )

    def niet_in_orde(self) -> tuple[Regelpunt, ...]:
        """Return the rules whose level says so, in the order of the kader."""
        niveaus = self.kader.regelschaal.niveaus_met(*TE_VERBETEREN)
        return tuple(
            Regelpunt(
                code=code,
                criterium=regel.tekst,
                motivering=self.beoordeling.scores[code].motivering,
                bewijs=self.beoordeling.scores[code].bewijs,
            )
            for code, regel in self.kader.regels.items()
            if self.beoordeling.niveau(code) in niveaus
        )

    def niet_gescoord(self) -> tuple[NietGescoord, ...]:
        """Return what was deliberately not scored and why, in the order of the kader."""
        redenen = self.beoordeling.redenen
        return tuple(NietGescoord(code=code, reden=redenen[code]) for code in self.kader.schaal_van if code in redenen)

    def niet_van_toepassing(self) -> tuple[NietGescoord, ...]:
        """Return for what somebody chose the answer outside the scale, and why, in the order of the kader."""
        gekozen, scores = self.beoordeling.buiten_de_schaal, self.beoordeling.scores
        codes = (code for code in self.kader.schaal_van if code in gekozen)
        return tuple(NietGescoord(code=code, reden=scores[code].motivering) for code in codes)

    def scores(self) -> tuple[Scorepunt, ...]:
        """Return every criterium and rule with its level and what was typed beside it, also where nothing is scored."""
        geen = Score()
        alle = ((code, self.beoordeling.scores.get(code, geen)) for code in self.kader.schaal_van)
        return tuple(
            Scorepunt(
                code=code,
                niveau=self.beoordeling.niveau(code),
                toestand=self.beoordeling.toestand(code),
                antwoord=self.beoordeling.antwoord(code),
                motivering=score.motivering,
                bewijs=score.bewijs,
            )
            for code, score in alle
        )

    def bespreking(self) -> tuple[Rubriektekst, ...]:
        """Return what was written in the rubrics of the verslag, in their order."""
        teksten = self.beoordeling.besprekingen
        return tuple(
            Rubriektekst(code=code, tekst=teksten[code]) for code in verslagrubrieken(self.kader) if teksten.get(code)
        )
