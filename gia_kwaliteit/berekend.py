"""The figures that follow from others in the same werkboek: sums, shares, and so many per one."""

from collections.abc import Mapping
from dataclasses import replace

from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Status
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.cijferrijen import Cijferrij, factor_van


def met_berekende_rijen(beoordeling: Beoordeling, kader: Kader) -> Beoordeling:
    """Return a beoordeling with the figures of the rows that are computed, each from others that are certain."""
    onzeker = beoordeling.onzekere_codes & beoordeling.cijfers.keys()
    zeker = {**beoordeling.cijfers, **{code: beoordeling.cijfer(code) for code in onzeker}}
    berekend = met_berekende_cijfers(zeker, kader)
    return replace(beoordeling, cijfers={**berekend, **{code: beoordeling.cijfers[code] for code in onzeker}})


def zonder_berekende_cijfers(beoordeling: Beoordeling, kader: Kader) -> Beoordeling:
    """Return a beoordeling with of each row that is computed only what somebody wrote beside it."""
    berekend = kader.berekende_rijen
    cijfers = {
        code: replace(cijfer, waarde=None, jaar=None, status=None) if code in berekend else cijfer
        for code, cijfer in beoordeling.cijfers.items()
    }
    return replace(beoordeling, cijfers=cijfers)


def met_berekende_cijfers(cijfers: Mapping[str, Cijfer], kader: Kader) -> dict[str, Cijfer]:
    """Return the figures with those of the rows that are computed, each from the others.

    What somebody wrote beside such a row stays. It has no figure where one of its parts has none, or where it would be
    divided by 0; its year is that of its parts where they share one; it is estimated when one of them is.
    """
    alle = dict(cijfers)
    for code in kader.berekende_rijen:
        rij = kader.cijferrijen[code]
        delen = [alle.get(deel, Cijfer()) for deel in rij.uit]
        waarde = bereken(rij, rij.eenheid, [deel.waarde for deel in delen])
        jaren = {deel.jaar for deel in delen}
        alle[code] = replace(
            alle.get(code, Cijfer()),
            waarde=waarde,
            jaar=jaren.pop() if waarde is not None and len(jaren) == 1 else None,
            status=None if waarde is None else _status(delen),
        )
    return alle


def bereken(rij: Cijferrij, eenheid: str | None, delen: list[float | None]) -> float | None:
    """Return the figure of a row that is computed from others, in its unit; `delen` are those of the rows `rij.uit`.

    Not rounded; None where one of them is not known, or where it would be divided by 0.
    """
    bekend = [deel for deel in delen if deel is not None]
    if len(bekend) < len(delen):
        return None
    if rij.som_van:
        return sum(bekend)
    teller, noemer = bekend
    return factor_van(eenheid) * teller / noemer if noemer else None


def _status(delen: list[Cijfer]) -> Status | None:
    """Return how certain a figure is that comes from others: no more than the least certain of them."""
    standen = {deel.status for deel in delen}
    if Status.geschat in standen:
        return Status.geschat
    return Status.gemeten if standen == {Status.gemeten} else None
