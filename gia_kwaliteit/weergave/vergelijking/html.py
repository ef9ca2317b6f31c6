"""The vergelijking as one page of HTML: no scripts, nothing from elsewhere, ready to share and to print."""

from collections.abc import Container
from functools import partial

from gia_kwaliteit.getallen import coefficient, telling, verschil
from gia_kwaliteit.kader import Groepsoort, Kader
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.overeenstemming import GRENZEN, Maten
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.vergelijking import (
    Als,
    Kant,
    Oordeel,
    Vergelijking,
    bevinding_over_processen,
    lijsten_van,
    titel_van_opengelaten,
    voetnoot,
    woorden_van_lijst,
    zin_van_vergelijking,
)
from gia_kwaliteit.vergelijking.antwoorden import zin_over_antwoordparen
from gia_kwaliteit.vergelijking.cijferwoorden import (
    cijfer_in_woorden,
    eenzijdig,
    jaren_in_woorden,
    verschil_in_woorden,
)
from gia_kwaliteit.vergelijking.woorden import volgorde_van_de_agenda
from gia_kwaliteit.weergave.html import maak_omgeving
from gia_kwaliteit.weergave.stand import stand_in_woorden
from gia_kwaliteit.weergave.vergelijking.cijferbeelden import cijferkaarten
from gia_kwaliteit.weergave.vergelijking.halters import maak_halters

# So many points of the agenda are open; a longer one is no agenda.
_EERSTE_PUNTEN = 10
# How the points of both sides look: a circle and a diamond, or open for what was and full for what is.
_MERKEN = {Als.confrontatie: ("een", "ander"), Als.evolutie: ("hol", "een")}


def maak_vergelijkingspagina(vergelijking: Vergelijking, kader: Kader) -> str:
    """Return a vergelijking as one self-contained page of HTML; every text in it is escaped."""
    omgeving = maak_omgeving(kader.schalen, kader.woorden.scores.grens)
    omgeving.filters |= {"alfa": partial(coefficient, grenzen=GRENZEN)}
    omgeving.filters |= {"cijfer": cijfer_in_woorden, "cijferverschil": verschil_in_woorden, "jaren": jaren_in_woorden}
    omgeving.filters |= {"niveauverschil": _niveauverschil, "voetnoot": voetnoot}
    als, schaal, begrippen = vergelijking.als, vergelijking.woorden.scores, vergelijking.woorden.begrippen
    links, rechts = koppen = vergelijking.koppen
    oordelen = vergelijking.oordeel_van
    agenda = [oordelen[code] for code in vergelijking.gespreksagenda]
    oneens = [regel for regel in vergelijking.regelgeving if regel.verschil]
    open_titel = titel_van_opengelaten(vergelijking, kader)
    return omgeving.get_template("vergelijking.html").render(
        v=vergelijking,
        schaal=schaal,
        proces=begrippen.proces,
        criterium=begrippen.criterium,
        De_criteria=_de_criteria(len(vergelijking.criteria), begrippen.criterium),
        voldoende=schaal.drempel_op(1),
        gebied=met_hoofdletter(vergelijking.woorden.gebied.naam),
        links=links,
        rechts=rechts,
        koppen=koppen,
        merken=_MERKEN[als],
        grenswoord=grenswoord(kader, vergelijking.puntenmodel) if kader.heeft_scores else "",
        heeft_scores=kader.heeft_scores,
        antwoorden=[paar for paar in vergelijking.antwoorden if not paar.is_gelijk],
        over_antwoorden=zin_over_antwoordparen(vergelijking.antwoorden),
        niveaus=kader.schaal.namen,
        regelniveaus=kader.regelniveaus,
        naam=vergelijking.links.naam or vergelijking.rechts.naam or vergelijking.woorden.onderwerp.zonder_naam,
        gegevens=_gegevens(vergelijking),
        titel_opengelaten=open_titel,
        kleur={niveau.naam: niveau.kleur for schaal in kader.schalen for niveau in schaal.niveaus},
        zin=zin_van_vergelijking(vergelijking),
        ook=_ook(vergelijking, len(oneens), open_titel),
        beeldtitel=bevinding_over_processen(vergelijking),
        onderdelen=maak_halters(vergelijking.onderdelen, schaal.deel, vergelijking),
        processen=maak_halters(vergelijking.processen, schaal.proces, vergelijking, met_code=True),
        aspecten=maak_halters(vergelijking.kwaliteitsaspecten, schaal.deel, vergelijking),
        meeste=max((aantal for rij in vergelijking.kruistabel.values() for aantal in rij.values()), default=0),
        maten=_maten(vergelijking, kader),
        regels=kader.regels,
        volgorde=volgorde_van_de_agenda(kader),
        agenda=agenda[:_EERSTE_PUNTEN],
        agendarest=agenda[_EERSTE_PUNTEN:],
        lijsten=_lijsten(vergelijking, kader) if kader.heeft_scores else [],
        oneens=oneens,
        kaarten=cijferkaarten(vergelijking, kader) if als is Als.evolutie else [],
        eenzijdig=list(eenzijdig(vergelijking.cijfers, (links, rechts))),
        overige=_overige(vergelijking, kader, {o.code for o in (*agenda, *oneens, *vergelijking.opengelaten)}),
    )


def _de_criteria(aantal: int, criterium: Zelfstandig) -> str:
    """Return all criteria with how many they are, as they begin a sentence."""
    return met_hoofdletter(criterium.het_ene) if aantal == 1 else f"De {criterium.aantal(aantal)}"


def _lijsten(vergelijking: Vergelijking, kader: Kader) -> list[tuple[str, str, list[Oordeel]]]:
    """Return what each list is called, what it says, and the criteria in it."""
    van = vergelijking.oordeel_van
    lijsten = lijsten_van(vergelijking)
    return [
        (*woorden_van_lijst(lijst, vergelijking, kader), [van[code] for code in codes])
        for lijst, codes in lijsten.items()
    ]


def _ook(vergelijking: Vergelijking, oneens: int, open_titel: str) -> list[tuple[str, str]]:
    """Return what else there is to see, by the part of the page that it stands in; what is not there, is not said."""
    alleen = len(vergelijking.alleen_links) + len(vergelijking.alleen_rechts)
    een, meer = (f"{woord} van één kant" for woord in map(vergelijking.woorden.begrippen.criterium.vorm, (1, 2)))
    aantallen = (
        ("acties", len(vergelijking.acties), "actie van toen", "acties van toen"),
        ("agenda", len(vergelijking.gespreksagenda), "punt om over te praten", "punten om over te praten"),
        ("regelgeving", oneens, "regel met een ander antwoord", "regels met een ander antwoord"),
        ("cijfers", len(vergelijking.gesprekspunten), "cijfer dat verschilt", "cijfers die verschillen"),
        ("antwoorden", sum(not p.is_gelijk for p in vergelijking.antwoorden), "ander antwoord", "andere antwoorden"),
        ("opengelaten", len(vergelijking.opengelaten), *2 * (f"keer {open_titel.lower()}",)),
        ("eenzijdig", alleen, een, meer),
    )
    return [(deel, telling(aantal, *woorden)) for deel, aantal, *woorden in aantallen if aantal]


# What is known of both sides, with what it is called where the kader does not say it.
_VELDEN = {"soort": "", "werkjaar": "", "datum": "", "beoordelaars": "", "stand": "Stand", "werkboek": "Werkboek"}


def _gegevens(vergelijking: Vergelijking) -> list[tuple[str, str, str]]:
    """Return what is known of both sides; that neither says its stand is no lack."""
    links, rechts, woorden = vergelijking.links, vergelijking.rechts, vergelijking.woorden
    zegt_stand = stand_in_woorden(links) or stand_in_woorden(rechts)
    return [
        (eigen or woorden.velden.label(veld), _gegeven(links, veld, woorden), _gegeven(rechts, veld, woorden))
        for veld, eigen in _VELDEN.items()
        if zegt_stand or veld != "stand"
    ]


def _gegeven(kant: Kant, veld: str, woorden: Woorden) -> str:
    if veld == "soort" and kant.soort:
        return woorden.naam_van_soort(kant.soort)
    if veld == "datum":
        return _datum(kant)
    if veld == "beoordelaars":
        return "; ".join(kant.beoordelaars) or "niet ingevuld"
    if veld == "stand":
        return stand_in_woorden(kant) or "niet ingevuld"
    return str(getattr(kant, veld) or "niet ingevuld")


def _datum(kant: Kant) -> str:
    return kant.datum.strftime("%d/%m/%Y") if kant.datum else "niet ingevuld"


def _niveauverschil(oordeel: Oordeel) -> str:
    """Return the difference in levels with its sign."""
    return verschil(oordeel.verschil, 0)


def _maten(vergelijking: Vergelijking, kader: Kader) -> list[tuple[str, Maten]]:
    overeenstemming = vergelijking.overeenstemming
    namen = {onderdeel.code: onderdeel.naam for onderdeel in kader.onderdelen}
    return [
        (f"Alle {kader.woorden.begrippen.criterium.meervoud}", overeenstemming.totaal),
        *((namen[code], maten) for code, maten in overeenstemming.per_onderdeel.items()),
        *((f"{proces.code} {proces.naam}", overeenstemming.per_proces[proces.code]) for proces in kader.processen),
    ]


def _overige(vergelijking: Vergelijking, kader: Kader, elders: Container[str]) -> list[tuple[str, list[Oordeel]]]:
    """Return by proces and rubriek about what else somebody wrote; `elders` stand on the page with all that is said."""
    van = vergelijking.oordeel_van
    groepen = []
    for groep in kader.scoregroepen_van(Groepsoort.proces, Groepsoort.rubriek):
        oordelen = [van[code] for code in groep.criteria if code in van and code not in elders]
        groepen.append((f"{groep.code} {groep.naam}", [oordeel for oordeel in oordelen if oordeel.heeft_tekst]))
    return [(titel, oordelen) for titel, oordelen in groepen if oordelen]
