"""What gets a score: every group of criteria or rules, and the groups whose score is a mean of others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gia_kwaliteit.kader.delen import REGELGEVING, Kwaliteitsaspect, Onderdeel, Proces, Regelgeving
from gia_kwaliteit.kader.schalen import Puntenmodel, Schaal
from gia_kwaliteit.kader.woorden import HELFT, Scoreschaal, drempel

KWALITEITSBEWAKING = "kwaliteitsbewaking"
OP_TWINTIG, OP_HONDERD = 20, 100


class Groepsoort(StrEnum):
    """What a scoregroep is in the kader."""

    proces = "proces"
    kwaliteitsaspect = "kwaliteitsaspect"
    onderdeel = "onderdeel"
    bewaking = "bewaking"
    regelgeving = "regelgeving"
    rubriek = "rubriek"


# The parts that are summed up beside each other, each on the scale of a part.
ONDERDEELSOORTEN = (Groepsoort.onderdeel, Groepsoort.bewaking, Groepsoort.regelgeving)


@dataclass(frozen=True, kw_only=True)
class Scoregroep:
    """A group that gets one score, from 0 to `maximum` points.

    `criteria` are the codes of all criteria or rules below it. `schaal` has the levels that are counted of it: those of
    its scale, and where others in the same table have another, of all of those beside each other. `delen` are the codes
    of the scoregroepen whose mean it is; without them its score comes from the levels of its criteria. `groep` is the
    code of the group that a proces belongs to, such as algemeen, and `grens` the pass mark: a share of `maximum` in %.
    """

    code: str
    naam: str
    soort: Groepsoort
    schaal: Schaal
    maximum: int
    criteria: tuple[str, ...]
    delen: tuple[str, ...] = ()
    groep: str | None = None
    grens: float = HELFT

    @property
    def vanaf(self) -> float:
        """The lowest score that is enough."""
        return self.grens * self.maximum / 100

    @property
    def drempel(self) -> str:
        """What its score must reach, in a sentence."""
        return drempel(self.grens)

    @property
    def deel(self) -> Groepsoort:
        """What it is in a table of scores, where the kwaliteitsbewaking and the regelgeving are onderdelen too."""
        return Groepsoort.onderdeel if self.soort in ONDERDEELSOORTEN else self.soort

    def punten(self, model: Puntenmodel) -> Puntenmodel:
        """Return the points of each of its levels, with their maximum."""
        return model.bij(self.schaal)


# What gives the scale of some criteria or rules by their codes: of several scales those beside each other.
Schaalkeuze = Callable[[Iterable[str]], Schaal]


def scoregroepen_van_processen(
    onderdelen: Sequence[Onderdeel], processen: Sequence[Proces], scores: Scoreschaal, schaal_over: Schaalkeuze
) -> Iterator[Scoregroep]:
    """Yield a scoregroep for each proces; all of an onderdeel stand in one table."""
    schalen = {
        groep: schaal_over(codes_van(proces for proces in processen if proces.groep in onderdeel.groepen))
        for onderdeel in onderdelen
        for groep in onderdeel.groepen
    }
    for proces in processen:
        yield Scoregroep(
            code=proces.code,
            naam=proces.naam,
            soort=Groepsoort.proces,
            schaal=schalen.get(proces.groep) or schaal_over(codes_van([proces])),
            maximum=scores.proces,
            grens=scores.grens,
            criteria=codes_van([proces]),
            groep=proces.groep,
        )


def codes_van(processen: Iterable[Proces]) -> tuple[str, ...]:
    """Return the codes of the criteria of processen, in their order."""
    return tuple(criterium.code for proces in processen for criterium in proces.criteria)


def scoregroepen_van_aspecten(
    aspecten: Sequence[Kwaliteitsaspect], processen: Sequence[Proces], scores: Scoreschaal, schaal_over: Schaalkeuze
) -> Iterator[Scoregroep]:
    """Yield a scoregroep for each kwaliteitsaspect, over every criterium that has it."""
    criteria = [criterium for proces in processen for criterium in proces.criteria]
    schaal = schaal_over(criterium.code for criterium in criteria if criterium.kwaliteitsaspect)
    for aspect in aspecten:
        yield Scoregroep(
            code=aspect.code,
            naam=aspect.naam,
            soort=Groepsoort.kwaliteitsaspect,
            schaal=schaal,
            maximum=scores.deel,
            grens=scores.grens,
            criteria=tuple(criterium.code for criterium in criteria if criterium.kwaliteitsaspect == aspect.code),
        )


def scoregroepen_van_onderdelen(
    onderdelen: Sequence[Onderdeel], processen: Sequence[Proces], scores: Scoreschaal, schaal_over: Schaalkeuze
) -> Iterator[Scoregroep]:
    """Yield a scoregroep for each onderdeel: the mean of its processen."""
    for onderdeel in onderdelen:
        eigen = [proces for proces in processen if proces.groep in onderdeel.groepen]
        criteria = codes_van(eigen)
        yield Scoregroep(
            code=onderdeel.code,
            naam=onderdeel.naam,
            soort=Groepsoort.onderdeel,
            schaal=schaal_over(criteria),
            maximum=scores.deel,
            grens=scores.grens,
            criteria=criteria,
            delen=tuple(proces.code for proces in eigen),
        )


def scoregroep_kwaliteitsbewaking(
    aspecten: Sequence[Kwaliteitsaspect], processen: Sequence[Proces], scores: Scoreschaal, schaal_over: Schaalkeuze
) -> Iterator[Scoregroep]:
    """Yield the kwaliteitsbewaking: the mean of the kwaliteitsaspecten; nothing where there are none."""
    if aspecten:
        alle = [criterium for proces in processen for criterium in proces.criteria]
        criteria = tuple(criterium.code for criterium in alle if criterium.kwaliteitsaspect)
        yield Scoregroep(
            code=KWALITEITSBEWAKING,
            naam="Kwaliteitsbewaking",
            soort=Groepsoort.bewaking,
            schaal=schaal_over(criteria),
            maximum=scores.deel,
            grens=scores.grens,
            criteria=criteria,
            delen=tuple(aspect.code for aspect in aspecten),
        )


def scoregroepen_van_regelgeving(
    regelgeving: Regelgeving | None, scores: Scoreschaal, schaal_over: Schaalkeuze
) -> Iterator[Scoregroep]:
    """Yield the regelgeving as a whole and then each rubriek of it; nothing where there is none."""
    if not regelgeving:
        return
    regels = {rubriek.code: tuple(regel.code for regel in rubriek.criteria) for rubriek in regelgeving.rubrieken}
    namen = {rubriek.code: rubriek.naam for rubriek in regelgeving.rubrieken}
    alle = tuple(code for codes in regels.values() for code in codes)
    schaal = schaal_over(alle)
    yield Scoregroep(
        code=REGELGEVING,
        naam="Regelgeving",
        soort=Groepsoort.regelgeving,
        schaal=schaal,
        maximum=scores.deel,
        grens=scores.grens,
        criteria=alle,
    )
    for code, criteria in regels.items():
        yield Scoregroep(
            code=code,
            naam=namen[code],
            soort=Groepsoort.rubriek,
            schaal=schaal,
            maximum=scores.deel,
            grens=scores.grens,
            criteria=criteria,
        )
