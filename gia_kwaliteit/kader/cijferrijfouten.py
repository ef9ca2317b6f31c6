"""What can be wrong with the rows that hold a figure: of what one is computed, and what its classes are."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from gia_kwaliteit.kader.codes import Probleem, alle_codes
from gia_kwaliteit.kader.kader import Kader

# What is a part of another counts in the same unit.
_ZELFDE_EENHEID = ("som_van", "klassen", "deel_van")


def zoek_rijproblemen(kader: Kader) -> Iterator[Probleem]:
    """Yield what cannot be: computed from a row that is not there, from itself, or from what counts something else."""
    plaatsen = {code: (deel, pad[:-1]) for deel, pad, code, _ in alle_codes(kader)}
    for code, rij in (kader.subindicatoren | kader.outputindicatoren).items():
        for sleutel, melding in _fouten(code, kader):
            deel, pad = plaatsen[code]
            yield Probleem(deel, (*pad, sleutel), melding)
        if code not in kader.cijferrijen and (rij.uit or rij.klassen or rij.deel_van):
            deel, pad = plaatsen[code]
            yield Probleem(deel, (*pad, "invoer"), f"{code} heeft een cijfer: zet invoer op cijfer")
    yield from _kringen(kader, plaatsen)


def _fouten(code: str, kader: Kader) -> Iterator[tuple[str, str]]:
    """Yield the key in which something is wrong with a row, and what."""
    rij = (kader.subindicatoren | kader.outputindicatoren)[code]
    if (rij.teller is None) != (rij.noemer is None):
        yield "teller", "teller en noemer horen bij elkaar"
    if rij.som_van and rij.teller is not None:
        yield "som_van", "een cijfer is een som of een verhouding, niet allebei"
    if rij.klassen and rij.is_berekend:
        yield "klassen", "alleen een cijfer dat iemand intypt, heeft klassen"
    if rij.deel_van == code:
        yield "deel_van", f"{code} is geen deel van zichzelf"
    verwezen = (
        ("som_van", rij.som_van),
        ("klassen", rij.klassen),
        ("teller", (rij.teller,)),
        ("noemer", (rij.noemer,)),
        ("deel_van", (rij.deel_van,)),
    )
    for sleutel, codes in verwezen:
        for ander in codes:
            if ander is not None and ander not in kader.cijferrijen:
                yield sleutel, f"“{ander}” is geen code van een rij met een cijfer"
            elif ander is not None and sleutel in _ZELFDE_EENHEID and _eenheid(ander, kader) != rij.eenheid:
                yield sleutel, f"{ander} heeft een andere eenheid dan {code}, en is er dus geen deel van"
        if len(set(codes)) < len(codes):
            yield sleutel, "een code staat er twee keer"


def _eenheid(code: str, kader: Kader) -> str | None:
    return kader.cijferrijen[code].eenheid


def _kringen(kader: Kader, plaatsen: dict[str, tuple[str, tuple[str | int, ...]]]) -> Iterator[Probleem]:
    """Yield a row that is computed from itself, by whatever way."""
    sorteerder = TopologicalSorter({code: rij.uit for code, rij in kader.cijferrijen.items()})
    try:
        sorteerder.prepare()
    except CycleError as fout:
        kring: list[str] = fout.args[1]
        deel, pad = plaatsen[kring[0]]
        yield Probleem(deel, (*pad, "code"), f"{kring[0]} is berekend uit zichzelf ({' uit '.join(reversed(kring))})")
