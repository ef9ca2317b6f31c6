"""What holds for every test: what runs beside what, and that the programs that tests share end with them."""

import gc

import pytest

from tests import programmas
from tests.programmas import browser, kantoor

# What takes long begins first, so that no worker is left alone with it at the end.
LANGST_EERST = ("libreoffice", "gnumeric", "openxml", "pdf", "browser", "lang", "proces")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put what takes long in front: `--dist loadfile` gives modules to the workers in this order."""
    # What was imported and collected stays until the end: to look through it for garbage takes a sixth of the time.
    gc.freeze()
    gc.set_threshold(100_000)
    if hasattr(config, "workerinput"):
        items.sort(key=_plaats)


def _plaats(item: pytest.Item) -> int:
    eigen = {merk.name for merk in item.iter_markers()}
    return next((plaats for plaats, merk in enumerate(LANGST_EERST) if merk in eigen), len(LANGST_EERST))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Say which programs the test may start."""
    programmas.merken = {merk.name for merk in item.iter_markers()}


def pytest_unconfigure() -> None:
    """End the LibreOffice and the Chromium that the tests of this process shared."""
    kantoor.sluit()
    browser.sluit()
