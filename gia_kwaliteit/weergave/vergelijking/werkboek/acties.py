"""The tab with the actions of the earlier plan, and whether the criterium of each rose since."""

from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import Tabelkolom, maak_lijst, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek

_ACTIE, _WIE, _RESULTAAT = 50, 19, 36


def schrijf_acties(boek: Boek, vergelijking: Vergelijking) -> None:
    """Add the tab with what came of every action."""
    blad = nieuw_tabblad(boek, "Acties van toen", (9, _ACTIE, _WIE, 13, _RESULTAAT, 15, 15, 18), vergelijking)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.ACTIE, o.CEL, tekens=_ACTIE),
        Tabelkolom(k.VERANTWOORDELIJKE, o.CEL, tekens=_WIE),
        Tabelkolom(k.STAND, o.CEL),
        Tabelkolom(k.RESULTAAT, o.CEL, tekens=_RESULTAAT),
        *(Tabelkolom(kop, o.SCORECEL_VAST) for kop in vergelijking.koppen),
        Tabelkolom("Verloop", o.CEL),
    )
    rijen = (
        (
            verloop.actie.code or verloop.actie.zoals_getypt.get("code"),
            o.wat_past(verloop.actie.actie, _ACTIE),
            o.wat_past(verloop.actie.verantwoordelijke, _WIE),
            verloop.actie.stand or verloop.actie.zoals_getypt.get("stand"),
            o.wat_past(verloop.actie.resultaat, _RESULTAAT),
            *(verloop.links, verloop.rechts, verloop.verloop),
        )
        for verloop in vergelijking.acties
    )
    laatste = schrijf_tabel(blad, 4, kolommen, rijen)
    maak_lijst(blad, 4, laatste, len(kolommen))
