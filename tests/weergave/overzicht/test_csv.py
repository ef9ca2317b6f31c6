"""The dataset in CSV: the same rows as in Parquet, and nothing that a spreadsheet would take for a formula."""

import csv
from pathlib import Path

import pandas as pd
import pytest

from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.overzicht import Overzicht
from gia_kwaliteit.weergave.overzicht.csv import schrijf_csv
from gia_kwaliteit.weergave.overzicht.parquet import schrijf_dataset
from tests.bouwers import GOED, JA, fout_bij, overal
from tests.bouwers.overzichten import (
    KADER,
    ZELF,
    ZONDER_CIJFERS,
    cijferboek,
    met_cijfers,
    overzicht_van,
    schrijf_werkboek,
    uittreksel,
    willekeurig,
)
from tests.programmas.gia import gia


def _lees(map_: Path, naam: str) -> list[dict[str, str]]:
    with (map_ / f"{naam}.csv").open(encoding="utf-8", newline="") as bestand:
        return list(csv.DictReader(bestand))


def _gesorteerd(tabel: pd.DataFrame) -> pd.DataFrame:
    kolommen = sorted(tabel.columns)
    return tabel[kolommen].sort_values(["werkboek", "code"], ignore_index=True)


@pytest.mark.parametrize("naam", ["criteria", "profielen", "cijfers"])
def test_de_csv_houdt_dezelfde_rijen_als_parquet_en_als_de_tabellen(naam: str, tmp_path: Path) -> None:
    overzicht = overzicht_van(
        *willekeurig(8), *met_cijfers(9)[8:], uittreksel("Bureau 00", overal(KADER, GOED), soort=ZELF)
    )
    for map_, schrijf in ((tmp_path / "csv", schrijf_csv), (tmp_path / "parquet", schrijf_dataset)):
        map_.mkdir()
        schrijf(overzicht, KADER, map_)
    uit_csv = pd.read_csv(tmp_path / "csv" / f"{naam}.csv", dtype={"kaderversie": str})
    uit_parquet = pd.read_parquet(tmp_path / "parquet" / naam)
    for ander in (uit_parquet, overzicht.als_frames()[naam]):
        pd.testing.assert_frame_equal(
            _gesorteerd(uit_csv.astype(str)), _gesorteerd(ander.astype(uit_csv.dtypes.to_dict()).astype(str))
        )


def test_een_rij_van_de_csv_zegt_alles_over_een_score(tmp_path: Path) -> None:
    overzicht = overzicht_van(uittreksel("Zuiderkempen é", {"P1.DG1": GOED, "R1.1": JA}))
    schrijf_csv(overzicht, KADER, tmp_path)
    criteria = {rij["code"]: rij for rij in _lees(tmp_path, "criteria")}
    assert len(criteria) == 109
    assert criteria["P1.DG1"] == {
        "werkjaar": "2013-2014",
        "soort": "inspectie",
        "onthaalbureau": "Zuiderkempen é",
        "werkboek": overzicht.uittreksels[0].werkboek,
        **dict.fromkeys(("stand", "stand_sinds", "stand_door"), ""),
        "kader": "gia-onthaalbureau",
        "kaderversie": KADER.versie,
        "puntenmodel": "vlaams",
        "code": "P1.DG1",
        "volgnummer": "1",
        "proces": "P1",
        "onderdeel": "apl",
        "kwaliteitsaspect": "doelgerichtheid",
        "schaal": "kwaliteit",
        "criterium": KADER.criteria["P1.DG1"].tekst,
        "toestand": "gescoord",
        "niveau": GOED,
        "rang": "2",
        "punten": "3.0",
    }
    regel = criteria["R1.1"]
    assert [regel[veld] for veld in ("proces", "onderdeel", "kwaliteitsaspect")] == ["R1", "regelgeving", ""]
    assert [regel[veld] for veld in ("niveau", "rang", "punten")] == [JA, "1", ""]
    assert criteria["P2.DG1"]["toestand"] == "niet gescoord"
    # P1 has eight criteria; P10 comes after P9, and the rules after P12: 93 criteria.
    assert [criteria[code]["volgnummer"] for code in ("P1.OW2", "P2.DG1", "P12.8", "R1.1")] == ["8", "9", "93", "94"]
    assert int(criteria["P9.8"]["volgnummer"]) + 1 == int(criteria["P10.1"]["volgnummer"])
    assert regel["criterium"] == KADER.regels["R1.1"].tekst
    scores = {rij["code"]: (rij["deel"], rij["maximum"], rij["score"]) for rij in _lees(tmp_path, "profielen")}
    # Three of four points; one rule of one in order.
    assert (scores["P1"], scores["P2"]) == (("proces", "20", "15.0"), ("proces", "20", ""))
    assert scores["regelgeving"] == ("onderdeel", "100", "100.0")


def test_een_cijfer_staat_in_een_rij_met_zijn_jaar_en_zijn_status(tmp_path: Path) -> None:
    cijfers = {
        "IC3.1": Cijfer(waarde=300.0, jaar=2012, status=Status.gemeten),
        "IC3.2": Cijfer(waarde=16.0, jaar=2012, status=Status.geschat),
        "O1.3": Cijfer(waarde=12.5),
        "O1.4": Cijfer(status=Status.geen_gegevens),
        "O1.5": Cijfer(toelichting="alleen een tekst"),
    }
    boek = cijferboek("De Brug", cijfers, bevindingen=[fout_bij("IC3.4")])
    schrijf_csv(overzicht_van(boek, uittreksel("Leeg", {})), KADER, tmp_path)
    rijen = _lees(tmp_path, "cijfers")
    kolommen = ("onthaalbureau", "code", "naam", "eenheid", "berekend", "jaar", "waarde", "status")
    mo = KADER.outputindicatoren
    assert [tuple(rij[kolom] for kolom in kolommen) for rij in rijen] == [
        ("De Brug", "IC3.1", "Cursisten MO", "aantal", "False", "2012", "300.0", "gemeten"),
        ("De Brug", "IC3.2", "Lesgroepen MO", "aantal", "False", "2012", "16.0", "geschat"),
        # 300 / 16, and no more certain than what it comes from.
        ("De Brug", "IC3.3", "Gemiddelde groepsgrootte MO", "cursisten per groep", "True", "2012", "18.75", "geschat"),
        ("De Brug", "O1.3", mo["O1.3"].tekst, "%", "False", "", "12.5", ""),
        ("De Brug", "O1.4", mo["O1.4"].tekst, "%", "False", "", "", "geen gegevens"),
    ]
    volgnummers = [int(rij["volgnummer"]) for rij in rijen]
    assert volgnummers == [list(KADER.cijferrijen).index(rij["code"]) + 1 for rij in rijen]


def test_zonder_rijen_voor_cijfers_is_er_geen_bestand_voor(tmp_path: Path) -> None:
    overzicht = overzicht_van(uittreksel("A", {}, kader=ZONDER_CIJFERS), kader=ZONDER_CIJFERS)
    schrijf_csv(overzicht, ZONDER_CIJFERS, tmp_path)
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["criteria.csv", "profielen.csv"]
    assert "cijfers" not in overzicht.als_frames()


@pytest.mark.parametrize("teken", ["=", "+", "-", "@"])
def test_geen_naam_wordt_in_een_rekenblad_een_formule(teken: str, tmp_path: Path) -> None:
    schrijf_csv(overzicht_van(uittreksel(f"{teken}HYPERLINK(1)", {})), KADER, tmp_path)
    assert {rij["onthaalbureau"] for rij in _lees(tmp_path, "profielen")} == {f"'{teken}HYPERLINK(1)"}


@pytest.mark.proces
def test_de_opdracht_schrijft_drie_bestanden_en_vervangt_alleen_wat_van_haar_is(tmp_path: Path) -> None:
    (tmp_path / "boeken").mkdir()
    schrijf_werkboek(tmp_path / "boeken" / "brug.xlsx", "De Brug", overal(KADER, GOED))
    opdracht = ("overzicht", "boeken", "-o", "uit", "--formaat", "csv")
    assert gia(*opdracht, map_=tmp_path).returncode == 0
    assert sorted(pad.name for pad in (tmp_path / "uit").iterdir()) == ["cijfers.csv", "criteria.csv", "profielen.csv"]
    assert gia(*opdracht, "--overschrijf", "--anoniem", map_=tmp_path).returncode == 0
    assert {rij["onthaalbureau"] for rij in _lees(tmp_path / "uit", "criteria")} == {"A"}
    (tmp_path / "uit" / "brief.txt").write_text("van mij", encoding="utf-8")
    uitkomst = gia(*opdracht, "--overschrijf", map_=tmp_path)
    assert (uitkomst.returncode, "staat nog iets anders" in uitkomst.stderr) == (2, True)


def test_de_brede_tabellen_houden_elk_niveau_en_elke_score() -> None:
    overzicht: Overzicht = overzicht_van(*willekeurig(8))
    tabellen = overzicht.als_frames()
    for bureau, boek in zip(overzicht.bureaus, overzicht.uittreksels, strict=True):
        niveaus = dict(zip(KADER.schaal_van, boek.niveaus, strict=True))
        for code, rang in tabellen["criteria_per_bureau"][bureau.aanduiding].items():
            assert niveaus[code] == (255 if pd.isna(rang) else rang)
        scores = tabellen["processen_per_bureau"][bureau.aanduiding].to_dict()
        assert scores == pytest.approx({p.code: bureau.scores[p.code] for p in overzicht.processen}, nan_ok=True)
