"""Where something stands in a file of YAML: the line of a key, and the line on which the writing itself went wrong."""

import re
from collections.abc import Iterable
from typing import NamedTuple

import yaml

_TAB = re.compile(r" *\t")
# A text that begins with a quotation mark which its line does not close.
_OPEN_AANHALING = re.compile(r"""\s*(?:- )?[\w-]+:\s+(?:"(?:[^"\\]|\\.)*|'(?:[^']|'')*)$""")
_NA_AANHALING = re.compile(r"\s*(#.*)?$")


class Plaats(NamedTuple):
    """A line, from 1, and the path of keys to it as a person counts."""

    regel: int
    sleutel: str


def plaats_van(knoop: yaml.Node | None, pad: Iterable[str | int]) -> Plaats:
    """Return the line of the deepest key of a path that exists below a node, and the whole path.

    In the path the first of a list is 1; a key that is a number stays that number.
    """
    regel = knoop.start_mark.line if knoop else 0
    sleutels = []
    for stap in pad:
        if stap == "[key]":  # how pydantic says that the key itself is wrong
            continue
        in_lijst = isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int)
        sleutels.append(str(stap + 1) if in_lijst and isinstance(stap, int) else str(stap))
        begin, knoop = _daal_af(knoop, stap)
        regel = begin.start_mark.line if begin else regel
    return Plaats(regel + 1, ".".join(sleutels))


def _daal_af(knoop: yaml.Node | None, stap: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Return the node that says where a step begins and the one below it; neither when there is no such step."""
    if isinstance(knoop, yaml.MappingNode):
        return next(((sleutel, waarde) for sleutel, waarde in knoop.value if sleutel.value == str(stap)), (None, None))
    if isinstance(knoop, yaml.SequenceNode) and isinstance(stap, int) and stap < len(knoop.value):
        onder: yaml.Node = knoop.value[stap]
        return onder, onder
    return None, None


def waar_het_misging(tekst: str, regel: int) -> tuple[int, str]:
    """Return the line of a mistake in the YAML and what it is; YAML often notices it many lines later.

    `regel` is the line where YAML gave up.
    """
    regels = tekst.splitlines()
    for nummer, inhoud in enumerate(regels[:regel], 1):
        if _TAB.match(inhoud):
            return (
                nummer,
                "deze regel springt in met een tab; YAML kent alleen spaties, vervang de tab door spaties",
            )
        if _OPEN_AANHALING.match(inhoud) and not _sluit_later(inhoud.split(":", 1)[1].strip()[0], regels[nummer:]):
            return nummer, "het aanhalingsteken op deze regel wordt niet gesloten; zet er een achter de tekst"
    return regel, "dit is geen geldige YAML; kijk naar inspringing, dubbele punten en aanhalingstekens"


def _sluit_later(teken: str, regels: Iterable[str]) -> bool:
    """Say whether a quotation that goes on over these lines ends at the end of one of them."""
    rest = next((regel.split(teken, 1)[1] for regel in regels if teken in regel), None)
    return rest is not None and _NA_AANHALING.match(rest) is not None
