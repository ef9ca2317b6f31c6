"""Round trip: what LibreOffice saves as .xlsx and as .ods is read as the same beoordeling."""

from dataclasses import replace
from pathlib import Path

import pytest

from gia_kwaliteit import lees_werkboek
from tests.bouwers import beoordeling
from tests.bouwers.lastig import KADER, LASTIG, lastige_beoordeling
from tests.bouwers.werkboeken import geschreven
from tests.programmas.kantoor import converteer, nodig

pytestmark = [nodig, pytest.mark.libreoffice]


@pytest.fixture(scope="module")
def origineel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("rondreis") / "werkboek.xlsx"
    pad.write_bytes(geschreven(lastige_beoordeling()))
    return pad


@pytest.fixture(scope="module", params=["xlsx", "ods"])
def bewaard(request: pytest.FixtureRequest, origineel: Path) -> Path:
    (pad,) = converteer([origineel], request.param, origineel.parent / request.param)
    return pad


def test_wat_een_kantoorprogramma_bewaart_is_dezelfde_beoordeling(origineel: Path, bewaard: Path) -> None:
    voor, na = lees_werkboek(origineel, KADER), lees_werkboek(bewaard, KADER)
    assert na.scores == voor.scores
    assert na.cijfers == voor.cijfers
    assert na.gegevens == voor.gegevens == lastige_beoordeling().gegevens
    assert na.puntenmodel == voor.puntenmodel == "lineair"
    # The figures run on from row to row: some can hardly be, and that is asked before and after.
    vreemd = {"aantal-met-decimalen", "deel-boven-geheel", "klassen-tellen-niet-op", "cijfer-ver-van-vlaanderen"}
    assert {b.id for b in na.bevindingen} == {"niet-gescoord", *vreemd}
    assert [replace(b, werkboek=origineel.name) for b in na.bevindingen] == list(voor.bevindingen)


def test_scores_en_cijfers_zijn_die_van_voor_de_rondreis(bewaard: Path) -> None:
    na, bron = lees_werkboek(bewaard, KADER), lastige_beoordeling()
    assert {code: s.niveau for code, s in na.scores.items()} == {code: s.niveau for code, s in bron.scores.items()}
    cijfers = {code: (c.waarde, c.jaar, c.toelichting) for code, c in na.cijfers.items()}
    assert cijfers == {code: (c.waarde, c.jaar, c.toelichting) for code, c in bron.cijfers.items()}


@pytest.mark.parametrize("code", list(LASTIG))
def test_een_lastige_tekst_komt_ongewijzigd_terug(code: str, bewaard: Path) -> None:
    score = lees_werkboek(bewaard, KADER).scores[code]
    assert score.motivering == LASTIG[code]
    assert score.bewijs == LASTIG[code]


@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_een_tab_in_een_motivering_plakt_geen_woorden_aaneen(formaat: str, tmp_path: Path) -> None:
    pad = tmp_path / "tab.xlsx"
    pad.write_bytes(geschreven(beoordeling(KADER, motiveringen={"P1.DG1": "voor\tna"})))
    (bewaard,) = converteer([pad], formaat, tmp_path / "uit")
    assert lees_werkboek(bewaard, KADER).scores["P1.DG1"].motivering == "voor\tna"
