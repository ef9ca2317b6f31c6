"""The fields of Start: read beside their label, wherever somebody moved them, and never guessed."""

from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from gia_kwaliteit import Beoordeling, Gegevens, beoordeling
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.start import lees_gegevens, vind_velden
from gia_kwaliteit.werkboek.lezen.tabellen import bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.bladen import Gezien
from tests.bouwers.voorbeeld import APL, KERN, START, Daad, erbij, lees_na, meldingen, ongeschonden, zet
from tests.programmas.gia import gia

LABELS = ("Naam onthaalbureau", "Soort", "Werkjaar", "Datum", "Beoordelaars")  # A5 to A9
STANDLABELS = ("Stand van dit werkboek", "Stand sinds", "Stand door")  # A10 to A12, which nobody has to fill in


def test_elk_gegeven_heeft_een_label_want_zonder_zou_het_nooit_gelezen_worden() -> None:
    assert tuple(kader_onthaalbureau().woorden.velden.labels) == tuple(
        veld.name for veld in fields(beoordeling.Gegevens)
    )
    assert tuple(kader_onthaalbureau().woorden.velden.labels.values()) == LABELS + STANDLABELS


ZONDER_STAND = {"B10": None, "B11": None, "B12": None}
# The two criteria that the example leaves open.
ALLES_GESCOORD = (zet(APL, D89="voldoende"), zet(KERN, C49="voldoende"))


def _kolommen_erbij(aantal: int) -> Daad:
    return lambda boek: boek[START].insert_cols(2, aantal)


def _kopieer(**cellen: object) -> Daad:
    """Copy Start, and type in the copy."""

    def doe(boek: Workbook) -> None:
        kopie = boek.copy_worksheet(boek[START])
        for plaats, waarde in cellen.items():
            kopie[plaats].value = waarde

    return doe


def _eerste_zin(beoordeling: Beoordeling, soort: str) -> list[str]:
    return [melding.split(". ")[0] for melding in meldingen(beoordeling, soort)]


# --- where the fields stand ---


@pytest.mark.parametrize("aantal", [1, 2, 3])
def test_tot_drie_ingevoegde_kolommen_veranderen_niets(aantal: int, tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, _kolommen_erbij(aantal))
    assert beoordeling.gegevens == ongeschonden().gegevens
    assert erbij(beoordeling) == []


def test_wat_nog_verder_van_de_labels_staat_wordt_niet_gelezen_en_gemeld(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, _kolommen_erbij(4))
    assert beoordeling.gegevens == Gegevens()
    leeg = [("gegeven-ontbreekt", START, f"B{rij}", None) for rij in range(5, 10)]
    assert erbij(beoordeling) == leeg + [("tekst-buiten-tabel", START, f"F{rij}", None) for rij in range(5, 13)]


def test_een_enkel_gegeven_naast_zijn_label_volstaat(tmp_path: Path) -> None:
    """What somebody wrote further to the right is a note, however much of it there is."""
    leeg = zet(START, B6=None, B7=None, B8=None, B9=None, **ZONDER_STAND)
    beoordeling = lees_na(tmp_path, leeg, zet(START, D6="inspectie", D7="2014-2015", D8="14/03/2015", D9="An"))
    assert beoordeling.gegevens == Gegevens(naam="De Brug (fictief)")
    ontbreekt = [("gegeven-ontbreekt", START, f"B{rij}", None) for rij in range(6, 10)]
    assert erbij(beoordeling) == ontbreekt + [("tekst-buiten-tabel", START, f"D{rij}", None) for rij in range(6, 10)]


def test_twee_notities_verderop_zijn_nog_geen_verschoven_gegevens(tmp_path: Path) -> None:
    leeg = zet(START, B5=None, B6=None, B7=None, B8=None, B9=None, **ZONDER_STAND)
    beoordeling = lees_na(tmp_path, leeg, zet(START, C6="inspectie", C7="2014-2015"))
    assert beoordeling.gegevens == Gegevens()
    beoordeling = lees_na(tmp_path, leeg, zet(START, C5="De Poort", C6="inspectie", C7="2014-2015"))
    assert beoordeling.gegevens == Gegevens(naam="De Poort", soort="inspectie", werkjaar="2014-2015")


def test_een_label_in_hoofdletters_of_met_spaties_blijft_een_label(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(START, A5="NAAM  ONTHAALBUREAU", A6=" soort "))
    assert beoordeling.gegevens == ongeschonden().gegevens
    assert erbij(beoordeling) == []


VELDEN = ("naam", "soort", "werkjaar", "datum", "beoordelaars")
INGEVULD = ("De Brug", "zelfevaluatie", "2013-2014", "14/03/2014", "An")


def _blad(*rijen: list[object], naam: str = "Start") -> Bronblad:
    return Bronblad(naam, rijen)


def _velden(*bladen: Bronblad) -> list[tuple[str, str, str, object]]:
    """The sheet, the field, the cell and what stands there; of a label that is gone, the cell of the label."""
    verwachting = verwachting_van(kader_onthaalbureau())
    velden = vind_velden([bekijk_blad(blad, verwachting) for blad in bladen], kader_onthaalbureau().woorden.velden)
    return [(veld.blad.naam, veld.veld, veld.labelplaats or veld.plaats, veld.waarde) for veld in velden]


def _start(stap: int = 1, ingevuld: tuple[object, ...] = INGEVULD) -> list[list[object]]:
    """The rows of a Start whose fields stand so many columns to the right."""
    return [[label, *[""] * (stap - 1), waarde] for label, waarde in zip(LABELS, ingevuld, strict=True)]


@pytest.mark.parametrize(("stap", "kolom"), [(1, "B"), (2, "C"), (3, "D"), (4, "E")])
def test_een_veld_staat_tot_vier_kolommen_naast_zijn_label(stap: int, kolom: str) -> None:
    gelezen = [("Start", veld, f"{kolom}{rij}", INGEVULD[rij - 1]) for rij, veld in enumerate(VELDEN, 1)]
    assert _velden(_blad(*_start(stap))) == gelezen
    leeg = [("Start", veld, f"B{rij}", "") for rij, veld in enumerate(VELDEN, 1)]
    assert _velden(_blad(*_start(5))) == leeg


@pytest.mark.parametrize(("aantal", "kolom"), [(0, "B"), (1, "B"), (2, "B"), (3, "C"), (5, "C")])
def test_drie_velden_samen_zijn_verschoven_velden(aantal: int, kolom: str) -> None:
    rijen = _start(2, (*INGEVULD[:aantal], *[""] * (5 - aantal)))
    assert [plaats for _, _, plaats, _ in _velden(_blad(*rijen))] == [f"{kolom}{rij}" for rij in range(1, 6)]


def test_een_label_zonder_cel_ernaast_is_een_leeg_veld() -> None:
    velden = _velden(_blad(*_start()[:4], [LABELS[4]]))
    assert velden[4] == ("Start", "beoordelaars", "B5", None)


@pytest.mark.parametrize(("label", "is_label"), [("Soort".ljust(40), True), ("Soort".ljust(41), False), (12.5, False)])
def test_een_label_is_een_tekst_van_hoogstens_veertig_tekens(label: object, *, is_label: bool) -> None:
    rijen = _start()
    rijen[1][0] = label
    gevonden = {veld: plaats for _, veld, plaats, _ in _velden(_blad(*rijen))}
    assert gevonden == dict(zip(VELDEN, ("B1", "B2" if is_label else "A2", "B3", "B4", "B5"), strict=True))


@pytest.mark.parametrize(
    ("elders", "gelezen"), [((2, 3), set()), ((2, 3, 4), {"Blad2"}), ((0, 1, 2), {"Blad2"}), ((3,), set())]
)
def test_drie_labels_onder_elkaar_zijn_een_tweede_start(elders: tuple[int, ...], gelezen: set[str]) -> None:
    tweede = _blad(*[_start()[rij] for rij in elders], naam="Blad2")
    assert {blad for blad, _, _, _ in _velden(_blad(*_start()), tweede)} == {"Start"} | gelezen


def test_wat_in_geen_start_gezegd_wordt_ontbreekt_helemaal() -> None:
    gegevens, gevonden = lees_gegevens([], kader_onthaalbureau().woorden)
    assert gegevens == Gegevens()
    assert [b.id for b in gevonden] == ["start-ontbreekt"]
    assert "Naam onthaalbureau, Soort, Werkjaar, Datum, Beoordelaars" in gevonden[0].melding
    assert "Stand" not in gevonden[0].melding  # nobody has to fill that in
    assert _velden() == []


# --- a label that is gone ---


@pytest.mark.parametrize(
    ("weg", "gemeld"),
    [
        ((0,), ["A1"]),
        ((4,), ["A5"]),
        ((0, 1), ["A1", "A2"]),
        ((1, 2), ["A2", "A3"]),
        ((3, 4), ["A4", "A5"]),
        ((0, 1, 2, 4), ["A1", "A2", "A3", "A5"]),
    ],
)
def test_elk_label_dat_weg_is_heeft_zijn_eigen_cel(weg: tuple[int, ...], gemeld: list[str]) -> None:
    """Two labels that are gone below each other stood in two cells."""
    rijen = _start()
    for rij in weg:
        rijen[rij][0] = "?"
    velden = _velden(_blad(*rijen))
    assert [plaats for _, _, plaats, _ in velden if plaats.startswith("A")] == gemeld


def test_een_label_dat_weg_is_stond_onder_het_vorige_ook_waar_rijen_ingevoegd_zijn() -> None:
    naam, soort, werkjaar, datum, beoordelaars = _start()
    werkjaar[0] = "?"
    velden = _velden(_blad([""], naam, [""], soort, werkjaar, [""], datum, beoordelaars))
    assert [plaats for _, _, plaats, _ in velden] == ["B2", "B4", "B7", "B8", "A5"]
    naam[0], werkjaar[0] = "?", "Werkjaar"
    velden = _velden(_blad([""], naam, soort, [""], werkjaar, datum, beoordelaars))
    assert [plaats for _, _, plaats, _ in velden] == ["B3", "B5", "B6", "B7", "A2"]


@pytest.mark.parametrize("weg", [[0], [4], [2], [1, 2], [0, 1]])
def test_een_rij_die_weg_is_heeft_geen_cel_meer(weg: list[int]) -> None:
    """The first label has no row above it left, the last none below it."""
    rijen = [rij for nummer, rij in enumerate(_start()) if nummer not in weg]
    assert len(_velden(_blad(*rijen))) == len(rijen)


@pytest.mark.parametrize("rijen", [(5, 7, 9), (6, 8), (6, 7), (5, 6), (5, 6, 7), (8, 9), (6, 7, 8)])
def test_een_ontbrekend_label_zegt_wat_ernaast_staat(rijen: tuple[int, ...], tmp_path: Path) -> None:
    kwijt = {f"A{rij}": None for rij in rijen} | {f"B{rij}": f"dit hier {rij}" for rij in rijen}
    beoordeling = lees_na(tmp_path, zet(START, **kwijt))
    assert erbij(beoordeling) == [("label-ontbreekt", START, f"A{rij}", None) for rij in rijen]
    assert meldingen(beoordeling, "label-ontbreekt") == [
        f"het label “{LABELS[rij - 5]}” ontbreekt op Start; daardoor wordt niet gelezen wat ernaast staat "
        f"(“dit hier {rij}”). Typ in deze cel opnieuw “{LABELS[rij - 5]}”."
        for rij in rijen
    ]


def test_een_ontbrekend_label_zonder_iets_ernaast_citeert_niets(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(START, A7=None, B7=None))
    (zin,) = _eerste_zin(beoordeling, "label-ontbreekt")
    assert zin.endswith("niet gelezen wat ernaast staat")


def test_een_label_dat_op_een_van_twee_starts_ontbreekt_wordt_van_de_andere_gelezen(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, _kopieer(A5="Naam bureau"))
    assert beoordeling.gegevens == ongeschonden().gegevens
    assert erbij(beoordeling) == []


def test_twee_starts_met_dezelfde_inhoud_zijn_een_start(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, _kopieer(B5="DE BRUG (fictief) ", B6=None))
    assert beoordeling.gegevens == ongeschonden().gegevens
    assert erbij(beoordeling) == []


@pytest.mark.parametrize("rij", [6, 7, 8])
def test_een_verwijderde_rij_van_start_is_een_gegeven_dat_ontbreekt(rij: int, tmp_path: Path) -> None:
    """The labels around it now stand below each other: there is no cell to point to."""
    beoordeling = lees_na(tmp_path, lambda boek: boek[START].delete_rows(rij))
    assert erbij(beoordeling) == [("gegeven-ontbreekt", None, None, None)]
    assert _eerste_zin(beoordeling, "gegeven-ontbreekt") == [f"“{LABELS[rij - 5]}” is niet ingevuld"]


# --- what a field says ---


def test_een_lange_inhoud_wordt_ingekort_aangehaald(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(START, A7="?", B7="x" * 61, B8="y" * 61))
    assert f"(“{'x' * 60}”)" in meldingen(beoordeling, "label-ontbreekt")[0]
    assert f"staat “{'y' * 60}”;" in meldingen(beoordeling, "gegeven-ongeldig")[0]


@pytest.mark.parametrize(
    ("datum", "ver"),
    [
        # The werkjaar is 2013-2014: a zelfevaluatie can be early, an inspectie years late.
        (date(2011, 12, 31), True),
        (date(2012, 1, 1), False),
        (date(2016, 12, 31), False),
        (date(2017, 1, 1), True),
    ],
)
def test_een_datum_jaren_van_het_werkjaar_is_een_waarschuwing(datum: date, tmp_path: Path, *, ver: bool) -> None:
    beoordeling = lees_na(tmp_path, zet(START, B8=datum))
    assert erbij(beoordeling) == ([("datum-buiten-werkjaar", START, "B8", None)] if ver else [])
    assert beoordeling.gegevens.datum == datum


def _gegevens(*bladen: Bronblad) -> tuple[Gegevens, list[tuple[str, str | None, str | None, str]]]:
    """The fields on these sheets, and the kind, the sheet, the cell and the words of what was found."""
    verwachting = verwachting_van(kader_onthaalbureau())
    gegevens, gevonden = lees_gegevens(
        vind_velden([bekijk_blad(blad, verwachting) for blad in bladen], kader_onthaalbureau().woorden.velden),
        kader_onthaalbureau().woorden,
    )
    return gegevens, [(str(b.id), b.blad, b.cel, b.melding) for b in gevonden]


@pytest.mark.parametrize("eerste", [("Datum", ""), ("Onze datum", "later")])
def test_een_verre_datum_wordt_gemeld_waar_ze_gelezen_werd(eerste: tuple[str, str]) -> None:
    """On the first Start there is no date, or one of which the label is gone."""
    rijen = _start()
    rijen[3] = [*eerste]
    verder = _start()
    verder[3][1] = "14/03/2020"
    gegevens, gevonden = _gegevens(_blad(*rijen), _blad(*verder, naam="Blad2"))
    assert gegevens.datum == date(2020, 3, 14)
    assert [vondst[:3] for vondst in gevonden] == [("datum-buiten-werkjaar", "Blad2", "B4")]


STAND = ("Stand van dit werkboek", "Stand sinds", "Stand door")


@pytest.mark.parametrize(("plek", "gemeld"), [(0, True), (1, True), (4, True), (5, False)])
def test_een_label_van_de_stand_is_weg_zo_ver_er_iets_naast_staat(plek: int, *, gemeld: bool) -> None:
    """In its own cell, or as far right of it as a field can stand; where nothing stands its row may be gone."""
    zonder: list[object] = [""] * 6
    zonder[plek] = "maart"
    velden = _velden(_blad(*_start(), [STAND[0], "ingediend", *[""] * 4], zonder, [STAND[2], "An", *[""] * 4]))
    assert [(veld, plaats) for _, veld, plaats, _ in velden[5:]] == [
        ("stand", "B6"),
        ("stand_door", "B8"),
        *([("stand_sinds", "A7")] if gemeld else []),
    ]


def test_waar_het_label_van_de_stand_weg_is_vraagt_niemand_om_een_stand() -> None:
    """The label that is gone is told; what was chosen beside it nobody knows."""
    _, gevonden = _gegevens(_blad(*_start(), ["Fase", ""], [STAND[1], "20/03/2014"], [STAND[2], ""]))
    assert [vondst[:3] for vondst in gevonden] == [("label-ontbreekt", "Start", "A6")]
    _, gevonden = _gegevens(_blad(*_start(), [STAND[0], ""], [STAND[1], "20/03/2014"], [STAND[2], ""]))
    assert [vondst[:3] for vondst in gevonden] == [("stand-niet-gekozen", "Start", "B6")]


@pytest.mark.parametrize(("aantal", "andere"), [(2, "Blad1!B1"), (3, "Blad1!B1, Blad2!B1")])
def test_een_gegeven_dat_verschilt_noemt_elke_andere_plaats(aantal: int, andere: str) -> None:
    bladen = [_start() for _ in range(aantal)]
    for nummer, rijen in enumerate(bladen):
        rijen[0][1] = f"De Brug {nummer}"
    gegevens, gevonden = _gegevens(*(_blad(*rijen, naam=f"Blad{nummer}") for nummer, rijen in enumerate(bladen)))
    assert gegevens.naam == Gegevens().naam
    ((soort, blad, cel, zin),) = gevonden
    assert (soort, blad, cel) == ("gegeven-dubbel", "Blad0", "B1")
    assert andere in zin
    assert ("Blad2" in zin) == (aantal > 2)


def test_een_formule_in_een_gegeven_wordt_ingekort_aangehaald() -> None:
    formule = "=" + "A" * 60
    blad = Bronblad("Start", _start(), Gezien({"B1": formule}, {"B2": "#N/A"}))
    gegevens, gevonden = _gegevens(blad)
    assert gegevens == Gegevens(werkjaar="2013-2014", datum=date(2014, 3, 14), beoordelaars=("An",))
    assert [vondst[:3] for vondst in gevonden] == [("gegeven-is-formule", "Start", f"B{rij}") for rij in (1, 2)]
    assert formule[:60] in gevonden[0][3]
    assert formule not in gevonden[0][3]


# --- strict ---


@pytest.mark.parametrize(
    "daad",
    [
        zet(START, A7="Jaar"),
        zet(START, B7=None),
        lambda boek: boek.remove(boek[START]),
        zet(APL, D9=None, E9=None),
    ],
    ids=["label hertypt", "gegeven leeg", "Start verwijderd", "niet gescoord"],
)
def test_wie_streng_leest_aanvaardt_geen_onvolledig_werkboek(daad: Daad, tmp_path: Path) -> None:
    volledig = lees_na(tmp_path, *ALLES_GESCOORD)
    assert not volledig.streng().heeft_fouten
    onvolledig = lees_na(tmp_path, *ALLES_GESCOORD, daad)
    assert not onvolledig.heeft_fouten
    assert onvolledig.streng().heeft_fouten


@pytest.mark.proces
@pytest.mark.parametrize(
    ("daad", "code"),
    [(zet(START, A7="Jaar"), 1), (lambda boek: boek.remove(boek[START]), 1), (zet(START), 0)],
    ids=["label hertypt", "Start verwijderd", "volledig"],
)
def test_strikt_eindigt_met_een_fout_bij_een_onvolledige_start(daad: Daad, code: int, tmp_path: Path) -> None:
    lees_na(tmp_path, *ALLES_GESCOORD, daad)
    assert gia("score", "werkboek.xlsx", map_=tmp_path).returncode == 0
    assert gia("score", "werkboek.xlsx", "--strikt", map_=tmp_path).returncode == code
