"""Write the questions of a kader as a form in Word: the fields of Start, what goes before, and a row per question."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from docx.document import Document as Worddocument
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Gegevens, Werkboekstand
from gia_kwaliteit.draaiboek.vakken import datumvak, keuzevak, tekstvak, zet_vak
from gia_kwaliteit.kader import AntwoordSoort, Kader, Vraag, Vragenlijst
from gia_kwaliteit.kleuren import BAND, BOVEN, GRIJS, INVOER, LIJN, VLAK, WIT
from gia_kwaliteit.sjablonen import meegeleverd
from gia_kwaliteit.verslag.wordsjabloon import TAAL, als_bestand, open_wordsjabloon
from gia_kwaliteit.verslag.wordtabel import CELSTIJL
from gia_kwaliteit.verslag.wordveld import kleur_cel, maak_element, omrand, schrijf_tekst, voeg_veld_toe
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.docxpakket import TREFWOORDEN
from gia_kwaliteit.werkboek.bestand.wordtekst import VOETTEKST

_BREEDTES = (Cm(1.7), Cm(9.0), Cm(15.0))
_STARTBREEDTES = (Cm(5.5), Cm(20.2))
_KOPPEN = (k.CODE, k.VRAAG, k.ANTWOORD)
_LANGSTE_EIGENSCHAP = 255


class GeenVragen(ValueError):
    """The kader has no questions, or scores too: a form in Word is for questions alone."""


def maak_draaiboek(
    kader: Kader, gegevens: Gegevens | None = None, antwoorden: Mapping[str, Antwoord] | None = None
) -> bytes:
    """Return a form of the questions of a kader as the bytes of a .docx, with these fields and answers filled in.

    Raises GeenVragen for a kader with scores or without questions.
    """
    if kader.vragen is None or kader.heeft_scores:
        wat = "heeft ook scores" if kader.vragen else "heeft geen vragen"
        raad = "Kies .xlsx, of een kader met alleen vragen, zoals --kader werkbezoek."
        raise GeenVragen(f"Het kader {kader.id} {wat}; een draaiboek in Word is er voor vragen alleen. {raad}")
    document = open_wordsjabloon(meegeleverd("sjablonen", "verslag") / "verslag.docx")
    schrijver = _Schrijver(document, kader, kader.vragen)
    schrijver.kaft()
    schrijver.start(gegevens or Gegevens())
    schrijver.inleiding()
    schrijver.vragenblad(antwoorden or {})
    schrijver.herkomst()
    return als_bestand(document)


class _Schrijver:
    """Writes the parts of the form in a document, from top to bottom."""

    def __init__(self, document: Worddocument, kader: Kader, vragen: Vragenlijst) -> None:
        self.document, self.kader, self.vragen = document, kader, vragen
        deel = document.sections[0]
        deel.orientation = WD_ORIENT.LANDSCAPE
        deel.page_width, deel.page_height = Cm(29.7), Cm(21.0)
        deel.left_margin = deel.right_margin = Cm(2)
        deel.top_margin = deel.bottom_margin = Cm(1.5)
        for naam in ("Title", "Heading 1"):
            document.styles[naam].font.color.rgb = _kleur(BOVEN)
        kop = document.styles["Heading 1"]
        kop.paragraph_format.space_before, kop.paragraph_format.space_after, kop.font.size = Pt(8), Pt(3), Pt(13)
        if "Placeholder Text" not in {stijl.name for stijl in document.styles}:
            stijl = document.styles.add_style("Placeholder Text", WD_STYLE_TYPE.CHARACTER)
            stijl.font.color.rgb = _kleur(GRIJS)

    def kaft(self) -> None:
        """Write the title, and on every page how to fill the form in."""
        eigen = self.document.core_properties
        eigen.title = self.kader.titel[:_LANGSTE_EIGENSCHAP]
        eigen.author, eigen.language, eigen.comments = "gia", TAAL, ""
        # By these it is still known when the table at its end is gone.
        eigen.keywords = TREFWOORDEN.format(*self._herkomst)[:_LANGSTE_EIGENSCHAP]
        eigen.created = eigen.modified = datetime(2000, 1, 1, tzinfo=UTC)
        self.document.add_paragraph(self.kader.titel, style="Title")
        voet = self.document.sections[0].footer.paragraphs[0]
        # The tabs of the style are those of a page that stands upright.
        for plaats in [tab.position for tab in voet.style.paragraph_format.tab_stops]:
            voet.paragraph_format.tab_stops.add_tab_stop(plaats, WD_TAB_ALIGNMENT.CLEAR)
        voet.paragraph_format.tab_stops.add_tab_stop(Cm(25.7), WD_TAB_ALIGNMENT.RIGHT)
        loop = voet.add_run(f"{VOETTEKST}\t")
        voeg_veld_toe(voet, "PAGE", "1")
        for loop in voet.runs:
            loop.font.size, loop.font.color.rgb = Pt(8), _kleur(GRIJS)

    def start(self, gegevens: Gegevens) -> None:
        """Write the fields that say whose visit it was, when and by whom."""
        woorden = self.kader.woorden
        self.document.add_paragraph(k.START, style="Heading 1")
        tabel = self._tabel(_STARTBREEDTES)
        for veld, label in woorden.velden.labels.items():
            rij = self._rij(tabel, _STARTBREEDTES)
            _vet(_leeg(rij.cells[0]), label)
            kleur_cel(rij.cells[0], VLAK)
            kleur_cel(rij.cells[1], INVOER)
            soort = {
                "soort": keuzevak(woorden.soorten),
                "datum": datumvak(gegevens.datum),
                "stand": keuzevak(tuple(Werkboekstand)),
                "stand_sinds": datumvak(gegevens.stand_sinds),
            }.get(veld)
            _leeg(rij.cells[1])
            zet_vak(rij.cells[1], veld, label, _getypt(getattr(gegevens, veld)), tekstvak() if soort is None else soort)

    def inleiding(self) -> None:
        """Write what goes before the questions, such as the goal and the agreements."""
        for deel in self.vragen.inleiding:
            self.document.add_paragraph(deel.titel, style="Heading 1")
            for zin in deel.teksten:
                schrijf_tekst(self.document.add_paragraph(style="List Bullet"), zin.tekst)

    def vragenblad(self, antwoorden: Mapping[str, Antwoord]) -> None:
        """Write the table of the questions, whose headings stand on every page."""
        kop = self.document.add_paragraph(self.vragen.naam, style="Heading 1")
        kop.paragraph_format.page_break_before = True
        schrijf_tekst(self.document.add_paragraph(), self.vragen.definitie)
        tabel = self._tabel(_BREEDTES)
        koprij = self._rij(tabel, _BREEDTES)
        koprij._tr.get_or_add_trPr().append(maak_element("w:tblHeader"))  # noqa: SLF001
        for cel, tekst in zip(koprij.cells, _KOPPEN, strict=True):
            _vet(_leeg(cel), tekst, WIT)
            kleur_cel(cel, BOVEN)
        for rubriek in self.vragen.rubrieken:
            self._balk(tabel, rubriek.code, (rubriek.naam,), BAND)
            if rubriek.aanwijzing:
                self._balk(tabel, "", rubriek.aanwijzingen, VLAK)
            for vraag in rubriek.vragen:
                self._vraag(tabel, vraag, antwoorden.get(vraag.code))
                if erbij := tuple(filter(None, (vraag.hint, vraag.eenheid))):
                    self._balk(tabel, "", erbij, VLAK)

    def herkomst(self) -> None:
        """Write at the end of which kader and version the form is: by that it is known when it is read."""
        self.document.add_paragraph(style=CELSTIJL)
        tabel = self._tabel((Cm(3), Cm(6)))
        for label, waarde in zip((k.GIA_KADER, k.GIA_VERSIE, k.GIA_PUNTENMODEL), self._herkomst, strict=True):
            rij = self._rij(tabel, (Cm(3), Cm(6)))
            for cel, tekst in zip(rij.cells, (label, waarde), strict=True):
                loop = _leeg(cel).add_run(tekst)
                loop.font.size, loop.font.color.rgb, loop.font.no_proof = Pt(8), _kleur(GRIJS), True

    @property
    def _herkomst(self) -> tuple[str, str, str]:
        """The kader, its version and its puntenmodel."""
        return self.kader.id, self.kader.versie, self.kader.puntenmodel().code

    def _balk(self, tabel: Any, code: str, regels: Sequence[str], vlak: str) -> None:  # noqa: ANN401 - python-docx
        """Write a row over both columns: a rubriek with its code, or what explains what stands around it."""
        rij = self._rij(tabel, _BREEDTES)
        naam = rij.cells[1].merge(rij.cells[2])
        voor = _leeg(rij.cells[0])
        _vet(voor, code, BOVEN)
        # A row stays with the next one only where every cell of it does.
        voor.paragraph_format.keep_with_next = True
        for nummer, regel in enumerate(regels):
            alinea = naam.add_paragraph(style=CELSTIJL) if nummer else _leeg(naam)
            if code:
                _vet(alinea, regel, BOVEN)
            else:
                schrijf_tekst(alinea, regel)
            alinea.paragraph_format.keep_with_next = True
        for cel in (rij.cells[0], naam):
            kleur_cel(cel, vlak)

    def _vraag(self, tabel: Any, vraag: Vraag, antwoord: Antwoord | None) -> None:  # noqa: ANN401 - python-docx
        rij = self._rij(tabel, _BREEDTES)
        rij._tr.get_or_add_trPr().append(maak_element("w:cantSplit"))  # noqa: SLF001
        # Who prints the form has room to write.
        rij.height = Cm(1.5)
        code, zin, vak = rij.cells
        loop = _leeg(code).add_run(vraag.code)
        loop.bold = loop.font.no_proof = True
        loop.font.color.rgb = _kleur(GRIJS)
        schrijf_tekst(_leeg(zin), vraag.tekst)
        for punt in vraag.deelpunten:
            schrijf_tekst(zin.add_paragraph(style=CELSTIJL), f"• {punt}")
        kleur_cel(vak, INVOER)
        _leeg(vak)
        naam = f"{vraag.code} {vraag.tekst}"
        soorten = {AntwoordSoort.keuze: keuzevak(vraag.keuzes), AntwoordSoort.datum: datumvak(_dag(antwoord))}
        soort = soorten.get(vraag.antwoord)
        tekst = antwoord.in_woorden if antwoord else ""
        zet_vak(vak, vraag.code, naam[:64], tekst, tekstvak() if soort is None else soort)

    def _tabel(self, breedtes: Sequence[Cm]) -> Any:  # noqa: ANN401 - python-docx
        tabel: Any = self.document.add_table(rows=0, cols=len(breedtes))
        tabel.autofit = False
        omrand(tabel, LIJN)
        for kolom, breedte in zip(tabel.columns, breedtes, strict=True):
            kolom.width = breedte
        return tabel

    def _rij(self, tabel: Any, breedtes: Sequence[Cm]) -> Any:  # noqa: ANN401 - python-docx
        rij: Any = tabel.add_row()
        for cel, breedte in zip(rij.cells, breedtes, strict=True):
            cel.width = breedte
        return rij


def _dag(antwoord: Antwoord | None) -> date | None:
    """Return the day that an answer is, where it is one."""
    return antwoord.waarde if antwoord and isinstance(antwoord.waarde, date) else None


def _getypt(waarde: Any) -> str:  # noqa: ANN401 - a field of Start is a text, a day or a list of names
    if isinstance(waarde, tuple):
        return "\n".join(waarde)
    return waarde.strftime("%d/%m/%Y") if hasattr(waarde, "strftime") else str(waarde or "")


def _leeg(cel: _Cell) -> Paragraph:
    """Return the paragraph of a new cell, in the style of cells."""
    alinea: Paragraph = cel.paragraphs[0]
    alinea.style = CELSTIJL
    return alinea


def _vet(alinea: Paragraph, tekst: str, kleur: str | None = None) -> None:
    loop = alinea.add_run(tekst)
    loop.bold = True
    if kleur:
        loop.font.color.rgb = _kleur(kleur)


def _kleur(kleur: str) -> RGBColor:
    return RGBColor.from_string(kleur.removeprefix("#"))
