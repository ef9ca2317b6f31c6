"""Pieces of Dutch sentences: figures with their unit, and shares."""

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.oogopslag import BEIDE, PAAR
from gia_kwaliteit.tekst import met_hoofdletter

GEEN_GEGEVENS = "geen gegevens"
GEEN_SCORE, ZONDER_NIVEAU = "geen score", "zonder niveau"
# Above the strips of levels.
STROOKTITEL = "aantal per niveau"
NIET_INGEVULD = "niet ingevuld"
# Of a row that a werkboek of an earlier version of the kader does not have.
NIET_GEVRAAGD = "niet gevraagd"
_MEESTE_DECIMALEN = 3
_ENKELVOUD = {"dagen": "dag", "weken": "week", "maanden": "maand", "jaren": "jaar", "uren": "uur"}


def aantal(waarde: float) -> str:
    """Return a number as people write it: with a decimal comma, and the decimals that it has, at most three."""
    if float(waarde).is_integer():
        return str(int(waarde))
    return getal(waarde, _MEESTE_DECIMALEN).rstrip("0").removesuffix(",")


def zonder(status: Status | None) -> str:
    """Return what stands in the place of a figure that is not there."""
    return GEEN_GEGEVENS if status is Status.geen_gegevens else NIET_INGEVULD


def met_eenheid(waarde: float | None, eenheid: str | None, anders: str = GEEN_GEGEVENS) -> str:
    """Return a figure with its unit: one decimal for a percentage; `anders` where there is none."""
    if waarde is None:
        return anders
    return f"{getal(waarde)} %" if eenheid == PROCENT else aantal(waarde)


def eenheid_bij(waarde: float, eenheid: str) -> str:
    """Return a unit as it stands behind a figure: of one month it is “maand”.

    Of a unit whose word for one thing is not known, it stands between brackets: “1 (cursisten per groep)”.
    """
    if waarde != 1:
        return eenheid
    woord, spatie, rest = eenheid.partition(" ")
    if woord in _ENKELVOUD:
        return f"{_ENKELVOUD[woord]}{spatie}{rest}"
    return f"({eenheid})" if woord.endswith(("en", "s", "de")) else eenheid


def gemerkt(tekst: str, status: Status | None) -> str:
    """Return a figure as it is written; of one that was estimated it says so."""
    return f"{tekst} ({status})" if status is Status.geschat else tekst


def van_de(deel: int, geheel: int, woord: Zelfstandig) -> str:
    """Return “3 van de 6 criteria”, “Alle 6 criteria” or “Geen enkel criterium”, for the start of a sentence.

    Of two it is “Beide criteria” or “Geen van beide criteria”.
    """
    if geheel == 1:
        return met_hoofdletter(woord.het_enige if deel else woord.geen_enkel)
    beide, meer = geheel == PAAR, woord.meervoud
    if deel == geheel:
        return f"{met_hoofdletter(BEIDE) if beide else f'Alle {geheel}'} {meer}"
    if not deel:
        return f"Geen van {BEIDE if beide else f'de {geheel}'} {meer}"
    return f"{deel} van de {geheel} {meer}"
