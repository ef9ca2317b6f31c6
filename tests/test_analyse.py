"""The page for analysts: its examples are run as they stand, in order, and say what the page says."""

import re
from contextlib import redirect_stdout
from io import StringIO
from typing import Any

import pytest

from tests.bouwers import PROJECT

BLADZIJDE = PROJECT / "docs" / "analyse.md"
_VOORBEELD = re.compile(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.DOTALL)


def test_de_voorbeelden_voor_analisten_geven_wat_er_staat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    voorbeelden = _VOORBEELD.findall(BLADZIJDE.read_text(encoding="utf-8"))
    assert len(voorbeelden) == BLADZIJDE.read_text(encoding="utf-8").count("```python")
    namen: dict[str, Any] = {}
    for code, uitvoer in voorbeelden:
        with redirect_stdout(StringIO()) as scherm:
            exec(code, namen)  # noqa: S102 - it is our own page
        assert _zonder_lege_einden(scherm.getvalue()) == _zonder_lege_einden(uitvoer), code


def _zonder_lege_einden(tekst: str) -> list[str]:
    """Return the lines without the spaces at their end, which editors take away."""
    return [regel.rstrip() for regel in tekst.splitlines()]
