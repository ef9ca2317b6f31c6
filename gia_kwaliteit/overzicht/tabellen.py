"""The beoordelingen that are taken together, as two tables: one of levels and one of scores."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import isnan
from statistics import fmean
from typing import TYPE_CHECKING

from gia_kwaliteit.kader import Kader, Rol, Schaal
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overzicht.uittreksel import BEWUST, BUITEN, GEEN_NIVEAU, Uittreksel

if TYPE_CHECKING:
    from pandas import DataFrame, Series


@dataclass(frozen=True)
class Tabellen:
    """Beoordelingen of one kader under one puntenmodel, in a fixed order; both tables have a row for each.

    `niveaus` has a column for every criterium and rule, with the number of its level from low (0) to high; `scores` has
    one for every scoregroep, on its own maximum. NaN is no level and no certain score; `bewust` says where there is no
    level for a reason, `buiten` where somebody chose the answer outside the scale. The rows are called by the
    aanduiding of the beoordeling; `sleutels` says of which subject each is.
    """

    kader: Kader
    niveaus: "DataFrame"
    bewust: "DataFrame"
    buiten: "DataFrame"
    scores: "DataFrame"
    sleutels: "Series"

    def van_genoeg(self, minste: int) -> "Tabellen":
        """Return the same without each column in which fewer subjects than `minste` have a level or a score."""

        def gevuld(tabel: "DataFrame") -> "DataFrame":
            genoeg = tabel.notna().groupby(self.sleutels).any().sum() >= minste
            return tabel.where(genoeg, axis="columns")

        return replace(self, niveaus=gevuld(self.niveaus), scores=gevuld(self.scores))

    @cached_property
    def tellingen(self) -> dict[str, dict[int, int]]:
        """How many beoordelingen gave each level (its number), by the code of the criterium or rule."""
        import pandas as pd

        meeste = max((len(schaal.namen) for schaal in self.kader.schalen), default=0)
        tellingen: dict[str, dict[int, int]] = pd.DataFrame(
            {nummer: (self.niveaus == nummer).sum() for nummer in range(meeste)}
        ).to_dict("index")
        return tellingen

    def verdeling(self, codes: Iterable[str], schaal: Schaal) -> dict[str, int]:
        """Return how often each level of a scale was given for these criteria or rules, from low to high.

        `schaal` holds the scale of each, or has it beside others.
        """
        verdeling = dict.fromkeys(schaal.namen, 0)
        for code in codes:
            for nummer, naam in enumerate(self.kader.schaal_van[code].namen):
                verdeling[naam] += self.tellingen[code][nummer]
        return verdeling

    def met_rol(self, code: str, rollen: tuple[Rol, ...]) -> tuple[str, ...]:
        """Return the beoordelingen that gave a criterium a level with one of these roles."""
        return tuple(self.niveaus.index[self.niveaus[code] == self.nummers(rollen)[code]])

    def nummers(self, rollen: tuple[Rol, ...]) -> "Series":
        """Return the number of the level of every criterium that has one of these roles, by code; NaN without one."""
        import pandas as pd

        eigen = {code: self.kader.schaal_van[code] for code in self.kader.criteria}
        gevonden = {code: schaal.niveaus_met(*rollen) for code, schaal in eigen.items()}
        nummers = [eigen[code].namen.index(namen[0]) if namen else None for code, namen in gevonden.items()]
        return pd.Series(nummers, index=list(gevonden), dtype=float)


def maak_tabellen(uittreksels: Sequence[Uittreksel], kader: Kader) -> Tabellen:
    """Return the tables of these uittreksels, in their order."""
    import pandas as pd

    namen = pd.Index(aanduidingen_van(uittreksels, kader.woorden), dtype=object)
    nummers = pd.DataFrame(
        [list(u.niveaus) for u in uittreksels], index=namen, columns=list(kader.schaal_van), dtype=float
    )
    return Tabellen(
        kader=kader,
        niveaus=nummers.where(~nummers.isin(list(GEEN_NIVEAU))),
        bewust=nummers == BEWUST,
        buiten=nummers == BUITEN,
        scores=pd.DataFrame(
            [u.scores for u in uittreksels], index=namen, columns=list(kader.scoregroepen), dtype=float
        ),
        sleutels=pd.Series([u.sleutel for u in uittreksels], index=namen, dtype=object),
    )


def gemiddelde(scores: "Iterable[float]") -> float:
    """Return the mean of the scores that exist, NaN where there is none; the same in whatever order they stand."""
    bestaande = [score for score in scores if not isnan(score)]
    return fmean(bestaande) if bestaande else float("nan")


def of_niets(waarde: float) -> float | None:
    """Return a figure of a table as Python has it, None for NaN."""
    return None if isnan(waarde) else float(waarde)


def aanduidingen_van(uittreksels: Sequence[Uittreksel], woorden: Woorden) -> list[str]:
    """Return how each beoordeling is called: by its name, with soort and werkjaar where the name is there more often.

    Where somebody gave a subject such a name, the werkboek is added: no two are called the same.
    """
    aantal = Counter(uittreksel.sleutel for uittreksel in uittreksels)
    namen = [
        f"{u.naam} ({woorden.naam_van_soort(u.soort)} {u.werkjaar})" if aantal[u.sleutel] > 1 else str(u.naam)
        for u in uittreksels
    ]
    dubbel = Counter(namen)
    return [f"{naam}, {u.werkboek}" if dubbel[naam] > 1 else naam for naam, u in zip(namen, uittreksels, strict=True)]
