"""The live formulas of the werkboek, generated from the layout and never typed.

They use only functions that Excel 2010, Excel for Mac, Excel online, LibreOffice 7 and Google Sheets share (contract
§6), and find a criterium by its code, so that moved or sorted rows change nothing.
"""

from collections.abc import Iterable

from openpyxl.utils import get_column_letter

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.indeling import Blad, Indeling, Tabel
from gia_kwaliteit.werkboek.teksten import LENGTE_IN_LIJST, VERKORT

# Where the very hidden tab holds the levels and their points.
RIJ_NIVEAUS = 5
RIJ_PUNTEN = 6
RIJ_MAXIMUM = 7
RIJ_VORIG = 8


class Formules:
    """Formulas for the cells of the result tables and of the progress on Start."""

    def __init__(self, kader: Kader, indeling: Indeling) -> None:
        self.kader = kader
        self.indeling = indeling
        laatste = get_column_letter(1 + len(kader.schaal.namen))
        self._niveaus = f"{k.GIA_BLAD}!$B${RIJ_NIVEAUS}:${laatste}${RIJ_NIVEAUS}"
        self._punten = f"{k.GIA_BLAD}!$B${RIJ_PUNTEN}:${laatste}${RIJ_PUNTEN}"
        self._maximum = f"{k.GIA_BLAD}!$B${RIJ_MAXIMUM}"
        self._aspecten = {aspect.naam: aspect.afkorting for aspect in kader.kwaliteitsaspecten}
        self._aspectbladen = [
            indeling.scoring[onderdeel.code] for onderdeel in kader.onderdelen if onderdeel.kwaliteitsaspecten
        ]

    def proces(self, onderdeel: str, tabel: Tabel, rij: int, kop: str) -> str:
        """Return the formula of a cell in the row of a proces on a profile tab."""
        if kop in self.kader.schaal.namen:
            return "=" + _tel(self.indeling.scoring[onderdeel], f'$A{rij}&".*"', f"{tabel.letter(kop)}${tabel.koprij}")
        return self._gedeeld(tabel, rij, kop, self.kader.schaal.namen, f'A{rij}&" "&B{rij}')

    def aspect(self, afkorting: str, tabel: Tabel, rij: int, kop: str) -> str:
        """Return the formula of a cell in the row of a kwaliteitsaspect."""
        if kop in self.kader.schaal.namen:
            niveau = f"{tabel.letter(kop)}${tabel.koprij}"
            return "=" + "+".join(_tel(blad, f'"*.{afkorting}*"', niveau) for blad in self._aspectbladen)
        return self._gedeeld(tabel, rij, kop, self.kader.schaal.namen, f"B{rij}")

    def matrix(self, rij: int, kop: str) -> str:
        """Return the formula of a cell in the matrix of processen and kwaliteitsaspecten: on 100."""
        patroon = f'$A{rij}&".{self._aspecten[kop]}*"'
        gescoord = "+".join(f"SUMPRODUCT({_tel(blad, patroon, self._niveaus)})" for blad in self._aspectbladen)
        punten = "+".join(
            f"SUMPRODUCT({_tel(blad, patroon, self._niveaus)},{self._punten})" for blad in self._aspectbladen
        )
        return f'=IF(({gescoord})=0,"",100*({punten})/({self._maximum}*({gescoord})))'

    def rubriek(self, tabel: Tabel, rij: int, kop: str) -> str:
        """Return the formula of a cell in the row of a group of rules."""
        namen = self.kader.regelschaal.namen
        if kop in namen:
            blad = self.indeling.scoring[k.REGELGEVING]
            return "=" + _tel(blad, f'$A{rij}&".*"', f"{tabel.letter(kop)}${tabel.koprij}")
        return self._gedeeld(tabel, rij, kop, namen, f'A{rij}&" "&B{rij}')

    def onderdeel(self, code: str, tabel: Tabel, rij: int, kop: str) -> str | None:
        """Return the formula of a cell in the row of an onderdeel on Samenvattend; None where nothing belongs."""
        blad, score, factor = self._bron_van(code)
        bron = blad.tabellen[0]
        if kop == k.SCORE_OP_100 and code == k.REGELGEVING:
            ja, nee = (f"{tabel.letter(naam)}{rij}" for naam in reversed(self.kader.regelschaal.namen))
            return f'=IF({ja}+{nee}=0,"",100*{ja}/({ja}+{nee}))'
        if kop == k.SCORE_OP_100:
            scores = bron.bereik(blad.naam, score)
            return f'=IF(COUNT({scores})=0,"",{factor}*AVERAGE({scores}))'
        niveaus = self.kader.regelschaal.namen if code == k.REGELGEVING else self.kader.schaal.namen
        if kop in niveaus or kop in (k.GESCOORD, k.CRITERIA):
            return f"=SUM({bron.bereik(blad.naam, kop)})"
        rollen = {k.GOOD_PRACTICES: "good practice", k.WERKPUNTEN: "werkpunt"}
        if kop in rollen and code in self.indeling.profielen:
            niveau = next(niveau.naam for niveau in self.kader.schaal.niveaus if niveau.rol == rollen[kop])
            return f"={tabel.letter(niveau)}{rij}"
        if kop in (k.VOLLEDIGHEID, k.GRAFIEKLABEL):
            return self._gedeeld(tabel, rij, kop, (), f"B{rij}")
        return None

    def voortgang(self, code: str, tabel: Tabel, rij: int, kop: str) -> str:
        """Return the formula of a cell in the progress table on Start."""
        gescoord, criteria = (f"{tabel.letter(naam)}{rij}" for naam in (k.GESCOORD, k.CRITERIA))
        ingevuld = code in (k.CONTEXT_EN_INPUT, k.OUTPUT)
        if kop == k.VOORTGANG:
            return f'={gescoord}&" van "&{criteria}&" {"ingevuld" if ingevuld else "gescoord"}"'
        if not ingevuld:
            blad, _, _ = self._bron_van(code)
            return f"=SUM({blad.tabellen[0].bereik(blad.naam, kop)})"
        invoer = self.indeling.output if code == k.OUTPUT else self.indeling.context_en_input
        if invoer is None:
            raise KeyError(code)
        if kop == k.CRITERIA:
            return f"={sum(len(tabel.rijen) for tabel in invoer.tabellen)}"
        # Only rows with a code of their own count: those of the headings and of the groups have no point in it.
        rijen = f'ISNUMBER(FIND(".",{invoer.kolom(k.CODE)}))'
        gevuld = f"ISNUMBER({invoer.kolom(k.WAARDE)})"
        gezegd = f'{gevuld}+({invoer.kolom(k.STATUS)}="{Status.geen_gegevens}")'
        if code == k.CONTEXT_EN_INPUT:
            gezegd += f"+(LEN({invoer.kolom(k.BESCHRIJVING)})>0)"
        gevuld = f"(({gezegd})>0)"
        return f"=SUMPRODUCT({rijen}*{gevuld})"

    def _bron_van(self, code: str) -> tuple[Blad, str, str]:
        """Return the tab whose first table an onderdeel is made of, the heading of its scores and the factor to 100."""
        if code in self.indeling.profielen:
            return self.indeling.profielen[code], k.SCORE_OP_20, "5"
        blad = self.indeling.kwaliteitsbewaking if code == k.KWALITEITSBEWAKING else self.indeling.regelgeving
        if blad is None:
            raise KeyError(code)
        return blad, k.SCORE_OP_100, "1"

    def _gedeeld(self, tabel: Tabel, rij: int, kop: str, niveaus: Iterable[str], naam: str) -> str:
        """Return the formula of a column that every result table has."""
        cellen = [f"{tabel.letter(niveau)}{rij}" for niveau in niveaus]
        if kop == k.GESCOORD:
            return "=" + "+".join(cellen)
        if kop in (k.SCORE_OP_20, k.SCORE_OP_100):
            bereik = f"{cellen[0]}:{cellen[-1]}"
            schaal = 20 if kop == k.SCORE_OP_20 else 100
            return (
                f'=IF(SUM({bereik})=0,"",{schaal}*SUMPRODUCT({bereik},{self._punten})/({self._maximum}*SUM({bereik})))'
            )
        gescoord, criteria = (f"{tabel.letter(naam)}{rij}" for naam in (k.GESCOORD, k.CRITERIA))
        if kop == k.VOLLEDIGHEID:
            return f'=IF({gescoord}=0,"niet gescoord",IF({gescoord}<{criteria},"onvolledig","volledig"))'
        nul = ""
        for score in (k.SCORE_OP_20, k.SCORE_OP_100):
            if score in [kolom.kop for kolom in tabel.kolommen]:
                nul = f'IF({tabel.letter(score)}{rij}=0," (score 0)",'
        rest = f'{nul}IF({gescoord}<{criteria}," (onvolledig)",""){")" if nul else ""}'
        return f'={naam}&IF({gescoord}=0," (niet gescoord)",{rest})'


def _tel(blad: Blad, patroon: str, niveau: str) -> str:
    """Count the rows of a scoring tab whose code fits the pattern and whose score is the level."""
    return f"COUNTIFS({blad.kolom(k.CODE)},{patroon},{blad.kolom(k.SCORE)},{niveau})"


class Lijstformules:
    """Formulas of one list: hidden columns count which codes belong on it, the rows pick the n-th."""

    def __init__(self, blad: Blad, niveau: str, eerste: int, aantal: int) -> None:
        self.blad = blad
        self.niveau = niveau
        self.eerste = eerste
        self.laatste = eerste + aantal - 1

    def rang(self, rij: int, codes: str, rang: str) -> str:
        """Return the hidden rank of the code in this row: its place on the list, or nothing."""
        gegeven = _tel(self.blad, f"${codes}{rij}", f'"{self.niveau}"')
        return f'=IF({gegeven}>0,COUNT(${rang}${self.eerste - 1}:${rang}{rij - 1})+1,"")'

    def code(self, rij: int, codes: str, rang: str) -> str:
        """Return the code on this row of the list, or nothing when the list is shorter."""
        plaats = f"MATCH(ROWS(${rang}${self.eerste}:${rang}{rij}),{self._hulp(rang)},0)"
        return f'=IFERROR(INDEX({self._hulp(codes)},{plaats}),"")'

    def naast_code(self, rij: int, codes: str, kolom: str) -> str:
        """Return what stands in a hidden column beside the code on this row of the list."""
        return f'=IF($A{rij}="","",INDEX({self._hulp(kolom)},MATCH($A{rij},{self._hulp(codes)},0)))'

    def uit_scoring(self, rij: int, kop: str) -> str:
        """Return the text under a heading of the scoring tab for this row; a long motivering is shortened."""
        tekst = f"INDEX({self.blad.kolom(kop)},MATCH($A{rij},{self.blad.kolom(k.CODE)},0))"
        heel = f'{tekst}&""'
        if kop == k.MOTIVERING:
            heel = f'IF(LEN({tekst})>{LENGTE_IN_LIJST},LEFT({tekst},{LENGTE_IN_LIJST})&"{VERKORT}",{heel})'
        return f'=IF($A{rij}="","",{heel})'

    def aantal(self, rang: str, enkel: str, meer: str) -> str:
        """Return the sentence that says how long the list is."""
        telling = f"COUNT({self._hulp(rang)})"
        return f'=IF({telling}=0,"Geen {meer}",IF({telling}=1,"1 {enkel}",{telling}&" {meer}"))'

    def _hulp(self, kolom: str) -> str:
        return f"${kolom}${self.eerste}:${kolom}${self.laatste}"
