"""Who can learn of whom: the fewest colleagues with a sterk punt for every werkpunt (source lines 5979–5981)."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_

from gia_kwaliteit.kader import Rol
from gia_kwaliteit.overzicht.groep import Groep
from gia_kwaliteit.overzicht.model import Leerpunt, Leerroute, Overzicht

_ALTIJD_MINST = 2
# Among more colleagues the greedy choice stands: looking for the least takes too long.
_MEESTE_KANDIDATEN = 60

Bezoeken = tuple[tuple[str, tuple[str, ...]], ...]


def bereken_leren(groep: Groep) -> tuple[Leerpunt, ...]:
    """Return for every criterium who has a sterk punt and who has a werkpunt, in the order of the kader."""
    schaal = groep.kader.schaal
    sterk, werkpunt = schaal.met_rol(Rol.good_practice), schaal.met_rol(Rol.werkpunt)
    return tuple(
        Leerpunt(
            code=code,
            criterium=criterium.tekst,
            sterk=groep.met_niveau(code, sterk),
            werkpunt=groep.met_niveau(code, werkpunt),
        )
        for code, criterium in groep.kader.criteria.items()
    )


def bereken_leerroutes(overzicht: Overzicht) -> tuple[Leerroute, ...]:
    """Return for every beoordeling which colleagues to ask about its werkpunten; nobody is his own colleague.

    A colleague is an onthaalbureau: who is visited tells what any of its beoordelingen here has as a sterk punt. It is
    computed only where it is shown: the time it takes grows with the square of the number of beoordelingen.
    """
    bureau_van = {bureau.aanduiding: bureau.naam for bureau in overzicht.bureaus}
    leren = overzicht.leren
    codes = [punt.code for punt in leren]
    bits = {code: 1 << nummer for nummer, code in enumerate(codes)}
    # What each onthaalbureau can tell, and what each beoordeling asks, as a number with a bit for every code.
    maskers = dict.fromkeys(bureau_van.values(), 0)
    werkpunten: dict[str, list[str]] = {aanduiding: [] for aanduiding in bureau_van}
    for punt in leren:
        for aanduiding in punt.sterk:
            maskers[bureau_van[aanduiding]] |= bits[punt.code]
        for aanduiding in punt.werkpunt:
            werkpunten[aanduiding].append(punt.code)
    routes = []
    for bureau in overzicht.bureaus:
        eigen = werkpunten[bureau.aanduiding]
        gevraagd = sum(bits[code] for code in eigen)
        collegas = {naam: masker & gevraagd for naam, masker in maskers.items() if naam != bureau.naam}
        bezoeken = _kies(codes, collegas)
        gevonden = {code for _, gevraagde in bezoeken for code in gevraagde}
        routes.append(
            Leerroute(
                aanduiding=bureau.aanduiding,
                zonder_bezoek="" if eigen else "geen werkpunten" if bureau.gescoord else "niets gescoord",
                bezoeken=bezoeken,
                zonder_voorbeeld=tuple(code for code in eigen if code not in gevonden),
            )
        )
    return tuple(routes)


def kies_bezoeken(werkpunten: Iterable[str], sterk: Mapping[str, Iterable[str]]) -> Bezoeken:
    """Return the colleagues to visit, as few as possible (of at most 60), each with the werkpunten to ask about.

    `sterk` holds the codes in which each colleague is strong. A werkpunt is asked of the first colleague in the list
    who is strong in it; who has most to tell comes first.
    """
    gevraagd = list(werkpunten)
    bits = {code: 1 << nummer for nummer, code in enumerate(gevraagd)}
    return _kies(gevraagd, {naam: sum(bits[code] for code in codes if code in bits) for naam, codes in sterk.items()})


def _kies(gevraagd: Sequence[str], sterk: Mapping[str, int]) -> Bezoeken:
    """Choose colleagues; what each can tell is a number with a bit for every code of `gevraagd`."""
    # Of colleagues who can tell the same, the first will do.
    kandidaten = {masker: naam for naam, masker in reversed(list(sterk.items())) if masker}
    maskers = list(kandidaten)[::-1]
    gulzig = _verdeel(maskers, _samen(maskers))
    # Two that are chosen greedily cannot be one; three or more can be too many.
    if len(gulzig) > _ALTIJD_MINST and len(maskers) <= _MEESTE_KANDIDATEN:
        gulzig = min(gulzig, _verdeel(_minste(maskers), _samen(maskers)), key=len)
    return tuple(
        (kandidaten[masker], tuple(code for nummer, code in enumerate(gevraagd) if deel >> nummer & 1))
        for masker, deel in gulzig
    )


def _minste(maskers: Sequence[int]) -> list[int]:
    """Return as few of these as can together tell what all of them can: the least set cover, found by scipy."""
    import numpy as np
    from scipy.optimize import LinearConstraint, milp

    # Who can tell nothing that another cannot tell too, is not needed.
    nodig = [m for m in maskers if not any(m != ander and m & ander == m for ander in maskers)]
    bits = [nummer for nummer in range(_samen(nodig).bit_length()) if _samen(nodig) >> nummer & 1]
    dekt = np.array([[masker >> nummer & 1 for masker in nodig] for nummer in bits])
    keuze = milp(np.ones(len(nodig)), integrality=1, bounds=(0, 1), constraints=LinearConstraint(dekt, lb=1))
    return [masker for masker, gekozen in zip(nodig, keuze.x, strict=True) if round(gekozen)]


def _samen(maskers: Iterable[int]) -> int:
    return reduce(or_, maskers, 0)


def _verdeel(maskers: Sequence[int], te_vinden: int) -> list[tuple[int, int]]:
    """Choose, again and again, who can tell most of what is left; return each with what to ask."""
    over, keuze = te_vinden, []
    while over:
        masker = max(maskers, key=lambda kandidaat: (kandidaat & over).bit_count())
        keuze.append((masker, masker & over))
        over &= ~masker
    return keuze
