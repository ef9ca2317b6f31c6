"""What differs between two kaders as plain data: the keys of `gia criteria vergelijk --json`."""

from dataclasses import asdict
from typing import Any

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.verschil import Kaderverschil, Rij

_SOORTEN = {
    "niveaus": "schalen",
    "puntenmodellen": "puntenmodellen",
    "kwaliteitsaspecten": "kwaliteitsaspecten",
    "niet_van_toepassing": "niet_van_toepassing",
}


def verschil_als_gegevens(verschil: Kaderverschil) -> dict[str, Any]:
    """Return what differs as dicts, lists and plain values; every list is always there.

    Of levels, points and kwaliteitsaspecten there is what stood in each, null where nothing did.
    """
    return {
        "oud": _kop(verschil.oud),
        "nieuw": _kop(verschil.nieuw),
        "zelfde_kader": verschil.is_zelfde_kader,
        "toegevoegd": [_rij(rij) for rij in verschil.toegevoegd],
        "vervallen": [_rij(rij) for rij in verschil.vervallen],
        "misschien_vervangen": [
            {**_rij(geval.oud), "door": [rij.code for rij in geval.kandidaten]} for geval in verschil.twijfel
        ],
        "verplaatst": [
            {"van": paar.oud.code, "naar": paar.nieuw.code, "tekst": paar.nieuw.tekst} for paar in verschil.verplaatst
        ],
        "herschreven": [
            {
                "code": paar.oud.code,
                "oud": paar.oud.tekst,
                "nieuw": paar.nieuw.tekst,
                "oud_onderwerp": paar.oud.onderwerp,
                "nieuw_onderwerp": paar.nieuw.onderwerp,
            }
            for paar in verschil.herschreven
        ],
        "andere_eenheid": [
            {"code": paar.oud.code, "oud": paar.oud.eenheid, "nieuw": paar.nieuw.eenheid}
            for paar in verschil.andere_eenheid
        ],
        "andere_berekening": [
            {"code": paar.oud.code, "oud": paar.oud.berekening or None, "nieuw": paar.nieuw.berekening or None}
            for paar in verschil.andere_berekening
        ],
        "ander_antwoord": [
            {"code": paar.oud.code, "oud": paar.oud.gevraagd, "nieuw": paar.nieuw.gevraagd}
            for paar in verschil.ander_antwoord
        ],
        "andere_teksten": [asdict(paar) for paar in verschil.teksten],
        **{sleutel: _vaste_verschillen(verschil, soort) for sleutel, soort in _SOORTEN.items()},
    }


def _kop(kader: Kader) -> dict[str, str]:
    return {"id": kader.id, "versie": kader.versie}


def _rij(rij: Rij) -> dict[str, str | None]:
    return {
        "code": rij.code,
        "deel": rij.deel,
        "kwaliteitsaspect": rij.kwaliteitsaspect,
        "onderwerp": rij.onderwerp,
        "eenheid": rij.eenheid,
        "tekst": rij.tekst,
    }


def _vaste_verschillen(verschil: Kaderverschil, soort: str) -> list[dict[str, object]]:
    """Return what differs of the scales, puntenmodellen or kwaliteitsaspecten, each with its name or code."""
    oud, nieuw = (
        vast.model_dump(mode="json", exclude_none=True).get(soort, {})
        for vast in (verschil.oud_vast, verschil.nieuw_vast)
    )
    return [
        {"code": code, "oud": oud.get(code), "nieuw": nieuw.get(code)}
        for code in {**oud, **nieuw}
        if oud.get(code) != nieuw.get(code)
    ]
