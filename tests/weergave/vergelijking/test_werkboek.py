"""The vergelijking as a workbook: its cells are the figures of the vergelijking, and text stays text."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import Als, Gegevens, Vergelijking, bereken_vergelijking, lees_werkboek
from gia_kwaliteit.weergave.vergelijking.werkboek import maak_vergelijkboek
from tests.bouwers import AFWEZIG, GOED, STERK, VOLDOENDE, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.stroken import laatste_stukken, stroken
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
KWAAD = '=HYPERLINK("http://kwaad.example","klik")'


def _vergelijking(als: Als = Als.confrontatie) -> Vergelijking:
    """Everything voldoende for both, but for four criteria of P8 and one rule."""
    een = overal(KADER, VOLDOENDE) | {"P8.1": STERK, "P8.2": AFWEZIG, "P8.3": AFWEZIG, "R1.1": "Ja"}
    ander = overal(KADER, VOLDOENDE) | {"P8.1": AFWEZIG, "P8.2": GOED, "P8.3": AFWEZIG, "R1.1": "Nee"}
    gegevens = Gegevens(naam="@SUM(1+1)", soort="zelfevaluatie", werkjaar="2013-2014")
    links = beoordeling(KADER, een, motiveringen={"P8.1": KWAAD}, bewijzen={"P8.1": "ons"}, gegevens=gegevens)
    rechts = beoordeling(
        KADER,
        ander,
        motiveringen={"P8.1": "-1+1"},
        bewijzen={"P8.1": "=hun", "R1.1": "contract"},
        gegevens=replace(gegevens, soort="inspectie"),
    )
    kanten = (rechts, links) if als is Als.evolutie else (links, rechts)
    return bereken_vergelijking(*kanten, KADER, als=als)


def _boek(vergelijking: Vergelijking) -> Workbook:
    return load_workbook(io.BytesIO(maak_vergelijkboek(vergelijking, KADER)))


# The columns that hold nothing: the narrow cells in the colour of a level, and those below a picture.
LEEG = {"Processen": "F", "Vergelijking": "E"} | dict.fromkeys(
    ("Gespreksagenda", "Criteria", "Regelgeving", "Bewust niet gescoord"), "CE"
)


def _rijen(boek: Workbook, blad: str, breedte: int) -> dict[str, tuple[object, ...]]:
    """Return the first cells of each row, so many, by the one at its beginning; without the columns that are empty."""
    leeg = {ord(letter) - ord("A") for letter in LEEG.get(blad, "")}
    rijen = (
        tuple(cel for nummer, cel in enumerate(rij) if nummer not in leeg)[:breedte]
        for rij in boek[blad].iter_rows(values_only=True)
    )
    return {str(rij[0]): rij[1:] for rij in rijen if rij[0]}


def test_de_processen_staan_met_beide_scores_en_hun_verschil() -> None:
    rijen = _rijen(_boek(_vergelijking()), "Processen", 9)
    # P8, vlaams: zelf 4 + 0 + 0 + 5 × 2 = 14 of 32; inspectie 0 + 3 + 0 + 5 × 2 = 13 of 32; the others 10 on 20.
    assert rijen["P8"] == ("Situatie- en perspectiefbepaling", 8.75, 8.125, 0.625, 8, 8, None, None)
    assert rijen["P1"][1:] == (10, 10, 0, 8, 8, None, None)
    links, rechts = stroken(_boek(_vergelijking())["Processen"])
    assert (links["Situatie- en perspectiefbepaling"], rechts["Situatie- en perspectiefbepaling"]) == (
        "2·5·0·1·0",
        "2·5·1·0·0",
    )
    assert (links["Kwaliteitszorg"], rechts["Kwaliteitszorg"]) == ("0·8·0·0·0", "0·8·0·0·0")
    # Among the onderdelen the rules have levels of their own: of sixteen one Ja, and for the inspectie one Nee.
    links, rechts = stroken(_boek(_vergelijking())["Vergelijking"])
    assert (links["Kernprocessen"], links["Regelgeving"]) == ("2·35·0·1·0·0·0", "0·0·0·0·0·1·15")
    assert (rechts["Kernprocessen"], rechts["Regelgeving"]) == ("2·35·1·0·0·0·0", "0·0·0·0·1·0·15")
    *codes, over_n, over_verdeling = list(rijen)[-14:]
    assert codes == [proces.code for proces in KADER.processen]
    assert over_n == "n is het aantal criteria dat beide scoorden; het verschil gaat alleen daarover."
    niveaus = "De verdeling telt afwezig · voldoende · goed uitgewerkt · sterk punt"
    assert over_verdeling == f"{niveaus}; wat geen score heeft, is wit."
    assert f"{niveaus}, of Nee · Ja; wat geen score heeft, is wit." in _rijen(_boek(_vergelijking()), "Vergelijking", 1)


def test_het_aantal_gedeelde_criteria_staat_naast_het_verschil() -> None:
    een, ander = beoordeling(KADER, {"P8.1": STERK, "P8.2": AFWEZIG}), beoordeling(KADER, {"P8.1": STERK})
    boek = _boek(bereken_vergelijking(een, ander, KADER))
    assert _rijen(boek, "Processen", 7)["P8"][1:] == (10, 20, 0, 1, 8)
    assert _rijen(boek, "Vergelijking", 6)["Kernprocessen"] == (50, 100, 0, 1, 38)


def test_een_strook_is_zo_lang_als_er_criteria_zijn_ook_waar_niets_gescoord_is() -> None:
    een = beoordeling(KADER, {"P8.1": STERK, "P8.2": AFWEZIG, "P1.DG1": STERK})
    ander = beoordeling(KADER, {"P8.1": STERK})
    boek = _boek(bereken_vergelijking(een, ander, KADER))
    # From low to high, and behind them what nobody scored: of eight criteria two, of eight one, and of eight none.
    links, rechts = stroken(boek["Processen"])
    assert (links["Situatie- en perspectiefbepaling"], links["Kwaliteitszorg"]) == ("1·0·0·1·6", "0·0·0·1·7")
    assert (rechts["Situatie- en perspectiefbepaling"], rechts["Kwaliteitszorg"]) == ("0·0·0·1·7", "0·0·0·0·8")
    assert stroken(boek["Kwaliteitsaspecten"])[0]["Doelgerichtheid"] == "0·0·0·1·13"
    for naam in ("Vergelijking", "Processen", "Kwaliteitsaspecten"):
        assert laatste_stukken(boek[naam]) == [("Zonder score", "FFFFFF", "B8C4D2")] * 2


def test_de_kruistabel_telt_elk_criterium_dat_beide_scoorden() -> None:
    rijen = _rijen(_boek(_vergelijking()), "Kruistabel", 5)
    assert rijen["afwezig"] == (1, 0, 1, 0)
    assert rijen["voldoende"] == (0, 90, 0, 0)
    assert rijen["goed uitgewerkt"] == (0, 0, 0, 0)
    assert rijen["sterk punt"] == (1, 0, 0, 0)


def test_de_gespreksagenda_staat_op_volgorde_met_beide_motiveringen() -> None:
    blad = _boek(_vergelijking())["Gespreksagenda"]
    rijen = [(*rij[:2], rij[3], *rij[5:]) for rij in blad.iter_rows(min_row=5, values_only=True) if rij[0]]
    assert [rij[0] for rij in rijen] == ["P8.1", "P8.2", "P8.3"]
    assert rijen[0][2:] == ("sterk punt", "afwezig", 3, KWAAD, "-1+1", "ons", "=hun")
    assert [rij[4] for rij in rijen] == [3, -2, 0]


def _pixels(blad: Worksheet, kolommen: str) -> float:
    """Return how wide columns are together on a screen, as Excel draws them: 7 pixels to a character."""
    return sum((blad.column_dimensions[letter].width or 0) * 7 for letter in kolommen)


def test_beide_motiveringen_staan_naast_elkaar_op_het_scherm_van_een_laptop() -> None:
    boek = _boek(_vergelijking())
    for naam in ("Gespreksagenda", "Criteria", "Regelgeving"):
        blad = boek[naam]
        assert [blad[f"{letter}4"].value for letter in "BDFGHI"] == [
            *("Criterium", "Zelfevaluatie", "Inspectie", "Verschil"),
            *("Motivering zelfevaluatie", "Motivering inspectie"),
        ]
        # Of 1,366 pixels the numbers of the rows and the bar to scroll with take some sixty.
        assert _pixels(blad, "ABCDEFGHI") <= 1300
        # Who scrolls to what proves a score, and down, still sees code, criterium and headings.
        assert blad.freeze_panes == "C5"
        assert not blad.protection.sheet
        assert str(blad.auto_filter.ref).startswith("A4:K")
        # What is printed is what stands beside each other, in letters of 8 points at least: those of 10 at four fifths.
        assert blad.print_area == f"'{naam}'!$A$1:$I${blad.max_row}"
        assert 770 / (_pixels(blad, "ABCDEFGHI") * 0.75) >= 0.8


def test_een_niveau_kleurt_een_smalle_rand_en_geen_hele_cel() -> None:
    boek = _boek(_vergelijking())
    for naam, eerste in (("Gespreksagenda", 5), ("Criteria", 5)):
        blad = boek[naam]
        regels = {str(bereik.sqref): bereik.rules for bereik in blad.conditional_formatting}
        assert {bereik[0] for bereik in regels} == {"C", "E"}
        kleuren = {regel.formula[0]: regel.dxf.fill.bgColor.rgb for regel in regels[f"C{eerste}:C{blad.max_row}"]}
        assert kleuren[f'$D{eerste}="afwezig"'] == "FFC8501E"
        assert _pixels(blad, "CE") < 2 * 20


def test_het_eerste_blad_begint_met_de_vaststelling_en_de_processen_die_het_meest_verschillen() -> None:
    blad = _boek(_vergelijking())["Vergelijking"]
    assert blad["A3"].value == (
        "Zelfevaluatie en inspectie geven 91 van de 93 criteria hetzelfde niveau; het onthaalbureau schat zich hoger "
        "in voor Situatie- en perspectiefbepaling."
    )
    namen = ["Proces", "Situatie- en perspectiefbepaling", "Kwaliteitszorg"]
    assert [blad[f"A{rij}"].value for rij in (5, 6, 7)] == namen
    assert blad["E5"].value == "voldoende"
    (halters, *_), begin = getattr(blad, "_charts"), 6  # noqa: B009 - openpyxl has no public name
    # In every row a line between both scores; the line at half of 20 goes from below to above all twelve.
    in_een_rij = re.compile(r".*\$(\d+):\$[A-Z]+\$\1")
    lijnen = [reeks.xVal.numRef for reeks in halters.series if in_een_rij.fullmatch(reeks.xVal.numRef.f)]
    hoogten = [reeks.yVal.numRef for reeks in halters.series if in_een_rij.fullmatch(reeks.xVal.numRef.f)]
    assert [lijn.f for lijn in lijnen[1:]] == [f"Vergelijking!$B${rij}:$C${rij}" for rij in range(begin, begin + 12)]
    assert [punt.v for punt in lijnen[0].numCache.pt] == [10, 10]
    assert [punt.v for punt in hoogten[0].numCache.pt] == [0, 12]
    # The first row of the table is the top line of the picture.
    assert [punt.v for punt in hoogten[1].numCache.pt] == [11.5, 11.5]
    assert [punt.v for punt in hoogten[12].numCache.pt] == [0.5, 0.5]


def test_wat_gelijk_bleef_is_in_een_evolutie_een_vol_punt() -> None:
    # Only P8 changed, the first row; in LibreOffice an open point would cover the full one of every other proces.
    (beeld, *_) = getattr(_boek(_vergelijking(Als.evolutie))["Vergelijking"], "_charts")  # noqa: B009
    punten = [(reeks.tx.strRef.f, reeks.xVal.numRef.f) for reeks in beeld.series if reeks.tx.strRef]
    vroeger = [x for kop, x in punten if kop == "Vergelijking!$B$5"]
    assert vroeger == ["Vergelijking!$B$6"]
    assert [x for kop, x in punten if kop == "Vergelijking!$C$5"] == ["Vergelijking!$C$6:$C$17"]


def test_een_verschil_dat_criteria_weglaat_zegt_dat_zelf() -> None:
    # Of the eight criteria of P8 both scored seven; without the words it seems not to be the difference of the scores.
    een = beoordeling(KADER, overal(KADER, VOLDOENDE) | {"P8.1": STERK})
    ander = beoordeling(KADER, {code: niveau for code, niveau in overal(KADER, VOLDOENDE).items() if code != "P8.1"})
    blad = _boek(bereken_vergelijking(een, ander, KADER))["Processen"]
    p8 = next(rij for rij in blad.iter_rows(min_row=6) if rij[0].value == "P8")
    assert [cel.value for cel in p8[2:5]] == [11.25, 10, 0]
    assert p8[4].number_format == '+0.0" (7 van 8)";-0.0" (7 van 8)";0.0" (7 van 8)"'


def test_de_regelgeving_staat_met_ja_en_nee() -> None:
    rijen = _rijen(_boek(_vergelijking()), "Regelgeving", 5)
    assert rijen["R1.1"][1:] == ("Ja", "Nee", 1)
    assert _rijen(_boek(_vergelijking()), "Regelgeving", 9)["R1.1"][4:] == (None, None, None, "contract")
    assert rijen["R1.2"][1:] == (None, None, None)


def test_wat_maar_een_kant_scoorde_staat_op_een_rij_die_hoog_genoeg_is() -> None:
    leeg, vol = beoordeling(KADER), beoordeling(KADER, overal(KADER, VOLDOENDE))
    blad = _boek(bereken_vergelijking(vol, leeg, KADER))["Vergelijking"]
    rijen = {str(rij[0].value): rij for rij in blad.iter_rows()}
    kop, codes, *_ = rijen["Alleen gescoord in Zelfevaluatie"]
    assert str(codes.value).startswith("93: P1.DG1, ")
    # The heading stands on one line; 93 codes of 6 characters and a comma do not, over eight columns of 132 together.
    assert (blad.column_dimensions["A"].width or 0) > len(str(kop.value))
    assert (blad.row_dimensions[codes.row or 0].height or 0) > 4 * 13.5
    assert str(rijen["Alleen gescoord in Inspectie"][1].value) == "geen"


def test_op_lijsten_staat_een_titel_nooit_zonder_zijn_tabel_onderaan_een_bladzijde() -> None:
    codes = list(KADER.criteria)
    een = dict.fromkeys(codes[:20], STERK) | dict.fromkeys(codes[20:40], AFWEZIG) | dict.fromkeys(codes[40:60], STERK)
    ander = dict.fromkeys(codes[:20], AFWEZIG) | dict.fromkeys(codes[20:40], STERK) | dict.fromkeys(codes[40:60], STERK)
    blad = _boek(bereken_vergelijking(beoordeling(KADER, een), beoordeling(KADER, ander), KADER))["Lijsten"]
    nieuw = [str(blad.cell(breuk.id + 1, 1).value) for breuk in blad.row_breaks.brk]
    assert nieuw == ["Verborgen sterktes (20)", "Gedeelde good practices (20)"]
    # A list without criteria has no headings either.
    assert [cel.value for cel in blad["A"]].count("Code") == 3


def test_geen_enkele_cel_is_een_formule() -> None:
    boek = _boek(_vergelijking())
    assert [cel.coordinate for blad in boek for rij in blad.iter_rows() for cel in rij if cel.data_type == "f"] == []
    assert boek["Gespreksagenda"]["H5"].quotePrefix


def test_een_evolutie_heeft_haar_eigen_koppen_en_lijsten() -> None:
    boek = _boek(_vergelijking(Als.evolutie))
    assert [cel.value for cel in boek["Processen"][5]][:5] == ["Code", "Proces", "Vroeger", "Nu", "Verschil"]
    assert _rijen(boek, "Processen", 5)["P8"][1:4] == (8.125, 8.75, 0.625)
    # Earlier in the rows, now in the columns: P8.1 rose from afwezig to sterk punt, P8.2 fell from goed uitgewerkt.
    kruistabel = _rijen(boek, "Kruistabel", 5)
    assert (kruistabel["afwezig"], kruistabel["goed uitgewerkt"]) == ((1, 0, 0, 1), (1, 0, 0, 0))
    koppen = [cel.value for cel in boek["Processen"][5]]
    assert koppen[5:10] == ["voldoende", "n", "Criteria", "Verdeling vroeger", "Verdeling nu"]
    vroeger, nu = stroken(boek["Processen"])
    assert (vroeger["Situatie- en perspectiefbepaling"], nu["Situatie- en perspectiefbepaling"]) == (
        "2·5·1·0·0",
        "2·5·0·1·0",
    )
    assert [cel.value for cel in boek["Gespreksagenda"][4]][7:] == [
        *("Motivering vroeger", "Motivering nu"),
        *("Bewijs vroeger", "Bewijs nu"),
    ]
    assert _rijen(boek, "Gespreksagenda", 7)["P8.1"][1:] == ("afwezig", "sterk punt", 3, "-1+1", KWAAD)
    assert _rijen(boek, "Criteria", 9)["P8.1"][6:] == ("=hun", "ons")
    assert _rijen(boek, "Regelgeving", 5)["R1.1"][1:] == ("Nee", "Ja", 1)
    soort = next(rij for rij in boek["Vergelijking"].iter_rows(values_only=True) if rij[0] == "Soort")
    assert [cel for cel in soort if cel] == ["Soort", "inspectie", "zelfevaluatie"]
    titels = [str(cel.value) for (cel,) in boek["Lijsten"].iter_rows(max_col=1) if str(cel.value).endswith("(1)")]
    assert titels == ["Gestegen (1)", "Gedaald (1)", "Opgeloste werkpunten (1)", "Nieuwe werkpunten (1)"]


def test_een_lege_vergelijking_geeft_een_werkboek_zonder_grafieken() -> None:
    leeg = beoordeling(KADER)
    boek = _boek(bereken_vergelijking(leeg, leeg, KADER))
    waarden = [str(cel.value) for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value is not None]
    assert not [waarde for waarde in waarden if waarde in ("None", "nan")]
    assert boek["Overeenstemming"]["C5"].value == 0
    assert boek["Overeenstemming"]["I5"].value == "te weinig criteria die beide scoorden"


def test_gia_score_leest_een_vergelijking_niet_als_werkboek(tmp_path: Path) -> None:
    (tmp_path / "v.xlsx").write_bytes(maak_vergelijkboek(_vergelijking(), KADER))
    assert [b.id for b in lees_werkboek(tmp_path / "v.xlsx", KADER).bevindingen] == ["resultatenwerkboek"]


@nodig
@pytest.mark.libreoffice
def test_libreoffice_opent_het_zonder_foutwaarden(tmp_path: Path) -> None:
    pad = tmp_path / "v.xlsx"
    pad.write_bytes(maak_vergelijkboek(_vergelijking(), KADER))
    (na,) = converteer([pad], "xlsx", tmp_path / "uit")
    boek = load_workbook(na)
    assert [cel.coordinate for blad in boek for rij in blad.iter_rows() for cel in rij if cel.data_type in "ef"] == []
    assert boek["Gespreksagenda"]["H5"].value == KWAAD


def _opengelaten() -> Vergelijking:
    """Of P1.DG1 the inspectie left the score open with a reason, of R1.2 both did; P1.DG2 nobody scored."""
    gegevens = Gegevens(naam="De Brug", soort="zelfevaluatie", werkjaar="2013-2014")
    links = beoordeling(
        KADER, {"P1.DG1": STERK}, motiveringen={"P1.DG1": "Altijd.", "R1.2": "=geen lokalen"}, gegevens=gegevens
    )
    waarom = {"P1.DG1": "Niet gezien.", "R1.2": "Wij ook niet."}
    rechts = beoordeling(KADER, motiveringen=waarom, gegevens=replace(gegevens, soort="inspectie"))
    return bereken_vergelijking(links, rechts, KADER)


def test_wat_bewust_niet_gescoord_is_heeft_een_tabblad_met_beide_redenen() -> None:
    boek = _boek(_opengelaten())
    rijen = _rijen(boek, "Bewust niet gescoord", 7)
    bewust = "bewust niet gescoord"
    assert {code: rij[1:] for code, rij in rijen.items() if code[0] in "PR" and "." in code} == {
        "P1.DG1": ("sterk punt", bewust, None, "Altijd.", "Niet gezien."),
        "R1.2": (bewust, bewust, None, "=geen lokalen", "Wij ook niet."),
    }
    assert _rijen(boek, "Criteria", 4)["P1.DG1"][1:] == ("sterk punt", bewust)
    assert _rijen(boek, "Criteria", 4)["P1.DG2"][1:] == (None, None)
    assert "Bewust niet gescoord" not in _boek(_vergelijking()).sheetnames
