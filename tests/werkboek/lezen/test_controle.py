"""Results that stand in a werkboek are compared with what follows from its scores, cell by cell."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.controle import controleer_resultaten
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij, bekijk_blad
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import AFWEZIG, GOED, JA, NEE, STERK, VOLDOENDE, beoordeling, kader_onthaalbureau
from tests.bouwers.voorbeeld import erbij, lees_na

KADER = kader_onthaalbureau()
# P10 has six criteria: 0 + 2×2 + 2×3 + 4 = 14 of 24 points, so 20 × 14/24 = 11,67; one good practice, one werkpunt.
ZES = {"P10.1": AFWEZIG, "P10.2": VOLDOENDE, "P10.3": VOLDOENDE, "P10.4": GOED, "P10.5": GOED, "P10.6": STERK}
P10 = "Trajectbegeleiding"
BEOORDELING = beoordeling(KADER, ZES | {"R1.2": NEE, "R1.1": JA}, motiveringen={"P10.6": "Wekelijks overleg"})
PROFIEL = ("Code", "Proces", "Score op 20", AFWEZIG, VOLDOENDE, GOED, STERK, "Gescoord", "Criteria", "Volledigheid")
GELIJK = ("P10", P10, 35 / 3, 1, 2, 2, 1, 6, 6, "volledig")
LIJST = ("Code", "Proces", "Good practice", "Motivering", "", "Hulpcode", "Hulpnaam", "Rang")
WERKPUNTEN = ("Code", "Proces", "Werkpunt", "Motivering", "", "Hulpcode", "Hulpnaam", "Rang")
REGELS = ("Code", "Onderwerp", "Niet in orde", "Motivering", "Hulpcode", "Rang")
GOOD_PRACTICE = ("P10.6", P10, KADER.criteria["P10.6"].tekst, "Wekelijks overleg", "", "P10.6", P10, 1)
WERKPUNT = ("P10.1", P10, KADER.criteria["P10.1"].tekst, "", "", "P10.1", P10, 1)
REGEL = ("R1.2", "Privacy", KADER.regels["R1.2"].tekst, "", "R1.2", 1)

Waarden = Sequence[object]


def _rijen(naam: str, koppen: Waarden, *rijen: Waarden) -> list[Tabelrij]:
    """The rows of a tab with these headings; the first one stands in row 1."""
    blad = Bronblad(naam, [koppen, *rijen])
    return list(bekijk_blad(blad, verwachting_van(KADER)).rijen)


def _lijsten(
    good_practices: Sequence[Waarden] = (GOOD_PRACTICE,),
    werkpunten: Sequence[Waarden] = (WERKPUNT,),
    regels: Sequence[Waarden] = (REGEL,),
) -> list[Tabelrij]:
    rijen = _rijen("Good Practices Kern", LIJST, *good_practices) + _rijen("Werkpunten Kern", WERKPUNTEN, *werkpunten)
    return rijen + _rijen("Regelgeving", REGELS, *regels)


def _controleer(rijen: Sequence[Tabelrij], bron: Beoordeling = BEOORDELING) -> list[Bevinding]:
    """Compare these rows, beside a tab that an office program calculated."""
    return controleer_resultaten(bron, KADER, [*_rijen("Profiel Kernprocessen", PROFIEL, GELIJK), *rijen])


def _profiel(**anders: object) -> list[Bevinding]:
    """Compare the row of P10 with other results under these headings."""
    waarden = dict(zip(PROFIEL, GELIJK, strict=True)) | {kop.replace("_", " "): w for kop, w in anders.items()}
    return controleer_resultaten(
        BEOORDELING, KADER, [*_rijen("Profiel Kernprocessen", PROFIEL, tuple(waarden.values())), *_lijsten()]
    )


def _zin(gevonden: Bevinding) -> str:
    return gevonden.melding.split(". gia rekent")[0]


def test_een_gewiste_rij_met_haar_naam_ernaast_wijkt_af() -> None:
    """Its cells are those of the title of the proces on the scoring tab; here they are no title."""
    rij = ("P10", *[""] * (len(PROFIEL) - 1), P10)
    gevonden = _controleer([*_rijen("Profiel Kernprocessen", (*PROFIEL, ""), rij), *_lijsten()])
    assert {_zin(b) for b in gevonden} >= {"P10: bij “Gescoord” staat niets, maar uit de scores volgt 6"}


def test_wat_uit_de_scores_volgt_is_gelijk() -> None:
    assert _controleer(_lijsten()) == []
    assert _profiel(Score_op_20=11.6666666667, Volledigheid="Volledig ") == []


def _met_bewijs(bewijs: str) -> list[Bevinding]:
    """Compare the list of good practices, with this beside P10.6 as what shows it."""
    bron = beoordeling(
        KADER,
        ZES | {"R1.2": NEE, "R1.1": JA},
        motiveringen={"P10.6": "Wekelijks overleg"},
        bewijzen={"P10.6": "verslagen " * 20},
    )
    koppen = (*LIJST[:4], "Bewijs", *LIJST[4:])
    (werkpunten, regels) = (_rijen("Werkpunten Kern", WERKPUNTEN, WERKPUNT), _rijen("Regelgeving", REGELS, REGEL))
    rijen = _rijen("Good Practices Kern", koppen, (*GOOD_PRACTICE[:4], bewijs, *GOOD_PRACTICE[4:]))
    return _controleer([*rijen, *werkpunten, *regels], bron)


def test_het_bewijs_op_een_lijst_is_dat_bij_de_score() -> None:
    assert _met_bewijs(f"{('verslagen ' * 20)[:110]} … (lees verder bij de scoring)") == []
    (gevonden,) = _met_bewijs("notulen")
    assert (gevonden.id, gevonden.cel, gevonden.code) == ("resultaat-wijkt-af", "E2", "P10.6")
    assert _zin(gevonden).startswith("P10.6: bij “Bewijs” staat notulen, maar uit de scores volgt verslagen")


def test_een_werkboek_van_toen_de_lijsten_geen_bewijs_hadden_leest_als_vroeger(tmp_path: Path) -> None:
    def zonder_bewijs(boek: Workbook) -> None:
        for blad in boek:
            if blad.title.startswith(("Good Practices", "Werkpunten")):
                assert blad["E4"].value == "Bewijs"
                blad.delete_cols(5)

    assert erbij(lees_na(tmp_path, zonder_bewijs, alleen_waarden=True)) == []


@pytest.mark.parametrize(
    ("kop", "getypt", "zin"),
    [
        # 11,67 shows as 11,7; what shows the same is written out.
        ("Score_op_20", 11.716666666666667, "staat 11,716666666666667, maar uit de scores volgt 11,666666666666666"),
        ("Score_op_20", 11.6667, "staat 11,6667, maar uit de scores volgt 11,666666666666666"),
        ("Score_op_20", 12.75, "staat 12,8, maar uit de scores volgt 11,7"),
        ("Score_op_20", 12, "staat 12, maar uit de scores volgt 11,7"),
        ("Score_op_20", 12.0, "staat 12, maar uit de scores volgt 11,7"),
        ("Score_op_20", "", "staat niets, maar uit de scores volgt 11,7"),
        ("Score_op_20", "niet bepaald", "staat niet bepaald, maar uit de scores volgt 11,7"),
        (GOED, 3, "staat 3, maar uit de scores volgt 2"),
        ("Gescoord", 5.0, "staat 5, maar uit de scores volgt 6"),
        ("Volledigheid", "onvolledig", "staat onvolledig, maar uit de scores volgt volledig"),
        ("Proces", "Begeleiding", "staat Begeleiding, maar uit de scores volgt Trajectbegeleiding"),
    ],
)
def test_een_ander_resultaat_wordt_gemeld_zoals_het_te_zien_is(kop: str, getypt: object, zin: str) -> None:
    (gevonden,) = _profiel(**{kop: getypt})
    assert _zin(gevonden) == f"P10: bij “{kop.replace('_', ' ')}” {zin}"
    letter = "ABCDEFGHIJ"[PROFIEL.index(kop.replace("_", " "))]
    assert (gevonden.id, gevonden.blad, gevonden.cel, gevonden.code) == (
        "resultaat-wijkt-af",
        "Profiel Kernprocessen",
        f"{letter}2",
        "P10",
    )


def test_een_lang_resultaat_wordt_ingekort_aangehaald() -> None:
    (gevonden,) = _profiel(Proces="x" * 61)
    assert f"staat {'x' * 58} …, maar" in gevonden.melding


@pytest.mark.parametrize("getypt", [0, 10, "nog te doen"])
def test_een_cijfer_waar_niets_gescoord_is_wordt_gemeld(getypt: object) -> None:
    rij = ("P11", "Minderjarigenwerking", getypt, 0, 0, 0, 0, 0, 8, "niet gescoord")
    (gevonden,) = _controleer([*_lijsten(), *_rijen("Profiel Kernprocessen", PROFIEL, rij)])
    assert _zin(gevonden) == f"P11: bij “Score op 20” staat {getypt}, maar uit de scores volgt niets"


def test_niets_waar_niets_gescoord_is_is_gelijk() -> None:
    for leeg in ("", " ", None):
        rij = ("P11", "Minderjarigenwerking", leeg, 0, 0, 0, 0, 0, 8, "niet gescoord")
        assert _controleer([*_lijsten(), *_rijen("Profiel Kernprocessen", PROFIEL, rij)]) == []


def test_een_onderdeel_wordt_bij_zijn_naam_genoemd() -> None:
    # 5 × 11,67 = 58,3 for the kernprocessen; one rule of two is in order
    koppen = ("Code", "Onderdeel", "Score op 100")
    rijen = _rijen("Samenvattend", koppen, ("kernprocessen", "Kernprocessen", 50), ("regelgeving", "Regelgeving", 60))
    assert [_zin(gevonden) for gevonden in _controleer([*_lijsten(), *rijen])] == [
        "Kernprocessen: bij “Score op 100” staat 50, maar uit de scores volgt 58,3",
        "Regelgeving: bij “Score op 100” staat 60, maar uit de scores volgt 50",
    ]


def test_een_bestand_dat_niemand_berekende_heeft_niets_om_te_vergelijken() -> None:
    leeg = ("P10", P10, "", "", "", "", "", "", 6, "")
    assert controleer_resultaten(BEOORDELING, KADER, _rijen("Profiel Kernprocessen", PROFIEL, leeg)) == []


GETELD = ("Code", "Tabblad", "Gescoord", "Criteria", "Voortgang", "Bewust niet gescoord")


def test_een_tabblad_zonder_scores_wordt_bij_zijn_naam_genoemd() -> None:
    rijen = _rijen("Start", GETELD, ("context-en-input", "Context en input", 5, 12, "5 van 12", ""))
    assert _zin(_controleer([*_lijsten(), *rijen])[0]).startswith("Context en input: bij “Gescoord” staat 5, maar")


@pytest.mark.parametrize(
    ("onzeker", "kop"), [([], "Bewust niet gescoord"), (["P10.1"], None), (["P1.DG1"], "Bewust niet gescoord")]
)
def test_hoeveel_bewust_niet_gescoord_is_weet_niemand_waar_een_score_onzeker_is(
    onzeker: list[str], kop: str | None
) -> None:
    """The formulas count a reason beside an empty score; what was meant by a score that is none, they cannot see."""
    gevonden = [bevinding(Bevindingsoort.formule_in_invoercel, code=code, gevonden="=A1") for code in onzeker]
    bron = beoordeling(KADER, ZES, bevindingen=gevonden)
    # Of the 56 kernprocessen 6 are scored; somebody typed 7 over the count of reasons.
    rijen = _rijen("Start", GETELD, ("kernprocessen", "Scoring Kernprocessen", 6, 56, "", 7))
    anders = {b.melding.split("“")[1].split("”")[0] for b in controleer_resultaten(bron, KADER, rijen)}
    assert ("Bewust niet gescoord" in anders) == (kop is not None)


def test_een_naam_van_een_vroegere_versie_wijkt_niet_af() -> None:
    kader = KADER.model_copy(update={"vroegere_teksten": ("Begeleiding",)})
    koppen = ("Code", "Proces", "Gescoord", "Grafieklabel")
    for naam, label, aantal in (
        ("Begeleiding", "P10 Begeleiding", 0),
        ("begeleiding van wie", "P10 begeleiding", 0),
        ("Onze begeleiding", "P10 Trajectbegeleiding", 1),
        (7, "P10 Trajectbegeleiding", 1),
    ):
        rijen = [*_rijen("Profiel Kernprocessen", koppen, ("P10", naam, 6, label)), *_lijsten()]
        assert len(controleer_resultaten(BEOORDELING, kader, rijen)) == aantal


def test_een_blanco_werkboek_dat_niemand_berekende_is_geen_ander_resultaat() -> None:
    """What gia writes in a blank werkboek still stands there when somebody scored in what computes nothing."""
    leeg = ("P10", P10, "", 0, 0, 0, 0, 0, 6, "niet gescoord")
    lijst = ("", "", "", "", "", "P10.6", P10, "")
    blanco = [
        *_rijen("Profiel Kernprocessen", PROFIEL, leeg),
        *_lijsten([lijst], [lijst], [("", "", "", "", "R1.2", "")]),
    ]
    assert controleer_resultaten(BEOORDELING, KADER, blanco) == []
    # With one row on a list, or one result, it was computed.
    op_lijst = [*_rijen("Profiel Kernprocessen", PROFIEL, leeg), *_lijsten([GOOD_PRACTICE], [lijst], [])]
    assert {b.code for b in controleer_resultaten(BEOORDELING, KADER, op_lijst)} >= {"P10", "P10.1", "R1.2"}
    een = (*leeg[:7], 1, *leeg[8:])
    berekend = [*_rijen("Profiel Kernprocessen", PROFIEL, een), *_lijsten([lijst], [lijst], [])]
    assert {b.code for b in controleer_resultaten(BEOORDELING, KADER, berekend)} >= {"P10", "P10.6", "P10.1", "R1.2"}


# --- the lists ---


def test_een_code_die_niet_op_de_lijst_hoort_wordt_gemeld() -> None:
    erbij = ("P10.4", P10, KADER.criteria["P10.4"].tekst, "", "", "P10.4", P10, "")
    (gevonden,) = _controleer(_lijsten(good_practices=[GOOD_PRACTICE, erbij]))
    assert _zin(gevonden) == "lijst: bij “Good practice” staat P10.4 wel, maar uit de scores volgt P10.4 niet"
    assert (gevonden.blad, gevonden.cel, gevonden.code) == ("Good Practices Kern", "A3", "P10.4")


def test_een_code_die_van_de_lijst_verdween_wordt_gemeld_op_haar_blad() -> None:
    (gevonden,) = _controleer(_lijsten(werkpunten=[("", "", "", "", "", "P10.1", P10, 1)]))
    assert _zin(gevonden) == "lijst: bij “Werkpunt” staat P10.1 niet, maar uit de scores volgt P10.1 wel"
    assert (gevonden.blad, gevonden.cel, gevonden.code) == ("Werkpunten Kern", None, "P10.1")


def test_een_code_die_van_haar_lijst_verdween_staat_ook_verborgen_op_de_andere() -> None:
    leeg = ("", "", "", "", "", "P10.1", P10, "")
    (gevonden,) = _controleer(_lijsten(good_practices=[leeg, GOOD_PRACTICE], werkpunten=[leeg]))
    assert (gevonden.blad, gevonden.cel, gevonden.code) == ("Werkpunten Kern", None, "P10.1")


def test_van_twee_lijsten_is_het_die_waar_de_code_verborgen_staat() -> None:
    eerste = _rijen("Werkpunten APL", WERKPUNTEN, ("", "", "", "", "", "P1.DG1", "Kwaliteitszorg", ""))
    leeg = ("", "", "", "", "", "P10.1", P10, 1)
    (gevonden,) = _controleer([*eerste, *_lijsten(werkpunten=[leeg])])
    assert (gevonden.blad, gevonden.code) == ("Werkpunten Kern", "P10.1")


def test_een_verdwenen_code_zonder_verborgen_kolom_heeft_geen_blad() -> None:
    (gevonden,) = _controleer(_lijsten(werkpunten=[("", "", "", "", "", "", "", "")]))
    assert (gevonden.blad, gevonden.cel, gevonden.code) == (None, None, "P10.1")


def test_een_overschreven_lijst_van_regels_wordt_gemeld() -> None:
    anders = ("R1.3", "Toegankelijkheid", KADER.regels["R1.3"].tekst, "", "R1.2", 1)
    gevonden = _controleer(_lijsten(regels=[anders]))
    assert [(_zin(b), b.blad, b.cel) for b in gevonden] == [
        ("lijst: bij “Niet in orde” staat R1.2 niet, maar uit de scores volgt R1.2 wel", "Regelgeving", None),
        ("lijst: bij “Niet in orde” staat R1.3 wel, maar uit de scores volgt R1.3 niet", "Regelgeving", "A2"),
    ]


@pytest.mark.parametrize(
    ("rij", "kop"),
    [
        (("P10.6", P10, "Iets anders", "Wekelijks overleg", "", "P10.6", P10, 1), "Good practice"),
        (("P10.6", "Minderjarigenwerking", GOOD_PRACTICE[2], "Wekelijks overleg", "", "P10.6", P10, 1), "Proces"),
        (("P10.6", P10, GOOD_PRACTICE[2], "Maandelijks overleg", "", "P10.6", P10, 1), "Motivering"),
    ],
)
def test_een_overtypte_tekst_op_een_lijst_wordt_gemeld(rij: Waarden, kop: str) -> None:
    (gevonden,) = _controleer(_lijsten(good_practices=[rij]))
    assert _zin(gevonden).startswith(f"P10.6: bij “{kop}” staat ")


def test_een_overtypt_onderwerp_of_een_overtypte_regel_wordt_gemeld() -> None:
    gevonden = _controleer(_lijsten(regels=[("R1.2", "Klachten", "Iets anders", "Toch wel", "R1.2", 1)]))
    assert [_zin(b).split(" staat ")[0] for b in gevonden] == [
        "R1.2: bij “Onderwerp”",
        "R1.2: bij “Niet in orde”",
        "R1.2: bij “Motivering”",
    ]


def test_een_ingekorte_motivering_is_gelijk_zolang_haar_begin_klopt() -> None:
    lang = "Elke week overlegt het team over elke inburgeraar. " * 8
    bron = beoordeling(KADER, ZES | {"R1.2": NEE, "R1.1": JA}, motiveringen={"P10.6": lang})
    for begin, aantal in ((lang[:260], 0), (f"Nooit {lang[6:260]}", 1)):
        ingekort = (*GOOD_PRACTICE[:3], f"{begin} … (lees verder bij de scoring)", *GOOD_PRACTICE[4:])
        assert len(_controleer(_lijsten(good_practices=[ingekort]), bron)) == aantal
