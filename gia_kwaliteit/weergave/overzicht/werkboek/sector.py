"""The tabs about the sector: the summary, how often each rule is in order, and the distributions."""

from collections.abc import Iterable, Mapping

from gia_kwaliteit.getallen import letters, verdeling
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import Overzicht, Sectorscore, maten_van, zinnen_vooraf
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, begin_tabblad, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf,
    schrijf_rij,
    schrijf_tabel,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Celwaarde, Tabblad

_OP_20 = 20
_FEIT = o.CEL._replace(horizontaal="left", terugloop=False)


def schrijf_samenvatting(blad: Tabblad, overzicht: Overzicht, kader: Kader) -> None:
    """Write what the overzicht is about, and the scores of the sector."""
    begin_tabblad(blad, "Overkoepelend kwaliteitsbeeld", [40, 14, 14, 14, 14, 12, 28])
    feiten: dict[str, Celwaarde] = {
        "Onthaalbureaus": len({bureau.naam for bureau in overzicht.bureaus}),
        "Beoordelingen": len(overzicht.bureaus),
        "Soort": " en ".join(sorted({bureau.soort.value for bureau in overzicht.bureaus})),
        "Werkjaar": ", ".join(sorted({bureau.werkjaar for bureau in overzicht.bureaus})),
        "Puntenmodel": overzicht.puntenmodel,
    }
    kolommen = (Tabelkolom("", o.CODECEL), Tabelkolom("", _FEIT, samen=6))
    for rij, feit in enumerate(feiten.items(), start=3):
        schrijf_rij(blad, rij, kolommen, feit)
    if zin := " ".join(zinnen_vooraf(overzicht)):
        schrijf_zin(blad, 8, zin, "G")
    maten = maten_van(overzicht)
    rij = _schrijf_sectortabel(blad, 10, "De onderdelen, op 100", overzicht.onderdelen, maten)
    rij = _schrijf_sectortabel(blad, rij + 3, "De processen, op 20", overzicht.processen, maten)
    regels = f", bij regelgeving {' · '.join(kader.regelniveaus)}" if kader.regelniveaus else ""
    schrijf_zin(blad, rij + 2, f"De verdeling telt {' · '.join(kader.schaal.namen)}{regels}.", "G")


def _schrijf_sectortabel(
    blad: Tabblad, koprij: int, titel: str, scores: Iterable[Sectorscore], maten: Mapping[str, str]
) -> int:
    """Write a table with a row per score of the sector; return its last row."""
    schrijf(blad, f"A{koprij - 1}", titel, o.TABELTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom("Naam", o.CEL),
            *(Tabelkolom(naam.capitalize(), o.GETALCEL) for naam in maten),
            *(Tabelkolom(kop, o.TELCEL) for kop in ("n", "Verdeling")),
        ]
    )
    rijen: Iterable[Cellen] = (
        (
            f"{score.code} {score.naam}" if score.schaal == _OP_20 else score.naam,
            *(getattr(score, maat) for maat in maten.values()),
            score.n,
            verdeling(score.verdeling.values()),
        )
        for score in scores
    )
    return schrijf_tabel(blad, koprij, kolommen, rijen, KOPHOOGTE)


def schrijf_regels(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab that says how often every rule is in order."""
    namen = kader.regelschaal.namen
    blad = nieuw_tabblad(boek, "Regels", [10, 90, 9, *(9 for _ in namen), 13])
    uitleg = "Hoe vaak elke regel in orde is; n is het aantal beoordelingen met een score"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom("Regel", o.CEL, tekens=95),
            *(Tabelkolom(kop, o.TELCEL) for kop in ("n", *namen, k.BEWUST_NIET_GESCOORD)),
        ]
    )
    rijen: Iterable[Cellen] = (
        (regel.code, regel.criterium, regel.n, *regel.verdeling.values(), regel.bewust_niet_gescoord or None)
        for regel in overzicht.regels
    )
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, KOPHOOGTE)
    kleuren.kleur_aantallen(blad, f"D5:{letters(2 + len(namen))}{laatste}")
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)


def schrijf_verdelingen(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab that says how often each level was given."""
    namen = kader.schaal.namen
    blad = nieuw_tabblad(boek, "Verdelingen", [12, 42, *(17 for _ in namen), 12])
    uitleg = "Hoe vaak elk niveau is gegeven, over alle beoordelingen samen; de regels staan op het blad Regels"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom("Naam", o.CEL),
            *(Tabelkolom(kop, o.TELCEL) for kop in (*namen, "Samen")),
        ]
    )
    rijen: Iterable[Cellen] = (
        (
            score.code if score.schaal == _OP_20 else "",
            score.naam,
            *score.verdeling.values(),
            sum(score.verdeling.values()),
        )
        for score in (*overzicht.processen, *overzicht.kwaliteitsaspecten)
    )
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, KOPHOOGTE)
    kleuren.kleur_aantallen(blad, f"C5:{letters(len(namen) + 1)}{laatste}")
