"""The tabs about the sector: how often each rule is in order, and the distributions."""

from collections.abc import Iterable

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.overzicht import Overzicht, maten_van
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    HOGE_KOP,
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf,
    schrijf_tabel,
    tekens_waar_nodig,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek
from gia_kwaliteit.werkboek.schrijven.tekstmaat import breedte_voor_woorden

_NAAM = 42  # in characters


def schrijf_regels(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab that says how often every rule is in order."""
    namen = kader.regelschaal.namen
    niveau = breedte_voor_woorden(namen, 9, o.KOP_MIDDEN)
    blad = nieuw_tabblad(boek, "Regels", [10, 90, 9, *(niveau for _ in namen), 13])
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
        (
            regel.code,
            regel.criterium,
            regel.n,
            *(regel.verdeling.get(naam, 0) for naam in namen),
            regel.bewust_niet_gescoord or None,
        )
        for regel in overzicht.regels
    )
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, HOGE_KOP)
    kleuren.kleur_aantallen(blad, f"D5:{letters(2 + len(namen))}{laatste}")
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)


def schrijf_scores(boek: Boek, overzicht: Overzicht) -> None:
    """Add the tab with every score of persons of whom nothing is said apart: its mean and how far it runs."""
    maten = maten_van(overzicht)
    blad = nieuw_tabblad(boek, "Scores", [9, 46, 8, *(13 for _ in maten), 8])
    schrijf(blad, "A2", "Elke score over allen samen; n is het aantal beoordelingen met een score", o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom("Naam", o.CEL, tekens=46),
            Tabelkolom("Op", o.TELCEL),
            *(Tabelkolom(maat.capitalize(), o.GETALCEL) for maat in maten),
            Tabelkolom("n", o.TELCEL),
        ]
    )
    met_code = (*overzicht.processen, *overzicht.rubrieken)
    rijen: Iterable[Cellen] = (
        (
            score.code if score in met_code else "",
            score.naam,
            score.schaal,
            *(getattr(score, maat) for maat in maten.values()),
            score.n,
        )
        for score in (
            *overzicht.processen,
            *overzicht.kwaliteitsaspecten,
            *overzicht.onderdelen,
            *overzicht.rubrieken,
        )
    )
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, KOPHOOGTE)
    maak_lijst(blad, 4, laatste, len(kolommen), vast=2)
    blad.rond_af()


def schrijf_verdelingen(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab that says how often each level was given."""
    namen = kader.schaal.namen
    blad = nieuw_tabblad(boek, "Verdelingen", [12, _NAAM, *(17 for _ in namen), 12])
    regels = "; de regels staan op het blad Regels" if overzicht.rubrieken else ""
    uitleg = f"Hoe vaak elk niveau is gegeven, over alle beoordelingen samen{regels}"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    scores = (*overzicht.processen, *overzicht.kwaliteitsaspecten)
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom("Naam", o.CEL, tekens=tekens_waar_nodig((score.naam for score in scores), _NAAM)),
            *(Tabelkolom(kop, o.TELCEL) for kop in (*namen, "Samen")),
        ]
    )
    rijen: Iterable[Cellen] = (
        (
            score.code if score.scoregroep.soort is Groepsoort.proces else "",
            score.naam,
            *(score.verdeling.get(naam, 0) for naam in namen),
            sum(score.verdeling.values()),
        )
        for score in scores
    )
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, KOPHOOGTE)
    kleuren.kleur_aantallen(blad, f"C5:{letters(len(namen) + 1)}{laatste}")
