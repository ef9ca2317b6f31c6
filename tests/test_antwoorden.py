"""Answers go wherever scores go: to a newer version, into a consensus, a verslag, a table and a terminal."""

import copy
import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Beoordeling, Gegevens, Kader, bereken_overzicht, bereken_profiel, laad_kader, lees_werkboek
from gia_kwaliteit.antwoorden import Antwoord, zin_over_antwoorden
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.consensus.woorden import stand_van_zaken
from gia_kwaliteit.kader import vroeger_kader
from gia_kwaliteit.kader.geschiedenis import zoek_versieproblemen
from gia_kwaliteit.kader.stuk import maak_stuk
from gia_kwaliteit.kader.verschil import vergelijk_kaders
from gia_kwaliteit.overzetting import zet_over, zet_over_naar_nieuwste
from gia_kwaliteit.overzicht import controleer_uittreksels
from gia_kwaliteit.overzicht.anoniem import anonimiseer
from gia_kwaliteit.overzicht.uittreksel import Uittreksel, inhoud_van, maak_uittreksel
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.verslag.inhoud import maak_verslag
from gia_kwaliteit.verslag.pdf import als_pdf
from gia_kwaliteit.verslag.word import als_word
from gia_kwaliteit.weergave.gegevens import als_json
from gia_kwaliteit.weergave.overzetting import toon_overzetting
from gia_kwaliteit.weergave.overzicht.csv import schrijf_csv
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from gia_kwaliteit.weergave.profiel.csv import schrijf_scores
from gia_kwaliteit.weergave.profiel.terminal import toon_profiel
from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet, maak_samengevoegd, maak_sjabloon
from tests.bouwers import fout_bij, vervang
from tests.bouwers.pdf import tekst_van_pdf
from tests.bouwers.vragen import (
    ANTWOORDEN,
    CODES,
    VRAGEN,
    beantwoorde_beoordeling,
    kader_met_vragen,
    map_met_alleen_vragen,
    map_met_vragen,
)

KADER = kader_met_vragen()


def _van(naam: str, **antwoorden: str | float | date) -> Beoordeling:
    gegeven = {code.replace("_", "."): Antwoord(waarde=waarde) for code, waarde in antwoorden.items()}
    gegevens = Gegevens(naam="De Boom", soort="zelfevaluatie", werkjaar="2013-2014", beoordelaars=(naam,))
    return replace(beantwoorde_beoordeling(KADER, gegeven, gegevens=gegevens), werkboek=f"{naam}.xlsx")


# -- a newer version ---------------------------------------------------------------------------------------------


@pytest.fixture
def nieuw(tmp_path: Path) -> Kader:
    """One version further: V1.1 reworded, V2.2 now V2.4, V2.3 gone, and V1.2 with other choices."""
    vragen: dict[str, Any] = copy.deepcopy(VRAGEN)
    eerste, tweede = (rubriek["vragen"] for rubriek in vragen["rubrieken"])
    eerste[0]["tekst"] = "Hoe verlopen deze taken nu?"
    tweede[1]["code"] = "V2.4"
    del tweede[2]
    map_ = map_met_vragen(tmp_path / "kader", vragen)
    vervang(map_ / "kader.yaml", 'versie: "1"', 'versie: "2"')
    stuk = maak_stuk(vergelijk_kaders(KADER, laad_kader(map_)), [])
    antwoord = ("#     herschreven", "#       - code", "#         oud")
    regels = [regel.removeprefix("# ") if regel.startswith(antwoord) else regel for regel in stuk.splitlines()]
    (map_ / "wijzigingen.yaml").write_text("\n".join(regels) + "\n", encoding="utf-8")
    return laad_kader(map_)


def test_antwoorden_gaan_mee_naar_een_nieuwe_versie(nieuw: Kader, tmp_path: Path) -> None:
    gegeven = beantwoorde_beoordeling(KADER, {**ANTWOORDEN, "V2.3": Antwoord(waarde="De koffie.")})
    over = zet_over(replace(gegeven, kader_versie="1"), vroeger_kader(nieuw, "1"), nieuw)
    assert over.beoordeling.antwoorden == {
        **{code: ANTWOORDEN[code] for code in ("V1.1", "V1.2", "V2.1")},
        "V2.4": ANTWOORDEN["V2.2"],
    }
    assert [(punt.oude_code, punt.code) for punt in over.na_te_kijken] == [("V1.1", "V1.1"), ("V2.2", "V2.4")]
    assert [(punt.code, punt.toelichting) for punt in over.achtergebleven] == [("V2.3", "De koffie.")]
    pad = tmp_path / "nieuw.xlsx"
    pad.write_bytes(maak_overgezet(over, nieuw))
    gelezen = lees_werkboek(pad, nieuw)
    assert gelezen.antwoorden == over.beoordeling.antwoorden
    assert "De koffie." in str(gelezen.eerder_bewaard)


def test_een_antwoord_dat_niet_meer_past_blijft_achter(nieuw: Kader) -> None:
    vragen = nieuw.vragen
    assert vragen is not None
    anders = vragen.model_dump(mode="json")
    anders["rubrieken"][0]["vragen"][1] |= {"keuzes": ["ja", "nee"]}
    anders["rubrieken"][1]["vragen"][0] |= {"antwoord": "tekst", "eenheid": None}
    kader = nieuw.model_copy(update={"vragen": type(vragen).model_validate(anders)})
    over = zet_over(replace(beantwoorde_beoordeling(), kader_versie="1"), vroeger_kader(nieuw, "1"), kader)
    assert over.beoordeling.antwoorden["V1.2"] == Antwoord()
    assert over.beoordeling.antwoorden["V2.1"] == Antwoord(waarde="12,5")
    assert [(punt.code, punt.inhoud, punt.reden) for punt in over.achtergebleven] == [
        ("V1.2", "soms", "V1.2 vraagt nu keuze: ja, nee.")
    ]


# -- a consensus -------------------------------------------------------------------------------------------------


def test_een_consensus_vult_in_waar_men_het_eens_is_en_legt_de_rest_naast_elkaar(tmp_path: Path) -> None:
    an, bo = _van("An", V1_1="Goed.", V1_2="ja", V2_1=3.0), _van("Bo", V1_1="Slecht.", V1_2="ja", V2_2=date(2000, 1, 2))
    consensus = bereken_consensus([an, bo], KADER)
    assert {code: antwoord.waarde for code, antwoord in consensus.beoordeling.antwoorden.items()} == {
        "V1.1": None,
        "V1.2": "ja",
        "V2.1": 3.0,
        "V2.2": date(2000, 1, 2),
        "V2.3": None,
    }
    assert consensus.andere_open == ("V1.1",)
    assert consensus.beoordeling.meningen == {"V1.1": "An: Goed.\nBo: Slecht."}
    assert "Ook open: 1 antwoord of tekst." in stand_van_zaken(consensus)
    assert "3 van de 5 vragen beantwoord." in stand_van_zaken(consensus)
    # What a number counts stands behind it, as it does elsewhere.
    eenheid = KADER.vraag_van["V2.1"].eenheid
    anders = bereken_consensus([_van("An", V2_1=3.0), _van("Bo", V2_1=4.5)], KADER)
    assert eenheid
    assert anders.beoordeling.meningen == {"V2.1": f"An: 3 {eenheid}\nBo: 4,5 {eenheid}"}
    assert json.loads(als_json(consensus))["antwoorden"][:2] == [
        {"code": "V1.1", "antwoord": None, "open": True},
        {"code": "V1.2", "antwoord": "ja", "open": False},
    ]
    pad = tmp_path / "samen.xlsx"
    pad.write_bytes(maak_samengevoegd(consensus, KADER))
    gelezen = lees_werkboek(pad, KADER)
    assert gelezen.antwoorden == consensus.beoordeling.antwoorden
    assert gelezen.meningen == consensus.beoordeling.meningen


def test_een_onzeker_antwoord_blijft_open() -> None:
    an = replace(_van("An", V1_2="ja"), bevindingen=(fout_bij("V2.1"),))
    consensus = bereken_consensus([an, _van("Bo", V2_1=3.0)], KADER)
    assert consensus.beoordeling.antwoorden["V2.1"] == Antwoord()
    assert consensus.beoordeling.meningen["V2.1"] == "An: onzeker\nBo: 3 lezers"


# -- what people read --------------------------------------------------------------------------------------------


def test_de_zin_zegt_hoeveel_en_wat_open_is() -> None:
    profiel = bereken_profiel(beantwoorde_beoordeling(), KADER)
    assert zin_over_antwoorden(profiel.antwoorden) == "4 van de 5 vragen beantwoord; open: V2.3."
    vol = bereken_profiel(beantwoorde_beoordeling(KADER, dict.fromkeys(CODES, Antwoord(waarde="x"))), KADER)
    assert zin_over_antwoorden(vol.antwoorden) == "5 van de 5 vragen beantwoord."


def test_de_terminal_zegt_wat_open_is() -> None:
    scherm = Console(file=io.StringIO(), width=120)
    toon_profiel(scherm, bereken_profiel(beantwoorde_beoordeling(), KADER), KADER)
    assert isinstance(scherm.file, io.StringIO)
    assert "Gesprek\n4 van de 5 vragen beantwoord; open: V2.3." in scherm.file.getvalue()


def test_csv_heeft_een_rij_per_vraag_met_haar_antwoord() -> None:
    stroom = io.StringIO()
    gevaarlijk = {**ANTWOORDEN, "V2.3": Antwoord(waarde="=1+1")}
    schrijf_scores([("werkboek.xlsx", beantwoorde_beoordeling(KADER, gevaarlijk))], KADER, stroom)
    rijen = list(csv.DictReader(io.StringIO(stroom.getvalue())))
    van_vragen = {rij["code"]: (rij["toestand"], rij["antwoord"]) for rij in rijen if rij["code"] in CODES}
    assert van_vragen["V1.2"] == ("beantwoord", "soms")
    assert van_vragen["V2.1"] == ("beantwoord", "12.5")
    assert van_vragen["V2.2"] == ("beantwoord", "1985-03-04")
    assert van_vragen["V2.3"] == ("beantwoord", "'=1+1")
    assert all(rij["antwoord"] == "" for rij in rijen if rij["code"] not in CODES)


def test_de_resultaten_hebben_een_blad_met_antwoorden() -> None:
    boek = load_workbook(io.BytesIO(maak_resultaten(bereken_profiel(beantwoorde_beoordeling(), KADER), KADER)))
    rijen = {rij[0]: rij[2] for rij in boek["Gesprek"].iter_rows(min_row=5, values_only=True)}
    assert rijen == {
        "V1.1": ANTWOORDEN["V1.1"].waarde,
        "V1.2": "soms",
        "V2.1": "12,5 lezers",
        "V2.2": "04/03/1985",
        "V2.3": None,
    }


def _verslag() -> Any:
    kwaad = {**ANTWOORDEN, "V2.3": Antwoord(waarde="<script>alert(1)</script> #let x = 1")}
    gegeven = replace(beantwoorde_beoordeling(KADER, kwaad), besprekingen={"B.antwoorden": "Wat ons opviel."})
    return maak_verslag(gegeven, bereken_profiel(gegeven, KADER), KADER)


def test_het_verslag_heeft_een_rubriek_met_elk_antwoord() -> None:
    (rubriek,) = [rubriek for rubriek in _verslag().rubrieken if rubriek.code == "B.antwoorden"]
    assert rubriek.titel == "Antwoorden"
    assert rubriek.bespreking == "Wat ons opviel."
    assert rubriek.feiten == ("5 van de 5 vragen beantwoord.",)
    assert [tabel.titel for tabel in rubriek.voorop] == ["V1 Aan de balie", "V2 In cijfers"]
    assert rubriek.voorop[1].rijen[0] == ("V2.1", "Hoeveel lezers komen er?", "12,5 lezers")
    assert rubriek.voorop[0].rijen[0][1] == KADER.vraag_van["V1.1"].voluit


def test_de_bladzijde_toont_elk_antwoord_en_voert_niets_uit() -> None:
    bladzijde = als_html(_verslag(), KADER, Sjabloon()).decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in bladzijde
    assert "<script>alert" not in bladzijde
    for tekst in ("12,5 lezers", "04/03/1985", "Wat ons opviel."):
        assert tekst in bladzijde


@pytest.mark.pdf
def test_document_en_pdf_tonen_elk_antwoord() -> None:
    document = Document(io.BytesIO(als_word(_verslag(), KADER, Sjabloon())))
    cellen = {cel.text for tabel in document.tables for rij in tabel.rows for cel in rij.cells}
    pdf = " ".join(tekst_van_pdf(als_pdf(_verslag(), KADER, Sjabloon())).split())
    for tekst in ("12,5 lezers", "04/03/1985", "<script>alert(1)</script> #let x = 1"):
        assert tekst in cellen
        assert tekst in pdf


# -- many werkboeken ---------------------------------------------------------------------------------------------


def _uittreksels() -> list[Uittreksel]:
    boeken = []
    for naam, antwoorden in (("De Boom", ANTWOORDEN), ("De Beek", {"V1.2": Antwoord(waarde="ja")})):
        gegevens = Gegevens(naam=naam, soort="zelfevaluatie", werkjaar="2013-2014")
        gegeven = beantwoorde_beoordeling(KADER, antwoorden, gegevens=gegevens)
        boeken.append(maak_uittreksel(replace(gegeven, werkboek=f"{naam}.xlsx"), KADER, f"{naam}.xlsx"))
    return boeken


def test_een_overzicht_telt_hoe_vaak_elke_vraag_beantwoord_is() -> None:
    beeld = bereken_overzicht(_uittreksels(), KADER)
    assert beeld.beantwoord == {"V1.1": 1, "V1.2": 2, "V2.1": 1, "V2.2": 1, "V2.3": 0}
    assert json.loads(als_json(beeld))["antwoorden"][1] == {"code": "V1.2", "vraag": "Is er een balie?", "n": 2}
    scherm = io.StringIO()
    toon_overzicht(Console(file=scherm, width=120), beeld, KADER)
    assert "beantwoord (van 2)" in scherm.getvalue()
    assert "Beantwoord (van 2)" in maak_overzichtspagina(beeld, KADER)
    rijen = list(load_workbook(io.BytesIO(maak_overzichtboek(beeld, KADER)))["Antwoorden"].iter_rows(values_only=True))
    assert ("V1.2", "Is er een balie?", 2) in [rij[:3] for rij in rijen]


def test_de_dataset_heeft_een_rij_per_vraag_van_elke_beoordeling(tmp_path: Path) -> None:
    beeld = bereken_overzicht(_uittreksels(), KADER)
    schrijf_csv(beeld, KADER, tmp_path)
    with (tmp_path / "antwoorden.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = {(rij["werkboek"], rij["code"]): rij for rij in csv.DictReader(bestand)}
    assert len(rijen) == 10
    assert rijen["De Boom.xlsx", "V2.1"]["waarde"] == "12.5"
    assert rijen["De Boom.xlsx", "V2.1"]["eenheid"] == "lezers"
    assert rijen["De Boom.xlsx", "V2.2"]["antwoord"] == "1985-03-04"
    assert rijen["De Beek.xlsx", "V1.2"]["antwoord"] == "ja"
    assert rijen["De Beek.xlsx", "V1.1"]["antwoord"] == ""
    assert rijen["De Boom.xlsx", "V1.1"]["soort_antwoord"] == "tekst"


def test_zonder_namen_blijft_van_een_antwoord_alleen_een_getal() -> None:
    gecontroleerd = controleer_uittreksels(_uittreksels(), None, KADER.woorden)
    (boom,) = [u for u in anonimiseer(gecontroleerd, KADER).uittreksels if 12.5 in u.antwoorden]
    assert boom.antwoorden[0] == boom.antwoorden[1] == boom.antwoorden[3] == "…"
    assert boom.antwoorden[4] is None


def test_twee_werkboeken_met_andere_antwoorden_zijn_geen_kopie() -> None:
    een, ander = (beantwoorde_beoordeling(KADER, {"V1.2": Antwoord(waarde=keuze)}) for keuze in ("ja", "nee"))
    assert inhoud_van(een) != inhoud_van(ander)
    assert inhoud_van(een) == inhoud_van(replace(een, werkboek="kopie.xlsx"))


# -- a kader of questions alone ----------------------------------------------------------------------------------


def test_ook_zonder_scores_gaan_antwoorden_mee_naar_een_nieuwe_versie(tmp_path: Path) -> None:
    oud = laad_kader(map_met_alleen_vragen(tmp_path / "oud"))
    vragen = copy.deepcopy(VRAGEN)
    vragen["rubrieken"][1]["vragen"][1]["code"] = "V2.4"
    del vragen["rubrieken"][1]["vragen"][2]
    map_ = map_met_alleen_vragen(tmp_path / "nieuw", vragen)
    vervang(map_ / "kader.yaml", "versie: '1'", "versie: '2'")
    (map_ / "wijzigingen.yaml").write_text(maak_stuk(vergelijk_kaders(oud, laad_kader(map_)), []), encoding="utf-8")
    nieuw = laad_kader(map_)
    assert zoek_versieproblemen(nieuw) == []
    pad = tmp_path / "oud.xlsx"
    gegeven = beantwoorde_beoordeling(oud, {**ANTWOORDEN, "V2.3": Antwoord(waarde="De koffie.")})
    pad.write_bytes(maak_sjabloon(oud, beoordeling=gegeven))
    gelezen = lees_werkboek(pad, nieuw, ook_vroeger=True)
    assert not gelezen.heeft_fouten
    over = zet_over_naar_nieuwste(gelezen, nieuw)
    assert over is not None
    assert over.beoordeling.antwoorden["V2.4"] == ANTWOORDEN["V2.2"]
    uit = io.StringIO()
    besproken = replace(over.beoordeling, besprekingen={"B.x": "Wij groeien."})
    toon_overzetting(Console(file=uit, width=200), replace(over, beoordeling=besproken))
    assert "0 scores, 4 antwoorden en 1 bespreking overgenomen." in uit.getvalue()
    pad.write_bytes(maak_overgezet(over, nieuw))
    boek = load_workbook(pad)
    assert "Niet overgenomen" in boek.sheetnames
    assert lees_werkboek(pad, nieuw).antwoorden == over.beoordeling.antwoorden
