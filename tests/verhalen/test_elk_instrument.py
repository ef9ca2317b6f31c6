"""Of every kader that comes with gia, and of those of the tests, what comes out is looked through.

No tab is empty, no picture shows nothing, and nothing is lost.
"""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek.schrijven.boek import maak_sjabloon
from tests.bouwers.instrumenten import ANDERE_KADERS, BUITENLAND, gevuld, kader_van
from tests.bouwers.tweelingen import zichtbaar
from tests.bouwers.uitvoer import Uitvoer, alle_uitvoer

# One sentence is what these have to say where nothing is wrong.
ZINNEN = ("Bevindingen",)


@pytest.fixture(scope="module", params=ANDERE_KADERS)
def instrument(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Kader, Uitvoer]:
    kader = kader_van(request.param)
    return kader, alle_uitvoer(kader, tmp_path_factory.mktemp("uitvoer"))


def _boeken(uitvoer: Uitvoer) -> Iterator[tuple[str, bytes, Workbook]]:
    for naam, inhoud in uitvoer.items():
        if isinstance(inhoud, bytes):
            yield naam, inhoud, load_workbook(BytesIO(inhoud), data_only=True)


def test_geen_blad_is_leeg_en_geen_beeld_toont_niets(instrument: tuple[Kader, Uitvoer]) -> None:
    for naam, inhoud, boek in _boeken(instrument[1]):
        for blad in boek:
            vol = [cel for rij in blad.iter_rows(min_row=2) for cel in rij if cel.value not in (None, "")]
            assert len(vol) > (blad.title not in ZINNEN) or blad.sheet_state != "visible", (naam, blad.title)
        with ZipFile(BytesIO(inhoud)) as archief:
            beelden = [deel for deel in archief.namelist() if deel.startswith("xl/charts/chart")]
            for deel in beelden if naam not in {"leeg.xlsx", "volgend.xlsx"} else ():
                xml = archief.read(deel).decode()
                reeksen = re.findall(r"<c:(?:val|xVal|yVal)>.*?<c:f>'?(.+?)'?!(.+?)</c:f>", xml, re.DOTALL)
                assert reeksen, (naam, deel)
                waarden = [cel.value for blad, waar in reeksen for rij in _bereik(boek, blad, waar) for cel in rij]
                assert any(isinstance(waarde, int | float) for waarde in waarden), (naam, deel, reeksen)
    for naam, tekst in instrument[1].items():
        if naam.endswith(".html"):
            assert not re.search(r"<section[^>]*>\s*<h2[^>]*>[^<]*</h2>\s*</section>", str(tekst)), naam
            assert not re.search(r"<(?:table|tbody|svg|ul|ol)[^>]*>\s*</", str(tekst)), naam


def _bereik(boek: Workbook, blad: str, waar: str) -> Iterable[Any]:
    cellen = boek[blad.replace("''", "'")][waar.replace("$", "")]
    return cellen if isinstance(cellen, tuple) else ((cellen,),)


def test_wat_geschreven_is_wordt_gelezen(instrument: tuple[Kader, Uitvoer], tmp_path: Path) -> None:
    kader, uitvoer = instrument
    inhoud = gevuld(kader, kader.woorden.vergelijking[0])
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(bytes(uitvoer["werkboek.xlsx"]))  # type: ignore[arg-type]
    gelezen = lees_werkboek(pad, kader)
    assert [gevonden.melding for gevonden in gelezen.bevindingen] == []
    assert (gelezen.antwoorden, gelezen.gegevens) == (inhoud.antwoorden, inhoud.gegevens)
    assert {c: (s.niveau, s.motivering) for c, s in gelezen.scores.items()} == {
        c: (s.niveau, s.motivering) for c, s in inhoud.scores.items()
    }


def test_waar_de_grens_geen_helft_is_zegt_de_uitleg_bij_een_grafiek_dat_ook_niet() -> None:
    """Of 30 points 40 % is 12, of 60 points 24."""
    kader = kader_van(BUITENLAND)
    boek = maak_sjabloon(kader, beoordeling=gevuld(kader, "self"))
    uitleg = {tekst for tekst in zichtbaar("werkboek.xlsx", boek) if tekst.startswith("Staafdiagram, Score op")}
    assert all("helft" not in tekst for tekst in uitleg)
    reeksen = {reeks for tekst in uitleg for reeks in re.findall(r"Onder \d+ en Vanaf \d+", tekst)}
    assert reeksen == {"Onder 12 en Vanaf 12", "Onder 24 en Vanaf 24"}
