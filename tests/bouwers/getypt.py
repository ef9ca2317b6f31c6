"""Type in cells of a saved workbook as openpyxl would, without loading and saving the rest of it each time."""

import re
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell._writer import write_cell
from openpyxl.utils import column_index_from_string, coordinate_to_tuple
from openpyxl.utils.cell import get_column_letter
from openpyxl.xml.functions import xmlfile

from tests.bouwers.werkboeken import open_boek

_AFMETING = re.compile(r'(<dimension ref=")([^"]*)')
_RIJEN = re.compile(r'<row r="(\d+)"')
_CELLEN = re.compile(r'<c r="([A-Z]+)\d+"')
_KLAD = Workbook()


@dataclass(frozen=True)
class Getypt:
    """What somebody types in cells of a tab; None clears one."""

    blad: str
    cellen: Mapping[str, object]

    @property
    def is_gewoon(self) -> bool:
        """Whether no cell gets another look by it, as by a date."""
        return all(waarde is None or isinstance(waarde, str | int | float) for waarde in self.cellen.values())

    def __call__(self, boek: Workbook) -> None:
        """Type it in a workbook of openpyxl."""
        for plaats, waarde in self.cellen.items():
            boek[self.blad][plaats].value = waarde


def bewaar_met(inhoud: bytes, getypt: Iterable[Getypt], *, alleen_waarden: bool = False) -> bytes:
    """What openpyxl saves of a workbook after somebody typed this in it."""
    begin, bladen = _bewaard(inhoud, alleen_waarden=alleen_waarden)
    delen = dict(begin)
    for daad in getypt:
        deel = f"xl/worksheets/sheet{bladen.index(daad.blad) + 1}.xml"
        tekst = delen[deel].decode()
        for plaats, waarde in daad.cellen.items():
            tekst = _typ(tekst, plaats, waarde)
        delen[deel] = tekst.encode()
    bestand = BytesIO()
    with zipfile.ZipFile(bestand, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archief:
        for naam, stuk in delen.items():
            archief.writestr(naam, stuk)
    return bestand.getvalue()


@lru_cache(maxsize=4)
def _bewaard(inhoud: bytes, *, alleen_waarden: bool) -> tuple[dict[str, bytes], list[str]]:
    """The parts that openpyxl saves of a workbook as it is, and the names of its tabs."""
    boek, bestand = open_boek(inhoud, alleen_waarden=alleen_waarden), BytesIO()
    boek.save(bestand)
    with zipfile.ZipFile(bestand) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist()}, boek.sheetnames


def _typ(tekst: str, plaats: str, waarde: object) -> str:
    """Put a value in a cell of the XML of a sheet."""
    nummer, kolom = coordinate_to_tuple(plaats)
    rij = re.search(rf'<row r="{nummer}"[^>]*?(?:/>|>.*?</row>)', tekst, re.DOTALL)
    if rij is None:
        verder = next((r.start() for r in _RIJEN.finditer(tekst) if int(r[1]) > nummer), tekst.index("</sheetData>"))
        tekst = f'{tekst[:verder]}<row r="{nummer}"></row>{tekst[verder:]}'
        return _typ(tekst, plaats, waarde)
    inhoud = rij[0] if rij[0].endswith("</row>") else f"{rij[0][:-2]}></row>"
    cel = re.search(rf'<c r="{plaats}"([^>]*?)(?:/>|>.*?</c>)', inhoud, re.DOTALL)
    verder = next(
        (c.start() for c in _CELLEN.finditer(inhoud) if column_index_from_string(c[1]) > kolom), len(inhoud) - 6
    )
    van, tot = cel.span() if cel else (verder, verder)
    stijl = re.search(r' s="\d+"', cel[1]) if cel else None
    nieuw = _cel(nummer, kolom, waarde, stijl[0] if stijl else "")
    tekst = tekst[: rij.start()] + inhoud[:van] + nieuw + inhoud[tot:] + tekst[rij.end() :]
    return _AFMETING.sub(lambda afmeting: f"{afmeting[1]}{_met(afmeting[2], nummer, kolom)}", tekst, count=1)


def _cel(rij: int, kolom: int, waarde: object, stijl: str) -> str:
    """The XML that openpyxl writes of a cell, in a style that has a number already; nothing of an empty one without."""
    if waarde is None and not stijl:
        return ""
    blad, bestand = _KLAD.worksheets[0], BytesIO()
    cel = Cell(blad, rij, kolom)
    cel.value = cast("str | float | None", waarde)
    with xmlfile(bestand) as xml:
        write_cell(xml, blad, cel, False)  # noqa: FBT003 - without its style
    return bestand.getvalue().decode().replace(f'{rij}"', f'{rij}"{stijl}', 1)


def _met(bereik: str, rij: int, kolom: int) -> str:
    """The range that holds this cell too."""
    rijen, kolommen = zip(*map(coordinate_to_tuple, bereik.split(":")), (rij, kolom), strict=True)
    return f"{get_column_letter(min(kolommen))}{min(rijen)}:{get_column_letter(max(kolommen))}{max(rijen)}"
