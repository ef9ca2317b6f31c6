"""A kader that comes with gia is asked for by its name, and is known by what stands in the werkboek itself."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pyexcel_ods3 import save_data
from typer.testing import CliRunner

from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import Kaderfout, kadernamen, laad_kader, laden, vind_kadermap
from gia_kwaliteit.werkboek.lezen.kaderkeuze import genoemd_kader, kies_kader
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek
from gia_kwaliteit.werkboek.schrijven.boek import maak_sjabloon
from tests.bouwers import CRITERIA, TWEEDE_KADER, VOORBEELD, VOORBEELDEN, kader_bibliotheek, kader_onthaalbureau

BIB, ONS = "bib-in-beeld", "gia-onthaalbureau"


@pytest.fixture
def bij_gia(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """gia as if the kader of the library came with it; the folder in which somebody works."""
    criteria = tmp_path / "gia" / "criteria"
    criteria.mkdir(parents=True)
    (criteria / ONS).symlink_to(CRITERIA)
    shutil.copytree(TWEEDE_KADER, criteria / BIB)
    (criteria / "schema").mkdir()
    monkeypatch.setattr(laden, "meegeleverd", (tmp_path / "gia").joinpath)
    kadernamen.cache_clear()
    werkmap = tmp_path / "werk"
    werkmap.mkdir()
    monkeypatch.chdir(werkmap)
    yield werkmap
    kadernamen.cache_clear()


@pytest.fixture
def bib(bij_gia: Path) -> Path:
    """A werkboek of the library."""
    (bij_gia / "bib.xlsx").write_bytes(maak_sjabloon(kader_bibliotheek()))
    return bij_gia / "bib.xlsx"


def _gia(*woorden: str | Path) -> tuple[int, str, str]:
    uitkomst = CliRunner().invoke(app, [str(woord) for woord in woorden])
    return uitkomst.exit_code, uitkomst.stdout, uitkomst.stderr


@pytest.mark.usefixtures("bij_gia")
def test_een_naam_is_een_kader_en_een_map_met_een_kader_gaat_voor() -> None:
    assert kadernamen() == (ONS, BIB)
    assert laad_kader(BIB) == laad_kader(vind_kadermap(BIB)) == kader_bibliotheek()
    # A folder without a kader does not stand in the way of the name.
    Path(BIB).mkdir()
    assert laad_kader(BIB) == kader_bibliotheek()
    (Path(BIB) / "kader.yaml").write_text("id: eigen\n", encoding="utf-8")
    assert vind_kadermap(BIB) == Path(BIB)
    assert vind_kadermap(f"./x/{BIB}") == Path("x") / BIB


@pytest.mark.usefixtures("bij_gia")
def test_een_onbekende_naam_noemt_de_namen() -> None:
    with pytest.raises(Kaderfout) as fout:
        laad_kader("bieb")
    assert fout.value.meldingen == [
        f"bieb: hier staat geen kader.yaml; geef de map van een kader op, of een van deze namen: {ONS}, {BIB}."
    ]
    namen = f"Geef de map van een kader op, of een van deze namen: {ONS}, {BIB}."
    assert _gia("sjabloon", "--kader", "bieb") == (2, "", f"fout: De map bieb bij --kader bestaat niet. {namen}\n")
    assert _gia("criteria", "vergelijk", ONS, "x") == (2, "", f"fout: De map x bij NIEUW bestaat niet. {namen}\n")


@pytest.mark.usefixtures("bij_gia")
def test_de_lijst_noemt_elk_kader() -> None:
    code, getoond, _ = _gia("criteria", "lijst")
    assert code == 0
    assert f"{BIB} 1\n  De kwaliteit van een kleine bibliotheek\n  Over de organisatie: 3 processen, " in getoond
    gegevens = json.loads(_gia("criteria", "lijst", "--json")[1])
    assert [kader["naam"] for kader in gegevens["kaders"]] == [ONS, BIB]
    assert gegevens["kaders"][0] == {
        "naam": ONS,
        "titel": "Kwaliteit en kwaliteitsbewaking in de onthaalbureaus",
        "versie": kader_onthaalbureau().versie,
        "onderwerp": "onthaalbureau",
        "processen": 12,
        "criteria": 93,
        "regels": 16,
        "vragen": 0,
    }


@pytest.mark.usefixtures("bij_gia")
def test_een_kopie_van_een_kader_bij_naam() -> None:
    assert _gia("criteria", "kopieer", "mijn", "--kader", BIB)[0] == 0
    assert laad_kader("mijn") == kader_bibliotheek()
    # A copy can be copied again.
    assert _gia("criteria", "kopieer", "nog", "--kader", "mijn")[0] == 0
    assert laad_kader("nog") == kader_bibliotheek()
    assert _gia("criteria", "kopieer", "stijl", "--kader", BIB, "--huisstijl")[0] == 2
    assert not Path("stijl").exists()


def test_een_werkboek_zegt_zelf_bij_welk_kader_het_hoort(bib: Path) -> None:
    save_data(str(bib.with_suffix(".ods")), {"_gia": [["kader", BIB], ["versie", "1"], ["puntenmodel", "trap"]]})
    (bib.parent / "geen.xlsx").write_bytes(b"PK\x03\x04 en dan niets")
    weg = bib.parent / "weg.xlsx"
    assert [genoemd_kader(pad) for pad in (bib, bib.with_suffix(".ods"), VOORBEELD)] == [BIB, BIB, ONS]
    assert [genoemd_kader(pad) for pad in (bib.parent / "geen.xlsx", weg, bib.parent)] == [None, None, None]
    assert [kies_kader(paden) for paden in ([bib], [weg, bib])] == [BIB, BIB]
    assert [kies_kader(paden) for paden in ([bib, VOORBEELD], [weg], [])] == [ONS, ONS, ONS]
    # The name of a kader in a cell makes no werkboek of that kader.
    boek = load_workbook(VOORBEELD)
    boek["Start"]["B5"] = BIB
    boek.save(bib.parent / "ons.xlsx")
    assert genoemd_kader(bib.parent / "ons.xlsx") == ONS


@pytest.mark.parametrize(
    "woorden",
    [
        ("score", "bib.xlsx", "--json"),
        ("score", "bib.xlsx", "--csv"),
        ("score", ".", "--csv"),
        ("vergelijk", "bib.xlsx", "bib2.xlsx", "--als", "evolutie", "--json"),
        ("verslag", "bib.xlsx", "-o", "v.html"),
        ("verslag", ".", "-o", "alle", "--formaat", "html"),
        ("consensus", "bib.xlsx", "bib2.xlsx", "--json"),
        ("overzicht", ".", "--json"),
        ("sjabloon", "--uit", "bib.xlsx", "-o", "n.xlsx"),
    ],
    ids=" ".join,
)
def test_elke_opdracht_leest_met_het_kader_dat_in_het_werkboek_staat(bib: Path, woorden: tuple[str, ...]) -> None:
    shutil.copy(bib, "bib2.xlsx")
    _, getoond, gezegd = _gia(*woorden)
    assert Bevindingsoort.ander_kader.wat.partition("}")[2].partition("{")[0] not in getoond + gezegd
    if "--json" in woorden:
        assert "gia-onthaalbureau" not in getoond


def test_consensus_zegt_van_elk_werkboek_dat_het_van_een_ander_kader_is(bib: Path) -> None:
    """Nothing was read then, so there is nothing to hold against each other."""
    shutil.copy(bib, "bib2.xlsx")
    boek = load_workbook("bib2.xlsx")
    boek["Start"]["B5"] = "De Bieb"
    boek.save("bib2.xlsx")
    code, getoond, gezegd = _gia("consensus", "bib.xlsx", "bib2.xlsx", "--kader", ONS)
    assert (code, getoond) == (1, "")
    assert gezegd.count(f"Lees het met --kader {BIB}.") == 2


def test_wie_een_ander_kader_geeft_leest_welk_het_is(bib: Path) -> None:
    (fout,) = (b for b in lees_werkboek(bib, kader_onthaalbureau()).bevindingen if b.id is Bevindingsoort.ander_kader)
    assert fout.melding == (
        f"bib.xlsx hoort bij {BIB} 1, maar wordt gelezen met {ONS} {kader_onthaalbureau().versie}. "
        f"Lees het met --kader {BIB}."
    )
    assert _gia("migreer", bib, "-o", "n.xlsx")[2].startswith(f"fout: {bib} hoort al bij {BIB} 1, de nieuwste versie")


def test_elk_voorbeeld_van_een_instrument_zegt_bij_welk_kader_het_hoort() -> None:
    voorbeelden = sorted((VOORBEELDEN / "instrumenten").glob("*.xlsx"))
    genoemd = {pad.name: load_workbook(pad, read_only=True)["_gia"]["B1"].value for pad in voorbeelden}
    assert {pad.name: genoemd_kader(pad) for pad in voorbeelden} == genoemd
    assert set(genoemd.values()) <= {*kadernamen()}


def test_ook_een_document_zegt_bij_welk_kader_het_hoort(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _gia("sjabloon", "--kader", "werkbezoek", "-o", "draaiboek.docx")[0] == 0
    assert genoemd_kader(Path("draaiboek.docx")) == "werkbezoek"
    assert json.loads(_gia("score", "draaiboek.docx", "--json")[1])["kader"]["id"] == "werkbezoek"
