"""The dataset in Parquet: what DuckDB reads back is what the overzicht says, and a folder is whole or not there."""

from pathlib import Path
from typing import Any

import duckdb
import pytest

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.bestand import Schrijffout, eis_schrijfbare_map, schrijf_map
from gia_kwaliteit.overzicht import Overzicht, bereken_overzicht
from gia_kwaliteit.weergave.overzicht.parquet import is_deel, schrijf_dataset
from tests.bouwers import GOED, PROJECT, fout_bij, overal
from tests.bouwers.overzichten import KADER, ZELF, met_cijfers, overzicht_van, schrijf_werkboek, uittreksel, willekeurig
from tests.programmas.gia import gia, zonder_traceback

KWAAD = '=HYPERLINK("../../x")/..\\:|'


def _vraag(map_: Path, deel: str, vraag: str) -> list[tuple[Any, ...]]:
    """Ask DuckDB something about one of the two datasets, as the handleiding does."""
    bron = f"read_parquet('{map_}/{deel}/**/*.parquet', hive_partitioning = true)"
    antwoord = duckdb.sql(vraag.replace("BRON", bron))
    assert antwoord is not None
    return antwoord.fetchall()


def _schrijf(overzicht: Overzicht, map_: Path) -> Path:
    schrijf_dataset(overzicht, KADER, map_)
    return map_


def test_duckdb_vindt_de_gemiddelden_van_het_overzicht_terug(tmp_path: Path) -> None:
    overzicht = overzicht_van(*willekeurig(60))
    map_ = _schrijf(overzicht, tmp_path)
    rijen = _vraag(
        map_,
        "profielen",
        "SELECT code, count(score), avg(score), median(score) FROM BRON WHERE deel = 'proces' GROUP BY code",
    )
    gevonden = {rij[0]: rij[1:] for rij in rijen}
    for score in overzicht.processen:
        assert gevonden[score.code] == pytest.approx((score.n, score.gemiddelde, score.mediaan))
    assert _vraag(map_, "profielen", "SELECT count(*) FROM BRON") == [(60 * (12 + 4 + 4 + 4),)]
    verdeling = _vraag(
        map_, "criteria", "SELECT code, niveau, count(*) FROM BRON WHERE niveau IS NOT NULL GROUP BY ALL"
    )
    tellingen = {(code, niveau): aantal for code, niveau, aantal in verdeling}
    for beeld in (*overzicht.criteria, *overzicht.regels):
        assert {niveau: tellingen.get((beeld.code, niveau), 0) for niveau in beeld.verdeling} == beeld.verdeling
    # The scores follow from the points: 20 × mean points / 4.
    punten = _vraag(
        map_,
        "criteria",
        "SELECT proces, avg(punten) * 5 FROM BRON"
        " WHERE onthaalbureau = 'Bureau 07' AND schaal = 'kwaliteit' GROUP BY 1",
    )
    scores = overzicht.bureaus[7].scores
    assert dict(punten) == pytest.approx({proces.code: scores[proces.code] for proces in overzicht.processen})


def test_duckdb_vindt_de_cijfers_van_het_overzicht_terug(tmp_path: Path) -> None:
    overzicht = overzicht_van(*met_cijfers(60))
    map_ = _schrijf(overzicht, tmp_path)
    rijen = _vraag(
        map_,
        "cijfers",
        "SELECT code, jaar, count(waarde), avg(waarde), median(waarde), count(*) FILTER (status = 'geschat')"
        " FROM BRON WHERE waarde IS NOT NULL GROUP BY code, jaar",
    )
    gevonden = {rij[:2]: rij[2:] for rij in rijen}
    assert gevonden.keys() == {(beeld.code, beeld.jaar) for beeld in overzicht.cijfers}
    for beeld in overzicht.cijfers:
        geschat = beeld.met_status(Status.geschat)
        assert gevonden[beeld.code, beeld.jaar] == pytest.approx((beeld.n, beeld.gemiddelde, beeld.mediaan, geschat))
    # A share is that of its parts in the same werkboek.
    (fout,) = _vraag(
        map_,
        "cijfers",
        "WITH c AS (PIVOT (SELECT onthaalbureau, code, waarde FROM BRON WHERE code IN ('IC3.1', 'IC3.2', 'IC3.3'))"
        ' ON code USING any_value(waarde)) SELECT count(*) FILTER (abs("IC3.1" / "IC3.2" - "IC3.3") > 1e-9),'
        ' count("IC3.3") FROM c',
    )
    assert fout[0] == 0 < fout[1]


def test_elk_bureau_heeft_een_rij_per_criterium_ook_zonder_score(tmp_path: Path) -> None:
    boeken = [uittreksel("A", {"P1.DG1": GOED}, bevindingen=[fout_bij("P1.DG2")]), uittreksel("B", {})]
    map_ = _schrijf(overzicht_van(*boeken), tmp_path)
    toestand = _vraag(map_, "criteria", "SELECT onthaalbureau, toestand, count(*) FROM BRON GROUP BY ALL ORDER BY ALL")
    assert toestand == [
        ("A", "gescoord", 1),
        ("A", "niet gescoord", 107),
        ("A", "onzeker", 1),
        ("B", "niet gescoord", 109),
    ]
    (rij,) = _vraag(
        map_,
        "criteria",
        "SELECT proces, onderdeel, kwaliteitsaspect, schaal, niveau, rang, punten, werkjaar, soort FROM BRON"
        " WHERE rang IS NOT NULL",
    )
    assert rij == ("P1", "apl", "doelgerichtheid", "kwaliteit", "goed uitgewerkt", 2, 3.0, "2013-2014", "inspectie")


def test_werkjaar_en_soort_zijn_mappen_en_een_naam_is_dat_nooit(tmp_path: Path) -> None:
    scores = overal(KADER, GOED)
    overzicht = bereken_overzicht(
        [
            uittreksel(KWAAD, scores),
            uittreksel(KWAAD, scores, soort=ZELF),
            uittreksel(KWAAD, scores, werkjaar="2012-2013"),
            uittreksel("B", scores, werkjaar="../../2014"),
        ],
        KADER,
    )
    map_ = _schrijf(overzicht, tmp_path / "uit")
    gevonden = sorted(str(pad.relative_to(map_ / "criteria")) for pad in (map_ / "criteria").rglob("*.parquet"))
    assert gevonden == [
        "werkjaar=..%2F..%2F2014/soort=inspectie/deel-0.parquet",
        "werkjaar=2012-2013/soort=inspectie/deel-0.parquet",
        "werkjaar=2013-2014/soort=inspectie/deel-0.parquet",
        "werkjaar=2013-2014/soort=zelfevaluatie/deel-0.parquet",
    ]
    assert [pad.name for pad in tmp_path.iterdir()] == ["uit"]
    assert _vraag(map_, "profielen", "SELECT DISTINCT onthaalbureau FROM BRON ORDER BY 1") == [(KWAAD,), ("B",)]


@pytest.mark.proces
def test_de_opdracht_schrijft_de_map_heel_of_niet(tmp_path: Path) -> None:
    (tmp_path / "boeken").mkdir()
    schrijf_werkboek(tmp_path / "boeken" / "brug.xlsx", "De Brug", overal(KADER, GOED))
    opdracht = ("overzicht", "boeken", "-o", "uit", "--formaat", "Parquet")
    assert gia(*opdracht, map_=tmp_path).returncode == 0
    assert sorted(pad.name for pad in (tmp_path / "uit").iterdir()) == ["cijfers", "criteria", "profielen"]
    assert "gebruik --overschrijf" in gia(*opdracht, map_=tmp_path).stderr
    oud = tmp_path / "uit" / "criteria" / "werkjaar=2001-2002" / "soort=inspectie" / "deel-0.parquet"
    oud.parent.mkdir(parents=True)
    oud.write_bytes(b"oud")
    assert gia(*opdracht, "--overschrijf", "--anoniem", map_=tmp_path).returncode == 0
    assert not oud.exists()
    assert _vraag(tmp_path / "uit", "criteria", "SELECT DISTINCT onthaalbureau, werkboek FROM BRON") == [
        ("A", "werkboek A inspectie 2013-2014")
    ]
    (tmp_path / "uit" / "brief.txt").write_text("van mij", encoding="utf-8")
    uitkomst = gia(*opdracht, "--overschrijf", map_=tmp_path)
    assert (uitkomst.returncode, (tmp_path / "uit" / "brief.txt").read_text(encoding="utf-8")) == (2, "van mij")
    assert "staat nog iets anders" in uitkomst.stderr
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["boeken", "uit"]


@pytest.mark.proces
@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        (["--formaat", "json", "-o", "uit"], "--formaat “json” bestaat niet. Kies uit: csv, parquet."),
        (["--formaat", "csv"], "Bij --formaat csv hoort -o met de naam van een map."),
        (
            ["--formaat", "csv", "-o", "brug.csv"],
            "brug.csv: --formaat csv schrijft een map. Geef de naam van een map op.",
        ),
        (["--formaat", "parquet"], "Bij --formaat parquet hoort -o met de naam van een map."),
        (["--formaat", "parquet", "-o", "geen/uit"], "De map geen bestaat niet"),
        (["--formaat", "parquet", "-o", "brug"], "brug is een bestand"),
        (
            ["--formaat", "parquet", "-o", "brug.xlsx"],
            "brug.xlsx: --formaat parquet schrijft een map. Geef de naam van een map op.",
        ),
    ],
)
def test_verkeerd_gebruik_zegt_wat_er_mag(woorden: list[str], melding: str, tmp_path: Path) -> None:
    schrijf_werkboek(tmp_path / "brug.xlsx", "De Brug", {})
    (tmp_path / "brug").write_bytes(b"")
    uitkomst = gia("overzicht", ".", *woorden, map_=tmp_path)
    assert uitkomst.returncode == 2
    assert melding in uitkomst.stderr
    zonder_traceback(uitkomst)


@pytest.mark.proces
def test_zonder_pyarrow_zegt_gia_hoe_u_het_installeert(tmp_path: Path) -> None:
    # Python starts with this file; what it looks for as pyarrow is then never there.
    (tmp_path / "sitecustomize.py").write_text(
        "import importlib.util as u\nzoek = u.find_spec\n"
        "u.find_spec = lambda naam: None if naam == 'pyarrow' else zoek(naam)\n",
        encoding="utf-8",
    )
    uitkomst = gia(
        "overzicht", ".", "-o", "uit", "--formaat", "parquet", map_=tmp_path, PYTHONPATH=f"{tmp_path}:{PROJECT}"
    )
    assert uitkomst.returncode == 2
    assert "pipx inject gia-kwaliteit pyarrow (of, waar gia met pip staat: pip install pyarrow)." in uitkomst.stderr


def test_een_map_die_niet_af_raakt_laat_de_oude_staan(tmp_path: Path) -> None:
    (tmp_path / "uit" / "criteria").mkdir(parents=True)

    def vul(map_: Path) -> None:
        (map_ / "half").write_bytes(b"half")
        raise OSError(28, "vol")

    with pytest.raises(Schrijffout, match="de schijf is vol"):
        schrijf_map(tmp_path / "uit", vul)
    assert [pad.name for pad in tmp_path.rglob("*")] == ["uit", "criteria"]
    eis_schrijfbare_map(tmp_path / "uit", is_deel, overschrijf=True)
    with pytest.raises(Schrijffout, match="te lang"):
        eis_schrijfbare_map(tmp_path / ("x" * 250), is_deel, overschrijf=True)


@pytest.mark.parametrize(
    ("pad", "eigen"),
    [
        ("criteria/werkjaar=2013-2014/soort=inspectie/deel-0.parquet", True),
        ("profielen/werkjaar=..%2F2014/soort=zelfevaluatie/deel-12.parquet", True),
        ("cijfers/werkjaar=2013-2014/soort=inspectie/deel-0.parquet", True),
        ("criteria/kader.yaml", False),
        ("criteria/processen/P01-kwaliteitszorg.yaml", False),
        ("criteria/werkjaar=2013-2014/soort=inspectie/brug.xlsx", False),
        ("criteria/werkjaar=2013-2014/soort=inspectie/onder/deel-0.parquet", False),
        ("werkboeken/werkjaar=2013-2014/soort=inspectie/deel-0.parquet", False),
        ("criteria/deel-0.parquet", False),
    ],
)
def test_een_dataset_vervangt_alleen_wat_gia_schreef(pad: str, eigen: bool, tmp_path: Path) -> None:  # noqa: FBT001
    bestand = tmp_path / "uit" / pad
    bestand.parent.mkdir(parents=True)
    bestand.write_bytes(b"van iemand")
    if eigen:
        eis_schrijfbare_map(tmp_path / "uit", is_deel, overschrijf=True)
        with pytest.raises(Schrijffout, match="gebruik --overschrijf"):
            eis_schrijfbare_map(tmp_path / "uit", is_deel, overschrijf=False)
    else:
        with pytest.raises(Schrijffout, match="staat nog iets anders"):
            eis_schrijfbare_map(tmp_path / "uit", is_deel, overschrijf=True)
