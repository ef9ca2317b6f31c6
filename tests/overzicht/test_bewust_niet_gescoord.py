"""An overzicht tells what was deliberately not scored from what nobody scored, in every form."""

import csv
import io
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from rich.console import Console

from gia_kwaliteit import Gegevens
from gia_kwaliteit.overzicht import Overzicht, Uittreksel
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.weergave.overzicht.csv import schrijf_csv
from gia_kwaliteit.weergave.overzicht.html import maak_overzichtspagina
from gia_kwaliteit.weergave.overzicht.json import overzicht_als_gegevens
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from gia_kwaliteit.weergave.overzicht.werkboek import maak_overzichtboek
from tests.bouwers import GOED, JA, VOLDOENDE, beoordeling, overal
from tests.bouwers.overzichten import KADER, overzicht_van, uittreksel

# Anker has a score on all but three, each with a reason; Brug lacks P1.DG1 with a reason, and P1.DG2 without.
ALLES = overal(KADER, GOED) | dict.fromkeys(KADER.regels, JA)
ZIN = "Bewust niet gescoord, met een reden: 4 keer in 2 beoordelingen (P1.DG1 2 keer, P8.1 1 keer, R1.2 1 keer)."


@pytest.fixture(scope="module")
def overzicht() -> Overzicht:
    anker = {code: naam for code, naam in ALLES.items() if code not in ("P1.DG1", "P8.1", "R1.2")}
    brug = {code: naam for code, naam in ALLES.items() if code not in ("P1.DG1", "P1.DG2")} | {"P8.1": VOLDOENDE}
    redenen = dict.fromkeys(("P1.DG1", "P8.1", "R1.2"), "Dat doen wij niet.")
    return overzicht_van(_uittreksel("Anker", anker, redenen), _uittreksel("Brug", brug, {"P1.DG1": "Te vroeg."}))


def _uittreksel(naam: str, scores: dict[str, str], redenen: dict[str, str]) -> Uittreksel:
    gegevens = Gegevens(naam=naam, soort="inspectie", werkjaar="2013-2014")
    boek = beoordeling(KADER, scores, motiveringen=redenen, gegevens=gegevens)
    return maak_uittreksel(boek, KADER, f"{naam}.xlsx")


def test_de_dataset_heeft_een_eigen_toestand(overzicht: Overzicht, tmp_path: Path) -> None:
    schrijf_csv(overzicht, KADER, tmp_path)
    with (tmp_path / "criteria.csv").open(encoding="utf-8", newline="") as bestand:
        rijen = {(rij["onthaalbureau"], rij["code"]): rij for rij in csv.DictReader(bestand)}
    bewust, open_ = rijen["Brug", "P1.DG1"], rijen["Brug", "P1.DG2"]
    assert (bewust["toestand"], bewust["niveau"], bewust["rang"], bewust["punten"]) == (
        "bewust niet gescoord",
        "",
        "",
        "",
    )
    assert (open_["toestand"], open_["niveau"]) == ("niet gescoord", "")
    assert rijen["Anker", "R1.2"]["toestand"] == "bewust niet gescoord"
    assert rijen["Brug", "R1.2"]["toestand"] == "gescoord"


def test_de_json_telt_het_per_bureau_en_per_criterium(overzicht: Overzicht) -> None:
    gegevens = overzicht_als_gegevens(overzicht)
    anker, brug = gegevens["bureaus"]
    assert [(b["gescoord"], b["bewust_niet_gescoord"], b["criteria"]) for b in (anker, brug)] == [
        (106, 3, 109),
        (107, 1, 109),
    ]
    # What has a reason leaves no score incomplete; P1.DG2 does.
    assert anker["onvolledig"] == []
    assert brug["onvolledig"] == ["P1", "apl", "doelgerichtheid", "kwaliteitsbewaking"]
    per_code = {c["code"]: c for c in (*gegevens["criteria"], *gegevens["regels"])}
    assert {code: c["bewust_niet_gescoord"] for code, c in per_code.items() if c["bewust_niet_gescoord"]} == {
        "P1.DG1": 2,
        "P8.1": 1,
        "R1.2": 1,
    }
    assert (per_code["P1.DG1"]["n"], per_code["P1.DG2"]["n"]) == (0, 1)


def test_scherm_bladzijde_en_excel_zeggen_hoe_vaak_en_waar(overzicht: Overzicht) -> None:
    uit = StringIO()
    toon_overzicht(Console(file=uit, width=200), overzicht, KADER)
    assert ZIN in uit.getvalue()
    assert ZIN in maak_overzichtspagina(overzicht, KADER)
    boek = load_workbook(io.BytesIO(maak_overzichtboek(overzicht, KADER)))
    assert any(ZIN in str(cel.value) for cel in boek["Overzicht"]["A"])
    for blad, koprij, tellingen in (("Criteria", 5, {"P1.DG1": 2, "P8.1": 1}), ("Regels", 4, {"R1.2": 1})):
        koppen = [cel.value for cel in boek[blad][koprij]]
        kolom = koppen.index("Bewust niet gescoord")
        rijen = list(boek[blad].iter_rows(min_row=koprij + 1, values_only=True))
        assert {rij[0]: rij[kolom] for rij in rijen if rij[kolom]} == tellingen


def test_waar_niets_een_reden_heeft_zegt_het_overzicht_daar_niets_over() -> None:
    pagina = maak_overzichtspagina(overzicht_van(uittreksel("Anker", ALLES)), KADER)
    assert "Bewust niet gescoord" not in pagina
