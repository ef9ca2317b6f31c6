"""The chapter about the input: the figures of the onthaalbureau, beside what is known of Vlaanderen."""

from gia_kwaliteit.beoordeling import Beoordeling, Status
from gia_kwaliteit.kader import Domein, Indicator, Kader
from gia_kwaliteit.rubrieken import INPUT
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.verslag.model import Aantalbeeld, Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import PROCENT, als_status, wat_ingevuld_is
from gia_kwaliteit.verslag.rubrieken.vlaams import (
    Gevonden,
    codes_per_rubriek,
    herkomst,
    met_maat,
    naast_vlaanderen,
    vlaamse_cijfers,
)
from gia_kwaliteit.verslag.zinnen import aantal, gemerkt, met_eenheid, opsomming, zonder

_GEEN = "Het kader bevat geen Vlaamse cijfers om naast de input te leggen."


def maak_input(domein: Domein, beoordeling: Beoordeling, kader: Kader) -> Rubriek:
    """Return the rubric about the input, beside what is known of Vlaanderen (source lines 6025–6026)."""
    rijen, leeg, zonder_cijfer = [], [], []
    for indicator in domein.indicatoren:
        for rij in indicator.subindicatoren:
            cijfer = beoordeling.cijfer(rij.code)
            tekst = toonbaar(cijfer.toelichting).strip()
            if cijfer.waarde is None and not tekst and cijfer.status is not Status.geen_gegevens:
                leeg.append(rij.naam)
                continue
            if cijfer.waarde is None:
                zonder_cijfer.append(rij.naam)
            jaar = str(cijfer.jaar) if cijfer.jaar is not None else "–"
            waarde = met_eenheid(cijfer.waarde, rij.eenheid, zonder(cijfer.status))
            rijen.append((rij.code, rij.naam, waarde, als_status(cijfer.status), jaar, tekst or "–"))
    kolommen = (
        Kolom(kop="Code", breedte=1),
        Kolom(kop="Gegeven", breedte=3),
        Kolom(kop="Waarde", breedte=1.6, getal=True),
        Kolom(kop="Status", breedte=1.7),
        Kolom(kop="Jaar", breedte=1.1, getal=True),
        Kolom(kop="Beschrijving", breedte=6.6),
    )
    eigen = Tabel(titel="De input van het onthaalbureau", kolommen=kolommen, rijen=tuple(rijen))
    vlaams = vlaamse_cijfers(codes_per_rubriek(kader)[INPUT], kader)
    feiten = list(wat_ingevuld_is(len(rijen), leeg))
    if zonder_cijfer:
        feiten.append(f"Zonder cijfer: {opsomming(zonder_cijfer)}.")
    return Rubriek(
        code=INPUT,
        feiten=(*feiten, *_naast_het_vlaams_beeld(beoordeling, vlaams), herkomst(vlaams) if vlaams else _GEEN),
        beelden=tuple(beeld for indicator in domein.indicatoren for beeld in _inputbeeld(indicator, beoordeling)),
        tabellen=(eigen,) if rijen else (),
    )


def _inputbeeld(indicator: Indicator, beoordeling: Beoordeling) -> tuple[Aantalbeeld, ...]:
    """Return a picture of the numbers of one indicator, or none.

    Fourteen teachers would be lost beside a thousand inburgeraars.
    """
    cijfers = {rij.naam: beoordeling.cijfer(rij.code) for rij in indicator.subindicatoren}
    regels = tuple((naam, cijfer.waarde) for naam, cijfer in cijfers.items() if cijfer.waarde is not None)
    # Shares and numbers do not stand on one axis.
    if not regels or any(rij.eenheid == PROCENT for rij in indicator.subindicatoren):
        return ()
    delen = [gemerkt(f"{naam}: {aantal(waarde)}", cijfers[naam].status) for naam, waarde in regels]
    return (
        Aantalbeeld(
            titel=f"De input in aantallen: {indicator.naam}",
            alternatief=f"{'; '.join(delen)}.",
            regels=regels,
            geschat=frozenset(naam for naam, cijfer in cijfers.items() if cijfer.status is Status.geschat),
        ),
    )


def _naast_het_vlaams_beeld(beoordeling: Beoordeling, cijfers: list[Gevonden]) -> list[str]:
    """Set each figure beside the newest one that counts the same for the onthaalbureaus of Vlaanderen."""
    feiten = []
    for _, cijfer in cijfers:
        eigen = beoordeling.cijfer(cijfer.rij or "")
        if cijfer.rij is not None and eigen.waarde is not None:
            feiten.append(naast_vlaanderen(cijfer, gemerkt(met_maat(eigen.waarde, cijfer.eenheid), eigen.status)))
    return feiten
