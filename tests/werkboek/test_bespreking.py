"""The tab Bespreking: a box for every chapter of the verslag, read back by code and heading, and never demanded."""

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzetting import zet_over
from gia_kwaliteit.rubrieken import verslagrubrieken
from tests.bouwers import beoordeling, kader_bibliotheek, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven
from tests.programmas import kantoor

KADER = kader_onthaalbureau()
TEKST = "Het attest blijft achter.\n=1+1 is geen formule, <b> geen opmaak."


def _geschreven(map_: Path, kader: Kader = KADER, besprekingen: dict[str, str] | None = None) -> Path:
    pad = map_ / "werkboek.xlsx"
    gegeven = replace(beoordeling(kader), besprekingen=besprekingen or {})
    pad.write_bytes(geschreven(gegeven, kader))
    return pad


def _opgemerkt(pad: Path) -> list[str]:
    return [b.id for b in lees_werkboek(pad, KADER).bevindingen if b.id not in ("niet-gescoord", "gegeven-ontbreekt")]


def test_het_blad_heeft_een_vak_per_hoofdstuk_na_output(tmp_path: Path) -> None:
    boek = load_workbook(_geschreven(tmp_path))
    assert boek.sheetnames[boek.sheetnames.index("Output") + 1] == "Bespreking"
    rijen = {str(rij[0].value): rij for rij in boek["Bespreking"].iter_rows() if str(rij[0].value).startswith("B.")}
    assert {code: rij[1].value for code, rij in rijen.items()} == verslagrubrieken(KADER)
    assert all(not rij[2].protection.locked and rij[2].value is None for rij in rijen.values())
    assert all(rij[0].protection.locked and rij[1].protection.locked for rij in rijen.values())


@pytest.mark.parametrize("kader", [KADER, kader_bibliotheek()], ids=lambda kader: kader.id)
def test_wat_geschreven_is_wordt_gelezen(kader: Kader, tmp_path: Path) -> None:
    besprekingen = {code: f"{TEKST} {code}" for code in verslagrubrieken(kader)}
    gelezen = lees_werkboek(_geschreven(tmp_path, kader, besprekingen), kader)
    assert gelezen.besprekingen == besprekingen
    assert not gelezen.heeft_fouten
    assert {b.id for b in gelezen.bevindingen} <= {"niet-gescoord", "gegeven-ontbreekt"}


def test_wat_leeg_is_wordt_niet_gelezen_en_niet_gemeld(tmp_path: Path) -> None:
    pad = _geschreven(tmp_path)
    assert lees_werkboek(pad, KADER).besprekingen == {}
    assert _opgemerkt(pad) == []


def test_een_werkboek_van_voor_dit_blad_wordt_gelezen_zonder_opmerking(tmp_path: Path) -> None:
    pad = _geschreven(tmp_path)
    boek = load_workbook(pad)
    del boek["Bespreking"]
    boek.save(pad)
    assert _opgemerkt(pad) == []


def test_verplaatste_rijen_en_een_andere_naam_van_het_blad_maken_niets_uit(tmp_path: Path) -> None:
    pad = _geschreven(tmp_path, besprekingen={"B.output": TEKST})
    boek = load_workbook(pad)
    blad = boek["Bespreking"]
    blad.title = "Tekst"
    for samengevoegd in list(blad.merged_cells.ranges):
        blad.unmerge_cells(str(samengevoegd))
    blad.insert_rows(1, 4)
    blad.insert_cols(2)
    boek.save(pad)
    assert lees_werkboek(pad, KADER).besprekingen == {"B.output": TEKST}


def test_tekst_naast_een_vak_wordt_gemeld(tmp_path: Path) -> None:
    pad = _geschreven(tmp_path)
    boek = load_workbook(pad)
    (rij,) = [rij[0].row for rij in boek["Bespreking"].iter_rows() if rij[0].value == "B.input"]
    boek["Bespreking"].cell(rij, 5, "ernaast geschreven")
    boek.save(pad)
    assert _opgemerkt(pad) == ["tekst-buiten-tabel"]


def test_een_formule_in_een_vak_wordt_gemeld_en_raakt_geen_score(tmp_path: Path) -> None:
    pad = _geschreven(tmp_path)
    boek = load_workbook(pad)
    (rij,) = [rij[0].row for rij in boek["Bespreking"].iter_rows() if rij[0].value == "B.input"]
    boek["Bespreking"].cell(rij, 3).value = "=Start!B5"
    boek.save(pad)
    gelezen = lees_werkboek(pad, KADER)
    assert [(b.id, b.code) for b in gelezen.bevindingen if b.id.startswith("formule")] == [
        ("formule-in-tekst", "B.input")
    ]
    assert not gelezen.heeft_fouten
    assert "B.input" not in gelezen.besprekingen


def test_een_bespreking_gaat_mee_naar_een_nieuwere_versie_of_blijft_zichtbaar_achter() -> None:
    gegeven = replace(beoordeling(KADER), besprekingen={"B.output": TEKST, "B.vroeger": "Bestond toen."})
    overzetting = zet_over(gegeven, KADER, KADER)
    assert overzetting.beoordeling.besprekingen == {"B.output": TEKST}
    assert [(punt.code, punt.toelichting) for punt in overzetting.achtergebleven] == [("B.vroeger", "Bestond toen.")]


@kantoor.nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_een_bespreking_overleeft_een_ander_kantoorprogramma(formaat: str, tmp_path: Path) -> None:
    (bewaard,) = kantoor.converteer(
        [_geschreven(tmp_path, besprekingen={"B.lijsten": TEKST})], formaat, tmp_path / "uit"
    )
    assert lees_werkboek(bewaard, KADER).besprekingen == {"B.lijsten": TEKST}
