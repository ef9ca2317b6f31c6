"""Agreement of more than two beoordelaars: by hand, and against a published example and the definition itself."""

import random
from collections import defaultdict
from collections.abc import Mapping
from itertools import permutations
from statistics import fmean

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gia_kwaliteit.beoordeling import Gegevens
from gia_kwaliteit.consensus import Consensus, bereken_consensus
from gia_kwaliteit.consensus.eensgezind import bereken_eensgezindheid
from gia_kwaliteit.consensus.woorden import per_proces
from gia_kwaliteit.overeenstemming import bereken_alfa
from tests.bouwers import JA, NEE, NIVEAUS, beoordeling, kader_onthaalbureau
from tests.bouwers.ander_kader import kader_met_andere_woorden

KADER = kader_onthaalbureau()
CODES = list(KADER.criteria)
# Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, parts C and D: twelve units of four observers.
GEPUBLICEERD = [
    [1, 1, 1],
    [2, 2, 3, 2],
    [3, 3, 3, 3],
    [3, 3, 3, 3],
    [2, 2, 2, 2],
    [1, 2, 3, 4],
    [4, 4, 4, 4],
    [1, 1, 2, 1],
    [2, 2, 2, 2],
    [5, 5, 5],
    [1, 1],
    [3],
]
GEGEVEN = st.lists(st.lists(st.integers(0, 3), max_size=5), min_size=2, max_size=30)


def _alpha_volgens_de_definitie(gegeven: list[list[int]]) -> float | None:
    """Ordinal alpha from the coincidences (Krippendorff 2011, part D); None where it is undefined."""
    samen: dict[tuple[int, int], float] = defaultdict(float)
    for niveaus in gegeven:
        if len(niveaus) > 1:
            for een, ander in permutations(range(len(niveaus)), 2):
                samen[niveaus[een], niveaus[ander]] += 1 / (len(niveaus) - 1)
    aantal: dict[int, float] = defaultdict(float)
    for (een, _), keer in samen.items():
        aantal[een] += keer
    if len(aantal) < 2:
        return None
    totaal = sum(aantal.values())

    def afstand(c: int, k: int) -> float:
        laag, hoog = sorted((c, k))
        return float(sum(aantal.get(g, 0.0) for g in range(laag, hoog + 1)) - (aantal[c] + aantal[k]) / 2) ** 2

    waargenomen = sum(keer * afstand(c, k) for (c, k), keer in samen.items())
    verwacht = sum(aantal[c] * aantal[k] * afstand(c, k) for c in aantal for k in aantal)
    return 1 - (totaal - 1) * waargenomen / verwacht


def test_de_gepubliceerde_alfa_van_vier_beoordelaars() -> None:
    alfa = bereken_alfa([[waarde - 1 for waarde in eenheid] for eenheid in GEPUBLICEERD], 5, "criteria")
    assert alfa.n == 11  # the twelfth unit has one value
    assert alfa.alpha == pytest.approx(0.815, abs=0.0005)


def test_drie_beoordelaars_met_de_hand_uitgerekend() -> None:
    # Units (0,0,0), (0,0,1), (1,1,1): six values are 0 less one, so 0 five times and 1 four times. Of the second unit
    # the pairs that differ are 0-1 twice and 1-0 twice, each for 1 / (3 - 1): observed 2 of 9. Expected
    # 2 x 5 x 4 / 8 = 5. With two values the one distance divides out: alpha = 1 - 2 / 5 = 0.6.
    alfa = bereken_alfa([[0, 0, 0], [0, 0, 1], [1, 1, 1]], 4, "criteria")
    assert (alfa.n, alfa.reden) == (3, "")
    assert alfa.alpha == pytest.approx(0.6)


@settings(deadline=None, max_examples=60)
@given(GEGEVEN)
@example([[0, 0], [2, 2]])  # nobody gave the level between them
def test_elke_alfa_is_die_van_de_definitie(gegeven: list[list[int]]) -> None:
    alfa = bereken_alfa(gegeven, 4, "criteria")
    verwacht = _alpha_volgens_de_definitie(gegeven)
    assert alfa.n == sum(len(niveaus) > 1 for niveaus in gegeven)
    if verwacht is None or alfa.n < 2:
        assert alfa.alpha is None
        assert alfa.reden
    else:
        assert alfa.alpha == pytest.approx(verwacht)


@settings(deadline=None, max_examples=40)
@given(GEGEVEN, st.randoms(use_true_random=False))
def test_wie_eerst_komt_maakt_niets_uit(gegeven: list[list[int]], loterij: random.Random) -> None:
    geschud = [list(niveaus) for niveaus in gegeven]
    for niveaus in geschud:
        loterij.shuffle(niveaus)
    assert bereken_alfa(geschud, 4, "criteria") == bereken_alfa(gegeven, 4, "criteria")


def _consensus(*kolommen: Mapping[str, str | None]) -> Consensus:
    return bereken_consensus([beoordeling(KADER, kolom) for kolom in kolommen], KADER)


def test_per_proces_en_nergens_iets_waar_te_weinig_is() -> None:
    een = {"P1.DG1": NIVEAUS[0], "P1.DG2": NIVEAUS[3], "P2.DG1": NIVEAUS[1], "P3.DG1": NIVEAUS[2], "P3.DG2": NIVEAUS[2]}
    ander = dict(een)
    maten = _consensus(een, ander, {"P4.DG1": NIVEAUS[0]}).overeenstemming
    per_proces = {deel.code: (deel.n, deel.alpha) for deel in maten.per_proces}
    assert list(per_proces) == [proces.code for proces in KADER.processen]
    assert per_proces["P1"] == (2, 1.0)
    assert per_proces["P2"] == (1, None)  # one criterium is too little
    assert per_proces["P3"] == (2, None)  # everything is the same
    assert per_proces["P4"] == (0, None)  # one rater
    assert maten.n == 5
    assert maten.alpha == pytest.approx(1.0)
    assert "Krippendorffs alfa is 1,000, dat is hoog" in maten.toelichting


def test_de_regelgeving_telt_apart() -> None:
    regels = list(KADER.regels)[:3]
    maten = _consensus(
        {**dict.fromkeys(regels, JA), "P1.DG1": NIVEAUS[0]}, {regels[0]: JA, regels[1]: NEE, regels[2]: JA}
    ).overeenstemming
    assert (maten.n, maten.alpha) == (0, None)
    # Ja five times, Nee once; the second pair differs: observed 2, expected 2 x 5 x 1 / 5 = 2; alpha = 1 - 2 / 2.
    assert maten.regelgeving is not None
    assert maten.regelgeving.n == 3
    assert maten.regelgeving.alpha == pytest.approx(0.0)


def test_wie_hoger_scoort_dan_de_anderen_gemiddeld() -> None:
    # An 2, 3; Bea 1, 3; Cem 0 and nothing. First criterium: An 2 - (1+0)/2 = 1.5, Bea 1 - 1 = 0, Cem 0 - 1.5 = -1.5.
    # Second: An and Bea both 3: 0. Means: An 0.75, Bea 0, Cem one criterium, which is too little.
    maten = _consensus(
        {"P1.DG1": NIVEAUS[2], "P1.DG2": NIVEAUS[3]},
        {"P1.DG1": NIVEAUS[1], "P1.DG2": NIVEAUS[3]},
        {"P1.DG1": NIVEAUS[0]},
    ).overeenstemming
    assert [(deel.n, deel.gemiddeld_verschil) for deel in maten.per_beoordelaar] == [(2, 0.75), (2, 0.0), (1, None)]


def test_een_functie_begint_een_zin_met_een_hoofdletter() -> None:
    """Who fills in a function types it as he would in a sentence."""
    laag, _, goed, _ = NIVEAUS
    codes = ("P1.DG1", "P1.DG2")
    van = [
        beoordeling(KADER, dict.fromkeys(codes, niveau), gegevens=Gegevens(beoordelaars=(naam,)))
        for naam, niveau in (("directie", goed), ("b", laag))
    ]
    maten = bereken_consensus(van, KADER).overeenstemming
    # Each has one other: 2 - 0 and 0 - 2.
    assert maten.toelichting.endswith(
        " Directie scoort gemiddeld 2,00 niveau hoger dan de anderen."
        " B scoort gemiddeld 2,00 niveau lager dan de anderen."
    )
    assert [deel.beoordelaar for deel in maten.per_beoordelaar] == ["directie", "b"]


def test_de_verschillen_staan_van_ver_naar_dichtbij() -> None:
    laag, voldoende, goed, sterk = NIVEAUS
    codes = ["P1.DG1", "P1.DG2", "P2.DG1", "R1.1"]
    consensus = _consensus(
        dict(zip(codes, (voldoende, laag, laag, JA), strict=True)),
        dict(zip(codes, (goed, laag, sterk, NEE), strict=True)),
        dict(zip(codes, (goed, sterk, voldoende, NEE), strict=True)),
    )
    # P1.DG2 0-0-3, pairs 0 3 3 of 3: 2/3; P2.DG1 0-1-3, pairs 1 2 3: 2/3; R1.1 whole scale, pairs 1 1 0: 2/3.
    assert [(verschil.code, verschil.spreiding) for verschil in consensus.verschillen] == [
        ("P1.DG2", 1.0),
        ("P2.DG1", 1.0),
        ("R1.1", 1.0),
        ("P1.DG1", pytest.approx(1 / 3)),
    ]


def test_zonder_gedeelde_criteria_is_er_geen_overeenstemming() -> None:
    maten = _consensus({"P1.DG1": NIVEAUS[0]}, {"P1.DG2": NIVEAUS[0]}).overeenstemming
    assert (maten.n, maten.alpha) == (0, None)
    assert maten.toelichting.startswith("Geen enkel criterium is door minstens twee beoordelaars gescoord")
    assert all(deel.gemiddeld_verschil is None for deel in maten.per_beoordelaar)


def test_de_uitersten_worden_genoemd() -> None:
    maten = _consensus(
        dict.fromkeys(CODES[:4], NIVEAUS[3]) | {CODES[4]: NIVEAUS[1]}, dict.fromkeys(CODES[:5], NIVEAUS[1])
    ).overeenstemming
    verschil = fmean([2, 2, 2, 2, 0])
    assert maten.per_beoordelaar[0].gemiddeld_verschil == pytest.approx(verschil)
    assert "gemiddeld 1,60 niveau hoger dan de anderen" in maten.toelichting
    assert "gemiddeld 1,60 niveau lager dan de anderen" in maten.toelichting


def test_de_zin_heeft_de_woorden_van_het_kader_met_hun_lidwoord() -> None:
    bieb = kader_met_andere_woorden()
    codes, niveau = [*bieb.criteria], bieb.schaal.namen[0]

    def zin(aantal: int) -> str:
        scores = dict.fromkeys(codes[:aantal], niveau)
        van = {naam: beoordeling(bieb, scores) for naam in ("An", "Bo")}
        return bereken_eensgezindheid(van, bieb).toelichting

    assert zin(0) == (
        "Geen enkele toetssteen is door minstens twee beoordelaars gescoord; hun scores zijn niet te vergelijken."
    )
    assert zin(1).startswith("Eén toetssteen is door minstens twee beoordelaars gescoord; ")
    assert "te weinig toetsstenen die er minstens twee scoorden." in zin(1)
    assert zin(2).startswith("2 toetsstenen zijn door minstens twee beoordelaars gescoord; ")
    assert per_proces(bieb) == "Overeenstemming per domein"
