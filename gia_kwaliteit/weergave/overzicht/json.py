"""The overzicht as plain data: the keys of `gia overzicht --json`."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from itertools import repeat
from typing import Any

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.kader import Norm
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.overzicht import (
    Actiebeeld,
    Bureau,
    Cijferbeeld,
    Criteriumbeeld,
    Evolutie,
    Leerroute,
    Overzicht,
    SamenBekeken,
    Sectorscore,
    Uittreksel,
)
from gia_kwaliteit.overzicht.uittreksel import niveau_van
from gia_kwaliteit.weergave.overzicht.cijferevolutie import als_gegevens
from gia_kwaliteit.weergave.overzicht.toets import toets_als_gegevens


def overzicht_als_gegevens(overzicht: Overzicht) -> dict[str, Any]:
    """Return an overzicht as dicts and plain values; scores on 20 for processen and on 100 for all others."""
    gegevens = overzicht_in_delen(overzicht)
    return {naam: list(waarde) if isinstance(waarde, Iterator) else waarde for naam, waarde in gegevens.items()}


def overzicht_in_delen(overzicht: Overzicht) -> dict[str, Any]:
    """Return the same with iterators in the place of long lists, so that they need not be in memory as a whole."""
    return {
        "kader": {"id": overzicht.kader.id, "versie": overzicht.kader.versie},
        "puntenmodel": overzicht.puntenmodel,
        **({"alleen_samen": {"n": len(overzicht.bureaus)}} if overzicht.alleen_samen else {}),
        "bureaus": map(_bureau, overzicht.apart, overzicht.uittreksels, repeat(overzicht)),
        "processen": [_sectorscore(score) for score in overzicht.processen],
        "kwaliteitsaspecten": [_sectorscore(score) for score in overzicht.kwaliteitsaspecten],
        "onderdelen": [_sectorscore(score) for score in overzicht.onderdelen],
        "rubrieken": [_sectorscore(score) for score in overzicht.rubrieken],
        "criteria": [_criterium(criterium) for criterium in overzicht.criteria],
        **({"criteriatoets": toets_als_gegevens(overzicht.toets)} if overzicht.toets else {}),
        "regels": [_criterium(regel) for regel in overzicht.regels],
        "verband": asdict(overzicht.verband),
        "kwadranten": {kwadrant.value: namen for kwadrant, namen in overzicht.kwadranten.items()},
        "samen_bekeken": [_samen(samen) for samen in overzicht.samen_bekeken],
        "leren": [{"code": punt.code, "sterk": punt.sterk, "werkpunt": punt.werkpunt} for punt in overzicht.leren],
        "bezoeken": map(_route, overzicht.leerroutes),
        "actieplan": _acties(overzicht.acties) if overzicht.acties else None,
        "cijfers": map(_cijfer, overzicht.cijfers, repeat(overzicht)),
        **_antwoorden(overzicht),
        "evoluties": [_evolutie(evolutie) for evolutie in overzicht.evoluties],
        "cijferevoluties": map(als_gegevens, overzicht.cijferevoluties),
        "bevindingen": map(asdict, overzicht.bevindingen),
    }


def _antwoorden(overzicht: Overzicht) -> dict[str, object]:
    """Return how often each question is answered; nothing in a kader without questions."""
    vragen = overzicht.kader.vraag_van
    rijen = [{"code": code, "vraag": vragen[code].tekst, "n": n} for code, n in overzicht.beantwoord.items()]
    return {"antwoorden": rijen} if rijen else {}


def _bureau(bureau: Bureau, uittreksel: Uittreksel, overzicht: Overzicht) -> dict[str, object]:
    def van(scores: Iterable[Sectorscore]) -> dict[str, float | None]:
        return {score.code: bureau.scores[score.code] for score in scores}

    return {
        "naam": bureau.naam,
        "soort": bureau.soort,
        "werkjaar": bureau.werkjaar,
        "werkboek": bureau.werkboek,
        "processen": van(overzicht.processen),
        "kwaliteitsaspecten": van(overzicht.kwaliteitsaspecten),
        "onderdelen": van(overzicht.onderdelen),
        "rubrieken": van(overzicht.rubrieken),
        "aanduiding": bureau.aanduiding,
        "plaatsen": bureau.plaatsen,
        "gescoord": bureau.gescoord,
        "bewust_niet_gescoord": bureau.bewust_niet_gescoord,
        "niet_van_toepassing": bureau.niet_van_toepassing,
        "criteria": bureau.criteria,
        "onvolledig": sorted(bureau.onvolledig),
        "stand": bureau.stand,
        "stand_sinds": bureau.stand_sinds,
        "stand_door": bureau.stand_door,
        "niveaus": {
            code: niveau_van(overzicht.kader, code, nummer)
            for code, nummer in zip(overzicht.kader.schaal_van, uittreksel.niveaus, strict=True)
        },
    }


def _sectorscore(score: Sectorscore) -> dict[str, object]:
    sleutels = ("code", "n", "gemiddelde", "mediaan", "minimum", "maximum", "verdeling")
    return {sleutel: getattr(score, sleutel) for sleutel in sleutels}


def _criterium(beeld: Criteriumbeeld) -> dict[str, object]:
    return {
        "code": beeld.code,
        "n": beeld.n,
        "verdeling": beeld.verdeling,
        "bewust_niet_gescoord": beeld.bewust_niet_gescoord,
        "niet_van_toepassing": beeld.niet_van_toepassing,
        "vlaggen": [vlag.value for vlag in beeld.vlaggen],
        "samenhang": beeld.samenhang,
        "eensgezindheid": asdict(beeld.eensgezindheid) if beeld.eensgezindheid else None,
    }


def _cijfer(beeld: Cijferbeeld, overzicht: Overzicht) -> dict[str, object]:
    """Return a row in one year; `per_bureau` and `status` go by the aanduiding of a beoordeling."""
    per_bureau = {} if overzicht.alleen_samen else beeld.per_bureau
    return {
        "code": beeld.code,
        "jaar": beeld.jaar,
        "eenheid": beeld.eenheid,
        "n": beeld.n,
        "gemiddelde": beeld.gemiddelde,
        "gewogen": beeld.gewogen,
        "mediaan": beeld.mediaan,
        "minimum": beeld.minimum,
        "maximum": beeld.maximum,
        "per_bureau": {naam: cijfer.waarde for naam, cijfer in per_bureau.items()},
        "naam": beeld.naam,
        "berekend": beeld.berekend,
        "teller": beeld.teller,
        "noemer": beeld.noemer,
        "status": {naam: cijfer.status for naam, cijfer in per_bureau.items()},
        "gemeten": beeld.met_status(Status.gemeten),
        "geschat": beeld.met_status(Status.geschat),
        "ander_jaar": beeld.ander_jaar,
        "ontbrekend": beeld.ontbrekend,
        "geen_gegevens": beeld.geen_gegevens,
        "vlaams": _vlaams(beeld.vlaams) if beeld.vlaams else None,
        "normen": [_norm(norm, beeld) for norm in beeld.normen],
    }


def _vlaams(beeld: Vlaamsbeeld) -> dict[str, object]:
    return {"waarde": beeld.waarde, "jaar": beeld.jaar, "weging": beeld.weging, "bron": beeld.bron}


def _norm(norm: Norm, beeld: Cijferbeeld) -> dict[str, object]:
    """Return a norm, and how many of the figures are what it asks."""
    grenzen = {"minstens": norm.minstens, "hoogstens": norm.hoogstens}
    return {"code": norm.code, "naam": norm.naam, **grenzen, "gehaald": beeld.hoeveel_halen(norm)}


def _acties(beeld: Actiebeeld) -> dict[str, object]:
    return asdict(beeld) | {
        "per_proces": [{**asdict(deel), "zonder_actie": deel.zonder_actie} for deel in beeld.per_proces],
    }


def _route(route: Leerroute) -> dict[str, object]:
    collegas = [{"naam": naam, "codes": codes} for naam, codes in route.bezoeken]
    return {"naam": route.aanduiding, "collegas": collegas, "zonder_voorbeeld": route.zonder_voorbeeld}


def _evolutie(evolutie: Evolutie) -> dict[str, object]:
    return {
        "soort": evolutie.soort,
        "werkjaren": evolutie.werkjaren,
        "aantallen": evolutie.aantallen,
        "processen": [
            {
                "code": p.code,
                "sector": p.sector,
                "aantallen": p.aantallen,
                "bureaus": p.bureaus if evolutie.apart else {},
            }
            for p in evolutie.processen
        ],
    }


def _samen(samen: SamenBekeken) -> dict[str, object]:
    return {
        **samen.paar.model_dump(mode="json", include={"proces", "cijfer", "beter", "vraag"}),
        "eenheid": samen.eenheid,
        "jaar": samen.jaar,
        "n": samen.n,
        "rho": samen.rho,
        "interval": samen.interval,
        "toelichting": samen.toelichting,
        "punten": [
            {"bureau": punt.bureau, "score20": punt.score, "waarde": punt.waarde, "status": punt.status}
            for punt in samen.punten
        ],
    }
