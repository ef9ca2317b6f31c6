"""The evolution of the processen over werkjaren, for each soort apart (source lines 6065–6068)."""

from collections import Counter
from collections.abc import Iterable
from statistics import fmean

from gia_kwaliteit.beoordeling import Soort
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.model import Evolutie, Procesevolutie
from gia_kwaliteit.overzicht.uittreksel import Uittreksel

# Over more years than anybody draws, those of which nothing is known are left out.
_MEESTE_WERKJAREN = 30


def bereken_evoluties(uittreksels: Iterable[Uittreksel], kader: Kader) -> tuple[Evolutie, ...]:
    """Return the evolution of every soort of which there are two werkjaren or more; scores on 20."""
    alle = list(uittreksels)
    evoluties = (_evolutie(soort, [u for u in alle if u.soort is soort], kader) for soort in Soort)
    return tuple(evolutie for evolutie in evoluties if len(evolutie.werkjaren) > 1)


def _evolutie(soort: Soort, uittreksels: list[Uittreksel], kader: Kader) -> Evolutie:
    aantallen = Counter(str(uittreksel.werkjaar) for uittreksel in uittreksels if uittreksel.gescoord)
    werkjaren = _alle_werkjaren(str(uittreksel.werkjaar) for uittreksel in uittreksels)
    per_bureau: dict[str, dict[str, Uittreksel]] = {}
    for uittreksel in uittreksels:
        per_bureau.setdefault(str(uittreksel.naam), {})[str(uittreksel.werkjaar)] = uittreksel
    return Evolutie(
        soort=soort,
        werkjaren=werkjaren,
        aantallen=tuple(aantallen[werkjaar] for werkjaar in werkjaren),
        processen=tuple(
            _procesevolutie(nummer, proces.code, proces.naam, werkjaren, per_bureau)
            for nummer, proces in enumerate(kader.processen)
        ),
    )


def _alle_werkjaren(werkjaren: Iterable[str]) -> tuple[str, ...]:
    """Return every werkjaar from the first to the last: a year of which nothing is known leaves a gap in a line."""
    gekend = sorted(set(werkjaren))
    begin = [int(werkjaar[:4]) for werkjaar in gekend if werkjaar[:4].isdecimal()]
    if len(begin) < len(gekend) or not begin or begin[-1] - begin[0] >= _MEESTE_WERKJAREN:
        return tuple(gekend)
    return tuple(f"{jaar}-{jaar + 1}" for jaar in range(begin[0], begin[-1] + 1))


def _procesevolutie(
    nummer: int, code: str, naam: str, werkjaren: tuple[str, ...], per_bureau: dict[str, dict[str, Uittreksel]]
) -> Procesevolutie:
    bureaus = {
        bureau: tuple(boeken[jaar].scores[nummer] if jaar in boeken else None for jaar in werkjaren)
        for bureau, boeken in per_bureau.items()
    }
    return Procesevolutie(
        code=code,
        naam=naam,
        sector=tuple(_gemiddelde(lijn[plek] for lijn in bureaus.values()) for plek in range(len(werkjaren))),
        aantallen=tuple(sum(lijn[plek] is not None for lijn in bureaus.values()) for plek in range(len(werkjaren))),
        bureaus=bureaus,
    )


def _gemiddelde(scores: Iterable[float | None]) -> float | None:
    bestaande = [score for score in scores if score is not None]
    return fmean(bestaande) if bestaande else None
