"""No word of a heading in a table on paper is broken or over another one, measured with the letters themselves."""

import io
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from PIL import ImageFont

from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.verslag import Verslag, maak_verslag
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.kolombreedtes import Papier, kolomvorm
from gia_kwaliteit.verslag.model import Kolom, Tabel
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from tests.bouwers.instrumenten import gevuld
from tests.bouwers.lange_namen import LANGE_NIVEAUS, kader_met_lange_namen
from tests.bouwers.pdf import stukken_van
from tests.bouwers.verslagen import GEVALLEN

# Points: a page of 174 mm, as in Word and in a PDF.
PAPIEREN = [Papier(493.2, 9.0, 10.8), Papier(493.2, 8.5, 8.0)]
_LETTERTYPES = Path(__file__).resolve().parents[2] / "sjablonen" / "lettertypes"


@cache
def _letters(*, vet: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_LETTERTYPES / f"Carlito-{'Bold' if vet else 'Regular'}.ttf", 1000)


def _breedte(tekst: str, grootte: float, *, vet: bool) -> float:
    return _letters(vet=vet).getlength(tekst) * grootte / 1000


@cache
def _verslag() -> Verslag:
    kader = kader_met_lange_namen()
    een = gevuld(kader, kader.woorden.partijen[0].code)
    return maak_verslag(een, bereken_profiel(een, kader), kader)


@pytest.mark.parametrize("papier", PAPIEREN, ids=["word", "pdf"])
def test_in_elke_kolom_past_elk_woord_van_haar_kop(papier: Papier) -> None:
    staand = 0
    for tabel in _verslag().alle_tabellen:
        if tabel.als_kaarten:
            continue
        vorm, totaal = kolomvorm(tabel, papier), sum(kolom.breedte for kolom in tabel.kolommen)
        breedtes = vorm.breedtes if vorm else [k.breedte * papier.breedte / totaal for k in tabel.kolommen]
        assert sum(breedtes) == pytest.approx(papier.breedte)
        for nummer, (kolom, breedte) in enumerate(zip(tabel.kolommen, breedtes, strict=True)):
            ruimte = breedte - papier.wit
            if vorm and vorm.staand and kolom.getal:
                assert vorm.staand - papier.wit >= _breedte(kolom.kop, papier.letter, vet=True)
                assert all(_breedte(rij[nummer], papier.letter, vet=False) <= ruimte for rij in tabel.rijen)
            else:
                assert all(_breedte(woord, papier.letter, vet=True) <= ruimte for woord in kolom.kop.split())
        staand += bool(vorm and vorm.staand)
    assert staand


@pytest.mark.parametrize("papier", PAPIEREN, ids=["word", "pdf"])
def test_wat_past_blijft_zoals_het_is(papier: Papier) -> None:
    assert {kolomvorm(tabel, papier) for tabel in GEVALLEN["half"]().alle_tabellen} == {None}


def test_een_kolom_met_niveaus_is_zo_breed_als_hun_langste_woord() -> None:
    """Here “gerealiseerd” on its ground takes more than a tenth of the width; the text beside it has enough."""
    kolommen = (Kolom(kop="A", breedte=1, niveau=True), Kolom(kop="B", breedte=9))
    tabel = Tabel(titel="T", kolommen=kolommen, rijen=(("volledig gerealiseerd\nDaarom.", "Kort."),))
    papier = Papier(300, 8.5, 8.0)
    vorm = kolomvorm(tabel, papier)
    assert vorm is not None
    assert vorm.breedtes[0] - papier.wit >= _breedte(" gerealiseerd ", 8.5, vet=False) > 0.1 * 300
    assert vorm.staand == 0


def test_in_word_staan_de_koppen_van_veel_niveaus_recht_op() -> None:
    document = Document(io.BytesIO(als_word(_verslag(), kader_met_lange_namen(), Sjabloon())))
    koprijen = [tabel.rows[0] for tabel in document.tables if tabel.rows[0].height]
    assert koprijen
    langste = max(_breedte(naam.capitalize(), 8.0, vet=True) for naam in LANGE_NIVEAUS)
    for rij in koprijen:
        gedraaid = {cel.text for cel in rij.cells if cel._tc.find(f".//{qn('w:textDirection')}") is not None}  # noqa: SLF001
        assert {naam.capitalize() for naam in LANGE_NIVEAUS} <= gedraaid
        assert not gedraaid & {"Code", "Proces", "Kwaliteitsaspect"}
        assert rij.height is not None
        assert rij.height.pt >= langste


def test_in_een_pdf_staan_de_koppen_van_veel_niveaus_naast_elkaar() -> None:
    namen = {naam.capitalize() for naam in LANGE_NIVEAUS}
    bladen = stukken_van(als_pdf(_verslag(), kader_met_lange_namen(), Sjabloon()))
    koppen = [stuk for blad in bladen for stuk in blad if stuk.tekst in namen]
    assert {stuk.tekst for stuk in koppen} == namen
    # Each heading is one piece that stands up: those of one table begin at one height, each a line further.
    for hoogte in {round(stuk.onder) for stuk in koppen}:
        links = sorted(stuk.links for stuk in koppen if round(stuk.onder) == hoogte)
        assert all(volgende - vorige > 8.5 for vorige, volgende in pairwise(links))
