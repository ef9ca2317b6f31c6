"""The tabs about how far both agree: the measures of agreement, and which levels both gave."""

from collections.abc import Iterable

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overeenstemming import Maten
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    HOGE_KOP,
    Cel,
    Cellen,
    Tabelkolom,
    schrijf,
    schrijf_tabel,
    tekens_waar_nodig,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek
from gia_kwaliteit.werkboek.schrijven.tekstmaat import loopt_terug

_NAAM, _WAAROM_NIET, _PARTIJEN = 46, 40, 30
_DRIE = o.GETALCEL._replace(getal="0.000")


def schrijf_overeenstemming(boek: Boek, vergelijking: Vergelijking, kader: Kader) -> None:
    """Add the tab that says how far both agree: over everything, per onderdeel and per proces."""
    overeenstemming = vergelijking.overeenstemming
    blad = nieuw_tabblad(boek, "Overeenstemming", [9, _NAAM, 8, 12, 18, 19, 11, 11, _WAAROM_NIET], vergelijking)
    namen = {onderdeel.code: onderdeel.naam for onderdeel in kader.onderdelen}
    namen |= {proces.code: proces.naam for proces in kader.processen}
    alle = {"": overeenstemming.totaal, **overeenstemming.per_onderdeel, **overeenstemming.per_proces}
    redenen = [maten.reden for maten in alle.values() if maten.reden]
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom("Naam", o.CEL, tekens=tekens_waar_nodig(namen.values(), _NAAM)),
        Tabelkolom("n", o.TELCEL, o.KOP_MIDDEN),
        Tabelkolom("Gelijk", o.PROCENTCEL, o.KOP_MIDDEN),
        Tabelkolom("Binnen één niveau", o.PROCENTCEL, o.KOP_MIDDEN),
        Tabelkolom("Gemiddeld verschil", o.FIJNVERSCHILCEL, o.KOP_MIDDEN),
        Tabelkolom("Alfa", _DRIE, o.KOP_MIDDEN),
        Tabelkolom("Kappa", _DRIE, o.KOP_MIDDEN),
        Tabelkolom("Waarom niet", o.CEL, tekens=tekens_waar_nodig(redenen, _WAAROM_NIET)),
    )
    alles = f"Alle {kader.woorden.begrippen.criterium.meervoud}"
    # The code of an onderdeel is its name once more.
    rijen: Iterable[Cellen] = (
        ("" if code in overeenstemming.per_onderdeel else code, namen.get(code, alles), *_maten(maten))
        for code, maten in alle.items()
    )
    schrijf_tabel(blad, 4, kolommen, rijen)


def schrijf_kruistabel(boek: Boek, vergelijking: Vergelijking, kader: Kader) -> None:
    """Add the tab that counts which levels both gave."""
    niveaus, telling = kader.schaal.niveaus, vergelijking.kruistabel
    blad = nieuw_tabblad(boek, "Kruistabel", [_PARTIJEN, *(18 for _ in niveaus)], vergelijking)
    links, rechts = vergelijking.koppen
    uitleg = f"Aantal {kader.woorden.begrippen.criterium.meervoud}: {links} in de rijen, {rechts} in de kolommen. "
    uitleg += "Op de schuine lijn is het niveau gelijk."
    schrijf(blad, "A4", uitleg, o.ONDERTITEL)
    hoek = f"{links} \\ {rechts}"
    kolommen = [Tabelkolom(hoek, o.CODECEL)]
    kolommen += [Tabelkolom(niveau.naam, o.KRUISCEL, o.KOP_MIDDEN) for niveau in niveaus]
    rijen: Iterable[Cellen] = (
        (Cel(rij.naam, o.niveaucel(rij, _PARTIJEN)), *(telling[rij.naam][kolom.naam] for kolom in niveaus))
        for rij in niveaus
    )
    kophoogte = HOGE_KOP if loopt_terug([hoek], _PARTIJEN, o.KOP) else None
    laatste = schrijf_tabel(blad, 5, kolommen, rijen, kophoogte)
    for rij in range(6, laatste + 1):
        blad.zet_hoogte(rij, 34)
    kleuren.kleur_aantallen(blad, f"B6:{chr(ord('A') + len(niveaus))}{laatste}")


def _maten(maten: Maten) -> Cellen:
    gelijk = (maten.n, maten.exact, maten.binnen_een, maten.gemiddeld_verschil)
    return (*gelijk, maten.alpha, maten.kappa, maten.reden or None)
