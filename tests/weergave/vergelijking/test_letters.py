"""The letters that stand for both sides in the tables of a vergelijking on the screen."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from gia_kwaliteit.cli.opdrachten import app

VOORBEELDEN = Path(__file__).parents[3] / "voorbeelden" / "instrumenten"


@pytest.mark.parametrize(
    ("links", "legende", "verdelingen"),
    [
        ("zelf", "Z = Zelfbeoordeling, C = Coachbeoordeling", "verdeling Z  verdeling C"),
        # Both names begin with the same letter: it would stand for neither.
        ("collega", "A = Collegabeoordeling, B = Coachbeoordeling", "verdeling A  verdeling B"),
    ],
)
def test_elke_kant_heeft_een_letter_van_haar_eigen(links: str, legende: str, verdelingen: str) -> None:
    paren = [str(VOORBEELDEN / f"trajectbegeleider-{naam}.xlsx") for naam in (links, "coach")]
    uitkomst = CliRunner().invoke(app, ["vergelijk", *paren])
    assert uitkomst.exit_code == 0, uitkomst.output
    assert legende in uitkomst.stdout
    assert verdelingen in uitkomst.stdout
