"""The live formulas of the tabs with figures: every figure that follows from others, and the year that it is of.

They name the cells of those others: such a reference goes along when a row is moved. Nobody sorts these tabs, since
they are protected; and gia itself computes a figure from the rows by their codes, whatever stands in the cell.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from gia_kwaliteit.kader.cijferrijen import Cijferrij, factor_van
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladtabel, verwijzing
from gia_kwaliteit.werkboek.indeling import Indeling


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
