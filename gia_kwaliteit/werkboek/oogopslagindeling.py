"""Where everything stands on the tab that says in one glance how a subject stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Groepsoort, Kader, Scoregroep
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.letterbreedtes import kolom_voor
from gia_kwaliteit.oogopslag import MEESTE_PUNTEN, grenswoord
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.lijstindeling import Lijstsoort, lijstsoorten
from gia_kwaliteit.werkboek.teksten import ASPECT

# Rows from 1: the finding, what is open with the names of the levels beside it, and the headings.
ZINRIJ, OPENRIJ, KOPRIJ = 3, 4, 5
# Points: the letters of the names of the levels, from what looks best to what can still be read.
_LETTERGROOTTES = (10, 9, 8)
# A point is so many rows high.
PUNTRIJEN = 2
# Characters: code, name, bar and score; the strip as a whole; white and the code of a point; and its text.
_LINKS, _STROOK, _RECHTS, _TEKST = (6.0, 29.0, 20.0, 11.5), 40.0, (1.5, 8.0), 56.0
_RUBRIEK, _SMALST, _REGEL = 28.0, 2.5, 4.8
NAAM, BALK, SCORE, STROOK = 2, 3, 4, 5


@dataclass(frozen=True)
class Scoredeel:
    """The rows of a table that belong together, with their title (empty where there is none above them)."""

    titel: str
    eerste: int
    laatste: int


@dataclass(frozen=True)
class Scoreblok:
    """A table of scores on the tab: what a row is about, the row of its headings, and the scoregroep of each row.

    Each of its `delen` stands below its title; `grens` is what the score is called from which on it is enough, and
    `met_code` says that people know its rows by their codes too.
    """

    woord: Zelfstandig
    koprij: int
    groepen: Mapping[int, Scoregroep]
    delen: tuple[Scoredeel, ...]
    grens: str
    met_code: bool

    @property
    def naamkop(self) -> str:
        """The heading above its names."""
        return self.woord.als_kop

    @property
    def maximum(self) -> int:
        """The highest score of its rows."""
        return max(groep.maximum for groep in self.groepen.values())

    @property
    def vanaf(self) -> float:
        """The lowest score of its rows that is enough."""
        return max(groep.vanaf for groep in self.groepen.values())

    @property
    def scorekop(self) -> str:
        """The heading above its scores."""
        return k.score_op(self.maximum)

    @property
    def helftkop(self) -> str:
        """What stands above its bars."""
        return f"{self.grens} vanaf {self.vanaf:g}"

    @property
    def eerste(self) -> int:
        """The first row below its headings."""
        return self.koprij + 1

    @property
    def laatste(self) -> int:
        """The last of its rows."""
        return max(self.groepen)


@dataclass(frozen=True)
class Puntenblok:
    """The points of a list that are named first: the row of its title, and the first row of each point."""

    soort: Lijstsoort
    titelrij: int

    @property
    def rijen(self) -> tuple[int, ...]:
        """The first row of each point."""
        return tuple(self.titelrij + 1 + PUNTRIJEN * nummer for nummer in range(MEESTE_PUNTEN))

    @property
    def einde(self) -> int:
        """The first row below it."""
        return self.titelrij + 1 + PUNTRIJEN * MEESTE_PUNTEN


@dataclass(frozen=True)
class Oogopslagindeling:
    """The layout of the tab for a kader: scores at the left, points and rules at the right."""

    kader: Kader
    blokken: tuple[Scoreblok, ...]
    punten: tuple[Puntenblok, ...]

    @cached_property
    def regels(self) -> Mapping[int, Scoregroep]:
        """The rubriek of each row with rules."""
        return dict(enumerate(self.kader.scoregroepen_van(Groepsoort.rubriek), start=self.regeltitel + 1))

    @property
    def regeltitel(self) -> int:
        """The row of the title above the rules: no answer stands in a row of headings, where it would be one."""
        return max(self._einde_van_punten, self.blokken[-1].koprij)

    @cached_property
    def niveaus(self) -> tuple[str, ...]:
        """The levels of the criteria, from low to high."""
        return self.kader.schaal.namen

    @property
    def puntkolom(self) -> int:
        """The column of the code of a point or rubriek; its text stands beside it."""
        return STROOK + len(self.niveaus) + 1

    @property
    def regelkolom(self) -> int:
        """The column of the first rule of a rubriek."""
        return self.puntkolom + 2

    @property
    def laatste_kolom(self) -> int:
        """The last column that is seen."""
        return self.regelkolom + self._meeste_regels

    @property
    def laatste_rij(self) -> int:
        """The last row with anything on it."""
        return max(*(blok.laatste for blok in self.blokken), self._einde_van_punten - 1, *self.regels)

    @property
    def _einde_van_punten(self) -> int:
        return self.punten[-1].einde if self.punten else KOPRIJ

    @property
    def onder(self) -> int:
        """The hidden column of the scores below half; beside it those from half up, what is open, and the levels."""
        return self.laatste_kolom + 1

    @property
    def _meeste_regels(self) -> int:
        return max((len(rubriek.criteria) for rubriek in self.regels.values()), default=0)

    @cached_property
    def breedtes(self) -> tuple[float, ...]:
        """The widths of the columns that are seen, in characters."""
        aantal = self._meeste_regels
        regel = max(_SMALST, min(_REGEL, (_TEKST - _RUBRIEK) / max(1, aantal)))
        rest = max(_SMALST, _TEKST - _RUBRIEK - aantal * regel)
        strook = (self._niveaubreedte,) * len(self.niveaus)
        return (*_LINKS, *strook, *_RECHTS, _RUBRIEK, *(regel,) * aantal, rest)

    @cached_property
    def niveauletters(self) -> float:
        """The size in points of the letters in which no word of the name of a level is broken."""
        passend = (grootte for grootte in _LETTERGROOTTES if kolom_voor(self.niveaus, grootte) <= self._niveaubreedte)
        return next(passend, _LETTERGROOTTES[-1])

    @cached_property
    def _niveaubreedte(self) -> float:
        """The width of the column of a level: its share of the strip, or what its name takes in small letters."""
        return max(_STROOK / len(self.niveaus), kolom_voor(self.niveaus, _LETTERGROOTTES[-1]))

    def bereik(self, rij: int, van: int, tot: int) -> str:
        """Return the cells of a row from one column to another, as they stand in a formula."""
        return f"{letters(van - 1)}{rij}:{letters(tot - 1)}{rij}"

    @property
    def vaste_teksten(self) -> Iterator[str]:
        """Every text that stands fixed in the tables of scores."""
        for blok in self.blokken:
            yield from (k.CODE, blok.naamkop, blok.helftkop, blok.scorekop, *self.niveaus)
            yield from (deel.titel for deel in blok.delen)
            for groep in blok.groepen.values():
                yield from (groep.code, groep.naam)

    def scorebereik(self, blok: Scoreblok) -> str:
        """Return the cells with the scores of a table."""
        letter = letters(SCORE - 1)
        return f"{letter}{blok.eerste}:{letter}{blok.laatste}"


def maak_oogopslagindeling(kader: Kader, puntenmodel: str | None = None) -> Oogopslagindeling:
    """Return the layout of the tab for a kader and a puntenmodel (the first without it)."""
    processen = [
        (onderdeel.naam, [kader.scoregroepen[proces.code] for proces in kader.processen_van(onderdeel)])
        for onderdeel in kader.onderdelen
    ]
    aspecten, grens = kader.scoregroepen_van(Groepsoort.kwaliteitsaspect), grenswoord(kader, puntenmodel)
    blokken = [_blok(kader.woorden.begrippen.proces, KOPRIJ, processen, grens)]
    if aspecten:
        blokken.append(_blok(ASPECT, blokken[0].laatste + 1, [("", [*aspecten])], grens))
    punten: list[Puntenblok] = []
    for soort in lijstsoorten(kader.schaal):
        punten.append(Puntenblok(soort, punten[-1].einde if punten else KOPRIJ))
    return Oogopslagindeling(kader, tuple(blokken), tuple(punten))


def _blok(woord: Zelfstandig, koprij: int, delen: Sequence[tuple[str, Sequence[Scoregroep]]], grens: str) -> Scoreblok:
    """Return a table with the groups of each part below its title, where it has one."""
    groepen: dict[int, Scoregroep] = {}
    gezet = []
    rij = koprij
    for titel, eigen in delen:
        rij += bool(titel)
        gezet.append(Scoredeel(titel, rij + 1, rij + len(eigen)))
        groepen |= dict(enumerate(eigen, start=rij + 1))
        rij += len(eigen)
    return Scoreblok(woord, koprij, groepen, tuple(gezet), grens, met_code=woord is not ASPECT)
