"""The live formulas of the werkboek, generated from the layout and never typed.

They use only functions that Excel 2010, Excel for Mac, Excel online, LibreOffice 7 and Google Sheets share, and find a
criterium by its code, so that moved or sorted rows change nothing. None needs to be evaluated as an array inside
another function: programs that convert workbooks on a server do not all do that.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from gia_kwaliteit.beoordeling import Status, Toestand
from gia_kwaliteit.getallen import RUIS, letters
from gia_kwaliteit.kader import STERK, TE_VERBETEREN, Groepsoort, Rol, Schaal, Scoregroep
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladtabel
from gia_kwaliteit.werkboek.cijferteksten import BEREKEND
from gia_kwaliteit.werkboek.resultaatindeling import Resultaatindeling
from gia_kwaliteit.werkboek.resultaten import ONVOLLEDIG, VOLLEDIG

# Where the very hidden tab holds the levels and their points.
RIJ_NIVEAUS = 5
RIJ_PUNTEN = 6
RIJ_MAXIMUM = 7
RIJ_KENMERKEN = 8

# What Start counts of a tab with scores, beside the answers outside its scale.
_GETELD = (k.GESCOORD, k.CRITERIA, k.BEWUST_NIET_GESCOORD)
# On which side of the half a score is drawn.
_HELFTEN = {k.ONDER_DE_HELFT: "<", k.VANAF_DE_HELFT: ">="}
_LIJSTROLLEN = {k.GOOD_PRACTICES: STERK, k.WERKPUNTEN: TE_VERBETEREN}

# The formula of a cell in a table: by the number of its row, the code that the row is about, and the heading.
_Cel = Callable[[Bladtabel, int, str, str], str | None]


def formules(indeling: Resultaatindeling) -> dict[k.Adres, str]:
    """Return the formula of every result cell, and of the progress on Start, by (code, heading).

    The addresses are those of `resultaatwaarden` and `voortgangwaarden`, but for what stands fixed in the layout.
    """
    return {
        (rij.code, kop): formule
        for tabel, cel in _Formules(indeling).tabellen()
        for nummer, rij in tabel.genummerd
        for kop in tabel.koppen
        if kop not in rij.vast and (formule := cel(tabel, nummer, rij.code, kop))
    }


class _Formules:
    """Formulas for the cells of the result tables and of the progress on Start."""

    def __init__(self, indeling: Resultaatindeling) -> None:
        kader = indeling.invoer.kader
        self.kader = kader
        self.indeling = indeling
        # The column of the very hidden tab that holds a level and its points.
        self._kolom_van = {naam: f"${letters(nummer)}" for nummer, naam in enumerate(kader.puntschaal.namen, start=1)}
        self._afkortingen = {aspect.code: aspect.afkorting for aspect in kader.kwaliteitsaspecten}
        self._afkorting_van_naam = {aspect.naam: aspect.afkorting for aspect in kader.kwaliteitsaspecten}
        scoring = indeling.invoer.scoring
        self._aspectbladen = [scoring[onderdeel.code] for onderdeel in kader.onderdelen if onderdeel.kwaliteitsaspecten]
        # The tab with the scores of every proces and rubriek, by its code.
        self._bladen = {tabel.code: blad for blad in scoring.values() for tabel in blad.tabellen}

    def tabellen(self) -> Iterator[tuple[Bladtabel, _Cel]]:
        """Yield every table with what gives the formulas of its cells."""
        for blad in self.indeling.onderdelen.values():
            tabel, *matrix = blad.tabellen
            yield tabel, self._groep
            yield from ((vakken, self._matrix) for vakken in matrix)
        yield self.indeling.samenvattend.tabellen[0], self._onderdeel
        yield self.indeling.invoer.start.voortgang, self._voortgang

    def _groep(self, tabel: Bladtabel, rij: int, code: str, kop: str) -> str:
        """Return the formula of a cell in the row of a proces, a kwaliteitsaspect or a rubriek."""
        schaal = self.kader.scoregroepen[code].schaal
        is_aspect = code in self._afkortingen
        bladen = self._aspectbladen if is_aspect else [self._bladen[code]]
        patroon = f'"*.{self._afkortingen[code]}*"' if is_aspect else f'$A{rij}&".*"'
        if kop in schaal.keuzes:
            niveau = f"{tabel.letter(kop)}${tabel.koprij}"
            return "=" + "+".join(tel(blad, patroon, niveau) for blad in bladen)
        if kop == k.BEWUST_NIET_GESCOORD:
            namen = [f"{tabel.letter(niveau)}${tabel.koprij}" for niveau in schaal.namen]
            return "=" + "+".join(_tel_redenen(blad, patroon, namen) for blad in bladen)
        groep = self.kader.scoregroepen[code]
        return self._gedeeld(tabel, rij, kop, groep, f"B{rij}" if is_aspect else f'A{rij}&" "&B{rij}')

    def _matrix(self, _tabel: Bladtabel, rij: int, code: str, kop: str) -> str:
        """Return the formula of a cell in the matrix of processen and kwaliteitsaspecten."""
        patroon = f'$A{rij}&".{self._afkorting_van_naam[kop]}*"'
        blad = self._bladen[code]
        tellingen = {
            naam: tel(blad, patroon, f"{k.GIA_BLAD}!{self._kolom_van[naam]}${RIJ_NIVEAUS}")
            for naam in self._schaal_in_vak(code, kop).namen
        }
        return self._aandeel(self._schaal_in_vak(code, kop), tellingen)

    def _schaal_in_vak(self, code: str, aspect: str) -> Schaal:
        """Return the scale of the criteria of a proces that have an aspect, as it is called; of none that of all."""
        begin = f"{code}.{self._afkorting_van_naam[aspect]}"
        schaal = self.kader.schaal_over(c for c in self.kader.criteria if c.startswith(begin))
        return schaal if schaal.delen else self.kader.schaal

    def _aandeel(self, schaal: Schaal, tellingen: Mapping[str, str]) -> str:
        """Return the formula of the score of a part; `tellingen` gives how often each level was given."""
        gescoord, hoogste = "+".join(tellingen.values()), self.kader.woorden.scores.deel
        if len(schaal.delen) == 1:
            punten = self._punten_uit(schaal, tellingen)
            return f'=IF({gescoord}=0,"",{hoogste}*({punten})/({self._maximum(schaal)}*({gescoord})))'
        delen = "+".join(f"({self._punten_uit(deel, tellingen)})/{self._maximum(deel)}" for deel in schaal.delen)
        return f'=IF({gescoord}=0,"",{hoogste}*({delen})/({gescoord}))'

    def _punten_uit(self, schaal: Schaal, tellingen: Mapping[str, str]) -> str:
        return "+".join(f"{tellingen[naam]}*{k.GIA_BLAD}!{self._kolom_van[naam]}${RIJ_PUNTEN}" for naam in schaal.namen)

    def _punten(self, schaal: Schaal) -> str:
        """Return the points of the levels of one scale, as they stand in a formula."""
        eerste, laatste = (self._kolom_van[schaal.namen[plaats]] for plaats in (0, -1))
        return f"{k.GIA_BLAD}!{eerste}${RIJ_PUNTEN}:{laatste}${RIJ_PUNTEN}"

    def _maximum(self, schaal: Schaal) -> str:
        return f"{k.GIA_BLAD}!{self._kolom_van[schaal.namen[0]]}${RIJ_MAXIMUM}"

    def _onderdeel(self, tabel: Bladtabel, rij: int, code: str, kop: str) -> str | None:
        """Return the formula of a cell in the row of an onderdeel on Samenvattend; None where nothing belongs."""
        groep, blad = self.kader.scoregroepen[code], self.indeling.onderdelen[code]
        bron = blad.tabellen[0]
        if kop == k.score_op(groep.maximum) and not groep.delen:
            return self._van_regels(tabel, rij, groep)
        if kop == k.score_op(groep.maximum):
            maximum = self.kader.scoregroepen[groep.delen[0]].maximum
            scores = bron.bereik(blad.naam, k.score_op(maximum))
            maal = f"{groep.maximum}/{maximum}" if groep.maximum % maximum else f"{groep.maximum // maximum}"
            return f'=IF(COUNT({scores})=0,"",{maal}*AVERAGE({scores}))'
        if kop in (*groep.schaal.keuzes, k.GESCOORD, k.BEWUST_NIET_GESCOORD, k.CRITERIA):
            return f"=SUM({bron.bereik(blad.naam, kop)})"
        if kop in _LIJSTROLLEN and groep.soort is Groepsoort.onderdeel:
            letters_ = (tabel.letter(niveau) for niveau in groep.schaal.niveaus_met(*_LIJSTROLLEN[kop]))
            return "=" + ("+".join(f"{letter}{rij}" for letter in letters_) or "0")
        if kop in (k.VOLLEDIGHEID, k.GRAFIEKLABEL, *_HELFTEN):
            return self._gedeeld(tabel, rij, kop, groep, f"B{rij}")
        return None

    def _van_regels(self, tabel: Bladtabel, rij: int, groep: Scoregroep) -> str:
        """Return the formula of the score of the regelgeving: the share in order, where nothing else has points."""
        tellingen = {naam: f"{tabel.letter(naam)}{rij}" for naam in groep.schaal.namen}
        if not groep.schaal.is_tweeledig:
            return self._aandeel(groep.schaal, tellingen)
        ja = "+".join(tellingen[naam] for naam in groep.schaal.niveaus_met(Rol.in_orde))
        alle = "+".join([ja, *(tellingen[naam] for naam in groep.schaal.niveaus_met(Rol.niet_in_orde))])
        teller = ja if len(groep.schaal.delen) == 1 else f"({ja})"
        return f'=IF({alle}=0,"",{groep.maximum}*{teller}/({alle}))'

    def _voortgang(self, tabel: Bladtabel, rij: int, code: str, kop: str) -> str | None:
        """Return the formula of a cell in the progress table on Start; None where nothing belongs."""
        gescoord, criteria = (f"{tabel.letter(naam)}{rij}" for naam in (k.GESCOORD, k.CRITERIA))
        heeft_score = code in self.indeling.onderdelen
        if kop == k.VOORTGANG:
            return f'={gescoord}&" van "&{criteria}&" {"gescoord" if heeft_score else "ingevuld"}"'
        if heeft_score and kop not in self.kader.scoregroepen[code].schaal.buiten and kop not in _GETELD:
            return None
        if heeft_score:
            blad = self.indeling.onderdelen[code]
            return f"=SUM({blad.tabellen[0].bereik(blad.naam, kop)})"
        if kop not in (k.GESCOORD, k.CRITERIA):
            return None
        return self._invoerblad(code, kop)

    def _invoerblad(self, code: str, kop: str) -> str:
        """Return the formula that counts the rows of a tab without scores, or those that are filled in."""
        if code == k.VRAGEN and self.indeling.invoer.vragen:
            return _antwoorden(self.indeling.invoer.vragen, kop)
        invoer = self.indeling.invoer.cijferbladen[code]
        if kop == k.CRITERIA:
            codes = {cijferrij.code for deel in invoer.tabellen for cijferrij in deel.rijen}
            return f"={len(codes - set(self.kader.berekende_rijen))}"
        return "=" + _ingevuld(invoer, telt_beschrijving=code == k.CONTEXT_EN_INPUT)

    def _gedeeld(self, tabel: Bladtabel, rij: int, kop: str, groep: Scoregroep, naam: str) -> str:
        """Return the formula of a column that every result table has."""
        cellen = [f"{tabel.letter(niveau)}{rij}" for niveau in groep.schaal.namen]
        scorekop = k.score_op(groep.maximum)
        if kop == k.GESCOORD:
            return "=" + "+".join(cellen)
        if kop == scorekop:
            return self._score(groep.schaal, cellen, groep.maximum)
        if kop == k.VOLLEDIGHEID:
            return _volledigheid(tabel, rij, groep.schaal.buiten)
        if kop in _HELFTEN:
            return _helft(f"{tabel.letter(scorekop)}{rij}", kop, groep)
        if kop == k.ZONDER_SCORE:
            return f"={tabel.letter(k.CRITERIA)}{rij}-{tabel.letter(k.GESCOORD)}{rij}"
        gescoord, woord = (f"{tabel.letter(naam)}{rij}" for naam in (k.GESCOORD, k.VOLLEDIGHEID))
        nul = f'IF({tabel.letter(scorekop)}{rij}=0," (score 0)",' if scorekop in tabel.koppen else ""
        rest = f'{nul}IF({woord}="{VOLLEDIG}",""," ("&{woord}&")"){")" if nul else ""}'
        zonder = f'IF({woord}="{Toestand.niet_gescoord}",""," ("&{woord}&")")'
        return f"={naam}&IF({gescoord}=0,{zonder},{rest})"

    def _score(self, schaal: Schaal, cellen: Sequence[str], hoogste: int) -> str:
        """Return the formula of a score; `cellen` are those with how often each level was given."""
        bereik = f"{cellen[0]}:{cellen[-1]}"
        if len(schaal.delen) == 1:
            punten = f"SUMPRODUCT({bereik},{self._punten(schaal)})/({self._maximum(schaal)}*SUM({bereik}))"
            return f'=IF(SUM({bereik})=0,"",{hoogste}*{punten})'
        cel_van, delen = dict(zip(schaal.namen, cellen, strict=True)), []
        for deel in schaal.delen:
            eigen = f"{cel_van[deel.namen[0]]}:{cel_van[deel.namen[-1]]}"
            delen.append(f"SUMPRODUCT({eigen},{self._punten(deel)})/{self._maximum(deel)}")
        return f'=IF(SUM({bereik})=0,"",{hoogste}*({"+".join(delen)})/SUM({bereik}))'


def _helft(score: str, kop: str, groep: Scoregroep) -> str:
    """Return the score in a cell where it is on this side of what is enough, and otherwise nothing."""
    keuze = f"ROUND({score},{RUIS}){_HELFTEN[kop]}{groep.vanaf:.15g}"
    return f'=IF(ISNUMBER({score}),IF({keuze},{score},""),"")'


def _volledigheid(tabel: Bladtabel, rij: int, buiten: Sequence[str]) -> str:
    """Say whether all has a score, a reason why it has none, or the answer outside the scale."""
    gescoord, criteria, bewust, *rest = (
        f"{tabel.letter(kop)}{rij}" for kop in (k.GESCOORD, k.CRITERIA, k.BEWUST_NIET_GESCOORD, *buiten)
    )
    is_open = f"{'+'.join((gescoord, bewust, *rest))}<{criteria}"
    zonder = f'"{Toestand.bewust_niet_gescoord}"'
    if len(rest) > 1:
        zonder = f'IF({"+".join(rest)}={criteria},"{" of ".join(buiten)}",{zonder})'
    for cel, naam in zip(rest, buiten, strict=True):
        zonder = f'IF({cel}={criteria},"{naam}",{zonder})'
    met = f'IF({is_open},"{ONVOLLEDIG}","{VOLLEDIG}")'
    return f'=IF({gescoord}=0,IF({is_open},"{Toestand.niet_gescoord}",{zonder}),{met})'


def _ingevuld(blad: Blad, *, telt_beschrijving: bool) -> str:
    """Count the figures of which something is known: all, less those without a number, a status and a description.

    No criterion fits a cell without a number; so of those that lack the rest, the ones with a number are taken off.
    """
    # Only rows with a code of their own count: those of the headings and of the groups have no point in it. Of those
    # with a formula for their figure nobody has anything to fill in.
    codes = f'{blad.kolom(k.CODE)},"*.*",{blad.kolom(k.STATUS)},"<>{BEREKEND}"'
    rest = f'{codes},{blad.kolom(k.STATUS)},"<>{Status.geen_gegevens}"'
    if telt_beschrijving:
        rest += f',{blad.kolom(k.BESCHRIJVING)},""'
    getal = "-".join(f'COUNTIFS({rest},{blad.kolom(k.WAARDE)},"{welk}")' for welk in (">0", "<=0"))
    return f"COUNTIFS({codes})-(COUNTIFS({rest})-{getal})"


def _antwoorden(blad: Blad, kop: str) -> str:
    """Count the questions on a tab, or those of which the answer is not empty."""
    if kop == k.CRITERIA:
        return f"={sum(len(tabel.rijen) for tabel in blad.tabellen)}"
    return f'=COUNTIFS({blad.kolom(k.CODE)},"*.*",{blad.kolom(k.ANTWOORD)},"<>")'


def _tel_redenen(blad: Blad, patroon: str, niveaus: Iterable[str]) -> str:
    """Count the rows of a scoring tab with a reason and no score; one sign, a number or a level alone is none."""
    open_ = f'{blad.kolom(k.CODE)},{patroon},{blad.kolom(k.SCORE)},"",{blad.kolom(k.MOTIVERING)}'
    # Not by a pattern for a long text: in one of Gnumeric no sign stands for the end of a line.
    te_kort = ('"?"', '">0"', '"<=0"')
    return "-".join(f"COUNTIFS({open_},{welke})" for welke in ('"<>"', *te_kort, *niveaus))


def tel(blad: Blad, patroon: str, niveau: str) -> str:
    """Count the rows of a scoring tab whose code fits the pattern and whose score is the level."""
    return f"COUNTIFS({blad.kolom(k.CODE)},{patroon},{blad.kolom(k.SCORE)},{niveau})"
