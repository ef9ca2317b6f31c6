"""Everything that a user sees of a kader with other words: no word of the onthaalbureaus stands in it."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import als_json, bereken_profiel, bereken_vergelijking, lees_werkboek, maak_resultaten, maak_verslag
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Status
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.weergave.bevindingen import toon_bevindingen
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from tests.bouwers import beoordeling
from tests.bouwers.ander_kader import (
    ALGEMENE_BEGRIPPEN,
    EIGEN_BLIK,
    VISITATIE,
    VREEMDE_WOORDEN,
    kader_met_andere_woorden,
)
from tests.bouwers.werkboeken import geschreven

KADER = kader_met_andere_woorden()
# The scores of this kader are on 10 and on 50.
_ANDERE_SCHAAL = re.compile(r"\bop (20|100|twintig|honderd)\b", re.IGNORECASE)
_BEGRIPPEN = re.compile(ALGEMENE_BEGRIPPEN, re.IGNORECASE)
_TEKST = re.compile(r'>([^<]+)<|="([^"]*)"')


def _gevuld(soort: str, verschuiving: int = 0) -> Beoordeling:
    """A beoordeling in which every level, a figure of every row and a reason everywhere is given."""
    scores, motiveringen = {}, {}
    for nummer, (code, schaal) in enumerate(KADER.schaal_van.items()):
        scores[code] = schaal.namen[(nummer + verschuiving) % len(schaal.namen)]
        motiveringen[code] = f"Daarom {nummer}."
    cijfers = {
        code: Cijfer(
            waarde=12.0 + nummer,
            status=Status.geschat if nummer % 2 else Status.gemeten,
            jaar=2012,
            vlaams_gemiddelde=gemiddelde.waarde if (gemiddelde := KADER.vlaams_gemiddelde.get(code)) else None,
            toelichting="Geteld.",
        )
        for nummer, code in enumerate(KADER.cijferrijen)
    }
    gegevens = Gegevens(
        naam="Beek", soort=soort, werkjaar="2012-2013", datum=date(2013, 3, 4), beoordelaars=("An", "Bo")
    )
    return beoordeling(KADER, scores, motiveringen=motiveringen, cijfers=cijfers, gegevens=gegevens)


def _in_de_delen(bestand: bytes) -> Iterator[str]:
    """Yield every text in an .xlsx or .docx: of cells, charts, validations, links and properties."""
    with ZipFile(BytesIO(bestand)) as archief:
        for naam in archief.namelist():
            if naam.endswith((".xml", ".rels")):
                yield from (a or b for a, b in _TEKST.findall(archief.read(naam).decode()))


def _vreemd(teksten: Iterable[str], *, ook_begrippen: bool = True) -> list[str]:
    """Return the texts that speak of another kader, but for addresses of a format."""
    gezien = dict.fromkeys(tekst for tekst in teksten if "schemas." not in tekst)
    vreemd = [VREEMDE_WOORDEN, _ANDERE_SCHAAL, *([_BEGRIPPEN] if ook_begrippen else [])]
    return [tekst for tekst in gezien if any(woorden.search(tekst) for woorden in vreemd)]


def _terminal(inhoud: Beoordeling, breedte: int) -> list[str]:
    console = Console(file=StringIO(), width=breedte)
    toon_profiel(console, bereken_profiel(inhoud, KADER), KADER)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue().splitlines()


EIGEN, ANDER = _gevuld(EIGEN_BLIK), _gevuld(VISITATIE, 1)


@pytest.mark.parametrize("inhoud", [None, EIGEN], ids=["leeg", "vol"])
def test_het_werkboek_spreekt_met_de_woorden_van_zijn_kader(inhoud: Beoordeling | None) -> None:
    assert _vreemd(_in_de_delen(geschreven(inhoud, kader=KADER, vorig=ANDER))) == []


@pytest.mark.parametrize("inhoud", [beoordeling(KADER), EIGEN], ids=["leeg", "vol"])
def test_de_resultaten_spreken_met_de_woorden_van_hun_kader(inhoud: Beoordeling) -> None:
    profiel = bereken_profiel(inhoud, KADER)
    assert _vreemd(_in_de_delen(maak_resultaten(profiel, KADER))) == []
    for breedte in (60, 100, 160):
        assert _vreemd(_terminal(inhoud, breedte)) == []
    # The keys that programs read are the same for every kader.
    assert _vreemd(als_json(profiel).splitlines(), ook_begrippen=False) == []


@pytest.mark.pdf
@pytest.mark.parametrize("inhoud", [beoordeling(KADER), EIGEN], ids=["leeg", "vol"])
def test_het_verslag_spreekt_met_de_woorden_van_zijn_kader(inhoud: Beoordeling) -> None:
    profiel = bereken_profiel(inhoud, KADER)
    naast = bereken_vergelijking(inhoud, ANDER, KADER)
    for vergelijking in (None, naast):
        verslag = maak_verslag(inhoud, profiel, KADER, vergelijking)
        pagina = als_html(verslag, KADER, Sjabloon()).decode()
        zichtbaar = re.sub(r"<style>.*?</style>|\sclass=\"[^\"]*\"", "", pagina, flags=re.DOTALL)
        assert _vreemd(zichtbaar.splitlines()) == []
        assert _vreemd(_in_de_delen(als_word(verslag, KADER, Sjabloon()))) == []


@pytest.mark.parametrize("inhoud", [EIGEN, ANDER], ids=["eigen", "ander"])
def test_wat_geschreven_is_wordt_gelezen_onder_de_koppen_van_het_kader(inhoud: Beoordeling, tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(geschreven(inhoud, kader=KADER))
    gelezen = lees_werkboek(pad, KADER)
    assert [gevonden.melding for gevonden in gelezen.bevindingen if gevonden.cel] == []
    assert {code: (score.niveau, score.motivering) for code, score in gelezen.scores.items()} == {
        code: (score.niveau, score.motivering) for code, score in inhoud.scores.items()
    }
    assert {code: cijfer for code, cijfer in gelezen.cijfers.items() if cijfer != Cijfer()} == inhoud.cijfers
    assert gelezen.gegevens == inhoud.gegevens


def test_wat_bij_het_lezen_opvalt_heeft_de_woorden_van_het_kader(tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(geschreven(None, kader=KADER))
    boek = load_workbook(pad)
    plan = boek["Actieplan"]
    kop = next(cel for rij in plan.iter_rows() for cel in rij if cel.value == "Actie")
    plan.cell(kop.row + 1, kop.column, "Iets doen")
    boek.create_sheet("Los")["A1"] = "Los blad"
    boek.save(pad)
    gevonden = {str(soort.id): soort.melding for soort in lees_werkboek(pad, KADER).bevindingen}
    assert gevonden["niet-gescoord"].endswith("zonder score telt de toetssteen niet mee.")
    assert "hoort bij geen enkele klus." in gevonden["actie-zonder-code"]
    assert gevonden["blad-niet-gelezen"].endswith("wat bij een toetssteen hoort.")
    uit = StringIO()
    toon_bevindingen(Console(file=uit, width=100), lees_werkboek(pad, KADER).bevindingen, "w.xlsx", kader=KADER)
    assert "Kies bij elke toetssteen een score." in uit.getvalue()
