"""The image of the sector: every score over all beoordelingen, and the place of each of them."""

from collections.abc import Sequence

from gia_kwaliteit.getallen import RUIS
from gia_kwaliteit.overzicht.delen import Bureau, PerCode, Sectorscore
from gia_kwaliteit.overzicht.tabellen import Tabellen, gemiddelde, of_niets
from gia_kwaliteit.overzicht.uittreksel import Uittreksel


def bereken_bureaus(uittreksels: Sequence[Uittreksel], tabellen: Tabellen) -> tuple[Bureau, ...]:
    """Return every beoordeling with its scores and its places; `tabellen` are those of the same uittreksels.

    Raises ValueError when one has no soort or werkjaar.
    """
    plek_van = {code: plek for plek, code in enumerate(tabellen.scores.columns)}
    plaatsen = _plaatsen(tabellen)
    onvolledig = _onvolledig(tabellen)
    bureaus = []
    for uittreksel, aanduiding, plaats, mist in zip(
        uittreksels, tabellen.scores.index, plaatsen, onvolledig, strict=True
    ):
        if uittreksel.soort is None or uittreksel.werkjaar is None:
            raise ValueError(f"{uittreksel.werkboek}: zonder soort en werkjaar heeft een werkboek hier geen plaats")
        bureaus.append(
            Bureau(
                naam=str(uittreksel.naam),
                aanduiding=aanduiding,
                soort=uittreksel.soort,
                werkjaar=uittreksel.werkjaar,
                werkboek=uittreksel.werkboek,
                stand=uittreksel.stand,
                stand_sinds=uittreksel.stand_sinds,
                stand_door=uittreksel.stand_door,
                scores=PerCode(plek_van, uittreksel.scores),
                plaatsen=plaats,
                gescoord=uittreksel.gescoord,
                bewust_niet_gescoord=uittreksel.bewust_niet_gescoord,
                niet_van_toepassing=uittreksel.niet_van_toepassing,
                criteria=len(uittreksel.niveaus),
                onvolledig=mist,
            )
        )
    return tuple(bureaus)


def _plaatsen(tabellen: Tabellen) -> list[dict[str, int]]:
    """Return the place of every score, the highest first; equal scores share the best place of them."""
    plaatsen = tabellen.scores.round(RUIS).rank(ascending=False, method="min").fillna(0).astype(int)
    codes = list(plaatsen.columns)
    return [
        {code: plaats for code, plaats in zip(codes, rij, strict=True) if plaats}
        for rij in plaatsen.to_numpy().tolist()
    ]


def _onvolledig(tabellen: Tabellen) -> list[frozenset[str]]:
    """Return the codes of the scores of each beoordeling below which something is not scored, without a reason."""
    open_ = tabellen.niveaus.isna() & ~tabellen.bewust & ~tabellen.buiten
    onvolledig = tabellen.scores.notna()
    for groep in tabellen.kader.scoregroepen.values():
        onvolledig[groep.code] &= open_[list(groep.criteria)].any(axis=1)
    codes = list(onvolledig.columns)
    # Those that miss the same share one set.
    bekend: dict[tuple[bool, ...], frozenset[str]] = {}
    rijen = map(tuple, onvolledig.to_numpy().tolist())
    return [
        bekend.setdefault(rij, frozenset(code for code, mist in zip(codes, rij, strict=True) if mist)) for rij in rijen
    ]


def bereken_sectorscores(tabellen: Tabellen) -> dict[str, Sectorscore]:
    """Return the mean, the median, the extremes and the distribution over the levels of every scoregroep, by code."""
    maten = tabellen.scores.agg(["count", "median", "min", "max"])
    gemiddelden = tabellen.scores.agg(gemiddelde)
    return {
        groep.code: Sectorscore(
            scoregroep=groep,
            n=int(maten.loc["count", groep.code]),
            gemiddelde=of_niets(gemiddelden[groep.code]),
            mediaan=of_niets(maten.loc["median", groep.code]),
            minimum=of_niets(maten.loc["min", groep.code]),
            maximum=of_niets(maten.loc["max", groep.code]),
            verdeling=tabellen.verdeling(groep.criteria, groep.schaal),
        )
        for groep in tabellen.kader.scoregroepen.values()
    }
