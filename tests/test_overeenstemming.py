"""Agreement: worked out by hand, from published examples, and against scikit-learn and the definition itself."""

import random
from collections import Counter

import krippendorff
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from gia_kwaliteit.overeenstemming import bereken_maten, duiding, kappa

NIVEAUS = 4
PAREN = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=60)
VERSCHEIDEN = PAREN.filter(lambda paren: len({niveau for paar in paren for niveau in paar}) > 1)


def _toevallig(zaad: int) -> list[tuple[int, int]]:
    loterij = random.Random(zaad)
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
    maten = bereken_maten([(0, 0), (1, 1), (2, 2), (0, 2)], NIVEAUS, "criteria")
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


@pytest.mark.parametrize(("laag", "hoog"), [(0, 1), (0, 3), (1, 2)])
def test_het_gepubliceerde_voorbeeld_van_twee_beoordelaars(laag: int, hoog: int) -> None:
    # Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, part A: Meg and Owen code ten articles 0 or 1.
    # Fourteen values are 0 and six are 1, and four articles are coded differently: alpha = 1 - 19 x 4 / (14 x 6) =
    # 8/84 = .095. With two values there is one distance, which divides out: ordinal alpha is the same for any two.
    meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    niveau = {0: laag, 1: hoog}
    maten = bereken_maten([(niveau[m], niveau[o]) for m, o in zip(meg, owen, strict=True)], NIVEAUS, "criteria")
    assert maten.alpha == pytest.approx(8 / 84)
    assert maten.alpha == pytest.approx(0.095, abs=0.0005)
    assert maten.exact == 0.6
    assert maten.gemiddeld_verschil == pytest.approx(-0.2 * (hoog - laag))  # Meg 2 of 10 high, Owen 4 of 10


def test_alfa_is_ordinaal_en_kijkt_niet_naar_de_afstand_tussen_de_nummers() -> None:
    # A level that nobody gave has no width: 0, 1, 3 agree exactly as well as 0, 1, 2. Kappa squares the numbers, and
    # does see it.
    dicht, ver = ([(0, 0), (1, 1), (x, x), (0, x)] for x in (2, 3))
    assert bereken_maten(ver, NIVEAUS, "criteria").alpha == pytest.approx(
        bereken_maten(dicht, NIVEAUS, "criteria").alpha
    )
    # Pairs (0,0) (1,1) (3,3) (0,3): observed 9/4. Expected: the first gives 0 1 3 0, the second 0 1 3 3; each 0 is
    # 0 + 1 + 9 + 9 = 19 from the second, the 1 is 1 + 0 + 4 + 4 = 9 and the 3 is 9 + 4 + 0 + 0 = 13: 60/16.
    assert bereken_maten(ver, NIVEAUS, "criteria").kappa == pytest.approx(1 - (9 / 4) / (60 / 16))


@settings(deadline=None)
@given(VERSCHEIDEN)
def test_elke_lijst_paren_geeft_de_cijfers_van_de_referenties(paren: list[tuple[int, int]]) -> None:
    maten = bereken_maten(paren, NIVEAUS, "criteria")
    een, ander = zip(*paren, strict=True)
    sklearn = cohen_kappa_score(een, ander, weights="quadratic", labels=range(NIVEAUS))
    assert maten.kappa == pytest.approx(sklearn, abs=1e-9)
    assert maten.alpha == pytest.approx(_alpha_volgens_de_definitie(paren), abs=1e-9)
    tabel = Counter(een - ander for een, ander in paren)
    assert maten.n == len(paren)
    assert maten.exact == pytest.approx(tabel[0] / len(paren))
    assert maten.binnen_een == pytest.approx((tabel[-1] + tabel[0] + tabel[1]) / len(paren))
    assert maten.gemiddeld_verschil == pytest.approx((sum(een) - sum(ander)) / len(paren))
    assert maten.reden == ""


@pytest.mark.parametrize("zaad", range(30))
def test_kappa_is_die_van_scikit_learn_en_alfa_die_van_de_definitie(zaad: int) -> None:
    paren = _toevallig(zaad)
    maten = bereken_maten(paren, NIVEAUS, "criteria")
    een, ander = zip(*paren, strict=True)
    assert maten.kappa == pytest.approx(cohen_kappa_score(een, ander, weights="quadratic", labels=range(NIVEAUS)))
    assert maten.alpha == pytest.approx(_alpha_volgens_de_definitie(paren))


@pytest.mark.parametrize("paren", [[], [(2, 3)]])
def test_te_weinig_criteria_geven_geen_coefficient(paren: list[tuple[int, int]]) -> None:
    maten = bereken_maten(paren, NIVEAUS, "criteria")
    assert (maten.alpha, maten.kappa) == (None, None)
    assert maten.reden == "te weinig criteria die beide scoorden"
    assert (maten.n, maten.exact) == (len(paren), 0 if paren else None)


def test_zonder_criteria_is_elke_maat_onbekend_en_een_paar_heeft_wel_een_aandeel() -> None:
    leeg = bereken_maten([], NIVEAUS, "criteria")
    assert (leeg.exact, leeg.binnen_een, leeg.gemiddeld_verschil) == (None, None, None)
    een = bereken_maten([(2, 3)], NIVEAUS, "criteria")
    assert (een.exact, een.binnen_een, een.gemiddeld_verschil) == (0, 1, -1)


@pytest.mark.parametrize("aantal", [2, 93])
@pytest.mark.parametrize("niveau", range(NIVEAUS))
def test_welk_niveau_ook_alle_gelijk_is_onbekend(niveau: int, aantal: int) -> None:
    maten = bereken_maten([(niveau, niveau)] * aantal, NIVEAUS, "criteria")
    assert (maten.alpha, maten.kappa, bool(maten.reden)) == (None, None, True)


def test_allemaal_gelijke_scores_geven_geen_coefficient() -> None:
    maten = bereken_maten([(2, 2)] * 8, NIVEAUS, "criteria")
    assert (maten.n, maten.exact, maten.binnen_een, maten.gemiddeld_verschil) == (8, 1, 1, 0)
    assert (maten.alpha, maten.kappa) == (None, None)
    assert maten.reden.startswith("alle scores zijn gelijk")


def test_wie_elk_altijd_hetzelfde_maar_anders_scoren_stemmen_niet_overeen() -> None:
    maten = bereken_maten([(0, 3)] * 8, NIVEAUS, "criteria")
    # Kappa: observed 9, expected 9. Alpha: 16 values, 8 of each; 1 - 15 x 16 d / (2 x 64 d) = -7/8.
    assert maten.kappa == 0
    assert maten.alpha == pytest.approx(-7 / 8)
    assert (maten.exact, maten.binnen_een, maten.gemiddeld_verschil) == (0, 0, -3)


@given(PAREN)
def test_omwisselen_keert_alleen_het_verschil_om(paren: list[tuple[int, int]]) -> None:
    heen, terug = (
        bereken_maten(paren, NIVEAUS, "criteria"),
        bereken_maten([(b, a) for a, b in paren], NIVEAUS, "criteria"),
    )
    assert heen.gemiddeld_verschil is not None
    assert terug.gemiddeld_verschil == -heen.gemiddeld_verschil
    assert (terug.exact, terug.binnen_een) == (heen.exact, heen.binnen_een)
    assert terug.alpha == pytest.approx(heen.alpha)
    assert terug.kappa == pytest.approx(heen.kappa)


@given(st.lists(st.integers(0, 3), min_size=2).filter(lambda niveaus: len(set(niveaus)) > 1))
def test_wie_het_overal_eens_is_heeft_de_hoogste_coefficienten(niveaus: list[int]) -> None:
    maten = bereken_maten([(niveau, niveau) for niveau in niveaus], NIVEAUS, "criteria")
    assert maten.exact == 1
    assert maten.alpha == pytest.approx(1)
    assert maten.kappa == pytest.approx(1)


def test_kappa_bestaat_niet_zonder_verschil() -> None:
    with pytest.raises(ZeroDivisionError):
        kappa([(1, 1), (1, 1)])


@pytest.mark.parametrize(
    ("alpha", "woord"),
    [
        (1, "hoog"),
        (0.8, "hoog"),
        (0.7999999999999999, "hoog"),
        (0.799, "matig"),
        (0.667, "matig"),
        (0.6666, "laag"),
        (0.666, "laag"),
        (-1, "laag"),
    ],
)
def test_de_duiding_volgt_de_grenzen_van_krippendorff(alpha: float, woord: str) -> None:
    assert duiding(alpha).startswith(woord)
