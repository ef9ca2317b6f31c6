"""Lay the figures of two beoordelingen side by side (source lines 6023–6027 and 6047)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gia_kwaliteit.aannemelijk import controleer_verschil, waarden_van
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.profiel.cijfers import Cijferaar
from gia_kwaliteit.vergelijking.cijferpaar import Cijferpaar
from gia_kwaliteit.vergelijking.model import Als

_HEEL = 100


def leg_cijfers_naast(links: Beoordeling, rechts: Beoordeling, kader: Kader, als: Als) -> tuple[Cijferpaar, ...]:
    """Return every row of which one of both, or each, has a figure, typed or computed, in the order of the kader."""
    paren = zip(_cijfers(links, kader), _cijfers(rechts, kader), strict=True)
    return tuple(
        _paar(hier, daar, kader, als) for hier, daar in paren if hier.waarde is not None or daar.waarde is not None
    )


def meld_tien_keer(vroeger: Beoordeling, nu: Beoordeling, kader: Kader) -> Iterator[Bevinding]:
    """Yield a bevinding for each figure that is ten times the earlier one, or a tenth; not for one told of already."""
    gezegd = {gevonden.code for gevonden in nu.bevindingen if gevonden.id is Bevindingsoort.cijfer_tien_keer}
    wanneer = f"was in {vroeger.gegevens.werkjaar}" if vroeger.gegevens.werkjaar else "was vroeger"
    for gevonden in controleer_verschil(waarden_van(nu, kader), waarden_van(vroeger, kader), wanneer, kader):
        if gevonden.code not in gezegd:
            yield replace(gevonden, werkboek=nu.werkboek)


def _cijfers(beoordeling: Beoordeling, kader: Kader) -> Iterator[Cijferresultaat]:
    cijferaar = Cijferaar(beoordeling, kader)
    rijen = (*cijferaar.van_domein(kader.context), *cijferaar.van_domein(kader.input), *cijferaar.van_output())
    return (rij for rij in rijen if rij.code in kader.cijferrijen)


def _paar(links: Cijferresultaat, rechts: Cijferresultaat, kader: Kader, als: Als) -> Cijferpaar:
    eerste, tweede = als.aftrekking(links.waarde, rechts.waarde)
    verschil = procent = None
    if eerste is not None and tweede is not None:
        verschil = eerste - tweede
        procent = _HEEL * verschil / tweede if tweede and links.eenheid != PROCENT else None
    return Cijferpaar(
        links=links,
        rechts=rechts,
        verschil=verschil,
        verschil_procent=procent,
        vlaams=kader.vlaamse_reeksen.get(links.code, ()),
        normen=kader.normen_bij(links.code),
    )


def gesprekspunten(paren: Iterable[Cijferpaar], kader: Kader) -> tuple[Cijferpaar, ...]:
    """Return the figures that both sides have otherwise about one year: where a conversation can begin.

    One that differs because it is computed from another that differs is left out: it says the same once more.
    """
    anders = {paar.code: paar for paar in paren if paar.verschilt}
    return tuple(paar for code, paar in anders.items() if anders.keys().isdisjoint(kader.cijferrijen[code].uit))
