"""The parts of an .xlsx file that XlsxWriter writes otherwise than gia needs them."""

import zlib
from collections.abc import Iterator, Sequence
from io import StringIO
from typing import NamedTuple
from xml.sax.saxutils import escape

from xlsxwriter.drawing import Drawing, DrawingInfo
from xlsxwriter.packager import Packager
from xlsxwriter.sharedstrings import SharedStringTable

from gia_kwaliteit.werkboek.bestand.xmltekst import als_celtekst

_TAAL = "nl-BE"


class Plek(NamedTuple):
    """Where a chart stands: its row and column from 0, how far it keeps from that column, and its size, all in EMU.

    With `tot` it ends where that row and column begin, whatever their size: what it draws stands beside its rows.
    """

    rij: int
    kolom: int
    marge: int = 0
    breedte: int = 0
    hoogte: int = 0
    tot: tuple[int, int] | None = None


class Tekening(Drawing):
    """The charts of a tab, that keep their size: XlsxWriter hangs them between two cells.

    A program with another font has columns of another width, and would stretch them.
    """

    def __init__(self, grafieken: list[DrawingInfo], plekken: Sequence[Plek]) -> None:
        super().__init__()
        self.embedded = 1
        self.drawings = grafieken
        self._plekken = plekken

    def _write_two_cell_anchor(self, index: int, drawing: DrawingInfo) -> None:
        plek = self._plekken[index - 1]
        soort = "xdr:twoCellAnchor" if plek.tot else "xdr:oneCellAnchor"
        self._xml_start_tag(soort, [])
        self._write_from(plek.kolom, plek.rij, plek.marge, 0)
        if plek.tot:
            rij, kolom = plek.tot
            self._write_to(kolom, rij, 0, 0)
        else:
            self._write_xdr_ext(plek.breedte, plek.hoogte)
        self._write_graphic_frame(index, drawing)
        self._write_client_data()
        self._xml_end_tag(soort)


class Ingepakt:
    """A part of the file, compressed until it is needed."""

    def __init__(self, deel: str) -> None:
        self._bytes = zlib.compress(deel.encode(), 1)

    def getvalue(self) -> bytes:
        """Return the part as it stands in the file."""
        return zlib.decompress(self._bytes)


class Inpakker(Packager):
    """Packs a workbook in memory: every text as a text, and in Dutch.

    `teksten` are those of its cells, `af` has for each tab what stands in the file when it was finished before.
    """

    def __init__(self, teksten: SharedStringTable, af: Sequence[Ingepakt | None]) -> None:
        super().__init__()
        self._teksten = teksten
        self._af = {f"xl/worksheets/sheet{nummer}.xml": blad for nummer, blad in enumerate(af, start=1) if blad}

    def _write_worksheet_files(self) -> None:
        super()._write_worksheet_files()
        for plek, (_, naam, _) in enumerate(self.filenames):
            if naam in self._af:
                self.filenames[plek] = (self._af[naam], naam, True)

    def _write_shared_strings_file(self) -> None:
        """Write the texts of all cells; XlsxWriter would take one between <r> and </r> for XML."""
        tabel = self._teksten
        if tabel.count:
            inhoud = "".join(_gedeelde_teksten(tabel.string_array, tabel.count))
            self.filenames.append((StringIO(inhoud), "xl/sharedStrings.xml", False))

    def _write_core_file(self) -> None:
        super()._write_core_file()
        self._vervang("docProps/core.xml", "<dcterms:created", f"<dc:language>{_TAAL}</dc:language><dcterms:created")

    def _write_chart_files(self) -> None:
        super()._write_chart_files()
        self._vervang("xl/charts/", '"en-US"', f'"{_TAAL}"')

    def _vervang(self, begin: str, oud: str, nieuw: str) -> None:
        """Replace something in the parts of which the name begins so."""
        for plek, (deel, naam, binair) in enumerate(self.filenames):
            if naam.startswith(begin):
                self.filenames[plek] = (StringIO(deel.getvalue().replace(oud, nieuw)), naam, binair)


def _gedeelde_teksten(teksten: list[str], gebruikt: int) -> Iterator[str]:
    """Yield the part with the texts of all cells, which are `gebruikt` in so many of them."""
    yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    yield '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    yield f'count="{gebruikt}" uniqueCount="{len(teksten)}">'
    for tekst in teksten:
        # White at the ends, and a line break, are lost without it.
        bewaar = ' xml:space="preserve"' if tekst != tekst.strip() or "\n" in tekst else ""
        yield f"<si><t{bewaar}>{escape(als_celtekst(tekst))}</t></si>"
    yield "</sst>"
