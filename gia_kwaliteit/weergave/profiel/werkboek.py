"""The results of one beoordeling as a workbook: values, no formulas, and the charts of the werkboek."""

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.indeling import maak_indeling
from gia_kwaliteit.werkboek.resultaatindeling import maak_resultaatindeling
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import bevindingenkolommen, schrijf_bevindingen
from gia_kwaliteit.werkboek.schrijven.blad import (
    Tabelkolom,
    begin_blad,
    schrijf,
    schrijf_rij,
)
from gia_kwaliteit.werkboek.schrijven.gia_blad import schrijf_gia
from gia_kwaliteit.werkboek.schrijven.resultaatbladen import schrijf_resultaatbladen
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

_HERKOMST = (Tabelkolom("", o.CODECEL), Tabelkolom("", o.CEL, tekens=60, samen=3))


def maak_resultaten(profiel: Profiel, kader: Kader) -> bytes:
    """Return the results of a profiel as the bytes of an .xlsx file: values, no formulas, and the same charts."""
    boek = Boek("Resultaten")
    _schrijf_herkomst(boek.begin, profiel)
    schrijf_resultaatbladen(boek, maak_resultaatindeling(maak_indeling(kader), profiel), profiel)
    schrijf_gia(boek, kader, profiel.puntenmodel, k.INHOUD_RESULTATEN)
    return boek.inhoud(kader.titel)


def _schrijf_herkomst(blad: Tabblad, profiel: Profiel) -> None:
    """Write where the results come from, and what was found while reading."""
    begin_blad(blad, "Resultaten", [26, 28, 12, 12, 100])
    regels = {
        "Werkboek": profiel.werkboek,
        k.VELDEN["onthaalbureau"]: profiel.onthaalbureau,
        k.VELDEN["soort"]: profiel.soort.value if profiel.soort else None,
        k.VELDEN["werkjaar"]: profiel.werkjaar,
        k.VELDEN["datum"]: profiel.datum.strftime("%d/%m/%Y") if profiel.datum else None,
        k.VELDEN["beoordelaars"]: "; ".join(profiel.beoordelaars) or None,
        "Kader": f"{profiel.kader.id} {profiel.kader.versie}",
        "Puntenmodel": profiel.puntenmodel,
    }
    for rij, regel in enumerate(regels.items(), start=3):
        schrijf_rij(blad, rij, _HERKOMST, regel)
    rij = len(regels) + 4
    schrijf(blad, f"A{rij}", f"Bevindingen bij het lezen: {len(profiel.bevindingen)}", o.TABELTITEL)
    if profiel.bevindingen:
        schrijf_bevindingen(blad, rij + 1, profiel.bevindingen, bevindingenkolommen(105))
