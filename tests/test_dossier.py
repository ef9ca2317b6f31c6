"""The dossier: what is known from elsewhere is written, read back, joined and carried along, and counts nowhere."""

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit import Beoordeling, Gegevens, bereken_profiel, lees_werkboek, maak_sjabloon
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort
from gia_kwaliteit.weergave.profiel.json import profiel_als_gegevens
from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
from tests.bouwers import GOED, beoordeling, kader_onthaalbureau
from tests.bouwers.vragen import kader_met_vragen
from tests.bouwers.werkboeken import geschreven, open_boek

KADER = kader_onthaalbureau()
RIJEN = (
    Dossierrij(
        datum=date(2013, 11, 4),
        herkomst="Werkingsverslag 2012",
        soort=Dossiersoort.bron,
        signaal="De wachttijd steeg naar acht weken",
        code="P10",
    ),
    Dossierrij(herkomst="=VDAB & co", soort=Dossiersoort.signaal, signaal="Dossiers komen\nlaat aan", code="V.TB2"),
    Dossierrij(soort=Dossiersoort.bedreiging, signaal="De fusie"),
)
BLAD, EERSTE = "Dossier", 5


def _boek(rijen: tuple[Dossierrij, ...] = RIJEN) -> Workbook:
    return open_boek(geschreven(replace(beoordeling(KADER, {"P1.DG1": GOED}), dossier=rijen)))


def _lees(boek: Workbook, map_: Path) -> Beoordeling:
    boek.save(map_ / "werkboek.xlsx")
    return lees_werkboek(map_ / "werkboek.xlsx", KADER)


def _erbij(gelezen: Beoordeling) -> list[tuple[str, str | None, str | None]]:
    weg = ("niet-gescoord", "gegeven-ontbreekt", "code-ontbreekt")
    return [(str(b.id), b.blad, b.cel) for b in gelezen.bevindingen if str(b.id) not in weg]


def test_elke_rij_komt_terug_zoals_ze_er_stond(tmp_path: Path) -> None:
    gelezen = _lees(_boek(), tmp_path)
    assert gelezen.dossier == RIJEN
    assert _erbij(gelezen) == []
    assert bereken_profiel(gelezen, KADER).dossier == RIJEN


def test_een_koppeling_in_het_dossier_hoort_in_een_kolom_van_het_dossier(tmp_path: Path) -> None:
    boek = _boek()
    boek[BLAD][f"C{EERSTE}"].hyperlink = "https://voorbeeld.be"
    (gevonden,) = (b for b in _lees(boek, tmp_path).bevindingen if b.id == "koppeling-bij-cel")
    assert (gevonden.blad, gevonden.cel) == (BLAD, f"C{EERSTE}")
    assert "Zet het adres zelf in een kolom van het dossier als het bewaard moet blijven." in gevonden.melding


def test_json_heeft_elke_rij() -> None:
    profiel = bereken_profiel(replace(beoordeling(KADER, {}), dossier=RIJEN[:1]), KADER)
    assert profiel_als_gegevens(profiel)["dossier"] == (
        {
            "code": "P10",
            "datum": date(2013, 11, 4),
            "herkomst": "Werkingsverslag 2012",
            "soort": "bron",
            "signaal": "De wachttijd steeg naar acht weken",
            "zoals_getypt": {},
        },
    )


def test_meer_rijen_dan_er_plaats_is_krijgen_plaats(tmp_path: Path) -> None:
    veel = tuple(Dossierrij(signaal=f"signaal {nummer}") for nummer in range(60))
    assert _lees(_boek(veel), tmp_path).dossier == veel


@pytest.mark.parametrize(
    ("cel", "getypt", "veld"), [("A5", "P99", "code"), ("B5", "vroeger", "datum"), ("D5", "gerucht", "soort")]
)
def test_wat_niet_te_lezen_is_wordt_gezegd_en_bewaard(cel: str, getypt: str, veld: str, tmp_path: Path) -> None:
    boek = _boek()
    boek[BLAD][cel].value = getypt
    gelezen = _lees(boek, tmp_path)
    assert _erbij(gelezen) == [("dossier-ongeldig", BLAD, cel)]
    assert gelezen.dossier[0].zoals_getypt == {veld: getypt}
    assert gelezen.dossier[0].signaal == RIJEN[0].signaal
    assert not any(b.ernst == "fout" for b in gelezen.bevindingen if b.blad == BLAD)
    # Who makes a new werkboek of it finds there what was typed.
    opnieuw = load_workbook(io.BytesIO(maak_sjabloon(KADER, beoordeling=gelezen)))
    assert opnieuw[BLAD][cel].value == getypt


def test_een_code_in_kleine_letters_en_een_ingevoegde_rij_worden_gelezen(tmp_path: Path) -> None:
    boek = _boek()
    boek[BLAD]["A5"].value = " p10 "
    boek[BLAD].insert_rows(EERSTE)
    boek[BLAD]["E5"].value = "Eerst dit"
    gelezen = _lees(boek, tmp_path)
    assert [rij.signaal for rij in gelezen.dossier] == ["Eerst dit", *(rij.signaal for rij in RIJEN)]
    assert gelezen.dossier[1].code == "P10"


def test_wat_buiten_de_kolommen_staat_wordt_gezegd(tmp_path: Path) -> None:
    boek = _boek()
    boek[BLAD]["G6"].value = "na te vragen"
    assert _erbij(_lees(boek, tmp_path)) == [("tekst-buiten-tabel", BLAD, "G6")]


def test_een_nieuw_werkboek_van_een_jaar_later_houdt_wat_bekend_is(tmp_path: Path) -> None:
    vorig = _lees(_boek(), tmp_path)
    (tmp_path / "nieuw.xlsx").write_bytes(maak_sjabloon(KADER, Gegevens(werkjaar="2014-2015"), vorig=vorig))
    assert lees_werkboek(tmp_path / "nieuw.xlsx", KADER).dossier == RIJEN


def test_een_consensus_heeft_de_rijen_van_allen_en_geen_twee_keer() -> None:
    een = beoordeling(KADER, {}, gegevens=Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014"))
    delen = (("an", RIJEN[:2]), ("bo", RIJEN[1:]))
    samen = bereken_consensus(
        [
            replace(een, werkboek=wie, dossier=rijen, gegevens=replace(een.gegevens, beoordelaars=(wie,)))
            for wie, rijen in delen
        ],
        KADER,
    )
    assert samen.beoordeling.dossier == RIJEN


def test_een_kader_zonder_beginsituatie_heeft_geen_dossier() -> None:
    kader = kader_met_vragen()
    assert BLAD not in load_workbook(io.BytesIO(maak_sjabloon(kader))).sheetnames
    assert BLAD in load_workbook(io.BytesIO(maak_sjabloon(KADER))).sheetnames


def test_een_dossier_van_een_kader_zonder_beginsituatie_wordt_gelezen_gezegd_en_bewaard(tmp_path: Path) -> None:
    """Somebody took beginsituatie.yaml away: that asks for no new version, and the rows stay what they are."""
    zonder = KADER.model_copy(update={"beginsituatie": None})
    _boek(RIJEN[:1]).save(tmp_path / "werkboek.xlsx")
    gelezen = lees_werkboek(tmp_path / "werkboek.xlsx", zonder)
    assert _erbij(gelezen) == [("dossier-zonder-plaats", BLAD, None)]
    assert gelezen.dossier == RIJEN[:1]
    (tmp_path / "opnieuw.xlsx").write_bytes(maak_sjabloon(zonder, beoordeling=gelezen))
    assert lees_werkboek(tmp_path / "opnieuw.xlsx", zonder).dossier == RIJEN[:1]
    # An empty one says nothing.
    _boek(()).save(tmp_path / "leeg.xlsx")
    assert _erbij(lees_werkboek(tmp_path / "leeg.xlsx", zonder)) == []


def test_de_resultaten_hebben_het_dossier_als_waarden() -> None:
    ongelezen = Dossierrij(
        signaal="Gehoord", zoals_getypt={"code": "P99", "datum": "vorig voorjaar", "soort": "gerucht"}
    )
    bron = replace(beoordeling(KADER, {"P1.DG1": GOED}), dossier=(*RIJEN[:2], ongelezen))
    blad = load_workbook(io.BytesIO(maak_resultaten(bereken_profiel(bron, KADER), KADER)))[BLAD]
    dag = datetime(2013, 11, 4)  # noqa: DTZ001 - a cell of Excel knows no time zone
    assert [[cel.value for cel in rij] for rij in blad["A4:E8"]] == [
        ["Code", "Wanneer", "Van wie of wat", "Wat voor signaal", "Signaal"],
        ["P10", dag, "Werkingsverslag 2012", "bron", "De wachttijd steeg naar acht weken"],
        ["V.TB2", None, "=VDAB & co", "signaal", "Dossiers komen\nlaat aan"],
        ["P99", "vorig voorjaar", None, "gerucht", "Gehoord"],
        [None] * 5,
    ]
    leeg = bereken_profiel(replace(bron, dossier=()), KADER)
    assert BLAD not in load_workbook(io.BytesIO(maak_resultaten(leeg, KADER))).sheetnames
