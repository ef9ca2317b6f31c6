"""A kader with other words than that of the onthaalbureaus, to find what speaks of onthaalbureaus all the same."""

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from gia_kwaliteit.kader import Kader, laad_kader
from tests.bouwers import TWEEDE_KADER

EIGEN_BLIK, VISITATIE, BEZOEKER = "eigen-blik", "visitatie", "bezoeker"
# What stands in no output of a kader that does not say it itself.
VREEMDE_WOORDEN = re.compile(r"bureau|inspectie|zelfevaluatie|vlaams|vlaanderen|\bcipo\b", re.IGNORECASE)
# How the begrippen are called in general, which no text for people says of a kader that calls them otherwise.
ALGEMENE_BEGRIPPEN = r"good practice|werkpunt|\bcriteri(?:um|a)\b|\bproces(?:sen)?\b|kwaliteitsprofiel|overkoepelend"

WOORDEN: dict[str, Any] = {
    "onderwerp": {"enkelvoud": "bibliotheek", "meervoud": "bibliotheken", "lidwoord": "de"},
    "partijen": [
        {
            "code": EIGEN_BLIK,
            "enkelvoud": "eigen blik",
            "meervoud": "eigen blikken",
            "lidwoord": "de",
            "wie": "de bibliotheek",
            "zelf": True,
        },
        {
            "code": VISITATIE,
            "enkelvoud": "visitatie",
            "meervoud": "visitaties",
            "lidwoord": "de",
            "wie": "de visitatiecommissie",
        },
        {
            "code": BEZOEKER,
            "enkelvoud": "bezoeker",
            "meervoud": "bezoekers",
            "lidwoord": "de",
            "wie": "de bezoeker",
        },
    ],
    "velden": {
        "naam": "Naam van de bibliotheek",
        "soort": "Wiens blik",
        "werkjaar": "Seizoen",
        "datum": "Dag",
        "beoordelaars": "Wie keek",
        "stand": "Hoe ver dit werkboek staat",
        "stand_sinds": "Zo ver sinds",
        "stand_door": "Zo ver door",
    },
    "lijsten": {"good_practices": "Pareltjes", "werkpunten": "Te doen"},
    "begrippen": {
        "proces": {"enkelvoud": "domein", "meervoud": "domeinen", "lidwoord": "het"},
        "criterium": {"enkelvoud": "toetssteen", "meervoud": "toetsstenen", "lidwoord": "de"},
        "good_practice": {"enkelvoud": "pareltje", "meervoud": "pareltjes", "lidwoord": "het"},
        "werkpunt": {"enkelvoud": "klus", "meervoud": "klussen", "lidwoord": "de"},
        "profiel": "Beeld van",
        "overzicht": "Het bibliotheeknet in beeld",
    },
    "gebied": {
        "naam": "heel het land",
        "gemiddelde": "landelijk gemiddelde",
        "cijfers": "landelijke cijfers",
        "beeld": "landelijk beeld",
        "sector": "het bibliotheeknet",
    },
    "scores": {"proces": 10, "deel": 50, "grens": 60, "grensnaam": "in orde"},
}
_CONTEXT: dict[str, Any] = {
    "naam": "Omgeving",
    "definitie": "Waar de bibliotheek staat.",
    "indicatoren": [
        {
            "code": "C1",
            "naam": "Buurt",
            "definitie": "Wie er in de buurt woont.",
            "subindicatoren": [
                {"code": "C1.1", "naam": "Inwoners", "invoer": "cijfer", "eenheid": "aantal"},
                {"code": "C1.2", "naam": "Ligging", "invoer": "tekst"},
            ],
        }
    ],
}
_INPUT: dict[str, Any] = {
    "naam": "Middelen",
    "definitie": "Met wie en waarmee de bibliotheek werkt.",
    "indicatoren": [
        {
            "code": "I1",
            "naam": "Mensen",
            "definitie": "Wie er werkt.",
            "subindicatoren": [
                {"code": "I1.1", "naam": "Medewerkers", "invoer": "cijfer", "eenheid": "aantal"},
                {"code": "I1.2", "naam": "Boeken per inwoner", "invoer": "cijfer", "eenheid": "boeken"},
            ],
        }
    ],
}
_OUTPUT: dict[str, Any] = {
    "naam": "Wat het oplevert",
    "definitie": "Wat lezers ervan hebben.",
    "indicatoren": [
        {
            "code": "O1",
            "naam": "Bereik",
            "definitie": "Wie er komt.",
            "outputindicatoren": [
                {"code": "O1.1", "tekst": "Het deel van de inwoners dat lid is.", "eenheid": "%"},
                {"code": "O1.2", "tekst": "Hoe lang een lezer op een boek wacht.", "eenheid": "dagen"},
            ],
        }
    ],
}
_NORMEN: dict[str, Any] = {
    "normen": [
        {
            "code": "norm-leden",
            "naam": "Norm leden",
            "hoort_bij": ["O1.1"],
            "rij": "O1.1",
            "soort": "norm",
            "minstens": 20,
            "eenheid": "%",
            "definitie": "Een op vijf inwoners is lid.",
            "bron": {"regels": "12"},
        }
    ]
}
_SAMEN_BEKIJKEN = [
    {
        "proces": "B1",
        "cijfer": "O1.1",
        "beter": "hoger",
        "vraag": "Zijn er meer leden waar de collectie hoger scoort?",
        "bron": {"regels": "30"},
    }
]
_PER_NAAM = {"Aarle": 20.0, "Beek": 30.0, "Corle": 40.0}


def _referentie(jaar: int) -> dict[str, Any]:
    """The figures of one year, with an average, one per bibliotheek, and a number of things."""
    vast: dict[str, Any] = {"methode": "ongewogen", "definitie": "Geteld.", "bron": {"regels": "1-2"}, "status": "ok"}
    leden = {"code": "leden", "naam": "Leden", "hoort_bij": "O1.1", "als_gemiddelde": True, "eenheid": "%"}
    wachten = {"code": "wachten", "naam": "Wachten", "hoort_bij": "O1.2", "als_gemiddelde": True, "eenheid": "dagen"}
    mensen = {"code": "mensen", "naam": "Mensen", "hoort_bij": "I1.1", "als_gemiddelde": False, "eenheid": "aantal"}
    cijfers = [
        leden | {"waarde": 30, "n": 3, "per_onderwerp": _PER_NAAM},
        wachten | {"waarde": 4},
        mensen | {"rij": "I1.1", "per_onderwerp": _PER_NAAM},
    ]
    vast["jaar"] = jaar
    return {"jaar": jaar, "bron": "Verzonnen telling", "cijfers": [cijfer | vast for cijfer in cijfers]}


def _bestanden() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the files that stand beside those of the second kader, or in their place."""
    hoofd = yaml.safe_load((TWEEDE_KADER / "kader.yaml").read_text(encoding="utf-8"))
    yield "kader.yaml", hoofd | WOORDEN | {"id": "bib-met-andere-woorden", "samen_bekijken": _SAMEN_BEKIJKEN}
    yield "context.yaml", _CONTEXT
    yield "input.yaml", _INPUT
    yield "output.yaml", _OUTPUT
    yield "normen.yaml", _NORMEN
    for jaar in (2011, 2012):
        yield f"referentie/{jaar}.yaml", _referentie(jaar)


def map_met_andere_woorden(map_: Path) -> Path:
    """Write the second kader in a new folder with other words, parties, area and scores, and with figures."""
    shutil.copytree(TWEEDE_KADER, map_)
    for naam, inhoud in _bestanden():
        (map_ / naam).parent.mkdir(exist_ok=True)
        (map_ / naam).write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return map_


@cache
def kader_met_andere_woorden() -> Kader:
    """The second kader with other words, parties, area and scores, and with figures."""
    with TemporaryDirectory() as map_:
        return laad_kader(map_met_andere_woorden(Path(map_) / "kader"))
