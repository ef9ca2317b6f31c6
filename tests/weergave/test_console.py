"""The console of a command whose output another program reads."""

import sys
from io import BytesIO, StringIO, TextIOWrapper

import pytest
from rich.console import Console
from rich.text import Text

from gia_kwaliteit.weergave.codepagina import toon_leesbaar
from gia_kwaliteit.weergave.console import maak_console, maak_tabel, toon_ingesprongen


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


@pytest.mark.parametrize(
    ("vooraf", "regels"),
    [
        ("  P1  ", ["  P1  een twee drie", "      vier [vijf]", "      zes"]),
        # what takes more than a third of the screen leaves too little beside it
        ("  sterk punt  ", ["  sterk punt  een", "    twee drie vier", "    [vijf]", "    zes"]),
        ("", ["een twee drie vier", "[vijf]", "zes"]),
    ],
)
def test_een_volgende_regel_begint_onder_de_eerste_letter(vooraf: str, regels: list[str]) -> None:
    console = Console(file=StringIO(), width=20, force_terminal=True, color_system=None)
    toon_ingesprongen(console, vooraf, "een twee drie vier [vijf]\nzes", "bold")
    assert isinstance(console.file, StringIO)
    assert console.file.getvalue().splitlines() == regels


def test_in_een_pijp_wordt_geen_regel_gebroken() -> None:
    console = Console(file=StringIO(), width=20)
    toon_ingesprongen(console, "  P1  ", "een twee drie vier [vijf]\nzes", "bold")
    assert isinstance(console.file, StringIO)
    assert console.file.getvalue().splitlines() == ["  P1  een twee drie vier [vijf]", "      zes"]


@pytest.mark.parametrize(("codepagina", "regel"), [("ascii", "1.2 -> 3 x 4 |#"), ("cp850", "1·2 -> 3 × 4 │█")])
def test_wat_een_terminal_niet_kan_tonen_staat_er_in_andere_tekens(codepagina: str, regel: str) -> None:
    onder = BytesIO()
    stroom = TextIOWrapper(onder, encoding=codepagina)
    toon_leesbaar(stroom)
    stroom.write("1·2 → 3 × 4 │█")
    stroom.flush()
    assert onder.getvalue().decode(codepagina) == regel
