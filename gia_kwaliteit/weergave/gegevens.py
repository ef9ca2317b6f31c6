"""Results as plain data and as JSON, with the keys of the commands."""

from typing import Any

from gia_kwaliteit.consensus import Consensus
from gia_kwaliteit.overzicht import Overzicht
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.weergave.consensus.json import consensus_als_gegevens
from gia_kwaliteit.weergave.json import naar_json
from gia_kwaliteit.weergave.overzicht.json import overzicht_als_gegevens
from gia_kwaliteit.weergave.profiel.json import profiel_als_gegevens
from gia_kwaliteit.weergave.vergelijking.json import vergelijking_als_gegevens

Resultaat = Profiel | Vergelijking | Consensus | Overzicht


def als_gegevens(resultaat: Resultaat) -> dict[str, Any]:
    """Return a result as dicts, tuples and plain values, under the keys of the `--json` of its command."""
    match resultaat:
        case Profiel():
            return profiel_als_gegevens(resultaat)
        case Vergelijking():
            return vergelijking_als_gegevens(resultaat)
        case Consensus():
            return consensus_als_gegevens(resultaat)
        case Overzicht():
            return overzicht_als_gegevens(resultaat)


def als_json(resultaat: Resultaat) -> str:
    """Return a result as one JSON document: that of the `--json` of its command."""
    return naar_json(als_gegevens(resultaat))
