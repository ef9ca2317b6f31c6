"""The tabs about learning: who is strong where another has a werkpunt, and whom to visit."""

from collections.abc import Iterator, Sequence

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import Overzicht, sterk_punt
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, nieuw_tabblad, opsomming
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import Tabelkolom, in_het_midden, maak_lijst, schrijf, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek


def schrijf_leren(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab that says for every criterium who has a sterk punt and who a werkpunt."""
    sterk, begrippen = sterk_punt(kader), kader.woorden.begrippen
    werkpunt, criterium = begrippen.werkpunt, begrippen.criterium
    blad = nieuw_tabblad(boek, "Wie kan van wie leren", [10, 62, 48, 48])
    uitleg = f"Bij {criterium.elk} wie een {sterk} heeft en wie een {werkpunt.enkelvoud}"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom(criterium.als_kop, o.CEL, tekens=66),
            *(Tabelkolom(kop, o.CEL, tekens=48) for kop in (met_hoofdletter(sterk), werkpunt.als_kop)),
        ]
    )
    rijen = (
        (punt.code, punt.criterium, *(opsomming(namen) for namen in (punt.sterk, punt.werkpunt)))
        for punt in overzicht.leren
    )
    maak_lijst(blad, 4, schrijf_tabel(blad, 4, kolommen, rijen, KOPHOOGTE), len(kolommen), vast=1)


def schrijf_bezoeken(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab that says whom every subject can visit, and what to ask there."""
    blad = nieuw_tabblad(boek, "Bezoeken", [34, 34, 90])
    van, begrippen = kader.woorden.onderwerp, kader.woorden.begrippen
    waar = f"waar {van.kortweg.het} zelf een {begrippen.werkpunt.enkelvoud} heeft"
    uitleg = f"Zo weinig mogelijk bezoeken aan collega’s met een {sterk_punt(kader)} {waar}"
    schrijf(blad, "A2", uitleg, o.ONDERTITEL)
    kolommen = in_het_midden(
        [
            Tabelkolom(van.als_kop, o.CEL, tekens=34),
            Tabelkolom("Collega", o.CEL, tekens=34),
            Tabelkolom(f"{begrippen.criterium.meervoud_als_kop} om naar te vragen", o.CEL, tekens=95),
        ]
    )
    laatste = schrijf_tabel(blad, 4, kolommen, _bezoeken(overzicht), KOPHOOGTE)
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)
    blad.rond_af()


def _bezoeken(overzicht: Overzicht) -> Iterator[Sequence[str]]:
    for route in overzicht.leerroutes:
        bezoeken = [*route.bezoeken, *([("niemand", route.zonder_voorbeeld)] if route.zonder_voorbeeld else [])]
        for naam, codes in bezoeken or [(route.zonder_bezoek, ())]:
            yield route.aanduiding, naam, ", ".join(codes)
