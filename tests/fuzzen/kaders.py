"""Damage the YAML of a kader: parts of another kader, keys and values of anything, and bad writing."""

import copy
import random
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import yaml

Pad = tuple[str | int, ...]
Bestanden = dict[str, Any]
"""The files of a kader: the path of each below its folder, and what stands in it."""

_VREEMD: tuple[object, ...] = (
    *(None, True, False, 0, -1, 1, 2**70, 1e308, float("inf"), float("nan"), 12.5, -0.0, 10**400, date(2013, 1, 1)),
    *(
        "",
        "  ",
        "x",
        "a\nb",
        "P1",
        "P1.DG1",
        "kwaliteit",
        "regelgeving",
        "Score",
        "output",
        "Ja",
        "%",
        "{x}",
        "%s",
        "²",
    ),
    *("\u202e", "\u0085", "ß", "P١", "P1.DG²", "=1+1", "x" * 40_000, b"abc", "0" * 16),
    *([], {}, [None], {None: None}, {1: 2}, [[[]]], {"a": {"b": [1, {"c": None}]}}),
)
_TEKENS = (
    "\t",
    "'",
    '"',
    ":",
    "- ",
    "#",
    "&a ",
    "*a",
    "!!",
    "{",
    "[",
    "\n",
    "|",
    ">",
    "%",
    "@",
    "`",
    "? ",
    "---\n",
    "<<: ",
)


def vermink(bestanden: Bestanden, anderen: Sequence[Bestanden], kans: random.Random) -> dict[str, str]:
    """Return the text of the files of a kader after a few mutations; `anderen` are kaders to take parts from."""
    stuk = copy.deepcopy(bestanden)
    for _ in range(kans.choice([1, 1, 2, 3, 6])):
        naam = kans.choice(list(stuk))
        pad = kans.choice(list(_paden(stuk[naam])))
        if kans.random() < 0.5:
            ander = kans.choice(anderen)
            bron = ander[kans.choice(list(ander))]
            zelfde = [p for p in _paden(bron) if p and pad and p[-1] == pad[-1]]
            nieuw = _haal(bron, kans.choice(zelfde or list(_paden(bron))))
        else:
            nieuw = kans.choice(_VREEMD)
        stuk[naam] = _met(stuk[naam], pad, copy.deepcopy(nieuw), kans)
    teksten = {naam: yaml.safe_dump(inhoud, sort_keys=False, allow_unicode=True) for naam, inhoud in stuk.items()}
    if kans.random() < 0.1:
        naam = kans.choice(list(teksten))
        plaats = kans.randrange(len(teksten[naam]) + 1)
        teksten[naam] = teksten[naam][:plaats] + kans.choice(_TEKENS) + teksten[naam][plaats + kans.randrange(3) :]
    return teksten


def _met(inhoud: Any, pad: Pad, nieuw: object, kans: random.Random) -> Any:
    """Return the content with something else at a path: replaced, gone, doubled, or under another key."""
    if not pad:
        return nieuw
    houder, sleutel = _haal(inhoud, pad[:-1]), pad[-1]
    wat = kans.choice(["vervang"] * 4 + ["weg", "dubbel", "hernoem"])
    if wat == "weg":
        del houder[sleutel]
    elif wat == "dubbel" and isinstance(houder, list):
        houder.append(copy.deepcopy(_haal(inhoud, pad)))
    elif wat == "hernoem" and isinstance(houder, dict):
        houder[kans.choice(["code", "naam", "tekst", "versie", "x", "[key]"])] = houder.pop(sleutel)
    else:
        houder[sleutel] = nieuw
    return inhoud


def _paden(inhoud: object, pad: Pad = ()) -> Iterator[Pad]:
    yield pad
    if isinstance(inhoud, dict):
        for sleutel, waarde in inhoud.items():
            yield from _paden(waarde, (*pad, sleutel))
    elif isinstance(inhoud, list):
        for nummer, waarde in enumerate(inhoud):
            yield from _paden(waarde, (*pad, nummer))


def _haal(inhoud: Any, pad: Pad) -> Any:
    for stap in pad:
        inhoud = inhoud[stap]
    return inhoud
