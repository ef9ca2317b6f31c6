"""The colour of the cells to fill in: every tab points to it, so it must be seen, and be read on."""

import math

import pytest

from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.werkboek.schrijven import opmaak
from gia_kwaliteit.werkboek.schrijven.opmaak import INVOER
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from tests.bouwers import kader_onthaalbureau


def _lineair(kleur: str) -> list[float]:
    """Red, green and blue as light, from 0 to 1 (sRGB)."""
    delen = (int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (0, 2, 4))
    return [deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen]


def _lab(kleur: str) -> tuple[float, float, float]:
    """The colour in CIELAB under D65, where a distance is what people see."""
    rood, groen, blauw = _lineair(kleur)
    x = (0.4124 * rood + 0.3576 * groen + 0.1805 * blauw) / 0.9505
    y = 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw
    z = (0.0193 * rood + 0.1192 * groen + 0.9505 * blauw) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _afstand(een: str, ander: str) -> float:
    return math.dist(_lab(een), _lab(ander))


def test_een_invoercel_is_niet_wit() -> None:
    # The first colour was 5.7 from white; the yellow that Excel gives input itself is 20.5.
    assert _afstand("FFFDF2", "FFFFFF") == pytest.approx(5.7, abs=0.3)
    assert _afstand(INVOER, "FFFFFF") > 15


@pytest.mark.parametrize("schaal", kader_onthaalbureau().schalen, ids=lambda schaal: schaal.naam)
def test_een_invoercel_lijkt_op_geen_niveau(schaal: Schaal) -> None:
    assert all(_afstand(INVOER, niveau.kleur[1:]) > 15 for niveau in schaal.niveaus)


def test_zwarte_letters_zijn_er_goed_op_te_lezen() -> None:
    rood, groen, blauw = _lineair(INVOER)
    assert (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05) / 0.05 > 7


def _contrast(letters: str, grond: str) -> float:
    """How far letters stand out from their ground (WCAG): from 1 to 21."""
    een, ander = sorted(
        0.2126 * rood + 0.7152 * groen + 0.0722 * blauw for rood, groen, blauw in map(_lineair, (letters, grond))
    )
    return (ander + 0.05) / (een + 0.05)


@pytest.mark.parametrize("naam", [naam for naam, stijl in vars(opmaak).items() if isinstance(stijl, Stijl)])
def test_elke_tekst_van_een_werkboek_is_te_lezen_op_zijn_grond(naam: str) -> None:
    stijl = getattr(opmaak, naam)
    if naam.startswith("SLEUTEL"):
        # The code of a row that its name says again: it is there to be read back.
        assert stijl.kleur == stijl.vulling
        return
    groot = stijl.grootte >= 18 or (stijl.vet and stijl.grootte >= 14)
    assert _contrast(stijl.kleur or "000000", stijl.vulling or "FFFFFF") >= (3 if groot else 4.5)


@pytest.mark.parametrize("schaal", kader_onthaalbureau().schalen, ids=lambda schaal: schaal.naam)
def test_de_naam_van_elk_niveau_is_te_lezen_op_zijn_kleur(schaal: Schaal) -> None:
    for niveau in schaal.niveaus:
        stijl = opmaak.niveaucel(niveau, 12)
        assert _contrast(str(stijl.kleur), str(stijl.vulling)) >= 4.5
