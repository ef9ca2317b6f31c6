"""The console of a command whose output another program reads."""

import sys
from io import StringIO

import pytest
from rich.text import Text

from gia_kwaliteit.weergave.console import maak_console, maak_tabel


def test_in_een_pijp_staat_achter_geen_enkele_regel_een_spatie(monkeypatch: pytest.MonkeyPatch) -> None:
    uit = StringIO()
    monkeypatch.setattr(sys, "stdout", uit)
    console = maak_console()
    tabel = maak_tabel(console, "Naam", "Waarde")
    tabel.add_row("een lange naam", "1")
    tabel.add_row("kort", "")
    console.print(tabel)
    console.print(Text("een zin  met twee spaties "))
    regels = uit.getvalue().split("\n")
    assert [regel for regel in regels if regel != regel.rstrip()] == []
    assert "een zin  met twee spaties" in regels
    assert any("een lange naam" in regel and regel.endswith("1") for regel in regels)
