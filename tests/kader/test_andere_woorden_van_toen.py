"""A kader that calls things otherwise in a newer version still reads what was filled in under the older words."""

from pathlib import Path

from typer.testing import CliRunner

from gia_kwaliteit import laad_kader, lees_werkboek, maak_sjabloon
from gia_kwaliteit.cli.opdrachten import app
from tests.bouwers import vervang
from tests.bouwers.instrumenten import gevuld

# From its own words to others that are its own too: what is general does not help.
ANDERS = {
    'versie: "2013.1"': 'versie: "2014.1"',
    "naam: Naam trajectbegeleider": "naam: Naam medewerker",
    "soort: Soort": "soort: Wie",
    "enkelvoud: competentie, meervoud: competenties": "enkelvoud: vaardigheid, meervoud: vaardigheden",
    "good_practices: Sterke kanten": "good_practices: Troeven",
    "code: coach": "code: begeleider",
    "vergelijking: [zelf, coach]": "vergelijking: [zelf, begeleider]",
}


def _gia(*woorden: str | Path) -> str:
    uitkomst = CliRunner().invoke(app, [*map(str, woorden)], catch_exceptions=False)
    assert uitkomst.exit_code == 0, uitkomst.output
    return uitkomst.stdout


def test_een_werkboek_met_de_woorden_van_toen_gaat_volledig_over(tmp_path: Path) -> None:
    oud, nieuw, werkboek = tmp_path / "oud", tmp_path / "nieuw", tmp_path / "zelf.xlsx"
    _gia("criteria", "kopieer", oud, "--kader", "competenties-trajectbegeleider")
    _gia("criteria", "kopieer", nieuw, "--kader", oud)
    for toen, nu in ANDERS.items():
        vervang(nieuw / "kader.yaml", toen, nu)
    kader = laad_kader(oud)
    ingevuld = gevuld(kader, "zelf")
    werkboek.write_bytes(maak_sjabloon(kader, beoordeling=ingevuld))

    gezegd = " ".join(_gia("criteria", "vergelijk", oud, nieuw, "-o", nieuw / "wijzigingen.yaml").split())
    assert "velden naam was: Naam trajectbegeleider nu: Naam medewerker" in gezegd
    _gia("criteria", "controleer", "--kader", nieuw)
    _gia("migreer", werkboek, "--kader", nieuw, "-o", tmp_path / "over.xlsx")

    over = lees_werkboek(tmp_path / "over.xlsx", laad_kader(nieuw))
    assert [gevonden.melding for gevonden in over.bevindingen] == []
    assert over.gegevens == ingevuld.gegevens
    assert {code: (score.keuze, score.motivering) for code, score in over.scores.items()} == {
        code: (score.keuze, score.motivering) for code, score in ingevuld.scores.items()
    }
