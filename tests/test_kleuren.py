"""The colours: the ramp of a heat map, held against CIELAB, and letters on it against WCAG."""

import ast
import re
from collections.abc import Iterator
from math import dist
from pathlib import Path

import pytest

import gia_kwaliteit
from gia_kwaliteit.kleuren import helderheid, letterkleur, warmtekleur

LEESBAAR = 4.5  # WCAG AA
PAKKET = Path(gia_kwaliteit.__file__).parent
EEN_KLEUR = re.compile(r"#[0-9A-Fa-f]{6}\b|\A[0-9A-Fa-f]{6}\Z")
# Where a colour stands all the same, and why.
MAG = {
    "kleuren.py": "here they have their names",
    "weergave/thema.py": "the colours of the dark screen, each once",
    "kader/omschrijvingen.py": "an example of how to write a colour, in a sentence",
    "kader/vormen.py": "an example of how to write a colour, in a message",
    "verslag/huisstijl.py": "an example of how to write a colour, in a message",
    "werkboek/nagekeken/tekstvakken.py": "the ground that Excel itself gives a note",
}


def _teksten(bron: str) -> Iterator[str]:
    """Yield the texts of a module that are no docstrings, also the parts of an f-string."""
    boom = ast.parse(bron)
    los = {id(knoop.value) for knoop in ast.walk(boom) if isinstance(knoop, ast.Expr)}
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and id(knoop) not in los:
            yield knoop.value


def test_elke_kleur_heeft_een_naam() -> None:
    gevonden = {
        str(pad.relative_to(PAKKET)): kleuren
        for pad in sorted(PAKKET.rglob("*.py"))
        if (kleuren := [tekst for tekst in _teksten(pad.read_text()) if EEN_KLEUR.search(tekst)])
    }
    assert {plaats: gevonden[plaats] for plaats in gevonden.keys() - MAG.keys()} == {}
    assert MAG.keys() == gevonden.keys()


def test_het_sjabloon_van_de_pdf_kent_geen_eigen_kleur() -> None:
    (sjabloon,) = (PAKKET.parent / "sjablonen").rglob("*.typ")
    assert not re.findall(r"#[0-9A-Fa-f]{6}\b|rgb\(\s*\"", sjabloon.read_text())


def _lab(kleur: str) -> tuple[float, float, float]:
    """CIELAB of a colour (D65), by the formulas of CIE 15 and IEC 61966-2-1."""
    delen = [int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5)]
    r, g, b = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (w ** (1 / 3) if w > (6 / 29) ** 3 else w / (3 * (6 / 29) ** 2) + 4 / 29 for w in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _van_wit(deel: float) -> float:
    return dist(_lab(warmtekleur(deel)), _lab("#FFFFFF"))


@pytest.mark.parametrize("van_het_midden", [0.1, 0.25, 0.4, 0.5])
def test_laag_is_even_sterk_als_hoog(van_het_midden: float) -> None:
    laag, hoog = _van_wit(0.5 - van_het_midden), _van_wit(0.5 + van_het_midden)
    assert laag == pytest.approx(hoog, rel=0.08)


def test_niets_is_het_sterkste_oranje_en_de_helft_wit() -> None:
    assert warmtekleur(0.5) == "#FFFFFF"
    afstanden = [_van_wit(nummer / 40) for nummer in range(41)]
    assert afstanden[:21] == sorted(afstanden[:21], reverse=True)
    assert afstanden[20:] == sorted(afstanden[20:])
    assert afstanden[0] == pytest.approx(afstanden[40], rel=0.02)
    assert afstanden[0] > 70
    rood, _, blauw = (int(warmtekleur(0)[plaats : plaats + 2], 16) for plaats in (1, 3, 5))
    assert rood > 3 * blauw


@pytest.mark.parametrize("nummer", range(0, 101, 5))
def test_op_elke_kleur_is_een_getal_te_lezen(nummer: int) -> None:
    kleur = warmtekleur(nummer / 100)
    licht, donker = sorted((helderheid(kleur), helderheid(letterkleur(kleur))), reverse=True)
    assert (licht + 0.05) / (donker + 0.05) >= LEESBAAR
