"""What is known of each side of a vergelijking by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import NietGescoord
from gia_kwaliteit.vergelijking.model import Kant, Oordeel


def apart(kanten: Iterable[Beoordeling], samen: Iterable[Bevinding]) -> Iterator[Bevinding]:
    """Yield what was found in each werkboek, but for the fields of Start about which there is more to say."""
    vervangen = {(gevonden.werkboek, gevonden.veld) for gevonden in samen if gevonden.veld}
    for kant in kanten:
        yield from (gevonden for gevonden in kant.bevindingen if (kant.werkboek, gevonden.veld) not in vervangen)


def kant(beoordeling: Beoordeling) -> Kant:
    """Return what is known of the werkboek of one side."""
    gegevens = {veld.name: getattr(beoordeling.gegevens, veld.name) for veld in fields(beoordeling.gegevens)}
    return Kant(werkboek=beoordeling.werkboek, puntenmodel=beoordeling.puntenmodel, **gegevens)


def beperkt(beoordeling: Beoordeling, codes: Iterable[str]) -> Beoordeling:
    """Return this beoordeling as if only these codes were scored; what a fout makes uncertain stays uncertain."""
    return replace(beoordeling, scores={code: beoordeling.scores[code] for code in codes})


def alleen(criteria: Iterable[Oordeel], wel: Beoordeling, niet: Beoordeling) -> tuple[str, ...]:
    """Return the criteria that one scored and the other left open; what a fout makes uncertain was not left open."""
    return tuple(
        oordeel.code
        for oordeel in criteria
        if wel.niveau(oordeel.code) is not None
        and niet.niveau(oordeel.code) is None
        and oordeel.code not in niet.onzekere_codes
    )


def met_reden(kant: Beoordeling, kader: Kader) -> tuple[NietGescoord, ...]:
    """Return what one side deliberately did not score and why, in the order of the kader."""
    redenen = kant.redenen
    return tuple(NietGescoord(code=code, reden=redenen[code]) for code in kader.schaal_van if code in redenen)


def buiten_de_schaal(kant: Beoordeling, kader: Kader) -> tuple[NietGescoord, ...]:
    """Return for what one side chose the answer outside the scale and why, in the order of the kader."""
    codes = (code for code in kader.schaal_van if code in kant.buiten_de_schaal)
    return tuple(NietGescoord(code=code, reden=kant.scores[code].motivering) for code in codes)
