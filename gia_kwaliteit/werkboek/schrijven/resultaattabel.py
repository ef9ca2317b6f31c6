"""Write a table that fills itself: under every heading what stands fixed, a live formula, or a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Bladtabel, Celsoort
from gia_kwaliteit.werkboek.resultaten import Waarde
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import verberg
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Celwaarde, Tabblad

Celstijlen = Mapping[Celsoort, Stijl]

CELLEN: Celstijlen = {
    Celsoort.code: o.CODECEL,
    Celsoort.sleutel: o.SLEUTELCEL,
    Celsoort.naam: o.NAAMCEL,
    Celsoort.tekst: o.CEL,
    Celsoort.score: o.GETALCEL,
    Celsoort.aantal: o.TELCEL,
    Celsoort.hulp: o.TEKST,
}
CELLEN_MIDDEN: Celstijlen = {soort: stijl._replace(verticaal="vcenter") for soort, stijl in CELLEN.items()}
# Rows of a list that may stay empty show no grid.
LIJSTCELLEN: Celstijlen = {**CELLEN, Celsoort.code: o.LIJSTCODE, Celsoort.tekst: o.LIJSTCEL}
KOPPEN: Celstijlen = {
    Celsoort.code: o.KOP,
    Celsoort.sleutel: o.SLEUTELKOP,
    Celsoort.naam: o.NAAMKOP,
    Celsoort.tekst: o.KOP,
    Celsoort.score: o.KOP_MIDDEN,
    Celsoort.aantal: o.KOP_MIDDEN,
    Celsoort.hulp: o.TEKST,
}
KOPPEN_LINKS: Celstijlen = dict.fromkeys(Celsoort, o.KOP)


@dataclass(frozen=True)
class Inhoud:
    """What the cells of a table hold by (code, heading): values, or formulas that give those values."""

    waarden: Mapping[k.Adres, Waarde]
    formules: Mapping[k.Adres, str] = field(default_factory=dict)


def schrijf_resultaattabel(
    blad: Tabblad, tabel: Bladtabel, inhoud: Inhoud, cellen: Celstijlen = CELLEN, koppen: Celstijlen = KOPPEN
) -> None:
    """Write the headings and the rows of a table where the layout has them, and hide what it hides."""
    for kolom in tabel.kolommen:
        if not kolom.kop:
            continue
        eerste, stijl = tabel.nummer(kolom.kop), cellen[kolom.soort]
        _zet(blad, (tabel.koprij, eerste), kolom.samen, kolom.getoond, koppen[kolom.soort])
        for nummer, rij in tabel.genummerd:
            plek, adres = (nummer, eerste), (rij.code, kolom.kop)
            if kolom.kop == k.TABBLAD and rij.naar:
                _voeg_samen(blad, plek, kolom.samen, o.TABKOPPELCEL)
                tekst = str(rij.vast[kolom.kop])
                blad.zet_koppeling(*plek, tekst, o.TABKOPPELCEL, (rij.naar, teksten.NAAR_BLAD.format(tekst)))
            elif kolom.kop not in rij.vast and adres in inhoud.formules:
                _voeg_samen(blad, plek, kolom.samen, stijl)
                blad.zet_formule(*plek, inhoud.formules[adres], stijl, inhoud.waarden[adres])
            else:
                waarde = rij.vast[kolom.kop] if kolom.kop in rij.vast else inhoud.waarden.get(adres)
                _zet(blad, plek, kolom.samen, waarde, stijl)
        if kolom.verborgen:
            verberg(blad, tabel.letter(kolom.kop))


def _zet(blad: Tabblad, plek: tuple[int, int], samen: int, waarde: Celwaarde, stijl: Stijl) -> None:
    """Put a value in a cell, which is one with those right of it when it goes over several columns."""
    _voeg_samen(blad, plek, samen, stijl)
    blad.zet(*plek, waarde, stijl)


def _voeg_samen(blad: Tabblad, plek: tuple[int, int], samen: int, stijl: Stijl) -> None:
    if samen > 1:
        rij, kolom = plek
        blad.voeg_samen(rij, kolom, kolom + samen - 1, stijl)
