"""What python-docx has no word for: fields, a table of contents, links, the text of a picture, the colour of a cell."""

from collections.abc import Sequence

from docx.document import Document as Worddocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shape import InlineShape
from docx.shared import RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from gia_kwaliteit.webadres import stukken

# What stands after the borders of a paragraph, and of a table: the format has an order.
_NA_DE_RAND = (
    *("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct", "w:topLinePunct"),
    *("w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind"),
    *("w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment"),
    *("w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange"),
)
_NA_DE_TABELRAND = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def maak_element(naam: str, **attributen: str) -> BaseOxmlElement:
    """Return an element such as w:tblHeader, with its attributes of the same kind."""
    element = OxmlElement(naam)
    for attribuut, waarde in attributen.items():
        element.set(qn(f"w:{attribuut}"), waarde)
    return element


def voeg_veld_toe(alinea: Paragraph, opdracht: str, inhoud: str) -> None:
    """Add a field that Word fills in, such as PAGE; `inhoud` is what it says until then."""
    _begin(alinea, opdracht)
    alinea.add_run(inhoud)
    alinea.add_run().element.append(maak_element("w:fldChar", fldCharType="end"))


def _begin(alinea: Paragraph, opdracht: str) -> None:
    alinea.add_run().element.append(maak_element("w:fldChar", fldCharType="begin"))
    tekst = maak_element("w:instrText")
    tekst.text = f" {opdracht} "
    tekst.set(qn("xml:space"), "preserve")
    alinea.add_run().element.append(tekst)
    alinea.add_run().element.append(maak_element("w:fldChar", fldCharType="separate"))


def inhoudsopgave(document: Worddocument, titels: Sequence[str]) -> None:
    """Write a table of contents that names the chapters; a click on one goes to it: see `zet_bladwijzer`.

    Word alone knows on what page a chapter begins: it writes the numbers when the reader asks for them (F9). To make it
    do so on opening, it would first ask every reader whether it may.
    """
    alinea = document.add_paragraph()
    _begin(alinea, 'TOC \\o "1-1" \\h \\z \\u')
    for nummer, titel in enumerate(titels):
        if nummer:
            alinea = document.add_paragraph()
        alinea.paragraph_format.space_after = 0
        verwijzing = maak_element("w:hyperlink", anchor=_bladwijzer(nummer), history="1")
        verwijzing.append(alinea.add_run(titel).element)
        alinea._p.append(verwijzing)  # noqa: SLF001
    alinea.add_run().element.append(maak_element("w:fldChar", fldCharType="end"))


def _bladwijzer(nummer: int) -> str:
    return f"_Toc{nummer + 1:09d}"  # as Word itself calls them


def zet_bladwijzer(kop: Paragraph, nummer: int) -> None:
    """Mark a heading as the chapter with this number, from 0, in the table of contents."""
    begin = maak_element("w:bookmarkStart", id=str(nummer), name=_bladwijzer(nummer))
    kop._p.insert_element_before(begin, "w:r")  # noqa: SLF001
    kop._p.append(maak_element("w:bookmarkEnd", id=str(nummer)))  # noqa: SLF001


def schrijf_tekst(alinea: Paragraph, tekst: str) -> list[Run]:
    """Write a text in a paragraph, in which the web addresses can be followed; return its runs."""
    lopen = []
    for stuk, doel in stukken(tekst):
        loop = alinea.add_run(stuk)
        lopen.append(loop)
        if doel:
            nummer = alinea.part.relate_to(doel, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            verwijzing = maak_element("w:hyperlink", history="1")
            verwijzing.set(qn("r:id"), nummer)
            verwijzing.append(loop.element)
            alinea._p.append(verwijzing)  # noqa: SLF001
            loop.font.underline = loop.font.no_proof = True
    return lopen


def zet_alternatief(vorm: InlineShape, tekst: str) -> None:
    """Give a picture the text that a screen reader says in its place."""
    vorm._inline.docPr.set("descr", tekst)  # noqa: SLF001


def zonder_witrand(vorm: InlineShape) -> None:
    """Say that there is no space around a picture: LibreOffice puts some where nothing is said, and moves it."""
    for kant in "TBLR":
        vorm._inline.set(f"dist{kant}", "0")  # noqa: SLF001


def kleur_cel(cel: _Cell, kleur: str) -> None:
    """Colour the background of a cell; `kleur` is a # with six digits."""
    cel._tc.get_or_add_tcPr().append(_vulling(kleur))  # noqa: SLF001


def zet_op_zij(cel: _Cell) -> None:
    """Turn the text of a cell on its side, from the foot up, in the middle of its column."""
    eigen = cel._tc.get_or_add_tcPr()  # noqa: SLF001
    eigen.extend((maak_element("w:textDirection", val="btLr"), maak_element("w:vAlign", val="center")))


def kleur_loop(loop: Run, kleur: str, letter: str) -> None:
    """Colour the background and the letters of a run; both are a # with six digits."""
    eigenschappen = loop._r.get_or_add_rPr()  # noqa: SLF001
    loop.font.color.rgb = RGBColor.from_string(letter.removeprefix("#"))
    # After the colour, as the order of the format asks.
    eigenschappen.append(_vulling(kleur))


def zet_vak(alinea: Paragraph, rand: str, vlak: str) -> None:
    """Put a paragraph in a box: a thick line at its left side, and a pale ground; paragraphs in a row share one."""
    eigenschappen = alinea._p.get_or_add_pPr()  # noqa: SLF001
    randen = maak_element("w:pBdr")
    randen.append(maak_element("w:left", val="single", sz="24", space="8", color=rand.removeprefix("#")))
    eigenschappen.insert_element_before(randen, *_NA_DE_RAND)
    eigenschappen.insert_element_before(_vulling(vlak), *_NA_DE_RAND[1:])


def omrand(tabel: Table, kleur: str) -> None:
    """Draw thin lines around the cells of a table whose style has none."""
    randen = maak_element("w:tblBorders")
    for kant in ("top", "left", "bottom", "right", "insideH", "insideV"):
        randen.append(maak_element(f"w:{kant}", val="single", sz="4", space="0", color=kleur.removeprefix("#")))
    tabel._tbl.tblPr.insert_element_before(randen, *_NA_DE_TABELRAND)  # noqa: SLF001


def _vulling(kleur: str) -> BaseOxmlElement:
    return maak_element("w:shd", val="clear", color="auto", fill=kleur.removeprefix("#"))
