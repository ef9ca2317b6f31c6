"""A sign of life, only where somebody looks and only when something takes long."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest

from gia_kwaliteit.cli import invoer, voortgang
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.lezen import stappen
from tests.bouwers import VOORBEELD, kader_onthaalbureau

BERICHT = "zelfevaluatie.xlsx wordt gelezen …"


class _Scherm(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def getoond(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was shown as being done, and where it ended."""
    gezien: list[str] = []

    @contextmanager
    def bezig(wat: str) -> Iterator[None]:
        gezien.append(wat)
        yield
        gezien.append("klaar")

    monkeypatch.setattr(voortgang, "bezig", bezig)
    return gezien


@pytest.mark.parametrize(("duurt", "verwacht"), [(0.0, []), (0.3, ["Even", "klaar"])])
def test_alleen_wat_lang_duurt_wordt_getoond(
    duurt: float, verwacht: list[str], getoond: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", _Scherm())
    with voortgang.bezig_als_het_duurt("Even", 0.05):
        time.sleep(duurt)
    assert getoond == verwacht


def test_in_een_pijp_wordt_niets_getoond(getoond: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", StringIO())
    with voortgang.bezig_als_het_duurt("Even", 0.01):
        time.sleep(0.1)
    assert getoond == []


def test_een_traag_werkboek_wordt_genoemd_tot_het_gelezen_is(
    getoond: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def traag(pad: Path) -> Bron:
        time.sleep(2.3)
        return lees_bron(pad)

    monkeypatch.setattr(stappen, "lees_bron", traag)
    monkeypatch.setattr(sys, "stderr", _Scherm())
    assert invoer.lees(VOORBEELD, kader_onthaalbureau()).scores
    assert getoond == [BERICHT, "klaar"]


def test_wat_misloopt_laat_niets_draaien(getoond: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    @voortgang.bezig_als_het_duurt("Even", 0.01)
    def mislukt() -> None:
        time.sleep(0.1)
        raise ValueError("mis")

    monkeypatch.setattr(sys, "stderr", _Scherm())
    with pytest.raises(ValueError, match="mis"):
        mislukt()
    assert getoond == ["Even", "klaar"]
