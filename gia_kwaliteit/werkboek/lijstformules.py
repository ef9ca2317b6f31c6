"""The live formulas of a list: hidden columns count which codes belong on it, the rows pick the n-th."""

from gia_kwaliteit.tekst import als_formuletekst
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Lijst, verwijzing
from gia_kwaliteit.werkboek.formules import tel
from gia_kwaliteit.werkboek.inkorten import inkortformule, ruimte

# What a heading of a list is called on the tab with the scores, where it has another name there.
_KOP_BIJ_DE_SCORES = dict.fromkeys((k.GOOD_PRACTICE, k.WERKPUNT, k.NIET_IN_ORDE), k.CRITERIUM)


def lijstformules(lijst: Lijst) -> dict[k.Adres, str]:
    """Return the formulas of a list by (code, heading), where the code is that of the hidden column beside them.

    The addresses are those of `lijstwaarden` when all its codes stand on the list, and the hidden ones.
    """
    maker = _Lijstformules(lijst)
    return {
        (rij.code, kop): maker.cel(nummer, kop)
        for nummer, rij in lijst.tabel.genummerd
        for kop in lijst.tabel.koppen
        if kop not in rij.vast
    }


def telformule(lijst: Lijst) -> str:
    """Return the sentence that says how long a list is."""
    telling = f"COUNT({_Lijstformules(lijst).kolom(k.RANG)})"
    zinnen = (teksten.telzin(0, lijst.woord), teksten.telzin(1, lijst.woord), f" {lijst.woord.meervoud}")
    geen, een, meer = map(als_formuletekst, zinnen)
    return f"=IF({telling}=0,{geen},IF({telling}=1,{een},{telling}&{meer}))"


def laatste_rij(lijst: Lijst, blad: str) -> str:
    """Return what gives the last row of a list on a tab that holds something; one that is empty has a row."""
    tabel = lijst.tabel
    return f"ROW({verwijzing(blad)}!$A${tabel.koprij})+MAX(1,COUNT({tabel.bereik(blad, k.RANG)}))"


class _Lijstformules:
    """Formulas for the cells of one list."""

    def __init__(self, lijst: Lijst) -> None:
        self.lijst = lijst
        self.tabel = lijst.tabel
        self._rang, self._codes = (lijst.tabel.letter(kop) for kop in (k.RANG, k.HULPCODE))

    def cel(self, rij: int, kop: str) -> str:
        """Return the formula of a cell under a heading."""
        if kop == k.RANG:
            return self._rangformule(rij)
        if kop == k.CODE:
            return self._codeformule()
        if kop == k.PROCES:
            return self._naast_code(rij, k.HULPNAAM)
        return self._uit_scoring(rij, kop)

    def _rangformule(self, rij: int) -> str:
        """Return the hidden rank of the code in this row: its place on the list, or nothing."""
        code = f"${self._codes}{rij}"
        gegeven = "+".join(tel(self.lijst.bron, code, f'"{niveau}"') for niveau in self.lijst.niveaus) or "0"
        return f'=IF({gegeven}>0,COUNT(${self._rang}${self.tabel.koprij}:${self._rang}{rij - 1})+1,"")'

    def _codeformule(self) -> str:
        """Return the code on a row of the list, or nothing when the list is shorter: the n-th under the headings."""
        plaats = f"MATCH(ROW()-ROW(${self._rang}${self.tabel.koprij}),{self.kolom(k.RANG)},0)"
        return f'=IFERROR(INDEX({self.kolom(k.HULPCODE)},{plaats}),"")'

    def _naast_code(self, rij: int, kop: str) -> str:
        """Return what stands in a hidden column beside the code on this row of the list."""
        tekst = f"INDEX({self.kolom(kop)},MATCH($A{rij},{self.kolom(k.HULPCODE)},0))"
        return self._zover_het_past(rij, k.PROCES, tekst)

    def _uit_scoring(self, rij: int, kop: str) -> str:
        """Return what stands on the tab with scores, for this row, under what a heading of the list is called there."""
        bron = self.lijst.bron
        tekst = f"INDEX({bron.kolom(_KOP_BIJ_DE_SCORES.get(kop, kop))},MATCH($A{rij},{bron.kolom(k.CODE)},0))"
        return self._zover_het_past(rij, kop, tekst)

    def _zover_het_past(self, rij: int, kop: str, tekst: str) -> str:
        """Return the formula of a cell that shows a text, shortened to what goes under its heading in this row."""
        plaats = ruimte(self.lijst, rij - self.tabel.eerste, kop)
        heel = inkortformule(tekst, *plaats) if plaats else f'{tekst}&""'
        return f'=IF($A{rij}="","",{heel})'

    def kolom(self, kop: str) -> str:
        """Return the reference to the rows of a column of the list, on its own tab."""
        letter = self.tabel.letter(kop)
        return f"${letter}${self.tabel.eerste}:${letter}${self.tabel.laatste}"
