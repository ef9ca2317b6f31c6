"""A kader as another country could write it: five parts, ninety criteria, five levels, English words, no figures."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from gia_kwaliteit.kader import Kader, laad_kader

# Each part has three processen, and each of those what is looked at, six times.
_DELEN = {
    "Leadership": ("Direction", "Staff", "Governance"),
    "Teaching": ("Planning", "Lessons", "Feedback"),
    "Pupils": ("Attendance", "Wellbeing", "Progress"),
    "Partners": ("Parents", "Neighbourhood", "Services"),
    "Premises": ("Buildings", "Safety", "Resources"),
}
_WAT = ("Aims", "Plans", "Practice", "Records", "Review", "Change")
_NIVEAUS = ("not yet", "emerging", "established", "strong", "leading")
_KLEUREN = ("#8C2D04", "#EC7014", "#FEE391", "#78C679", "#006837")


def _party(code: str, naam: str, wie: str, **anders: object) -> dict[str, Any]:
    return {"code": code, "enkelvoud": naam, "meervoud": f"{naam}s", "lidwoord": "de", "wie": wie} | anders


WOORDEN: dict[str, Any] = {
    "onderwerp": {"enkelvoud": "school", "meervoud": "schools", "lidwoord": "de"},
    "partijen": [
        _party("self", "self-review", "de school", zelf=True),
        _party("peer", "peer review", "een andere school"),
        _party("visit", "visit", "het team"),
    ],
    "velden": {
        "naam": "School name",
        "soort": "Kind of review",
        "werkjaar": "School year",
        "datum": "Date",
        "beoordelaars": "Reviewers",
        "stand": "State of this workbook",
        "stand_sinds": "State since",
        "stand_door": "State set by",
    },
    "lijsten": {"good_practices": "Highlights", "werkpunten": "Next steps"},
    "begrippen": {
        "proces": {"enkelvoud": "field", "meervoud": "fields", "lidwoord": "het"},
        "criterium": {"enkelvoud": "statement", "meervoud": "statements", "lidwoord": "de"},
        "good_practice": {"enkelvoud": "highlight", "meervoud": "highlights", "lidwoord": "de"},
        "werkpunt": {"enkelvoud": "next step", "meervoud": "next steps", "lidwoord": "de"},
        "profiel": "Picture of",
        "overzicht": "All schools together",
    },
    "gebied": {
        "naam": "the region",
        "gemiddelde": "regional average",
        "cijfers": "regional figures",
        "beeld": "regional picture",
        "sector": "the schools together",
    },
    "scores": {"proces": 30, "deel": 60, "grens": 40, "grensnaam": "on track"},
}


def _bestanden() -> dict[str, dict[str, Any]]:
    delen = [naam.lower() for naam in _DELEN]
    hoofd = {
        "id": "school-review",
        "versie": "3",
        "titel": "School review framework",
        "bron": "Made up for the tests of gia",
        "proces_definitie": "What the school does.",
        "onderdelen": [
            {
                "code": code,
                "naam": naam,
                "tabnaam": naam,
                "lijstnaam": naam,
                "groepen": [code],
                "kwaliteitsaspecten": False,
            }
            for naam, code in zip(_DELEN, delen, strict=True)
        ],
        "groepen": [
            {"code": code, "naam": naam, "definitie": f"{naam} of the school."}
            for naam, code in zip(_DELEN, delen, strict=True)
        ],
    }
    rollen = {"not yet": "werkpunt", "leading": "good practice"}
    niveaus = [
        {"naam": naam, "betekenis": f"This is {naam}.", "kleur": kleur}
        | ({"rol": rollen[naam]} if naam in rollen else {})
        for naam, kleur in zip(_NIVEAUS, _KLEUREN, strict=True)
    ]
    punten = dict(zip(_NIVEAUS, (0, 1, 3, 4, 6), strict=True))
    bestanden = {
        "kader.yaml": hoofd | WOORDEN,
        "schalen.yaml": {
            "schalen": [{"naam": "judgement", "omschrijving": "How far the school is.", "niveaus": niveaus}],
            "puntenmodellen": [{"code": "steps", "naam": "Steps", "uitleg": "Up to six points.", "punten": punten}],
        },
    }
    processen = [(deel, naam) for deel, namen in zip(delen, _DELEN.values(), strict=True) for naam in namen]
    for nummer, (deel, naam) in enumerate(processen, start=1):
        criteria = [
            {"code": f"S{nummer}.{plaats}", "tekst": f"{wat} for {naam.lower()} are known and used."}
            for plaats, wat in enumerate(_WAT, start=1)
        ]
        proces = {"code": f"S{nummer}", "naam": naam, "groep": deel, "definitie": f"{naam} in this school."}
        bestanden[f"processen/S{nummer:02}.yaml"] = proces | {"criteria": criteria}
    return bestanden


def map_uit_het_buitenland(map_: Path) -> Path:
    """Write the kader of schools in a new folder."""
    for naam, inhoud in _bestanden().items():
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return map_


@cache
def kader_uit_het_buitenland() -> Kader:
    """The kader of schools."""
    with TemporaryDirectory() as map_:
        return laad_kader(map_uit_het_buitenland(Path(map_) / "kader"))
