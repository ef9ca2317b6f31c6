"""What gia reads and the formulas of the werkboek do not count is told at its cell; the results beside it are right."""

from dataclasses import replace
from pathlib import Path

import pytest

from gia_kwaliteit import Gegevens, lees_werkboek
from gia_kwaliteit.beoordeling import Cijfer, Status
from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.controle import controleer_resultaten
from gia_kwaliteit.werkboek.lezen.tabellen import bekijk_blad
from gia_kwaliteit.werkboek.lezen.telling import is_voor_formules, zoals_geteld
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import AFWEZIG, GOED, JA, NEE, STERK, VOLDOENDE, beoordeling, kader_onthaalbureau, overal
from tests.bouwers.voorbeeld import APL, CONTEXT, OUTPUT, REGELS, meldingen, rij_van
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()


@pytest.mark.parametrize(
    ("getypt", "telt"),
    [
        ("sterk punt", True),
        ("Sterk Punt", True),
        ("STERK PUNT", True),
        (" sterk punt", False),
        ("sterk punt ", False),
        ("sterk  punt", False),
        ("sterk\u00a0punt", False),
        ("sterk punt\n", False),
        ("sterk pu\u200bnt", False),
        ("\ufeffsterk punt", False),
        ("\uff33terk punt", False),  # a letter of full width
        ("ster\u212a punt", False),  # the sign of kelvin, which is a k in lower case
        ("\u017fterk punt", False),  # the long s, which is an S in upper case
        (1, False),
        (None, False),
    ],
)
def test_formules_kijken_alleen_voorbij_hoofdletters(getypt: object, *, telt: bool) -> None:
    assert is_voor_formules(getypt, "sterk punt") is telt


def test_een_beoordeling_die_de_formules_helemaal_tellen_blijft_wat_ze_is() -> None:
    heel = beoordeling(KADER, {"P1.DG1": STERK})
    assert zoals_geteld(heel) is heel


def test_elk_van_wat_de_formules_anders_tellen_is_een_reden_op_zich() -> None:
    cijfer = Cijfer(waarde=1.0, status=Status.geen_gegevens)
    woorden = {"gevonden": "x", "gelezen": "x", "kop": "x"}
    anders = {
        Bevindingsoort.cijfer_telt_niet: replace(cijfer, waarde=None),
        Bevindingsoort.status_telt_niet: replace(cijfer, status=None),
        Bevindingsoort.telt_als_ingevuld: replace(cijfer, toelichting=" "),
    }
    for soort, geteld in anders.items():
        gevonden = [bevinding(soort, code="C1.1", **woorden)]
        gelezen = beoordeling(KADER, cijfers={"C1.1": cijfer, "C1.2": cijfer}, bevindingen=gevonden)
        assert zoals_geteld(gelezen).cijfers == {"C1.1": geteld, "C1.2": cijfer}


# P10 has six criteria: without P10.1 and P10.6 the formulas count 2+2+3+3 = 10 of 16 points, so 20 × 10/16 = 12,5.
ZES = {"P10.1": AFWEZIG, "P10.2": VOLDOENDE, "P10.3": VOLDOENDE, "P10.4": GOED, "P10.5": GOED, "P10.6": STERK}
KOPPEN = ("Code", "Proces", "Score op 20", AFWEZIG, VOLDOENDE, GOED, STERK, "Gescoord", "Criteria", "Volledigheid")
GETELD = ("P10", "Trajectbegeleiding", 12.5, 0, 2, 2, 0, 4, 6, "onvolledig")
LIJST = ("Code", "Proces", "{}", "Motivering", "", "Hulpcode", "Hulpnaam", "Rang")


@pytest.mark.parametrize(
    ("geteld", "anders"),
    [
        ({}, []),
        # What gia says itself is no reason to say anything either.
        ({"Score op 20": 35 / 3, "Gescoord": 6}, []),
        ({"Score op 20": 13.0}, ["P10: bij “Score op 20” staat 13, maar uit de scores volgt 11,7"]),
        ({"Gescoord": 5}, ["P10: bij “Gescoord” staat 5, maar uit de scores volgt 6"]),
    ],
)
def test_alleen_wat_niet_uit_de_getelde_scores_volgt_wijkt_af(geteld: dict[str, object], anders: list[str]) -> None:
    waarden = dict(zip(KOPPEN, GETELD, strict=True)) | geteld
    bladen = [Bronblad("Profiel Kernprocessen", [KOPPEN, tuple(waarden.values())])]
    for kop in ("Good practice", "Werkpunt"):
        rijen = [("", "", "", "", "", code, "Trajectbegeleiding", "") for code in ZES]
        bladen.append(Bronblad(kop, [tuple(naam.format(kop) for naam in LIJST), *rijen]))
    rijen_ = [rij for blad in bladen for rij in bekijk_blad(blad, verwachting_van(KADER)).rijen]
    gevonden = (
        bevinding(Bevindingsoort.score_telt_niet, code="P10.1", gevonden=" afwezig", gelezen=AFWEZIG),
        bevinding(Bevindingsoort.score_telt_niet, code="P10.6", gevonden="sterk  punt", gelezen=STERK),
    )
    gemeld = controleer_resultaten(beoordeling(KADER, ZES, bevindingen=gevonden), KADER, rijen_)
    assert [b.melding.split(". gia rekent")[0] for b in gemeld] == anders
    # Without a reason each of them is told, with both codes that are missing from their lists.
    assert len(controleer_resultaten(beoordeling(KADER, ZES), KADER, rijen_)) >= 2 + len(anders)


def test_van_een_verschreven_code_is_alleen_haar_eigen_groep_niet_te_vergelijken() -> None:
    """What counts her depends on what is wrong with her: a space before it, within it or behind it."""
    rijen = [(*GETELD[:2], 13.0, *GETELD[3:]), ("P11", "Minderjarigenwerking", 13.0, 0, 0, 0, 0, 0, 8, "niet gescoord")]
    blad = bekijk_blad(Bronblad("Profiel Kernprocessen", [KOPPEN, *rijen]), verwachting_van(KADER))
    gevonden = [bevinding(Bevindingsoort.code_telt_niet, code="P10.1", gevonden=" P10.1")]
    bron = beoordeling(KADER, {"P10.1": AFWEZIG}, bevindingen=gevonden)
    assert [b.code for b in controleer_resultaten(bron, KADER, blad.rijen)] == ["P11"]


SLORDIG = {
    (APL, "P1.DG1", "D"): " afwezig",
    (APL, "P2.DG1", "D"): "sterk punt\u00a0",
    (APL, "P3.OS1", "D"): "voldoende\n",
    (APL, "P4.DG1", "D"): "VOLDOENDE",
    (REGELS, "R1.1", "D"): "Nee ",
    (APL, "P5.DG1", "A"): "P5.DG1 ",
    (APL, "P6.DG1", "A"): " P6.DG1",
    (OUTPUT, "O1.1", "C"): "90,5",
    (OUTPUT, "O1.2", "E"): " geen gegevens",
    (CONTEXT, "C1.1", "J"): "  ",
}
GELEZEN = {"P1.DG1": AFWEZIG, "P2.DG1": STERK, "P3.OS1": VOLDOENDE, "P4.DG1": VOLDOENDE, "R1.1": NEE, "P5.DG1": STERK}


@nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("formaat", ["xlsx", "ods"])
def test_wat_libreoffice_niet_telt_wordt_een_keer_gemeld(formaat: str, tmp_path: Path) -> None:
    scores = overal(KADER, GOED) | dict.fromkeys(KADER.regels, JA) | {"P5.DG1": STERK, "P6.DG1": AFWEZIG}
    cijfers = {"O1.3": Cijfer(waarde=91.0), "C1.2": Cijfer(toelichting="Een stad.")}
    bron = beoordeling(KADER, scores, cijfers=cijfers, gegevens=Gegevens(naam="De Brug"))
    boek = open_boek(geschreven(bron))
    for (blad, code, kolom), getypt in SLORDIG.items():
        boek[blad][f"{kolom}{rij_van(boek[blad], code)}"].value = getypt
    boek.save(tmp_path / "slordig.xlsx")
    (berekend,) = converteer([tmp_path / "slordig.xlsx"], formaat, tmp_path / "uit")
    gelezen = lees_werkboek(berekend, KADER)
    assert {code: gelezen.niveau(code) for code in GELEZEN} == GELEZEN
    assert gelezen.cijfers["O1.1"].waarde == 90.5
    assert not gelezen.heeft_fouten
    assert {(str(b.id), b.code) for b in gelezen.bevindingen if b.code} == {
        *(("score-telt-niet", code) for code in ("P1.DG1", "P2.DG1", "P3.OS1", "R1.1")),
        *(("code-telt-niet", code) for code in ("P5.DG1", "P6.DG1")),
        ("cijfer-telt-niet", "O1.1"),
        ("status-telt-niet", "O1.2"),
        ("telt-als-ingevuld", "C1.1"),
    }
    assert "heeft als score “ afwezig”" in meldingen(gelezen, "score-telt-niet")[0]
