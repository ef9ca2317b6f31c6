"""A form in Word, read as the sheets of a werkboek: its tables are rows, and a paragraph between them is one too.

A row is known by its code and a column by its heading, as everywhere; the content controls around the answers are held
against the codes beside them, and where one is gone what stands in its place is still read.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bronblad import Bijlagen, Bronblad, Celinhoud, cel
from gia_kwaliteit.werkboek.bestand.grenzen import deelnaam, te_veel
from gia_kwaliteit.werkboek.bestand.soort import BESCHADIGD, Reden
from gia_kwaliteit.werkboek.bestand.wordtekst import Tabelcel, Woorddocument, lees_document_xml

DOCUMENT = "word/document.xml"
VRAGEN = "Vragen"
_VREEMD: Reden = (
    "het is een document van Word dat gia niet maakte",
    "Geef het draaiboek of het werkboek dat met gia sjabloon gemaakt is.",
)
_GIA_LABELS = {k.GIA_KADER, k.GIA_VERSIE}
_RIJCODE = re.compile(r"[A-Z]{1,3}[0-9]{1,2}\.[A-Z]{0,3}[0-9]{1,2}")
# What is looked at of a document; a drawing or a picture in it is not unpacked.
_MAX_DOCUMENT = 25_000_000
_LANGSTE_CITAAT = 60


@dataclass(frozen=True, eq=False)
class Documentvorm:
    """What can be seen of a document beside its texts, by the name of a sheet."""

    bijlagen_van: dict[str, Bijlagen] = field(default_factory=dict)
    doorgehaald_van: dict[str, frozenset[str]] = field(default_factory=dict)

    def celinhoud(self, blad: Bronblad) -> Celinhoud:  # noqa: ARG002 - a document has no formulas
        """Return the formulas and error values of a sheet: a document has none."""
        return Celinhoud()

    def bijlagen(self, blad: Bronblad) -> Bijlagen:
        """Return the comments, text boxes and pictures."""
        return self.bijlagen_van.get(blad.naam, Bijlagen())

    def is_samengevoegd(self, blad: Bronblad, plaats: str) -> bool:  # noqa: ARG002 - nothing is hidden in a document
        """Say whether a cell is hidden in merged cells: in a document none is."""
        return False

    def doorgehaald(self, blad: Bronblad) -> frozenset[str]:
        """Return the cells with a text that is struck out."""
        return self.doorgehaald_van.get(blad.naam, frozenset())

    def is_percentage(self, blad: Bronblad, plaats: str) -> bool:  # noqa: ARG002 - a text is no percentage
        """Say whether a cell shows its number as a percentage: a text never does."""
        return False


@dataclass(frozen=True)
class Document:
    """A form as sheets, with what was found in it that no sheet can show."""

    bladen: tuple[Bronblad, ...]
    vorm: Documentvorm
    bevindingen: tuple[Bevinding, ...]


def is_document(pad: Path) -> bool:
    """Say whether an archive is a document of Word."""
    try:
        with zipfile.ZipFile(pad) as archief:
            return any(deelnaam(deel.filename) == DOCUMENT for deel in archief.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        return False


def lees_document(pad: Path) -> Document:
    """Return a form as sheets; raises Onleesbaar for a document that is none, is damaged or is far too large."""
    try:
        document = lees_document_xml(_document(pad))
    except ValueError as fout:
        raise Onleesbaar.om(pad, BESCHADIGD) from fout
    verdeling = _Verdeling(document)
    if not verdeling.gia:
        raise Onleesbaar.om(pad, _VREEMD)
    return verdeling.als_document()


def _document(pad: Path) -> bytes:
    try:
        with zipfile.ZipFile(pad) as archief:
            if te_groot := te_veel(archief):
                raise Onleesbaar.om_omvang(pad, te_groot)
            delen = [deel for deel in archief.infolist() if deelnaam(deel.filename) == DOCUMENT]
            if len(delen) != 1:
                raise Onleesbaar.om(pad, BESCHADIGD)
            if delen[0].file_size > _MAX_DOCUMENT:
                raise Onleesbaar.om_omvang(pad, f"{delen[0].file_size // 1_000_000} MB")
            inhoud = archief.read(delen[0])
    except (zipfile.BadZipFile, OSError, ValueError, zlib.error, EOFError, NotImplementedError) as fout:
        raise Onleesbaar.om(pad, BESCHADIGD) from fout
    except RuntimeError as fout:  # what zipfile says of a part with a password
        raise Onleesbaar.om_beveiliging(pad) from fout
    if b"<!DOCTYPE" in inhoud or b"\x00" in inhoud[:1_000]:
        raise Onleesbaar.om(pad, BESCHADIGD)
    return inhoud


@dataclass
class _Blad:
    """A sheet while its rows are put in it."""

    naam: str
    rijen: list[list[str]] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)
    afbeeldingen: list[str] = field(default_factory=list)
    tekstvakken: list[str] = field(default_factory=list)
    doorgehaald: set[str] = field(default_factory=set)

    def voeg_toe(self, cellen: Sequence[Tabelcel]) -> None:
        """Put a row at the end, and keep what hangs on its cells."""
        rij = len(self.rijen)
        self.rijen.append([inhoud.tekst for inhoud in cellen])
        for kolom, inhoud in enumerate(cellen):
            plaats = cel(rij, kolom)
            self.opmerkingen += [plaats] if inhoud.heeft_opmerking else []
            self.afbeeldingen += [plaats] if inhoud.heeft_afbeelding else []
            self.tekstvakken += inhoud.tekstvakken
            self.doorgehaald |= {plaats} if inhoud.is_doorgehaald else set()

    @property
    def bijlagen(self) -> Bijlagen:
        """What hangs on its cells."""
        return Bijlagen(opmerkingen=self.opmerkingen, tekstvakken=self.tekstvakken, afbeeldingen=self.afbeeldingen)


def _aangehaald(antwoord: str) -> str:
    """Return an answer between quotes, not longer than one reads at a glance."""
    if not antwoord:
        return "niets"
    return f"“{antwoord if len(antwoord) <= _LANGSTE_CITAAT else antwoord[:_LANGSTE_CITAAT] + ' …'}”"


class _Verdeling:
    """Puts the blocks of a document on sheets: Start, the questions, and what says of which kader it is."""

    def __init__(self, document: Woorddocument) -> None:
        self.start, self.vragen = _Blad(k.START), _Blad(VRAGEN)
        self.gia: list[list[str]] = []
        self.zonder_vak: list[str] = []
        self.ander_vak: list[tuple[str, str]] = []
        self.tabellen: list[str] = []
        self.antwoorden: dict[str, list[str]] = {}
        self.is_gewijzigd = document.is_gewijzigd
        for nummer, rijen in groupby(document.rijen, key=lambda rij: rij[0]):
            self._zet([cellen for _, cellen in rijen], is_tabel=nummer is not None)

    def _zet(self, rijen: Sequence[Sequence[Tabelcel]], *, is_tabel: bool) -> None:
        """Put rows on their sheet: what stands before the first table with codes is on Start."""
        eerste = [rij[0].tekst.strip() for rij in rijen if rij]
        if is_tabel and set(eerste) >= _GIA_LABELS:
            self.gia = [[inhoud.tekst.strip() for inhoud in rij] for rij in rijen]
            return
        op_vragen = bool(self.vragen.rijen) or (is_tabel and k.CODE in eerste)
        blad = self.vragen if op_vragen else self.start
        for rij in rijen:
            if any(inhoud.is_iets for inhoud in rij):
                blad.voeg_toe(rij)
                self._bekijk_vak(rij)

    def _bekijk_vak(self, rij: Sequence[Tabelcel]) -> None:
        """Hold the control around an answer against the code beside it; LibreOffice keeps it without its tag."""
        code = rij[0].tekst.strip()
        if not _RIJCODE.fullmatch(code) or len(rij) == 1:
            return
        self.tabellen += [code] if any(inhoud.heeft_tabel for inhoud in rij) else []
        self.antwoorden.setdefault(code, []).append(rij[-1].tekst.strip())
        merken = [merk for inhoud in rij for merk in inhoud.merken]
        if not merken:
            self.zonder_vak.append(code)
        elif andere := [merk for merk in merken if merk and merk != code]:
            self.ander_vak.append((code, andere[0]))

    def als_document(self) -> Document:
        """Return the sheets with what was found."""
        bladen = (self.start, self.vragen)
        vorm = Documentvorm(
            {blad.naam: blad.bijlagen for blad in bladen},
            {blad.naam: frozenset(blad.doorgehaald) for blad in bladen},
        )
        gemaakt = [Bronblad(blad.naam, blad.rijen, vorm) for blad in bladen if blad.rijen]
        return Document((*gemaakt, Bronblad(k.GIA_BLAD, self.gia, vorm)), vorm, tuple(self._bevindingen()))

    def _bevindingen(self) -> Iterator[Bevinding]:
        if self.is_gewijzigd:
            yield bevinding(Bevindingsoort.wijzigingen_bijgehouden)
        if self.zonder_vak:
            codes = ", ".join(self.zonder_vak)
            yield bevinding(Bevindingsoort.antwoordvak_weg, codes=codes)
        for code, merk in self.ander_vak:
            yield bevinding(Bevindingsoort.antwoordvak_anders, code=code, gevonden=merk)
        for code, antwoorden in self.antwoorden.items():
            if len(antwoorden) > 1:
                woorden = {"aantal": str(len(antwoorden)), "antwoorden": " en ".join(map(_aangehaald, antwoorden))}
                yield bevinding(Bevindingsoort.vraag_dubbel, code=code, **woorden)
        if self.tabellen:
            yield bevinding(Bevindingsoort.tabel_in_antwoord, codes=", ".join(self.tabellen))
