"""One row that a person filled in: what is read from each of its cells, and what is wrong with it."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gia_kwaliteit import Ernst, Kader, lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from gia_kwaliteit.werkboek.lezen.rijen import lees_rijen
from gia_kwaliteit.werkboek.lezen.tabellen import bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import VOLDOENDE, VOORBEELD, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.bladen import Gezien, gelezen_van, gemeld
from tests.bouwers.voorbeeld import (
    APL,
    CONTEXT,
    KERN,
    OUTPUT,
    REGELS,
    Daad,
    erbij,
    hernoem,
    lees_na,
    meldingen,
    met_koppen_per_tabel,
    ongeschonden,
    zet,
)
from tests.bouwers.werkboeken import geschreven

KADER = kader_onthaalbureau()


# --- figures ---


@pytest.mark.parametrize("kolom", ["C", "G"], ids=["Waarde", "Vlaams gemiddelde"])
def test_alleen_een_deel_van_een_procent_vraagt_een_tweede_blik(kolom: str, tmp_path: Path) -> None:
    """Also when somebody typed it as a text, with a decimal comma."""
    getypt = {9: 0, 10: 0.001, 11: 0.999, 12: 1, 13: 100, 14: "0,5", 19: 100.5, 20: -0.5, 21: True}
    beoordeling = lees_na(tmp_path, zet(OUTPUT, **{f"{kolom}{rij}": waarde for rij, waarde in getypt.items()}))
    assert {(soort, cel) for soort, _, cel, _ in erbij(beoordeling)} == {
        ("percentage-als-deel", f"{kolom}10"),
        ("percentage-als-deel", f"{kolom}11"),
        ("percentage-als-deel", f"{kolom}14"),
        ("getal-ongeldig", f"{kolom}19"),
        ("getal-ongeldig", f"{kolom}20"),
        ("getal-ongeldig", f"{kolom}21"),
    } | ({("cijfer-telt-niet", "C14")} if kolom == "C" else set())


@pytest.mark.parametrize(
    ("getypt", "gezegd", "raad"),
    [
        # 12.5, typed with a point, is the twelfth of May for Excel.
        (date(2014, 5, 12), "“12/05/2014”", "Typte u 12.5, dan maakte Excel er een datum van: typ dan 12,5"),
        (
            datetime.fromisoformat("2014-11-01T06:30"),
            "“01/11/2014 06:30”",
            "Typte u 1.11, dan maakte Excel er een datum van",
        ),
        # The number 91 in a cell that shows dates.
        (date(1900, 3, 31), "“31/03/1900”", "zet de notatie van de cel op Standaard, dan ziet u het weer"),
        (time(12, 5), "“12:05:00”", "Excel toont dit als tijd"),
        (timedelta(days=2, hours=23, minutes=30), "“71:30:00”", "Excel toont dit als tijd"),
        ("1.480", "“1.480”", "Zonder punt: 1480."),
    ],
)
def test_een_getal_waar_excel_iets_anders_van_maakte_krijgt_raad_die_helpt(
    getypt: object, gezegd: str, raad: str, tmp_path: Path
) -> None:
    beoordeling = lees_na(tmp_path, zet(OUTPUT, C9=getypt))
    assert erbij(beoordeling) == [("getal-ongeldig", OUTPUT, "C9", "O1.1")]
    (melding,) = meldingen(beoordeling, "getal-ongeldig")
    assert f"bij Waarde {gezegd};" in melding
    assert melding.endswith(raad) or f" {raad}" in melding


def test_een_aantal_mag_groter_zijn_dan_honderd_en_kleiner_dan_een(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(CONTEXT, D28=1480, D29=0.5))
    assert erbij(beoordeling) == []
    assert (beoordeling.cijfers["I1.1"].waarde, beoordeling.cijfers["I1.2"].waarde) == (1480, 0.5)


def test_een_rij_van_context_en_een_van_output_hebben_elk_hun_eigen_tekst(tmp_path: Path) -> None:
    daden = (zet(CONTEXT, J28="Veertien leerkrachten."), zet(OUTPUT, J9="Drie op vier."))
    beoordeling = lees_na(tmp_path, *daden)
    assert beoordeling.cijfers["I1.1"].toelichting == "Veertien leerkrachten."
    assert beoordeling.cijfers["O1.1"].toelichting == "Drie op vier."
    assert beoordeling.cijfers["I1.1"].vlaams_gemiddelde is None


@pytest.mark.parametrize(
    ("blad", "anders", "code"), [(CONTEXT, "Toelichting", "C1.1"), (OUTPUT, "Beschrijving", "O1.1")]
)
def test_de_tekst_van_een_cijfer_staat_onder_geen_andere_kop(blad: str, anders: str, code: str, tmp_path: Path) -> None:
    """Beschrijving is the heading of context and input, Toelichting that of the output."""
    for daden in ((zet(blad, J5=anders),), (met_koppen_per_tabel, zet(blad, J8=anders))):
        beoordeling = lees_na(tmp_path, *daden)
        assert ("tekst-buiten-tabel", blad, "J9", None) in erbij(beoordeling)
        assert beoordeling.cijfers[code].toelichting == ""


# --- formulas ---


def test_een_formule_in_elke_cel_die_iemand_invult_wordt_gemeld(tmp_path: Path) -> None:
    """Only where a score or a figure belongs it leaves that in doubt; in a cell for a text it is a waarschuwing."""
    cijfers = {OUTPUT: ("C9", "E10", "F11", "G12"), CONTEXT: ("D28", "F29", "G30")}
    # In the row of J9 nothing else is filled in.
    teksten = {APL: ("E10", "F11"), REGELS: ("E9", "F10"), OUTPUT: ("J13",), CONTEXT: ("J9",)}
    soorten = {"formule-in-invoercel": {APL: ("D9",), REGELS: ("D8",)} | cijfers, "formule-in-tekst": teksten}
    plaatsen = [(soort, blad, cel) for soort, cellen in soorten.items() for blad, rij in cellen.items() for cel in rij]
    beoordeling = lees_na(tmp_path, *(zet(blad, **{cel: "=1+1"}) for _, blad, cel in plaatsen))
    assert sorted(((soort, blad, cel) for soort, blad, cel, _ in erbij(beoordeling)), key=str) == sorted(
        plaatsen, key=str
    )
    assert all("(=1+1)" in melding for soort in soorten for melding in meldingen(beoordeling, soort))
    onzeker = {b.code for b in beoordeling.bevindingen if b.id == "formule-in-invoercel"}
    assert beoordeling.onzekere_codes == onzeker


@pytest.mark.parametrize(
    ("blad", "rij", "kolom", "code"),
    [(APL, 9, 4, "P1.DG1"), (APL, 9, 5, "P1.DG1"), (CONTEXT, 9, 9, "C1.1"), (OUTPUT, 9, 9, "O1.1")],
)
def test_een_tekst_die_in_geen_cel_past_is_een_fout_in_elke_rij(
    blad: str, rij: int, kolom: int, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An .ods can hold more than an .xlsx; a text of 32,767 characters fits, and 😀 counts as two of them."""
    bladen = [Bronblad(bron.naam, [list(waarden) for waarden in bron.rijen]) for bron in lees_bron(VOORBEELD).bladen]
    waarden = next(bron.rijen for bron in bladen if bron.naam == blad)[rij - 1]
    assert isinstance(waarden, list)
    monkeypatch.setattr(lezen, "lees_bron", lambda _: Bron(bladen))
    te_lang = [("tekst-te-lang", blad, cel(rij - 1, kolom), code)]
    for tekst, gevonden in (
        ("x" * 32_767, []),
        ("x" * 32_768, te_lang),
        ("😀" * 16_383 + "x", []),
        ("😀" * 16_384, te_lang),
    ):
        waarden[kolom] = tekst
        gelezen = lees_werkboek(VOORBEELD, KADER)
        assert [v for v in erbij(gelezen) if v[0] != "oude-vorm"] == gevonden
        # What was scored is as certain as it was.
        assert gelezen.heeft_fouten == bool(gevonden)
        assert code not in gelezen.onzekere_codes


@pytest.mark.parametrize(
    "getypt", ["n.v.t.", "nvt", "N.V.T", "n v t", "niet van toepassing", "Niet relevant.", "n/a", "-", "–", "/", "x"]
)
def test_wie_zegt_dat_een_criterium_niet_van_toepassing_is_hoort_wat_hij_dan_doet(getypt: str, tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(APL, D9=getypt), zet(REGELS, D8=getypt))
    assert [vondst[0] for vondst in erbij(beoordeling)] == ["score-ongeldig", "score-ongeldig"]
    raad = "Is het niet van toepassing, laat de cel dan leeg en schrijf bij Motivering waarom."
    assert all(
        melding.endswith(f"Kies een score uit de lijst. {raad}") for melding in meldingen(beoordeling, "score-ongeldig")
    )


def test_een_andere_score_krijgt_die_raad_niet(tmp_path: Path) -> None:
    (melding,) = meldingen(lees_na(tmp_path, zet(APL, D9="niet afwezig")), "score-ongeldig")
    assert "van toepassing" not in melding


@pytest.mark.parametrize("reden", ["Wij organiseren dit niet.", "n.v.t.", "OK", "voldoende bewijs ontbreekt"])
def test_wie_bij_een_lege_score_zegt_waarom_krijgt_geen_vraag_om_een_score(reden: str, tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(APL, D9=None, E9=reden), zet(REGELS, D8=None, E8=reden))
    assert erbij(gelezen) == []
    assert (gelezen.niveau("P1.DG1"), gelezen.niveau("R1.1")) == (None, None)
    assert gelezen.redenen == {"P1.DG1": reden, "R1.1": reden}
    # Held to be complete, only the two that the example itself leaves open without a reason are a fout.
    assert {b.code for b in gelezen.streng().bevindingen if b.ernst is Ernst.fout} == {"P7.OW2", "P11.7"}


@pytest.mark.parametrize("tekst", ["", "  ", "-", " … ", "/", 12, "sterk punt", " Sterk  Punt "])
def test_een_streepje_een_getal_of_de_naam_van_een_score_is_geen_reden(tekst: object, tmp_path: Path) -> None:
    """A level beside an empty score is a score that was typed a cell too far."""
    gelezen = lees_na(tmp_path, zet(APL, D9=None, E9=tekst, F9="zie het jaarverslag"))
    assert [vondst[:3] for vondst in erbij(gelezen)] == [("niet-gescoord", APL, "D9")]
    assert gelezen.redenen == {}


def test_een_reden_maakt_een_fout_bij_de_score_niet_goed(tmp_path: Path) -> None:
    gelezen = lees_na(tmp_path, zet(APL, D9="n.v.t.", E9="Wij organiseren dit niet."))
    assert [vondst[0] for vondst in erbij(gelezen)] == ["score-ongeldig"]
    assert gelezen.redenen == {}


# --- codes ---


def _gedeelde_tekst() -> Kader:
    """The kader of the onthaalbureaus in which P8.1 and P8.2 say the same."""
    inhoud = KADER.model_dump()
    p8 = next(proces for proces in inhoud["processen"] if proces["code"] == "P8")
    eerste, tweede, *rest = p8["criteria"]
    p8["criteria"] = (eerste, {**tweede, "tekst": eerste["tekst"]}, *rest)
    return Kader.model_validate(inhoud)


def _lees_gedeeld(map_: Path, doe: Daad) -> tuple[list[tuple[str, str | None, str | None]], list[str]]:
    """What is found in a werkboek of that kader in which everything was scored."""
    kader, pad = _gedeelde_tekst(), map_ / "werkboek.xlsx"
    alles = overal(kader, VOLDOENDE) | dict.fromkeys(kader.regels, "Ja")
    pad.write_bytes(geschreven(beoordeling(kader, alles), kader))
    boek = load_workbook(pad)
    doe(boek)
    boek.save(pad)
    gevonden = [b for b in lees_werkboek(pad, kader).bevindingen if b.id != "gegeven-ontbreekt"]
    return [(b.id, b.cel, b.code) for b in gevonden], [b.melding for b in gevonden]


def test_een_tekst_van_twee_codes_zegt_niet_welke_bedoeld_is(tmp_path: Path) -> None:
    gevonden, meldingen = _lees_gedeeld(tmp_path, zet(KERN, A9="8-1"))
    assert gevonden == [("code-onbekend", "A9", None), ("code-ontbreekt", None, "P8.1")]
    assert "Bedoelde u" not in meldingen[0]


def test_een_tekst_van_een_code_zegt_wel_welke_bedoeld_is(tmp_path: Path) -> None:
    def doe(boek: Workbook) -> None:
        assert boek[KERN]["A11"].value == "P8.3"
        boek[KERN]["A11"].value = "8-3"

    gevonden, meldingen = _lees_gedeeld(tmp_path, doe)
    assert gevonden == [("code-onbekend", "A11", None)]
    assert "Bedoelde u P8.3?" in meldingen[0]


def test_wie_een_tekst_van_twee_codes_elders_zet_hoort_ze_allebei(tmp_path: Path) -> None:
    def doe(boek: Workbook) -> None:
        boek[KERN]["B11"].value = boek[KERN]["B9"].value

    gevonden, meldingen = _lees_gedeeld(tmp_path, doe)
    assert gevonden == [("tekst-van-andere-code", "B11", "P8.3")]
    assert "staat de tekst van P8.1 of P8.2" in meldingen[0]


def test_twee_rijen_met_dezelfde_tekst_zijn_elk_goed(tmp_path: Path) -> None:
    assert _lees_gedeeld(tmp_path, lambda _: None) == ([], [])


@pytest.mark.parametrize("score", [None, "voldoende"])
def test_een_rij_met_zie_hoger_in_plaats_van_haar_code_wordt_gemeld_ook_zonder_score(
    score: str | None, tmp_path: Path
) -> None:
    beoordeling = lees_na(tmp_path, zet(APL, A9="zie hoger", D9=score, E9=None, F9=None))
    assert erbij(beoordeling) == [("code-onbekend", APL, "A9", None)]
    assert "“zie hoger” is geen code" in meldingen(beoordeling, "code-onbekend")[0]
    assert "Bedoelde u P1.DG1?" in meldingen(beoordeling, "code-onbekend")[0]
    assert "P1.DG1" in beoordeling.onzekere_codes


def test_een_opmerking_in_de_kolom_code_onder_een_tabel_is_geen_code(tmp_path: Path) -> None:
    assert erbij(lees_na(tmp_path, zet(APL, A17="zie hoger"))) == [("tekst-buiten-tabel", APL, "A17", None)]


def test_een_kort_woord_met_een_cijfer_is_als_code_bedoeld(tmp_path: Path) -> None:
    """Twelve characters at most."""
    daad = zet(APL, A17="P13.1", A29="nummer 12345", A41="nummer 123456", A54="nummer")
    assert erbij(lees_na(tmp_path, daad)) == [
        ("code-onbekend", APL, "A17", None),
        ("code-onbekend", APL, "A29", None),
        ("tekst-buiten-tabel", APL, "A41", None),
        ("tekst-buiten-tabel", APL, "A54", None),
    ]


# --- levels ---


def test_een_bijna_juiste_score_noemt_wat_wellicht_bedoeld_is(tmp_path: Path) -> None:
    """Not where two levels are named, or none."""
    bedoeld = {
        "goed": "goed uitgewerkt",
        "sterkpunt": "sterk punt",
        "voldoene": "voldoende",
        "zeer goed uitgewerkt": "goed uitgewerkt",
        "voldoende of goed uitgewerkt": None,
        "prima": None,
    }
    cellen = {f"D{rij}": getypt for rij, getypt in enumerate(bedoeld, start=9)}
    gevonden = meldingen(lees_na(tmp_path, zet(APL, **cellen)), "score-ongeldig")
    assert [melding.split("Kies een score uit de lijst.")[1] for melding in gevonden] == [
        f" Bedoelde u “{niveau}”?" if niveau else "" for niveau in bedoeld.values()
    ]


def test_een_lange_score_wordt_ingekort_aangehaald(tmp_path: Path) -> None:
    """Sixty characters at most."""
    heel, ingekort = meldingen(lees_na(tmp_path, zet(APL, D9="x" * 60, D10="x" * 61)), "score-ongeldig")
    assert f"“{'x' * 60}”" in heel
    assert f"“{'x' * 58} …”" in ingekort


# --- fixed texts ---


def test_wie_code_en_tekst_samen_verplaatst_verandert_niets(tmp_path: Path) -> None:
    def wissel(boek: Workbook) -> None:
        een, ander = ([cel.value for cel in boek[REGELS][rij]] for rij in (8, 9))
        for rij, waarden in ((8, ander), (9, een)):
            for kolom, waarde in enumerate(waarden, start=1):
                boek[REGELS].cell(rij, kolom).value = waarde

    beoordeling = lees_na(tmp_path, wissel)
    assert erbij(beoordeling) == []
    assert beoordeling.niveau("R1.1") == ongeschonden().niveau("R1.1")


def test_het_onderwerp_van_een_andere_regel_hoort_bij_haar_tekst(tmp_path: Path) -> None:
    """The whole row of another rule beside this code is one mistake, not two."""
    daad = zet(REGELS, B8="Privacy", C8=KADER.regels["R1.2"].tekst)
    assert erbij(lees_na(tmp_path, daad)) == [("tekst-van-andere-code", REGELS, "C8", "R1.1")]
    assert erbij(lees_na(tmp_path, zet(REGELS, B8="Privacy"))) == [("tekst-gewijzigd", REGELS, "B8", "R1.1")]


@pytest.mark.parametrize("inhoud", ["#REF!", "#NAME?", "=NA()", 0])
@pytest.mark.parametrize(("plaats", "kop"), [("C9", "Criterium"), ("B9", "Kwaliteitsaspect")])
def test_een_foutwaarde_in_plaats_van_de_tekst_is_een_andere_tekst(
    plaats: str, kop: str, inhoud: object, tmp_path: Path
) -> None:
    """It reads as an empty cell, and who scored does not see any more over what."""
    na = lees_na(tmp_path, zet(APL, **{plaats: inhoud}))
    assert erbij(na) == [("tekst-gewijzigd", APL, plaats, "P1.DG1")]
    assert f"bij {kop} een andere tekst dan in het kader: “{inhoud}”" in meldingen(na, "tekst-gewijzigd")[0]
    assert na.scores == lees_na(tmp_path).scores


# --- headings that are gone ---


def test_zonder_kop_is_geen_ander_cijfer_de_tekst(tmp_path: Path) -> None:
    """Without Beschrijving the last figure of the row is no text, also where somebody typed it as one."""
    daden = (lambda boek: hernoem(boek[CONTEXT], "Beschrijving", "Notitie"), zet(CONTEXT, D28=None, G28="2012"))
    cijfer = lees_na(tmp_path, *daden).cijfers["I1.1"]
    assert (cijfer.jaar, cijfer.toelichting) == (2012, "")


def test_zonder_kop_score_staat_de_score_bij_haar_code(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, lambda boek: hernoem(boek[APL], "Score", "Oordeel"))
    assert beoordeling.scores["P1.DG1"].cel == "A9"


def test_een_eenheid_waar_het_kader_er_geen_heeft_wordt_gemeld(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(CONTEXT, E9="vte"))
    assert erbij(beoordeling) == [("eenheid-gewijzigd", CONTEXT, "E9", "C1.1")]
    assert "staat de eenheid “vte”, maar in het kader is ze geen;" in meldingen(beoordeling, "eenheid-gewijzigd")[0]


@pytest.mark.parametrize(
    ("koppen", "soort"),
    [
        ({"C95": "Score", "D95": "Motivering", "E95": "Bewijs"}, "codekop-ontbreekt"),
        ({"B95": "Gent", "C95": "Score", "D95": "Motivering", "E95": "Bewijs"}, "codekop-ontbreekt"),
        ({"C95": "Score", "D95": "Motivering"}, "rij-zonder-code"),
    ],
)
def test_vanaf_drie_koppen_is_een_rij_zonder_code_een_rij_met_koppen(
    koppen: dict[str, str], soort: str, tmp_path: Path
) -> None:
    assert erbij(lees_na(tmp_path, zet(APL, **koppen))) == [(soort, APL, "A95", None)]


def test_een_half_procent_in_een_cel_met_de_notatie_procent_is_een_half(tmp_path: Path) -> None:
    def doe(boek: Workbook) -> None:
        boek[OUTPUT]["C9"].value, boek[OUTPUT]["C9"].number_format = 0.005, "0.0%"

    beoordeling = lees_na(tmp_path, doe)
    assert erbij(beoordeling) == [("percentagenotatie", OUTPUT, "C9", "O1.1")]
    assert beoordeling.cijfers["O1.1"].waarde == 0.5


# --- a few rows ---

SCORES = ("Code", "Criterium", "Score", "Motivering", "Bewijs")
EERSTE = KADER.criteria["P1.DG1"].tekst


@pytest.mark.parametrize(
    ("rij", "gezien", "gevonden"),
    [
        (("P1.DG1", EERSTE, "voldoende", "", ""), {}, []),
        (("P1.DG1", "", "voldoende", "", ""), {}, []),
        (("P1.DG1", "Iets anders", "voldoende", "", ""), {}, ["tekst-gewijzigd B2"]),
        (("P1.DG2", EERSTE, "voldoende", "", ""), {}, ["tekst-van-andere-code B2"]),
        ((" p1.dg1", EERSTE, "voldoende", "", ""), {}, ["code-telt-niet A2"]),
        (("p1.dg1", EERSTE, "voldoende", "", ""), {}, []),
        (("P1.DG1", EERSTE, "voldoende", "", ""), {"A2": '="P1.DG1"'}, ["formule-in-invoercel A2"]),
        (("P1.DG1", EERSTE, "voldoende", "", ""), {"D2": "=A1"}, ["formule-in-tekst D2"]),
        (("P1.DG1", "Iets", "voldoende", "", ""), {"A9": "=A1"}, ["tekst-gewijzigd B2"]),
    ],
)
def test_een_rij_wordt_nagekeken_zodra_er_iets_anders_staat(
    rij: Sequence[object], gezien: dict[str, str], gevonden: list[str]
) -> None:
    gelezen = gelezen_van(SCORES, rij, gezien=Gezien(gezien))
    assert [f"{soort} {cel}" for soort, cel in gemeld(gelezen)] == gevonden
    assert [score.niveau for score in gelezen.scores.values()] == ["voldoende"]


def test_de_code_van_een_cijfer_telt_ook_met_een_spatie_ervoor() -> None:
    """The formulas count figures by what stands under Waarde, not by their code."""
    assert (
        gemeld(
            gelezen_van(
                ("Code", "Waarde", "Status", "Jaar", "Vlaams gemiddelde", "Toelichting"), (" o1.1", 50, "", "", "", "")
            )
        )
        == []
    )


def test_alleen_wat_iemand_bij_een_hoofdstuk_schreef_is_een_bespreking() -> None:
    gelezen = gelezen_van(("Code", "Hoofdstuk", "Bespreking"), ("B.apl", "", "Sterk."), ("B.context", "", " "))
    assert gelezen.besprekingen == {"B.apl": "Sterk."}


def test_de_eenheid_van_het_kader_wordt_genoemd() -> None:
    koppen = ("Code", "Waarde", "Eenheid", "Status", "Jaar", "Vlaams gemiddelde", "Toelichting")
    gelezen = gelezen_van(koppen, ("O1.1", 50, "euro", "", "", "", ""))
    (b,) = gelezen.bevindingen
    assert (b.id, b.cel) == ("eenheid-gewijzigd", "C2")
    assert "“euro”, maar in het kader is ze %;" in b.melding


def test_een_tekst_van_een_vroegere_versie_heeft_niemand_gewijzigd() -> None:
    kader = KADER.model_copy(update={"vroegere_teksten": ("Zo stond het vroeger.",)})
    for tekst, gevonden in (("zo stond het vroeger.", []), ("Zo stond het nooit.", ["tekst-gewijzigd"])):
        blad = Bronblad("Blad", [SCORES, ("P1.DG1", tekst, "voldoende", "", "")])
        verwachting = verwachting_van(kader)
        inhoud = bekijk_blad(blad, verwachting)
        gelezen = lees_rijen(inhoud.invoer, inhoud.tabellen, verwachting, Bron([blad]))
        assert [b.id for b in gelezen.bevindingen] == gevonden


@pytest.mark.parametrize(
    ("code", "gevonden", "bedoeld"),
    [
        ("P9.55", ["code-onbekend"], "Bedoelde u P9.5?"),
        ("7", ["code-onbekend"], None),
        # The name of a proces, and what stands under its code, head a table: what is typed there is told elsewhere.
        ("Kwaliteitszorg", [], None),
        ("P1", [], None),
    ],
)
def test_wat_geen_code_is_zegt_wat_ze_wellicht_moest_zijn(code: str, gevonden: list[str], bedoeld: str | None) -> None:
    gelezen = gelezen_van(SCORES, (code, "", "voldoende", "", ""))
    assert [b.id for b in gelezen.bevindingen] == gevonden
    for b in gelezen.bevindingen:
        assert ("Bedoelde u" in b.melding) == (bedoeld is not None)
        assert (bedoeld or "") in b.melding
