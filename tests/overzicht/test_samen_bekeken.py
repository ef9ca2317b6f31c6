"""A score and a figure looked at together: which points there are, rho as scipy has it, and what is said of it."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from rich.console import Console
from scipy.stats import spearmanr

from gia_kwaliteit import Gegevens
from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.kader import maak_kader
from gia_kwaliteit.overzicht import GEEN_OORZAAK, Overzicht, SamenBekeken, Uittreksel, bereken_overzicht
from gia_kwaliteit.overzicht.uittreksel import maak_uittreksel
from gia_kwaliteit.weergave.overzicht.json import overzicht_als_gegevens
from gia_kwaliteit.weergave.overzicht.terminal import toon_overzicht
from tests.bouwers import beoordeling
from tests.bouwers.overzichten import KADER, overzicht_van

P10 = tuple(criterium.code for proces in KADER.processen if proces.code == "P10" for criterium in proces.criteria)
# Of the six criteria of P10 so many are a sterk punt (4 of 4), the others voldoende (2 of 4).
STERK = (0, 1, 2, 3, 4, 5, 6, 6)


def _boek(naam: str, sterk: int, cijfers: Mapping[str, Cijfer], werkjaar: str = "2013-2014") -> Uittreksel:
    scores = {code: "sterk punt" if nummer < sterk else "voldoende" for nummer, code in enumerate(P10)}
    gegevens = Gegevens(naam=naam, soort="inspectie", werkjaar=werkjaar)
    return maak_uittreksel(beoordeling(KADER, scores, gegevens=gegevens, cijfers=cijfers), KADER, f"{naam}.xlsx")


def _van(code: str, waarden: Sequence[float | None], jaar: int | None = 2013) -> Overzicht:
    boeken = (
        _boek(f"Bureau {nummer}", STERK[nummer], {} if waarde is None else {code: Cijfer(waarde=waarde, jaar=jaar)})
        for nummer, waarde in enumerate(waarden)
    )
    return overzicht_van(*boeken)


def _paar(overzicht: Overzicht, proces: str, cijfer: str) -> SamenBekeken:
    return next(samen for samen in overzicht.samen_bekeken if samen.paar.codes == (proces, cijfer))


def test_elk_punt_is_een_bureau_met_een_score_en_een_cijfer() -> None:
    overzicht = _van("O1.3", [80, None, 90.5, 85])
    samen = _paar(overzicht, "P10", "O1.3")
    # 20 × (4 × sterk + 2 × the others) / 24.
    assert [(punt.bureau, punt.score, punt.waarde) for punt in samen.punten] == [
        ("Bureau 0", 10.0, 80.0),
        ("Bureau 2", pytest.approx(20 * 16 / 24), 90.5),
        ("Bureau 3", 15.0, 85.0),
    ]
    assert (samen.n, samen.jaar, samen.eenheid) == (3, 2013, "%")
    assert _paar(overzicht, "P10", "O1.1").n == 0


@pytest.mark.parametrize(
    "waarden", [[70, 71, 75, 80, 79, 90, 85, 85], [9, 8, 8, 7, 7, 7, 5, 6.5], [3, 1, 4, 1, 5, 9, 2, 6]]
)
def test_rho_is_die_van_scipy(waarden: list[float]) -> None:
    samen = _paar(_van("O1.3", waarden), "P10", "O1.3")
    assert samen.rho == pytest.approx(spearmanr(STERK, waarden).statistic)
    assert samen.rho is not None
    assert samen.interval is not None
    assert samen.interval[0] < samen.rho < samen.interval[1]


@pytest.mark.parametrize("waarden", [[80, 90], [80, None, None, 85], [80]])
def test_van_een_of_twee_wordt_niets_besloten(waarden: list[float | None]) -> None:
    samen = _paar(_van("O1.3", waarden), "P10", "O1.3")
    assert samen.rho is None
    assert samen.interval is None
    assert samen.toelichting.endswith("allebei; om er iets over te zeggen zijn er minstens 3 nodig.")


def test_een_cijfer_dat_overal_hetzelfde_is_geeft_geen_rho() -> None:
    samen = _paar(_van("O1.3", [80] * 8), "P10", "O1.3")
    assert samen.rho is None
    assert "is overal hetzelfde" in samen.toelichting


@pytest.mark.parametrize(
    ("cijfer", "waarden", "zin"),
    [
        ("O1.3", [1, 2, 3, 4, 5, 6, 7, 8], "is het cijfer van O1.3 eerder hoger, en hoger is hier beter."),
        ("O1.3", [8, 7, 6, 5, 4, 3, 2, 1], "is het cijfer van O1.3 eerder lager, terwijl hoger hier beter is."),
    ],
)
def test_het_teken_staat_er_in_woorden(cijfer: str, waarden: list[float], zin: str) -> None:
    samen = _paar(_van(cijfer, waarden), "P10", cijfer)
    assert f"waar P10 hoger scoort, {zin}" in samen.toelichting
    assert "betrouwbaarheidsinterval" in samen.toelichting


def test_van_een_wachttijd_is_minder_beter() -> None:
    """Of the caseload too: the figure is computed from two others."""
    dossiers = [1300, 1250, 1200, 1100, 1050, 1000, 950, 900]
    boeken = [
        _boek(f"B{nr}", STERK[nr], {"IC1.3": Cijfer(waarde=d, jaar=2013), "I1.2": Cijfer(waarde=10, jaar=2013)})
        for nr, d in enumerate(dossiers)
    ]
    samen = _paar(overzicht_van(*boeken), "P10", "IC1.4")
    assert [punt.waarde for punt in samen.punten] == [pytest.approx(d / 10) for d in dossiers]
    assert "is het cijfer van IC1.4 eerder lager, en lager is hier beter." in samen.toelichting
    assert samen.betekenis.startswith(
        f"Waar {samen.paar.proces} hoger scoort, is het cijfer van IC1.4 eerder lager, en"
    )
    assert samen.betekenis.endswith("hier beter. Met zo weinig beoordelingen is dat een aanwijzing en geen besluit.")
    assert not re.search("Spearman|interval", samen.betekenis)
    onzeker = replace(samen, interval=(-0.9, 0.1))
    assert onzeker.betekenis.endswith("hier beter. Dat is niet zeker: ook geen verband is mogelijk.")
    assert replace(samen, interval=None).betekenis.endswith("hier beter. Uit zo weinig cijfers volgt geen besluit.")
    assert replace(samen, n=3 * samen.n).betekenis.endswith("hier beter.")


def test_zonder_richting_wordt_niets_beter_genoemd() -> None:
    velden = {veld: getattr(KADER, veld) for veld in type(KADER).model_fields}
    paar = KADER.samen_bekijken[3].model_copy(update={"beter": None})
    kader = maak_kader(velden | {"samen_bekijken": (paar,)})
    overzicht = _van("O1.3", [1, 2, 3, 4, 5, 6, 7, 8])
    (samen,) = bereken_overzicht(overzicht.uittreksels, kader).samen_bekeken
    assert "waar P10 hoger scoort, is het cijfer van O1.3 eerder hoger. " in samen.toelichting
    assert "beter" not in samen.toelichting


def test_de_cijfers_zijn_van_het_jaar_dat_de_meesten_geven() -> None:
    boeken = [_boek(f"B{nr}", nr, {"O1.3": Cijfer(waarde=80 + nr, jaar=2013 if nr == 4 else 2012)}) for nr in range(5)]
    samen = _paar(overzicht_van(*boeken), "P10", "O1.3")
    assert (samen.jaar, samen.n) == (2012, 4)
    gelijk = [_boek(f"B{nr}", nr, {"O1.3": Cijfer(waarde=80, jaar=2012 + nr % 2)}) for nr in range(4)]
    assert _paar(overzicht_van(*gelijk), "P10", "O1.3").jaar == 2013


def test_json_en_terminal_zeggen_hetzelfde() -> None:
    boeken = [
        _boek(f"B{nr}", nr, {"O1.3": Cijfer(waarde=80 + nr, jaar=2013, status=Status.geschat)}) for nr in range(4)
    ]
    overzicht = overzicht_van(*boeken)
    paren = overzicht_als_gegevens(overzicht)["samen_bekeken"]
    assert [(paar["proces"], paar["cijfer"]) for paar in paren] == [paar.codes for paar in KADER.samen_bekijken]
    (gegeven,) = [paar for paar in paren if paar["n"]]
    assert gegeven["rho"] == pytest.approx(1)
    assert gegeven["punten"][0] == {"bureau": "B0", "score20": 10.0, "waarde": 80.0, "status": "geschat"}
    doek = io.StringIO()
    toon_overzicht(Console(file=doek, width=2000), overzicht, KADER)
    assert f"P10 en O1.3 (2013): {gegeven['vraag']} {gegeven['toelichting']}\n" in doek.getvalue()
    assert GEEN_OORZAAK in doek.getvalue()
    assert "P9 en O1.6" not in doek.getvalue()
