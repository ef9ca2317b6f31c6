"""An axis holds every figure, with few and round marks, and a figure is written without noise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gia_kwaliteit.weergave.schaalverdeling import cijfer, verdeel_schaal

CIJFERS = st.floats(-1e6, 1e6).map(lambda waarde: round(waarde, 3))


@given(st.lists(CIJFERS, min_size=1, max_size=20), st.sampled_from((0.0, 0.04)))
def test_elk_cijfer_staat_op_de_as(waarden: list[float], ruimte: float) -> None:
    as_ = verdeel_schaal(waarden, ruimte=ruimte)
    assert all(-1e-9 <= as_.deel(waarde) <= 1 + 1e-9 for waarde in waarden)
    assert 2 <= len(as_.merken) <= 7
    assert [as_.merken[0], as_.merken[-1]] == pytest.approx([as_.van, as_.tot])
    assert min(waarden) < 0 or as_.van >= 0


@pytest.mark.parametrize(
    ("waarden", "merken"),
    [
        ([80, 95], [80, 85, 90, 95]),
        ([4, 25], [0, 10, 20, 30]),
        ([2.5], [2.2, 2.4, 2.6, 2.8]),
        ([0, 0], [0, 0.25, 0.5, 0.75, 1]),
    ],
)
def test_de_merken_zijn_rond(waarden: list[float], merken: list[float]) -> None:
    assert verdeel_schaal(waarden).merken == merken


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [(2423.0, "2423"), (17.647, "17,6"), (9.955, "9,96"), (0.0, "0"), (100, "100"), (-3.5, "−3,5"), (None, "–")],
)
def test_een_cijfer_heeft_geen_decimalen_die_niets_zeggen(waarde: float | None, tekst: str) -> None:
    assert cijfer(waarde) == tekst
