"""The verslag as a Word document that an inspector goes on writing in: styles, headings, tables, captions, contents."""

import io
from collections.abc import Iterable
from datetime import UTC, datetime

from docx.document import Document as Worddocument
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.shared import Cm, Emu, Length, Pt, RGBColor
from docx.text.paragraph import Paragraph

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kleuren import GRIJS
from gia_kwaliteit.verslag.beelden import teken
from gia_kwaliteit.verslag.beeldsoorten import Beeld
from gia_kwaliteit.verslag.huisstijl import HUISSTIJL, Huisstijl, Logo, Sjabloon, Sjabloonfout
from gia_kwaliteit.verslag.model import Rubriek, Tabel, Verslag
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.wordsjabloon import INHOUDSKOP, TAAL, als_bestand, open_wordsjabloon
from gia_kwaliteit.verslag.wordtabel import Tabelschrijver
from gia_kwaliteit.verslag.wordveld import (
    inhoudsopgave,
    schrijf_tekst,
    voeg_veld_toe,
    zet_alternatief,
    zet_bladwijzer,
    zet_vak,
    zonder_witrand,
)

_SJABLOON = "verslag.docx"
_KLEIN = Pt(9)
# So many facts stand on the page of the picture below them.
_MEE_MET_BEELD = 2
_GEEN_BEELD = (InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError)
_GRIJS = RGBColor.from_string(GRIJS.removeprefix("#"))
# What a property of a document holds at most; a longer one is no document to python-docx.
_LANGSTE_EIGENSCHAP = 255


def als_word(verslag: Verslag, kader: Kader, sjabloon: Sjabloon) -> bytes:
    """Return a verslag as the bytes of a .docx; the styles are those of the template. Raises Sjabloonfout."""
    sjabloon.controleer_uitleg(kader)
    document = open_wordsjabloon(sjabloon.bestand(_SJABLOON))
    schrijver = _Schrijver(document, sjabloon.huisstijl.voor(kader, verslag.titel), sjabloon.palet(kader))
    schrijver.voorblad(verslag, sjabloon)
    for rubriek in verslag.rubrieken:
        schrijver.rubriek(rubriek)
    if verslag.verantwoording:
        schrijver.hoofdstuk(schrijver.stijl.koppen.verantwoording)
    for zin in verslag.verantwoording:
        schrijf_tekst(document.add_paragraph(), zin)
    for kop, tabellen in schrijver.bijlagen(verslag):
        schrijver.hoofdstuk(kop, nieuwe_bladzijde=True)
        schrijver.tabellen(tabellen)
    return als_bestand(document)


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
        self.schrijver = Tabelschrijver(document, stijl, palet, self.breedte)
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
        self._gegevens(verslag.gegevens)
        self.hoofdstuk(self.stijl.koppen.oogopslag)
        self._oogopslag(verslag)
        kop = self.document.add_paragraph(self.stijl.koppen.inhoud, style=INHOUDSKOP)
        # Without scores the first page is nearly empty.
        kop.paragraph_format.page_break_before = bool(verslag.kerncijfers)
        titels = [rubriek.titel for rubriek in verslag.rubrieken]
        bijlagen = [kop for kop, _ in self.bijlagen(verslag)]
        verantwoording = [self.stijl.koppen.verantwoording] if verslag.verantwoording else []
        koppen = [self.stijl.koppen.oogopslag, *titels, *verantwoording, *bijlagen]
        inhoudsopgave(self.document, koppen)
        self._voettekst(verslag.naam)

    def _oogopslag(self, verslag: Verslag) -> None:
        """Write the first page: the finding, the tiles, the picture and what to read first."""
        blad = verslag.oogopslag
        zin = self.document.add_paragraph().add_run(blad.zin)
        zin.bold, zin.font.size = True, Pt(13)
        self.schrijver.tegels(verslag.kerncijfers)
        for beeld in blad.beelden:
            self._afbeelding(teken(beeld, self.palet, "png"), beeld.alternatief, self.breedte)
        self.schrijver.naast_elkaar(blad.punten)
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

    def _gegevens(self, regels: tuple[tuple[str, str], ...]) -> None:
        """Write whose verslag it is, in one box."""
        alinea = self.document.add_paragraph()
        for nummer, (label, tekst) in enumerate(regels):
            kop = alinea.add_run(f"{'     ' if nummer else ''}{label}: ")
            kop.font.size, kop.font.color.rgb = _KLEIN, _GRIJS
            for loop in schrijf_tekst(alinea, tekst):
                # Names of people, organisations and files stand in no dictionary.
                loop.bold = loop.font.no_proof = True
                loop.font.size = _KLEIN
        zet_vak(alinea, self.stijl.kleuren.hoofdkleur, self.stijl.kleuren.vlak)

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
        for nummer, feit in enumerate(rubriek.kernfeiten, start=1):
            punt = self.document.add_paragraph(style="List Bullet")
            schrijf_tekst(punt, feit)
            # The last facts stand with the picture that shows them, so that it does not begin a page by itself.
            laatste = nummer > len(rubriek.kernfeiten) - _MEE_MET_BEELD
            punt.paragraph_format.keep_with_next = (bool(rubriek.beelden) and laatste) or None
        for beeld in rubriek.beelden:
            self._beeld(beeld)
        self.tabellen(rubriek.voorop)
        for zin in rubriek.herkomst:
            self._klein(zin)
        if rubriek.bespreking:
            self.document.add_heading(self.stijl.koppen.bespreking, level=2)
            for alinea in filter(str.strip, rubriek.bespreking.split("\n")):
                vak = self.document.add_paragraph()
                schrijf_tekst(vak, alinea)
                zet_vak(vak, self.stijl.kleuren.hoofdkleur, self.stijl.kleuren.vlak)
        if bij := (*rubriek.tabellen, *rubriek.naslag):
            titels = "; ".join(tabel.titel for tabel in bij)
            self._klein(f"{self.stijl.koppen.verwijzing}: {titels}.")

    def _klein(self, zin: str) -> None:
        for loop in schrijf_tekst(self.document.add_paragraph(), zin):
            loop.font.size = _KLEIN
            loop.font.color.rgb = _GRIJS

    def tabellen(self, tabellen: Iterable[Tabel]) -> None:
        """Write tables, each with its caption above it."""
        for tabel in tabellen:
            self._bijschrift("Tabel", tabel.titel).paragraph_format.keep_with_next = True
            self.schrijver.schrijf(tabel)

    def _beeld(self, beeld: Beeld) -> None:
        self._bijschrift("Figuur", beeld.titel).paragraph_format.keep_with_next = True
        self._afbeelding(teken(beeld, self.palet, "png"), beeld.alternatief, self.breedte)

    def _afbeelding(self, inhoud: bytes, alternatief: str, breedte: Length) -> None:
        alinea = self.document.add_paragraph()
        vorm = alinea.add_run().add_picture(io.BytesIO(inhoud), width=breedte)
        zet_alternatief(vorm, alternatief)
        zonder_witrand(vorm)

    def _bijschrift(self, soort: str, titel: str) -> Paragraph:
        """Write a caption with a number that Word keeps."""
        self.nummers[soort] += 1
        alinea = self.document.add_paragraph(f"{soort} ", style="Caption")
        voeg_veld_toe(alinea, f"SEQ {soort} \\* ARABIC", str(self.nummers[soort]))
        alinea.add_run(f". {titel}")
        return alinea
