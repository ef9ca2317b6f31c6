"""The tab that says how far every werkboek in an overzicht is."""

from collections.abc import Iterable

from gia_kwaliteit.overzicht import Overzicht
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, nieuw_tabblad
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf,
    schrijf_tabel,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek


def schrijf_stand(boek: Boek, overzicht: Overzicht) -> None:
    """Add the tab, where any werkboek says how far it is."""
    if not any(bureau.stand for bureau in overzicht.apart):
        return
    blad = nieuw_tabblad(boek, "Stand", [34, 16, 14, 34, 48], "Stand van de werkboeken")
    schrijf(blad, "A2", "Zoals op het blad Start van elk werkboek; leeg waar niets gekozen is", o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(overzicht.kader.woorden.onderwerp.als_kop, o.CEL, tekens=34),
            Tabelkolom("Stand", o.CEL),
            Tabelkolom("Sinds", o.CEL),
            Tabelkolom("Door", o.CEL, tekens=34),
            Tabelkolom("Werkboek", o.CEL, tekens=48),
        ]
    )
    rijen: Iterable[Cellen] = (
        (
            bureau.aanduiding,
            str(bureau.stand or ""),
            f"{bureau.stand_sinds:%d/%m/%Y}" if bureau.stand_sinds else "",
            bureau.stand_door or "",
            bureau.werkboek,
        )
        for bureau in overzicht.bureaus
    )
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, KOPHOOGTE)
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)
    blad.rond_af()
