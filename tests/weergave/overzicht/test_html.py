"""The overzicht as a page and as a workbook: figures, pictures, hostile names, in a browser and in LibreOffice."""

import io
import random
import re
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from rich.console import Console

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.overzicht import Overzicht, bereken_overzicht
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.json import overzicht_als_gegevens
from gia_kwaliteit.weergave.overzicht.parquet import schrijf_dataset
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers import AFWEZIG, GOED, STERK, VOLDOENDE, kader_bibliotheek, overal
from tests.bouwers.overzichten import KADER, ZELF, met_ster, overzicht_van, uittreksel, willekeurig
from tests.bouwers.voorraad import uit_voorraad
from tests.programmas import browser
from tests.programmas.kantoor import converteer, nodig
from tests.weergave.paginas import lees_tabellen

KWAAD = '<script>document.title="gekraakt"</script><img src=x onerror=alert(1)>'
FORMULE = '=HYPERLINK("http://kwaad.example","klik")'


def _met_evolutie() -> Overzicht:
    vroeger = [replace(boek, werkjaar="2012-2013") for boek in willekeurig(8, zaad=5)[:5]]
    nog_vroeger = [replace(boek, werkjaar="2011-2012") for boek in willekeurig(8, zaad=6)[:3]]
    zelf = [replace(boek, soort=ZELF) for boek in willekeurig(8, zaad=7)[:4]]
    return bereken_overzicht(
        [*willekeurig(8), *vroeger, *nog_vroeger, *zelf], KADER, soort=willekeurig(8)[0].soort, werkjaar="2013-2014"
    )


GEVALLEN: dict[str, Callable[[], Overzicht]] = {
    "een": lambda: overzicht_van(*willekeurig(1)),
    "twee": lambda: overzicht_van(*willekeurig(2)),
    "acht": _met_evolutie,
    "zestig": lambda: overzicht_van(*willekeurig(60)),
    "kwaad": lambda: overzicht_van(
        uittreksel(KWAAD, overal(KADER, GOED)),
        uittreksel(FORMULE, overal(KADER, STERK)),
        uittreksel("x" * 255, overal(KADER, VOLDOENDE)),
        uittreksel("Onthaalbureau " * 18, {"P1.DG1": GOED}),
    ),
}


def _boek(overzicht: Overzicht) -> Workbook:
    return load_workbook(io.BytesIO(uit_voorraad(maak_overzichtboek, overzicht, KADER)))


@pytest.mark.parametrize("aantal", [1, 8, 60])
def test_de_warmtebeelden_tonen_elke_score_en_die_van_de_groep(aantal: int) -> None:
    overzicht = overzicht_van(*willekeurig(aantal))
    tabellen = lees_tabellen(uit_voorraad(maak_overzichtspagina, overzicht, KADER))
    koppen, groepen, *rijen = tabellen["Processen: score op 20"]
    assert koppen == ["Onthaalbureau", "Gemiddelde", *(proces.naam for proces in KADER.processen)]
    assert groepen == ["", "Processen Algemeen, Personeel, Logistiek (APL)", "Kernprocessen"]
    cellen = {rij[0]: rij[2:] for rij in rijen}
    for bureau, boek in zip(overzicht.bureaus, willekeurig(aantal), strict=True):
        verwacht = [met_ster(boek, p.code, getal(bureau.scores[p.code])) for p in overzicht.processen]
        assert cellen[bureau.aanduiding] == verwacht
    cijfers = {rij[0]: rij[1:] for rij in tabellen.get("De cijfers van de sector", [])}
    assert bool(cijfers) == (aantal > 2)
    if aantal > 2:
        assert cellen["sector (gemiddelde)"] == [getal(score.gemiddelde) for score in overzicht.processen]
        for score in overzicht.processen:
            maten = (score.gemiddelde, score.mediaan, score.minimum, score.maximum)
            assert cijfers[f"{score.code} {score.naam} op 20"] == [*map(getal, maten), str(aantal)]
    onderdelen = tabellen["Onderdelen: score op 100"]
    assert onderdelen[0] == [
        "Onthaalbureau",
        "Processen Algemeen, Personeel, Logistiek (APL)",
        "Kernprocessen",
        "Kwaliteitsbewaking",
        "Regelgeving",
        "Gescoord",
    ]
    gescoord = {rij[0]: rij[-1] for rij in onderdelen}
    for bureau, boek in zip(overzicht.bureaus, willekeurig(aantal), strict=True):
        assert gescoord[bureau.aanduiding] == f"{sum(nummer < 4 for nummer in boek.niveaus)}/109"


def test_de_onthaalbureaus_staan_van_een_hoog_naar_een_laag_gemiddelde() -> None:
    """By hand: A has 0 and 20, so 10; B 15 and 15; C 20 alone; D nothing, E 10 and 10, after A by its name."""
    per_bureau = {
        "A": (AFWEZIG, STERK),
        "B": (GOED, GOED),
        "C": (STERK, None),
        "D": (None, None),
        "E": (VOLDOENDE,) * 2,
    }
    boeken = [
        uittreksel(
            naam,
            {
                code: niveau
                for code in KADER.criteria
                for nr, niveau in enumerate(eigen, 1)
                if code.startswith(f"P{nr}.")
            },
        )
        for naam, eigen in per_bureau.items()
    ]
    rijen = lees_tabellen(maak_overzichtspagina(overzicht_van(*boeken), KADER))["Processen: score op 20"]
    assert [(rij[0], rij[1]) for rij in rijen[2:-1]] == [
        ("sector (gemiddelde)", "13,8"),
        ("C", "20,0"),
        ("B", "15,0"),
        ("A", "10,0"),
        ("E", "10,0"),
        ("D", "–"),
    ]


def test_niets_is_oranje_de_helft_wit_en_alles_blauw() -> None:
    """The ends of the ramp, with letters that can be read on them; no score has no colour."""
    boeken = [
        uittreksel(naam, overal(KADER, niveau)) for naam, niveau in {"A": AFWEZIG, "V": VOLDOENDE, "S": STERK}.items()
    ]
    pagina = maak_overzichtspagina(overzicht_van(*boeken, uittreksel("N", {})), KADER)
    cel = r'<td class="getal" data-kop="Gemiddelde">[^<]*</td><td class="getal" data-kop="P1" style="([^"]*)"'
    kleuren = dict(re.findall(rf'<th scope="row">([AVSN])</th>{cel}', pagina))
    assert kleuren == {
        "A": "background:#CE6234;color:#000000",
        "V": "background:#FFFFFF;color:#000000",
        "S": "background:#1F4E85;color:#FFFFFF",
        "N": "",
    }


def test_de_bladzijde_geeft_eerst_het_antwoord() -> None:
    pagina = uit_voorraad(maak_overzichtspagina, _met_evolutie(), KADER)
    delen = re.findall(r'<section id="([\w-]+)"', pagina)
    assert delen == [
        "antwoord",
        "scores",
        "evolutie-inspectie",
        "niveaus",
        "verband",
        "criteria",
        "leren",
    ]
    assert re.findall(r'<a href="#([\w-]+)"', pagina) == delen
    inhoud = re.findall(r'<a href="#[\w-]+">([^<]*)', pagina)
    assert inhoud == re.findall(r"<section[^>]*><h2>([^<]*)", pagina)
    antwoord = pagina.partition('<section id="antwoord">')[2]
    plekken = [
        antwoord.index(stuk)
        for stuk in ("<h2>", '<p class="zin">', '<div class="telkaarten">', "</section>", '<table class="warmte"')
    ]
    assert plekken == sorted(plekken)
    # Folded: the numbers of the sector, the lines, the criteria without a flag, the statistics.
    assert pagina.count("<details open") == 0
    for titel in (
        "De cijfers van de sector",
        "Plaats in de groep",
        "Elk proces over de werkjaren",
        "Voor de statisticus",
    ):
        assert f"<summary>{titel}" in pagina


def test_criteria_met_een_vlag_staan_open_en_de_rest_dicht() -> None:
    overzicht = overzicht_van(
        uittreksel("A", {"P1.DG1": AFWEZIG, "P1.DG2": GOED}), uittreksel("B", {"P1.DG1": AFWEZIG, "P1.DG2": STERK})
    )
    pagina = maak_overzichtspagina(overzicht, KADER)
    tabellen = lees_tabellen(pagina)
    met = [rij[0] for rij in tabellen["Criteria met een vlag"][1:]]
    rest = [rij[0] for rij in tabellen["De andere criteria"][1:]]
    assert met[:2] == ["P1.DG1", "P1.DG2"]
    assert sorted([*met, *rest]) == sorted(KADER.schaal_van)
    assert pagina.index('aria-label="Criteria met een vlag"') < pagina.index("<summary>De andere criteria en regels")
    # One number in a cell, each under a heading of its own.
    assert tabellen["Criteria met een vlag"][0] == ["Code", "Criterium", "Scores", "Verdeling"]


@pytest.mark.parametrize("aantal", [1, 2, 3])
def test_vanaf_drie_staat_er_wat_van_de_groep_is_en_eronder_waarom_niet(aantal: int) -> None:
    overzicht = overzicht_van(*willekeurig(aantal))
    scherm = Console(file=StringIO(), width=200)
    toon_overzicht(scherm, overzicht, KADER)
    assert isinstance(scherm.file, StringIO)
    uitvoer = {"scherm": scherm.file.getvalue(), "bladzijde": maak_overzichtspagina(overzicht, KADER)}
    for naam, tekst in uitvoer.items():
        woorden = "" if aantal == 3 else {1: "één beoordeling", 2: "twee beoordelingen"}[aantal]
        assert ("Dit overzicht telt" in tekst) == bool(woorden), naam
        assert woorden in tekst, naam
        for maat in ("mediaan", "laagste", "hoogste"):
            staat_er = re.search(rf"^{maat} |>{maat}<", tekst, re.MULTILINE) is not None
            assert staat_er == (aantal == 3), (naam, maat)
    # A program gets the same keys of every number of bureaus.
    assert {"gemiddelde", "mediaan", "minimum", "maximum"} <= overzicht_als_gegevens(overzicht)["processen"][0].keys()


def test_elke_uitvoer_zegt_wie_onvolledig_is_en_wie_in_geen_kwadrant_staat() -> None:
    overzicht = overzicht_van(
        uittreksel("Vol", {code: schaal.namen[1] for code, schaal in KADER.schaal_van.items()}),
        uittreksel("Een criterium", {"P1.DG1": VOLDOENDE}),
        uittreksel("Leeg", {}),
    )
    console = Console(file=StringIO(), width=160)
    toon_overzicht(console, overzicht, KADER)
    assert isinstance(console.file, StringIO)
    boek = _boek(overzicht)
    cellen = " ".join(str(c.value) for b in boek for rij in b.iter_rows() for c in rij if c.value is not None)
    zichtbaar = re.sub(r"<[^>]*>", "", uit_voorraad(maak_overzichtspagina, overzicht, KADER))
    for tekst in (console.file.getvalue(), cellen, zichtbaar):
        assert "2 van de 3 beoordelingen zijn onvolledig: bij een score met * is niet alles gescoord." in tekst
        assert "Hoeveel criteria en regels een score hebben, staat bij de onderdelen." in tekst
        assert re.search(r"[Zz]onder score voor een van beide[^:]*: Een criterium, Leeg", tekst)
        assert re.search(r"Leeg:? niets gescoord", tekst)
        assert re.search(r"Vol:? geen werkpunten", tekst)
        assert re.search(r"(?<!\d)1(/| van )109\b", tekst) or "–1/109" in tekst
        assert re.search(r"109(/| van )109\b", tekst)


def test_van_een_volledig_overzicht_wordt_dat_niet_gezegd() -> None:
    vol = {code: schaal.namen[1] for code, schaal in KADER.schaal_van.items()}
    overzicht = overzicht_van(uittreksel("A", vol), uittreksel("B", vol))
    pagina = uit_voorraad(maak_overzichtspagina, overzicht, KADER)
    assert "onvolledig" not in pagina
    assert "Zonder score voor een van beide" not in pagina


def test_het_spreidingsbeeld_heeft_een_punt_per_bureau_met_zijn_naam() -> None:
    overzicht = overzicht_van(uittreksel("Hoog", overal(KADER, STERK)), uittreksel("Laag", overal(KADER, VOLDOENDE)))
    pagina = uit_voorraad(maak_overzichtspagina, overzicht, KADER)
    # The picture runs from 40 to 460 and, for 0 to 20, from 376 up to 16: 20 on 20 is the corner, 10 the middle.
    assert '<circle class="punt-bureau" cx="460.0" cy="16.0" r="6">' in pagina
    assert '<circle class="punt-bureau" cx="250.0" cy="196.0" r="6">' in pagina
    assert re.findall(r'<text class="naam"[^>]*>([^<]*)', pagina) == ["Hoog", "Laag"]


def test_namen_in_het_spreidingsbeeld_liggen_nooit_op_elkaar() -> None:
    pagina = uit_voorraad(maak_overzichtspagina, GEVALLEN["zestig"](), KADER)
    vakken = []
    for x, y, anker, naam in re.findall(
        r'<text class="naam" x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">([^<]*)', pagina
    ):
        breedte = 7.2 * len(naam)
        begin = float(x) - {"start": 0, "middle": breedte / 2, "end": breedte}[anker]
        vakken.append((begin, begin + breedte, float(y)))
    assert 3 < len(vakken) < 60
    for nummer, (van, tot, y) in enumerate(vakken):
        assert not [1 for a, b, z in vakken[:nummer] if a < tot and van < b and abs(y - z) < 14]
    assert "past niet elke naam" in pagina


def test_de_evolutie_staat_in_lijnen_en_in_een_tabel() -> None:
    pagina = uit_voorraad(maak_overzichtspagina, _met_evolutie(), KADER)
    assert pagina.count('<path class="sector"') == 12
    assert len(re.findall(r'<div class="balk" role="img"', pagina)) == 12
    rijen = lees_tabellen(pagina)["Evolutie van de inspectie"]
    assert [rij[:2] for rij in rijen[1:4]] == [["gemiddelde", f"{jaar}-{jaar + 1}"] for jaar in (2011, 2012, 2013)]
    # Three, five and eight bureaus: sixteen rows below the three of the sector.
    assert len(rijen) == 1 + 3 + 16


def test_kwade_namen_blijven_tekst() -> None:
    overzicht = GEVALLEN["kwaad"]()
    pagina = uit_voorraad(maak_overzichtspagina, overzicht, KADER)
    assert "<script" not in pagina
    assert "<img" not in pagina
    boek = _boek(overzicht)
    assert [c.coordinate for blad in boek for rij in blad.iter_rows() for c in rij if c.data_type == "f"] == []
    namen = [str(cel.value) for (cel,) in boek["Processen"].iter_rows(min_row=5, max_row=8, max_col=1)]
    assert FORMULE in namen
    assert all(
        boek["Processen"].cell(rij, 1).quotePrefix
        for rij in range(5, 9)
        if boek["Processen"].cell(rij, 1).value == FORMULE
    )


@pytest.mark.parametrize("naam", GEVALLEN)
def test_de_pagina_staat_op_zichzelf_en_toont_niets_onafs(naam: str) -> None:
    pagina = uit_voorraad(maak_overzichtspagina, GEVALLEN[naam](), KADER)
    zonder = pagina.replace("&lt;img src=x", "")
    assert not re.search(r"(?:src=|href=(?!\"#))|url\(|@import|<link", zonder)
    zichtbaar = re.sub(r"<style>.*?</style>|<[^>]*>", " ", pagina, flags=re.DOTALL)
    assert not re.search(r"\b(?:None|nan|Undefined)\b", zichtbaar)


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize(
    ("naam", "breedtes"), [("acht", (400, 1400)), ("een", (400,)), ("kwaad", (400,)), ("zestig", (1400,))]
)
def test_een_browser_opent_de_pagina_zonder_fouten_ook_op_een_donker_scherm(
    naam: str, breedtes: tuple[int, ...], tmp_path: Path
) -> None:
    pagina = uit_voorraad(maak_overzichtspagina, GEVALLEN[naam](), KADER)
    dom = browser.open_zonder_fouten(pagina, tmp_path, *breedtes, donker=naam == "acht")
    assert "<title>Overkoepelend kwaliteitsbeeld" in dom


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize("naam", GEVALLEN)
def test_niets_steekt_buiten_de_pagina(naam: str, tmp_path: Path) -> None:
    assert (
        browser.breder_dan_venster(
            uit_voorraad(maak_overzichtspagina, GEVALLEN[naam](), KADER), (320, 400, 700, 1400), tmp_path
        )
        == {}
    )


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize("naam", ["een", "acht"])
def test_elke_tekst_is_heel_te_lezen(naam: str, tmp_path: Path) -> None:
    assert (
        browser.slechte_teksten(
            uit_voorraad(maak_overzichtspagina, GEVALLEN[naam](), KADER), (320, 360, 700, 1400), tmp_path
        )
        == {}
    )


@browser.nodig
@pytest.mark.browser
def test_op_papier_staat_geen_kop_alleen_onderaan(tmp_path: Path) -> None:
    pagina = uit_voorraad(maak_overzichtspagina, GEVALLEN["acht"](), KADER)
    assert browser.koppen_onderaan(pagina, tmp_path) == []


def _zonder_regels_en_aspecten() -> Kader:
    """A kader of which every onderdeel is alike, so that there is no pair to hold against each other."""
    kader = kader_bibliotheek()
    alle = {naam: getattr(kader, naam) for naam in Kader.model_fields}
    alle |= {
        "regelgeving": None,
        "kwaliteitsaspecten": (),
        "onderdelen": tuple(o.model_copy(update={"kwaliteitsaspecten": False}) for o in kader.onderdelen),
    }
    return Kader.model_construct(**alle)


@pytest.mark.parametrize(("kader", "paar"), [(kader_bibliotheek(), True), (_zonder_regels_en_aspecten(), False)])
def test_een_ander_kader_krijgt_zijn_eigen_namen(kader: Kader, paar: bool, tmp_path: Path) -> None:  # noqa: FBT001
    toeval = random.Random(1)
    scores = [{code: toeval.choice(schaal.namen) for code, schaal in kader.schaal_van.items()} for _ in range(9)]
    boeken = [uittreksel(naam, eigen, kader=kader) for naam, eigen in zip("ABCDEFGHI", scores, strict=True)]
    overzicht = overzicht_van(*boeken, kader=kader)
    pagina = uit_voorraad(maak_overzichtspagina, overzicht, kader)
    boek = load_workbook(io.BytesIO(uit_voorraad(maak_overzichtboek, overzicht, kader)))
    console = Console(file=StringIO(), width=80)
    toon_overzicht(console, overzicht, kader)
    schrijf_dataset(overzicht, kader, tmp_path)
    assert isinstance(console.file, StringIO)
    for tekst in (pagina, console.file.getvalue(), " ".join(boek.sheetnames)):
        assert ("Werking en lezen" in tekst) is paar
        assert "APL" not in tekst
        assert "ernprocessen" not in tekst
    # A name at an axis has a capital, as has the other.
    assert ("Werking, op 20<" in pagina, "Lezen, op 20<" in pagina) == (paar, paar)


# -- the workbook ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("naam", GEVALLEN)
def test_het_werkboek_houdt_elke_score_van_elk_bureau(naam: str) -> None:
    overzicht = GEVALLEN[naam]()
    boek = _boek(overzicht)
    for blad, veld in (("Processen", "processen"), ("Onderdelen", "onderdelen"), ("Regelgeving", "rubrieken")):
        alle = list(boek[blad].iter_rows(values_only=True))
        eerste = 1 + next(nummer for nummer, rij in enumerate(alle) if rij[0] == "Onthaalbureau")
        rijen = {rij[0]: rij for rij in alle[eerste : eerste + len(overzicht.bureaus)]}
        assert len(rijen) == len(overzicht.bureaus)
        for bureau in overzicht.bureaus:
            scores = {score.code: bureau.scores[score.code] for score in getattr(overzicht, veld)}
            rij = rijen[bureau.aanduiding]
            # A workbook holds fifteen digits.
            assert rij[1 : 1 + len(scores)] == pytest.approx(tuple(scores.values()))
    criteria = {rij[0]: rij for rij in boek["Criteria"].iter_rows(min_row=6, values_only=True)}
    for beeld in overzicht.criteria:
        assert criteria[beeld.code][3:8] == (beeld.n, *beeld.verdeling.values())
    leren = {rij[0]: rij for rij in boek["Wie kan van wie leren"].iter_rows(min_row=5, values_only=True)}
    for punt in overzicht.leren:
        assert leren[punt.code][2] == ", ".join(punt.sterk) or leren[punt.code][2] is None
    waarden = [str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value is not None]
    assert not [waarde for waarde in waarden if waarde in ("None", "nan")]


def _cellen(boek: Workbook, verwijzing: str) -> list[object]:
    """Return the values of a reference such as 'Evolutie inspectie'!$C$5:$C$7."""
    blad, _, bereik = verwijzing.rpartition("!")
    gevonden = boek[blad.strip("'")][bereik.replace("$", "")]
    return [cel.value for rij in gevonden for cel in rij] if isinstance(gevonden, tuple) else [gevonden.value]


def _beelden(boek: Workbook, blad: str) -> list[Any]:
    beelden: list[Any] = getattr(boek[blad], "_charts")  # noqa: B009 - openpyxl has no public name
    return beelden


def _naam(boek: Workbook, reeks: Any) -> object:
    return _cellen(boek, reeks.tx.strRef.f)[0] if reeks.tx.strRef else reeks.tx.v


def test_het_verloop_tekent_van_elk_proces_beide_werkjaren_en_wat_er_veranderde() -> None:
    overzicht = _met_evolutie()
    boek = _boek(overzicht)
    (evolutie,) = overzicht.evoluties
    assert evolutie.werkjaren == ("2011-2012", "2012-2013", "2013-2014")
    verwacht = {}
    for proces in evolutie.processen:
        beide = [(lijn[0], lijn[-1]) for lijn in proces.bureaus.values() if None not in (lijn[0], lijn[-1])]
        eerste, laatste = (sum(jaar) / len(beide) for jaar in zip(*beide, strict=True))
        verwacht[f"{proces.code} {proces.naam}"] = (eerste, laatste, laatste - eerste, len(beide))
    blad = boek["Verloop inspectie"]
    assert [cel.value for cel in blad[6]][:6] == [
        *("Proces", "2011-2012", "2013-2014", "voldoende", "Verandering", "n")
    ]
    rijen = list(blad.iter_rows(min_row=7, max_row=18, max_col=6, values_only=True))
    assert {rij[0]: (*rij[1:3], *rij[4:]) for rij in rijen} == {
        naam: pytest.approx(waarden) for naam, waarden in verwacht.items()
    }
    # From the largest gain to the largest loss; the figures of everybody stand on the tab after it.
    veranderd = [float(str(rij[4])) for rij in rijen]
    assert veranderd == sorted(veranderd, reverse=True)
    assert boek.sheetnames.index("Evolutie inspectie") == boek.sheetnames.index("Verloop inspectie") + 1
    (beeld,) = _beelden(boek, "Verloop inspectie")
    punten = [reeks for reeks in beeld.series if _cellen(boek, reeks.xVal.numRef.f) == [rij[1] for rij in rijen]]
    (open_,) = punten
    assert _naam(boek, open_) == "2011-2012"
    assert [punt.v for punt in open_.yVal.numRef.numCache.pt] == [nummer + 0.5 for nummer in range(11, -1, -1)]


def test_wie_maar_in_een_werkjaar_een_score_heeft_telt_niet_mee_in_het_verloop() -> None:
    nu, vroeger = willekeurig(2)
    boeken = [nu, replace(vroeger, werkjaar="2012-2013")]
    boek = _boek(bereken_overzicht(boeken, KADER, soort=nu.soort, werkjaar="2013-2014"))
    blad = boek["Verloop inspectie"]
    assert blad["A3"].value == "Geen enkel onthaalbureau heeft een score in 2012-2013 en in 2013-2014."
    assert _beelden(boek, "Verloop inspectie") == []
    assert {rij[0].value for rij in boek["Evolutie inspectie"].iter_rows(min_row=9)} == {b.naam for b in boeken}


@pytest.mark.parametrize(("naam", "zonder"), [("een", 0), ("zestig", 1)])
def test_het_spreidingsbeeld_noemt_elk_punt_of_zegt_dat_namen_niet_passen(naam: str, zonder: int) -> None:
    overzicht = GEVALLEN[naam]()
    boek = _boek(overzicht)
    blad, (grafiek,) = boek["APL en kernprocessen"], _beelden(boek, "APL en kernprocessen")
    met_naam = [reeks for reeks in grafiek.series if reeks.dLbls]
    assert len(grafiek.series) == len(overzicht.bureaus)
    rest = len(grafiek.series) - len(met_naam)
    assert bool(rest) is bool(zonder)
    zinnen = [str(cel.value) for (cel,) in blad.iter_rows(max_col=1) if "niet bij het punt" in str(cel.value)]
    assert zinnen == (
        [f"{rest} namen passen niet bij het punt; alle namen staan in de tabel hieronder."] if rest else []
    )


def test_gia_score_leest_een_overzicht_niet_als_werkboek(tmp_path: Path) -> None:
    (tmp_path / "o.xlsx").write_bytes(uit_voorraad(maak_overzichtboek, GEVALLEN["twee"](), KADER))
    assert [b.id for b in lees_werkboek(tmp_path / "o.xlsx", KADER).bevindingen] == ["resultatenwerkboek"]


@nodig
@pytest.mark.libreoffice
def test_libreoffice_opent_het_zonder_foutwaarden(tmp_path: Path) -> None:
    paden = []
    for naam in ("een", "acht", "kwaad"):
        paden.append(tmp_path / f"{naam}.xlsx")
        paden[-1].write_bytes(uit_voorraad(maak_overzichtboek, GEVALLEN[naam](), KADER))
    for na in converteer(paden, "xlsx", tmp_path / "uit"):
        boek = load_workbook(na)
        fout = [cel.coordinate for blad in boek for rij in blad.iter_rows() for cel in rij if cel.data_type in "ef"]
        assert fout == []


def test_een_enkele_beoordeling_heeft_geen_plaats_in_de_groep() -> None:
    """First of one says nothing."""
    een = uittreksel("De Brug", {"P1.DG1": "sterk punt"})
    assert "Plaats in de groep" not in maak_overzichtspagina(overzicht_van(een), KADER)
    assert "Plaats in de groep" in maak_overzichtspagina(overzicht_van(een, uittreksel("De Poort", {})), KADER)


def test_de_namen_naast_de_lijnen_liggen_niet_op_elkaar_en_dicht_bij_hun_lijn() -> None:
    """Names are 12.5 units high. Two lines on one height: half of that above it, and half below."""
    vroeger = [uittreksel(naam, overal(KADER, VOLDOENDE), werkjaar="2012-2013") for naam in "AB"]
    nu = [uittreksel(naam, overal(KADER, GOED)) for naam in "AB"]
    pagina = maak_overzichtspagina(bereken_overzicht([*vroeger, *nu], KADER, werkjaar="2013-2014"), KADER)
    beeld = pagina.partition('<div class="raster lijnraster">')[2].partition("</svg>")[0]
    # 15 on 20 is at 14 + 170 * 5 / 20 = 56.5; the text stands 4 below the middle of its name.
    namen = re.findall(r'<text class="eindnaam(?: vet)?" x="[\d.]+" y="([\d.]+)">([^<]*)', beeld)
    assert [(float(y), naam) for y, naam in namen] == [(48.0, "A"), (60.5, "B"), (73.0, "gemiddeld 15,0")]
    assert "stroke: " not in beeld


def test_een_kader_met_een_proces_heeft_geen_kolom_gemiddelde_en_geen_groepen() -> None:
    kader = _zonder_regels_en_aspecten()
    proces = kader.processen[0]
    alle = {naam: getattr(kader, naam) for naam in Kader.model_fields}
    eigen = tuple(onderdeel for onderdeel in kader.onderdelen if proces.groep in onderdeel.groepen)
    kader = Kader.model_construct(**(alle | {"processen": (proces,), "onderdelen": eigen}))
    laag, hoog = kader.schaal.namen[0], kader.schaal.namen[-1]
    boeken = [
        uittreksel(naam, dict.fromkeys(kader.criteria, niveau), kader=kader)
        for naam, niveau in (("A", laag), ("B", hoog))
    ]
    vroeger = uittreksel("A", dict.fromkeys(kader.criteria, hoog), kader=kader, werkjaar="2012-2013")
    pagina = maak_overzichtspagina(bereken_overzicht([*boeken, vroeger], kader, werkjaar="2013-2014"), kader)
    assert lees_tabellen(pagina)["Processen: score op 20"] == [
        ["Organisatie", proces.naam],
        ["B", "20,0"],
        ["A", "0,0"],
    ]
    assert f"gaat het enige proces achteruit, {proces.naam} (−20,0)" in pagina


def test_wat_opengevouwen_wordt_noemt_alleen_wat_het_kader_heeft() -> None:
    heel = overzicht_van(*willekeurig(2))
    assert (
        "<summary>Kwaliteitsaspecten, onderdelen en regelgeving per onthaalbureau</summary>"
        in maak_overzichtspagina(heel, KADER)
    )
    geen_rubrieken = {c: groep for c, groep in heel.groepen.items() if groep.scoregroep.soort is not Groepsoort.rubriek}
    zonder_regels = maak_overzichtspagina(replace(heel, groepen=geen_rubrieken), KADER)
    assert "<summary>Kwaliteitsaspecten en onderdelen per onthaalbureau</summary>" in zonder_regels
