"""gia consensus as a user meets it: in a process of its own, with good and bad input."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from gia_kwaliteit import Gegevens, lees_werkboek
from tests.bouwers import GOED, STERK, VOORBEELD, VOORBEELDEN, beoordeling, kader_onthaalbureau
from tests.bouwers.voorbeeld import bewaar_na, zet
from tests.bouwers.werkboeken import geschreven
from tests.programmas.gia import gia, gia_op_scherm, zonder_traceback

pytestmark = pytest.mark.proces

KADER = kader_onthaalbureau()
DE_BRUG = Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014")


@pytest.fixture
def drie(tmp_path: Path) -> list[str]:
    """Three werkboeken: two agree on P1.DG1, and all differ on P1.DG2."""
    niveaus = {"An": (GOED, GOED), "Bea": (GOED, STERK), "Cem": (None, "voldoende")}
    for naam, (een, ander) in niveaus.items():
        gegevens = replace(DE_BRUG, beoordelaars=(naam,))
        inhoud = geschreven(beoordeling(KADER, {"P1.DG1": een, "P1.DG2": ander}, gegevens=gegevens))
        (tmp_path / f"{naam.lower()}.xlsx").write_bytes(inhoud)
    return ["an.xlsx", "bea.xlsx", "cem.xlsx"]


def test_werkboek_en_pagina_in_een_keer(drie: list[str], tmp_path: Path) -> None:
    uitkomst = gia("consensus", *drie, "-o", "samen.xlsx", "-o", "eens.html", map_=tmp_path)
    assert uitkomst.returncode == 0
    assert "3 beoordelaars: An, Bea en Cem" in uitkomst.stdout
    assert uitkomst.stderr.splitlines()[-2:] == ["Samengevoegd werkboek: samen.xlsx", "Overeenstemming: eens.html"]
    assert "Krippendorff" in (tmp_path / "eens.html").read_text(encoding="utf-8")
    samen = lees_werkboek(tmp_path / "samen.xlsx", KADER)
    assert (samen.niveau("P1.DG1"), samen.niveau("P1.DG2")) == (GOED, None)
    assert samen.meningen == {"P1.DG2": "An: goed uitgewerkt\nBea: sterk punt\nCem: voldoende"}
    assert samen.gegevens.beoordelaars == ("An", "Bea", "Cem")
    score = json.loads(gia("score", "samen.xlsx", "--json", map_=tmp_path).stdout)
    assert score["processen"][0]["gescoord"] == 1
    assert gia("score", "samen.xlsx", "--strikt", map_=tmp_path).returncode == 1


def test_op_een_terminal_staat_wat_nu_te_doen(drie: list[str], tmp_path: Path) -> None:
    code, scherm = gia_op_scherm("consensus", *drie, "-o", "samen.xlsx", map_=tmp_path)
    assert code == 0
    assert "Bespreek samen wat in de kolom Meningen staat" in " ".join(scherm.split())


def test_json_en_stil(drie: list[str], tmp_path: Path) -> None:
    uitkomst = gia("consensus", *drie, "--json", "-o", "samen.xlsx", "--anoniem", map_=tmp_path)
    gegevens = json.loads(uitkomst.stdout)
    assert (gegevens["beoordelaars"], gegevens["eens"], gegevens["open"]) == (["A", "B", "C"], ["P1.DG1"], ["P1.DG2"])
    assert "an.xlsx" not in uitkomst.stdout
    samen = lees_werkboek(tmp_path / "samen.xlsx", KADER)
    assert samen.gegevens.beoordelaars == ("A", "B", "C")
    stil = gia("consensus", *drie, "-o", "samen.xlsx", "--overschrijf", "--stil", map_=tmp_path)
    assert (stil.stdout, stil.stderr, stil.returncode) == ("samen.xlsx\n", "", 0)


def test_een_ander_bureau_is_een_fout_en_er_wordt_niets_geschreven(drie: list[str], tmp_path: Path) -> None:
    uitkomst = gia("consensus", drie[0], VOORBEELD, "-o", "samen.xlsx", "--json", map_=tmp_path)
    assert uitkomst.returncode == 1
    gegevens = json.loads(uitkomst.stdout)
    assert "consensus-verschilt" in {gevonden["id"] for gevonden in gegevens["bevindingen"]}
    assert (gegevens["eens"], gegevens["overeenstemming"]["alpha"]) == ([], None)
    assert not (tmp_path / "samen.xlsx").exists()
    assert "samen.xlsx is niet geschreven" in uitkomst.stderr
    soort = gia("consensus", VOORBEELD, VOORBEELDEN / "inspectie.xlsx", map_=tmp_path)
    assert soort.returncode == 1
    assert "“Soort” is niet in elk werkboek gelijk" in soort.stderr


def test_een_fout_in_een_werkboek_is_onzeker_en_houdt_het_schrijven_tegen(tmp_path: Path) -> None:
    bewaar_na(tmp_path / "fout.xlsx", zet("Scoring APL", D9="heel goed"))
    uitkomst = gia("consensus", "fout.xlsx", VOORBEELD, "--json", "-o", "samen.xlsx", map_=tmp_path)
    gegevens = json.loads(uitkomst.stdout)
    assert uitkomst.returncode == 1
    assert gegevens["onzeker"] == gegevens["open"] == ["P1.DG1"]
    assert not (tmp_path / "samen.xlsx").exists()
    zonder_traceback(uitkomst)


@pytest.mark.usefixtures("drie")
def test_verkeerd_gebruik(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    gevallen = {
        (
            "an.xlsx",
        ): "Hier staat één werkboek; gia consensus voegt er 2 tot 12 samen. Geef er nog een op van een andere",
        ("an.xlsx",) * 13: "Hier staan 13 werkboeken; gia consensus voegt er 2 tot 12 samen.",
        ("an.xlsx", "weg.xlsx"): "weg.xlsx bestaat niet.",
        ("an.xlsx", "map"): "map is een map, geen werkboek.",
        ("an.xlsx", "bea.xlsx", "-o", "bea.xlsx", "--overschrijf"): "bea.xlsx is het werkboek zelf.",
        ("an.xlsx", "bea.xlsx", "-o", "s.xlsx", "-o", "t.xlsx"): "-o staat er twee keer met hetzelfde einde.",
        ("an.xlsx", "bea.xlsx", "-o", "samen.docx"): "eindigt op .xlsx of .html",
        ("an.xlsx", "bea.xlsx", "--puntenmodel", "zomaar"): "Het puntenmodel “zomaar” bestaat niet.",
    }
    for woorden, zin in gevallen.items():
        uitkomst = gia("consensus", *woorden, map_=tmp_path)
        assert uitkomst.returncode == 2, woorden
        assert zin in " ".join(uitkomst.stderr.split())
        assert uitkomst.stdout == ""


def test_delen_van_het_voorbeeld_zijn_samen_weer_het_voorbeeld(tmp_path: Path) -> None:
    heel = lees_werkboek(VOORBEELD, KADER)
    leeg = beoordeling(KADER, gegevens=heel.gegevens)
    kern = {code for code in heel.scores if code.startswith(("P8", "P9", "P10", "P11", "P12"))}
    delen = [
        replace(leeg, scores={**leeg.scores, **{code: s for code, s in heel.scores.items() if code not in kern}}),
        replace(leeg, scores={**leeg.scores, **{code: heel.scores[code] for code in kern}}),
        replace(leeg, cijfers=heel.cijfers, besprekingen=heel.besprekingen),
    ]
    for nummer, deel in enumerate(delen):
        (tmp_path / f"deel{nummer}.xlsx").write_bytes(geschreven(deel))
    werkboeken = [f"deel{nummer}.xlsx" for nummer in range(3)]
    assert gia("consensus", *werkboeken, "-o", "samen.xlsx", map_=tmp_path).returncode == 0
    samen = lees_werkboek(tmp_path / "samen.xlsx", KADER)
    for code, score in heel.scores.items():
        eigen = samen.scores[code]
        assert (eigen.niveau, eigen.motivering, eigen.bewijs) == (score.niveau, score.motivering, score.bewijs), code
    assert (samen.cijfers, samen.besprekingen) == (heel.cijfers, heel.besprekingen)
    # How far the parts were says nothing of what they became.
    assert samen.gegevens == replace(heel.gegevens, stand=None, stand_sinds=None, stand_door=None)
    assert (samen.meningen, samen.redenen) == ({}, heel.redenen)
    gevonden = [[(b.id, b.code) for b in boek.bevindingen] for boek in (samen, heel)]
    assert gevonden[0] == gevonden[1]
