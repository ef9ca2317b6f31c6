"""What a verslag says, whatever it is written in: rubrics with facts, tables, pictures and the writer's own text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gia_kwaliteit.getallen import telling
from gia_kwaliteit.verslag.beeldsoorten import Beeld, Oogopslagbeeld

# What a table holds at most that is not divided over pages.
_MEESTE_RIJEN, _MEESTE_TEKENS = 14, 1000
# A new line takes as much height as this many characters, however short it is.
_TEKENS_PER_REGEL = 60
_ZONDER = (
    "Dit verslag is zonder zijn bijlagen gemaakt. Wat in het werkboek bij een score of een cijfer getypt is "
    "(motivering, bewijs, beschrijving) staat alleen daar: in"
)


def ruimte(cellen: Iterable[str]) -> int:
    """Return how much room texts take, in characters: a text of short lines is as high as a long one."""
    return sum(len(cel) + _TEKENS_PER_REGEL * cel.count("\n") for cel in cellen)


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """A column of a table: its heading, its share of the width, and whether it holds figures.

    The first line of a cell with a `niveau` is a level, or what stands in its place.
    """

    kop: str
    breedte: float
    getal: bool = False
    niveau: bool = False


@dataclass(frozen=True, kw_only=True)
class Tabel:
    """A table: what stands above it, its columns, and the text of every cell. The first column names the row.

    `noot` explains the signs in it, and stands below it; `vooraf` are texts between its title and its rows. With
    `als_kaarten` a row is a card: its first two cells are its heading, and what the others say stands beside each
    other.
    """

    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[str, ...], ...]
    noot: str = ""
    vooraf: tuple[str, ...] = ()
    als_kaarten: bool = False

    @property
    def is_kort(self) -> bool:
        """Whether the table is short enough to stand on one page, whole."""
        return len(self.rijen) <= _MEESTE_RIJEN and sum(map(ruimte, self.rijen)) <= _MEESTE_TEKENS


@dataclass(frozen=True, kw_only=True)
class Oogopslagblad:
    """What stands on the first page: the finding, all scores in one picture, and what to read first.

    `punten` are lists, each with its title and the code and text of each point; `opmerkingen` say what is not there:
    what nobody scored yet, or the annexes.
    """

    zin: str
    beelden: tuple[Oogopslagbeeld, ...]
    punten: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    opmerkingen: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rubriek:
    """A chapter of the verslag; `bespreking` is what the writer says, empty where nothing was written.

    The bespreking, and a title as in `verslagrubrieken`, are filled in when the chapters are put together. Only short
    lists (`voorop`) stand in the chapter. All other tables stand in an annex, so that the chapter can be read:
    `tabellen` are what the chapter itself is about, `naslag` what to look something up in. `herkomst` are those of the
    facts that only say where figures come from: they are read last.
    """

    code: str
    feiten: tuple[str, ...]
    herkomst: tuple[str, ...] = ()
    beelden: tuple[Beeld, ...] = ()
    voorop: tuple[Tabel, ...] = ()
    tabellen: tuple[Tabel, ...] = ()
    naslag: tuple[Tabel, ...] = ()
    titel: str = ""
    bespreking: str = ""

    @property
    def kernfeiten(self) -> tuple[str, ...]:
        """The facts that are read first."""
        return tuple(feit for feit in self.feiten if feit not in self.herkomst)


@dataclass(frozen=True, kw_only=True)
class Kerncijfer:
    """A figure that stands first: its label, its score as people read it, and how much of it was scored.

    `op` says what the highest score is.

    `score` is empty when there is none, `onvolledig` when everything was scored; `is_krap` says of a score that it is
    not enough.
    """

    label: str
    score: str
    op: str = ""
    onvolledig: str = ""
    is_krap: bool = False


@dataclass(frozen=True, kw_only=True)
class Verslag:
    """A whole verslag: about whom, the figures that stand first, and its rubrics.

    `titel` is what it is called where the house style does not say it. `oogopslag` is its first page, `gegevens` are
    label and text; `weggelaten` the codes of rubrics that it has not, though somebody wrote about them. `alle_scores`
    is the annex with a table for every proces and every rubriek of rules; empty without annexes.
    """

    naam: str
    gegevens: tuple[tuple[str, str], ...]
    oogopslag: Oogopslagblad
    kerncijfers: tuple[Kerncijfer, ...]
    rubrieken: tuple[Rubriek, ...]
    verantwoording: tuple[str, ...]
    weggelaten: tuple[str, ...] = ()
    alle_scores: tuple[Tabel, ...] = ()
    titel: str = ""

    @property
    def alle_tabellen(self) -> tuple[Tabel, ...]:
        """Every table, in the order in which they stand."""
        voorop = (tabel for rubriek in self.rubrieken for tabel in rubriek.voorop)
        return (*voorop, *self.tabellen, *self.naslag, *self.alle_scores)

    @property
    def tabellen(self) -> tuple[Tabel, ...]:
        """The tables of the annex that the rubrics themselves are about, in their order."""
        return tuple(tabel for rubriek in self.rubrieken for tabel in rubriek.tabellen)

    @property
    def naslag(self) -> tuple[Tabel, ...]:
        """The tables of the annex to look something up in, in the order of the rubrics they belong to."""
        return tuple(tabel for rubriek in self.rubrieken for tabel in rubriek.naslag)

    def zonder_bijlagen(self) -> "Verslag":
        """Return this verslag without its annexes."""
        kaal = tuple(replace(rubriek, tabellen=(), naslag=()) for rubriek in self.rubrieken)
        weg = len(self.tabellen) + len(self.naslag) + len(self.alle_scores)
        opmerkingen = (*self.oogopslag.opmerkingen, f"{_ZONDER} {telling(weg, 'tabel', 'tabellen')}.") if weg else ()
        blad = replace(self.oogopslag, opmerkingen=opmerkingen or self.oogopslag.opmerkingen)
        return replace(self, oogopslag=blad, rubrieken=kaal, alle_scores=())
