"""Every kader that comes with gia, and one of another country, goes through every command.

No tab is empty, no picture shows nothing, and nothing is lost.
"""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.kader import Kader, maak_kader
from gia_kwaliteit.kader.vast import wat_vast_is
from gia_kwaliteit.kader.versies import Herschreven, Versiewijziging
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.overzetting import zet_over_naar_nieuwste
from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet, maak_sjabloon
from tests.bouwers.instrumenten import BUITENLAND, NAMEN, gevuld, kader_van
from tests.bouwers.tweelingen import zichtbaar
from tests.bouwers.uitvoer import Uitvoer, alle_uitvoer
from tests.programmas import kantoor

# One sentence is what these have to say where nothing is wrong.
ZINNEN = ("Bevindingen",)


@pytest.fixture(scope="module", params=NAMEN)
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


def nieuwere_versie(kader: Kader) -> Kader:
    """The kader under a newer version, in which its first text is another."""
    inhoud = kader.model_dump()
    rijen = [rij for proces in inhoud["processen"] for rij in proces["criteria"]]
    rijen += [rij for rubriek in (inhoud["vragen"] or {"rubrieken": ()})["rubrieken"] for rij in rubriek["vragen"]]
    toen = Herschreven(code=rijen[0]["code"], oud=rijen[0]["tekst"])
    rijen[0]["tekst"] = "Dit staat er nu."
    nieuw = maak_kader(inhoud | {"versie": f"{kader.versie}.1", "vast": wat_vast_is(kader)})
    vroeger = Versiewijziging(versie=kader.versie, uitleg="Zoals het was.", vingerafdruk=bereken_vingerafdruk(kader))
    nu = Versiewijziging(
        versie=nieuw.versie, uitleg="Eén tekst.", vingerafdruk=bereken_vingerafdruk(nieuw), herschreven=(toen,)
    )
    return maak_kader(nieuw.model_dump() | {"wijzigingen": (nu, vroeger)})


@pytest.mark.parametrize("naam", NAMEN)
def test_een_werkboek_van_een_vorige_versie_gaat_over(naam: str, tmp_path: Path) -> None:
    kader = kader_van(naam)
    nieuw, inhoud, pad = nieuwere_versie(kader), gevuld(kader, kader.woorden.vergelijking[0]), tmp_path / "w.xlsx"
    pad.write_bytes(maak_sjabloon(kader, beoordeling=inhoud))
    overzetting = zet_over_naar_nieuwste(lees_werkboek(pad, nieuw, ook_vroeger=True), nieuw)
    assert overzetting is not None
    pad.write_bytes(maak_overgezet(overzetting, nieuw))
    gelezen = lees_werkboek(pad, nieuw)
    # The tab that says which text is another now stays until somebody has looked at it.
    assert [str(gevonden.id) for gevonden in gelezen.bevindingen] == ["niet-overgenomen"]
    assert (gelezen.kader_versie, gelezen.antwoorden) == (nieuw.versie, inhoud.antwoorden)
    assert {c: s.niveau for c, s in gelezen.scores.items()} == {c: s.niveau for c, s in inhoud.scores.items()}


def _met_gaten(kader: Kader) -> Beoordeling:
    """What somebody filled in by chance: a part of the scores and of the answers."""
    loterij, vol = random.Random(kader.id), gevuld(kader, kader.woorden.vergelijking[0])
    scores = {
        code: replace(score, niveau=None) if loterij.random() < 0.3 else score for code, score in vol.scores.items()
    }
    antwoorden = {code: loterij.choice([Antwoord(), antwoord]) for code, antwoord in vol.antwoorden.items()}
    return replace(vol, scores=scores, antwoorden=antwoorden)


@kantoor.nodig
@pytest.mark.libreoffice
def test_de_formules_van_elk_instrument_geven_wat_python_berekent(tmp_path: Path) -> None:
    paden = [(tmp_path / f"{naam}-{wat}.xlsx", naam) for naam in NAMEN for wat in ("gaten", "leeg")]
    for pad, naam in paden:
        inhoud = _met_gaten(kader_van(naam)) if pad.stem.endswith("gaten") else None
        pad.write_bytes(maak_sjabloon(kader_van(naam), beoordeling=inhoud))
    berekend = kantoor.converteer([pad for pad, _ in paden], "xlsx", tmp_path / "na")
    for (pad, naam), na in zip(paden, berekend, strict=True):
        gelezen = lees_werkboek(na, kader_van(naam))
        assert {"resultaat-wijkt-af", "telling-wijkt-af"}.isdisjoint(b.id for b in gelezen.bevindingen), pad.name
        formules, voor, nu = load_workbook(pad), load_workbook(pad, data_only=True), load_workbook(na, data_only=True)
        geteld = 0
        for blad in formules.worksheets:
            for cel in (cel for rij in blad.iter_rows() for cel in rij if cel.data_type == "f"):
                verwacht, gevonden = (boek[blad.title][cel.coordinate].value for boek in (voor, nu))
                assert (gevonden or "") == pytest.approx(verwacht or "", abs=1e-9), (
                    pad.name,
                    blad.title,
                    cel.coordinate,
                )
                geteld += 1
        assert geteld, pad.name


def test_waar_de_grens_geen_helft_is_zegt_de_uitleg_bij_een_grafiek_dat_ook_niet() -> None:
    """Of 30 points 40 % is 12, of 60 points 24."""
    kader = kader_van(BUITENLAND)
    boek = maak_sjabloon(kader, beoordeling=gevuld(kader, "self"))
    uitleg = {tekst for tekst in zichtbaar("werkboek.xlsx", boek) if tekst.startswith("Staafdiagram, Score op")}
    assert all("helft" not in tekst for tekst in uitleg)
    reeksen = {reeks for tekst in uitleg for reeks in re.findall(r"Onder \d+ en Vanaf \d+", tekst)}
    assert reeksen == {"Onder 12 en Vanaf 12", "Onder 24 en Vanaf 24"}
