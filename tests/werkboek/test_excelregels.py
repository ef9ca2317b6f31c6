"""Every kind of workbook keeps the rules of Excel that no schema tells; each rule is seen to fail on a broken one."""

from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

from tests.bouwers.soorten import LANGSTE_TEKST, WERKBOEKEN, werkboek
from tests.werkboek.excelregels import REGELS, Boek, Element, alle, lengte, maten, overtredingen

_VAN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.mark.parametrize("soort", WERKBOEKEN)
def test_elk_werkboek_houdt_zich_aan_de_regels_van_excel(soort: str) -> None:
    assert overtredingen(Boek.open(werkboek(soort))) == []


def test_de_langste_tekst_is_zo_lang_als_excel_hem_aanvaardt() -> None:
    assert lengte(LANGSTE_TEKST) == 32_767
    assert (lengte("é"), lengte("😀")) == (1, 2)


def test_hoe_diep_een_formule_is_wordt_juist_geteld() -> None:
    assert maten('IF(A1="(((","",SUM(A1,(2+3),MAX(1)))') == (3, 3)
    assert maten("A1+B1") == (0, 0)
    assert maten("SUM(" * 65 + "1" + ")" * 65) == (65, 1)


def _eerste(boek: Boek, naam: str, deel: str = "") -> Element:
    """The first element with this name in a part, or on any tab."""
    delen = [boek.delen[deel]] if deel else list(boek.bladen.values())
    return next(element for wortel in delen for element in alle(wortel, naam))


def _voeg_toe(ouder: Element, naam: str, tekst: str = "", **eigenschappen: str) -> Element:
    kind = ET.SubElement(ouder, f"{_VAN}{naam}", eigenschappen)
    kind.text = tekst
    return kind


def _hernoem(naam: str) -> Callable[[Boek], None]:
    return lambda boek: _eerste(boek, "sheet", "xl/workbook.xml").set("name", naam)


def _naam(naam: str, **eigenschappen: str) -> Callable[[Boek], None]:
    def doe(boek: Boek) -> None:
        _voeg_toe(boek.werkboek, "definedName", "Start!$A$1", name=naam, **eigenschappen)

    return doe


def _zet(element: str, deel: str = "", **eigenschappen: str) -> Callable[[Boek], None]:
    def doe(boek: Boek) -> None:
        for naam, waarde in eigenschappen.items():
            _eerste(boek, element, deel).set(naam, waarde)

    return doe


def _erbij(ouder: str, naam: str, deel: str = "", keer: int = 1, **eigenschappen: str) -> Callable[[Boek], None]:
    def doe(boek: Boek) -> None:
        for _ in range(keer):
            _voeg_toe(_eerste(boek, ouder, deel), naam, **eigenschappen)

    return doe


def _tekst(element: str, tekst: str, deel: str = "") -> Callable[[Boek], None]:
    def doe(boek: Boek) -> None:
        _eerste(boek, element, deel).text = tekst

    return doe


def _formule(tekst: str) -> Callable[[Boek], None]:
    return lambda boek: setattr(_voeg_toe(_eerste(boek, "c"), "f"), "text", tekst)


def _grafiek(boek: Boek) -> Element:
    return next(iter(boek.van("chartSpace").values()))


def _meer_reeksen(boek: Boek) -> None:
    (grafiek, *_) = alle(_grafiek(boek), "barChart")
    grafiek.extend([next(alle(grafiek, "ser"))] * 255)


def _langere_reeks(boek: Boek) -> None:
    next(alle(_grafiek(boek), "f")).text = "'Profiel APL'!$A$1:$A$32001"


def _zelfde_naam(boek: Boek) -> None:
    tekening = next(deel for deel in boek.van("wsDr").values() if len(list(alle(deel, "cNvPr"))) > 1)
    een, ander, *_ = alle(tekening, "cNvPr")
    ander.set("name", een.get("name", ""))


def _koppeling(**eigenschappen: str) -> Callable[[Boek], None]:
    def doe(boek: Boek) -> None:
        koppelingen = _voeg_toe(next(iter(boek.bladen.values())), "hyperlinks")
        for _ in range(int(eigenschappen.pop("keer", "1"))):
            _voeg_toe(koppelingen, "hyperlink", ref="A1", **eigenschappen)

    return doe


def _opmerking(boek: Boek) -> Element:
    return next(iter(boek.van("comments").values()))


def _tweede_opmerking(boek: Boek) -> None:
    (lijst,) = alle(_opmerking(boek), "commentList")
    lijst.append(lijst[0])


def _zonder_reden(boek: Boek) -> None:
    del boek.delen["xl/styles.xml"]


def _laatste_opmaak_te_hoog(boek: Boek) -> None:
    _eerste(boek, "c").set("s", "99999")


STIJLEN = "xl/styles.xml"
# By the rule that sees it: what is done to the workbook in which somebody marked what gia found, or to a blank one.
BREUKEN: list[tuple[str, str, Callable[[Boek], object]]] = [
    ("bladnamen", "te lang", _hernoem("x" * 32)),
    ("bladnamen", "een teken dat niet mag", _hernoem("a/b")),
    ("bladnamen", "een aanhalingsteken aan het eind", _hernoem("a'")),
    ("bladnamen", "dezelfde naam, anders geschreven", _hernoem("sCORING apl")),
    ("namen", "lijkt op een cel", _naam("AB12")),
    ("namen", "lijkt op een rij", _naam("R1")),
    ("namen", "met een spatie", _naam("mijn naam")),
    ("namen", "te lang", _naam("n" * 256)),
    ("namen", "van een blad dat er niet is", _naam("naam", localSheetId="99")),
    ("namen", "twee keer", lambda boek: (_naam("naam")(boek), _naam("NAAM")(boek))),
    ("celteksten", "te lang", lambda boek: _voeg_toe(_eerste(boek, "c"), "v", "x" * 32_768)),
    ("formules", "te lang", _formule("1+" * 4096 + "1")),
    ("formules", "te lange tekst", _formule(f'"{"x" * 255}"&"{"é" * 256}"')),
    ("formules", "te diep", _formule("ABS(" * 65 + "1" + ")" * 65)),
    ("formules", "te veel argumenten", _formule(f"SUM({','.join('1' * 256)})")),
    ("grafieken", "te veel reeksen", _meer_reeksen),
    ("grafieken", "een te lange reeks", _langere_reeks),
    ("tekeningen", "twee met dezelfde naam", _zelfde_naam),
    ("stijlen", "te veel opmaken", _erbij("cellXfs", "xf", STIJLEN, keer=64_000)),
    ("stijlen", "een lettertype dat er niet is", _erbij("cellXfs", "xf", STIJLEN, fontId="9999")),
    ("stijlen", "een cel met een opmaak die er niet is", _laatste_opmaak_te_hoog),
    ("stijlen", "een voorwaarde met een opmaak die er niet is", _zet("cfRule", dxfId="9999")),
    ("validaties", "een titel die te lang is", _zet("dataValidation", promptTitle="x" * 33)),
    ("validaties", "een tekst die te lang is", _zet("dataValidation", prompt="x" * 256)),
    ("validaties", "een foutmelding die te lang is", _zet("dataValidation", error="x" * 256)),
    ("validaties", "een lijst die te lang is", _tekst("formula1", f'"{"x" * 256}"')),
    ("validaties", "een verkeerd aantal", _zet("dataValidations", count="1")),
    ("bladzijden", "te lang", _tekst("oddFooter", "x" * 256)),
    ("maten_van_cellen", "te hoog", _zet("row", ht="409.6")),
    ("maten_van_cellen", "te breed", _zet("col", width="255.1")),
    ("maten_van_cellen", "voorbij de laatste rij", _zet("c", r="A1048577")),
    ("maten_van_cellen", "voorbij de laatste kolom", _zet("c", r="XFE1")),
    ("rijvolgorde", "een rij twee keer", _zet("row", r="2")),
    ("vensters", "twee keer vastgezet", _erbij("sheetView", "pane", keer=2)),
    ("vensters", "een selectie te veel", _erbij("sheetView", "selection", keer=2)),
    ("verwijzingen", "naar een blad dat er niet is", _koppeling(location="'Weg'!A1")),
    ("verwijzingen", "naar een naam die er niet is", _koppeling(location="weg")),
    ("verwijzingen", "te lang", _koppeling(location="x" * 2080)),
    ("verwijzingen", "te veel", _koppeling(keer="65531")),
    ("opmerkingen", "twee bij een cel", _tweede_opmerking),
    (
        "opmerkingen",
        "een schrijver met een te lange naam",
        lambda b: setattr(next(alle(_opmerking(b), "author")), "text", "x" * 55),
    ),
    (
        "opmerkingen",
        "een schrijver die er niet is",
        lambda b: next(alle(_opmerking(b), "comment")).set("authorId", "9"),
    ),
    ("samengevoegd", "een cel alleen", _erbij("mergeCells", "mergeCell", ref="Z99:Z99")),
    (
        "samengevoegd",
        "over elkaar",
        lambda boek: [_erbij("mergeCells", "mergeCell", ref=r)(boek) for r in ("Y90:Z99", "Z99:AA100")],
    ),
    ("voorwaarden", "twee met dezelfde voorrang", _erbij("conditionalFormatting", "cfRule", priority="1")),
    ("voorwaarden", "zonder voorrang", _zet("cfRule", priority="0")),
    ("verbanden", "een deel dat weg is", _zonder_reden),
]


@pytest.mark.parametrize(("regel", "wat", "breek"), BREUKEN, ids=[f"{regel}: {wat}" for regel, wat, _ in BREUKEN])
def test_elke_regel_ziet_wat_stuk_is(regel: str, wat: str, breek: Callable[[Boek], object]) -> None:
    boek = Boek.open(werkboek("nagekeken"))
    breek(boek)
    (functie,) = [functie for functie in REGELS if functie.__name__ == regel]
    assert list(functie(boek)) != [], wat


def test_elke_regel_is_stuk_te_krijgen() -> None:
    assert {regel for regel, _, _ in BREUKEN} == {functie.__name__ for functie in REGELS}
