"""A kader with several scales goes through every command: worked out by hand, as tests/schalenkader scores it."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from openpyxl import load_workbook
from typer.testing import CliRunner

from gia_kwaliteit import maak_sjabloon
from gia_kwaliteit.beoordeling import Beoordeling, Gegevens
from gia_kwaliteit.cli.opdrachten import app
from gia_kwaliteit.kader import Kader, laad_kader
from gia_kwaliteit.kader.vast import wat_vast_is
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.profiel import bereken_profiel
from tests.bouwers import SCHALENKADER, beoordeling, kader_muziekschool

# N1.2 stays unscored.
SCORES = {
    "M1.A1": "vlot",
    "M1.A2": "meesterlijk",
    "M1.B1": "Ontbreekt",
    "M2.A1": "veel",
    "M2.B1": "weinig",
    "H1.1": "nog niet",
    "H1.2": "op weg",
    "H1.3": "Is er",
    "N1.1": "gemiddeld",
    "V1.1": "Is er",
    "V1.2": "Ontbreekt",
    "V2.1": "deels gevolgd",
    "V2.2": "overal gevolgd",
}
# Two levels lower, one of two levels higher, two of three lower, one of three lower.
ANDERS = SCORES | {"M1.A1": "nog niet", "M1.B1": "Is er", "M2.A1": "weinig", "V2.1": "geschonden"}


def _gevuld(
    scores: dict[str, str], soort: str = "zelfevaluatie", wie: str = "An", kader: Kader | None = None
) -> Beoordeling:
    gegevens = Gegevens(naam="De Snaar", soort=soort, werkjaar="2013-2014", beoordelaars=(wie,))
    return beoordeling(kader or kader_muziekschool(), scores, gegevens=gegevens)


def _schrijf(pad: Path, bron: Beoordeling, kader: Kader | None = None) -> Path:
    pad.write_bytes(maak_sjabloon(kader or kader_muziekschool(), beoordeling=bron))
    return pad


def _gia(*woorden: str | Path, kader: Path = SCHALENKADER, code: int = 0) -> str:
    uitkomst = CliRunner().invoke(app, [*map(str, woorden), "--kader", str(kader)], env={"COLUMNS": "200"})
    assert uitkomst.exit_code == code, uitkomst.output
    return uitkomst.stdout


def test_elk_criterium_telt_op_zijn_eigen_schaal() -> None:
    profiel = bereken_profiel(_gevuld(SCORES), kader_muziekschool())
    # M1: (2/4 + 4/4 + 0/1)/3; M2: (3/4 + 1/4)/2; H1: (0/4 + 1/4 + 1/1)/3; N1: 2/4; each of 20
    scores = {groep.code: groep.score for groep in profiel.processen}
    assert scores == pytest.approx({"M1": 10, "M2": 10, "H1": 25 / 3, "N1": 10})
    # Vooraf is the mean of 2/4, 4/4 and 3/4; achteraf that of 0/1 and 1/4.
    assert [aspect.score for aspect in profiel.kwaliteitsaspecten] == pytest.approx([75, 12.5])
    assert profiel.matrix["M1"] == {"plannen": 75, "bijsturen": 0}
    assert profiel.matrix["M2"] == {"plannen": 75, "bijsturen": 25}
    # Regelgeving: (1/1 + 0/1 + 1/2 + 2/2)/4; V1: 1 of 2; V2: (1/2 + 2/2)/2
    onderdelen = {code: groep.score for code, groep in profiel.onderdelen.items()}
    verwacht = {"lessen": 50, "huis": 125 / 3, "bereik": 50, "kwaliteitsbewaking": 43.75, "regelgeving": 62.5}
    assert onderdelen == pytest.approx(verwacht)
    assert [rubriek.score for rubriek in profiel.rubrieken] == pytest.approx([50, 75])


def test_onder_het_andere_puntenmodel_zonder_maxima() -> None:
    profiel = bereken_profiel(_gevuld(SCORES), kader_muziekschool(), "mild")
    # Of 10, of 1, of 3 and of 4: M1 (8/10 + 10/10 + 0)/3, M2 (3/3 + 1/3)/2, H1 (0 + 5/10 + 1)/3, N1 2/3
    assert [groep.score for groep in profiel.processen] == pytest.approx([10, 12, 40 / 3, 40 / 3])
    # The mean of 1, 0, 3/4 and 1.
    assert profiel.onderdelen["regelgeving"].score == pytest.approx(68.75)


def test_de_niveaus_van_een_onderdeel_staan_naast_elkaar() -> None:
    profiel = bereken_profiel(_gevuld(SCORES), kader_muziekschool())
    assert list(profiel.groepen["M1"].verdeling.items()) == [
        ("nog niet", 0),
        ("op weg", 0),
        ("vlot", 1),
        ("meesterlijk", 1),
        ("Ontbreekt", 1),
        ("Is er", 0),
        ("weinig", 0),
        ("gemiddeld", 0),
        ("veel", 0),
    ]
    # Het bereik has one scale.
    assert profiel.groepen["N1"].verdeling == {"weinig": 0, "gemiddeld": 1, "veel": 0}


def test_een_rol_zet_op_een_lijst_welke_schaal_het_ook_is() -> None:
    profiel = bereken_profiel(_gevuld(SCORES), kader_muziekschool())
    assert [punt.code for punt in profiel.good_practices] == ["M1.A2"]
    # What is not in order is a werkpunt; “weinig” has no role and is none.
    assert [punt.code for punt in profiel.werkpunten] == ["H1.1", "M1.B1"]
    assert [punt.code for punt in profiel.niet_in_orde] == ["V1.2"]
    assert set(profiel.werkpunten_zonder_actie) == {"H1.1", "M1.B1", "V1.2"}


def test_een_antwoord_buiten_een_van_de_schalen_telt_nergens_mee() -> None:
    kader = kader_muziekschool()
    profiel = bereken_profiel(_gevuld(SCORES | {"H1.3": "Hoeft niet"}), kader)
    huis = profiel.groepen["H1"]
    # (0/4 + 1/4)/2 of 20
    assert (huis.score, huis.gescoord, huis.niet_van_toepassing, huis.niet_gescoord) == (2.5, 2, 1, 0)
    assert huis.buiten == {"Hoeft niet": 1}


def test_een_niveau_van_een_andere_schaal_is_geen_score(tmp_path: Path) -> None:
    pad = _schrijf(tmp_path / "werkboek.xlsx", _gevuld(SCORES))
    boek = load_workbook(pad)
    rij = next(rij for rij in boek["Scoring Huis"].iter_rows() if rij[0].value == "H1.3")
    score = next(cel for cel in rij if cel.value == "Is er")
    score.value = "vlot"
    boek.save(pad)
    gevonden = json.loads(_gia("score", pad, "--json", code=1))["bevindingen"]
    fout = next(melding for melding in gevonden if melding["code"] == "H1.3")
    assert fout["ernst"] == "fout"
    assert "“vlot”; toegelaten: Ontbreekt, Is er, Hoeft niet" in fout["melding"]


def test_elke_cel_heeft_de_keuzelijst_van_haar_eigen_schaal(tmp_path: Path) -> None:
    blad = load_workbook(_schrijf(tmp_path / "werkboek.xlsx", _gevuld({})))["Scoring Huis"]
    rijen = {str(rij[0].value): rij[0].row for rij in blad.iter_rows() if rij[0].value}
    keuzes = {
        cel: regel.formula1 for regel in blad.data_validations.dataValidation for cel in regel.sqref if regel.formula1
    }
    per_rij = {
        code: [lijst for cel, lijst in keuzes.items() if cel.min_row <= rij <= cel.max_row]
        for code, rij in rijen.items()
    }
    assert per_rij["H1.1"] == ['"meesterlijk,vlot,op weg,nog niet"']
    assert per_rij["H1.3"] == ['"Is er,Ontbreekt,Hoeft niet"']


def test_een_onderdeel_zonder_rollen_heeft_geen_leeg_blad_met_een_lijst(tmp_path: Path) -> None:
    bladen = load_workbook(_schrijf(tmp_path / "werkboek.xlsx", _gevuld(SCORES))).sheetnames
    lijsten = [blad for blad in bladen if blad.startswith(("Good Practices", "Werkpunten"))]
    assert lijsten == ["Good Practices Lessen", "Good Practices Huis", "Werkpunten Lessen", "Werkpunten Huis"]


def test_van_een_regel_met_drie_niveaus_staat_de_score_in_de_json(tmp_path: Path) -> None:
    pad = _schrijf(tmp_path / "werkboek.xlsx", _gevuld(SCORES))
    papieren, veiligheid = json.loads(_gia("score", pad, "--json"))["regelgeving"]
    assert (papieren["ja"], papieren["nee"], papieren["score100"]) == (1, 1, 50)
    assert (veiligheid["ja"], veiligheid["nee"], veiligheid["score100"]) == (1, 0, 75)
    assert veiligheid["verdeling"]["deels gevolgd"] == 1


def test_een_vergelijking_legt_niveaus_van_dezelfde_schaal_naast_elkaar(tmp_path: Path) -> None:
    zelf = _schrijf(tmp_path / "zelf.xlsx", _gevuld(SCORES))
    inspectie = _schrijf(tmp_path / "inspectie.xlsx", _gevuld(ANDERS, "inspectie", "Bo"))
    uit = json.loads(_gia("vergelijk", zelf, inspectie, "--json"))
    # vlot – nog niet and veel – weinig are two levels; Ontbreekt – Is er is the whole of its scale.
    assert (uit["blinde_vlekken"], uit["verborgen_sterktes"]) == (["M1.A1", "M2.A1"], ["M1.B1"])
    assert (uit["gedeelde_werkpunten"], uit["gedeelde_good_practices"]) == (["H1.1"], ["M1.A2"])
    maten = uit["overeenstemming"]
    assert (maten["n"], maten["alpha"], maten["kappa"]) == (9, None, None)
    assert "niet allemaal dezelfde schaal" in maten["toelichting"]
    per_proces = {maat["code"]: maat["alpha"] for maat in maten["per_proces"]}
    assert [code for code, alfa in per_proces.items() if alfa is not None] == ["M2"]
    html = tmp_path / "verslag.html"
    _gia("verslag", zelf, "--inspectie", inspectie, "-o", html)
    tekst = html.read_text(encoding="utf-8")
    assert all(naam in tekst for naam in ("meesterlijk", "Ontbreekt", "gemiddeld", "deels gevolgd"))


def test_een_overzicht_telt_elk_niveau_op_de_schaal_van_zijn_criterium(tmp_path: Path) -> None:
    map_ = tmp_path / "map"
    map_.mkdir()
    _schrijf(map_ / "een.xlsx", _gevuld(SCORES, "inspectie"))
    _schrijf(map_ / "twee.xlsx", _gevuld(ANDERS))
    uit = json.loads(_gia("overzicht", map_, "--json"))
    verdeling = {criterium["code"]: criterium["verdeling"] for criterium in uit["criteria"]}
    assert {naam: aantal for naam, aantal in verdeling["M1.B1"].items() if aantal} == {"Ontbreekt": 1, "Is er": 1}
    assert {naam: aantal for naam, aantal in verdeling["M2.A1"].items() if aantal} == {"veel": 1, "weinig": 1}
    gevonden = {punt["code"]: (len(punt["sterk"]), len(punt["werkpunt"])) for punt in uit["leren"]}
    assert (gevonden["M1.A1"], gevonden["M1.B1"], gevonden["M2.A1"]) == ((0, 1), (0, 1), (0, 0))
    _gia("overzicht", map_, "-o", tmp_path / "overzicht.html")
    _gia("overzicht", map_, "-o", tmp_path / "overzicht.xlsx")


def test_een_consensus_meet_de_spreiding_als_deel_van_elke_schaal(tmp_path: Path) -> None:
    een = _schrijf(tmp_path / "een.xlsx", _gevuld(SCORES, wie="An"))
    ander = _schrijf(tmp_path / "ander.xlsx", _gevuld(ANDERS, wie="Bo"))
    uit = json.loads(_gia("consensus", een, ander, "-o", tmp_path / "samen.xlsx", "--json"))
    spreiding = {verschil["code"]: verschil["spreiding"] for verschil in uit["verschillen"]}
    # Two of three steps, one of one, two of two, one of two.
    assert spreiding == pytest.approx({"M1.A1": 2 / 3, "M1.B1": 1, "M2.A1": 1, "V2.1": 0.5})
    overeenstemming = uit["overeenstemming"]
    assert (overeenstemming["alpha"], overeenstemming["n"]) == (None, 9)
    assert "niet allemaal dezelfde schaal" in overeenstemming["toelichting"]


def _als_kader(map_: Path, inhoud: dict[str, Any]) -> Path:
    for naam, deel in inhoud.items():
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_text(yaml.safe_dump(deel, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return map_


def _bestanden() -> dict[str, Any]:
    return {
        pad.relative_to(SCHALENKADER).as_posix(): yaml.safe_load(pad.read_text(encoding="utf-8"))
        for pad in SCHALENKADER.rglob("*.yaml")
    }


def test_wat_vervalt_houdt_in_een_ouder_werkboek_zijn_schaal(tmp_path: Path) -> None:
    """M1.B1 goes, which was not on the scale of the others; the werkboek of then is carried over without it."""
    oud = kader_muziekschool()
    werkboek = _schrijf(tmp_path / "oud.xlsx", _gevuld(SCORES))
    nieuw = deepcopy(_bestanden())
    weg = nieuw["processen/M1.yaml"]["criteria"].pop()
    nieuw["kader.yaml"]["versie"] = "2"
    map_ = _als_kader(tmp_path / "nieuw", nieuw)
    afdruk = bereken_vingerafdruk(laad_kader(map_))
    vervallen = {sleutel: weg[sleutel] for sleutel in ("code", "kwaliteitsaspect", "schaal", "tekst")}
    nieuw["wijzigingen.yaml"] = {
        "vast": wat_vast_is(oud).model_dump(mode="json", exclude_none=True),
        "wijzigingen": [
            {"versie": "2", "uitleg": "Korter.", "vingerafdruk": afdruk, "vervallen": [vervallen]},
            {"versie": "1", "uitleg": "De eerste versie.", "vingerafdruk": bereken_vingerafdruk(oud)},
        ],
    }
    _als_kader(map_, nieuw)
    over = tmp_path / "over.xlsx"
    _gia("migreer", werkboek, "-o", over, kader=map_)
    profiel = json.loads(_gia("score", over, "--json", kader=map_))
    # M1: (2/4 + 4/4)/2 of 20
    assert profiel["processen"][1]["score20"] == pytest.approx(15)
    assert {score["code"]: score["niveau"] for score in profiel["scores"]}["H1.3"] == "Is er"
