"""The formulas that pick the points to name first: when each criterium comes, its code as a link, and its text."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.oogopslag import Oogopslag, lijsttitels, zonder_punten
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.tekst import als_formuletekst
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.actieindeling import EERSTE_HULPRIJ
from gia_kwaliteit.werkboek.bladtabel import Blad, verwijzing
from gia_kwaliteit.werkboek.lijstindeling import Lijstsoort
from gia_kwaliteit.werkboek.oogopslagindeling import Puntenblok
from gia_kwaliteit.werkboek.resultaatindeling import Resultaatindeling
from gia_kwaliteit.werkboek.zinformules import Berekend, Hulpcel, Zinblok

# A cell of the tab, by row and column.
Plaats = tuple[int, int]

# Columns of the very hidden tab: of every criterium its code, and when it is named on each list.
_CODE, _SLEUTELS = 16, {Lijstsoort.good_practices: 17, Lijstsoort.werkpunten: 18}
# A point comes after all that are fewer in their proces, and among those by the place of its proces.
_PER_PUNT = 10_000


@dataclass(frozen=True)
class Puntformules:
    """The points of both lists that are named first; `zinblok` has the place of every proces."""

    resultaten: Resultaatindeling
    profiel: Profiel
    oogopslag: Oogopslag
    zinblok: Zinblok

    def hulpcellen(self) -> Iterator[Hulpcel]:
        """Yield the cells of the very hidden tab: of every criterium its code, and when it is named on each list."""
        for rij, code in enumerate(self._codes, start=EERSTE_HULPRIJ):
            yield rij, _CODE, (None, code)
            for soort, kolom in _SLEUTELS.items():
                yield rij, kolom, (self._sleutelformule(soort, code), self._sleutels[soort].get(code, ""))

    def cellen(self, kolom: int, blok: Puntenblok, nog_open: tuple[str, bool]) -> Iterator[tuple[Plaats, Berekend]]:
        """Yield the title, and the code and text of the points of a list that are named first, from a column on.

        `nog_open` is the condition that a criterium is open, and whether one is.
        """
        titel = dict(zip(Lijstsoort, lijsttitels(self.resultaten.invoer.kader.schaal), strict=True))[blok.soort]
        yield (blok.titelrij, kolom), (f'="{titel}"', titel)
        gekozen = self.oogopslag.sterk if blok.soort is Lijstsoort.good_practices else self.oogopslag.werkpunten
        sleutels, codes = (self._hulpbereik(nummer) for nummer in (_SLEUTELS[blok.soort], _CODE))
        for nummer, rij in enumerate(blok.rijen):
            punt = gekozen[nummer] if nummer < len(gekozen) else None
            code = f"INDEX({codes},MATCH(SMALL({sleutels},{nummer + 1}),{sleutels},0))"
            koppeling = f'HYPERLINK("#"&{self._uit_scoring(_adres, code, k.SCORE)},{code})'
            formule = f'=IF(COUNT({sleutels})<{nummer + 1},"",{koppeling})'
            yield (rij, kolom), (formule, punt.code if punt else "")
            formule, leeg = ('""', "") if nummer else self._zonder_punten(blok.soort, nog_open)
            cel = f"{letters(kolom - 1)}{rij}"
            tekst = self._uit_scoring(opgezocht, cel, k.CRITERIUM)
            yield (rij, kolom + 1), (f'=IF({cel}="",{formule},{tekst})', punt.criterium if punt else leeg)

    def _zonder_punten(self, soort: Lijstsoort, nog_open: tuple[str, bool]) -> tuple[str, str]:
        """Return what stands in place of points where there are none: none yet, as long as something is open."""
        voorwaarde, is_open = nog_open
        punten = soort.punt(self.resultaten.invoer.kader).meervoud
        geen, nog_geen = (zonder_punten(punten, is_alles_gescoord=alles) for alles in (True, False))
        formule = f"IF({voorwaarde},{als_formuletekst(nog_geen)},{als_formuletekst(geen)})"
        return formule, nog_geen if is_open else geen

    @cached_property
    def _codes(self) -> Sequence[str]:
        return tuple(code for groep in self.profiel.processen for code in groep.scoregroep.criteria)

    @cached_property
    def _plaats_van_proces(self) -> Mapping[str, int]:
        return {groep.code: nummer for nummer, groep in enumerate(self.profiel.processen)}

    @cached_property
    def _sleutels(self) -> Mapping[Lijstsoort, Mapping[str, int]]:
        """When each point is named, the lowest first: what the formulas of the very hidden tab give."""
        rangen = {(rij, kolom): cel[1] for rij, kolom, cel in self.zinblok.cellen()}
        lijsten = {
            Lijstsoort.good_practices: self.profiel.good_practices,
            Lijstsoort.werkpunten: self.profiel.werkpunten,
        }
        sleutels: dict[Lijstsoort, dict[str, int]] = {soort: {} for soort in lijsten}
        for soort, punten in lijsten.items():
            gezien: Counter[str] = Counter()
            for punt in punten:
                gezien[punt.proces] += 1
                plaats = self._plaats_van_proces[punt.proces]
                rang = rangen[self.zinblok.rangplaats(plaats, hoogste=soort is Lijstsoort.good_practices)]
                sleutels[soort][punt.code] = _PER_PUNT * gezien[punt.proces] + int(rang)
        return sleutels

    def _sleutelformule(self, soort: Lijstsoort, code: str) -> str:
        """Return when a criterium is named: after what comes earlier in its proces, and by the place of that."""
        kader = self.resultaten.invoer.kader
        proces = kader.proces_van[code]
        onderdeel = next(onderdeel for onderdeel in kader.onderdelen if proces.groep in onderdeel.groepen)
        blad = self.resultaten.lijsten.get((soort, onderdeel.code))
        if blad is None or blad.lijst is None:
            return '=""'
        tabel = blad.lijst.tabel
        rijen = {rij.code: nummer for nummer, rij in tabel.genummerd}
        kolom = f"{verwijzing(blad.naam)}!${tabel.letter(k.RANG)}$"
        eerste, eigen = rijen[proces.criteria[0].code], rijen[code]
        eerder = f"COUNT({kolom}{eerste}:${tabel.letter(k.RANG)}${eigen - 1})" if eigen > eerste else "0"
        rang = self.zinblok.rang(self._plaats_van_proces[proces.code], hoogste=soort is Lijstsoort.good_practices)
        return f'=IF(ISNUMBER({kolom}{eigen}),{_PER_PUNT}*({eerder}+1)+{rang},"")'

    def _uit_scoring(self, wat: Callable[[Blad, str, str], str], code: str, kop: str) -> str:
        """Return something of the cell of a code under a heading, on the first tab with scores that has the code."""
        formule = '""'
        for onderdeel in reversed(self.resultaten.invoer.kader.onderdelen):
            formule = f"IFERROR({wat(self.resultaten.invoer.scoring[onderdeel.code], code, kop)},{formule})"
        return formule

    def _hulpbereik(self, kolom: int) -> str:
        letter = letters(kolom - 1)
        # In a reference to a single cell Gnumeric finds nothing.
        laatste = EERSTE_HULPRIJ + max(len(self._codes), 2) - 1
        return f"{k.GIA_BLAD}!${letter}${EERSTE_HULPRIJ}:${letter}${laatste}"


def opgezocht(blad: Blad, code: str, kop: str) -> str:
    """Return the cell of a code under a heading of a tab, as it stands in a formula."""
    return f"INDEX({blad.kolom(kop)},MATCH({code},{blad.kolom(k.CODE)},0))"


def _adres(blad: Blad, code: str, kop: str) -> str:
    """Return where that cell is, as each program writes it; by the name of the tab where it knows no such word.

    A program in another language can have another word than “address”.
    """
    naam = f"{verwijzing(blad.naam)}!${blad.tabellen[0].letter(kop)}$".replace('"', '""')
    met_naam = f'"{naam}"&MATCH({code},{blad.kolom(k.CODE)},0)'
    return f'IFERROR(CELL("address",{opgezocht(blad, code, kop)}),{met_naam})'
