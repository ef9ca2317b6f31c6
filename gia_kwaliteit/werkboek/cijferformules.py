"""The live formulas of the tabs with figures: what follows from others, and how a figure stands to what is beside it.

They name the cells of those others: such a reference goes along when a row is moved. Nobody sorts these tabs, since
they are protected; and gia itself computes a figure from the rows by their codes, whatever stands in the cell.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.kader.cijferrijen import Cijferrij, factor_van
from gia_kwaliteit.kader.normen import Norm
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.tekst import als_formuletekst
from gia_kwaliteit.werkboek import cijferteksten as ct
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladtabel, verwijzing
from gia_kwaliteit.werkboek.indeling import Indeling

# More than what can be said of a figure.
_LANGST = 9999


class Plaats(NamedTuple):
    """Where the row of a code stands: its tab, its table and its number."""

    blad: Blad
    tabel: Bladtabel
    nummer: int


def cijferformules(indeling: Indeling) -> dict[k.Adres, str]:
    """Return the formula of every cell of context, input and output that has one, by (code, heading).

    The addresses are those of `cijferwaarden`.
    """
    return dict(_Cijferformules(indeling).alle())


class _Cijferformules:
    """Formulas for the rows of the tabs with figures."""

    def __init__(self, indeling: Indeling) -> None:
        self.kader = indeling.kader
        self.plaatsen = {
            rij.code: Plaats(blad, tabel, nummer)
            for blad in indeling.cijferbladen.values()
            for tabel in blad.tabellen
            for nummer, rij in tabel.genummerd
        }

    def alle(self) -> Iterator[tuple[k.Adres, str]]:
        """Yield every formula with its address."""
        for code in self.kader.berekende_rijen:
            rij = self.kader.cijferrijen[code]
            yield (code, k.WAARDE), self._waarde(code, rij)
            yield (code, k.JAAR), self._jaar(code, rij)
        for code in self.kader.cijferrijen:
            if ct.wordt_vergeleken(code, self.kader):
                # Every line begins with a line break, so that the first one is dropped.
                yield (code, k.ERNAAST), f"=MID({'&'.join(self._regels(code))},2,{_LANGST})"

    def _waarde(self, code: str, rij: Cijferrij) -> str:
        """Return what computes a figure: nothing where one of its parts is not there, or where it is divided by 0."""
        delen = self._cellen(code, rij.uit, k.WAARDE)
        onvolledig = f"COUNT({','.join(delen)})<{len(rij.uit)}"
        if rij.som_van:
            return f'=IF({onvolledig},"",SUM({",".join(delen)}))'
        teller, noemer = (self._cel(code, deel, k.WAARDE) for deel in rij.uit)
        maal = f"{factor_van(self.kader.cijferrijen[code].eenheid):g}*"
        return f'=IF({onvolledig},"",IF({noemer}=0,"",{maal if maal != "1*" else ""}{teller}/{noemer}))'

    def _jaar(self, code: str, rij: Cijferrij) -> str:
        """Return the year that all parts share; nothing where they do not, or where there is no figure."""
        jaren = ",".join(self._cellen(code, rij.uit, k.JAAR))
        zonder = f'OR({self._cel(code, code, k.WAARDE)}="",COUNT({jaren})<{len(rij.uit)})'
        return f'=IF({zonder},"",IF(MIN({jaren})=MAX({jaren}),MIN({jaren}),""))'

    def _regels(self, code: str) -> Iterator[str]:
        """Yield what gives each line about a figure, or nothing: whether it fits with others, the norms, the area."""
        rij, eigen = self.kader.cijferrijen[code], self._cel(code, code, k.WAARDE)
        if rij.klassen:
            yield self._klassen(code, rij.klassen)
        if rij.deel_van:
            geheel = self._cel(code, rij.deel_van, k.WAARDE)
            meer = f'IF({eigen}>{geheel},{_regel(ct.boven_het_geheel(rij.deel_van))},"")'
            yield f'IF(COUNT({eigen},{geheel})<2,"",{meer})'
        if rij.noemer and rij.eenheid == PROCENT:
            yield f'IF(N({eigen})>{factor_van(PROCENT):g},{_regel(ct.boven_het_geheel(rij.noemer))},"")'
        for norm in self.kader.normen_bij(code):
            goed, mis = (_regel(ct.over_norm(norm, gehaald=gehaald)) for gehaald in (True, False))
            yield f'IF(ISNUMBER({eigen}),IF({_haalt(norm, eigen)},{goed},{mis}),"")'
        if vlaams := self._vlaams(code):
            boven, onder, gelijk = map(_regel, ct.naast_gemiddelde(self.kader))
            verschil = f"ABS(ROUND({eigen}-{vlaams},{RUIS}))<{ct.ZICHTBAAR}"
            yield f'IF(COUNT({eigen},{vlaams})<2,"",IF({verschil},{gelijk},IF({eigen}>{vlaams},{boven},{onder})))'

    def _klassen(self, code: str, klassen: tuple[str, ...]) -> str:
        """Return what tells to what the classes add up, once all are filled in or they are too much."""
        totaal, cellen = self._cel(code, code, k.WAARDE), ",".join(self._cellen(code, klassen, k.WAARDE))
        som, getypt = (f'SUBSTITUTE({waarde},".",",")' for waarde in (f"ROUND(SUM({cellen}),{RUIS})", totaal))
        verschil = f"ROUND(SUM({cellen})-N({totaal}),{RUIS})"
        al = f'IF({verschil}>0,{_regel(ct.KLASSEN_AL)}&{som}&{als_formuletekst(ct.KLASSEN_MEER)}&{getypt},"")'
        niet = f'IF({verschil}=0,"",{als_formuletekst(ct.KLASSEN_NIET)}&{getypt})'
        alles = f'{_regel(ct.KLASSEN)}&{som}&IF(ISNUMBER({totaal}),{niet},"")'
        return f'IF(COUNT({cellen})<{len(klassen)},IF(ISNUMBER({totaal}),{al},""),{alles})'

    def _vlaams(self, code: str) -> str | None:
        """Return the figure of the area in a formula: the one that people can type over, or that of the kader."""
        if code in self.kader.outputindicatoren:
            return self._cel(code, code, k.gemiddelde(self.kader))
        beeld = self.kader.vlaams_beeld(code)
        return f"{beeld.waarde:.15g}" if beeld else None

    def _cellen(self, bij: str, codes: tuple[str, ...], kop: str) -> list[str]:
        """Return the references to the cells of these codes, of rows that follow each other as one range."""
        reeksen: list[list[str]] = [[codes[0]]]
        for vorige, code in pairwise(codes):
            plek, ander = self.plaatsen[vorige], self.plaatsen[code]
            if plek.tabel is ander.tabel and plek.nummer + 1 == ander.nummer:
                reeksen[-1].append(code)
            else:
                reeksen.append([code])
        return [self._bereik(bij, reeks[0], reeks[-1], kop) for reeks in reeksen]

    def _bereik(self, bij: str, eerste: str, laatste: str, kop: str) -> str:
        begin = self._cel(bij, eerste, kop)
        if eerste == laatste:
            return begin
        plaats = self.plaatsen[laatste]
        return f"{begin}:{plaats.tabel.letter(kop)}{plaats.nummer}"

    def _cel(self, bij: str, code: str, kop: str) -> str:
        """Return the reference to the cell of a code, in a formula that stands in the row of `bij`."""
        plaats = self.plaatsen[code]
        blad = "" if plaats.blad is self.plaatsen[bij].blad else f"{verwijzing(plaats.blad.naam)}!"
        return f"{blad}{plaats.tabel.letter(kop)}{plaats.nummer}"


def _haalt(norm: Norm, cel: str) -> str:
    """Return what tells whether the figure in a cell is what a norm asks."""
    grenzen = [
        f"{cel}{teken}{grens:.15g}"
        for teken, grens in ((">=", norm.minstens), ("<=", norm.hoogstens))
        if grens is not None
    ]
    return grenzen[0] if len(grenzen) == 1 else f"AND({','.join(grenzen)})"


def _regel(tekst: str) -> str:
    """Return a text in a formula, on a line of its own."""
    return f"CHAR(10)&{als_formuletekst(tekst)}"
