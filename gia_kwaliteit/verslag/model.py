"""What a verslag says, whatever it is written in: rubrics with facts, tables, pictures and the writer's own text."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

# What a table holds at most that is not divided over pages.
_MEESTE_RIJEN, _MEESTE_TEKENS = 14, 1000
# A new line takes as much height as this many characters, however short it is.
_TEKENS_PER_REGEL = 60


def ruimte(cellen: Iterable[str]) -> int:
    """Return how much room texts take, in characters: a text of short lines is as high as a long one."""
    return sum(len(cel) + _TEKENS_PER_REGEL * cel.count("\n") for cel in cellen)


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """A column of a table: its heading, its share of the width, and whether it holds figures."""

    kop: str
    breedte: float
    getal: bool = False


@dataclass(frozen=True, kw_only=True)
class Tabel:
    """A table: what stands above it, its columns, and the text of every cell. The first column names the row.

    One that is `gevouwen` shows on a page only its title until somebody asks for it.
    """

    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[str, ...], ...]
    gevouwen: bool = False

    @property
    def is_kort(self) -> bool:
        """Whether the table is short enough to stand on one page, whole."""
        return len(self.rijen) <= _MEESTE_RIJEN and sum(map(ruimte, self.rijen)) <= _MEESTE_TEKENS


@dataclass(frozen=True, kw_only=True)
class Scoreregel:
    """A line of a picture of scores: its label, its score (None: no score), and how many criteria have each level."""

    label: str
    score: float | None
    aantallen: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Scorebeeld:
    """Scores from 0 to `maximum`, with the distribution over the levels beside them when there is one."""

    titel: str
    alternatief: str
    maximum: float
    regels: tuple[Scoreregel, ...]
    niveaus: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Telbeeld:
    """How many of each level, per line; `aantallen` of a line count the `niveaus` in their order."""

    titel: str
    alternatief: str
    niveaus: tuple[str, ...]
    regels: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class Matrixbeeld:
    """Scores on 100 in rows and columns; None where there is no score."""

    titel: str
    alternatief: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[float | None, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class Paarbeeld:
    """Two values per line, such as those of two sides, from 0 to `maximum` in `eenheid`."""

    titel: str
    alternatief: str
    maximum: float
    eenheid: str
    koppen: tuple[str, str]
    regels: tuple[tuple[str, float | None, float | None], ...]


@dataclass(frozen=True, kw_only=True)
class Aantalbeeld:
    """A number per line; `geschat` are the labels of those that are estimates."""

    titel: str
    alternatief: str
    regels: tuple[tuple[str, float], ...]
    geschat: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Stipregel:
    """A figure on an axis, with what it is set against; lines with the same `schaal` share their axis, without none.

    `teksten` stand beside it, the figure itself first. `bureaus` are those of the onthaalbureaus of Vlaanderen, or the
    lowest and the highest alone (`is_bereik`), `normen` what it should be, `eerder` what the report counted here.
    """

    label: str
    waarde: float
    teksten: tuple[str, ...]
    schaal: str = ""
    geschat: bool = False
    vlaams: float | None = None
    bureaus: tuple[float, ...] = ()
    is_bereik: bool = False
    normen: tuple[float, ...] = ()
    eerder: float | None = None


@dataclass(frozen=True, kw_only=True)
class Stipbeeld:
    """Figures of the onthaalbureau, each beside Vlaanderen, its onthaalbureaus and the norms."""

    titel: str
    alternatief: str
    regels: tuple[Stipregel, ...]


Beeld = Scorebeeld | Telbeeld | Matrixbeeld | Paarbeeld | Aantalbeeld | Stipbeeld


@dataclass(frozen=True, kw_only=True)
class Rubriek:
    """A chapter of the verslag; `bespreking` is what the writer says, empty where nothing was written.

    The bespreking, and a title as in `verslagrubrieken`, are filled in when the chapters are put together. `naslag` are
    tables to look something up in: they stand in an annex, so that the chapter can be read.
    """

    code: str
    feiten: tuple[str, ...]
    beelden: tuple[Beeld, ...] = ()
    tabellen: tuple[Tabel, ...] = ()
    naslag: tuple[Tabel, ...] = ()
    titel: str = ""
    bespreking: str = ""


@dataclass(frozen=True, kw_only=True)
class Kerncijfer:
    """A figure that stands first: its label, its score on 100 as people read it, and how much of it was scored.

    `score` is empty when there is none, `onvolledig` when everything was scored.
    """

    label: str
    score: str
    onvolledig: str = ""


@dataclass(frozen=True, kw_only=True)
class Verslag:
    """A whole verslag: about whom, the figures that stand first, and its rubrics.

    `gegevens` are label and text; `weggelaten` the codes of rubrics that it has not, though somebody wrote about them.
    `alle_scores` is the annex with a table for every proces and every rubriek of rules; empty without annexes.
    """

    naam: str
    gegevens: tuple[tuple[str, str], ...]
    kerncijfers: tuple[Kerncijfer, ...]
    rubrieken: tuple[Rubriek, ...]
    verantwoording: tuple[str, ...]
    weggelaten: tuple[str, ...] = ()
    alle_scores: tuple[Tabel, ...] = ()

    @property
    def naslag(self) -> tuple[Tabel, ...]:
        """The tables of the annex to look something up in, in the order of the rubrics they belong to."""
        return tuple(tabel for rubriek in self.rubrieken for tabel in rubriek.naslag)

    def zonder_bijlagen(self) -> "Verslag":
        """Return this verslag without its annexes."""
        return replace(self, rubrieken=tuple(replace(rubriek, naslag=()) for rubriek in self.rubrieken), alle_scores=())
