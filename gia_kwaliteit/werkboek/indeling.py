"""Which tab holds what, and where: the one description that writing and formulas share.

Reading never uses these positions (contract §6); it finds rows by their code and columns by their heading.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from openpyxl.utils import get_column_letter, quote_sheetname

from gia_kwaliteit.kader import Kader, Onderdeel, Proces, Rol
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten

# Rows below the last one that formulas look at too, so that an inserted row at the end is not missed.
SPELING = 100


class Invoer(StrEnum):
    """What may be typed in an input cell."""

    score = "score"
    regelscore = "regelscore"
    tekst = "tekst"
    getal = "getal"
    status = "status"
    jaar = "jaar"


@dataclass(frozen=True)
class Kolom:
    """A column of a tab: its heading, its width in characters, and what may be typed in it (None: nothing)."""

    kop: str
    breedte: float
    invoer: Invoer | None = None


@dataclass(frozen=True)
class Rij:
    """A row of an input table: the fixed words under each heading, and the headings of its input cells."""

    code: str
    teksten: dict[str, str]
    invoer: frozenset[str]


@dataclass
class Tabel:
    """A table on a tab; `koprij` is the row (from 1) of its headings, its rows follow directly."""

    titel: str
    kolommen: tuple[Kolom, ...]
    code: str = ""
    definitie: str = ""
    groep: str = ""
    rijen: tuple[Rij, ...] = ()
    koprij: int = 0

    @property
    def eerste(self) -> int:
        """The first row under the headings."""
        return self.koprij + 1

    @property
    def laatste(self) -> int:
        """The last row of the table."""
        return self.koprij + len(self.rijen)

    def letter(self, kop: str) -> str:
        """Return the letter of the column with this heading; raises ValueError when there is none."""
        return get_column_letter([kolom.kop for kolom in self.kolommen].index(kop) + 1)

    def bereik(self, blad: str, kop: str) -> str:
        """Return the absolute reference to the column of the table under this heading."""
        letter = self.letter(kop)
        return f"{quote_sheetname(blad)}!${letter}${self.eerste}:${letter}${self.laatste}"


@dataclass
class Blad:
    """A tab: its name, its title and the tables on it, from top to bottom."""

    naam: str
    titel: str
    tabellen: list[Tabel] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._verwijzing = quote_sheetname(self.naam)

    @property
    def laatste(self) -> int:
        """The last row of the last table."""
        return max(tabel.laatste for tabel in self.tabellen)

    def kolom(self, kop: str) -> str:
        """Return the absolute reference to a whole column of the tables, with room for rows added below."""
        letter = self.tabellen[0].letter(kop)
        return f"{self._verwijzing}!${letter}$1:${letter}${self.laatste + SPELING}"


class Lijstsoort(StrEnum):
    """The two kinds of lists, as they stand in the names of the tabs."""

    good_practices, werkpunten = teksten.LIJSTEN

    @property
    def rol(self) -> Rol:
        """The role of the levels that put a criterium on this list."""
        return Rol.good_practice if self is Lijstsoort.good_practices else Rol.werkpunt

    @property
    def kop(self) -> str:
        """The heading above the criteria of this list."""
        return k.GOOD_PRACTICE if self is Lijstsoort.good_practices else k.WERKPUNT

    @property
    def woorden(self) -> tuple[str, str]:
        """What one of them is called in a sentence, and what more of them are."""
        return ("good practice", "good practices") if self is Lijstsoort.good_practices else ("werkpunt", "werkpunten")


KOPRIJ_VAST = 3  # the headings that stay in view on an input tab, and are repeated in print
EERSTE_KOPRIJ = (
    5  # the first table of a result tab: title, subtitle, a blank row and the name of the table stand above it
)


class Indeling:
    """The layout of the werkboek of a kader; `met_vorig` adds a column for what was filled in the year before."""

    def __init__(self, kader: Kader, *, met_vorig: bool = False) -> None:
        self.kader = kader
        self._achteraan = (Kolom(k.VORIG_WERKJAAR, 52),) if met_vorig else ()

    # -- input tabs ----------------------------------------------------------------------------------------------

    @cached_property
    def scoring(self) -> dict[str, Blad]:
        """The scoring tab of each onderdeel, by its code; regelgeving is one of them."""
        bladen = {onderdeel.code: self._scoringblad(onderdeel) for onderdeel in self.kader.onderdelen}
        if self.kader.regelgeving:
            bladen[k.REGELGEVING] = self._regelgevingblad()
        return bladen

    def _scoringblad(self, onderdeel: Onderdeel) -> Blad:
        vooraan: tuple[Kolom, ...] = (Kolom(k.CODE, 9),)
        if onderdeel.kwaliteitsaspecten:
            vooraan += (Kolom(k.KWALITEITSASPECT, 17),)
        kolommen = (
            *vooraan,
            Kolom(k.CRITERIUM, 58 if onderdeel.kwaliteitsaspecten else 66),
            Kolom(k.SCORE, 17, Invoer.score),
            Kolom(k.MOTIVERING, 56, Invoer.tekst),
            Kolom(k.BEWIJS, 34, Invoer.tekst),
            *self._achteraan,
        )
        blad = Blad(teksten.scoringtitel(onderdeel.tabnaam), teksten.scoringtitel(onderdeel.naam))
        for proces in self.kader.processen_van(onderdeel):
            rijen = tuple(self._rij(criterium.code, k.SCORE, k.MOTIVERING, k.BEWIJS) for criterium in proces.criteria)
            blad.tabellen.append(
                Tabel(proces.naam, kolommen, proces.code, proces.definitie, self._groepskop(proces, blad), rijen)
            )
        return _geplaatst(blad)

    def _groepskop(self, proces: Proces, blad: Blad) -> str:
        """Return name and definition of the group when this proces is the first of it on the tab."""
        groep = next(groep for groep in self.kader.groepen if groep.code == proces.groep)
        kop = teksten.groepskop(groep.naam, groep.definitie)
        return "" if any(tabel.groep == kop for tabel in blad.tabellen) else kop

    def _regelgevingblad(self) -> Blad:
        kolommen = (
            Kolom(k.CODE, 9),
            Kolom(k.ONDERWERP, 22),
            Kolom(k.CRITERIUM, 58),
            Kolom(k.SCORE, 12, Invoer.regelscore),
            Kolom(k.MOTIVERING, 56, Invoer.tekst),
            Kolom(k.BEWIJS, 34, Invoer.tekst),
            *self._achteraan,
        )
        regelgeving = self.kader.regelgeving
        titel = teksten.scoringtitel(teksten.REGELGEVING)
        blad = Blad(titel, titel)
        for nummer, rubriek in enumerate(regelgeving.rubrieken if regelgeving else ()):
            rijen = tuple(self._rij(regel.code, k.SCORE, k.MOTIVERING, k.BEWIJS) for regel in rubriek.criteria)
            groep = teksten.groepskop(regelgeving.naam, regelgeving.definitie) if regelgeving and nummer == 0 else ""
            blad.tabellen.append(Tabel(rubriek.naam, kolommen, rubriek.code, "", groep, rijen))
        return _geplaatst(blad)

    @cached_property
    def context_en_input(self) -> Blad | None:
        """The tab for context and input, when the kader has them."""
        kolommen = (
            Kolom(k.CODE, 9),
            Kolom(k.INDICATOR, 30),
            Kolom(k.DEFINITIE, 44),
            Kolom(k.WAARDE, 12, Invoer.getal),
            Kolom(k.EENHEID, 10),
            Kolom(k.STATUS, 15, Invoer.status),
            Kolom(k.JAAR, 9, Invoer.jaar),
            Kolom(k.BESCHRIJVING, 72, Invoer.tekst),
            *self._achteraan,
        )
        blad = Blad(teksten.CONTEXT_EN_INPUT, teksten.CONTEXT_EN_INPUT)
        for domein in (self.kader.context, self.kader.input):
            for nummer, indicator in enumerate(domein.indicatoren if domein else ()):
                rijen = tuple(
                    self._rij(
                        rij.code, k.BESCHRIJVING, *((k.WAARDE, k.STATUS, k.JAAR) if rij.invoer == "cijfer" else ())
                    )
                    for rij in indicator.subindicatoren
                )
                groep = teksten.groepskop(domein.naam, domein.definitie) if domein and nummer == 0 else ""
                tabel = Tabel(indicator.naam, kolommen, indicator.code, indicator.definitie, groep, rijen)
                blad.tabellen.append(tabel)
        return _geplaatst(blad) if blad.tabellen else None

    @cached_property
    def output(self) -> Blad | None:
        """The tab for the output, when the kader has it."""
        kolommen = (
            Kolom(k.CODE, 9),
            Kolom(k.INDICATOR, 66),
            Kolom(k.WAARDE, 12, Invoer.getal),
            Kolom(k.EENHEID, 10),
            Kolom(k.STATUS, 15, Invoer.status),
            Kolom(k.JAAR, 9, Invoer.jaar),
            Kolom(k.VLAAMS_GEMIDDELDE, 18, Invoer.getal),
            Kolom(k.TOELICHTING, 66, Invoer.tekst),
            *self._achteraan,
        )
        if not self.kader.output:
            return None
        blad = Blad(teksten.OUTPUT, teksten.OUTPUT)
        for nummer, groep in enumerate(self.kader.output.indicatoren):
            rijen = tuple(
                self._rij(rij.code, k.WAARDE, k.STATUS, k.JAAR, k.VLAAMS_GEMIDDELDE, k.TOELICHTING)
                for rij in groep.outputindicatoren
            )
            kop = teksten.groepskop(self.kader.output.naam, self.kader.output.definitie) if nummer == 0 else ""
            blad.tabellen.append(Tabel(groep.naam, kolommen, groep.code, groep.definitie, kop, rijen))
        return _geplaatst(blad)

    @cached_property
    def bespreking(self) -> Blad:
        """The tab for what the writer of the verslag says, chapter by chapter."""
        kolommen = (
            Kolom(k.CODE, 22),
            Kolom(k.HOOFDSTUK, 34),
            Kolom(k.BESPREKING, 110, Invoer.tekst),
            *self._achteraan,
        )
        rijen = tuple(self._rij(code, k.BESPREKING) for code in verslagrubrieken(self.kader))
        titel, uitleg = teksten.VERSLAGHOOFDSTUKKEN, teksten.BIJ_DE_BESPREKING
        tabel = Tabel(titel, kolommen, teksten.BESPREKINGCODE, uitleg, "", rijen)
        return _geplaatst(Blad(teksten.BESPREKING, teksten.BESPREKING, [tabel]))

    def _rij(self, code: str, *invoer: str) -> Rij:
        return Rij(code, self._rijteksten[code], frozenset(invoer))

    @cached_property
    def _rijteksten(self) -> dict[str, dict[str, str]]:
        return teksten.rijteksten(self.kader)

    # -- result tabs ---------------------------------------------------------------------------------------------

    @cached_property
    def profielen(self) -> dict[str, Blad]:
        """The profile tab of each onderdeel, by its code."""
        kolommen = (
            Kolom(k.CODE, 9),
            Kolom(k.PROCES, 38),
            Kolom(k.SCORE_OP_20, 12),
            *self._niveaukolommen,
            *_VOLLEDIGHEID,
            Kolom(k.GRAFIEKLABEL, 40),
        )
        return {
            onderdeel.code: _resultaatblad(
                f"Profiel {onderdeel.tabnaam}",
                teksten.profieltitel(onderdeel.naam),
                _resultaattabel(
                    teksten.PROFIELTABEL,
                    kolommen,
                    k.PROCES,
                    {proces.code: proces.naam for proces in self.kader.processen_van(onderdeel)},
                ),
            )
            for onderdeel in self.kader.onderdelen
        }

    @cached_property
    def kwaliteitsbewaking(self) -> Blad | None:
        """The tab with the aspects and the matrix of processen and aspects, when the kader has aspects."""
        aspecten = self.kader.kwaliteitsaspecten
        if not aspecten:
            return None
        kolommen = (
            Kolom(k.CODE, 16),
            Kolom(k.KWALITEITSASPECT, 38),
            Kolom(k.SCORE_OP_100, 16),
            *(Kolom(naam, 16) for naam in self.kader.schaal.namen),
            *_VOLLEDIGHEID,
            Kolom(k.GRAFIEKLABEL, 40),
        )
        processen = {
            proces.code: proces.naam
            for onderdeel in self.kader.onderdelen
            if onderdeel.kwaliteitsaspecten
            for proces in self.kader.processen_van(onderdeel)
        }
        matrix = (Kolom(k.CODE, 16), Kolom(k.PROCES, 38), *(Kolom(aspect.naam, 16) for aspect in aspecten))
        return _resultaatblad(
            teksten.KWALITEITSBEWAKING,
            teksten.KWALITEITSBEWAKING,
            _resultaattabel(
                teksten.ASPECTTABEL,
                kolommen,
                k.KWALITEITSASPECT,
                {aspect.code: aspect.naam for aspect in aspecten},
            ),
            _resultaattabel(teksten.MATRIX, matrix, k.PROCES, processen),
        )

    @cached_property
    def regelgeving(self) -> Blad | None:
        """The tab with Ja and Nee per group and the rules that are not in order."""
        if not self.kader.regelgeving:
            return None
        kolommen = (
            Kolom(k.CODE, 9),
            Kolom(k.RUBRIEK, 30),
            *(Kolom(naam, 10) for naam in reversed(self.kader.regelschaal.namen)),
            *_VOLLEDIGHEID,
            Kolom(k.GRAFIEKLABEL, 40),
        )
        rubrieken = {rubriek.code: rubriek.naam for rubriek in self.kader.regelgeving.rubrieken}
        return _resultaatblad(
            teksten.REGELGEVING,
            teksten.REGELGEVING,
            _resultaattabel(teksten.RUBRIEKTABEL, kolommen, k.RUBRIEK, rubrieken),
        )

    @cached_property
    def samenvattend(self) -> Blad:
        """The tab with the onderdelen on 100 and the counts of good practices and werkpunten."""
        kolommen = (
            Kolom(k.CODE, 19),
            Kolom(k.ONDERDEEL, 42),
            Kolom(k.SCORE_OP_100, 12),
            *self._niveaukolommen,
            *(Kolom(naam, 8) for naam in (reversed(self.kader.regelschaal.namen) if self.kader.regelgeving else ())),
            *_VOLLEDIGHEID,
            Kolom(k.GOOD_PRACTICES, 11),
            Kolom(k.WERKPUNTEN, 12),
            Kolom(k.GRAFIEKLABEL, 40),
        )
        namen = {onderdeel.code: onderdeel.naam for onderdeel in self.kader.onderdelen}
        if self.kader.kwaliteitsaspecten:
            namen[k.KWALITEITSBEWAKING] = teksten.KWALITEITSBEWAKING
        if self.kader.regelgeving:
            namen[k.REGELGEVING] = teksten.REGELGEVING
        tabel = _resultaattabel(teksten.ONDERDEELTABEL, kolommen, k.ONDERDEEL, namen)
        return _resultaatblad(teksten.SAMENVATTEND, teksten.SAMENVATTEND, tabel)

    @cached_property
    def lijsten(self) -> dict[tuple[Lijstsoort, str], Blad]:
        """The list tabs, by kind and code of the onderdeel."""
        return {
            (soort, onderdeel.code): Blad(f"{soort} {onderdeel.lijstnaam}", f"{soort} {onderdeel.naam}")
            for soort in Lijstsoort
            for onderdeel in self.kader.onderdelen
        }

    @cached_property
    def voortgang(self) -> Tabel:
        """The table on Start with the progress of each input tab."""
        kolommen = (
            Kolom(k.CODE, 0),
            Kolom(k.TABBLAD, 0),
            Kolom(k.GESCOORD, 0),
            Kolom(k.CRITERIA, 0),
            Kolom(k.VOORTGANG, 0),
        )
        bladen = {code: blad.naam for code, blad in self.scoring.items()}
        if self.context_en_input:
            bladen[k.CONTEXT_EN_INPUT] = self.context_en_input.naam
        if self.output:
            bladen[k.OUTPUT] = self.output.naam
        return _resultaattabel(teksten.VOORTGANG, kolommen, k.TABBLAD, bladen)

    @property
    def _niveaukolommen(self) -> tuple[Kolom, ...]:
        return tuple(Kolom(naam, 12) for naam in self.kader.schaal.namen)


_VOLLEDIGHEID = (Kolom(k.GESCOORD, 11), Kolom(k.CRITERIA, 10), Kolom(k.VOLLEDIGHEID, 15))


def _resultaattabel(titel: str, kolommen: tuple[Kolom, ...], kop: str, namen: dict[str, str]) -> Tabel:
    rijen = tuple(Rij(code, {k.CODE: code, kop: naam}, frozenset()) for code, naam in namen.items())
    return Tabel(titel, kolommen, rijen=rijen)


def _geplaatst(blad: Blad) -> Blad:
    """Give every table of an input tab its place: group, code and name, definition, headings, rows, a blank row."""
    rij = KOPRIJ_VAST + 2
    for tabel in blad.tabellen:
        tabel.koprij = rij + bool(tabel.groep) + 1 + bool(tabel.definitie)
        rij = tabel.laatste + 2
    return blad


def _resultaatblad(naam: str, titel: str, *tabellen: Tabel) -> Blad:
    """Give every table of a result tab its place: the tables below each other, with a name above each."""
    rij = EERSTE_KOPRIJ
    for tabel in tabellen:
        tabel.koprij = rij
        rij = tabel.laatste + 3
    return Blad(naam, titel, list(tabellen))
