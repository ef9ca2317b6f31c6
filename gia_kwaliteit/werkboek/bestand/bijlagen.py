"""What hangs on the cells of an .xlsx and is no value of them: the addresses behind links, pictures, and text boxes."""

import re
from collections.abc import Iterable, Mapping

from gia_kwaliteit.werkboek.bestand.bronblad import cel
from gia_kwaliteit.werkboek.bestand.xmltekst import volg

_BEGIN = re.compile(rb"<(?:[\w.-]+:)?(col|row)>\s*([0-9]{1,7})\s*<")
_AFBEELDING = re.compile(rb"<(?:[\w.-]+:)?pic[ >]")
_IN_CEL = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^<>]{0,300}? vm="')

Kenmerken = Mapping[str, str]


def koppelingen(links: Iterable[Kenmerken], relaties: Iterable[Kenmerken]) -> dict[str, str]:
    """Return the address behind each cell with a link, of a range behind its first one.

    `links` and `relaties` are the attributes of the links of a sheet and of its relations. A link to a place in the
    workbook itself is none.
    """
    adressen = {relatie.get("Id", ""): relatie.get("Target", "") for relatie in relaties}
    gevonden = {}
    for link in links:
        adres = adressen.get(link.get("id", ""), "")
        if adres and not adres.startswith("#"):
            gevonden[link.get("ref", "").partition(":")[0].upper()] = adres + _plek(link.get("location", ""))
    return gevonden


def _plek(plek: str) -> str:
    return f"#{plek}" if plek else ""


def afbeeldingen(tekening: bytes) -> list[str]:
    """Return the cell on which each picture of a drawing begins; nothing where it hangs on no cell."""
    gevonden = []
    for anker in tekening.split(b"Anchor"):
        if _AFBEELDING.search(anker):
            plaats = {naam: int(nummer) for naam, nummer in reversed(_BEGIN.findall(anker))}
            gevonden.append(cel(plaats[b"row"], plaats[b"col"]) if len(plaats) > 1 else "")
    return list(dict.fromkeys(gevonden))


def afbeeldingen_in_cellen(blad: bytes) -> list[str]:
    """Return the cells of a sheet in which Excel shows a picture in place of a value."""
    return [plaats.decode() for plaats in _IN_CEL.findall(blad)]


def tekstvakken(tekening: bytes) -> list[str]:
    """Return the texts in the text boxes of a drawing."""
    lezer = _Vakontleder()
    volg(tekening, lezer)
    return lezer.vakken


class _Vakontleder:
    """Follows the shapes of a drawing; a chart is no shape."""

    def __init__(self) -> None:
        self.vakken: list[str] = []
        self._diepte = 0
        self._in_tekst = False
        self._tekst: list[str] = []

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        del kenmerken
        self._diepte += naam == "sp"
        self._in_tekst = naam == "t" and self._diepte > 0

    def tekst(self, deel: str) -> None:
        if self._in_tekst:
            self._tekst.append(deel)

    def einde(self, naam: str) -> None:
        self._in_tekst = False
        if naam == "sp":
            self._diepte -= 1
            vak = " ".join("".join(self._tekst).split())
            self.vakken += [vak] if vak else []
            self._tekst = []
