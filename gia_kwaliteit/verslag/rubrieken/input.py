"""The chapter about the input: the figures of the onthaalbureau, beside what is known of Vlaanderen."""

from gia_kwaliteit.beoordeling import Beoordeling, Status
from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Domein, Indicator, Kader, Referentie, Referentiecijfer
from gia_kwaliteit.rubrieken import INPUT
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.verslag.model import Aantalbeeld, Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import PROCENT, als_status, wat_ingevuld_is
from gia_kwaliteit.verslag.zinnen import GEEN_GEGEVENS, aantal, gemerkt, met_eenheid, opsomming, zonder


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
    vlaams = _vlaams_beeld(domein, beoordeling, kader)
    feiten = list(wat_ingevuld_is(len(rijen), leeg))
    if zonder_cijfer:
        feiten.append(f"Zonder cijfer: {opsomming(zonder_cijfer)}.")
    return Rubriek(
        code=INPUT,
        feiten=(*feiten, *_naast_het_vlaams_beeld(beoordeling, kader), *_vlaamse_feiten(vlaams)),
        beelden=tuple(beeld for indicator in domein.indicatoren for beeld in _inputbeeld(indicator, beoordeling)),
        tabellen=((eigen,) if rijen else ()) + ((vlaams[0],) if vlaams else ()),
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


def _vlaams_beeld(domein: Domein, beoordeling: Beoordeling, kader: Kader) -> tuple[Tabel, Referentie] | None:
    """Return what the newest referentie says about this domein, over Vlaanderen and over the onthaalbureaus."""
    codes = {indicator.code for indicator in domein.indicatoren}
    codes |= {rij.code for indicator in domein.indicatoren for rij in indicator.subindicatoren}
    for referentie in sorted(kader.referentie, key=lambda referentie: referentie.jaar, reverse=True):
        cijfers = [cijfer for cijfer in referentie.cijfers if cijfer.hoort_bij in codes]
        if cijfers:
            kolommen = (
                Kolom(kop="Bij", breedte=1),
                Kolom(kop="Vlaams cijfer", breedte=4.1),
                Kolom(kop="Dit onthaalbureau", breedte=2.4, getal=True),
                Kolom(kop="Vlaanderen", breedte=2, getal=True),
                Kolom(kop="Laagste", breedte=1.5, getal=True),
                Kolom(kop="Gemiddeld", breedte=1.7, getal=True),
                Kolom(kop="Hoogste", breedte=1.5, getal=True),
            )
            titel = f"Het Vlaams beeld in {referentie.jaar}: het geheel, en per onthaalbureau"
            rijen = tuple(_referentierij(cijfer, beoordeling) for cijfer in cijfers)
            return Tabel(titel=titel, kolommen=kolommen, rijen=rijen), referentie
    return None


def _referentierij(cijfer: Referentiecijfer, beoordeling: Beoordeling) -> tuple[str, ...]:
    """Return a row of the Vlaams beeld; a figure of the onthaalbureau only where it counts the same."""
    eigen = beoordeling.cijfer(cijfer.hoort_bij)
    hier = "–"
    if cijfer.vergelijkbaar:
        hier = gemerkt(met_eenheid(eigen.waarde, cijfer.eenheid, zonder(eigen.status)), eigen.status)
    waarden = sorted(cijfer.per_onthaalbureau.values())
    laagste = waarden[0] if waarden else cijfer.minimum
    hoogste = waarden[-1] if waarden else cijfer.maximum
    gemiddeld = getal(sum(waarden) / len(waarden)) if waarden else GEEN_GEGEVENS
    geheel, laag, hoog = (met_eenheid(waarde, cijfer.eenheid) for waarde in (cijfer.waarde, laagste, hoogste))
    return (cijfer.hoort_bij, cijfer.naam, hier, geheel, laag, gemiddeld, hoog)


def _naast_het_vlaams_beeld(beoordeling: Beoordeling, kader: Kader) -> tuple[str, ...]:
    """Set each figure beside the newest one that counts the same for the onthaalbureaus of Vlaanderen."""
    nieuwste = {
        cijfer.hoort_bij: cijfer
        for referentie in sorted(kader.referentie, key=lambda referentie: referentie.jaar)
        for cijfer in referentie.cijfers
        if cijfer.vergelijkbaar
    }
    feiten = []
    for code, cijfer in nieuwste.items():
        eigen, waarden = beoordeling.cijfer(code), cijfer.per_onthaalbureau.values()
        if eigen.waarde is not None:
            hier = gemerkt(met_eenheid(eigen.waarde, cijfer.eenheid), eigen.status)
            gemiddeld, laag, hoog = getal(sum(waarden) / len(waarden)), *map(aantal, (min(waarden), max(waarden)))
            wanneer = f" in {cijfer.jaar}" if cijfer.jaar is not None else ""
            feiten.append(
                f"{cijfer.naam}: {hier}; in Vlaanderen waren het er{wanneer} gemiddeld {gemiddeld} per onthaalbureau, "
                f"van {laag} tot {hoog}."
            )
    return tuple(feiten)


def _vlaamse_feiten(vlaams: tuple[Tabel, Referentie] | None) -> tuple[str, ...]:
    if vlaams is None:
        return ("Het kader bevat geen Vlaamse cijfers om naast de input te leggen.",)
    referentie = vlaams[1]
    return (f"De Vlaamse cijfers zijn van {referentie.jaar}. Bron: {referentie.bron}.",)
