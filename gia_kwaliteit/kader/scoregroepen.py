"""What gets a score: every group of criteria or rules on one scale, and the groups whose score is a mean of others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gia_kwaliteit.kader.delen import (
    KWALITEIT,
    REGELGEVING,
    Kwaliteitsaspect,
    Onderdeel,
    Proces,
    Puntenmodel,
    Regelgeving,
    Rol,
    Schaal,
)

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


# The parts that are summed up beside each other, each on 100.
ONDERDEELSOORTEN = (Groepsoort.onderdeel, Groepsoort.bewaking, Groepsoort.regelgeving)


@dataclass(frozen=True, kw_only=True)
class Scoregroep:
    """A group that gets one score, from 0 to `maximum` points.

    `criteria` are the codes of all criteria or rules below it, each scored on `schaal`. `delen` are the codes of the
    scoregroepen whose mean it is; without them its score comes from the levels of its criteria. `groep` is the code of
    the group that a proces belongs to, such as algemeen.
    """

    code: str
    naam: str
    soort: Groepsoort
    schaal: Schaal
    maximum: int
    criteria: tuple[str, ...]
    delen: tuple[str, ...] = ()
    groep: str | None = None

    @property
    def deel(self) -> Groepsoort:
        """What it is in a table of scores, where the kwaliteitsbewaking and the regelgeving are onderdelen too."""
        return Groepsoort.onderdeel if self.soort in ONDERDEELSOORTEN else self.soort

    def punten(self, model: Puntenmodel) -> Puntenmodel:
        """Return the points of each level of the scale: those of `model`; of a rule in order 1 of 1, otherwise 0."""
        if self.schaal.naam == KWALITEIT:
            return model
        punten = {niveau.naam: float(niveau.rol is Rol.in_orde) for niveau in self.schaal.niveaus}
        return model.model_copy(update={"punten": punten, "maximum": 1.0})


def scoregroepen_van_processen(processen: Sequence[Proces], schaal: Schaal) -> Iterator[Scoregroep]:
    """Yield a scoregroep for each proces, on 20."""
    for proces in processen:
        yield Scoregroep(
            code=proces.code,
            naam=proces.naam,
            soort=Groepsoort.proces,
            schaal=schaal,
            maximum=OP_TWINTIG,
            criteria=tuple(criterium.code for criterium in proces.criteria),
            groep=proces.groep,
        )


def scoregroepen_van_aspecten(
    aspecten: Sequence[Kwaliteitsaspect], processen: Sequence[Proces], schaal: Schaal
) -> Iterator[Scoregroep]:
    """Yield a scoregroep for each kwaliteitsaspect, on 100, over every criterium that has it."""
    criteria = [criterium for proces in processen for criterium in proces.criteria]
    for aspect in aspecten:
        yield Scoregroep(
            code=aspect.code,
            naam=aspect.naam,
            soort=Groepsoort.kwaliteitsaspect,
            schaal=schaal,
            maximum=OP_HONDERD,
            criteria=tuple(criterium.code for criterium in criteria if criterium.kwaliteitsaspect == aspect.code),
        )


def scoregroepen_van_onderdelen(
    onderdelen: Sequence[Onderdeel], processen: Sequence[Proces], schaal: Schaal
) -> Iterator[Scoregroep]:
    """Yield a scoregroep for each onderdeel, on 100: the mean of its processen."""
    for onderdeel in onderdelen:
        eigen = [proces for proces in processen if proces.groep in onderdeel.groepen]
        yield Scoregroep(
            code=onderdeel.code,
            naam=onderdeel.naam,
            soort=Groepsoort.onderdeel,
            schaal=schaal,
            maximum=OP_HONDERD,
            criteria=tuple(criterium.code for proces in eigen for criterium in proces.criteria),
            delen=tuple(proces.code for proces in eigen),
        )


def scoregroep_kwaliteitsbewaking(
    aspecten: Sequence[Kwaliteitsaspect], processen: Sequence[Proces], schaal: Schaal
) -> Iterator[Scoregroep]:
    """Yield the kwaliteitsbewaking, on 100: the mean of the kwaliteitsaspecten; nothing where there are none."""
    if aspecten:
        criteria = [criterium for proces in processen for criterium in proces.criteria]
        yield Scoregroep(
            code=KWALITEITSBEWAKING,
            naam="Kwaliteitsbewaking",
            soort=Groepsoort.bewaking,
            schaal=schaal,
            maximum=OP_HONDERD,
            criteria=tuple(criterium.code for criterium in criteria if criterium.kwaliteitsaspect),
            delen=tuple(aspect.code for aspect in aspecten),
        )


def scoregroepen_van_regelgeving(regelgeving: Regelgeving | None, schalen: Sequence[Schaal]) -> Iterator[Scoregroep]:
    """Yield the regelgeving as a whole and then each rubriek of it, on 100; nothing where there is none."""
    if not regelgeving:
        return
    schaal = next(schaal for schaal in schalen if schaal.naam == REGELGEVING)
    regels = {rubriek.code: tuple(regel.code for regel in rubriek.criteria) for rubriek in regelgeving.rubrieken}
    namen = {rubriek.code: rubriek.naam for rubriek in regelgeving.rubrieken}
    yield Scoregroep(
        code=REGELGEVING,
        naam="Regelgeving",
        soort=Groepsoort.regelgeving,
        schaal=schaal,
        maximum=OP_HONDERD,
        criteria=tuple(code for codes in regels.values() for code in codes),
    )
    for code, criteria in regels.items():
        yield Scoregroep(
            code=code,
            naam=namen[code],
            soort=Groepsoort.rubriek,
            schaal=schaal,
            maximum=OP_HONDERD,
            criteria=criteria,
        )
