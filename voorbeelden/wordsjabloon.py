"""Make the Word template of the verslag: the styles, margins and language that an inspector finds in the document.

Run it with `make voorbeelden`, and change the result in Word.
"""

from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from gia_kwaliteit import kleuren
from gia_kwaliteit.verslag.wordsjabloon import TAAL, als_bestand, zonder_verouderde_stijlen

LETTER = "Calibri"
HOOFDKLEUR, GRIJS = (RGBColor.from_string(kleur.removeprefix("#")) for kleur in (kleuren.BOVEN, kleuren.GRIJS))
# Per style: size in points, bold, colour, space above and below in points.
STIJLEN: dict[str, tuple[float, bool, RGBColor | None, float, float]] = {
    "Normal": (10, False, None, 0, 5),
    "Title": (20, True, HOOFDKLEUR, 0, 6),
    "Subtitle": (11, False, GRIJS, 0, 0),
    "Heading 1": (14, True, HOOFDKLEUR, 14, 5),
    "Heading 2": (11, True, HOOFDKLEUR, 8, 3),
    "Caption": (9, False, GRIJS, 6, 4),
    "List Bullet": (10, False, None, 0, 2),
}


def maak_wordsjabloon() -> bytes:
    """Return an empty document with the styles of the verslag, as the bytes of a .docx."""
    document = Document()
    deel = document.sections[0]
    deel.page_width, deel.page_height = Cm(21), Cm(29.7)
    deel.left_margin = deel.right_margin = Cm(1.8)
    deel.top_margin = deel.bottom_margin = Cm(1.5)
    for naam, (grootte, vet, kleur, boven, onder) in STIJLEN.items():
        stijl: Any = document.styles[naam]
        stijl.font.name, stijl.font.size, stijl.font.bold = LETTER, Pt(grootte), vet
        stijl.font.italic = False
        stijl.paragraph_format.space_before, stijl.paragraph_format.space_after = Pt(boven), Pt(onder)
        if kleur is not None:
            stijl.font.color.rgb = kleur
        lettertypen = stijl.element.get_or_add_rPr().get_or_add_rFonts()
        for thema in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            lettertypen.attrib.pop(qn(f"w:{thema}"), None)
        for soort in ("w:eastAsia", "w:cs"):
            lettertypen.set(qn(soort), LETTER)
    _zet_taal(document)
    zonder_verouderde_stijlen(document)
    for rand in document.styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for kant in rand:
            kant.set(qn("w:color"), kleuren.RASTER.removeprefix("#"))
    tabel: Any = document.styles.add_style("Verslagtabel", WD_STYLE_TYPE.PARAGRAPH)
    tabel.base_style = document.styles["Normal"]
    tabel.font.size = Pt(8.5)
    tabel.paragraph_format.space_before = tabel.paragraph_format.space_after = Pt(1.5)
    eigenschappen = document.core_properties
    eigenschappen.title, eigenschappen.author, eigenschappen.comments = "", "", ""
    return als_bestand(document)


def _zet_taal(document: Any) -> None:  # noqa: ANN401 - python-docx has no type for this
    for deel in (document.styles.element, document.settings.element):
        for taal in deel.iter(qn("w:lang"), qn("w:themeFontLang")):
            taal.set(qn("w:val"), TAAL)


if __name__ == "__main__":
    (Path(__file__).resolve().parents[1] / "sjablonen" / "verslag" / "verslag.docx").write_bytes(maak_wordsjabloon())
