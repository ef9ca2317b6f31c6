"""What gia finds while reading a werkboek: a sentence of the catalogue, about a place."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gia_kwaliteit.bevinding.catalogus import Bevindingsoort, Ernst
from gia_kwaliteit.tekst import toonbaar


@dataclass(frozen=True, kw_only=True)
class Bevinding:
    """Something found while reading a werkboek; what there is none of is null.

    `veld` is the label of the field of Start that it is about.
    """

    id: Bevindingsoort
    ernst: Ernst
    blad: str | None
    cel: str | None
    code: str | None
    melding: str
    werkboek: str | None = None
    veld: str | None = None


def bevinding(
    soort: Bevindingsoort,
    /,
    *,
    blad: str | None = None,
    cel: str | None = None,
    code: str | None = None,
    **gegevens: str,
) -> Bevinding:
    """Make a bevinding of the catalogue.

    `gegevens` are the words its sentence needs. They and the name of the sheet are a stranger's: what may not be shown
    is left out. Raises KeyError when a word is missing.
    """
    woorden = {"code": code or "", **{naam: toonbaar(tekst) for naam, tekst in gegevens.items()}}
    return Bevinding(
        id=soort,
        ernst=soort.ernst,
        blad=None if blad is None else toonbaar(blad),
        cel=cel,
        code=code,
        melding=soort.melding(woorden),
        veld=gegevens.get("veld"),
    )


def bevat_fout(bevindingen: Iterable[Bevinding]) -> bool:
    """Say whether one of these is a fout."""
    return any(gevonden.ernst is Ernst.fout for gevonden in bevindingen)


_AANGEHAALD = "“[^”]*”"


def in_andere_woorden(melding: str, andere: Mapping[str, str]) -> str:
    """Return a sentence with other words for these; what stands between quotes is somebody's own and stays."""
    woorden = "|".join(rf"\b{re.escape(woord)}\b" for woord in andere)
    return re.sub(f"{_AANGEHAALD}|{woorden}", lambda gelijk: andere.get(gelijk[0], gelijk[0]), melding)


_KAAL = re.compile(r"[\w./\\:-]+")


def voor_opdrachtregel(pad: str) -> str:
    """Return a path as it is typed in any shell: between double quotes when it holds a space or another sign."""
    return pad if _KAAL.fullmatch(pad) else f'"{pad}"'
