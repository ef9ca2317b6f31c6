"""Rows of headings that somebody retyped, repeated, doubled or made of his own."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from gia_kwaliteit import bereken_profiel
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.kopindeling import deel_in, kiezer
from gia_kwaliteit.werkboek.lezen.tabelkoppen import Tabelsoort, koppen_voor
from gia_kwaliteit.werkboek.lezen.tabellen import bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import kader_onthaalbureau
from tests.bouwers.voorbeeld import (
    APL,
    KERN,
    OUTPUT,
    REGELS,
    Daad,
    erbij,
    lees_na,
    meldingen,
    met_koppen_per_tabel,
    ongeschonden,
    rij_van,
    zet,
)

KADER = kader_onthaalbureau()


def _typ(blad: str, rij: int, *teksten: str) -> Daad:
    """Type in a row, from column A."""
    return zet(blad, **{f"{letter}{rij}": tekst for letter, tekst in zip("ABCDEF", teksten, strict=False)})


def _hernoem(blad: str, kop: str, nieuw: str) -> Daad:
    """Rename a heading everywhere on a tab."""

    def doe(boek: Workbook) -> None:
        for cel in (cel for rij in boek[blad].iter_rows() for cel in rij if cel.value == kop):
            cel.value = nieuw

    return doe


def _eigen_blad(*rijen: Sequence[object]) -> Daad:
    def doe(boek: Workbook) -> None:
        blad = boek.create_sheet("Onze lijst")
        for rij in rijen:
            blad.append(rij)

    return doe


def _soorten(*rijen: Sequence[object]) -> list[tuple[Tabelsoort, str]]:
    """The kind of table and the code of every row below headings."""
    blad = Bronblad("Blad", rijen)
    return [(rij.tabel.soort, rij.code) for rij in bekijk_blad(blad, verwachting_van(KADER)).rijen]


# --- a heading that is gone ---


@pytest.mark.parametrize("kop", ["Waarde", "Jaar", "Vlaams gemiddelde"])
def test_onder_een_hernoemde_kop_met_cijfers_is_geen_enkel_cijfer_zeker(kop: str, tmp_path: Path) -> None:
    """Of O1.3 the example has 91, 2013 and 90."""
    profiel = bereken_profiel(lees_na(tmp_path, _hernoem(OUTPUT, kop, "iets anders")), KADER)
    (aanwezigheid,) = [punt for punt in profiel.output if punt.code == "O1.3"]
    assert (aanwezigheid.waarde, aanwezigheid.jaar, aanwezigheid.vlaams_gemiddelde) == (None, None, None)


def test_onder_een_hernoemde_kop_toelichting_blijven_de_cijfers_staan(tmp_path: Path) -> None:
    profiel = bereken_profiel(lees_na(tmp_path, _hernoem(OUTPUT, "Toelichting", "Nota")), KADER)
    (aanwezigheid,) = [punt for punt in profiel.output if punt.code == "O1.3"]
    assert (aanwezigheid.waarde, aanwezigheid.jaar, aanwezigheid.vlaams_gemiddelde) == (91, 2013, 90)


@pytest.mark.parametrize(
    ("blad", "kop", "genoemd"),
    [
        # P1 has eight criteria; the tables below it keep their heading.
        (APL, "D8", "P1.DG1, P1.DG2, P1.OS1, P1.OS2, P1.DT1, P1.DT2, P1.OW1, P1.OW2"),
        (REGELS, "D7", "R1.1, R1.2, R1.3, R1.4"),
    ],
)
def test_tot_acht_codes_worden_elk_genoemd(blad: str, kop: str, genoemd: str, tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, met_koppen_per_tabel, zet(blad, **{kop: "Punten"}))
    (melding,) = meldingen(beoordeling, "kop-ontbreekt")
    assert f"bij {genoemd} is ingevuld" in melding
    assert erbij(beoordeling) == [("kop-ontbreekt", blad, kop, None)]
    assert beoordeling.onzekere_codes == set(genoemd.split(", "))


@pytest.mark.parametrize(
    ("blad", "begin", "genoemd", "weg"),
    [
        (APL, "P", "P1.DG1 tot en met P7.OW2", [("niet-gescoord", "P7.OW2")]),
        (REGELS, "R", "R1.1 tot en met R4.4", []),
    ],
)
def test_zonder_de_ene_kop_van_een_blad_is_geen_enkele_score_ervan_zeker(
    blad: str, begin: str, genoemd: str, weg: list[tuple[str, str]], tmp_path: Path
) -> None:
    """A tab has its headings once: all of it is under them."""
    beoordeling = lees_na(tmp_path, zet(blad, D5="Punten"))
    (melding,) = meldingen(beoordeling, "kop-ontbreekt")
    assert f"bij {genoemd} is ingevuld" in melding
    assert melding.endswith("Er staat wel “Punten” (D5). Typ in D5 opnieuw “Score”.")
    assert erbij(beoordeling, weg=weg) == [("kop-ontbreekt", blad, "D5", None)]
    kern = tuple(f"P{nummer}." for nummer in range(8, 13))
    codes = {code for code in KADER.schaal_van if code.startswith(begin) and not code.startswith(kern)}
    assert len(codes) == {APL: 55, REGELS: 16}[blad]
    assert beoordeling.onzekere_codes == codes
    profiel = bereken_profiel(beoordeling, KADER)
    per_onderdeel = {code: onderdeel.gescoord for code, onderdeel in profiel.onderdelen.items()}
    assert per_onderdeel["apl"] == (0 if blad == APL else 54)
    assert per_onderdeel["regelgeving"] == (0 if blad == REGELS else 16)


def test_van_negen_codes_worden_de_eerste_en_de_laatste_genoemd(tmp_path: Path) -> None:
    def voeg_de_eerste_van_p2_bij_p1(boek: Workbook) -> None:
        blad = boek[APL]
        bron = rij_van(blad, "P2.DG1")
        for kolom in range(1, 7):
            blad.cell(17, kolom).value = blad.cell(bron, kolom).value
            blad.cell(bron, kolom).value = None

    daden = (met_koppen_per_tabel, voeg_de_eerste_van_p2_bij_p1, zet(APL, D8="Punten"))
    (melding,) = meldingen(lees_na(tmp_path, *daden), "kop-ontbreekt")
    assert "bij P1.DG1 tot en met P2.DG1 is ingevuld" in melding


def test_een_werkboek_van_een_vroegere_gia_leest_zoals_een_van_nu(tmp_path: Path) -> None:
    """Its tabs have their headings above every table, and once more on top."""
    vroeger, nu = lees_na(tmp_path, met_koppen_per_tabel), ongeschonden()
    assert erbij(vroeger) == []
    for wat in ("gegevens", "scores", "cijfers", "besprekingen", "actieplan", "onzekere_codes", "redenen"):
        assert getattr(vroeger, wat) == getattr(nu, wat), wat


# --- rows that are gone ---


def test_twee_verwijderde_rijen_laten_hun_proces_zonder_score(tmp_path: Path) -> None:
    def verwijder(boek: Workbook) -> None:
        blad = boek[KERN]
        assert rij_van(blad, "P9.3") == rij_van(blad, "P9.2") + 1
        blad.delete_rows(rij_van(blad, "P9.2"), 2)

    beoordeling = lees_na(tmp_path, verwijder)
    assert erbij(beoordeling) == [("codes-ontbreken", None, None, None)]
    assert "2 rijen van Scoring Kernprocessen" in meldingen(beoordeling, "codes-ontbreken")[0]
    scores = {proces.code: proces.score for proces in bereken_profiel(beoordeling, KADER).processen}
    voordien = {proces.code: proces.score for proces in bereken_profiel(ongeschonden(), KADER).processen}
    assert scores == voordien | {"P9": None}


def test_van_een_verwijderd_blad_is_geen_enkele_code_zeker(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, lambda boek: boek.remove(boek[APL]))
    codes = {f"{proces.code}." for proces in KADER.processen[:7]}
    assert beoordeling.onzekere_codes == {code for code in KADER.criteria if code[: code.index(".") + 1] in codes}
    assert len(beoordeling.onzekere_codes) == 55


# --- a heading that stands there more than once ---


def test_van_drie_gelijke_koppen_wordt_de_laatste_genoemd_met_de_eerste(tmp_path: Path) -> None:
    """When that one is gone, the next is told."""
    beoordeling = lees_na(tmp_path, met_koppen_per_tabel, zet(REGELS, F7="Score", G7="Score"))
    assert [v for v in erbij(beoordeling) if v[0] == "kop-dubbel"] == [("kop-dubbel", REGELS, "G7", None)]
    assert "(ook in D7)" in meldingen(beoordeling, "kop-dubbel")[0]
    assert [beoordeling.niveau(f"R1.{nummer}") for nummer in range(1, 5)] == [None] * 4
    assert beoordeling.niveau("R2.1") == "Ja"
    beoordeling = lees_na(tmp_path, met_koppen_per_tabel, zet(REGELS, F7="Score"))
    assert [v for v in erbij(beoordeling) if v[0] == "kop-dubbel"] == [("kop-dubbel", REGELS, "F7", None)]


def test_van_drie_gelijke_koppen_boven_een_heel_blad_is_geen_enkele_score_ervan_zeker(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(REGELS, F5="Score", G5="Score"))
    assert [v for v in erbij(beoordeling) if v[0] == "kop-dubbel"] == [("kop-dubbel", REGELS, "G5", None)]
    assert "(ook in D5)" in meldingen(beoordeling, "kop-dubbel")[0]
    assert {beoordeling.niveau(code) for code in KADER.regels} == {None}
    assert beoordeling.onzekere_codes == set(KADER.regels)
    beoordeling = lees_na(tmp_path, zet(REGELS, F5="Score"))
    assert [v for v in erbij(beoordeling) if v[0] == "kop-dubbel"] == [("kop-dubbel", REGELS, "F5", None)]


KOPPEN = ("Code", "Kwaliteitsaspect", "Criterium", "Score", "Motivering", "Bewijs")


def test_een_herhaalde_rij_met_koppen_verandert_niets(tmp_path: Path) -> None:
    """As somebody does who wants the headings above every printed page."""
    beoordeling = lees_na(tmp_path, lambda boek: boek[APL].insert_rows(13), _typ(APL, 13, *KOPPEN))
    assert erbij(beoordeling) == []
    assert {c: s.motivering for c, s in beoordeling.scores.items()} == {
        c: s.motivering for c, s in ongeschonden().scores.items()
    }


def test_onder_een_herhaalde_rij_met_andere_koppen_gelden_die(tmp_path: Path) -> None:
    anders = ("Code", "Kwaliteitsaspect", "Criterium", "Score", "Bewijs", "Motivering")
    beoordeling = lees_na(tmp_path, lambda boek: boek[APL].insert_rows(13), _typ(APL, 13, *anders))
    voor = ongeschonden().scores
    assert beoordeling.scores["P1.OS2"].motivering == voor["P1.OS2"].motivering
    assert beoordeling.scores["P1.DT1"].motivering == voor["P1.DT1"].bewijs
    assert beoordeling.scores["P1.DT1"].bewijs == voor["P1.DT1"].motivering


def test_het_woord_code_naast_namen_van_niveaus_is_geen_rij_met_koppen(tmp_path: Path) -> None:
    """The names of the levels are headings of result tables, but anybody can type them."""
    beoordeling = lees_na(tmp_path, _typ(APL, 17, "Code", "afwezig", "voldoende", "goed uitgewerkt"))
    assert erbij(beoordeling) == [("code-onbekend", APL, "A17", None)]
    assert beoordeling.niveau("P2.DG1") == ongeschonden().niveau("P2.DG1")


# --- a table of somebody's own ---


def test_code_met_een_vreemde_kop_is_geen_tabel_om_in_te_vullen() -> None:
    """“Rang” and “Punten” are words of gia too, but nobody scores under them."""
    for kop in ("Rang", "Punten"):
        assert _soorten(["Code", kop], ["P1.DG1", "3"]) == [(Tabelsoort.resultaat, "P1.DG1")]
    assert _soorten(["Code", "Score"], ["P1.DG1", "voldoende"]) == [(Tabelsoort.score, "P1.DG1")]
    assert _soorten(["Code", "Waarde"], ["O1.1", "71,5"]) == [(Tabelsoort.cijfer, "O1.1")]
    assert _soorten(["Code", "Wie"], ["P1.DG1", "Els"]) == []


def test_een_eigen_lijst_met_codes_is_geen_tweede_scoring(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, _eigen_blad(["Code", "Rang"], ["P1.DG1", 3], ["P1.DG2", 1]))
    assert beoordeling.scores == ongeschonden().scores
    assert "code-dubbel" not in {v[0] for v in erbij(beoordeling)}


def test_een_tabel_van_cijfers_en_een_van_scores_worden_elk_herkend() -> None:
    """Both have Code; what else stands there decides."""
    cijfers = ["Code", "Indicator", "Definitie", "Waarde", "Eenheid", "Jaar", "Beschrijving"]
    assert _soorten(cijfers, ["I1.1"]) == [(Tabelsoort.cijfer, "I1.1")]
    assert _soorten(["Code", "Onderwerp", "Criterium", "Score"], ["R1.1"]) == [(Tabelsoort.score, "R1.1")]
    # A result heading beside Score or Waarde makes no table of results: somebody added a column.
    assert _soorten(["Code", "Criterium", "Score", "Proces"], ["P1.DG1"]) == [(Tabelsoort.score, "P1.DG1")]
    assert _soorten(["Code", "Proces", "Score op 20"], ["P1"]) == [(Tabelsoort.resultaat, "P1")]


def test_van_evenveel_koppen_is_het_een_tabel_om_in_te_vullen_waar_die_ook_staan() -> None:
    """“Proces” is a heading of results and “Score” one of criteria: beside Code there is one of each."""
    for koppen in (["Code", "Proces", "Score"], ["Code", "Score", "Proces"]):
        assert _soorten(koppen, ["P1.DG1"]) == [(Tabelsoort.score, "P1.DG1")]


@pytest.mark.parametrize(
    ("koppen", "is_eigen"),
    [
        (("Code", "Score", ""), True),
        (("Code", "Score"), True),
        (("Code", "Score", "Wie"), False),
        (("Code", "Score", "Wie", ""), False),
        (("Code", "Score", "Score"), False),
    ],
)
def test_een_kop_van_iemand_zelf_of_een_tweede_is_geen_rij_van_gia(koppen: tuple[str, ...], *, is_eigen: bool) -> None:
    indeling = deel_in(koppen, verwachting_van(KADER))
    assert indeling is not None
    assert indeling.is_eigen == is_eigen


def test_wat_uit_een_rij_gekozen_wordt_is_ook_van_geen_of_een_kolom_een_rij() -> None:
    rij = ("a", "b", "c")
    assert [kiezer(kolommen)(rij) for kolommen in ([], [2], [2, 0])] == [(), ("c",), ("c", "a")]


def test_een_kop_van_een_andere_soort_tabel_is_hier_geen_kop() -> None:
    indeling = deel_in(("Code", "Score", "Motivering", "Waarde"), verwachting_van(KADER))
    assert indeling is not None
    assert (indeling.kolommen, indeling.zonder_kop) == ({"Code": 0, "Score": 1, "Motivering": 2}, (3,))


def test_wat_vorig_werkjaar_stond_hoort_bij_geen_enkele_rij_vast() -> None:
    indeling = deel_in(("Code", "Score", "Motivering", "Bewijs", "Vorig werkjaar"), verwachting_van(KADER))
    assert indeling is not None
    plan = indeling.plannen["P1.DG1"]
    assert plan.vast(("P1.DG1", "voldoende", "Goed", "Nota", "afwezig")) == plan.verwacht == ("P1.DG1",)


@pytest.mark.parametrize(
    ("code", "koppen"),
    [
        ("P1.DG1", ("Score", "Motivering", "Bewijs")),
        ("R1.1", ("Score", "Motivering", "Bewijs")),
        ("O1.3", ("Waarde", "Status", "Jaar", "Vlaams gemiddelde", "Toelichting")),
        ("B.apl", ("Bespreking",)),
        ("C1.1", ("Beschrijving",)),
        ("I1.1", ("Waarde", "Status", "Jaar", "Beschrijving")),
    ],
)
def test_elke_rij_heeft_de_koppen_van_haar_soort(code: str, koppen: tuple[str, ...]) -> None:
    assert koppen_voor(KADER, code) == koppen
