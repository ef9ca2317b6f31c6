"""The catalogue: an id has one name, and nobody writes it as a text."""

import ast
import json
import pickle
import re
from pathlib import Path

import pytest

from gia_kwaliteit.bevinding import Bevindingsoort, Ernst, bevinding
from tests.bouwers import PROJECT
from tests.bouwers.ander_kader import ALGEMENE_BEGRIPPEN

PAKKET = PROJECT / "gia_kwaliteit"
CATALOGUS = PAKKET / "bevinding" / "catalogus.py"
ELDERS = [pad for pad in sorted(PAKKET.rglob("*.py")) if pad != CATALOGUS]


@pytest.mark.parametrize("soort", Bevindingsoort)
def test_de_naam_van_een_bevindingsoort_is_haar_id(soort: Bevindingsoort) -> None:
    assert soort.name.replace("_", "-") == soort


@pytest.mark.parametrize("module", ELDERS, ids=lambda pad: str(pad.relative_to(PAKKET)))
def test_een_id_staat_alleen_in_de_catalogus_als_tekst(module: Path) -> None:
    # mypy sees a typo in a name of the Enum; in a text it would never be found.
    teksten = {
        knoop.value for knoop in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(knoop, ast.Constant)
    }
    assert teksten & set(Bevindingsoort) == set()


@pytest.mark.parametrize("soort", Bevindingsoort)
def test_een_zin_noemt_wat_elk_kader_heeft_met_het_woord_van_het_kader(soort: Bevindingsoort) -> None:
    # One is about what a computer calls so.
    if soort is not Bevindingsoort.lezen_gestopt:
        zinnen = re.sub(r"\{\w+\}", "…", f"{soort.wat} {soort.doe}")
        assert not re.search(ALGEMENE_BEGRIPPEN, zinnen, re.IGNORECASE)


def test_een_bevinding_zegt_haar_zinnen_en_bewaart_haar_id_als_tekst() -> None:
    gevonden = bevinding(Bevindingsoort.code_dubbel, blad="Scoring APL", cel="A9", code="P1.DG1", andere="A12")
    assert gevonden.melding == "P1.DG1 staat er meer dan één keer (ook in A12). Houd één rij over."
    assert gevonden.ernst is Ernst.fout
    assert json.dumps(gevonden.id) == '"code-dubbel"'
    assert pickle.loads(pickle.dumps(gevonden)) == gevonden  # noqa: S301 - our own, as between the workers


def test_een_bevinding_zonder_een_woord_van_haar_zin_kan_niet() -> None:
    with pytest.raises(KeyError, match="andere"):
        bevinding(Bevindingsoort.code_dubbel, code="P1.DG1")
