"""A kader with many levels of long names: what holds the name of a level has to hold these whole."""

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import yaml

from gia_kwaliteit.kader import Kader, laad_kader
from tests.bouwers import SCHALENKADER

LANGE_NIVEAUS = (
    "helemaal niet gerealiseerd",
    "nauwelijks gerealiseerd",
    "gedeeltelijk gerealiseerd",
    "grotendeels gerealiseerd",
    "volledig gerealiseerd",
    "toonaangevend",
)
"""The levels of the first scale, from low to high: every criterium of the Huis has one, of other onderdelen some."""
_KLEUREN = ("#A83C10", "#C8501E", "#F6D98B", "#CFE0EE", "#7FB5DD", "#1F4E85")


@cache
def kader_met_lange_namen() -> Kader:
    """The kader with four scales of the tests, of which the first has six levels."""
    with TemporaryDirectory() as naam:
        return laad_kader(_map_met_lange_namen(Path(naam) / "kader"))


def _map_met_lange_namen(map_: Path) -> Path:
    shutil.copytree(SCHALENKADER, map_)
    pad = map_ / "schalen.yaml"
    inhoud: dict[str, Any] = yaml.safe_load(pad.read_text(encoding="utf-8"))
    eerste = inhoud["schalen"][0]
    oud = [niveau["naam"] for niveau in eerste["niveaus"]]
    eerste["niveaus"] = [
        {"naam": niveau, "betekenis": f"Het is {niveau}.", "kleur": kleur}
        for niveau, kleur in zip(LANGE_NIVEAUS, _KLEUREN, strict=True)
    ]
    eerste["niveaus"][0]["rol"], eerste["niveaus"][-1]["rol"] = "werkpunt", "good practice"
    for model in inhoud["puntenmodellen"]:
        anders = {niveau: punt for niveau, punt in model["punten"].items() if niveau not in oud}
        model["punten"] = dict(zip(LANGE_NIVEAUS, range(len(LANGE_NIVEAUS)), strict=True)) | anders
    pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")
    huis = map_ / "processen" / "H1.yaml"
    huis.write_text(huis.read_text(encoding="utf-8").replace("    schaal: aanwezigheid\n", ""), encoding="utf-8")
    return map_
