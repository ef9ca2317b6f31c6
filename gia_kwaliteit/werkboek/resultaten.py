"""The value of every result cell of the werkboek, by code and heading, computed from the profiel.

The live formulas must give the same values (contract §3); the results workbook holds them as they are.
"""

from gia_kwaliteit.beoordeling import Beoordeling, Status
from gia_kwaliteit.kader import Kader, Rol
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten

Waarde = float | int | str | None
Resultaten = dict[tuple[str, str], Waarde]


def volledigheid(gescoord: int, criteria: int) -> str:
    """Say in one word whether everything was scored."""
    if gescoord == 0:
        return "niet gescoord"
    return "volledig" if gescoord == criteria else "onvolledig"


def grafieklabel(naam: str, score: float | None, gescoord: int, criteria: int) -> str:
    """Return the name beside a bar; a bar without length says whether it is a zero or nothing at all."""
    if gescoord == 0:
        return f"{naam} (niet gescoord)"
    if score == 0:
        return f"{naam} (score 0)"
    return naam if gescoord == criteria else f"{naam} (onvolledig)"


def resultaatwaarden(profiel: Profiel, kader: Kader) -> Resultaten:
    """Return the value of every result cell by (code, heading): scores on 20 or on 100, counts, and words."""
    waarden: Resultaten = {}

    def telling(code: str, naam: str, score: float | None, gescoord: int, criteria: int) -> None:
        waarden[code, k.GESCOORD] = gescoord
        waarden[code, k.CRITERIA] = criteria
        waarden[code, k.VOLLEDIGHEID] = volledigheid(gescoord, criteria)
        waarden[code, k.GRAFIEKLABEL] = grafieklabel(naam, score, gescoord, criteria)

    def verdeling(code: str, aantallen: dict[str, int]) -> None:
        waarden.update({(code, niveau): aantal for niveau, aantal in aantallen.items()})

    for proces in profiel.processen:
        waarden[proces.code, k.PROCES] = proces.naam
        waarden[proces.code, k.SCORE_OP_20] = proces.score
        verdeling(proces.code, proces.verdeling)
        telling(proces.code, f"{proces.code} {proces.naam}", proces.score, proces.gescoord, proces.criteria)
    aspectnamen = {aspect.code: aspect.naam for aspect in kader.kwaliteitsaspecten}
    for aspect in profiel.kwaliteitsaspecten:
        naam = aspectnamen[aspect.code]
        waarden[aspect.code, k.KWALITEITSASPECT] = naam
        waarden[aspect.code, k.SCORE_OP_100] = aspect.score
        verdeling(aspect.code, aspect.verdeling)
        telling(aspect.code, naam, aspect.score, aspect.gescoord, aspect.criteria)
    for code, scores in profiel.matrix.items():
        waarden.update({(code, aspectnamen[aspect]): score for aspect, score in scores.items()})
    ja, nee = (kader.regelschaal.met_rol(rol) for rol in (Rol.in_orde, Rol.niet_in_orde)) if kader.regels else ("", "")
    for rubriek in profiel.regelgeving:
        waarden[rubriek.code, k.RUBRIEK] = rubriek.naam
        waarden[rubriek.code, ja] = rubriek.aantal(Rol.in_orde)
        waarden[rubriek.code, nee] = rubriek.aantal(Rol.niet_in_orde)
        telling(rubriek.code, f"{rubriek.code} {rubriek.naam}", None, rubriek.gescoord, rubriek.criteria)
    namen = {onderdeel.code: onderdeel.naam for onderdeel in kader.onderdelen}
    namen |= {k.KWALITEITSBEWAKING: teksten.KWALITEITSBEWAKING, k.REGELGEVING: teksten.REGELGEVING}
    for code, onderdeel in profiel.onderdelen.items():
        waarden[code, k.ONDERDEEL] = namen[code]
        waarden[code, k.SCORE_OP_100] = onderdeel.score
        verdeling(code, onderdeel.verdeling)
        telling(code, namen[code], onderdeel.score, onderdeel.gescoord, onderdeel.criteria)
    for onderdeel_ in kader.onderdelen:
        aantallen = profiel.onderdelen[onderdeel_.code].verdeling
        waarden[onderdeel_.code, k.GOOD_PRACTICES] = aantallen[kader.schaal.met_rol(Rol.good_practice)]
        waarden[onderdeel_.code, k.WERKPUNTEN] = aantallen[kader.schaal.met_rol(Rol.werkpunt)]
    return waarden


def voortgangwaarden(beoordeling: Beoordeling, profiel: Profiel, kader: Kader) -> Resultaten:
    """Return the progress of every input tab by (code, heading), as Start shows it."""
    aantallen = {
        code: (onderdeel.gescoord, onderdeel.criteria)
        for code, onderdeel in profiel.onderdelen.items()
        if code != k.KWALITEITSBEWAKING
    }
    for code, rijen in ((k.CONTEXT_EN_INPUT, kader.subindicatoren), (k.OUTPUT, kader.outputindicatoren)):
        ingevuld = [cijfer for rij, cijfer in beoordeling.cijfers.items() if rij in rijen]
        # That there are no figures is an answer too; a text beside an output indicator without a figure is none.
        gevuld = [
            cijfer.waarde is not None
            or cijfer.status is Status.geen_gegevens
            or (code == k.CONTEXT_EN_INPUT and bool(cijfer.toelichting))
            for cijfer in ingevuld
        ]
        aantallen[code] = (sum(gevuld), len(rijen))
    waarden: Resultaten = {}
    for code, (gescoord, totaal) in aantallen.items():
        woord = "ingevuld" if code in (k.CONTEXT_EN_INPUT, k.OUTPUT) else "gescoord"
        waarden[code, k.GESCOORD] = gescoord
        waarden[code, k.CRITERIA] = totaal
        waarden[code, k.VOORTGANG] = f"{gescoord} van {totaal} {woord}"
    return waarden


def lijstwaarden(profiel: Profiel, kader: Kader) -> Resultaten:
    """Return the texts of the lists by (code, heading), each motivering whole; a code stands on one list at most."""
    waarden: Resultaten = {}
    for kop, punten in ((k.GOOD_PRACTICE, profiel.good_practices), (k.WERKPUNT, profiel.werkpunten)):
        for punt in punten:
            waarden[punt.code, k.PROCES] = kader.proces_van[punt.code].naam
            waarden[punt.code, kop] = punt.criterium
            waarden[punt.code, k.MOTIVERING] = punt.motivering
    for regelpunt in profiel.niet_in_orde:
        waarden[regelpunt.code, k.ONDERWERP] = kader.regels[regelpunt.code].onderwerp
        waarden[regelpunt.code, k.NIET_IN_ORDE] = regelpunt.criterium
        waarden[regelpunt.code, k.MOTIVERING] = regelpunt.motivering
    return waarden
