"""An overzicht of a kader with other words: nothing in it speaks of onthaalbureaus, their inspectie or Vlaanderen."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Gegevens
from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.beoordeling import Cijfer, Status, Werkboekstand
from gia_kwaliteit.overzicht import Criteriatoets, Overzicht, Uittreksel, bereken_overzicht, controleer_uittreksels
from gia_kwaliteit.overzicht.referentie import maak_referentie
from gia_kwaliteit.overzicht.toets import Criteriumtoets, Toetsoordeel
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.weergave.json import schrijf_json
from gia_kwaliteit.weergave.overzicht.csv import schrijf_csv
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.json import overzicht_in_delen
from gia_kwaliteit.weergave.overzicht.terminal import toon_bevindingen_van, toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers import beoordeling
from tests.bouwers.ander_kader import (
    ALGEMENE_BEGRIPPEN,
    BEZOEKER,
    EIGEN_BLIK,
    VISITATIE,
    VREEMDE_WOORDEN,
    kader_met_andere_woorden,
)
from tests.bouwers.tweelingen import zonder_ankers

KADER = kader_met_andere_woorden()
NAMEN = ("Aarle", "Beek", "Corle", "Dorp", "Eik")
# The keys that the contract fixes, whatever the kader says.
VASTE_SLEUTELS = {"bureaus", "bureau", "per_bureau", "vlaams", "vlaanderen", "sector"}


def _boek(nummer: int, soort: str, jaar: int) -> Uittreksel:
    """What is kept of a werkboek with scores, figures, an action and how far it is; each number has other ones."""
    naam, niveaus, regels = NAMEN[nummer], KADER.schaal.namen, KADER.regelschaal.namen
    scores = {code: niveaus[(nummer + plek + jaar) % len(niveaus)] for plek, code in enumerate(KADER.criteria)}
    scores |= {code: regels[(nummer + plek) % len(regels)] for plek, code in enumerate(KADER.regels)}
    scores["B1.P1"] = niveaus[0] if nummer % 2 else niveaus[-1]
    cijfers = {
        code: Cijfer(waarde=10.0 + 7 * nummer + plek, jaar=jaar, status=(Status.gemeten, Status.geschat)[nummer % 2])
        for plek, code in enumerate(("C1.1", "I1.1", "O1.1", "O1.2"))
        if (nummer, code) != (4, "O1.2")
    }
    cijfers["I1.2"] = Cijfer(waarde=float(nummer), jaar=jaar) if nummer < 2 else Cijfer(status=Status.geen_gegevens)
    gegevens = Gegevens(
        naam=naam,
        soort=soort,
        werkjaar=f"{jaar}-{jaar + 1}",
        stand=Werkboekstand.ingediend,
        stand_sinds=date(jaar, 5, 1),
        stand_door="Ann",
    )
    plan = (Actie(code="B1.P1", actie="Een plan", tegen=date(jaar, 6, 1)),)
    boek = replace(beoordeling(KADER, scores, gegevens=gegevens, cijfers=cijfers), actieplan=plan)
    return maak_uittreksel(boek, KADER, f"{naam}-{soort}-{jaar}.xlsx")


@cache
def _overzicht(aantal: int = len(NAMEN), *, gemengd: bool = False) -> Overzicht:
    """An overzicht of the visitaties of one season over so many bibliotheken, or of all that there is of them."""
    boeken = [
        _boek(nummer, soort, jaar)
        for nummer in range(aantal)
        for soort in (EIGEN_BLIK, VISITATIE, BEZOEKER)
        for jaar in (2011, 2012, 2013)
    ]
    # The same once more, and one without a name: something is wrong with both.
    dubbel = [replace(boeken[0], pad="nog.xlsx", werkboek="nog.xlsx", niveaus=boeken[-1].niveaus)]
    dubbel.append(replace(boeken[1], pad="zonder.xlsx", werkboek="zonder.xlsx", naam=None, sleutel=""))
    gecontroleerd = controleer_uittreksels([*boeken, *dubbel], woorden=KADER.woorden)
    soort, werkjaar = (None, None) if gemengd else (VISITATIE, "2013-2014")
    beeld = bereken_overzicht(
        gecontroleerd.uittreksels, KADER, soort=soort, werkjaar=werkjaar, bevindingen=gecontroleerd.bevindingen
    )
    return replace(beeld, vandaag=date(2014, 5, 1), toets=_toets())


def _toets() -> Criteriatoets:
    """A criteriatoets of one toetssteen, which falls short of the first rule."""
    code = next(iter(KADER.criteria))
    oordeel = Toetsoordeel(regel="T1", naam="Duidelijk", niveau="voldoet niet", rang=0, haalt=False)
    return Criteriatoets(
        werkboek="toets.xlsx",
        soort="werkgroep",
        werkjaar="2013-2014",
        criteria={code: Criteriumtoets(code=code, oordelen=(oordeel,))},
        criterium=KADER.woorden.begrippen.criterium,
        alle=len(KADER.criteria),
    )


def _terminal(beeld: Overzicht, breedte: int) -> str:
    console = Console(file=io.StringIO(), width=breedte, force_terminal=True)
    toon_overzicht(console, beeld, KADER)
    toon_bevindingen_van(console, beeld.bevindingen)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def _zichtbaar(pagina: str) -> str:
    """Return what a reader of a page meets: its texts, and what is said of its pictures and tables."""
    zonder_stijl = zonder_ankers(re.sub(r"<style>.*?</style>", "", pagina, flags=re.DOTALL))
    gezegd = re.findall(r'(?:aria-label|title|alt|data-kop|id|href)="([^"]*)"', zonder_stijl)
    return unescape("\n".join([re.sub(r"<[^>]*>", " ", zonder_stijl), *gezegd]))


def _delen(boek: bytes) -> Iterator[tuple[str, str]]:
    """Yield every part of a workbook with what stands in it: cells, names of tabs, charts and what is said of them."""
    with zipfile.ZipFile(io.BytesIO(boek)) as archief:
        for naam in archief.namelist():
            yield naam, archief.read(naam).decode()


def _waarden(gegevens: object) -> Iterator[str]:
    """Yield every value of a document in JSON, and every key that the contract does not fix."""
    if isinstance(gegevens, dict):
        yield from (sleutel for sleutel in gegevens if sleutel not in VASTE_SLEUTELS)
        gegevens = list(gegevens.values())
    if isinstance(gegevens, list):
        for deel in gegevens:
            yield from _waarden(deel)
    else:
        yield str(gegevens)


# This kader has another word for all of its subjects together.
_VREEMD = re.compile(rf"{VREEMDE_WOORDEN.pattern}|\bsector\b", re.IGNORECASE)
_VREEMD_VOOR_MENSEN = re.compile(rf"{_VREEMD.pattern}|{ALGEMENE_BEGRIPPEN}", re.IGNORECASE)


def _vreemd(tekst: str, woorden: re.Pattern[str] = _VREEMD_VOOR_MENSEN) -> list[str]:
    """Return every foreign word with what stands around it."""
    gevonden = woorden.finditer(tekst)
    return [tekst[max(plek.start() - 50, 0) : plek.end() + 50] for plek in gevonden]


GEVALLEN = pytest.mark.parametrize(("aantal", "gemengd"), [(1, False), (2, True), (5, False), (5, True)])


@GEVALLEN
def test_op_het_scherm_staat_geen_woord_van_een_ander_kader(aantal: int, gemengd: bool) -> None:  # noqa: FBT001
    beeld = _overzicht(aantal, gemengd=gemengd)
    for breedte in (80, 200):
        assert _vreemd(_terminal(beeld, breedte)) == []


@GEVALLEN
def test_op_de_bladzijde_staat_geen_woord_van_een_ander_kader(aantal: int, gemengd: bool) -> None:  # noqa: FBT001
    assert _vreemd(_zichtbaar(maak_overzichtspagina(_overzicht(aantal, gemengd=gemengd), KADER))) == []


@GEVALLEN
def test_in_het_werkboek_staat_geen_woord_van_een_ander_kader(aantal: int, gemengd: bool) -> None:  # noqa: FBT001
    delen = _delen(maak_overzichtboek(_overzicht(aantal, gemengd=gemengd), KADER))
    assert {naam: vreemd for naam, tekst in delen if (vreemd := _vreemd(tekst))} == {}


def test_elke_uitvoer_noemt_wat_het_kader_een_naam_geeft() -> None:
    beeld = _overzicht(gemengd=True)
    scherm = _terminal(beeld, 200)
    pagina = unescape(maak_overzichtspagina(beeld, KADER))
    boek = load_workbook(io.BytesIO(maak_overzichtboek(beeld, KADER)))
    titel = "Het bibliotheeknet in beeld"
    assert titel in scherm
    assert f"<h1>{titel}</h1>" in pagina
    assert f"<title>{titel}</title>" in pagina
    assert (boek.properties.title, boek.worksheets[0]["A1"].value) == (titel, titel)
    assert {"Domeinen", "Toetsstenen"} < set(boek.sheetnames)
    laagste, toets = KADER.schaal.namen[0], f"1 van de {len(KADER.criteria)} toetsstenen in de toets"
    for zin in (
        f"Voor elke klus ({laagste}) collega’s met een pareltje, met zo weinig mogelijk bezoeken.",
        "Toetsstenen die een tweede blik vragen",
        "Wat er met de klussen gebeurt",
        "lager op de rest van het domein",
        toets,
    ):
        assert zin in " ".join(scherm.split()), zin
    for zin in (
        "over alle domeinen samen gemiddeld",
        "Elk domein over de werkjaren",
        "Elke toetssteen met een pareltje en een klus",
        '<th scope="col">Domein of rubriek</th>',
        toets,
    ):
        assert zin in pagina, zin
    assert boek["Wie kan van wie leren"]["A2"].value == "Bij elke toetssteen wie een pareltje heeft en wie een klus"
    assert [cel.value for cel in boek["Acties"][4][:3]] == ["Code", "Domein of rubriek", "Klussen"]


def test_in_de_json_staan_alleen_de_vaste_sleutels_van_het_contract() -> None:
    uit = io.StringIO()
    schrijf_json(overzicht_in_delen(_overzicht(gemengd=True)), uit)
    assert [waarde for waarde in _waarden(json.loads(uit.getvalue())) if _VREEMD.search(waarde)] == []


def test_in_de_tabellen_om_mee_te_rekenen_staat_geen_woord_van_een_ander_kader(tmp_path: Path) -> None:
    schrijf_csv(_overzicht(gemengd=True), KADER, tmp_path)
    bestanden = {pad.name: pad.read_text(encoding="utf-8") for pad in tmp_path.iterdir()}
    assert {naam: vreemd for naam, tekst in bestanden.items() if (vreemd := _vreemd(tekst, _VREEMD))} == {}
    # A criteriatoets is about the kader, and no bibliotheek's.
    del bestanden["criteriatoets.csv"]
    assert [tekst.split(",")[2] for tekst in bestanden.values()] == ["bibliotheek"] * len(bestanden)


def test_nieuwe_cijfers_van_een_jaar_noemen_de_woorden_van_het_kader() -> None:
    tekst = maak_referentie(_overzicht(), 2013).als_yaml()
    # The keys of the YAML are the same in every kader.
    zonder_sleutels = re.sub(r"^[\s#-]*(?:vlaams_gemiddelde|per_onthaalbureau)\b", "", tekst, flags=re.MULTILINE)
    assert _vreemd(zonder_sleutels, _VREEMD) == []
    assert "minder dan 3 bibliotheken een cijfer van 2013 geven" in tekst
