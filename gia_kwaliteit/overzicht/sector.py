"""The image of the sector: every score over all beoordelingen, and the place of each of them."""

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean, median

from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.overzicht.groep import Groep
from gia_kwaliteit.overzicht.model import Bureau, Sectorscore
from gia_kwaliteit.overzicht.uittreksel import Uittreksel, is_niveau


def bereken_bureaus(groep: Groep) -> tuple[Bureau, ...]:
    """Return every beoordeling with its scores and its places; raises ValueError when one has no soort or werkjaar."""
    plaatsen = {code: _plaatsen(scores) for code, scores in groep.scores.items()}
    codes = groep.codes
    nummers = {code: [groep.plaats_van[c] for c in groep.inhoud[code][1]] for code in codes.alle}
    bureaus = []
    for uittreksel, aanduiding in zip(groep.uittreksels, groep.aanduidingen, strict=True):
        if uittreksel.soort is None or uittreksel.werkjaar is None:
            raise ValueError(f"{uittreksel.werkboek}: zonder soort en werkjaar heeft een werkboek hier geen plaats")
        scores = codes.scores(uittreksel)
        bureaus.append(
            Bureau(
                naam=str(uittreksel.naam),
                aanduiding=aanduiding,
                soort=uittreksel.soort,
                werkjaar=uittreksel.werkjaar,
                werkboek=uittreksel.werkboek,
                processen={code: scores[code] for code in codes.processen},
                kwaliteitsaspecten={code: scores[code] for code in codes.kwaliteitsaspecten},
                onderdelen={code: scores[code] for code in codes.onderdelen},
                rubrieken={code: scores[code] for code in codes.rubrieken},
                plaatsen={c: plaatsen[c][round(score, RUIS)] for c, score in scores.items() if score is not None},
                gescoord=uittreksel.gescoord,
                criteria=len(uittreksel.niveaus),
                onvolledig=_onvolledig(uittreksel, scores, nummers),
            )
        )
    return tuple(bureaus)


def _onvolledig(
    uittreksel: Uittreksel, scores: Mapping[str, float | None], nummers: Mapping[str, Sequence[int]]
) -> frozenset[str]:
    """Return the codes of scores below which something is not scored; `nummers` are the places of their criteria."""
    if uittreksel.gescoord == len(uittreksel.niveaus):
        return frozenset()
    niveaus = uittreksel.niveaus
    return frozenset(
        code
        for code, score in scores.items()
        if score is not None and not all(is_niveau(niveaus[nummer]) for nummer in nummers[code])
    )


def _plaatsen(scores: Iterable[float | None]) -> dict[float, int]:
    """Return the place of every score, the highest first; equal scores share the best place of them."""
    plaatsen: dict[float, int] = {}
    for plaats, score in enumerate(sorted((round(s, RUIS) for s in scores if s is not None), reverse=True), start=1):
        plaatsen.setdefault(score, plaats)
    return plaatsen


def bereken_sectorscores(groep: Groep, codes: Iterable[str], schaal: int) -> tuple[Sectorscore, ...]:
    """Return the mean, the median, the extremes and the distribution over the levels for these codes of scores."""
    return tuple(_sectorscore(groep, code, schaal) for code in codes)


def _sectorscore(groep: Groep, code: str, schaal: int) -> Sectorscore:
    bestaande = [score for score in groep.scores.get(code, ()) if score is not None]
    naam, criteria = groep.inhoud[code]
    tellingen = [groep.verdeling(criterium) for criterium in criteria]
    return Sectorscore(
        code=code,
        naam=naam,
        schaal=schaal,
        n=len(bestaande),
        gemiddelde=fmean(bestaande) if bestaande else None,
        mediaan=median(bestaande) if bestaande else None,
        minimum=min(bestaande, default=None),
        maximum=max(bestaande, default=None),
        verdeling={niveau: sum(telling[niveau] for telling in tellingen) for niveau in tellingen[0]},
    )
