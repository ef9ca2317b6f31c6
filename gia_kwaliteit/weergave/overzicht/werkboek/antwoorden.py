"""The tab that says to how many werkboeken each question has an answer."""

from gia_kwaliteit.overzicht import Overzicht
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import nieuw_tabblad
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import HOGE_KOP, Tabelkolom, in_het_midden, maak_lijst, schrijf_tabel
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek


def schrijf_antwoorden(boek: Boek, overzicht: Overzicht) -> None:
    """Add the tab, in a kader with questions."""
    if not overzicht.beantwoord:
        return
    blad = nieuw_tabblad(boek, "Antwoorden", [9, 90, 24])
    kolommen = in_het_midden(
        [
            Tabelkolom("Code", o.CODECEL),
            Tabelkolom("Vraag", o.CEL, tekens=90),
            Tabelkolom(f"Beantwoord (van {len(overzicht.bureaus)})", o.TELCEL, tekens=24),
        ]
    )
    rijen = ((code, overzicht.kader.vraag_van[code].tekst, aantal) for code, aantal in overzicht.beantwoord.items())
    laatste = schrijf_tabel(blad, 4, kolommen, rijen, HOGE_KOP)
    maak_lijst(blad, 4, laatste, len(kolommen), vast=1)
    blad.rond_af()
