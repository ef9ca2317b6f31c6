"""The tab with every criterium over all beoordelingen, and why it deserves a second look."""

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import UITLEG_EENSGEZINDHEID, Criteriumbeeld, Overzicht, uitleg_vlaggen
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import KOPHOOGTE, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf_tabel,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek

_TITEL = "Criteria die een tweede blik vragen"
_UITLEG_SAMENHANG = "Samenhang is Spearmans rho met de rest van het proces, vanaf 8 beoordelingen."
_TWEE = o.GETALCEL._replace(getal="0.00")


def schrijf_criteria(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab."""
    namen = kader.schaal.namen
    blad = nieuw_tabblad(boek, "Criteria", [10, 62, 7, *(16 for _ in namen), 12, 9, 9, 11, 11, 24, 13], _TITEL)
    uitleg = "; ".join(f"{vlag.value.replace('_', ' ')}: {zin}" for vlag, zin in uitleg_vlaggen(kader).items())
    schrijf_zin(blad, 2, f"Vlaggen. {uitleg}.", "M")
    schrijf_zin(blad, 3, f"{_UITLEG_SAMENHANG} {UITLEG_EENSGEZINDHEID}", "M")
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom(k.CRITERIUM, o.CEL, tekens=66),
            *(Tabelkolom(kop, o.TELCEL) for kop in ("n", *namen)),
            Tabelkolom("Samenhang", _TWEE),
            Tabelkolom("Paren", o.TELCEL),
            Tabelkolom("Gelijk", o.PROCENTCEL),
            Tabelkolom("Binnen 1", o.PROCENTCEL),
            Tabelkolom("Verschil", o.FIJNVERSCHILCEL),
            Tabelkolom("Vlaggen", o.CEL, tekens=24),
            Tabelkolom(k.BEWUST_NIET_GESCOORD, o.TELCEL),
        ]
    )
    laatste = schrijf_tabel(blad, 5, kolommen, map(_cellen, overzicht.criteria), KOPHOOGTE)
    kleuren.kleur_aantallen(blad, f"D6:{letters(2 + len(namen))}{laatste}")
    maak_lijst(blad, 5, laatste, len(kolommen), vast=1)


def _cellen(beeld: Criteriumbeeld) -> Cellen:
    eens = beeld.eensgezindheid
    return (
        beeld.code,
        beeld.criterium,
        beeld.n,
        *beeld.verdeling.values(),
        beeld.samenhang,
        *((eens.n, eens.gelijk, eens.binnen_een, eens.gemiddeld_verschil) if eens else [None] * 4),
        ", ".join(vlag.value.replace("_", " ") for vlag in beeld.vlaggen) or None,
        beeld.bewust_niet_gescoord or None,
    )
