"""The texts of the lines through a dot plot: none on another, none under a line, all within the picture."""

import random
import re

import pytest

from gia_kwaliteit.beoordeling import Cijfer
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.merkteksten import Merk, plaats_teksten
from tests.bouwers.overzichten import KADER, cijferboek, overzicht_van

# A letter of 13 px is less wide than this, and as far as this a text reaches above and below its middle.
LETTER, HALVE_REGEL = 8.4, 5.0


def _vak(x: float, y: float, tekst: str) -> tuple[float, float, float, float]:
    half = len(tekst) * LETTER / 2
    return x - half, y - 2 * HALVE_REGEL, x + half, y


def _nagekeken(merken: list[Merk], boven: float) -> None:
    """No text covers another, and no line that goes from its own text down to the dots goes through one."""
    vakken = [_vak(merk.tekst_x, merk.tekst_y, merk.tekst) for merk in merken]
    for nummer, (links, bovenkant, rechts, onderkant) in enumerate(vakken):
        assert round(links, 1) >= 0
        assert round(rechts, 1) <= 360
        assert onderkant < boven
        for ander, (a, b, c, d) in enumerate(vakken):
            assert ander == nummer or not (a < rechts and links < c and b < onderkant and bovenkant < d)
        for merk in merken:
            if merk.tot is None and merk is not merken[nummer]:
                assert not (links < merk.x < rechts and merk.tekst_y < onderkant)


@pytest.mark.parametrize("zaad", range(40))
@pytest.mark.parametrize("aantal", [1, 2, 3])
def test_geen_lijn_gaat_door_een_tekst(aantal: int, zaad: int) -> None:
    toeval = random.Random(zaad)
    teksten = ("gewogen gemiddelde 12,5", "Vlaanderen 2012: 90", "norm minstens 80")[:aantal]
    merken = [Merk("norm", toeval.uniform(24, 336), None, tekst, 0, 0) for tekst in teksten]
    _nagekeken(*plaats_teksten(merken, 360))


def test_een_band_heeft_geen_lijn_en_meer_lijnen_krijgen_allemaal_een_tekst() -> None:
    band = Merk("norm", 100, 260, "norm 10 tot 20", 0, 0)
    (gelegd, ander), boven = plaats_teksten([band, Merk("gemiddelde", 180, None, "gemiddelde 15", 0, 0)], 360)
    assert 100 <= gelegd.tekst_x <= 260
    _nagekeken([gelegd, ander], boven)
    veel = [Merk("norm", 40.0 * nummer, None, "minstens 10", 0, 0) for nummer in range(1, 9)]
    assert len(plaats_teksten(veel, 360)[0]) == 8


def test_op_de_bladzijde_gaat_geen_lijn_door_een_tekst_en_heeft_een_cijfer_een_decimaal() -> None:
    """O1.3 has two norms, a mean of (81,25 + 83 + 88) / 3 = 84,083 and Vlaanderen near each other."""
    waarden = (81.25, 83.0, 88.0)
    boeken = [cijferboek(f"B{nr}", {"O1.3": Cijfer(waarde=w, jaar=2013)}) for nr, w in enumerate(waarden)]
    pagina = maak_overzichtspagina(overzicht_van(*boeken), KADER)
    beeld = pagina.partition('class="klein strookbeeld"')[2].partition("</svg>")[0]
    lijnen = re.findall(r'<line class="(?:gemiddelde|norm|vlaanderen)" x1="([\d.]+)" x2="[\d.]+" y1="([\d.]+)"', beeld)
    teksten = re.findall(r'<text class="naam \w+" x="([\d.]+)" y="([\d.]+)" text-anchor="middle">([^<]*)', beeld)
    assert sorted(tekst for *_, tekst in teksten) == [
        "Vlaanderen 2012: 90",
        "gemiddelde 84,1",
        "norm minstens 50",
        "norm minstens 80",
    ]
    for x, y, tekst in teksten:
        links, _, rechts, onder = _vak(float(x), float(y), tekst)
        doorkruist = [lijn for lijn, van in lijnen if links < float(lijn) < rechts and float(van) - 3 < onder]
        assert doorkruist == [], tekst
    assert re.search(r'<th scope="row">B0</th><td class="getal">81,3</td>', pagina)
