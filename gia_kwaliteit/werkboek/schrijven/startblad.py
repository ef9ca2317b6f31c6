"""The tab Start: whose beoordeling it is, how to go about it, what the levels mean, and the progress."""

from collections.abc import Iterator

from gia_kwaliteit.beoordeling import Gegevens
from gia_kwaliteit.kader import Kader, NietVanToepassing, Niveau, Puntenmodel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.indeling import Indeling, Startindeling
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Tabelkolom,
    begin_blad,
    bescherm,
    schrijf,
    schrijf_koppen,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.bladzijden import houd_bijeen, op_een_bladzijde
from gia_kwaliteit.werkboek.schrijven.invoerregels import stel_regel_in, veldregel
from gia_kwaliteit.werkboek.schrijven.resultaattabel import KOPPEN_LINKS, Inhoud, schrijf_resultaattabel
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

_BREEDTES = (26.0, 54.0, 14.0, 14.0, 40.0, 24.0)
_LAATSTE = "E"
_DATUMS = ("datum", "stand_sinds")


def schrijf_start(blad: Tabblad, indeling: Indeling, model: Puntenmodel, gegevens: Gegevens, voortgang: Inhoud) -> None:
    """Write the tab; `voortgang` has what its last table shows."""
    kader, opzet = indeling.kader, indeling.start
    begin_blad(blad, kader.titel, (*_BREEDTES, *(_BREEDTES[-1] for _ in kader.buiten_de_schalen)))
    schrijf(blad, "A2", teksten.welk_kader(kader), o.ONDERTITEL)
    _schrijf_gegevens(blad, gegevens, opzet)
    schrijf(blad, f"A{opzet.werkwijze}", teksten.ZO_WERKT_HET, o.TABELTITEL)
    for rij, zin in enumerate(teksten.werkwijze(kader), start=opzet.werkwijze + 1):
        schrijf_zin(blad, rij, zin, _LAATSTE)
    _schrijf_niveaus(blad, kader, model, opzet)
    schrijf(blad, f"A{opzet.voortgang.koprij - 1}", opzet.voortgang.titel, o.TABELTITEL)
    schrijf_resultaattabel(blad, opzet.voortgang, voortgang, koppen=KOPPEN_LINKS)
    if not op_een_bladzijde(blad, opzet.voortgang.laatste):
        titels = (opzet.gegevens, opzet.werkwijze, opzet.niveaus, opzet.voortgang.koprij - 1)
        einden = (*(rij - 1 for rij in titels[1:]), opzet.voortgang.laatste)
        houd_bijeen(blad, list(zip(titels, einden, strict=True)))
    bescherm(blad)


def _schrijf_gegevens(blad: Tabblad, gegevens: Gegevens, opzet: Startindeling) -> None:
    """Write the fields, each with what is filled in."""
    schrijf(blad, f"A{opzet.gegevens}", teksten.GEGEVENS, o.TABELTITEL)
    waarden = {
        "onthaalbureau": gegevens.onthaalbureau,
        "soort": gegevens.soort.value if gegevens.soort else None,
        "werkjaar": gegevens.werkjaar,
        "datum": gegevens.datum,
        "beoordelaars": "\n".join(gegevens.beoordelaars) or None,
        "stand": gegevens.stand.value if gegevens.stand else None,
        "stand_sinds": gegevens.stand_sinds,
        "stand_door": gegevens.stand_door,
    }
    for veld, rij in opzet.velden.items():
        schrijf(blad, f"A{rij}", k.VELDEN[veld], o.CODECEL)
        schrijf(blad, f"B{rij}", waarden[veld], o.DATUMINVOER if veld in _DATUMS else o.INVOERCEL)
        blad.zet_hoogte(rij, o.hoogte(str(waarden[veld] or ""), _BREEDTES[1]), groeit=True)
        stel_regel_in(blad, veldregel(veld), [f"B{rij}"])


def _keuzes(kader: Kader, model: Puntenmodel) -> Iterator[tuple[Niveau | NietVanToepassing, Stijl, float | str]]:
    """Yield what can be chosen on each scale, with its look and what it counts for."""
    for schaal in kader.gebruikte_schalen:
        for niveau in schaal.niveaus:
            telt = model.punten[niveau.naam] if schaal is kader.schaal else teksten.telt_als(niveau.rol or "")
            yield niveau, o.niveaucel(niveau.kleur), telt
        if schaal.niet_van_toepassing:
            yield schaal.niet_van_toepassing, o.CEL, teksten.TELT_NIET


def _schrijf_niveaus(blad: Tabblad, kader: Kader, model: Puntenmodel, opzet: Startindeling) -> None:
    """Write what the levels of both scales mean, and how many points they give."""
    schrijf(blad, f"A{opzet.niveaus}", teksten.DE_NIVEAUS, o.TABELTITEL)
    naam, betekenis = teksten.NIVEAUKOPPEN
    kolommen = (
        Tabelkolom(naam, o.CEL),
        Tabelkolom(betekenis, o.CEL, samen=3),
        Tabelkolom(teksten.puntenkop(model), o.CEL),
    )
    schrijf_koppen(blad, opzet.niveaus + 1, kolommen)
    for rij, (keuze, stijl, telt) in enumerate(_keuzes(kader, model), start=opzet.niveaus + 2):
        schrijf(blad, f"A{rij}", keuze.naam, stijl)
        schrijf(blad, f"B{rij}:D{rij}", keuze.betekenis, o.CEL)
        schrijf(blad, f"{_LAATSTE}{rij}", telt, o.PUNTENCEL)
        blad.zet_hoogte(rij, o.hoogte(keuze.betekenis, sum(_BREEDTES[1:4])))
    schrijf(blad, f"A{opzet.puntenuitleg}:{_LAATSTE}{opzet.puntenuitleg}", teksten.puntenuitleg(model), o.TEKST)
