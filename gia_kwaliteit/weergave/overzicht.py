"""The overzicht as plain data: the keys of `gia overzicht --json`."""

from dataclasses import asdict
from typing import Any

from gia_kwaliteit.overzicht import Bureau, Overzicht, Sectorscore


def overzicht_als_gegevens(overzicht: Overzicht) -> dict[str, Any]:
    """Return an overzicht as dicts and plain values; scores on 20 for processen and on 100 for all others."""
    return {
        "bureaus": [_bureau(bureau) for bureau in overzicht.bureaus],
        "processen": [_sectorscore(score) for score in overzicht.processen],
        "criteria": [
            {"code": c.code, "n": c.n, "verdeling": c.verdeling, "vlaggen": [vlag.value for vlag in c.vlaggen]}
            for c in overzicht.criteria
        ],
        "verband": {"n": overzicht.verband.n, "rho": overzicht.verband.rho, "interval": overzicht.verband.interval},
        "kwadranten": {kwadrant.value: namen for kwadrant, namen in overzicht.kwadranten.items()},
        "leren": [{"code": punt.code, "sterk": punt.sterk, "werkpunt": punt.werkpunt} for punt in overzicht.leren],
        "bevindingen": [asdict(gevonden) for gevonden in overzicht.bevindingen],
    }


def _bureau(bureau: Bureau) -> dict[str, Any]:
    sleutels = ("naam", "soort", "werkjaar", "werkboek", "processen", "kwaliteitsaspecten", "onderdelen")
    return {sleutel: getattr(bureau, sleutel) for sleutel in sleutels}


def _sectorscore(score: Sectorscore) -> dict[str, Any]:
    sleutels = ("code", "n", "gemiddelde", "mediaan", "minimum", "maximum", "verdeling")
    return {sleutel: getattr(score, sleutel) for sleutel in sleutels}
