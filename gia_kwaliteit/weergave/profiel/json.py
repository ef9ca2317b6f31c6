"""The profiel as plain data: the keys of `gia score --json`."""

import re
from dataclasses import asdict, fields, replace
from typing import Any

from gia_kwaliteit.beoordeling import Gegevens
from gia_kwaliteit.kader import IS_IN_ORDE, TE_VERBETEREN
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.profiel import Groepsresultaat, Profiel
from gia_kwaliteit.weergave.json import met_sleutel

# The begin of the keys about what stands beside a figure.
_VAN_HET_GEBIED = re.compile(r"^vlaams(?=_)")
_KOP = ("kader", "puntenmodel", "werkboek", *(veld.name for veld in fields(Gegevens)))


def profiel_als_gegevens(profiel: Profiel) -> dict[str, Any]:
    """Return a profiel under the keys of `gia score --json`."""
    gegevens = asdict(replace(profiel, groepen={}))
    del gegevens["woorden"]
    # A kader without questions has no answers to give.
    if antwoorden := gegevens.pop("antwoorden"):
        gegevens["antwoorden"] = tuple(
            {sleutel: van[sleutel] for sleutel in ("code", "vraag", "antwoord")} for van in antwoorden
        )
    for deel in ("context", "input", "output"):
        gegevens[deel] = tuple(_cijferrij(rij, profiel.woorden) for rij in gegevens[deel])
    # What stands in front of the scores: whose they are, and under which puntenmodel.
    kop = met_sleutel({sleutel: gegevens.pop(sleutel) for sleutel in _KOP}, profiel.woorden)
    return {
        **kop,
        "processen": tuple(
            {"code": r.code, "naam": r.naam, "groep": r.scoregroep.groep, f"score{r.maximum}": r.score, **_telling(r)}
            for r in profiel.processen
        ),
        "kwaliteitsaspecten": tuple(
            {"code": r.code, f"score{r.maximum}": r.score, **_telling(r)} for r in profiel.kwaliteitsaspecten
        ),
        "matrix": gegevens.pop("matrix"),
        "onderdelen": {code: {f"score{r.maximum}": r.score, **_telling(r)} for code, r in profiel.onderdelen.items()},
        "regelgeving": tuple(_rubriek(resultaat) for resultaat in profiel.rubrieken),
        **{sleutel: waarde for sleutel, waarde in gegevens.items() if sleutel != "groepen"},
    }


def _cijferrij(rij: dict[str, Any], woorden: Woorden) -> dict[str, Any]:
    """Return a row of figures with what the area has under the keys that the kader gives it."""
    begin = woorden.gebied.als_sleutel
    return {_VAN_HET_GEBIED.sub(begin, sleutel): waarde for sleutel, waarde in rij.items()}


def _telling(resultaat: Groepsresultaat) -> dict[str, object]:
    return {
        "gescoord": resultaat.gescoord,
        "bewust_niet_gescoord": resultaat.bewust_niet_gescoord,
        "niet_van_toepassing": resultaat.niet_van_toepassing,
        "criteria": resultaat.criteria,
        "verdeling": dict(resultaat.verdeling),
    }


def _rubriek(resultaat: Groepsresultaat) -> dict[str, object]:
    return {
        "code": resultaat.code,
        "naam": resultaat.naam,
        "ja": resultaat.aantal(*IS_IN_ORDE),
        "nee": resultaat.aantal(*TE_VERBETEREN),
        "gescoord": resultaat.gescoord,
        "bewust_niet_gescoord": resultaat.bewust_niet_gescoord,
        "niet_van_toepassing": resultaat.niet_van_toepassing,
        "criteria": resultaat.criteria,
        # Where a rule can be more than in order or not, that does not say all.
        **({} if resultaat.scoregroep.schaal.is_tweeledig else _met_score(resultaat)),
    }


def _met_score(resultaat: Groepsresultaat) -> dict[str, object]:
    return {f"score{resultaat.maximum}": resultaat.score, "verdeling": dict(resultaat.verdeling)}
