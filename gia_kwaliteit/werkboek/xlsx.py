"""What calamine does not tell of an .xlsx: formulas, error values, merged cells, comments, text boxes, percentages.

Files as Excel, LibreOffice and openpyxl write them are searched as text, which is fast. Where that cannot place all it
sees (cells without a name, single quotes, comments in between …) the sheet is parsed.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from html import unescape
from pathlib import Path
from xml.parsers import expat

from gia_kwaliteit.werkboek.bronblad import Bronblad, cel, kolomnummer

# Who signs the comments in a copy for the sender.
AFZENDER = "gia"
_BOEK, _RELATIES, _STIJLEN = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"
_MEESTE_CELLEN = 10_000

_FORMULECEL = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)'
)
_FOUTCEL = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]*?\bt="e")[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*>(?:(?!</?(?:\w+:)?c\b).)*?'
    rb"<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_SAMEN = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']([^"']+)["']""")
# How an attribute can be written, and office programs never do.
_ANDERE_KENMERKEN = (b"='", b' ="', b'= "')
_FORMULE = re.compile(rb"<(?:\w+:)?f[\s/>]")
_OPMERKING = re.compile(rb'<(?:\w+:)?comment\b[^>]*?\bref="([A-Z]{1,3}[0-9]{1,7})"[^>]*?\bauthorId="([0-9]+)"')
_SCHRIJVER = re.compile(rb"<(?:\w+:)?author>([^<]*)<")
# A shape of a drawing; a chart is no shape.
_VAK = re.compile(rb"<(\w+:)?sp\b.*?</(\w+:)?sp>", re.DOTALL)
_TEKST_IN_VAK = re.compile(rb"<(?:\w+:)?t\b[^>]*>([^<]*)<")
_KENMERK = re.compile(rb"""(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_CELSTIJLEN = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>|$", re.DOTALL)
_PLAATS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class Xlsx:
    """The parts of an .xlsx, by their name in lower case."""

    def __init__(self, pad: Path, delen: Mapping[str, bytes]) -> None:
        self.pad = pad
        self.delen = delen

    def zoek_formules(self, blad: Bronblad) -> None:
        """Look for the formulas and the error values of a sheet."""
        inhoud = self._inhoud(blad)
        blad.formules, blad.foutwaarden = _als_tekst(inhoud) or _ontleed(inhoud)

    def zoek_bijlagen(self, blad: Bronblad) -> None:
        """Look for the comments at cells of a sheet, but for those of gia itself, and for its text boxes."""
        deel = self._deel_van.get(blad.naam, "")
        for doel in self._relaties(deel).values():
            inhoud = self.delen.get(doel, b"")
            if "comment" in doel:
                schrijvers = [naam.decode("utf-8", "replace") for naam in _SCHRIJVER.findall(inhoud)]
                vondsten = _OPMERKING.findall(inhoud)
                anderen = (p for p, nummer in vondsten if schrijvers[int(nummer) : int(nummer) + 1] != [AFZENDER])
                blad.opmerkingen += [plaats.decode() for plaats in dict.fromkeys(anderen)]
            elif "drawing" in doel and b"sp>" in inhoud:
                blad.tekstvakken += _teksten(vak[0] for vak in _VAK.finditer(inhoud))

    def zoek_samengevoegd(self, blad: Bronblad) -> None:
        """Look for the cells that merging hides: all of a merged range but the first."""
        for bereik in _SAMEN.findall(self._inhoud(blad)):
            blad.samengevoegd.update(list(_cellen_in(bereik.decode("ascii", "replace")))[1:])

    def is_percentage(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell shows its number as a percentage."""
        stijl = next(
            (c.get("s") for c in _kenmerken(self._inhoud(blad), "c") if c.get("r", "").upper() == plaats), None
        )
        return stijl is not None and int(stijl) in self._percentagestijlen

    @cached_property
    def _percentagestijlen(self) -> set[int]:
        with zipfile.ZipFile(self.pad) as archief:
            naam = next((naam for naam in archief.namelist() if naam.lower() == _STIJLEN), None)
            stijlen = archief.read(naam) if naam else b""
        eigen = {n.get("numFmtId"): n.get("formatCode", "") for n in _kenmerken(stijlen, "numFmt")}
        procent = {"9", "10"} | {nummer for nummer, vorm in eigen.items() if "%" in vorm}
        return {
            plek
            for plek, vorm in enumerate(_kenmerken(_CELSTIJLEN.findall(stijlen)[0], "xf"))
            if vorm.get("numFmtId") in procent
        }

    def _inhoud(self, blad: Bronblad) -> bytes:
        return self.delen.get(self._deel_van.get(blad.naam, ""), b"")

    @cached_property
    def _deel_van(self) -> dict[str, str]:
        """The part of the archive in which each sheet stands, by the name of the sheet."""
        relaties = self._relaties(_BOEK)
        bladen = _kenmerken(self.delen[_BOEK], "sheet")
        return {blad.get("name", ""): relaties.get(blad.get("id", ""), "") for blad in bladen}

    def _relaties(self, deel: str) -> dict[str, str]:
        """Return the parts to which a part refers, by the id of the relation."""
        map_, _, naam = deel.rpartition("/")
        doelen = {}
        for relatie in _kenmerken(self.delen.get(f"{map_}/_rels/{naam}.rels", b""), "Relationship"):
            doel = relatie.get("Target", "").replace("\\", "/")
            pad = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(f"{map_}/{doel}")
            doelen[relatie.get("Id", "")] = pad.lower()
        return doelen


def _als_tekst(inhoud: bytes) -> tuple[dict[str, str], dict[str, str]] | None:
    """Return formulas and error values, or None when a search does not place all it sees."""
    if any(teken in inhoud for teken in _ANDERE_KENMERKEN):
        return None
    formules: list[tuple[bytes, bytes]] = []
    fouten: list[tuple[bytes, bytes]] = []
    if aantal := len(_FORMULE.findall(inhoud)):
        formules = _FORMULECEL.findall(inhoud)
    if aantal_fouten := inhoud.count(b't="e"'):
        fouten = _FOUTCEL.findall(inhoud)
    if (len(formules), len(fouten)) != (aantal, aantal_fouten) or (aantal and b't="array"' in inhoud):
        return None
    return _als_woorden(formules, "="), _als_woorden(fouten)


def _als_woorden(vondsten: Iterable[tuple[bytes, bytes]], ervoor: str = "") -> dict[str, str]:
    return {plaats.decode(): ervoor + unescape(inhoud.decode("utf-8", "replace")) for plaats, inhoud in vondsten}


def _ontleed(inhoud: bytes) -> tuple[dict[str, str], dict[str, str]]:
    """Return formulas and error values by parsing the sheet; of an array formula every cell it fills."""
    lezer = _Celontleder()
    _voer_uit(inhoud, lezer)
    return lezer.formules, lezer.foutwaarden


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
            self.formules |= dict.fromkeys([plaats, *_cellen_in(self._bereik)], f"={self._tekst}")
        elif naam == "v" and self._soort == "e":
            self.foutwaarden[plaats] = self._tekst
        self._in = ""


def _kenmerken(inhoud: bytes, element: str) -> list[dict[str, str]]:
    """Return the attributes of every element with this name, whatever its prefix; theirs are without."""
    begin = re.compile(rb"<(?:[\w.-]+:)?" + element.encode() + rb"""((?:\s[^<>"']*(?:"[^"]*"|'[^']*')?)*)\s*/?>""")
    return [
        {
            naam.decode(): unescape((een or ander).decode("utf-8", "replace"))
            for naam, een, ander in _KENMERK.findall(rest)
        }
        for rest in begin.findall(inhoud)
    ]


def _voer_uit(inhoud: bytes, lezer: "_Celontleder") -> None:
    """Parse XML without ever following what it defines or refers to; damaged XML gives what came before the damage."""
    ontleder = expat.ParserCreate("UTF-8")
    ontleder.StartElementHandler = lambda naam, kenmerken: lezer.begin(naam.rpartition(":")[2], kenmerken)
    ontleder.EndElementHandler = lambda naam: lezer.einde(naam.rpartition(":")[2])
    ontleder.CharacterDataHandler = lezer.tekst
    try:
        ontleder.Parse(inhoud, True)  # noqa: FBT003 - the signature of expat
    except expat.ExpatError:
        return


def _cellen_in(bereik: str) -> Iterator[str]:
    """Yield the cells of a range such as D9:D12, row by row."""
    hoeken = [_PLAATS.fullmatch(hoek) for hoek in bereik.split(":")]
    if not all(hoeken):
        return
    rijen = [int(hoek[2]) - 1 for hoek in hoeken if hoek]
    kolommen = [kolomnummer(hoek[1]) for hoek in hoeken if hoek]
    aantal = 0
    for rij in range(min(rijen), max(rijen) + 1):
        for kolom in range(min(kolommen), max(kolommen) + 1):
            yield cel(rij, kolom)
            aantal += 1
            if aantal >= _MEESTE_CELLEN:
                return


def _teksten(vakken: Iterable[bytes]) -> list[str]:
    """Return the text of each text box that has one."""
    inhoud = (unescape(b" ".join(_TEKST_IN_VAK.findall(vak)).decode("utf-8", "replace")).strip() for vak in vakken)
    return [regel for regel in inhoud if regel]
