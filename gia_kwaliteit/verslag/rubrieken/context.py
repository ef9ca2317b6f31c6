"""The rubrics that situate an onthaalbureau: context, input and output, the last two beside Vlaanderen."""

from gia_kwaliteit.beoordeling import Beoordeling, Status
from gia_kwaliteit.getallen import getal, verschil
from gia_kwaliteit.kader import Domein, Indicator, Kader, Output, Referentie, Referentiecijfer
from gia_kwaliteit.profiel import Outputresultaat, Profiel
from gia_kwaliteit.rubrieken import CONTEXT, INPUT, OUTPUT
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.verslag.model import Aantalbeeld, Kolom, Paarbeeld, Rubriek, Tabel
from gia_kwaliteit.verslag.zinnen import (
    GEEN_GEGEVENS,
    aantal,
    gemerkt,
    met_eenheid,
    opsomming,
    van_de,
    zonder,
)

_PROCENT = "%"
_MEESTE_ZINNEN = 3
_BOVEN, _ONDER, _GELIJK = "boven", "onder", "gelijk aan"


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
        titel="Context",
        feiten=_wat_ingevuld_is(len(rijen), leeg),
        tabellen=(tabel,) if rijen else (),
    )


def _wat_ingevuld_is(gevuld: int, leeg: list[str]) -> tuple[str, ...]:
    """Return what was filled in, only when something was not."""
    if not leeg:
        return ()
    zin = van_de(gevuld, gevuld + len(leeg), "gegeven", "gegevens")
    werkwoord = "is" if gevuld <= 1 else "zijn"
    if not gevuld:
        return (f"{zin} {werkwoord} ingevuld.",)
    return (f"{zin} {werkwoord} ingevuld. Niet ingevuld: {opsomming(leeg)}.",)


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
            waarde = met_eenheid(cijfer.waarde, rij.eenheid or "", zonder(cijfer.status))
            rijen.append((rij.code, rij.naam, waarde, _als_status(cijfer.status), jaar, tekst or "–"))
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
    feiten = list(_wat_ingevuld_is(len(rijen), leeg))
    if zonder_cijfer:
        feiten.append(f"Zonder cijfer: {opsomming(zonder_cijfer)}.")
    return Rubriek(
        code=INPUT,
        titel="Input",
        feiten=(*feiten, *_naast_het_vlaams_beeld(beoordeling, kader), *_vlaamse_feiten(vlaams)),
        beelden=tuple(beeld for indicator in domein.indicatoren for beeld in _inputbeeld(indicator, beoordeling)),
        tabellen=((eigen,) if rijen else ()) + ((vlaams[0],) if vlaams else ()),
    )


def _als_status(status: Status | None) -> str:
    """Return what is known of a figure; that there is none stands in the place of the figure."""
    return str(status) if status in (Status.gemeten, Status.geschat) else "–"


def _inputbeeld(indicator: Indicator, beoordeling: Beoordeling) -> tuple[Aantalbeeld, ...]:
    """Return a picture of the numbers of one indicator, or none.

    Fourteen teachers would be lost beside a thousand inburgeraars.
    """
    cijfers = {rij.naam: beoordeling.cijfer(rij.code) for rij in indicator.subindicatoren}
    regels = tuple((naam, cijfer.waarde) for naam, cijfer in cijfers.items() if cijfer.waarde is not None)
    # Shares and numbers do not stand on one axis.
    if not regels or any(rij.eenheid == _PROCENT for rij in indicator.subindicatoren):
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


def maak_output(output: Output, beoordeling: Beoordeling, profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric about the output: every indicator beside the Vlaams gemiddelde (source lines 6027–6028)."""
    uitkomsten = {uitkomst.code: uitkomst for uitkomst in profiel.output}
    rijen, toelichtingen, regels = [], [], {}
    for groep in output.indicatoren:
        for indicator in groep.outputindicatoren:
            uitkomst = uitkomsten[indicator.code]
            rijen.append((indicator.code, f"{groep.naam}: {indicator.tekst}", *_outputcellen(uitkomst)))
            tekst = toonbaar(beoordeling.cijfer(indicator.code).toelichting).strip()
            if tekst:
                toelichtingen.append((indicator.code, tekst))
            if uitkomst.eenheid == _PROCENT:
                regels[f"{indicator.code} {indicator.tekst}"] = uitkomst
    kolommen = (
        Kolom(kop="Code", breedte=1),
        Kolom(kop="Indicator", breedte=5.2),
        Kolom(kop="Waarde", breedte=2, getal=True),
        Kolom(kop="Status", breedte=1.7),
        Kolom(kop="Jaar", breedte=1.1, getal=True),
        Kolom(kop="Vlaams gemiddelde", breedte=2.2, getal=True),
        Kolom(kop="Verschil", breedte=1.5, getal=True),
    )
    tabellen = [Tabel(titel="De output naast het Vlaams gemiddelde", kolommen=kolommen, rijen=tuple(rijen))]
    if toelichtingen:
        waar = (Kolom(kop="Code", breedte=1), Kolom(kop="Toelichting bij het cijfer", breedte=12))
        tabellen.append(Tabel(titel="Waar de cijfers vandaan komen", kolommen=waar, rijen=tuple(toelichtingen)))
    return Rubriek(
        code=OUTPUT,
        titel="Output",
        feiten=_outputfeiten(profiel, kader),
        beelden=(_outputbeeld(regels),) if any(uitkomst.waarde is not None for uitkomst in regels.values()) else (),
        tabellen=tuple(tabellen),
    )


def _outputcellen(uitkomst: Outputresultaat) -> tuple[str, str, str, str, str]:
    jaar = str(uitkomst.jaar) if uitkomst.jaar is not None else "–"
    eigen, vlaams = uitkomst.waarde, uitkomst.vlaams_gemiddelde
    afstand = verschil(eigen - vlaams) if eigen is not None and vlaams is not None else "–"
    waarde = met_eenheid(eigen, uitkomst.eenheid, zonder(uitkomst.status))
    return waarde, _als_status(uitkomst.status), jaar, met_eenheid(vlaams, uitkomst.eenheid), afstand


def _outputfeiten(profiel: Profiel, kader: Kader) -> tuple[str, ...]:
    gemeten = [uitkomst for uitkomst in profiel.output if uitkomst.waarde is not None]
    zonder_cijfer = [uitkomst for uitkomst in profiel.output if uitkomst.waarde is None]
    naam = van_de(len(gemeten), len(profiel.output), "indicator", "indicatoren")
    feiten = [f"{naam} {'heeft' if len(gemeten) <= 1 else 'hebben'} een cijfer."]
    geen_gegevens = [uitkomst.code for uitkomst in zonder_cijfer if uitkomst.status is Status.geen_gegevens]
    niet_ingevuld = [uitkomst.code for uitkomst in zonder_cijfer if uitkomst.status is not Status.geen_gegevens]
    geschat = [uitkomst.code for uitkomst in gemeten if uitkomst.status is Status.geschat]
    if geen_gegevens:
        feiten.append(f"Geen gegevens over {opsomming(geen_gegevens)}.")
    if niet_ingevuld and gemeten:
        feiten.append(f"Niet ingevuld: {opsomming(niet_ingevuld)}.")
    if geschat:
        feiten.append(f"Geschat, niet gemeten: {opsomming(geschat)}.")
    feiten += _naast_vlaanderen(gemeten)
    if gemeten and all(uitkomst.vlaams_gemiddelde is None for uitkomst in profiel.output):
        feiten.append("Voor geen enkele indicator is een Vlaams gemiddelde ingevuld.")
    return (*feiten, *_herkomst(profiel, kader))


def _naast_vlaanderen(gemeten: list[Outputresultaat]) -> list[str]:
    """Set each indicator beside its Vlaams gemiddelde: a sentence each, or one for all when there are many."""
    paren = [
        (uitkomst, uitkomst.waarde, uitkomst.vlaams_gemiddelde)
        for uitkomst in gemeten
        if uitkomst.waarde is not None and uitkomst.vlaams_gemiddelde is not None
    ]
    if len(paren) <= _MEESTE_ZINNEN:
        return [_tegen_vlaanderen(*paar) for paar in paren]
    groepen: dict[str, list[str]] = {_BOVEN: [], _ONDER: [], _GELIJK: []}
    for uitkomst, eigen, vlaams in paren:
        waar, afstand = _waar(eigen, vlaams), verschil(eigen - vlaams)
        tekst = uitkomst.code if waar == _GELIJK else f"{uitkomst.code} ({afstand})"
        groepen[waar].append(gemerkt(tekst, uitkomst.status))
    return [
        f"{waar.capitalize()} het Vlaams gemiddelde: {opsomming(delen)}." for waar, delen in groepen.items() if delen
    ]


def _waar(eigen: float, vlaams: float) -> str:
    """Return where a figure stands beside the Vlaams gemiddelde, by the difference as people see it."""
    afstand = verschil(eigen - vlaams)
    return _BOVEN if afstand.startswith("+") else _ONDER if afstand.startswith("−") else _GELIJK


def _tegen_vlaanderen(uitkomst: Outputresultaat, eigen: float, vlaams: float) -> str:
    punten = "procentpunt" if uitkomst.eenheid == _PROCENT else uitkomst.eenheid
    waar = _waar(eigen, vlaams)
    if waar != _GELIJK:
        waar = f"{getal(abs(eigen - vlaams))} {punten} {waar}"
    waarde, gemiddelde = met_eenheid(eigen, uitkomst.eenheid), met_eenheid(vlaams, uitkomst.eenheid)
    wanneer = f" in {uitkomst.jaar}" if uitkomst.jaar is not None else ""
    waarde = gemerkt(waarde, uitkomst.status)
    return f"{uitkomst.code}: {waarde}{wanneer}, {waar} het Vlaams gemiddelde van {gemiddelde}."


def _herkomst(profiel: Profiel, kader: Kader) -> tuple[str, ...]:
    """Say what each Vlaams gemiddelde of the kader means and where it comes from, or that another was filled in."""
    feiten, eigen = [], []
    for uitkomst in profiel.output:
        if uitkomst.vlaams_gemiddelde is None:
            continue
        gevonden = kader.vlaams_cijfer(uitkomst.code, uitkomst.vlaams_gemiddelde)
        if gevonden is None:
            eigen.append(uitkomst.code)
            continue
        referentie, cijfer = gevonden
        jaar = f" ({cijfer.jaar})" if cijfer.jaar is not None else ""
        bron = f"{referentie.bron}, regels {cijfer.bron.regels}"
        feiten.append(f"Vlaams gemiddelde bij {uitkomst.code}{jaar}: {cijfer.definitie} Bron: {bron}.")
    if eigen:
        feiten.append(f"Het Vlaams gemiddelde bij {opsomming(eigen)} is ingevuld in het werkboek.")
    return tuple(feiten)


def _outputbeeld(uitkomsten: dict[str, Outputresultaat]) -> Paarbeeld:
    delen = []
    for uitkomst in uitkomsten.values():
        vlaams = uitkomst.vlaams_gemiddelde
        waarde = gemerkt(met_eenheid(uitkomst.waarde, _PROCENT, zonder(uitkomst.status)), uitkomst.status)
        delen.append(f"{uitkomst.code}: {waarde}{'' if vlaams is None else f', Vlaanderen {getal(vlaams)} %'}")
    return Paarbeeld(
        titel="De output naast het Vlaams gemiddelde",
        alternatief=f"{'; '.join(delen)}.",
        maximum=100,
        eenheid=_PROCENT,
        koppen=("Onthaalbureau", "Vlaams gemiddelde"),
        regels=tuple((label, u.waarde, u.vlaams_gemiddelde) for label, u in uitkomsten.items()),
        geschat=frozenset(label for label, u in uitkomsten.items() if u.status is Status.geschat),
        zonder={label: zonder(u.status) for label, u in uitkomsten.items()},
    )
