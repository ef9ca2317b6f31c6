"""Reading many werkboeken from a program: whatever names them, in whatever kind of row."""

from pathlib import Path

from gia_kwaliteit import Uittreksellezer, lees_hier
from tests.bouwers import STERK
from tests.bouwers.overzichten import KADER, schrijf_werkboek


def test_een_programma_geeft_de_paden_zoals_het_ze_heeft(tmp_path: Path) -> None:
    for naam in ("a.xlsx", "b.xlsx"):
        schrijf_werkboek(tmp_path / naam, naam, {"P1.DG1": STERK})
    lezer = Uittreksellezer.voor(KADER)
    namen = ["a.xlsx", "b.xlsx"]
    assert sorted(u.werkboek for u in lees_hier(tmp_path.glob("*.xlsx"), lezer)) == namen
    assert [u.werkboek for u in lees_hier([tmp_path / naam for naam in namen], lezer)] == namen
    assert [u.werkboek for u in lees_hier(tuple(str(tmp_path / naam) for naam in namen), lezer)] == namen
