"""Whether who scores high on a proces has better figures: every pair that the kader names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import coefficient, telling
from gia_kwaliteit.kader import Beter, SamenBekijken
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld
from gia_kwaliteit.overzicht.rangcorrelatie import MINIMUM_AANTAL, interval_van, spearman
from gia_kwaliteit.overzicht.tabellen import Tabellen, of_niets
from gia_kwaliteit.overzicht.verband import AANWIJZING, GENOEG, zin_over_interval

# Below it a sign says nothing.
_BIJNA_NIETS = 0.1
# What stands once above or below all pairs.
GEEN_OORZAAK = "Dat twee zaken samengaan, zegt niet dat het ene door het andere komt."


@dataclass(frozen=True, slots=True)
class Samenpunt:
    """A beoordeling (its aanduiding) that has both: its score and the figure, in the unit of its row."""

    bureau: str
    score: float
    waarde: float
    status: Status | None


@dataclass(frozen=True, kw_only=True)
class SamenBekeken:
    """A proces and a figure of one year over the beoordelingen that have both.

    `n` says how many these are; `punten` has them, but for persons of whom nothing is said apart. `rho` is Spearman's
    (−1 to 1), None where it is not computed; `interval` holds the bounds of its 95 % confidence
    interval. `toelichting` says in Dutch what can be concluded. `jaar` is None where nobody says of which year the
    figures are, and where there are none.
    """

    paar: SamenBekijken
    procesnaam: str
    cijfernaam: str
    eenheid: str | None
    jaar: int | None
    n: int
    punten: tuple[Samenpunt, ...]
    rho: float | None
    interval: tuple[float, float] | None
    toelichting: str

    @property
    def betekenis(self) -> str:
        """What can be concluded, without statistics; the toelichting where that has none."""
        if self.rho is None:
            return self.toelichting
        zin = _in_woorden(self.paar, self.rho)
        zin = f"{zin[0].upper()}{zin[1:]}."
        if self.interval is None:
            return f"{zin} Uit zo weinig cijfers volgt geen besluit."
        onder, boven = self.interval
        if onder <= 0 <= boven:
            return f"{zin} Dat is niet zeker: ook geen verband is mogelijk."
        return zin if self.n >= GENOEG else f"{zin} {AANWIJZING}"


def bekijk_samen(tabellen: Tabellen, cijfers: Iterable[Cijferbeeld]) -> tuple[SamenBekeken, ...]:
    """Return every pair that the kader names, over the year of which most beoordelingen have both; the newest of those.

    Spearman's rho, as for the verband: a score has an order and no distances. Of a row and a year a subject has
    one figure, so that none counts twice.
    """
    per_code: dict[str, list[Cijferbeeld]] = {}
    for beeld in cijfers:
        per_code.setdefault(beeld.code, []).append(beeld)
    return tuple(_paar(tabellen, paar, per_code.get(paar.cijfer, ())) for paar in tabellen.kader.samen_bekijken)


def _paar(tabellen: Tabellen, paar: SamenBekijken, beelden: Iterable[Cijferbeeld]) -> SamenBekeken:
    import pandas as pd

    scores: Mapping[str, float] = tabellen.scores[paar.proces].to_dict()
    per_jaar = [(_punten(beeld, scores), beeld.jaar) for beeld in beelden]
    punten, jaar = max(per_jaar, key=lambda paar_: (len(paar_[0]), paar_[1] or 0), default=((), None))
    reeksen = pd.DataFrame({"score": [p.score for p in punten], "waarde": [p.waarde for p in punten]}, dtype=float)
    rho = spearman(reeksen["score"], reeksen["waarde"])
    interval = interval_van(reeksen["score"], reeksen["waarde"])
    rij = tabellen.kader.cijferrijen[paar.cijfer]
    return SamenBekeken(
        paar=paar,
        procesnaam=tabellen.kader.scoregroepen[paar.proces].naam,
        cijfernaam=tabellen.kader.rijteksten[paar.cijfer],
        eenheid=rij.eenheid,
        jaar=jaar if punten else None,
        n=len(punten),
        punten=punten,
        rho=rho,
        interval=interval,
        toelichting=_toelichting(paar, len(punten), rho, zin_over_interval(len(punten), interval)),
    )


def _punten(beeld: Cijferbeeld, scores: Mapping[str, float]) -> tuple[Samenpunt, ...]:
    """Return the beoordelingen with a figure of that year and a certain score."""
    beide = ((naam, of_niets(scores[naam]), cijfer) for naam, cijfer in beeld.per_bureau.items())
    return tuple(Samenpunt(naam, score, c.waarde, c.status) for naam, score, c in beide if score is not None)


def _toelichting(paar: SamenBekijken, n: int, rho: float | None, hoe_zeker: str) -> str:
    """Say in Dutch what can be concluded; what the sign means depends on which figure is the better one."""
    if n == 0:
        return f"Geen enkele beoordeling heeft een score voor {paar.proces} en een cijfer voor {paar.cijfer}."
    wie = telling(n, "beoordeling", "beoordelingen")
    if n < MINIMUM_AANTAL:
        heeft = "heeft" if n == 1 else "hebben"
        return f"{wie} {heeft} allebei; om er iets over te zeggen zijn er minstens {MINIMUM_AANTAL} nodig."
    if rho is None:
        wat = f"de score voor {paar.proces} of het cijfer voor {paar.cijfer} is overal hetzelfde"
        return f"Over {wie} valt geen verband te berekenen: {wat}."
    return f"Over {wie} is Spearmans rho {coefficient(rho)}: {_in_woorden(paar, rho)}. {hoe_zeker}"


def _in_woorden(paar: SamenBekijken, rho: float) -> str:
    """Say what the sign of a rho means for this pair."""
    if abs(rho) < _BIJNA_NIETS:
        return f"{paar.proces} en {paar.cijfer} gaan zo goed als niet samen"
    welk = Beter.hoger if rho > 0 else Beter.lager
    zin = f"waar {paar.proces} hoger scoort, is het cijfer van {paar.cijfer} eerder {welk}"
    if paar.beter is None:
        return zin
    return (
        f"{zin}, en {paar.beter} is hier beter" if welk is paar.beter else f"{zin}, terwijl {paar.beter} hier beter is"
    )
