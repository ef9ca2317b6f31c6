"""The figures of the sector over the years, those of the area in the reference years beside them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from gia_kwaliteit.kader import Kader, Norm
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld
from gia_kwaliteit.overzicht.tabellen import aanduidingen_van
from gia_kwaliteit.overzicht.uittreksel import Uittreksel

# Of fewer years with figures of subjects nothing can be seen to change.
_MINSTENS_JAREN = 2


@dataclass(frozen=True, kw_only=True)
class Cijferevolutie:
    """A row over the years, in its unit: those of the subjects and those of which the kader has the whole area.

    Everything with a figure per year goes along `jaren`, from the first to the last; None where there is none.
    `gemiddelden` is the plain mean over the `aantallen` subjects that give a figure of that year, `gewogen` the
    weighted one of a row that is computed from a teller and a noemer. `bureaus` goes by name.
    """

    code: str
    naam: str
    eenheid: str | None
    jaren: tuple[int, ...]
    gemiddelden: tuple[float | None, ...]
    gewogen: tuple[float | None, ...]
    aantallen: tuple[int, ...]
    bureaus: Mapping[str, tuple[float | None, ...]]
    vlaams: tuple[Vlaamsbeeld | None, ...]
    normen: tuple[Norm, ...]

    @property
    def is_gewogen(self) -> bool:
        """Whether there is a weighted mean, which counts as that of the area beside it does."""
        return any(waarde is not None for waarde in self.gewogen)

    @property
    def midden(self) -> tuple[float | None, ...]:
        """The mean that is shown of each year: the weighted one of a row that has it, the plain one of another."""
        return self.gewogen if self.is_gewogen else self.gemiddelden


def bereken_cijferevoluties(
    beelden: Iterable[Cijferbeeld], uittreksels: Sequence[Uittreksel], kader: Kader
) -> tuple[Cijferevolutie, ...]:
    """Return every row of which subjects give figures of two years or more, in the order of the kader.

    `beelden` are the figures of these `uittreksels`; a figure without a year has no place in it.
    """
    namen = dict(zip(aanduidingen_van(uittreksels, kader.woorden), (str(u.naam) for u in uittreksels), strict=True))
    per_rij = groupby((beeld for beeld in beelden if beeld.jaar is not None), key=lambda beeld: beeld.code)
    alle = ((code, list(groep)) for code, groep in per_rij)
    return tuple(_evolutie(groep, namen, kader) for _, groep in alle if len(groep) >= _MINSTENS_JAREN)


def _evolutie(beelden: Sequence[Cijferbeeld], namen: Mapping[str, str], kader: Kader) -> Cijferevolutie:
    eerste, per_jaar = beelden[0], {beeld.jaar: beeld for beeld in beelden}
    reeks = {beeld.jaar: beeld for beeld in kader.vlaamse_reeksen.get(eerste.code, ())}
    jaren = sorted(reeks.keys() | {beeld.jaar for beeld in beelden if beeld.jaar is not None})
    rij = [per_jaar.get(jaar) for jaar in jaren]
    waarden = [{namen[wie]: c.waarde for wie, c in beeld.per_bureau.items()} if beeld else {} for beeld in rij]
    wie = dict.fromkeys(naam for naam in namen.values() if any(naam in van_jaar for van_jaar in waarden))
    return Cijferevolutie(
        code=eerste.code,
        naam=eerste.naam,
        eenheid=eerste.eenheid,
        jaren=tuple(jaren),
        gemiddelden=tuple(beeld.gemiddelde if beeld else None for beeld in rij),
        gewogen=tuple(beeld.gewogen if beeld else None for beeld in rij),
        aantallen=tuple(beeld.n if beeld else 0 for beeld in rij),
        bureaus={naam: tuple(van_jaar.get(naam) for van_jaar in waarden) for naam in wie},
        vlaams=tuple(reeks.get(jaar) for jaar in jaren),
        normen=eerste.normen,
    )
