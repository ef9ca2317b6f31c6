"""Write a tab to look things up on, row by row by code, and the names by which its rows and those to fill in are tied.

Achtergrond is one, and so is Vorig werkjaar.
"""

from collections.abc import Callable, Iterable

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.achtergrond import naam_invoer, teken_bij
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladrij, Bladtabel
from gia_kwaliteit.werkboek.indeling import Indeling
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad, bescherm, maak_lijst, schrijf, schrijf_zin, verberg
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad
from gia_kwaliteit.werkboek.schrijven.wegwijzer import NAAST_DE_TITEL, Tabsoort, kleur_tab

_UITLEGRIJ = 2
# What stands above it already is grey.
_HERHAALD = (k.CRITERIUM, k.VORIGE_SCORE)
_ALTIJD_GRIJS = (k.BRON,)


def schrijf_naslag(boek: Boek, opzet: Blad, uitleg: str, naam_van: Callable[[str], str]) -> None:
    """Write the tab, with a hidden sign by which a reader knows that nobody typed in a row.

    `uitleg` is the line below its title, `naam_van` gives the name of the first row about a code.
    """
    (tabel,) = opzet.tabellen
    blad = boek.nieuw_blad(opzet.naam)
    begin_blad(blad, opzet.titel, [kolom.breedte for kolom in tabel.kolommen])
    schrijf_zin(blad, _UITLEGRIJ, uitleg, tabel.letter(tabel.koppen[-1]))
    _onderteken(blad, tabel, _UITLEGRIJ, [uitleg])
    for kolom in tabel.kolommen:
        schrijf(blad, f"{tabel.letter(kolom.kop)}{tabel.koprij}", kolom.getoond, o.KOP)
    gezien: set[str] = set()
    for nummer, rij in tabel.genummerd:
        if rij.naar and rij.code not in gezien:
            boek.noem(naam_van(rij.code), opzet.naam, nummer)
        _schrijf_rij(blad, tabel, nummer, rij, herhaald=rij.code in gezien)
        gezien.add(rij.code)
    maak_lijst(blad, tabel.koprij, tabel.laatste, len(tabel.kolommen), vast=1)
    verberg(blad, tabel.letter(tabel.koppen[-1], na=1))
    bescherm(blad, met_filter=True)
    blad.wegwijzers = NAAST_DE_TITEL
    kleur_tab(blad, Tabsoort.lijst)


def noem_invoerrijen(boek: Boek, indeling: Indeling) -> None:
    """Name the row of every code of which such a tab tells: a click on its code goes there."""
    for blad in indeling.invoerbladen:
        for tabel in blad.tabellen:
            for nummer, rij in tabel.genummerd:
                if rij.naar or rij.toen:
                    boek.noem(naam_invoer(rij.code), blad.naam, nummer)


def _schrijf_rij(blad: Tabblad, tabel: Bladtabel, nummer: int, rij: Bladrij, *, herhaald: bool) -> None:
    """Write one text; the words of a criterium that stand above it already are grey."""
    grijs = (*_ALTIJD_GRIJS, *_HERHAALD) if herhaald else _ALTIJD_GRIJS
    hoogte = 0.0
    for kolom in tabel.kolommen:
        tekst, plek = str(rij.vast[kolom.kop]), tabel.nummer(kolom.kop)
        stijl = o.GRIJZE_CEL if kolom.kop in grijs else o.CEL
        if kolom.kop == k.CODE and rij.naar:
            blad.zet_koppeling(nummer, plek, tekst, o.KOPPELCEL, (rij.naar, teksten.NAAR_INVOER.format(tekst)))
        else:
            blad.zet(nummer, plek, tekst or None, stijl)
        hoogte = max(hoogte, o.hoogte(tekst, kolom.breedte, stijl))
    blad.zet_hoogte(nummer, hoogte)
    _onderteken(blad, tabel, nummer, [str(rij.vast[kop]) for kop in tabel.koppen])


def _onderteken(blad: Tabblad, tabel: Bladtabel, nummer: int, inhoud: Iterable[str]) -> None:
    """Put the sign of what stands in a row right of it."""
    blad.zet(nummer, tabel.nummer(tabel.koppen[-1]) + 1, teken_bij(inhoud), o.GRIJZE_CEL)
