"""The pages with examples for programs: these are run as they stand, in order, and say what the page says."""

import re
import shlex
import shutil
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from gia_kwaliteit import laad_kader, lees_werkboek
from gia_kwaliteit.cli.opdrachten import app
from tests.bouwers import PROJECT, VOORBEELD, VOORBEELDEN

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


@pytest.mark.lang
def test_de_voorbeelden_van_de_handleiding_werken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """In a folder with the werkboeken that they name: the example, and those of eight fictitious bureaus."""
    shutil.copy(VOORBEELD, tmp_path / "de-brug.xlsx")
    shutil.copytree(VOORBEELDEN / "overzicht" / "werkboeken", tmp_path / "werkboeken")
    monkeypatch.chdir(tmp_path)
    voorbeelden = _VOORBEELD.findall((PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8"))
    namen: dict[str, Any] = {"__name__": "__main__"}
    with redirect_stdout(StringIO()) as scherm:
        for code, _ in voorbeelden:
            exec(code, namen)  # noqa: S102 - it is our own page
    assert len(voorbeelden) == 5
    scores = (tmp_path / "scores.csv").read_text(encoding="utf-8").splitlines()
    assert len(scores) == 1 + 16 * 109
    assert (tmp_path / "leeg.xlsx").is_file()
    assert "De Brug" in (tmp_path / "de-brug.html").read_text(encoding="utf-8")
    regels = scherm.getvalue().splitlines()
    assert any(regel.startswith("P12 Evaluatie 8 ") for regel in regels)
    assert regels[-1] == "8"


def test_de_opdrachten_van_score_naar_actie_werken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As they stand in the chapter, beside the examples, one after the other: each writes what its -o says."""
    shutil.copytree(VOORBEELDEN, tmp_path / "voorbeelden")
    monkeypatch.chdir(tmp_path)
    hoofdstuk = (
        (PROJECT / "docs" / "handleiding.md").read_text(encoding="utf-8").partition("\n## Van score naar actie\n")[2]
    )
    regels = hoofdstuk.partition("```sh\n")[2].partition("```")[0].splitlines()
    delen = [shlex.split(regel) for regel in regels]
    assert {deel[1] for deel in delen} == {"sjabloon", "consensus", "score", "verslag", "vergelijk"}
    for deel in delen:
        gegeven = CliRunner().invoke(app, deel[1:])
        assert (deel[0], gegeven.exit_code) == ("gia", 0), f"{deel}: {gegeven.output}"
    doelen = {deel[plaats + 1] for deel in delen for plaats, woord in enumerate(deel) if woord == "-o"}
    assert {pad.name for pad in tmp_path.iterdir()} == {"voorbeelden", *doelen}
    kader = laad_kader()
    assert [actie.code for actie in lees_werkboek("nieuw-jaar.xlsx", kader).actieplan][:3] == [
        "P4.DT2",
        "P5.DT1",
        "P8.8",
    ]
    samen = lees_werkboek("samen.xlsx", kader)
    assert tuple(samen.meningen) == ("P10.4", "P10.5", "P11.8")
    assert "jeugdwerk" in samen.scores["P11.7"].motivering


def _zonder_lege_einden(tekst: str) -> list[str]:
    """Return the lines without the spaces at their end, which editors take away."""
    return [regel.rstrip() for regel in tekst.splitlines()]
