"""How the beoordelaars are called: by the tab Start of their werkboek, else by its file; or by a letter."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import PurePath

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.consensus.controleren import verschillen_in_soort
from gia_kwaliteit.consensus.teksten import BEWAARBLAD
from gia_kwaliteit.getallen import letters
from gia_kwaliteit.tekst import op_een_regel, opgesomd, vergelijkbaar

_LANGSTE_NAAM = 60


def namen_van(beoordelingen: Sequence[Beoordeling], *, anoniem: bool = False) -> tuple[str, ...]:
    """Return a name of each beoordeling that no other has, in their order; `anoniem` gives letters in that order.

    Where they are of different parties, the name says of which; without names it is the name of the party.
    """
    namen = [_naam(beoordeling) for beoordeling in beoordelingen]
    if verschillen_in_soort(beoordelingen):
        partijen = [_partij(beoordeling) for beoordeling in beoordelingen]
        if anoniem:
            return _genummerd(partijen)
        namen = [f"{naam} ({partij})" for naam, partij in zip(namen, partijen, strict=True)]
    if anoniem:
        return tuple(letters(nummer) for nummer in range(len(beoordelingen)))
    keren = Counter(map(vergelijkbaar, namen))
    met_bestand = [
        f"{naam} ({beoordeling.werkboek})" if keren[vergelijkbaar(naam)] > 1 else naam
        for naam, beoordeling in zip(namen, beoordelingen, strict=True)
    ]
    return _genummerd(met_bestand)


def rijen_met_naam(beoordeling: Beoordeling, namen: Collection[str]) -> tuple[str, ...]:
    """Return the codes beside which one of these names stands in a text, each once; of other rows the name of the tab.

    A name is found as a word of its own, with the capitals that it has on Start: An is no name in “an”.
    """
    if not namen:
        return ()
    naam = re.compile("|".join(rf"(?<!\w){re.escape(naam)}(?!\w)" for naam in namen))
    return tuple(dict.fromkeys(rij for rij, tekst in _teksten(beoordeling) if naam.search(tekst)))


def _teksten(beoordeling: Beoordeling) -> Iterator[tuple[str, str]]:
    """Yield every text of a beoordeling with the code of its row, or the tab on which it stands."""
    for code, score in beoordeling.scores.items():
        yield from ((code, score.motivering), (code, score.bewijs))
    for code, cijfer in beoordeling.cijfers.items():
        yield code, cijfer.toelichting
    for code, antwoord in beoordeling.antwoorden.items():
        yield code, antwoord.in_woorden
    for per_code in (beoordeling.besprekingen, beoordeling.meningen, beoordeling.vorige):
        yield from per_code.items()
    yield from ((toen.code or "Vorig werkjaar", toen.tekst) for toen in beoordeling.vorige_teksten)
    for actie in beoordeling.actieplan:
        teksten = (actie.actie, actie.verantwoordelijke, actie.resultaat, *actie.zoals_getypt.values())
        yield from (("Actieplan", tekst) for tekst in teksten)
    for rij in beoordeling.dossier:
        yield from (("Dossier", tekst) for tekst in (rij.herkomst, rij.signaal, *rij.zoals_getypt.values()))
    yield from ((BEWAARBLAD, tekst) for rij in beoordeling.eerder_bewaard for tekst in rij)


def _partij(beoordeling: Beoordeling) -> str:
    """Return what the beoordelingen of the party are called that filled in a werkboek."""
    soort = beoordeling.gegevens.soort
    return beoordeling.woorden.naam_van_soort(soort) if soort else "?"


def _naam(beoordeling: Beoordeling) -> str:
    """Return who filled in a werkboek, on one line."""
    samen = opgesomd(beoordeling.gegevens.beoordelaars) or PurePath(beoordeling.werkboek).stem
    naam = " ".join(op_een_regel(samen).split()) or "?"
    return naam if len(naam) <= _LANGSTE_NAAM else f"{naam[: _LANGSTE_NAAM - 1].rstrip()}…"


def _genummerd(namen: Sequence[str]) -> tuple[str, ...]:
    """Return the names with a number behind those that are still the same."""
    bezet, uniek = {vergelijkbaar(naam) for naam in namen}, []
    gezien: set[str] = set()
    for naam in namen:
        nieuw, nummer = naam, 1
        while vergelijkbaar(nieuw) in gezien or (nummer > 1 and vergelijkbaar(nieuw) in bezet):
            nummer += 1
            nieuw = f"{naam} {nummer}"
        gezien.add(vergelijkbaar(nieuw))
        uniek.append(nieuw)
    return tuple(uniek)
