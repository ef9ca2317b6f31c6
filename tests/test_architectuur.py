"""The one-way road: every module imports only nouns to its left (docs/architecture.md)."""

import ast
from pathlib import Path

import pytest

from tests.bouwers import PROJECT

PAKKET = PROJECT / "gia_kwaliteit"

# From left to right; a module may import from its own place and from every place before it.
VOLGORDE = (
    "taal",
    "tekst",
    "sjablonen",
    "bestand",
    "getallen",
    "naamplaatsen",
    "kader",
    "rubrieken",
    "bevinding",
    "beoordeling",
    "overzetting",
    "profiel",
    "overeenstemming",
    "vergelijking",
    "overzicht",
    "werkboek",
    "verzameling",
    "weergave",
    "verslag",
    "cli",
)
# Writing a file belongs to the command line alone.
ALLEEN_VOOR_CLI = {"bestand", "taal"}


def _ingevoerd(bestand: Path) -> set[str]:
    """Return the first part below gia_kwaliteit of every import of the project in a file."""
    namen = set()
    for knoop in ast.walk(ast.parse(bestand.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.ImportFrom) and (knoop.module or "").startswith("gia_kwaliteit."):
            namen.add((knoop.module or "").split(".")[1])
        elif isinstance(knoop, ast.ImportFrom) and (knoop.level or knoop.module == "gia_kwaliteit"):
            # A relative import, or a name of the package itself, would slip past the road.
            namen.add(f"{bestand.name}: from {'.' * knoop.level}{knoop.module or ''} import …")
        elif isinstance(knoop, ast.Import):
            namen |= {naam.name.split(".")[1] for naam in knoop.names if naam.name.startswith("gia_kwaliteit.")}
    return namen


def _eigen(bestand: Path) -> str:
    return bestand.relative_to(PAKKET).parts[0].removesuffix(".py")


BESTANDEN = [pad for pad in sorted(PAKKET.rglob("*.py")) if _eigen(pad) not in {"__init__", "__main__"}]


@pytest.mark.parametrize("bestand", BESTANDEN, ids=lambda pad: str(pad.relative_to(PAKKET)))
def test_een_module_voert_alleen_in_wat_links_van_haar_staat(bestand: Path) -> None:
    plaats = VOLGORDE.index(_eigen(bestand))
    rechts = {naam for naam in _ingevoerd(bestand) if VOLGORDE.index(naam) > plaats}
    assert not rechts, f"{bestand.name} voert {sorted(rechts)} in"
    if _eigen(bestand) not in ALLEEN_VOOR_CLI | {"cli"}:
        assert not _ingevoerd(bestand) & ALLEEN_VOOR_CLI


def test_elke_module_staat_op_de_weg() -> None:
    assert {_eigen(bestand) for bestand in BESTANDEN} == set(VOLGORDE)
