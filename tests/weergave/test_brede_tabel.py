"""A table that is wider than the terminal: in equal parts, and as a heat map where there are colours."""

import re
from io import StringIO

import pytest
from rich.console import Console

from gia_kwaliteit.weergave.brede_tabel import toon_in_delen

KOPPEN = [f"P{nummer}" for nummer in range(1, 13)]
RIJEN = [("Het Kompas (fictief)", ["11,3"] * 11 + ["7,0*"]), ("De Haven", ["8,8*"] * 12)]
GEMIDDELD = [("gemiddelde", ["10,1"] * 12)]


def _regels(breedte: int, *, kleur: bool) -> list[str]:
    console = Console(file=StringIO(), width=breedte, force_terminal=True, no_color=not kleur, color_system="truecolor")
    kleuren = [["#E4A88E"] * 12] * 2
    toon_in_delen(console, "Processen, op 20", KOPPEN, RIJEN, GEMIDDELD, kleuren)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue().splitlines()


def _kaal(regels: list[str]) -> list[str]:
    return [re.sub(r"\x1b\[[0-9;]*m", "", regel) for regel in regels]


@pytest.mark.parametrize(
    ("breedte", "delen"),
    [
        # for each column a space, four characters and a star, and a name of 20, or of 16 on two lines
        (92, [12]),
        (88, [12]),
        (87, [6, 6]),
        (80, [6, 6]),
        (56, [6, 6]),
        (50, [4, 4, 4]),
    ],
)
def test_geen_kolom_blijft_alleen_over(breedte: int, delen: list[int]) -> None:
    regels = _kaal(_regels(breedte, kleur=False))
    koppen = [regel.split() for regel in regels if regel.strip().startswith("P") and "op 20" not in regel]
    assert [len(kop) for kop in koppen] == delen
    assert [code for kop in koppen for code in kop] == KOPPEN
    titels = [regel.rstrip() for regel in regels if "op 20" in regel]
    aantal = len(delen)
    assert titels == (
        ["Processen, op 20"]
        if aantal == 1
        else [f"Processen, op 20 ({nummer} van {aantal})" for nummer in range(1, aantal + 1)]
    )
    assert max(map(len, regels)) <= breedte


def test_een_ster_hangt_achter_de_cijfers() -> None:
    _, kop, kompas, haven, gemiddelde = _kaal(_regels(100, kleur=False))
    assert kompas.endswith("  7,0*")
    # A star does not push the digits of its row aside: every comma of a column is in one place.
    assert [plaats for plaats, teken in enumerate(kompas) if teken == ","] == [
        plaats for plaats, teken in enumerate(haven) if teken == ","
    ]
    assert kop.index("P1") == gemiddelde.index("10,1") + 2


def test_met_kleuren_past_alles_op_tachtig_tekens_en_heeft_elke_score_een_grond() -> None:
    regels = _regels(80, kleur=True)
    assert len(regels) == 5
    assert {len(regel) for regel in _kaal(regels)[1:]} == {80}
    assert [regel.count("48;2;228;168;142") for regel in regels] == [0, 0, 12, 12, 0]
    # The ground is as wide as the column: four figures, and the place of a star.
    assert regels[2].count("m11,3 \x1b") == 11
    assert regels[2].count("m 7,0*\x1b") == 1
