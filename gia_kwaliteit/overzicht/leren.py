"""Who can learn of whom: the fewest colleagues with a sterk punt for every werkpunt (source lines 5979–5981)."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from math import comb

from gia_kwaliteit.kader import Rol
from gia_kwaliteit.overzicht.groep import Groep
from gia_kwaliteit.overzicht.model import Leerpunt, Leerroute

# So many sets of colleagues are tried one by one; beyond that the greedy choice stands.
_MEESTE_POGINGEN = 20_000

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


def bereken_leerroutes(groep: Groep, leren: Iterable[Leerpunt]) -> tuple[Leerroute, ...]:
    """Return for every beoordeling which colleagues to ask about its werkpunten; nobody is his own colleague."""
    bureau_van = dict(zip(groep.aanduidingen, (u.sleutel for u in groep.uittreksels), strict=True))
    sterk: dict[str, list[str]] = {aanduiding: [] for aanduiding in bureau_van}
    werkpunten: dict[str, list[str]] = {aanduiding: [] for aanduiding in bureau_van}
    for punt in leren:
        for aanduiding in punt.sterk:
            sterk[aanduiding].append(punt.code)
        for aanduiding in punt.werkpunt:
            werkpunten[aanduiding].append(punt.code)
    sterk_in = {aanduiding: frozenset(codes) for aanduiding, codes in sterk.items()}
    routes = []
    for aanduiding, codes in werkpunten.items():
        collegas = {naam: van for naam, van in sterk_in.items() if bureau_van[naam] != bureau_van[aanduiding]}
        bezoeken = kies_bezoeken(codes, collegas)
        gevonden = {code for _, gevraagd in bezoeken for code in gevraagd}
        over = tuple(code for code in codes if code not in gevonden)
        routes.append(Leerroute(aanduiding=aanduiding, bezoeken=bezoeken, zonder_voorbeeld=over))
    return tuple(routes)


def kies_bezoeken(werkpunten: Iterable[str], sterk: Mapping[str, frozenset[str]]) -> Bezoeken:
    """Return the colleagues to visit, as few as possible, each with the werkpunten to ask about.

    `sterk` holds the codes in which each colleague is strong. A werkpunt is asked of the first colleague in the list
    who is strong in it; who has most to tell comes first.
    """
    gevraagd = list(werkpunten)
    kandidaten = {naam: codes.intersection(gevraagd) for naam, codes in sterk.items()}
    kandidaten = {naam: codes for naam, codes in kandidaten.items() if codes}
    te_vinden = [code for code in gevraagd if any(code in codes for codes in kandidaten.values())]
    gulzig = _verdeel(kandidaten, te_vinden)
    pogingen = 0
    for aantal in range(1, len(gulzig)):
        pogingen += comb(len(kandidaten), aantal)
        if pogingen > _MEESTE_POGINGEN:
            break
        for namen in combinations(kandidaten, aantal):
            if frozenset().union(*(kandidaten[naam] for naam in namen)).issuperset(te_vinden):
                return _verdeel({naam: kandidaten[naam] for naam in namen}, te_vinden)
    return gulzig


def _verdeel(kandidaten: Mapping[str, frozenset[str]], te_vinden: Sequence[str]) -> Bezoeken:
    """Choose, again and again, the colleague who is strong in most of what is left."""
    over, bezoeken = list(te_vinden), []
    while over:
        naam, codes = max(kandidaten.items(), key=lambda kandidaat: len(kandidaat[1].intersection(over)))
        bezoeken.append((naam, tuple(code for code in over if code in codes)))
        over = [code for code in over if code not in codes]
    return tuple(bezoeken)
