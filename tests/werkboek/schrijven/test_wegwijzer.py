"""De weg door een werkboek: koppelingen, kleuren van de tabs, waar iemand begint, en hoe ver het is."""

import io
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Kader, lees_werkboek, maak_sjabloon
from gia_kwaliteit.beoordeling import Werkboekstand
from tests.bouwers import GOED, beoordeling, kader_bibliotheek, kader_onthaalbureau, kader_zonder, overal

KADER = kader_onthaalbureau()
SCORING = ("Scoring APL", "Scoring Kernprocessen", "Scoring Regelgeving")
OM_IN_TE_VULLEN = ("Start", *SCORING, "Context en input", "Output", "Bespreking", "Actieplan")


def _open(kader: Kader, **rest: object) -> Workbook:
    return load_workbook(io.BytesIO(maak_sjabloon(kader, **rest)))  # type: ignore[arg-type]


@pytest.fixture(scope="module", params=["onthaalbureau", "bibliotheek"])
def boek(request: pytest.FixtureRequest) -> Workbook:
    return _open(KADER if request.param == "onthaalbureau" else kader_bibliotheek())


@pytest.fixture(scope="module")
def leeg() -> Workbook:
    return _open(KADER)


def _zichtbaar(boek: Workbook) -> list[Worksheet]:
    return [blad for blad in boek.worksheets if blad.sheet_state == "visible"]


def _begin(blad: Worksheet) -> str:
    """The cell that is selected when somebody opens the tab."""
    return str(blad.sheet_view.selection[-1].activeCell or "A1")


def _tabkleur(blad: Worksheet) -> str:
    kleur = blad.sheet_properties.tabColor
    return str(kleur.rgb)[2:] if kleur else ""


def _koppelingen(blad: Worksheet) -> dict[str, tuple[str, str]]:
    """Where a click goes, by the words that are clicked: a tab and a cell."""
    assert blad.parent is not None
    gevonden = {}
    for rij in blad.iter_rows():
        for cel in rij:
            if cel.hyperlink and str(cel.hyperlink.location).startswith("naar_"):
                naam, _, plaats = blad.parent.defined_names[str(cel.hyperlink.location)].attr_text.rpartition("!")
                gevonden[str(cel.value)] = (naam.strip("'").replace("''", "'"), plaats.replace("$", ""))
    return gevonden


def test_elk_blad_leidt_naar_start_en_naar_het_volgende(boek: Workbook) -> None:
    bladen = _zichtbaar(boek)
    for blad, volgende in pairwise(bladen[1:]):
        naar = _koppelingen(blad)
        assert naar["← Start"] == ("Start", _begin(bladen[0]))
        assert naar["volgend blad →"] == (volgende.title, _begin(volgende))
    assert "volgend blad →" not in _koppelingen(bladen[-1])
    for blad in bladen[1:]:
        # They stay in view.
        rijen = [cel.row for rij in blad.iter_rows() for cel in rij if cel.value in ("← Start", "volgend blad →")]
        vast = re.sub("[A-Z]", "", str(blad.freeze_panes))
        assert max(rijen) < int(vast)


def test_elk_blad_opent_bij_de_eerste_invoercel(boek: Workbook) -> None:
    for blad in _zichtbaar(boek):
        open_ = [cel.coordinate for rij in blad.iter_rows() for cel in rij if not cel.protection.locked]
        assert _begin(blad) == (open_[0] if open_ else "A1")


def test_start_leidt_naar_elk_blad_om_in_te_vullen(leeg: Workbook) -> None:
    naar = _koppelingen(leeg["Start"])
    assert list(naar) == [
        *SCORING,
        "Context en input",
        "Output",
        "In één oogopslag",
        "Actieplan",
        "Bespreking",
    ]
    assert all(blad == naam and plaats == _begin(leeg[naam]) for naam, (blad, plaats) in naar.items())


def test_de_kleur_van_een_tab_zegt_waar_hij_voor_dient(leeg: Workbook) -> None:
    kleuren = {blad.title: _tabkleur(blad) for blad in _zichtbaar(leeg)}
    assert {naam for naam, kleur in kleuren.items() if kleur == "FFD966"} == {*OM_IN_TE_VULLEN, "Dossier"}
    lijsten = {"Good Practices APL", "Good Practices Kern", "Werkpunten APL", "Werkpunten Kern", "Achtergrond"}
    assert {naam for naam, kleur in kleuren.items() if kleur == "A6A6A6"} == lijsten
    assert {naam for naam, kleur in kleuren.items() if kleur == "1F4E85"} == {
        "In één oogopslag",
        "Profiel APL",
        "Profiel Kernprocessen",
        "Kwaliteitsbewaking",
        "Regelgeving",
        "Samenvattend",
    }


def test_de_voortgang_staat_op_het_eerste_scherm_met_een_balk(leeg: Workbook) -> None:
    start = leeg["Start"]
    rijen = {str(start.cell(rij, 1).value): rij for rij in range(1, 40)}
    balken = {str(bereik.sqref): regel.dataBar for bereik in start.conditional_formatting for regel in bereik.rules}
    for naam, aantal in zip(OM_IN_TE_VULLEN[1:6], (55, 38, 16, 24, 22), strict=True):
        assert rijen[naam] <= 20
        balk = balken[f"C{rijen[naam]}"]
        # Empty at nothing, full when all is there.
        assert [(grens.type, float(grens.val)) for grens in balk.cfvo] == [("num", 0), ("num", aantal)]
        assert (balk.minLength, balk.maxLength) == (0, 100)
    hoogtes = [start.row_dimensions[rij].height or 15 for rij in range(1, 21)]
    assert sum(hoogtes) * 4 / 3 < 560


def test_boven_elk_scoreblad_staat_wat_een_niveau_betekent_en_hoeveel_er_gescoord_is() -> None:
    scores = {"P1.DG1": GOED, "P1.DG2": GOED, "P8.1": GOED}
    inhoud = maak_sjabloon(KADER, beoordeling=beoordeling(KADER, scores))
    waarden = load_workbook(io.BytesIO(inhoud), data_only=True)
    assert [waarden[naam]["B3"].value for naam in SCORING] == [
        "2 van 55 gescoord",
        "1 van 38 gescoord",
        "0 van 16 gescoord",
    ]
    assert waarden["Output"]["B3"].value == "0 van 22 ingevuld"
    formule = load_workbook(io.BytesIO(inhoud))["Scoring APL"]["B3"].value
    assert formule == '=Start!$C$15&" van "&Start!$D$15&" gescoord"'
    blad = waarden["Scoring APL"]
    kwaliteit = [(f"FF{niveau.kleur[1:]}", niveau.naam, niveau.kort) for niveau in KADER.schaal.niveaus]
    assert [
        (blad[f"D{r}"].fill.fgColor.rgb, blad[f"D{r}"].value, blad[f"E{r}"].value) for r in range(1, 5)
    ] == kwaliteit
    assert [waarden["Scoring Regelgeving"][f"D{rij}"].value for rij in (1, 2, 3)] == ["Nee", "Ja", None]
    assert str(blad.freeze_panes) == "B6"


def test_een_invoerblad_heeft_een_keer_koppen_waarop_te_filteren_is(leeg: Workbook) -> None:
    for naam in OM_IN_TE_VULLEN[1:7]:
        blad = leeg[naam]
        koppen = [cel.row for cel in blad["A"] if cel.value == "Code"]
        assert koppen == [5]
        assert str(blad.auto_filter.ref).startswith("A5:")
        assert blad.protection.sheet
        assert not blad.protection.autoFilter  # False is what Excel calls not locked


def test_start_zegt_wat_er_nog_open_is_en_wat_te_doen_als_alles_er_staat() -> None:
    def zin(beoordeeld: dict[str, str], kader: Kader) -> object:
        inhoud = maak_sjabloon(kader, beoordeling=beoordeling(kader, beoordeeld))
        return load_workbook(io.BytesIO(inhoud), data_only=True)["Start"]["A3"].value

    alles = overal(KADER, GOED) | dict.fromkeys(KADER.regels, "Ja")
    # 55 + 38 criteria, 16 rules, 24 and 22 figures; without the figures 109.
    assert zin({"P1.DG1": GOED}, KADER) == "Nog 154 van 155 rijen in te vullen."
    kaal = kader_zonder("context", "input", "output")
    assert zin(alles | {}, kaal) == (
        "Alles is ingevuld: bekijk het resultaat, en zet daarna “Stand van dit werkboek” op ingediend."
    )
    del alles["R4.4"]
    assert zin(alles, kaal) == "Nog 1 van 109 rijen in te vullen."


@pytest.mark.parametrize(
    ("stand", "zin"),
    [
        (None, "Alles is ingevuld: bekijk het resultaat, en zet daarna “Stand van dit werkboek” op ingediend."),
        (
            Werkboekstand.in_opmaak,
            "Alles is ingevuld: bekijk het resultaat, en zet daarna “Stand van dit werkboek” op ingediend.",
        ),
        (Werkboekstand.ingediend, "Alles is ingevuld: bekijk het resultaat."),
        (Werkboekstand.gevalideerd, "Alles is ingevuld: bekijk het resultaat."),
    ],
)
def test_start_raadt_niet_aan_wat_al_gedaan_is(stand: Werkboekstand | None, zin: str) -> None:
    kaal = kader_zonder("context", "input", "output")
    gescoord = beoordeling(kaal, overal(KADER, GOED) | dict.fromkeys(KADER.regels, "Ja"))
    heel = replace(gescoord, gegevens=replace(gescoord.gegevens, stand=stand))
    inhoud = maak_sjabloon(kaal, beoordeling=heel)
    assert load_workbook(io.BytesIO(inhoud), data_only=True)["Start"]["A3"].value == zin
    # The sentence follows who changes the stand.
    start = load_workbook(io.BytesIO(inhoud))["Start"]
    rij = next(cel.row for cel in start["A"] if cel.value == "Stand van dit werkboek")
    keuze = f'IF(OR(TRIM(B{rij})="ingediend",TRIM(B{rij})="gevalideerd"),"Alles is ingevuld: bekijk het resultaat.",'
    assert keuze in str(start["A3"].value)


def test_een_werkboek_met_koppen_boven_elke_tabel_leest_zoals_voorheen(tmp_path: Path) -> None:
    scores = overal(KADER, GOED)
    boek = load_workbook(io.BytesIO(maak_sjabloon(KADER, beoordeling=beoordeling(KADER, scores))))
    boek.save(tmp_path / "nu.xlsx")
    for naam in SCORING:
        blad = boek[naam]
        for bereik in list(blad.merged_cells.ranges):
            blad.unmerge_cells(str(bereik))
        koppen = [cel.value for cel in blad[5]]
        eerste = [
            rij
            for rij in range(6, blad.max_row + 1)
            if re.fullmatch(r"[PR]\d+(\.DG1|\.1)", str(blad.cell(rij, 1).value))
        ]
        for rij in reversed(eerste):
            blad.insert_rows(rij)
            for kolom, kop in enumerate(koppen, start=1):
                blad.cell(rij, kolom).value = kop
        blad.delete_rows(1, 4)
    boek.save(tmp_path / "toen.xlsx")
    nu, toen = (lees_werkboek(tmp_path / f"{naam}.xlsx", KADER) for naam in ("nu", "toen"))
    assert {code: score.niveau for code, score in toen.scores.items() if score.niveau} == scores
    assert {b.id for b in toen.bevindingen} == {b.id for b in nu.bevindingen}


def test_een_leeg_en_een_gevuld_werkboek_geven_geen_bevinding_over_wat_gia_zelf_schrijft(tmp_path: Path) -> None:
    for naam, scores in (("leeg", {}), ("vol", overal(KADER, GOED))):
        pad = tmp_path / f"{naam}.xlsx"
        pad.write_bytes(maak_sjabloon(KADER, beoordeling=beoordeling(KADER, scores)))
        soorten = {str(b.id) for b in lees_werkboek(pad, KADER).bevindingen}
        assert soorten <= {"niet-gescoord", "gegeven-ontbreekt"}
