"""Numbers as people read them: rounded half up, as Excel does, with a decimal comma."""

import pytest

from gia_kwaliteit.weergave.getallen import coefficient, getal, procent, verschil


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(12.25, "12,3"), (0.05, "0,1"), (12.24, "12,2"), (20.0, "20,0"), (None, "–")]
)
def test_een_score(waarde: float | None, tekst: str) -> None:
    assert getal(waarde) == tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(1.25, "+1,3"), (-1.25, "−1,3"), (-0.04, "0,0"), (0.0, "0,0"), (None, "–")]
)
def test_een_verschil(waarde: float | None, tekst: str) -> None:
    assert verschil(waarde) == tekst


@pytest.mark.parametrize(("waarde", "tekst"), [(0.125, "13 %"), (1.0, "100 %"), (0.0, "0 %"), (None, "–")])
def test_een_aandeel(waarde: float | None, tekst: str) -> None:
    assert procent(waarde) == tekst


@pytest.mark.parametrize(("waarde", "tekst"), [(0.125, "0,13"), (-0.125, "−0,13"), (None, "–")])
def test_een_coefficient(waarde: float | None, tekst: str) -> None:
    assert coefficient(waarde) == tekst
