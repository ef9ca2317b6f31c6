"""What a PDF says, read by PDFium."""

import ctypes
from collections.abc import Iterator
from functools import cache
from math import sqrt
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

# What PDFium puts in the place of a hyphen at the end of a line.
_KOPPELTEKEN = "\x02"
_LANGSTE_MERK = 64


@cache
def bladzijden(inhoud: bytes) -> tuple[str, ...]:
    """Return the text that stands on each page of a PDF; what runs off the page is no part of it."""
    return tuple(_gewoon(bladzijde.get_textpage().get_text_bounded()) for bladzijde in pypdfium2.PdfDocument(inhoud))


def bladzijden_van(pad: Path) -> tuple[str, ...]:
    """Return the text of each page of a PDF in a file."""
    return bladzijden(pad.read_bytes())


@cache
def tekst_van_pdf(inhoud: bytes) -> str:
    """Return the text of a tagged PDF in the order in which it is drawn, with a line break after each piece.

    What a page adds by itself (its footer, the headings of a table that goes on) is an artifact, and left out: so the
    text is the same wherever a page ends.
    """
    return "\n".join(deel for bladzijde in pypdfium2.PdfDocument(inhoud) for deel in _stukken(bladzijde))


class Stuk(NamedTuple):
    """A piece of text on a page: where its left foot and its right side are and how large its letters, in points."""

    links: float
    onder: float
    grootte: float
    tekst: str
    rechts: float


def stukken_van(inhoud: bytes, onderste: int | None = None) -> list[list[Stuk]]:
    """Return the pieces of text of each page that hold a sign, in the order in which they are drawn.

    With `onderste` those of that many pieces that stand lowest, from the lowest up: a page of a browser can have
    thousands, one for each word.
    """
    return [list(_met_plaats(bladzijde, onderste)) for bladzijde in pypdfium2.PdfDocument(inhoud)]


def _met_plaats(bladzijde: pypdfium2.PdfPage, onderste: int | None) -> Iterator[Stuk]:
    tekstblad, stukken = bladzijde.get_textpage(), list(_tekststukken(bladzijde))
    if onderste is not None:
        stukken = sorted(stukken, key=lambda stuk: stuk.get_bounds()[1])[:onderste]
    for stuk in stukken:
        if tekst := _tekst(stuk, tekstblad).strip():
            links, onder, rechts, _ = stuk.get_bounds()
            vorm, grootte = stuk.get_matrix(), ctypes.c_float()
            raw.FPDFTextObj_GetFontSize(stuk.raw, grootte)
            yield Stuk(links, onder, grootte.value * sqrt(abs(vorm.a * vorm.d - vorm.b * vorm.c)), tekst, rechts)


def _stukken(bladzijde: pypdfium2.PdfPage) -> Iterator[str]:
    tekstblad = bladzijde.get_textpage()
    for stuk in _tekststukken(bladzijde):
        if not _is_artefact(stuk):
            yield _tekst(stuk, tekstblad)


def _tekststukken(bladzijde: pypdfium2.PdfPage) -> Iterator[pypdfium2.PdfObject]:
    yield from bladzijde.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])


def _tekst(stuk: pypdfium2.PdfObject, tekstblad: pypdfium2.PdfTextPage) -> str:
    lengte = raw.FPDFTextObj_GetText(stuk.raw, tekstblad.raw, None, 0)
    tekens = (ctypes.c_ushort * (lengte // 2 + 1))()
    raw.FPDFTextObj_GetText(stuk.raw, tekstblad.raw, tekens, lengte)
    # It puts a space where the next piece stands apart.
    return _gewoon(bytes(tekens)[:lengte].decode("utf-16-le").rstrip("\0")).rstrip()


def _is_artefact(stuk: pypdfium2.PdfObject) -> bool:
    naam, lengte = (ctypes.c_ushort * _LANGSTE_MERK)(), ctypes.c_ulong()
    for nummer in range(raw.FPDFPageObj_CountMarks(stuk.raw)):
        merk = raw.FPDFPageObj_GetMark(stuk.raw, nummer)
        raw.FPDFPageObjMark_GetName(merk, naam, 2 * _LANGSTE_MERK, lengte)
        if bytes(naam)[: lengte.value].decode("utf-16-le").rstrip("\0") == "Artifact":
            return True
    return False


def _gewoon(tekst: str) -> str:
    return tekst.replace("\r\n", "\n").replace(_KOPPELTEKEN, "-")
