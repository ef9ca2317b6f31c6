"""Commands that take the werkboeken of a folder one by one: gia score MAP --csv and gia verslag MAP."""

import csv
import io
import shutil
from pathlib import Path

import pytest

from gia_kwaliteit import Gegevens, laad_kader
from gia_kwaliteit.draaiboek import maak_draaiboek
from tests.bouwers import AFWEZIG, GOED, JA, NEE, STERK, VERSIE, VOLDOENDE, beoordeling, overal
from tests.bouwers.overzichten import KADER, ZELF, schrijf_werkboek
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.gia import gia, gia_op_scherm, zonder_traceback

pytestmark = pytest.mark.proces

KOLOMMEN = (
    "werkboek,onthaalbureau,soort,werkjaar,datum,kader,kaderversie,puntenmodel,code,toestand,niveau,punten,"
    "motivering,bewijs"
)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Two inspecties, of which one has a wrong score, a zelfevaluatie in a folder below, and what is no werkboek."""
    werkboeken = tmp_path / "werkboeken"
    (werkboeken / "zelf").mkdir(parents=True)
    schrijf_werkboek(werkboeken / "brug.xlsx", "De Brug", {"P1.DG1": STERK, "P1.DG2": AFWEZIG, "R1.1": JA, "R1.2": NEE})
    schrijf_werkboek(werkboeken / "zelf" / "brug.xlsx", "De Brug", overal(KADER, GOED), ZELF)
    schrijf_werkboek(werkboeken / "fout.xlsx", "De Kaai", overal(KADER, VOLDOENDE))
    boek = open_boek(werkboeken / "fout.xlsx")
    boek["Scoring APL"]["D9"].value = "uitstekend"
    boek.save(werkboeken / "fout.xlsx")
    (werkboeken / "kapot.xlsx").write_bytes(b"PK\x03\x04 geen zip")
    (werkboeken / "alles.zip").write_bytes(b"PK\x03\x04")
    shutil.copy(werkboeken / "brug.xlsx", werkboeken / "kopie van brug.xlsx")
    return werkboeken


def _rijen(tekst: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(tekst)))


def test_score_csv_geeft_een_rij_per_werkboek_en_code_en_verliest_er_geen_door_een_fout(map_: Path) -> None:
    uitkomst = gia("score", map_, "--csv", map_=map_.parent)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == 1
    assert uitkomst.stdout.splitlines()[0] == KOLOMMEN
    rijen = _rijen(uitkomst.stdout)
    # 93 criteria and 16 rules of three werkboeken: the copy is no fourth, and of what is broken there is nothing.
    assert len(rijen) == 3 * 109
    inspectie, zelf = f"{map_}/brug.xlsx", f"{map_}/zelf/brug.xlsx"
    assert {rij["werkboek"] for rij in rijen} == {inspectie, zelf, "fout.xlsx"}
    van = {(rij["werkboek"], rij["code"]): rij for rij in rijen}
    assert van[inspectie, "P1.DG1"] == {
        "werkboek": inspectie,
        "onthaalbureau": "De Brug",
        "soort": "inspectie",
        "werkjaar": "2013-2014",
        "datum": "",
        "kader": "gia-onthaalbureau",
        "kaderversie": VERSIE,
        "puntenmodel": "vlaams",
        "code": "P1.DG1",
        "toestand": "gescoord",
        "niveau": "sterk punt",
        "punten": "4.0",
        "motivering": "",
        "bewijs": "",
    }
    assert (van[inspectie, "P1.DG2"]["niveau"], van[inspectie, "P1.DG2"]["punten"]) == ("afwezig", "0.0")
    assert (van[inspectie, "P1.OS1"]["toestand"], van[inspectie, "P1.OS1"]["niveau"]) == ("niet gescoord", "")
    assert (van[inspectie, "R1.2"]["niveau"], van[inspectie, "R1.2"]["punten"]) == ("Nee", "")
    assert van[zelf, "P12.8"]["niveau"] == "goed uitgewerkt"
    onzeker = [rij for rij in rijen if rij["toestand"] == "onzeker"]
    assert [(rij["werkboek"], rij["niveau"], rij["punten"]) for rij in onzeker] == [("fout.xlsx", "", "")]
    fouten = uitkomst.stderr
    assert "fout: fout.xlsx, Scoring APL, cel D9: " in fouten
    assert "fout: kapot.xlsx is niet te lezen" in fouten
    assert "brug.xlsx en kopie van brug.xlsx zijn hetzelfde bestand" in fouten
    assert "1 bestand is niet gelezen: alles.zip (pak het uit)" in fouten


def test_score_csv_rekent_met_het_gevraagde_puntenmodel_en_schrijft_een_bestand(map_: Path) -> None:
    doel = map_.parent / "scores.csv"
    woorden: list[str | Path] = ["score", map_ / "zelf", "--csv", "--puntenmodel", "vierpunt", "-o", doel]
    uitkomst = gia(*woorden, map_=map_.parent)
    assert (uitkomst.returncode, uitkomst.stdout) == (0, "")
    assert uitkomst.stderr.splitlines()[-1] == f"Scores: {doel}"
    rijen = _rijen(doel.read_text(encoding="utf-8"))
    # Goed uitgewerkt is the third of four points.
    assert {(rij["puntenmodel"], rij["punten"]) for rij in rijen if rij["toestand"] == "gescoord"} == {
        ("vierpunt", "3.0")
    }
    assert gia(*woorden, map_=map_.parent).returncode == 2
    assert gia(*woorden, "--overschrijf", map_=map_.parent).returncode == 0


def test_score_csv_houdt_teksten_van_mensen_heel_en_geen_enkele_wordt_een_formule(tmp_path: Path) -> None:
    boek = beoordeling(KADER, {"P1.DG1": STERK}, gegevens=Gegevens(naam="=1+1 Łódź", soort="inspectie"))
    (tmp_path / "w.xlsx").write_bytes(geschreven(boek))
    bewerkt = open_boek(tmp_path / "w.xlsx")
    blad = bewerkt["Scoring APL"]
    rij = next(rij for rij in range(1, blad.max_row + 1) if blad.cell(rij, 1).value == "P1.DG1")
    koppen = {blad.cell(kop, 5).value: kop for kop in range(1, rij)}
    assert "Motivering" in koppen
    blad.cell(rij, 5).value = 'zegt "ja", en\nnog iets'
    blad.cell(rij, 6).value = "-dossier 12"
    bewerkt.save(tmp_path / "w.xlsx")
    uitkomst = gia("score", "w.xlsx", "--csv", map_=tmp_path)
    eerste = _rijen(uitkomst.stdout)[0]
    assert (eerste["onthaalbureau"], eerste["motivering"], eerste["bewijs"]) == (
        "'=1+1 Łódź",
        'zegt "ja", en\nnog iets',
        "'-dossier 12",
    )


def test_strikt_maakt_ook_van_een_map_een_fout(map_: Path) -> None:
    (map_ / "fout.xlsx").unlink()
    (map_ / "kapot.xlsx").unlink()
    assert gia("score", map_, "--csv", map_=map_).returncode == 0
    assert gia("score", map_, "--csv", "--strikt", map_=map_).returncode == 1


def test_verslag_van_een_map_maakt_elk_verslag_dat_er_te_maken_is(map_: Path) -> None:
    uit = map_.parent / "verslagen"
    uitkomst = gia("verslag", map_, "-o", uit, "--formaat", "html", map_=map_.parent)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == 1
    gemaakt = sorted(str(pad.relative_to(uit)) for pad in uit.rglob("*") if pad.is_file())
    assert gemaakt == ["brug.html", "zelf/brug.html"]
    assert "De Brug" in (uit / "zelf" / "brug.html").read_text(encoding="utf-8")
    assert uitkomst.stderr.splitlines()[-1] == (
        f"2 verslagen: {uit}; van 2 werkboeken is er geen, om de fouten hierboven"
    )
    assert "fout: fout.xlsx, Scoring APL, cel D9: " in uitkomst.stderr


def test_verslag_van_een_map_vervangt_niets_ongevraagd_en_laat_staan_wat_er_al_was(map_: Path) -> None:
    uit = map_.parent / "verslagen"
    uit.mkdir()
    (uit / "brug.html").write_text("van mij", encoding="utf-8")
    (uit / "brief.txt").write_text("ook van mij", encoding="utf-8")
    woorden: list[str | Path] = ["verslag", map_, "-o", uit, "--formaat", "html"]
    eerst = gia(*woorden, map_=map_)
    assert eerst.returncode == 2
    assert f"{uit / 'brug.html'} bestaat al" in eerst.stderr
    assert (uit / "brug.html").read_text(encoding="utf-8") == "van mij"
    assert not (uit / "zelf").exists()
    assert gia(*woorden, "--overschrijf", map_=map_).returncode == 1
    assert (uit / "brug.html").read_text(encoding="utf-8") != "van mij"
    assert (uit / "brief.txt").read_text(encoding="utf-8") == "ook van mij"


@pytest.mark.pdf
def test_zonder_formaat_zijn_het_pdfs_en_zelfde_namen_houden_hun_einde(tmp_path: Path) -> None:
    for naam in ("brug.xlsx", "Brug.xlsm"):
        schrijf_werkboek(tmp_path / naam, naam, {"P1.DG1": STERK})
    uitkomst = gia("verslag", tmp_path / "brug.xlsx", tmp_path / "Brug.xlsm", "-o", tmp_path / "uit", map_=tmp_path)
    assert uitkomst.returncode == 0, uitkomst.stderr
    namen = sorted(pad.name for pad in (tmp_path / "uit").iterdir())
    assert namen == ["Brug.xlsm.pdf", "brug.xlsx.pdf"]
    assert all(pad.read_bytes().startswith(b"%PDF-") for pad in (tmp_path / "uit").iterdir())


def test_op_een_terminal_toont_een_balk_hoe_ver_de_verslagen_zijn(map_: Path) -> None:
    code, scherm = gia_op_scherm("verslag", map_ / "zelf", "-o", "uit", "--formaat", "html", map_=map_)
    assert code == 0
    assert "Verslagen maken" in scherm
    assert "/1" in scherm
    code, scherm = gia_op_scherm("verslag", map_ / "brug.xlsx", "-o", "uit.html", map_=map_)
    assert code == 0
    assert "Het verslag wordt gemaakt" in scherm


def test_een_resultaat_van_gia_tussen_de_werkboeken_telt_niet_mee(map_: Path) -> None:
    zelf = map_ / "zelf"
    assert gia("score", zelf / "brug.xlsx", "-o", zelf / "resultaten.xlsx", map_=map_).returncode == 0
    uitkomst = gia("score", zelf, "--csv", map_=map_)
    assert uitkomst.returncode == 0
    assert len(_rijen(uitkomst.stdout)) == 109
    assert gia("score", zelf / "resultaten.xlsx", "--csv", map_=map_).returncode == 1


def test_een_nagekeken_kopie_is_geen_tweede_werkboek_tenzij_ze_verbeterd_is(map_: Path) -> None:
    zelf = map_ / "zelf"
    # It comes before the werkboek in the order of the names.
    assert gia("score", zelf / "brug.xlsx", "--markeer", zelf / "a-nagekeken.xlsx", map_=map_).returncode == 0
    uitkomst = gia("score", zelf, "--csv", map_=map_)
    assert {rij["werkboek"] for rij in _rijen(uitkomst.stdout)} == {"brug.xlsx"}
    assert "brug.xlsx en a-nagekeken.xlsx zijn een werkboek en de nagekeken kopie ervan" in uitkomst.stderr
    (zelf / "brug.xlsx").unlink()
    alleen = gia("score", zelf, "--csv", map_=map_)
    assert {rij["werkboek"] for rij in _rijen(alleen.stdout)} == {"a-nagekeken.xlsx"}


def test_een_verslag_in_word_komt_nooit_in_de_plaats_van_zijn_draaiboek(tmp_path: Path) -> None:
    """The kader is that which the form names; beside it the verslag would have its name."""
    inhoud = maak_draaiboek(laad_kader("werkbezoek"), Gegevens(naam="De Brug"))
    (tmp_path / "brug.docx").write_bytes(inhoud)
    uitkomst = gia("verslag", ".", "-o", ".", "--formaat", "docx", "--overschrijf", map_=tmp_path)
    assert uitkomst.returncode == 2
    assert "brug.docx is zelf een van de werkboeken. Kies bij -o een andere map" in uitkomst.stderr
    assert (tmp_path / "brug.docx").read_bytes() == inhoud
    uitkomst = gia("verslag", ".", "-o", "uit", "--formaat", "docx", map_=tmp_path)
    assert (uitkomst.returncode, (tmp_path / "uit" / "brug.docx").is_file()) == (0, True)
    # The verslag that is there now is no form.
    uitkomst = gia("score", ".", "--csv", map_=tmp_path)
    assert {rij["werkboek"] for rij in _rijen(uitkomst.stdout)} == {"brug.docx"}
