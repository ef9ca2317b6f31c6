"""The formula of a sentence about groups with a score: the words and the choices of `zin_over`, for the werkboek."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import floor
from string import Formatter

from gia_kwaliteit.getallen import RUIS, letters
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.woorden import HELFT
from gia_kwaliteit.oogopslag import (
    ALLE,
    ALLE_GELIJK,
    ALLE_WOORD,
    BEIDE,
    DE_WOORD,
    EEN,
    ENIGE_HAALT,
    ENIGE_HAALT_NIET,
    ENIGE_WOORD,
    ENKELE,
    GEEN,
    GESCOORDE,
    NIETS_GESCOORD,
    PAAR,
    TELWOORDEN,
    VRAAGT,
    is_voldoende,
    telwoord,
    zin_over,
)
from gia_kwaliteit.profiel import Groepsresultaat
from gia_kwaliteit.tekst import als_formuletekst, met_hoofdletter
from gia_kwaliteit.werkboek import koppen as k

# A formula with what it gives, or a value that stands there fixed.
Berekend = tuple[str | None, float | str]
Hulpcel = tuple[int, int, Berekend]

# The columns of the very hidden tab in which it is worked out: a row per group, and beside the first rows the words.
_NAAM, _SCORE, _ONDER, _VAN_LAAG, _VAN_HOOG, _MAXIMUM, _WOORDEN = range(8, 15)
# So many rows the words take: the number of groups with a score, not enough, the lowest score in tenths, and words.
_WOORDRIJEN = 5


@dataclass(frozen=True)
class Zinblok:
    """What a sentence about groups is worked out from, on the very hidden tab from `eerste` on.

    `scores` are the references to the score of each group, in their order; `woord` is what they are called.
    """

    eerste: int
    groepen: Sequence[Groepsresultaat]
    scores: Sequence[str]
    woord: Zelfstandig

    @property
    def einde(self) -> int:
        """The first row below it."""
        return self.eerste + max(len(self.groepen), _WOORDRIJEN)

    @property
    def zin(self) -> Berekend:
        """The formula of the sentence, and what it says."""
        return f"={self._formule()}", zin_over(self.groepen, self.woord)

    def rang(self, nummer: int, *, hoogste: bool) -> str:
        """Return the reference to the place of a group among all, the highest score first or the lowest."""
        rij, kolom = self.rangplaats(nummer, hoogste=hoogste)
        return f"{k.GIA_BLAD}!${letters(kolom - 1)}${rij}"

    def rangplaats(self, nummer: int, *, hoogste: bool) -> tuple[int, int]:
        """Return the row and column of that place."""
        return self.eerste + nummer, _VAN_HOOG if hoogste else _VAN_LAAG

    def cellen(self) -> Iterator[Hulpcel]:
        """Yield every cell: its row and column, and what stands in it."""
        for nummer, (groep, score) in enumerate(zip(self.groepen, self.scores, strict=True)):
            rij = self.eerste + nummer
            eigen = f"${letters(_SCORE - 1)}{rij}"
            yield rij, _NAAM, (None, groep.naam)
            yield rij, _SCORE, (f'=IF(ISNUMBER({score}),ROUND({score},{RUIS}),"")', self._afgerond[nummer])
            yield rij, _ONDER, (f'=IF({eigen}="",0,IF({eigen}<{_grens(groep)},1,0))', self._onder[nummer])
            for kolom, oplopend in ((_VAN_LAAG, 1), (_VAN_HOOG, 0)):
                yield rij, kolom, (self._rangformule(rij, oplopend), self._rang(nummer, hoogste=not oplopend))
            yield rij, _MAXIMUM, (None, groep.maximum)
        yield from ((self.eerste + nummer, _WOORDEN, cel) for nummer, cel in enumerate(self._woordcellen()))

    # -- what the cells give -------------------------------------------------------------------------------------

    @cached_property
    def _afgerond(self) -> list[float | str]:
        return ["" if groep.score is None else round(groep.score, RUIS) for groep in self.groepen]

    @cached_property
    def _onder(self) -> list[int]:
        return [int(groep.score is not None and not is_voldoende(groep)) for groep in self.groepen]

    def _rang(self, nummer: int, *, hoogste: bool) -> int | str:
        eigen = self._afgerond[nummer]
        if eigen == "":
            return ""
        gescoord = [float(score) for score in self._afgerond if score != ""]
        ervoor = sum(score > float(eigen) if hoogste else score < float(eigen) for score in gescoord)
        return ervoor + 1 + self._afgerond[:nummer].count(eigen)

    # -- formulas ------------------------------------------------------------------------------------------------

    def _rangformule(self, rij: int, oplopend: int) -> str:
        """Return the place of a score among all; of equal ones the first comes first."""
        letter = letters(_SCORE - 1)
        eigen = f"${letter}{rij}"
        zelfde = f"+COUNTIF(${letter}${self.eerste}:${letter}{rij - 1},{eigen})" if rij > self.eerste else ""
        bereik = f"${letter}${self.eerste}:${letter}${self.eerste + len(self.groepen) - 1}"
        return f'=IF({eigen}="","",RANK({eigen},{bereik},{oplopend}){zelfde})'

    def _woordcellen(self) -> Iterator[Berekend]:
        """Yield how many have a score and how many are not enough, both in words, and the lowest score in tenths."""
        scores = [float(score) for score in self._afgerond if score != ""]
        onder = sum(self._onder)
        gescoord, te_laag = self._woord(0), self._woord(1)
        tienden = f"ROUND(ROUND(10*MIN({self._bereik(_SCORE)}),6),0)"
        yield f"=COUNT({self._bereik(_SCORE)})", len(scores)
        yield f"=SUM({self._bereik(_ONDER)})", onder
        yield f"={_in_woorden(gescoord, len(self.groepen))}", telwoord(len(scores))
        yield f"={_in_woorden(te_laag, len(self.groepen), hoofdletter=True)}", telwoord(onder).capitalize()
        yield f"={tienden}", _tienden(min(scores, default=0.0))

    def _formule(self) -> str:
        woord = self.woord
        gescoord, onder, tienden = self._woord(0), self._woord(1), self._woord(4)
        alle = len(self.groepen)
        wie = [_zin(sjabloon, self._namen) for sjabloon in VRAAGT]
        delen = {
            **self._namen,
            "geen_enkel": als_formuletekst(woord.geen_enkel),
            "Het": als_formuletekst(met_hoofdletter(woord.lidwoord)),
            "enkel": als_formuletekst(woord.enkelvoud),
            "enige": f'IF({gescoord}={alle},"{ENIGE_WOORD}","{ENIGE_WOORD} {GESCOORDE}")',
            "g": self._woord(2),
            "Alle": self._van_een_paar(met_hoofdletter(BEIDE), met_hoofdletter(ALLE_WOORD)),
            "de_g": self._van_een_paar(BEIDE, DE_WOORD),
            "Onder": self._woord(3),
            "wat": f'IF({gescoord}={alle},"","{GESCOORDE} ")&{als_formuletekst(woord.meervoud)}',
            "wie": f"IF({onder}=1,{wie[0]},IF({onder}=2,{wie[1]},{wie[2]}))",
            "score": f'INT({tienden}/10)&","&MOD({tienden},10)',
            "maximum": self._van_laagste(1, _MAXIMUM),
        }
        rest = (delen, self.groepen[0].scoregroep.drempel)
        enige = f"IF({onder}=0,{_zin(ENIGE_HAALT, *rest)},{_zin(ENIGE_HAALT_NIET, *rest)})"
        veel = f"IF({onder}=1,{_zin(EEN, *rest)},{_zin(ENKELE, *rest)})"
        scores = self._bereik(_SCORE)
        gelijk = f"COUNTIF({scores},MIN({scores}))>1"
        halen = f"IF({gelijk},{_zin(ALLE_GELIJK, *rest)},{_zin(ALLE, *rest)})"
        veel = f"IF({onder}=0,{halen},IF({onder}={gescoord},{_zin(GEEN, *rest)},{veel}))"
        return f"IF({gescoord}=0,{_zin(NIETS_GESCOORD, delen)},IF({gescoord}=1,{enige},{veel}))"

    def _van_een_paar(self, beide: str, begin: str) -> str:
        """Return what two groups with a score are called, and of more of them the begin of it before how many."""
        return f'IF({self._woord(0)}={PAAR},"{beide}","{begin} "&{self._woord(2)})'

    @property
    def _namen(self) -> Mapping[str, str]:
        return {"laagste": self._van_laagste(1, _NAAM), "dan": self._van_laagste(2, _NAAM)}

    def _van_laagste(self, plaats: int, kolom: int) -> str:
        """Return what stands in a column beside the group with the lowest score, or with the lowest but one."""
        return f"INDEX({self._bereik(kolom)},MATCH({plaats},{self._bereik(_VAN_LAAG)},0))"

    def _bereik(self, kolom: int) -> str:
        """Return the reference to a column; in one of a single cell Gnumeric finds nothing."""
        letter = letters(kolom - 1)
        return f"{k.GIA_BLAD}!${letter}${self.eerste}:${letter}${self.eerste + max(len(self.groepen), 2) - 1}"

    def _woord(self, nummer: int) -> str:
        return f"{k.GIA_BLAD}!${letters(_WOORDEN - 1)}${self.eerste + nummer}"


def _grens(groep: Groepsresultaat) -> str:
    """Return the lowest score of a group that is enough, as it stands in a formula."""
    van = groep.scoregroep
    return f"0.5*{van.maximum}" if van.grens == HELFT else f"{van.vanaf:.15g}"


def _zin(sjabloon: str, delen: Mapping[str, str], drempel: str = "") -> str:
    """Return a template as a formula that puts its texts and these parts one after the other.

    `drempel` is what a score must reach.
    """
    stukken = []
    for tekst, naam, _, _ in Formatter().parse(sjabloon.replace("{drempel}", drempel)):
        stukken += [f'"{tekst}"'] if tekst else []
        stukken += [delen[naam]] if naam else []
    return "&".join(stukken)


def _in_woorden(cel: str, hoogstens: int, *, hoofdletter: bool = False) -> str:
    """Return the formula of a number from 0 to `hoogstens` in words, as far as there are any."""
    woorden = [telwoord(nummer) for nummer in range(min(hoogstens, len(TELWOORDEN) - 1) + 1)]
    keuze = ",".join(f'"{woord.capitalize() if hoofdletter else woord}"' for woord in woorden)
    gekozen = f"CHOOSE({cel}+1,{keuze})"
    return f'IF({cel}<{len(TELWOORDEN)},{gekozen},{cel}&"")' if hoogstens >= len(TELWOORDEN) else gekozen


def _tienden(score: float) -> int:
    """Return a score in tenths, rounded half away from zero as `getal` shows it."""
    return floor(round(score * 10, 6) + 0.5)
