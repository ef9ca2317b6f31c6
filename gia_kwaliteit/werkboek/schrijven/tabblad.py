"""A workbook of which the tabs are written, and what its tabs remember while that goes on."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO, StringIO
from itertools import count

from xlsxwriter.chart import Chart
from xlsxwriter.drawing import Drawing
from xlsxwriter.format import Format

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.letterbreedtes import TEKEN
from gia_kwaliteit.tekst import lengte_in_cel, toonbaar, voor_een_cel
from gia_kwaliteit.werkboek.bestand.xmltekst import als_celtekst
from gia_kwaliteit.werkboek.bladtabel import verwijzing
from gia_kwaliteit.werkboek.schrijven.afdruk import MET_KOP, ZONDER_KOP, Afdruk, Drukwerk
from gia_kwaliteit.werkboek.schrijven.boekdelen import Ingepakt, Inpakker, Plek, Tekening
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl

# What a cell can hold; None leaves it empty.
Celwaarde = str | float | date | None
# What a formula gives; None is nothing.
Uitkomst = str | float | None

# Those of an element in the file.
Attributen = Sequence[tuple[str, object]]

# What the name of a tab cannot hold, and how long it can be.
_GEEN_BLADNAAM, LANGSTE_BLADNAAM = re.compile(r"[\[\]:*?/\\]"), 31
# Excel makes no row higher, in points.
HOOGSTE_RIJ = 409.0
_PUNT = 4 / 3  # pixels
# The width of a column that was given none, in characters.
STANDAARDBREEDTE = 13.0
# A file with the same content has the same bytes.
_GEMAAKT = datetime(2000, 1, 1, tzinfo=UTC)
# What a program without formulas would take a text for.
_FOUTWAARDEN = frozenset({"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"})


class Tabblad(Afdruk):
    """A tab; rows count from 1 and columns too, as people see them.

    `hoogtes` has the height in points of every row that was given one, `breedtes` and `verborgen` the width in
    characters of a column and which ones are hidden. `begin` is the cell (row, column) where somebody begins who opens
    the tab, `wegwijzers` are those for the links to Start and to the next tab. `af` is what stands in the file, once
    the tab is finished.
    """

    boek: "Boek"
    naam: str

    def __init__(self) -> None:
        super().__init__()
        self.hoogtes: dict[int, float] = {}
        self.breedtes: dict[int, float] = {}
        self.verborgen: set[int] = set()
        self._meegroeiend: set[int] = set()
        self._zonder_knop: tuple[int, ...] = ()
        self._plekken: list[Plek] = []
        self.af: Ingepakt | None = None
        self.begin = (1, 1)
        self.wegwijzers: tuple[tuple[int, int], tuple[int, int]] | None = None

    @property
    def kolommen(self) -> int:
        """The number of the last column that holds something."""
        return 1 + (self.dim_colmax or 0)

    @property
    def laatste_zichtbare(self) -> int:
        """The number of the last column of which the width was set and that is not hidden."""
        return max(nummer for nummer in self.breedtes if nummer not in self.verborgen)

    def zet(self, rij: int, kolom: int, waarde: Celwaarde, stijl: Stijl) -> None:
        """Put a value in a cell; a text is always a text, also one like a formula or #N/A.

        Raises ValueError when the tab is finished.
        """
        if self.af is not None:
            raise ValueError(f"tab {self.naam} is finished")
        if isinstance(waarde, str):
            tekst = voor_een_cel(toonbaar(waarde))
            lijkt_anders = tekst.startswith("=") or tekst in _FOUTWAARDEN
            formaat = self.boek.formaat(stijl, als_tekst=lijkt_anders)
            # An empty text would be a cell that is not empty.
            schrijf = self.write_string if tekst else self.write_blank
            schrijf(rij - 1, kolom - 1, tekst, formaat)
        elif isinstance(waarde, date):
            moment = datetime.combine(waarde, time())
            self.write_datetime(rij - 1, kolom - 1, moment, self.boek.formaat(stijl))
        elif waarde is None:
            self.write_blank(rij - 1, kolom - 1, None, self.boek.formaat(stijl))
        else:
            self.write_number(rij - 1, kolom - 1, waarde, self.boek.formaat(stijl))

    def is_gevuld(self, rij: int, kolom: int) -> bool:
        """Say whether something was put in a cell."""
        return kolom - 1 in self.table[rij - 1]

    def zet_koppeling(self, rij: int, kolom: int, tekst: str, stijl: Stijl, naar: tuple[str, str]) -> None:
        """Put a text of gia itself in a cell; a click on it goes to a name in this workbook, of which words tell."""
        naam, woorden = naar
        self.write_url(rij - 1, kolom - 1, f"internal:{naam}", self.boek.formaat(stijl), tekst, woorden)

    def zet_formule(self, rij: int, kolom: int, formule: str, stijl: Stijl, uitkomst: Uitkomst) -> None:
        """Put a formula in a cell, with what it gives, for programs that do not compute."""
        self.write_formula(rij - 1, kolom - 1, formule, self.boek.formaat(stijl), "" if uitkomst is None else uitkomst)

    def voeg_samen(self, rij: int, van: int, tot: int, stijl: Stijl) -> None:
        """Make one cell of those in a row, in a style; what it holds is put in the first one after this."""
        self.merge_range(rij - 1, van - 1, rij - 1, tot - 1, "", self.boek.formaat(stijl))

    def voeg_rijen_samen(self, hoeken: tuple[int, int, int, int], stijl: Stijl) -> None:
        """Make one cell of those from a row and column to another, in a style."""
        boven, links, onder, rechts = (hoek - 1 for hoek in hoeken)
        self.merge_range(boven, links, onder, rechts, "", self.boek.formaat(stijl))

    def zet_hoogte(self, rij: int, punten: float, *, groeit: bool = False) -> None:
        """Give a row a height in points; one that `groeit` still fits what somebody types in it."""
        self.hoogtes[rij] = min(punten, HOOGSTE_RIJ)
        self.set_row_pixels(rij - 1, self.hoogtes[rij] * _PUNT)
        if groeit:
            self._meegroeiend.add(rij)

    def laat_groeien(self, eerste: int, laatste: int) -> None:
        """Let the heights of these rows follow what stands in them."""
        self._meegroeiend.update(range(eerste, laatste + 1))

    def verberg_filterknoppen(self, *kolommen: int) -> None:
        """Let a list have no button to filter in these columns: they are too narrow, and hold nothing."""
        self._zonder_knop = kolommen

    def zet_breedte(self, kolom: int, tekens: float) -> None:
        """Give a column a width in characters, the white at its sides included."""
        self.breedtes[kolom] = tekens
        self._zet_kolom(kolom)

    def breedte(self, kolom: int, samen: int = 1) -> float:
        """Return the width in characters of a cell that takes so many columns, from this one on."""
        return sum(self.breedtes.get(nummer, STANDAARDBREEDTE) for nummer in range(kolom, kolom + samen))

    def verberg(self, kolom: int) -> None:
        """Hide a column."""
        self.verborgen.add(kolom)
        self._zet_kolom(kolom)

    def _zet_kolom(self, kolom: int) -> None:
        pixels = round(self.breedtes.get(kolom, STANDAARDBREEDTE) * TEKEN)
        self.set_column_pixels(kolom - 1, kolom - 1, pixels, None, {"hidden": kolom in self.verborgen})

    def begin_bij(self, rij: int, kolom: int) -> None:
        """Let somebody who opens the tab begin at this cell."""
        self.begin = (rij, kolom)
        self.set_selection(rij - 1, kolom - 1, rij - 1, kolom - 1)

    def zet_grafiek(self, plek: Plek, grafiek: Chart, beschrijving: str) -> None:
        """Put a chart on the tab, with what it shows in words."""
        self._plekken.append(plek)
        self.insert_chart(plek.rij, plek.kolom, grafiek, {"description": beschrijving})

    def rond_af(self, *, bewaar: int = 0) -> None:
        """Finish a long tab without charts of its own: its cells are written already, and forgotten.

        Those of the first `bewaar` rows are kept for charts on other tabs. Nothing can be put on it after that.
        """
        deel = StringIO()
        self._set_xml_writer(deel)
        self._assemble_xml_file()
        self.af = Ingepakt(deel.getvalue())
        self._set_xml_writer(StringIO())
        self.table = defaultdict(dict, {rij: cellen for rij, cellen in self.table.items() if rij < bewaar})
        self.row_info, self.row_sizes, self.hoogtes, self._meegroeiend = {}, {}, {}, set()

    # -- what XlsxWriter writes otherwise ------------------------------------------------------------------------

    def _xml_start_tag_unencoded(self, tag: str, attributes: Attributen = ()) -> None:
        super()._xml_start_tag_unencoded(tag, self._met_hoogte(attributes) if tag == "row" else attributes)

    def _xml_empty_tag_unencoded(self, tag: str, attributes: Attributen = ()) -> None:
        super()._xml_empty_tag_unencoded(tag, self._met_hoogte(attributes) if tag == "row" else attributes)

    def _met_hoogte(self, attributen: Attributen) -> Attributen:
        """Return what begins a row: its height exactly, and not as one that was set by hand where it grows."""
        begin = {naam: waarde for naam, waarde in attributen if naam not in ("ht", "customHeight")}
        rij = begin["r"]
        if isinstance(rij, int) and rij in self.hoogtes:
            begin["ht"] = f"{self.hoogtes[rij]:g}"
            begin |= {} if rij in self._meegroeiend else {"customHeight": 1}
        return list(begin.items())

    def _write_auto_filter(self) -> None:
        if not self._zonder_knop:
            super()._write_auto_filter()
            return
        self._xml_start_tag("autoFilter", [("ref", self.autofilter_ref)])
        for kolom in self._zonder_knop:
            self._xml_empty_tag("filterColumn", [("colId", kolom - 1), ("hiddenButton", 1)])
        self._xml_end_tag("autoFilter")

    def _prepare_formula(self, formula: str, expand_future_functions: object = None) -> str:
        """Return a formula as it stands in the file; XlsxWriter looks for thirty functions that gia never uses."""
        del expand_future_functions  # its name is XlsxWriter's
        return formula.removeprefix("=")

    def _xml_formula_element(self, formula: str, result: object, attributes: Attributen = ()) -> None:
        """Write a formula with what it gives: a text is one also when it is empty, or like an error."""
        if isinstance(result, str):
            attributes = [*(deel for deel in attributes if deel[0] != "t"), ("t", "str")]
            result = als_celtekst(result)
        super()._xml_formula_element(formula, result, attributes)

    def _write_data_bar(self, param: Mapping[str, object]) -> None:
        """Write a bar that is nothing at its least and fills the cell at its most; by itself it is a tenth to nine."""
        super()._write_data_bar({**param, "min_length": 0, "max_length": 100})

    def _assemble_xml_file(self) -> None:
        if self.af is None:
            super()._assemble_xml_file()

    def _prepare_chart(self, index: int, chart_id: int, drawing_id: int) -> None:
        super()._prepare_chart(index, chart_id, drawing_id)
        tekening: object = self.drawing
        if isinstance(tekening, Drawing) and not isinstance(tekening, Tekening):
            self.drawing = Tekening(tekening.drawings, self._plekken)  # type: ignore[assignment] # it begins as 0

    def _get_range_data(self, *bereik: int) -> list[object]:
        """Return what a chart draws; an empty cell is a gap and no zero."""
        gegevens: list[object] = super()._get_range_data(*bereik)  # type: ignore[no-untyped-call]
        return [None if waarde == "" else waarde for waarde in gegevens]


class Boek(Drukwerk):
    """A workbook in memory, with a first tab (`begin`); `inhoud` gives the file when all of it is written.

    `paginakop` is what stands above every page of the tabs that begin after it is set, where they take it over. One
    that has none (not `met_paginakop`) has room for more rows on a page.
    """

    def __init__(self, eerste: str, *, met_paginakop: bool = True) -> None:
        self._bestand = BytesIO()
        super().__init__(self._bestand, {"in_memory": True})
        self.marges = MET_KOP if met_paginakop else ZONDER_KOP
        self.paginakop = ""
        self._formaten: dict[tuple[Stijl, bool], Format] = {}
        self.begin = self.nieuw_blad(eerste)

    def nieuw_blad(self, naam: str) -> Tabblad:
        """Add a tab at the end."""
        blad = self.add_worksheet(naam, Tabblad)
        assert isinstance(blad, Tabblad)  # noqa: S101 - for the type alone
        blad.boek, blad.naam = self, naam
        return blad

    def vrije_naam(self, woord: str) -> str:
        """Return what a kader calls something as a tab can be called: with a number where another tab has that name."""
        kan = " ".join(_GEEN_BLADNAAM.sub(" ", woord).split()).strip(" '")
        bezet = {blad.naam.lower() for blad in self.bladen}
        for nummer in count(1):
            achter = f" {nummer}" if nummer > 1 else ""
            while lengte_in_cel(kan + achter) > LANGSTE_BLADNAAM:
                kan = kan[:-1].rstrip(" '")
            if (kan + achter).lower() not in bezet:
                break
        return kan + achter

    def formaat(self, stijl: Stijl, *, als_tekst: bool = False) -> Format:
        """Return the format of a style, which is made once; `als_tekst` for a text that looks like something else."""
        sleutel = (stijl, als_tekst)
        if sleutel not in self._formaten:
            self._formaten[sleutel] = self.add_format(stijl.eigenschappen() | {"quote_prefix": als_tekst})
        return self._formaten[sleutel]

    def noem(self, naam: str, blad: str, rij: int, kolom: int = 1) -> None:
        """Give a cell of a tab a name: it goes along when the row moves or somebody gives the tab another name."""
        self.define_name(naam, f"={verwijzing(blad)}!${letters(kolom - 1)}${rij}")

    def inhoud(self, titel: str) -> bytes:
        """Return the file, with a title; nothing can be written after that."""
        self.set_properties({"title": toonbaar(titel), "author": "gia", "created": _GEMAAKT})
        self.close()
        return self._bestand.getvalue()

    @property
    def bladen(self) -> list[Tabblad]:
        """Every tab so far, from left to right."""
        return [blad for blad in self.worksheets() if isinstance(blad, Tabblad)]

    def _get_packager(self) -> Inpakker:
        return Inpakker(self.str_table, [blad.af for blad in self.bladen])
