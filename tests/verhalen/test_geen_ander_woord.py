"""No word of another instrument stands in what gia makes of a kader: each kader has a twin that says nothing of it."""

from pathlib import Path

import pytest

from gia_kwaliteit import bereken_profiel, bereken_vergelijking, maak_verslag
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from tests.bouwers.instrumenten import ANDERE_KADERS, gevuld, kader_van
from tests.bouwers.pdf import tekst_van_pdf
from tests.bouwers.tweelingen import VREEMD, tweeling, vreemd_voor, waarin, zichtbaar
from tests.bouwers.uitvoer import alle_uitvoer


@pytest.mark.parametrize("naam", ANDERE_KADERS)
def test_geen_woord_van_een_ander_instrument(naam: str, tmp_path: Path) -> None:
    kader = tweeling(kader_van(naam))
    tabellen = (".json", ".csv")  # whose headings and reasons are the same for every kader
    gevonden = {
        uitvoer: waarin(VREEMD if uitvoer.endswith(tabellen) else vreemd_voor(kader), zichtbaar(uitvoer, inhoud))
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
    assert waarin(vreemd_voor(kader), zichtbaar("verslag.docx", als_word(verslag, kader, Sjabloon()))) == set()
    # Both say what the verslag says; what a PDF says of its own is the same for every kader.
    if naam == "lesvoorbereiding":
        assert waarin(vreemd_voor(kader), tekst_van_pdf(als_pdf(verslag, kader, Sjabloon())).splitlines()) == set()
