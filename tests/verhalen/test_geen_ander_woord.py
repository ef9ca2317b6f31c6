"""No word of another instrument stands in what gia makes of a kader: each kader has a twin that says nothing of it."""

import re
from pathlib import Path

import pytest

from gia_kwaliteit import bereken_profiel, bereken_vergelijking, maak_verslag
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.werkboek import koppen as k
from tests.bouwers.ander_kader import ALGEMENE_BEGRIPPEN
from tests.bouwers.instrumenten import NAMEN, gevuld, kader_van
from tests.bouwers.pdf import tekst_van_pdf
from tests.bouwers.tweelingen import ALLEEN_MET, VREEMD, tweeling, zichtbaar
from tests.bouwers.uitvoer import alle_uitvoer


@pytest.mark.parametrize("naam", NAMEN)
def test_geen_woord_van_een_ander_instrument(naam: str, tmp_path: Path) -> None:
    kader = tweeling(kader_van(naam))
    vreemd = "|".join([VREEMD, ALGEMENE_BEGRIPPEN, *(woord for woord, heeft in ALLEEN_MET if not heeft(kader))])
    tabellen = (".json", ".csv")  # whose headings and reasons are the same for every kader
    gevonden = {
        (uitvoer, tekst.strip()[:150])
        for uitvoer, inhoud in alle_uitvoer(kader, tmp_path).items()
        for tekst in zichtbaar(uitvoer, inhoud)
        if "schemas." not in tekst and tekst != k.GIA_PUNTENMODEL
        if re.search(VREEMD if uitvoer.endswith(tabellen) else vreemd, tekst, re.IGNORECASE)
    }
    assert gevonden == set()


@pytest.mark.pdf
def test_het_verslag_als_document_heeft_geen_woord_van_een_ander_instrument() -> None:
    kader = tweeling(kader_van("lesvoorbereiding"))
    een, ander = (gevuld(kader, soort, nummer) for nummer, soort in enumerate(kader.woorden.vergelijking))
    verslag = maak_verslag(een, bereken_profiel(een, kader), kader, bereken_vergelijking(een, ander, kader))
    word, pdf = als_word(verslag, kader, Sjabloon()), als_pdf(verslag, kader, Sjabloon())
    teksten = [*zichtbaar("verslag.docx", word), *tekst_van_pdf(pdf).splitlines()]
    assert [tekst for tekst in teksten if "schemas." not in tekst and re.search(VREEMD, tekst, re.IGNORECASE)] == []
