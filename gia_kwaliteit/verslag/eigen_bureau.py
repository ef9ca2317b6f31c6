"""Which onthaalbureau of the referentie a beoordeling is of, so that its own figures of before stand beside it."""

import re
from collections.abc import Iterable

from gia_kwaliteit.kader import Referentie
from gia_kwaliteit.tekst import vergelijkbaar

# A letter stands for a name in figures that were made anonymous.
_KORTSTE_NAAM = 3
_WOORD = re.compile(r"\w+")


def bureau_in_referentie(naam: str | None, referenties: Iterable[Referentie]) -> str | None:
    """Return the name under which the referentie has this onthaalbureau; None when that is not certain.

    That is when the name of the onthaalbureau holds one of the names of the referentie word for word (“Onthaalbureau
    Gent” is Gent, “Gentbrugge” is not), and only one: “Oost-Vlaanderen, kantoor Gent” could be two, and in “Antwerpen”
    neither the city nor the province stands whole. Nothing is guessed.
    """
    woorden = _woorden(naam or "")
    cijfers = (cijfer for referentie in referenties for cijfer in referentie.cijfers)
    namen = {bureau for cijfer in cijfers for bureau in cijfer.per_onthaalbureau}
    gevonden = [bureau for bureau in namen if len(bureau) >= _KORTSTE_NAAM and _woorden(bureau) in woorden]
    return gevonden[0] if len(gevonden) == 1 else None


def _woorden(tekst: str) -> str:
    """Return the words of a text between spaces, without case, so that whole words can be looked for."""
    return f" {' '.join(_WOORD.findall(vergelijkbaar(tekst)))} "
