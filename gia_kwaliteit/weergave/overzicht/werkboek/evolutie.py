"""The tabs with the scores of one soort over the werkjaren: the figures, and the lines through them."""

from collections.abc import Iterator, Mapping

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.overzicht import Evolutie
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import BUREAU, KOPHOOGTE, VET, nieuw_tabblad
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
from gia_kwaliteit.werkboek.schrijven.grafiek import Kolomdeel
from gia_kwaliteit.werkboek.schrijven.lijngrafiek import MEESTE_LIJNEN, Lijn, Lijnbeeld, teken_lijnen
from gia_kwaliteit.werkboek.schrijven.spreidingsgrafiek import MEESTE_REEKSEN
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

_GEMIDDELDE = "gemiddelde"
# A picture of lines is so wide and high, in cm; two stand beside each other, and four on a page.
_LIJNBEELD, _RIJEN_PER_LIJNBEELD = (14.6, 8.0), 16
_EERSTE_RIJ = 5


def schrijf_evolutie(boek: Boek, evolutie: Evolutie) -> None:
    """Add both tabs."""
    blad = nieuw_tabblad(boek, f"Evolutie {evolutie.soort.value}", [34, 12, *(9 for _ in evolutie.processen)])
    schrijf(blad, "A2", "Score op 20; het gemiddelde telt de n onthaalbureaus van toen", o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(BUREAU, o.CEL),
            Tabelkolom("Werkjaar", o.CEL),
            *(Tabelkolom(proces.code, o.GETALCEL) for proces in evolutie.processen),
        ]
    )
    laatste = schrijf_tabel(blad, _EERSTE_RIJ - 1, kolommen, _rijen(evolutie), KOPHOOGTE)
    # The rows of the sector come first, two for every werkjaar.
    jaren = len(evolutie.werkjaren)
    bureaus = evolutie.processen[0].bureaus
    eerste_rij = {naam: _EERSTE_RIJ + jaren * plek for plek, naam in enumerate(bureaus, start=2)}
    for naam, eerste in eerste_rij.items():
        for rij in range(eerste, eerste + jaren):
            blad.zet_hoogte(rij, o.hoogte(naam, 34))
    maak_lijst(blad, _EERSTE_RIJ - 1, laatste, len(kolommen), vast=2)
    # The lines of the sector and of the first bureaus are drawn from here.
    blad.rond_af(bewaar=_EERSTE_RIJ + jaren * (2 + MEESTE_REEKSEN))
    _schrijf_lijnen(boek, evolutie, blad, eerste_rij)


def _rijen(evolutie: Evolutie) -> Iterator[Cellen]:
    """Yield the rows of the sector and of every bureau.

    A bureau has a row for a werkjaar without scores too, so that its line has a gap there.
    """
    for plek, jaar in enumerate(evolutie.werkjaren):
        scores = (Cel(proces.sector[plek], VET) for proces in evolutie.processen)
        yield Cel(_GEMIDDELDE, o.CODECEL), Cel(jaar, o.CODECEL), *scores
    for plek, jaar in enumerate(evolutie.werkjaren):
        aantallen = (Cel(proces.aantallen[plek], o.TELCEL) for proces in evolutie.processen)
        yield Cel("n", o.CODECEL), Cel(jaar, o.CODECEL), *aantallen
    for naam in evolutie.processen[0].bureaus:
        for plek, jaar in enumerate(evolutie.werkjaren):
            yield naam, jaar, *(proces.bureaus[naam][plek] for proces in evolutie.processen)


def _schrijf_lijnen(boek: Boek, evolutie: Evolutie, cijfers: Tabblad, eerste_rij: Mapping[str, int]) -> None:
    """Draw the lines of the sector, and of every proces those of the bureaus, from the rows of another tab."""

    def cellen(kolom: int, eerste: int) -> Kolomdeel:
        return Kolomdeel(cijfers.naam, kolom, eerste, eerste + len(evolutie.werkjaren) - 1)

    blad = nieuw_tabblad(boek, f"Lijnen {evolutie.soort.value}", [80, 80])
    schrijf(blad, "A2", _uitleg(cijfers.naam, len(eerste_rij)), o.ONDERTITEL)
    onder = cellen(2, _EERSTE_RIJ)
    alle = [
        Lijn(proces.code, f"{letters(kolom - 1)}{_EERSTE_RIJ - 1}", cellen(kolom, _EERSTE_RIJ))
        for kolom, proces in enumerate(evolutie.processen, start=3)
    ]
    titel = "Gemiddelde van de sector per proces"
    teken_lijnen(blad, Lijnbeeld(titel, alle, onder, plaats="A4", maat=_LIJNBEELD))
    getekend = list(eerste_rij.items())[:MEESTE_REEKSEN]
    for nummer, proces in enumerate(evolutie.processen, start=1):
        rij, kolom = 4 + _RIJEN_PER_LIJNBEELD * (nummer // 2), 2 + nummer
        beeld = Lijnbeeld(
            f"{proces.code} {proces.naam}",
            [Lijn(naam, f"A{eerste}", cellen(kolom, eerste)) for naam, eerste in getekend],
            onder,
            plaats=f"{'AB'[nummer % 2]}{rij}",
            maat=_LIJNBEELD,
            nadruk=Lijn(_GEMIDDELDE, f"A{_EERSTE_RIJ}", cellen(kolom, _EERSTE_RIJ)),
        )
        teken_lijnen(blad, beeld)
        if nummer % 4 == 0:
            blad.breek_voor(rij)


def _uitleg(cijferblad: str, bureaus: int) -> str:
    """Return what the lines are, of so many bureaus."""
    uitleg = "Score op 20; de dikke zwarte lijn is het gemiddelde van de sector"
    if bureaus > MEESTE_LIJNEN:
        uitleg += f", elke grijze lijn een onthaalbureau; de cijfers staan op het blad {cijferblad}"
    if bureaus > MEESTE_REEKSEN:
        uitleg += f". Excel tekent hoogstens {MEESTE_REEKSEN} lijnen: de eerste van de {bureaus}"
    return uitleg
