"""Reading the action plan: by heading, whatever stands in it; nothing that was typed is dropped without a word."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Font

from gia_kwaliteit import Beoordeling, bereken_profiel, lees_werkboek
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.tekst import LANGSTE_CEL
from gia_kwaliteit.werkboek.velden import tekst_van
from tests.bouwers import AFWEZIG, NEE, beoordeling, kader_bibliotheek, kader_onthaalbureau
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas import gnumeric, kantoor

KADER = kader_onthaalbureau()
PLAN = (
    Actie(
        code="P1.DG1",
        actie="De visie uitschrijven met het team",
        verantwoordelijke="An & Bo",
        tegen=date(2014, 9, 1),
        stand=Actiestand.bezig,
        resultaat="Een eerste ontwerp",
    ),
    Actie(code="P1.DG1", actie="De visie voorleggen aan de raad", stand=Actiestand.te_starten),
    Actie(code="R1.1", actie="Dossiers nakijken", tegen=date(2014, 6, 30), stand=Actiestand.klaar),
    Actie(code="O1.3", actie="Uitval navragen", stand=Actiestand.geschrapt),
    Actie(code="P2.DG1"),
)
BRON = beoordeling(KADER, {"P1.DG1": AFWEZIG, "P2.DG1": AFWEZIG, "P8.1": AFWEZIG, "R1.1": NEE})
GEPLAND = replace(BRON, actieplan=PLAN)
BLAD, EERSTE = "Actieplan", 6


def _boek() -> Workbook:
    return open_boek(geschreven(GEPLAND))


def _lees(boek: Workbook, map_: Path) -> Beoordeling:
    boek.save(map_ / "werkboek.xlsx")
    return lees_werkboek(map_ / "werkboek.xlsx", KADER)


def _nieuw(gelezen: Beoordeling) -> list[tuple[str, str | None, str | None]]:
    """What is found but for scores and fields of Start that nobody filled in."""
    gewoon = ("niet-gescoord", "gegeven-ontbreekt")
    return [(str(b.id), b.cel, b.code) for b in gelezen.bevindingen if b.id not in gewoon]


def _typ(map_: Path, **cellen: object) -> Beoordeling:
    boek = _boek()
    for plaats, waarde in cellen.items():
        boek[BLAD][plaats].value = waarde
    return _lees(boek, map_)


def test_wat_geschreven_is_wordt_zo_gelezen(tmp_path: Path) -> None:
    gelezen = _lees(_boek(), tmp_path)
    assert gelezen.actieplan == PLAN
    assert _nieuw(gelezen) == []
    assert bereken_profiel(gelezen, KADER).werkpunten_zonder_actie == ("P2.DG1", "P8.1")


def test_een_leeg_plan_geeft_geen_acties_en_geen_bevinding(tmp_path: Path) -> None:
    for kader in (KADER, kader_bibliotheek()):
        (tmp_path / "werkboek.xlsx").write_bytes(geschreven(kader=kader))
        gelezen = lees_werkboek(tmp_path / "werkboek.xlsx", kader)
        assert (gelezen.actieplan, _nieuw(gelezen)) == ((), [])


def test_een_werkboek_van_voor_dit_blad_wordt_gelezen_zonder_bevinding(tmp_path: Path) -> None:
    boek = open_boek(geschreven(BRON))
    del boek[BLAD]
    gelezen = _lees(boek, tmp_path)
    assert (gelezen.actieplan, _nieuw(gelezen)) == ((), [])


def test_hernoemd_verplaatst_gesorteerd_en_met_rijen_ertussen(tmp_path: Path) -> None:
    boek = _boek()
    blad = boek[BLAD]
    boek.move_sheet(blad, -10)
    blad.title = "Wat we gaan doen"
    blad.insert_rows(EERSTE + 1, 3)
    blad.insert_cols(3)
    gelezen = _lees(boek, tmp_path)
    assert gelezen.actieplan == PLAN
    assert _nieuw(gelezen) == []


def test_acties_onder_de_laatste_rij_tellen_ook(tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, A36="P8.1", C36="Nog iets", A60="P2.DG1", C60="En nog iets")
    assert gelezen.actieplan[-2:] == (Actie(code="P8.1", actie="Nog iets"), Actie(code="P2.DG1", actie="En nog iets"))
    assert _nieuw(gelezen) == []


@pytest.mark.parametrize("aantal", [21, 25, 26, 30, 31, 200])
def test_een_lang_plan_wordt_heel_geschreven_en_gelezen(aantal: int, tmp_path: Path) -> None:
    plan = tuple(Actie(code="P1.DG1", actie=f"Actie {nummer}") for nummer in range(aantal))
    (tmp_path / "werkboek.xlsx").write_bytes(geschreven(replace(BRON, actieplan=plan)))
    gelezen = lees_werkboek(tmp_path / "werkboek.xlsx", KADER)
    assert gelezen.actieplan == plan
    assert _nieuw(gelezen) == []


@pytest.mark.parametrize(
    ("getypt", "datum"),
    [
        (datetime(2015, 3, 1), date(2015, 3, 1)),  # noqa: DTZ001 - a cell of Excel knows no time zone
        (date(2015, 3, 1), date(2015, 3, 1)),
        ("01/03/2015", date(2015, 3, 1)),
        ("1-3-2015", date(2015, 3, 1)),
        ("1.3.2015", date(2015, 3, 1)),
        ("2015-03-01", date(2015, 3, 1)),
        ("", None),
    ],
)
def test_een_datum_wordt_gelezen_ook_als_tekst(getypt: object, datum: date | None, tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, E7=getypt)
    assert gelezen.actieplan[1].tegen == datum
    assert _nieuw(gelezen) == []


@pytest.mark.parametrize(
    ("getypt", "getoond"),
    [
        ("voorjaar 2015", "voorjaar 2015"),
        (12.5, "12/01/1900 12:00"),
        ("30/02/2015", "30/02/2015"),
        ("01/03/1015", "01/03/1015"),
    ],
)
def test_wat_geen_datum_is_wordt_gemeld_en_blijft_staan(getypt: object, getoond: str, tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, E7=getypt)
    assert _nieuw(gelezen) == [("actiedatum-ongeldig", "E7", "P1.DG1")]
    actie = gelezen.actieplan[1]
    assert (actie.tegen, actie.zoals_getypt, actie.actie) == (None, {"tegen": getoond}, PLAN[1].actie)
    melding = next(b.melding for b in gelezen.bevindingen if b.id == "actiedatum-ongeldig")
    assert getoond in melding
    assert "14/03/2014" in melding
    # It stands in a werkboek that is written from it, and is told again.
    (tmp_path / "opnieuw.xlsx").write_bytes(geschreven(gelezen))
    opnieuw = lees_werkboek(tmp_path / "opnieuw.xlsx", KADER)
    assert opnieuw.actieplan == gelezen.actieplan
    assert _nieuw(opnieuw) == [("actiedatum-ongeldig", "E7", "P1.DG1")]


def test_een_onbekende_stand_noemt_wat_mag(tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, F7="Bezg")
    assert _nieuw(gelezen) == [("actiestand-ongeldig", "F7", "P1.DG1")]
    melding = next(b.melding for b in gelezen.bevindingen if b.id == "actiestand-ongeldig")
    assert "te starten, bezig, klaar, geschrapt" in melding
    assert "Bedoelde u “bezig”?" in melding
    assert gelezen.actieplan[1].zoals_getypt == {"stand": "Bezg"}


def test_een_actie_zonder_code_of_met_een_vreemde_blijft_in_het_plan(tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, A6=None, A7="P1.DG9", A8="Dossiers")
    assert _nieuw(gelezen) == [
        ("actie-zonder-code", "A6", None),
        ("actiecode-onbekend", "A7", None),
        ("actiecode-onbekend", "A8", None),
    ]
    assert [actie.actie for actie in gelezen.actieplan[:3]] == [actie.actie for actie in PLAN[:3]]
    assert [actie.code for actie in gelezen.actieplan[:3]] == [None, None, None]
    assert [actie.zoals_getypt for actie in gelezen.actieplan[:3]] == [{}, {"code": "P1.DG9"}, {"code": "Dossiers"}]
    # No score is in doubt by it.
    assert gelezen.onzekere_codes == frozenset()


@pytest.mark.parametrize(
    ("cellen", "vondst"),
    [
        ({"H6": "los"}, ("tekst-buiten-tabel", "H6", None)),
        ({"B6": "een andere tekst"}, ("tekst-buiten-tabel", "B6", "P1.DG1")),
        ({"A40": "Besproken op de vergadering van mei"}, ("tekst-buiten-tabel", "A40", None)),
        ({"A1": "Ons plan"}, ("tekst-buiten-tabel", "A1", None)),
        ({"A3": "Niets te doen"}, ("tekst-buiten-tabel", "A3", None)),
        ({"H5": "Budget"}, ("tekst-buiten-tabel", "H5", None)),
    ],
)
def test_wat_naast_of_boven_het_plan_staat_wordt_gemeld(
    cellen: dict[str, object], vondst: tuple[str, str, str | None], tmp_path: Path
) -> None:
    gelezen = _typ(tmp_path, **cellen)
    assert [(soort, cel) for soort, cel, _ in _nieuw(gelezen)] == [vondst[:2]]
    assert gelezen.actieplan == PLAN


def test_een_hernoemde_kop_wordt_genoemd_met_wat_eronder_staat(tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, E5="Deadline")
    assert ("kolom-ontbreekt", "E5", None) in _nieuw(gelezen)
    los = [b.melding for b in gelezen.bevindingen if b.id == "tekst-buiten-tabel"]
    assert any("01/09/2014" in melding for melding in los)
    assert [actie.tegen for actie in gelezen.actieplan] == [None] * 5


def test_een_code_met_een_spatie_wordt_gelezen_en_gemeld(tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, A6=" P1.DG1", F9="geschrapt ")
    assert _nieuw(gelezen) == [("actie-telt-anders", "A6", "P1.DG1"), ("actie-telt-anders", "F9", "O1.3")]
    assert gelezen.actieplan == PLAN


def test_een_actie_van_alleen_spaties_telt_voor_het_werkboek(tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, C10="   ")
    assert _nieuw(gelezen) == [("telt-als-ingevuld", "C10", "P2.DG1")]


def test_de_eerste_en_de_laatste_dag_mogen_en_een_dag_ernaast_niet(tmp_path: Path) -> None:
    gelezen = _typ(tmp_path, E6="01/01/2000", E7="31/12/2100", E8="31/12/1999", E9="01/01/2101")
    assert [actie.tegen for actie in gelezen.actieplan] == [date(2000, 1, 1), date(2100, 12, 31), None, None, None]
    assert _nieuw(gelezen) == [("actiedatum-ongeldig", "E8", "R1.1"), ("actiedatum-ongeldig", "E9", "O1.3")]


def test_een_korte_tekst_met_een_cijfer_bij_de_codes_is_een_code_en_een_langere_een_opmerking(tmp_path: Path) -> None:
    # Of 12 and of 13 characters; of 12 without a digit.
    gelezen = _typ(tmp_path, A40="Mei 2014: ok", A41="Mei 2014: oke", A42="Tot in de mei")
    assert gelezen.actieplan == (*PLAN, Actie(zoals_getypt={"code": "Mei 2014: ok"}))
    assert _nieuw(gelezen) == [
        ("actiecode-onbekend", "A40", None),
        ("tekst-buiten-tabel", "A41", None),
        ("tekst-buiten-tabel", "A42", None),
    ]


def test_een_rij_zonder_code_wordt_genoemd_met_haar_nummer_en_een_andere_met_haar_code(tmp_path: Path) -> None:
    boek = _boek()
    blad = boek[BLAD]
    blad["A6"].value = None
    for plaats in ("C6", "C8", "D9"):  # nobody is named in D9: nothing is struck out there
        blad[plaats].font = Font(strike=True)
    meldingen = {b.cel: b.melding for b in _lees(boek, tmp_path).bevindingen if b.id == "doorgehaald"}
    assert meldingen.keys() == {"C6", "C8"}
    assert "rij 6: wat bij Actie staat" in meldingen["C6"]
    assert "R1.1: wat bij Actie staat" in meldingen["C8"]


GETYPT: tuple[object, ...] = (
    *("zork", "p4dt2", "P4.DT9", "[b]<i>&=1+1", "P4", "n.v.t.", "-", "?", "gedaan", "bezig.", "Klaar!", "31/02/2014"),
    *("najaar", "5/30/2014", "0014-01-01", "P4.DT2, P5.DT1", "#REF!", "=1+1", 7, 3.25, -5, 99999999, True),
    "x" * LANGSTE_CEL,
)


@pytest.mark.parametrize("kolom", "ACDEFG")
def test_wat_ook_getypt_wordt_blijft_in_het_plan_of_wordt_gezegd_en_raakt_geen_score(
    kolom: str, tmp_path: Path
) -> None:
    # Over the rows that are filled in, and over empty ones below them, inside the plan and under it.
    cellen = {f"{kolom}{EERSTE + plek}": waarde for plek, waarde in enumerate(GETYPT * 2)}
    gaaf, gelezen = _lees(_boek(), tmp_path), _typ(tmp_path, **cellen)
    assert (gelezen.scores, gelezen.cijfers) == (gaaf.scores, gaaf.cijfers)
    gezegd = {b.cel for b in gelezen.bevindingen if b.blad == BLAD}
    bewaard = Counter(
        tekst
        for actie in gelezen.actieplan
        for tekst in (actie.actie, actie.verantwoordelijke, actie.resultaat, *actie.zoals_getypt.values())
    )
    assert Counter(tekst_van(waarde) for plaats, waarde in cellen.items() if plaats not in gezegd) <= bewaard


@pytest.mark.parametrize(("waarde", "soort"), [("#N/A", "foutwaarde-in-tekst"), ("=1+1", "formule-in-tekst")])
@pytest.mark.parametrize("kolom", "ACDEFG")
def test_wat_op_een_rij_alleen_een_formule_of_foutwaarde_is_wordt_gemeld(
    waarde: str, soort: str, kolom: str, tmp_path: Path
) -> None:
    # Neither gives a text: a program that never calculated the formula keeps no value of it.
    gelezen = _typ(tmp_path, **{f"{kolom}20": waarde, f"{kolom}50": waarde})
    assert _nieuw(gelezen) == [(soort, f"{kolom}20", None), (soort, f"{kolom}50", None)]
    assert gelezen.actieplan == PLAN


def test_een_formule_en_een_doorgehaalde_actie_worden_gemeld(tmp_path: Path) -> None:
    boek = _boek()
    boek[BLAD]["E7"].value = "=TODAY()"
    boek[BLAD]["C8"].font = Font(strike=True)
    gelezen = _lees(boek, tmp_path)
    assert _nieuw(gelezen) == [("formule-in-tekst", "E7", "P1.DG1"), ("doorgehaald", "C8", "R1.1")]


def test_twee_plannen_worden_allebei_gelezen_en_gemeld(tmp_path: Path) -> None:
    boek = _boek()
    boek.copy_worksheet(boek[BLAD])
    gelezen = _lees(boek, tmp_path)
    assert gelezen.actieplan == (*PLAN, *PLAN)
    assert _nieuw(gelezen) == [("actieplan-meermaals", "A5", None)]


def test_wie_de_kop_code_van_het_plan_overtypt_verliest_geen_actie(tmp_path: Path) -> None:
    boek = _boek()
    boek[BLAD]["A5"].value = None
    gelezen = _lees(boek, tmp_path)
    assert gelezen.actieplan == PLAN
    assert _nieuw(gelezen) == [("codekop-van-plan", "A5", None)]
    assert "staat niets waar de kop Code hoort" in next(b.melding for b in gelezen.bevindingen if b.cel == "A5")


def test_een_eigen_tabel_met_code_en_actie_is_geen_actieplan(tmp_path: Path) -> None:
    boek = open_boek(geschreven(BRON))
    del boek[BLAD]
    eigen = boek.create_sheet("Taken")
    eigen.append(["Code", "Actie", "Wie"])
    eigen.append(["P1.DG1", "Bellen", "An"])
    gelezen = _lees(boek, tmp_path)
    assert gelezen.actieplan == ()
    assert [(str(b.id), b.blad) for b in gelezen.bevindingen if b.blad == "Taken"] == [("blad-niet-gelezen", "Taken")]


def _herrekend(pad: Path, vorm: str, map_: Path) -> Sequence[Path]:
    return kantoor.converteer([pad], vorm, map_)


@pytest.mark.libreoffice
@kantoor.nodig
@pytest.mark.parametrize("vorm", ["xlsx", "ods"])
def test_wat_libreoffice_bewaart_is_hetzelfde_plan(vorm: str, tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(geschreven(GEPLAND))
    gelezen = lees_werkboek(_herrekend(pad, vorm, tmp_path / "na")[0], KADER)
    assert gelezen.actieplan == PLAN
    assert _nieuw(gelezen) == []


@pytest.mark.gnumeric
@gnumeric.nodig
def test_wat_gnumeric_bewaart_is_hetzelfde_plan(tmp_path: Path) -> None:
    pad = tmp_path / "werkboek.xlsx"
    pad.write_bytes(geschreven(GEPLAND))
    gelezen = lees_werkboek(gnumeric.herreken([pad], "xlsx", tmp_path / "na")[0], KADER)
    assert gelezen.actieplan == PLAN
    assert _nieuw(gelezen) == []


def test_de_keuzelijst_van_codes_is_een_bereik_met_elke_code() -> None:
    boek = load_workbook(BytesIO(geschreven(GEPLAND)))
    regels = {str(r.sqref).split(":")[0].split()[0]: r for r in boek[BLAD].data_validations.dataValidation}
    bereik = str(regels["A6"].formula1)
    assert bereik == "_gia!$A$11:$A$174"
    codes = [rij[0].value for rij in boek["_gia"]["A11:A174"]]
    assert codes == [*KADER.schaal_van, *(code for code in KADER.rijteksten if code not in KADER.schaal_van)]
    assert regels["E6"].type == "date"
    assert str(regels["F6"].formula1) == '"te starten,bezig,klaar,geschrapt"'
    assert boek[BLAD].protection.insertRows is False  # False is: not locked
