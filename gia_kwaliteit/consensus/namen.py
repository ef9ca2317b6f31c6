"""How the beoordelaars are called: by the tab Start of their werkboek, else by its file; or by a letter."""

from collections import Counter
from collections.abc import Sequence
from pathlib import PurePath

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.getallen import letters
from gia_kwaliteit.tekst import op_een_regel, opgesomd, vergelijkbaar

_LANGSTE_NAAM = 60


def namen_van(beoordelingen: Sequence[Beoordeling], *, anoniem: bool = False) -> tuple[str, ...]:
    """Return a name of each beoordeling that no other has, in their order; `anoniem` gives letters in that order."""
    if anoniem:
        return tuple(letters(nummer) for nummer in range(len(beoordelingen)))
    namen = [_naam(beoordeling) for beoordeling in beoordelingen]
    keren = Counter(map(vergelijkbaar, namen))
    met_bestand = [
        f"{naam} ({beoordeling.werkboek})" if keren[vergelijkbaar(naam)] > 1 else naam
        for naam, beoordeling in zip(namen, beoordelingen, strict=True)
    ]
    return _genummerd(met_bestand)


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
