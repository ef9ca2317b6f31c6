"""Write a table that fills itself: under every heading what stands fixed, a live formula, or a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Bladtabel, Celsoort
from gia_kwaliteit.werkboek.resultaten import Waarde
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import schrijf, schrijf_formule, verberg
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

Celstijlen = Mapping[Celsoort, Stijl]

CELLEN: Celstijlen = {
    Celsoort.code: o.CODECEL,
    Celsoort.tekst: o.CEL,
    Celsoort.score: o.GETALCEL,
    Celsoort.aantal: o.TELCEL,
    Celsoort.hulp: o.TEKST,
}
# Rows of a list that may stay empty show no grid.
LIJSTCELLEN: Celstijlen = {**CELLEN, Celsoort.code: o.LIJSTCODE, Celsoort.tekst: o.LIJSTCEL}
KOPPEN: Celstijlen = {
    Celsoort.code: o.KOP,
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
        van, tot = tabel.letter(kolom.kop), tabel.letter(kolom.kop, na=kolom.samen - 1)
        schrijf(blad, _bereik(van, tot, tabel.koprij), kolom.kop, koppen[kolom.soort])
        for nummer, rij in tabel.genummerd:
            plaats, stijl, adres = _bereik(van, tot, nummer), cellen[kolom.soort], (rij.code, kolom.kop)
            if kolom.kop in rij.vast:
                schrijf(blad, plaats, rij.vast[kolom.kop], stijl)
            elif adres in inhoud.formules:
                schrijf_formule(blad, plaats, inhoud.formules[adres], stijl, inhoud.waarden[adres])
            else:
                schrijf(blad, plaats, inhoud.waarden.get(adres), stijl)
        if kolom.verborgen:
            verberg(blad, van)


def _bereik(van: str, tot: str, rij: int) -> str:
    """Return the cell in a row, or the range where it goes over several columns."""
    return f"{van}{rij}" if van == tot else f"{van}{rij}:{tot}{rij}"
