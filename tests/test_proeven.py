"""The tests as a house: each beside what it tests, builders shared, and no test that takes anything from another."""

import ast
from pathlib import Path

import pytest

from tests.bouwers import PROJECT, TESTS

# What does not mirror the package: stories, what many tests share, and the files that they begin from.
EIGEN = {"verhalen", "bouwers", "programmas", "fuzzen", "bestanden", "tweede_kader"}
MODULES = sorted(TESTS.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda pad: str(pad.relative_to(TESTS)))
def test_geen_module_voert_een_test_in(module: Path) -> None:
    for knoop in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(knoop, ast.Import | ast.ImportFrom):
            namen = [naam.name for naam in knoop.names] + [getattr(knoop, "module", None) or ""]
            assert not [naam for naam in namen if any(deel.startswith("test_") for deel in naam.split("."))]


def test_wat_geen_verhaal_is_ligt_naast_wat_het_test() -> None:
    mappen = {pad.parent.relative_to(TESTS) for pad in TESTS.rglob("test_*.py")}
    kamers = {map_ for map_ in mappen if map_.parts and map_.parts[0] not in EIGEN}
    assert [kamer for kamer in kamers if not (PROJECT / "gia_kwaliteit" / kamer).is_dir()] == []
