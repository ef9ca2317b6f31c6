"""A consensus as plain data: the keys of `gia consensus --json`."""

from dataclasses import asdict
from typing import Any

from gia_kwaliteit.consensus import Consensus


def consensus_als_gegevens(consensus: Consensus) -> dict[str, Any]:
    """Return a consensus as dicts and plain values; a level is null where one did not score or is uncertain."""
    samen, maten = consensus.beoordeling, consensus.overeenstemming
    return {
        "kader": {"id": samen.kader_id, "versie": samen.kader_versie},
        "puntenmodel": samen.puntenmodel,
        samen.woorden.onderwerp.als_sleutel: samen.gegevens.naam,
        "soort": samen.gegevens.soort,
        "werkjaar": samen.gegevens.werkjaar,
        "beoordelaars": consensus.beoordelaars,
        "werkboeken": consensus.werkboeken,
        "eens": consensus.eens,
        "open": consensus.open,
        "niemand": consensus.niemand,
        "onzeker": consensus.onzeker,
        "andere_open": consensus.andere_open,
        "overeenstemming": {
            "n": maten.n,
            "alpha": maten.alpha,
            "toelichting": maten.toelichting,
            "per_proces": [asdict(groep) for groep in maten.per_proces],
            "regelgeving": maten.regelgeving and {"n": maten.regelgeving.n, "alpha": maten.regelgeving.alpha},
            "per_beoordelaar": [asdict(afwijking) for afwijking in maten.per_beoordelaar],
        },
        "verschillen": [asdict(verschil) for verschil in consensus.verschillen],
        **_antwoorden(consensus),
        "bevindingen": [asdict(gevonden) for gevonden in consensus.bevindingen],
    }


def _antwoorden(consensus: Consensus) -> dict[str, Any]:
    """Return what was answered to each question, and whether it stayed open; nothing in a kader without questions."""
    antwoorden = consensus.beoordeling.antwoorden
    rijen = [
        {"code": code, "antwoord": antwoord.waarde, "open": code in consensus.andere_open}
        for code, antwoord in antwoorden.items()
    ]
    return {"antwoorden": rijen} if rijen else {}
