"""The evolution of the processen over werkjaren, for each soort apart (source lines 6065–6068)."""

from collections import Counter
from collections.abc import Iterable
from statistics import fmean

from gia_kwaliteit.beoordeling import Soort
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.model import Evolutie, Procesevolutie
from gia_kwaliteit.overzicht.uittreksel import Uittreksel


def bereken_evoluties(uittreksels: Iterable[Uittreksel], kader: Kader) -> tuple[Evolutie, ...]:
    """Return the evolution of every soort of which there are two werkjaren or more; scores on 20."""
    alle = list(uittreksels)
    evoluties = (_evolutie(soort, [u for u in alle if u.soort is soort], kader) for soort in Soort)
    return tuple(evolutie for evolutie in evoluties if len(evolutie.werkjaren) > 1)


def _evolutie(soort: Soort, uittreksels: list[Uittreksel], kader: Kader) -> Evolutie:
    aantallen = Counter(str(uittreksel.werkjaar) for uittreksel in uittreksels)
    werkjaren = tuple(sorted(aantallen))
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
        bureaus=bureaus,
    )


def _gemiddelde(scores: Iterable[float | None]) -> float | None:
    bestaande = [score for score in scores if score is not None]
    return fmean(bestaande) if bestaande else None
