"""The Word template of a verslag: opened, looked at, and freed of what would make Word ask or contradict itself."""

import io
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Worddocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn

from gia_kwaliteit.verslag.huisstijl import Sjabloonfout
from gia_kwaliteit.verslag.wordveld import maak_element

TAAL = "nl-BE"
INHOUDSKOP = "TOC Heading"
# The styles that a template has to have: they are the names that Word itself gives to its own styles.
STIJLEN = ("Title", "Subtitle", "Heading 1", "Heading 2", "List Bullet", "Caption", "Table Grid", "Verslagtabel")
# A copy of the styles for Word 2007, which nobody keeps up to date: it contradicts the styles themselves.
_VEROUDERD = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
_GEEN_NIVEAU = "9"


def open_wordsjabloon(pad: Path) -> Worddocument:
    """Return the template as a document to write in; raises Sjabloonfout when it is none, or lacks a style."""
    try:
        document = Document(str(pad))
    except (PackageNotFoundError, KeyError, SyntaxError, ValueError) as fout:  # bad XML is a SyntaxError
        raise Sjabloonfout(f"{pad}: dit is geen Word-document (.docx).") from fout
    namen = {stijl.name for stijl in document.styles}
    weg = [naam for naam in STIJLEN if naam not in namen]
    if weg:
        raise Sjabloonfout(f"{pad}: deze stijl ontbreekt: {', '.join(weg)}. Begin van het sjabloon van gia.")
    if INHOUDSKOP not in namen:
        _voeg_inhoudskop_toe(document)
    zonder_verouderde_stijlen(document)
    _zonder_vraag(document)
    _zet_taal(document)
    return document


def als_bestand(document: Worddocument) -> bytes:
    """Return the bytes of a .docx, without the time at which it was made: they change only when its content does."""
    gemaakt, stroom = io.BytesIO(), io.BytesIO()
    document.save(gemaakt)
    with zipfile.ZipFile(gemaakt) as oud, zipfile.ZipFile(stroom, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            nieuw.writestr(zipfile.ZipInfo(deel.filename), oud.read(deel), zipfile.ZIP_DEFLATED)
    return stroom.getvalue()


def zonder_verouderde_stijlen(document: Worddocument) -> None:
    """Take the copy of the styles for Word 2007 away."""
    for nummer, verband in list(document.part.rels.items()):
        if verband.reltype == _VEROUDERD:
            document.part.rels.pop(nummer)


def _zonder_vraag(document: Worddocument) -> None:
    """See to it that Word opens the verslag without asking whether it may bring the fields up to date.

    What stands in them is right already; F9 brings up to date what the writer changed.
    """
    for vraag in document.settings.element.findall(qn("w:updateFields")):
        document.settings.element.remove(vraag)
    for veld in document.element.iter(qn("w:fldChar"), qn("w:fldSimple")):
        veld.attrib.pop(qn("w:dirty"), None)


def _zet_taal(document: Worddocument) -> None:
    """Say that the text is Dutch, so that Word does not underline all of it; a Dutch of the template stays."""
    standaard: Any = document.styles.element.find(qn("w:docDefaults"))
    for taal in () if standaard is None else standaard.iter(qn("w:lang")):
        if not str(taal.get(qn("w:val"), "")).startswith("nl"):
            taal.set(qn("w:val"), TAAL)


def _voeg_inhoudskop_toe(document: Worddocument) -> None:
    """Add the style of the heading above the table of contents: that of a chapter, but it is no chapter itself."""
    stijl: Any = document.styles.add_style(INHOUDSKOP, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    stijl.base_style = document.styles["Heading 1"]
    stijl.element.get_or_add_pPr().append(maak_element("w:outlineLvl", val=_GEEN_NIVEAU))
