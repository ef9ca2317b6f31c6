"""Workbook = Python: what LibreOffice and Gnumeric compute in a filled werkboek is what profiel.py computes.

For every kader: that of the onthaalbureaus many times, each other one by chance and at the edges.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit import Beoordeling, Kader, bereken_profiel, lees_werkboek
from gia_kwaliteit.bevinding import Bevindingsoort
from tests.bouwers import VOORBEELD, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.archief import zonder_beelden
from tests.bouwers.instrumenten import ANDERE_KADERS, BIBLIOTHEEK, BUITENLAND, MUZIEKSCHOOL, kader_van
from tests.bouwers.vullingen import GEEN_NIVEAU, Vulling, aan_de_randen, met_vragen, willekeurig
from tests.programmas import gnumeric, kantoor
from tests.verhalen.vergeleken_werkboek import (
    Plaats,
    Werkboek,
    bladen_met_lijsten,
    foutwaarden,
    over_na_vergelijken,
    tabelrijen,
    vergelijk_alles,
)

# How often chance fills in a kader: that of the onthaalbureaus most often, one with more to it more often than others.
RANDOM_AANTAL = 8
AANTAL_VAN = {BIBLIOTHEEK: 2, MUZIEKSCHOOL: 2}
# Every edge of those that are built in different ways, and of each other one those where most of its own can go wrong.
ELKE_RAND = (BUITENLAND, BIBLIOTHEEK, MUZIEKSCHOOL)
RANDEN = {"leeg", "laagst", "buiten", "getypt"}
MET_SCORES = [naam for naam in ANDERE_KADERS if kader_van(naam).heeft_scores]
MET_ALLEEN_VRAGEN = [naam for naam in ANDERE_KADERS if not kader_van(naam).heeft_scores]


@cache
def _gevallen() -> dict[str, Vulling]:
    kader = kader_onthaalbureau()
    gevallen = {f"willekeurig-{zaad}": willekeurig(kader, zaad) for zaad in range(RANDOM_AANTAL)}
    gevallen |= {naam: vulling for naam, vulling in aan_de_randen(kader) if naam not in {"laagst", "hoogst"}}
    for model in kader.puntenmodellen:
        # By chance every level comes with every model; here each model has one level everywhere.
        nummer = len(gevallen) % len(kader.schaal.namen)
        alles = overal(kader, kader.schaal.namen[nummer]) | dict.fromkeys(kader.regels, ("Ja", "Nee")[nummer % 2])
        gevallen[f"{model.code}-{nummer}"] = Vulling(kader, beoordeling(kader, alles, puntenmodel=model.code))
        zonder_p9 = {code: naam for code, naam in overal(kader, "goed uitgewerkt").items() if code[:3] != "P9."}
        gevallen[f"{model.code}-zonder-P9"] = Vulling(kader, beoordeling(kader, zonder_p9, puntenmodel=model.code))
    gevallen["met-de-hand"] = Vulling(kader, _met_de_hand(kader))
    gevallen["voorbeeld"] = Vulling(kader, lees_werkboek(VOORBEELD, kader))
    for naam in MET_SCORES:
        ander = kader_van(naam)
        randen = [(rand, vulling) for rand, vulling in aan_de_randen(ander) if naam in ELKE_RAND or rand in RANDEN]
        gevallen |= {f"{naam}-{rand}": vulling for rand, vulling in randen}
        gevallen |= {f"{naam}-{zaad}": willekeurig(ander, zaad) for zaad in range(AANTAL_VAN.get(naam, 1))}
    for naam in MET_ALLEEN_VRAGEN:
        gevallen |= {f"{naam}-{wat}": vulling for wat, vulling in met_vragen(kader_van(naam))}
    return gevallen


def _met_de_hand(kader: Kader) -> Beoordeling:
    scores = {"P1.DG1": "sterk punt", "P1.DG2": "voldoende", "P1.OS1": "afwezig", "P2.DG1": "goed uitgewerkt"}
    regels = list(kader.regels)[:4]
    scores |= dict(zip(regels, ("Ja", "Ja", "Ja", "Nee"), strict=True))
    return beoordeling(kader, scores, motiveringen={"P1.OS1": "Er is niets op papier."}, puntenmodel="vlaams")


@dataclass(frozen=True)
class Berekend:
    """The werkboeken that one program recalculated, each with where gia put formulas in those of its kader."""

    paden: dict[str, Path]
    formules: dict[str, frozenset[Plaats]]

    def open(self, naam: str) -> Werkboek:
        """Open one of them: all at once would not fit in the memory of a small computer."""
        vulling = _gevallen()[naam]
        boek = load_workbook(self.paden[naam], data_only=True)
        return Werkboek(vulling.kader, vulling.bron, self.formules[vulling.kader.id], boek, vulling.getypt)


def _formules(pad: Path) -> frozenset[Plaats]:
    return frozenset(
        (blad.title, cel.coordinate)
        for blad in load_workbook(pad).worksheets
        for rij in blad.iter_rows()
        for cel in rij
        if cel.data_type == "f"
    )


@pytest.fixture(scope="module")
def geschreven(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every case as gia writes it, but for its pictures: nothing is computed from them, and they cost time."""
    map_ = tmp_path_factory.mktemp("werkboek-is-python")
    paden = {naam: vulling.schrijf(map_ / f"{naam}.xlsx") for naam, vulling in _gevallen().items()}
    for pad in paden.values():
        pad.write_bytes(zonder_beelden(pad.read_bytes()))
    return paden


# Both compute with formulas of every kind: Gnumeric those of the onthaalbureaus, and of each other kader once.
_NIET_TWEEMAAL = ("-leeg", "-een", "-laagst", "-hoogst", "-bewust", "-buiten", "-getypt")
REKENAARS = {
    "LibreOffice": (kantoor.converteer, [*_gevallen()]),
    "Gnumeric": (gnumeric.herreken, [naam for naam in _gevallen() if not naam.endswith(_NIET_TWEEMAAL)]),
}
MERKEN = {
    "LibreOffice": (kantoor.nodig, pytest.mark.libreoffice),
    # It saves no styles with a name, which openpyxl finds worth a warning.
    "Gnumeric": (
        gnumeric.nodig,
        pytest.mark.gnumeric,
        pytest.mark.filterwarnings("ignore:Workbook contains no default style"),
    ),
}


@pytest.fixture(scope="module")
def herrekend(geschreven: dict[str, Path]) -> Callable[[str], Berekend]:
    """What a program makes of its cases, in one run that every test with it looks at, in whatever order they come."""

    @cache
    def door(rekenaar: str) -> Berekend:
        herreken, namen = REKENAARS[rekenaar]
        paden = [geschreven[naam] for naam in namen]
        na = herreken(paden, "xlsx", paden[0].parent / rekenaar)
        # Where the formulas stand depends on the kader alone.
        eerste = {vulling.kader.id: naam for naam, vulling in reversed(_gevallen().items())}
        formules = {kader: _formules(geschreven[naam]) for kader, naam in eerste.items()}
        return Berekend(dict(zip(namen, na, strict=True)), formules)

    return door


@pytest.fixture
def werkboeken(request: pytest.FixtureRequest, herrekend: Callable[[str], Berekend]) -> Berekend:
    """The cases, recalculated by the program of this test."""
    return herrekend(request.param)


def _elk(*rekenaars: str, einde: tuple[str, ...] = ("",)) -> pytest.MarkDecorator:
    """Let a test look at every case that a program recalculated, of which the name ends in this."""
    gevallen = [
        pytest.param(rekenaar, naam, marks=MERKEN[rekenaar], id=f"{rekenaar}-{naam}")
        for rekenaar in rekenaars
        for naam in REKENAARS[rekenaar][1]
        if naam.endswith(einde)
    ]
    return pytest.mark.parametrize(("werkboeken", "naam"), gevallen, indirect=["werkboeken"])


@_elk("LibreOffice", "Gnumeric")
def test_wat_het_werkboek_toont_is_wat_python_berekent(naam: str, werkboeken: Berekend) -> None:
    werkboek = werkboeken.open(naam)
    assert list(foutwaarden(werkboek.boek)) == []
    vergelijk_alles(werkboek)


@_elk("LibreOffice", einde=("getypt", "-0", "-alles"))
def test_wat_met_de_hand_getypt_is_leest_gia_zoals_de_formules_het_tellen(naam: str, werkboeken: Berekend) -> None:
    vulling = _gevallen()[naam]
    gelezen = lees_werkboek(werkboeken.paden[naam], vulling.kader)
    # A number or a sentence of gia that says something else than what was filled in.
    afwijkend = {Bevindingsoort.resultaat_wijkt_af, Bevindingsoort.telling_wijkt_af}
    assert [gevonden for gevonden in gelezen.bevindingen if gevonden.id in afwijkend] == []
    fout = {gevonden.code for gevonden in gelezen.bevindingen if gevonden.id is Bevindingsoort.score_ongeldig}
    assert fout == {code for code, getypt in vulling.getypt.items() if getypt in GEEN_NIVEAU}
    assert {code: gelezen.niveau(code) for code in vulling.bron.scores} == {
        code: vulling.bron.niveau(code) for code in vulling.bron.scores
    }


def test_een_resultaatblad_dat_niet_vergeleken_wordt_valt_op() -> None:
    gewoon = _gevallen()["leeg"]
    nieuw = ("Nieuw blad", "C6")
    boek = Workbook()
    boek.create_sheet("Nieuw blad")["C6"] = 12
    extra = Werkboek(gewoon.kader, gewoon.bron, frozenset({nieuw}), boek)
    assert over_na_vergelijken(extra) == {nieuw}


def test_de_gevallen_omvatten_alles_wat_kan_voorkomen() -> None:
    eigen = [vulling for vulling in _gevallen().values() if vulling.kader is kader_onthaalbureau()]
    gevallen = [(vulling.kader, vulling.bron) for vulling in eigen]
    assert len(gevallen) >= 20
    assert {bron.puntenmodel for _, bron in gevallen} == {"vlaams", "lineair", "vierpunt"}
    gescoord = [sum(s.niveau is not None for s in bron.scores.values()) for _, bron in gevallen]
    assert min(gescoord) == 0
    assert max(gescoord) == len(kader_onthaalbureau().schaal_van)
    begonnen = [(kader, bron) for kader, bron in gevallen if any(bron.niveau(code) for code in kader.criteria)]
    leeg_proces = [b for kader, b in begonnen if any(p.gescoord == 0 for p in bereken_profiel(b, kader).processen)]
    assert leeg_proces
    assert {len(bron.scores[c].motivering) > 260 for kader, bron in gevallen for c in kader.criteria} == {True, False}
    assert {len(bron.scores[c].bewijs) > 110 for kader, bron in gevallen for c in kader.criteria} == {True, False}

    for naam in MET_SCORES:
        randen = {"leeg", "laagst", "getypt", "0"} | ({"een", "hoogst", "bewust"} if naam in ELKE_RAND else set())
        heeft_buiten = any(schaal.buiten for schaal in kader_van(naam).schaal_van.values())
        verwacht = {f"{naam}-{rand}" for rand in (*randen, *(["buiten"] if heeft_buiten else []))}
        assert verwacht <= _gevallen().keys()
        assert _gevallen()[f"{naam}-getypt"].getypt.keys() <= kader_van(naam).schaal_van.keys()
    assert {getypt for vulling in _gevallen().values() for getypt in vulling.getypt.values()} > set(GEEN_NIVEAU)


def test_een_onderdeel_op_een_schaal_zonder_rollen_heeft_geen_lijsten() -> None:
    """By hand from tests/schalenkader: nothing that is scored on “omvang” is a good practice or a werkpunt."""
    bladen = {"Good Practices Lessen", "Good Practices Huis", "Werkpunten Lessen", "Werkpunten Huis"}
    assert bladen_met_lijsten(kader_van(MUZIEKSCHOOL)).keys() == bladen


# What Start says above, how many answers it counts of how many, and what the tab of the questions says.
VRAGEN = {
    "werkbezoek-leeg": ("Nog 30 van 30 rijen in te vullen.", 0, 30, "0 van 30 ingevuld"),
    "werkbezoek-een": ("Nog 29 van 30 rijen in te vullen.", 1, 30, "1 van 30 ingevuld"),
    "werkbezoek-op-een-na": ("Nog 1 van 30 rijen in te vullen.", 29, 30, "29 van 30 ingevuld"),
    "werkbezoek-alles": (
        "Alles is ingevuld: zet nu “Stand van dit werkboek” op ingediend.",
        30,
        30,
        "30 van 30 ingevuld",
    ),
    "werkbezoek-ingediend": ("Alles is ingevuld.", 30, 30, "30 van 30 ingevuld"),
    "kwaliteitswijzer-kmi-leeg": ("Nog 13 van 13 rijen in te vullen.", 0, 13, "0 van 13 ingevuld"),
    "kwaliteitswijzer-kmi-een": ("Nog 12 van 13 rijen in te vullen.", 1, 13, "1 van 13 ingevuld"),
    "kwaliteitswijzer-kmi-op-een-na": ("Nog 1 van 13 rijen in te vullen.", 12, 13, "12 van 13 ingevuld"),
    "kwaliteitswijzer-kmi-alles": (
        "Alles is ingevuld: zet nu “Stand van dit werkboek” op ingediend.",
        13,
        13,
        "13 van 13 ingevuld",
    ),
    "kwaliteitswijzer-kmi-ingediend": ("Alles is ingevuld.", 13, 13, "13 van 13 ingevuld"),
}


@_elk("LibreOffice", "Gnumeric", einde=tuple(VRAGEN))
def test_wat_start_telt_van_vragen_met_de_hand_geteld(naam: str, werkboeken: Berekend) -> None:
    boek = werkboeken.open(naam).boek
    bovenaan, ingevuld, rijen, voortgang = VRAGEN[naam]
    (van_vragen,) = (cellen for code, cellen in tabelrijen(boek["Start"]) if code == "vragen")
    getoond = {kop: van_vragen[kop].value for kop in ("Ingevuld", "Rijen", "Voortgang")}
    assert boek["Start"]["A3"].value == bovenaan
    assert getoond == {"Ingevuld": ingevuld, "Rijen": rijen, "Voortgang": voortgang}
    blad = boek[_gevallen()[naam].kader.vragen.naam]  # type: ignore[union-attr]
    assert (blad["B3"].value, blad["C1"].value) == (voortgang, "De Brug · 2013-2014")


@_elk("LibreOffice", "Gnumeric", einde=("met-de-hand",))
def test_een_werkboek_met_de_hand_uitgerekend(naam: str, werkboeken: Berekend) -> None:
    """P1: sterk punt, voldoende, afwezig is 4 + 2 + 0 of 12 points; P2: goed uitgewerkt is 3 of 4; 3 Ja, 1 Nee."""
    boek = werkboeken.open(naam).boek
    apl = {code: {kop: cel.value for kop, cel in cellen.items()} for code, cellen in tabelrijen(boek["Profiel APL"])}
    assert apl["P1"]["Score op 20"] == pytest.approx(10)
    assert (apl["P1"]["afwezig"], apl["P1"]["voldoende"], apl["P1"]["goed uitgewerkt"]) == (1, 1, 0)
    assert (apl["P1"]["sterk punt"], apl["P1"]["Gescoord"], apl["P1"]["Criteria"]) == (1, 3, 8)
    assert apl["P1"]["Volledigheid"] == "onvolledig"
    assert str(apl["P1"]["Grafieklabel"]).endswith(" (onvolledig)")
    assert apl["P2"]["Score op 20"] == pytest.approx(15)
    assert apl["P3"]["Score op 20"] in (None, "")
    assert apl["P3"]["Volledigheid"] == "niet gescoord"
    bewaking = tabelrijen(boek["Kwaliteitsbewaking"])
    aspecten = {code: cellen["Score op 100"].value for code, cellen in bewaking if "Score op 100" in cellen}
    # Doelgerichtheid: 4 + 2 + 3 of 12 points; ondersteuning: 0 of 4.
    assert aspecten["doelgerichtheid"] == pytest.approx(75)
    assert aspecten["ondersteuning"] == 0
    assert aspecten["ontwikkeling"] in (None, "")
    matrix = {code: cellen for code, cellen in bewaking if "Doelgerichtheid" in cellen}
    assert matrix["P1"]["Doelgerichtheid"].value == pytest.approx(75)
    assert matrix["P1"]["Ondersteuning"].value == 0
    assert matrix["P2"]["Ondersteuning"].value in (None, "")
    samen = {code: cellen["Score op 100"].value for code, cellen in tabelrijen(boek["Samenvattend"])}
    # APL: five times the mean of 10 and 15; kwaliteitsbewaking: the mean of 75 and 0; regelgeving: 3 of 4.
    assert samen["apl"] == pytest.approx(62.5)
    assert samen["kernprocessen"] in (None, "")
    assert samen["kwaliteitsbewaking"] == pytest.approx(37.5)
    assert samen["regelgeving"] == pytest.approx(75)
    goed, werk = boek["Good Practices APL"], boek["Werkpunten APL"]
    assert (goed["A3"].value, goed["A5"].value, goed["A6"].value or "") == ("1 good practice", "P1.DG1", "")
    assert (werk["A3"].value, werk["A5"].value, werk["D5"].value) == ("1 werkpunt", "P1.OS1", "Er is niets op papier.")
    assert boek["Werkpunten Kern"]["A3"].value == "Geen werkpunten"
    start = {code: cellen["Voortgang"].value for code, cellen in tabelrijen(boek["Start"])}
    assert start["apl"] == "4 van 55 gescoord"
    assert start["regelgeving"] == "4 van 16 gescoord"
