"""The verslag as a Word document that an inspector goes on writing in: styles, headings, tables, captions, contents."""

import io
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from docx.document import Document as Worddocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.shared import Cm, Emu, Length, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.verslag.beelden import teken
from gia_kwaliteit.verslag.beeldsoorten import Beeld
from gia_kwaliteit.verslag.huisstijl import HUISSTIJL, Huisstijl, Logo, Sjabloon, Sjabloonfout
from gia_kwaliteit.verslag.model import Kerncijfer, Rubriek, Tabel, Verslag, ruimte
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.wordsjabloon import INHOUDSKOP, TAAL, als_bestand, open_wordsjabloon
from gia_kwaliteit.verslag.wordveld import (
    inhoudsopgave,
    kleur_cel,
    maak_element,
    schrijf_tekst,
    voeg_veld_toe,
    zet_alternatief,
    zet_bladwijzer,
)

_SJABLOON = "verslag.docx"
_KLEIN = Pt(9)
_GEEN_BEELD = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)
_CODE = re.compile(r"[A-Z]+\d+(?:\.[A-Z]*\d+)?")
# A longer row may run over two pages.
_LANGSTE_RIJ = 700
# What a property of a document holds at most; a longer one is no document to python-docx.
_LANGSTE_EIGENSCHAP = 255


def als_word(verslag: Verslag, kader: Kader, sjabloon: Sjabloon) -> bytes:
    """Return a verslag as the bytes of a .docx; the styles are those of the template. Raises Sjabloonfout."""
    sjabloon.controleer_uitleg(kader)
    document = open_wordsjabloon(sjabloon.bestand(_SJABLOON))
    schrijver = _Schrijver(document, sjabloon.huisstijl, sjabloon.palet(kader))
    schrijver.voorblad(verslag, sjabloon)
    for rubriek in verslag.rubrieken:
        schrijver.rubriek(rubriek)
    schrijver.hoofdstuk(schrijver.stijl.koppen.verantwoording)
    for zin in verslag.verantwoording:
        schrijf_tekst(document.add_paragraph(), zin)
    for kop, tabellen in schrijver.bijlagen(verslag):
        schrijver.hoofdstuk(kop, nieuwe_bladzijde=True)
        schrijver.tabellen(tabellen)
    return als_bestand(document)


def _als_kerncijfer(kern: Kerncijfer) -> str:
    score = f"{kern.score} op 100" if kern.score else "geen score"
    return f"{score} ({kern.onvolledig})" if kern.onvolledig else score


class _Schrijver:
    """Writes the parts of a verslag in a document, from top to bottom."""

    def __init__(self, document: Worddocument, stijl: Huisstijl, palet: Palet) -> None:
        self.document = document
        self.stijl = stijl
        self.palet = palet
        self.hoofdkleur = RGBColor.from_string(stijl.kleuren.hoofdkleur.removeprefix("#"))
        self.nummers = {"Figuur": 0, "Tabel": 0}
        self.hoofdstukken = 0
        deel = document.sections[0]
        breedte, links, rechts = deel.page_width, deel.left_margin, deel.right_margin
        self.breedte: Length = Emu((breedte or Cm(21)) - (links or 0) - (rechts or 0))
        for naam in ("Title", "Heading 1", "Heading 2"):
            document.styles[naam].font.color.rgb = self.hoofdkleur

    def voorblad(self, verslag: Verslag, sjabloon: Sjabloon) -> None:
        """Write the title, whose verslag it is, the figures that stand first, and the table of contents."""
        eigenschappen = self.document.core_properties
        eigenschappen.title = f"{self.stijl.titel}: {verslag.naam}"[:_LANGSTE_EIGENSCHAP]
        eigenschappen.author = (self.stijl.afzender or self.stijl.voettekst)[:_LANGSTE_EIGENSCHAP]
        eigenschappen.language = TAAL
        eigenschappen.comments = ""
        eigenschappen.created = eigenschappen.modified = datetime(2000, 1, 1, tzinfo=UTC)
        if sjabloon.logo:
            self._logo(sjabloon.logo)
        afzender = f" · {self.stijl.afzender}" if self.stijl.afzender else ""
        self.document.add_paragraph(f"{self.stijl.titel}{afzender}", style="Subtitle")
        self.document.add_paragraph(style="Title").add_run(verslag.naam).font.no_proof = True
        self._lijst(verslag.gegevens, _KLEIN)
        self.hoofdstuk(self.stijl.koppen.oogopslag)
        self._oogopslag(verslag)
        kop = self.document.add_paragraph(self.stijl.koppen.inhoud, style=INHOUDSKOP)
        kop.paragraph_format.page_break_before = True
        titels = [rubriek.titel for rubriek in verslag.rubrieken]
        bijlagen = [kop for kop, _ in self.bijlagen(verslag)]
        koppen = [self.stijl.koppen.oogopslag, *titels, self.stijl.koppen.verantwoording, *bijlagen]
        inhoudsopgave(self.document, koppen)
        self._voettekst(verslag.naam)

    def _oogopslag(self, verslag: Verslag) -> None:
        """Write the first page: the finding, the figures that stand first, the picture and what to read first."""
        blad = verslag.oogopslag
        zin = self.document.add_paragraph().add_run(blad.zin)
        zin.bold, zin.font.size = True, Pt(13)
        self._lijst(tuple((kern.label, _als_kerncijfer(kern)) for kern in verslag.kerncijfers), _KLEIN)
        for beeld in blad.beelden:
            self._afbeelding(teken(beeld, self.palet, "png"), beeld.alternatief, Emu(int(0.96 * self.breedte)))
        for titel, punten in blad.punten:
            kop = self.document.add_paragraph()
            kop.paragraph_format.keep_with_next = True
            kop.paragraph_format.space_after = Pt(2)
            loop = kop.add_run(titel)
            loop.bold, loop.font.color.rgb = True, self.hoofdkleur
            self._punten(punten)
        for opmerking in blad.opmerkingen:
            self.document.add_paragraph().add_run(opmerking).italic = True

    def bijlagen(self, verslag: Verslag) -> list[tuple[str, tuple[Tabel, ...]]]:
        """Return the heading and the tables of every annex that this verslag has."""
        koppen = self.stijl.koppen
        alle = (
            (koppen.tabellen, verslag.tabellen),
            (koppen.naslag, verslag.naslag),
            (koppen.alle_scores, verslag.alle_scores),
        )
        return [(kop, tabellen) for kop, tabellen in alle if tabellen]

    def _logo(self, logo: Logo) -> None:
        """Put the logo on top; Word takes no drawings, so that an .svg becomes a picture. Raises Sjabloonfout."""
        inhoud = logo.inhoud
        try:
            if logo.einde == ".svg":
                from gia_kwaliteit.verslag.pdf import als_png

                inhoud = als_png(inhoud)
            self._afbeelding(inhoud, logo.alternatief, Cm(4))
        except (RuntimeError, *_GEEN_BEELD) as fout:
            raise Sjabloonfout(f"{HUISSTIJL}: het logo is geen leesbare {logo.einde}.") from fout

    def _lijst(self, regels: tuple[tuple[str, str], ...], grootte: Length) -> None:
        for label, tekst in regels:
            alinea = self.document.add_paragraph()
            alinea.paragraph_format.space_after = 0
            alinea.add_run(f"{label}: ").font.size = grootte
            for loop in schrijf_tekst(alinea, tekst):
                # Names of people, bureaus and files stand in no dictionary.
                loop.bold = loop.font.no_proof = True
                loop.font.size = grootte

    def _punten(self, punten: tuple[tuple[str, str], ...]) -> None:
        for code, tekst in punten:
            alinea = self.document.add_paragraph()
            alinea.paragraph_format.space_after = Pt(2)
            loop = alinea.add_run(code)
            loop.bold = loop.font.no_proof = True
            for deel in (loop, *schrijf_tekst(alinea, f" {tekst}")):
                deel.font.size = _KLEIN

    def _voettekst(self, naam: str) -> None:
        alinea = self.document.sections[0].footer.paragraphs[0]
        alinea.text = f"{self.stijl.voettekst} · {naam[:60]} · bladzijde "
        voeg_veld_toe(alinea, "PAGE", "1")

    def hoofdstuk(self, titel: str, *, nieuwe_bladzijde: bool = False) -> None:
        """Write the heading of a chapter, to which the table of contents refers."""
        kop = self.document.add_heading(titel, level=1)
        kop.paragraph_format.page_break_before = nieuwe_bladzijde or None
        zet_bladwijzer(kop, self.hoofdstukken)
        self.hoofdstukken += 1

    def rubriek(self, rubriek: Rubriek) -> None:
        """Write a chapter: its facts, its pictures, the writer's text and which tables belong to it."""
        self.hoofdstuk(rubriek.titel)
        uitleg = self.stijl.uitleg.get(rubriek.code, "")
        if uitleg:
            vooraf = self.document.add_paragraph()
            for loop in schrijf_tekst(vooraf, uitleg):
                loop.italic = True
            vooraf.paragraph_format.keep_with_next = True
        for feit in rubriek.feiten:
            punt = self.document.add_paragraph(style="List Bullet")
            schrijf_tekst(punt, feit)
            # The facts stand with the picture that shows them.
            punt.paragraph_format.keep_with_next = bool(rubriek.beelden) or None
        for beeld in rubriek.beelden:
            self._beeld(beeld)
        if rubriek.bespreking:
            self.document.add_heading(self.stijl.koppen.bespreking, level=2)
            for alinea in filter(str.strip, rubriek.bespreking.split("\n")):
                schrijf_tekst(self.document.add_paragraph(), alinea)
        if bij := (*rubriek.tabellen, *rubriek.naslag):
            titels = "; ".join(tabel.titel for tabel in bij)
            for loop in schrijf_tekst(self.document.add_paragraph(), f"{self.stijl.koppen.verwijzing}: {titels}."):
                loop.font.size = _KLEIN

    def tabellen(self, tabellen: Iterable[Tabel]) -> None:
        """Write tables, each with its caption above it."""
        for tabel in tabellen:
            self._bijschrift("Tabel", tabel.titel).paragraph_format.keep_with_next = True
            self._tabel(tabel)

    def _beeld(self, beeld: Beeld) -> None:
        self._afbeelding(teken(beeld, self.palet, "png"), beeld.alternatief, self.breedte)
        self._bijschrift("Figuur", beeld.titel)

    def _afbeelding(self, inhoud: bytes, alternatief: str, breedte: Length) -> None:
        alinea = self.document.add_paragraph()
        alinea.paragraph_format.keep_with_next = True
        vorm = alinea.add_run().add_picture(io.BytesIO(inhoud), width=breedte)
        zet_alternatief(vorm, alternatief)

    def _bijschrift(self, soort: str, titel: str) -> Paragraph:
        """Write a caption with a number that Word keeps."""
        self.nummers[soort] += 1
        alinea = self.document.add_paragraph(f"{soort} ", style="Caption")
        voeg_veld_toe(alinea, f"SEQ {soort} \\* ARABIC", str(self.nummers[soort]))
        alinea.add_run(f". {titel}")
        return alinea

    def _tabel(self, tabel: Tabel) -> None:
        """Write a table whose headings are repeated on every page."""
        blad: Any = self.document.add_table(rows=1, cols=len(tabel.kolommen), style="Table Grid")
        blad.autofit = False
        geheel = sum(kolom.breedte for kolom in tabel.kolommen)
        breedtes = [Emu(int(self.breedte * kolom.breedte / geheel)) for kolom in tabel.kolommen]
        for nummer, rij in enumerate((tuple(kolom.kop for kolom in tabel.kolommen), *tabel.rijen)):
            is_kop = nummer == 0
            doel = blad.rows[0] if is_kop else blad.add_row()
            eigen = doel._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no word for it
            if ruimte(rij) <= _LANGSTE_RIJ:
                eigen.append(maak_element("w:cantSplit"))
            if is_kop:
                eigen.append(maak_element("w:tblHeader"))
            for cel, kolom, breedte, tekst in zip(doel.cells, tabel.kolommen, breedtes, rij, strict=True):
                cel.width = breedte
                self._cel(cel, tekst, getal=kolom.getal, kop=is_kop)
                # A row whose paragraphs stay with the next one is not parted from it; of a heading never.
                bijeen = is_kop or (tabel.is_kort and nummer < len(tabel.rijen))
                cel.paragraphs[0].paragraph_format.keep_with_next = bijeen or None
        for kolomblad, breedte in zip(blad.columns, breedtes, strict=True):
            kolomblad.width = breedte
        self.document.add_paragraph()

    def _cel(self, cel: _Cell, tekst: str, *, getal: bool, kop: bool) -> None:
        alinea = cel.paragraphs[0]
        alinea.style = "Verslagtabel"
        if getal:
            alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        for loop in schrijf_tekst(alinea, tekst):
            if _CODE.fullmatch(tekst):
                loop.font.no_proof = True
            if kop:
                loop.bold = True
                loop.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
        if kop:
            kleur_cel(cel, self.stijl.kleuren.hoofdkleur)
