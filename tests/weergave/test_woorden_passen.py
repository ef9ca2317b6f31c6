"""In every kader the words of results workbooks go whole in their cells, and no text stands over the row below."""

import io
from dataclasses import replace
from functools import cache

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Als, Vergelijking, bereken_overzicht, bereken_vergelijking
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tekstmaat import breedte_voor_woorden, regelhoogte, regels
from tests.bouwers.instrumenten import BUITENLAND, MUZIEKSCHOOL, gevuld, kader_van

LERAAR = kader_van("competenties-mo-leerkracht")
LANGE_WOORDEN = [LERAAR, *map(kader_van, ("lesvoorbereiding", "criteriatoets", MUZIEKSCHOOL))]


@cache
def _vergelijking(kader: Kader) -> Vergelijking:
    links, rechts = kader.woorden.vergelijking
    return bereken_vergelijking(gevuld(kader, links), gevuld(kader, rechts, 1), kader)


@cache
def _overzichtboek(kader: Kader) -> Workbook:
    _, soort = kader.woorden.vergelijking
    namen = ["Aarle", "Beek", "Corle", "Dorp", "Eik"]
    uittreksels = [maak_uittreksel(gevuld(kader, soort, plek, naam), kader, naam) for plek, naam in enumerate(namen)]
    return _open(maak_overzichtboek(bereken_overzicht(uittreksels, kader), kader))


def _open(inhoud: bytes) -> Workbook:
    return load_workbook(io.BytesIO(inhoud))


def _breedte(blad: Worksheet, kolom: int) -> float:
    """Return how wide a column is; openpyxl keeps those that are alike under the first."""
    alle = blad.column_dimensions.values()
    return float(next(maten.width for maten in alle if (maten.min or 0) <= kolom <= (maten.max or 0)))


def _te_laag(blad: Worksheet) -> list[str]:
    """Return the cells of one column of which the text takes more height than their row has."""
    samen = {cel for vak in blad.merged_cells.ranges for rij in vak.rows for cel in rij}
    laag = []
    for cel in (cel for rij in blad.iter_rows() for cel in rij if isinstance(cel.value, str)):
        if not cel.alignment.wrap_text or cel.alignment.textRotation or (cel.row, cel.column) in samen:
            continue
        breedte = _breedte(blad, cel.column)
        stijl = Stijl(grootte=cel.font.sz, vet=bool(cel.font.b), inspringing=int(cel.alignment.indent or 0))
        nodig = regels(str(cel.value), breedte, stijl) * regelhoogte(cel.font.sz)
        if nodig > (blad.row_dimensions[cel.row].height or 15.0) + 0.5:
            laag.append(f"{get_column_letter(cel.column)}{cel.row}: {cel.value}")
    return laag


@pytest.mark.parametrize("kader", LANGE_WOORDEN, ids=lambda kader: kader.id)
@pytest.mark.parametrize("blad", ["Overeenstemming", "Kruistabel", "Gespreksagenda", "Lijsten"])
def test_geen_tekst_van_een_vergelijking_staat_over_de_rij_eronder(kader: Kader, blad: str) -> None:
    assert _te_laag(_open(maak_vergelijkboek(_vergelijking(kader), kader))[blad]) == []
    # Then and now are short words, above narrower columns.
    evolutie = replace(_vergelijking(kader), als=Als.evolutie)
    assert _te_laag(_open(maak_vergelijkboek(evolutie, kader))[blad]) == []


@pytest.mark.parametrize("kader", LANGE_WOORDEN, ids=lambda kader: kader.id)
def test_geen_tekst_van_een_overzicht_staat_over_de_rij_eronder(kader: Kader) -> None:
    boek = _overzichtboek(kader)
    namen = [naam for naam in ("Verdelingen", "Regels", "Antwoorden") if naam in boek.sheetnames]
    assert [tekst for naam in namen for tekst in _te_laag(boek[naam])] == []


def test_het_woord_van_een_partij_staat_heel_boven_haar_kolom() -> None:
    boek = _open(maak_vergelijkboek(_vergelijking(LERAAR), LERAAR))
    for naam, plaats in (("Vergelijking", "C5"), ("Competentiegroepen", "D5"), ("Gespreksagenda", "F4")):
        cel = boek[naam][plaats]
        assert cel.value == "Coachbeoordeling"
        stijl = Stijl(grootte=cel.font.sz, vet=True)
        assert regels(cel.value, _breedte(boek[naam], cel.column), stijl) == 1, naam


def test_een_kolom_is_zo_breed_als_haar_langste_woord_en_niet_smaller_dan_gevraagd() -> None:
    assert breedte_voor_woorden(["een twee", "drie"], 13, Stijl()) == 13
    breed = breedte_voor_woorden(["onderwijsontwikkelingswerk en meer"], 13, Stijl())
    assert regels("onderwijsontwikkelingswerk", breed, Stijl()) == 1
    assert regels("onderwijsontwikkelingswerk", breed - 1, Stijl()) == 2


def test_geen_onderdeel_staat_alleen_bovenaan_een_volgende_bladzijde() -> None:
    # Fifteen processen and five onderdelen are more than a page holds, ten and one are not.
    for kader, breuken in (
        (kader_van(BUITENLAND), ["De onderdelen, op 60", "Waarover het gaat"]),
        (LERAAR, ["Waarover het gaat"]),
    ):
        blad = _overzichtboek(kader)["Overzicht"]
        assert [blad.cell(breuk.id + 1, 1).value for breuk in blad.row_breaks.brk] == breuken
