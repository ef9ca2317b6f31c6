"""What can be wrong with the rows that hold a figure: of what one is computed, and what its classes are."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from gia_kwaliteit.kader.cijferrijen import Cijferrij
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
    for code, melding in (*_kringen(kader), *_dubbele_klassen(kader)):
        deel, pad = plaatsen[code]
        yield Probleem(deel, (*pad, "code"), melding)


def _fouten(code: str, kader: Kader) -> Iterator[tuple[str, str]]:
    """Yield the key in which something is wrong with a row, and what."""
    rij = (kader.subindicatoren | kader.outputindicatoren)[code]
    verhouding = rij.teller is not None
    uit = "som_van" if rij.som_van else "teller"
    fouten = (
        (verhouding != (rij.noemer is not None), "teller", "teller en noemer horen bij elkaar"),
        (bool(rij.som_van) and verhouding, "som_van", "een cijfer is een som of een verhouding, niet allebei"),
        (bool(rij.klassen) and rij.is_berekend, "klassen", "alleen een cijfer dat iemand intypt, heeft klassen"),
        (rij.deel_van == code, "deel_van", f"{code} is geen deel van zichzelf"),
        (code in rij.klassen, "klassen", f"{code} is geen klasse van zichzelf"),
        (len(rij.som_van) == 1, "som_van", "een som heeft minstens twee delen"),
        (verhouding and rij.teller == rij.noemer, "noemer", "teller en noemer zijn dezelfde rij"),
        (rij.is_berekend and rij.eenheid is None, uit, "een berekend cijfer heeft een eenheid"),
    )
    yield from ((sleutel, melding) for is_fout, sleutel, melding in fouten if is_fout)
    yield from _verwijzingen(rij, code, kader)


def _verwijzingen(rij: Cijferrij, code: str, kader: Kader) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the rows that a row names: they are not there, count something else, or stand twice."""
    eenheid = (kader.subindicatoren | kader.outputindicatoren)[code].eenheid
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
            elif ander is not None and sleutel in _ZELFDE_EENHEID and _eenheid(ander, kader) != eenheid:
                yield sleutel, f"{ander} heeft een andere eenheid dan {code}, en is er dus geen deel van"
        if len(set(codes)) < len(codes):
            yield sleutel, "een code staat er twee keer"


def _eenheid(code: str, kader: Kader) -> str | None:
    return kader.cijferrijen[code].eenheid


def _kringen(kader: Kader) -> Iterator[tuple[str, str]]:
    """Yield the code of a row that is computed from itself, or is a part of itself, by whatever way."""
    rijen = kader.cijferrijen
    if kring := _kring({code: set(rij.uit) for code, rij in rijen.items()}):
        yield kring[0], f"{kring[0]} is berekend uit zichzelf ({' uit '.join(reversed(kring))})"
    # That a row is its own class or part is told where it says so.
    delen = {code: set(rij.klassen) - {code} for code, rij in rijen.items()}
    for code, rij in rijen.items():
        if rij.deel_van in delen and rij.deel_van != code:
            delen[rij.deel_van].add(code)
    if kring := _kring(delen):
        yield kring[0], f"{kring[0]} is een deel van zichzelf ({' van '.join(kring)})"


def _kring(graaf: Mapping[str, Iterable[str]]) -> list[str]:
    """Return a circle in a graph, from a code back to that code; none where there is none."""
    try:
        TopologicalSorter(graaf).prepare()
    except CycleError as fout:
        kring: list[str] = fout.args[1]
        return kring
    return []


def _dubbele_klassen(kader: Kader) -> Iterator[tuple[str, str]]:
    """Yield the code of a row that is a class of two others: it would count in both."""
    geheel_van: dict[str, str] = {}
    for code, rij in kader.cijferrijen.items():
        for klasse in dict.fromkeys(rij.klassen):
            eerste = geheel_van.setdefault(klasse, code)
            if eerste != code and klasse in kader.cijferrijen:
                yield klasse, f"{klasse} is een klasse van {eerste} en van {code}; een klasse hoort bij één cijfer"
