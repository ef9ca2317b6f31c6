"""Elke rij is hoog genoeg voor wat erin staat, en niet veel hoger: gemeten met de letters zelf, woord voor woord."""

import io
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from PIL import ImageFont

from docs.letterbreedtes import BREEDTES, breedtes
from gia_kwaliteit import Gegevens, laad_kader, maak_sjabloon
from gia_kwaliteit.werkboek.schrijven.opmaak import hoogte
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tekstmaat import regels
from tests.bouwers import beoordeling, kader_onthaalbureau
from tests.bouwers.lange_namen import LANGE_NIVEAUS, kader_met_lange_namen

LETTERTYPES = Path(__file__).resolve().parents[3] / "sjablonen" / "lettertypes"
KADER = kader_onthaalbureau()
# What Excel gives a row of one line of Calibri, in points, by the size of its letters.
EXCEL = {9.0: 12.0, 10.0: 12.75, 11.0: 15.0, 12.0: 15.75, 13.0: 16.5, 14.0: 18.75, 18.0: 23.25}
NIVEAUS = ("afwezig", "voldoende", "goed uitgewerkt", "sterk punt")
ZINNEN = (
    "We bespreken dit elk kwartaal met het hele team. ",
    "De afspraken met de partners staan op papier, maar niemand kijkt na of ze nagekomen worden. ",
    "Dat lukt omdat we telkens van de inburgeraar vertrekken: zijn vraag, zijn tempo en zijn traject. ",
)


@cache
def _letters(*, vet: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(LETTERTYPES / f"Carlito-{'Bold' if vet else 'Regular'}.ttf", 1000)


@cache
def _lengte(tekst: str, *, vet: bool) -> float:
    return _letters(vet=vet).getlength(tekst) / 1000


def _regels(tekst: str, pixels: float, grootte: float, breder: float = 1.0, *, vet: bool) -> int:
    """On how many lines the text stands: as many words on each as fit."""
    aantal = 0
    for alinea in tekst.split("\n"):
        regel, aantal = "", aantal + 1
        for woord in alinea.split():
            langer = f"{regel} {woord}".strip()
            if regel and _lengte(langer, vet=vet) * grootte * 4 / 3 * breder > pixels:
                regel, aantal = woord, aantal + 1
            else:
                regel = langer
    return aantal


def _cellen(blad: Worksheet) -> Iterator[tuple[Cell, float, int]]:
    """Yield every cell with a text that goes on on a next line, its width in pixels, and how many rows it takes."""
    # One element says the width of several columns beside each other.
    breedte = {
        nummer: 0 if maat.hidden else round(maat.width * 7)
        for maat in blad.column_dimensions.values()
        for nummer in range(maat.min or 0, (maat.max or 0) + 1)
    }
    samen = {bereik.start_cell.coordinate: bereik for bereik in blad.merged_cells.ranges}
    for rij in blad.iter_rows():
        for cel in rij:
            if isinstance(cel, Cell) and cel.value not in (None, "") and cel.alignment.wrap_text:
                bereik = samen.get(cel.coordinate)
                kolommen = range(cel.column, (bereik.max_col if bereik else cel.column) + 1)
                pixels = sum(breedte.get(kolom, 91) for kolom in kolommen)
                if pixels:
                    rijen = bereik.max_row - bereik.min_row + 1 if bereik else 1
                    yield cel, pixels - 5 - 10 * (cel.alignment.indent or 0), rijen


def _nodig(blad: Worksheet, breder: float = 1.0) -> dict[int, float]:
    """The points that the texts of each row need, by its number."""
    nodig: dict[int, float] = {}
    for cel, pixels, rijen in _cellen(blad):
        grootte = float(cel.font.sz)
        aantal = _regels(str(cel.value), pixels, grootte, breder, vet=bool(cel.font.b))
        nodig[cel.row] = max(nodig.get(cel.row, 0), aantal * EXCEL[grootte] / rijen)
    return nodig


@cache
def _boek(*, gevuld: bool) -> dict[str, Worksheet]:
    inhoud = maak_sjabloon(KADER, Gegevens(naam="De Brug"))
    if gevuld:
        scores = {code: NIVEAUS[nummer % 4] for nummer, code in enumerate(KADER.criteria)}
        teksten = {code: "".join(ZINNEN[: nummer % 4]) * (nummer % 5) for nummer, code in enumerate(KADER.criteria)}
        inhoud = maak_sjabloon(KADER, beoordeling=beoordeling(KADER, scores, motiveringen=teksten))
    boek = load_workbook(io.BytesIO(inhoud), data_only=True)
    return {blad.title: blad for blad in boek.worksheets if blad.sheet_state == "visible"}


@pytest.mark.parametrize("gevuld", [False, True])
def test_geen_rij_is_te_laag(*, gevuld: bool) -> None:
    te_laag = [
        (naam, rij, punten, blad.row_dimensions[rij].height)
        for naam, blad in _boek(gevuld=gevuld).items()
        for rij, punten in _nodig(blad).items()
        if punten > (blad.row_dimensions[rij].height or 15) + 0.01
    ]
    assert te_laag == []


# A list that fills itself has a row of one height for every text that can come on it, and one to write in is roomy.
ZELF_GEVULD = ("Good Practices", "Werkpunten", "Regelgeving", "Bespreking")
# The sentences above the action plan, and on the tab that says it in one glance, can become this long.
LEVENDE_ZINNEN = {("Actieplan", 3), ("In één oogopslag", 3)}


@pytest.mark.parametrize("gevuld", [False, True])
def test_geen_hoge_rij_is_voor_meer_dan_een_kwart_leeg(*, gevuld: bool) -> None:
    te_hoog = [
        (naam, rij, punten, blad.row_dimensions[rij].height)
        for naam, blad in _boek(gevuld=gevuld).items()
        if not naam.startswith(ZELF_GEVULD)
        # A screen draws letters in whole pixels: some of them are wider there.
        for rij, punten in _nodig(blad, breder=1.05).items()
        if (naam, rij) not in LEVENDE_ZINNEN
        and (blad.row_dimensions[rij].height or 0) > 32
        and punten < 0.75 * (blad.row_dimensions[rij].height or 0)
    ]
    assert te_hoog == []


def test_de_breedtes_zijn_die_van_de_meegeleverde_letters() -> None:
    assert BREEDTES.read_text(encoding="utf-8") == breedtes()
    eenheden, namen = (letters := TTFont(LETTERTYPES / "Carlito-Bold.ttf"))["head"].unitsPerEm, letters.getBestCmap()
    # Forty of a letter on a line that is one point wider than they are, and on one that is a point narrower.
    for letter in "aMéŵж€":
        stuk = 40 * letters["hmtx"][namen[ord(letter)]][0] / eenheden * 10 * 4 / 3 * 1.02
        stijl = Stijl(grootte=10, vet=True)
        assert [regels(letter * 40, (stuk + 5 + meer) / 7, stijl) for meer in (1, -1)] == [1, 2]


def test_een_regel_is_zo_hoog_als_in_excel() -> None:
    for grootte, punten in EXCEL.items():
        een, twee = (hoogte(tekst, 20, Stijl(grootte=grootte)) for tekst in ("a", "a\nb"))
        assert twee - een == punten
        assert een <= punten * 4 / 3


@pytest.mark.parametrize(
    ("tekst", "aantal"),
    [
        ("", 1),
        ("een", 1),
        ("een twee", 1),
        ("een twee drie vier", 2),
        ("een\n\ntwee", 3),
        ("een\n", 2),
        ("x" * 35, 3),
        ("een   ", 1),
    ],
)
def test_woorden_blijven_heel(tekst: str, aantal: int) -> None:
    # Room for about twelve letters of ten points.
    assert regels(tekst, 13, Stijl(grootte=10)) == aantal


def test_een_lange_naam_van_een_antwoord_staat_boven_de_scores_op_twee_regels() -> None:
    # “niet van toepassing” is wider than the column of the scores.
    boek = load_workbook(io.BytesIO(maak_sjabloon(laad_kader("criteriatoets"))))
    (blad,) = (blad for blad in boek.worksheets if blad.title == "Scoring Regels")
    hoogtes = {str(blad[f"C{rij}"].value): blad.row_dimensions[rij].height for rij in range(2, 6)}
    assert list(hoogtes) == ["voldoet deels", "voldoet", "voorbeeldig", "niet van toepassing"]
    assert hoogtes["niet van toepassing"] >= 2 * EXCEL[10.0] > hoogtes["voorbeeldig"]


def test_de_naam_van_een_lang_niveau_staat_overal_heel() -> None:
    """Above the scores, on Start and above the numbers of each level: no word is broken, and no line is cut off."""
    boek = load_workbook(io.BytesIO(maak_sjabloon(kader_met_lange_namen())))
    gezien, fout = set(), []
    for blad in (blad for blad in boek if blad.sheet_state == "visible"):
        breedtes = {
            letter: 0 if maat.hidden else maat.width
            for maat in blad.column_dimensions.values()
            for letter in map(get_column_letter, range(maat.min or 1, (maat.max or 0) + 1))
        }
        for cel in (cel for rij in blad.iter_rows() for cel in rij if cel.value in LANGE_NIVEAUS):
            gezien.add((blad.title, cel.value))
            if not (breedte := breedtes.get(cel.column_letter, 13)):
                continue
            delen = str(cel.value).split() if cel.alignment.wrap_text else [str(cel.value)]
            pixels = round(breedte * 7) - 5
            breedste = max(_lengte(deel, vet=bool(cel.font.b)) for deel in delen) * cel.font.sz * 4 / 3
            aantal = _regels(str(cel.value), pixels, cel.font.sz, vet=bool(cel.font.b))
            hoog = blad.row_dimensions[cel.row].height or 15
            if breedste > pixels or hoog < aantal * EXCEL[cel.font.sz]:
                fout.append((blad.title, cel.coordinate, cel.value))
    assert fout == []
    bladen = ("Start", "Scoring Huis", "Profiel Lessen", "Profiel Huis", "Kwaliteitsbewaking", "Samenvattend")
    assert gezien >= {(blad, naam) for blad in bladen for naam in LANGE_NIVEAUS}
