"""A row that counts some of what another row counts: `deel_van` names a row with a figure in the same unit."""

from pathlib import Path

import pytest

from gia_kwaliteit.kader import Kaderfout, laad_kader
from tests.bouwers import kopie_van_criteria, vervang

_GOED = "        deel_van: IC3.4\n"


@pytest.mark.parametrize(
    ("nieuw", "melding"),
    [
        ("        deel_van: X9.9\n", "“X9.9” is geen code van een rij met een cijfer"),
        # C1.1 asks for a text.
        ("        deel_van: C1.1\n", "“C1.1” is geen code van een rij met een cijfer"),
        ("        deel_van: IC3.5\n", "IC3.5 is geen deel van zichzelf"),
        ("        deel_van: IC3.3\n", "IC3.3 heeft een andere eenheid dan IC3.5, en is er dus geen deel van"),
    ],
)
def test_waarvan_een_rij_geen_deel_kan_zijn(nieuw: str, melding: str, tmp_path: Path) -> None:
    """The mistake is told at the line of the key."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "input.yaml", _GOED, nieuw)
    regels = (map_ / "input.yaml").read_text(encoding="utf-8").splitlines()
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    regel = regels.index(nieuw.rstrip("\n")) + 1
    assert any(m.endswith(f"{melding}.") and f"input.yaml, regel {regel}," in m for m in fout.value.meldingen)


def test_een_rij_met_tekst_is_nergens_een_deel_van(tmp_path: Path) -> None:
    """Without a figure there is nothing to be a part."""
    map_ = kopie_van_criteria(tmp_path / "kader")
    vervang(map_ / "context.yaml", "      - code: C1.1\n", "      - code: C1.1\n        deel_van: IC3.4\n")
    with pytest.raises(Kaderfout) as fout:
        laad_kader(map_)
    assert any("C1.1 heeft een cijfer: zet invoer op cijfer" in melding for melding in fout.value.meldingen)


def test_de_talen_met_weinig_sprekers_zijn_een_deel_van_de_talen() -> None:
    """The table of the report (source lines 1553-1569) counts them among the languages of the instroom."""
    kader = laad_kader()
    assert kader.cijferrijen["IC3.5"].deel_van == "IC3.4"
    assert [code for code, rij in kader.cijferrijen.items() if rij.deel_van] == ["IC3.5"]
