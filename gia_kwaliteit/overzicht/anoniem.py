"""Letters in the place of names, before anything is computed, so that no output can still hold a name."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from statistics import fmean

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort
from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.gecontroleerd import Gecontroleerd
from gia_kwaliteit.overzicht.uittreksel import Uittreksel, gedeeld_puntenmodel, herrekend

_NIET_GETOOND = "…"
_VASTGEPLAKT = re.compile(r"(?<=[.\w])\{(\w+)\}")


def anonimiseer(gecontroleerd: Gecontroleerd, kader: Kader) -> Gecontroleerd:
    """Return the same with a letter for every subject, in its name, its werkboek and every bevinding.

    The letters go by the mean score on the processen, highest first: the order of the names would give away who is who
    among those that everybody knows. That of the scores would do so among persons: theirs go by what nobody can see,
    and say nothing. Of a sentence nothing is kept that a person typed.
    """
    alle = [
        *gecontroleerd.uittreksels,
        *(uittreksel for uittreksel, _ in gecontroleerd.apart),
        *(uittreksel for groep, _ in gecontroleerd.samen for uittreksel in groep),
        *gecontroleerd.buiten_de_stand,
    ]
    bekend = {uittreksel.pad for uittreksel in alle}
    alle += [uittreksel for uittreksel in gecontroleerd.aangevuld if uittreksel.pad not in bekend]
    letters = _letters(_met_een_model(alle, kader), kader)
    apart = [
        (_zonder_naam(u, letters), tuple(_anonieme_bevinding(b, [u], letters, kader) for b in gevonden))
        for u, gevonden in gecontroleerd.apart
    ]
    samen = [
        (tuple(_zonder_naam(u, letters) for u in groep), _anonieme_bevinding(b, groep, letters, kader))
        for groep, b in gecontroleerd.samen
    ]
    return Gecontroleerd(
        uittreksels=tuple(sorted((_zonder_naam(u, letters) for u in gecontroleerd.uittreksels), key=_volgorde)),
        apart=tuple(sorted(apart, key=lambda paar: _volgorde(paar[0]))),
        samen=tuple(sorted(samen, key=lambda paar: _volgorde(paar[0][0]))),
        buiten_de_stand=tuple(sorted((_zonder_naam(u, letters) for u in gecontroleerd.buiten_de_stand), key=_volgorde)),
        aangevuld=tuple(sorted((_zonder_naam(u, letters) for u in gecontroleerd.aangevuld), key=_volgorde)),
        stand=gecontroleerd.stand,
    )


def _met_een_model(uittreksels: Sequence[Uittreksel], kader: Kader) -> list[Uittreksel]:
    """Return the same with scores under one puntenmodel, as an overzicht of all of them has it."""
    model = gedeeld_puntenmodel((uittreksel for uittreksel in uittreksels if uittreksel.scores), kader)
    return [herrekend(uittreksel, kader, model) if uittreksel.scores else uittreksel for uittreksel in uittreksels]


def _letters(uittreksels: Iterable[Uittreksel], kader: Kader) -> dict[str, str]:
    """Return the letter of every subject, by its sleutel."""
    per_bureau: dict[str, list[Uittreksel]] = defaultdict(list)
    for uittreksel in uittreksels:
        if uittreksel.sleutel:
            per_bureau[uittreksel.sleutel].append(uittreksel)

    def rang(sleutel: str) -> tuple[float, list[bytes]]:
        boeken = per_bureau[sleutel]
        # Those of the processen come first, and are on one scale.
        scores = [score for boek in boeken for score in boek.scores[: len(kader.processen)] if score is not None]
        return (-fmean(scores) if scores else 0.0, sorted(boek.niveaus for boek in boeken))

    def lot(sleutel: str) -> bytes:
        # Who has not got the werkboeken cannot compute it, and in every run it is the same.
        inhoud = repr(sorted((boek.vingerafdruk, boek.niveaus) for boek in per_bureau[sleutel]))
        return hashlib.blake2b(inhoud.encode(), digest_size=16).digest()

    op_volgorde = sorted(per_bureau, key=lot if kader.woorden.onderwerp.persoon else rang)
    return {sleutel: letters(nummer) for nummer, sleutel in enumerate(op_volgorde)}


def _zonder_naam(uittreksel: Uittreksel, letters: Mapping[str, str]) -> Uittreksel:
    naam = letters.get(uittreksel.sleutel)
    aanduiding = _aanduiding(uittreksel, letters)
    # The overzicht goes by the sleutel, and B comes before AA.
    sleutel = f"{len(naam)}{naam}" if naam else ""
    # Who signed it off and on which day give away whose it is; how far it is does not.
    weg = replace(uittreksel, beoordelaars=frozenset(), datum=None, stand_sinds=None, stand_door=None, bevindingen=())
    # What was answered in words can name anybody, and a day too much.
    antwoorden = tuple(_NIET_GETOOND if isinstance(a, str | date) else a for a in uittreksel.antwoorden)
    weg = replace(weg, antwoorden=antwoorden)
    return replace(weg, pad=aanduiding, werkboek=aanduiding, naam=naam, sleutel=sleutel)


def _aanduiding(uittreksel: Uittreksel, letters: Mapping[str, str]) -> str:
    naam = letters.get(uittreksel.sleutel)
    if naam is None:
        return "een werkboek"
    delen = (str(deel) for deel in (uittreksel.soort, uittreksel.werkjaar) if deel)
    return " ".join(("werkboek", naam, *delen))


def _anonieme_bevinding(
    gevonden: Bevinding, boeken: Iterable[Uittreksel], letters: Mapping[str, str], kader: Kader
) -> Bevinding:
    """Say the sentence of the catalogue again, with nothing in it that was read from a werkboek."""
    boeken = list(boeken)
    # What is glued to a sentence, such as what was perhaps meant, is left out whole.
    los = dict.fromkeys(_VASTGEPLAKT.findall(f"{gevonden.id.wat} {gevonden.id.doe}"), "")
    bekend = los | _toegelaten(gevonden, kader) | kader.woorden.voor_zinnen
    bekend |= {"code": gevonden.code or "", "veld": gevonden.veld or "", "naam": letters.get(boeken[0].sleutel, "")}
    bekend["namen"] = " en ".join(letters.get(boek.sleutel, _NIET_GETOOND) for boek in boeken)
    bekend["bestand"] = " en ".join(_aanduiding(boek, letters) for boek in boeken)
    # What says nothing about whose werkboek it is.
    soort, werkjaar = boeken[0].soort, boeken[0].werkjaar
    bekend["soort"] = kader.woorden.naam_van_soort(soort) if soort else _NIET_GETOOND
    bekend["werkjaar"] = werkjaar or _NIET_GETOOND
    woorden = defaultdict(lambda: _NIET_GETOOND, bekend)
    return replace(
        gevonden,
        blad=None,
        werkboek=_aanduiding(boeken[0], letters) if len(boeken) == 1 else None,
        melding=gevonden.id.melding(woorden),
    )


def _toegelaten(gevonden: Bevinding, kader: Kader) -> dict[str, str]:
    """Return what is allowed in a cell, where the kader or gia itself says so."""
    if gevonden.id == Bevindingsoort.status_ongeldig:
        return {"toegelaten": ", ".join(Status)}
    if gevonden.id == Bevindingsoort.score_ongeldig and gevonden.code in kader.schaal_van:
        return {"toegelaten": ", ".join(kader.schaal_van[gevonden.code].namen)}
    return {}


def _volgorde(uittreksel: Uittreksel) -> tuple[bool, str, str]:
    """Order by letter, then by what the werkboek is."""
    return (not uittreksel.naam, uittreksel.sleutel, uittreksel.werkboek)
