"""Who can learn of whom: few colleagues with a sterk punt for every werkpunt (source lines 5979–5981)."""

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from gia_kwaliteit.kader import STERK, TE_VERBETEREN
from gia_kwaliteit.overzicht.delen import Bureau, Leerpunt, Leerroute
from gia_kwaliteit.overzicht.tabellen import Tabellen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from pandas import DataFrame

    # Of every colleague (a row) what he can tell: 1 for those codes, 0 for the others.
    Kennis = NDArray[np.float32]
    # Of every code whether it is asked.
    Vragen = NDArray[np.bool_]

# Two that are chosen greedily cannot be one; three or more can be too many.
_ALTIJD_MINST = 2
# Among more colleagues the greedy choice stands: there are too many combinations to try.
MEESTE_COLLEGAS = 12

Bezoeken = tuple[tuple[str, tuple[str, ...]], ...]


def bereken_leren(tabellen: Tabellen) -> tuple[Leerpunt, ...]:
    """Return for every criterium who has a sterk punt and who has a werkpunt, in the order of the kader."""
    return tuple(
        Leerpunt(
            code=code,
            criterium=criterium.tekst,
            sterk=tabellen.met_rol(code, STERK),
            werkpunt=tabellen.met_rol(code, TE_VERBETEREN),
        )
        for code, criterium in tabellen.kader.criteria.items()
    )


def bereken_leerroutes(bureaus: Sequence[Bureau], tabellen: Tabellen) -> tuple[Leerroute, ...]:
    """Return for every beoordeling which colleagues to ask about its werkpunten; nobody is his own colleague.

    `tabellen` are those of the same beoordelingen. A colleague is a subject: who is visited tells what any of
    its beoordelingen here has as a sterk punt. The time it takes grows with the square of the number of beoordelingen.
    """
    niveaus = tabellen.niveaus[list(tabellen.kader.criteria)]
    geen = f"geen {tabellen.kader.woorden.begrippen.werkpunt.meervoud}"
    sterk, werkpunt = (tabellen.nummers(rollen) for rollen in (STERK, TE_VERBETEREN))
    per_bureau = (niveaus == sterk).groupby([bureau.naam for bureau in bureaus], sort=False).any()
    routes = []
    for bureau, vraagt in zip(bureaus, (niveaus == werkpunt).to_numpy(), strict=True):
        eigen = list(niveaus.columns[vraagt])
        bezoeken = kies_bezoeken(eigen, per_bureau.drop(index=bureau.naam))
        gevonden = {code for _, gevraagde in bezoeken for code in gevraagde}
        routes.append(
            Leerroute(
                aanduiding=bureau.aanduiding,
                zonder_bezoek="" if eigen else geen if bureau.gescoord else "niets gescoord",
                bezoeken=bezoeken,
                zonder_voorbeeld=tuple(code for code in eigen if code not in gevonden),
            )
        )
    return tuple(routes)


def kies_bezoeken(gevraagd: Sequence[str], sterk: "DataFrame") -> Bezoeken:
    """Return the colleagues to visit, each with the werkpunten to ask about.

    `sterk` says of every colleague (a row, by name) in which codes (the columns) he is strong. They are as few as
    possible where at most twelve colleagues can tell anything, else few. A werkpunt is asked of the first colleague in
    the list who is strong in it; who has most to tell comes first.
    """
    kan = sterk[list(gevraagd)].to_numpy(dtype="float32")
    keuze = _verdeel(kan)
    if len(keuze) > _ALTIJD_MINST and kan.any(axis=1).sum() <= MEESTE_COLLEGAS:
        keuze = _verdeel(_van(kan, _minste(kan, [collega for collega, _ in keuze])))
    return tuple(
        (str(sterk.index[collega]), tuple(code for code, hier in zip(gevraagd, deel, strict=True) if hier))
        for collega, deel in keuze
    )


def _verdeel(kan: "Kennis") -> "list[tuple[int, Vragen]]":
    """Choose, again and again, who can tell most of what is left; return each (the row) with what to ask."""
    over, keuze = kan.any(axis=0), []
    while over.any():
        collega = int((kan @ over).argmax())
        deel = over & (kan[collega] > 0)
        keuze.append((collega, deel))
        over &= ~deel
    return keuze


def _minste(kan: "Kennis", gulzig: Sequence[int]) -> Sequence[int]:
    """Return the fewest colleagues (the rows) who can tell what all of them can; `gulzig` where there are no fewer."""
    weten = {collega: set(rij.nonzero()[0]) for collega, rij in enumerate(kan) if rij.any()}
    alles = set().union(*weten.values())
    for aantal in range(_ALTIJD_MINST, len(gulzig)):
        for groep in combinations(weten, aantal):
            if set().union(*(weten[collega] for collega in groep)) == alles:
                return groep
    return gulzig


def _van(kan: "Kennis", collegas: Sequence[int]) -> "Kennis":
    """Return the same with nothing to tell for all others."""
    alleen = kan * 0
    alleen[list(collegas)] = kan[list(collegas)]
    return alleen
