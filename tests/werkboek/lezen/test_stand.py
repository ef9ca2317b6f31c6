"""The sign-off on Start: how far a werkboek is, since when and by whom; nobody has to fill it in."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit import Beoordeling, Gegevens, Overzetting, lees_werkboek, maak_overgezet, maak_sjabloon
from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.werkboek.schrijven.invoerregels import veldregel
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.voorbeeld import START, Daad, erbij, lees_na, meldingen, ongeschonden, zet

AFGETEKEND = Gegevens(
    naam="De Brug",
    soort="zelfevaluatie",
    werkjaar="2013-2014",
    datum=date(2014, 3, 14),
    beoordelaars=("An",),
    stand=Werkboekstand.ingediend,
    stand_sinds=date(2014, 3, 20),
    stand_door="An Peeters",
)
LEEG = {"B10": None, "B11": None, "B12": None}


def _stand(beoordeling: Beoordeling) -> tuple[str | None, date | None, str | None]:
    gegevens = beoordeling.gegevens
    return gegevens.stand, gegevens.stand_sinds, gegevens.stand_door


def _zonder_stand(boek: Workbook) -> None:
    """Make it a werkboek of an earlier gia: the three rows are not there, nor the step that speaks of them."""
    blad = boek[START]
    stap = next(rij for rij in range(13, 40) if str(blad.cell(rij, 1).value).startswith("8."))
    blad.delete_rows(stap)
    blad.delete_rows(10, 3)


def test_wat_op_start_staat_wordt_gelezen_zoals_het_geschreven_is(tmp_path: Path) -> None:
    doel = tmp_path / "werkboek.xlsx"
    doel.write_bytes(maak_sjabloon(kader_onthaalbureau(), AFGETEKEND))
    beoordeling = lees_werkboek(doel, kader_onthaalbureau())
    assert beoordeling.gegevens == AFGETEKEND
    blad = load_workbook(doel)[START]
    assert [blad[f"A{rij}"].value for rij in (10, 11, 12)] == ["Stand van dit werkboek", "Stand sinds", "Stand door"]
    assert [blad[f"B{rij}"].value for rij in (10, 12)] == ["ingediend", "An Peeters"]
    assert not any(blad[f"B{rij}"].protection.locked for rij in (10, 11, 12))


def test_de_keuzelijst_heeft_de_drie_standen_en_niet_meer() -> None:
    regel = veldregel("stand", kader_onthaalbureau().woorden)
    assert regel["source"] == ["in opmaak", "ingediend", "gevalideerd"]
    assert veldregel("stand_sinds", kader_onthaalbureau().woorden)["validate"] == "date"


@pytest.mark.parametrize("stand", ["in opmaak", "Ingediend ", "GEVALIDEERD", "in  opmaak"])
def test_elke_stand_wordt_gelezen_zoals_mensen_hem_typen(stand: str, tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(START, B10=stand, B11="20/03/2014", B12="An\nBilal"))
    assert erbij(beoordeling) == []
    assert _stand(beoordeling) == (" ".join(stand.lower().split()), date(2014, 3, 20), "An Bilal")


def test_niets_ingevuld_is_geen_bevinding_ook_niet_streng(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(START, **LEEG))
    assert erbij(beoordeling) == []
    assert _stand(beoordeling) == (None, None, None)
    assert [b.veld for b in beoordeling.streng().bevindingen if b.veld] == []


def test_een_vroeger_werkboek_zonder_deze_velden_geeft_geen_nieuwe_bevinding(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, _zonder_stand)
    assert erbij(beoordeling) == []
    zonder = replace(ongeschonden().gegevens, stand=None, stand_sinds=None, stand_door=None)
    assert beoordeling.gegevens == zonder


@pytest.mark.parametrize(
    ("cel", "inhoud", "toegelaten"),
    [
        ("B10", "klaar", "in opmaak, ingediend, gevalideerd"),
        ("B11", "vorige week", "een datum, zoals 14/03/2014"),
        ("B12", "x" * 256, "een naam van 1 tot 255 tekens"),
    ],
)
def test_wat_niet_kan_is_een_fout_met_wat_wel_mag(cel: str, inhoud: str, toegelaten: str, tmp_path: Path) -> None:
    goed = {"B10": "ingediend", "B11": "20/03/2014", "B12": "An"}
    beoordeling = lees_na(tmp_path, zet(START, **{**goed, cel: inhoud}))
    assert erbij(beoordeling) == [("gegeven-ongeldig", START, cel, None)]
    assert f"toegelaten: {toegelaten}." in meldingen(beoordeling, "gegeven-ongeldig")[0]


def test_een_formule_is_geen_stand(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(START, **{**LEEG, "B10": '="inge"&"diend"'}))
    assert ("gegeven-is-formule", START, "B10", None) in erbij(beoordeling)
    assert beoordeling.gegevens.stand is None


def test_wie_zegt_sinds_wanneer_en_niet_wat_krijgt_een_vraag(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(START, B10=None, B11="20/03/2014", B12="An"))
    assert erbij(beoordeling) == [("stand-niet-gekozen", START, "B10", None)]
    (melding,) = meldingen(beoordeling, "stand-niet-gekozen")
    assert melding == (
        "bij “Stand sinds” en “Stand door” staat iets, en “Stand van dit werkboek” is niet gekozen. "
        "Kies op het blad Start hoe ver het werkboek is, of maak leeg wat eronder staat."
    )


def test_een_stand_jaren_van_het_werkjaar_is_een_waarschuwing(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(START, B10="ingediend", B11="20/03/2104", B12=None))
    assert erbij(beoordeling) == [("datum-buiten-werkjaar", START, "B11", None)]


def _verplaats(boek: Workbook) -> None:
    """Insert a column beside the labels and a row above the sign-off, and rename the tab."""
    boek[START].insert_cols(2)
    boek[START].insert_rows(10)
    boek[START].title = "Begin"


def _hertyp(**cellen: object) -> Daad:
    return zet(START, B10="ingediend", B11="20/03/2014", B12="An", **cellen)


def test_verplaatste_velden_worden_gelezen(tmp_path: Path) -> None:
    bron = tmp_path / "bron.xlsx"
    bron.write_bytes(maak_sjabloon(kader_onthaalbureau(), AFGETEKEND))
    boek = load_workbook(bron)
    _verplaats(boek)
    boek.save(bron)
    assert lees_werkboek(bron, kader_onthaalbureau()).gegevens == AFGETEKEND


@pytest.mark.parametrize("rij", [10, 11, 12])
def test_een_hernoemd_label_zegt_wat_ernaast_staat(rij: int, tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, _hertyp(**{f"A{rij}": "Iets anders"}))
    labels = ("Stand van dit werkboek", "Stand sinds", "Stand door")
    ernaast = ("ingediend", "20/03/2014", "An")
    assert erbij(beoordeling) == [("label-ontbreekt", START, f"A{rij}", None)]
    (melding,) = meldingen(beoordeling, "label-ontbreekt")
    assert melding.startswith(f"het label “{labels[rij - 10]}” ontbreekt op Start;")
    assert f"(“{ernaast[rij - 10]}”)" in melding


def test_drie_hernoemde_labels_gaan_niet_stil_verloren(tmp_path: Path) -> None:
    """Without any of its labels nobody knows that there was a sign-off; what stands there is told all the same."""
    beoordeling = lees_na(tmp_path, _hertyp(A10="Fase", A11="Op", A12="Wie"))
    assert erbij(beoordeling) == [("tekst-buiten-tabel", START, f"A{rij}", None) for rij in (10, 11, 12)]
    gezegd = [zin.split("“")[1].split("”")[0] for zin in meldingen(beoordeling, "tekst-buiten-tabel")]
    assert gezegd == ["Fase / ingediend", "Op / 20/03/2014", "Wie / An"]


@pytest.mark.parametrize("rij", [10, 11, 12])
def test_een_verwijderde_rij_is_geen_bevinding(rij: int, tmp_path: Path) -> None:
    def verwijder(boek: Workbook) -> None:
        for naam in LEEG:
            boek[START][naam].value = None
        boek[START].delete_rows(rij)

    assert erbij(lees_na(tmp_path, verwijder)) == []


def test_een_nieuw_jaar_begint_zonder_stand() -> None:
    kader = kader_onthaalbureau()
    vorig = replace(ongeschonden(), gegevens=AFGETEKEND)
    blad = load_workbook(io.BytesIO(maak_sjabloon(kader, Gegevens(werkjaar="2014-2015"), vorig=vorig)))[START]
    assert [blad[f"B{rij}"].value for rij in range(5, 13)] == [
        *("De Brug", "zelfevaluatie", "2014-2015"),
        *(None, None, None, None, None),
    ]


def test_een_werkboek_dat_overgezet_wordt_houdt_zijn_stand(tmp_path: Path) -> None:
    over = replace(ongeschonden(), gegevens=AFGETEKEND)
    overzetting = Overzetting(beoordeling=over, oude_versie="2012.1", achtergebleven=(), na_te_kijken=())
    doel = tmp_path / "over.xlsx"
    doel.write_bytes(maak_overgezet(overzetting, kader_onthaalbureau()))
    assert lees_werkboek(doel, kader_onthaalbureau()).gegevens == AFGETEKEND
