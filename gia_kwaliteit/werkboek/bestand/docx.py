"""A form in Word, read as the sheets of a werkboek: its tables are rows, and a paragraph between them is one too.

A row is known by its code and a column by its heading, as everywhere; the content controls around the answers are held
against the codes beside them, and where one is gone what stands in its place is still read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.tekst import de_eerste, op_een_regel, opgesomd, vergelijkbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bronblad import Bijlagen, Bronblad, Celinhoud, cel
from gia_kwaliteit.werkboek.bestand.docxpakket import Docxpakket, open_docx
from gia_kwaliteit.werkboek.bestand.soort import Reden
from gia_kwaliteit.werkboek.bestand.wordtekst import Tabelcel

VRAGEN = "Vragen"
_VREEMD: Reden = (
    "het is een document van Word dat gia niet maakte",
    "Geef het draaiboek of het werkboek dat met gia sjabloon gemaakt is.",
)
_GIA_LABELS = {k.GIA_KADER, k.GIA_VERSIE}
_KOPPEN = frozenset(map(vergelijkbaar, (k.CODE, k.ANTWOORD)))
_ALLE_LABELS = (k.GIA_KADER, k.GIA_VERSIE, k.GIA_PUNTENMODEL)
_RIJCODE = re.compile(r"[A-Z]{1,3}[0-9]{1,2}\.[A-Z]{0,3}[0-9]{1,3}")
_LANGSTE_CITAAT = 60
# So many answers to one question, and so many codes, are told; of more how many there are.
_MEESTE_ANTWOORDEN, _MEESTE_CODES = 3, 40
# What is told of all codes together.
_OVER_CODES = (
    Bevindingsoort.antwoordvak_weg,
    Bevindingsoort.antwoordvak_twee_keer,
    Bevindingsoort.antwoordvak_samengevoegd,
    Bevindingsoort.voorbeeldtekst_gelezen,
    Bevindingsoort.voorbeeldtekst_erbij,
    Bevindingsoort.tabel_in_antwoord,
)


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


def lees_document(pad: Path) -> Document:
    """Return a form as sheets; raises Onleesbaar for a document that is none, is damaged or is far too large."""
    pakket = open_docx(pad)
    verdeling = _Verdeling(pakket)
    if not verdeling.gia and verdeling.antwoordkolom is None:
        raise Onleesbaar.om(pad, _VREEMD)
    return verdeling.als_document()


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
    def rechthoek(self) -> list[list[str]]:
        """Its rows, all as wide as the widest: a cell that somebody put behind a row is a column without a heading."""
        breedte = max(map(len, self.rijen), default=0)
        return [rij + [""] * (breedte - len(rij)) for rij in self.rijen]

    @property
    def bijlagen(self) -> Bijlagen:
        """What hangs on its cells."""
        return Bijlagen(opmerkingen=self.opmerkingen, tekstvakken=self.tekstvakken, afbeeldingen=self.afbeeldingen)


def _aangehaald(antwoord: str) -> str:
    """Return an answer between quotes, not longer than one reads at a glance."""
    antwoord = op_een_regel(antwoord)
    if not antwoord:
        return "niets"
    return f"“{antwoord if len(antwoord) <= _LANGSTE_CITAAT else antwoord[:_LANGSTE_CITAAT] + ' …'}”"


def _einde_van(tekst: str) -> str:
    """Return the end of a text between quotes: in the cell of a question an answer stands below it."""
    return _aangehaald(tekst if len(tekst) <= _LANGSTE_CITAAT else f"… {tekst[-_LANGSTE_CITAAT + 2 :]}")


def _naast_gia(rij: Sequence[Tabelcel]) -> Sequence[Tabelcel]:
    """Return what gia did not write in a row that says of which kader a document is."""
    eigen = 2 if rij and rij[0].tekst.strip() in _ALLE_LABELS else 0
    return [replace(inhoud, tekst="") for inhoud in rij[:eigen]] + [*rij[eigen:]]


class _Verdeling:
    """Puts the blocks of a document on sheets: Start, the questions, and what says of which kader it is."""

    def __init__(self, pakket: Docxpakket) -> None:
        self.start, self.vragen = _Blad(k.START), _Blad(VRAGEN)
        # What the properties say counts only where the table that says it is gone.
        self.gia = [list(rij) for rij in zip(_ALLE_LABELS, pakket.herkomst, strict=False)]
        self.over_codes: dict[Bevindingsoort, list[str]] = {soort: [] for soort in _OVER_CODES}
        self.ander_vak: list[tuple[str, str]] = []
        self.antwoorden: dict[str, list[str]] = {}
        self.zonder_cel: dict[str, str] = {}
        self.antwoordkolom: int | None = None
        self.pakket = pakket
        for nummer, rijen in groupby(pakket.document.rijen, key=lambda rij: rij[0]):
            self._zet([cellen for _, cellen in rijen], is_tabel=nummer is not None)

    def _zet(self, rijen: Sequence[Sequence[Tabelcel]], *, is_tabel: bool) -> None:
        """Put rows on their sheet: what stands before the first table with codes is on Start."""
        eerste = [rij[0].tekst.strip() for rij in rijen if rij]
        if is_tabel and set(eerste) >= _GIA_LABELS:
            self.gia = [[inhoud.tekst.strip() for inhoud in rij] for rij in rijen]
            # What somebody typed in it is told as what stands below the questions.
            rijen = [erbij for rij in rijen if (erbij := _naast_gia(rij))]
        op_vragen = bool(self.vragen.rijen) or (is_tabel and k.CODE in eerste)
        blad = self.vragen if op_vragen else self.start
        for rij in rijen:
            self._zoek_antwoordkolom(rij)
            if any(inhoud.is_iets for inhoud in rij):
                blad.voeg_toe(rij)
                self._bekijk_vak(rij)

    def _zoek_antwoordkolom(self, rij: Sequence[Tabelcel]) -> None:
        """Keep in which cell of a row the answers stand, where this is the row of headings."""
        teksten = [vergelijkbaar(inhoud.tekst) for inhoud in rij]
        if set(teksten) >= _KOPPEN:
            self.antwoordkolom = teksten.index(vergelijkbaar(k.ANTWOORD))

    def _bekijk_vak(self, rij: Sequence[Tabelcel]) -> None:
        """Hold the control around an answer against the code beside it; LibreOffice keeps it without its tag."""
        code = rij[0].tekst.strip()
        label = code if _RIJCODE.fullmatch(code) else _aangehaald(code)
        if any(inhoud.heeft_plaatshouder for inhoud in rij[1:]):
            self.over_codes[Bevindingsoort.voorbeeldtekst_erbij].append(label)
        if any(len(inhoud.merken) > 1 for inhoud in rij[1:]):
            self.over_codes[Bevindingsoort.antwoordvak_twee_keer].append(label)
        if not _RIJCODE.fullmatch(code) or len(rij) == 1:
            return
        kolom = len(rij) - 1 if self.antwoordkolom is None else self.antwoordkolom
        if kolom >= len(rij):
            self.zonder_cel.setdefault(code, rij[-1].tekst.strip())
        self.antwoorden.setdefault(code, []).append(rij[kolom].tekst.strip() if kolom < len(rij) else "")
        merken = [merk for inhoud in rij for merk in inhoud.merken]
        geldt = {
            Bevindingsoort.antwoordvak_weg: not merken and kolom < len(rij),
            Bevindingsoort.antwoordvak_samengevoegd: any(inhoud.is_vervolg for inhoud in rij),
            Bevindingsoort.voorbeeldtekst_gelezen: any(inhoud.heeft_voorbeeld for inhoud in rij),
            Bevindingsoort.tabel_in_antwoord: any(inhoud.heeft_tabel for inhoud in rij),
        }
        for soort in (soort for soort, is_zo in geldt.items() if is_zo):
            self.over_codes[soort].append(code)
        if andere := [merk for merk in merken if merk and merk != code]:
            self.ander_vak.append((code, andere[0]))

    def als_document(self) -> Document:
        """Return the sheets with what was found."""
        bladen = (self.start, self.vragen)
        vorm = Documentvorm(
            {blad.naam: blad.bijlagen for blad in bladen},
            {blad.naam: frozenset(blad.doorgehaald) for blad in bladen},
        )
        gemaakt = [Bronblad(blad.naam, blad.rechthoek, vorm) for blad in bladen if blad.rijen]
        return Document((*gemaakt, Bronblad(k.GIA_BLAD, self.gia, vorm)), vorm, tuple(self._bevindingen()))

    def _bevindingen(self) -> Iterator[Bevinding]:
        document = self.pakket.document
        if document.is_gewijzigd:
            yield bevinding(Bevindingsoort.wijzigingen_bijgehouden)
        for soort, codes in self.over_codes.items():
            if codes:
                yield bevinding(soort, codes=de_eerste(list(dict.fromkeys(codes)), _MEESTE_CODES))
        for code, merk in dict(reversed(self.ander_vak)).items():
            yield bevinding(Bevindingsoort.antwoordvak_anders, code=code, gevonden=merk)
        for code, tekst in self.zonder_cel.items():
            yield bevinding(Bevindingsoort.antwoordcel_weg, code=code, gevonden=_einde_van(tekst))
        for code, antwoorden in self.antwoorden.items():
            if len(antwoorden) > 1:
                gezegd = [_aangehaald(antwoord) for antwoord in antwoorden]
                alle = opgesomd(gezegd) if len(gezegd) <= _MEESTE_ANTWOORDEN else de_eerste(gezegd, _MEESTE_ANTWOORDEN)
                woorden = {"aantal": str(len(antwoorden)), "antwoorden": alle}
                yield bevinding(Bevindingsoort.vraag_dubbel, code=code, **woorden)
        for deel, tekst in self.pakket.ernaast:
            yield bevinding(Bevindingsoort.deel_niet_gelezen, deel=deel, gevonden=_aangehaald(tekst))
        if document.heeft_ingevoegd:
            ingevoegd = {"deel": "een document dat in zijn geheel ingevoegd is", "gevonden": "de inhoud ervan"}
            yield bevinding(Bevindingsoort.deel_niet_gelezen, **ingevoegd)
