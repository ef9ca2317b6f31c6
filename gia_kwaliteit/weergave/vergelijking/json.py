"""The vergelijking as plain data: the keys of `gia vergelijk --json`."""

from dataclasses import asdict
from typing import Any

from gia_kwaliteit.overeenstemming import Maten
from gia_kwaliteit.vergelijking import LIJSTEN, Als, Oordeel, Scorepaar, Vergelijking, lijsten_van

# How the two sides are called in the keys.
SLEUTELS = {Als.confrontatie: ("zelf", "inspectie"), Als.evolutie: ("nu", "vroeger")}
_KANTEN = {Als.confrontatie: ("zelfevaluatie", "inspectie"), Als.evolutie: ("nu", "vroeger")}


def vergelijking_als_gegevens(vergelijking: Vergelijking) -> dict[str, Any]:
    """Return a vergelijking as dicts and plain values; in an evolutie the sides are called `nu` and `vroeger`.

    Every list is always there, and empty where it belongs to the other way of comparing.
    """
    als = vergelijking.als
    een, ander = SLEUTELS[als]
    kant_een, kant_ander = _KANTEN[als]
    overeenstemming = vergelijking.overeenstemming
    return {
        "als": als.value,
        kant_een: asdict(vergelijking.een),
        kant_ander: asdict(vergelijking.ander),
        "puntenmodel": vergelijking.puntenmodel,
        "criteria": [_oordeel(oordeel, een, ander) for oordeel in vergelijking.criteria],
        "processen": [_scores(paar, een, ander, "20", "code") for paar in vergelijking.processen],
        "kwaliteitsaspecten": [_scores(paar, een, ander, "100", "code") for paar in vergelijking.kwaliteitsaspecten],
        "onderdelen": {paar.code: _scores(paar, een, ander, "100") for paar in vergelijking.onderdelen},
        "overeenstemming": {
            **_maten(overeenstemming.totaal),
            "toelichting": overeenstemming.toelichting,
            "per_onderdeel": [{"code": code, **_maten(m)} for code, m in overeenstemming.per_onderdeel.items()],
            "per_proces": [{"code": code, **_maten(m)} for code, m in overeenstemming.per_proces.items()],
        },
        "kruistabel": vergelijking.kruistabel,
        **dict.fromkeys(LIJSTEN, ()),
        **lijsten_van(vergelijking),
        f"alleen_{een}": vergelijking.alleen_een,
        f"alleen_{ander}": vergelijking.alleen_ander,
        "regelgeving": [{"code": o.code, een: o.een, ander: o.ander} for o in vergelijking.regelgeving],
        "gespreksagenda": vergelijking.gespreksagenda,
        "bevindingen": [asdict(gevonden) for gevonden in vergelijking.bevindingen],
    }


def _oordeel(oordeel: Oordeel, een: str, ander: str) -> dict[str, Any]:
    return {
        "code": oordeel.code,
        een: oordeel.een,
        ander: oordeel.ander,
        "verschil": oordeel.verschil,
        f"motivering_{een}": oordeel.motivering_een,
        f"motivering_{ander}": oordeel.motivering_ander,
    }


def _scores(paar: Scorepaar, een: str, ander: str, maximum: str, *sleutels: str) -> dict[str, Any]:
    vooraan = {sleutel: getattr(paar, sleutel) for sleutel in sleutels}
    return {
        **vooraan,
        f"{een}{maximum}": paar.een,
        f"{ander}{maximum}": paar.ander,
        "verschil": paar.verschil,
        "n": paar.n,
        "criteria": paar.criteria,
        f"verdeling_{een}": paar.verdeling_een,
        f"verdeling_{ander}": paar.verdeling_ander,
    }


def _maten(maten: Maten) -> dict[str, Any]:
    return asdict(maten)
