"""The deadlines of an action plan as a calendar (iCalendar, RFC 5545), to import in any program for appointments."""

from collections import Counter
from datetime import datetime, timedelta
from hashlib import sha256

from gia_kwaliteit.actieplan import Actie, Actiestand, onderwerpen
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.tekst import toonbaar, vergelijkbaar

_BEGIN = {Actiestand.klaar: "Klaar: ", Actiestand.geschrapt: "Geschrapt: "}


def maak_agenda(profiel: Profiel, kader: Kader, nu: datetime) -> bytes | None:
    """Return a day for every action with a date, as the bytes of an .ics file; None when no action has one.

    `nu` is the moment of writing, with its time zone. An action keeps its UID as long as its text and code stay: a
    program that imports the file again replaces it. Those that are done or dropped are there too, and say so.
    """
    met_datum = [(actie, actie.tegen) for actie in profiel.actieplan if actie.tegen]
    if not met_datum:
        return None
    from icalendar import Calendar, Event  # only for this file

    agenda = Calendar()
    agenda.add("prodid", "-//gia//actieplan//NL")
    agenda.add("version", "2.0")
    agenda.add("method", "PUBLISH")
    naam = " ".join(toonbaar(profiel.naam or "").split())
    agenda.add("x-wr-calname", f"Actieplan {naam}".strip())
    over = onderwerpen(kader)
    gezien: Counter[str] = Counter()
    for actie, tegen in met_datum:
        dag = Event()
        dag.add("uid", _uid(naam, actie, gezien))
        dag.add("dtstamp", nu)
        dag.add("dtstart", tegen)
        dag.add("dtend", tegen + timedelta(days=1))
        dag.add("summary", _titel(actie))
        dag.add("description", _beschrijving(actie, over))
        dag.add("status", "CANCELLED" if actie.stand is Actiestand.geschrapt else "CONFIRMED")
        dag.add("transp", "TRANSPARENT")  # a deadline takes nobody's day
        agenda.add_component(dag)
    return bytes(agenda.to_ical())


def _uid(naam: str, actie: Actie, gezien: Counter[str]) -> str:
    """Return what tells an action from every other; the second of two that are the same gets another."""
    wie = "\n".join(map(vergelijkbaar, (naam, actie.code or actie.zoals_getypt.get("code", ""), actie.actie)))
    gezien[wie] += 1
    teken = sha256(f"{wie}\n{gezien[wie]}".encode("utf-8", "replace")).hexdigest()
    return f"{teken[:32]}@gia"


def _titel(actie: Actie) -> str:
    """Return one line that says what has to be done."""
    wat = " ".join((actie.actie or "actie").split())
    return f"{_BEGIN.get(actie.stand, '') if actie.stand else ''}{f'{actie.code}: ' if actie.code else ''}{wat}"


def _beschrijving(actie: Actie, over: dict[str, str]) -> str:
    delen = {
        "Waarover": over.get(actie.code or "", ""),
        "Verantwoordelijke": actie.verantwoordelijke,
        "Stand": actie.stand or actie.zoals_getypt.get("stand", ""),
        "Resultaat": actie.resultaat,
    }
    return "\n".join(f"{label}: {tekst}" for label, tekst in delen.items() if tekst)
