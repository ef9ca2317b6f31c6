"""Which cells are struck out, by their style or in a part of their text: perhaps they were not meant to count."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

Kenmerken = Mapping[str, str]

# The sign of a struck-out text; before it everything is passed over fast.
TEKEN = b"strike"
_LETTERTYPE = re.compile(rb"<(?:[\w.-]+:)?font(?=[\s/>])")
_DOOR = re.compile(rb"""<(?:[\w.-]+:)?strike(?:\s*/?>|\s+val\s*=\s*["'](?:1|true|on)["'])""")
_TEKST = re.compile(rb"<(?:[\w.-]+:)?si(?=[\s/>])")
_CEL = re.compile(rb"<(?:[\w.-]+:)?c(?=\s)")
_NAAM = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,3}[0-9]{1,7})["']""")
_GEDEELD = re.compile(rb"""\st\s*=\s*["']s["'][^<>]*>\s*<(?:[\w.-]+:)?v>\s*([0-9]{1,9})\s*<""")

# Of an .ods.
_STIJL = re.compile(rb"<style:style\s")
_STIJLNAAM = re.compile(rb'\bstyle:name="([^"]*)"')
_OUDER = re.compile(rb'\bstyle:parent-style-name="([^"]*)"')
_LIJN = re.compile(rb'\bstyle:text-line-through-(?:style|type)="([^"]*)"')
_MEESTE_OUDERS = 20


def doorgehaalde_stijlen(stijlen: bytes, vormen: Sequence[Kenmerken]) -> frozenset[str]:
    """Return the numbers of the cell styles whose font is struck out.

    `stijlen` is the part with the styles of an .xlsx, `vormen` the attributes of its cell styles, in their order.
    """
    if TEKEN not in stijlen:
        return frozenset()
    _, *lettertypes = _LETTERTYPE.split(stijlen.partition(b"cellXfs")[0])
    door = {str(nummer) for nummer, lettertype in enumerate(lettertypes) if _DOOR.search(lettertype)}
    return frozenset(str(nummer) for nummer, vorm in enumerate(vormen) if vorm.get("fontId") in door)


def doorgehaalde_teksten(teksten: bytes) -> frozenset[int]:
    """Return the numbers of the shared texts of an .xlsx of which a part is struck out."""
    if TEKEN not in teksten:
        return frozenset()
    _, *delen = _TEKST.split(teksten)
    return frozenset(nummer for nummer, deel in enumerate(delen) if _DOOR.search(deel))


def doorgehaalde_cellen(blad: bytes, gedeeld: frozenset[int]) -> Iterator[str]:
    """Yield the cells of a sheet of an .xlsx that hold one of these shared texts.

    Office programs share every text; looking for one that stands in its cell takes longer than reading the sheet.
    """
    for deel in _CEL.split(blad)[1:] if gedeeld else ():
        verwijzing, naam = _GEDEELD.search(deel), _NAAM.search(deel.partition(b">")[0])
        if verwijzing and naam and int(verwijzing[1]) in gedeeld:
            yield naam[1].decode().upper()


def doorgehaalde_namen(*delen: bytes) -> frozenset[str]:
    """Return the names of the styles of an .ods that are struck out, themselves or by a style above them."""
    if not any(b"text-line-through" in deel for deel in delen):
        return frozenset()
    eigen: dict[str, bool] = {}
    ouders: dict[str, str] = {}
    for stijl in _stijlen(delen):
        naam, ouder, lijnen = _STIJLNAAM.search(stijl), _OUDER.search(stijl), _LIJN.findall(stijl)
        if naam is None:
            continue
        sleutel = naam[1].decode("utf-8", "replace")
        if ouder:
            ouders[sleutel] = ouder[1].decode("utf-8", "replace")
        if lijnen:
            eigen[sleutel] = any(lijn != b"none" for lijn in lijnen)
    return frozenset(naam for naam in eigen.keys() | ouders.keys() if _is_door(naam, eigen, ouders))


def _stijlen(delen: Iterable[bytes]) -> Iterator[bytes]:
    for deel in delen:
        yield from (stijl.partition(b"</style:style>")[0] for stijl in _STIJL.split(deel)[1:])


def _is_door(naam: str, eigen: Mapping[str, bool], ouders: Mapping[str, str]) -> bool:
    for _ in range(_MEESTE_OUDERS):
        if naam in eigen:
            return eigen[naam]
        naam = ouders.get(naam, "")
    return False
