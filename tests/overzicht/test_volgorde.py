"""In which order the onthaalbureaus of an overzicht stand below each other."""

from gia_kwaliteit.overzicht import bureaus_op_gemiddelde
from tests.bouwers import AFWEZIG, GOED, STERK, VOLDOENDE
from tests.bouwers.overzichten import overzicht_van, uittreksel


def test_het_hoogste_gemiddelde_staat_bovenaan_en_wie_geen_score_heeft_onderaan() -> None:
    overzicht = overzicht_van(
        uittreksel("A", {"P1.DG1": VOLDOENDE}),  # 10
        uittreksel("B", {}),
        uittreksel("C", {"P1.DG1": STERK, "P2.DG1": AFWEZIG}),  # 20 and 0: 10 as well
        uittreksel("D", {"P1.DG1": GOED}),  # 15
    )
    assert [bureau.naam for bureau in bureaus_op_gemiddelde(overzicht)] == ["D", "A", "C", "B"]
