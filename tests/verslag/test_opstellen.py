"""Whoever calls the library gets what `gia verslag` and `gia score --csv` give."""

import io
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from gia_kwaliteit import Kader, Verslag, laad_kader, lees_verslag, lees_werkboeken, stel_verslag_op
from gia_kwaliteit.cli.dag import vandaag
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.weergave.profiel.csv import schrijf_scores
from tests.bouwers import GOED, VOORBEELD, VOORBEELDEN, overal
from tests.bouwers.overzichten import schrijf_werkboek
from tests.bouwers.werkboeken import open_boek

INSPECTIE = VOORBEELDEN / "inspectie.xlsx"
LINEAIR = ("--puntenmodel", "lineair")


@pytest.fixture(scope="module")
def kader() -> Kader:
    """The kader that the command takes."""
    return laad_kader()


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """A sound werkboek with a copy of it, and one with a score that is none."""
    map_ = tmp_path / "werkboeken"
    map_.mkdir()
    for naam in ("brug", "kaai"):
        schrijf_werkboek(map_ / f"{naam}.xlsx", naam, overal(laad_kader(), GOED))
    boek = open_boek(map_ / "kaai.xlsx")
    boek["Scoring APL"]["D9"].value = "uitstekend"
    boek.save(map_ / "kaai.xlsx")
    shutil.copy(map_ / "brug.xlsx", map_ / "kopie van brug.xlsx")
    return map_


def _html(verslag: Verslag | None, kader: Kader) -> bytes:
    assert verslag is not None
    return als_html(verslag, kader, Sjabloon())


@pytest.mark.parametrize("puntenmodel", [None, "lineair"])
@pytest.mark.parametrize("inspectie", [None, INSPECTIE])
def test_een_programma_krijgt_hetzelfde_verslag_als_de_opdracht(
    inspectie: Path | None, puntenmodel: str | None, kader: Kader, tmp_path: Path
) -> None:
    opties = [*(["--inspectie", str(inspectie)] if inspectie else []), *(LINEAIR if puntenmodel else ())]
    uitkomst = CliRunner().invoke(app, ["verslag", str(VOORBEELD), "-o", str(tmp_path / "v.html"), *opties])
    assert uitkomst.exit_code == 0, uitkomst.output
    opgesteld = lees_verslag(str(VOORBEELD), kader, inspectie=inspectie, puntenmodel=puntenmodel, vandaag=vandaag())
    assert _html(opgesteld.verslag, kader) == (tmp_path / "v.html").read_bytes()
    assert (opgesteld.vergelijking is None) == (inspectie is None)
    assert opgesteld.beoordeling.werkboek == VOORBEELD.name


def test_met_een_fout_is_er_geen_verslag_en_wel_wat_er_gevonden_is(map_: Path, kader: Kader) -> None:
    opgesteld = lees_verslag(map_ / "kaai.xlsx", kader)
    assert opgesteld.verslag is None
    assert [(str(b.id), b.cel) for b in opgesteld.bevindingen if b.ernst.value == "fout"] == [("score-ongeldig", "D9")]
    kopie = lees_verslag(map_ / "brug.xlsx", kader, inspectie=map_ / "kopie van brug.xlsx")
    assert kopie.verslag is None
    assert "zelfde-werkboek" in {b.id for b in kopie.bevindingen}


def test_een_programma_krijgt_van_een_map_dezelfde_scores_en_verslagen(
    map_: Path, kader: Kader, tmp_path: Path
) -> None:
    scores = CliRunner().invoke(app, ["score", str(map_), "--csv", "--strikt", *LINEAIR])
    werkboeken = lees_werkboeken(map_, kader, puntenmodel="lineair", strikt=True)
    tekst = io.StringIO()
    schrijf_scores(((boek.naam, boek.beoordeling) for boek in werkboeken.gelezen), kader, tekst, "lineair")
    assert tekst.getvalue() == scores.stdout
    verslagen = CliRunner().invoke(app, ["verslag", str(map_), "-o", str(tmp_path / "uit"), "--formaat", "html"])
    assert verslagen.exit_code == 1
    geschreven = {pad.stem: pad.read_bytes() for pad in (tmp_path / "uit").iterdir()}
    gelezen = lees_werkboeken([map_], kader)
    assert geschreven == {
        boek.pad.stem: _html(stel_verslag_op(boek.beoordeling, kader), kader)
        for boek in gelezen.gelezen
        if not boek.beoordeling.heeft_fouten
    }
    assert list(geschreven) == ["brug"]
    assert [(str(b.id), b.werkboek) for b in gelezen.bevindingen] == [
        ("zelfde-bestand", None),
        ("score-ongeldig", "kaai.xlsx"),
    ]


def test_strikt_maakt_van_wat_ontbreekt_een_fout(tmp_path: Path, kader: Kader) -> None:
    schrijf_werkboek(tmp_path / "leeg.xlsx", "De Brug", {})
    (soepel,), (streng,) = (lees_werkboeken(tmp_path, kader, strikt=strikt).gelezen for strikt in (False, True))
    assert soepel.fouten == ()
    assert soepel.heeft_waarschuwingen
    assert {str(b.id) for b in streng.fouten} == {"gegeven-ontbreekt", "niet-gescoord"}
    assert {b.werkboek for b in streng.fouten} == {"leeg.xlsx"}
