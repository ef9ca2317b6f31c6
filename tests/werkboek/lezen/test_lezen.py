"""Reading a werkboek as people leave it: found by code and heading, nothing lost, nothing guessed."""

import random
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.styles import PatternFill

from gia_kwaliteit import Beoordeling, bereken_profiel, lees_werkboek, maak_resultaten
from gia_kwaliteit.werkboek import koppen
from gia_kwaliteit.werkboek.resultaten import resultaatwaarden
from gia_kwaliteit.werkboek.velden import gewoon
from tests.bouwers import beoordeling, kader_onthaalbureau, overal
from tests.bouwers.voorbeeld import kolom_van, rij_van
from tests.bouwers.werkboeken import geschreven, open_boek
from tests.programmas.kantoor import converteer, nodig

KADER = kader_onthaalbureau()
APL, KERN = "Scoring APL", "Scoring Kernprocessen"


def _vol() -> Beoordeling:
    return beoordeling(KADER, overal(KADER, "voldoende") | dict.fromkeys(KADER.regels, "Ja"))


@pytest.fixture
def gelezen(tmp_path: Path) -> Callable[[Callable[[Workbook], None]], Beoordeling]:
    """Return a function that reads a fully scored werkboek after somebody did something to it."""

    def lees(doe: Callable[[Workbook], None]) -> Beoordeling:
        pad = tmp_path / "werkboek.xlsx"
        boek = open_boek(geschreven(_vol()))
        doe(boek)
        boek.save(pad)
        return lees_werkboek(pad, KADER)

    return lees


Lezer = Callable[[Callable[[Workbook], None]], Beoordeling]


def _gevonden(bron: Beoordeling) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(b.id, b.blad, b.cel, b.code) for b in bron.bevindingen if b.id != "gegeven-ontbreekt"]


def _zelfde_scores(bron: Beoordeling, behalve: str = "") -> None:
    verwacht = {code: s.niveau for code, s in _vol().scores.items() if code != behalve}
    assert {code: s.niveau for code, s in bron.scores.items() if code != behalve} == verwacht


def test_hernoemde_en_verplaatste_bladen_veranderen_niets(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL].title = "Mijn scores"
        boek.move_sheet(KERN, offset=5)
        boek["Start"].title = "Begin"

    bron = gelezen(doe)
    assert _gevonden(bron) == []
    _zelfde_scores(bron)


def test_een_rij_in_een_andere_tabel_en_een_ingevoegde_kolom_veranderen_niets(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        blad = boek[APL]
        eerste, tweede = rij_van(blad, "P1.DG1"), rij_van(blad, "P6.OW2")
        for kolom in range(1, 7):
            een, ander = blad.cell(eerste, kolom), blad.cell(tweede, kolom)
            een.value, ander.value = ander.value, een.value
        boek[KERN].insert_cols(2)

    bron = gelezen(doe)
    assert _gevonden(bron) == []
    _zelfde_scores(bron)


@pytest.mark.parametrize("getypt", ["VOLDOENDE", " voldoende ", "Voldoende\u00a0", "vo\u200bldoende"])
def test_wat_niemand_ziet_maakt_geen_verschil(gelezen: Lezer, getypt: str) -> None:
    def doe(boek: Workbook) -> None:
        blad = boek[APL]
        rij = rij_van(blad, "P3.DT1")
        blad.cell(rij, 1).value = " p3.dt1\u00a0"
        blad.cell(rij, 4).value = getypt

    bron = gelezen(doe)
    # The formulas of the werkboek look past case alone.
    soorten = ["code-telt-niet"] if getypt == "VOLDOENDE" else ["code-telt-niet", "score-telt-niet"]
    assert [(soort, code) for soort, _, _, code in _gevonden(bron)] == [(soort, "P3.DT1") for soort in soorten]
    _zelfde_scores(bron)


@pytest.mark.parametrize("getypt", ["goed", "sterk", 3, 2.5, "n.v.t.", "voldoende/sterk punt", True])
def test_een_andere_score_is_een_fout_die_de_cel_en_de_keuzes_noemt(gelezen: Lezer, getypt: str | float) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL].cell(rij_van(boek[APL], "P3.DT1"), 4).value = getypt

    bron = gelezen(doe)
    cel = bron.scores["P3.DT1"].cel
    assert _gevonden(bron) == [("score-ongeldig", APL, cel, "P3.DT1")]
    assert (
        "afwezig, voldoende, goed uitgewerkt, sterk punt" in bron.bevindingen[-1].melding + bron.bevindingen[0].melding
    )
    assert bron.niveau("P3.DT1") is None
    _zelfde_scores(bron, behalve="P3.DT1")


def test_een_formule_in_een_scorecel_gaat_niet_stil_verloren(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL].cell(rij_van(boek[APL], "P3.DT1"), 4).value = '="sterk "&"punt"'

    bron = gelezen(doe)
    assert _gevonden(bron) == [("formule-in-invoercel", APL, bron.scores["P3.DT1"].cel, "P3.DT1")]
    assert bron.niveau("P3.DT1") is None


def test_een_verwijderde_rij_is_een_fout(gelezen: Lezer) -> None:
    bron = gelezen(lambda boek: boek[KERN].delete_rows(rij_van(boek[KERN], "P9.2")))
    assert _gevonden(bron) == [("code-ontbreekt", None, None, "P9.2")]
    assert {p.code: p.score for p in bereken_profiel(bron, KADER).processen}["P9"] is None


def test_een_dubbele_code_is_een_fout_en_telt_niet(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[KERN].cell(rij_van(boek[KERN], "P9.3"), 1).value = "P9.2"

    bron = gelezen(doe)
    assert sorted(b[0] for b in _gevonden(bron)) == ["code-dubbel", "code-ontbreekt"]
    assert bron.niveau("P9.2") is None


def test_een_rij_zonder_code_en_een_onbekende_code_zijn_fouten(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[KERN].cell(rij_van(boek[KERN], "P9.3"), 1).value = None
        boek[KERN].cell(rij_van(boek[KERN], "P9.5"), 1).value = "P9.55"

    bron = gelezen(doe)
    soorten = {(b[0], b[3]) for b in _gevonden(bron)}
    assert soorten == {("rij-zonder-code", None), ("code-onbekend", None), ("code-ontbreekt", "P9.3")}


def test_een_overschreven_resultaat_geeft_een_waarschuwing(gelezen: Lezer) -> None:
    waarden = resultaatwaarden(bereken_profiel(_vol(), KADER), KADER)

    def doe(boek: Workbook) -> None:
        for blad in boek:
            koppen: dict[int | None, str] = {}
            for rij in blad.iter_rows():
                if rij[0].value == "Code":
                    koppen = {cel.column: str(cel.value) for cel in rij}
                for cel in rij:
                    if cel.data_type == "f":
                        cel.value = waarden.get((str(rij[0].value), koppen.get(cel.column, "")))
        boek["Profiel APL"]["C6"].value = 19.5

    bron = gelezen(doe)
    afwijkend = [b for b in _gevonden(bron) if b[1] != "Start"]
    assert afwijkend == [("resultaat-wijkt-af", "Profiel APL", "C6", "P1")]
    assert bereken_profiel(bron, KADER).processen[0].score == 10


@pytest.mark.parametrize(
    ("rij", "waarde", "soort"),
    [
        (6, "zelf", "gegeven-ongeldig"),
        (7, "2013-2015", "gegeven-ongeldig"),
        (8, "gisteren", "gegeven-ongeldig"),
        (7, "2013–2014", None),
        (8, "14/03/2014", None),
    ],
)
def test_een_gegeven_op_start_wordt_gelezen_of_geweigerd(
    gelezen: Lezer, rij: int, waarde: str, soort: str | None
) -> None:
    def doe(boek: Workbook) -> None:
        boek["Start"].cell(rij, 2).value = waarde

    gevonden = _gevonden(gelezen(doe))
    assert gevonden == ([] if soort is None else [(soort, "Start", f"B{rij}", None)])


@pytest.mark.parametrize(
    ("inhoud", "naam"), [(b"", "leeg.xlsx"), (b"gewoon tekst", "tekst.xlsx"), (b"PK\x03\x04rest", "stuk.xlsx")]
)
def test_een_bestand_dat_geen_werkboek_is_wordt_uitgelegd(tmp_path: Path, inhoud: bytes, naam: str) -> None:
    (tmp_path / naam).write_bytes(inhoud)
    bron = lees_werkboek(tmp_path / naam, KADER)
    assert [b.id for b in bron.bevindingen] == ["bestand-onleesbaar"]
    assert naam in bron.bevindingen[0].melding


def test_omgewisselde_kolommen_met_hun_kop_veranderen_niets(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        blad = boek[APL]
        een, ander = kolom_van(blad, "Score"), kolom_van(blad, "Bewijs")
        for rij in range(5, blad.max_row + 1):
            if str(blad.cell(rij, 1).value) == "Code" or "." in str(blad.cell(rij, 1).value):
                links, rechts = blad.cell(rij, een), blad.cell(rij, ander)
                links.value, rechts.value = rechts.value, links.value

    bron = gelezen(doe)
    assert _gevonden(bron) == []
    _zelfde_scores(bron)


def test_een_niveau_in_een_andere_unicodevorm_wordt_gelezen(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL].cell(rij_van(boek[APL], "P3.DT1"), 4).value = "\uff36oldoende"

    bron = gelezen(doe)
    assert _gevonden(bron) == [("score-telt-niet", APL, bron.scores["P3.DT1"].cel, "P3.DT1")]
    _zelfde_scores(bron)


def test_een_dubbele_code_noemt_beide_plaatsen(gelezen: Lezer) -> None:
    plaatsen = {}

    def doe(boek: Workbook) -> None:
        blad = boek[KERN]
        plaatsen.update({code: f"A{rij_van(blad, code)}" for code in ("P9.2", "P9.3")})
        blad[plaatsen["P9.3"]].value = "P9.2"

    bron = gelezen(doe)
    assert _gevonden(bron) == [("code-dubbel", KERN, plaatsen["P9.2"], "P9.2"), ("code-ontbreekt", None, None, "P9.3")]
    assert f"{KERN}!{plaatsen['P9.3']}" in next(b.melding for b in bron.bevindingen if b.id == "code-dubbel")
    assert "P9.3" not in bron.scores
    verwacht = {c: s.niveau for c, s in _vol().scores.items() if c not in ("P9.2", "P9.3")}
    assert {c: s.niveau for c, s in bron.scores.items() if c != "P9.2"} == verwacht


def test_een_onbekende_code_noemt_de_cel_en_wat_erop_lijkt(gelezen: Lezer) -> None:
    plaats = []

    def doe(boek: Workbook) -> None:
        plaats.append(f"A{rij_van(boek[KERN], 'P9.5')}")
        boek[KERN][plaats[0]].value = "P9.55"

    bron = gelezen(doe)
    assert _gevonden(bron) == [("code-onbekend", KERN, plaats[0], None)]
    assert "Bedoelde u P9.5?" in next(b.melding for b in bron.bevindingen if b.id == "code-onbekend")


def test_zonder_het_blad_gia_wordt_het_kader_vermoed_en_gemeld(gelezen: Lezer) -> None:
    bron = gelezen(lambda boek: boek.remove(boek["_gia"]))
    assert _gevonden(bron) == [("kader-niet-vermeld", None, None, None)]
    _zelfde_scores(bron)


def test_een_werkboek_van_een_andere_versie_wordt_niet_gelezen(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek["_gia"]["B2"].value = "1999.1"

    bron = gelezen(doe)
    assert _gevonden(bron) == [("ander-kader", None, None, None)]
    assert bron.scores == {}


def test_een_resultatenwerkboek_wordt_niet_als_werkboek_gelezen(tmp_path: Path) -> None:
    pad = tmp_path / "resultaten.xlsx"
    pad.write_bytes(maak_resultaten(bereken_profiel(_vol(), KADER), KADER))
    bron = lees_werkboek(pad, KADER)
    assert [b.id for b in bron.bevindingen] == ["resultatenwerkboek"]
    assert bron.scores == {}


def test_lege_gegevens_op_start_worden_elk_met_hun_cel_gemeld(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        assert boek["Start"]["B5"].value is None

    bron = gelezen(doe)
    gemeld = [(b.id, b.blad, b.cel) for b in bron.bevindingen]
    assert gemeld == [("gegeven-ontbreekt", "Start", f"B{rij}") for rij in range(5, 10)]
    _zelfde_scores(bron)


@pytest.mark.parametrize(
    ("getypt", "waarde", "goed"),
    [("12,5", 12.5, True), ("12", 12.0, True), ("veel", None, False), ("12.5", None, False)],
)
def test_een_getal_als_tekst_wordt_gelezen_of_geweigerd(
    gelezen: Lezer, getypt: str, waarde: float | None, *, goed: bool
) -> None:
    plaats = []

    def doe(boek: Workbook) -> None:
        blad = boek["Output"]
        cel = blad.cell(rij_van(blad, "O1.1"), kolom_van(blad, "Waarde"))
        cel.value = getypt
        plaats.append(cel.coordinate)

    bron = gelezen(doe)
    assert bron.cijfers["O1.1"].waarde == waarde
    soort = "cijfer-telt-niet" if goed else "getal-ongeldig"
    assert _gevonden(bron) == [(soort, "Output", plaats[0], "O1.1")]
    _zelfde_scores(bron)


def test_wat_naast_een_tabel_of_een_titel_is_getypt_wordt_gemeld(gelezen: Lezer) -> None:
    plaatsen: dict[str, str] = {}

    def doe(boek: Workbook) -> None:
        blad = boek[APL]
        naast, titel = rij_van(blad, "P2.DG1"), rij_van(blad, "P3")
        blad.cell(naast, 9).value = "Nog na te vragen"
        blad.cell(naast, 11).value = "bij Jos"
        samen = next(str(bereik) for bereik in blad.merged_cells.ranges if bereik.min_row == titel)
        blad.unmerge_cells(samen)
        blad.cell(titel, kolom_van(blad, "Motivering")).value = "Over heel P3"
        plaatsen.update(naast=f"I{naast}", titel=f"{blad.cell(titel, kolom_van(blad, 'Motivering')).coordinate}")

    bron = gelezen(doe)
    verwacht = [("tekst-buiten-tabel", APL, plaatsen[wat], None) for wat in ("naast", "titel")]
    assert _gevonden(bron) == verwacht
    meldingen = [b.melding for b in bron.bevindingen if b.id == "tekst-buiten-tabel"]
    assert "“Nog na te vragen / bij Jos”" in meldingen[0]
    assert "“Over heel P3”" in meldingen[1]
    _zelfde_scores(bron)


def test_een_cel_in_de_verste_hoek_wordt_genoemd_en_de_rest_gelezen(tmp_path: Path) -> None:
    boek = open_boek(geschreven(_vol()))
    boek[KERN]["XFD1048576"].value = "x"
    boek.save(tmp_path / "ver.xlsx")
    bron = lees_werkboek(tmp_path / "ver.xlsx", KADER)
    assert _gevonden(bron) == [("verre-cel", KERN, "XFD1048576", None)]
    assert "Maak de cel leeg" in bron.bevindingen[0].melding
    _zelfde_scores(bron)


def test_veel_cellen_in_de_verte_zijn_te_veel(tmp_path: Path) -> None:
    """A column of figures down there is no slip of a finger."""
    boek = open_boek(geschreven(_vol()))
    for rij in range(200):
        boek[KERN].cell(1_000_000 + rij, 16_000).value = rij
    boek.save(tmp_path / "ver.xlsx")
    bron = lees_werkboek(tmp_path / "ver.xlsx", KADER)
    assert [b.id for b in bron.bevindingen] == ["bestand-te-groot"]
    assert "meer geheugen of tijd dan een werkboek" in bron.bevindingen[0].melding


def test_opmaak_tot_de_laatste_rij_verandert_niets(gelezen: Lezer) -> None:
    def doe(boek: Workbook) -> None:
        boek[APL]["A1048576"].fill = PatternFill("solid", fgColor="FFFF00")
        boek[APL]["XFD1048576"].fill = PatternFill("solid", fgColor="FFFF00")

    bron = gelezen(doe)
    assert _gevonden(bron) == []
    _zelfde_scores(bron)


def _met_bladen(bron: Path, doel: Path, verander: Callable[[bytes], bytes]) -> Path:
    """Copy a workbook, with another XML of every sheet."""
    with zipfile.ZipFile(bron) as oud, zipfile.ZipFile(doel, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            inhoud = oud.read(deel)
            nieuw.writestr(deel, verander(inhoud) if deel.filename.startswith("xl/worksheets/sheet") else inhoud)
    return doel


def test_een_formule_in_een_bestand_met_voorvoegsels_wordt_gezien(tmp_path: Path) -> None:
    boek = open_boek(geschreven(_vol()))
    plaats = f"D{rij_van(boek[APL], 'P1.DG1')}"
    boek[APL][plaats].value = '="sterk punt"'
    boek.save(tmp_path / "formule.xlsx")

    def met_voorvoegsel(inhoud: bytes) -> bytes:
        return re.sub(rb"<(/?)(\w)", rb"<\1x:\2", inhoud).replace(b"xmlns=", b"xmlns:x=")

    for verander in (bytes, met_voorvoegsel):
        bron = lees_werkboek(_met_bladen(tmp_path / "formule.xlsx", tmp_path / "v.xlsx", verander), KADER)
        assert ("formule-in-invoercel", plaats) in [(b.id, b.cel) for b in bron.bevindingen]
        assert bron.niveau("P1.DG1") is None


@pytest.mark.parametrize(
    ("naam", "inhoud", "reden"),
    [
        ("leeg.xlsx", b"", "het is leeg"),
        ("foto.xlsx", b"\x89PNG\r\n\x1a\n" + b"x" * 40, "het is een afbeelding"),
        ("verslag.xlsx", b"%PDF-1.7\n" + b"x" * 40, "het is een pdf"),
        ("~$brug.xlsx", b"\x04inspecteur" + b" " * 150, "slotbestand"),
        ("brug.csv", b"Code;Criterium;Score\nP1.DG1;x;voldoende\n", "maar één blad"),
        ("half.xlsx", None, "beschadigd"),
    ],
)
def test_een_ander_bestand_wordt_bij_zijn_naam_genoemd(
    naam: str, inhoud: bytes | None, reden: str, tmp_path: Path
) -> None:
    # None: a download that stopped half-way.
    heel = geschreven()
    (tmp_path / naam).write_bytes(heel[: len(heel) // 2] if inhoud is None else inhoud)
    (gevonden,) = lees_werkboek(tmp_path / naam, KADER).bevindingen
    assert gevonden.id == "bestand-onleesbaar"
    assert reden in gevonden.melding
    assert naam in gevonden.melding


@nodig
@pytest.mark.libreoffice
def test_een_beschadigde_xls_is_een_bevinding_en_geen_paniek(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """On some damaged .xls files calamine panics, or aborts the process for want of memory."""
    bron = tmp_path / "werkboek.xlsx"
    bron.write_bytes(geschreven(_vol()))
    (xls,) = converteer([bron], "xls", tmp_path / "uit")
    heel = xls.read_bytes()
    assert lees_werkboek(xls, KADER).niveau("P1.DG1") == _vol().niveau("P1.DG1")
    loterij = random.Random(97)
    uitkomsten = set()
    for _ in range(60):
        stuk = bytearray(heel)
        plaats = loterij.randrange(len(stuk))
        del stuk[plaats : plaats + loterij.randrange(1, 300)]
        xls.write_bytes(stuk)
        uitkomsten |= {gevonden.id for gevonden in lees_werkboek(xls, KADER).bevindingen}
    assert "bestand-onleesbaar" in uitkomsten
    assert capfd.readouterr().err == ""


def test_een_archief_met_een_onleesbare_naam_is_beschadigd(tmp_path: Path) -> None:
    inhoud = bytearray(geschreven().replace(b"xl/workbook.xml", b"xl/w\xff\xfekbook.xml"))
    plaats = inhoud.find(b"PK\x01\x02")
    while plaats >= 0:
        inhoud[plaats + 8 : plaats + 10] = b"\x00\x08"  # the flag that says: this name is UTF-8
        plaats = inhoud.find(b"PK\x01\x02", plaats + 4)
    (tmp_path / "naam.xlsx").write_bytes(inhoud)
    assert [b.id for b in lees_werkboek(tmp_path / "naam.xlsx", KADER).bevindingen] == ["bestand-onleesbaar"]


def test_geen_twee_koppen_lezen_hetzelfde() -> None:
    """Two headings with one plain form would make a reader choose between them at random."""
    namen = {waarde for naam, waarde in vars(koppen).items() if naam.isupper() and isinstance(waarde, str)}
    assert len({gewoon(naam) for naam in namen}) == len(namen)
