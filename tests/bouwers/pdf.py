"""What a tagged PDF says, whatever letters it is set in: text by the Unicode map of each font, without artifacts."""

import io
import re
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, PdfObject

_TEKENS = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]+)>")
_REEKS = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]+)>")


def tekst_van_pdf(inhoud: bytes) -> str:
    """Return the text of a PDF in the order in which it is drawn, with a line break after each piece.

    What a page adds by itself (its footer, the headings of a table that goes on) is an artifact, and left out: so the
    text is the same wherever a page ends.
    """
    lezer = PdfReader(io.BytesIO(inhoud))
    return "\n".join(deel for bladzijde in lezer.pages for deel in _teksten(bladzijde, lezer))


def _teksten(bladzijde: DictionaryObject, lezer: PdfReader) -> Iterator[str]:
    letters = _letters(bladzijde)
    kaart: dict[str, str] = {}
    artefacten: list[bool] = []
    for waarden, opdracht in ContentStream(bladzijde["/Contents"], lezer).operations:
        if opdracht in (b"BDC", b"BMC"):
            artefacten.append(waarden[0] == "/Artifact")
        elif opdracht == b"EMC":
            artefacten.pop()
        elif opdracht == b"Tf":
            kaart = letters[waarden[0]]
        elif opdracht in (b"Tj", b"TJ") and not any(artefacten):
            stukken = waarden[0] if opdracht == b"TJ" else waarden
            yield "".join(_gelezen(stuk.original_bytes, kaart) for stuk in stukken if hasattr(stuk, "original_bytes"))


def _gelezen(tekens: bytes, kaart: dict[str, str]) -> str:
    return "".join(kaart[tekens[plek : plek + 2].hex().upper()] for plek in range(0, len(tekens), 2))


def _letters(bladzijde: DictionaryObject) -> dict[PdfObject, dict[str, str]]:
    """Return of every font of a page which letters each of its glyphs stands for."""
    bronnen = bladzijde["/Resources"].get_object()
    lettertypes = bronnen.get("/Font", {}).get_object() if isinstance(bronnen, DictionaryObject) else {}
    return {naam: _kaart(lettertype.get_object()["/ToUnicode"].get_data()) for naam, lettertype in lettertypes.items()}


def _kaart(cmap: bytes) -> dict[str, str]:
    kaart: dict[str, str] = {}
    for soort, inhoud in re.findall(r"begin(bfchar|bfrange)(.*?)end\1", cmap.decode("latin-1"), re.DOTALL):
        if soort == "bfchar":
            kaart |= {glyf: bytes.fromhex(letters).decode("utf-16-be") for glyf, letters in _TEKENS.findall(inhoud)}
        for begin, einde, letters in _REEKS.findall(inhoud) if soort == "bfrange" else ():
            eerste = int(begin, 16)
            for nummer in range(eerste, int(einde, 16) + 1):
                kaart[f"{nummer:04X}"] = chr(int(letters, 16) + nummer - eerste)
    return kaart
