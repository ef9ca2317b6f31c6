"""How wide the columns of a tab are together: no wider than paper shows with letters that can be read."""

from collections.abc import Sequence
from dataclasses import replace

from gia_kwaliteit.werkboek.bladtabel import Bladkolom

# On A4 on its side letters of 10 points are still 8 points high when the columns are no wider than this together, in
# characters: in LibreOffice, which draws columns a little wider than Excel does.
BLADBREEDTE = 176.0
# A narrower column holds a word, a figure or a choice, and keeps its width.
_TEKSTKOLOM = 21.0


def passend(kolommen: Sequence[Bladkolom]) -> tuple[Bladkolom, ...]:
    """Return columns that fit on the width of a page: where they do not, those with texts are narrower, all alike."""
    teveel = sum(kolom.breedte for kolom in kolommen) - BLADBREEDTE
    tekst = sum(kolom.breedte for kolom in kolommen if kolom.breedte >= _TEKSTKOLOM)
    if teveel <= 0 or tekst <= teveel:
        return tuple(kolommen)
    deel = (tekst - teveel) / tekst
    return tuple(_smaller(kolom, deel) if kolom.breedte >= _TEKSTKOLOM else kolom for kolom in kolommen)


def _smaller(kolom: Bladkolom, deel: float) -> Bladkolom:
    """Return a column with this part of its width, rounded down to a tenth of a character."""
    return replace(kolom, breedte=int(kolom.breedte * deel * 10) / 10, tekens=kolom.tekens * deel)
