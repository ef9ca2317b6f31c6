"""The results of one beoordeling as a workbook: values, no formulas, and the charts of the werkboek."""

from gia_kwaliteit.actieplan import onderwerpen
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.profiel import Cijferresultaat, Profiel
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten as t
from gia_kwaliteit.werkboek.indeling import maak_indeling
from gia_kwaliteit.werkboek.resultaatindeling import maak_resultaatindeling
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import bevindingenkolommen, schrijf_bevindingen
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cel,
    Tabelkolom,
    begin_blad,
    maak_lijst,
    schrijf,
    schrijf_rij,
    schrijf_tabel,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.gia_blad import schrijf_gia
from gia_kwaliteit.werkboek.schrijven.resultaatbladen import schrijf_resultaatbladen
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

_ALLE_SCORES = "Alle scores"
_ALLE_CIJFERS = "Alle cijfers"
_KOPRIJ = 4
# The widths of the columns of a motivering and of a bewijs.
_MOTIVERING, _BEWIJS = 58, 42
_ACTIE, _WIE, _RESULTAAT = 50, 22, 40
_PLANRIJ = 5
_HERKOMST = (Tabelkolom("", o.CODECEL), Tabelkolom("", o.CEL, tekens=60, samen=3))


def maak_resultaten(profiel: Profiel, kader: Kader) -> bytes:
    """Return the results of a profiel as the bytes of an .xlsx file: values, no formulas, and the same charts."""
    boek = Boek("Resultaten")
    _schrijf_herkomst(boek.begin, profiel)
    schrijf_resultaatbladen(boek, maak_resultaatindeling(maak_indeling(kader), profiel), profiel)
    _schrijf_alle_scores(boek.nieuw_blad(_ALLE_SCORES), profiel, kader)
    cijfers = [rij for rij in (*profiel.context, *profiel.input, *profiel.output) if rij.is_ingevuld]
    if cijfers:
        _schrijf_alle_cijfers(boek.nieuw_blad(_ALLE_CIJFERS), profiel, cijfers)
    if any(actie.is_ingevuld for actie in profiel.actieplan):
        _schrijf_actieplan(boek.nieuw_blad(k.ACTIEPLAN), profiel, kader)
    schrijf_gia(boek, kader, profiel.puntenmodel, k.INHOUD_RESULTATEN)
    return boek.inhoud(kader.titel)


def _schrijf_herkomst(blad: Tabblad, profiel: Profiel) -> None:
    """Write where the results come from, and what was found while reading."""
    begin_blad(blad, "Resultaten", [26, 28, 12, 12, 100])
    regels = {
        "Werkboek": profiel.werkboek,
        k.VELDEN["onthaalbureau"]: profiel.onthaalbureau,
        k.VELDEN["soort"]: profiel.soort.value if profiel.soort else None,
        k.VELDEN["werkjaar"]: profiel.werkjaar,
        k.VELDEN["datum"]: profiel.datum.strftime("%d/%m/%Y") if profiel.datum else None,
        k.VELDEN["beoordelaars"]: "; ".join(profiel.beoordelaars) or None,
        k.VELDEN["stand"]: stand_in_woorden(profiel) or None,
        "Kader": f"{profiel.kader.id} {profiel.kader.versie}",
        "Puntenmodel": profiel.puntenmodel,
    }
    for rij, regel in enumerate(regels.items(), start=3):
        schrijf_rij(blad, rij, _HERKOMST, regel)
    rij = len(regels) + 4
    schrijf(blad, f"A{rij}", f"Bevindingen bij het lezen: {len(profiel.bevindingen)}", o.TABELTITEL)
    if profiel.bevindingen:
        schrijf_bevindingen(blad, rij + 1, profiel.bevindingen, bevindingenkolommen(105))


def _schrijf_alle_scores(blad: Tabblad, profiel: Profiel, kader: Kader) -> None:
    """Write every criterium and rule with its score, why, and what shows it."""
    begin_blad(blad, _ALLE_SCORES, [10, 26, 50, 16, 58, 42])
    schrijf(blad, "A2", profiel.onthaalbureau, o.ONDERTITEL)
    groepen = kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek)
    naam_van = {code: f"{groep.code} {groep.naam}" for groep in groepen for code in groep.criteria}
    teksten = kader.rijteksten | {regel.code: f"{regel.onderwerp}: {regel.tekst}" for regel in kader.regels.values()}
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(f"{k.PROCES} of {k.RUBRIEK.lower()}" if kader.regels else k.PROCES, o.CEL, tekens=26),
        Tabelkolom(k.CRITERIUM, o.CEL, tekens=52),
        Tabelkolom(k.SCORE, o.SCORECEL_VAST, tekens=14),
        Tabelkolom(k.MOTIVERING, o.CEL, tekens=_MOTIVERING),
        Tabelkolom(k.BEWIJS, o.CEL, tekens=_BEWIJS),
    )
    rijen = (
        (
            *(punt.code, naam_van[punt.code], teksten[punt.code], punt.antwoord),
            *(o.wat_past(punt.motivering, _MOTIVERING), o.wat_past(punt.bewijs, _BEWIJS)),
        )
        for punt in profiel.scores
    )
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, rijen)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen))
    for schaal in kader.gebruikte_schalen:
        kleuren.kleur_niveaus(blad, f"D{_KOPRIJ + 1}:D{laatste}", schaal)


def _schrijf_alle_cijfers(blad: Tabblad, profiel: Profiel, cijfers: list[Cijferresultaat]) -> None:
    """Write every row of context, input and output in which something stands, beside Vlaanderen."""
    begin_blad(blad, _ALLE_CIJFERS, [10, 40, 12, 16, 14, 8, 12, 10, 22, 10, 10, 46])
    schrijf(blad, "A2", profiel.onthaalbureau, o.ONDERTITEL)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.INDICATOR, o.CEL, tekens=40),
        Tabelkolom(k.WAARDE, o.GETALCEL),
        Tabelkolom(k.EENHEID, o.CEL, tekens=16),
        Tabelkolom(k.STATUS, o.CEL, tekens=14),
        Tabelkolom(k.JAAR, o.TELCEL),
        Tabelkolom("Vlaanderen", o.GETALCEL),
        Tabelkolom("Jaar (Vlaanderen)", o.TELCEL, tekens=10),
        Tabelkolom("Hoe gemiddeld", o.CEL, tekens=22),
        Tabelkolom("Laagste", o.GETALCEL),
        Tabelkolom("Hoogste", o.GETALCEL),
        Tabelkolom(k.TOELICHTING, o.CEL, tekens=46),
    )
    rijen = (
        (
            *(rij.code, rij.naam, _getal(rij.waarde), rij.eenheid),
            *("berekend" if rij.berekend else rij.status, rij.jaar),
            *(_getal(rij.vlaams_gemiddelde), rij.vlaams_jaar, rij.vlaams_weging),
            *(_getal(rij.laagste), _getal(rij.hoogste)),
            o.wat_past(rij.tekst, 46),
        )
        for rij in cijfers
    )
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, rijen)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen))


def _getal(waarde: float | None) -> Cel:
    """Return a figure as a cell: a whole one without decimals, a share of 33,3333… with one."""
    heel = waarde is None or float(waarde).is_integer()
    return Cel(waarde, o.TELCEL if heel else o.GETALCEL)


def _schrijf_actieplan(blad: Tabblad, profiel: Profiel, kader: Kader) -> None:
    """Write every action, and which werkpunten have none."""
    begin_blad(blad, k.ACTIEPLAN, [10, 46, 50, 22, 13, 14, 40])
    werkpunten = len(profiel.werkpunten) + len(profiel.niet_in_orde)
    schrijf(blad, "A2", profiel.onthaalbureau, o.ONDERTITEL)
    schrijf_zin(blad, 3, t.zin_over_acties(werkpunten, profiel.werkpunten_zonder_actie), "G")
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.WAAROVER, o.CEL, tekens=48),
        Tabelkolom(k.ACTIE, o.CEL, tekens=_ACTIE),
        Tabelkolom(k.VERANTWOORDELIJKE, o.CEL, tekens=_WIE),
        Tabelkolom(k.TEGEN, o.DATUMCEL),
        Tabelkolom(k.STAND, o.SCORECEL_VAST),
        Tabelkolom(k.RESULTAAT, o.CEL, tekens=_RESULTAAT),
    )
    waarover = onderwerpen(kader)
    rijen = (
        (
            *(actie.code or actie.zoals_getypt.get("code"), waarover.get(actie.code or "")),
            *(o.wat_past(actie.actie, _ACTIE), o.wat_past(actie.verantwoordelijke, _WIE)),
            actie.tegen or actie.zoals_getypt.get("tegen"),
            actie.stand or actie.zoals_getypt.get("stand"),
            o.wat_past(actie.resultaat, _RESULTAAT),
        )
        for actie in profiel.actieplan
        if actie.is_ingevuld
    )
    laatste = schrijf_tabel(blad, _PLANRIJ, kolommen, rijen)
    maak_lijst(blad, _PLANRIJ, laatste, len(kolommen))
