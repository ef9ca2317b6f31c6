"""Which part of an .xlsx belongs to which: the sheets of the workbook, and what hangs on a sheet."""

import posixpath
from collections.abc import Mapping

from gia_kwaliteit.werkboek.bestand.xmltekst import kenmerken_van

MACROBLADEN = "xl/macrosheets/"
BOEK = "xl/workbook.xml"


def bladdelen(delen: Mapping[str, bytes]) -> dict[str, str]:
    """Return the part of the archive in which each sheet stands, by the name of the sheet.

    Raises ValueError when two sheets have one name.
    """
    relaties = relaties_van(delen, BOEK)
    vreemd = _vreemd(relaties)
    bladen = [blad for blad in kenmerken_van(delen[BOEK], "sheet") if blad.get("id", "") not in vreemd]
    gevonden = {blad.get("name", ""): relaties.get(blad.get("id", ""), "") for blad in bladen}
    if len(gevonden) < len(bladen):
        raise ValueError("two sheets with one name")
    return gevonden


def vreemde_bladen(delen: Mapping[str, bytes]) -> set[str]:
    """Return the ids under which no sheet with cells stands: that of nothing, and those of macros of Excel 4."""
    return _vreemd(relaties_van(delen, BOEK))


def _vreemd(relaties: Mapping[str, str]) -> set[str]:
    return {"", *(id_ for id_, doel in relaties.items() if doel.startswith(MACROBLADEN))}


def relaties_van(delen: Mapping[str, bytes], deel: str) -> dict[str, str]:
    """Return the parts to which a part refers, by the id of the relation."""
    map_ = deel.rpartition("/")[0]
    doelen = {}
    for relatie in kenmerken_van(delen.get(relatiedeel(deel), b""), "Relationship"):
        doelen[relatie.get("Id", "")] = doel_van(relatie, map_).lower()
    return doelen


def doel_van(relatie: Mapping[str, str], map_: str) -> str:
    """Return the part that a relation points to, from the attributes of it and the folder of the part that has it."""
    doel = relatie.get("Target", "").replace("\\", "/")
    return doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(f"{map_}/{doel}")


def relatiedeel(deel: str) -> str:
    """Return the part that says to which others a part refers."""
    map_, _, naam = deel.rpartition("/")
    return f"{map_}/_rels/{naam}.rels"
