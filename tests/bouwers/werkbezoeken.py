"""A work visit: a few answers to the draaiboek, as it is read and as a werkboek."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
from gia_kwaliteit.kader import Kader, laad_kader
from gia_kwaliteit.werkboek.schrijven.boek import maak_sjabloon

DE_KAAI = Gegevens(
    naam="De Kaai",
    soort="werkbezoek",
    werkjaar="2023-2024",
    datum=date(2024, 3, 14),
    beoordelaars=("An", "Bo"),
)
ANTWOORDEN = {
    "W1.5": "Er is geen taalbeleid.",
    "W2.1": "Onthaal en opvolging.",
    "W2.4": "112 dossiers.",
    "W3.3": "Met een vragenlijst.",
    "W4.1": "Twee halve dagen zitdag.",
    "W7.2": "De wachttijd.",
}


@cache
def draaiboek() -> Kader:
    """The kader of a work visit."""
    return laad_kader("werkbezoek")


def bezoek(gegevens: Gegevens = DE_KAAI, **antwoorden: str) -> Beoordeling:
    """A visit with these answers as it is read."""
    kader = draaiboek()
    return Beoordeling(
        kader_id=kader.id,
        kader_versie=kader.versie,
        puntenmodel=kader.puntenmodel().code,
        werkboek="bezoek.xlsx",
        gegevens=gegevens,
        antwoorden={code: Antwoord(waarde=(antwoorden or ANTWOORDEN).get(code)) for code in kader.vraag_van},
        woorden=kader.woorden,
    )


def schrijf_bezoek(pad: Path, gegevens: Gegevens = DE_KAAI, /, naam: str | None = None, **antwoorden: str) -> Path:
    """Write a visit as a werkboek, to the subject of these fields or to one with another name."""
    gegevens = replace(gegevens, naam=naam) if naam else gegevens
    pad.write_bytes(maak_sjabloon(draaiboek(), beoordeling=bezoek(gegevens, **antwoorden)))
    return pad
