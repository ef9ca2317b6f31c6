"""A motivering that is longer than the highest row of Excel is shortened where everybody sees it, never cut."""

import io
import random
import re
import zipfile

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Gegevens, bereken_profiel, bereken_vergelijking, maak_sjabloon
from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek.schrijven.opmaak import hoogte, wat_past
from tests.bouwers import AFWEZIG, NEE, STERK, beoordeling, kader_onthaalbureau

KADER = kader_onthaalbureau()
EINDE = " … (lees verder in het werkboek)"
# A row of more than 409 points does not exist in Excel.
HOOGST = 409
KORT = "We doen dit goed." * 20
LANG = "De afspraken met onze partners zijn nog niet rond. " * 100


def _motiveringen(blad: Worksheet, kolom: str) -> dict[str, tuple[str, float]]:
    """The text in a column of a list and the height of its row, by the code in the first column."""
    return {
        str(rij[0].value): (str(blad[f"{kolom}{rij[0].row}"].value), blad.row_dimensions[rij[0].row or 0].height or 0)
        for rij in blad.iter_rows()
        if "." in str(rij[0].value)
    }


def _controleer(gevonden: dict[str, tuple[str, float]], kort: str, lang: str) -> None:
    assert gevonden[kort][0] == KORT
    tekst, rijhoogte = gevonden[lang]
    assert tekst.endswith(EINDE)
    # It ends after a whole word.
    assert LANG.startswith(f"{tekst.removesuffix(EINDE)} ")
    assert len(tekst) > 1500
    assert 350 < rijhoogte <= HOOGST


def test_het_resultatenwerkboek_verkort_zichtbaar_wat_in_geen_rij_past() -> None:
    scores = {"P1.DG1": STERK, "P1.DG2": STERK, "P8.1": AFWEZIG, "P8.2": AFWEZIG, "R1.1": NEE, "R1.2": NEE}
    waarom = {code: LANG if code in ("P1.DG2", "P8.2", "R1.2") else KORT for code in scores}
    profiel = bereken_profiel(beoordeling(KADER, scores, motiveringen=waarom), KADER)
    boek = load_workbook(io.BytesIO(maak_resultaten(profiel, KADER)))
    _controleer(_motiveringen(boek["Good Practices APL"], "D"), "P1.DG1", "P1.DG2")
    _controleer(_motiveringen(boek["Werkpunten Kern"], "D"), "P8.1", "P8.2")
    _controleer(_motiveringen(boek["Regelgeving"], "J"), "R1.1", "R1.2")


def test_de_vergelijking_verkort_zichtbaar_wat_in_geen_rij_past() -> None:
    een = beoordeling(KADER, {"P8.1": STERK, "P8.2": STERK}, motiveringen={"P8.1": KORT, "P8.2": LANG})
    ander = beoordeling(KADER, {"P8.1": AFWEZIG, "P8.2": AFWEZIG}, motiveringen={"P8.1": LANG, "P8.2": KORT})
    boek = load_workbook(io.BytesIO(maak_vergelijkboek(bereken_vergelijking(een, ander, KADER), KADER)))
    for naam in ("Gespreksagenda", "Criteria"):
        _controleer(_motiveringen(boek[naam], "H"), "P8.1", "P8.2")
        _controleer(_motiveringen(boek[naam], "I"), "P8.2", "P8.1")


def test_een_lijst_zegt_hoe_lang_ze_is() -> None:
    profiel = bereken_profiel(beoordeling(KADER, {"P1.DG1": STERK, "R1.1": NEE, "R1.2": NEE}), KADER)
    boek = load_workbook(io.BytesIO(maak_resultaten(profiel, KADER)))
    assert boek["Good Practices APL"]["A3"].value == "1 good practice"
    assert boek["Werkpunten Kern"]["A3"].value == "Geen werkpunten"
    assert "2 regels niet in orde" in [cel.value for cel in boek["Regelgeving"]["A"]]


@pytest.mark.parametrize("zaad", range(30))
def test_wat_past_is_een_begin_en_past(zaad: int) -> None:
    loterij = random.Random(zaad)
    tekens = loterij.choice([20, 58, 80])
    alfabet = loterij.choice(["x", "woord ", "een\ntwee ", "\n", " "])
    tekst = (alfabet * 6000)[: loterij.randrange(6000)]
    over = wat_past(tekst, tekens)
    assert hoogte(over, tekens) <= HOOGST
    assert over == tekst or (over.endswith(EINDE) and tekst.startswith(over.removesuffix(EINDE)))
    assert (over == tekst) == (hoogte(tekst, tekens) <= HOOGST)


def _hoogtes(inhoud: bytes) -> list[float]:
    """The height of every row in a file that was given one, in points."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        bladen = [archief.read(deel).decode() for deel in archief.namelist() if "/worksheets/sheet" in deel]
    return [float(hoogte) for blad in bladen for hoogte in re.findall(r'<row [^>]* ht="([^"]+)"', blad)]


def test_geen_rij_is_hoger_dan_excel_er_een_maakt_en_de_tekst_staat_er_heel() -> None:
    lang = ("Heel veel uitleg over wat er nog moet gebeuren.\n" * 700)[:32_767].strip()
    gegevens = Gegevens(naam="Een lange naam " * 17, beoordelaars=tuple(f"Naam {n}" for n in range(90)))
    scores = {"P1.DG1": AFWEZIG, "P8.1": STERK, "R1.1": NEE}
    bron = beoordeling(KADER, scores, motiveringen=dict.fromkeys(scores, lang), gegevens=gegevens)
    werkboek = maak_sjabloon(KADER, beoordeling=bron, vorig=bron)
    resultaten = maak_resultaten(bereken_profiel(bron, KADER), KADER)
    vergelijking = maak_vergelijkboek(bereken_vergelijking(bron, bron, KADER), KADER)
    # Excel makes no row higher (Excel specifications and limits: row height, 409 points).
    hoogste = [max(_hoogtes(inhoud)) for inhoud in (werkboek, resultaten, vergelijking)]
    assert hoogste[0] == HOOGST
    assert all(hoogte <= HOOGST for hoogte in hoogste)
    waarden = {waarde for rij in load_workbook(io.BytesIO(werkboek))["Scoring APL"].values for waarde in rij}
    assert lang in waarden
