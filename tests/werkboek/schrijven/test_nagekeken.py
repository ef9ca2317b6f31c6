"""`gia score --markeer`: a copy of the werkboek with every bevinding at its cell."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from tests.bouwers.werkboeken import open_boek
from tests.programmas.gia import gia, zonder_traceback

pytestmark = pytest.mark.proces

APL, KERN = "Scoring APL", "Scoring Kernprocessen"


@pytest.fixture
def fout(tmp_path: Path) -> Path:
    """The example with a score that does not exist, a cleared heading and a remark of the sender."""
    boek = open_boek()
    boek[APL]["D9"].value = "uitstekend"
    boek[APL]["D9"].comment = Comment("mag dit?", "bureau")
    boek["Start"]["B5"].value = None
    boek.save(tmp_path / "fout.xlsx")
    return tmp_path / "fout.xlsx"


def test_elke_bevinding_staat_bij_haar_cel_en_niets_gaat_verloren(fout: Path, tmp_path: Path) -> None:
    ervoor = fout.read_bytes()
    uitkomst = gia("score", fout, "--markeer", "nagekeken.xlsx", "-o", "uit.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert "Nagekeken: nagekeken.xlsx" in uitkomst.stderr
    assert "uit.xlsx is niet geschreven" in uitkomst.stderr
    assert fout.read_bytes() == ervoor
    oud, nieuw = load_workbook(fout), load_workbook(tmp_path / "nagekeken.xlsx")
    cel = nieuw[APL]["D9"]
    assert cel.comment.text.startswith("mag dit?")
    assert "fout: P1.DG1 heeft als score “uitstekend”" in cel.comment.text
    assert cel.fill.fgColor.rgb != oud[APL]["D9"].fill.fgColor.rgb
    assert "“Naam onthaalbureau” is niet ingevuld" in nieuw["Start"]["B5"].comment.text
    assert "P11.7 is niet gescoord" in nieuw[KERN]["C49"].comment.text
    assert nieuw.sheetnames == ["Nagekeken", *oud.sheetnames]
    for blad in oud.worksheets:
        waarden = {c.coordinate: c.value for rij in blad.iter_rows() for c in rij if c.value is not None}
        assert {plaats: nieuw[blad.title][plaats].value for plaats in waarden} == waarden
    lijst = [[c.value for c in rij] for rij in nieuw["Nagekeken"].iter_rows(min_row=5)]
    assert lijst[0][:4] == ["fout", APL, "D9", "P1.DG1"]
    assert {rij[3] for rij in lijst} >= {"P7.OW2", "P11.7"}


@pytest.mark.parametrize(
    ("woorden", "code", "zin"),
    [
        (["--markeer", "fout.xlsx"], 2, "bestaat al"),
        (["--markeer", "fout.xlsx", "--overschrijf"], 2, "is het werkboek zelf"),
        (["--markeer", "kopie.docx"], 2, "eindigt op .xlsx"),
        (["--markeer", ""], 2, "Bij --markeer staat een map of niets"),
        (["--markeer", "r.xlsx", "-o", "r.xlsx"], 2, "twee verschillende namen"),
    ],
)
def test_een_verkeerd_doel_wordt_geweigerd(fout: Path, woorden: list[str], code: int, zin: str) -> None:
    uitkomst = gia("score", "fout.xlsx", *woorden, map_=fout.parent)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == code
    assert zin in uitkomst.stderr


def test_van_een_onleesbaar_bestand_komt_geen_kopie(tmp_path: Path) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(b"")
    uitkomst = gia("score", "leeg.xlsx", "--markeer", "kopie.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert "kopie.xlsx is niet geschreven" in uitkomst.stderr
    assert not (tmp_path / "kopie.xlsx").exists()
