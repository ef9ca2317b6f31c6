"""A copy of the kader to edit, and the kader as data."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from gia_kwaliteit import laad_kader
from gia_kwaliteit.kader.kopie import kopieer_huisstijl, kopieer_kader
from gia_kwaliteit.kader.schema import DELEN
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from gia_kwaliteit.weergave.kader.json import kader_als_gegevens
from tests.bouwers import CRITERIA, TWEEDE_KADER, kader_bibliotheek, kader_onthaalbureau
from tests.programmas.gia import gia, zonder_traceback


def test_een_kopie_is_het_kader_en_wijst_naar_haar_eigen_beschrijvingen(tmp_path: Path) -> None:
    """So that the editor helps, wherever the copy lies."""
    kopieer_kader(tmp_path)
    assert laad_kader(tmp_path) == kader_onthaalbureau()
    bestanden = sorted(tmp_path.rglob("*.yaml"))
    assert len(bestanden) == len(list(CRITERIA.rglob("*.yaml")))
    for bestand in bestanden:
        eerste, _, rest = bestand.read_text(encoding="utf-8").partition("\n")
        verwijzing = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", eerste)
        assert verwijzing is not None
        beschrijving = (bestand.parent / verwijzing[1]).resolve()
        assert beschrijving.parent == tmp_path / "schema"
        jsonschema.validate(yaml.safe_load(rest), json.loads(beschrijving.read_text(encoding="utf-8")))
    assert {pad.stem for pad in (tmp_path / "schema").iterdir()} == set(DELEN)


def test_een_kopie_van_de_huisstijl_is_een_sjabloon(tmp_path: Path) -> None:
    kopieer_huisstijl(tmp_path)
    assert Sjabloon(tmp_path).huisstijl == Sjabloon().huisstijl


@pytest.mark.parametrize("kader", [kader_onthaalbureau(), kader_bibliotheek()], ids=lambda kader: kader.id)
def test_een_kader_als_gegevens_heeft_de_sleutels_van_zijn_bestanden(kader: object) -> None:
    map_ = CRITERIA if kader == kader_onthaalbureau() else TWEEDE_KADER
    gegevens = kader_als_gegevens(laad_kader(map_))
    for bestand in ("kader", "schalen"):
        inhoud = yaml.safe_load((map_ / f"{bestand}.yaml").read_text(encoding="utf-8"))
        assert {sleutel: gegevens[sleutel] for sleutel in inhoud} == inhoud
    processen = [yaml.safe_load(pad.read_text(encoding="utf-8")) for pad in (map_ / "processen").iterdir()]
    assert sorted(gegevens["processen"], key=str) == sorted(processen, key=str)


@pytest.mark.proces
def test_kopieer_op_de_opdrachtregel(tmp_path: Path) -> None:
    uitkomst = gia("criteria", "kopieer", "mijn kader", map_=tmp_path)
    zonder_traceback(uitkomst)
    assert (uitkomst.returncode, uitkomst.stdout, uitkomst.stderr) == (0, "", "Kader: mijn kader\n")
    assert gia("criteria", "controleer", "--kader", "mijn kader", map_=tmp_path).returncode == 0
    bewaard = {pad: pad.read_bytes() for pad in (tmp_path / "mijn kader").rglob("*.yaml")}
    for woorden in (".", "..", "", "/", "mijn kader", "mijn kader/kader.yaml", "geen/map"):
        weer = gia("criteria", "kopieer", woorden, "--huisstijl", map_=tmp_path)
        zonder_traceback(weer)
        assert (weer.returncode, weer.stdout) == (2, "")
        assert weer.stderr.startswith("fout: ")
    nog_eens = gia("criteria", "kopieer", "mijn kader", map_=tmp_path)
    zin = "fout: De map mijn kader bestaat al en is niet leeg. Kies een nieuwe of een lege map.\n"
    assert (nog_eens.returncode, nog_eens.stderr) == (2, zin)
    assert {pad: pad.read_bytes() for pad in (tmp_path / "mijn kader").rglob("*.yaml")} == bewaard
    (tmp_path / "leeg").mkdir()
    assert gia("criteria", "kopieer", "leeg", "--huisstijl", map_=tmp_path).returncode == 0
    assert (tmp_path / "leeg" / "huisstijl.yaml").is_file()


@pytest.mark.proces
def test_toon_geeft_het_kader_als_json(tmp_path: Path) -> None:
    uitkomst = gia("criteria", "toon", "--json", "--kader", TWEEDE_KADER, map_=tmp_path)
    assert (uitkomst.returncode, uitkomst.stderr) == (0, "")
    gegevens = json.loads(uitkomst.stdout)
    assert [model["code"] for model in gegevens["puntenmodellen"]] == ["trap", "streng"]
    assert [proces["code"] for proces in gegevens["processen"]] == ["B1", "B2", "L1"]
