"""The formulas and the error values of a sheet of an .xlsx.

Files as Excel, LibreOffice and openpyxl write them are searched as text, which is fast. Where that cannot place all it
sees (cells without a name, single quotes, comments in between …), and in every other file, the sheet is parsed.
"""

import re
from collections.abc import Iterable
from html import unescape

from gia_kwaliteit.werkboek.bestand.bereik import cellen_in
from gia_kwaliteit.werkboek.bestand.bronblad import Celinhoud, cel, kolomnummer
from gia_kwaliteit.werkboek.bestand.xmltekst import volg

# Only in a sheet that is written as office programs do.
_FORMULE = re.compile(rb"<f[\s/>]")
_FORMULECEL = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^<>]*>\s*<f\b[^<>]*?(?:/>|>([^<]*)</f>)')
_FOUTCEL = re.compile(
    rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^<>]{0,300}? t="e"[^<>]*>(?:<f\b[^<>]*?(?:/>|>[^<]*</f>))?<v>([^<]*)<'
)
_PLAATS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def celinhoud_van(inhoud: bytes, *, is_gewoon: bool) -> Celinhoud:
    """Return the formulas and error values of a sheet; `is_gewoon` says whether it is as office programs write it."""
    return (_als_tekst(inhoud) if is_gewoon else None) or _ontleed(inhoud)


def _als_tekst(inhoud: bytes) -> Celinhoud | None:
    """Return formulas and error values, or None when a search does not place all it sees."""
    formules: list[tuple[bytes, bytes]] = []
    fouten: list[tuple[bytes, bytes]] = []
    if aantal := len(_FORMULE.findall(inhoud)):
        formules = _FORMULECEL.findall(inhoud)
    # Whatever is written around it: a cell that holds an error says so with this one letter between quotes.
    if aantal_fouten := inhoud.count(b'"e"') + (inhoud.count(b"'e'") if b"'" in inhoud else 0):
        fouten = _FOUTCEL.findall(inhoud)
    if (len(formules), len(fouten)) != (aantal, aantal_fouten) or (aantal and b"array" in inhoud):
        return None
    return Celinhoud(_als_woorden(formules, "="), _als_woorden(fouten))


def _als_woorden(vondsten: Iterable[tuple[bytes, bytes]], ervoor: str = "") -> dict[str, str]:
    return {plaats.decode(): ervoor + unescape(inhoud.decode("utf-8", "replace")) for plaats, inhoud in vondsten}


def _ontleed(inhoud: bytes) -> Celinhoud:
    """Return formulas and error values by parsing the sheet; of an array formula every cell it fills."""
    lezer = _Celontleder()
    volg(inhoud, lezer)
    return Celinhoud(lezer.formules, lezer.foutwaarden)


class _Celontleder:
    """Follows the cells of a sheet; a cell without a name stands right of the one before it."""

    def __init__(self) -> None:
        self.formules: dict[str, str] = {}
        self.foutwaarden: dict[str, str] = {}
        self._rij = self._kolom = -1
        self._soort, self._in, self._tekst, self._bereik = "", "", "", ""

    def begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        if naam == "row":
            genoemd = kenmerken.get("r", "")
            self._rij, self._kolom = int(genoemd) - 1 if genoemd.isdigit() else self._rij + 1, -1
        elif naam == "c":
            plaats = _PLAATS.fullmatch(kenmerken.get("r", ""))
            if plaats:
                self._rij, self._kolom = int(plaats[2]) - 1, kolomnummer(plaats[1])
            else:
                self._kolom += 1
            self._soort = kenmerken.get("t", "")
        elif naam in ("f", "v"):
            self._in, self._tekst = naam, ""
            self._bereik = kenmerken.get("ref", "") if kenmerken.get("t") == "array" else ""

    def tekst(self, deel: str) -> None:
        if self._in:
            self._tekst += deel

    def einde(self, naam: str) -> None:
        plaats = cel(max(self._rij, 0), max(self._kolom, 0))
        if naam == "f":
            self.formules |= dict.fromkeys([plaats, *cellen_in(self._bereik)], f"={self._tekst}")
        elif naam == "v" and self._soort == "e":
            self.foutwaarden[plaats] = self._tekst
        self._in = ""
