"""The kader as a whole: its parts together, and the look-ups that the rest of gia asks of it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from graphlib import TopologicalSorter
from math import isclose

from pydantic import Field

from gia_kwaliteit.kader.achtergrond import Achtergrond, Uitgelegd, Uitleg, verzamel_uitleg
from gia_kwaliteit.kader.beginsituatie import Beginsituatie
from gia_kwaliteit.kader.delen import (
    Criterium,
    Domein,
    Groep,
    Invoer,
    Kwaliteitsaspect,
    Onderdeel,
    Output,
    Outputindicator,
    Proces,
    Regel,
    Regelgeving,
    Rubriek,
    Subindicator,
)
from gia_kwaliteit.kader.normen import Norm, normen_per_rij
from gia_kwaliteit.kader.referentie import Referentie
from gia_kwaliteit.kader.samen_bekijken import SamenBekijken
from gia_kwaliteit.kader.schalen import GEEN_PUNTEN, KWALITEIT, Puntenmodel, Schaal, naast_elkaar
from gia_kwaliteit.kader.scoregroepen import (
    Groepsoort,
    Scoregroep,
    scoregroep_kwaliteitsbewaking,
    scoregroepen_van_aspecten,
    scoregroepen_van_onderdelen,
    scoregroepen_van_processen,
    scoregroepen_van_regelgeving,
)
from gia_kwaliteit.kader.versies import Vast, Versiewijziging
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld, vlaamse_reeksen
from gia_kwaliteit.kader.vormen import Model, Sleutel, Tekst, Versie
from gia_kwaliteit.kader.vragen import Vraag, Vragenlijst
from gia_kwaliteit.kader.woorden import Woorden, maak_woorden

# A spreadsheet keeps fifteen digits of a figure.
_ZELFDE = 1e-12


class Kader(Model):
    """The whole quality framework; `maak_kader` makes one, and sees to it that its parts fit together."""

    id: Sleutel
    versie: Versie
    titel: Tekst
    bron: Tekst
    proces_definitie: str = ""
    onderdelen: tuple[Onderdeel, ...] = ()
    groepen: tuple[Groep, ...] = ()
    schalen: tuple[Schaal, ...] = ()
    puntenmodellen: tuple[Puntenmodel, ...] = ()
    kwaliteitsaspecten: tuple[Kwaliteitsaspect, ...] = ()
    processen: tuple[Proces, ...] = ()
    context: Domein | None = None
    input: Domein | None = None
    output: Output | None = None
    regelgeving: Regelgeving | None = None
    vragen: Vragenlijst | None = None
    achtergrond: Achtergrond | None = None
    beginsituatie: Beginsituatie | None = None
    referentie: tuple[Referentie, ...] = ()
    normen: tuple[Norm, ...] = ()
    samen_bekijken: tuple[SamenBekijken, ...] = ()
    wijzigingen: tuple[Versiewijziging, ...] = ()
    vast: Vast | None = None
    vroegere_teksten: tuple[str, ...] = ()
    woorden: Woorden = Field(default_factory=lambda: maak_woorden({}))

    def __copy__(self) -> "Kader":
        """Return a copy without what was looked up: a copy is made to change a part of it."""
        kopie = super().__copy__()
        for naam in kopie.__dict__.keys() - type(self).model_fields.keys():
            del kopie.__dict__[naam]
        return kopie

    @property
    def heeft_scores(self) -> bool:
        """Whether anything is scored; a kader of questions alone has nothing to score."""
        return bool(self.processen)

    @cached_property
    def schaal(self) -> Schaal:
        """The scale of the criteria, from low to high; where they have several, all of those beside each other."""
        return self.schaal_over(self.criteria)

    @cached_property
    def regelschaal(self) -> Schaal:
        """The scale of the rules (Nee, Ja), or all of theirs beside each other; without levels where are no rules."""
        return self.schaal_over(self.regels)

    @property
    def gebruikte_schalen(self) -> tuple[Schaal, ...]:
        """The scales on which anything is scored: that of the criteria, and that of the rules where there are any."""
        return tuple({schaal.naam: schaal for schaal in self.schaal_van.values()}.values())

    @property
    def buiten_de_schalen(self) -> tuple[str, ...]:
        """The names of the answers outside the scales that are used, each once; none in a kader without."""
        return tuple(dict.fromkeys(naam for schaal in self.gebruikte_schalen for naam in schaal.buiten))

    @property
    def regelniveaus(self) -> tuple[str, ...]:
        """The names of the levels of a rule, from low to high; none where there are no rules."""
        return self.regelschaal.namen

    def __hash__(self) -> int:
        """Return the same for kaders that are equal."""
        return hash((self.id, self.versie))

    def puntenmodel(self, code: str | None = None) -> Puntenmodel:
        """Return the puntenmodel with this code, the first one without a code; raises KeyError when it is unknown.

        A kader in which nothing is scored has one alone, that gives no points.
        """
        modellen = self.puntenmodellen or (GEEN_PUNTEN,)
        if code is None:
            return modellen[0]
        for model in modellen:
            if model.code == code:
                return model
        raise KeyError(code)

    def processen_van(self, onderdeel: Onderdeel) -> tuple[Proces, ...]:
        """Return the processen of an onderdeel, in the order of the kader."""
        return tuple(proces for proces in self.processen if proces.groep in onderdeel.groepen)

    def criteria_van(self, onderdeel: Onderdeel) -> tuple[Criterium, ...]:
        """Return the criteria of an onderdeel, in the order of the kader."""
        return tuple(criterium for proces in self.processen_van(onderdeel) for criterium in proces.criteria)

    def criteria_met_aspect(self, aspect: str) -> tuple[Criterium, ...]:
        """Return the criteria that belong to a kwaliteitsaspect (its code)."""
        return tuple(criterium for criterium in self.criteria.values() if criterium.kwaliteitsaspect == aspect)

    @cached_property
    def criteria(self) -> dict[str, Criterium]:
        """Every kwaliteitscriterium by its code, in the order of the kader."""
        return {criterium.code: criterium for proces in self.processen for criterium in proces.criteria}

    @cached_property
    def proces_van(self) -> dict[str, Proces]:
        """The proces of every kwaliteitscriterium, by the code of the criterium."""
        return {criterium.code: proces for proces in self.processen for criterium in proces.criteria}

    @cached_property
    def regels(self) -> dict[str, Regel]:
        """Every rule by its code, in the order of the kader."""
        return {regel.code: regel for rubriek in self.rubrieken for regel in rubriek.criteria}

    @property
    def rubrieken(self) -> tuple[Rubriek, ...]:
        """The groups of rules; none in a kader without regelgeving."""
        return self.regelgeving.rubrieken if self.regelgeving else ()

    @cached_property
    def outputindicatoren(self) -> dict[str, Outputindicator]:
        """Every figure of the output by its code."""
        groepen = self.output.indicatoren if self.output else ()
        return {rij.code: rij for groep in groepen for rij in groep.outputindicatoren}

    @cached_property
    def subindicatoren(self) -> dict[str, Subindicator]:
        """Every sub-indicator of context and input by its code."""
        domeinen = [domein for domein in (self.context, self.input) if domein]
        return {rij.code: rij for domein in domeinen for groep in domein.indicatoren for rij in groep.subindicatoren}

    @cached_property
    def vraag_van(self) -> dict[str, Vraag]:
        """Every question by its code, in the order of the kader."""
        return (
            {vraag.code: vraag for rubriek in self.vragen.rubrieken for vraag in rubriek.vragen} if self.vragen else {}
        )

    @cached_property
    def rijteksten(self) -> dict[str, str]:
        """The text of every criterium, rule, indicator and question, by code."""
        rijen: dict[str, str] = {code: criterium.tekst for code, criterium in self.criteria.items()}
        rijen |= {code: regel.tekst for code, regel in self.regels.items()}
        rijen |= {code: uitkomst.tekst for code, uitkomst in self.outputindicatoren.items()}
        rijen |= {code: rij.naam for code, rij in self.subindicatoren.items()}
        return rijen | {code: vraag.tekst for code, vraag in self.vraag_van.items()}

    @cached_property
    def uitleg(self) -> dict[str, Uitleg]:
        """What is known of each criterium, rule and outputindicator beside its text, by code; only those with any."""
        rijen: dict[str, Uitgelegd] = {**self.criteria, **self.regels, **self.outputindicatoren}
        return verzamel_uitleg(rijen, self.schaal_van, self.achtergrond)

    @cached_property
    def scoregroepen(self) -> dict[str, Scoregroep]:
        """Everything that gets a score, by its code; what others are the mean of comes first.

        In the order processen, kwaliteitsaspecten, onderdelen with kwaliteitsbewaking and regelgeving, rubrieken; only
        what the kader has.
        """
        scores = self.woorden.scores
        groepen = (
            *scoregroepen_van_processen(self.onderdelen, self.processen, scores, self.schaal_over),
            *scoregroepen_van_aspecten(self.kwaliteitsaspecten, self.processen, scores, self.schaal_over),
            *scoregroepen_van_onderdelen(self.onderdelen, self.processen, scores, self.schaal_over),
            *scoregroep_kwaliteitsbewaking(self.kwaliteitsaspecten, self.processen, scores, self.schaal_over),
            *scoregroepen_van_regelgeving(self.regelgeving, scores, self.schaal_over),
        )
        return {groep.code: groep for groep in groepen}

    def scoregroepen_van(self, *soorten: Groepsoort) -> tuple[Scoregroep, ...]:
        """Return the scoregroepen of these kinds, in the order of the kader."""
        return tuple(groep for groep in self.scoregroepen.values() if groep.soort in soorten)

    @property
    def standaardschaal(self) -> str:
        """The name of the scale of what names none: kwaliteit, or the first where the kader has no such scale."""
        namen = [schaal.naam for schaal in self.schalen]
        return KWALITEIT if KWALITEIT in namen or not namen else namen[0]

    @cached_property
    def schaalnaam_van(self) -> dict[str, str]:
        """The name of the scale of each criterium and each rule, by code, in the order of the kader."""
        namen = {
            criterium.code: criterium.schaal or proces.schaal or self.standaardschaal
            for proces in self.processen
            for criterium in proces.criteria
        }
        algemeen = self.regelgeving.schaal if self.regelgeving else ""
        return namen | {
            regel.code: regel.schaal or rubriek.schaal or algemeen
            for rubriek in self.rubrieken
            for regel in rubriek.criteria
        }

    @cached_property
    def schaal_van(self) -> dict[str, Schaal]:
        """The scale on which each criterium and each rule is scored, by code, in the order of the kader."""
        schalen = {schaal.naam: schaal for schaal in self.schalen}
        return {code: schalen[naam] for code, naam in self.schaalnaam_van.items()}

    @cached_property
    def naast(self) -> dict[str, Schaal]:
        """The scales that stand beside each other in the table with each criterium or rule, by its code."""
        groepen = self.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek)
        return {code: groep.schaal for groep in groepen for code in groep.criteria}

    @property
    def puntschaal(self) -> Schaal:
        """The scales whose levels the formulas need points of, beside each other where there are several.

        Those of the criteria, and of the rules where more is said of any of them than in order or not.
        """
        return naast_elkaar((*self.schaal.delen, *(() if self.regelschaal.is_tweeledig else self.regelschaal.delen)))

    @property
    def getelde_niveaus(self) -> tuple[str, ...]:
        """The levels in the order of a table of everything: those of the criteria, then those of rules from high on."""
        return (*self.schaal.namen, *(naam for naam in reversed(self.regelniveaus) if naam not in self.schaal.namen))

    def schaal_over(self, codes: Iterable[str]) -> Schaal:
        """Return the scale of these criteria or rules; where they have several, those beside each other.

        That of what names none comes first, the others follow in the order of the kader.
        """
        namen = {self.schaalnaam_van[code] for code in codes}
        volgorde = sorted(self.schalen, key=lambda schaal: schaal.naam != self.standaardschaal)
        return naast_elkaar(schaal for schaal in volgorde if schaal.naam in namen)

    @cached_property
    def cijferrijen(self) -> dict[str, Subindicator | Outputindicator]:
        """Every row that holds a figure, typed or computed, by its code, in the order of the kader."""
        gevraagd = {code: rij for code, rij in self.subindicatoren.items() if rij.invoer is Invoer.cijfer}
        return {**gevraagd, **self.outputindicatoren}

    @cached_property
    def berekende_rijen(self) -> tuple[str, ...]:
        """The codes of the rows whose figure follows from others, each after those that it is computed from."""
        volgorde = TopologicalSorter({code: rij.uit for code, rij in self.cijferrijen.items()}).static_order()
        return tuple(code for code in volgorde if self.cijferrijen[code].is_berekend)

    @cached_property
    def vlaamse_reeksen(self) -> Mapping[str, tuple[Vlaamsbeeld, ...]]:
        """The figures of Vlaanderen beside each row that has any, from the oldest year to the newest, by its code."""
        return vlaamse_reeksen(self.referentie, self.woorden.onderwerp.gemiddeld_per)

    def vlaams_beeld(self, code: str) -> Vlaamsbeeld | None:
        """Return the newest figure of Vlaanderen that counts the same as this row; None where there is none."""
        reeks = self.vlaamse_reeksen.get(code)
        return reeks[-1] if reeks else None

    @cached_property
    def vlaams_gemiddelde(self) -> dict[str, Vlaamsbeeld]:
        """The newest Vlaams gemiddelde of each outputindicator for which the kader has one, by its code."""
        return {code: self.vlaamse_reeksen[code][-1] for code in self.outputindicatoren if code in self.vlaamse_reeksen}

    def normen_bij(self, code: str) -> tuple[Norm, ...]:
        """Return the norms that count the same as the figure of this row."""
        return self._normen_per_rij.get(code, ())

    @cached_property
    def _normen_per_rij(self) -> Mapping[str, tuple[Norm, ...]]:
        return normen_per_rij(self.normen)

    def vlaams_cijfer(self, code: str, waarde: float) -> Vlaamsbeeld | None:
        """Return the figure of Vlaanderen beside a row that has this value, of whatever year, the newest first.

        None when the kader has none: then somebody filled in another figure.
        """
        reeks = reversed(self.vlaamse_reeksen.get(code, ()))
        return next((beeld for beeld in reeks if isclose(beeld.waarde, waarde, rel_tol=_ZELFDE)), None)

    def is_van_het_kader(self, code: str, vlaams_gemiddelde: float | None) -> bool:
        """Say whether nobody typed this Vlaams gemiddelde: there is none, or it is one of the kader."""
        return vlaams_gemiddelde is None or self.vlaams_cijfer(code, vlaams_gemiddelde) is not None
