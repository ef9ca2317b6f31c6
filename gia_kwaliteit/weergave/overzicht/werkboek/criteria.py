"""The tab with every criterium over all beoordelingen, and why it deserves a second look."""

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import Criteriatoets, Criteriumbeeld, Overzicht, uitleg_eensgezindheid, uitleg_vlaggen
from gia_kwaliteit.weergave.overzicht.inhoud import titel_van_criteria
from gia_kwaliteit.weergave.overzicht.toets import TITEL
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import als_bladnaam, nieuw_tabblad
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import kleuren
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import (
    HOGE_KOP,
    Cellen,
    Tabelkolom,
    in_het_midden,
    maak_lijst,
    schrijf_tabel,
    schrijf_zin,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek
from gia_kwaliteit.werkboek.schrijven.tekstmaat import breedte_voor_woorden

# So wide are the columns with texts, and those after the levels, in characters: all stand on a small screen.
_CRITERIUM, _VLAGGEN, _TOETS, _MATEN = 36, 20, 34, (12, 8, 9, 9, 11, 12)
_TWEE = o.GETALCEL._replace(getal="0.00")


def schrijf_criteria(boek: Boek, overzicht: Overzicht, kader: Kader) -> None:
    """Add the tab."""
    namen, toets = kader.schaal.namen, overzicht.toets
    erbij = (_TOETS,) if toets else ()
    begrippen = kader.woorden.begrippen
    naam = als_bladnaam(begrippen.criterium.meervoud_als_kop, k.CRITERIA)
    niveau = breedte_voor_woorden(namen, 11, o.KOP_MIDDEN)
    breedtes = (9, _CRITERIUM, _VLAGGEN, *erbij, 6, *(niveau for _ in namen), *_MATEN)
    blad = nieuw_tabblad(boek, naam, breedtes, titel_van_criteria(kader))
    eerste = 4 + len(erbij)
    laatste = letters(eerste + len(namen) + len(_MATEN) - 1)
    uitleg = "; ".join(f"{vlag.value.replace('_', ' ')}: {zin}" for vlag, zin in uitleg_vlaggen(kader).items())
    schrijf_zin(blad, 2, f"Vlaggen. {uitleg}.", laatste)
    over_toets = f" {TITEL} {toets.herkomst}: {toets.in_een_zin}" if toets else ""
    samenhang = f"Samenhang is Spearmans rho met de rest van {begrippen.proces.het}, vanaf 8 beoordelingen."
    schrijf_zin(blad, 3, f"{samenhang} {uitleg_eensgezindheid(kader.woorden)}{over_toets}", laatste)
    kolommen = in_het_midden(
        [
            Tabelkolom(k.CODE, o.CODECEL),
            Tabelkolom(begrippen.criterium.als_kop, o.CEL, tekens=_CRITERIUM),
            Tabelkolom("Vlaggen", o.CEL, tekens=_VLAGGEN),
            *(Tabelkolom(TITEL, o.CEL, tekens=breedte) for breedte in erbij),
            *(Tabelkolom(kop, o.TELCEL) for kop in ("n", *namen)),
            Tabelkolom("Samenhang", _TWEE),
            Tabelkolom("Paren", o.TELCEL),
            Tabelkolom("Gelijk", o.PROCENTCEL),
            Tabelkolom("Binnen 1", o.PROCENTCEL),
            Tabelkolom("Verschil", o.FIJNVERSCHILCEL),
            Tabelkolom(k.BEWUST_NIET_GESCOORD, o.TELCEL),
        ]
    )
    # First what is to be put right, then those with a flag, each in the order of the kader.
    herzien = {van.code for van in toets.te_herzien} if toets else set()
    beelden = sorted(overzicht.criteria, key=lambda beeld: (beeld.code not in herzien, not beeld.vlaggen))
    onder = schrijf_tabel(blad, 5, kolommen, (_cellen(beeld, toets) for beeld in beelden), HOGE_KOP)
    kleuren.kleur_aantallen(blad, f"{letters(eerste)}6:{letters(eerste + len(namen) - 1)}{onder}")
    maak_lijst(blad, 5, onder, len(kolommen), vast=2)


def _cellen(beeld: Criteriumbeeld, toets: Criteriatoets | None) -> Cellen:
    eens = beeld.eensgezindheid
    getoetst = toets.criteria.get(beeld.code) if toets else None
    return (
        beeld.code,
        beeld.criterium,
        ", ".join(vlag.value.replace("_", " ") for vlag in beeld.vlaggen) or None,
        *(("\n".join((getoetst.in_woorden, *getoetst.opmerkingen)) if getoetst else None,) if toets else ()),
        beeld.n,
        *beeld.verdeling.values(),
        beeld.samenhang,
        *((eens.n, eens.gelijk, eens.binnen_een, eens.gemiddeld_verschil) if eens else [None] * 4),
        beeld.bewust_niet_gescoord or None,
    )
