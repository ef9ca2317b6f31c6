"""The finding of a vergelijking in one sentence, worked out by hand."""

import pytest

from gia_kwaliteit import Als, bereken_vergelijking
from gia_kwaliteit.vergelijking import zin_van_vergelijking
from tests.bouwers import AFWEZIG, GOED, STERK, VOLDOENDE, beoordeling, kader_onthaalbureau, overal

KADER = kader_onthaalbureau()
# Of 93 criteria all voldoende; in P7 and P5 (8 criteria each) one differs, in P10 (6 criteria) two.
OVERAL = overal(KADER, VOLDOENDE)
EEN = OVERAL | {"P7.DG1": STERK, "P5.DG1": AFWEZIG, "P10.1": GOED, "P10.2": STERK}
SCHAT = "het onthaalbureau schat zich hoger in voor"


@pytest.mark.parametrize(
    ("een", "gelijk", "zin"),
    [
        # P10: +1 and +2 points of 24, so +2,5 on 20; P7 +2 of 32, so +1,25; P5 as far down.
        (EEN, 89, f"{SCHAT} Trajectbegeleiding en lager in voor Personeelsbeheer"),
        (OVERAL | {"P7.DG1": STERK}, 92, f"{SCHAT} Logistiek"),
        (OVERAL, 93, "over geen enkel proces lopen ze uiteen"),
    ],
)
def test_een_confrontatie_zegt_hoeveel_gelijk_is_en_wat_het_verst_uiteenloopt(
    een: dict[str, str], gelijk: int, zin: str
) -> None:
    paar = bereken_vergelijking(beoordeling(KADER, een), beoordeling(KADER, OVERAL), KADER)
    begin = f"Zelfevaluatie en inspectie geven {gelijk} van de 93 criteria hetzelfde niveau"
    assert zin_van_vergelijking(paar) == f"{begin}; {zin}."


def test_wat_niemand_samen_scoorde_is_niet_te_vergelijken() -> None:
    paar = bereken_vergelijking(beoordeling(KADER), beoordeling(KADER, OVERAL), KADER)
    assert zin_van_vergelijking(paar).startswith("Er is geen enkel criterium dat in beide werkboeken gescoord is")


@pytest.mark.parametrize(
    ("vroeger", "nu", "telling", "zin"),
    [
        (OVERAL, EEN, "stegen er 3 en daalde er 1", ("Trajectbegeleiding", "Personeelsbeheer")),
        (EEN, OVERAL, "steeg er 1 en daalden er 3", ("Personeelsbeheer", "Trajectbegeleiding")),
        (OVERAL, OVERAL, "stegen er 0 en daalden er 0", None),
    ],
)
def test_een_evolutie_zegt_wat_steeg_en_daalde(
    vroeger: dict[str, str], nu: dict[str, str], telling: str, zin: tuple[str, str] | None
) -> None:
    paar = bereken_vergelijking(beoordeling(KADER, vroeger), beoordeling(KADER, nu), KADER, als=Als.evolutie)
    wat = f"vooruit ging {zin[0]} en achteruit ging {zin[1]}" if zin else "geen enkel proces veranderde"
    assert zin_van_vergelijking(paar) == f"Van de 93 criteria die in beide werkjaren gescoord zijn, {telling}; {wat}."


@pytest.mark.parametrize(
    ("een", "confrontatie", "evolutie"),
    [
        (STERK, "geven het ene criterium een ander niveau", "is, daalde; achteruit ging Logistiek."),
        (VOLDOENDE, "geven het ene criterium hetzelfde niveau", "is, bleef gelijk; geen enkel proces veranderde."),
        (AFWEZIG, "geven het ene criterium een ander niveau", "is, steeg; vooruit ging Logistiek."),
    ],
)
def test_een_enkel_criterium_leest_als_een(een: str, confrontatie: str, evolutie: str) -> None:
    links, rechts = beoordeling(KADER, {"P7.DG1": een}), beoordeling(KADER, {"P7.DG1": VOLDOENDE})
    zin = zin_van_vergelijking(bereken_vergelijking(links, rechts, KADER))
    assert zin.startswith(f"Zelfevaluatie en inspectie {confrontatie}; ")
    zin = zin_van_vergelijking(bereken_vergelijking(links, rechts, KADER, als=Als.evolutie))
    assert zin == f"Het ene criterium dat in beide werkjaren gescoord {evolutie}"
