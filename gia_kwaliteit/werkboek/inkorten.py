"""How a long text is shortened in a list that fills itself: between two words, in a formula and in Python alike."""

from gia_kwaliteit.werkboek.teksten import VERKORT


def ingekort(tekst: str, lengte: int) -> str:
    """Return a text of no more than so many characters, or its first words with what says where the rest stands."""
    if len(tekst) <= lengte:
        return tekst
    begin = tekst[: lengte + 1].replace("\n", " ")
    stuk = len(begin) - 1 - begin.rfind(" ")
    # A text without spaces is cut in the middle of a word.
    return tekst[: lengte - (stuk if stuk * 2 <= lengte else 0)] + VERKORT


def inkortformule(tekst: str, lengte: int) -> str:
    """Return the formula that shortens what another one gives: spaces blown up set apart what follows the last."""
    begin = f'SUBSTITUTE(LEFT({tekst},{lengte + 1}),CHAR(10)," ")'
    stuk = f'LEN(TRIM(RIGHT(SUBSTITUTE({begin}," ",REPT(" ",{lengte})),{lengte})))'
    einde = f"{lengte}-IF({stuk}*2<={lengte},{stuk},0)"
    return f'IF(LEN({tekst})>{lengte},LEFT({tekst},{einde})&"{VERKORT}",{tekst}&"")'
