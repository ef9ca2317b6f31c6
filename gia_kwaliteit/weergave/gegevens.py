"""Results as plain data and as JSON, with the keys of the commands (contract §5)."""

from typing import Any

from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.weergave.json import naar_json
from gia_kwaliteit.weergave.profiel.json import profiel_als_gegevens
from gia_kwaliteit.weergave.vergelijking.json import vergelijking_als_gegevens


def als_gegevens(resultaat: Profiel | Vergelijking) -> dict[str, Any]:
    """Return a result as dicts, tuples and plain values, under the keys of `gia score` and `gia vergelijk --json`."""
    if isinstance(resultaat, Vergelijking):
        return vergelijking_als_gegevens(resultaat)
    return profiel_als_gegevens(resultaat)


def als_json(resultaat: Profiel | Vergelijking) -> str:
    """Return a result as one JSON document, that of `gia score` or `gia vergelijk --json`."""
    return naar_json(als_gegevens(resultaat))
