"""What people do to a werkboek that once lost something without a word: a bevinding, never another score."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from gia_kwaliteit import Beoordeling, bereken_profiel, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.voorbeeld import Daad, erbij, hernoem, kolom_van, lees_na, meldingen, ongeschonden, rij_van
from tests.bouwers.werkboeken import open_boek
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
APL, OUTPUT = "Scoring APL", "Output"
# The one row of headings of every tab to score or fill in, below its title, its links, its count and its hint.
KOPRIJ = 5
ONGESCHONDEN = ongeschonden()


@pytest.fixture
def na(tmp_path: Path) -> Callable[[Daad], Beoordeling]:
    """Return a function that reads the example after somebody did something to it."""
    return lambda doe: lees_na(tmp_path, doe)


Lezer = Callable[[Daad], Beoordeling]


def _andere_scores(bron: Beoordeling) -> set[str]:
    """The codes with another level than in the example; null is not another level."""
    codes = {code for code in KADER.schaal_van if bron.niveau(code) not in (None, ONGESCHONDEN.niveau(code))}
    assert all(bron.niveau(code) is None or code in KADER.schaal_van for code in codes)
    return codes


def test_een_tweede_kop_score_is_een_fout_en_telt_niet(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        blad = boek[APL]
        for rij in range(1, blad.max_row + 1):
            tekst = str(blad.cell(rij, 1).value)
            if tekst == "Code":
                blad.cell(rij, 8).value = "Score"
            elif tekst.startswith("P") and "." in tekst:
                blad.cell(rij, 8).value = "sterk punt"

    bron = na(doe)
    assert _andere_scores(bron) == set()
    assert erbij(bron) == [("kop-dubbel", APL, f"H{KOPRIJ}", None)]
    # No score on 20 is told for a proces whose scores stand in two columns.
    assert [p.score for p in bereken_profiel(bron, KADER).processen[:7]] == [None] * 7
    assert bereken_profiel(bron, KADER).processen[7].score is not None


@pytest.mark.parametrize("kop", ["Waarde", "Status", "Jaar", "Vlaams gemiddelde", "Toelichting"])
def test_een_hernoemde_kop_in_output_is_een_fout_met_de_cel(na: Lezer, kop: str) -> None:
    bron = na(lambda boek: hernoem(boek[OUTPUT], kop, "iets anders"))
    letter = {"Waarde": "C", "Status": "E", "Jaar": "F", "Vlaams gemiddelde": "G", "Toelichting": "J"}[kop]
    # Without the figures a status beside one contradicts what is read.
    statussen = [vondst for vondst in erbij(bron) if vondst[0] == "status-zonder-cijfer"]
    assert erbij(bron) == [*statussen, ("kop-ontbreekt", OUTPUT, f"{letter}{KOPRIJ}", None)]
    # That of OC2.2 is computed with its figure: nobody typed it.
    met_status = [
        code
        for code, rij in KADER.outputindicatoren.items()
        if (c := ONGESCHONDEN.cijfers[code]).status and c.waarde is not None and not rij.is_berekend
    ]
    assert [code for *_, code in statussen] == (met_status if kop == "Waarde" else [])
    (melding,) = [b.melding for b in bron.bevindingen if b.id == "kop-ontbreekt"]
    assert f"de kop “{kop}” ontbreekt" in melding
    assert f"“iets anders” ({letter}{KOPRIJ})" in melding


def test_een_hernoemde_kop_score_is_een_melding_per_blad(na: Lezer) -> None:
    bron = na(lambda boek: hernoem(boek[APL], "Score", "Punten"))
    assert erbij(bron, weg=[("niet-gescoord", "P7.OW2")]) == [("kop-ontbreekt", APL, f"D{KOPRIJ}", None)]
    assert "“Punten” (D5)" in meldingen(bron, "kop-ontbreekt")[0]
    assert _andere_scores(bron) == set()
    assert bereken_profiel(bron, KADER).onderdelen["apl"].score is None


def test_de_kop_motivering_als_een_andere_bekende_kop_verliest_geen_tekst(na: Lezer) -> None:
    bron = na(lambda boek: hernoem(boek[APL], "Motivering", "Toelichting"))
    assert erbij(bron) == [("kop-ontbreekt", APL, f"E{KOPRIJ}", None)]
    assert "“Toelichting” (E5)" in meldingen(bron, "kop-ontbreekt")[0]
    assert bron.heeft_fouten


def test_een_verwijderde_lege_kolom_is_een_waarschuwing(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        blad = boek["Scoring Regelgeving"]
        blad.delete_cols(kolom_van(blad, "Bewijs"))

    bron = na(doe)
    assert erbij(bron) == [("kolom-ontbreekt", "Scoring Regelgeving", None, None)]
    assert not bron.heeft_fouten


@pytest.mark.parametrize(("tab", "aantal"), [(OUTPUT, "22"), ("Context en input", "24"), (APL, "55")])
def test_een_verwijderd_blad_is_een_melding_met_de_naam_van_het_blad(na: Lezer, tab: str, aantal: str) -> None:
    bron = na(lambda boek: boek.remove(boek[tab]))
    weg = [("niet-gescoord", "P7.OW2")] if tab == APL else []
    assert erbij(bron, weg=weg) == [("codes-ontbreken", None, None, None)]
    (gevonden,) = [b for b in bron.bevindingen if b.id == "codes-ontbreken"]
    assert gevonden.melding.startswith(f"{aantal} rijen van {tab} staan niet in het werkboek")
    assert not [b for b in bron.bevindingen if b.id == "code-ontbreekt"]


def test_een_verwijderde_outputrij_is_een_fout(na: Lezer) -> None:
    bron = na(lambda boek: boek[OUTPUT].delete_rows(rij_van(boek[OUTPUT], "O1.3")))
    assert erbij(bron) == [("code-ontbreekt", None, None, "O1.3")]


def test_het_woord_code_in_een_tekstcel_is_geen_rij_met_koppen(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[OUTPUT].cell(rij_van(boek[OUTPUT], "O1.1"), kolom_van(boek[OUTPUT], "Toelichting")).value = "code"

    bron = na(doe)
    assert erbij(bron) == []
    assert bron.cijfers["O1.1"].toelichting == "code"
    assert bron.cijfers["O1.2"] == ONGESCHONDEN.cijfers["O1.2"]


def test_codes_verwisseld_zonder_hun_tekst_zijn_fouten(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        blad = boek[APL]
        een, ander = blad.cell(rij_van(blad, "P1.DG1"), 1), blad.cell(rij_van(blad, "P1.OW2"), 1)
        een.value, ander.value = ander.value, een.value

    bron = na(doe)
    assert erbij(bron) == [
        ("tekst-van-andere-code", APL, "C9", "P1.OW2"),
        ("tekst-van-andere-code", APL, "C16", "P1.DG1"),
    ]
    assert bron.niveau("P1.DG1") is bron.niveau("P1.OW2") is None


def test_een_gewijzigde_tekst_is_een_waarschuwing(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL].cell(rij_van(boek[APL], "P2.DG1"), 3).value = "Iets heel anders"

    bron = na(doe)
    assert erbij(bron) == [("tekst-gewijzigd", APL, "C21", "P2.DG1")]
    assert bron.niveau("P2.DG1") == ONGESCHONDEN.niveau("P2.DG1")


def test_koppen_in_een_ingevulde_rij_zijn_geen_rij_met_koppen(na: Lezer) -> None:
    """Taken for headings they would hide every score below them."""

    def doe(boek: Workbook) -> None:
        blad, rij = boek[APL], rij_van(boek[APL], "P1.DG1")
        blad.cell(rij, kolom_van(blad, "Motivering")).value = "Code"
        blad.cell(rij, kolom_van(blad, "Bewijs")).value = "Score"

    bron = na(doe)
    assert erbij(bron) == []
    assert {code: bron.niveau(code) for code in KADER.schaal_van} == {
        code: ONGESCHONDEN.niveau(code) for code in KADER.schaal_van
    }
    assert (bron.scores["P1.DG1"].motivering, bron.scores["P1.DG1"].bewijs) == ("Code", "Score")


def test_een_verwijderde_kolom_waarde_is_een_fout_ook_waar_niets_ernaast_staat(na: Lezer) -> None:
    """Without it no figure of the output is known, whether or not anybody moved one."""

    def doe(boek: Workbook) -> None:
        blad = boek[OUTPUT]
        for rij in range(4, blad.max_row + 1):
            if str(blad.cell(rij, 1).value) in KADER.outputindicatoren:
                for kolom in range(3, 9):
                    blad.cell(rij, kolom).value = None
        blad.delete_cols(kolom_van(blad, "Waarde"))

    bron = na(doe)
    assert erbij(bron) == [("kop-ontbreekt", OUTPUT, None, None)]
    assert bron.heeft_fouten


def test_samengevoegd_met_wat_eronder_staat_is_de_bovenste_score_gewoon_leeg(na: Lezer) -> None:
    """Only the cells that a merged range hides can have lost something; its first cell shows that it is empty."""
    kern = "Scoring Kernprocessen"

    def doe(boek: Workbook) -> None:
        rij = rij_van(boek[kern], "P11.7")
        boek[kern].merge_cells(start_row=rij, end_row=rij + 1, start_column=3, end_column=3)

    assert erbij(na(doe)) == [("score-samengevoegd", kern, "C50", "P11.8")]


def test_een_verschreven_code_met_de_juiste_tekst_is_een_melding(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL].cell(rij_van(boek[APL], "P2.DG1"), 1).value = "P2-DG-1"

    bron = na(doe)
    assert erbij(bron) == [("code-onbekend", APL, "A21", None)]
    assert "Bedoelde u P2.DG1?" in next(b.melding for b in bron.bevindingen if b.id == "code-onbekend")
    assert bereken_profiel(bron, KADER).processen[1].score is None


def test_start_leest_alleen_de_cel_naast_het_label(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek["Start"]["B5"].value = None
        boek["Start"]["D5"].value = "nog invullen!"

    bron = na(doe)
    assert bron.gegevens.naam is None
    assert erbij(bron) == [("gegeven-ontbreekt", "Start", "B5", None), ("tekst-buiten-tabel", "Start", "D5", None)]


def test_een_label_van_start_elders_zegt_niets(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        blad = boek.create_sheet("Notities", 0)
        blad["A1"], blad["B1"] = "Soort", "inspectie"

    bron = na(doe)
    assert bron.gegevens.soort == "zelfevaluatie"
    assert erbij(bron) == [("blad-niet-gelezen", "Notities", None, None)]


@pytest.mark.parametrize("inhoud", ["=TODAY()", "#N/A"])
def test_een_formule_of_foutwaarde_op_start_is_een_fout(na: Lezer, inhoud: str) -> None:
    def doe(boek: Workbook) -> None:
        boek["Start"]["B8"].value = inhoud
        if inhoud == "#N/A":
            boek["Start"]["B8"].data_type = "e"

    bron = na(doe)
    assert erbij(bron) == [("gegeven-is-formule", "Start", "B8", None)]
    assert bron.gegevens.datum is None


def test_twee_keer_start_met_een_andere_inhoud_is_een_fout(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek.copy_worksheet(boek["Start"])["B5"].value = "Een ander bureau"

    bron = na(doe)
    assert erbij(bron) == [("gegeven-dubbel", "Start", "B5", None)]
    assert bron.gegevens.naam is None


@pytest.mark.parametrize("foutwaarde", ["#N/A", "#REF!", "#NAME?"])
def test_een_foutwaarde_is_geen_lege_cel(na: Lezer, foutwaarde: str) -> None:
    def doe(boek: Workbook) -> None:
        for blad, kop, code in ((APL, "Score", "P1.DG1"), (OUTPUT, "Waarde", "O1.1")):
            cel = boek[blad].cell(rij_van(boek[blad], code), kolom_van(boek[blad], kop))
            cel.value, cel.data_type = foutwaarde, "e"

    bron = na(doe)
    assert erbij(bron) == [
        ("foutwaarde-in-invoercel", APL, "D9", "P1.DG1"),
        ("foutwaarde-in-invoercel", OUTPUT, "C9", "O1.1"),
    ]
    assert foutwaarde in next(b.melding for b in bron.bevindingen if b.code == "P1.DG1")
    assert bereken_profiel(bron, KADER).output[0].waarde is None


@pytest.mark.parametrize(
    ("blad", "cel", "soort"),
    [
        (APL, "H1", "tekst-buiten-tabel"),  # above the first headings
        (APL, "C4", "tekst-buiten-tabel"),
        (APL, f"J{KOPRIJ}", "tekst-buiten-tabel"),  # beside the headings
        (APL, "J8", "tekst-buiten-tabel"),
        ("Start", "G12", "tekst-buiten-tabel"),
        ("Profiel APL", "B20", "tekst-buiten-tabel"),
        ("Good Practices APL", "J7", "tekst-buiten-tabel"),
        (APL, "C17", "rij-zonder-code"),  # a row of its own between two tables
        (APL, "C90", "rij-zonder-code"),
    ],
)
def test_wat_iemand_ergens_typt_wordt_gemeld(na: Lezer, blad: str, cel: str, soort: str) -> None:
    def doe(boek: Workbook) -> None:
        assert boek[blad][cel].value is None
        boek[blad][cel].value = "Zie het verslag van de ouderraad"
        if soort == "rij-zonder-code":
            boek[blad].cell(boek[blad][cel].row, kolom_van(boek[blad], "Score")).value = "voldoende"

    bron = na(doe)
    assert [vondst[:2] for vondst in erbij(bron)] == [(soort, blad)]
    (gevonden,) = [b for b in bron.bevindingen if b.id == soort]
    assert gevonden.blad == blad
    assert "Zie het verslag van de ouderraad" in gevonden.melding
    assert _andere_scores(bron) == set()


def test_een_score_naast_de_titel_van_een_proces_is_een_fout(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        blad = boek[APL]
        rij = rij_van(blad, "P2")
        for bereik in [b for b in blad.merged_cells.ranges if b.min_row == rij]:
            blad.unmerge_cells(str(bereik))
        blad.cell(rij, kolom_van(blad, "Score")).value = "voldoende"

    bron = na(doe)
    assert erbij(bron) == [("rij-zonder-code", APL, "A19", None)]


def test_een_opmerking_bij_een_cel_wordt_gemeld(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL]["D9"].comment = Comment("na te vragen", "bureau")

    assert erbij(na(doe)) == [("opmerking-bij-cel", APL, "D9", None)]


@nodig
@pytest.mark.libreoffice
def test_ook_in_ods_worden_formules_en_opmerkingen_gezien(tmp_path: Path) -> None:
    boek = open_boek()
    boek[APL]["D9"].comment = Comment("na te vragen", "bureau")
    boek[APL]["D10"].value = '="vol"&"doende"'
    boek.save(tmp_path / "werkboek.xlsx")
    (ods,) = converteer([tmp_path / "werkboek.xlsx"], "ods", tmp_path / "uit")
    assert sorted(erbij(lees_werkboek(ods, KADER)), key=str) == [
        ("formule-in-invoercel", APL, "D10", "P1.DG2"),
        ("opmerking-bij-cel", APL, "D9", None),
    ]


@nodig
@pytest.mark.libreoffice
def test_een_xls_zegt_wat_er_niet_in_te_zien_is(tmp_path: Path) -> None:
    (xls,) = converteer([VOORBEELD], "xls", tmp_path / "uit")
    bron = lees_werkboek(xls, KADER)
    assert erbij(bron) == [("oude-vorm", None, None, None)]
    assert {c: bron.niveau(c) for c in KADER.schaal_van} == {c: ONGESCHONDEN.niveau(c) for c in KADER.schaal_van}


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [
        (date(2014, 3, 14), "14/03/2014"),
        (datetime(2014, 3, 14, 9, 30), "14/03/2014 09:30"),  # noqa: DTZ001 - a workbook knows no time zones
        (2.5, "2,5"),
        (3, "3"),
        (True, "WAAR"),
        (False, "ONWAAR"),
        ("a\x1b[31mb", "a[31mb"),
    ],
)
def test_een_motivering_wordt_gelezen_zoals_ze_te_zien_is(
    getypt: object, gelezen: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bladen = list(lees_bron(VOORBEELD).bladen)
    nummer = next(n for n, blad in enumerate(bladen) if blad.naam == APL)
    rijen = [list(rij) for rij in bladen[nummer].rijen]
    rijen[8][4] = getypt
    bladen[nummer] = Bronblad(APL, rijen)
    monkeypatch.setattr(lezen, "lees_bron", lambda _: Bron(bladen))
    assert lees_werkboek(VOORBEELD, KADER).scores["P1.DG1"].motivering == gelezen


@pytest.mark.parametrize(
    ("getypt", "soort", "woorden"),
    [
        (0.91, "percentage-als-deel", "Typ 91"),
        (130, "getal-ongeldig", "een percentage van 0 tot 100"),
        (-5, "getal-ongeldig", "een percentage van 0 tot 100"),
        ("1.480", "getal-ongeldig", "Zonder punt: 1480"),
    ],
)
def test_een_cijfer_dat_niet_kan_wordt_gemeld(na: Lezer, getypt: float | str, soort: str, woorden: str) -> None:
    def doe(boek: Workbook) -> None:
        boek[OUTPUT].cell(rij_van(boek[OUTPUT], "O1.1"), kolom_van(boek[OUTPUT], "Waarde")).value = getypt

    bron = na(doe)
    assert erbij(bron) == [(soort, OUTPUT, "C9", "O1.1")]
    assert woorden in next(b.melding for b in bron.bevindingen if b.id == soort)


def test_een_getal_zo_groot_als_oneindig_wordt_geweigerd(na: Lezer, tmp_path: Path) -> None:
    def doe(boek: Workbook) -> None:
        boek["Context en input"].cell(rij_van(boek["Context en input"], "I1.1"), 4).value = 99999.25

    na(doe)
    with ZipFile(tmp_path / "werkboek.xlsx") as oud, ZipFile(tmp_path / "groot.xlsx", "w") as nieuw:
        for deel in oud.namelist():
            nieuw.writestr(deel, oud.read(deel).replace(b"<v>99999.25</v>", b"<v>1e999</v>"))
    bron = lees_werkboek(tmp_path / "groot.xlsx", KADER)
    assert erbij(bron) == [("getal-ongeldig", "Context en input", "D28", "I1.1")]
    assert bron.cijfers["I1.1"].waarde is None


@pytest.mark.parametrize("jaar", [1899, 2101, 2013.5])
def test_een_jaar_buiten_bereik_wordt_geweigerd(na: Lezer, jaar: float) -> None:
    def doe(boek: Workbook) -> None:
        boek[OUTPUT].cell(rij_van(boek[OUTPUT], "O1.1"), kolom_van(boek[OUTPUT], "Jaar")).value = jaar

    bron = na(doe)
    assert erbij(bron) == [("getal-ongeldig", OUTPUT, "F9", "O1.1")]
    assert bron.cijfers["O1.1"].jaar is None


@pytest.mark.parametrize("jaar", [1900, 2100])
def test_een_jaar_op_de_grens_wordt_gelezen(na: Lezer, jaar: int) -> None:
    def doe(boek: Workbook) -> None:
        boek[OUTPUT].cell(rij_van(boek[OUTPUT], "O1.1"), kolom_van(boek[OUTPUT], "Jaar")).value = jaar

    bron = na(doe)
    # The beoordeling is of 2014: what is later gets a second look, but is read.
    assert erbij(bron) == ([("jaar-te-laat", OUTPUT, "F9", "O1.1")] if jaar > 2014 else [])
    assert bron.cijfers["O1.1"].jaar == jaar


def test_een_hernoemd_blad_gia_wordt_herkend(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek["_gia"].title = "Blad1"
        boek["Blad1"]["B3"].value = "lineair"

    bron = na(doe)
    assert erbij(bron) == []
    assert bron.puntenmodel == "lineair"


def test_een_onbekend_puntenmodel_is_een_fout(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek["_gia"]["B3"].value = "frans"

    assert erbij(na(doe)) == [("puntenmodel-onbekend", None, None, None)]


def test_strikt_maakt_onvolledig_een_fout_en_laat_de_scores_staan() -> None:
    streng = ONGESCHONDEN.streng()
    assert streng.heeft_fouten
    assert not ONGESCHONDEN.heeft_fouten
    scores = [p.score for p in bereken_profiel(ONGESCHONDEN, KADER).processen]
    assert [p.score for p in bereken_profiel(streng, KADER).processen] == scores


@nodig
@pytest.mark.libreoffice
def test_een_overschreven_lijst_of_voortgang_wijkt_af(tmp_path: Path) -> None:
    """A werkboek that an office program calculated and somebody saved as values."""
    (berekend,) = converteer([VOORBEELD], "xlsx", tmp_path / "uit")
    boek = load_workbook(berekend, data_only=True)
    boek.save(tmp_path / "waarden.xlsx")
    assert erbij(lees_werkboek(tmp_path / "waarden.xlsx", KADER)) == []
    lijst = boek["Good Practices APL"]
    code = lijst["A5"].value
    assert code in KADER.criteria
    for kolom in "ABCD":
        lijst[f"{kolom}5"].value = None
    apl = next(nr for nr, rij in enumerate(boek["Start"].iter_rows(values_only=True), start=1) if "apl" in rij)
    boek["Start"].cell(apl, 5).value = "55 van 55 gescoord"
    boek.save(tmp_path / "gewijzigd.xlsx")
    gevonden = [
        b for b in lees_werkboek(tmp_path / "gewijzigd.xlsx", KADER).bevindingen if b.id == "resultaat-wijkt-af"
    ]
    assert [(b.code, b.cel) for b in gevonden] == [(code, None), ("apl", f"E{apl}")]
    assert f"staat {code} niet, maar uit de scores volgt {code} wel" in gevonden[0].melding


def test_een_score_in_de_kolom_naast_de_tabel_wordt_gemeld(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL]["G9"].value = "sterk punt"

    bron = na(doe)
    assert erbij(bron) == [("tekst-buiten-tabel", APL, "G9", None)]
    assert _andere_scores(bron) == set()


def test_een_voetnoot_onder_een_tabel_is_geen_code(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL]["A92"].value = "Opgemaakt te Gent"

    bron = na(doe)
    assert erbij(bron) == [("tekst-buiten-tabel", APL, "A92", None)]
    assert not bron.heeft_fouten


def test_een_ingevoegde_kolom_op_start_verandert_niets(na: Lezer) -> None:
    bron = na(lambda boek: boek["Start"].insert_cols(2))
    assert bron.gegevens == ONGESCHONDEN.gegevens
    assert erbij(bron) == []


@pytest.mark.parametrize(("blad", "kop", "plaats"), [(APL, "Score", "D5"), ("Scoring Regelgeving", "Score", "D5")])
def test_een_gewiste_kop_wordt_op_haar_eigen_plaats_gemeld(blad: str, kop: str, plaats: str, na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        assert boek[blad][plaats].value == kop
        boek[blad][plaats].value = None

    beoordeling = na(doe)
    # Without its column nobody can say that P7.OW2 is not scored.
    weg = [("niet-gescoord", "P7.OW2")] if blad == APL else []
    assert erbij(beoordeling, weg=weg) == [("kop-ontbreekt", blad, plaats, None)]
    (melding,) = [b.melding for b in beoordeling.bevindingen if b.id == "kop-ontbreekt"]
    assert f"Typ in {plaats} opnieuw “{kop}”." in melding


def test_een_andere_kop_boven_de_codes_wordt_een_kop_genoemd(na: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        assert boek[APL][f"A{KOPRIJ}"].value == "Code"
        boek[APL][f"A{KOPRIJ}"].value = "Kode"

    beoordeling = na(doe)
    assert erbij(beoordeling) == [("codekop-ontbreekt", APL, f"A{KOPRIJ}", None)]
    assert beoordeling.scores == ONGESCHONDEN.scores


def test_omgewisselde_koppen_zonder_code_worden_niet_geraden(na: Lezer) -> None:
    """Without Code the row of headings would be passed over, and motiveringen read as bewijs."""

    def doe(boek: Workbook) -> None:
        blad = boek[APL]
        assert (blad["E5"].value, blad["F5"].value) == ("Motivering", "Bewijs")
        blad["A5"].value, blad["E5"].value, blad["F5"].value = None, "Bewijs", "Motivering"

    assert erbij(na(doe)) == [("codekop-ontbreekt", APL, f"A{KOPRIJ}", None)]


@pytest.mark.parametrize(("label", "nieuw"), [("Naam onthaalbureau", "Naam"), ("Datum", None), ("Beoordelaars", "Wie")])
def test_een_ander_label_op_start_wordt_op_zijn_plaats_gemeld(label: str, nieuw: str | None, na: Lezer) -> None:
    plaatsen = {}

    def doe(boek: Workbook) -> None:
        cel = next(cel for (cel,) in boek["Start"]["A1:A12"] if cel.value == label)
        plaatsen[label] = cel.coordinate
        cel.value = nieuw

    assert erbij(na(doe)) == [("label-ontbreekt", "Start", plaatsen[label], None)]
