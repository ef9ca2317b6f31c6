"""The one-way road (docs/architecture.md): a module imports only what is left of it, and no two import each other."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from docs.modules import ARCHITECTUUR, BEGIN, bijgewerkt
from tests.bouwers import PROJECT

NAAM = "gia_kwaliteit"
PAKKET = PROJECT / NAAM

# From left to right; a module may import from its own place and from every place before it.
VOLGORDE = (
    "taal",
    "tekst",
    "sjablonen",
    "letterbreedtes",
    "bestand",
    "getallen",
    "kleuren",
    "naamplaatsen",
    "webadres",
    "kader",
    "rubrieken",
    "actieplan",
    "antwoorden",
    "dossier",
    "bevinding",
    "beoordeling",
    "berekend",
    "aannemelijk",
    "overzetting",
    "profiel",
    "oogopslag",
    "overeenstemming",
    "vergelijking",
    "consensus",
    "overzicht",
    "werkboek",
    "werkbezoek",
    "verzameling",
    "weergave",
    "verslag",
    "draaiboek",
    "cli",
)
# Writing a file belongs to the command line alone.
ALLEEN_VOOR_CLI = {"bestand", "taal"}


def _modulenaam(bestand: Path) -> str:
    delen = bestand.relative_to(PROJECT).with_suffix("").parts
    return ".".join(delen[:-1] if delen[-1] == "__init__" else delen)


MODULES = {_modulenaam(pad): pad for pad in sorted(PAKKET.rglob("*.py"))}
OP_DE_WEG = [naam for naam in MODULES if naam not in (NAAM, f"{NAAM}.__main__")]


def _plaats(module: str) -> int:
    return VOLGORDE.index(module.split(".")[1])


def _is_alleen_voor_types(knoop: ast.AST) -> bool:
    return isinstance(knoop, ast.If) and "TYPE_CHECKING" in ast.unparse(knoop.test)


def _knopen(boom: ast.AST, *, met_types: bool) -> Iterator[ast.AST]:
    """Yield every node, also those inside functions; imports for types alone only when they are asked for."""
    for knoop in ast.iter_child_nodes(boom):
        if met_types or not _is_alleen_voor_types(knoop):
            yield knoop
            yield from _knopen(knoop, met_types=met_types)


def _ingevoerd(module: str, *, met_types: bool = False) -> set[str]:
    """Return the modules of the project that a module imports, wherever in it that stands."""
    namen: set[str] = set()
    for knoop in _knopen(ast.parse(MODULES[module].read_text(encoding="utf-8")), met_types=met_types):
        if isinstance(knoop, ast.ImportFrom) and not knoop.level and (knoop.module or "").split(".")[0] == NAAM:
            for naam in knoop.names:
                onder = f"{knoop.module}.{naam.name}"
                namen.add(onder if onder in MODULES else str(knoop.module))
        elif isinstance(knoop, ast.Import):
            namen |= {naam.name for naam in knoop.names if naam.name.split(".")[0] == NAAM}
    return namen


@pytest.mark.parametrize("module", OP_DE_WEG)
def test_een_module_voert_alleen_in_wat_links_van_haar_staat(module: str) -> None:
    # The package itself offers the API; of it a module takes at most the version.
    ingevoerd = _ingevoerd(module, met_types=True) - {NAAM}
    rechts = {naam for naam in ingevoerd if _plaats(naam) > _plaats(module)}
    assert not rechts
    if module.split(".")[1] not in ALLEEN_VOOR_CLI | {"cli"}:
        assert not {naam.split(".")[1] for naam in _ingevoerd(module)} & ALLEEN_VOOR_CLI


@pytest.mark.parametrize("module", MODULES)
def test_een_module_noemt_wat_ze_invoert_bij_zijn_volle_naam(module: str) -> None:
    # A relative import, or a name of the package itself, would slip past the road.
    for knoop in _knopen(ast.parse(MODULES[module].read_text(encoding="utf-8")), met_types=True):
        if isinstance(knoop, ast.ImportFrom):
            assert not knoop.level
            assert knoop.module != NAAM or {naam.name for naam in knoop.names} == {"__version__"}


def test_geen_twee_modules_voeren_elkaar_in() -> None:
    # Also not by a detour, within a folder, or inside a function.
    wegen = {module: _ingevoerd(module) - {module} for module in MODULES}
    try:
        TopologicalSorter(wegen).prepare()
    except CycleError as fout:
        pytest.fail(" → ".join(fout.args[1]))


def test_elke_module_staat_op_de_weg() -> None:
    assert {module.split(".")[1] for module in OP_DE_WEG} == set(VOLGORDE)


def _genoemd(tekst: str) -> list[str]:
    """What stands between backticks, in the order of the page; a block of code does not count."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", tekst, flags=re.DOTALL))


def test_de_architectuur_noemt_elke_module_een_keer() -> None:
    pagina = ARCHITECTUUR.read_text(encoding="utf-8")
    assert bijgewerkt(pagina) == pagina, "voer make architectuur uit"
    genoemd = Counter(naam for naam in _genoemd(pagina.split(BEGIN)[1]) if naam.endswith(".py"))
    assert genoemd == Counter(pad.relative_to(PAKKET).as_posix() for pad in MODULES.values())


def test_elke_module_zegt_in_een_zin_wat_ze_is() -> None:
    bomen = {module: ast.parse(pad.read_text(encoding="utf-8")) for module, pad in MODULES.items()}
    zinnen = {module: (ast.get_docstring(boom) or "").split("\n\n")[0] for module, boom in bomen.items()}
    assert [module for module, zin in zinnen.items() if not zin.endswith(".")] == []


def test_wat_de_architectuur_noemt_bestaat() -> None:
    paden = {
        f"/{pad.relative_to(PROJECT).as_posix()}"
        for map_ in ("gia_kwaliteit", "tests", "docs", "criteria", "sjablonen")
        for pad in (PROJECT / map_, *(PROJECT / map_).rglob("*"))
    }
    paden |= {pad.removesuffix(".py") for pad in paden}
    # Modules in two folders can have the same name.
    proeven = [(pad.stem, pad.read_text(encoding="utf-8")) for pad in (PROJECT / "tests").rglob("test_*.py")]
    functies = set(re.findall(r"^def (test_\w+)", "\n".join(tekst for _, tekst in proeven), re.MULTILINE))
    prozatekst = ARCHITECTUUR.read_text(encoding="utf-8").split(BEGIN)[0]
    for naam in _genoemd(prozatekst):
        if re.fullmatch(r"[\w./-]*/[\w./-]*", naam):
            assert any(pad.endswith(f"/{naam.rstrip('/')}") for pad in paden), naam
        elif re.fullmatch(r"test_\w+", naam):
            assert naam in functies | {stam for stam, _ in proeven}, naam


def test_de_kamers_staan_in_de_architectuur_in_de_volgorde_van_de_weg() -> None:
    (tabel,) = re.findall(r"^\| room \|.*?\n\n", ARCHITECTUUR.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    eerste = [rij.split("|")[1] for rij in tabel.splitlines()[2:] if rij]
    assert [naam.strip("/") for cel in eerste for naam in _genoemd(cel)] == list(VOLGORDE)
