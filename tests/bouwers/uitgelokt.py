"""Everything that can be provoked at little cost of what gia says about a werkboek: of any kader built as the library.

Who did what to a werkboek is told cell by cell: by the code of a row and the heading of a column, so that it does not
matter how a kader calls its tabs.
"""

from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as Worddocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit import (
    Als,
    Beoordeling,
    bereken_profiel,
    lees_consensus,
    lees_werkboek,
    maak_resultaten,
)
from gia_kwaliteit.aannemelijk import controleer_cijfers, controleer_verschil
from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.consensus import bereken_consensus
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort
from gia_kwaliteit.draaiboek import maak_draaiboek
from gia_kwaliteit.kader import Kader, maak_kader
from gia_kwaliteit.kader.vingerafdruk import bereken_vingerafdruk
from gia_kwaliteit.kader.vragen import AntwoordSoort
from gia_kwaliteit.vergelijking.controleren import controleer_paar
from gia_kwaliteit.verzameling.overzicht import Keuze, lees_overzicht
from gia_kwaliteit.verzameling.vergelijking import lees_vergelijking
from gia_kwaliteit.werkbezoek import lees_werkbezoek
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.nagekeken.kopie import maak_nagekeken
from gia_kwaliteit.werkboek.schrijven.boek import maak_samengevoegd, maak_sjabloon
from gia_kwaliteit.werkboek.vorig import controleer_werkjaar
from tests.bouwers import TESTS
from tests.bouwers.instrumenten import bijna_zoals, gevuld
from tests.bouwers.werkboeken import open_boek
from tests.bouwers.xlsb import schrijf_xlsb

Daad = Callable[[Workbook], object]
_ADRES = "https://voorbeeld.example.org/formulier.pdf"


def rij_en_koppen(boek: Workbook, code: str, kop: str) -> tuple[Worksheet, int, dict[str, int]]:
    """The tab on which the row of a code stands below this heading, its row, and the column of each heading."""
    for blad in boek.worksheets:
        koppen = dict[str, int]()
        for nummer, rij in enumerate(blad.iter_rows(values_only=True), start=1):
            teksten = [str(waarde) for waarde in rij]
            if teksten[0] == k.CODE:
                koppen = {tekst: plek for plek, tekst in enumerate(teksten, start=1)}
            elif kop in koppen and teksten[0] == code:
                return blad, nummer, koppen
    raise AssertionError(f"{code} staat nergens onder {kop}")


def _cel(boek: Workbook, code: str, kop: str, onder: str | None = None) -> Cell:
    """The cell of a code below a heading, on the tab that has `onder` as a heading too."""
    blad, rij, koppen = rij_en_koppen(boek, code, onder or kop)
    cel = blad.cell(rij, koppen[kop])
    assert isinstance(cel, Cell)
    return cel


def _typ(code: str, **waarden: object) -> Daad:
    """Type in the row of a code, below each of these headings."""

    def doe(boek: Workbook) -> None:
        for kop, waarde in waarden.items():
            _cel(boek, code, kop, next(iter(waarden))).value = waarde  # type: ignore[assignment]

    return doe


def _op_start(label: str, waarde: object) -> Daad:
    """Type beside a label of Start."""

    def doe(boek: Workbook) -> None:
        blad = boek[k.START]
        (rij,) = (cel.row for cel in blad["A"] if cel.value == label)
        blad.cell(rij, 2).value = waarde  # type: ignore[assignment]

    return doe


def _in_de_scores(boek: Workbook, codes: list[str]) -> None:
    """Do to the rows of scores all that one can do without taking them away."""
    een, twee, drie, vier, vijf, *rest = codes
    _cel(boek, een, "Score").value = "heel goed"
    _cel(boek, een, "Motivering").value = "=1+1"
    _cel(boek, een, "Bewijs").hyperlink = _ADRES
    _cel(boek, een, "Bewijs").value = "het formulier"
    _cel(boek, twee, "Score").value = f"{_cel(boek, twee, 'Score').value} "
    _cel(boek, twee, "Motivering").value = "#N/A"
    _cel(boek, twee, "Bewijs").value = '=_xlfn.DISPIMG("ID_1",1)'
    _cel(boek, drie, "Score").value = '="iets"'
    _cel(boek, vier, "Score").value = "#N/A"
    _cel(boek, vijf, "Score").value = _cel(boek, vijf, "Motivering").value = None
    zes, zeven, acht = rest[:3]
    _cel(boek, zes, "Score").font = Font(strike=True)
    _cel(boek, zes, "Score").comment = Comment("nog na te vragen", "An")
    blad, rij, _ = rij_en_koppen(boek, zeven, "Score")
    blad.cell(rij, 2).value = "Iets heel anders."
    _cel(boek, acht, "Code", "Score").value = f"{acht}\u00a0"
    blad.cell(blad.max_row + 3, 3).value = "Nog te bespreken"
    blad.cell(rij, 9).value = "sterk punt"
    blad.cell(400_000, 90).value = "ver weg"


def _om_de_scores(boek: Workbook, codes: list[str]) -> None:
    """Take rows away, twice and exchanged; merge, and add tabs."""
    een, _, drie, *_, laatste = codes
    blad, rij, koppen = rij_en_koppen(boek, een, "Score")
    blad.merge_cells(start_row=rij, end_row=rij + 1, start_column=koppen["Score"], end_column=koppen["Score"])
    _cel(boek, drie, "Code", "Score").value = "P99.ZZ1"
    anders, nummer, _ = rij_en_koppen(boek, laatste, "Score")
    anders.cell(nummer, 1).value = codes[-2]
    anders.cell(nummer - 1, 1).value = laatste
    boek.create_sheet("Nota's").append(["te bespreken met het team"])
    boek.create_sheet(k.NIET_OVERGENOMEN).append(["X1", "Een oude tekst"])


def _zonder_koppen(boek: Workbook, codes: list[str]) -> None:
    een, *_, laatste = codes
    _kop(boek, een, "Score").value = "Oordeel"
    _kop(boek, laatste, "Bewijs").value = "Motivering"
    eerste_cijfer = next(blad for blad in boek.worksheets if blad.title == "Output")
    next(cel for cel in eerste_cijfer["A"] if cel.value == k.CODE).value = "Kode"
    plan = boek["Actieplan"]
    kop = next(cel for cel in plan["A"] if cel.value == k.CODE)
    kop.value = "Nr"
    plan.cell(kop.row + 1, 1).value = een
    plan.cell(kop.row + 1, 3).value = "Iets doen"


def _kop(boek: Workbook, code: str, kop: str) -> Cell:
    blad, rij, koppen = rij_en_koppen(boek, code, kop)
    boven = max(cel.row for cel in blad["A"] if cel.value == k.CODE and cel.row < rij)
    cel = blad.cell(boven, koppen[kop])
    assert isinstance(cel, Cell)
    return cel


def _in_het_plan(boek: Workbook, codes: list[str]) -> None:
    """Type in the action plan and the dossier what cannot be."""
    plan = boek["Actieplan"]
    eerste = next(cel.row for cel in plan["A"] if cel.value == k.CODE) + 1
    rijen = (
        (None, "Overleggen", None, None),
        ("P99.ZZ1", "Bellen", None, None),
        (codes[0], "Mailen", "najaar", "gestart"),
        (f"{codes[1]} ", "Schrijven", None, None),
    )
    for nummer, (code, actie, tegen, stand) in enumerate(rijen, start=eerste):
        for kolom, waarde in ((1, code), (3, actie), (5, tegen), (6, stand)):
            plan.cell(nummer, kolom).value = waarde
    boek.copy_worksheet(plan)
    for blad in boek.worksheets:
        if blad.title == "Dossier":
            kop = next(cel for cel in blad["A"] if cel.value == k.CODE)
            blad.cell(kop.row + 1, 2).value = "vorige week"


def _daden(kader: Kader) -> Iterator[tuple[str, list[Daad]]]:
    """Yield what somebody does to a filled werkboek of a kader, and a name for it."""
    velden = kader.woorden.velden
    codes = list(kader.schaal_van)
    (aantal, procent) = (
        next(code for code, rij in kader.cijferrijen.items() if rij.eenheid == eenheid) for eenheid in ("aantal", "%")
    )
    yield "scores", [lambda boek: _in_de_scores(boek, codes)]
    yield "rijen", [lambda boek: _om_de_scores(boek, codes)]
    yield "koppen", [lambda boek: _zonder_koppen(boek, codes)]
    yield "plan", [lambda boek: _in_het_plan(boek, codes)]
    yield (
        "cijfers",
        [
            _typ(procent, Waarde="veel", Status="geraamd", Jaar=2031),
            _typ(aantal, Waarde="12", Status="gemeten "),
            lambda boek: setattr(_cel(boek, aantal, "Eenheid", "Waarde"), "value", "euro"),
        ],
    )
    yield "meer-cijfers", [_typ(procent, Waarde=0.7, Jaar=2031), _typ(aantal, Waarde=6.125, Status="geen gegevens")]
    yield "nog-cijfers", [_typ(aantal, Waarde=None, Status="geschat"), _procent(procent, 0.715)]
    tekst = next(code for code, rij in kader.subindicatoren.items() if code not in kader.cijferrijen)
    yield "te-veel-procent", [_procent(procent, 71.5), _typ(tekst, Beschrijving="  \n")]
    yield "statussen", [_typ(procent, Waarde=None, Status="Geen gegevens "), lambda boek: _verdubbel(boek, codes)]
    yield (
        "start",
        [
            _op_start(velden.naam, None),
            _op_start(velden.werkjaar, "2013"),
            _op_start(velden.datum, "=TODAY()"),
            _op_start(velden.stand_door, "An"),
            _op_start(velden.soort, "iemand"),
        ],
    )
    yield (
        "start-anders",
        [
            _op_start(velden.datum, date(2114, 3, 14)),
            lambda boek: _hertyp(boek, velden.beoordelaars),
            lambda boek: boek[k.START].append([velden.naam, "De Poort"]),
        ],
    )
    yield "start-weg", [lambda boek: boek.remove(boek[k.START]), lambda boek: boek.remove(boek["Output"])]
    yield "koppen-weg", [_zonder_rij_met_koppen]
    yield "gia-weg", [lambda boek: boek.remove(boek["_gia"])]
    yield "ander-kader", [lambda boek: setattr(boek["_gia"]["B1"], "value", "iets-anders")]
    yield "nieuwer", [lambda boek: setattr(boek["_gia"]["B2"], "value", "99.1")]
    yield "zonder-puntenmodel", [lambda boek: setattr(boek["_gia"]["B3"], "value", None)]
    yield "ander-puntenmodel", [lambda boek: setattr(boek["_gia"]["B3"], "value", "frans")]


def _verdubbel(boek: Workbook, codes: list[str]) -> None:
    """Take one row away, and have another one twice."""
    cel = _cel(boek, codes[0], "Code", "Score")
    cel.value = codes[1]


def _hertyp(boek: Workbook, label: str) -> None:
    next(cel for cel in boek[k.START]["A"] if cel.value == label).value = "Wie dan ook"


def _procent(code: str, waarde: float) -> Daad:
    def doe(boek: Workbook) -> None:
        cel = _cel(boek, code, "Waarde")
        cel.value, cel.number_format = waarde, "0.0%"

    return doe


def _zonder_rij_met_koppen(boek: Workbook) -> None:
    plan = boek["Actieplan"]
    kop = next(cel for cel in plan["A"] if cel.value == k.CODE)
    for kolom in range(1, 8):
        plan.cell(kop.row, kolom).value = None
    plan.cell(kop.row + 1, 3).value = "Iets doen"


def _ander_resultaat(boek: Workbook) -> None:
    """Type another number over each result that a formula computed, and another count."""
    for blad in boek.worksheets:
        kop = next((rij for rij in blad.iter_rows() if rij[0].value == k.CODE and _is_resultaat(rij)), ())
        for cel in kop:
            if str(cel.value).startswith("Score op") or cel.value in {k.GESCOORD, "Beantwoord"}:
                blad.cell((cel.row or 0) + 1, cel.column or 0).value = 3


def _is_resultaat(rij: tuple[Cell | MergedCell, ...]) -> bool:
    return k.GESCOORD in {cel.value for cel in rij}


def van_een_werkboek(kader: Kader, map_: Path) -> Iterator[tuple[Path, Beoordeling]]:
    """Yield the files in which somebody did something, and what gia reads in each."""
    heel = maak_sjabloon(kader, beoordeling=gevuld(kader, kader.woorden.vergelijking[0]))
    for naam, daden in _daden(kader):
        boek = open_boek(heel)
        for doe in daden:
            doe(boek)
        pad = map_ / f"{naam}.xlsx"
        boek.save(pad)
        yield pad, lees_werkboek(pad, kader)
    boek = open_boek(heel, alleen_waarden=True)
    _ander_resultaat(boek)
    boek.save(map_ / "resultaat.xlsx")
    yield map_ / "resultaat.xlsx", lees_werkboek(map_ / "resultaat.xlsx", kader)
    for pad in _bestanden(kader, map_, heel):
        yield pad, lees_werkboek(pad, kader)


def _bestanden(kader: Kader, map_: Path, heel: bytes) -> Iterator[Path]:
    """Yield files that are no werkboek, or no longer a whole one."""
    inhoud = {
        "leeg.xlsx": b"",
        "foto.xlsx": b"\x89PNG\r\n\x1a\n" + bytes(64),
        "afgebroken.xlsx": heel[:9_000],
        "beveiligd.xlsx": (TESTS / "bestanden" / "beveiligd.xlsx").read_bytes(),
        "resultaten.xlsx": maak_resultaten(bereken_profiel(gevuld(kader, kader.woorden.links.code), kader), kader),
    }
    for naam, bytes_ in inhoud.items():
        (map_ / naam).write_bytes(bytes_)
        yield map_ / naam
    Workbook().save(map_ / "ander.xlsx")
    yield map_ / "ander.xlsx"
    with ZipFile(BytesIO(heel)) as oud, ZipFile(map_ / "macro.xlsm", "w", ZIP_DEFLATED) as nieuw:
        for deel in oud.namelist():
            nieuw.writestr(deel, oud.read(deel))
        nieuw.writestr("xl/vbaProject.bin", bytes(512))
    yield map_ / "macro.xlsm"
    with ZipFile(map_ / "bom.xlsx", "w", ZIP_DEFLATED) as archief:
        archief.writestr("xl/worksheets/sheet1.xml", bytes(101_000_000))
    yield map_ / "bom.xlsx"
    # As .xlsb, which has no dates here.
    rijen = {
        blad.title: [[str(w) if isinstance(w, date) else w for w in rij] for rij in blad.values]
        for blad in open_boek(heel, alleen_waarden=True)
    }
    schrijf_xlsb(map_ / "binair.xlsb", rijen)
    yield map_ / "binair.xlsb"


def van_cijfers(kader: Kader) -> Iterator[Bevinding]:
    """Yield what is said of figures that cannot be: all a thousand, one to a class, a tenth of before."""
    rijen = kader.cijferrijen
    delen = {rij.deel_van for rij in rijen.values() if rij.deel_van} | {rij.noemer for rij in rijen.values()}
    klein = {code: 1.0 if code in delen else 1000.0 for code in rijen}
    yield from controleer_cijfers(klein, kader)
    yield from controleer_cijfers(dict.fromkeys(rijen, 6.125), kader)
    yield from controleer_cijfers(dict.fromkeys(rijen, 101.0) | dict.fromkeys(rijen, 1000000000.0), kader)
    yield from controleer_verschil(klein, dict.fromkeys(rijen, 50000.0), "vorig werkjaar", kader)


def van_twee(kader: Kader, map_: Path) -> Iterator[Bevinding]:
    """Yield what stands in the way of laying two werkboeken side by side."""
    links, rechts = kader.woorden.vergelijking
    een, ander = gevuld(kader, links), gevuld(kader, rechts, 1, wie="Bo")
    een, ander = replace(een, werkboek="een.xlsx"), replace(ander, werkboek="ander.xlsx")
    leeg = replace(ander, gegevens=replace(ander.gegevens, naam=None, soort=None, werkjaar=None))
    later = replace(een, gegevens=replace(een.gegevens, werkjaar="2014-2015"))
    modellen = [model.code for model in kader.puntenmodellen]
    paren = [
        (ander, een, Als.confrontatie),
        (een, een, Als.confrontatie),
        (een, leeg, Als.confrontatie),
        (een, _genoemd(ander, "De Poort"), Als.confrontatie),
        (een, _genoemd(ander, "Beek v.z.w."), Als.confrontatie),
        (later, ander, Als.confrontatie),
        (een, replace(ander, puntenmodel=modellen[-1]), Als.confrontatie),
        (een, ander, Als.evolutie),
        (een, een, Als.evolutie),
        (later, een, Als.evolutie),
        (een, leeg, Als.evolutie),
    ]
    for eerste, tweede, als in paren:
        yield from controleer_paar(eerste, tweede, als)
    yield from controleer_werkjaar(een, "2012-2013")
    for naam in ("een.xlsx", "kopie.xlsx"):
        (map_ / naam).write_bytes(maak_sjabloon(kader, beoordeling=een))
    yield from lees_vergelijking(map_ / "een.xlsx", map_ / "kopie.xlsx", kader).vergelijking.bevindingen


def _genoemd(beoordeling: Beoordeling, naam: str) -> Beoordeling:
    return replace(beoordeling, gegevens=replace(beoordeling.gegevens, naam=naam))


def _schrijf(map_: Path, kader: Kader, **boeken: Beoordeling) -> list[Path]:
    map_.mkdir()
    for naam, boek in boeken.items():
        (map_ / f"{naam}.xlsx").write_bytes(maak_sjabloon(kader, beoordeling=boek))
    return [map_ / f"{naam}.xlsx" for naam in boeken]


def van_een_consensus(kader: Kader, map_: Path) -> Iterator[Bevinding]:
    """Yield what is said of werkboeken that are joined, and of those that cannot be."""
    links, rechts = kader.woorden.vergelijking
    een = gevuld(kader, links)
    code = next(iter(een.scores))
    lang = replace(een.scores[code], motivering="An en Bo zeggen " + "x" * 32_000)
    twee = replace(gevuld(kader, links, 1, wie="Bo"), scores={**een.scores, code: lang})
    twee = replace(twee, gegevens=replace(twee.gegevens, datum=date(2014, 3, 9)))
    langer = replace(een, scores={**een.scores, code: replace(lang, motivering="Bo zegt " + "y" * 32_000)})
    paden = _schrijf(
        map_ / "samen",
        kader,
        a=langer,
        b=twee,
        c=een,
        d=_genoemd(gevuld(kader, rechts, wie="Cem"), "De Poort"),
        e=replace(een, puntenmodel=kader.puntenmodellen[-1].code),
    )
    a, b, c, d, e = paden
    (kopie := map_ / "samen" / "kopie.xlsx").write_bytes(c.read_bytes())
    for groep in ([a, b, c], [c, d], [c, e], [c, kopie], [a, b]):
        for anoniem in (False, True):
            yield from lees_consensus(groep, kader, anoniem=anoniem).bevindingen


def van_een_overzicht(kader: Kader, map_: Path) -> Iterator[Bevinding]:
    """Yield what is said of many werkboeken: twice there, in parts, without a name, unlike, or no werkboek."""
    links, rechts = kader.woorden.vergelijking
    een = gevuld(kader, links)
    codes = list(een.scores)
    halverwege = len(codes) // 2
    helften = codes[:halverwege], codes[halverwege:]
    delen = [replace(een, scores={code: een.scores[code] for code in helft}) for helft in helften]
    naamloos = replace(een, gegevens=replace(een.gegevens, naam=None))
    later = replace(een, gegevens=replace(een.gegevens, datum=date(2014, 5, 4)))
    ander = gevuld(kader, rechts, 2, wie="Bo")
    anders_gezien = gevuld(kader, links, 1, wie="Bo")
    andere_cijfers = {code: replace(cijfer, waarde=3.0) for code, cijfer in een.cijfers.items()}
    map_ = map_ / "veel"
    _schrijf(
        map_,
        kader,
        een=_genoemd(een, "De Brug"),
        twee=_genoemd(replace(een, gegevens=replace(een.gegevens, datum=None)), "De Brug"),
        cijfers=_genoemd(replace(ander, cijfers=andere_cijfers), "De Ster"),
        brug=_genoemd(een, "De Bron"),
        bron=_genoemd(anders_gezien, "De Bron"),
        ander=_genoemd(gevuld(kader, links, 1, wie="Bo"), "De Brug"),
        deel1=_genoemd(delen[0], "De Haven"),
        deel2=_genoemd(delen[1], "De Haven"),
        zonder=naamloos,
        vroeg=_genoemd(een, "De Kaai"),
        laat=_genoemd(later, "De Kaai"),
        rechts=_genoemd(ander, "Poort"),
        lijkt=_genoemd(een, "Poort vzw"),
        model=_genoemd(replace(een, puntenmodel=kader.puntenmodellen[-1].code), "De Molen"),
        zelfde1=_genoemd(een, "De Ster"),
        zelfde2=_genoemd(een, "De Ster"),
    )
    (map_ / "kopie.xlsx").write_bytes((map_ / "een.xlsx").read_bytes())
    nagekeken = maak_nagekeken(map_ / "een.xlsx", lees_werkboek(map_ / "een.xlsx", kader))
    (map_ / "nagekeken.xlsx").write_bytes(nagekeken)
    (map_ / "brief.zip").write_bytes(b"geen document")
    (map_ / "kapot.xlsx").write_bytes(b"")
    yield from lees_overzicht([str(map_)], kader).bevindingen
    yield from lees_overzicht([str(map_)], kader, Keuze(stand=Werkboekstand.ingediend), anoniem=True).bevindingen


def van_personen(kader: Kader, map_: Path) -> Iterator[Bevinding]:
    """Yield what is said of an overzicht of persons, of whom there are too few of one soort."""
    links, rechts = kader.woorden.vergelijking
    boeken = {f"w{nummer}": _genoemd(gevuld(kader, links, nummer), f"Beek {nummer}") for nummer in range(5)}
    _schrijf(map_ / "personen", kader, **boeken, ander=gevuld(kader, rechts))
    yield from lees_overzicht([str(map_ / "personen")], kader).bevindingen


def van_versies(kader: Kader, map_: Path) -> Iterator[Bevinding]:
    """Yield what is said of werkboeken of an older version of a kader, and of what a new one has beside it."""
    links = kader.woorden.links.code
    een = gevuld(kader, links)
    (oud,) = _schrijf(map_ / "versies", kader, oud=een)
    yield from lees_werkboek(oud, nieuwe_versie(kader)).bevindingen
    dossier = replace(een, dossier=(Dossierrij(soort=Dossiersoort.signaal, signaal="Te stil"),))
    (met,) = _schrijf(map_ / "dossier", kader, met=dossier)
    yield from lees_werkboek(met, maak_kader(kader.model_dump() | {"beginsituatie": None})).bevindingen
    met_rij = nieuwe_versie(kader, alleen_een_cijfer=True)
    yield from lees_werkboek(oud, met_rij).bevindingen
    yield from lees_overzicht([str(map_ / "versies")], met_rij).bevindingen
    inhoud = maak_sjabloon(kader, een.gegevens, vorig=een)
    boek = open_boek(inhoud)
    code = next(iter(een.scores))
    _cel(boek, code, "Vorig werkjaar", "Score").value = "Toch anders."
    boek.save(map_ / "tweede.xlsx")
    yield from lees_werkboek(map_ / "tweede.xlsx", kader).bevindingen
    samen = maak_samengevoegd(bereken_consensus([een, bijna_zoals(een, kader)], kader), kader)
    boek = open_boek(samen)
    _cel(boek, list(een.scores)[-1], "Meningen", "Score").value = "Toch anders."
    boek.save(map_ / "samen.xlsx")
    yield from lees_werkboek(map_ / "samen.xlsx", kader).bevindingen


def nieuwe_versie(kader: Kader, *, alleen_een_cijfer: bool = False) -> Kader:
    """The next version of a kader: one criterium has another text and one is dropped, or there is only a new figure."""
    inhoud = kader.model_dump()
    eerste = {"versie": kader.versie, "uitleg": "Het begin.", "vingerafdruk": bereken_vingerafdruk(kader)}
    wijziging: dict[str, Any] = {"versie": f"{kader.versie}.1", "uitleg": "Zo is het nu."}
    if alleen_een_cijfer:
        rij = {"code": "O1.9", "tekst": "Een nieuw cijfer.", "eenheid": "%"}
        inhoud["output"]["indicatoren"][0]["outputindicatoren"] += (rij,)
        wijziging["toegevoegd"] = ["O1.9"]
    else:
        criteria = list(inhoud["processen"][0]["criteria"])
        weg = criteria.pop(1)
        oude_tekst, criteria[0]["tekst"] = criteria[0]["tekst"], "Zo heet het nu."
        inhoud["processen"][0]["criteria"] = criteria
        wijziging["herschreven"] = [{"code": criteria[0]["code"], "oud": oude_tekst}]
        wijziging["vervallen"] = [{sleutel: weg[sleutel] for sleutel in ("code", "kwaliteitsaspect", "tekst")}]
    inhoud["versie"] = wijziging["versie"]
    wijziging["vingerafdruk"] = bereken_vingerafdruk(maak_kader({**inhoud, "wijzigingen": ()}))
    return maak_kader({**inhoud, "wijzigingen": (wijziging, eerste)})


def van_een_bezoek(kader: Kader, bezoekkader: Kader, map_: Path) -> Iterator[Bevinding]:
    """Yield what is said of a visit that does not belong beside a werkboek."""
    een = gevuld(kader, kader.woorden.links.code)
    gezien = gevuld(bezoekkader, bezoekkader.woorden.partijen[0].code)
    naamloos = replace(gezien, gegevens=replace(gezien.gegevens, naam=None, werkjaar="2014-2015"))
    later = replace(gezien, gegevens=replace(gezien.gegevens, werkjaar="2014-2015"))
    bezoeken = _schrijf(map_ / "bezoek", bezoekkader, a=naamloos, b=_genoemd(gezien, "De Poort"), c=later)
    for bezoek in bezoeken:
        yield from lees_werkbezoek(bezoek, kader, een, bezoekkader).bevindingen
    yield from lees_werkbezoek(bezoeken[0], kader).bevindingen
    (geen,) = _schrijf(map_ / "geen", kader, d=een)
    yield from lees_werkbezoek(geen, kader, een, kader).bevindingen


def van_een_draaiboek(kader: Kader, map_: Path) -> Iterator[Bevinding]:
    """Yield what is said of a form in Word to which somebody did everything that one can, and of its werkboek."""
    leeg, inhoud = maak_draaiboek(kader), gevuld(kader, kader.woorden.partijen[0].code)
    gevuld_ = maak_draaiboek(kader, inhoud.gegevens, inhoud.antwoorden)
    for naam, bron, doe in (
        ("leeg", leeg, _niets),
        ("vakken", gevuld_, _aan_de_vakken),
        ("rijen", gevuld_, _aan_de_rijen),
        ("zonder-start", gevuld_, _zonder_start),
    ):
        document = Document(BytesIO(bron))
        doe(document, list(kader.vraag_van))
        document.save(str(map_ / f"{naam}.docx"))
        yield from lees_werkboek(map_ / f"{naam}.docx", kader).bevindingen
    boek = open_boek(maak_sjabloon(kader, beoordeling=inhoud))
    for code, vraag in kader.vraag_van.items():
        if vraag.antwoord is not AntwoordSoort.tekst:
            _cel(boek, code, "Antwoord").value = "soms wel"
    blad, rij, _ = rij_en_koppen(boek, list(kader.vraag_van)[-1], "Antwoord")
    blad.cell(rij + 1, 3).value = "Nog te vragen"
    blad.cell(rij, 2).value = "Een heel andere vraag."
    boek.save(map_ / "vragen.xlsx")
    yield from lees_werkboek(map_ / "vragen.xlsx", kader).bevindingen


def _niets(_document: Worddocument, _codes: list[str]) -> None:
    """Leave it as it is."""


def _xml(tekst: str) -> BaseOxmlElement:
    """A piece of a document: its first tag is without the names of its spaces."""
    begin, _, rest = tekst.partition(">")
    dicht = begin.endswith("/")
    return parse_xml(f"{begin.removesuffix('/')} {nsdecls('w')}{'/' if dicht else ''}>{rest}")


def _alinea(tekst: str) -> BaseOxmlElement:
    return _xml(f"<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>")


def _woordrij(document: Worddocument, code: str) -> BaseOxmlElement:
    rijen = document.element.body.iter(qn("w:tr"))
    gezocht: BaseOxmlElement = next(
        rij for rij in rijen if "".join(t.text for t in rij.find(qn("w:tc")).iter(qn("w:t"))) == code
    )
    return gezocht


def _aan_de_vakken(document: Worddocument, codes: list[str]) -> None:
    vakken = {vak.find(f".//{qn('w:tag')}").get(qn("w:val")): vak for vak in document.element.body.iter(qn("w:sdt"))}
    een, twee, drie, *_, laatste = codes
    next(vakken["werkjaar"].iter(qn("w:t"))).text = "ooit"
    next(vakken["naam"].iter(qn("w:t"))).text = ""
    vakken[een].find(f".//{qn('w:tag')}").set(qn("w:val"), twee)
    vakken[twee].addnext(deepcopy(vakken[twee]))
    for deel in list(vakken[drie].find(qn("w:sdtContent"))):
        vakken[drie].addprevious(deel)
    vakken[drie].getparent().remove(vakken[drie])
    alinea = vakken[laatste].find(f".//{qn('w:p')}")
    for xml in ("<w:object/>", '<w:commentReference w:id="1"/>', "<w:t> Klik hier en typ.</w:t>"):
        alinea.append(_xml(f"<w:r>{xml}</w:r>"))
    cellen = "".join(f"<w:tc><w:p><w:r><w:t>{tekst}</w:t></w:r></w:p></w:tc>" for tekst in ("2012", "14"))
    vakken[laatste].find(qn("w:sdtContent")).append(_xml(f"<w:tbl><w:tr>{cellen}</w:tr></w:tbl>"))
    vakken[laatste].find(qn("w:sdtPr")).append(_xml("<w:showingPlcHdr/>"))
    vak = f"<w:r><w:pict><w:txbxContent>{_alinea('In een vak').xml}</w:txbxContent></w:pict></w:r>"
    document.sections[0].header.paragraphs[0]._p.append(_xml(vak))  # noqa: SLF001 - no word for a text box
    list(document.element.body.iter(qn("w:tbl")))[-1].addprevious(_alinea("Nog te bespreken"))


def _aan_de_rijen(document: Worddocument, codes: list[str]) -> None:
    een, twee, drie, vier, *_ = codes
    kopie = parse_xml(_woordrij(document, een).xml)
    kopie.findall(f".//{qn('w:t')}")[-1].text = "Iets anders"
    _woordrij(document, een).addnext(kopie)
    for code, waarde in ((twee, ' w:val="restart"'), (drie, "")):
        cel = _woordrij(document, code).findall(qn("w:tc"))[2]
        cel.get_or_add_tcPr().append(_xml(f"<w:vMerge{waarde}/>"))
    rij = _woordrij(document, vier)
    rij.remove(rij.findall(qn("w:tc"))[2])
    rij.findall(qn("w:tc"))[1].append(_alinea("Ja."))
    laatste = _woordrij(document, codes[-1])
    laatste.findall(qn("w:tc"))[1].append(_alinea("Ja."))
    laatste.get_or_add_trPr().append(_xml('<w:ins w:id="5" w:author="A"/>'))
    laatste.append(_xml(f"<w:tc>{_alinea('los eindje').xml}</w:tc>"))


def _zonder_start(document: Worddocument, codes: list[str]) -> None:
    tabel = next(iter(document.element.body.iter(qn("w:tbl"))))
    tabel.getparent().remove(tabel)
    for code in codes[:2]:
        rij = _woordrij(document, code)
        rij.getparent().remove(rij)
