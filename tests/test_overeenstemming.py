"""Agreement: worked out by hand, from published examples, and against scikit-learn and the definition itself."""

import random
from collections import Counter

import krippendorff
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from gia_kwaliteit.overeenstemming import bereken_maten, duiding, kappa

NIVEAUS = 4
PAREN = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=60)


def _toevallig(zaad: int) -> list[tuple[int, int]]:
    loterij = random.Random(zaad)  # noqa: S311 - no secret
    paren = []
    for _ in range(loterij.randint(4, 93)):
        een = loterij.randint(0, 3)
        paren.append((een, een if loterij.random() < 0.6 else loterij.randint(0, 3)))
    return paren


def _alpha_volgens_de_definitie(paren: list[tuple[int, int]]) -> float:
    """Ordinal alpha from the coincidences of two observers (Krippendorff 2011, Computing alpha-reliability, part C)."""
    samen = Counter(paren) + Counter((ander, een) for een, ander in paren)
    aantal = Counter(waarde for paar in paren for waarde in paar)
    totaal = 2 * len(paren)

    def afstand(c: int, k: int) -> float:
        laag, hoog = sorted((c, k))
        return float(sum(aantal[g] for g in range(laag, hoog + 1)) - (aantal[c] + aantal[k]) / 2) ** 2

    waargenomen = sum(keer * afstand(c, k) for (c, k), keer in samen.items())
    verwacht = sum(aantal[c] * aantal[k] * afstand(c, k) for c in aantal for k in aantal)
    return 1 - (totaal - 1) * waargenomen / verwacht


def test_met_de_hand_uitgerekend() -> None:
    # Pairs (0,0) (1,1) (2,2) (0,2): three of four equal, and within one level; differences 0, 0, 0, -2.
    # Alpha: the values are 0 three times, 1 twice, 2 three times. Squared distances: (1.5 + 1)^2 = 6.25 between
    # neighbours, (1.5 + 2 + 1.5)^2 = 25 between 0 and 2. Observed 2 x 25 = 50; expected
    # 2 (6 x 6.25 + 6 x 6.25 + 9 x 25) = 600; alpha = 1 - 7 x 50 / 600 = 5/12.
    # Kappa: observed 4/4 = 1; expected (9 + 3 + 5 + 9) / 16 = 26/16; kappa = 1 - 16/26 = 5/13.
    maten = bereken_maten([(0, 0), (1, 1), (2, 2), (0, 2)], NIVEAUS)
    assert (maten.n, maten.exact, maten.binnen_een, maten.gemiddeld_verschil) == (4, 0.75, 0.75, -0.5)
    assert maten.alpha == pytest.approx(5 / 12)
    assert maten.kappa == pytest.approx(5 / 13)
    assert maten.reden == ""


def test_de_bibliotheek_geeft_de_gepubliceerde_alfa() -> None:
    # Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, parts C and D: four observers, twelve units,
    # missing values; ordinal alpha .815, nominal alpha .743.
    leeg = float("nan")
    gegevens = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, leeg, leeg, leeg],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, leeg, 3],
        [leeg, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, leeg],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, leeg],
    ]
    assert krippendorff.alpha(gegevens, level_of_measurement="ordinal") == pytest.approx(0.815, abs=0.0005)
    assert krippendorff.alpha(gegevens, level_of_measurement="nominal") == pytest.approx(0.743, abs=0.0005)


@pytest.mark.parametrize("zaad", range(30))
def test_kappa_is_die_van_scikit_learn_en_alfa_die_van_de_definitie(zaad: int) -> None:
    paren = _toevallig(zaad)
    maten = bereken_maten(paren, NIVEAUS)
    een, ander = zip(*paren, strict=True)
    assert maten.kappa == pytest.approx(cohen_kappa_score(een, ander, weights="quadratic", labels=range(NIVEAUS)))
    assert maten.alpha == pytest.approx(_alpha_volgens_de_definitie(paren))


@pytest.mark.parametrize("paren", [[], [(2, 3)]])
def test_te_weinig_criteria_geven_geen_coefficient(paren: list[tuple[int, int]]) -> None:
    maten = bereken_maten(paren, NIVEAUS)
    assert (maten.alpha, maten.kappa) == (None, None)
    assert maten.reden == "te weinig criteria die beide scoorden"
    assert (maten.n, maten.exact) == (len(paren), 0 if paren else None)


def test_allemaal_gelijke_scores_geven_geen_coefficient() -> None:
    maten = bereken_maten([(2, 2)] * 8, NIVEAUS)
    assert (maten.n, maten.exact, maten.binnen_een, maten.gemiddeld_verschil) == (8, 1, 1, 0)
    assert (maten.alpha, maten.kappa) == (None, None)
    assert maten.reden.startswith("alle scores zijn gelijk")


def test_wie_elk_altijd_hetzelfde_maar_anders_scoren_stemmen_niet_overeen() -> None:
    maten = bereken_maten([(0, 3)] * 8, NIVEAUS)
    # Kappa: observed 9, expected 9. Alpha: 16 values, 8 of each; 1 - 15 x 16 d / (2 x 64 d) = -7/8.
    assert maten.kappa == 0
    assert maten.alpha == pytest.approx(-7 / 8)
    assert (maten.exact, maten.binnen_een, maten.gemiddeld_verschil) == (0, 0, -3)


@given(PAREN)
def test_omwisselen_keert_alleen_het_verschil_om(paren: list[tuple[int, int]]) -> None:
    heen, terug = bereken_maten(paren, NIVEAUS), bereken_maten([(b, a) for a, b in paren], NIVEAUS)
    assert heen.gemiddeld_verschil is not None
    assert terug.gemiddeld_verschil == -heen.gemiddeld_verschil
    assert (terug.exact, terug.binnen_een) == (heen.exact, heen.binnen_een)
    assert terug.alpha == pytest.approx(heen.alpha)
    assert terug.kappa == pytest.approx(heen.kappa)


@given(st.lists(st.integers(0, 3), min_size=2).filter(lambda niveaus: len(set(niveaus)) > 1))
def test_wie_het_overal_eens_is_heeft_de_hoogste_coefficienten(niveaus: list[int]) -> None:
    maten = bereken_maten([(niveau, niveau) for niveau in niveaus], NIVEAUS)
    assert maten.exact == 1
    assert maten.alpha == pytest.approx(1)
    assert maten.kappa == pytest.approx(1)


def test_kappa_bestaat_niet_zonder_verschil() -> None:
    with pytest.raises(ZeroDivisionError):
        kappa([(1, 1), (1, 1)])


@pytest.mark.parametrize(
    ("alpha", "woord"), [(1, "hoog"), (0.8, "hoog"), (0.799, "matig"), (0.667, "matig"), (0.666, "laag"), (-1, "laag")]
)
def test_de_duiding_volgt_de_grenzen_van_krippendorff(alpha: float, woord: str) -> None:
    assert duiding(alpha).startswith(woord)
