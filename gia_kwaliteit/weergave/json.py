"""Results as plain data and as JSON (contract §5)."""

import dataclasses
import json
import sys
from collections.abc import Mapping
from typing import Any, ClassVar, Protocol, TextIO

from gia_kwaliteit.kader import Rol
from gia_kwaliteit.profiel import Groepsresultaat, Profiel

_KOP = ("kader", "puntenmodel", "werkboek", "onthaalbureau", "soort", "werkjaar", "datum", "beoordelaars")


class Dataclass(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


def als_gegevens(resultaat: Dataclass) -> dict[str, Any]:
    """Return a result as dicts, tuples and plain values: a Profiel by contract §5, any other by its own fields."""
    return profiel_als_gegevens(resultaat) if isinstance(resultaat, Profiel) else dataclasses.asdict(resultaat)


def als_json(resultaat: Dataclass) -> str:
    """Return a result as one JSON document, under the keys of `als_gegevens`."""
    return naar_json(als_gegevens(resultaat))


def profiel_als_gegevens(profiel: Profiel) -> dict[str, Any]:
    """Return a profiel under the keys of `gia score --json` (contract §5)."""
    gegevens = dataclasses.asdict(dataclasses.replace(profiel, groepen={}))
    # What stands in front of the scores: whose they are, and under which puntenmodel.
    kop = {sleutel: gegevens.pop(sleutel) for sleutel in _KOP}
    return {
        **kop,
        "processen": tuple(
            {"code": r.code, "naam": r.naam, "groep": r.scoregroep.groep, "score20": r.score, **_telling(r)}
            for r in profiel.processen
        ),
        "kwaliteitsaspecten": tuple(
            {"code": r.code, "score100": r.score, **_telling(r)} for r in profiel.kwaliteitsaspecten
        ),
        "matrix": gegevens.pop("matrix"),
        "onderdelen": {code: {"score100": r.score, **_telling(r)} for code, r in profiel.onderdelen.items()},
        "regelgeving": tuple(_rubriek(resultaat) for resultaat in profiel.regelgeving),
        **{sleutel: waarde for sleutel, waarde in gegevens.items() if sleutel != "groepen"},
    }


def _telling(resultaat: Groepsresultaat) -> dict[str, Any]:
    return {
        "gescoord": resultaat.gescoord,
        "criteria": resultaat.criteria,
        "verdeling": dict(resultaat.verdeling),
    }


def _rubriek(resultaat: Groepsresultaat) -> dict[str, Any]:
    return {
        "code": resultaat.code,
        "naam": resultaat.naam,
        "ja": resultaat.aantal(Rol.in_orde),
        "nee": resultaat.aantal(Rol.niet_in_orde),
        "gescoord": resultaat.gescoord,
        "criteria": resultaat.criteria,
    }


def schrijf_json(gegevens: Mapping[str, Any], stroom: TextIO) -> None:
    """Write plain data as one JSON document, piece by piece: a large one is never in memory as a whole."""
    codering = (getattr(stroom, "encoding", None) or "utf-8").lower().replace("-", "")
    json.dump(gegevens, stroom, ensure_ascii=codering != "utf8", allow_nan=False, indent=2, default=str)
    stroom.write("\n")


def naar_json(gegevens: Mapping[str, Any]) -> str:
    """Return plain data as one JSON document; where the terminal cannot show every letter, letters are escaped."""
    codering = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    return json.dumps(gegevens, ensure_ascii=codering != "utf8", allow_nan=False, indent=2, default=str)
