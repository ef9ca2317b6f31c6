"""Profiel to JSON, as contract §5 fixes it."""

import json
import sys

from gia_kwaliteit.profiel import Profiel


def als_json(profiel: Profiel) -> str:
    """Return the profiel as one JSON document; where the terminal cannot show every letter, letters are escaped."""
    codering = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    return json.dumps(profiel.model_dump(mode="json"), ensure_ascii=codering != "utf8", indent=2)
