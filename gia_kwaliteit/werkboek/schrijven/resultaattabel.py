"""Write a table that fills itself: under every heading what stands fixed, a live formula, or a value."""

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Bladtabel, Celsoort
from gia_kwaliteit.werkboek.resultaten import Waarde
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import schrijf, schrijf_formule, verberg, voeg_samen

Celstijlen = Mapping[Celsoort, o.Stijl]

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
    """What the cells of a table hold by (code, heading): formulas (`levend`), or values."""

    cellen: Mapping[k.Adres, Waarde]
    levend: bool


def schrijf_resultaattabel(
    blad: Worksheet, tabel: Bladtabel, inhoud: Inhoud, cellen: Celstijlen = CELLEN, koppen: Celstijlen = KOPPEN
) -> None:
    """Write the headings and the rows of a table where the layout has them, and hide what it hides."""
    for kolom in tabel.kolommen:
        if not kolom.kop:
            continue
        van, tot = tabel.letter(kolom.kop), tabel.letter(kolom.kop, na=kolom.samen - 1)
        schrijf(blad, f"{van}{tabel.koprij}", kolom.kop, koppen[kolom.soort])
        voeg_samen(blad, van, tot, tabel.koprij)
        for nummer, rij in tabel.genummerd:
            plaats, stijl = f"{van}{nummer}", cellen[kolom.soort]
            if kolom.kop in rij.vast:
                schrijf(blad, plaats, rij.vast[kolom.kop], stijl)
            elif inhoud.levend and (formule := inhoud.cellen.get((rij.code, kolom.kop))):
                schrijf_formule(blad, plaats, str(formule), stijl)
            else:
                schrijf(blad, plaats, inhoud.cellen.get((rij.code, kolom.kop)), stijl)
            voeg_samen(blad, van, tot, nummer)
        if kolom.verborgen:
            verberg(blad, van)
