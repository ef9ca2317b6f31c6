"""How a vergelijking is told: the names of its sides and lists, and what they say in a sentence."""

from collections.abc import Iterable, Sequence

from gia_kwaliteit.getallen import RUIS, coefficient, getal, is_te_zien, procent
from gia_kwaliteit.kader import STERK, Kader
from gia_kwaliteit.kader.naamwoorden import Partij, Zelfstandig
from gia_kwaliteit.kader.woorden import Begrippen
from gia_kwaliteit.overeenstemming import GRENZEN, Maten, duiding
from gia_kwaliteit.tekst import met_hoofdletter, met_kleine_letter, opgesomd
from gia_kwaliteit.vergelijking.acties import Actieverloop, Verloop
from gia_kwaliteit.vergelijking.antwoorden import zin_over_antwoordparen
from gia_kwaliteit.vergelijking.model import Als, Scorepaar, Vergelijking

_LIJSTEN = {
    Als.confrontatie: ("blinde_vlekken", "verborgen_sterktes", "gedeelde_werkpunten", "gedeelde_good_practices"),
    Als.evolutie: ("gestegen", "gedaald", "opgeloste_werkpunten", "nieuwe_werkpunten"),
}
LIJSTEN = (*_LIJSTEN[Als.confrontatie], *_LIJSTEN[Als.evolutie])
# So many are two, of which the other words are said.
_PAAR = 2
# So many processen are named in a sentence.
_MEESTE_NAMEN = 2
# A scale on which no two levels are further apart than two beside each other.
_KORTSTE = 2


def lijsten_van(vergelijking: Vergelijking) -> dict[str, tuple[str, ...]]:
    """Return the lists of codes that belong to this way of comparing, by their name in Vergelijking."""
    return {lijst: getattr(vergelijking, lijst) for lijst in _LIJSTEN[vergelijking.als]}


def volgorde_van_de_agenda(kader: Kader) -> str:
    """Return in what order the gespreksagenda stands, as far as this kader has what goes first."""
    voorrang = [onderdeel.naam for onderdeel in kader.onderdelen if not onderdeel.kwaliteitsaspecten]
    gemengd = 0 < len(voorrang) < len(kader.onderdelen)
    namen = [naam if naam.isupper() else met_kleine_letter(naam) for naam in voorrang]
    werkpunten = kader.woorden.begrippen.werkpunt.meervoud
    return f"het grootste verschil vooraan{f', dan {opgesomd(namen)}' if gemengd else ''}, dan {werkpunten}"


def titel_van_opengelaten(vergelijking: Vergelijking, kader: Kader) -> str:
    """Return what the criteria and rules are called to which somebody gave no level on purpose."""
    v = vergelijking
    soorten = {
        "bewust niet gescoord": v.niet_gescoord_links or v.niet_gescoord_rechts,
        " of ".join(kader.buiten_de_schalen): v.niet_van_toepassing_links or v.niet_van_toepassing_rechts,
    }
    return " of ".join(soort for soort, punten in soorten.items() if punten).capitalize()


def zin_van_vergelijking(vergelijking: Vergelijking) -> str:
    """Return the finding in one Dutch sentence: how many criteria are equal, and which processen differ most."""
    gescoord = [oordeel.verschil for oordeel in vergelijking.criteria if oordeel.verschil is not None]
    if not vergelijking.criteria and vergelijking.antwoorden:
        return zin_over_antwoordparen(vergelijking.antwoorden)
    if not gescoord:
        return vergelijking.overeenstemming.toelichting
    begrippen, meeste = vergelijking.woorden.begrippen, verste_processen(vergelijking.processen)
    hoger, lager = ([paar.naam for paar in meeste if ((paar.verschil or 0) > 0) is boven] for boven in (True, False))
    if vergelijking.als is Als.evolutie:
        delen = [_ging("vooruit", hoger), _ging("achteruit", lager)]
        hoe = opgesomd([*filter(None, delen)]) or f"{begrippen.proces.geen_enkel} veranderde"
        return f"{_over_evolutie(gescoord, begrippen.criterium)}; {hoe}."
    links, rechts = vergelijking.koppen
    begin = f"{links} en {rechts.lower()} geven {_hoeveel_gelijk(gescoord, begrippen.criterium)} niveau; "
    delen = [f"{hoe} in voor {opgesomd(namen)}" for hoe, namen in (("hoger", hoger), ("lager", lager)) if namen]
    if not delen:
        return f"{begin}over {begrippen.proces.geen_enkel} lopen ze uiteen."
    partij, _ = vergelijking.partijen
    wie = "zich" if partij.zelf else vergelijking.woorden.onderwerp.het
    return f"{begin}{partij.wie} schat {wie} {opgesomd(delen)}."


def _hoeveel_gelijk(verschillen: Sequence[int], criterium: Zelfstandig) -> str:
    """Say which of the criteria got the same level, of which are these differences; of one whether it did."""
    gelijk, alle = verschillen.count(0), len(verschillen)
    if alle == 1:
        return f"{criterium.het_ene} {'hetzelfde' if gelijk else 'een ander'}"
    if alle == _PAAR:
        welke = ("geen van beide", "één van beide", "beide")[gelijk]
        return f"{welke} {criterium.meervoud} hetzelfde"
    return f"{gelijk} van de {criterium.aantal(alle)} hetzelfde"


def _over_evolutie(verschillen: Sequence[int], criterium: Zelfstandig) -> str:
    """Say how many criteria rose and fell; `verschillen` has how many levels each did, of at least one."""
    stegen, daalden = sum(verschil > 0 for verschil in verschillen), sum(verschil < 0 for verschil in verschillen)
    if len(verschillen) == 1:
        hoe = "steeg" if stegen else "daalde" if daalden else "bleef gelijk"
        return f"{met_hoofdletter(criterium.met_bijzin)} in beide werkjaren gescoord is, {hoe}"
    telling = (
        f"{'steeg' if stegen == 1 else 'stegen'} er {stegen} en {'daalde' if daalden == 1 else 'daalden'} er {daalden}"
    )
    return f"Van de {criterium.aantal(len(verschillen))} die in beide werkjaren gescoord zijn, {telling}"


def verste_processen(paren: Iterable[Scorepaar]) -> Sequence[Scorepaar]:
    """Return at most two processen of which both scores differ most, the furthest first."""
    return op_verschil(paar for paar in paren if is_te_zien(paar.verschil or 0))[:_MEESTE_NAMEN]


def op_verschil(paren: Iterable[Scorepaar]) -> Sequence[Scorepaar]:
    """Return pairs with the largest difference first, up or down, and those without one last."""
    return sorted(paren, key=lambda paar: 1.0 if paar.verschil is None else -round(abs(paar.verschil), RUIS))


def bevinding_over_processen(vergelijking: Vergelijking) -> str:
    """Return what a picture of both scores of the processen shows, as its title."""
    namen = [paar.naam for paar in verste_processen(vergelijking.processen)]
    if not namen:
        return f"{met_hoofdletter(vergelijking.woorden.begrippen.proces.geen_enkel)} verschilt"
    # Of one alone there is none to which it can be more.
    enige = len(vergelijking.processen) == 1
    if vergelijking.als is Als.evolutie:
        veranderde = "veranderde" if len(namen) == 1 else "veranderden"
        return f"{opgesomd(namen)} {veranderde}{'' if enige else ' het meest'}"
    uiteen = "uiteen" if enige else "het verst uiteen"
    return f"Over {opgesomd(namen)} lopen {' en '.join(vergelijking.koppen).lower()} {uiteen}"


def _ging(waarheen: str, namen: Sequence[str]) -> str:
    return f"{waarheen} {'ging' if len(namen) == 1 else 'gingen'} {opgesomd(namen)}" if namen else ""


def verloop_in_woorden(verloop: Actieverloop) -> str:
    """Say in one line whether the criterium of an action rose, and how far the action is."""
    van = f": {verloop.links or 'niet gescoord'} → {verloop.rechts or 'niet gescoord'}"
    wat = f"{verloop.verloop}{van if verloop.links or verloop.rechts else ''}"
    if verloop.verloop is Verloop.gelijk:
        wat = f"{verloop.verloop}: {verloop.links}"
    stand = verloop.actie.stand or verloop.actie.zoals_getypt.get("stand")
    return " · ".join(filter(None, (wat, stand, verloop.actie.resultaat)))


def woorden_van_lijst(lijst: str, vergelijking: Vergelijking, kader: Kader) -> tuple[str, str]:
    """Return what a list is called and what it says; raises KeyError for one that is none of LIJSTEN."""
    links, rechts = (partij.wie for partij in vergelijking.partijen)
    is_kort = any(len(schaal.namen) == _KORTSTE for schaal in kader.schaal.delen)
    bij_twee = ", of op een schaal van twee het andere niveau" if is_kort else ""
    sterk, werkpunt = kader.woorden.begrippen.lijstpunten
    return {
        "blinde_vlekken": ("Blinde vlekken", f"{links} scoort minstens twee niveaus hoger dan {rechts}{bij_twee}"),
        "verborgen_sterktes": (
            "Verborgen sterktes",
            f"{links} scoort minstens twee niveaus lager dan {rechts}{bij_twee}",
        ),
        "gedeelde_werkpunten": (f"Gedeelde {werkpunt.meervoud}", f"beide noemen dit een {werkpunt.enkelvoud}"),
        "gedeelde_good_practices": (
            f"Gedeelde {sterk.meervoud}",
            f"beide noemen dit een {_sterk_punt(kader)}",
        ),
        "gestegen": ("Gestegen", "hoger gescoord dan vroeger"),
        "gedaald": ("Gedaald", "lager gescoord dan vroeger"),
        "opgeloste_werkpunten": (
            f"Opgeloste {werkpunt.meervoud}",
            f"vroeger een {werkpunt.enkelvoud}, nu niet meer",
        ),
        "nieuwe_werkpunten": (f"Nieuwe {werkpunt.meervoud}", f"nu een {werkpunt.enkelvoud}, vroeger niet"),
    }[lijst]


def _sterk_punt(kader: Kader) -> str:
    """Return what one of the strong points is called: as its level is, where the kader has no word of its own."""
    eigen = kader.woorden.begrippen.good_practice
    niveau = " of ".join(kader.schaal.niveaus_met(*STERK))
    return niveau if niveau and eigen == Begrippen().good_practice else eigen.enkelvoud


def voetnoot(paren: Iterable[Scorepaar]) -> str:
    """Return in Dutch which differences, marked with *, leave criteria out, and what a dash in their place means."""
    alle = tuple(paren)
    onvolledig = [f"{paar.naam} {paar.n} van {paar.criteria}" for paar in alle if paar.is_gemerkt]
    zinnen = [f"* Het verschil gaat alleen over wat beide scoorden: {', '.join(onvolledig)}."] if onvolledig else []
    if any(not paar.n for paar in alle):
        zinnen.append("– Geen verschil: er is niets dat beide scoorden.")
    if onzeker := waarom_geen_verschil(alle):
        zinnen.append(f"– Geen verschil: {onzeker}")
    return " ".join(zinnen)


def waarom_geen_verschil(paren: Iterable[Scorepaar]) -> str:
    """Return in Dutch of which a fout leaves a score uncertain, so that there is no difference; empty where of none."""
    onzeker = [paar.naam for paar in paren if paar.n and paar.verschil is None]
    return f"een score is onzeker door een fout in een werkboek ({', '.join(onzeker)})." if onzeker else ""


def toelichting(maten: Maten, als: Als, partijen: tuple[Partij, Partij], criterium: Zelfstandig) -> str:
    """Say in one Dutch sentence what the figures of an Overeenstemming mean."""
    if not maten.n or maten.exact is None or maten.binnen_een is None or maten.gemiddeld_verschil is None:
        dat = "dat" if criterium.lidwoord == "het" else "die"
        geen = f"Er is {criterium.geen_enkel} {dat} in beide werkboeken gescoord is"
        return f"{geen}; er valt niets te vergelijken."
    wie = "van beide partijen" if als is Als.confrontatie else "in de twee werkjaren"
    if maten.n == 1:
        niveau = "hetzelfde niveau" if maten.exact else "een ander niveau"
        begin = f"{met_hoofdletter(criterium.met_bijzin)} in beide werkboeken gescoord is, krijgt {wie} {niveau}; "
    else:
        begin = (
            f"Van de {criterium.aantal(maten.n)} die in beide werkboeken gescoord zijn, krijgt {procent(maten.exact)} "
            f"{wie} hetzelfde niveau en ligt {procent(maten.binnen_een)} hoogstens één niveau uit elkaar; "
        )
    zin = f"{begin}{_richting(maten.gemiddeld_verschil, als, partijen)}; "
    if maten.alpha is None:
        return f"{zin}alfa en kappa zijn niet te berekenen: {maten.reden}."
    return f"{zin}Krippendorffs alfa is {coefficient(maten.alpha, GRENZEN)}, dat is {duiding(maten.alpha)}."


def _richting(verschil: float, als: Als, partijen: tuple[Partij, Partij]) -> str:
    if verschil == 0:
        return "gemiddeld scoren beide even hoog"
    richting = "hoger" if verschil > 0 else "lager"
    links, rechts = partijen
    zelf = f"{links.wie} scoort zichzelf" if links.zelf else f"{links.wie} scoort"
    wie, dan = (zelf, rechts.wie) if als is Als.confrontatie else ("nu zijn de scores", "vroeger")
    return f"{wie} gemiddeld {getal(abs(verschil), 2)} niveau {richting} dan {dan}"
