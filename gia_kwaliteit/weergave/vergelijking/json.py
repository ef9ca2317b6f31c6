"""The vergelijking as plain data: the keys of `gia vergelijk --json`."""

from dataclasses import asdict
from typing import Any, NamedTuple, TypeVar

from gia_kwaliteit.overeenstemming import Maten
from gia_kwaliteit.vergelijking import (
    LIJSTEN,
    Actieverloop,
    Als,
    Cijferpaar,
    Kant,
    Oordeel,
    Scorepaar,
    Vergelijking,
    lijsten_van,
)
from gia_kwaliteit.weergave.json import met_sleutel

T = TypeVar("T")


class _Sleutels(NamedTuple):
    """How a side is called in the keys: beside its figures, and with what is known of its werkboek."""

    kort: str
    kant: str


def _sleutels(vergelijking: Vergelijking) -> tuple[_Sleutels, _Sleutels]:
    """Return how the sides are called, from left to right."""
    if vergelijking.als is Als.evolutie:
        return _Sleutels("vroeger", "vroeger"), _Sleutels("nu", "nu")
    links, rechts = (_Sleutels("zelf" if p.zelf else p.code, p.code) for p in vergelijking.partijen)
    return links, rechts


def vergelijking_als_gegevens(vergelijking: Vergelijking) -> dict[str, Any]:
    """Return a vergelijking as dicts and plain values; in an evolutie the sides are called `nu` and `vroeger`.

    Every list is always there, and empty where it belongs to the other way of comparing.
    """
    overeenstemming = vergelijking.overeenstemming
    links, rechts = (sleutels.kant for sleutels in _sleutels(vergelijking))
    return {
        "als": vergelijking.als.value,
        **_in_volgorde(
            vergelijking,
            {links: _kant(vergelijking.links, vergelijking), rechts: _kant(vergelijking.rechts, vergelijking)},
        ),
        "puntenmodel": vergelijking.puntenmodel,
        "criteria": [_oordeel(oordeel, vergelijking) for oordeel in vergelijking.criteria],
        "processen": [{"code": paar.code, **_scores(paar, vergelijking, "20")} for paar in vergelijking.processen],
        "kwaliteitsaspecten": [
            {"code": paar.code, **_scores(paar, vergelijking, "100")} for paar in vergelijking.kwaliteitsaspecten
        ],
        "onderdelen": {paar.code: _scores(paar, vergelijking, "100") for paar in vergelijking.onderdelen},
        "overeenstemming": {
            **_maten(overeenstemming.totaal),
            "toelichting": overeenstemming.toelichting,
            "per_onderdeel": [{"code": code, **_maten(m)} for code, m in overeenstemming.per_onderdeel.items()],
            "per_proces": [{"code": code, **_maten(m)} for code, m in overeenstemming.per_proces.items()],
        },
        "kruistabel": _kruistabel(vergelijking),
        **dict.fromkeys(LIJSTEN, ()),
        **lijsten_van(vergelijking),
        **_beide(vergelijking, "alleen_{}", vergelijking.alleen_links, vergelijking.alleen_rechts),
        **_zonder_niveau(vergelijking),
        "regelgeving": [_oordeel(oordeel, vergelijking) for oordeel in vergelijking.regelgeving],
        "gespreksagenda": vergelijking.gespreksagenda,
        "acties": [_actie(verloop, vergelijking) for verloop in vergelijking.acties],
        "cijfers": [_cijfer(paar, vergelijking) for paar in vergelijking.cijfers],
        "gesprekspunten": [paar.code for paar in vergelijking.gesprekspunten],
        **_antwoorden(vergelijking),
        "bevindingen": [asdict(gevonden) for gevonden in vergelijking.bevindingen],
    }


def _antwoorden(vergelijking: Vergelijking) -> dict[str, object]:
    """Return every question with both answers; nothing in a kader without questions."""
    rijen = [
        {
            "code": paar.code,
            "vraag": paar.vraag,
            **_beide(vergelijking, "{}", paar.links.antwoord, paar.rechts.antwoord),
        }
        for paar in vergelijking.antwoorden
    ]
    return {"antwoorden": rijen} if rijen else {}


def _kant(kant: Kant, vergelijking: Vergelijking) -> dict[str, Any]:
    return met_sleutel(asdict(kant), vergelijking.woorden)


def _zonder_niveau(vergelijking: Vergelijking) -> dict[str, object]:
    """Return what each side gave no level on purpose."""
    gegevens: dict[str, object] = {}
    for sleutel, links, rechts in (
        ("niet_gescoord_{}", vergelijking.niet_gescoord_links, vergelijking.niet_gescoord_rechts),
        ("niet_van_toepassing_{}", vergelijking.niet_van_toepassing_links, vergelijking.niet_van_toepassing_rechts),
    ):
        gegevens |= _beide(vergelijking, sleutel, *([asdict(punt) for punt in kant] for kant in (links, rechts)))
    return gegevens


def _in_volgorde(vergelijking: Vergelijking, kanten: dict[str, T]) -> dict[str, T]:
    """Return what belongs to both sides, from left to right, with the side first from which the other is taken."""
    return {sleutel: kanten[sleutel] for sleutel in vergelijking.als.aftrekking(*kanten)}


def _beide(vergelijking: Vergelijking, sleutel: str, links: T, rechts: T) -> dict[str, T]:
    """Return what belongs to both sides; `sleutel` is the key, with `{}` for the name of a side."""
    namen = (sleutel.format(sleutels.kort) for sleutels in _sleutels(vergelijking))
    return _in_volgorde(vergelijking, dict(zip(namen, (links, rechts), strict=True)))


def _oordeel(oordeel: Oordeel, vergelijking: Vergelijking) -> dict[str, object]:
    return {
        "code": oordeel.code,
        **_beide(vergelijking, "{}", oordeel.links, oordeel.rechts),
        "verschil": oordeel.verschil,
        **_beide(vergelijking, "motivering_{}", oordeel.motivering_links, oordeel.motivering_rechts),
        **_beide(vergelijking, "bewijs_{}", oordeel.bewijs_links, oordeel.bewijs_rechts),
    }


def _actie(verloop: Actieverloop, vergelijking: Vergelijking) -> dict[str, object]:
    return {
        **asdict(verloop.actie),
        **_beide(vergelijking, "{}", verloop.links, verloop.rechts),
        "verschil": verloop.verschil,
        "verloop": verloop.verloop,
    }


def _cijfer(paar: Cijferpaar, vergelijking: Vergelijking) -> dict[str, object]:
    """Return a figure of both sides; `verschil` is in the unit, `verschil_procent` of what it is held against."""
    links, rechts = paar.kanten
    return {
        "code": paar.code,
        "naam": paar.naam,
        "eenheid": paar.eenheid,
        **_beide(vergelijking, "{}", links.waarde, rechts.waarde),
        "verschil": paar.verschil,
        "verschil_procent": paar.verschil_procent,
        **_beide(vergelijking, "jaar_{}", links.jaar, rechts.jaar),
        **_beide(vergelijking, "status_{}", links.status, rechts.status),
        **_beide(vergelijking, "tekst_{}", links.tekst, rechts.tekst),
        "berekend": links.berekend,
        "vlaanderen": [
            {"jaar": beeld.jaar, "waarde": beeld.waarde, "weging": beeld.weging, "bron": beeld.bron}
            for beeld in paar.vlaams
        ],
        "normen": [
            {
                "code": norm.code,
                "naam": norm.naam,
                "minstens": norm.minstens,
                "hoogstens": norm.hoogstens,
                **_beide(vergelijking, "gehaald_{}", hier, daar),
            }
            for norm, hier, daar in paar.gehaald
        ],
    }


def _scores(paar: Scorepaar, vergelijking: Vergelijking, maximum: str) -> dict[str, object]:
    return {
        **_beide(vergelijking, f"{{}}{maximum}", paar.links, paar.rechts),
        "verschil": paar.verschil,
        "n": paar.n,
        "criteria": paar.criteria,
        **_beide(vergelijking, "verdeling_{}", paar.verdeling_links, paar.verdeling_rechts),
    }


def _kruistabel(vergelijking: Vergelijking) -> dict[str, dict[str, int]]:
    """Return the counts with the side in the rows from which the other is taken: zelfevaluatie, or now."""
    als, tabel = vergelijking.als, vergelijking.kruistabel

    def aantal(eerste: str, tweede: str) -> int:
        links, rechts = als.aftrekking(eerste, tweede)
        return tabel[links][rechts]

    return {eerste: {tweede: aantal(eerste, tweede) for tweede in tabel} for eerste in tabel}


def _maten(maten: Maten) -> dict[str, object]:
    return asdict(maten)
