"""The names of persons in names of files: kept so short that a list of files does not tell who was judged."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path, PurePath

_WOORD = re.compile(r"[^\W_]+")
# A word of a name so long is known also where it is glued to another word, as in “verslagpeeters”.
_LANG = 4


def zonder_familienaam(tekst: str, naam: str | None) -> str:
    """Return a text with only the first letter of every word of a name but the given one: “an-peeters” is “an-p”.

    The given name is the first word; in “Peeters, An” and “PEETERS An” it is the one behind. Words are the same with
    and without capitals and accents, and are found also where they are glued together (“AnPeeters”, “peeters2014”). A
    name of one word stays, and so does all else.
    """
    voornaam, familie = _voornaam_en_familie(naam or "")
    if not familie:
        return tekst
    kaal, plaatsen = _met_plaatsen(tekst)
    woord = re.compile("|".join(map(re.escape, sorted({voornaam, *familie}, key=len, reverse=True))))
    geplakt = rf"(?<![^\W\d_])(?:{woord.pattern})+(?![^\W\d_])"
    lang = [re.escape(deel) for deel in familie if len(deel) >= _LANG]
    weg: set[int] = set()
    for stuk in re.finditer("|".join([geplakt, *lang]), kaal):
        for deel in woord.finditer(stuk[0]):
            if deel[0] in familie:
                begin = stuk.start() + deel.start()
                weg |= {plaatsen[plek] for plek in range(begin, begin + len(deel[0]))} - {plaatsen[begin]}
    return "".join(teken for plek, teken in enumerate(tekst) if plek not in weg)


def _voornaam_en_familie(naam: str) -> tuple[str, list[str]]:
    """Return the given name and the other words of a name, in plain form, from the longest of those to the shortest."""
    achter, _, voor = naam.partition(",")
    woorden = _WOORD.findall(f"{voor} {achter}" if voor.strip() else naam)
    hoofdletters = [woord for woord in woorden if woord.isupper() and len(woord) > 1]
    if woorden and woorden[0] in hoofdletters and len(hoofdletters) < len(woorden):
        woorden = [woord for woord in woorden if woord not in hoofdletters] + hoofdletters
    voornaam, *familie = map(_kaal, woorden or [""])
    return voornaam, sorted({*familie} - {voornaam}, key=len, reverse=True)


def _met_plaatsen(tekst: str) -> tuple[str, list[int]]:
    """Return a text in plain form, and for each sign of that the place in the text that it comes from."""
    tekens = [(teken, plek) for plek, heel in enumerate(tekst) for teken in _kaal(heel)]
    return "".join(teken for teken, _ in tekens), [plek for _, plek in tekens]


def kort_namen_in(paden: Mapping[Path, PurePath], namen: Mapping[Path, str | None]) -> dict[Path, PurePath]:
    """Return the paths of what is made of each werkboek, with the name of its person kept short in every part of it.

    `namen` has the name that each werkboek gives. Where two paths would be the same, the second gets a number.
    """
    bezet: set[str] = set()
    korte: dict[Path, PurePath] = {}
    for werkboek, pad in paden.items():
        *mappen, bestand = (zonder_familienaam(deel, namen.get(werkboek)) for deel in pad.parts)
        zonder_nummer = PurePath(*mappen, bestand)
        genummerd = (zonder_nummer.with_stem(f"{zonder_nummer.stem}-{nummer}") for nummer in count(2))
        kort = next(pad for pad in chain([zonder_nummer], genummerd) if str(pad).casefold() not in bezet)
        bezet.add(str(kort).casefold())
        korte[werkboek] = kort
    return korte


def _kaal(woord: str) -> str:
    """Return a word without capitals and accents."""
    los = unicodedata.normalize("NFKD", woord.casefold())
    return "".join(teken for teken in los if not unicodedata.combining(teken))
