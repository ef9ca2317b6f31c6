"""The names of persons in names of files: kept so short that a list of files does not tell who was judged."""

import re
import unicodedata
from collections.abc import Mapping
from itertools import chain, count
from pathlib import Path, PurePath

_STUKKEN = re.compile(r"[^\W_]+|[\W_]+")


def zonder_familienaam(tekst: str, naam: str | None) -> str:
    """Return a text with only the first letter of every word of a name but the first: “an-peeters” is “an-p”.

    Words are the same with and without capitals and accents. A name of one word stays, and so does all else.
    """
    weg = {_kaal(stuk) for stuk in _STUKKEN.findall(naam or "")[1:]}
    return "".join(stuk[0] if stuk.isalnum() and _kaal(stuk) in weg else stuk for stuk in _STUKKEN.findall(tekst))


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
