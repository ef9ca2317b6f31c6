"""The tab Vorig werkjaar: all of the year before stands on it, whole, and nothing that is typed there is lost."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Beoordeling, lees_werkboek, maak_sjabloon
from gia_kwaliteit.actieplan import Actie, Actiestand
from gia_kwaliteit.beoordeling import Cijfer, Gegevens
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.werkboek.schrijven.boek import maak_samengevoegd
from gia_kwaliteit.werkboek.schrijven.vorigblad import in_rijen
from tests.bouwers import GOED, STERK, VOLDOENDE, beoordeling, kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, rij_van
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.gnumeric import herreken
from tests.programmas.gnumeric import nodig as gnumeric_nodig
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
BLAD = "Vorig werkjaar"
KOPRIJ = 4
# 20,000 signs, with line breaks and lines like a formula.
LANG = (
    "=1+1 is geen formule\n+32 bladzijden\n\n" + "Wij kijken elk jaar na wat er van onze visie komt. " * 12 + "\n"
) * 40
LANG = LANG[:20_000]
ZONDER_WIT = "x" * 20_000
PLAN = (
    Actie(code="P1.DG1", actie="Visie herschrijven", verantwoordelijke="An", stand=Actiestand.klaar, resultaat="Af."),
    Actie(actie="Iets over niets", tegen=date(2014, 9, 1)),
)


@cache
def _toen() -> Beoordeling:
    scores = {"P1.DG1": GOED, "P1.DG2": STERK, "P1.OS1": VOLDOENDE, "R1.1": "Ja"}
    waarom = {"P1.DG1": LANG, "P1.DG2": "=1+1", "P1.OS2": "Nog niet bekeken."}
    cijfers = {"O1.3": Cijfer(waarde=91.5, jaar=2013, vlaams_gemiddelde=85, toelichting="Geteld. " * 100)}
    bron = beoordeling(KADER, scores, motiveringen=waarom, bewijzen={"P1.DG1": ZONDER_WIT}, cijfers=cijfers)
    return replace(bron, besprekingen={"B.output": "Wij groeien."}, actieplan=PLAN)


def _nieuw() -> bytes:
    return geschreven(vorig=_toen())


def _rijen(blad: Worksheet) -> list[tuple[object, ...]]:
    return [rij[:5] for rij in blad.iter_rows(min_row=KOPRIJ + 1, values_only=True)]


def _tekst(gelezen: Beoordeling, code: str, soort: str) -> str:
    """A text, of the rows over which it goes."""
    return "".join(deel.tekst for deel in gelezen.vorige_teksten if (deel.code, deel.soort) == (code, soort))


def _gelezen(inhoud: bytes, map_: Path) -> Beoordeling:
    (map_ / "nieuw.xlsx").write_bytes(inhoud)
    return lees_werkboek(map_ / "nieuw.xlsx", KADER)


def _hoorbaar(gelezen: Beoordeling) -> set[str]:
    # The open action of then that says of no code what it is about asks so again.
    return {str(b.id) for b in gelezen.bevindingen} - {"niet-gescoord", "gegeven-ontbreekt", "actie-zonder-code"}


def test_elke_tekst_van_toen_staat_er_heel(tmp_path: Path) -> None:
    gelezen = _gelezen(_nieuw(), tmp_path)
    assert _hoorbaar(gelezen) == set()
    assert _tekst(gelezen, "P1.DG1", "Motivering") == LANG
    assert _tekst(gelezen, "P1.DG1", "Bewijs") == ZONDER_WIT
    assert {score.keuze for score in gelezen.scores.values()} == {None}
    rijen = _rijen(open_boek(_nieuw())[BLAD])
    kort = [rij for rij in rijen if rij[0] != "P1.DG1"]
    # The criteria in the order of the kader, then the rest; O1.3 has an own Vlaams gemiddelde.
    assert [(rij[0], rij[2], rij[3]) for rij in kort] == [
        ("P1.DG2", STERK, "Motivering"),
        ("P1.OS1", VOLDOENDE, None),
        ("P1.OS2", None, "Motivering"),
        ("R1.1", "Ja", None),
        ("O1.3", "91,5 (2013)", "Toelichting"),
        ("O1.3", "91,5 (2013)", "Toelichting"),
        ("B.output", None, "Bespreking"),
        (None, None, "Actie"),
    ]
    assert [rij[4] for rij in kort] == [
        "=1+1",
        None,
        "Nog niet bekeken.",
        None,
        "Vlaams gemiddelde: 85",
        "Geteld. " * 100,
        "Wij groeien.",
        "Iets over niets\ntegen 01/09/2014",
    ]
    assert next(rij[4] for rij in rijen if rij[3] == "Actie") == "Visie herschrijven\nAn, klaar\nResultaat: Af."


def test_geen_rij_is_hoger_dan_een_programma_toont() -> None:
    blad = open_boek(_nieuw())[BLAD]
    hoogtes = [blad.row_dimensions[rij].height for rij in range(KOPRIJ + 1, blad.max_row + 1)]
    # Excel makes no row higher than 409 points.
    assert max(hoogtes) < 300
    assert max(len(str(rij[4])) for rij in _rijen(blad)) < 4_000


@pytest.mark.parametrize(
    "tekst", ["", "kort", LANG, ZONDER_WIT, "\n" * 500, "a\n" * 2_000, "woord " * 4_000, "😀" * 9_000]
)
def test_de_delen_van_een_tekst_zijn_samen_de_tekst(tekst: str) -> None:
    delen = list(in_rijen(tekst))
    assert "".join(delen) == tekst
    assert all(delen[:-1])
    if " " in tekst:
        assert all(deel[-1].isspace() for deel in delen[:-1]), "no word is cut in two"


def _koppelingen(blad: Worksheet) -> dict[str, str]:
    return {
        cel.coordinate: str(cel.hyperlink.location)
        for rij in blad.iter_rows()
        for cel in rij
        if cel.hyperlink and str(cel.hyperlink.location).startswith(("vorig_", "invoer_"))
    }


def _doel(boek: Workbook, naam: str) -> tuple[str, object]:
    blad, _, plaats = boek.defined_names[naam].attr_text.rpartition("!")
    return blad.strip("'"), boek[blad.strip("'")][plaats.replace("$", "")].value


def test_elke_groep_leidt_naar_wat_er_toen_bij_stond_en_terug() -> None:
    boek = open_boek(_nieuw())
    # From the code above its criteria to the first row about one of them: on row 7 stands P1, and no other has any.
    assert _koppelingen(boek[APL]) == {"A7": "vorig_P1_DG1"}
    assert boek[APL]["A7"].value == "P1"
    assert _doel(boek, "vorig_P1_DG1") == (BLAD, "P1.DG1")
    # LibreOffice gives every link its own dark blue, which nobody would see on the dark blue of a heading.
    assert boek[APL]["D5"].hyperlink is None
    assert list(_koppelingen(boek["Output"]).values()) == ["vorig_O1_3"]
    # A link in the cell itself would be cut where its first line ends, in LibreOffice.
    kort = boek[APL][f"D{rij_van(boek[APL], 'P1.DG1')}"]
    assert kort.value == f"{GOED}\n=1+1 is geen formule +32 bladzijden Wij kijken elk jaar na …"
    assert kort.hyperlink is None
    terug = _koppelingen(boek[BLAD])
    codes = {"P1.DG1", "P1.DG2", "P1.OS1", "P1.OS2", "R1.1", "O1.3", "B.output"}
    assert {_doel(boek, naam)[1] for naam in terug.values()} == codes
    assert all(boek[BLAD][cel].value == _doel(boek, naam)[1] for cel, naam in terug.items())


def test_het_blad_is_er_alleen_met_een_vorig_jaar_en_alleen_te_lezen() -> None:
    assert BLAD not in open_boek(geschreven()).sheetnames
    assert BLAD not in open_boek(geschreven(_toen())).sheetnames
    assert BLAD not in open_boek(geschreven(vorig=beoordeling(KADER))).sheetnames
    boek = open_boek(_nieuw())
    blad = boek[BLAD]
    assert [cel.value for cel in blad[KOPRIJ][:5]] == [
        "Code",
        "Criterium",
        "Score of cijfer toen",
        "Soort",
        "Wat er toen stond",
    ]
    assert (blad["C1"].value, blad["D1"].value) == ("← Start", "volgend blad →")
    assert blad.protection.sheet
    assert blad.sheet_properties.tabColor == boek["Achtergrond"].sheet_properties.tabColor
    assert blad.auto_filter.ref == f"A{KOPRIJ}:E{blad.max_row}"
    assert (blad.print_title_rows, blad.freeze_panes) == (f"${KOPRIJ}:${KOPRIJ}", f"B{KOPRIJ + 1}")
    assert boek.sheetnames.index(BLAD) == boek.sheetnames.index("Achtergrond") - 1


@pytest.mark.parametrize(
    ("plaats", "waarde", "gemeld_bij"),
    [
        ("A1", "Onze jaren", "A1"),
        ("A2", "Bij ons was dat anders.", "A2"),
        # With the score beside it: of a row is known that it was changed, and not where.
        ("E5", "Een heel andere tekst.", "C5"),
        ("C5", STERK, "C5"),
        # Also what gia could have written itself.
        ("G5", "van ons erbij", "G5"),
        ("G5", STERK, "G5"),
        ("B300", "afwezig", "B300"),
        ("A300", "P1.DG1", "A300"),
    ],
)
def test_wat_iemand_er_typt_wordt_een_keer_gemeld(plaats: str, waarde: str, gemeld_bij: str, tmp_path: Path) -> None:
    boek = open_boek(_nieuw())
    boek[BLAD][plaats] = waarde
    boek.save(tmp_path / "getypt.xlsx")
    gelezen = lees_werkboek(tmp_path / "getypt.xlsx", KADER)
    gevonden = [b for b in gelezen.bevindingen if str(b.id) in _hoorbaar(gelezen)]
    assert [(str(b.id), b.blad, b.cel) for b in gevonden] == [("tekst-buiten-tabel", BLAD, gemeld_bij)]
    assert waarde in gevonden[0].melding


def test_ook_onder_een_kop_die_iemand_wijzigde_staat_geen_score(tmp_path: Path) -> None:
    for kop, plaats in (("Score", "C4"), ("Score", "E4"), ("Motivering", "E4")):
        boek = open_boek(_nieuw())
        boek[BLAD][plaats] = kop
        boek.save(tmp_path / "kop.xlsx")
        gelezen = lees_werkboek(tmp_path / "kop.xlsx", KADER)
        assert {score.keuze for score in gelezen.scores.values()} == {None}
        assert _hoorbaar(gelezen) == {"tekst-buiten-tabel"}


def test_een_hernoemd_verwijderd_of_verdubbeld_blad_verandert_niets(tmp_path: Path) -> None:
    def gelezen(boek: Workbook) -> Beoordeling:
        boek.save(tmp_path / "blad.xlsx")
        return lees_werkboek(tmp_path / "blad.xlsx", KADER)

    hernoemd, weg, dubbel = (open_boek(_nieuw()) for _ in range(3))
    hernoemd[BLAD].title = "Toen"
    del weg[BLAD]
    dubbel.copy_worksheet(dubbel[BLAD])
    eerst = _gelezen(_nieuw(), tmp_path).vorige_teksten
    for boek, teksten in ((hernoemd, eerst), (weg, ()), (dubbel, eerst)):
        uit = gelezen(boek)
        assert _hoorbaar(uit) == set()
        assert uit.vorige_teksten == teksten


def test_het_jaar_daarna_begint_met_dat_jaar_alleen(tmp_path: Path) -> None:
    tweede = replace(_gelezen(_nieuw(), tmp_path), besprekingen={"B.output": "Wij krimpen."}, actieplan=())
    derde = _gelezen(maak_sjabloon(KADER, Gegevens(), vorig=tweede), tmp_path)
    assert [(deel.code, deel.tekst) for deel in derde.vorige_teksten] == [("B.output", "Wij krimpen.")]


def test_wie_samenvoegt_houdt_het_blad_een_keer(tmp_path: Path) -> None:
    eerst = _gelezen(_nieuw(), tmp_path)
    samen = bereken_consensus((eerst, replace(eerst, werkboek="ander.xlsx")), KADER)
    assert _gelezen(maak_samengevoegd(samen, KADER), tmp_path).vorige_teksten == eerst.vorige_teksten


def _blijft_gelijk(eerst: Beoordeling, bewaard: Path) -> None:
    gelezen = lees_werkboek(bewaard, KADER)
    assert _hoorbaar(gelezen) == set()
    assert gelezen.vorige == eerst.vorige
    for code, soort in {(deel.code, deel.soort) for deel in eerst.vorige_teksten}:
        # Gnumeric leaves out the white at the end of a cell.
        assert "".join(_tekst(gelezen, code, soort).split()) == "".join(_tekst(eerst, code, soort).split())
    assert [(str(b.id), b.code) for b in gelezen.bevindingen] == [(str(b.id), b.code) for b in eerst.bevindingen]


@nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_het_overleeft_libreoffice(formaat: str, tmp_path: Path) -> None:
    eerst = _gelezen(_nieuw(), tmp_path)
    (bewaard,) = converteer([tmp_path / "nieuw.xlsx"], formaat, tmp_path / "uit")
    _blijft_gelijk(eerst, bewaard)
    assert _tekst(lees_werkboek(bewaard, KADER), "P1.DG1", "Motivering") == LANG
    if formaat == "xlsx":
        assert _koppelingen(open_boek(bewaard)[APL]) == _koppelingen(open_boek(_nieuw())[APL])


@gnumeric_nodig
@pytest.mark.gnumeric
def test_het_overleeft_gnumeric(tmp_path: Path) -> None:
    eerst = _gelezen(_nieuw(), tmp_path)
    (bewaard,) = herreken([tmp_path / "nieuw.xlsx"], "xlsx", tmp_path / "uit")
    _blijft_gelijk(eerst, bewaard)
