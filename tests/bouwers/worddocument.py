"""What a Word document says, block by block, whatever its layout: headings, texts, tables and pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn


@dataclass(frozen=True)
class Blok:
    """A paragraph or a table; `kop` is the level of a heading, 0 of what is none, `cellen` the texts of each row."""

    tekst: str
    kop: int = 0
    is_beeld: bool = False
    cellen: tuple[tuple[str, ...], ...] | None = None
    heeft_koprij: bool = False


def blokken(inhoud: bytes) -> list[Blok]:
    """The blocks of a document, in their order."""
    return [blok for element in Document(BytesIO(inhoud)).element.body for blok in _blok(element)]


def _blok(element: Any) -> Iterator[Blok]:
    if element.tag == qn("w:p"):
        stijl = element.style or ""
        niveau = int(stijl.removeprefix("Heading")) if stijl.removeprefix("Heading").isdigit() else 0
        yield Blok(_tekst(element), kop=niveau, is_beeld=bool(list(element.iter(qn("w:drawing")))))
    elif element.tag == qn("w:tbl"):
        rijen = tuple(tuple(_tekst(cel) for cel in rij.iter(qn("w:tc"))) for rij in element.iter(qn("w:tr")))
        yield Blok(
            " ".join(cel for rij in rijen for cel in rij),
            cellen=rijen,
            heeft_koprij=bool(list(element.iter(qn("w:tblHeader")))),
        )


def _tekst(element: Any) -> str:
    """The text of an element; a new line or a tab is a space."""
    delen = {qn("w:t"): None, qn("w:br"): " ", qn("w:tab"): " ", qn("w:p"): " "}
    teksten = (delen[deel.tag] or deel.text or "" for deel in element.iter() if deel.tag in delen)
    return " ".join("".join(teksten).replace("\N{NO-BREAK SPACE}", " ").split())


def koppen_zonder_inhoud(alle: list[Blok]) -> list[str]:
    """The headings below which nothing stands before the next one of their level, or of a higher one."""
    leeg = []
    for plek, blok in enumerate(alle):
        if blok.kop:
            volgende = (nummer for nummer in range(plek + 1, len(alle)) if 0 < alle[nummer].kop <= blok.kop)
            onder = alle[plek + 1 : next(volgende, len(alle))]
            if not any((deel.tekst or deel.is_beeld) and not deel.kop for deel in onder):
                leeg.append(blok.tekst)
    return leeg


def lege_tabellen(alle: list[Blok]) -> list[str]:
    """The tables in which nothing stands, or nothing below the headings of their columns."""
    tabellen = [blok for blok in alle if blok.cellen is not None]
    return [
        blok.tekst
        for blok in tabellen
        if not any(cel for rij in (blok.cellen or ())[int(blok.heeft_koprij) :] for cel in rij)
    ]
