"""The annex with every criterium and rule: what it scored, why, and what shows it; in a vergelijking of both sides."""

from collections.abc import Iterable, Mapping
from itertools import compress

from gia_kwaliteit.beoordeling import Toestand
from gia_kwaliteit.kader import Groepsoort, Kader, Scoregroep
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.verslag.model import Kolom, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import BEWIJS, CODE_NAAST_BEWIJS, NIETS, getypt, standpunt

_GEZEGD = (Kolom(kop="Score", breedte=2.6, niveau=True), Kolom(kop="Motivering", breedte=6), BEWIJS)


def maak_alle_scores(profiel: Profiel, kader: Kader, vergelijking: Vergelijking | None = None) -> tuple[Tabel, ...]:
    """Return a table for every proces and every rubriek of rules, in the order of the kader.

    With a vergelijking that has results both sides stand in it. Where nobody typed a motivering or a bewijs there is no
    column for it.
    """
    groepen = kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek)
    if vergelijking is not None and vergelijking.criteria:
        return tuple(_van_beide(groep, vergelijking, kader) for groep in groepen)
    inhoud = {punt.code: (punt.antwoord, getypt(punt.motivering), getypt(punt.bewijs)) for punt in profiel.scores}
    getoond = [any(cellen[nummer] != NIETS for cellen in inhoud.values()) for nummer in range(len(_GEZEGD))]
    kolommen = (CODE_NAAST_BEWIJS, _criterium(kader), *compress(_GEZEGD, getoond))
    gezegd = {code: tuple(compress(cellen, getoond)) for code, cellen in inhoud.items()}
    return tuple(_van_een(groep, kolommen, gezegd, profiel, kader) for groep in groepen)


def _van_een(
    groep: Scoregroep,
    kolommen: tuple[Kolom, ...],
    inhoud: Mapping[str, tuple[str, ...]],
    profiel: Profiel,
    kader: Kader,
) -> Tabel:
    gescoord = f"{profiel.groepen[groep.code].gescoord} van {len(groep.criteria)} gescoord"
    return Tabel(titel=_titel(groep, gescoord), kolommen=kolommen, rijen=_rijen(groep, inhoud, kader))


def _van_beide(groep: Scoregroep, vergelijking: Vergelijking, kader: Kader) -> Tabel:
    koppen, van = vergelijking.koppen, vergelijking.oordeel_van
    oordelen = [van[code] for code in groep.criteria]
    toestanden = ([oordeel.toestand_links for oordeel in oordelen], [oordeel.toestand_rechts for oordeel in oordelen])
    aantallen = " en ".join(
        f"{kop.lower()} {kant.count(Toestand.gescoord)}" for kop, kant in zip(koppen, toestanden, strict=True)
    )
    inhoud = {oordeel.code: tuple(map(standpunt, oordeel.standpunten)) for oordeel in oordelen}
    return Tabel(
        titel=_titel(groep, f"{aantallen} van {len(oordelen)} gescoord"),
        kolommen=(CODE_NAAST_BEWIJS, _criterium(kader), *(Kolom(kop=kop, breedte=6, niveau=True) for kop in koppen)),
        rijen=_rijen(groep, inhoud, kader),
    )


def _criterium(kader: Kader) -> Kolom:
    return Kolom(kop=kader.woorden.begrippen.criterium.als_kop, breedte=4)


def _titel(groep: Scoregroep, gescoord: str) -> str:
    return f"{groep.code} {groep.naam}: {gescoord}"


def _rijen(groep: Scoregroep, inhoud: Mapping[str, Iterable[str]], kader: Kader) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a group: each code and criterium, and what is said of it."""
    return tuple((code, _tekst(code, kader), *inhoud[code]) for code in groep.criteria)


def _tekst(code: str, kader: Kader) -> str:
    regel = kader.regels.get(code)
    return f"{regel.onderwerp}: {regel.tekst}" if regel else kader.rijteksten[code]
