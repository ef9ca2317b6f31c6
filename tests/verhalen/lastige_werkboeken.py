"""The collection: each case says in a few lines what somebody did to the example, and what gia must say of it.

The example is voorbeelden/zelfevaluatie.xlsx. Expected is only what changes: the bevindingen that come on top, as
(id, tab, cell), and the scores that are no longer read or read otherwise. The cells were looked up in the example.
"""

import re
import shutil
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from gia_kwaliteit import bereken_profiel, lees_werkboek
from gia_kwaliteit.weergave.profiel.werkboek import maak_resultaten
from gia_kwaliteit.werkboek.schrijven.boek import maak_sjabloon
from tests.bouwers import PROJECT, TESTS, kader_onthaalbureau
from tests.bouwers.voorbeeld import Daad, bewaar_na, met_koppen_per_tabel, zet
from tests.bouwers.werkboeken import open_boek
from tests.bouwers.xlsb import schrijf_xlsb

ZELF = PROJECT / "voorbeelden" / "zelfevaluatie.xlsx"
APL, KERN, REGELS, OUTPUT, START = "Scoring APL", "Scoring Kernprocessen", "Scoring Regelgeving", "Output", "Start"
INPUT = "Context en input"

# What the formulas above the lists say, of every kind that they can say.
TELLINGEN = (
    ("Good Practices APL", "A3", "12 good practices"),
    ("Good Practices Kern", "A3", "1 good practice"),
    ("Werkpunten APL", "A3", "Geen werkpunten"),
    ("Werkpunten Kern", "A3", "1 werkpunt"),
    ("Regelgeving", "A17", "2 regels niet in orde"),
)
REGELCODES = [f"R{rubriek}.{nummer}" for rubriek in range(1, 5) for nummer in range(1, 5)]

Vondst = tuple[str, str | None, str | None]


@dataclass(frozen=True)
class Geval:
    """A case: what was done, the bevindingen that it adds, and the scores that it changes (None: not read)."""

    naam: str
    doe: Daad
    extra: tuple[Vondst, ...] = ()
    scores: Mapping[str, str | None] = field(default_factory=dict)
    # Of a file that cannot be read nothing is left: only the extra bevindingen count.
    onleesbaar: bool = False


def _bewaard(boek: Workbook) -> None:
    boek.create_sheet("Niet overgenomen").append(["P1.OUD", "Een oude tekst", "sterk punt"])


def _hernoem(boek: Workbook) -> None:
    boek[APL].title = "APL ingevuld door Els"
    boek["_gia"].title = "Blad16"


def _verplaats(boek: Workbook) -> None:
    boek.move_sheet(KERN, -2)
    boek.move_sheet(START, 9)


def _verberg(boek: Workbook) -> None:
    boek[APL].sheet_state = "hidden"
    boek[KERN].column_dimensions["C"].hidden = True
    boek[REGELS].row_dimensions[9].hidden = True


def _sorteer(boek: Workbook) -> None:
    """Sort the eight rows of P1 by score, as somebody does with a filter."""
    blad = boek[APL]
    rijen = [[cel.value for cel in rij] for rij in blad["A9:F16"]]
    for nummer, rij in enumerate(sorted(rijen, key=lambda rij: str(rij[3])), start=9):
        for kolom, waarde in enumerate(rij, start=1):
            blad.cell(nummer, kolom).value = waarde


def _verplaats_kolom(boek: Workbook) -> None:
    """Exchange the columns Motivering and Score, headings and all."""
    for rij in boek[APL].iter_rows(min_row=3, max_row=89):
        if str(rij[0].value) == "Code" or "." in str(rij[0].value):
            rij[3].value, rij[4].value = rij[4].value, rij[3].value


def _vroeger(**cellen: object) -> Daad:
    """Type in the tab of APL of a werkboek of an earlier gia: headings in row 3 and above every table, as in row 8."""

    def doe(boek: Workbook) -> None:
        met_koppen_per_tabel(boek)
        for plaats, waarde in cellen.items():
            boek[APL][plaats].value = waarde

    return doe


def _merge(boek: Workbook) -> None:
    """Merge the scores of two criteria: Excel keeps the first one."""
    boek[APL]["D10"].value = None
    boek[APL].merge_cells("D9:D10")


def _eigen_lijst(boek: Workbook) -> None:
    """Keep a list of criteria on a tab of one's own, with other words for Code."""
    blad = boek.create_sheet("Onze lijst")
    for rij in (("Nr.", "Criterium", "Score", "Motivering"), ("P1.DG1", "Missie", "afwezig", "Na te vragen")):
        blad.append(rij)


def _kopieer_tab(boek: Workbook) -> None:
    kopie = boek.copy_worksheet(boek[REGELS])
    kopie.title = "Scoring Regelgeving (2)"


def _kleur_tot_onder(boek: Workbook) -> None:
    boek[APL]["A1048576"].fill = PatternFill("solid", fgColor="FFFF00")


def _wis_scores(boek: Workbook) -> None:
    for naam, kolom in ((APL, 4), (KERN, 3), (REGELS, 4)):
        for rij in boek[naam].iter_rows(min_row=9 if naam != REGELS else 8):
            if rij[0].value and "." in str(rij[0].value):
                rij[kolom - 1].value = None


def _opmerking(boek: Workbook) -> None:
    boek[APL]["D9"].comment = Comment("nog na te vragen", "bureau")


def _procent(boek: Workbook) -> None:
    """Type 71,5 % in the cell of a percentage, as Excel takes it."""
    cel = boek[OUTPUT]["C9"]
    cel.value, cel.number_format = 0.715, "0.0%"


def _te_veel_procent(boek: Workbook) -> None:
    """Give the cell of a percentage, which held 71.5, the form of a percentage: it shows 7150 %."""
    cel = boek[OUTPUT]["C9"]
    cel.value, cel.number_format = 71.5, "0.0%"


def _opmerking_bij_werkpunt(boek: Workbook) -> None:
    boek["Werkpunten APL"]["D5"].comment = Comment("actie: Els, tegen juni", "bureau")


def _decomposeer(boek: Workbook) -> None:
    """Type the name as a Mac does: the accent apart from its letter."""
    cel = boek[KERN]["B9"]
    cel.value = unicodedata.normalize("NFD", str(cel.value))
    boek[APL]["D9"].value = unicodedata.normalize("NFD", "Goed uitgewerkt ")


def _koppel(boek: Workbook) -> None:
    boek[APL]["F9"].value = "het formulier"
    boek[APL]["F9"].hyperlink = "https://voorbeeld.example.org/formulier.pdf"


def _twee_plannen(boek: Workbook) -> None:
    boek.copy_worksheet(boek["Actieplan"])


# A plan changes no score, whatever stands in it.
ACTIES: tuple[Geval, ...] = (
    Geval("actieplan", zet("Actieplan", A12="P4.DT2", C12="Overleggen", E12="1/9/2014", F12="bezig")),
    Geval("actie zonder code", zet("Actieplan", C12="Overleggen"), (("actie-zonder-code", "Actieplan", "A12"),)),
    Geval("actiecode", zet("Actieplan", A12="P4.DT9", C12="Bellen"), (("actiecode-onbekend", "Actieplan", "A12"),)),
    Geval("actiedatum", zet("Actieplan", A12="P4.DT2", E12="najaar"), (("actiedatum-ongeldig", "Actieplan", "E12"),)),
    Geval("actiestand", zet("Actieplan", A12="P4.DT2", F12="gestart"), (("actiestand-ongeldig", "Actieplan", "F12"),)),
    Geval("actiespatie", zet("Actieplan", A12="P4.DT2 ", C12="Bellen"), (("actie-telt-anders", "Actieplan", "A12"),)),
    Geval("twee plannen", _twee_plannen, (("actieplan-meermaals", "Actieplan", "A5"),)),
)

# Nor does a figure, however strange it is.
CIJFERS: tuple[Geval, ...] = (
    Geval("klassen", zet(OUTPUT, C39=500, E39="gemeten", F39=2014), (("klassen-tellen-niet-op", OUTPUT, "C38"),)),
    Geval("deel te groot", zet(INPUT, D72=42), (("deel-boven-geheel", INPUT, "D72"),)),
    # There are 268 + 571 + 256 + 88 + 277 = 1460 contracts.
    Geval("boven honderd", zet(OUTPUT, C52=1461), (("aandeel-boven-100", OUTPUT, "C53"),)),
    Geval("duizendtal met punt", zet(INPUT, D35=6.125), (("aantal-met-decimalen", INPUT, "D35"),)),
    Geval("dagen", zet(OUTPUT, C46=201, E46="gemeten", F46=2013), (("cijfer-ver-van-vlaanderen", OUTPUT, "C46"),)),
    Geval("over een formule", zet(INPUT, D57=2500), (("berekend-cijfer-getypt", INPUT, "D57"),)),
)

CELLEN: tuple[Geval, ...] = (
    *ACTIES,
    *CIJFERS,
    Geval("ongeschonden", lambda _: None),
    # tabs
    Geval("tabs-hernoemd", _hernoem),
    Geval("tabs-verplaatst", _verplaats),
    Geval("verborgen", _verberg),
    Geval(
        "tab-verwijderd",
        lambda boek: boek.remove(boek[REGELS]),
        (("codes-ontbreken", None, None),),
        dict.fromkeys(REGELCODES, None),
    ),
    Geval(
        "tab-verdubbeld",
        _kopieer_tab,
        tuple(
            ("code-dubbel", REGELS, f"A{rij}")
            for rij in (*range(8, 12), *range(15, 19), *range(22, 26), *range(29, 33))
        ),
        dict.fromkeys(REGELCODES, None),
    ),
    Geval(
        "eigen-tab",
        lambda boek: boek.create_sheet("Nota's").append(["te bespreken met het team"]),
        (("blad-niet-gelezen", "Nota's", None),),
    ),
    Geval("gia-weg", lambda boek: boek.remove(boek["_gia"]), (("kader-niet-vermeld", None, None),)),
    # rows
    Geval("rijen-gesorteerd", _sorteer),
    Geval("rij-ingevoegd", lambda boek: boek[APL].insert_rows(10)),
    Geval("rij-verwijderd", lambda boek: boek[APL].delete_rows(9), (("code-ontbreekt", None, None),), {"P1.DG1": None}),
    Geval(
        "rij-verdubbeld",
        zet(APL, A17="P1.DG1", D17="afwezig"),
        (("code-dubbel", APL, "A9"),),
        {"P1.DG1": None},
    ),
    Geval(
        "rij-bijgemaakt",
        zet(APL, C17="Onze eigen vraag", D17="sterk punt"),
        (("rij-zonder-code", APL, "A17"),),
    ),
    # columns and headings
    Geval("kolom-ingevoegd", lambda boek: boek[KERN].insert_cols(2)),
    Geval("kolommen-verwisseld", _verplaats_kolom),
    Geval(
        "kop-hertypt",
        zet(REGELS, D5="Oordeel"),
        (("kop-ontbreekt", REGELS, "D5"),),
        dict.fromkeys(REGELCODES, None),
    ),
    Geval("kop-zonder-inhoud-weg", _vroeger(F3=None)),
    Geval(
        "kop-van-een-tabel-hertypt",
        _vroeger(D8="Oordeel"),
        (("kop-ontbreekt", APL, "D8"),),
        dict.fromkeys(("P1.DG1", "P1.DG2", "P1.OS1", "P1.OS2", "P1.DT1", "P1.DT2", "P1.OW1", "P1.OW2"), None),
    ),
    Geval(
        "kop-dubbel",
        zet(REGELS, F5="Motivering"),
        (("kop-dubbel", REGELS, "F5"), ("kolom-ontbreekt", REGELS, None)),
        dict.fromkeys(REGELCODES, None),
    ),
    Geval("kop-in-hoofdletters", zet(REGELS, A5="CODE", D5=" score ")),
    Geval("codekop-hertypt", zet(APL, A5="Kode"), (("codekop-ontbreekt", APL, "A5"),)),
    Geval("codekop-gewist", zet("Bespreking", A5=None), (("codekop-ontbreekt", "Bespreking", "A5"),)),
    Geval(
        "codekop-van-het-actieplan-hertypt",
        zet("Actieplan", A5="Nr", A6="P1.DG1", C6="Een missie schrijven"),
        (("codekop-van-plan", "Actieplan", "A5"),),
    ),
    Geval(
        "koppen-van-het-actieplan-weg",
        zet("Actieplan", **dict.fromkeys(("A5", "B5", "C5", "D5", "E5", "F5", "G5"))),
        (("koppen-weg", "Actieplan", None),),
    ),
    Geval("codekop-van-een-tabel-hertypt", _vroeger(A8="Kode"), (("codekop-ontbreekt", APL, "A8"),)),
    Geval(
        "eigen-tab-met-codes",
        _eigen_lijst,
        (("blad-niet-gelezen", "Onze lijst", None),),
    ),
    # codes
    Geval("code-hertypt", zet(APL, A9="P1.DG9"), (("code-onbekend", APL, "A9"),), {"P1.DG1": None}),
    Geval("code-in-kleine-letters", zet(APL, A9="p1.dg1")),
    Geval(
        "code-met-harde-spatie",
        zet(APL, A9="P1.DG1\u00a0", A10="P1. DG2", A11="p1.os1"),
        (("code-telt-niet", APL, "A9"), ("code-telt-niet", APL, "A10")),
    ),
    Geval(
        "codes-verwisseld",
        zet(KERN, A9="P8.2", A10="P8.1"),
        tuple(("tekst-van-andere-code", KERN, c) for c in ("B9", "B10")),
        {"P8.1": None, "P8.2": None},
    ),
    Geval("tekst-herschreven", zet(KERN, B9="Wij meten competenties."), (("tekst-gewijzigd", KERN, "B9"),)),
    # scores
    Geval(
        "score-anders-geschreven",
        zet(APL, D9="Goed  Uitgewerkt ", D11="VOLDOENDE", D13="voldoende\u00a0"),
        (("score-telt-niet", APL, "D9"), ("score-telt-niet", APL, "D13")),
    ),
    Geval("unicode-ontleed", _decomposeer, (("score-telt-niet", APL, "D9"),)),
    Geval("cijfer-als-tekst", zet(OUTPUT, C9="90,5"), (("cijfer-telt-niet", OUTPUT, "C9"),)),
    Geval(
        "status-met-spatie",
        zet(OUTPUT, C9=None, E9="Geen gegevens ", C10=91.0, E10=" gemeten"),
        (("status-telt-niet", OUTPUT, "E9"),),
    ),
    Geval("alleen-spaties", zet(INPUT, J9="  \n"), (("telt-als-ingevuld", INPUT, "J9"),)),
    Geval(
        "score-als-formule",
        zet(APL, D9='="goed uitgewerkt"'),
        (("formule-in-invoercel", APL, "D9"),),
        {"P1.DG1": None},
    ),
    Geval("score-als-getal", zet(APL, D9=3), (("score-ongeldig", APL, "D9"),), {"P1.DG1": None}),
    Geval("score-als-datum", zet(APL, D9=date(2014, 3, 14)), (("score-ongeldig", APL, "D9"),), {"P1.DG1": None}),
    Geval("score-als-foutwaarde", zet(APL, D9="#N/A"), (("foutwaarde-in-invoercel", APL, "D9"),), {"P1.DG1": None}),
    Geval("score-nvt", zet(APL, D9="n.v.t."), (("score-ongeldig", APL, "D9"),), {"P1.DG1": None}),
    Geval("score-goed", zet(APL, D9="goed"), (("score-ongeldig", APL, "D9"),), {"P1.DG1": None}),
    Geval("score-sterk", zet(APL, D9="sterk"), (("score-ongeldig", APL, "D9"),), {"P1.DG1": None}),
    Geval(
        "score-dubbel", zet(APL, D9="goed uitgewerkt / voldoende"), (("score-ongeldig", APL, "D9"),), {"P1.DG1": None}
    ),
    Geval("score-van-een-regel", zet(APL, D9="Ja"), (("score-ongeldig", APL, "D9"),), {"P1.DG1": None}),
    Geval("score-in-motivering", zet(APL, D9=None, E9="sterk punt"), (("niet-gescoord", APL, "D9"),), {"P1.DG1": None}),
    Geval("score-naast-de-tabel", zet(APL, G9="sterk punt"), (("tekst-buiten-tabel", APL, "G9"),)),
    Geval("scores-samengevoegd", _merge, (("score-samengevoegd", APL, "D10"),), {"P1.DG2": None}),
    Geval("keuzelijst-overplakt", lambda boek: setattr(boek[APL].data_validations, "dataValidation", [])),
    # around the tables
    Geval("koppeling", _koppel, (("koppeling-bij-cel", APL, "F9"),)),
    Geval("bewijs-als-foto", zet(APL, F9='=_xlfn.DISPIMG("ID_1",1)'), (("afbeelding-bij-cel", APL, "F9"),)),
    Geval("motivering-als-formule", zet(APL, E9="=E10"), (("formule-in-tekst", APL, "E9"),)),
    Geval("motivering-als-foutwaarde", zet(APL, E9="#N/A"), (("foutwaarde-in-tekst", APL, "E9"),)),
    Geval(
        "doorgehaald",
        lambda boek: setattr(boek[APL]["D9"], "font", Font(strike=True)),
        (("doorgehaald", APL, "D9"),),
    ),
    Geval("opmerking", _opmerking, (("opmerking-bij-cel", APL, "D9"),)),
    Geval("notitie-onder-de-tabel", zet(APL, B95="Nog te bespreken"), (("tekst-buiten-tabel", APL, "B95"),)),
    Geval("kleur-tot-rij-1048576", _kleur_tot_onder),
    Geval("stelsel-1904", lambda boek: setattr(boek, "epoch", CALENDAR_MAC_1904)),
    # Start
    Geval("naam-leeg", zet(START, B5=None), (("gegeven-ontbreekt", START, "B5"),)),
    Geval("label-hertypt", zet(START, A5="Naam"), (("label-ontbreekt", START, "A5"),)),
    Geval("werkjaar-ongeldig", zet(START, B7="2013"), (("gegeven-ongeldig", START, "B7"),)),
    Geval("datum-formule", zet(START, B8="=TODAY()"), (("gegeven-is-formule", START, "B8"),)),
    Geval("naam-dubbel", zet(START, A21="Naam onthaalbureau", B21="De Poort"), (("gegeven-dubbel", START, "B5"),)),
    Geval("stand-leeg", zet(START, B10=None), (("stand-niet-gekozen", START, "B10"),)),
    Geval("start-weg", lambda boek: boek.remove(boek[START]), (("start-ontbreekt", None, None),)),
    Geval("datum-ver-van-werkjaar", zet(START, B8=date(2114, 3, 14)), (("datum-buiten-werkjaar", START, "B8"),)),
    # figures
    Geval("percentage-te-hoog", zet(OUTPUT, C9=715), (("getal-ongeldig", OUTPUT, "C9"),)),
    Geval("percentage-als-deel", zet(OUTPUT, C9=0.715), (("percentage-als-deel", OUTPUT, "C9"),)),
    Geval("eenheid-gewijzigd", zet(OUTPUT, D11="aantal"), (("eenheid-gewijzigd", OUTPUT, "D11"),)),
    # beside what gia reads
    Geval("aspect-overtypt", zet(APL, B9="na te vragen aan Els"), (("tekst-gewijzigd", APL, "B9"),)),
    Geval("score-een-kolom-te-ver", zet(APL, B9="sterk punt"), (("tekst-gewijzigd", APL, "B9"),)),
    Geval("onderwerp-overtypt", zet(REGELS, B8="nieuwe wet"), (("tekst-gewijzigd", REGELS, "B8"),)),
    Geval("niveau-zonder-criterium", zet(APL, E17="sterk punt"), (("rij-zonder-code", APL, "A17"),)),
    # Row 3 of the tab says what goed uitgewerkt means, in D and E.
    Geval("niveau-naast-zijn-betekenis", zet(APL, F3="goed uitgewerkt"), (("tekst-buiten-tabel", APL, "F3"),)),
    Geval("niveau-in-de-titel", zet(APL, C2="voldoende"), (("tekst-buiten-tabel", APL, "C2"),)),
    Geval("niveau-op-start", zet(START, C10="Ja"), (("tekst-buiten-tabel", START, "C10"),)),
    Geval(
        "notitie-bij-een-werkpunt",
        zet("Werkpunten APL", E5="3 keer besproken"),
        (("tekst-buiten-tabel", "Werkpunten APL", "E5"),),
    ),
    Geval("getal-op-een-profiel", zet("Profiel APL", C20=12), (("tekst-buiten-tabel", "Profiel APL", "C20"),)),
    Geval("nul-onder-de-tabel", zet(APL, D17=0), (("rij-zonder-code", APL, "A17"),)),
    Geval(
        "onwaar-naast-context",
        zet(INPUT, K23=False),
        (("tekst-buiten-tabel", INPUT, "K23"),),
    ),
    Geval(
        "niveau-naast-koppen",
        zet("Profiel Kernprocessen", Q5="afwezig"),
        (("tekst-buiten-tabel", "Profiel Kernprocessen", "Q5"),),
    ),
    Geval(
        "niveau-boven-een-lijst", zet("Werkpunten Kern", J4="Ja"), (("tekst-buiten-tabel", "Werkpunten Kern", "J4"),)
    ),
    Geval(
        "aspect-in-een-lijst",
        zet("Good Practices APL", A44="Doelgerichtheid"),
        (("tekst-buiten-tabel", "Good Practices APL", "A44"),),
    ),
    Geval("opmerking-bij-een-werkpunt", _opmerking_bij_werkpunt, (("opmerking-bij-cel", "Werkpunten APL", "D5"),)),
    Geval("motivering-te-lang", zet(APL, E9="x" * 32_767)),
    Geval("percentagenotatie", _procent, (("percentagenotatie", OUTPUT, "C9"),)),
    Geval("percentagenotatie-onmogelijk", _te_veel_procent, (("percentagenotatie-onmogelijk", OUTPUT, "C9"),)),
    Geval("status-onbekend", zet(OUTPUT, E9="geraamd"), (("status-ongeldig", OUTPUT, "E9"),)),
    Geval("geen-gegevens-met-cijfer", zet(OUTPUT, E9="geen gegevens"), (("status-tegenspraak", OUTPUT, "E9"),)),
    Geval("geschat-zonder-cijfer", zet(OUTPUT, C9=None), (("status-zonder-cijfer", OUTPUT, "E9"),)),
    Geval("jaar-te-laat", zet(OUTPUT, F9=2031), (("jaar-te-laat", OUTPUT, "F9"),)),
    # the kader
    Geval("eerder-overgezet", _bewaard, (("niet-overgenomen", "Niet overgenomen", None),)),
    Geval("puntenmodel-weg", zet("_gia", B3=None), (("puntenmodel-niet-vermeld", None, None),)),
    Geval("nieuwer-kader", zet("_gia", B2="2014.1"), (("kader-nieuwer", None, None),), onleesbaar=True),
    Geval("versie-als-getal", zet("_gia", B2=2013.2)),
    Geval("ander-kader", zet("_gia", B1="bibliotheken"), (("ander-kader", None, None),), onleesbaar=True),
    Geval("ander-puntenmodel", zet("_gia", B3="frans"), (("puntenmodel-onbekend", None, None),)),
)


def _bytes(inhoud: bytes) -> Callable[[Path], object]:
    return lambda doel: doel.write_bytes(inhoud)


def _afgebroken(doel: Path) -> None:
    doel.write_bytes(ZELF.read_bytes()[:40_000])


def _herschreven(vervang: Callable[[str, bytes], bytes | None]) -> Callable[[Path], None]:
    """Write the archive anew, each part as `vervang` returns it; None leaves it out."""

    def doe(doel: Path) -> None:
        with ZipFile(ZELF) as oud, ZipFile(doel, "w", ZIP_DEFLATED) as nieuw:
            for naam in oud.namelist():
                inhoud = vervang(naam, oud.read(naam))
                if inhoud is not None:
                    nieuw.writestr(naam, inhoud)

    return doe


def _zonder_docprops(naam: str, inhoud: bytes) -> bytes | None:
    return None if naam.startswith("docProps/") else inhoud


def _strikt(naam: str, inhoud: bytes) -> bytes:
    del naam
    for oud, nieuw in (
        (
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        ),
    ):
        inhoud = inhoud.replace(oud, nieuw)
    return inhoud


def _zonder_stijlen(naam: str, inhoud: bytes) -> bytes | None:
    """Write no styles at all, as simple web programs do; the texts stand in their cells already."""
    if naam == "xl/styles.xml":
        return None
    return (
        re.sub(rb'(<(?:c|row|col) [^>]*?) s="\d+"', rb"\1", inhoud)
        if naam.startswith("xl/worksheets/sheet")
        else inhoud
    )


def _met_macro(doel: Path) -> None:
    shutil.copy(ZELF, doel)
    with ZipFile(doel, "a", ZIP_DEFLATED) as archief:
        archief.writestr("xl/vbaProject.bin", bytes(512))


def _kapotte_grafiek(naam: str, inhoud: bytes) -> bytes:
    return b"<kapot" if naam.startswith("xl/charts/") else inhoud


def _met_tekstvak(naam: str, inhoud: bytes) -> bytes:
    """Draw a text box on the first tab with charts, In één oogopslag."""
    vak = b"<xdr:twoCellAnchor><xdr:sp><xdr:txBody><a:p><a:r><a:t>Nog te bespreken &amp; te scoren</a:t></a:r></a:p>"
    vak += b"</xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"
    if not naam.endswith("/drawing1.xml"):
        return inhoud
    return inhoud.replace(b"<wsDr ", b"<xdr:wsDr ").replace(b"</wsDr>", b"</xdr:wsDr>").replace(b"</xdr:wsDr>", vak)


def _te_lang(naam: str, inhoud: bytes) -> bytes:
    """An .ods can hold more in a cell than an .xlsx."""
    if naam != "xl/worksheets/sheet3.xml":
        return inhoud
    return re.sub(rb'<c r="E9"[^>]*>.*?</c>', b'<c r="E9" t="str"><v>%s</v></c>' % (b"x" * 32_768), inhoud)


def _tweede_jaar(doel: Path) -> None:
    """The example as it would be a year later, with something typed beside what stood there then."""
    kader = kader_onthaalbureau()
    vorig = lees_werkboek(ZELF, kader)
    doel.write_bytes(maak_sjabloon(kader, vorig.gegevens, vorig.puntenmodel, vorig, vorig))
    boek = load_workbook(doel)
    boek[APL]["D9"].value = "sterk punt"
    boek.save(doel)


def _binair(doel: Path) -> None:
    """Save the example as .xlsb; a date is written as a text, since cells have no styles here."""
    rijen = {blad.title: [[_als_waarde(w) for w in rij] for rij in blad.values] for blad in open_boek(ZELF)}
    schrijf_xlsb(doel, rijen)


def _binair_berekend(doel: Path) -> None:
    """The same, with what an office program computes above each list: how long it is."""
    boek = open_boek(ZELF)
    for blad, cel, telling in TELLINGEN:
        assert str(boek[blad][cel].value).startswith("=")
        boek[blad][cel].value = telling
    schrijf_xlsb(doel, {blad.title: [[_als_waarde(w) for w in rij] for rij in blad.values] for blad in boek})


def _als_waarde(waarde: object) -> object:
    if isinstance(waarde, date):
        return waarde.strftime("%d/%m/%Y")
    return None if isinstance(waarde, str) and waarde.startswith("=") else waarde


def _leeg_boek(doel: Path) -> None:
    Workbook().save(doel)


def _resultaten(doel: Path) -> None:
    kader = kader_onthaalbureau()
    doel.write_bytes(maak_resultaten(bereken_profiel(lees_werkboek(ZELF, kader), kader), kader))


def _kopie(naam: str) -> Callable[[Path], object]:
    """Return a file that only an office program can make, and that stands in tests/bestanden."""
    return lambda doel: shutil.copy(TESTS / "bestanden" / naam, doel)


def _bom(doel: Path) -> None:
    """One part of 101 MB that packs to almost nothing."""
    with ZipFile(doel, "w", ZIP_DEFLATED) as archief:
        archief.writestr("xl/worksheets/sheet1.xml", bytes(101_000_000))


_ONLEESBAAR = (("bestand-onleesbaar", None, None),)


@dataclass(frozen=True)
class Bestandsgeval:
    """A case of a whole file: its name, how it was made, and what gia must say of it."""

    bestand: str
    maak: Callable[[Path], object]
    extra: tuple[Vondst, ...] = ()
    onleesbaar: bool = False

    @property
    def naam(self) -> str:
        """The name of the case."""
        return self.bestand


BESTANDEN: tuple[Bestandsgeval, ...] = (
    Bestandsgeval("leeg.xlsx", _bytes(b""), _ONLEESBAAR, onleesbaar=True),
    Bestandsgeval("foto.xlsx", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(64)), _ONLEESBAAR, onleesbaar=True),
    Bestandsgeval("brief.xlsx", _bytes(b"%PDF-1.7\n" + bytes(64)), _ONLEESBAAR, onleesbaar=True),
    Bestandsgeval("blad.csv", _bytes(b"Code;Score\nP1.DG1;voldoende\n"), _ONLEESBAAR, onleesbaar=True),
    Bestandsgeval("~$werkboek.xlsx", _bytes(b"\x06Bureau" + bytes(150)), _ONLEESBAAR, onleesbaar=True),
    Bestandsgeval("afgebroken.xlsx", _afgebroken, _ONLEESBAAR, onleesbaar=True),
    Bestandsgeval("ander.xlsx", _leeg_boek, (("geen-werkboek", None, None),), onleesbaar=True),
    Bestandsgeval("resultaten.xlsx", _resultaten, (("resultatenwerkboek", None, None),), onleesbaar=True),
    Bestandsgeval("bom.xlsx", _bom, (("bestand-te-groot", None, None),), onleesbaar=True),
    Bestandsgeval(
        "zonder-stijlen.xlsx",
        _herschreven(_zonder_stijlen),
        (
            *(("gegeven-ongeldig", START, cel) for cel in ("B11", "B8")),
            *(("actiedatum-ongeldig", "Actieplan", f"E{rij}") for rij in range(6, 10)),
        ),
    ),
    Bestandsgeval("macro.xlsm", _met_macro, (("macros", None, None),)),
    Bestandsgeval("zonder-docprops.xlsx", _herschreven(_zonder_docprops)),
    Bestandsgeval("strikt.xlsx", _herschreven(_strikt)),
    Bestandsgeval("tekstvak.xlsx", _herschreven(_met_tekstvak), (("tekstvak", "In één oogopslag", None),)),
    Bestandsgeval("beveiligd.xlsx", _kopie("beveiligd.xlsx"), (("bestand-beveiligd", None, None),), onleesbaar=True),
    Bestandsgeval("binair.xlsb", _binair, (("oude-vorm", None, None),)),
    Bestandsgeval("binair-berekend.xlsb", _binair_berekend, (("oude-vorm", None, None),)),
    Bestandsgeval("tekst-te-lang.xlsx", _herschreven(_te_lang), (("tekst-te-lang", APL, "E9"),)),
    Bestandsgeval("tweede-jaar.xlsx", _tweede_jaar, (("vorig-werkjaar-gewijzigd", APL, "D5"),)),
    Bestandsgeval("kapotte-grafiek.xlsx", _herschreven(_kapotte_grafiek)),
)


def maak(geval: Geval, map_: Path) -> Path:
    """Do to the example what the case says; return the file."""
    bewaar_na(map_ / f"{geval.naam}.xlsx", geval.doe, bron=ZELF)
    return map_ / f"{geval.naam}.xlsx"
