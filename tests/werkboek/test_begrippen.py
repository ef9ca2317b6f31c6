"""A werkboek speaks in the begrippen of its kader, with the right articles, and is read with them and without."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit import bereken_profiel, lees_werkboek, maak_resultaten
from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens
from gia_kwaliteit.kader import Kader, maak_kader
from gia_kwaliteit.oogopslag import bereken_oogopslag
from tests.bouwers import AFWEZIG, GOED, STERK, beoordeling, kader_onthaalbureau
from tests.bouwers.archief import zonder_beelden
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas import kantoor

ALGEMEEN = kader_onthaalbureau()
# Words with de in place of those with het, one with an apostrophe, one with quotes, and one that has no other plural.
EIGEN_WOORDEN: dict[str, Any] = {
    "proces": {"enkelvoud": "taak", "meervoud": "taken", "lidwoord": "de"},
    "criterium": {"enkelvoud": "norm", "meervoud": "normen", "lidwoord": "de"},
    "good_practice": {"enkelvoud": "ster", "meervoud": "sterren", "lidwoord": "de"},
    "werkpunt": {"enkelvoud": "kans", "meervoud": "kansen", "lidwoord": "de"},
    "profiel": "Foto van",
    "overzicht": "Alle foto's",
}
LASTIGE_WOORDEN: dict[str, Any] = {
    "proces": {"enkelvoud": "thema", "meervoud": "thema's", "lidwoord": "het"},
    "criterium": {"enkelvoud": 'punt "norm"', "meervoud": 'punten "norm"', "lidwoord": "het"},
    "good_practice": {"enkelvoud": "succes & co", "meervoud": "successen & co", "lidwoord": "het"},
    "werkpunt": {"enkelvoud": "overleg", "meervoud": "overleg", "lidwoord": "het"},
}


@cache
def _kader(welke: str = "eigen") -> Kader:
    """The kader of the onthaalbureaus, that calls what every kader has otherwise."""
    begrippen = EIGEN_WOORDEN if welke == "eigen" else LASTIGE_WOORDEN
    inhoud = ALGEMEEN.model_dump()
    return maak_kader(inhoud | {"woorden": inhoud["woorden"] | {"begrippen": begrippen}})


def _gevuld(kader: Kader) -> Beoordeling:
    """Something of every kind: every level, a figure, an action, a chapter and a rule that is not in order."""
    scores = {
        code: schaal.namen[nummer % len(schaal.namen)] for nummer, (code, schaal) in enumerate(kader.schaal_van.items())
    }
    gegevens = Gegevens(naam="Beek", soort="zelfevaluatie", werkjaar="2013-2014", datum=date(2014, 3, 4))
    gegevens = replace(gegevens, beoordelaars=("An",))
    vol = beoordeling(kader, scores, motiveringen={"P1.DG1": "Daarom."}, gegevens=gegevens)
    plan = (Actie(code="P1.DG1", actie="Iets doen"),)
    besprekingen = {f"B.{kader.onderdelen[0].code}": "Zo staat het ervoor."}
    return replace(vol, cijfers={"O1.1": Cijfer(waarde=12.0)}, actieplan=plan, besprekingen=besprekingen)


def _met_waarden(inhoud: bytes) -> Workbook:
    """The workbook as a program keeps it that has no formulas."""
    return load_workbook(BytesIO(inhoud), data_only=True)


def _koppen(boek: Workbook, blad: str) -> set[str]:
    return {str(cel.value) for rij in boek[blad].iter_rows() for cel in rij if cel.value}


def _teksten(boek: Workbook) -> set[str]:
    return {str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value}


@pytest.mark.parametrize(
    ("van", "met"),
    [("eigen", "eigen"), ("algemeen", "eigen"), ("algemeen", "lastig"), ("lastig", "lastig")],
)
@pytest.mark.parametrize("zonder_formules", [False, True])
def test_een_werkboek_wordt_gelezen_onder_de_eigen_en_onder_de_algemene_koppen(
    van: str, met: str, *, zonder_formules: bool, tmp_path: Path
) -> None:
    """With the tab of the year before, of which the text of a row stands under such a heading too."""
    kader = ALGEMEEN if van == "algemeen" else _kader(van)
    vol = _gevuld(kader)
    inhoud, pad = geschreven(vol, kader, vorig=vol), tmp_path / "werkboek.xlsx"
    pad.write_bytes(inhoud)
    if zonder_formules:
        _met_waarden(inhoud).save(pad)
    verwacht, gelezen = (lees_werkboek(pad, lezer) for lezer in (kader, _kader(met)))
    assert [str(gevonden) for gevonden in gelezen.bevindingen if gevonden.cel] == []
    assert (gelezen.actieplan, gelezen.besprekingen) == (vol.actieplan, vol.besprekingen)
    assert {code: score.niveau for code, score in gelezen.scores.items()} == {
        code: score.niveau for code, score in vol.scores.items()
    }
    assert {tekst.criterium for tekst in gelezen.vorige_teksten} >= {ALGEMEEN.criteria["P1.DG1"].tekst}
    assert replace(gelezen, woorden=kader.woorden, bevindingen=()) == replace(verwacht, bevindingen=())


@pytest.mark.parametrize("schrijver", [ALGEMEEN, _kader()], ids=["algemeen", "eigen"])
def test_een_uitkomst_waarover_iemand_typte_heet_naar_het_woord_van_het_kader(schrijver: Kader, tmp_path: Path) -> None:
    boek = open_boek(geschreven(_gevuld(schrijver), schrijver), alleen_waarden=True)
    blad, pad = boek["Samenvattend"], tmp_path / "werkboek.xlsx"
    kop = "Werkpunten" if schrijver is ALGEMEEN else "Kansen"
    cel = next(cel for rij in blad.iter_rows() for cel in rij if cel.value == kop)
    blad.cell(cel.row + 1, cel.column).value = 999
    boek.save(pad)
    gemeld = [b for b in lees_werkboek(pad, _kader()).bevindingen if b.id == "resultaat-wijkt-af"]
    assert [("Kansen" in b.melding, "999" in b.melding) for b in gemeld] == [(True, True)]


def test_wat_iemand_typt_staat_in_de_woorden_van_het_kader_gemeld(tmp_path: Path) -> None:
    boek = open_boek(geschreven(_gevuld(_kader()), _kader()))
    pad = tmp_path / "werkboek.xlsx"
    blad = boek["Scoring APL"]
    rij = next(cel.row for cel in blad["A"] if cel.value == "P1.DG1")
    kolom = next(cel.column for rij_ in blad.iter_rows() for cel in rij_ if cel.value == "Norm")
    blad.cell(rij, kolom).value = "Een andere tekst."
    blad.cell(2, 12).value = "Nog iets."
    boek.save(pad)
    gevonden = {str(b.id): b.melding for b in lees_werkboek(pad, _kader()).bevindingen if b.cel}
    assert "Norm" in gevonden["tekst-gewijzigd"]
    assert "als ze bij een norm hoort" in gevonden["tekst-buiten-tabel"]


def test_koppen_tellingen_en_titels_zijn_die_van_het_kader() -> None:
    boek = _met_waarden(geschreven(_gevuld(_kader()), _kader()))
    assert {"Taak", "Normen"} <= _koppen(boek, "Profiel APL")
    assert {"Normen", "Sterren", "Kansen"} <= _koppen(boek, "Samenvattend")
    assert {"Taak", "Ster"} <= _koppen(boek, "Good Practices APL")
    assert {"Taak", "Kans"} <= _koppen(boek, "Werkpunten APL")
    assert {"Norm"} <= _koppen(boek, "Scoring APL") & _koppen(boek, "Achtergrond")
    assert {"Normen"} <= _koppen(boek, "Start")
    naam = _kader().onderdelen[0].naam
    assert {f"Foto van {naam}"} <= _koppen(boek, "Profiel APL") & _koppen(boek, "Bespreking")
    resultaten = _met_waarden(maak_resultaten(bereken_profiel(_gevuld(_kader()), _kader()), _kader()))
    assert {"Taak of rubriek", "Norm"} <= _koppen(resultaten, "Alle scores")


def test_een_lang_woord_past_in_zijn_kolom() -> None:
    woorden = EIGEN_WOORDEN | {
        "criterium": {"enkelvoud": "maatstaf", "meervoud": "kwaliteitsmaatstaven", "lidwoord": "de"}
    }
    inhoud = ALGEMEEN.model_dump()
    kader = maak_kader(inhoud | {"woorden": inhoud["woorden"] | {"begrippen": woorden}})
    boek = open_boek(geschreven(kader=kader))
    for naam in ("Start", "Profiel APL", "Kwaliteitsbewaking", "Regelgeving", "Samenvattend"):
        blad = boek[naam]
        kop = next(cel for rij in blad.iter_rows() for cel in rij if cel.value == "Kwaliteitsmaatstaven")
        assert blad.column_dimensions[kop.column_letter].width > len("Kwaliteitsmaatstaven"), naam


def test_een_en_meer_die_hetzelfde_heten_hebben_elk_een_eigen_kop() -> None:
    boek = _met_waarden(geschreven(_gevuld(_kader("lastig")), _kader("lastig")))
    assert {"Aantal overleg", "Successen & co"} <= _koppen(boek, "Samenvattend")
    assert {"Overleg"} <= _koppen(boek, "Werkpunten APL")


@pytest.mark.parametrize(
    ("kader", "zinnen"),
    [
        (
            ALGEMEEN,
            {
                "Er is nog geen enkel proces gescoord.",
                "Er zijn nog geen werkpunten.",
                "Geen good practices",
                "Nog niet gescoord: 93 criteria en 16 regels.",
            },
        ),
        (
            _kader(),
            {
                "Er is nog geen enkele taak gescoord.",
                "Er zijn nog geen kansen.",
                "Geen sterren",
                "Nog niet gescoord: 93 normen en 16 regels.",
            },
        ),
    ],
    ids=["het", "de"],
)
def test_de_zinnen_van_een_leeg_werkboek(kader: Kader, zinnen: set[str]) -> None:
    assert zinnen <= _teksten(_met_waarden(geschreven(kader=kader)))


@pytest.mark.parametrize(
    ("kader", "elk", "werkpunt", "code"),
    [(ALGEMEEN, "elk criterium", "werkpunt", "zijn code"), (_kader(), "elke norm", "kans", "de code")],
    ids=["het", "de"],
)
def test_de_uitleg_heeft_het_juiste_lidwoord(kader: Kader, elk: str, werkpunt: str, code: str) -> None:
    regels = f"; een regel die niet in orde is, telt mee als {werkpunt}."
    assert {
        f"2. Kies op elk blad “Scoring …” bij {elk} een score uit de lijst. Wat u niet scoort, telt nergens mee.",
        f"9. Zet op het blad Actieplan wat u aan een {werkpunt} gaat doen, wie dat doet en tegen wanneer.",
        f"Een {werkpunt} heeft een actie zodra er op een rij met {code} een staat die niet geschrapt is{regels}",
    } <= _teksten(_met_waarden(geschreven(kader=kader)))


@pytest.mark.parametrize(
    ("kader", "code"),
    [
        (ALGEMEEN, "Kies de code van het criterium, de regel of het cijfer waarover de actie gaat."),
        (_kader(), "Kies de code van de norm, de regel of het cijfer waarover de actie gaat."),
    ],
    ids=["het", "de"],
)
def test_de_uitleg_bij_een_cel_heeft_het_juiste_lidwoord(kader: Kader, code: str) -> None:
    plan = open_boek(geschreven(kader=kader))["Actieplan"]
    assert code in {regel.prompt for regel in plan.data_validations.dataValidation}


@pytest.mark.parametrize(
    ("kader", "zin", "open_"),
    [
        (ALGEMEEN, "Het enige gescoorde proces, Kwaliteitszorg, haalt de helft.", "criteria"),
        (_kader(), "De enige gescoorde taak, Kwaliteitszorg, haalt de helft.", "normen"),
    ],
    ids=["het", "de"],
)
def test_een_oogopslag_heeft_het_juiste_lidwoord(kader: Kader, zin: str, open_: str) -> None:
    oogopslag = bereken_oogopslag(bereken_profiel(beoordeling(kader, {"P1.DG1": GOED}), kader))
    assert oogopslag.zin == zin
    open_zin = f"Nog niet gescoord: {len(kader.criteria) - 1} {open_} en {len(kader.regels)} regels."
    assert oogopslag.wat_open_is == open_zin


def _eerste_p(kader: Kader, *processen: str) -> list[str]:
    return [code for code in kader.criteria if code.split(".")[0] in processen]


@kantoor.nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("welke", ["eigen", "lastig"])
def test_de_formules_geven_wat_python_berekent_ook_met_een_aanhalingsteken(welke: str, tmp_path: Path) -> None:
    kader = _kader(welke)
    staten = {
        "leeg": {},
        "een": {_eerste_p(kader, "P1")[0]: AFWEZIG},
        "twee": dict.fromkeys(_eerste_p(kader, "P1", "P2"), STERK),
        "geen": dict.fromkeys(_eerste_p(kader, "P1", "P2"), AFWEZIG),
        "alles": dict.fromkeys(kader.criteria, GOED),
    }
    paden = []
    for naam, scores in staten.items():
        paden.append(tmp_path / f"{naam}.xlsx")
        paden[-1].write_bytes(zonder_beelden(geschreven(beoordeling(kader, scores), kader)))
    for pad, na in zip(paden, kantoor.converteer(paden, "xlsx", tmp_path / "na"), strict=True):
        formules, voor, nu = load_workbook(pad), load_workbook(pad, data_only=True), load_workbook(na, data_only=True)
        for blad in formules:
            for cel in (cel for rij in blad.iter_rows() for cel in rij if cel.data_type == "f"):
                verwacht, gevonden = (boek[blad.title][cel.coordinate].value for boek in (voor, nu))
                assert (gevonden or "") == pytest.approx(verwacht or "", abs=1e-9), (pad, blad.title, cel.coordinate)
