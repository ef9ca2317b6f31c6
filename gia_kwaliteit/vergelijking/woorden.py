"""How a vergelijking is told: the names of its sides and lists, and what they say in a sentence."""

from collections.abc import Iterable, Sequence

from gia_kwaliteit.getallen import RUIS, coefficient, getal, is_te_zien, procent
from gia_kwaliteit.kader import STERK, Kader
from gia_kwaliteit.kader.woorden import Partij
from gia_kwaliteit.overeenstemming import GRENZEN, Maten, duiding
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.vergelijking.acties import Actieverloop, Verloop
from gia_kwaliteit.vergelijking.antwoorden import zin_over_antwoordparen
from gia_kwaliteit.vergelijking.model import Als, Scorepaar, Vergelijking

_LIJSTEN = {
    Als.confrontatie: ("blinde_vlekken", "verborgen_sterktes", "gedeelde_werkpunten", "gedeelde_good_practices"),
    Als.evolutie: ("gestegen", "gedaald", "opgeloste_werkpunten", "nieuwe_werkpunten"),
}
LIJSTEN = (*_LIJSTEN[Als.confrontatie], *_LIJSTEN[Als.evolutie])
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
    namen = [naam if naam.isupper() else f"{naam[:1].lower()}{naam[1:]}" for naam in voorrang]
    return f"het grootste verschil vooraan{f', dan {opgesomd(namen)}' if gemengd else ''}, dan werkpunten"


def zin_van_vergelijking(vergelijking: Vergelijking) -> str:
    """Return the finding in one Dutch sentence: how many criteria are equal, and which processen differ most."""
    gescoord = [oordeel.verschil for oordeel in vergelijking.criteria if oordeel.verschil is not None]
    if not vergelijking.criteria and vergelijking.antwoorden:
        return zin_over_antwoordparen(vergelijking.antwoorden)
    if not gescoord:
        return vergelijking.overeenstemming.toelichting
    meeste = verste_processen(vergelijking.processen)
    hoger, lager = ([paar.naam for paar in meeste if ((paar.verschil or 0) > 0) is boven] for boven in (True, False))
    if vergelijking.als is Als.evolutie:
        delen = [_ging("vooruit", hoger), _ging("achteruit", lager)]
        return f"{_over_evolutie(gescoord)}; {opgesomd([*filter(None, delen)]) or 'geen enkel proces veranderde'}."
    links, rechts = vergelijking.koppen
    gelijk = f"{gescoord.count(0)} van de {len(gescoord)} criteria hetzelfde"
    if len(gescoord) == 1:
        gelijk = f"het ene criterium {'een ander' if gescoord[0] else 'hetzelfde'}"
    begin = f"{links} en {rechts.lower()} geven {gelijk} niveau; "
    delen = [f"{hoe} in voor {opgesomd(namen)}" for hoe, namen in (("hoger", hoger), ("lager", lager)) if namen]
    if not delen:
        return f"{begin}over geen enkel proces lopen ze uiteen."
    partij, _ = vergelijking.partijen
    wie = "zich" if partij.zelf else vergelijking.woorden.onderwerp.het
    return f"{begin}{partij.wie} schat {wie} {opgesomd(delen)}."


def _over_evolutie(verschillen: Sequence[int]) -> str:
    """Say how many criteria rose and fell; `verschillen` has how many levels each did, of at least one."""
    stegen, daalden = sum(verschil > 0 for verschil in verschillen), sum(verschil < 0 for verschil in verschillen)
    if len(verschillen) == 1:
        hoe = "steeg" if stegen else "daalde" if daalden else "bleef gelijk"
        return f"Het ene criterium dat in beide werkjaren gescoord is, {hoe}"
    telling = (
        f"{'steeg' if stegen == 1 else 'stegen'} er {stegen} en {'daalde' if daalden == 1 else 'daalden'} er {daalden}"
    )
    return f"Van de {len(verschillen)} criteria die in beide werkjaren gescoord zijn, {telling}"


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
        return "Geen enkel proces verschilt"
    if vergelijking.als is Als.evolutie:
        return f"{opgesomd(namen)} {'veranderde' if len(namen) == 1 else 'veranderden'} het meest"
    return f"Over {opgesomd(namen)} lopen {' en '.join(vergelijking.koppen).lower()} het verst uiteen"


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
    return {
        "blinde_vlekken": ("Blinde vlekken", f"{links} scoort minstens twee niveaus hoger dan {rechts}{bij_twee}"),
        "verborgen_sterktes": (
            "Verborgen sterktes",
            f"{links} scoort minstens twee niveaus lager dan {rechts}{bij_twee}",
        ),
        "gedeelde_werkpunten": ("Gedeelde werkpunten", "beide noemen dit een werkpunt"),
        "gedeelde_good_practices": (
            "Gedeelde good practices",
            f"beide noemen dit een {kader.schaal.woord_voor(STERK)}",
        ),
        "gestegen": ("Gestegen", "hoger gescoord dan vroeger"),
        "gedaald": ("Gedaald", "lager gescoord dan vroeger"),
        "opgeloste_werkpunten": ("Opgeloste werkpunten", "vroeger een werkpunt, nu niet meer"),
        "nieuwe_werkpunten": ("Nieuwe werkpunten", "nu een werkpunt, vroeger niet"),
    }[lijst]


def voetnoot(paren: Iterable[Scorepaar]) -> str:
    """Return in one Dutch sentence which differences, marked with *, leave criteria out; empty when none does."""
    onvolledig = [f"{paar.naam} {paar.n} van {paar.criteria}" for paar in paren if paar.onvolledig]
    return f"* Het verschil gaat alleen over wat beide scoorden: {', '.join(onvolledig)}." if onvolledig else ""


def toelichting(maten: Maten, als: Als, partijen: tuple[Partij, Partij]) -> str:
    """Say in one Dutch sentence what the figures of an Overeenstemming mean."""
    if not maten.n or maten.exact is None or maten.binnen_een is None or maten.gemiddeld_verschil is None:
        return "Er is geen enkel criterium dat in beide werkboeken gescoord is; er valt niets te vergelijken."
    criteria = "het ene criterium" if maten.n == 1 else f"de {maten.n} criteria"
    wie = "beide partijen" if als is Als.confrontatie else "de twee werkjaren"
    zin = (
        f"Van {criteria} die in beide werkboeken gescoord zijn, krijgt {procent(maten.exact)} van {wie} "
        f"hetzelfde niveau en ligt {procent(maten.binnen_een)} hoogstens één niveau uit elkaar; "
        f"{_richting(maten.gemiddeld_verschil, als, partijen)}; "
    )
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
