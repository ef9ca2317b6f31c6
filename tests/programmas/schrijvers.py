"""Programs and libraries with which people and servers save a workbook, each as a function from one file to another."""

import shutil
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import odfdo
import pyexcel
import python_calamine
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.teletype import addTextToElement
from odf.text import P
from openpyxl import load_workbook

from tests.programmas import gnumeric, nodig_programma, vereist

_NODE = shutil.which("node")
_MAP = Path(__file__).parent
_JAVASCRIPT = _MAP / "node_modules" / "exceljs"
TIJDSLIMIET = 120

nodig_node = nodig_programma(
    str(_NODE) if _NODE and _JAVASCRIPT.is_dir() else None,
    "exceljs en SheetJS (npm install --no-save --prefix tests/programmas)",
)
Waarde = str | float | date


def met_openpyxl(van: Path, naar: Path) -> None:
    """Python: reads a workbook and writes it again, with formulas and without what they gave."""
    load_workbook(van).save(naar)


def met_xlsxwriter(van: Path, naar: Path) -> None:
    """Python: writes only; values."""
    with xlsxwriter.Workbook(naar) as boek:
        datum = boek.add_format({"num_format": "dd/mm/yyyy"})
        for naam, rijen in _waarden(van).items():
            blad = boek.add_worksheet(naam)
            for nummer, rij in enumerate(rijen):
                for kolom, waarde in enumerate(rij):
                    if isinstance(waarde, date):
                        blad.write_datetime(nummer, kolom, waarde, datum)
                    elif isinstance(waarde, str):
                        blad.write_string(nummer, kolom, waarde)
                    else:
                        blad.write_number(nummer, kolom, waarde)


def met_odfpy(van: Path, naar: Path) -> None:
    """Python: writes an .ods element by element."""
    boek = OpenDocumentSpreadsheet()
    for naam, rijen in _waarden(van).items():
        tabel = Table(name=naam)
        for rij in rijen:
            regel = TableRow()
            for waarde in rij:
                regel.addElement(_cel_van_odfpy(waarde))
            tabel.addElement(regel)
        boek.spreadsheet.addElement(tabel)
    boek.save(str(naar))


def _cel_van_odfpy(waarde: Waarde) -> TableCell:
    if isinstance(waarde, date):
        return TableCell(valuetype="date", datevalue=waarde.isoformat())
    if not isinstance(waarde, str):
        return TableCell(valuetype="float", value=str(waarde))
    cel = TableCell(valuetype="string") if waarde else TableCell()
    for regel in waarde.split("\n") if waarde else ():
        alinea = P()
        addTextToElement(alinea, regel)
        cel.addElement(alinea)
    return cel


def met_odfdo(van: Path, naar: Path) -> None:
    """Python: writes an .ods row by row."""
    boek = odfdo.Document("spreadsheet")
    boek.body.clear()
    for naam, rijen in _waarden(van).items():
        tabel = odfdo.Table(naam)
        for waarden in rijen:
            rij = odfdo.Row()
            rij.set_values([None if waarde == "" else waarde for waarde in waarden])
            tabel.append_row(rij)
        boek.body.append(tabel)
    boek.save(naar)


def met_pyexcel(van: Path, naar: Path) -> None:
    """Python: one interface before several writers; values."""
    pyexcel.save_book_as(bookdict=_waarden(van), dest_file_name=str(naar))


def met_exceljs(van: Path, naar: Path) -> None:
    """JavaScript: reads a workbook and writes it again."""
    _met_javascript("exceljs", van, naar)


def met_sheetjs(van: Path, naar: Path) -> None:
    """JavaScript, in many web pages: reads a workbook and writes it again, without styles."""
    _met_javascript("sheetjs", van, naar)


def met_gnumeric(van: Path, naar: Path) -> None:
    """An office program."""
    (gemaakt,) = gnumeric.herreken([van], naar.suffix[1:], naar.parent / "gnumeric")
    gemaakt.rename(naar)


def _met_javascript(bibliotheek: str, van: Path, naar: Path) -> None:
    vereist("proces")
    assert _NODE is not None, "node ontbreekt, hoewel .ci/run het installeert"
    subprocess.run([_NODE, str(_MAP / "schrijf.mjs"), bibliotheek, van, naar], check=True, timeout=TIJDSLIMIET)


def _waarden(pad: Path) -> dict[str, Sequence[Sequence[Waarde]]]:
    """Every sheet as rows of values, as a program has them that writes only."""
    with python_calamine.load_workbook(pad) as boek:
        bladen = {naam: boek.get_sheet_by_name(naam).to_python(skip_empty_area=False) for naam in boek.sheet_names}
    return {naam: [[_waarde(waarde) for waarde in rij] for rij in rijen] for naam, rijen in bladen.items()}


def _waarde(waarde: object) -> Waarde:
    assert isinstance(waarde, str | float | date)
    return waarde
