"""The words about an overzicht that all its renderings share."""

from collections import Counter
from collections.abc import Mapping

from gia_kwaliteit.beoordeling import Werkboekstand
from gia_kwaliteit.getallen import telling, voluit
from gia_kwaliteit.kader import IS_IN_ORDE, STERK, Kader
from gia_kwaliteit.kader.woorden import Begrippen, Woorden
from gia_kwaliteit.oogopslag import REGEL, telwoord
from gia_kwaliteit.overzicht.acties import Actietelling
from gia_kwaliteit.overzicht.cijfers import Cijferbeeld
from gia_kwaliteit.overzicht.criteria import laagste_niveaus
from gia_kwaliteit.overzicht.delen import Kwadrant, Vlag
from gia_kwaliteit.overzicht.model import Overzicht
from gia_kwaliteit.overzicht.personen import MINSTE_PERSONEN
from gia_kwaliteit.tekst import opgesomd

# How people call what is known of a group of scores, with the field of a Sectorscore.
MATEN = {"gemiddelde": "gemiddelde", "mediaan": "mediaan", "laagste": "minimum", "hoogste": "maximum"}


# Of fewer beoordelingen these only repeat the scores that stand above them.
_MINSTE_VOOR_MATEN = 3


def maten_van(overzicht: Overzicht) -> Mapping[str, str]:
    """Return what is shown of the group, as MATEN; nothing where there are too few beoordelingen to be one."""
    return MATEN if len(overzicht.bureaus) >= _MINSTE_VOOR_MATEN else {}


def zin_over_maten(overzicht: Overzicht) -> str:
    """Return in Dutch why nothing is shown of the group; nothing where it is."""
    if maten_van(overzicht):
        return ""
    aantal = "één beoordeling" if len(overzicht.bureaus) == 1 else "twee beoordelingen"
    return (
        f"Dit overzicht telt {aantal}. Gemiddelde, mediaan, laagste en hoogste staan er vanaf drie: met minder "
        "herhalen ze alleen de scores."
    )


def zinnen_vooraf(overzicht: Overzicht) -> tuple[str, ...]:
    """Return the sentences that stand above an overzicht."""
    zinnen = (zin_over_samen, zin_over_stand, zin_over_volledigheid, zin_over_redenen, zin_over_maten)
    return tuple(filter(None, (zin(overzicht) for zin in zinnen)))


def zin_over_samen(overzicht: Overzicht) -> str:
    """Return in Dutch that nothing stands apart, and where it does; nothing where each has a row."""
    if not overzicht.alleen_samen:
        return ""
    van = overzicht.kader.woorden.onderwerp
    return (
        f"Zonder namen staat hier alleen wat over deze {van.meervoud} samen te zeggen is, en niets over minder dan "
        f"{telwoord(MINSTE_PERSONEN)} van hen. Wat over één {van.enkelvoud} gaat, toont gia overzicht met --met-namen."
    )


def zin_over_stand(overzicht: Overzicht) -> str:
    """Return in Dutch how far the werkboeken are, the furthest first; nothing when none of them says so."""
    aantallen = Counter(bureau.stand for bureau in overzicht.bureaus)
    delen = [f"{aantallen[stand]} {stand}" for stand in reversed(Werkboekstand) if aantallen[stand]]
    if not delen:
        return ""
    zonder = [f"{aantallen[None]} zonder stand"] if aantallen[None] else []
    return f"Stand van de werkboeken: {opgesomd([*delen, *zonder])}."


def zin_over_volledigheid(overzicht: Overzicht) -> str:
    """Return in Dutch how many beoordelingen left criteria open; nothing when all are complete."""
    aantal, alle = sum(b.niet_gescoord > 0 for b in overzicht.bureaus), len(overzicht.bureaus)
    if not aantal:
        return ""
    wie = (
        "De beoordeling is" if alle == 1 else f"{aantal} van de {alle} beoordelingen {'is' if aantal == 1 else 'zijn'}"
    )
    return (
        f"{wie} onvolledig: bij een score met * is niet alles gescoord. "
        f"Hoeveel {criteria_en_regels(overzicht.kader)} een score hebben, staat bij de onderdelen."
    )


def criteria_en_regels(kader: Kader) -> str:
    """Return what the criteria are called, with the rules where the kader has any."""
    return opgesomd([kader.woorden.begrippen.criterium.meervoud, *([REGEL.meervoud] if kader.regels else [])])


def zin_over_redenen(overzicht: Overzicht) -> str:
    """Return in Dutch how often a criterium has no level on purpose, and which; nothing when none has."""
    alle = (*overzicht.criteria, *overzicht.regels)
    buiten = " of ".join(overzicht.kader.buiten_de_schalen)
    zinnen = (
        _hoe_vaak(
            "Bewust niet gescoord, met een reden",
            {beeld.code: beeld.bewust_niet_gescoord for beeld in alle},
            sum(b.bewust_niet_gescoord > 0 for b in overzicht.bureaus),
        ),
        _hoe_vaak(
            buiten.capitalize(),
            {beeld.code: beeld.niet_van_toepassing for beeld in alle},
            sum(b.niet_van_toepassing > 0 for b in overzicht.bureaus),
        ),
    )
    return " ".join(filter(None, zinnen))


def _hoe_vaak(wat: str, per_code: Mapping[str, int], beoordelingen: int) -> str:
    if not beoordelingen:
        return ""
    vaakst = sorted(((code, aantal) for code, aantal in per_code.items() if aantal), key=lambda paar: -paar[1])
    codes = ", ".join(f"{code} {aantal} keer" for code, aantal in vaakst)
    wie = telling(beoordelingen, "beoordeling", "beoordelingen")
    return f"{wat}: {sum(per_code.values())} keer in {wie} ({codes})."


# What the colours of a heat map mean.
UITLEG_KLEUREN = "Donkerblauw is hoog, wit is de helft van de schaal, oranje is laag"


def uitleg_eensgezindheid(woorden: Woorden) -> str:
    """Return in Dutch what is told of how far both parties of a vergelijking agree, for above it."""
    links, rechts = woorden.links, woorden.rechts
    hoger = f"schat {links.wie} zich hoger in" if links.zelf else f"scoort {links.wie} hoger"
    return (
        f"Paren: hoeveel {woorden.onderwerp.meervoud} in hetzelfde werkjaar een {links.enkelvoud} en een "
        f"{rechts.enkelvoud} hebben met een score. Gelijk: hoe vaak beide hetzelfde niveau geven; binnen 1: hoe vaak "
        f"ze hoogstens één niveau verschillen. Verschil: gemiddeld, in niveaus, {links.enkelvoud} min "
        f"{rechts.enkelvoud}; met een plus {hoger}."
    )


def korte_namen(overzicht: Overzicht, kader: Kader) -> dict[str, str]:
    """Return the short name of every onderdeel, by its code, for the heading of a column."""
    namen = {score.code: score.naam for score in overzicht.onderdelen}
    return namen | {onderdeel.code: onderdeel.tabnaam for onderdeel in kader.onderdelen}


def namen_van_paar(overzicht: Overzicht, kader: Kader) -> tuple[str, str] | None:
    """Return how the two onderdelen of the verband are called in a sentence; None where the kader has no such pair."""
    namen = {onderdeel.code: onderdeel.tabnaam for onderdeel in kader.onderdelen}
    if overzicht.apl is None or overzicht.kern is None:
        return None
    apl, kern = (namen[code] for code in (overzicht.apl, overzicht.kern))
    return _in_zin(apl), _in_zin(kern)


def _in_zin(naam: str) -> str:
    """Return a name without its capital; an abbreviation, such as APL, keeps its own."""
    return naam if naam.isupper() else f"{naam[0].lower()}{naam[1:]}"


def titel_van_paar(paar: tuple[str, str]) -> str:
    """Return both names as a title, with a capital."""
    titel = " en ".join(paar)
    return f"{titel[0].upper()}{titel[1:]}"


def sterk_punt(kader: Kader) -> str:
    """Return what a sentence calls a strong point: what the kader calls it, else what its level is called."""
    eigen = kader.woorden.begrippen.good_practice
    return kader.schaal.woord_voor(STERK) if eigen == Begrippen().good_practice else eigen.enkelvoud


def zin_over_sterk(woorden: Woorden) -> str:
    """Return in Dutch from which score of a proces on one is called sterk."""
    schaal = woorden.scores
    return f"{voluit(schaal.drempel_op(schaal.proces))} op {schaal.proces} of meer"


def titel_van_regelgeving(kader: Kader) -> str:
    """Return what the scores of regelgeving are, in the words of this kader; nothing where it has no rules."""
    if not kader.regels:
        return ""
    aandeel = f": aandeel {kader.regelschaal.woord_voor(IS_IN_ORDE)}" if kader.regelschaal.is_tweeledig else ""
    return f"Regelgeving{aandeel}"


def namen_van_kwadranten(paar: tuple[str, str]) -> dict[Kwadrant, str]:
    """Return what each quadrant means in Dutch, in the names of both onderdelen."""
    apl, kern = paar
    return {
        Kwadrant.sterk_sterk: f"sterk in {apl}, sterk in {kern}",
        Kwadrant.sterk_zwak: f"sterk in {apl}, zwak in {kern}",
        Kwadrant.zwak_sterk: f"zwak in {apl}, toch sterk in {kern}",
        Kwadrant.zwak_zwak: f"zwak in {apl}, zwak in {kern}",
    }


def uitleg_vlaggen(kader: Kader) -> dict[Vlag, str]:
    """Return in Dutch what each flag says, in the levels of this kader."""
    schalen = kader.schaal.delen
    laagste: dict[Vlag, list[str]] = {vlag: [] for vlag in Vlag}
    for schaal in schalen:
        for vlag, nummer in laagste_niveaus(schaal).items():
            laagste[vlag].append(schaal.namen[nummer])
    return {
        Vlag.niemand: f"iedereen scoort {' of '.join(schaal.namen[0] for schaal in schalen)}",
        **{vlag: f"iedereen scoort minstens {' of '.join(namen)}" for vlag, namen in laagste.items() if namen},
        Vlag.geen_spreiding: "iedereen scoort hetzelfde niveau",
        Vlag.zelden_gescoord: "minder dan de helft heeft een score",
        Vlag.wijkt_af: f"wie hier hoger scoort, scoort lager op de rest van {kader.woorden.begrippen.proces.het}",
    }


def cijfergroepen(overzicht: Overzicht, kader: Kader) -> dict[str, list[Cijferbeeld]]:
    """Return the figures per indicator of context, input or output, under its code and name; only those with any."""
    namen: dict[str, str] = {}
    for domein in filter(None, (kader.context, kader.input)):
        for indicator in domein.indicatoren:
            namen |= dict.fromkeys((rij.code for rij in indicator.subindicatoren), f"{indicator.code} {indicator.naam}")
    for groep in kader.output.indicatoren if kader.output else ():
        namen |= dict.fromkeys((rij.code for rij in groep.outputindicatoren), f"{groep.code} {groep.naam}")
    groepen: dict[str, list[Cijferbeeld]] = {}
    for beeld in overzicht.cijfers:
        groepen.setdefault(namen[beeld.code], []).append(beeld)
    return groepen


def titel_van_acties(woorden: Woorden) -> str:
    """Return what stands above what is done about the werkpunten."""
    return f"Wat er met de {woorden.begrippen.werkpunt.meervoud} gebeurt"


def koppen_van_acties(woorden: Woorden) -> tuple[str, ...]:
    """Return the headings of the numbers that `rij_van` gives."""
    return woorden.begrippen.werkpunt.meervoud_als_kop, "Met actie", "Zonder actie", "Te laat"


def proces_of_rubriek(kader: Kader) -> str:
    """Return what heads the names of the processen, with the rubrieken where the kader has any."""
    proces = kader.woorden.begrippen.proces.als_kop
    return f"{proces} of rubriek" if kader.regels else proces


def rij_van(deel: Actietelling) -> tuple[int | None, ...]:
    """Return the numbers of a proces or rubriek under `koppen_van_acties`; None where no day was given."""
    return deel.werkpunten, deel.met_actie, deel.zonder_actie, deel.te_laat
