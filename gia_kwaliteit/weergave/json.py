"""JSON, in one document."""

import json
import sys
from collections.abc import Mapping
from typing import Any, TextIO


def schrijf_json(gegevens: Mapping[str, Any], stroom: TextIO) -> None:
    """Write plain data as one JSON document, piece by piece: a large one is never in memory as a whole."""
    codering = (getattr(stroom, "encoding", None) or "utf-8").lower().replace("-", "")
    json.dump(gegevens, stroom, ensure_ascii=codering != "utf8", allow_nan=False, indent=2, default=str)
    stroom.write("\n")


def naar_json(gegevens: Mapping[str, Any]) -> str:
    """Return plain data as one JSON document; where the terminal cannot show every letter, letters are escaped."""
    codering = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    return json.dumps(gegevens, ensure_ascii=codering != "utf8", allow_nan=False, indent=2, default=str)
