"""What a cell says: its text without what nobody sees, and the fields of the tab Start."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.getallen import als_getypt
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.tekst import toonbaar, vergelijkbaar

LANGSTE_NAAM = 255
_WERKJAAR = re.compile(r"(\d{4})\s*[-–/]\s*(\d{4})")
# What some programs write after a date that they store as a text.
_TIJD = re.compile(r"(?<=-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?$")
_DATUM = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")


def gewoon(waarde: object) -> str:
    """Return what a cell says in the form in which texts that read the same are the same."""
    return vergelijkbaar(tekst_van(waarde))


def tekst_van(waarde: object) -> str:
    """Return a cell as the text a person sees; a whole number has no decimals."""
    if isinstance(waarde, str):
        return toonbaar(waarde).strip()
    if isinstance(waarde, bool):
        return "WAAR" if waarde else "ONWAAR"
    if isinstance(waarde, float):
        return als_getypt(waarde)
    if isinstance(waarde, date | timedelta):
        return _tijd(waarde)
    return "" if waarde is None else str(waarde).strip()


def _tijd(waarde: date | timedelta) -> str:
    """Return a date, one with a time of day, or a length of time in hours, minutes and seconds, as Excel shows it."""
    if isinstance(waarde, datetime):
        return waarde.strftime("%d/%m/%Y" if waarde.time() == time() else "%d/%m/%Y %H:%M")
    if isinstance(waarde, date):
        return waarde.strftime("%d/%m/%Y")
    minuten, seconden = divmod(abs(round(waarde.total_seconds())), 60)
    return f"{'-' if waarde < timedelta() else ''}{minuten // 60}:{minuten % 60:02}:{seconden:02}"


def lees_veld(veld: str, waarde: object, woorden: Woorden) -> tuple[object, str]:
    """Return the value of a field of Start in a kader with these words, or None with what is allowed."""
    tekst = tekst_van(waarde)
    if veld in ("naam", "stand_door"):
        naam = " ".join(tekst.split())
        return naam if 0 < len(naam) <= LANGSTE_NAAM else None, f"een naam van 1 tot {LANGSTE_NAAM} tekens"
    if veld == "soort":
        return {gewoon(soort): soort for soort in woorden.soorten}.get(gewoon(tekst)), keuze_uit(woorden.soorten)
    if veld == "stand":
        return {stand.value: stand for stand in Werkboekstand}.get(gewoon(tekst)), ", ".join(Werkboekstand)
    if veld == "werkjaar":
        jaren = _WERKJAAR.fullmatch(tekst)
        juist = jaren is not None and int(jaren[2]) == int(jaren[1]) + 1
        return f"{jaren[1]}-{jaren[2]}" if jaren and juist else None, "twee opeenvolgende jaren, zoals 2013-2014"
    if veld in ("datum", "stand_sinds"):
        return lees_datum(waarde), "een datum, zoals 14/03/2014"
    namen = tuple(naam.strip() for naam in re.split(r"[;\n]", tekst) if naam.strip())
    return namen, ""


def keuze_uit(mogelijk: Sequence[str]) -> str:
    """Return what can be chosen, as people say it."""
    return " of ".join(filter(None, (", ".join(mogelijk[:-1]), mogelijk[-1])))


def lees_datum(waarde: object) -> date | None:
    """Return the day that a cell says, also as a text; None when it says none."""
    if isinstance(waarde, datetime):
        return waarde.date()
    if isinstance(waarde, date):
        return waarde
    tekst = tekst_van(waarde)
    delen = _DATUM.fullmatch(tekst)
    try:
        return date(int(delen[3]), int(delen[2]), int(delen[1])) if delen else date.fromisoformat(_TIJD.sub("", tekst))
    except ValueError:
        return None


def lees_datum_tussen(waarde: object, eerste: date, laatste: date) -> date | None:
    """Return the day that a cell says; None when it says none, or one before `eerste` or after `laatste`."""
    datum = lees_datum(waarde)
    return datum if datum is not None and eerste <= datum <= laatste else None
