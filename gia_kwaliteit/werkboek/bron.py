"""Open a workbook file safely: look at the archive first, then read the values of every sheet."""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

import python_calamine

from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.werkboek.oude_vorm import lees_oude_vorm

# A filled werkboek unpacks to about 1 MB; these limits leave room for years of use and none for a zip bomb.
MAX_UITGEPAKT = 100_000_000
MAX_VERHOUDING = 200
MAX_ONDERDELEN = 2_000

_XLSX_BOEK, _XLSX_BLADEN, _ODS_INHOUD = "xl/workbook.xml", "xl/worksheets/", "content.xml"
# The parts in which formulas, errors and comments stand.
_is_van_belang = re.compile(
    r"xl/(vbaProject\.bin|workbook\.xml|_rels/.*|worksheets/.*|.*comment.*\.xml|drawings/d.*\.xml)|content\.xml"
).fullmatch

# A reader makes room for every cell up to the last one that holds something: one cell in the far corner of a sheet
# would take more memory than a computer has. Empty cells with a colour do not count.
_VERRE_CEL = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="(?P<cel>[A-Z]{3,}[0-9]+|[A-Z]{1,2}[0-9]{5,})"[^>]*?(?<!/)>(?!</)'
    rb'|<(?:\w+:)?row\b[^>]*?\br="(?P<rij>[0-9]{5,})"[^>]*?(?<!/)>\s*<(?:\w+:)?c(?![^>]*\br=)'
)
_VER_VERMOED = re.compile(rb'r="(?:[A-Z]{3}|[A-Z]{0,2}[0-9]{5})')

_FORMULE = re.compile(rb"<(?:\w+:)?f[ />]")
_FORMULECEL = re.compile(
    rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*>\s*<(?:\w+:)?f\b[^>]*?(?:/>|>([^<]*)</(?:\w+:)?f>)'
)
_FOUTCEL = re.compile(
    rb'<(?:\w+:)?c\b(?=[^>]*?\bt="e")[^>]*?\br="([A-Z]{1,3}[0-9]{1,7})"[^>]*>.*?<(?:\w+:)?v>([^<]*)<', re.DOTALL
)
_OPMERKING = re.compile(rb'<(?:\w+:)?comment\b[^>]*?\bref="([A-Z]{1,3}[0-9]{1,7})"')

_BIJLAGE = re.compile(r'Target="([^"]*(comments|drawings/drawing)[^"]*\.xml)"')
# A shape of a drawing; a chart is no shape.
_TEKSTVAK = re.compile(rb"<xdr:sp\b.*?</xdr:sp>", re.DOTALL)
_TEKST_IN_VAK = re.compile(rb"<a:t\b[^>]*>([^<]*)<")

_ODS_TAB = re.compile(rb"<text:tab\b[^>]*?(?:/>|></text:tab>)")
_ODS_REGELEINDE = re.compile(rb"<text:line-break\b[^>]*?(?:/>|></text:line-break>)")

_ANDERE_SOORTEN = {
    b"\x89PNG": "afbeelding",
    b"\xff\xd8\xff": "afbeelding",
    b"GIF8": "afbeelding",
    b"%PDF": "pdf",
    b"<!DOC": "webpagina",
    b"<html": "webpagina",
}


class Onleesbaar(Exception):
    """The file cannot be read as a workbook; `bevinding` says why."""

    def __init__(self, gevonden: Bevinding) -> None:
        super().__init__(gevonden.melding)
        self.bevinding = gevonden


@dataclass
class Bronblad:
    """A sheet as it was read: its values per row, from row 1 and column A.

    Also its formulas and error values by cell, the cells with a comment, the texts in text boxes, and per row the
    values that somebody or a formula added to the blank werkboek.
    """

    naam: str
    rijen: Sequence[Sequence[object]]
    formules: dict[str, bytes] = field(default_factory=dict)
    foutwaarden: dict[str, str] = field(default_factory=dict)
    opmerkingen: list[str] = field(default_factory=list)
    tekstvakken: list[str] = field(default_factory=list)
    toegevoegd: list[set[object]] = field(default_factory=list)

    def formule(self, plaats: str) -> str | None:
        """Return the formula in a cell as a person sees it, when there is one."""
        from html import unescape  # noqa: PLC0415 - only after a mistake

        formule = self.formules.get(plaats)
        return None if formule is None else "=" + unescape(formule.decode("utf-8", "replace"))

    def zoek_toegevoegd(self, letterlijk: frozenset[str]) -> None:
        """Remember per row what is in no cell of a blank werkboek; `letterlijk` are the texts that are."""
        self.toegevoegd = [set(rij).difference(letterlijk) for rij in self.rijen]


@lru_cache(maxsize=1024)
def _letters(kolom: int) -> str:
    letters, rest = "", kolom + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def cel(rij: int, kolom: int) -> str:
    """Return the name of a cell, such as D12, from a row and column that count from 0."""
    return f"{_letters(kolom)}{rij + 1}"


@dataclass
class Bron:
    """A workbook file as it was read: its sheets, and the parts of its archive that hold them (none for an .xls)."""

    bladen: Sequence[Bronblad]
    delen: Mapping[str, bytes]

    @property
    def is_oude_vorm(self) -> bool:
        """Whether this is a form of workbook in which formulas and error values cannot be seen (.xls, .xlsb)."""
        return _XLSX_BOEK not in self.delen and _ODS_INHOUD not in self.delen

    @property
    def heeft_macros(self) -> bool:
        """Whether the workbook has macros; they are never run."""
        return "xl/vbaProject.bin" in self.delen

    def zoek_formules(self, bladen: Iterable[Bronblad]) -> None:
        """Look for formulas and error values in these sheets.

        The cached value of a formula may be missing or stale, and an error is read as an empty cell.
        """
        if _XLSX_BOEK in self.delen:
            for blad in bladen:
                _xlsx_formules(self.delen.get(self._onderdelen.get(blad.naam, ""), b""), blad)
        elif _ODS_INHOUD in self.delen:
            _ods_formules(self.delen[_ODS_INHOUD], {blad.naam: blad for blad in bladen})

    def zoek_bijlagen(self) -> None:
        """Look for comments at cells and for text boxes in every sheet."""
        if _XLSX_BOEK in self.delen:
            for blad in self.bladen:
                _xlsx_bijlagen(self.delen, self._onderdelen.get(blad.naam, ""), blad)
        elif _ODS_INHOUD in self.delen:
            _ods_bijlagen(self.delen[_ODS_INHOUD], {blad.naam: blad for blad in self.bladen})

    @cached_property
    def _onderdelen(self) -> dict[str, str]:
        return _xlsx_onderdelen(self.delen)


def lees_bron(pad: Path) -> Bron:
    """Read every sheet of a workbook (.xlsx, .ods, .xls, .xlsb); raises Onleesbaar when it cannot be read."""
    try:
        if not zipfile.is_zipfile(pad):
            return Bron([Bronblad(naam, rijen) for naam, rijen in lees_oude_vorm(pad)], {})
        delen, leesbaar = _bekijk_archief(pad)
        return Bron(_lees_met_calamine(leesbaar), delen)
    except python_calamine.PasswordError as fout:
        raise Onleesbaar(bevinding("bestand-beveiligd", bestand=pad.name)) from fout
    except (python_calamine.CalamineError, OSError, ValueError) as fout:
        raise Onleesbaar(bevinding("bestand-onleesbaar", bestand=pad.name, reden=_wat_het_is(pad))) from fout


def _lees_met_calamine(bron: Path | io.BytesIO) -> list[Bronblad]:
    with python_calamine.load_workbook(bron) as boek:
        return [
            Bronblad(naam, boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)) for naam in boek.sheet_names
        ]


def _wat_het_is(pad: Path) -> str:
    """Say what a file is that cannot be read: what it is called tells less than how it begins."""
    with pad.open("rb") as bestand:
        begin = bestand.read(8)
    if not begin:
        return "het is leeg"
    if pad.name.startswith("~$"):
        return "het is het slotbestand dat Excel maakt zolang een werkboek open is; kies het werkboek zelf"
    if pad.suffix.lower() in (".csv", ".txt"):
        return "een tekstbestand bewaart maar één blad, zonder de rest van het werkboek"
    for teken, soort in _ANDERE_SOORTEN.items():
        if begin.startswith(teken):
            return f"het is een {soort}"
    return "het is geen werkboek of het is beschadigd"


def _bekijk_archief(pad: Path) -> tuple[dict[str, bytes], Path | io.BytesIO]:
    """Return the parts with sheets, and what can be read safely: the file, or a copy of an .ods with all its tabs.

    Raises Onleesbaar for an archive that would take far more room than a werkboek does, before anything unpacks it.
    """
    try:
        with zipfile.ZipFile(pad) as archief:
            reden = _te_veel(archief.infolist())
            delen = {} if reden else {naam: archief.read(naam) for naam in archief.NameToInfo if _is_van_belang(naam)}
            reden = reden or _te_ver(delen)
            kopie = None if reden or _ODS_INHOUD not in delen else _met_elke_tab(archief, delen[_ODS_INHOUD])
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError, RuntimeError) as fout:
        raise Onleesbaar(bevinding("bestand-onleesbaar", bestand=pad.name, reden="het is beschadigd")) from fout
    if reden:
        raise Onleesbaar(bevinding("bestand-te-groot", bestand=pad.name, reden=reden))
    return delen, kopie or pad


def _met_elke_tab(archief: zipfile.ZipFile, inhoud: bytes) -> io.BytesIO | None:
    """Return a copy of an .ods with its tabs and line breaks as characters; None when it has none.

    Without this, "voor<tab>na" in a motivering would be read as "voorna".
    """
    hersteld = _ODS_REGELEINDE.sub(b"\n", _ODS_TAB.sub(b"\t", inhoud))
    if hersteld == inhoud:
        return None
    kopie = io.BytesIO()
    with zipfile.ZipFile(kopie, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in archief.infolist():
            nieuw.writestr(deel, hersteld if deel.filename == _ODS_INHOUD else archief.read(deel))
    kopie.seek(0)
    return kopie


def _te_veel(delen: list[zipfile.ZipInfo]) -> str:
    """Say what is too much about the parts of an archive, from what it says of itself."""
    uitgepakt = sum(deel.file_size for deel in delen)
    ingepakt = max(1, sum(deel.compress_size for deel in delen))
    if len(delen) > MAX_ONDERDELEN:
        return f"{len(delen)} onderdelen"
    if uitgepakt > MAX_UITGEPAKT or (uitgepakt > MAX_UITGEPAKT // 10 and uitgepakt / ingepakt > MAX_VERHOUDING):
        return f"{uitgepakt // 1_000_000} MB"
    return ""


def _te_ver(delen: Mapping[str, bytes]) -> str:
    """Say which cell of an .xlsx lies too far from the first one to make room for all between."""
    for naam, inhoud in delen.items():
        ver = _VERRE_CEL.search(inhoud) if _VER_VERMOED.search(inhoud) and naam.startswith(_XLSX_BLADEN) else None
        if ver:
            return f"inhoud in cel {ver['cel'].decode()}" if ver["cel"] else f"inhoud op rij {ver['rij'].decode()}"
    return ""


def _xlsx_formules(inhoud: bytes, blad: Bronblad) -> None:
    if b't="e"' in inhoud:
        blad.foutwaarden = {
            plaats.decode(): waarde.decode("utf-8", "replace") for plaats, waarde in _FOUTCEL.findall(inhoud)
        }
    if _FORMULE.search(inhoud):
        blad.formules = {plaats.decode(): formule for plaats, formule in _FORMULECEL.findall(inhoud)}


def _xlsx_onderdelen(delen: Mapping[str, bytes]) -> dict[str, str]:
    """Return the part of the archive in which each sheet stands, by the name of the sheet."""
    from html import unescape  # noqa: PLC0415 - only for .xlsx

    boek = delen[_XLSX_BOEK].decode("utf-8", "replace")
    relaties = delen.get("xl/_rels/workbook.xml.rels", b"").decode("utf-8", "replace")
    doelen = {}
    for element in re.findall(r"<Relationship\b[^>]*>", relaties):
        kenmerken = dict(re.findall(r'(\w+)="([^"]*)"', element))
        doel = kenmerken.get("Target", "")
        doelen[kenmerken.get("Id", "")] = doel.lstrip("/") if doel.startswith("/") else f"xl/{doel}"
    onderdelen = {}
    for element in re.findall(r"<(?:\w+:)?sheet\b[^>]*>", boek):
        kenmerken = dict(re.findall(r'([\w:]+)="([^"]*)"', element))
        naam = unescape(kenmerken.get("name", ""))
        onderdelen[naam] = doelen.get(kenmerken.get("r:id", ""), "")
    return onderdelen


def _xlsx_bijlagen(delen: Mapping[str, bytes], onderdeel: str, blad: Bronblad) -> None:
    map_, _, naam = onderdeel.rpartition("/")
    for doel, soort in _BIJLAGE.findall(delen.get(f"{map_}/_rels/{naam}.rels", b"").decode("utf-8", "replace")):
        pad = doel.lstrip("/") if doel.startswith("/") else posixpath.normpath(f"{map_}/{doel}")
        inhoud = delen.get(pad, b"")
        if soort == "comments":
            blad.opmerkingen += [plaats.decode() for plaats in dict.fromkeys(_OPMERKING.findall(inhoud))]
        elif b"<xdr:sp" in inhoud:
            blad.tekstvakken += _teksten_in(_TEKSTVAK.findall(inhoud), _TEKST_IN_VAK)


def _teksten_in(vakken: Iterable[bytes], tekst: re.Pattern[bytes]) -> list[str]:
    """Return the text of each text box that has one."""
    from html import unescape  # noqa: PLC0415 - seldom needed

    inhoud = (unescape(b" ".join(tekst.findall(vak)).decode("utf-8", "replace")).strip() for vak in vakken)
    return [regel for regel in inhoud if regel]


_ODS_TABEL = re.compile(rb'<table:table\b[^>]*?table:name="([^"]*)"[^>]*>(.*?)</table:table>', re.DOTALL)
_ODS_RIJ = re.compile(rb"<table:table-row\b([^>]*?)(?:/>|>(.*?)</table:table-row>)", re.DOTALL)
_ODS_CEL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*)>(<office:annotation\b)?")
_ODS_VAK = re.compile(
    rb"<draw:(?:text-box|custom-shape|rect|ellipse)\b.*?</draw:(?:text-box|custom-shape|rect|ellipse)>", re.DOTALL
)
_ODS_TEKST = re.compile(rb"<text:(?:p|span)\b[^>]*>([^<]+)")


def _ods_tabellen(inhoud: bytes, bladen: Mapping[str, Bronblad]) -> Iterator[tuple[Bronblad, bytes]]:
    """Yield each of these sheets with its XML."""
    from html import unescape  # noqa: PLC0415 - only for .ods

    for naam, tabel in _ODS_TABEL.findall(inhoud):
        blad = bladen.get(unescape(naam.decode()))
        if blad is not None:
            yield blad, tabel


def _ods_cellen(tabel: bytes, merk: bytes) -> Iterator[tuple[str, bytes, bytes]]:
    """Yield the place of each cell in the rows that hold a mark, its attributes, and the begin of its comment."""
    rij = 0
    for kenmerken, cellen in _ODS_RIJ.findall(tabel):
        kolom = 0
        for celkenmerken, opmerking in _ODS_CEL.findall(cellen) if merk in cellen else ():
            yield cel(rij, kolom), celkenmerken, opmerking
            kolom += _herhaald(celkenmerken, b"columns")
        rij += _herhaald(kenmerken, b"rows")


def _ods_formules(inhoud: bytes, bladen: Mapping[str, Bronblad]) -> None:
    for blad, tabel in _ods_tabellen(inhoud, bladen):
        for plaats, kenmerken, _ in _ods_cellen(tabel, b"table:formula") if b"table:formula" in tabel else ():
            formule = re.search(rb'table:formula="([^"]*)"', kenmerken)
            if formule:
                blad.formules[plaats] = formule[1].removeprefix(b"of:").removeprefix(b"=")


def _ods_bijlagen(inhoud: bytes, bladen: Mapping[str, Bronblad]) -> None:
    for blad, tabel in _ods_tabellen(inhoud, bladen):
        blad.tekstvakken = _teksten_in(_ODS_VAK.findall(tabel), _ODS_TEKST)
        merk = b"<office:annotation"
        cellen = _ods_cellen(tabel, merk) if merk in tabel else ()
        blad.opmerkingen = [plaats for plaats, _, opmerking in cellen if opmerking]


def _herhaald(kenmerken: bytes, wat: bytes) -> int:
    gevonden = re.search(rb"number-" + wat + rb'-repeated="(\d+)"', kenmerken)
    return int(gevonden[1]) if gevonden else 1
