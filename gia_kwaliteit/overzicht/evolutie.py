"""The evolution of the processen over werkjaren, for each soort apart (source lines 6065–6068)."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from gia_kwaliteit.kader import Groepsoort, Kader, Scoregroep
from gia_kwaliteit.overzicht.delen import Evolutie, Procesevolutie
from gia_kwaliteit.overzicht.tabellen import gemiddelde, maak_tabellen, of_niets
from gia_kwaliteit.overzicht.uittreksel import Uittreksel

if TYPE_CHECKING:
    from pandas import DataFrame

# Over more years than anybody draws, those of which nothing is known are left out.
_MEESTE_WERKJAREN = 30


def bereken_evoluties(uittreksels: Iterable[Uittreksel], kader: Kader, *, minste: int = 1) -> tuple[Evolutie, ...]:
    """Return the evolution of every soort of which there are two werkjaren or more.

    Of fewer subjects than `minste` there is no mean.
    """
    alle = list(uittreksels)
    per_soort = {
        soort: [uittreksel for uittreksel in alle if uittreksel.soort == soort] for soort in kader.woorden.soorten
    }
    return tuple(
        _evolutie(soort, eigen, kader, minste)
        for soort, eigen in per_soort.items()
        if len({uittreksel.werkjaar for uittreksel in eigen}) > 1
    )


def _evolutie(soort: str, uittreksels: Sequence[Uittreksel], kader: Kader, minste: int) -> Evolutie:
    import pandas as pd

    wie = pd.MultiIndex.from_tuples([(u.naam, u.werkjaar) for u in uittreksels], names=("naam", "werkjaar"))
    tabellen = maak_tabellen(uittreksels, kader)
    werkjaren = _alle_werkjaren(wie.unique("werkjaar"))
    ingevuld = tabellen.niveaus.notna().any(axis=1).set_axis(wie).groupby("werkjaar").sum()
    scores = tabellen.scores.set_axis(wie)
    scores = scores[~wie.duplicated(keep="last")]
    return Evolutie(
        woorden=kader.woorden,
        soort=soort,
        werkjaren=werkjaren,
        minste=minste,
        aantallen=tuple(ingevuld.reindex(werkjaren, fill_value=0).tolist()),
        processen=tuple(
            _procesevolutie(
                proces, scores[proces.code].unstack("werkjaar").reindex(wie.unique("naam"), columns=werkjaren), minste
            )
            for proces in kader.scoregroepen_van(Groepsoort.proces)
        ),
    )


def _alle_werkjaren(werkjaren: Iterable[str]) -> tuple[str, ...]:
    """Return every werkjaar from the first to the last: a year of which nothing is known leaves a gap in a line."""
    gekend = sorted(set(werkjaren))
    begin = [int(werkjaar[:4]) for werkjaar in gekend if werkjaar[:4].isdecimal()]
    if len(begin) < len(gekend) or not begin or begin[-1] - begin[0] >= _MEESTE_WERKJAREN:
        return tuple(gekend)
    return tuple(f"{jaar}-{jaar + 1}" for jaar in range(begin[0], begin[-1] + 1))


def _procesevolutie(proces: Scoregroep, lijnen: "DataFrame", minste: int) -> Procesevolutie:
    """Return the evolution of a proces; `lijnen` has a row for every subject and a column for every werkjaar."""
    aantallen = lijnen.count()
    genoeg = aantallen >= minste
    return Procesevolutie(
        code=proces.code,
        naam=proces.naam,
        sector=tuple(map(of_niets, lijnen.agg(gemiddelde).where(genoeg))),
        aantallen=tuple(aantallen.where(genoeg, 0).tolist()),
        bureaus={naam: tuple(map(of_niets, lijn)) for naam, lijn in zip(lijnen.index, _rijen(lijnen), strict=True)},
    )


def _rijen(tabel: "DataFrame") -> list[list[float]]:
    rijen: list[list[float]] = tabel.to_numpy().tolist()
    return rijen
