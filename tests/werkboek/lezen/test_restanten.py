"""What somebody typed on a tab that fills itself, or in a row that is about no criterium."""

import re
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from gia_kwaliteit import lees_werkboek
from gia_kwaliteit.kader import maak_kader
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bijlagen, Bronblad
from gia_kwaliteit.werkboek.eigen_werk import handtekening
from gia_kwaliteit.werkboek.lezen import stappen as lezen
from gia_kwaliteit.werkboek.lezen.restanten import meld_restanten
from gia_kwaliteit.werkboek.lezen.start import vind_velden
from gia_kwaliteit.werkboek.lezen.verwachting import verwachting_van
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.bladen import Gezien, inhoud_van
from tests.bouwers.voorbeeld import APL, CONTEXT, OUTPUT, START, erbij, lees_na, meldingen, ongeschonden, zet
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
        (cel,) = [cel for cel in boek[naam][2] if cel.value == '=Start!$B$5&""']
        cel.value = "De Brug (fictief)"


def test_de_naam_van_start_op_elk_resultaatblad_is_geen_tekst_van_iemand(tmp_path: Path) -> None:
    assert erbij(lees_na(tmp_path, _vul_de_naam_in)) == []
    # Of another onthaalbureau it is.
    gevonden = erbij(lees_na(tmp_path, _vul_de_naam_in, zet(START, B5="De Poort")))
    assert [(soort, blad) for soort, blad, *_ in gevonden] == [("tekst-buiten-tabel", naam) for naam in MET_NAAM]


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
    assert load_workbook(berekend, data_only=True)[PROFIEL]["C2"].value == "De Brug (fictief)"
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
    ongeschonden()  # read before another source stands in its place
    monkeypatch.setattr(lezen, "lees_bron", lambda _: Bron(bladen))
    gevonden = [v for v in erbij(lees_werkboek(VOORBEELD, KADER)) if v[0] != "oude-vorm"]
    assert gevonden == ([("tekst-buiten-tabel", PROFIEL, f"C{len(rijen)}", None)] if gemeld else [])


# --- rows without a code ---


def test_een_rij_zonder_code_is_een_fout_zodra_er_iets_in_staat_dat_iemand_invult(tmp_path: Path) -> None:
    daden = (
        zet(APL, E17="Zie ook P2"),  # Motivering
        zet(APL, F29="Zie ook P2"),  # Bewijs
        zet(APL, D41="voldoende"),  # Score
        zet(CONTEXT, J11="Zie ook C2"),  # Beschrijving
        zet(CONTEXT, D17=3),  # Waarde
        zet(OUTPUT, F15=2013),  # Jaar
        zet(OUTPUT, G22=90),  # Vlaams gemiddelde
        zet(OUTPUT, J28="Zie ook O1"),  # Toelichting
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
        boek[APL].unmerge_cells("B19:F19")

    assert erbij(lees_na(tmp_path, splits, zet(APL, E19="Over heel P2"))) == [("tekst-buiten-tabel", APL, "E19", None)]
    assert erbij(lees_na(tmp_path, splits, zet(APL, D19="voldoende"))) == [("rij-zonder-code", APL, "A19", None)]


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


# --- a few rows ---

SCORES = ("Code", "Score", "Motivering", "Bewijs")
SCORE = ("P1.DG1", "voldoende", "Goed", "Nota")
ZORG = "Kwaliteitszorg"  # the name of P1
GOEDE = ("Code", "Proces", "Good practice", "Motivering", "Hulpcode", "Hulpnaam", "Rang")
OP_LIJST = ("P1.DG1", ZORG, "De tekst", "De motivering", "P1.DG1", ZORG, 3)


def _over(*rijen: Sequence[object], gezien: Gezien | None = None, naam: str = "Blad") -> list[tuple[str, str | None]]:
    """The kind and the cell of what is left over on a sheet with these rows."""
    return [(soort, cel) for soort, cel, _ in _over_met_zin(*rijen, gezien=gezien, naam=naam)]


def _over_met_zin(
    *rijen: Sequence[object], gezien: Gezien | None = None, naam: str = "Blad"
) -> list[tuple[str, str | None, str]]:
    inhoud = [inhoud_van(*rijen, gezien=gezien, naam=naam)]
    bron = Bron([inhoud[0].blad], gezien)
    over = meld_restanten(
        bron, inhoud, vind_velden(inhoud, KADER.woorden.velden), verwachting_van(KADER), "De Brug · inspectie"
    )
    return [(str(b.id), b.cel, b.melding) for b in over]


def test_wat_elk_blad_bovenaan_zegt_is_geen_restant() -> None:
    assert _over(("Titel", None, "De Brug · Inspectie"), SCORES, SCORE) == [("tekst-buiten-tabel", "A1")]
    assert _over(("Titel", None, "De Brug · zelfevaluatie"), SCORES, SCORE)[0][1] == "A1"
    zinnen = [zin for _, _, zin in _over_met_zin((None, None, "De Brug · zelfevaluatie"), SCORES, SCORE)]
    assert len(zinnen) == 1
    assert "De Brug · zelfevaluatie" in zinnen[0]
    assert _over((None, None, "De Brug · inspectie"), SCORES, SCORE) == []


def test_wat_aan_een_blad_hangt_wordt_gemeld() -> None:
    hangt = Bijlagen(opmerkingen=["B2"], tekstvakken=["Onze nota"], afbeeldingen=["C2", ""])
    assert _over(SCORES, SCORE, gezien=Gezien(hangt=hangt)) == [
        ("opmerking-bij-cel", "B2"),
        ("tekstvak", None),
        ("afbeelding-bij-cel", "C2"),
        ("afbeelding-bij-cel", None),  # a picture that hangs on no cell
    ]
    # On a tab that gia does not read, a picture is no more than the tab itself.
    assert _over(["Lijst"], gezien=Gezien(hangt=hangt)) == [
        ("opmerking-bij-cel", "B2"),
        ("tekstvak", None),
        ("blad-niet-gelezen", None),
    ]


@pytest.mark.parametrize(
    ("plaats", "adres", "gemeld"),
    [
        ("A1", "https://brug.be", True),
        ("D2", "https://brug.be/Nota/", False),
        ("D2", "mailto:info@brug.be", True),
        ("C2", "mailto:info@brug.be", False),
        ("D3", "https://brug.be", True),  # below the last row
        ("E2", "https://brug.be", True),  # right of the last column
    ],
)
def test_een_koppeling_waarvan_het_adres_in_de_cel_staat_is_gelezen(plaats: str, adres: str, *, gemeld: bool) -> None:
    rij = ("P1.DG1", "voldoende", "Vraag info@brug.be", "Zie https://brug.be/nota")
    over = _over(SCORES, rij, gezien=Gezien(hangt=Bijlagen(koppelingen={plaats: adres})))
    assert over == ([("koppeling-bij-cel", plaats)] if gemeld else [])


def test_een_koppeling_in_de_eerste_rij_wordt_met_die_rij_vergeleken() -> None:
    hangt = Bijlagen(koppelingen={"E1": "https://brug.be"})
    assert _over((*SCORES, "Zie https://brug.be"), (*SCORE, ""), gezien=Gezien(hangt=hangt)) == [
        ("tekst-buiten-tabel", "E1")
    ]


def test_het_blad_nagekeken_is_van_gia_zolang_niemand_erin_typte() -> None:
    rijen = [["Nagekeken: brug.xlsx"], ["Wat", "Waar"], ["de score ontbreekt", "D9"]]
    teken = [[handtekening("Nagekeken: brug.xlsx Wat Waar de score ontbreekt D9")]]
    assert _over(*rijen, *teken) == []
    assert _over(*rijen, ["Is dat zo?"], *teken) == [("blad-niet-gelezen", None)]
    # That of an older version has no sign that can tell.
    assert _over(*rijen, ["Is dat zo?"]) == []
    assert _over(["Is dat zo?"], naam="Nagekeken") == []


def test_tussen_koppen_is_een_gegeven_van_start_gelezen() -> None:
    """Who types the fields of Start beside a table."""
    start = (("Naam onthaalbureau", "De Brug"), ("Soort", "inspectie"), ("Werkjaar", "2013-2014"))
    koppen, *rijen = ((*rij, *veld) for rij, veld in zip((SCORES, SCORE, ("P1.DG2", "", "", "")), start, strict=True))
    soort, cel, zin = _over_met_zin(koppen, *rijen)[0]
    assert (soort, cel) == ("tekst-buiten-tabel", "E1")
    assert "“Naam onthaalbureau”" in zin


def test_een_onbekende_code_onder_een_kop_van_iemand_zelf_verandert_niets_aan_die_kop() -> None:
    assert _over((*SCORES, "Wie"), ("P1.XX", "voldoende", "", "", "")) == [("tekst-buiten-tabel", "E1")]


def test_wat_onder_een_kop_voor_andere_rijen_staat_wordt_gemeld() -> None:
    """C1.1 has a Beschrijving alone."""
    koppen = ("Code", "Indicator", "Waarde", "Jaar", "Beschrijving")
    ((soort, cel, zin),) = _over_met_zin(koppen, ("C1.1", "", 12, 2013, "Een stad"))
    assert (soort, cel) == ("tekst-buiten-tabel", "C2")
    assert "“12 / 2013”" in zin
    assert _over(koppen, ("C1.1", "", "", "", "Een stad")) == []


@pytest.mark.parametrize("spatie", [" ", "\u00a0", "\n"])
def test_een_spatie_is_niets_dat_iemand_schreef(spatie: str) -> None:
    assert _over(SCORES, SCORE, ("", spatie, "", "Zie P2")) == [("rij-zonder-code", "A3")]
    assert _over([spatie, "", ""], ["Onze nota", spatie, ""], ("Code", "Proces"), ("P1", ZORG)) == [
        ("tekst-buiten-tabel", "A2")
    ]
    assert _over(["", spatie], ("Code", "Proces"), ("P1", ZORG), ["", spatie]) == []


GETELD = ("Code", "Tabblad", "Gescoord", "Criteria", "Voortgang", "Bewust niet gescoord", "")


@pytest.mark.parametrize(
    ("koppen", "rij", "cel"),
    [
        # Beside each of them somebody typed “zie verslag” in a column without a heading.
        (("Code", "Proces", "Score op 20", ""), ("P1", ZORG, 12, "zie verslag"), "D2"),
        (GETELD, ("apl", "Scoring APL", 12, 55, 0.2, 0, "zie verslag"), "G2"),
        (GETELD, ("apl", "Onze scores", 12, 55, 0.2, 0, "zie verslag"), "B2"),
        (GETELD, ("output", "Scoring APL", 12, 55, 0.2, 0, "zie verslag"), "B2"),
        (("Code", "Gescoord", "Criteria", ""), ("apl", 12, 55, "zie verslag"), "D2"),
        ((*GOEDE, ""), (*OP_LIJST, "zie verslag"), "H2"),
        ((*GOEDE, ""), (*OP_LIJST[:6], "3x", "zie verslag"), "G2"),
        ((*GOEDE, ""), (*OP_LIJST[:5], "Een andere naam", 3, "zie verslag"), "F2"),
        ((*GOEDE, ""), (*OP_LIJST[:4], "P1.XX", ZORG, 3, "zie verslag"), "E2"),
        ((*GOEDE, ""), ("Zie P2", *OP_LIJST[1:], "zie verslag"), "A2"),
        # Somebody removed the hidden columns of a list, or one of them.
        ((*GOEDE[:6], ""), (*OP_LIJST[:6], "zie verslag"), "G2"),
        ((*GOEDE[:4], ""), (*OP_LIJST[:4], "zie verslag"), "E2"),
        ((*GOEDE[:4], "Rang", ""), (*OP_LIJST[:4], 3, "zie verslag"), "E2"),
        (
            ("Code", "Onderwerp", "Niet in orde", "Motivering", "Hulpcode", "Rang", ""),
            ("R1.1", "Infrastructuur", "De tekst", "", "R1.1", 1, "zie verslag"),
            "G2",
        ),
    ],
)
def test_op_een_resultaatblad_is_de_eerste_vreemde_cel_die_niet_van_gia_is(
    koppen: Sequence[str], rij: Sequence[object], cel: str
) -> None:
    assert _over(koppen, rij, gezien=Gezien()) == [("tekst-buiten-tabel", cel)]


def test_een_code_die_uit_het_kader_verdween_wordt_een_keer_gezegd() -> None:
    """Without a new version of the kader: where it was scored, and not in the hidden cells of the lists too."""
    inhoud = KADER.model_dump()
    eerste = inhoud["processen"][0]
    *eerste["criteria"], weg = eerste["criteria"]
    gelezen = lees_werkboek(VOORBEELD, maak_kader(inhoud))
    assert weg["code"] not in gelezen.scores
    over = [b for b in gelezen.bevindingen if weg["code"] in b.melding or (b.blad or "").startswith("Good")]
    gezegd = [(b.blad, str(b.id)) for b in over]
    assert gezegd == [(APL, "code-onbekend")]
