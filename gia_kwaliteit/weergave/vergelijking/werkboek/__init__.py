"""The vergelijking as a workbook: values and native charts, one tab per question."""

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.tekst import lengte_in_cel
from gia_kwaliteit.vergelijking import Vergelijking, titel_van_opengelaten
from gia_kwaliteit.weergave.vergelijking.werkboek.acties import schrijf_acties
from gia_kwaliteit.weergave.vergelijking.werkboek.antwoorden import schrijf_antwoorden
from gia_kwaliteit.weergave.vergelijking.werkboek.cijfers import schrijf_cijfers
from gia_kwaliteit.weergave.vergelijking.werkboek.oordelen import schrijf_lijsten, schrijf_oordelen
from gia_kwaliteit.weergave.vergelijking.werkboek.overeenstemming import schrijf_kruistabel, schrijf_overeenstemming
from gia_kwaliteit.weergave.vergelijking.werkboek.samenvatting import schrijf_samenvatting
from gia_kwaliteit.weergave.vergelijking.werkboek.scores import schrijf_scores
from gia_kwaliteit.weergave.vergelijking.werkboek.tabblad import nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.aanduiding import aanduiding
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import (
    bevindingenkolommen,
    schrijf_bevindingen,
    schrijf_geen_bevindingen,
)
from gia_kwaliteit.werkboek.schrijven.gia_blad import schrijf_gia
from gia_kwaliteit.werkboek.schrijven.tabblad import LANGSTE_BLADNAAM, Boek

_MELDING = 92


def maak_vergelijkboek(vergelijking: Vergelijking, kader: Kader) -> bytes:
    """Return a vergelijking as the bytes of an .xlsx file, without formulas."""
    boek = Boek("Vergelijking")
    if kader.heeft_scores:
        _schrijf_scores(boek, vergelijking, kader)
        if vergelijking.antwoorden:
            schrijf_antwoorden(boek.nieuw_blad(boek.vrije_naam("Antwoorden")), vergelijking, kader)
    else:
        schrijf_antwoorden(boek.begin, vergelijking, kader)
        if vergelijking.cijfers:
            schrijf_cijfers(boek, vergelijking)
    _schrijf_bevindingen(boek, vergelijking)
    for blad in boek.bladen:
        blad.zet_paginakop(
            *(aanduiding(kant, vergelijking.woorden) for kant in (vergelijking.links, vergelijking.rechts))
        )
    schrijf_gia(boek, kader, vergelijking.puntenmodel, k.INHOUD_RESULTATEN)
    return boek.inhoud(f"Vergelijking {vergelijking.links.naam or ''}".strip())


def _schrijf_scores(boek: Boek, vergelijking: Vergelijking, kader: Kader) -> None:
    """Write the tabs about the scores, and those about the figures between them."""
    oordelen = vergelijking.oordeel_van
    schrijf_samenvatting(boek.begin, vergelijking, kader)
    schrijf_scores(boek, vergelijking, kader)
    schrijf_overeenstemming(boek, vergelijking, kader)
    schrijf_kruistabel(boek, vergelijking, kader)
    schrijf_oordelen(
        boek, "Gespreksagenda", [oordelen[code] for code in vergelijking.gespreksagenda], vergelijking, kader
    )
    schrijf_lijsten(boek, vergelijking, kader)
    if vergelijking.acties:
        schrijf_acties(boek, vergelijking)
    if vergelijking.cijfers:
        schrijf_cijfers(boek, vergelijking)
    if vergelijking.opengelaten:
        titel = titel_van_opengelaten(vergelijking, kader)
        # Of both together Excel has no room for a name.
        naam = titel if lengte_in_cel(titel) <= LANGSTE_BLADNAAM else k.BEWUST_NIET_GESCOORD
        schrijf_oordelen(boek, naam, vergelijking.opengelaten, vergelijking, kader)
    criteria = kader.woorden.begrippen.criterium.meervoud_als_kop
    schrijf_oordelen(boek, criteria, vergelijking.criteria, vergelijking, kader)
    if vergelijking.regelgeving:
        schrijf_oordelen(boek, "Regelgeving", vergelijking.regelgeving, vergelijking, kader)


def _schrijf_bevindingen(boek: Boek, vergelijking: Vergelijking) -> None:
    blad = nieuw_tabblad(boek, "Bevindingen", [14, 28, 22, 8, 10, _MELDING], vergelijking)
    if vergelijking.bevindingen:
        schrijf_bevindingen(blad, 4, vergelijking.bevindingen, bevindingenkolommen(_MELDING, werkboek=0))
    else:
        schrijf_geen_bevindingen(blad, 4)
