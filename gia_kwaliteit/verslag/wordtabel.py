"""The tables of a verslag in Word: those with rows and headings, those whose rows are cards, and the tiles on top."""

import re
from collections.abc import Sequence
from typing import Any

from docx.document import Document as Worddocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Length, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from gia_kwaliteit.kleuren import BOVEN, GRIJS, ONDER, WIT, letterkleur
from gia_kwaliteit.letterbreedtes import SPELING, breedte_van
from gia_kwaliteit.verslag.huisstijl import Huisstijl
from gia_kwaliteit.verslag.model import Kerncijfer, Tabel, ruimte
from gia_kwaliteit.verslag.palet import Palet
from gia_kwaliteit.verslag.wordveld import kleur_cel, kleur_loop, maak_element, omrand, schrijf_tekst, zet_op_zij

RASTER, CELSTIJL = "Table Grid", "Verslagtabel"
_CODE = re.compile(r"[A-Z]+\d+(?:\.[A-Z]*\d+)?")
# A longer row may run over two pages.
_LANGSTE_RIJ = 700
# The white at both sides of a cell together, and the size of letters where no style of a template says it.
_CELWIT, _LETTERGROOTTE = Pt(10.8), Pt(11)
# How high a line is, in parts of the size of its letters: as wide is a heading on its side.
_REGELHOOGTE = 1.5
# A space that keeps the coloured ground of a level a little wider than its name.
_RAND = "\u00a0"
_GRIJS, _WIT, _ONDER, _BOVEN = (RGBColor.from_string(kleur.removeprefix("#")) for kleur in (GRIJS, WIT, ONDER, BOVEN))


class Tabelschrijver:
    """Writes tables at the end of a document."""

    def __init__(self, document: Worddocument, stijl: Huisstijl, palet: Palet, breedte: Length) -> None:
        self.document = document
        self.kleuren = stijl.kleuren
        self.palet = palet
        self.breedte = breedte
        self.hoofdkleur = RGBColor.from_string(stijl.kleuren.hoofdkleur.removeprefix("#"))
        # By its name python-docx would look it up for each cell, among all styles.
        self.celstijl = document.styles[CELSTIJL].style_id
        self.lettergrootte = _lettergrootte(document.styles[CELSTIJL])

    def schrijf(self, tabel: Tabel) -> None:
        """Write a table with rows or with cards, what is said above it, and what explains its signs below it."""
        for tekst in tabel.vooraf:
            alinea = self.document.add_paragraph(style=CELSTIJL)
            schrijf_tekst(alinea, tekst)
            alinea.paragraph_format.space_after = Pt(3)
            alinea.paragraph_format.keep_with_next = True
        if tabel.als_kaarten:
            for rij in tabel.rijen:
                self._kaart(tabel, rij)
        else:
            self._raster(tabel)
        self.document.add_paragraph(tabel.noot, style=CELSTIJL)

    def tegels(self, cijfers: Sequence[Kerncijfer]) -> None:
        """Write figures that stand first beside each other, a tile each."""
        if not cijfers:
            return
        blad = self._tabel(1, [1.0] * len(cijfers))
        for cel, kern in zip(blad.rows[0].cells, cijfers, strict=True):
            alinea = self._leeg(cel)
            groot = alinea.add_run(kern.score or "–")
            groot.bold, groot.font.size, groot.font.color.rgb = (
                True,
                Pt(18),
                _ONDER if kern.is_krap else _BOVEN,
            )
            _grijs(alinea, f" {kern.op}" if kern.score else " geen score")
            schrijf_tekst(cel.add_paragraph(style=CELSTIJL), kern.label)
            if kern.onvolledig:
                _grijs(cel.add_paragraph(style=CELSTIJL), kern.onvolledig)
        self.document.add_paragraph(style=CELSTIJL)

    def naast_elkaar(self, lijsten: Sequence[tuple[str, tuple[tuple[str, str], ...]]]) -> None:
        """Write lists of codes and texts beside each other, each below its title."""
        if not lijsten:
            return
        blad = self._tabel(1, [1.0] * len(lijsten), lijn=WIT)
        for cel, (titel, punten) in zip(blad.rows[0].cells, lijsten, strict=True):
            kop = self._leeg(cel).add_run(titel)
            kop.bold, kop.font.color.rgb = True, self.hoofdkleur
            for code, tekst in punten:
                alinea = cel.add_paragraph(style=CELSTIJL)
                loop = alinea.add_run(code)
                loop.bold = loop.font.no_proof = True
                schrijf_tekst(alinea, f" {tekst}" if code else tekst)

    def _tabel(self, rijen: int, delen: Sequence[float], stijl: str | None = None, *, lijn: str = "") -> Any:  # noqa: ANN401 - python-docx
        """Return a new table as wide as the page, of which each column takes its part; without a style it has lines."""
        blad: Any = self.document.add_table(rows=rijen, cols=len(delen), style=stijl)
        blad.autofit = False
        if stijl is None:
            omrand(blad, lijn or self.kleuren.lijn)
        self._zet_breedtes(blad, delen)
        return blad

    def _zet_breedtes(self, blad: Table, delen: Sequence[float]) -> None:
        breedtes = [Emu(int(self.breedte * deel / sum(delen))) for deel in delen]
        for kolom, breedte in zip(blad.columns, breedtes, strict=True):
            kolom.width = breedte
            for cel in kolom.cells:
                cel.width = breedte

    def _raster(self, tabel: Tabel) -> None:
        """Write a table whose headings are repeated on every page."""
        op_zij = self._is_te_breed(tabel)
        delen = self._delen(tabel, op_zij=op_zij)
        blad = self._tabel(1, delen, RASTER)
        for nummer, rij in enumerate((tuple(kolom.kop for kolom in tabel.kolommen), *tabel.rijen)):
            is_kop = nummer == 0
            doel = blad.rows[0] if is_kop else blad.add_row()
            eigen = doel._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no word for it
            if ruimte(rij) <= _LANGSTE_RIJ:
                eigen.append(maak_element("w:cantSplit"))
            if is_kop:
                if op_zij:
                    eigen.append(self._hoogte_op_zij(tabel))
                eigen.append(maak_element("w:tblHeader"))
            for cel, kolom, tekst in zip(doel.cells, tabel.kolommen, rij, strict=True):
                alinea = self._leeg(cel)
                is_op_zij = is_kop and op_zij and kolom.getal
                if kolom.getal and not is_op_zij:
                    alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                if is_kop:
                    self._kop(cel, alinea, tekst)
                    if is_op_zij:
                        zet_op_zij(cel)
                elif kolom.niveau:
                    self._niveau(alinea, tekst)
                else:
                    self._tekst(alinea, tekst)
                # A row whose paragraphs stay with the next one is not parted from it; of a heading never.
                bijeen = is_kop or (tabel.is_kort and nummer < len(tabel.rijen))
                alinea.paragraph_format.keep_with_next = bijeen or None
        self._zet_breedtes(blad, delen)

    def _is_te_breed(self, tabel: Tabel) -> bool:
        """Say whether the words of the headings fit beside each other nowhere, and some can stand on their side."""
        nodig = sum(self._woordbreedte(kolom.kop) for kolom in tabel.kolommen)
        return nodig > self.breedte and any(kolom.getal for kolom in tabel.kolommen)

    def _hoogte_op_zij(self, tabel: Tabel) -> Any:  # noqa: ANN401 - python-docx
        """Return how high the row of headings is in which those of figures stand on their side, each on one line."""
        langste = max(breedte_van(kolom.kop, vet=True) for kolom in tabel.kolommen if kolom.getal)
        hoogte = Emu(int(langste * SPELING * self.lettergrootte + _CELWIT))
        return maak_element("w:trHeight", val=str(hoogte.twips), hRule="atLeast")

    def _delen(self, tabel: Tabel, *, op_zij: bool) -> list[float]:
        """Return the part of the width of each column: where no word of a heading is broken if there is room for it.

        With `op_zij` the headings of figures stand on their side, and what is below them says how wide they are; a
        column of words is as wide as the longest of them.
        """
        delen = [kolom.breedte * self.breedte / sum(k.breedte for k in tabel.kolommen) for kolom in tabel.kolommen]
        nodig = [self._woordbreedte(kolom.kop) for kolom in tabel.kolommen]
        if op_zij:
            nodig = [
                max(_REGELHOOGTE * self.lettergrootte + _CELWIT, *map(self._celbreedte, eronder))
                if kolom.getal
                else max(map(self._woordbreedte, (kolom.kop, *eronder)))
                for kolom, *eronder in zip(tabel.kolommen, *tabel.rijen, strict=True)
            ]
            over_voor_tekst = self.breedte - sum(n for n, k in zip(nodig, tabel.kolommen, strict=True) if k.getal)
            teksten = sum(kolom.breedte for kolom in tabel.kolommen if not kolom.getal)
            delen = [
                minstens if kolom.getal else max(0.0, over_voor_tekst) * kolom.breedte / teksten
                for minstens, kolom in zip(nodig, tabel.kolommen, strict=True)
            ]
        tekort = sum(max(0.0, minstens - deel) for minstens, deel in zip(nodig, delen, strict=True))
        over = sum(max(0.0, deel - minstens) for minstens, deel in zip(nodig, delen, strict=True))
        if not tekort or tekort > over:
            return delen
        houdt = 1 - tekort / over
        return [minstens + max(0.0, deel - minstens) * houdt for minstens, deel in zip(nodig, delen, strict=True)]

    def _woordbreedte(self, kop: str) -> float:
        """Return how wide a column is in which each word of a heading stands on one line."""
        return max(map(self._celbreedte, kop.split()), default=float(_CELWIT))

    def _celbreedte(self, tekst: str) -> float:
        """Return how wide a column is in which a whole text stands on one line."""
        return breedte_van(tekst, vet=True) * SPELING * self.lettergrootte + _CELWIT

    def _leeg(self, cel: _Cell) -> Paragraph:
        """Return the paragraph that a new cell has, in the style of tables."""
        alinea: Paragraph = cel.paragraphs[0]
        alinea._p.style = self.celstijl  # noqa: SLF001 - what python-docx itself sets once it has found the style
        return alinea

    def _kop(self, cel: _Cell, alinea: Paragraph, tekst: str) -> None:
        loop = alinea.add_run(tekst)
        loop.bold, loop.font.color.rgb = True, _WIT
        kleur_cel(cel, self.kleuren.hoofdkleur)

    def _kaart(self, tabel: Tabel, rij: tuple[str, ...]) -> None:
        """Write a row as a card: its heading over the whole width, and below it what each column says."""
        kolommen = tabel.kolommen[2:]
        blad = self._tabel(2, [1.0] * len(kolommen))
        kop = blad.rows[0].cells[0].merge(blad.rows[0].cells[-1])
        alinea = self._leeg(kop)
        code = alinea.add_run(rij[0])
        code.bold = code.font.no_proof = True
        code.font.color.rgb = self.hoofdkleur
        for loop in schrijf_tekst(alinea, f" {rij[1]}"):
            loop.bold = True
        kleur_cel(kop, self.kleuren.vlak)
        alinea.paragraph_format.keep_with_next = True
        for cel, kolom, tekst in zip(blad.rows[1].cells, kolommen, rij[2:], strict=True):
            alinea = self._leeg(cel)
            _grijs(alinea, f"{kolom.kop}  ")
            self._niveau(alinea, tekst)
        if ruimte(rij) <= _LANGSTE_RIJ:
            blad.rows[1]._tr.get_or_add_trPr().append(maak_element("w:cantSplit"))  # noqa: SLF001
        self.document.add_paragraph(style=CELSTIJL)

    def _niveau(self, alinea: Paragraph, tekst: str) -> None:
        """Write a text whose first line is a level, on the colour of that level."""
        niveau, _, rest = tekst.partition("\n")
        kleur = self.palet.niveaus.get(niveau)
        if kleur is None:
            alinea.add_run(niveau).italic = True
        else:
            for deel in (_RAND, niveau, _RAND):
                kleur_loop(alinea.add_run(deel), kleur, letterkleur(kleur))
        if rest:
            alinea.add_run("\n")
            schrijf_tekst(alinea, rest)

    def _tekst(self, alinea: Paragraph, tekst: str) -> None:
        for loop in schrijf_tekst(alinea, tekst):
            if _CODE.fullmatch(tekst):
                loop.font.no_proof = True


def _lettergrootte(stijl: Any) -> int:  # noqa: ANN401 - python-docx
    """Return how large the letters of a style are, which it may have from the one it is based on."""
    while stijl is not None:
        if stijl.font.size:
            return int(stijl.font.size)
        stijl = stijl.base_style
    return int(_LETTERGROOTTE)


def _grijs(alinea: Paragraph, tekst: str) -> None:
    loop = alinea.add_run(tekst)
    loop.font.color.rgb = _GRIJS
