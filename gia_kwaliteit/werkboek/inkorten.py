"""How a long text is shortened in a list that fills itself: between two words, in a formula and in Python alike."""

from gia_kwaliteit.werkboek.bladtabel import Lijst
from gia_kwaliteit.werkboek.teksten import LENGTE_IN_LIJST, VERKORT, VERVOLG

# In a row of one line, of the width of its column in characters.
_OP_EEN_REGEL = 0.88


def ruimte(lijst: Lijst, plek: int, kop: str) -> tuple[int, str] | None:
    """Return how many characters go under a heading in a row (from 0) of a live list, and what ends a longer text.

    None where all of it stands there.
    """
    if plek < lijst.ruim:
        lengte = LENGTE_IN_LIJST.get(kop)
        return (lengte, VERKORT) if lengte else None
    tekens = next(kolom.tekens for kolom in lijst.tabel.kolommen if kolom.kop == kop)
    return (int(tekens * _OP_EEN_REGEL), VERVOLG) if tekens else None


def ingekort(tekst: str, lengte: int, vervolg: str) -> str:
    """Return a text of no more than so many characters, or its first words and what says that there are more."""
    if len(tekst) <= lengte:
        return tekst
    begin = tekst[: lengte + 1].replace("\n", " ")
    stuk = len(begin) - 1 - begin.rfind(" ")
    # A text without spaces is cut in the middle of a word.
    return tekst[: lengte - (stuk if stuk * 2 <= lengte else 0)] + vervolg


def inkortformule(tekst: str, lengte: int, vervolg: str) -> str:
    """Return the formula that shortens what another one gives: spaces blown up set apart what follows the last."""
    begin = f'SUBSTITUTE(LEFT({tekst},{lengte + 1}),CHAR(10)," ")'
    stuk = f'LEN(TRIM(RIGHT(SUBSTITUTE({begin}," ",REPT(" ",{lengte})),{lengte})))'
    einde = f"{lengte}-IF({stuk}*2<={lengte},{stuk},0)"
    return f'IF(LEN({tekst})>{lengte},LEFT({tekst},{einde})&"{vervolg}",{tekst}&"")'
