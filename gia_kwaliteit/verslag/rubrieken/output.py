"""The chapter about the output: every indicator beside the mean of the area."""

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import getal, verschil
from gia_kwaliteit.kader import Kader, Output
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.profiel.cijfergroepen import Cijfergroep, cijfergroepen, rijcodes
from gia_kwaliteit.profiel.cijfers import INGEVULD
from gia_kwaliteit.rubrieken import OUTPUT
from gia_kwaliteit.tekst import als_reeksen, met_hoofdletter, opgesomd, toonbaar
from gia_kwaliteit.verslag.eigen_bureau import Eigennamen
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.cijferbeeld import cijferbeelden, eerdere_cijfers, getoond
from gia_kwaliteit.verslag.rubrieken.cijfertabel import status_van, waarde_van
from gia_kwaliteit.verslag.rubrieken.naast import (
    MEESTE_ZINNEN,
    bronnen,
    eerder_geteld,
    eigen_jaren,
    naast_de_normen,
    vlaams_van,
)
from gia_kwaliteit.verslag.rubrieken.vlaams import naast_gebied
from gia_kwaliteit.verslag.zinnen import eenheid_bij, gemerkt, met_eenheid, van_de

_INDICATOR = Zelfstandig(enkelvoud="indicator", meervoud="indicatoren", lidwoord="de")
_BOVEN, _ONDER, _GELIJK = "boven", "onder", "gelijk aan"


def maak_output(output: Output, rijen: tuple[Cijferresultaat, ...], kader: Kader, namen: Eigennamen) -> Rubriek:
    """Return the rubric about the output: every indicator beside the mean of the area (source lines 6027–6028).

    `namen` are those of this subject in the referentie.
    """
    groepen = cijfergroepen(output, rijen, kader)
    toelichtingen = tuple((rij.code, tekst) for rij in rijen if (tekst := toonbaar(rij.tekst).strip()))
    waar = (Kolom(kop="Code", breedte=1), Kolom(kop="Toelichting bij het cijfer", breedte=12))
    herkomst = _herkomst_van(groepen, kader)
    waarvandaan = Tabel(titel="Waar de cijfers vandaan komen", kolommen=waar, rijen=toelichtingen)
    return Rubriek(
        code=OUTPUT,
        feiten=(*_outputfeiten(rijen, groepen, kader, namen), *herkomst),
        herkomst=herkomst,
        beelden=tuple(
            cijferbeelden(f"De output naast {kader.woorden.gebied.naam}", groepen, kader, namen, ook_los=PROCENT)
        ),
        tabellen=(waarvandaan,) if toelichtingen else (),
        naslag=(*_outputtabel(output, rijen, kader), *eerdere_cijfers(rijen, kader, namen)),
    )


def _outputtabel(output: Output, rijen: tuple[Cijferresultaat, ...], kader: Kader) -> tuple[Tabel, ...]:
    """Return every row of the output for the annex, also where nothing was filled in; none when nothing was at all."""
    if not any(rij.is_ingevuld or rij.vlaams_weging == INGEVULD for rij in rijen):
        return ()
    gemiddelde = kader.woorden.gebied.gemiddelde
    kolommen = (
        Kolom(kop="Code", breedte=1.1),
        Kolom(kop="Indicator", breedte=5.1),
        Kolom(kop="Waarde", breedte=2, getal=True),
        Kolom(kop="Status", breedte=1.7),
        Kolom(kop="Jaar", breedte=1.1, getal=True),
        Kolom(kop=met_hoofdletter(gemiddelde), breedte=2.2, getal=True),
        Kolom(kop="Verschil", breedte=1.5, getal=True),
    )
    groep_van = {code: groep.naam for groep in output.indicatoren for code in rijcodes(groep)}
    inhoud = tuple((rij.code, f"{groep_van[rij.code]}: {rij.naam}", *_outputcellen(rij)) for rij in rijen)
    return (Tabel(titel=f"De output naast het {gemiddelde}", kolommen=kolommen, rijen=inhoud),)


def _outputcellen(uitkomst: Cijferresultaat) -> tuple[str, str, str, str, str]:
    jaar = str(uitkomst.jaar) if uitkomst.jaar is not None else "–"
    eigen, vlaams = uitkomst.waarde, uitkomst.vlaams_gemiddelde
    afstand = verschil(eigen - vlaams) if eigen is not None and vlaams is not None else "–"
    gemiddelde = met_eenheid(vlaams, uitkomst.eenheid) if vlaams is None else getoond(uitkomst, vlaams)
    return waarde_van(uitkomst), status_van(uitkomst), jaar, gemiddelde, afstand


def _outputfeiten(
    rijen: tuple[Cijferresultaat, ...], groepen: tuple[Cijfergroep, ...], kader: Kader, namen: Eigennamen
) -> tuple[str, ...]:
    getypt = [rij for rij in rijen if not rij.berekend]
    gemeten = [rij for rij in getypt if rij.waarde is not None]
    zonder_cijfer = [rij for rij in getypt if rij.waarde is None]
    naam = van_de(len(gemeten), len(getypt), _INDICATOR)
    feiten = [f"{naam} {'heeft' if len(gemeten) <= 1 else 'hebben'} een cijfer."]
    geen_gegevens = [rij.code for rij in zonder_cijfer if rij.status is Status.geen_gegevens]
    niet_ingevuld = [rij.code for rij in zonder_cijfer if rij.status is not Status.geen_gegevens]
    geschat = [rij.code for rij in gemeten if rij.status is Status.geschat]
    if geen_gegevens:
        feiten.append(f"Geen gegevens over {opgesomd(als_reeksen(geen_gegevens))}.")
    if niet_ingevuld and gemeten:
        feiten.append(f"Niet ingevuld: {opgesomd(als_reeksen(niet_ingevuld))}.")
    if geschat:
        feiten.append(f"Geschat, niet gemeten: {opgesomd(als_reeksen(geschat))}.")
    alle = [regel.rij for groep in groepen for regel in groep.regels]
    feiten += [*_naast_gemiddelde(alle, kader), *eigen_jaren(alle, kader)]
    if gemeten and all(rij.vlaams_gemiddelde is None for rij in rijen):
        feiten.append(f"Voor geen enkele indicator is een {kader.woorden.gebied.gemiddelde} ingevuld.")
    feiten += [*naast_de_normen(alle, kader), *eerder_geteld(alle, kader, namen)]
    return tuple(feiten)


def _herkomst_van(groepen: tuple[Cijfergroep, ...], kader: Kader) -> tuple[str, ...]:
    """Say where what stands beside the output comes from."""
    alle = [regel.rij for groep in groepen for regel in groep.regels]
    klassen = [rij for groep in groepen for delen in groep.klassen.values() for rij in delen]
    aantallen = [rij for rij in alle if rij.eenheid == AANTAL]
    return (*_herkomst(alle, kader), *bronnen([*aantallen, *klassen], kader))


def _naast_gemiddelde(alle: list[Cijferresultaat], kader: Kader) -> list[str]:
    """Set each indicator beside its mean of the area: a sentence each, or one for all when there are many.

    A number is more or less as a subject is larger or smaller: of each there is a sentence that says so.
    """
    aantallen = [(rij, beeld) for rij in alle if rij.eenheid == AANTAL and (beeld := vlaams_van(rij, kader))]
    zinnen = [naast_gebied(beeld.cijfer, gemerkt(getoond(rij), rij.status), kader) for rij, beeld in aantallen]
    paren = [
        (rij, rij.waarde, rij.vlaams_gemiddelde)
        for rij in alle
        if rij.waarde is not None and rij.vlaams_gemiddelde is not None and rij.eenheid != AANTAL
    ]
    gemiddelde = kader.woorden.gebied.gemiddelde
    if len(paren) <= MEESTE_ZINNEN:
        return [*(_tegen_gemiddelde(*paar, gemiddelde) for paar in paren), *zinnen]
    groepen: dict[str, list[str]] = {_BOVEN: [], _ONDER: [], _GELIJK: []}
    for uitkomst, eigen, vlaams in paren:
        waar, afstand = _waar(eigen, vlaams), verschil(eigen - vlaams)
        if uitkomst.eenheid != PROCENT:
            afstand = f"{afstand} {eenheid_bij(abs(eigen - vlaams), uitkomst.eenheid or '')}"
        tekst = uitkomst.code if waar == _GELIJK else f"{uitkomst.code} ({afstand})"
        groepen[waar].append(gemerkt(tekst, uitkomst.status))
    return [
        *(f"{waar.capitalize()} het {gemiddelde}: {opgesomd(delen)}." for waar, delen in groepen.items() if delen),
        *zinnen,
    ]


def _waar(eigen: float, vlaams: float) -> str:
    """Return where a figure stands beside the mean of the area, by the difference as people see it."""
    afstand = verschil(eigen - vlaams)
    return _BOVEN if afstand.startswith("+") else _ONDER if afstand.startswith("−") else _GELIJK


def _tegen_gemiddelde(uitkomst: Cijferresultaat, eigen: float, vlaams: float, gemiddelde: str) -> str:
    afstand = abs(eigen - vlaams)
    eenheid = "procentpunt" if uitkomst.eenheid == PROCENT else eenheid_bij(afstand, uitkomst.eenheid or "")
    waar = _waar(eigen, vlaams)
    if waar != _GELIJK:
        waar = f"{getal(afstand)} {eenheid} {waar}"
    wanneer = f" in {uitkomst.jaar}" if uitkomst.jaar is not None else ""
    waarde = gemerkt(getoond(uitkomst), uitkomst.status)
    return f"{uitkomst.code}: {waarde}{wanneer}, {waar} het {gemiddelde} van {getoond(uitkomst, vlaams)}."


def _herkomst(rijen: list[Cijferresultaat], kader: Kader) -> tuple[str, ...]:
    """Say what each mean of the area of the kader means and where it comes from, or that another was filled in."""
    feiten, eigen, gemiddelde = [], [], kader.woorden.gebied.gemiddelde
    for uitkomst in rijen:
        if uitkomst.vlaams_gemiddelde is None:
            continue
        gevonden = kader.vlaams_cijfer(uitkomst.code, uitkomst.vlaams_gemiddelde)
        if gevonden is None:
            eigen.append(uitkomst.code)
        elif uitkomst.eenheid != AANTAL:
            cijfer = gevonden.cijfer
            waarbij = f"{uitkomst.code} ({cijfer.wanneer}, {gevonden.weging})"
            # The definition of a figure of werkboeken can be the name of its row, which ends without a full stop.
            definitie = cijfer.definitie.removesuffix(".")
            feiten.append(f"{met_hoofdletter(gemiddelde)} bij {waarbij}: {definitie}. Bron: {gevonden.bron}.")
    if eigen:
        feiten.append(f"Het {gemiddelde} bij {opgesomd(eigen)} is ingevuld in het werkboek.")
    return tuple(feiten)
