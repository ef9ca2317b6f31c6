"""Results as plain data and as JSON (contract §5)."""

import dataclasses
import json
import sys
from collections.abc import Mapping
from typing import Any, ClassVar, Protocol, TextIO


class Dataclass(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


def als_gegevens(resultaat: Dataclass) -> dict[str, Any]:
    """Return a result, such as a Profiel, as dicts, tuples and plain values under the names of its fields."""
    return dataclasses.asdict(resultaat)


def als_json(resultaat: Dataclass) -> str:
    """Return a result as one JSON document, under the names of its fields."""
    return naar_json(als_gegevens(resultaat))


def schrijf_json(gegevens: Mapping[str, Any], stroom: TextIO) -> None:
    """Write plain data as one JSON document, piece by piece: a large one is never in memory as a whole."""
    codering = (getattr(stroom, "encoding", None) or "utf-8").lower().replace("-", "")
    json.dump(gegevens, stroom, ensure_ascii=codering != "utf8", allow_nan=False, indent=2, default=str)
    stroom.write("\n")


def naar_json(gegevens: Mapping[str, Any]) -> str:
    """Return plain data as one JSON document; where the terminal cannot show every letter, letters are escaped."""
    codering = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    return json.dumps(gegevens, ensure_ascii=codering != "utf8", allow_nan=False, indent=2, default=str)
