"""gia vergelijk as a user meets it: in a process of its own, with good and bad input."""

import json
import re
import shutil
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from gia_kwaliteit import Als, Vergelijking, bereken_vergelijking, lees_werkboek, maak_sjabloon
from gia_kwaliteit.weergave.vergelijking.terminal import toon_vergelijking
from tests.bouwers import NIVEAUS, VOORBEELDEN, beoordeling, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.gia import gia, zonder_traceback

pytestmark = pytest.mark.proces

ZELF, INSPECTIE = VOORBEELDEN / "zelfevaluatie.xlsx", VOORBEELDEN / "inspectie.xlsx"


def test_het_voorbeeld_vertelt_zijn_verhaal(tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", ZELF, INSPECTIE, "--json", map_=tmp_path)
    assert (uitkomst.returncode, uitkomst.stderr) == (0, "")
    gegevens = json.loads(uitkomst.stdout)
    assert gegevens["overeenstemming"]["n"] == 90
    assert gegevens["overeenstemming"]["exact"] == pytest.approx(52 / 90)
    assert gegevens["overeenstemming"]["binnen_een"] == pytest.approx(80 / 90)
    assert gegevens["blinde_vlekken"] == ["P1.DT2", "P3.DT2", "P5.DT2", "P6.DT2", "P12.5", "P12.7"]
    assert gegevens["verborgen_sterktes"] == ["P2.DT1", "P6.OS1", "P10.1", "P11.3"]
    assert gegevens["gedeelde_werkpunten"] == ["P4.DT2", "P5.DT1", "P7.DT2", "P8.8", "P12.6"]
    assert (gegevens["alleen_zelf"], gegevens["alleen_inspectie"]) == (["P8.7"], ["P7.OW2", "P11.7"])
    assert gegevens["gespreksagenda"][:2] == ["P12.5", "P12.7"]


def test_op_het_scherm_staan_beide_scores_en_de_agenda(tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", ZELF, INSPECTIE, map_=tmp_path, PYTHONIOENCODING="cp1252")
    assert uitkomst.returncode == 0
    assert "P12 Evaluatie" in uitkomst.stdout
    assert "Blinde vlekken (6)" in uitkomst.stdout
    assert re.search(r"^P7 Logistiek +9,3 +9,4 +0,0\*", uitkomst.stdout, re.MULTILINE)
    assert "* Het verschil gaat alleen over wat beide scoorden: Logistiek 7 van 8." in uitkomst.stdout
    # Each point of the agenda with both motivations: the last is a werkpunt to both.
    agenda = uitkomst.stdout[uitkomst.stdout.index("Gespreksagenda (43)") :]
    assert len(re.findall(r"^P\d", agenda, re.MULTILINE)) == 43
    assert (agenda.count("Zelfevaluatie: "), agenda.count("Inspectie: ")) == (43, 43)
    kader = kader_onthaalbureau()
    for boek in (ZELF, INSPECTIE):
        motivering = lees_werkboek(boek, kader).scores["P7.DT2"].motivering
        assert f"afwezig. {motivering[:40]}" in agenda
    # What the inspectie left open with a reason is none that is lacking.
    assert "inspectie.xlsx, Scoring" not in uitkomst.stderr
    assert "Bewust niet gescoord in Inspectie (1), met de reden\nP8.7" in uitkomst.stdout
    zonder_traceback(uitkomst)


def _scherm(vergelijking: Vergelijking, breedte: int) -> str:
    """What a terminal of this width shows, without the codes for bold."""
    console = Console(file=StringIO(), width=breedte, force_terminal=True, no_color=True)
    toon_vergelijking(console, vergelijking, kader_onthaalbureau())
    assert isinstance(console.file, StringIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", console.file.getvalue())


@pytest.mark.parametrize(
    ("breedte", "aantal", "plaatsen"),
    [(60, 0, 0), (75, 0, 0), (76, 20, 17), (80, 20, 17), (100, 20, 21), (120, 20, 21)],
)
def test_alleen_op_een_heel_smal_scherm_wijkt_de_lijn_en_ze_wordt_nooit_afgesneden(
    breedte: int, aantal: int, plaatsen: int
) -> None:
    kader = kader_onthaalbureau()
    een, ander = lees_werkboek(ZELF, kader), lees_werkboek(INSPECTIE, kader)
    lijnen = re.findall(r"[·│ZI=-]{10,}", _scherm(bereken_vergelijking(een, ander, kader), breedte))
    # 4 onderdelen, 12 processen and 4 aspecten, each with its line.
    assert [len(lijn) for lijn in lijnen] == [plaatsen] * aantal


def test_bovenaan_staat_de_bevinding_met_elke_lijst_en_de_uitleg_staat_er_een_keer() -> None:
    kader = kader_onthaalbureau()
    een, ander = lees_werkboek(ZELF, kader), lees_werkboek(INSPECTIE, kader)
    scherm = _scherm(bereken_vergelijking(een, ander, kader), 100)
    boven = " ".join(scherm[: scherm.index("Samenvattend")].split())
    # 52 of the 90 levels are equal; P12 is 4,4 higher and P11 4,3 lower.
    assert "geven 52 van de 90 criteria hetzelfde niveau" in boven
    assert "hoger in voor Evaluatie en lager in voor Minderjarigenwerking." in boven
    assert "Verborgen sterktes (4): P2.DT1, P6.OS1, P10.1, P11.3" in boven
    assert "Z = Zelfevaluatie, I = Inspectie" in boven
    for uitleg in ("afwezig · voldoende · goed uitgewerkt · sterk punt", "= allebei"):
        assert scherm.count(uitleg) == 1


@pytest.mark.parametrize("breedte", [60, 75, 76, 80, 99, 100, 120])
@pytest.mark.parametrize("als", Als)
def test_op_elk_scherm_staan_alle_cijfers_en_verdelingen_heel(breedte: int, als: Als) -> None:
    kader = kader_onthaalbureau()
    # Each level in turn: distributions of two digits per level, which take most room; and one criterium left open.
    een = {code: NIVEAUS[nummer % 4] for nummer, code in enumerate(kader.criteria)} | {"P12.1": None}
    ander = {code: NIVEAUS[3 - nummer % 4] for nummer, code in enumerate(kader.criteria)}
    zelf, inspectie = beoordeling(kader, een), beoordeling(kader, ander)
    links, rechts = (inspectie, zelf) if als is Als.evolutie else (zelf, inspectie)
    scherm = _scherm(bereken_vergelijking(links, rechts, kader, als=als), breedte)
    assert max(len(regel.rstrip()) for regel in scherm.splitlines()) <= breedte
    tabellen = scherm[scherm.index("Samenvattend") : scherm.index("Aantal criteria per niveau")]
    assert "…" not in tabellen
    woorden = tabellen.split()
    # The 55 criteria of APL, and the same for kwaliteitsbewaking.
    assert (woorden.count("14·14·14·13"), woorden.count("13·14·14·14")) == (2, 2)
    # Of the 38 kernprocessen the first is sterk punt and the last afwezig; P12.1, open, would be voldoende in its turn.
    assert (woorden.count("10·8·9·10"), woorden.count("10·9·9·10")) == (1, 1)
    assert {"Z", "I"} <= set(woorden) if als is Als.confrontatie else {"V", "N"} <= set(woorden)
    # P12, over the seven that both scored, 16 against 15 of 28 points: 0,714 on 20, and a fifth of it times 5.
    assert woorden.count("+0,7*") == 2


@pytest.mark.parametrize(("naam", "begin"), [("v.html", b"<!DOCTYPE html>"), ("v.xlsx", b"PK")])
def test_de_ending_beslist_wat_er_geschreven_wordt(naam: str, begin: bytes, tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", ZELF, INSPECTIE, "-o", naam, map_=tmp_path)
    assert uitkomst.returncode == 0
    assert (tmp_path / naam).read_bytes().startswith(begin)
    opnieuw = gia("vergelijk", ZELF, INSPECTIE, "-o", naam, map_=tmp_path)
    assert opnieuw.returncode == 2
    assert "--overschrijf" in opnieuw.stderr
    assert gia("vergelijk", ZELF, INSPECTIE, "-o", naam, "--overschrijf", map_=tmp_path).returncode == 0


def test_omgewisselde_werkboeken_geven_de_juiste_opdracht(tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", INSPECTIE, ZELF, "--json", "-o", "v.html", map_=tmp_path)
    assert uitkomst.returncode == 1
    gegevens = json.loads(uitkomst.stdout)
    fouten = [b["melding"] for b in gegevens["bevindingen"] if b["ernst"] == "fout"]
    assert len(fouten) == 1
    assert fouten[0].endswith(f"Typ: gia vergelijk {ZELF} {INSPECTIE}")
    assert (gegevens["criteria"], gegevens["overeenstemming"]["alpha"]) == ([], None)
    assert list(tmp_path.iterdir()) == []


def test_de_juiste_opdracht_noemt_de_mappen_die_getypt_zijn(tmp_path: Path) -> None:
    (tmp_path / "onze map").mkdir()
    shutil.copy(ZELF, tmp_path / "zelf evaluatie.xlsx")
    shutil.copy(INSPECTIE, tmp_path / "onze map")
    uitkomst = gia("vergelijk", "onze map/inspectie.xlsx", "zelf evaluatie.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    assert 'Typ: gia vergelijk "zelf evaluatie.xlsx" "onze map/inspectie.xlsx"' in uitkomst.stderr
    assert gia("vergelijk", "zelf evaluatie.xlsx", "onze map/inspectie.xlsx", map_=tmp_path).returncode == 0


def test_een_werkboek_met_zichzelf_of_met_een_kopie_is_een_fout(tmp_path: Path) -> None:
    shutil.copy(ZELF, tmp_path / "kopie.xlsx")
    for ander in (ZELF, tmp_path / "kopie.xlsx"):
        uitkomst = gia("vergelijk", ZELF, ander, map_=tmp_path)
        assert uitkomst.returncode == 1
        assert "werkboeken zijn hetzelfde" in uitkomst.stderr
        assert uitkomst.stdout == ""
        zonder_traceback(uitkomst)


def test_twee_werkjaren_als_evolutie(tmp_path: Path) -> None:
    kader = kader_onthaalbureau()
    nu = lees_werkboek(ZELF, kader)
    vroeger = replace(nu, gegevens=replace(nu.gegevens, werkjaar="2012-2013"))
    scores = {**vroeger.scores, "P1.DG1": replace(vroeger.scores["P1.DG1"], niveau="afwezig")}
    vroeger_boek = geschreven(replace(vroeger, scores=scores))
    (tmp_path / "2012.xlsx").write_bytes(vroeger_boek)
    uitkomst = gia("vergelijk", "2012.xlsx", ZELF, "--als", "evolutie", "--json", map_=tmp_path)
    assert uitkomst.returncode == 0
    gegevens = json.loads(uitkomst.stdout)
    assert (gegevens["vroeger"]["werkboek"], gegevens["nu"]["werkboek"]) == ("2012.xlsx", "zelfevaluatie.xlsx")
    assert (gegevens["gestegen"], gegevens["opgeloste_werkpunten"]) == (["P1.DG1"], ["P1.DG1"])
    scherm = gia("vergelijk", "2012.xlsx", ZELF, "--als", "evolutie", map_=tmp_path)
    assert "Opgeloste werkpunten (1)" in scherm.stdout
    regels = scherm.stdout.splitlines()
    assert [regel[:18] for regel in regels[1:3]] == ["Vroeger: 2012-2013", "Nu: 2013-2014 · 14"]
    # P1 now: three voldoende and five goed uitgewerkt, 21 of 32; earlier one goed uitgewerkt was afwezig, 18 of 32.
    (p1,) = (regel.split()[2:5] for regel in regels if regel.startswith("P1 ") and "·" in regel)
    assert p1 == ["11,3", "13,1", "+1,9"]
    agenda = scherm.stdout[scherm.stdout.index("Gespreksagenda (") :]
    assert agenda.index("Vroeger: afwezig") < agenda.index("Nu: goed uitgewerkt")
    terug = gia("vergelijk", ZELF, "2012.xlsx", "--als", "evolutie", map_=tmp_path)
    assert terug.returncode == 1
    assert "van vroeger naar nu" in terug.stderr


@pytest.mark.parametrize(
    ("woorden", "melding"),
    [
        (["bestaat-niet.xlsx", INSPECTIE], "bestaat-niet.xlsx bestaat niet"),
        ([ZELF, INSPECTIE, "-o", "v.pdf"], ".xlsx of .html"),
        ([ZELF, INSPECTIE, "--als", "onzin"], "confrontatie, evolutie"),
        ([ZELF, INSPECTIE, "--puntenmodel", "onzin"], "vlaams, lineair, vierpunt"),
        ([ZELF], "ANDER"),
    ],
)
def test_verkeerd_gebruik_wordt_uitgelegd(woorden: list[str | Path], melding: str, tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", *woorden, map_=tmp_path)
    assert uitkomst.returncode == 2
    assert melding in uitkomst.stderr
    assert uitkomst.stdout == ""
    zonder_traceback(uitkomst)


def test_een_onleesbaar_werkboek_wordt_gemeld_en_er_is_geen_vergelijking(tmp_path: Path) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(b"")
    uitkomst = gia("vergelijk", ZELF, "leeg.xlsx", "--json", map_=tmp_path)
    assert uitkomst.returncode == 1
    gegevens = json.loads(uitkomst.stdout)
    assert [(b["id"], b["werkboek"]) for b in gegevens["bevindingen"] if b["ernst"] == "fout"] == [
        ("bestand-onleesbaar", "leeg.xlsx")
    ]
    assert gegevens["processen"] == []


# --- what the JSON says ---

# The keys that --json has at least.
SLEUTELS = {
    "zelfevaluatie",
    "inspectie",
    "criteria",
    "processen",
    "kwaliteitsaspecten",
    "onderdelen",
    "overeenstemming",
    "blinde_vlekken",
    "verborgen_sterktes",
    "gedeelde_werkpunten",
    "gedeelde_good_practices",
    "alleen_zelf",
    "alleen_inspectie",
    "regelgeving",
    "gespreksagenda",
    "bevindingen",
}


def _json(tekst: str) -> dict[str, Any]:
    """One document, without NaN or Infinity, which are no JSON."""

    def geen_json(woord: str) -> None:
        raise AssertionError(f"{woord} is no JSON")

    gegevens = json.loads(tekst, parse_constant=geen_json)
    assert isinstance(gegevens, dict)
    assert gegevens.keys() >= SLEUTELS
    return gegevens


def _wijzig(bron: Path, doel: Path, wijzigingen: dict[tuple[str, str], str | None]) -> Path:
    """A copy of a werkboek with another value right of these labels (Start), or as the score of these codes."""
    boek = open_boek(bron)
    for (blad, sleutel), waarde in wijzigingen.items():
        cellen = [cel for rij in boek[blad].iter_rows() for cel in rij if cel.value == sleutel]
        cel, kolom = cellen[0], 2
        if blad != "Start":
            kop = next(c for rij in boek[blad].iter_rows() for c in rij if c.value == "Score")
            kolom = kop.column
        boek[blad].cell(cel.row, kolom).value = waarde
    boek.save(doel)
    return doel


def test_de_cijfers_van_het_voorbeeld_volgen_uit_wat_er_gescoord_is(tmp_path: Path) -> None:
    gegevens = _json(gia("vergelijk", ZELF, INSPECTIE, "--json", map_=tmp_path).stdout)
    kader = kader_onthaalbureau()
    een, ander = (lees_werkboek(pad, kader) for pad in (ZELF, INSPECTIE))
    verwacht: dict[str, int | None] = {}
    for code in kader.criteria:
        a, b = een.niveau(code), ander.niveau(code)
        verwacht[code] = None if a is None or b is None else NIVEAUS.index(a) - NIVEAUS.index(b)
    assert {rij["code"]: rij["verschil"] for rij in gegevens["criteria"]} == verwacht
    gescoord = [verschil for verschil in verwacht.values() if verschil is not None]
    assert (len(gescoord), gescoord.count(0)) == (90, 52)
    assert gegevens["overeenstemming"]["gemiddeld_verschil"] == pytest.approx(sum(gescoord) / 90)
    assert gegevens["blinde_vlekken"] == [code for code, v in verwacht.items() if v is not None and v >= 2]
    assert gegevens["verborgen_sterktes"] == [code for code, v in verwacht.items() if v is not None and v <= -2]
    assert sum(n for rij in gegevens["kruistabel"].values() for n in rij.values()) == 90
    assert sum(proces["n"] for proces in gegevens["overeenstemming"]["per_proces"]) == 90
    assert gegevens["zelfevaluatie"]["werkboek"] == "zelfevaluatie.xlsx"
    assert (gegevens["inspectie"]["werkboek"], gegevens["inspectie"]["soort"]) == ("inspectie.xlsx", "inspectie")


def test_een_fout_in_een_werkboek_geeft_nog_geldige_json_en_code_1(tmp_path: Path) -> None:
    fout = _wijzig(INSPECTIE, tmp_path / "fout.xlsx", {("Scoring APL", "P1.DT2"): "prima"})
    uitkomst = gia("vergelijk", ZELF, fout, "--json", "-o", "v.xlsx", map_=tmp_path)
    zonder_traceback(uitkomst)
    assert uitkomst.returncode == 1
    assert not (tmp_path / "v.xlsx").exists()
    gegevens = _json(uitkomst.stdout)
    (gevonden,) = [b for b in gegevens["bevindingen"] if b["ernst"] == "fout"]
    assert (gevonden["id"], gevonden["code"], gevonden["werkboek"]) == ("score-ongeldig", "P1.DT2", "fout.xlsx")
    # One of ninety falls out, the blinde vlek that it was too, and it is not called open on one side.
    assert gegevens["overeenstemming"]["n"] == 89
    assert gegevens["blinde_vlekken"] == ["P3.DT2", "P5.DT2", "P6.DT2", "P12.5", "P12.7"]
    assert gegevens["alleen_zelf"] == ["P8.7"]
    p1 = next(proces for proces in gegevens["processen"] if proces["code"] == "P1")
    assert (p1["zelf20"], p1["inspectie20"], p1["verschil"]) == (pytest.approx(13.125), None, None)


@pytest.mark.parametrize(
    ("label", "waarde", "id_", "code"),
    [
        ("Naam onthaalbureau", "De Poort", "ander-onthaalbureau", 1),
        ("Naam onthaalbureau", None, "gegeven-nodig", 1),
        ("Soort", None, "gegeven-nodig", 1),
        ("Soort", "zelfevaluatie", "zelfde-soort", 1),
        ("Werkjaar", "2014-2015", "werkjaar-verschilt", 0),
    ],
)
def test_start_beslist_of_twee_werkboeken_bij_elkaar_horen(
    tmp_path: Path, label: str, waarde: str | None, id_: str, code: int
) -> None:
    ander = _wijzig(INSPECTIE, tmp_path / "ander.xlsx", {("Start", label): waarde})
    uitkomst = gia("vergelijk", ZELF, ander, "--json", map_=tmp_path)
    assert uitkomst.returncode == code
    gegevens = _json(uitkomst.stdout)
    assert id_ in [b["id"] for b in gegevens["bevindingen"]]
    assert gegevens["overeenstemming"]["n"] == (0 if code else 90)


def test_een_leeg_werkboek_noemt_elk_veld_een_keer(tmp_path: Path) -> None:
    (tmp_path / "leeg.xlsx").write_bytes(geschreven())
    uitkomst = gia("vergelijk", ZELF, "leeg.xlsx", map_=tmp_path)
    assert uitkomst.returncode == 1
    for veld, cel, ernst in (("Naam onthaalbureau", "B5", "fout"), ("Soort", "B6", "fout"), ("Datum", "B8", "waars")):
        (regel,) = [regel for regel in uitkomst.stderr.splitlines() if f"“{veld}”" in regel]
        assert regel.startswith(ernst)
        assert "leeg.xlsx, Start" in regel
        assert f"cel {cel}" in regel


def test_hoofdletters_en_spaties_in_de_naam_zijn_hetzelfde_bureau(tmp_path: Path) -> None:
    naam = lees_werkboek(ZELF, kader_onthaalbureau()).gegevens.naam
    assert naam is not None
    anders = f"  {naam.upper().replace(' ', '   ')} "
    ander = _wijzig(INSPECTIE, tmp_path / "ander.xlsx", {("Start", "Naam onthaalbureau"): anders})
    assert gia("vergelijk", ZELF, ander, "--json", map_=tmp_path).returncode == 0


def test_twee_puntenmodellen_worden_er_een_met_een_waarschuwing(tmp_path: Path) -> None:
    kader = kader_onthaalbureau()
    lineair = maak_sjabloon(kader, puntenmodel="lineair", beoordeling=lees_werkboek(INSPECTIE, kader))
    (tmp_path / "lineair.xlsx").write_bytes(lineair)
    for woorden, model, p1 in (
        ((), "lineair", 20 * 13 / 24),  # P1 of the zelfevaluatie: three voldoende and five goed uitgewerkt
        (("--puntenmodel", "vlaams"), "vlaams", 13.125),
        (("--puntenmodel", "vierpunt"), "vierpunt", 20 * (3 * 2 + 5 * 3) / 32),
    ):
        uitkomst = gia("vergelijk", ZELF, "lineair.xlsx", "--json", *woorden, map_=tmp_path)
        assert uitkomst.returncode == 0
        gegevens = _json(uitkomst.stdout)
        assert gegevens["puntenmodel"] == model
        assert gegevens["processen"][0]["zelf20"] == pytest.approx(p1)
        (gevonden,) = [b for b in gegevens["bevindingen"] if b["id"] == "puntenmodel-verschilt"]
        assert gevonden["ernst"] == "waarschuwing"
        assert f"gia rekent beide met {model};" in gevonden["melding"]


def test_een_kopie_geeft_ook_met_json_een_fout_en_geen_cijfers(tmp_path: Path) -> None:
    kopie = tmp_path / "kopie.xlsx"
    kopie.write_bytes(ZELF.read_bytes())
    uitkomst = gia("vergelijk", ZELF, kopie, "--json", "-o", "v.html", map_=tmp_path)
    assert uitkomst.returncode == 1
    gegevens = _json(uitkomst.stdout)
    assert [b["id"] for b in gegevens["bevindingen"] if b["ernst"] == "fout"] == ["zelfde-werkboek"]
    assert (gegevens["criteria"], gegevens["overeenstemming"]["exact"]) == ([], None)
    assert not (tmp_path / "v.html").exists()


def test_hoofdletters_in_een_optie_maken_geen_ander_woord(tmp_path: Path) -> None:
    uitkomst = gia(
        "vergelijk", ZELF, INSPECTIE, "--als", "Confrontatie", "--puntenmodel", "LINEAIR", "--json", map_=tmp_path
    )
    assert uitkomst.returncode == 0
    gegevens = _json(uitkomst.stdout)
    assert (gegevens["als"], gegevens["puntenmodel"]) == ("confrontatie", "lineair")
    profiel = gia("score", ZELF, "--puntenmodel", "Vierpunt", "--json", map_=tmp_path)
    assert json.loads(profiel.stdout)["puntenmodel"] == "vierpunt"


# --- wrong use ---


@pytest.mark.parametrize("plaats", [0, 1])
def test_een_ontbrekend_werkboek_of_een_map_wordt_aan_beide_kanten_gezegd(tmp_path: Path, plaats: int) -> None:
    for woord, zin in (("weg.xlsx", "weg.xlsx bestaat niet"), (".", "staat een map of niets")):
        paar: list[str | Path] = [ZELF, INSPECTIE]
        paar[plaats] = woord
        uitkomst = gia("vergelijk", *paar, "--json", map_=tmp_path)
        zonder_traceback(uitkomst)
        assert (uitkomst.returncode, uitkomst.stdout) == (2, "")
        assert zin in uitkomst.stderr


@pytest.mark.parametrize("naam", ["zelf.xlsx", "inspectie.xlsx"])
def test_geen_van_beide_werkboeken_wordt_overschreven(tmp_path: Path, naam: str) -> None:
    shutil.copy(ZELF, tmp_path / "zelf.xlsx")
    shutil.copy(INSPECTIE, tmp_path / "inspectie.xlsx")
    voor = (tmp_path / naam).read_bytes()
    uitkomst = gia("vergelijk", "zelf.xlsx", "inspectie.xlsx", "-o", naam, "--overschrijf", map_=tmp_path)
    assert uitkomst.returncode == 2
    assert f"{naam} is het werkboek zelf" in uitkomst.stderr
    assert (tmp_path / naam).read_bytes() == voor


@pytest.mark.parametrize("naam", ["v.xlsx", "v.html"])
def test_een_bestaand_bestand_blijft_zoals_het_was(tmp_path: Path, naam: str) -> None:
    (tmp_path / naam).write_text("van mij", encoding="utf-8")
    uitkomst = gia("vergelijk", ZELF, INSPECTIE, "--json", "-o", naam, map_=tmp_path)
    assert (uitkomst.returncode, uitkomst.stdout) == (2, "")
    assert f"{naam} bestaat al" in uitkomst.stderr
    assert (tmp_path / naam).read_text(encoding="utf-8") == "van mij"


@pytest.mark.parametrize("naam", ["v.pdf", "v.csv", "v", "v.xlsx.bak"])
def test_een_verkeerde_ending_schrijft_niets(tmp_path: Path, naam: str) -> None:
    uitkomst = gia("vergelijk", ZELF, INSPECTIE, "-o", naam, map_=tmp_path)
    assert (uitkomst.returncode, uitkomst.stdout) == (2, "")
    assert "eindigt op .xlsx of .html" in uitkomst.stderr
    assert list(tmp_path.iterdir()) == []


def test_een_werkboek_met_zichzelf_noemt_wat_open_staat_een_keer(tmp_path: Path) -> None:
    uitkomst = gia("vergelijk", ZELF, ZELF, map_=tmp_path)
    assert uitkomst.returncode == 1
    assert uitkomst.stderr.count("P7.OW2") == 1
    assert "werkboeken zijn hetzelfde" in uitkomst.stderr
