"""gia criteria nieuw: a small kader that is in order, and everything that cannot be in one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from gia_kwaliteit import laad_kader
from gia_kwaliteit.cli.kadervragen import Gegeven
from gia_kwaliteit.kader.begin import Opzetfout, keur_woord, lees_onderwerp, lees_partij, maak_begin
from gia_kwaliteit.kader.nieuw import schrijf_nieuw_kader, schrijf_nieuwe_vragen
from tests.bouwers import PROJECT
from tests.programmas import vereist
from tests.programmas.gia import gia, gia_op_scherm, zonder_traceback

# Words that YAML, a comment or a template could take for something else.
LASTIG = 'De "bib": 1 # $titel ${x} – 100 %'
PARTIJEN = ("zelfblik, zelfblikken, de, de bib", "blik van buiten, blikken van buiten, de, een bezoeker")
WOORDEN = ("--titel", "Bib", "--onderwerp", "bib", "--meervoud", "bibs", "--lidwoord", "de")


def test_een_nieuw_kader_is_in_orde_en_zegt_wat_gegeven_is(tmp_path: Path) -> None:
    onderwerp = lees_onderwerp("no", "no's", "Het", persoon=True)
    schrijf_nieuw_kader(tmp_path, maak_begin("Mijn Bïb", LASTIG, LASTIG, onderwerp, PARTIJEN))
    kader = laad_kader(tmp_path)
    assert (kader.id, kader.titel, kader.bron) == ("mijn-bib", LASTIG, LASTIG)
    woorden = kader.woorden
    assert (woorden.onderwerp.het, woorden.onderwerp.meervoud, woorden.onderwerp.persoon) == ("het no", "no's", True)
    assert [(p.code, p.meervoud, p.wie, p.zelf) for p in woorden.partijen] == [
        ("zelfblik", "zelfblikken", "de bib", True),
        ("blik-van-buiten", "blikken van buiten", "een bezoeker", False),
    ]
    assert list(kader.criteria) == ["P1.1", "P1.2", "P1.3"]
    assert [niveau.naam for niveau in kader.schaal.niveaus] == ["afwezig", "voldoende", "goed uitgewerkt", "sterk punt"]
    for pad in tmp_path.rglob("*.yaml"):
        eerste, _, rest = pad.read_text(encoding="utf-8").partition("\n")
        assert (pad.parent / eerste.partition("$schema=")[2]).is_file()
        assert "# " in rest


def test_een_kader_met_alleen_vragen_heeft_geen_scores(tmp_path: Path) -> None:
    schrijf_nieuwe_vragen(tmp_path, maak_begin("gesprek", "Gesprek", "Eigen", lees_onderwerp("les", "lessen", "de")))
    kader = laad_kader(tmp_path)
    assert not kader.heeft_scores
    assert kader.vragen is not None
    assert [vraag.code for vraag in kader.vragen.rubrieken[0].vragen] == ["V1.1", "V1.2", "V1.3"]
    # Who gives no parties: itself, and an inspectie.
    assert [(p.code, p.wie) for p in kader.woorden.partijen] == [
        ("zelfevaluatie", "de les"),
        ("inspectie", "de inspectie"),
    ]


@pytest.mark.parametrize(
    "getypt",
    [
        "",
        "a, b, de",
        "a, b, den, c",
        "1, 2, de, c",
        "a, b, de, c, d",
        "a, , de, c",
        "a\x00, b, de, c",
        f"{'a' * 101}, b, de, c",
    ],
)
def test_wat_geen_partij_is_wordt_gezegd(getypt: str) -> None:
    with pytest.raises(Opzetfout):
        lees_partij(getypt, zelf=False)


@pytest.mark.parametrize(
    ("map_", "partijen", "zin"),
    [
        ("werkbezoek", (), "al de naam van een kader dat met gia komt"),
        ("2024", (), "begint"),
        ("...", (), "geeft het kader geen naam"),
        ("bib", PARTIJEN[:1], "twee of meer partijen"),
        ("bib", PARTIJEN[:1] * 2, "elk met een eigen naam"),
    ],
)
def test_een_begin_dat_niet_kan(map_: str, partijen: tuple[str, ...], zin: str) -> None:
    with pytest.raises(Opzetfout, match=zin):
        maak_begin(map_, "Titel", "Bron", lees_onderwerp("bib", "bibs", "de"), partijen)


@pytest.mark.parametrize("getypt", ["a\x01b", "Bib\x1b[A", "Bib\u202e"])
def test_een_teken_dat_niemand_ziet_is_geen_deel_van_een_titel(getypt: str) -> None:
    """As an arrow key leaves it where a title is asked."""
    with pytest.raises(Opzetfout, match="niet te zien"):
        keur_woord(getypt)


def test_aan_een_toetsenbord_vraagt_gia_tot_het_antwoord_kan(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    getypt = iter(["", "bib", "bibs", "den", "de", "fout", "eigen blik, eigen blikken, de, de bib", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: next(getypt))
    begin = Gegeven("Bib", None, None, None, None, persoon=False).begin(Path("mijn-bib"), "Eigen criteria")
    assert next(getypt, None) is None
    assert (begin.titel, begin.onderwerp.het, begin.onderwerp.meervoud) == ("Bib", "de bib", "bibs")
    assert [partij.wie for partij in begin.partijen] == ["de bib", "de inspectie"]
    gezegd = capsys.readouterr()
    assert gezegd.out == ""
    for zin in ("Hier staat niets.", "“den” is geen lidwoord. Kies de of het.", "“fout” is geen partij."):
        assert zin in gezegd.err


@pytest.mark.proces
def test_zonder_toetsenbord_vraagt_gia_niets_en_noemt_elke_optie_die_ontbreekt(tmp_path: Path) -> None:
    vereist("proces")
    uitkomst = subprocess.run(
        [sys.executable, "-m", "gia_kwaliteit", "criteria", "nieuw", "bib", "--titel", "Bib", "--lidwoord", "de"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    zin = "fout: Hier kan gia niets vragen, en deze opties ontbreken: --onderwerp, --meervoud.\n"
    assert (uitkomst.returncode, uitkomst.stdout, uitkomst.stderr) == (2, "", zin)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.proces
def test_een_nieuw_kader_komt_nooit_over_iets_heen_en_controleer_zegt_wat_volgt(tmp_path: Path) -> None:
    uitkomst = gia("criteria", "nieuw", "mijn bib", *WOORDEN, map_=tmp_path)
    assert (uitkomst.returncode, uitkomst.stdout, uitkomst.stderr) == (0, "", "Kader: mijn bib\n")
    weer = gia("criteria", "nieuw", "mijn bib", *WOORDEN, "--vragen", map_=tmp_path)
    zonder_traceback(weer)
    assert weer.returncode == 2
    assert "bestaat al en is niet leeg" in weer.stderr
    te_lang = gia("criteria", "nieuw", "a" * 300, *WOORDEN, map_=tmp_path)
    assert (te_lang.returncode, te_lang.stderr.endswith("Kies een kortere naam.\n")) == (2, True)
    vergist = gia("criteria", "nieuw", "bib", *WOORDEN, "--vragne", map_=tmp_path)
    assert vergist.stderr.splitlines()[-1] == "fout: De optie --vragne bestaat niet. Bedoelde u --vragen?"
    gelezen = yaml.safe_load((tmp_path / "mijn bib" / "kader.yaml").read_text(encoding="utf-8"))
    assert gelezen["onderwerp"]["enkelvoud"] == "bib"
    code, scherm = gia_op_scherm("criteria", "controleer", "--kader", "mijn bib", map_=tmp_path, kolommen=120)
    assert code == 0
    assert scherm.splitlines() == [
        "mijn-bib 1 is in orde: 1 proces, 3 criteria.",
        'Maak er nu een werkboek mee: gia sjabloon --kader "mijn bib" -o werkboek.xlsx',
    ]
