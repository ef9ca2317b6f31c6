"""Round trip through other writers: whatever program or library saves a werkboek, it is read as the same beoordeling.

LibreOffice, which computes everything again, has a story of its own: `test_rondreis`.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gia_kwaliteit import Beoordeling, Score, lees_werkboek
from tests.bouwers.lastig import KADER, LASTIG, lastige_beoordeling
from tests.bouwers.werkboeken import geschreven
from tests.programmas import gnumeric, schrijvers

Schrijver = Callable[[Path, Path], None]
_met_node = (schrijvers.nodig_node, pytest.mark.proces)
_met_gnumeric = (gnumeric.nodig, pytest.mark.gnumeric)


@pytest.fixture(scope="module")
def origineel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("schrijvers") / "werkboek.xlsx"
    pad.write_bytes(geschreven(lastige_beoordeling()))
    return pad


@pytest.mark.parametrize(
    ("schrijver", "formaat"),
    [
        (schrijvers.met_openpyxl, "xlsx"),
        (schrijvers.met_xlsxwriter, "xlsx"),
        (schrijvers.met_odfpy, "ods"),
        (schrijvers.met_odfdo, "ods"),
        (schrijvers.met_pyexcel, "ods"),
        pytest.param(schrijvers.met_exceljs, "xlsx", marks=_met_node),
        pytest.param(schrijvers.met_sheetjs, "xlsx", marks=_met_node),
        pytest.param(schrijvers.met_sheetjs, "ods", marks=_met_node),
        pytest.param(schrijvers.met_gnumeric, "xlsx", marks=_met_gnumeric),
        pytest.param(schrijvers.met_gnumeric, "ods", marks=_met_gnumeric),
    ],
    ids=lambda deel: deel if isinstance(deel, str) else deel.__name__.removeprefix("met_"),
)
def test_wat_een_ander_bewaart_is_dezelfde_beoordeling(
    schrijver: Schrijver, formaat: str, origineel: Path, tmp_path: Path
) -> None:
    na = _na(schrijver, origineel, tmp_path / f"werkboek.{formaat}")
    voor = lees_werkboek(origineel, KADER)
    assert _scores(na) == _scores(voor) == _scores(lastige_beoordeling())
    assert na.cijfers == voor.cijfers == lastige_beoordeling().cijfers
    assert na.gegevens == voor.gegevens == lastige_beoordeling().gegevens
    assert (na.kader_versie, na.puntenmodel) == (voor.kader_versie, voor.puntenmodel) == (KADER.versie, "lineair")
    assert [replace(b, werkboek=origineel.name) for b in na.bevindingen] == list(voor.bevindingen)


def test_wie_van_een_tekst_een_formule_maakt_hoort_het(origineel: Path, tmp_path: Path) -> None:
    """Through pyexcel a text that begins with = becomes a formula in an .xlsx: it is told, and nothing else differs."""
    na = _na(schrijvers.met_pyexcel, origineel, tmp_path / "werkboek.xlsx")
    voor = lees_werkboek(origineel, KADER)
    als_formule = [code for code, tekst in LASTIG.items() if tekst.startswith("=")]
    assert als_formule == ["P1.OS1"]
    anders = {code for code, score in _scores(na).items() if score != _scores(voor)[code]}
    assert anders == {"P1.OS1"}
    assert na.scores["P1.OS1"].niveau == voor.scores["P1.OS1"].niveau
    bekend = {replace(b, werkboek=na.werkboek) for b in voor.bevindingen}
    assert [(b.id, b.code) for b in na.bevindingen if b not in bekend] == [("formule-in-tekst", "P1.OS1")] * 2
    assert na.cijfers == voor.cijfers
    assert na.gegevens == voor.gegevens


def _na(schrijver: Schrijver, origineel: Path, pad: Path) -> Beoordeling:
    schrijver(origineel, pad)
    return lees_werkboek(pad, KADER)


def _scores(beoordeling: Beoordeling) -> dict[str, Score]:
    """The scores without where they stood; what was not scored stands in a werkboek too."""
    zonder_plaats = {code: replace(score, blad=None, cel=None) for code, score in beoordeling.scores.items()}
    return {code: score for code, score in zonder_plaats.items() if score != Score()}
