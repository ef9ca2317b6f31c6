"""Numbers as people read them: rounded half away from zero, as Excel does, with a decimal comma."""

import pytest

from gia_kwaliteit.getallen import coefficient, getal, is_te_zien, procent, telling, verdeling, verschil, volgens
from gia_kwaliteit.overeenstemming import GRENZEN


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(12.25, "12,3"), (0.05, "0,1"), (12.24, "12,2"), (20.0, "20,0"), (None, "–")]
)
def test_een_score(waarde: float | None, tekst: str) -> None:
    assert getal(waarde) == tekst


@pytest.mark.parametrize(("waarde", "decimalen", "tekst"), [(0.125, 2, "0,13"), (0.135, 2, "0,14"), (2.5, 0, "3")])
def test_een_getal_met_meer_of_minder_decimalen(waarde: float, decimalen: int, tekst: str) -> None:
    assert getal(waarde, decimalen) == tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(1.25, "+1,3"), (-1.25, "−1,3"), (-0.04, "0,0"), (0.0, "0,0"), (None, "–")]
)
def test_een_verschil(waarde: float | None, tekst: str) -> None:
    assert verschil(waarde) == tekst


@pytest.mark.parametrize(
    ("waarde", "decimalen", "tekst"),
    [(3, 0, "+3"), (-2, 0, "−2"), (0, 0, "0"), (-0.125, 2, "−0,13"), (0.04, 2, "+0,04")],
)
def test_een_verschil_in_niveaus_en_een_gemiddeld_verschil(waarde: float, decimalen: int, tekst: str) -> None:
    assert verschil(waarde, decimalen) == tekst


# 23 of 40 is 57,5 %: as a float 100 × 0,575 is just below it.
@pytest.mark.parametrize(
    ("waarde", "tekst"), [(0.125, "13 %"), (0.575, "58 %"), (1.0, "100 %"), (0.0, "0 %"), (None, "–")]
)
def test_een_aandeel(waarde: float | None, tekst: str) -> None:
    assert procent(waarde) == tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(0.0625, "0,063"), (-0.0625, "−0,063"), (1.0, "1,000"), (-0.0001, "0,000"), (None, "–")]
)
def test_een_coefficient(waarde: float | None, tekst: str) -> None:
    assert coefficient(waarde) == tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (0.6666, "0,6666"),  # three decimals would say 0,667
        (0.66649, "0,666"),
        (0.667, "0,667"),
        (0.6674, "0,667"),
        (0.79996, "0,79996"),  # four would still say 0,8000
        (0.7999999999999999, "0,800"),  # 0,8 as a float can come out of a computation
        (0.5, "0,500"),
        (None, "–"),
    ],
)
def test_een_coefficient_onder_een_grens_wordt_niet_getoond_alsof_hij_ze_haalt(
    waarde: float | None, tekst: str
) -> None:
    assert coefficient(waarde, GRENZEN) == tekst


@pytest.mark.parametrize(
    ("waarde", "decimalen", "te_zien"),
    # 10,1 less 10,05 is 0,05, and a little less as a float.
    [
        *((0.05, 1, "ja"), (10.1 - 10.05, 1, "ja"), (-0.05, 1, "ja"), (0.0499, 1, "nee"), (0, 1, "nee")),
        *((0.005, 2, "ja"), (0.0049, 2, "nee")),
    ],
)
def test_een_verschil_is_te_zien_als_het_met_zijn_decimalen_geen_nul_is(
    waarde: float, decimalen: int, te_zien: str
) -> None:
    assert is_te_zien(waarde, decimalen) is (te_zien == "ja")
    assert (verschil(waarde, decimalen).strip("+−0,") != "") is (te_zien == "ja")


def test_een_verdeling() -> None:
    assert verdeling((1, 12, 0, 3)) == "1·12·0·3"


def test_de_ruis_van_een_berekening_verandert_geen_afronding() -> None:
    """A mean that is exactly 215/4 can be a hair less in floats; Excel, which looks at 15 digits, shows 53,8."""
    ruis = 53.74999999999999
    assert ruis < 53.75
    assert getal(ruis) == "53,8"
    assert getal(-ruis) == "−53,8"
    assert verschil(ruis) == "+53,8"
    assert getal(53.7499) == "53,7"


@pytest.mark.parametrize(("aantal", "tekst"), [(0, "0 scores"), (1, "1 score"), (2, "2 scores"), (11, "11 scores")])
def test_een_telling_kiest_enkelvoud_of_meervoud(aantal: int, tekst: str) -> None:
    assert telling(aantal, "score", "scores") == tekst


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(80.0, "80,0"), (79.9, "79,9"), (79.96, "79,96"), (79.9996, "79,9996"), (85.04, "85,0")]
)
def test_een_getal_heeft_de_decimalen_om_te_zien_aan_welke_kant_van_een_grens_het_ligt(
    waarde: float, tekst: str
) -> None:
    assert volgens(waarde, lambda cijfer: cijfer >= 80) == tekst
