"""The tab with the figures of both sides, their years, what Vlaanderen had in each year, and the norms."""

from gia_kwaliteit.kader.referentie import AANTAL
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.vergelijking import Als, Cijferpaar, Vergelijking
from gia_kwaliteit.vergelijking.cijferwoorden import PUNTEN, jaren_in_woorden, norm_in_woorden
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import VERSCHIL, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import HOGE_KOP, Cel, Cellen, Tabelkolom, maak_lijst, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek

# The widths of the columns with words.
_NAAM, _EENHEID, _OVER, _WEGING, _NORM, _TEKST = 32, 11, 14, 14, 26, 32
_BREEDTES = (8, _NAAM, _EENHEID, *2 * (13, 12, 13), 11, _EENHEID, 11, _OVER)
_VLAANDEREN = 10
# What stays in view, and stands on both pages of print beside each other: after the figures of both sides, what they
# are held against.
_VAST, _TWEEDE_BLADZIJDE = 2, len(_BREEDTES) + 1
_KOPRIJ = 4
_HEEL = o.VERSCHILCEL._replace(getal="+0;-0;0")


def schrijf_cijfers(boek: Boek, vergelijking: Vergelijking) -> None:
    """Add the tab with every row of which one of both sides has a figure."""
    paren, koppen = vergelijking.cijfers, vergelijking.koppen
    jaren = sorted({beeld.jaar for paar in paren for beeld in paar.vlaams})
    # In a confrontatie what each says of a figure is where the conversation begins; an evolutie is seen at a glance.
    toelichtingen = koppen if vergelijking.als is Als.confrontatie else ()
    breedtes = (*_BREEDTES, *(_VLAANDEREN for _ in jaren), _WEGING, _NORM, *(_TEKST for _ in toelichtingen))
    blad = nieuw_tabblad(boek, "Cijfers", breedtes, vergelijking)
    gebied = met_hoofdletter(vergelijking.woorden.gebied.naam)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom("Cijfer", o.CEL, tekens=_NAAM),
        Tabelkolom("Eenheid", o.CEL, tekens=_EENHEID),
        *(kolom for kop in koppen for kolom in _kolommen_van(kop)),
        Tabelkolom(VERSCHIL, o.VERSCHILCEL, o.KOP_MIDDEN),
        Tabelkolom(f"{VERSCHIL} in", o.CEL, tekens=_EENHEID),
        Tabelkolom(f"{VERSCHIL} in %", o.VERSCHILCEL, o.KOP_MIDDEN),
        Tabelkolom("Over welk jaar", o.CEL, tekens=_OVER),
        *(Tabelkolom(f"{gebied} {jaar}", o.GETALCEL, o.KOP_MIDDEN) for jaar in jaren),
        Tabelkolom("Hoe gemiddeld", o.CEL, tekens=_WEGING),
        Tabelkolom("Norm of richtgetal", o.CEL, tekens=_NORM),
        *(Tabelkolom(f"{k.TOELICHTING} {kop.lower()}", o.CEL, tekens=_TEKST) for kop in toelichtingen),
    )
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, (_rij(paar, jaren, vergelijking) for paar in paren), HOGE_KOP)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen), vast=_VAST)
    blad.druk_naast_elkaar(_VAST, _TWEEDE_BLADZIJDE)


def _kolommen_van(kop: str) -> tuple[Tabelkolom, ...]:
    return (
        Tabelkolom(kop, o.GETALCEL, o.KOP_MIDDEN),
        Tabelkolom(f"Jaar {kop.lower()}", o.TELCEL, o.KOP_MIDDEN),
        Tabelkolom(f"Status {kop.lower()}", o.CEL),
    )


def _rij(paar: Cijferpaar, jaren: list[int], vergelijking: Vergelijking) -> Cellen:
    koppen, met_tekst = vergelijking.koppen, vergelijking.als is Als.confrontatie
    vlaams = {beeld.jaar: beeld for beeld in paar.vlaams}
    kanten = [cel for kant in paar.kanten for cel in (_cijfer(kant.waarde, paar), kant.jaar, kant.status)]
    heel = paar.eenheid == AANTAL and paar.verschil is not None and float(paar.verschil).is_integer()
    eenheid = PUNTEN if paar.is_aandeel else paar.eenheid or AANTAL
    return (
        paar.code,
        paar.naam,
        paar.eenheid,
        *kanten,
        Cel(paar.verschil, _HEEL) if heel else paar.verschil,
        eenheid if paar.van_beide else None,
        paar.verschil_procent,
        jaren_in_woorden(paar),
        *(_cijfer(vlaams[jaar].waarde, paar) if jaar in vlaams else None for jaar in jaren),
        "; ".join(dict.fromkeys(beeld.weging for beeld in paar.vlaams)) or None,
        "\n".join(norm_in_woorden(paar, normpaar, koppen) for normpaar in paar.gehaald) or None,
        *(o.wat_past(kant.tekst, _TEKST) for kant in paar.kanten if met_tekst),
    )


def _cijfer(waarde: float | None, paar: Cijferpaar) -> Cel | float | None:
    """Return a figure; a whole number of things without a decimal."""
    heel = paar.eenheid == AANTAL and waarde is not None and float(waarde).is_integer()
    return Cel(waarde, o.TELCEL) if heel else waarde
