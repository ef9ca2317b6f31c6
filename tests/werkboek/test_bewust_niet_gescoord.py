"""The tab Start counts what was deliberately not scored: what stands beside its formulas, and what programs give."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import bereken_profiel, lees_werkboek, maak_sjabloon
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
from tests.bouwers import JA, STERK, VOLDOENDE, VOORBEELD, beoordeling, kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, erbij, lees_na, rij_van, zet
from tests.bouwers.werkboeken import open_boek
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
KOP = "Bewust niet gescoord"
# Two of APL, one of the rules, and none of the kernprocessen: P8.1 has a sign that says nothing.
REDENEN = {
    "P1.DG1": "Wij begeleiden niemand.",
    "P2.OS1": "??",
    "R1.2": "n.v.t.\nGeen lokalen.",
    "P8.1": "-",
    "P1.OS1": "Zie P1.",
}
AANTALLEN = {"apl": 2, "kernprocessen": 0, "regelgeving": 1, "context-en-input": None, "output": None}


def _ingevuld() -> Beoordeling:
    return beoordeling(KADER, {"P1.OS1": STERK, "P8.2": VOLDOENDE, "R1.1": JA}, motiveringen=REDENEN)


def _koprij(blad: Worksheet) -> int:
    return next(nummer for nummer in range(1, 60) if KOP in [cel.value for cel in blad[nummer]])


def _kolommen(blad: Worksheet, koprij: int) -> dict[str, int]:
    return {str(cel.value): nummer for nummer, cel in enumerate(blad[koprij], start=1)}


def _getoond(inhoud: bytes) -> dict[str, object]:
    """What Start shows under the heading, by the code of the tab."""
    blad = load_workbook(io.BytesIO(inhoud), data_only=True)["Start"]
    begin = _koprij(blad)
    kolommen = _kolommen(blad, begin)
    rijen = range(begin + 1, begin + 6)
    return {str(blad.cell(rij, kolommen["Code"]).value): blad.cell(rij, kolommen[KOP]).value for rij in rijen}


def test_start_telt_wat_bewust_niet_gescoord_is_per_tabblad() -> None:
    assert _getoond(maak_sjabloon(KADER, beoordeling=_ingevuld())) == AANTALLEN
    leeg = {code: None if aantal is None else 0 for code, aantal in AANTALLEN.items()}
    assert _getoond(maak_sjabloon(KADER)) == leeg


@nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("vorm", ["xlsx", "ods"])
def test_libreoffice_telt_hetzelfde_ook_naast_de_naam_van_een_niveau(vorm: str, tmp_path: Path) -> None:
    boek = load_workbook(io.BytesIO(maak_sjabloon(KADER, beoordeling=_ingevuld())))
    rij = rij_van(boek[APL], "P1.DG2")
    # A score that was typed a cell too far is none, and no reason either.
    boek[APL].cell(rij, 5).value = "Sterk punt"
    boek[APL].cell(rij + 2, 5).value = 12
    boek.save(tmp_path / "in.xlsx")
    (berekend,) = converteer([tmp_path / "in.xlsx"], vorm, tmp_path / "uit")
    gelezen = lees_werkboek(berekend, KADER)
    assert {b.id for b in gelezen.bevindingen} == {"niet-gescoord", "gegeven-ontbreekt"}
    assert gelezen.redenen == {code: REDENEN[code] for code in ("P1.DG1", "P2.OS1", "R1.2")}
    if vorm == "xlsx":
        assert _getoond(berekend.read_bytes()) == AANTALLEN


def _cel(blad: Worksheet, code: str) -> str:
    """The name of the cell on Start with the count of the tab that has this code."""
    begin = _koprij(blad)
    kolommen = _kolommen(blad, begin)
    rij = next(rij for rij in range(begin, begin + 6) if blad.cell(rij, kolommen["Code"]).value == code)
    return str(blad.cell(rij, kolommen[KOP]).coordinate)


def _zonder_kolom(boek: Workbook) -> None:
    """Make of Start what it was before it had this column: the hidden codes stand in its place."""
    blad = boek["Start"]
    begin = _koprij(blad)
    kolommen = _kolommen(blad, begin)
    for rij in range(begin, begin + 6):
        blad.cell(rij, kolommen[KOP]).value = blad.cell(rij, kolommen["Code"]).value
        blad.cell(rij, kolommen["Code"]).value = None


def test_een_werkboek_van_voor_die_kolom_leest_zoals_voorheen(tmp_path: Path) -> None:
    assert erbij(lees_na(tmp_path, _zonder_kolom, alleen_waarden=True)) == []
    gelezen = lees_na(tmp_path, _zonder_kolom, zet(APL, D9=None, E9=REDENEN["P1.DG1"]))
    assert erbij(gelezen) == []
    assert gelezen.redenen == {"P1.DG1": REDENEN["P1.DG1"]}


def test_een_getal_over_die_formule_geplakt_wijkt_af_tenzij_een_score_onzeker_is(tmp_path: Path) -> None:
    cel = _cel(open_boek(VOORBEELD)["Start"], "apl")
    geplakt = zet("Start", **{cel: 7})
    afwijking = ("resultaat-wijkt-af", "Start", cel, "apl")
    assert erbij(lees_na(tmp_path, geplakt, alleen_waarden=True)) == [afwijking]
    # What is meant by a score that is none, nobody knows: neither how many have no score.
    assert afwijking not in erbij(lees_na(tmp_path, geplakt, zet(APL, D9="goed"), alleen_waarden=True))


def _met_lege_processen() -> Beoordeling:
    """Of P1 one is scored and the others have a reason; of P2 all have one, of P3 all but one; P4 nobody touched."""
    codes = {nummer: [code for code in KADER.criteria if code.startswith(f"P{nummer}.")] for nummer in (1, 2, 3)}
    redenen = dict.fromkeys((*codes[1][1:], *codes[2], *codes[3][1:]), "Dat doen wij niet.")
    return beoordeling(KADER, {codes[1][0]: STERK}, motiveringen=redenen)


PROFIEL = {
    "P1": (1, 8, "volledig", 7, "P1 Kwaliteitszorg"),
    "P2": (0, 8, "bewust niet gescoord", 8, "P2 Besluitvorming (bewust niet gescoord)"),
    "P3": (0, 8, "niet gescoord", 7, "P3 Organisatie van het aanbod"),
    "P4": (0, 7, "niet gescoord", 0, "P4 Samenwerking met externe partners"),
}
# P1 and P2 and P3 each have two of every aspect; of P1.DG1 there is a score.
ASPECTEN = {"doelgerichtheid": (1, 14, "onvolledig", 4), "ontwikkeling": (0, 13, "niet gescoord", 6)}


def _profielrijen(boek: Workbook, blad: str, codes: dict[str, tuple[object, ...]]) -> dict[str, tuple[object, ...]]:
    """What stands from Gescoord on in the rows of these codes."""
    rijen = list(boek[blad].iter_rows(values_only=True))
    begin = next(rij.index("Gescoord") for rij in rijen if "Gescoord" in rij)
    breedte = len(next(iter(codes.values())))
    gevonden: dict[str, tuple[object, ...]] = {}
    for rij in rijen:
        if rij[0] in codes:
            gevonden.setdefault(str(rij[0]), rij[begin : begin + breedte])
    return gevonden


def _controleer_profielen(boek: Workbook) -> None:
    assert _profielrijen(boek, "Profiel APL", dict(PROFIEL)) == PROFIEL
    assert _profielrijen(boek, "Kwaliteitsbewaking", dict(ASPECTEN)) == ASPECTEN
    samen = {"apl": (1, 55, "onvolledig", 22), "regelgeving": (0, 16, "niet gescoord", 0)}
    assert _profielrijen(boek, "Samenvattend", dict(samen)) == samen


def test_elk_profiel_zegt_wat_niet_en_wat_bewust_niet_gescoord_is() -> None:
    gegeven = _met_lege_processen()
    _controleer_profielen(load_workbook(io.BytesIO(maak_sjabloon(KADER, beoordeling=gegeven)), data_only=True))
    resultaten = maak_resultaten(bereken_profiel(gegeven, KADER), KADER)
    _controleer_profielen(load_workbook(io.BytesIO(resultaten)))


@nodig
@pytest.mark.libreoffice
def test_libreoffice_zegt_in_elk_profiel_hetzelfde(tmp_path: Path) -> None:
    (tmp_path / "in.xlsx").write_bytes(maak_sjabloon(KADER, beoordeling=_met_lege_processen()))
    (berekend,) = converteer([tmp_path / "in.xlsx"], "xlsx", tmp_path / "uit")
    _controleer_profielen(load_workbook(berekend, data_only=True))


def _zoals_voor_de_profielen(boek: Workbook) -> None:
    """Make of the result tabs what they were before: without the column, and what has a reason is not scored."""
    for titel in ("Profiel APL", "Profiel Kernprocessen", "Kwaliteitsbewaking", "Regelgeving", "Samenvattend"):
        blad = boek[titel]
        koprij = next(rij for rij in range(1, 20) if KOP in [cel.value for cel in blad[rij]])
        kolommen = _kolommen(blad, koprij)
        for rij in range(koprij, koprij + 15):
            cel = blad.cell(rij, kolommen[KOP])
            if not isinstance(cel, MergedCell):
                cel.value = None
    for titel, code, naam in (
        ("Profiel APL", "P2", "P2 Besluitvorming"),
        ("Profiel APL", "P1", "P1 Kwaliteitszorg"),
    ):
        blad = boek[titel]
        koprij = next(rij for rij in range(1, 20) if "Volledigheid" in [cel.value for cel in blad[rij]])
        kolommen = _kolommen(blad, koprij)
        rij = rij_van(blad, code)
        woord = "onvolledig" if code == "P1" else "niet gescoord"
        blad.cell(rij, kolommen["Volledigheid"]).value = woord
        blad.cell(rij, kolommen["Grafieklabel"]).value = f"{naam} ({woord})"


def test_een_werkboek_van_voor_die_kolom_in_de_profielen_leest_zoals_voorheen(tmp_path: Path) -> None:
    boek = load_workbook(io.BytesIO(maak_sjabloon(KADER, beoordeling=_met_lege_processen())), data_only=True)
    nu = tmp_path / "nu.xlsx"
    boek.save(nu)
    assert {b.id for b in lees_werkboek(nu, KADER).bevindingen} == {"niet-gescoord", "gegeven-ontbreekt"}
    _zoals_voor_de_profielen(boek)
    vroeger = tmp_path / "vroeger.xlsx"
    boek.save(vroeger)
    assert [b.melding for b in lees_werkboek(vroeger, KADER).bevindingen] == [
        b.melding for b in lees_werkboek(nu, KADER).bevindingen
    ]
    # What somebody typed over a result is still told.
    blad = boek["Profiel APL"]
    koprij = next(rij for rij in range(1, 20) if "Volledigheid" in [cel.value for cel in blad[rij]])
    blad.cell(rij_van(blad, "P4"), _kolommen(blad, koprij)["Volledigheid"]).value = "volledig"
    boek.save(vroeger)
    assert [b.code for b in lees_werkboek(vroeger, KADER).bevindingen if b.id == "resultaat-wijkt-af"] == ["P4"]
