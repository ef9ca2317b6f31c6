"""The results of one beoordeling as a workbook: values, no formulas, and the charts of the werkboek."""

from gia_kwaliteit.actieplan import onderwerpen
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.profiel import Cijferresultaat, Profiel
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten as t
from gia_kwaliteit.werkboek.aanduiding import aanduiding
from gia_kwaliteit.werkboek.indeling import maak_indeling
from gia_kwaliteit.werkboek.oogopslagformules import oogopslag_van
from gia_kwaliteit.werkboek.resultaatindeling import maak_resultaatindeling
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import bevindingenkolommen, schrijf_bevindingen
from gia_kwaliteit.werkboek.schrijven.blad import (
    HOGE_KOP,
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
from gia_kwaliteit.werkboek.schrijven.oogopslagblad import schrijf_oogopslag
from gia_kwaliteit.werkboek.schrijven.resultaatbladen import schrijf_resultaatbladen
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

_RESULTATEN = "Resultaten"
_ALLE_SCORES = "Alle scores"
_ALLE_CIJFERS = "Alle cijfers"
_KOPRIJ = 4
# The widths of columns with texts: together with the others they fit on paper in letters of 8 points.
_GROEP, _CRITERIUM, _MOTIVERING, _BEWIJS = 22, 42, 52, 34
_WAAROVER, _ACTIE, _WIE, _RESULTAAT = 40, 46, 19, 36
_INDICATOR, _EENHEID, _STATUS, _GEMIDDELD, _TOELICHTING = 32, 11, 12, 18, 36
_VRAAG, _ANTWOORD = 60, 90
_VAN_WIE, _SIGNAAL = 34, 92
# Left of each score a narrow cell has the colour of its level.
_RAND, _RANDKOLOM = 1.6, 4
_PLANRIJ = 5
_HERKOMST = (Tabelkolom("", o.CODECEL), Tabelkolom("", o.CEL, tekens=52, samen=3))
_MELDING = 98


def maak_resultaten(profiel: Profiel, kader: Kader) -> bytes:
    """Return the results of a profiel as the bytes of an .xlsx file: values, no formulas, and the same charts."""
    boek = Boek(t.OOGOPSLAG if kader.heeft_scores else _RESULTATEN)
    if kader.heeft_scores:
        indeling = maak_resultaatindeling(maak_indeling(kader), profiel)
        schrijf_oogopslag(boek.begin, oogopslag_van(indeling, profiel), indeling.invoer, levend=False)
        _schrijf_herkomst(boek.nieuw_blad(_RESULTATEN), profiel)
        schrijf_resultaatbladen(boek, indeling, profiel)
        _schrijf_alle_scores(boek.nieuw_blad(_ALLE_SCORES), profiel, kader)
    else:
        _schrijf_herkomst(boek.begin, profiel)
    cijfers = [rij for rij in (*profiel.context, *profiel.input, *profiel.output) if rij.is_ingevuld]
    if cijfers:
        _schrijf_alle_cijfers(boek.nieuw_blad(_ALLE_CIJFERS), profiel, cijfers)
    if kader.vragen:
        _schrijf_antwoorden(boek.nieuw_blad(kader.vragen.naam), profiel, kader)
    if any(actie.is_ingevuld for actie in profiel.actieplan):
        _schrijf_actieplan(boek.nieuw_blad(k.ACTIEPLAN), profiel, kader)
    if profiel.dossier:
        _schrijf_dossier(boek.nieuw_blad(k.DOSSIER), profiel)
    for blad in boek.bladen:
        blad.zet_paginakop(aanduiding(profiel, profiel.woorden))
    schrijf_gia(boek, kader, profiel.puntenmodel, k.INHOUD_RESULTATEN)
    return boek.inhoud(kader.titel)


def _schrijf_herkomst(blad: Tabblad, profiel: Profiel) -> None:
    """Write where the results come from, and what was found while reading."""
    begin_blad(blad, _RESULTATEN, [26, 28, 12, 12, _MELDING])
    labels = profiel.woorden.velden.labels
    regels = {
        "Werkboek": profiel.werkboek,
        labels["naam"]: profiel.naam,
        labels["soort"]: profiel.woorden.naam_van_soort(profiel.soort) if profiel.soort else None,
        labels["werkjaar"]: profiel.werkjaar,
        labels["datum"]: profiel.datum.strftime("%d/%m/%Y") if profiel.datum else None,
        labels["beoordelaars"]: "; ".join(profiel.beoordelaars) or None,
        labels["stand"]: stand_in_woorden(profiel) or None,
        "Kader": f"{profiel.kader.id} {profiel.kader.versie}",
        **({"Puntenmodel": profiel.puntenmodel} if profiel.groepen else {}),
    }
    for rij, regel in enumerate(regels.items(), start=3):
        schrijf_rij(blad, rij, _HERKOMST, regel)
    rij = len(regels) + 4
    schrijf(blad, f"A{rij}", f"Bevindingen bij het lezen: {len(profiel.bevindingen)}", o.TABELTITEL)
    if profiel.bevindingen:
        schrijf_bevindingen(blad, rij + 1, profiel.bevindingen, bevindingenkolommen(_MELDING))


def _schrijf_alle_scores(blad: Tabblad, profiel: Profiel, kader: Kader) -> None:
    """Write every criterium and rule with its score, why, and what shows it."""
    begin_blad(blad, _ALLE_SCORES, (9, _GROEP, _CRITERIUM, _RAND, 15, _MOTIVERING, _BEWIJS))
    schrijf(blad, "A2", profiel.naam, o.ONDERTITEL)
    begrippen, groepen = kader.woorden.begrippen, kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek)
    proces = begrippen.proces.als_kop
    naam_van = {code: f"{groep.code} {groep.naam}" for groep in groepen for code in groep.criteria}
    teksten = kader.rijteksten | {regel.code: f"{regel.onderwerp}: {regel.tekst}" for regel in kader.regels.values()}
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(f"{proces} of {k.RUBRIEK.lower()}" if kader.regels else proces, o.CEL, tekens=_GROEP),
        Tabelkolom(begrippen.criterium.als_kop, o.CEL, tekens=_CRITERIUM),
        Tabelkolom("", o.CEL),
        Tabelkolom(k.SCORE, o.SCORECEL_VAST, tekens=14),
        Tabelkolom(k.MOTIVERING, o.CEL, tekens=_MOTIVERING),
        Tabelkolom(k.BEWIJS, o.CEL, tekens=_BEWIJS),
    )
    rijen = (
        (
            *(punt.code, naam_van[punt.code], teksten[punt.code], None, punt.antwoord),
            *(o.wat_past(punt.motivering, _MOTIVERING), o.wat_past(punt.bewijs, _BEWIJS)),
        )
        for punt in profiel.scores
    )
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, rijen)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen), vast=1)
    blad.verberg_filterknoppen(_RANDKOLOM)
    for schaal in kader.gebruikte_schalen:
        kleuren.kleur_ernaast(blad, f"D{_KOPRIJ + 1}:D{laatste}", f"E{_KOPRIJ + 1}", schaal)


def _schrijf_alle_cijfers(blad: Tabblad, profiel: Profiel, cijfers: list[Cijferresultaat]) -> None:
    """Write every row of context, input and output in which something stands, beside the area."""
    breedtes = (8, _INDICATOR, 10, _EENHEID, _STATUS, 7, 11, 13, _GEMIDDELD, 9, 9, _TOELICHTING)
    begin_blad(blad, _ALLE_CIJFERS, breedtes)
    schrijf(blad, "A2", profiel.naam, o.ONDERTITEL)
    gebied = met_hoofdletter(profiel.woorden.gebied.naam)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.INDICATOR, o.CEL, tekens=_INDICATOR),
        Tabelkolom(k.WAARDE, o.GETALCEL),
        Tabelkolom(k.EENHEID, o.CEL, tekens=_EENHEID),
        Tabelkolom(k.STATUS, o.CEL, tekens=_STATUS),
        Tabelkolom(k.JAAR, o.TELCEL),
        Tabelkolom(gebied, o.GETALCEL),
        Tabelkolom(f"Jaar ({gebied})", o.TELCEL, tekens=10),
        Tabelkolom("Hoe gemiddeld", o.CEL, tekens=_GEMIDDELD),
        Tabelkolom("Laagste", o.GETALCEL),
        Tabelkolom("Hoogste", o.GETALCEL),
        Tabelkolom(k.TOELICHTING, o.CEL, tekens=_TOELICHTING),
    )
    rijen = (
        (
            *(rij.code, rij.naam, _getal(rij.waarde), rij.eenheid),
            *("berekend" if rij.berekend else rij.status, rij.jaar),
            *(_getal(rij.vlaams_gemiddelde), rij.vlaams_jaar, rij.vlaams_weging),
            *(_getal(rij.laagste), _getal(rij.hoogste)),
            o.wat_past(rij.tekst, _TOELICHTING),
        )
        for rij in cijfers
    )
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, rijen, HOGE_KOP)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen))


def _schrijf_antwoorden(blad: Tabblad, profiel: Profiel, kader: Kader) -> None:
    """Write every question with its answer."""
    begin_blad(blad, blad.naam, (9, _VRAAG, _ANTWOORD))
    schrijf(blad, "A2", profiel.naam, o.ONDERTITEL)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.VRAAG, o.CEL, tekens=_VRAAG),
        Tabelkolom(k.ANTWOORD, o.CEL, tekens=_ANTWOORD),
    )
    rijen = (
        (vraag.code, kader.vraag_van[vraag.code].voluit, o.wat_past(vraag.voluit, _ANTWOORD))
        for vraag in profiel.antwoorden
    )
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, rijen)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen))


def _getal(waarde: float | None) -> Cel:
    """Return a figure as a cell: a whole one without decimals, a share of 33,3333… with one."""
    heel = waarde is None or float(waarde).is_integer()
    return Cel(waarde, o.TELCEL if heel else o.GETALCEL)


def _schrijf_actieplan(blad: Tabblad, profiel: Profiel, kader: Kader) -> None:
    """Write every action, and which werkpunten have none."""
    begin_blad(blad, k.ACTIEPLAN, (9, _WAAROVER, _ACTIE, _WIE, 12, 13, _RESULTAAT))
    werkpunten = len(profiel.werkpunten) + len(profiel.niet_in_orde)
    schrijf(blad, "A2", profiel.naam, o.ONDERTITEL)
    zin = t.zin_over_acties(werkpunten, profiel.werkpunten_zonder_actie, kader.woorden.begrippen.werkpunt)
    schrijf_zin(blad, 3, zin, "G")
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.WAAROVER, o.CEL, tekens=_WAAROVER),
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


def _schrijf_dossier(blad: Tabblad, profiel: Profiel) -> None:
    """Write every row of the dossier; what could not be read as it was typed."""
    begin_blad(blad, k.DOSSIER, (9, 12, _VAN_WIE, 17, _SIGNAAL))
    schrijf(blad, "A2", profiel.naam, o.ONDERTITEL)
    kolommen = (
        Tabelkolom(k.CODE, o.CODECEL),
        Tabelkolom(k.WANNEER, o.DATUMCEL),
        Tabelkolom(k.VAN_WIE, o.CEL, tekens=_VAN_WIE),
        Tabelkolom(k.SIGNAALSOORT, o.SCORECEL_VAST),
        Tabelkolom(k.SIGNAAL, o.CEL, tekens=_SIGNAAL),
    )
    rijen = (
        (
            *(rij.waarover, rij.datum or rij.zoals_getypt.get("datum"), o.wat_past(rij.herkomst, _VAN_WIE)),
            rij.soort or rij.zoals_getypt.get("soort"),
            o.wat_past(rij.signaal, _SIGNAAL),
        )
        for rij in profiel.dossier
    )
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, rijen)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen))
