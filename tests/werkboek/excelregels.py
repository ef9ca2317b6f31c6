"""What Excel asks of a workbook beyond its schema: limits and names, looked at in the XML itself.

The limits are those that Microsoft publishes as “Excel specifications and limits”, and what Excel refuses on opening.
"""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from xml.etree import ElementTree as ET

from openpyxl.utils import column_index_from_string

Element = ET.Element
Regel = Callable[["Boek"], Iterator[str]]

MEESTE_RIJEN, MEESTE_KOLOMMEN = 1_048_576, 16_384
_CEL = re.compile(r"\$?([A-Z]{1,3})\$?(\d+)")
_LIJKT_OP_CEL = re.compile(r"[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[RrCc]\d*")
# So a sign is written that XML cannot hold.
_TEKEN = re.compile("_x[0-9A-Fa-f]{4}_")
_NAAM = re.compile(r"[\w\\][\w.\\?]*")
_TEKST = re.compile(r'"(?:[^"]|"")*"|\'(?:[^\']|\'\')*\'')
_IN_FORMULE = re.compile(r"[A-Z][A-Z0-9.]*\(|[(),]")


def lokaal(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def lengte(tekst: str | None) -> int:
    """Return the length of a text as Excel counts it: in units of UTF-16."""
    return len((tekst or "").encode("utf-16-le")) // 2


@dataclass(frozen=True)
class Boek:
    """The parts of a workbook, by their path, as trees that a test can change."""

    delen: dict[str, Element]

    @classmethod
    def open(cls, inhoud: bytes) -> "Boek":
        """Return the parts of a file."""
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            namen = [naam for naam in archief.namelist() if naam.endswith((".xml", ".rels"))]
            return cls({naam: ET.fromstring(archief.read(naam)) for naam in namen})  # noqa: S314 - our own

    @cached_property
    def werkboek(self) -> Element:
        """What says which tabs there are."""
        return self.delen["xl/workbook.xml"]

    @cached_property
    def bladen(self) -> dict[str, Element]:
        """The tabs by their path."""
        return {pad: deel for pad, deel in self.delen.items() if re.fullmatch(r"xl/worksheets/[^/]+\.xml", pad)}

    def van(self, soort: str) -> dict[str, Element]:
        """Return the parts with this root, by their path."""
        return {pad: deel for pad, deel in self.delen.items() if lokaal(deel) == soort}


def alle(wortel: Element, naam: str) -> Iterator[Element]:
    """Yield the elements with this name, in any namespace."""
    return (element for element in wortel.iter() if lokaal(element) == naam)


def _te_lang(waar: str, wat: str, tekst: str | None, hoogstens: int) -> Iterator[str]:
    if lengte(tekst) > hoogstens:
        yield f"{waar}: {wat} telt {lengte(tekst)} tekens, hoogstens {hoogstens}"


def _dubbele(waar: str, wat: str, namen: Iterable[str]) -> Iterator[str]:
    geteld = Counter(naam.casefold() for naam in namen)
    yield from (f"{waar}: {wat} “{naam}” staat er {keer} keer" for naam, keer in geteld.items() if keer > 1)


def vak(verwijzing: str) -> tuple[int, int, int, int]:
    """Return the first column and row, and the last, of a reference such as A1:B2."""
    hoeken = [(column_index_from_string(letters), int(rij)) for letters, rij in _CEL.findall(verwijzing)]
    return *hoeken[0], *hoeken[-1]


def bladnamen(boek: Boek) -> Iterator[str]:
    """A tab has a name of at most 31 signs, without some signs, of its own."""
    namen = [blad.get("name", "") for blad in alle(boek.werkboek, "sheet")]
    for naam in namen:
        yield from _te_lang("bladen", f"“{naam}”", naam, 31)
        if not naam or set(naam) & set("\\/?*[]:") or "'" in (naam[0], naam[-1]) or naam.casefold() == "history":
            yield f"bladen: “{naam}” mag zo niet heten"
    yield from _dubbele("bladen", "het blad", namen)


def namen(boek: Boek) -> Iterator[str]:
    """A defined name looks like no cell, and is there once for a tab or for all."""
    aantal = sum(1 for _ in alle(boek.werkboek, "sheet"))
    gevonden = list(alle(boek.werkboek, "definedName"))
    for element in gevonden:
        naam = element.get("name", "")
        yield from _te_lang("namen", naam, naam, 255)
        if not _NAAM.fullmatch(naam) or _LIJKT_OP_CEL.fullmatch(naam):
            yield f"namen: “{naam}” kan geen naam zijn"
        if int(element.get("localSheetId", 0)) >= aantal:
            yield f"namen: “{naam}” hoort bij een blad dat er niet is"
    yield from _dubbele("namen", "de naam", (f"{e.get('name')} {e.get('localSheetId', '')}" for e in gevonden))


def celteksten(boek: Boek) -> Iterator[str]:
    """A cell holds at most 32,767 signs."""
    delen = boek.bladen | boek.van("sst") | boek.van("comments")
    for pad, deel in delen.items():
        for soort in ("si", "is", "v", "text"):
            for tekst in alle(deel, soort):
                yield from _te_lang(pad, "een tekst", _TEKEN.sub("_", "".join(tekst.itertext())), 32_767)


def formules(boek: Boek) -> Iterator[str]:
    """A formula has at most 8,192 signs, 64 levels and 255 arguments, and a text in it 255 signs."""
    for pad, blad in boek.bladen.items():
        for formule in alle(blad, "f"):
            tekst = formule.text or ""
            yield from _te_lang(pad, "een formule", f"={tekst}", 8192)
            for stuk in _TEKST.findall(tekst):
                yield from _te_lang(pad, "een tekst in een formule", stuk[1:-1].replace('""', '"'), 255)
            diepte, argumenten = maten(tekst)
            if diepte > 64 or argumenten > 255:
                yield f"{pad}: een formule is {diepte} niveaus diep, met {argumenten} argumenten"


def maten(formule: str) -> tuple[int, int]:
    """Return how deep the functions of a formula stand in one another, and how many arguments one of them has."""
    stapel, diepte, meeste = list[int](), 0, 0
    for stuk in _IN_FORMULE.findall(_TEKST.sub("", formule)):
        if stuk == ",":
            stapel[-1:] = [stapel[-1] + bool(stapel[-1])] if stapel else []
        elif stuk == ")":
            meeste = max(meeste, stapel.pop())
        else:
            # What stands between brackets alone has no arguments.
            stapel.append(int(stuk != "("))
            diepte = max(diepte, sum(map(bool, stapel)))
    return diepte, meeste


def grafieken(boek: Boek) -> Iterator[str]:
    """A chart has at most 255 series, of at most 32,000 points."""
    for pad, grafiek in boek.van("chartSpace").items():
        reeksen = list(alle(grafiek, "ser"))
        if len(reeksen) > 255:
            yield f"{pad}: {len(reeksen)} reeksen, hoogstens 255"
        for formule in alle(grafiek, "f"):
            _, eerste, _, laatste = vak((formule.text or "").rpartition("!")[2])
            if laatste - eerste >= 32_000:
                yield f"{pad}: een reeks van meer dan 32.000 punten"


def tekeningen(boek: Boek) -> Iterator[str]:
    """What is drawn on a tab has a name and a number of its own."""
    for pad, tekening in boek.van("wsDr").items():
        eigen = list(alle(tekening, "cNvPr"))
        yield from _dubbele(pad, "de naam", (e.get("name", "") for e in eigen))
        yield from _dubbele(pad, "het nummer", (e.get("id", "") for e in eigen))


def stijlen(boek: Boek) -> Iterator[str]:
    """There are at most 64,000 formats, 1,024 fonts and 250 formats of numbers; what is referred to is there."""
    wortel = boek.delen["xl/styles.xml"]
    (formaten,) = alle(wortel, "cellXfs")
    aantallen = {
        soort: sum(len(groep) for groep in alle(wortel, soort)) for soort in ("fonts", "fills", "borders", "dxfs")
    }
    getallen = sum(1 for _ in alle(wortel, "numFmt"))
    if len(formaten) > 64_000 or aantallen["fonts"] > 1024 or getallen > 250:
        yield f"stijlen: {len(formaten)} opmaken, {aantallen['fonts']} lettertypes, {getallen} getalnotaties"
    for formaat in formaten:
        for soort in ("font", "fill", "border"):
            if int(formaat.get(f"{soort}Id", 0)) >= aantallen[f"{soort}s"]:
                yield f"stijlen: {soort} {formaat.get(f'{soort}Id')} is er niet"
    for pad, blad in boek.bladen.items():
        gebruikt = {int(element.get("s", 0)) for element in blad.iter()}
        voorwaarden = {int(regel.get("dxfId", -1)) for regel in alle(blad, "cfRule")}
        if max(gebruikt) >= len(formaten) or max(voorwaarden, default=-1) >= aantallen["dxfs"]:
            yield f"{pad}: verwijst naar een opmaak die er niet is"


def validaties(boek: Boek) -> Iterator[str]:
    """What a dropdown list says has at most 32 and 255 signs, and a list in the formula itself as well."""
    for pad, blad in boek.bladen.items():
        for validatie in alle(blad, "dataValidation"):
            for naam, hoogstens in (("promptTitle", 32), ("errorTitle", 32), ("prompt", 255), ("error", 255)):
                yield from _te_lang(pad, naam, validatie.get(naam), hoogstens)
            for formule in alle(validatie, "formula1"):
                if (formule.text or "").startswith('"'):
                    yield from _te_lang(pad, "een keuzelijst", (formule.text or "")[1:-1], 255)
        for element in alle(blad, "dataValidations"):
            if len(element) > 65_534 or int(element.get("count", len(element))) != len(element):
                yield f"{pad}: {len(element)} validaties, waar er {element.get('count')} zouden staan"


def bladzijden(boek: Boek) -> Iterator[str]:
    """What stands above and below a page has at most 255 signs."""
    for pad, blad in boek.bladen.items():
        for kop in alle(blad, "headerFooter"):
            for tekst in kop:
                yield from _te_lang(pad, lokaal(tekst), tekst.text, 255)


def maten_van_cellen(boek: Boek) -> Iterator[str]:
    """A row is at most 409.5 points high, a column 255 signs wide, and there are so many of them."""
    for pad, blad in boek.bladen.items():
        for rij in alle(blad, "row"):
            if float(rij.get("ht", 0)) > 409.5 or int(rij.get("r", 1)) > MEESTE_RIJEN:
                yield f"{pad}: rij {rij.get('r')} is {rij.get('ht')} punten hoog"
        for kolom in alle(blad, "col"):
            if float(kolom.get("width", 0)) > 255 or int(kolom.get("max", 1)) > MEESTE_KOLOMMEN:
                yield f"{pad}: kolom {kolom.get('max')} is {kolom.get('width')} tekens breed"
        for element in blad.iter():
            verwijzing = element.get("r" if lokaal(element) == "c" else "ref", "")
            if _CEL.search(verwijzing) and (vak(verwijzing)[2] > MEESTE_KOLOMMEN or vak(verwijzing)[3] > MEESTE_RIJEN):
                yield f"{pad}: {verwijzing} ligt buiten het blad"


def rijvolgorde(boek: Boek) -> Iterator[str]:
    """Rows, and the cells of a row, stand in their order and once."""
    for pad, blad in boek.bladen.items():
        rijen = [int(rij.get("r", 0)) for rij in alle(blad, "row")]
        cellen = [[vak(cel.get("r", "A1"))[0] for cel in rij] for rij in alle(blad, "row")]
        if any(reeks != sorted(set(reeks)) for reeks in [rijen, *cellen]):
            yield f"{pad}: rijen of cellen staan niet in volgorde"


def vensters(boek: Boek) -> Iterator[str]:
    """Panes are frozen once, and each of the four has one selection."""
    for pad, blad in boek.bladen.items():
        for venster in alle(blad, "sheetView"):
            selecties = [element.get("pane", "topLeft") for element in alle(venster, "selection")]
            if sum(1 for _ in alle(venster, "pane")) > 1 or len(selecties) > len(set(selecties)):
                yield f"{pad}: het venster is meer dan één keer vastgezet"


def verwijzingen(boek: Boek) -> Iterator[str]:
    """A tab has at most 65,530 links, of at most 2,079 signs; their places are there."""
    bladen = {blad.get("name", "").casefold() for blad in alle(boek.werkboek, "sheet")}
    namen_ = {naam.get("name", "").casefold() for naam in alle(boek.werkboek, "definedName")}
    for pad, blad in boek.bladen.items():
        links = list(alle(blad, "hyperlink"))
        if len(links) > 65_530:
            yield f"{pad}: {len(links)} verwijzingen"
        for link in links:
            yield from _te_lang(pad, "een verwijzing", link.get("location"), 2079)
            yield from _te_lang(pad, "een tip", link.get("tooltip"), 255)
            plaats = link.get("location", "")
            doel = plaats.rpartition("!")[0].strip("'").replace("''", "'")
            if plaats and "!" not in plaats and plaats.casefold() not in namen_:
                yield f"{pad}: de naam “{plaats}” van een verwijzing is er niet"
            if doel and doel.casefold() not in bladen:
                yield f"{pad}: het blad “{doel}” van een verwijzing is er niet"


def opmerkingen(boek: Boek) -> Iterator[str]:
    """A cell has at most one comment, of an author of at most 54 signs who is there."""
    for pad, deel in boek.van("comments").items():
        schrijvers = [schrijver.text or "" for schrijver in alle(deel, "author")]
        gevonden = list(alle(deel, "comment"))
        yield from _dubbele(pad, "een opmerking bij", (opmerking.get("ref", "") for opmerking in gevonden))
        for schrijver in schrijvers:
            yield from _te_lang(pad, "een schrijver", schrijver, 54)
        if any(int(opmerking.get("authorId", 0)) >= len(schrijvers) for opmerking in gevonden):
            yield f"{pad}: een opmerking van iemand die er niet is"


def samengevoegd(boek: Boek) -> Iterator[str]:
    """What is merged are several cells, and no cell is merged twice."""
    for pad, blad in boek.bladen.items():
        vakken = [vak(element.get("ref", "")) for element in alle(blad, "mergeCell")]
        if any(vak_[:2] == vak_[2:] for vak_ in vakken):
            yield f"{pad}: één cel is samengevoegd"
        for een, ander in combinations(vakken, 2):
            if een[0] <= ander[2] and ander[0] <= een[2] and een[1] <= ander[3] and ander[1] <= een[3]:
                yield f"{pad}: {een} en {ander} overlappen"


def voorwaarden(boek: Boek) -> Iterator[str]:
    """Each conditional format of a tab has a priority of its own, from 1, and a formula that is no text too long."""
    for pad, blad in boek.bladen.items():
        regels = list(alle(blad, "cfRule"))
        yield from _dubbele(pad, "de voorrang", (regel.get("priority", "") for regel in regels))
        if any(int(regel.get("priority", 0)) < 1 for regel in regels):
            yield f"{pad}: een voorwaarde zonder voorrang"
        for formule in alle(blad, "formula"):
            yield from _te_lang(pad, "een voorwaarde", formule.text, 8192)


def verbanden(boek: Boek) -> Iterator[str]:
    """Every part that another one refers to is there, and every number that is referred to."""
    for pad, deel in boek.delen.items():
        if not pad.endswith(".rels"):
            continue
        map_ = posixpath.dirname(posixpath.dirname(pad))
        yield from _dubbele(pad, "het verband", (verband.get("Id", "") for verband in deel))
        for verband in deel:
            doel = verband.get("Target", "")
            absoluut = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(posixpath.join(map_, doel))
            intern = verband.get("TargetMode") != "External" and absoluut.endswith(".xml")
            if intern and absoluut not in boek.delen:
                yield f"{pad}: {doel} is er niet"


REGELS: tuple[Regel, ...] = (
    *(bladnamen, namen, celteksten, formules, grafieken, tekeningen, stijlen, validaties, bladzijden),
    *(maten_van_cellen, rijvolgorde, vensters, verwijzingen, opmerkingen, samengevoegd, voorwaarden, verbanden),
)


def overtredingen(boek: Boek) -> list[str]:
    """Return every rule that a workbook breaks, as a sentence."""
    return [f"{regel.__name__}: {zin}" for regel in REGELS for zin in regel(boek)]
