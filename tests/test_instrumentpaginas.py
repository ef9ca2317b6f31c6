"""The pages about the instruments: every command on them is run as it stands, in order, with what it asks for."""

import re
import shlex
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gia_kwaliteit import Gegevens, laad_kader
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.draaiboek import maak_draaiboek
from tests.bouwers import PROJECT, VOORBEELDEN

BLADZIJDEN = sorted((PROJECT / "docs" / "instrumenten").glob("*.md"))
# What somebody has filled in before the next command, of the examples.
INGEVULD = {
    "an-coach.xlsx": "trajectbegeleider-coach.xlsx",
    "an-zelf.xlsx": "trajectbegeleider-zelf.xlsx",
    "bea-coach.xlsx": "mo-leerkracht-coach.xlsx",
    "bea-zelf.xlsx": "mo-leerkracht-zelf.xlsx",
    "kmi.xlsx": "kwaliteitswijzer-kmi.xlsx",
    "wijzer.xlsx": "kwaliteitswijzer.xlsx",
    "wonen-les-3.xlsx": "lesvoorbereiding.xlsx",
}
_BLOK = re.compile(r"```console\n(.*?)```", re.DOTALL)
_IN_DE_TEKST = re.compile(r"`(gia [^`]*)`")
# What stands in a sentence for whatever somebody has.
_STAAT_VOOR_IETS = re.compile(r"\bMAP\b|^gia \w+$")


def _opdrachten(bladzijde: str) -> Iterator[str]:
    for blok in _BLOK.findall(bladzijde):
        yield from (regel.removeprefix("$ ") for regel in blok.splitlines() if regel.startswith("$ "))
    zonder = _BLOK.sub("", bladzijde)
    yield from (opdracht for opdracht in _IN_DE_TEKST.findall(zonder) if not _STAAT_VOOR_IETS.search(opdracht))


def _leg_klaar(map_: Path) -> None:
    shutil.copytree(VOORBEELDEN / "overzicht" / "werkboeken", map_ / "werkboeken")
    shutil.copy(VOORBEELDEN / "inspectie.xlsx", map_)


def _vul_in(map_: Path) -> None:
    for naam, voorbeeld in INGEVULD.items():
        shutil.copy(VOORBEELDEN / "instrumenten" / voorbeeld, map_ / naam)
    bezoek = Gegevens(
        naam="De Brug (fictief)",
        soort="werkbezoek",
        werkjaar="2013-2014",
        datum=date(2014, 4, 24),
        beoordelaars=("inspecteur 1", "inspecteur 2"),
    )
    (map_ / "draaiboek.docx").write_bytes(maak_draaiboek(laad_kader("werkbezoek"), bezoek))


@pytest.mark.pdf
@pytest.mark.parametrize("pad", BLADZIJDEN, ids=lambda pad: pad.stem)
def test_elke_opdracht_van_de_bladzijde_werkt(pad: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _leg_klaar(tmp_path)
    opdrachten = [*_opdrachten(pad.read_text(encoding="utf-8"))]
    assert opdrachten
    for opdracht in opdrachten:
        gia, *woorden = shlex.split(opdracht)
        assert gia == "gia"
        if woorden[0] != "sjabloon":
            _vul_in(tmp_path)
        uitkomst = CliRunner().invoke(app, woorden)
        assert uitkomst.exit_code == 0, (opdracht, uitkomst.output)
        if "-o" in woorden:
            assert (tmp_path / woorden[woorden.index("-o") + 1]).is_file(), opdracht
