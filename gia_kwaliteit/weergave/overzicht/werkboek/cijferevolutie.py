"""The tab with every figure over the years: the area, the mean of the sector, and each subject."""

from collections.abc import Iterator, Sequence

from gia_kwaliteit.kader.referentie import AANTAL
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overzicht import Cijferevolutie
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.overzicht.cijferevolutie import uitleg_cijferevolutie
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cel,
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf,
    schrijf_tabel,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek

_KOPRIJ = 4
_NAAM, _WIE = 50, 34


def schrijf_cijferevolutie(boek: Boek, evoluties: Sequence[Cijferevolutie], woorden: Woorden) -> None:
    """Add the tab; a row of the kader has a row for the area, two for the sector, and one for each subject."""
    jaren = sorted({jaar for evolutie in evoluties for jaar in evolutie.jaren})
    blad = nieuw_tabblad(boek, "Evolutie cijfers", [10, 48, 20, 34, *(10 for _ in jaren)])
    schrijf(blad, "A2", uitleg_cijferevolutie(woorden), o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom("Cijfer", o.CEL, tekens=_NAAM),
            Tabelkolom("Eenheid", o.CEL),
            Tabelkolom(woorden.onderwerp.als_kop, o.CEL, tekens=_WIE),
            *(Tabelkolom(str(jaar), o.GETALCEL) for jaar in jaren),
        ]
    )
    gebied = met_hoofdletter(woorden.gebied.naam)
    rijen = (rij for evolutie in evoluties for rij in _rijen(evolutie, jaren, gebied))
    laatste = schrijf_tabel(blad, _KOPRIJ, kolommen, rijen, KOPHOOGTE)
    maak_lijst(blad, _KOPRIJ, laatste, len(kolommen), vast=4)
    blad.rond_af()


def _rijen(evolutie: Cijferevolutie, jaren: Sequence[int], gebied: str) -> Iterator[Cellen]:
    vooraan = (evolutie.code, evolutie.naam, evolutie.eenheid)
    vlaams = [beeld.waarde if beeld else None for beeld in evolutie.vlaams]
    if any(evolutie.vlaams):
        yield *vooraan, Cel(gebied, o.CODECEL), *_cellen(evolutie, vlaams, jaren)
    yield *vooraan, Cel("gemiddelde", o.CODECEL), *_cellen(evolutie, evolutie.gemiddelden, jaren)
    if evolutie.is_gewogen:
        yield *vooraan, Cel("gewogen gemiddelde", o.CODECEL), *_cellen(evolutie, evolutie.gewogen, jaren)
    aantallen = dict(zip(evolutie.jaren, evolutie.aantallen, strict=True))
    yield *vooraan, Cel("n", o.CODECEL), *(Cel(aantallen.get(jaar) or None, o.TELCEL) for jaar in jaren)
    for naam, lijn in evolutie.bureaus.items():
        yield *vooraan, naam, *_cellen(evolutie, lijn, jaren)


def _cellen(evolutie: Cijferevolutie, lijn: Sequence[float | None], jaren: Sequence[int]) -> list[Cel | float | None]:
    """Return the figures of all years on the tab; a whole number of things without a decimal."""
    van = dict(zip(evolutie.jaren, lijn, strict=True))
    return [
        Cel(waarde, o.TELCEL)
        if evolutie.eenheid == AANTAL and waarde is not None and float(waarde).is_integer()
        else waarde
        for waarde in map(van.get, jaren)
    ]
