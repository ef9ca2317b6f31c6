"""What calamine does not tell of an .xlsx: formulas, error values, merged cells, comments, text boxes, percentages.

Files as Excel, LibreOffice and openpyxl write them are searched as text, which is fast. Where that cannot place all it
sees (cells without a name, single quotes, comments in between …), and in every other file, the sheet is parsed.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from html import unescape
from xml.parsers import expat

from gia_kwaliteit.werkboek.bestand.bijlagen import afbeeldingen, afbeeldingen_in_cellen, koppelingen
from gia_kwaliteit.werkboek.bestand.bronblad import Bijlagen, Bronblad, Celinhoud, cel, kolomnummer
from gia_kwaliteit.werkboek.bestand.doorhaling import (
    TEKEN,
    doorgehaalde_cellen,
    doorgehaalde_stijlen,
    doorgehaalde_teksten,
)
from gia_kwaliteit.werkboek.bestand.opmerkingen import vreemde_opmerkingen

MACROBLADEN = "xl/macrosheets/"
BOEK, _STIJLEN, _RIJKE_WAARDEN = "xl/workbook.xml", "xl/styles.xml", "xl/metadata.xml"
_TEKSTEN = "xl/sharedstrings.xml"
_MEESTE_CELLEN = 10_000

# Only in a sheet that is written as office programs do.
_FORMULE = re.compile(rb"<f[\s/>]")
_FORMULECEL = re.compile(rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^<>]*>\s*<f\b[^<>]*?(?:/>|>([^<]*)</f>)')
_FOUTCEL = re.compile(
    rb'<c r="([A-Z]{1,3}[0-9]{1,7})"[^<>]{0,300}? t="e"[^<>]*>(?:<f\b[^<>]*?(?:/>|>[^<]*</f>))?<v>([^<]*)<'
)
_KENMERK = re.compile(rb"""(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_PROCENT = re.compile(rb"""%|&#|numFmtId\s*=\s*["'](?:9|10)["']""")
# What a number format shows as it is written: it makes no percentage.
_LETTERLIJK = re.compile(r'"[^"]*"|\\.')
_PLAATS = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_HOEK = re.compile(r"\$?(?=[$A-Za-z0-9])([A-Za-z]{0,3})\$?([0-9]{0,7})")
_LAATSTE_RIJ, _LAATSTE_KOLOM = 1_048_575, 16_383

Bereik = tuple[int, int, int, int]


class Xlsx:
    """The parts of an .xlsx, by their name in lower case, and the part of each sheet by the name of the sheet.

    `is_gewoon` says whether its sheets look in every way as office programs write them.
    """

    def __init__(self, delen: Mapping[str, bytes], bladen: Mapping[str, str], *, is_gewoon: bool) -> None:
        self.delen = delen
        self.is_gewoon = is_gewoon
        self._deel_van = bladen
        self._bereiken: dict[str, list[Bereik]] = {}
        self._percentages: dict[str, set[str]] = {}

    def celinhoud(self, blad: Bronblad) -> Celinhoud:
        """Return the formulas and the error values of a sheet."""
        inhoud = self._inhoud(blad)
        gevonden = _als_tekst(inhoud) if self.is_gewoon else None
        return gevonden or _ontleed(inhoud)

    def bijlagen(self, blad: Bronblad) -> Bijlagen:
        """Return the comments at cells of a sheet but those of gia itself, its text boxes, links and pictures."""
        deel = self._deel_van.get(blad.naam, "")
        relaties = self.delen.get(_relatiedeel(deel), b"")
        adressen: Mapping[str, str] = {}
        opmerkingen: list[str] = []
        vakken: list[str] = []
        beelden: list[str] = []
        if b"hyperlink" in relaties:
            links = _kenmerken(self._inhoud(blad), "hyperlink")
            adressen = koppelingen(links, _kenmerken(relaties, "Relationship"))
        if _RIJKE_WAARDEN in self.delen:
            beelden += afbeeldingen_in_cellen(self._inhoud(blad))
        for doel in _relaties(self.delen, deel).values():
            inhoud = self.delen.get(doel, b"")
            if "comment" in doel:
                opmerkingen += vreemde_opmerkingen(inhoud)
                continue
            if "drawing" in doel and b"pic>" in inhoud:
                beelden += afbeeldingen(inhoud)
            if "drawing" in doel and b"sp>" in inhoud:
                lezer = _Vakontleder()
                _voer_uit(inhoud, lezer)
                vakken += lezer.vakken
        return Bijlagen(tuple(opmerkingen), tuple(vakken), adressen, tuple(beelden))

    def is_samengevoegd(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell is hidden in a range of merged cells, of which only the first shows."""
        if blad.naam not in self._bereiken:
            gevonden = (_bereik(kenmerken.get("ref", "")) for kenmerken in _kenmerken(self._inhoud(blad), "mergeCell"))
            self._bereiken[blad.naam] = [bereik for bereik in gevonden if bereik]
        cel_ = _bereik(plaats)
        return cel_ is not None and any(
            boven <= cel_[0] <= onder and links <= cel_[1] <= rechts and cel_[:2] != (boven, links)
            for boven, links, onder, rechts in self._bereiken[blad.naam]
        )

    def is_percentage(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell shows its number as a percentage."""
        if not self._percentagestijlen:
            return False
        if blad.naam not in self._percentages:
            cellen = _kenmerken(self._inhoud(blad), "c")
            self._percentages[blad.naam] = {
                c.get("r", "").upper() for c in cellen if c.get("s", "0") in self._percentagestijlen
            }
        return plaats in self._percentages[blad.naam]

    def doorgehaald(self, blad: Bronblad) -> frozenset[str]:
        """Return the cells of a sheet that are struck out, by their style or in a part of their text."""
        inhoud, (stijlen, teksten) = self._inhoud(blad), self._doorgehaald
        door = frozenset(doorgehaalde_cellen(inhoud, teksten))
        if stijlen:
            door |= {c.get("r", "").upper() for c in _kenmerken(inhoud, "c") if c.get("s", "0") in stijlen}
        return door

    @cached_property
    def _doorgehaald(self) -> tuple[frozenset[str], frozenset[int]]:
        """The cell styles and the shared texts that are struck out."""
        stijlen = self.delen.get(_STIJLEN, b"")
        door = TEKEN in stijlen
        vormen = _kenmerken(_tussen(stijlen, b"cellXfs"), "xf") if door else ()
        return doorgehaalde_stijlen(stijlen, vormen), doorgehaalde_teksten(self.delen.get(_TEKSTEN, b""))

    @cached_property
    def _percentagestijlen(self) -> set[str]:
        stijlen = self.delen.get(_STIJLEN, b"")
        if not _PROCENT.search(stijlen):
            return set()
        eigen = {n.get("numFmtId"): n.get("formatCode", "") for n in _kenmerken(stijlen, "numFmt")}
        procent = {"9", "10"} | {nummer for nummer, vorm in eigen.items() if "%" in _LETTERLIJK.sub("", vorm)}
        return {
            str(plek)
            for plek, vorm in enumerate(_kenmerken(_tussen(stijlen, b"cellXfs"), "xf"))
            if vorm.get("numFmtId") in procent
        }

    def _inhoud(self, blad: Bronblad) -> bytes:
        return self.delen.get(self._deel_van.get(blad.naam, ""), b"")


def bladdelen(delen: Mapping[str, bytes]) -> dict[str, str]:
    """Return the part of the archive in which each sheet stands, by the name of the sheet.

    Raises ValueError when two sheets have one name.
    """
    relaties = _relaties(delen, BOEK)
    vreemd = _vreemd(relaties)
    bladen = [blad for blad in _kenmerken(delen[BOEK], "sheet") if blad.get("id", "") not in vreemd]
    gevonden = {blad.get("name", ""): relaties.get(blad.get("id", ""), "") for blad in bladen}
    if len(gevonden) < len(bladen):
        raise ValueError("two sheets with one name")
    return gevonden


def vreemde_bladen(delen: Mapping[str, bytes]) -> set[str]:
    """Return the ids under which no sheet with cells stands: that of nothing, and those of macros of Excel 4."""
    return _vreemd(_relaties(delen, BOEK))


def _vreemd(relaties: Mapping[str, str]) -> set[str]:
    return {"", *(id_ for id_, doel in relaties.items() if doel.startswith(MACROBLADEN))}


def _relaties(delen: Mapping[str, bytes], deel: str) -> dict[str, str]:
    """Return the parts to which a part refers, by the id of the relation."""
    map_ = deel.rpartition("/")[0]
    doelen = {}
    for relatie in _kenmerken(delen.get(_relatiedeel(deel), b""), "Relationship"):
        doel = relatie.get("Target", "").replace("\\", "/")
        pad = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(f"{map_}/{doel}")
        doelen[relatie.get("Id", "")] = pad.lower()
    return doelen


def _relatiedeel(deel: str) -> str:
    """Return the part that says to which others a part refers."""
    map_, _, naam = deel.rpartition("/")
    return f"{map_}/_rels/{naam}.rels"


def _tussen(inhoud: bytes, element: bytes) -> bytes:
    """Return what stands between the first and the last mention of an element."""
    return inhoud[max(inhoud.find(element), 0) : max(inhoud.rfind(element), 0)]


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
    _voer_uit(inhoud, lezer)
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
            self.formules |= dict.fromkeys([plaats, *_cellen_in(self._bereik)], f"={self._tekst}")
        elif naam == "v" and self._soort == "e":
            self.foutwaarden[plaats] = self._tekst
        self._in = ""


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


@lru_cache(maxsize=16)
def _begin_van(element: str) -> re.Pattern[bytes]:
    return re.compile(rb"<(?:[\w.-]+:)?" + element.encode() + rb"(\s[^<>]{0,2000})>")


def _kenmerken(inhoud: bytes, element: str) -> list[dict[str, str]]:
    """Return the attributes of every element with this name, whatever its prefix; theirs are without."""
    return [
        {
            naam.decode(): unescape((een or ander).decode("utf-8", "replace"))
            for naam, een, ander in _KENMERK.findall(rest)
        }
        for rest in _begin_van(element).findall(inhoud)
    ]


def _voer_uit(inhoud: bytes, lezer: "_Celontleder | _Vakontleder") -> None:
    """Parse XML without ever following what it defines or refers to; damaged XML gives what came before the damage."""
    ontleder = expat.ParserCreate("UTF-8")
    ontleder.StartElementHandler = lambda naam, kenmerken: lezer.begin(naam.rpartition(":")[2], kenmerken)
    ontleder.EndElementHandler = lambda naam: lezer.einde(naam.rpartition(":")[2])
    ontleder.CharacterDataHandler = lezer.tekst
    try:
        ontleder.Parse(inhoud, True)  # noqa: FBT003 - the signature of expat
    except expat.ExpatError:
        return


def _bereik(bereik: str) -> Bereik | None:
    """Return the first row and column and the last ones, from 0, of a range: D9:D12, D9, rows 2:2, columns A:A."""
    hoeken = [_HOEK.fullmatch(hoek) for hoek in bereik.split(":")]
    if not bereik or not all(hoeken):
        return None
    letters, nummers = ([hoek[deel] for hoek in hoeken if hoek] for deel in (1, 2))
    rijen = [int(nummer) - 1 for nummer in nummers if nummer] or [0, _LAATSTE_RIJ]
    kolommen = [kolomnummer(letter) for letter in letters if letter] or [0, _LAATSTE_KOLOM]
    return min(rijen), min(kolommen), max(rijen), max(kolommen)


def _cellen_in(bereik: str) -> list[str]:
    """Return the cells of a range, row by row; of a very large one the first."""
    gevonden = _bereik(bereik)
    if gevonden is None:
        return []
    boven, links, onder, rechts = gevonden
    breedte = min(rechts - links + 1, _MEESTE_CELLEN)
    hoogte = min(onder - boven + 1, _MEESTE_CELLEN // breedte)
    return [cel(boven + rij, links + kolom) for rij in range(hoogte) for kolom in range(breedte)]
