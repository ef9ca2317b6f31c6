"""The finding of a vergelijking in one sentence, worked out by hand."""

import pytest

from gia_kwaliteit import Als, bereken_vergelijking
from gia_kwaliteit.vergelijking import zin_van_vergelijking
from tests.bouwers import AFWEZIG, GOED, STERK, VOLDOENDE, beoordeling, kader_onthaalbureau, overal

KADER = kader_onthaalbureau()
# Of 93 criteria all voldoende; in P7 and P5 (8 criteria each) one differs, in P10 (6 criteria) two.
OVERAL = overal(KADER, VOLDOENDE)
EEN = OVERAL | {"P7.DG1": STERK, "P5.DG1": AFWEZIG, "P10.1": GOED, "P10.2": STERK}


@pytest.mark.parametrize(
    ("een", "ander", "zin"),
    [
        # P10: +1 and +2 points of 24, so +2,5 on 20; P7 +2 of 32, so +1,25; P5 as far down.
        (
            EEN,
            OVERAL,
            "Zelfevaluatie en inspectie geven 89 van de 93 criteria hetzelfde niveau; het onthaalbureau schat zich "
            "hoger in voor Trajectbegeleiding en lager in voor Personeelsbeheer.",
        ),
        (
            OVERAL | {"P7.DG1": STERK},
            OVERAL,
            "Zelfevaluatie en inspectie geven 92 van de 93 criteria hetzelfde niveau; het onthaalbureau schat zich "
            "hoger in voor Logistiek.",
        ),
        (
            OVERAL,
            OVERAL,
            "Zelfevaluatie en inspectie geven 93 van de 93 criteria hetzelfde niveau; over geen enkel proces lopen ze "
            "uiteen.",
        ),
        ({}, OVERAL, "Er is geen enkel criterium dat in beide werkboeken gescoord is; er valt niets te vergelijken."),
    ],
)
def test_een_confrontatie_zegt_hoeveel_gelijk_is_en_wat_het_verst_uiteenloopt(
    een: dict[str, str], ander: dict[str, str], zin: str
) -> None:
    paar = bereken_vergelijking(beoordeling(KADER, een), beoordeling(KADER, ander), KADER)
    assert zin_van_vergelijking(paar) == zin


@pytest.mark.parametrize(
    ("vroeger", "nu", "zin"),
    [
        (OVERAL, EEN, "stegen er 3 en daalde er 1; vooruit ging Trajectbegeleiding en achteruit ging Personeelsbeheer."),
        (EEN, OVERAL, "steeg er 1 en daalden er 3; vooruit ging Personeelsbeheer en achteruit ging Trajectbegeleiding."),
        (OVERAL, OVERAL, "stegen er 0 en daalden er 0; geen enkel proces veranderde."),
    ],
)
def test_een_evolutie_zegt_wat_steeg_en_daalde(vroeger: dict[str, str], nu: dict[str, str], zin: str) -> None:
    paar = bereken_vergelijking(beoordeling(KADER, vroeger), beoordeling(KADER, nu), KADER, als=Als.evolutie)
    assert zin_van_vergelijking(paar) == f"Van de 93 criteria die in beide werkjaren gescoord zijn, {zin}"
