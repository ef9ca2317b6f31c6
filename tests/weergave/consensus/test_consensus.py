"""A consensus as it is shown: in JSON, on screens of any width, and as a page that is harmless."""

import json
import re
from dataclasses import replace
from functools import cache
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from gia_kwaliteit import Consensus, Gegevens, Score, als_json, bereken_consensus
from gia_kwaliteit.weergave.consensus.html import maak_consensuspagina
from gia_kwaliteit.weergave.consensus.terminal import toon_consensus
from tests.bouwers import AFWEZIG, GOED, JA, NEE, STERK, VOLDOENDE, beoordeling, fout_bij, kader_onthaalbureau
from tests.programmas import browser
from tests.weergave.paginas import lees_tabellen

KADER = kader_onthaalbureau()
KWAAD = '<script>document.title="gekraakt"</script>[bold]vet[/bold]'


@cache
def _consensus(naam: str = "An", motivering: str = "Wij doen dit.") -> Consensus:
    gegevens = Gegevens(naam="De Brug", soort="inspectie", werkjaar="2013-2014")
    kolommen = {
        naam: {"P1.DG1": GOED, "P1.DG2": AFWEZIG, "P8.1": STERK, "R1.1": JA},
        "Bea": {"P1.DG1": GOED, "P1.DG2": STERK, "R1.1": NEE},
        "Cem": {"P1.DG1": VOLDOENDE, "P1.DG2": AFWEZIG, "P8.1": STERK},
    }
    delen = [
        replace(
            beoordeling(KADER, kolom, gegevens=replace(gegevens, beoordelaars=(wie,))),
            werkboek=f"{nummer}.xlsx",
            besprekingen={"B.input": f"Van {nummer}."} if nummer < 2 else {},
        )
        for nummer, (wie, kolom) in enumerate(kolommen.items())
    ]
    met = Score(niveau=AFWEZIG, motivering=motivering, bewijs="https://example.org/nota")
    delen[0] = replace(delen[0], scores={**delen[0].scores, "P1.DG2": met})
    return bereken_consensus(delen, KADER)


def test_de_sleutels_van_de_json() -> None:
    gegevens = json.loads(als_json(_consensus()))
    assert (gegevens["onthaalbureau"], gegevens["soort"], gegevens["werkjaar"]) == ("De Brug", "inspectie", "2013-2014")
    assert gegevens["kader"] == {"id": KADER.id, "versie": KADER.versie}
    assert gegevens["beoordelaars"] == ["An", "Bea", "Cem"]
    assert gegevens["werkboeken"] == ["0.xlsx", "1.xlsx", "2.xlsx"]
    assert (gegevens["eens"], gegevens["open"]) == (["P8.1"], ["P1.DG1", "P1.DG2", "R1.1"])
    assert len(gegevens["niemand"]) == len(KADER.schaal_van) - 4
    assert (gegevens["onzeker"], gegevens["andere_open"]) == ([], ["B.input"])
    maten = gegevens["overeenstemming"]
    # P1.DG1 2 2 1, P1.DG2 0 3 0, P8.1 3 3: the values are 0 and 2 twice, 1 once, 3 three times, of eight.
    assert (maten["n"], list(maten)[:4]) == (3, ["n", "alpha", "toelichting", "per_proces"])
    assert [(groep["code"], groep["n"]) for groep in maten["per_proces"] if groep["n"]] == [("P1", 2), ("P8", 1)]
    assert maten["regelgeving"] == {"n": 1, "alpha": None}
    # An: 2-1.5, 0-1.5 and 3-3, together -1; Bea: 0.5 and 3; Cem: -1, -1.5 and 0.
    assert maten["per_beoordelaar"] == [
        {"beoordelaar": "An", "n": 3, "gemiddeld_verschil": pytest.approx(-1 / 3)},
        {"beoordelaar": "Bea", "n": 2, "gemiddeld_verschil": pytest.approx(1.75)},
        {"beoordelaar": "Cem", "n": 3, "gemiddeld_verschil": pytest.approx(-2.5 / 3)},
    ]
    assert [verschil["code"] for verschil in gegevens["verschillen"]] == ["R1.1", "P1.DG2", "P1.DG1"]
    assert gegevens["verschillen"][1]["niveaus"] == {"An": AFWEZIG, "Bea": STERK, "Cem": AFWEZIG}
    assert gegevens["bevindingen"] == []


def _scherm(consensus: Consensus, breedte: int) -> str:
    console = Console(file=StringIO(), width=breedte, force_terminal=True, no_color=True)
    toon_consensus(console, consensus, KADER)
    assert isinstance(console.file, StringIO)
    return re.sub(r"\x1b\[[0-9;]*m", "", console.file.getvalue())


@pytest.mark.parametrize("breedte", [40, 60, 80, 120])
def test_op_elk_scherm_staat_alles_en_wordt_niets_afgesneden(breedte: int) -> None:
    scherm = _scherm(_consensus(naam="Annemarie van den Berghe-Vandenbroucke en collega's"), breedte)
    gelezen = " ".join(scherm.split())
    for zin in (
        "De Brug inspectie · 2013-2014",
        "1 score ingevuld, 3 open en 105 door niemand gescoord. Ook open: 1 cijfer of tekst.",
        "Bea scoort gemiddeld 1,75 niveau hoger dan de anderen. Cem scoort gemiddeld 0,83 niveau lager dan de anderen.",
        "Open (3): waarover te praten, het grootste verschil eerst",
        "Bea: sterk punt",
        "Cijfers en teksten die open bleven (1)",
        "Wij doen dit.",
    ):
        assert zin in gelezen
    assert "…" not in scherm
    assert max(map(len, scherm.splitlines())) <= breedte


def test_op_het_scherm_is_wat_iemand_typte_geen_opmaak() -> None:
    scherm = _scherm(_consensus(naam="[red]An[/red]", motivering=KWAAD), 160)
    assert "[red]An[/red]" in scherm
    assert KWAAD in " ".join(scherm.split())


def test_wat_onzeker_is_wordt_gezegd() -> None:
    delen = [beoordeling(KADER, {"P1.DG1": GOED}, bevindingen=[fout_bij("P1.DG1")]), beoordeling(KADER)]
    scherm = _scherm(bereken_consensus(delen, KADER), 120)
    assert "1 open (waarvan 1 onzeker door een fout)" in scherm
    assert ": onzeker" in scherm


def test_de_pagina_houdt_de_cijfers_en_is_ongevaarlijk() -> None:
    pagina = maak_consensuspagina(_consensus(naam=KWAAD, motivering=KWAAD), KADER)
    assert "<script" not in pagina
    assert '<a href="https://example.org/nota" rel="noreferrer">' in pagina
    tabellen = lees_tabellen(pagina)
    wie = {rij[0]: rij[1:] for rij in tabellen["Wie hoger of lager scoort dan de anderen"]}
    assert wie["Bea"] == ["2", "+1,75"]
    assert wie["Cem"] == ["3", "−0,83"]
    per_proces = {rij[0]: rij[1:] for rij in tabellen["Overeenstemming per proces"]}
    assert per_proces["P8 Situatie- en perspectiefbepaling"] == ["1", "–"]
    assert per_proces["Alle criteria"][0] == "3"
    assert pagina.index("R1.1") < pagina.index(">P1.DG2<") < pagina.index(">P1.DG1<")


def test_een_pagina_zonder_verschillen_zegt_dat() -> None:
    eens = [beoordeling(KADER, {"P1.DG1": GOED, "P1.DG2": STERK})] * 2
    pagina = maak_consensuspagina(bereken_consensus(eens, KADER), KADER)
    assert "Er is niets waarover de beoordelaars verschillen." in pagina
    assert "Niemand scoort gemiddeld hoger of lager dan de anderen." in pagina


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize("tekst", [KWAAD, "Een-heel-lang-woord-zonder-spaties" * 8])
def test_een_browser_opent_de_pagina_en_niets_steekt_erbuiten(tekst: str, tmp_path: Path) -> None:
    pagina = maak_consensuspagina(_consensus(tekst, tekst * 4), KADER)
    assert "<title>Consensus: De Brug" in browser.open_zonder_fouten(pagina, tmp_path, 400)
    assert browser.breder_dan_venster(pagina, (320, 400, 1400), tmp_path, ".schuif") == {}


@browser.nodig
@pytest.mark.browser
def test_ook_in_het_donker_en_op_een_telefoon_is_alles_te_lezen(tmp_path: Path) -> None:
    pagina = maak_consensuspagina(_consensus(), KADER)
    browser.open_zonder_fouten(pagina, tmp_path, 1400, donker=True)
    assert browser.slechte_teksten(pagina, (360,), tmp_path) == {}
    assert browser.koppen_onderaan(pagina, tmp_path) == []


def test_de_pagina_begint_met_de_stand_en_vouwt_open_naar_de_codes() -> None:
    pagina = maak_consensuspagina(_consensus(), KADER)
    titels = re.findall(r"<h2>([^<]+)</h2>", pagina)
    assert titels[:2] == ["In één oogopslag", "Open: waarover te praten (3)"]
    assert pagina.index('<p class="zin">1 score ingevuld, 3 open') < pagina.index("<h2>Open: waarover")
    kaarten = re.findall(r'<summary><b>(\d+)</b> ([^<]+)</summary>\s*<p class="codes">([^<]+)</p>', pagina)
    assert kaarten[:2] == [("1", "scores ingevuld", "P8.1"), ("3", "open", "P1.DG1, P1.DG2, R1.1")]
    assert kaarten[2][2].startswith("P1.OS1")
    assert kaarten[3] == ("1", "cijfers en teksten open", "B.input")
