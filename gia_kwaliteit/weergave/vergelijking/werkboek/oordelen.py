"""The tabs with criteria and rules as both saw them, and the lists of what to talk about."""

from collections.abc import Iterable

from gia_kwaliteit.beoordeling import Toestand
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.vergelijking import KOPPEN, OPENGELATEN, Oordeel, Vergelijking, lijsten_van, woorden_van_lijst
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import VERSCHIL, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import Cellen, Tabelkolom, maak_lijst, schrijf, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek

_GEHEEL_VERSCHIL = o.VERSCHILCEL._replace(getal="+0;-0;0")
# So wide are the columns of a tab with both motivations and what proves both: narrower than alone, or the print gets
# too small to read.
_BREEDTES = (10, 42, 16, 16, 10, 50, 50, 32, 32)
_CRITERIUM, _MOTIVERING, _BEWIJS = 42, 50, 32


def schrijf_oordelen(
    boek: Boek, naam: str, oordelen: Iterable[Oordeel], vergelijking: Vergelijking, kader: Kader
) -> None:
    """Add a tab with these criteria or rules as both saw them."""
    koppen = KOPPEN[vergelijking.als]
    blad = nieuw_tabblad(boek, naam, _BREEDTES, vergelijking)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.CRITERIUM, o.CEL, tekens=_CRITERIUM),
        *(Tabelkolom(kop, o.SCORECEL_VAST) for kop in koppen),
        Tabelkolom(VERSCHIL, _GEHEEL_VERSCHIL),
        *(Tabelkolom(f"{k.MOTIVERING} {kop.lower()}", o.CEL, tekens=_MOTIVERING) for kop in koppen),
        *(Tabelkolom(f"{k.BEWIJS} {kop.lower()}", o.CEL, tekens=_BEWIJS) for kop in koppen),
    )
    laatste = schrijf_tabel(blad, 4, kolommen, map(_oordeelcellen, oordelen))
    # Who scrolls to what proves a score still sees which criterium it is.
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)
    for schaal in kader.gebruikte_schalen:
        kleuren.kleur_niveaus(blad, f"C5:D{max(laatste, 5)}", schaal)


def schrijf_lijsten(boek: Boek, vergelijking: Vergelijking, kader: Kader) -> None:
    """Add the tab with every list of criteria to talk about."""
    blad = nieuw_tabblad(boek, "Lijsten", [10, 110, 20, 20], vergelijking)
    vast = (Tabelkolom(k.CODE, o.CODECEL), Tabelkolom(k.CRITERIUM, o.CEL, tekens=115))
    kolommen = (*vast, *(Tabelkolom(kop, o.CEL) for kop in KOPPEN[vergelijking.als]))
    rij, blokken = 3, []
    for sleutel, codes in lijsten_van(vergelijking).items():
        naam, uitleg = woorden_van_lijst(sleutel, kader)
        begin = rij + 1
        schrijf(blad, f"A{begin}", f"{naam} ({len(codes)})", o.TABELTITEL)
        schrijf(blad, f"A{begin + 1}", uitleg[0].upper() + uitleg[1:] + ".", o.ONDERTITEL)
        rij = begin + 1
        if codes:
            oordelen = [vergelijking.oordeel_van[code] for code in codes]
            rijen = ((oordeel.code, oordeel.criterium, oordeel.links, oordeel.rechts) for oordeel in oordelen)
            rij = schrijf_tabel(blad, rij + 1, kolommen, rijen)
        blokken.append((begin, rij))
        rij += 1
    houd_bijeen(blad, blokken)


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
    return (oordeel.code, oordeel.criterium, *antwoorden, oordeel.verschil, *teksten)
