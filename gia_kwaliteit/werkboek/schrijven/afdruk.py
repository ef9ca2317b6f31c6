"""How a tab comes on paper: the paper itself, what stands above every page, and where a page ends."""

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from gia_kwaliteit.tekst import in_stukken
from gia_kwaliteit.werkboek.bladtabel import verwijzing

# Of a page, in inches.
ZIJMARGE, _VOETMARGE = 0.3, 0.25
# Above and below what is printed: with a text above every page, and without.
MET_KOP, ZONDER_KOP = (0.6, 0.6), (0.25, 0.45)
_LEESBAAR = 80  # percents: letters of 10 points are 8 points high
_A4 = 9  # the number that Excel gives it
_AFDRUKBEREIK = "_xlnm.Print_Area"  # what Excel calls the part of a tab that is printed
# Excel takes no longer header, with the signs that say where its text stands; what stands between two texts in it.
_LANGSTE_KOP, _RECHTS, _TUSSEN = 255, "&R", " | "


class Drukwerk(Workbook):
    """A workbook of which the pages have so many inches free above and below what is printed."""

    marges: tuple[float, float]


class Afdruk(Worksheet):
    """A tab as it is printed; rows and columns count from 1.

    `koprijen` are the first and last row that stand above every page (an empty range without), and `breuken` are the
    rows that begin on a new page.
    """

    boek: "Drukwerk"
    naam: str

    def __init__(self) -> None:
        super().__init__()
        self.koprijen = (1, 0)
        self.breuken: list[int] = []

    def zet_papier(self) -> None:
        """Print on A4 that lies down, as wide as the page, with the name of the tab below."""
        self.set_paper(_A4)
        self.set_landscape()
        self.fit_to_pages(1, 0)
        boven, onder = self.boek.marges
        self.set_margins(left=ZIJMARGE, right=ZIJMARGE, top=boven, bottom=onder)
        # Closer to the table the lower half of the footer is cut off.
        self.set_header("", {"margin": _VOETMARGE})
        self.set_footer("&L&A&RPagina &P van &N", {"margin": _VOETMARGE})

    def zet_koprijen(self, eerste: int, laatste: int) -> None:
        """Print these rows above every page."""
        self.koprijen = (eerste, laatste)
        self.repeat_rows(eerste - 1, laatste - 1)

    def breek_voor(self, rij: int) -> None:
        """Let this row begin on a new page in print."""
        self.breuken.append(rij)
        self.set_h_pagebreaks([begin - 1 for begin in self.breuken])

    def druk_kolommen(self, kolommen: int, laatste: int) -> None:
        """Print the first columns alone, so many, up to a row: the others are for the screen."""
        self.print_area(0, 0, laatste - 1, kolommen - 1)

    def druk_af(self, kolom: str, laatste: int, rijen: str) -> None:
        """Print the columns up to this letter, and as many rows as a formula gives at that moment.

        A program that knows no formula there, such as LibreOffice, prints every row that holds one. Another, such as
        ExcelJS, opens only what has a range in it: the first choice is that of all rows, up to `laatste`.
        """
        blad = verwijzing(self.naam)
        nu = f"{blad}!$A$1:INDEX({blad}!${kolom}:${kolom},{rijen})"
        bereik = f"CHOOSE(2,{blad}!$A$1:${kolom}${laatste},{nu})"
        # XlsxWriter takes an exclamation mark in the name of a tab for the end of that name.
        self.boek.defined_names.append([_AFDRUKBEREIK, self.index, bereik, False])

    def druk_naast_elkaar(self, herhaald: int, breuk: int) -> None:
        """Print on pages beside each other, in letters that are read: so many columns stand on each of them.

        The second page begins with the column `breuk`.
        """
        self.fit_page = False
        self.set_print_scale(_LEESBAAR)
        self.repeat_columns(0, herhaald - 1)
        self.set_v_pagebreaks([breuk - 1])

    def zet_op_een_bladzijde(self) -> None:
        """Print the whole tab on one page."""
        self.fit_to_pages(1, 1)

    def zet_paginakop(self, *teksten: str) -> None:
        """Print texts above every page, at the right: on a tab with values, which do not change any more.

        Each has an equal share of what Excel takes, so that a long one pushes no other away.
        """
        gevuld = [tekst for tekst in teksten if tekst]
        if gevuld:
            ruimte = (_LANGSTE_KOP - len(_RECHTS) - len(_TUSSEN) * (len(gevuld) - 1)) // len(gevuld)
            self.set_header("", {"margin": _VOETMARGE})
            # XlsxWriter takes “&G” and “&[Picture]” in a text for a picture, also behind a doubled “&”.
            self.header = _RECHTS + _TUSSEN.join(in_stukken(tekst, "&", ruimte)[0] for tekst in gevuld)
