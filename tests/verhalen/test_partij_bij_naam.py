"""A party is called by its name and a field as its kader calls it, where gia shows it; a code is only for programs."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.vergelijking import bereken_vergelijking
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from gia_kwaliteit.weergave.vergelijking.html import maak_vergelijkingspagina
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from gia_kwaliteit.werkboek.schrijven.boek import maak_sjabloon
from tests.bouwers.buitenland import kader_uit_het_buitenland, map_uit_het_buitenland
from tests.bouwers.instrumenten import bijna_zoals, gevuld, kader_van

# Its parties have the codes self and peer, and are called self-review and peer review.
KADER = kader_uit_het_buitenland()
EEN, ANDER = gevuld(KADER, "self"), gevuld(KADER, "peer", 1, wie="Bo")


def _gia(*woorden: str | Path) -> Result:
    return CliRunner().invoke(app, [str(woord) for woord in woorden], catch_exceptions=False)


@pytest.fixture(scope="module")
def schoolmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the kader, and a map with the werkboek of one school by itself."""
    map_ = tmp_path_factory.mktemp("scholen")
    map_uit_het_buitenland(map_ / "kader")
    (map_ / "boeken").mkdir()
    (map_ / "boeken" / "een.xlsx").write_bytes(maak_sjabloon(KADER, beoordeling=EEN))
    return map_


def test_de_vergelijking_noemt_partij_en_veld_zoals_het_kader_ze_noemt() -> None:
    naast = bereken_vergelijking(EEN, ANDER, KADER)
    (blad,) = (
        blad for blad in load_workbook(BytesIO(maak_vergelijkboek(naast, KADER))) if blad.title == "Vergelijking"
    )
    rijen = [[cel for cel in rij if cel not in (None, "")] for rij in blad.iter_rows(values_only=True)]
    assert ["Kind of review", "self-review", "peer review"] in rijen
    assert ["School year", "2013-2014", "2013-2014"] in rijen
    assert ["Date", "04/03/2014", "04/03/2014"] in rijen
    assert ["Reviewers", "An", "Bo"] in rijen
    pagina = maak_vergelijkingspagina(naast, KADER)
    pagina = pagina[pagina.index("De twee werkboeken</h2>") :]
    for label, links, rechts in (("Kind of review", "self-review", "peer review"), ("Reviewers", "An", "Bo")):
        deel = pagina[pagina.index(f">{label}<") :]
        assert 0 < deel.index(f">{links}<") < deel.index(f">{rechts}<") < 200


def test_een_consensus_noemt_de_partij_bij_haar_naam() -> None:
    samen = bereken_consensus([ANDER, bijna_zoals(ANDER, KADER)], KADER)
    assert "peer review · 2013-2014 · " in maak_consensuspagina(samen, KADER)


@pytest.mark.parametrize("getypt", ["peer", "peer review", "PEER", "Peer  Review"])
def test_soort_is_de_code_of_de_naam_van_een_partij(getypt: str, schoolmap: Path) -> None:
    doel = schoolmap / f"{getypt}.xlsx"
    uitkomst = _gia("sjabloon", "--kader", schoolmap / "kader", "--soort", getypt, "-o", doel)
    assert uitkomst.exit_code == 0, uitkomst.stderr
    assert "peer" in [cel.value for rij in load_workbook(doel)["Start"] for cel in rij]


def test_wat_geen_partij_is_kan_niet(schoolmap: Path) -> None:
    uitkomst = _gia("sjabloon", "--kader", schoolmap / "kader", "--soort", "peers", "-o", schoolmap / "x.xlsx")
    assert uitkomst.exit_code == 2
    assert "--soort “peers” kan hier niet; toegelaten: self, peer of visit." in " ".join(uitkomst.stderr.split())


def test_een_overzicht_zonder_werkboeken_zegt_welke_er_zijn_bij_hun_naam(schoolmap: Path) -> None:
    vraag = ("overzicht", schoolmap / "boeken", "--kader", schoolmap / "kader")
    uitkomst = _gia(*vraag, "--werkjaar", "2014-2015")
    assert uitkomst.exit_code == 1
    assert "er is wel: self-review 2013-2014." in " ".join(uitkomst.stderr.split())
    assert _gia(*vraag, "--soort", "self-review").exit_code == 0


def test_een_opdracht_die_gia_aanraadt_noemt_het_kader_zoals_het_getypt_werd(schoolmap: Path) -> None:
    een, ander, kader = schoolmap / "a.xlsx", schoolmap / "b.xlsx", schoolmap / "kader"
    een.write_bytes(maak_sjabloon(KADER, beoordeling=EEN))
    ander.write_bytes(maak_sjabloon(KADER, beoordeling=ANDER))
    omgewisseld = _gia("vergelijk", ander, een, "--kader", kader)
    assert f"Typ: gia vergelijk {een} {ander} --kader {kader}" in " ".join(omgewisseld.stderr.split())
    een.with_name("c.xlsx").write_bytes(maak_sjabloon(KADER, beoordeling=bijna_zoals(EEN, KADER)))
    zelfde = _gia("vergelijk", een, een.with_name("c.xlsx"), f"--kader={kader}")
    assert f"c.xlsx --kader {kader} --als evolutie" in " ".join(zelfde.stderr.split())


def test_werkboeken_van_twee_kaders_krijgen_een_melding(tmp_path: Path) -> None:
    paren = [
        (tmp_path / f"{naam}.xlsx", kader_van(naam)) for naam in ("gia-onthaalbureau", "competenties-mo-leerkracht")
    ]
    een, ander = (pad for pad, _ in paren)
    for pad, kader in paren:
        pad.write_bytes(maak_sjabloon(kader))
    for woorden in (("vergelijk", een, ander), ("verslag", een, "--naast", ander, "-o", tmp_path / "v.html")):
        uitkomst = _gia(*woorden)
        assert uitkomst.exit_code == 1
        (regel,) = uitkomst.stderr.splitlines()
        assert f"{een} hoort bij gia-onthaalbureau en {ander} bij competenties-mo-leerkracht: twee kaders" in regel
