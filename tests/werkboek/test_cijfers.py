"""Figures of context, input and output: what may be typed, what is known of them, and that none of it is lost."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.datavalidation import DataValidation

from gia_kwaliteit import Beoordeling, Cijfer, Gegevens, Kader, Status, bereken_profiel, lees_werkboek
from gia_kwaliteit.overzetting import zet_over
from gia_kwaliteit.verslag import maak_verslag
from gia_kwaliteit.werkboek.resultaten import voortgangwaarden
from gia_kwaliteit.werkboek.schrijven.boek import maak_overgezet
from tests.bouwers import PROJECT, beoordeling, kader_onthaalbureau
from tests.bouwers.voorbeeld import CONTEXT, OUTPUT, START, Daad, erbij, lees_na, meldingen, zet
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.bouwers.xlsb import schrijf_xlsb
from tests.programmas import kantoor

KADER = kader_onthaalbureau()
MET_STATUS = {
    "O1.1": Cijfer(waarde=71.5, status=Status.gemeten, jaar=2013, vlaams_gemiddelde=68.25),
    "O1.3": Cijfer(waarde=88.0, status=Status.geschat, jaar=2013, vlaams_gemiddelde=91.0),
    "O2.3": Cijfer(status=Status.geen_gegevens, toelichting="Komt in 2015."),
    "I1.1": Cijfer(waarde=14.0, status=Status.geschat, jaar=2013, toelichting="Ongeveer."),
    "I2.3": Cijfer(status=Status.geen_gegevens),
}


def _geschreven(map_: Path, gegeven: Beoordeling | None = None, *, vorig: Beoordeling | None = None) -> Path:
    pad = map_ / "werkboek.xlsx"
    pad.write_bytes(geschreven(gegeven, vorig=vorig))
    return pad


def _gemeld(gelezen: Beoordeling) -> list[tuple[str, str | None, str | None]]:
    gewoon = ("niet-gescoord", "gegeven-ontbreekt")
    return [(b.id, b.cel, b.code) for b in gelezen.bevindingen if b.id not in gewoon]


# --- the fields ---


def _regels(blad: str) -> list[DataValidation]:
    return list(open_boek(_sjabloon())[blad].data_validations.dataValidation)


def _sjabloon() -> Path:
    return PROJECT / "sjablonen" / "werkboek.xlsx"


def _regel_van(blad: str, cel: str) -> DataValidation:
    (regel,) = [regel for regel in _regels(blad) if cel in {c for r in regel.sqref.ranges for c in _cellen(str(r))}]
    return regel


def _cellen(bereik: str) -> list[str]:
    begin, _, einde = bereik.partition(":")
    letter = begin.rstrip("0123456789")
    return [f"{letter}{rij}" for rij in range(int(begin[len(letter) :]), int((einde or begin)[len(letter) :]) + 1)]


@pytest.mark.parametrize(
    ("blad", "cel", "soort", "van", "tot"),
    [
        (OUTPUT, "C9", "decimal", "0", "100"),
        (OUTPUT, "G11", "decimal", "0", "100"),
        (OUTPUT, "F9", "whole", "1900", "2100"),
        (OUTPUT, "E9", "list", '"gemeten,geschat,geen gegevens"', None),
        (CONTEXT, "D28", "decimal", "0", "1000000000"),
        (CONTEXT, "F28", "list", '"gemeten,geschat,geen gegevens"', None),
        (CONTEXT, "G28", "whole", "1900", "2100"),
    ],
)
def test_elk_veld_aanvaardt_alleen_zijn_soort_en_zegt_dat_in_het_nederlands(
    blad: str, cel: str, soort: str, van: str, tot: str | None
) -> None:
    regel = _regel_van(blad, cel)
    assert (regel.type, regel.formula1, regel.formula2) == (soort, van, tot)
    assert regel.showInputMessage
    assert regel.showErrorMessage
    assert regel.errorTitle == "Dit kan hier niet"


@pytest.mark.parametrize("blad", [OUTPUT, CONTEXT])
def test_wat_excel_toont_past_in_zijn_venster(blad: str) -> None:
    """Excel refuses a file with a title over 32 characters, or a message over 255 (225 for the refusal)."""
    for regel in _regels(blad):
        assert 0 < len(regel.promptTitle or "") <= 32
        assert 0 < len(regel.prompt or "") <= 255
        assert len(regel.error or "") <= 225


def test_bij_een_vooraf_ingevuld_vlaams_gemiddelde_staat_van_welk_jaar_het_is() -> None:
    assert open_boek(_sjabloon())[OUTPUT]["G11"].value == 90
    assert "Vooraf ingevuld: het cijfer van 2012." in str(_regel_van(OUTPUT, "G11").prompt)
    assert "Vooraf ingevuld" not in str(_regel_van(OUTPUT, "G9").prompt)


# --- what is read ---


def test_wat_geschreven_is_wordt_gelezen(tmp_path: Path) -> None:
    gelezen = lees_werkboek(_geschreven(tmp_path, beoordeling(KADER, cijfers=MET_STATUS)), KADER)
    assert {code: gelezen.cijfers[code] for code in MET_STATUS} == MET_STATUS
    assert gelezen.cijfers["O1.5"] == Cijfer()
    assert _gemeld(gelezen) == []
    uitkomsten = {u.code: u for u in bereken_profiel(gelezen, KADER).output}
    assert (uitkomsten["O1.3"].status, uitkomsten["O2.3"].status) == (Status.geschat, Status.geen_gegevens)


def test_een_status_in_hoofdletters_of_met_spaties_is_die_status(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(OUTPUT, E9=" Geschat ", E10="GEMETEN"))
    assert (gelezen.cijfers["O1.1"].status, gelezen.cijfers["O1.2"].status) == (Status.geschat, Status.gemeten)
    assert erbij(gelezen) == []


def test_een_onbekende_status_is_een_fout_en_het_cijfer_telt_niet(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(OUTPUT, E9="schatting"))
    assert erbij(gelezen) == [("status-ongeldig", OUTPUT, "E9", "O1.1")]
    (melding,) = meldingen(gelezen, "status-ongeldig")
    assert "“schatting”; toegelaten: gemeten, geschat, geen gegevens" in melding
    assert bereken_profiel(gelezen, KADER).output[0].waarde is None


@pytest.mark.parametrize(
    ("daad", "soort", "melding"),
    [
        (zet(OUTPUT, E9="geen gegevens"), "status-tegenspraak", "maar er staat wel een cijfer: 71,5"),
        (zet(OUTPUT, C9=None, E9="geschat"), "status-zonder-cijfer", "de status “geschat”, maar er staat geen cijfer"),
        (zet(OUTPUT, C9=None, E9="gemeten"), "status-zonder-cijfer", "de status “gemeten”, maar er staat geen cijfer"),
    ],
)
def test_een_status_die_het_cijfer_tegenspreekt_wordt_gemeld(
    daad: Daad, soort: str, melding: str, tmp_path: Path
) -> None:
    gelezen = lees_na(tmp_path, daad)
    assert erbij(gelezen) == [(soort, OUTPUT, "E9", "O1.1")]
    assert melding in meldingen(gelezen, soort)[0]
    assert gelezen.heeft_fouten == (soort == "status-tegenspraak")


def test_een_onleesbaar_cijfer_wordt_een_keer_gemeld_en_niet_nog_eens_bij_zijn_status(tmp_path: Path) -> None:
    daad = zet(OUTPUT, C9="veel", E9="gemeten", C10="=1+1", E10="geschat")
    assert [(soort, cel) for soort, _, cel, _ in erbij(lees_na(tmp_path, daad))] == [
        ("getal-ongeldig", "C9"),
        ("formule-in-invoercel", "C10"),
    ]


@pytest.mark.parametrize("kolom", ["C", "G"], ids=["Waarde", "Vlaams gemiddelde"])
def test_een_cel_met_de_notatie_procent_wordt_gelezen_zoals_ze_toont_of_geweigerd(kolom: str, tmp_path: Path) -> None:
    """71.5 shows as 7150 %: nobody knows whether 71.5 % or 0.715 % was meant."""

    def doe(boek: Workbook) -> None:
        for rij, waarde in {9: 71.5, 10: 0.715, 11: 1, 12: 1.001, 13: 0}.items():
            cel = boek[OUTPUT][f"{kolom}{rij}"]
            cel.value, cel.number_format = waarde, "0.0%"

    gelezen = lees_na(tmp_path, doe)
    veld = {"C": "waarde", "G": "vlaams_gemiddelde"}[kolom]
    assert [getattr(gelezen.cijfers[f"O1.{n}"], veld) for n in range(1, 6)] == [None, 71.5, 100, None, 0]
    assert {(soort, cel) for soort, _, cel, _ in erbij(gelezen)} == {
        ("percentagenotatie-onmogelijk", f"{kolom}9"),
        ("percentagenotatie", f"{kolom}10"),
        ("percentagenotatie", f"{kolom}11"),
        ("percentagenotatie-onmogelijk", f"{kolom}12"),
    }
    assert (
        "die 7150 % toont; toegelaten: een percentage van 0 tot 100"
        in meldingen(gelezen, "percentagenotatie-onmogelijk")[0]
    )


def test_een_aantal_of_een_jaar_met_de_notatie_procent_is_een_fout(tmp_path: Path) -> None:
    def doe(boek: Workbook) -> None:
        for plaats in ("D28", "G28"):
            boek[CONTEXT][plaats].number_format = "0%"

    gelezen = lees_na(tmp_path, doe)
    assert [(soort, cel) for soort, _, cel, _ in erbij(gelezen)] == [
        ("percentagenotatie-onmogelijk", "D28"),
        ("percentagenotatie-onmogelijk", "G28"),
    ]
    assert (gelezen.cijfers["I1.1"].waarde, gelezen.cijfers["I1.1"].jaar) == (None, None)


@pytest.mark.parametrize("getypt", [130, -1, "71,5 %", "ongeveer 70", True])
def test_een_cijfer_dat_niet_kan_is_een_fout_met_bestand_blad_cel_en_code(getypt: object, tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(OUTPUT, C9=getypt))
    (gevonden,) = [b for b in gelezen.bevindingen if b.id == "getal-ongeldig"]
    assert (gevonden.werkboek, gevonden.blad, gevonden.cel, gevonden.code) == ("werkboek.xlsx", OUTPUT, "C9", "O1.1")
    assert "toegelaten: een percentage van 0 tot 100" in gevonden.melding
    assert gelezen.cijfers["O1.1"].waarde is None


@pytest.mark.parametrize(("jaar", "gemeld"), [(2013, False), (2014, False), (2015, True)])
def test_een_jaar_na_de_beoordeling_vraagt_een_tweede_blik(jaar: int, gemeld: bool, tmp_path: Path) -> None:  # noqa: FBT001
    """The example is of 2013-2014 and of March 2014."""
    gelezen = lees_na(tmp_path, zet(OUTPUT, F9=jaar))
    assert erbij(gelezen) == ([("jaar-te-laat", OUTPUT, "F9", "O1.1")] if gemeld else [])
    assert gelezen.cijfers["O1.1"].jaar == jaar


def test_zonder_datum_of_werkjaar_is_geen_jaar_te_laat(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(OUTPUT, F9=2031), zet(START, B7=None, B8=None))
    assert "jaar-te-laat" not in {soort for soort, *_ in erbij(gelezen)}


def test_een_getal_naast_een_indicator_met_alleen_tekst_wordt_gemeld(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(CONTEXT, D9=12))
    assert erbij(gelezen) == [("tekst-buiten-tabel", CONTEXT, "D9", None)]
    assert gelezen.cijfers["C1.1"].waarde is None


def test_geen_gegevens_telt_als_ingevuld() -> None:
    gegeven = beoordeling(KADER, cijfers=MET_STATUS)
    waarden = voortgangwaarden(gegeven, bereken_profiel(gegeven, KADER), KADER)
    assert waarden["output", "Gescoord"] == 3
    assert waarden["context-en-input", "Gescoord"] == 2


# --- a Vlaams gemiddelde of one's own, an older version and a new year ---


def _met_referentie_2013(waarde: float) -> Kader:
    """A later version of the kader, with another Vlaams gemiddelde and one more."""
    inhoud = KADER.model_dump()
    cijfers_ = (cijfer for referentie in inhoud["referentie"] for cijfer in referentie["cijfers"])
    oud = next(cijfer for cijfer in cijfers_ if cijfer["vlaams_gemiddelde"])
    nieuw = {**oud, "jaar": 2013, "waarde": waarde, "teller": None, "noemer": None}
    cijfers = (nieuw, {**nieuw, "code": "attest", "hoort_bij": "O1.5", "waarde": 61.0})
    inhoud["referentie"] = (*inhoud["referentie"], {"jaar": 2013, "bron": "Jaarverslag 2013", "cijfers": cijfers})
    return Kader.model_validate(inhoud)


def test_een_eigen_vlaams_gemiddelde_en_een_status_gaan_mee_naar_een_nieuwere_versie(tmp_path: Path) -> None:
    alleen_gemiddelde = {"O4.1": Cijfer(vlaams_gemiddelde=77.5)}
    overzetting = zet_over(beoordeling(KADER, cijfers=MET_STATUS | alleen_gemiddelde), KADER, KADER)
    pad = tmp_path / "nieuw.xlsx"
    pad.write_bytes(maak_overgezet(overzetting, KADER))
    gelezen = lees_werkboek(pad, KADER)
    assert {code: gelezen.cijfers[code] for code in MET_STATUS} == MET_STATUS
    assert gelezen.cijfers["O4.1"].vlaams_gemiddelde == 77.5


def test_wat_alleen_een_eigen_vlaams_gemiddelde_heeft_blijft_zichtbaar_achter() -> None:
    """O4.1 no longer exists; 90 at O1.3 is what the kader itself filled in."""
    inhoud = KADER.model_dump()
    inhoud["output"]["indicatoren"] = inhoud["output"]["indicatoren"][1:3]
    inhoud["referentie"] = ()
    zonder = Kader.model_validate(inhoud)
    cijfers = {
        "O1.1": Cijfer(vlaams_gemiddelde=17210.55),
        "O1.3": Cijfer(vlaams_gemiddelde=90.0),
        "O4.1": Cijfer(status=Status.geen_gegevens, vlaams_gemiddelde=123456789.0),
    }
    achter = zet_over(beoordeling(KADER, cijfers=cijfers), KADER, zonder).achtergebleven
    assert [(punt.code, punt.inhoud) for punt in achter] == [
        ("O1.1", "Vlaams gemiddelde 17210,55"),
        ("O4.1", "status geen gegevens, Vlaams gemiddelde 123456789"),
    ]


def test_een_nieuwere_versie_verandert_geen_vlaams_gemiddelde_dat_er_stond() -> None:
    nieuw = _met_referentie_2013(92.0)
    cijfers = {code: Cijfer(waarde=70.0) for code in ("O1.3", "O1.5", "O1.6")}
    cijfers["O1.3"] = Cijfer(waarde=88.0, vlaams_gemiddelde=90.0)
    over = zet_over(beoordeling(KADER, cijfers=cijfers), KADER, nieuw).beoordeling.cijfers
    ingevuld = {code: cijfer.vlaams_gemiddelde for code, cijfer in over.items() if cijfer != Cijfer()}
    assert ingevuld == {"O1.3": 90, "O1.5": 61, "O1.6": None}
    # Of what is computed there is nothing yet: its parts are not there.
    assert over.keys() - ingevuld.keys() == set(KADER.berekende_rijen)


def test_een_leeggemaakt_vlaams_gemiddelde_blijft_leeg(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(OUTPUT, G11=None))
    assert gelezen.cijfers["O1.3"].vlaams_gemiddelde is None
    over = zet_over(gelezen, KADER, KADER)
    (tmp_path / "nieuw.xlsx").write_bytes(maak_overgezet(over, KADER))
    assert lees_werkboek(tmp_path / "nieuw.xlsx", KADER).cijfers["O1.3"].vlaams_gemiddelde is None


def test_een_nieuw_jaar_toont_de_status_en_alleen_een_eigen_vlaams_gemiddelde(tmp_path: Path) -> None:
    vorig = beoordeling(
        KADER, cijfers=MET_STATUS | {"O1.4": Cijfer(vlaams_gemiddelde=None), "O1.6": Cijfer(waarde=5.0)}
    )
    vorig = replace(vorig, cijfers={**vorig.cijfers, "O1.3": replace(MET_STATUS["O1.3"], vlaams_gemiddelde=90.0)})
    pad = _geschreven(tmp_path, vorig=vorig)
    ernaast = {rij[0].value: rij[2].value for rij in load_workbook(pad)[OUTPUT].iter_rows() if rij[0].value}
    assert ernaast["O1.1"] == "71,5 (2013), gemeten\nVlaams gemiddelde: 68,25"
    assert ernaast["O1.3"] == "88 (2013), geschat"
    assert ernaast["O2.3"] == "geen gegevens\nKomt in 2015."
    assert (ernaast["O1.4"], ernaast["O1.6"]) == (None, "5")
    gelezen = lees_werkboek(pad, KADER)
    assert {cijfer.status for cijfer in gelezen.cijfers.values()} == {None}
    assert gelezen.cijfers["O1.3"].vlaams_gemiddelde == 90
    assert _gemeld(gelezen) == []


# --- the verslag ---


def test_het_verslag_zegt_wat_geschat_is_wat_er_niet_is_en_wat_niet_is_ingevuld() -> None:
    gegeven = beoordeling(KADER, cijfers=MET_STATUS)
    verslag = maak_verslag(gegeven, bereken_profiel(gegeven, KADER), KADER)
    rubrieken = {rubriek.code: rubriek for rubriek in verslag.rubrieken}
    output = {rij[0]: rij[2:] for rij in rubrieken["B.output"].naslag[0].rijen}
    assert output["O1.1"] == ("71,5 %", "gemeten", "2013", "68,3 %", "+3,3")
    assert output["O1.3"] == ("88,0 %", "geschat", "2013", "91,0 %", "−3,0")
    assert output["O2.3"] == ("geen gegevens", "–", "–", "geen gegevens", "–")
    assert output["O4.1"] == ("niet ingevuld", "–", "–", "geen gegevens", "–")
    feiten = rubrieken["B.output"].feiten
    assert feiten[:4] == (
        "2 van de 22 indicatoren hebben een cijfer.",
        "Geen gegevens over O2.3.",
        "Niet ingevuld: O1.2, O1.4 tot O1.6, O2.1, O2.2, O3.1, O3.2, O4.1, OC1.1 tot OC1.9 en OC2.1.",
        "Geschat, niet gemeten: O1.3.",
    )
    assert "O1.3: 88,0 % (geschat) in 2013, 3,0 procentpunt onder het Vlaams gemiddelde van 91,0 %." in feiten
    assert "Het Vlaams gemiddelde bij O1.1 en O1.3 is ingevuld in het werkboek." in feiten
    (beeld,) = rubrieken["B.output"].beelden
    # Drawn is what has a figure; the sentences say what has none.
    assert beeld.alternatief == (
        "O1.1 De mate waarin de inburgeraars het primaire traject volledig doorlopen: 71,5 %, "
        "Vlaanderen 68,3 % (ingevuld in het werkboek); "
        "O1.3 De mate waarin de inburgeraars deelnemen aan de lessen MO: 88,0 % (geschat), "
        "Vlaanderen 91,0 % (ingevuld in het werkboek), norm: minstens 80 %, norm: minstens 50 %."
    )
    invoer = {rij[0]: rij[2:] for rij in rubrieken["B.input"].tabellen[0].rijen}
    assert invoer["I1.1"] == ("14", "geschat", "2013", "Ongeveer.")
    assert invoer["I2.3"] == ("geen gegevens", "–", "–", "–")


def test_het_vlaams_gemiddelde_van_een_vroeger_jaar_houdt_zijn_eigen_bron() -> None:
    kader = _met_referentie_2013(92.0)
    gegeven = beoordeling(kader, cijfers={"O1.3": Cijfer(waarde=88.0, vlaams_gemiddelde=90.0)})
    verslag = maak_verslag(gegeven, bereken_profiel(gegeven, kader), kader)
    (output,) = [rubriek for rubriek in verslag.rubrieken if rubriek.code == "B.output"]
    (bron,) = [
        feit for feit in output.feiten if feit.startswith("Vlaams gemiddelde bij O1.3 (2012, weging niet vermeld)")
    ]
    assert "Bron: Verbindingen, GIA-team" in bron


@kantoor.nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_status_en_gemiddelde_overleven_een_ander_kantoorprogramma(formaat: str, tmp_path: Path) -> None:
    gegeven = beoordeling(KADER, cijfers=MET_STATUS, gegevens=Gegevens(datum=date(2014, 3, 14)))
    (bewaard,) = kantoor.converteer([_geschreven(tmp_path, gegeven)], formaat, tmp_path / "uit")
    gelezen = lees_werkboek(bewaard, KADER)
    assert {code: gelezen.cijfers[code] for code in MET_STATUS} == MET_STATUS
    # The progress on Start, as LibreOffice worked it out, is that of Python.
    assert not [b for b in gelezen.bevindingen if b.id == "resultaat-wijkt-af"]


@pytest.mark.parametrize(
    ("notatie", "gemeld"),
    [('0" %"', False), (r"0.0\%", False), ("0%", True), ("0.00%", True), ('0.0"x"%', True), ("0.00 %", True)],
)
def test_alleen_een_procentteken_dat_rekent_maakt_een_percentage(notatie: str, tmp_path: Path, *, gemeld: bool) -> None:
    def doe(boek: Workbook) -> None:
        boek[OUTPUT]["C9"].value = 91
        boek[OUTPUT]["C9"].number_format = notatie

    verwacht = [("percentagenotatie-onmogelijk", OUTPUT, "C9", "O1.1")] if gemeld else []
    assert erbij(lees_na(tmp_path, doe)) == verwacht


def test_een_xlsb_toont_niet_of_een_1_honderd_procent_was(tmp_path: Path) -> None:
    boek = load_workbook(_geschreven(tmp_path, beoordeling(KADER, {}, cijfers={"O1.3": Cijfer(waarde=1.0)})))
    rijen = {blad.title: [[None if str(w).startswith("=") else w for w in rij] for rij in blad.values] for blad in boek}
    schrijf_xlsb(tmp_path / "werkboek.xlsb", rijen)
    gevonden = [(b.id, b.code) for b in lees_werkboek(tmp_path / "werkboek.xlsb", KADER).bevindingen]
    assert ("percentage-als-deel", "O1.3") in gevonden
    assert "percentage-als-deel" not in [b.id for b in lees_werkboek(tmp_path / "werkboek.xlsx", KADER).bevindingen]


def test_een_aantal_van_meer_dan_een_miljard_is_een_fout(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(CONTEXT, **{_cel_van(CONTEXT, "I2.1"): 1e308}))
    assert [soort for soort, *_ in erbij(gelezen)] == ["getal-ongeldig"]


def _cel_van(blad: str, code: str) -> str:
    boek = open_boek(_sjabloon())[blad]
    return next(f"D{rij[0].row}" for rij in boek.iter_rows() if rij[0].value == code)
