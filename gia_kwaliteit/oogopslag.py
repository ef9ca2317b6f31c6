"""How a subject stands, in one glance: a sentence, the strongest points, and what asks for attention first."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gia_kwaliteit.beoordeling import Toestand
from gia_kwaliteit.getallen import RUIS, getal
from gia_kwaliteit.kader import STERK, TE_VERBETEREN, Kader, Schaal, naast_elkaar
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.profiel import Groepsresultaat, Lijstpunt, Profiel
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd

MEESTE_PUNTEN = 3
TELWOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")

# What can be said of `{g}` groups that have a score. The words stand here alone: the formulas of the werkboek are made
# of them too. `{laagste}` and `{dan}` have the lowest scores, `{wie}` are those that ask for attention, and `{drempel}`
# is what a score must reach. `{Alle}` and `{de_g}` say how many there are, of two that they are both.
NIETS_GESCOORD = "Er is nog {geen_enkel} gescoord."
ENIGE_HAALT = "{Het} {enige} {enkel}, {laagste}, haalt {drempel}."
ENIGE_HAALT_NIET = "{Het} {enige} {enkel}, {laagste}, haalt {drempel} niet."
ALLE = "{Alle} {wat} halen {drempel}; {laagste} scoort het laagst ({score} op {maximum})."
# Where more than one group has the lowest score, none is named.
ALLE_GELIJK = "{Alle} {wat} halen {drempel}; de laagste score is {score} op {maximum}."
GEEN = "Geen van {de_g} {wat} haalt {drempel}; {wie}."
EEN = "Eén van de {g} {wat} haalt {drempel} niet; {wie}."
ENKELE = "{Onder} van de {g} {wat} halen {drempel} niet; {wie}."
# Of one, of two and of more of them.
VRAAGT = ("{laagste} vraagt aandacht", "{laagste} en {dan} vragen aandacht", "{laagste} en {dan} vragen eerst aandacht")
GESCOORDE = "gescoorde"
ENIGE_WOORD = "enige"
PAAR, BEIDE, ALLE_WOORD, DE_WOORD = 2, "beide", "alle", "de"
NOG_OPEN, NIETS_OPEN = "Nog niet gescoord: {open}.", "Alles heeft een score, of een reden waarom niet."
# What a row of the regelgeving is called, in every kader that has one.
REGEL = Zelfstandig(enkelvoud="regel", meervoud="regels", lidwoord="de")
# Above the points that are named first: of which level they are, so that a werkpunt does not read as what is achieved.
HET_STERKST, EERST = "Het sterkst: {niveau}", "Eerst aan te pakken: {niveau}"
# What stands in place of points where there are none.
GEEN_PUNTEN, NOG_GEEN_PUNTEN = "Geen {punten}.", "Nog geen {punten}."
_MEESTE_CODES = 6

_ZINNEN = (NIETS_GESCOORD, ENIGE_HAALT, ENIGE_HAALT_NIET, ALLE, ALLE_GELIJK, GEEN, EEN, ENKELE)
# What can stand in place of a part; of the others anything can.
_VORMEN = {"geen_enkel": "geen enkele? .+", "Het": "(?:Het|De)", "Alle": "(?:Alle .+|Beide)", "de_g": "(?:de .+|beide)"}
_ZIN = re.compile(
    "|".join(re.sub(r"\\{(\w+)\\}", lambda deel: _VORMEN.get(deel[1], ".+"), re.escape(zin)) for zin in _ZINNEN)
)


@dataclass(frozen=True, kw_only=True)
class Puntenlijst:
    """Points of one level that are named first, with their title; `zonder` stands in place of points where none are."""

    titel: str
    punten: tuple[Lijstpunt, ...]
    zonder: str


@dataclass(frozen=True, kw_only=True)
class Oogopslag:
    """What somebody should know first of a profiel.

    `zin` says how many processen have a score that is enough. `sterk` and `werkpunten` are at most three good practices
    and three werkpunten: those of the highest and of the lowest proces first, and one of each proces before two of any.
    `open_codes` are the criteria and rules that nobody scored, without a reason; `open_criteria` and `open_regels` how
    many of each, and `criterium` is what the kader calls the former. `lijsten` are both lists with titles, none as
    long as nothing is scored, and `niet_in_orde` the codes of the rules that are not.
    """

    zin: str
    sterk: tuple[Lijstpunt, ...]
    werkpunten: tuple[Lijstpunt, ...]
    lijsten: tuple[Puntenlijst, ...]
    open_codes: tuple[str, ...]
    open_criteria: int
    open_regels: int
    criterium: Zelfstandig
    niet_in_orde: tuple[str, ...]

    @property
    def open(self) -> int:
        """How many criteria and rules together nobody scored, without a reason."""
        return self.open_criteria + self.open_regels

    @property
    def wat_open_is(self) -> str:
        """The sentence that says how many criteria and rules are not scored yet, or that none is left open."""
        aantallen = ((self.criterium, self.open_criteria), (REGEL, self.open_regels))
        delen = [woord.aantal(aantal) for woord, aantal in aantallen if aantal]
        return NOG_OPEN.format(open=opgesomd(delen)) if delen else NIETS_OPEN

    @property
    def wat_open_is_bij_naam(self) -> str:
        """What is not scored yet, with the codes where they are few, and all: a score with a fout is open as well."""
        zijn_alle = len(self.open_codes) == self.open
        codes = f" ({opgesomd(self.open_codes)})." if zijn_alle and 0 < self.open <= _MEESTE_CODES else "."
        return self.wat_open_is.removesuffix(".") + codes

    @property
    def wat_niet_in_orde_is(self) -> str:
        """The sentence that names the rules that are not in order; empty where every rule is."""
        if not self.niet_in_orde:
            return ""
        return f"{met_hoofdletter(REGEL.vorm(len(self.niet_in_orde)))} niet in orde: {opgesomd(self.niet_in_orde)}."


def bereken_oogopslag(profiel: Profiel) -> Oogopslag:
    """Return what somebody should know first of a profiel (source lines 6013–6015)."""
    sterk = _eerste(profiel.good_practices, profiel, hoogste=True)
    werkpunten = _eerste(profiel.werkpunten, profiel, hoogste=False)
    begrippen = profiel.woorden.begrippen
    return Oogopslag(
        zin=zin_over(profiel.processen, begrippen.proces),
        sterk=sterk,
        werkpunten=werkpunten,
        lijsten=_lijsten(profiel, sterk, werkpunten),
        open_codes=tuple(punt.code for punt in profiel.scores if punt.toestand is Toestand.niet_gescoord),
        niet_in_orde=tuple(regel.code for regel in profiel.niet_in_orde),
        open_criteria=sum(groep.niet_gescoord for groep in profiel.processen),
        open_regels=sum(groep.niet_gescoord for groep in profiel.rubrieken),
        criterium=begrippen.criterium,
    )


def grenswoord(kader: Kader, puntenmodel: str | None = None) -> str:
    """Return how the line is called at the lowest score that is enough: as the kader says, or as the level there.

    At half of what can be reached that is the level of half the points, or “de helft”.

    Where the criteria have several scales a level of one of them would not say it of the others. Without a puntenmodel
    it is about the first; raises KeyError when it is unknown.
    """
    scores = kader.woorden.scores
    if not scores.is_algemeen:
        return scores.grensnaam
    if len(kader.schaal.delen) != 1:
        return scores.drempel
    model = kader.puntenmodel(puntenmodel).bij(kader.schaal)
    halve = scores.drempel_op(model.hoogste)
    return next((naam for naam in kader.schaal.namen if model.punten[naam] == halve), scores.drempel)


def is_voldoende(resultaat: Groepsresultaat) -> bool:
    """Say whether a score is at least the lowest that is enough; what has no score is not."""
    return resultaat.score is not None and round(resultaat.score, RUIS) >= resultaat.scoregroep.vanaf


def zin_over(groepen: Sequence[Groepsresultaat], woord: Zelfstandig) -> str:
    """Return the finding about groups, called by this noun: how many are enough, and which ask for attention first."""
    gescoord = sorted((groep for groep in groepen if groep.score is not None), key=_score)
    if not gescoord:
        return NIETS_GESCOORD.format(geen_enkel=woord.geen_enkel)
    laagste, dan = gescoord[0], gescoord[min(1, len(gescoord) - 1)]
    onder = sum(not is_voldoende(groep) for groep in gescoord)
    is_heel = len(gescoord) == len(groepen)
    namen = {"laagste": laagste.naam, "dan": dan.naam, "drempel": laagste.scoregroep.drempel}
    if len(gescoord) == 1:
        enige = ENIGE_WOORD if is_heel else f"{ENIGE_WOORD} {GESCOORDE}"
        enkel = {"Het": met_hoofdletter(woord.lidwoord), "enige": enige, "enkel": woord.enkelvoud}
        return (ENIGE_HAALT_NIET if onder else ENIGE_HAALT).format(**enkel, **namen)
    alle_halen = ALLE_GELIJK if _score(laagste) == _score(dan) else ALLE
    sjabloon = {0: alle_halen, len(gescoord): GEEN, 1: EEN}.get(onder, ENKELE)
    return sjabloon.format(
        g=telwoord(len(gescoord)),
        Alle=met_hoofdletter(alle(len(gescoord))),
        de_g=de(len(gescoord)),
        wat=woord.meervoud if is_heel else f"{GESCOORDE} {woord.meervoud}",
        Onder=telwoord(onder).capitalize(),
        wie=VRAAGT[min(max(onder, 1), len(VRAAGT)) - 1].format_map(namen),
        score=getal(laagste.score),
        maximum=laagste.maximum,
        **namen,
    )


def is_zin(tekst: str) -> bool:
    """Say whether a text is a finding about groups, whichever those are."""
    return _ZIN.fullmatch(tekst) is not None


def lijsttitels(schaal: Schaal) -> tuple[str, str]:
    """Return what stands above the strongest points, and above what to begin with, on this scale of the criteria.

    Nothing stands above a list on which no level of it comes.
    """
    rollen = ((HET_STERKST, STERK), (EERST, TE_VERBETEREN))
    namen = ((titel, " of ".join(schaal.niveaus_met(*van_lijst))) for titel, van_lijst in rollen)
    sterk, eerst = (titel.format(niveau=niveau) if niveau else "" for titel, niveau in namen)
    return sterk, eerst


def zonder_punten(punten: str, *, is_alles_gescoord: bool) -> str:
    """Return what stands in place of points, called as more of them are, of which there are none (yet)."""
    return (GEEN_PUNTEN if is_alles_gescoord else NOG_GEEN_PUNTEN).format(punten=punten)


def _lijsten(profiel: Profiel, *lijsten: tuple[Lijstpunt, ...]) -> tuple[Puntenlijst, ...]:
    """Return the points to name first with what stands above them, or in their place; nothing before any score."""
    if all(proces.score is None for proces in profiel.processen):
        return ()
    schalen = (schaal for proces in profiel.processen for schaal in proces.scoregroep.schaal.delen)
    titels = lijsttitels(naast_elkaar(schalen))
    alles = not any(proces.niet_gescoord for proces in profiel.processen)
    return tuple(
        Puntenlijst(titel=titel, punten=punten, zonder=zonder_punten(punt.meervoud, is_alles_gescoord=alles))
        for titel, punten, punt in zip(titels, lijsten, profiel.woorden.begrippen.lijstpunten, strict=True)
        if titel
    )


def _score(proces: Groepsresultaat) -> float:
    """Return a score to put in order: what is the same but for how it was computed, is the same."""
    return round(proces.score or 0.0, RUIS)


def telwoord(aantal: int) -> str:
    """Return a number in words as far as there are any, otherwise in digits."""
    return TELWOORDEN[aantal] if aantal < len(TELWOORDEN) else str(aantal)


def alle(aantal: int) -> str:
    """Return how all of so many are called, before what they are: “beide”, “alle drie”."""
    return BEIDE if aantal == PAAR else f"{ALLE_WOORD} {telwoord(aantal)}"


def de(aantal: int) -> str:
    """Return how so many are called of which some are meant, before what they are: “beide”, “de drie”."""
    return BEIDE if aantal == PAAR else f"{DE_WOORD} {telwoord(aantal)}"


def _eerste(punten: Iterable[Lijstpunt], profiel: Profiel, *, hoogste: bool) -> tuple[Lijstpunt, ...]:
    """Return the points to name first: of the highest (or lowest) proces, one of each before two of any."""
    rang = {proces.code: _score(proces) for proces in profiel.processen}
    volgorde = {proces.code: nummer for nummer, proces in enumerate(profiel.processen)}
    gezien: defaultdict[str, int] = defaultdict(int)
    sleutels = []
    for punt in punten:
        gezien[punt.proces] += 1
        score = rang[punt.proces]
        sleutels.append((gezien[punt.proces], -score if hoogste else score, volgorde[punt.proces], punt))
    return tuple(punt for *_, punt in sorted(sleutels, key=lambda sleutel: sleutel[:3])[:MEESTE_PUNTEN])
