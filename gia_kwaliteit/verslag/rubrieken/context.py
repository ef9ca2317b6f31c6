"""The chapter about the context: what was filled in, in words."""

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.kader import Domein
from gia_kwaliteit.rubrieken import CONTEXT
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import wat_ingevuld_is


def maak_context(domein: Domein, beoordeling: Beoordeling) -> Rubriek:
    """Return the rubric about the context: what was filled in for each indicator (source lines 6023–6024)."""
    rijen, leeg = [], []
    for indicator in domein.indicatoren:
        for rij in indicator.subindicatoren:
            tekst = toonbaar(beoordeling.cijfer(rij.code).toelichting).strip()
            if tekst:
                rijen.append((rij.code, rij.naam, tekst))
            else:
                leeg.append(rij.naam)
    kolommen = (Kolom(kop="Code", breedte=1), Kolom(kop="Gegeven", breedte=3), Kolom(kop="Beschrijving", breedte=9))
    tabel = Tabel(titel="De context van het onthaalbureau", kolommen=kolommen, rijen=tuple(rijen))
    return Rubriek(
        code=CONTEXT,
        feiten=wat_ingevuld_is(len(rijen), leeg),
        tabellen=(tabel,) if rijen else (),
    )
