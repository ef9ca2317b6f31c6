"""Which figures are shown together: per indicator, a share with its two numbers, a number with its classes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gia_kwaliteit.kader import Domein, Indicator, Kader, Output
from gia_kwaliteit.kader.delen import Outputgroep
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.profiel.model import Cijferresultaat


@dataclass(frozen=True, kw_only=True)
class Cijferregel:
    """A figure with a line of its own; `delen` are the two numbers of a share that have none beside it."""

    rij: Cijferresultaat
    delen: tuple[float, float] | None = None


@dataclass(frozen=True, kw_only=True)
class Cijfergroep:
    """The figures of one indicator; `klassen` has those of the classes of a number, by its code."""

    code: str
    naam: str
    regels: tuple[Cijferregel, ...]
    klassen: Mapping[str, tuple[Cijferresultaat, ...]]


def cijfergroepen(deel: Domein | Output, rijen: Iterable[Cijferresultaat], kader: Kader) -> tuple[Cijfergroep, ...]:
    """Return the indicators of context, input or output in which a figure stands, each with its figures.

    What a share tells with it has no line of its own: the numbers that add up to its whole, as with the perspectieven.
    """
    gevuld = {rij.code: rij for rij in rijen if rij.waarde is not None and rij.code in kader.cijferrijen}
    groepen = []
    for indicator in deel.indicatoren:
        codes = [code for code in rijcodes(indicator) if code in gevuld]
        klassen = {
            code: tuple(gevuld[klasse] for klasse in kader.cijferrijen[code].klassen if klasse in gevuld)
            for code in codes
        }
        klassen = {code: delen for code, delen in klassen.items() if delen}
        aandelen = {code: _delen(code, gevuld, kader) for code in codes}
        verteld = {kader.cijferrijen[code].teller for code, delen in aandelen.items() if delen}
        verteld |= {rij.code for delen in klassen.values() for rij in delen}
        if regels := tuple(Cijferregel(rij=gevuld[c], delen=aandelen[c]) for c in codes if c not in verteld):
            groepen.append(Cijfergroep(code=indicator.code, naam=indicator.naam, regels=regels, klassen=klassen))
    return tuple(groepen)


def rijcodes(indicator: Indicator | Outputgroep) -> tuple[str, ...]:
    """Return the codes of the rows of an indicator, in the order of the kader."""
    rijen = indicator.outputindicatoren if isinstance(indicator, Outputgroep) else indicator.subindicatoren
    return tuple(rij.code for rij in rijen)


def _delen(code: str, gevuld: Mapping[str, Cijferresultaat], kader: Kader) -> tuple[float, float] | None:
    """Return the part and the whole of which a figure is a share, where the parts of that whole add up to it."""
    rij = kader.cijferrijen[code]
    if rij.teller is None or rij.noemer is None or rij.eenheid != PROCENT:
        return None
    teller, noemer = gevuld.get(rij.teller), gevuld.get(rij.noemer)
    if teller is None or noemer is None or rij.teller not in kader.cijferrijen[rij.noemer].som_van:
        return None
    return (teller.waarde, noemer.waarde) if teller.waarde is not None and noemer.waarde is not None else None
