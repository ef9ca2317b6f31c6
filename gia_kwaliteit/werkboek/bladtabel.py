"""What a tab is made of: tables with their columns, rows and place, and charts of them. Nothing of it changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.werkboek import koppen as k

# Rows below the last one that formulas look at too, so that an inserted row at the end is not missed.
_SPELING = 100
# So many characters more than its longest word a heading takes.
_RUIMTE_NAAST_WOORD = 3
CM_PER_RIJ = 0.5292  # a row of 15 points


class Invoersoort(StrEnum):
    """What may be typed in an input cell."""

    score = "score"
    tekst = "tekst"
    getal = "getal"
    status = "status"
    jaar = "jaar"
    datum = "datum"
    actiecode = "actiecode"
    actiestand = "actiestand"
    dossiersoort = "dossiersoort"
    antwoord = "antwoord"


class Celsoort(StrEnum):
    """What a column holds that nobody fills in; `hulp` is for formulas only, and hidden.

    A `sleutel` is a code that says no more than the `naam` beside it: it is there to be read back, and is not seen; a
    `beeld` is what is known of a figure elsewhere.
    """

    code = "code"
    sleutel = "sleutel"
    naam = "naam"
    tekst = "tekst"
    score = "score"
    aantal = "aantal"
    hulp = "hulp"
    beeld = "beeld"


def verwijzing(blad: str) -> str:
    """Return the name of a tab as it stands in a formula."""
    return "'" + blad.replace("'", "''") + "'"


def naam_van_begin(blad: str) -> str:
    """Return the name in the workbook of the cell at which somebody begins on a tab."""
    return "naar_" + "".join(t if t.isalnum() else "_" if t == " " else f"_{ord(t):x}" for t in blad)


@dataclass(frozen=True)
class Bladkolom:
    """A column of a table: its heading, its width in characters, and what may be typed in it (None: nothing).

    `schaal` is that of its scores, or all of theirs beside each other, `tekens` the characters that go on a line where
    its text decides how high a row is, `samen` over how many columns of the tab it goes. With an `opschrift` people
    read that for its heading. A column without a heading takes its place and holds nothing.
    """

    kop: str
    breedte: float = 0
    invoer: Invoersoort | None = None
    schaal: Schaal | None = None
    soort: Celsoort = Celsoort.tekst
    verborgen: bool = False
    tekens: float = 0
    samen: int = 1
    opschrift: str = ""

    @property
    def getoond(self) -> str:
        """What people read as its heading."""
        return self.opschrift or self.kop


def met_opschriften(kolommen: Iterable[Bladkolom], opschriften: Mapping[str, str]) -> tuple[Bladkolom, ...]:
    """Return columns with what people read in place of some headings, in which the longest word of each goes."""
    return tuple(_met_opschrift(kolom, opschriften.get(kolom.kop, "")) for kolom in kolommen)


def _met_opschrift(kolom: Bladkolom, opschrift: str) -> Bladkolom:
    return replace(kolom, opschrift=opschrift, breedte=kolom.breedte and max(kolom.breedte, woordbreedte(opschrift)))


def woordbreedte(kop: str) -> float:
    """Return how wide a column is, in characters, where the longest word of its heading decides that."""
    return _RUIMTE_NAAST_WOORD + langste_woord(kop)


def langste_woord(kop: str) -> int:
    """Return how many characters the longest word of a heading has."""
    return max(map(len, kop.split()), default=0)


@dataclass(frozen=True)
class Bladrij:
    """A row of a table: what it is about, what stands fixed under each heading, and the headings of its input cells.

    `naar` is the name in the workbook to which a click on its code goes, `toen` that of what stood there the year
    before; one that is `ingesprongen` is part of another.
    """

    code: str
    vast: Mapping[str, str | int]
    invoer: frozenset[str] = frozenset()
    naar: str | None = None
    toen: str | None = None
    ingesprongen: bool = False


@dataclass(frozen=True)
class Bladtabel:
    """A table on a tab; `koprij` is the row (from 1) of its headings, its rows follow directly.

    A table of input has the headings of its tab, which stay in view: directly above its rows stand its group, its code
    and name, its definition and whence it comes, each where there is one, the last of them in `koprij`. Above one of
    results stands its name; `als_warmtekaart` shades its scores.
    """

    titel: str
    kolommen: tuple[Bladkolom, ...]
    rijen: tuple[Bladrij, ...]
    koprij: int
    code: str = ""
    definitie: str = ""
    groep: str = ""
    herkomst: str = ""
    als_warmtekaart: bool = False

    @property
    def eerste(self) -> int:
        """The first row under the headings."""
        return self.koprij + 1

    @property
    def laatste(self) -> int:
        """The last row of the table."""
        return self.koprij + len(self.rijen)

    @property
    def naamrij(self) -> int:
        """The row of code and name above a table of input; definition and herkomst stand below it."""
        return self.koprij - bool(self.definitie) - bool(self.herkomst)

    @property
    def begin(self) -> int:
        """The first row that belongs to a table of input."""
        return self.naamrij - bool(self.groep)

    @property
    def genummerd(self) -> Iterator[tuple[int, Bladrij]]:
        """Every row, with the number that it has on the tab."""
        return enumerate(self.rijen, start=self.eerste)

    @property
    def koppen(self) -> tuple[str, ...]:
        """The headings, from left to right."""
        return tuple(kolom.kop for kolom in self.kolommen if kolom.kop)

    @cached_property
    def _nummers(self) -> Mapping[str, int]:
        nummers, volgende = {}, 1
        for kolom in self.kolommen:
            nummers[kolom.kop] = volgende
            volgende += kolom.samen
        return nummers

    def nummer(self, kop: str) -> int:
        """Return the number (from 1) of the column with this heading; raises KeyError when there is none."""
        return self._nummers[kop]

    def letter(self, kop: str, na: int = 0) -> str:
        """Return the letter of the column with this heading, or of one after it; raises KeyError when there is none."""
        return letters(self._nummers[kop] + na - 1)

    def bereik(self, blad: str, kop: str) -> str:
        """Return the absolute reference to the column of the table under this heading."""
        letter = self.letter(kop)
        return f"{verwijzing(blad)}!${letter}${self.eerste}:${letter}${self.laatste}"


@dataclass(frozen=True)
class Reeks:
    """A series of a chart: the heading of its column, and its colour (RRGGBB, None for that of the house)."""

    kop: str
    kleur: str | None = None


# In cm: what goes on a page of A4 on its side below a sentence.
HOOGSTE_GRAFIEK = 16.0


class Beeldsoort(StrEnum):
    """What the bars of a chart are: scores up to a maximum, strips that are all as long, or counts on each other."""

    score = "score"
    strook = "strook"
    aantal = "aantal"


@dataclass(frozen=True)
class Tabelbeeld:
    """A chart of some columns of a table, with a bar for each row; `per` is what a row is about.

    `plaats` is the cell of the top left corner, `maximum` the highest score there can be and `vanaf` the lowest
    that is enough, `breedte` the width in cm.
    What heads it stands in the cells above it, or where it has an `opschrift` in itself.
    """

    titel: str
    tabel: Bladtabel
    per: str
    soort: Beeldsoort
    reeksen: tuple[Reeks, ...]
    plaats: str
    maximum: int = 0
    vanaf: float = 0
    breedte: float = 16
    opschrift: bool = False

    @property
    def kopjesrij(self) -> int:
        """The row above it."""
        return int(self.plaats.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) - 1

    @property
    def staafhoogte(self) -> float:
        """How high a chart with bars is, in cm: each of them needs room, and all together go on one page."""
        return min(max(4.0, 1.7 + 0.85 * len(self.tabel.rijen) + 0.9 * self.opschrift), HOOGSTE_GRAFIEK)


@dataclass(frozen=True)
class Blad:
    """A tab: its name, its title and the tables on it, from top to bottom.

    `koprij_vast` is the row (from 1) of the headings that stay in view.
    """

    naam: str
    titel: str
    tabellen: tuple[Bladtabel, ...]
    koprij_vast: int | None = field(default=None, kw_only=True)

    @property
    def eerste_invoer(self) -> tuple[int, int] | None:
        """The row and column (from 1) of the first cell to fill in; None where there is none."""
        cellen = (
            (nummer, tabel.nummer(kolom.kop))
            for tabel in self.tabellen
            for nummer, rij in tabel.genummerd
            for kolom in tabel.kolommen
            if kolom.kop in rij.invoer
        )
        return next(cellen, None)

    @cached_property
    def laatste(self) -> int:
        """The last row of the last table."""
        return max(tabel.laatste for tabel in self.tabellen)

    @cached_property
    def _verwijzing(self) -> str:
        return verwijzing(self.naam)

    def kolom(self, kop: str) -> str:
        """Return the absolute reference to a whole column of the tables, with room for rows added below."""
        letter = self.tabellen[0].letter(kop)
        return f"{self._verwijzing}!${letter}$1:${letter}${self.laatste + _SPELING}"


@dataclass(frozen=True)
class Lijst:
    """A list that fills itself: one row for every code that has one of `niveaus` on the tab with scores `bron`.

    In the werkboek its table has a row for every code that can stand on it, in the results for those that do. `kop` is
    the heading above their texts, `woord` is what one of them is called; the first `ruim` rows of one in the werkboek
    have room for their texts, those below have one line.
    """

    tabel: Bladtabel
    bron: Blad
    niveaus: tuple[str, ...]
    kop: str
    woord: Zelfstandig
    ruim: int

    @property
    def telrij(self) -> int:
        """The row of the sentence that says how long the list is."""
        return self.tabel.koprij - 1

    @property
    def zichtbaar(self) -> str:
        """The reference to the cells that people see, without the headings."""
        return f"A{self.tabel.eerste}:{self.laatste_kolom}{self.tabel.laatste}"

    @property
    def laatste_kolom(self) -> str:
        """The letter of the last column that people see."""
        return self.tabel.letter(k.BEWIJS if k.BEWIJS in self.tabel.koppen else k.MOTIVERING)


@dataclass(frozen=True)
class Resultaatblad(Blad):
    """A tab that fills itself: the widths of its columns, the charts of its tables, and a list.

    `zin` are the cells above its chart of scores that say the finding, `kopje` those with the title of the other one.
    `wijzerrij` is the row where the kwaliteitswijzer begins.
    """

    breedtes: tuple[float, ...] = ()
    beelden: tuple[Tabelbeeld, ...] = ()
    lijst: Lijst | None = None
    zin: str | None = None
    kopje: str | None = None
    wijzerrij: int | None = None
