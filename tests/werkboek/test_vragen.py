"""The tab with questions: a box for every answer, held to the kind of answer that is asked, and nothing lost."""

import json
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import bereken_profiel, lees_werkboek
from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.weergave.gegevens import als_gegevens, als_json
from gia_kwaliteit.werkboek.nagekeken.kopie import maak_nagekeken
from tests.bouwers import kader_bibliotheek
from tests.bouwers.getypt import Getypt, bewaar_met
from tests.bouwers.vragen import ANTWOORDEN, CODES, beantwoorde_beoordeling, kader_met_vragen
from tests.bouwers.werkboeken import geschreven
from tests.programmas import kantoor

KADER = kader_met_vragen()
_GEWOON = ("niet-gescoord", "gegeven-ontbreekt")


def _boek(gegeven: Beoordeling | None = None) -> bytes:
    return geschreven(gegeven, KADER)


def _blad(inhoud: bytes) -> Worksheet:
    blad = load_workbook(BytesIO(inhoud))["Gesprek"]
    assert isinstance(blad, Worksheet)
    return blad


def _cel(code: str, kop: str = "Antwoord") -> str:
    """The cell of a code below a heading."""
    blad = _blad(_boek())
    kolom = next(cel.column_letter for cel in blad[5] if cel.value == kop)
    return next(f"{kolom}{rij[0].row}" for rij in blad.iter_rows() if rij[0].value == code)


def _gelezen(map_: Path, *getypt: Getypt, gegeven: Beoordeling | None = None) -> Beoordeling:
    pad = map_ / "werkboek.xlsx"
    pad.write_bytes(bewaar_met(_boek(gegeven), getypt))
    return lees_werkboek(pad, KADER)


def _opgemerkt(gelezen: Beoordeling) -> list[tuple[str, str | None, str | None]]:
    return [(str(b.id), b.cel, b.code) for b in gelezen.bevindingen if b.id not in _GEWOON]


def test_het_blad_staat_voor_bespreking_en_heeft_een_vak_per_vraag() -> None:
    boek = load_workbook(BytesIO(_boek()))
    assert boek.sheetnames[boek.sheetnames.index("Bespreking") - 1] == "Gesprek"
    blad = _blad(_boek())
    assert [cel.value for cel in blad[5]] == ["Code", "Vraag", "Hint", "Antwoord", "Eenheid"]
    rijen = {str(rij[0].value): [cel.value for cel in rij] for rij in blad.iter_rows(min_row=6) if rij[0].value}
    assert rijen["V1.1"][1:] == [
        "Hoe verlopen deze taken?\n• uitlenen\n• terugnemen",
        "Vraag een voorbeeld.",
        None,
        None,
    ]
    assert rijen["V2.1"][1:] == ["Hoeveel lezers komen er?", None, None, "lezers"]
    assert rijen["V1"][1] == "Aan de balie"
    assert [code for code in rijen if "." in code] == list(CODES)
    teksten = [str(cel.value) for rij in blad.iter_rows() for cel in rij if cel.value]
    for tekst in ("Doel", "• We komen met twee.\n• We blijven een uur.", "Luister eerst.\nVraag daarna door."):
        assert tekst in teksten
    assert all(not blad[_cel(code)].protection.locked and blad[_cel(code, "Vraag")].protection.locked for code in CODES)


def test_elk_vak_laat_toe_wat_zijn_vraag_vraagt() -> None:
    regels = {
        plaats: regel for regel in _blad(_boek()).data_validations.dataValidation for plaats in str(regel.sqref).split()
    }
    assert regels[_cel("V1.2")].formula1 == '"ja,nee,soms"'
    assert regels[_cel("V2.1")].type == "decimal"
    assert regels[_cel("V2.2")].type == "date"
    assert regels[_cel("V1.1")].type is None
    assert "Vraag een voorbeeld." in str(regels[_cel("V1.1")].prompt)
    assert regels[_cel("V2.2")].error == "Typ een dag, zoals 14/03/2014. Klik op Annuleren en probeer opnieuw."


def test_wat_beantwoord_is_wordt_gelezen(tmp_path: Path) -> None:
    gelezen = _gelezen(tmp_path, gegeven=beantwoorde_beoordeling())
    assert gelezen.antwoorden == ANTWOORDEN
    assert _opgemerkt(gelezen) == []


def test_een_leeg_werkboek_heeft_geen_antwoorden_en_niets_op_te_merken(tmp_path: Path) -> None:
    gelezen = _gelezen(tmp_path)
    assert gelezen.antwoorden == dict.fromkeys(CODES, Antwoord())
    assert _opgemerkt(gelezen) == []
    assert gelezen.is_gelezen


def test_start_en_het_blad_zeggen_hoeveel_er_beantwoord_is() -> None:
    boek = load_workbook(BytesIO(_boek(beantwoorde_beoordeling())), data_only=True)
    (rij,) = [rij for rij in boek["Start"].iter_rows(values_only=True) if rij[0] == "Gesprek"]
    assert "4 van 5 ingevuld" in rij
    assert boek["Gesprek"]["B3"].value == "4 van 5 ingevuld"


@pytest.mark.parametrize(
    ("code", "getypt", "waarde"),
    [
        ("V1.2", " SOMS ", "soms"),
        ("V2.1", "17,5", 17.5),
        ("V2.1", -3, -3.0),
        ("V2.1", 0, 0.0),
        ("V2.2", "14/03/2014", date(2014, 3, 14)),
        ("V2.2", "2014-03-14", date(2014, 3, 14)),
        ("V1.1", 12, "12"),
        ("V2.3", '=HYPERLINK("https://voorbeeld.be","hier")', "hier"),
    ],
)
def test_wat_anders_getypt_is_en_past_wordt_gelezen(
    tmp_path: Path, code: str, getypt: object, waarde: str | float | date
) -> None:
    gelezen = _gelezen(tmp_path, Getypt("Gesprek", {_cel(code): getypt}))
    assert gelezen.antwoorden[code] == Antwoord(waarde=waarde)
    assert not gelezen.heeft_fouten


@pytest.mark.parametrize(
    ("code", "getypt", "bevinding", "in_de_melding"),
    [
        ("V1.2", "misschien", "antwoord-ongeldig", "toegelaten: ja, nee, soms. Kies een antwoord uit de lijst."),
        ("V1.2", "som", "antwoord-ongeldig", "Bedoelde u “soms”?"),
        ("V1.2", "=1+1", "formule-in-invoercel", "=1+1"),
        ("V2.1", "veel", "getal-ongeldig", "V2.1 heeft bij Antwoord “veel”"),
        ("V2.1", "1.200", "getal-ongeldig", "Zonder punt: 1200."),
        ("V2.1", 2e9, "getal-ongeldig", "een getal van -1.000.000.000 tot 1.000.000.000"),
        ("V2.2", "in de lente", "antwoord-ongeldig", "een datum van 01/03/1900 tot 31/12/2100, zoals 14/03/2014"),
        ("V2.2", 14, "antwoord-ongeldig", "“14/01/1900”"),
        ("V2.2", "31/02/2014", "antwoord-ongeldig", "“31/02/2014”"),
    ],
)
def test_wat_niet_past_is_een_fout_bij_zijn_cel(
    tmp_path: Path, code: str, getypt: object, bevinding: str, in_de_melding: str
) -> None:
    gelezen = _gelezen(tmp_path, Getypt("Gesprek", {_cel(code): getypt}))
    assert gelezen.antwoorden[code] == Antwoord()
    assert _opgemerkt(gelezen) == [(bevinding, _cel(code), code)]
    assert any(in_de_melding in b.melding for b in gelezen.bevindingen if b.id == bevinding)
    profiel = bereken_profiel(gelezen, KADER)
    assert next(van.antwoord for van in profiel.antwoorden if van.code == code) is None


def test_alleen_spaties_zijn_geen_antwoord(tmp_path: Path) -> None:
    for code in ("V1.1", "V2.1"):
        gelezen = _gelezen(tmp_path, Getypt("Gesprek", {_cel(code): "  "}))
        assert gelezen.antwoorden[code] == Antwoord()
        assert _opgemerkt(gelezen) == [("telt-als-ingevuld", _cel(code), code)]


def test_niets_gaat_verloren(tmp_path: Path) -> None:
    naast = _gelezen(tmp_path, Getypt("Gesprek", {"H9": "ernaast"}))
    assert "tekst-buiten-tabel" in [id_ for id_, _, _ in _opgemerkt(naast)]
    assert any("Zet ze in de kolom Antwoord als ze bij een vraag hoort" in b.melding for b in naast.bevindingen)
    erbij = _gelezen(tmp_path, Getypt("Gesprek", {"D40": "Een antwoord zonder vraag."}))
    assert [id_ for id_, _, _ in _opgemerkt(erbij)] == ["rij-zonder-vraag"]
    anders = _gelezen(tmp_path, Getypt("Gesprek", {_cel("V2.3", "Vraag"): "Iets anders?"}))
    assert [(id_, code) for id_, _, code in _opgemerkt(anders)] == [("vraag-gewijzigd", "V2.3")]
    zonder_code = _gelezen(tmp_path, Getypt("Gesprek", {_cel("V2.3", "Code"): "V2.9", _cel("V2.3"): "Veel."}))
    assert "code-onbekend" in [id_ for id_, _, _ in _opgemerkt(zonder_code)]
    zonder_kop = _gelezen(tmp_path, Getypt("Gesprek", {"D5": None, _cel("V2.3"): "Veel."}))
    assert "kop-ontbreekt" in [id_ for id_, _, _ in _opgemerkt(zonder_kop)]
    assert zonder_kop.onleesbare_codes >= set(CODES)


def test_rijen_en_bladen_mogen_verhuizen(tmp_path: Path) -> None:
    boek = load_workbook(BytesIO(_boek(beantwoorde_beoordeling())))
    blad = boek["Gesprek"]
    blad.title = "Ons gesprek"
    blad.insert_rows(7, 3)
    blad.insert_cols(2, 2)
    boek.move_sheet(blad, -3)
    boek.save(tmp_path / "anders.xlsx")
    assert lees_werkboek(tmp_path / "anders.xlsx", KADER).antwoorden == ANTWOORDEN


def test_json_heeft_elke_vraag_met_haar_antwoord() -> None:
    profiel = bereken_profiel(beantwoorde_beoordeling(), KADER)
    assert json.loads(als_json(profiel))["antwoorden"] == [
        {"code": "V1.1", "vraag": "Hoe verlopen deze taken?", "antwoord": "Uitlenen gaat goed.\n=1+1 is geen formule."},
        {"code": "V1.2", "vraag": "Is er een balie?", "antwoord": "soms"},
        {"code": "V2.1", "vraag": "Hoeveel lezers komen er?", "antwoord": 12.5},
        {"code": "V2.2", "vraag": "Sinds wanneer is ze open?", "antwoord": "1985-03-04"},
        {"code": "V2.3", "vraag": "Wat valt nog op?", "antwoord": None},
    ]


def test_een_kader_zonder_vragen_zegt_er_niets_van(tmp_path: Path) -> None:
    kader = kader_bibliotheek()
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(geschreven(None, kader))
    gelezen = lees_werkboek(pad, kader)
    assert gelezen.antwoorden == {}
    assert "antwoorden" not in als_gegevens(bereken_profiel(gelezen, kader))
    assert "Gesprek" not in load_workbook(pad).sheetnames


def test_wat_vorig_werkjaar_geantwoord_is_staat_ernaast() -> None:
    blad = _blad(geschreven(None, KADER, vorig=beantwoorde_beoordeling()))
    kolom = next(cel.column_letter for cel in blad[5] if cel.value == "Vorig werkjaar")
    ernaast = {rij[0].value: blad[f"{kolom}{rij[0].row}"].value for rij in blad.iter_rows(min_row=6)}
    assert {code: ernaast[code] for code in CODES[1:]} == {
        "V1.2": "soms",
        "V2.1": "12,5 lezers",
        "V2.2": "04/03/1985",
        "V2.3": None,
    }


def test_elk_antwoord_van_vorig_werkjaar_staat_voluit_op_zijn_blad(tmp_path: Path) -> None:
    lang = "Wij lezen elke week samen en praten erover. " * 40 + "Einde."
    toen = replace(beantwoorde_beoordeling(), antwoorden=ANTWOORDEN | {"V1.1": Antwoord(waarde=lang)})
    pad = tmp_path / "nieuw.xlsx"
    pad.write_bytes(geschreven(None, KADER, vorig=toen))
    gelezen = lees_werkboek(pad, KADER)
    assert [(van.code, van.soort, van.tekst) for van in gelezen.vorige_teksten if van.code.startswith("V")] == [
        ("V1.1", "Antwoord", lang),
        ("V1.2", "Antwoord", "soms"),
        ("V2.1", "Antwoord", "12,5 lezers"),
        ("V2.2", "Antwoord", "04/03/1985"),
    ]
    assert _opgemerkt(gelezen) == []


@pytest.mark.libreoffice
def test_een_ander_programma_bewaart_elk_antwoord(tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(_boek(beantwoorde_beoordeling()))
    for soort in ("xlsx", "ods"):
        (bewaard,) = kantoor.converteer([pad], soort, tmp_path / soort)
        gelezen = lees_werkboek(bewaard, KADER)
        assert gelezen.antwoorden == ANTWOORDEN
        assert _opgemerkt(gelezen) == []


def test_een_datum_met_een_uur_is_die_dag(tmp_path: Path) -> None:
    boek = load_workbook(BytesIO(_boek()))
    boek["Gesprek"][_cel("V2.2")].value = datetime(2014, 3, 14, 10, 30)  # noqa: DTZ001 - a cell knows no zone
    boek.save(tmp_path / "werkboek.xlsx")
    assert lees_werkboek(tmp_path / "werkboek.xlsx", KADER).antwoorden["V2.2"] == Antwoord(waarde=date(2014, 3, 14))


def test_een_fout_in_een_antwoord_houdt_de_andere_zeker() -> None:
    gegeven = replace(beantwoorde_beoordeling(), onleesbare_codes=frozenset({"V1.2"}))
    profiel = bereken_profiel(gegeven, KADER)
    assert {van.code: van.antwoord for van in profiel.antwoorden}["V1.2"] is None
    assert {van.code: van.antwoord for van in profiel.antwoorden}["V2.1"] == 12.5


def test_de_nagekeken_kopie_wijst_de_cel_aan(tmp_path: Path) -> None:
    gelezen = _gelezen(tmp_path, Getypt("Gesprek", {_cel("V1.2"): "misschien"}))
    kopie = load_workbook(BytesIO(maak_nagekeken(tmp_path / "werkboek.xlsx", gelezen)))
    assert kopie["Gesprek"][_cel("V1.2")].value == "misschien"
    teksten = [str(cel.value) for rij in kopie["Nagekeken"].iter_rows() for cel in rij if cel.value]
    assert any("V1.2 heeft als antwoord “misschien”" in tekst for tekst in teksten)
