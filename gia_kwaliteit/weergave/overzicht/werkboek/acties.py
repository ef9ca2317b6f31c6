"""The tab that says what is done about the werkpunten, per proces and rubriek."""

from gia_kwaliteit.overzicht import Overzicht, koppen_van_acties, proces_of_rubriek, rij_van, titel_van_acties
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, nieuw_tabblad
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import Tabelkolom, in_het_midden, maak_lijst, schrijf, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek


def schrijf_acties(boek: Boek, overzicht: Overzicht) -> None:
    """Add the tab, where anybody has an action plan."""
    beeld = overzicht.acties
    if beeld is None:
        return
    blad = nieuw_tabblad(boek, "Acties", [9, 44, 14, 14, 14, 14], titel_van_acties(overzicht.kader.woorden))
    schrijf(blad, "A2", beeld.uitleg(overzicht.kader), o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom("Code", o.CODECEL),
            Tabelkolom(proces_of_rubriek(overzicht.kader), o.CEL, tekens=44),
            *(Tabelkolom(kop, o.TELCEL) for kop in koppen_van_acties(overzicht.kader.woorden)),
        ]
    )
    rijen = ((deel.code, deel.naam, *rij_van(deel)) for deel in beeld.per_proces)
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, KOPHOOGTE)
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)
    blad.rond_af()
