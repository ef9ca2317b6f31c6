"""The tabs with criteria and rules as both saw them, and the lists of what to talk about."""

from collections.abc import Iterable, Sequence
from functools import partial

from gia_kwaliteit.beoordeling import Toestand
from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.vergelijking import OPENGELATEN, Oordeel, Vergelijking, lijsten_van, woorden_van_lijst
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import VERSCHIL, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import HOGE_KOP, Cellen, Tabelkolom, maak_lijst, schrijf, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.bladzijden import schrijf_blokken
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad
from gia_kwaliteit.werkboek.schrijven.tekstmaat import breedte_voor_woorden, loopt_terug

_GEHEEL_VERSCHIL = o.VERSCHILCEL._replace(getal="+0;-0;0")
# Left of each score a narrow cell has the colour of its level.
_RAND, _SCORE, _LIJSTSCORE = 1.6, 15, 18
# So wide are the columns of a tab with both motivations beside each other on the screen of a laptop (some 1,300 pixels
# of 7 to a character), and after them what proves both.
_CRITERIUM, _MOTIVERING, _BEWIJS, _LIJSTTEKST = 33, 44, 32, 110
_NA_DE_SCORES = (9, *2 * (_MOTIVERING,), *2 * (_BEWIJS,))
# The columns of both scores and of the edges before them; how many stay in view, and how many are printed: with what
# proves a score beside it too the letters would get smaller than 8 points.
_SCOREKOLOMMEN, _RANDEN, _VAST, _IN_DRUK = (4, 6), (3, 5), 2, 9


def schrijf_oordelen(
    boek: Boek, naam: str, oordelen: Iterable[Oordeel], vergelijking: Vergelijking, kader: Kader
) -> None:
    """Add a tab with these criteria or rules as both saw them."""
    koppen = vergelijking.koppen
    score = breedte_voor_woorden(koppen, _SCORE, o.KOP)
    blad = nieuw_tabblad(boek, naam, (9, _CRITERIUM, *2 * (_RAND, score), *_NA_DE_SCORES), vergelijking)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(kader.woorden.begrippen.criterium.als_kop, o.CEL, tekens=_CRITERIUM),
        *(kolom for kop in koppen for kolom in (Tabelkolom("", o.CEL), Tabelkolom(kop, o.SCORECEL_VAST))),
        Tabelkolom(VERSCHIL, _GEHEEL_VERSCHIL),
        *(Tabelkolom(f"{k.MOTIVERING} {kop.lower()}", o.CEL, tekens=_MOTIVERING) for kop in koppen),
        *(Tabelkolom(f"{k.BEWIJS} {kop.lower()}", o.CEL, tekens=_BEWIJS) for kop in koppen),
    )
    laatste = schrijf_tabel(blad, 4, kolommen, map(_oordeelcellen, oordelen), HOGE_KOP)
    # Who scrolls to what proves a score still sees which criterium it is.
    maak_lijst(blad, 4, laatste, len(kolommen), vast=_VAST)
    blad.verberg_filterknoppen(*_RANDEN)
    blad.druk_kolommen(_IN_DRUK, laatste)
    _kleur_randen(blad, 5, max(laatste, 5), kader)


def _kleur_randen(blad: Tabblad, eerste: int, laatste: int, kader: Kader) -> None:
    """Give the narrow cells beside the scores of these rows the colour of their level."""
    for rand, score in zip(_RANDEN, _SCOREKOLOMMEN, strict=True):
        letter = letters(rand - 1)
        for schaal in kader.gebruikte_schalen:
            kleuren.kleur_ernaast(blad, f"{letter}{eerste}:{letter}{laatste}", f"{letters(score - 1)}{eerste}", schaal)


def schrijf_lijsten(boek: Boek, vergelijking: Vergelijking, kader: Kader) -> None:
    """Add the tab with every list of criteria to talk about."""
    blad = nieuw_tabblad(boek, "Lijsten", (10, _LIJSTTEKST, *2 * (_RAND, _LIJSTSCORE)), vergelijking)
    schrijf_blokken(blad, 4, lijsten_van(vergelijking).items(), partial(_schrijf_lijst, vergelijking, kader))


def _schrijf_lijst(
    vergelijking: Vergelijking, kader: Kader, blad: Tabblad, rij: int, lijst: tuple[str, Sequence[str]]
) -> int:
    """Write the title of a list from a row on, and below it its criteria if it has any; return the last row."""
    sleutel, codes = lijst
    naam, uitleg = woorden_van_lijst(sleutel, vergelijking, kader)
    schrijf(blad, f"A{rij}", f"{naam} ({len(codes)})", o.TABELTITEL)
    schrijf(blad, f"A{rij + 1}", uitleg[0].upper() + uitleg[1:] + ".", o.ONDERTITEL)
    if not codes:
        return rij + 1
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(kader.woorden.begrippen.criterium.als_kop, o.CEL, tekens=_LIJSTTEKST),
        *(kolom for kop in vergelijking.koppen for kolom in (Tabelkolom("", o.CEL), Tabelkolom(kop, o.CEL))),
    )
    oordelen = [vergelijking.oordeel_van[code] for code in codes]
    rijen = ((een.code, een.criterium, None, een.links, None, een.rechts) for een in oordelen)
    kophoogte = HOGE_KOP if loopt_terug(vergelijking.koppen, _LIJSTSCORE, o.KOP) else None
    laatste = schrijf_tabel(blad, rij + 2, kolommen, rijen, kophoogte)
    _kleur_randen(blad, rij + 3, laatste, kader)
    return laatste


def _oordeelcellen(oordeel: Oordeel) -> Cellen:
    teksten = (
        *(o.wat_past(standpunt.motivering, _MOTIVERING) for standpunt in oordeel.standpunten),
        *(o.wat_past(standpunt.bewijs, _BEWIJS) for standpunt in oordeel.standpunten),
    )
    # What nobody scored stays empty, as it does in a werkboek.
    antwoorden = (
        antwoord if toestand in (Toestand.gescoord, *OPENGELATEN) else None
        for antwoord, toestand in (
            (oordeel.antwoord_links, oordeel.toestand_links),
            (oordeel.antwoord_rechts, oordeel.toestand_rechts),
        )
    )
    links, rechts = antwoorden
    return (oordeel.code, oordeel.criterium, None, links, None, rechts, oordeel.verschil, *teksten)
