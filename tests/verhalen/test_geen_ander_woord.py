"""No word of another instrument stands in what gia makes of a kader: each kader has a twin that says nothing of it."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from gia_kwaliteit import bereken_profiel, bereken_vergelijking, maak_verslag
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.werkboek import koppen as k
from tests.bouwers.ander_kader import ALGEMENE_BEGRIPPEN
from tests.bouwers.instrumenten import ANDERE_KADERS, gevuld, kader_van
from tests.bouwers.pdf import tekst_van_pdf
from tests.bouwers.tweelingen import ALLEEN_MET, VREEMD, tweeling, zichtbaar
from tests.bouwers.uitvoer import alle_uitvoer


def _vreemd(kader: Kader) -> str:
    """What stands in no text about this kader, which is the twin of one and has none of its words."""
    return "|".join([VREEMD, ALGEMENE_BEGRIPPEN, *(woord for woord, heeft in ALLEEN_MET if not heeft(kader))])


def _gevonden(woorden: str, teksten: Iterable[str]) -> set[str]:
    """The texts in which one of these words stands, but for addresses of a format and names of columns."""
    zonder = (tekst.strip()[:150] for tekst in teksten if "schemas." not in tekst and tekst != k.GIA_PUNTENMODEL)
    return {tekst for tekst in zonder if re.search(woorden, tekst, re.IGNORECASE)}


@pytest.mark.parametrize("naam", ANDERE_KADERS)
def test_geen_woord_van_een_ander_instrument(naam: str, tmp_path: Path) -> None:
    kader = tweeling(kader_van(naam))
    tabellen = (".json", ".csv")  # whose headings and reasons are the same for every kader
    gevonden = {
        uitvoer: _gevonden(VREEMD if uitvoer.endswith(tabellen) else _vreemd(kader), zichtbaar(uitvoer, inhoud))
        for uitvoer, inhoud in alle_uitvoer(kader, tmp_path).items()
    }
    assert {uitvoer: teksten for uitvoer, teksten in gevonden.items() if teksten} == {}


@pytest.mark.pdf
@pytest.mark.parametrize("naam", ANDERE_KADERS)
def test_het_verslag_als_document_heeft_geen_woord_van_een_ander_instrument(naam: str) -> None:
    kader = tweeling(kader_van(naam))
    een, ander = (
        gevuld(kader, soort, nummer, wie=f"W{nummer}") for nummer, soort in enumerate(kader.woorden.vergelijking)
    )
    verslag = maak_verslag(een, bereken_profiel(een, kader), kader, bereken_vergelijking(een, ander, kader))
    assert _gevonden(_vreemd(kader), zichtbaar("verslag.docx", als_word(verslag, kader, Sjabloon()))) == set()
    # Both say what the verslag says; what a PDF says of its own is the same for every kader.
    if naam == "lesvoorbereiding":
        assert _gevonden(_vreemd(kader), tekst_van_pdf(als_pdf(verslag, kader, Sjabloon())).splitlines()) == set()
