"""The exact headings and labels of the werkboek: writing, formulas and reading share them."""

from collections.abc import Mapping

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.woorden import score_op as kop_van_scores
from gia_kwaliteit.tekst import zelfde_tekst

# The address of a cell: what it is about (a code), and the heading above it. Formulas, values and reading share it.
Adres = tuple[str, str]

CODE = "Code"
# The tab, and the part of a form in Word, with whose beoordeling it is.
START = "Start"
KWALITEITSASPECT = "Kwaliteitsaspect"
ONDERWERP = "Onderwerp"
CRITERIUM = "Criterium"
SCORE = "Score"
MOTIVERING = "Motivering"
BEWIJS = "Bewijs"

INDICATOR = "Indicator"
DEFINITIE = "Definitie"
BESCHRIJVING = "Beschrijving"
WAARDE = "Waarde"
EENHEID = "Eenheid"
STATUS = "Status"
JAAR = "Jaar"
ERNAAST = "Uw cijfer ernaast"
TOELICHTING = "Toelichting"

VRAAG = "Vraag"
HINT = "Hint"
ANTWOORD = "Antwoord"

ACTIEPLAN = "Actieplan"
DOSSIER = "Dossier"
WANNEER = "Wanneer"
VAN_WIE = "Van wie of wat"
SIGNAALSOORT = "Wat voor signaal"
SIGNAAL = "Signaal"
WAAROVER = "Waarover"
ACTIE = "Actie"
VERANTWOORDELIJKE = "Verantwoordelijke"
TEGEN = "Tegen"
STAND = "Stand"
RESULTAAT = "Resultaat"

HOOFDSTUK = "Hoofdstuk"
BESPREKING = "Bespreking"

TABBLAD = "Tabblad"
PROCES = "Proces"
RUBRIEK = "Rubriek"
ONDERDEEL = "Onderdeel"
GESCOORD = "Gescoord"
# What both are called where nothing is scored.
ZONDER_SCORES = {GESCOORD: "Ingevuld", "Criteria": "Rijen"}
BEWUST_NIET_GESCOORD = "Bewust niet gescoord"
CRITERIA = "Criteria"
VOLLEDIGHEID = "Volledigheid"
VOORTGANG = "Voortgang"
GRAFIEKLABEL = "Grafieklabel"
# Hidden columns beside a score, from which its bar and its strip are drawn.
ONDER_DE_HELFT = "Onder de helft"
VANAF_DE_HELFT = "Vanaf de helft"
ZONDER_SCORE = "Zonder score"
GOOD_PRACTICES = "Good practices"
WERKPUNTEN = "Werkpunten"
GOOD_PRACTICE = "Good practice"
WERKPUNT = "Werkpunt"
NIET_IN_ORDE = "Niet in orde"

# Hidden columns beside a list, from which its formulas pick.
HULPCODE = "Hulpcode"
HULPNAAM = "Hulpnaam"
RANG = "Rang"

# The tab with what explains the rows to fill in, and its headings beside those of its codes and criteria.
ACHTERGROND = "Achtergrond"
SOORT = "Soort"
BRON = "Bron"

# What gia puts beside a row to look at, not to fill in: what each of several beoordelaars said, and the year before.
MENINGEN = "Meningen"
VORIG_WERKJAAR = "Vorig werkjaar"
ACHTERAAN = (MENINGEN, VORIG_WERKJAAR)
# On the tab that is called so too, with all of the year before.
VORIGE_SCORE = "Score of cijfer toen"
VORIGE_TEKST = "Wat er toen stond"
NIET_OVERGENOMEN = "Niet overgenomen"
# The tab in a copy for the sender; gia wrote it, and does not read it.
NAGEKEKEN = "Nagekeken"

CONTEXT_EN_INPUT = "context-en-input"
OUTPUT = "output"
VRAGEN = "vragen"

# The very hidden tab that says what the werkboek is.
GIA_BLAD = "_gia"
GIA_KADER = "kader"
GIA_VERSIE = "versie"
GIA_PUNTENMODEL = "puntenmodel"
GIA_INHOUD = "inhoud"
GIA_NIVEAUS = "niveaus"
GIA_PUNTEN = "punten"
GIA_MAXIMUM = "maximum"
GIA_VORIG = "kenmerk vorig werkjaar"
GIA_MENINGEN = "kenmerk meningen"
# By what gia sees that nobody typed in a column that is there to look at.
GIA_KENMERKEN = {MENINGEN: GIA_MENINGEN, VORIG_WERKJAAR: GIA_VORIG}
INHOUD_WERKBOEK = "werkboek"
INHOUD_RESULTATEN = "resultaten"


def opschriften(kader: Kader) -> Mapping[str, str]:
    """Return what people read in place of a heading that the kader, or one without scores, calls by another word."""
    begrippen = kader.woorden.begrippen
    getoond = {PROCES: begrippen.proces.als_kop}
    for een, meer, woord in (
        (CRITERIUM, CRITERIA, begrippen.criterium),
        (GOOD_PRACTICE, GOOD_PRACTICES, begrippen.good_practice),
        (WERKPUNT, WERKPUNTEN, begrippen.werkpunt),
    ):
        # Each is known by its heading, also where one and more are called the same.
        is_zelfde = zelfde_tekst(woord.enkelvoud, woord.meervoud)
        getoond |= {een: woord.als_kop, meer: f"Aantal {woord.meervoud}" if is_zelfde else woord.meervoud_als_kop}
    anders = {kop: woord for kop, woord in getoond.items() if kop != woord}
    return anders if kader.heeft_scores else anders | ZONDER_SCORES


def gemiddelde(kader: Kader) -> str:
    """Return the heading above the mean of the area, which people can type over: “Vlaams gemiddelde”."""
    return kader.woorden.gebied.gemiddelde_als_kop


def beeld_en_norm(kader: Kader) -> str:
    """Return the heading above the newest figure of the area with the norms: “Vlaams beeld en norm”."""
    return kader.woorden.gebied.beeld_als_kop


def naast_een_cijfer(kader: Kader) -> tuple[str, str]:
    """Return the headings of what gia puts beside a figure: what is known of it, and how the figure stands to that."""
    return beeld_en_norm(kader), ERNAAST


def score_op(maximum: int) -> str:
    """Return the heading above scores of which this is the highest: “Score op 20”."""
    return kop_van_scores(maximum)
