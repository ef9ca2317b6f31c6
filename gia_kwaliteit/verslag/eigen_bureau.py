"""Which subject of the referentie a beoordeling is of, so that its own figures of before stand beside it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gia_kwaliteit.kader import Kader, Referentie
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.tekst import vergelijkbaar

# A letter stands for a name in figures that were made anonymous.
_KORTSTE_NAAM = 3
_WOORD = re.compile(r"\w+")

# The name of this subject in the referentie, by year; only the years in which it is certain.
Eigennamen = Mapping[int, str]


@dataclass(frozen=True)
class EerderCijfer:
    """What the referentie has of this subject itself, and under which name; the report or werkboeken say it."""

    waarde: float
    naam: str
    uit_rapport: bool


def eigennamen(naam: str | None, referenties: Iterable[Referentie]) -> Eigennamen:
    """Return the name under which the referentie of each year has this subject; no year where it is not certain.

    That is when the name of the subject is a name of that year, or else holds one of them word for word
    (“Onthaalbureau Gent” is Gent, “Gentbrugge” is not), and only one: “Oost-Vlaanderen, kantoor Gent” could be two, and
    in “Antwerpen” neither the city nor the province stands whole. Nothing is guessed. Every year has names of its own:
    the report writes Gent where a werkboek writes Onthaalbureau Gent.
    """
    gevonden = ((referentie.jaar, _bureau(_woorden(naam or ""), referentie)) for referentie in referenties)
    return {jaar: bureau for jaar, bureau in gevonden if bureau is not None}


def eerdere_cijfers_van(rij: Cijferresultaat, kader: Kader, namen: Eigennamen) -> dict[int, EerderCijfer]:
    """Return what the referentie has of this subject beside a row, by year.

    What werkboeken say of the year of the figure itself is that figure again, and left out.
    """
    eerder = {}
    for beeld in kader.vlaamse_reeksen.get(rij.code, ()):
        naam, cijfer = namen.get(beeld.jaar), beeld.cijfer
        zelfde = cijfer.bron.werkboeken is not None and beeld.jaar == rij.jaar
        if naam is not None and naam in cijfer.per_onthaalbureau and not zelfde:
            uit_rapport = cijfer.bron.regels is not None
            eerder[beeld.jaar] = EerderCijfer(cijfer.per_onthaalbureau[naam], naam, uit_rapport)
    return eerder


def _bureau(woorden: str, referentie: Referentie) -> str | None:
    namen = {bureau for cijfer in referentie.cijfers for bureau in cijfer.per_onthaalbureau}
    erin = [bureau for bureau in namen if len(bureau) >= _KORTSTE_NAAM and _woorden(bureau) in woorden]
    gevonden = [bureau for bureau in erin if _woorden(bureau) == woorden] or erin
    return gevonden[0] if len(gevonden) == 1 else None


def _woorden(tekst: str) -> str:
    """Return the words of a text between spaces, without case, so that whole words can be looked for."""
    return f" {' '.join(_WOORD.findall(vergelijkbaar(tekst)))} "
