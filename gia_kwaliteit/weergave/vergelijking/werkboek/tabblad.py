"""What the tabs of a vergelijking share: how they begin."""

from collections.abc import Sequence

from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad, schrijf
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

VERSCHIL = "Verschil"


def nieuw_tabblad(boek: Boek, naam: str, breedtes: Sequence[float], vergelijking: Vergelijking) -> Tabblad:
    """Add a tab at the end, with its name as title."""
    blad = boek.nieuw_blad(boek.vrije_naam(naam))
    begin_tabblad(blad, naam, breedtes, vergelijking)
    return blad


def begin_tabblad(blad: Tabblad, titel: str, breedtes: Sequence[float], vergelijking: Vergelijking) -> None:
    """Give a tab its title, the name of the onthaalbureau and the widths of its columns."""
    begin_blad(blad, titel, breedtes)
    schrijf(blad, "A2", vergelijking.links.naam or "", o.ONDERTITEL)
