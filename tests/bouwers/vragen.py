"""A kader with questions of every kind: beside scores, and of questions alone."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.kader import Kader, laad_kader
from tests.bouwers import TWEEDE_KADER, beoordeling

VRAGEN: dict[str, Any] = {
    "naam": "Gesprek",
    "definitie": "Vragen bij een bezoek aan de bibliotheek.",
    "inleiding": [
        {"titel": "Doel", "teksten": [{"tekst": "Zien hoe de bibliotheek werkt.", "bron": "12-13"}]},
        {"titel": "Afspraken", "teksten": [{"tekst": "We komen met twee."}, {"tekst": "We blijven een uur."}]},
    ],
    "rubrieken": [
        {
            "code": "V1",
            "naam": "Aan de balie",
            "aanwijzingen": ["Luister eerst.", "Vraag daarna door."],
            "vragen": [
                {
                    "code": "V1.1",
                    "tekst": "Hoe verlopen deze taken?",
                    "deelpunten": ["uitlenen", "terugnemen"],
                    "hint": "Vraag een voorbeeld.",
                    "bron": "20",
                },
                {"code": "V1.2", "tekst": "Is er een balie?", "antwoord": "keuze", "keuzes": ["ja", "nee", "soms"]},
            ],
        },
        {
            "code": "V2",
            "naam": "In cijfers",
            "vragen": [
                {
                    "code": "V2.1",
                    "tekst": "Hoeveel lezers komen er?",
                    "antwoord": "getal",
                    "eenheid": "lezers",
                },
                {"code": "V2.2", "tekst": "Sinds wanneer is ze open?", "antwoord": "datum"},
                {"code": "V2.3", "tekst": "Wat valt nog op?"},
            ],
        },
    ],
}
CODES = ("V1.1", "V1.2", "V2.1", "V2.2", "V2.3")


def schrijf_vragen(map_: Path, vragen: dict[str, Any] | None = None) -> Path:
    """Write vragen.yaml in the folder of a kader, and return that folder."""
    inhoud = yaml.safe_dump(VRAGEN if vragen is None else vragen, allow_unicode=True, sort_keys=False)
    (map_ / "vragen.yaml").write_text(inhoud, encoding="utf-8")
    return map_


def map_met_vragen(map_: Path, vragen: dict[str, Any] | None = None) -> Path:
    """Make a copy of the second kader with questions beside its scores."""
    return schrijf_vragen(Path(shutil.copytree(TWEEDE_KADER, map_)), vragen)


@cache
def kader_met_vragen() -> Kader:
    """The second kader with questions beside its scores."""
    with TemporaryDirectory() as map_:
        return laad_kader(map_met_vragen(Path(map_) / "kader"))


ANTWOORDEN = {
    "V1.1": Antwoord(waarde="Uitlenen gaat goed.\n=1+1 is geen formule."),
    "V1.2": Antwoord(waarde="soms"),
    "V2.1": Antwoord(waarde=12.5),
    "V2.2": Antwoord(waarde=date(1985, 3, 4)),
    "V2.3": Antwoord(),
}
"""An answer of every kind, and a question without one."""


def beantwoorde_beoordeling(
    kader: Kader | None = None, antwoorden: Mapping[str, Antwoord] | None = None, **rest: Any
) -> Beoordeling:
    """A beoordeling with these answers; every question stands in it."""
    kader = kader or kader_met_vragen()
    gegeven = dict.fromkeys(kader.vraag_van, Antwoord()) | dict(ANTWOORDEN if antwoorden is None else antwoorden)
    return replace(beoordeling(kader, **rest), antwoorden=gegeven)


ALLEEN_VRAGEN = {
    "id": "bezoek-aan-de-bib",
    "versie": "1",
    "titel": "Een bezoek aan de bibliotheek",
    "bron": "Verzonnen voor de tests van gia",
}


def map_met_alleen_vragen(map_: Path, vragen: dict[str, Any] | None = None) -> Path:
    """Make a kader in which nothing is scored."""
    map_.mkdir()
    (map_ / "kader.yaml").write_text(yaml.safe_dump(ALLEEN_VRAGEN, allow_unicode=True), encoding="utf-8")
    return schrijf_vragen(map_, vragen)


@cache
def kader_met_alleen_vragen() -> Kader:
    """A kader in which nothing is scored."""
    with TemporaryDirectory() as map_:
        return laad_kader(map_met_alleen_vragen(Path(map_) / "kader"))
