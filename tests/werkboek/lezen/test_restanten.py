"""What somebody typed on a tab that fills itself, or in a row that is about no criterium."""

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.voorbeeld import APL, CONTEXT, OUTPUT, START, erbij, lees_na, meldingen, zet
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
PROFIEL, LIJST = "Profiel APL", "Good Practices APL"
# The tabs that repeat the name of the onthaalbureau below their title.
MET_NAAM = (
    PROFIEL,
    "Profiel Kernprocessen",
    "Kwaliteitsbewaking",
    "Regelgeving",
    "Samenvattend",
    LIJST,
    "Good Practices Kern",
    "Werkpunten APL",
    "Werkpunten Kern",
)


# --- result tabs ---


def _vul_de_naam_in(boek: Workbook) -> None:
    """Leave the values of the formulas below the titles, as somebody does who pastes values."""
    for naam in MET_NAAM:
        assert boek[naam]["A2"].value == '=Start!$B$5&""'
        boek[naam]["A2"].value = "De Brug (fictief)"


def test_de_naam_van_start_op_elk_resultaatblad_is_geen_tekst_van_iemand(tmp_path: Path) -> None:
    assert erbij(lees_na(tmp_path, _vul_de_naam_in)) == []
    # Of another onthaalbureau it is.
    gevonden = erbij(lees_na(tmp_path, _vul_de_naam_in, zet(START, B5="De Poort")))
    assert gevonden == [("tekst-buiten-tabel", naam, "A2", None) for naam in MET_NAAM]


@pytest.fixture(scope="module")
def berekend(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as LibreOffice calculated it."""
    (pad,) = converteer([VOORBEELD], "xlsx", tmp_path_factory.mktemp("berekend"))
    return pad


@nodig
@pytest.mark.libreoffice
@pytest.mark.parametrize("alleen_waarden", [False, True], ids=["formules", "waarden"])
def test_een_berekend_werkboek_heeft_niets_dat_iemand_typte(
    berekend: Path, tmp_path: Path, *, alleen_waarden: bool
) -> None:
    assert load_workbook(berekend, data_only=True)[PROFIEL]["A2"].value == "De Brug (fictief)"
    assert erbij(lees_na(tmp_path, bron=berekend, alleen_waarden=alleen_waarden)) == []
    naast = zet(PROFIEL, C20="zie verslag")
    assert erbij(lees_na(tmp_path, naast, bron=berekend, alleen_waarden=alleen_waarden)) == [
        ("tekst-buiten-tabel", PROFIEL, "C20", None)
    ]


def test_de_telling_boven_een_lijst_is_geen_tekst_van_iemand(tmp_path: Path) -> None:
    tellingen = {
        LIJST: ("A3", "6 good practices"),
        "Good Practices Kern": ("A3", "1 good practice"),
        "Werkpunten APL": ("A3", "Geen werkpunten"),
        "Werkpunten Kern": ("A3", "1 werkpunt"),
        "Regelgeving": ("A25", "2 regels niet in orde"),
    }
    assert erbij(lees_na(tmp_path, *(zet(blad, **{cel: zin}) for blad, (cel, zin) in tellingen.items()))) == []
    meer = (zet(blad, **{cel: f"{zin}, zie verslag"}) for blad, (cel, zin) in tellingen.items())
    gevonden = erbij(lees_na(tmp_path, *meer))
    assert sorted(gevonden, key=str) == sorted(
        (("tekst-buiten-tabel", b, c, None) for b, (c, _) in tellingen.items()), key=str
    )


def test_een_getypt_getal_op_een_resultaatblad_wordt_gemeld(tmp_path: Path) -> None:
    gevonden = lees_na(tmp_path, zet(PROFIEL, C20=12, C21=-3, C22=2.5))
    assert erbij(gevonden) == [("tekst-buiten-tabel", PROFIEL, f"C{rij}", None) for rij in (20, 21, 22)]


@pytest.mark.parametrize(("lijst", "plaats"), [(LIJST, "H62"), ("Werkpunten Kern", "H44"), ("Regelgeving", "M37")])
def test_een_getal_in_de_kolom_rang_naast_geen_enkele_regel_wordt_gemeld(
    lijst: str, plaats: str, tmp_path: Path
) -> None:
    """Formulas number only the rows of the list: what stands below them somebody typed."""
    assert load_workbook(VOORBEELD)[lijst][plaats].value is None
    gevonden = erbij(lees_na(tmp_path, zet(lijst, **{plaats: 91})))
    assert gevonden == [("tekst-buiten-tabel", lijst, plaats, None)]


def test_een_eigen_formule_op_een_resultaatblad_is_geen_getypte_tekst(tmp_path: Path) -> None:
    """An office program keeps the value of a formula beside it; the same value without a formula was typed."""
    lees_na(tmp_path, zet(PROFIEL, C20="=6+6", C21=12))
    aantallen = []
    with ZipFile(tmp_path / "werkboek.xlsx") as oud, ZipFile(tmp_path / "berekend.xlsx", "w", ZIP_DEFLATED) as nieuw:
        for deel in oud.namelist():
            inhoud, aantal = re.subn(rb"(<f>6\+6</f>)<v ?(?:/>|></v>)", rb"\1<v>12</v>", oud.read(deel))
            aantallen.append(aantal)
            nieuw.writestr(deel, inhoud)
    assert sum(aantallen) == 1
    gevonden = erbij(lees_werkboek(tmp_path / "berekend.xlsx", KADER))
    assert gevonden == [("tekst-buiten-tabel", PROFIEL, "C21", None)]


@pytest.mark.parametrize(
    ("getypt", "gemeld"),
    [(12.0, False), (2.5, False), (-3.0, True), ("zie verslag", True), ("12 keer", True)],
)
def test_in_een_oude_vorm_is_een_getal_op_een_resultaatblad_wellicht_van_een_formule(
    getypt: object, monkeypatch: pytest.MonkeyPatch, *, gemeld: bool
) -> None:
    """An .xls does not show its formulas; no formula of the werkboek gives a negative number."""
    bladen = list(lees_bron(VOORBEELD).bladen)
    nummer = next(nummer for nummer, blad in enumerate(bladen) if blad.naam == PROFIEL)
    rijen = [list(rij) for rij in bladen[nummer].rijen]
    rijen.append(["", "", getypt])
    bladen[nummer] = Bronblad(PROFIEL, rijen)
    monkeypatch.setattr(lezen, "lees_bron", lambda _: Bron(bladen))
    gevonden = [v for v in erbij(lees_werkboek(VOORBEELD, KADER)) if v[0] != "oude-vorm"]
    assert gevonden == ([("tekst-buiten-tabel", PROFIEL, f"C{len(rijen)}", None)] if gemeld else [])


# --- rows without a code ---


def test_een_rij_zonder_code_is_een_fout_zodra_er_iets_in_staat_dat_iemand_invult(tmp_path: Path) -> None:
    daden = (
        zet(APL, E17="Zie ook P2"),  # Motivering
        zet(APL, F29="Zie ook P2"),  # Bewijs
        zet(APL, D41="voldoende"),  # Score
        zet(CONTEXT, H11="Zie ook C2"),  # Beschrijving
        zet(CONTEXT, D17=3),  # Waarde
        zet(OUTPUT, F15=2013),  # Jaar
        zet(OUTPUT, G22=90),  # Vlaams gemiddelde
        zet(OUTPUT, H28="Zie ook O1"),  # Toelichting
    )
    plaatsen = [(APL, 17), (APL, 29), (APL, 41), (CONTEXT, 11), (CONTEXT, 17), (OUTPUT, 15), (OUTPUT, 22), (OUTPUT, 28)]
    gevonden = erbij(lees_na(tmp_path, *daden))
    assert gevonden == [("rij-zonder-code", blad, f"A{rij}", None) for blad, rij in plaatsen]


def test_een_rij_zonder_code_met_alleen_vaste_woorden_is_een_waarschuwing(tmp_path: Path) -> None:
    beoordeling = lees_na(tmp_path, zet(APL, C17="Zie ook P2", B29="Doelgerichtheid van ons"))
    assert erbij(beoordeling) == [("tekst-buiten-tabel", APL, "C17", None), ("tekst-buiten-tabel", APL, "B29", None)]
    assert not beoordeling.heeft_fouten


def test_naast_de_titel_van_een_proces_is_een_motivering_een_waarschuwing_en_een_score_een_fout(tmp_path: Path) -> None:
    def splits(boek: Workbook) -> None:
        boek[APL].unmerge_cells("B18:F18")

    assert erbij(lees_na(tmp_path, splits, zet(APL, E18="Over heel P2"))) == [("tekst-buiten-tabel", APL, "E18", None)]
    assert erbij(lees_na(tmp_path, splits, zet(APL, D18="voldoende"))) == [("rij-zonder-code", APL, "A18", None)]


# --- comments ---


def test_van_veel_opmerkingen_worden_er_acht_genoemd(tmp_path: Path) -> None:
    def becommentarieer(aantal: int) -> list[str]:
        def doe(boek: Workbook) -> None:
            for rij in (*range(9, 17), 21, 22)[:aantal]:
                boek[APL][f"D{rij}"].comment = Comment("na te vragen", "bureau")

        return meldingen(lees_na(tmp_path, doe), "opmerking-bij-cel")

    (acht,) = becommentarieer(8)
    assert "(D9, D10, D11, D12, D13, D14, D15, D16)" in acht
    (tien,) = becommentarieer(10)
    assert "D16 en nog 2)" in tien


# --- where people fill in, no text is one of a tab that fills itself ---


@pytest.mark.parametrize(("blad", "cel"), [(APL, "I1"), (START, "G12"), (OUTPUT, "K1")])
@pytest.mark.parametrize("getypt", ["De Brug (fictief)", "12 good practices", "3"])
def test_wat_op_een_resultaatblad_vanzelf_staat_is_op_een_invoerblad_getypt(
    blad: str, cel: str, getypt: str, tmp_path: Path
) -> None:
    assert erbij(lees_na(tmp_path, zet(blad, **{cel: getypt}))) == [("tekst-buiten-tabel", blad, cel, None)]


def test_op_start_is_de_raad_een_andere_dan_naast_een_criterium(tmp_path: Path) -> None:
    op_start, naast = meldingen(lees_na(tmp_path, zet(START, G12="later"), zet(APL, I9="later")), "tekst-buiten-tabel")
    assert op_start.endswith("Hoort ze bij een gegeven van Start, zet ze dan in de lichtgele cel naast het label.")
    assert "Zet ze in de kolom Motivering of Bewijs als ze bij een criterium hoort" in naast


@pytest.mark.parametrize(("aantal", "einde"), [(8, "D16)"), (9, "D16 en nog 1)")])
def test_van_veel_opmerkingen_worden_de_eerste_acht_cellen_genoemd(aantal: int, einde: str, tmp_path: Path) -> None:
    def doe(boek: Workbook) -> None:
        for rij in range(9, 9 + aantal):
            boek[APL][f"D{rij}"].comment = Comment("na te vragen", "bureau")

    (melding,) = meldingen(lees_na(tmp_path, doe), "opmerking-bij-cel")
    assert f"(D9, D10, D11, D12, D13, D14, D15, {einde}; gia leest ze niet" in melding
