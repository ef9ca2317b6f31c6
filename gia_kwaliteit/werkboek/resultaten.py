"""The value of every result cell of the werkboek, by code and heading, computed from the profiel.

The live formulas must give the same values; the results workbook holds them as they are.
"""

from gia_kwaliteit.beoordeling import Beoordeling, Status, Toestand
from gia_kwaliteit.kader import STERK, TE_VERBETEREN, Groepsoort, Kader
from gia_kwaliteit.oogopslag import is_voldoende
from gia_kwaliteit.profiel import Groepsresultaat, Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Lijst
from gia_kwaliteit.werkboek.inkorten import ingekort, ruimte

Waarde = float | int | str | None
Resultaten = dict[k.Adres, Waarde]

# What stands under Volledigheid, beside the toestanden of what has no score at all.
VOLLEDIG, ONVOLLEDIG = "volledig", "onvolledig"
# The heading above the name of a scoregroep.
_NAAMKOPPEN = {
    Groepsoort.proces: k.PROCES,
    Groepsoort.kwaliteitsaspect: k.KWALITEITSASPECT,
    Groepsoort.onderdeel: k.ONDERDEEL,
    Groepsoort.bewaking: k.ONDERDEEL,
    Groepsoort.regelgeving: k.ONDERDEEL,
    Groepsoort.rubriek: k.RUBRIEK,
}


def volledigheid(resultaat: Groepsresultaat) -> str:
    """Say in a word or three whether everything was scored, or has a reason why it was not."""
    if resultaat.gescoord:
        return VOLLEDIG if resultaat.is_volledig else ONVOLLEDIG
    if not resultaat.is_volledig:
        return Toestand.niet_gescoord
    antwoorden = {**resultaat.buiten, " of ".join(resultaat.buiten): resultaat.niet_van_toepassing}
    buiten = (naam for naam, aantal in antwoorden.items() if aantal == resultaat.criteria)
    return next(buiten, Toestand.bewust_niet_gescoord)


def grafieklabel(naam: str, score: float | None, resultaat: Groepsresultaat) -> str:
    """Return the name beside a bar; one without length says whether it is a zero, or why there is nothing.

    Where nothing is scored yet the table says so, and a white strip.
    """
    woord = volledigheid(resultaat)
    if resultaat.gescoord and score == 0:
        return f"{naam} (score 0)"
    return naam if woord in (VOLLEDIG, Toestand.niet_gescoord) else f"{naam} ({woord})"


def resultaatwaarden(profiel: Profiel, kader: Kader) -> Resultaten:
    """Return the value of every result cell by (code, heading): scores, counts, and words."""
    waarden: Resultaten = {}
    for resultaat in profiel.groepen.values():
        eigen = _groepswaarden(resultaat)
        waarden |= {(resultaat.code, kop): waarde for kop, waarde in eigen.items()}
    namen = {aspect.code: aspect.naam for aspect in kader.kwaliteitsaspecten}
    for code, scores in profiel.matrix.items():
        waarden |= {(code, namen[aspect]): score for aspect, score in scores.items()}
    return waarden


def _groepswaarden(resultaat: Groepsresultaat) -> dict[str, Waarde]:
    """Return what stands in the row of one scoregroep, by heading."""
    soort, naam, met_code = resultaat.scoregroep.soort, resultaat.naam, f"{resultaat.code} {resultaat.naam}"
    # The table of the rubrieken counts, and shows no score.
    score = None if soort is Groepsoort.rubriek else resultaat.score
    label = met_code if soort in (Groepsoort.proces, Groepsoort.rubriek) else naam
    waarden: dict[str, Waarde] = {
        _NAAMKOPPEN[soort]: naam,
        **resultaat.verdeling,
        k.GESCOORD: resultaat.gescoord,
        k.CRITERIA: resultaat.criteria,
        k.VOLLEDIGHEID: volledigheid(resultaat),
        k.BEWUST_NIET_GESCOORD: resultaat.bewust_niet_gescoord,
        **resultaat.buiten,
        k.GRAFIEKLABEL: grafieklabel(label, score, resultaat),
    }
    if soort in (Groepsoort.proces, Groepsoort.kwaliteitsaspect):
        waarden[k.ZONDER_SCORE] = resultaat.criteria - resultaat.gescoord
    if soort is not Groepsoort.rubriek:
        is_onder = score is not None and not is_voldoende(resultaat)
        waarden[k.ONDER_DE_HELFT], waarden[k.VANAF_DE_HELFT] = (score, None) if is_onder else (None, score)
        waarden[k.score_op(resultaat.maximum)] = score
    if soort is Groepsoort.onderdeel:
        waarden[k.GOOD_PRACTICES] = resultaat.aantal(*STERK)
        waarden[k.WERKPUNTEN] = resultaat.aantal(*TE_VERBETEREN)
    return waarden


def voortgangwaarden(beoordeling: Beoordeling, profiel: Profiel, kader: Kader) -> Resultaten:
    """Return the progress of every input tab by (code, heading), as Start shows it.

    What it says of scores is what the tab Samenvattend says, at the same address.
    """
    aantallen = {
        code: (onderdeel.gescoord, onderdeel.criteria)
        for code, onderdeel in profiel.onderdelen.items()
        if onderdeel.scoregroep.soort is not Groepsoort.bewaking
    }
    for code, rijen in ((k.CONTEXT_EN_INPUT, kader.subindicatoren), (k.OUTPUT, kader.outputindicatoren)):
        if not rijen:
            continue
        in_te_vullen = rijen.keys() - set(kader.berekende_rijen)
        ingevuld = [cijfer for rij, cijfer in beoordeling.cijfers.items() if rij in in_te_vullen]
        # That there are no figures is an answer too; a text beside an output indicator without a figure is none.
        gevuld = [
            cijfer.waarde is not None
            or cijfer.status is Status.geen_gegevens
            or (code == k.CONTEXT_EN_INPUT and bool(cijfer.toelichting))
            for cijfer in ingevuld
        ]
        aantallen[code] = (sum(gevuld), len(in_te_vullen))
    if kader.vragen:
        gegeven = sum(antwoord.is_gegeven for antwoord in beoordeling.antwoorden.values())
        aantallen[k.VRAGEN] = (gegeven, len(kader.vraag_van))
    waarden: Resultaten = {}
    for code in aantallen.keys() & profiel.onderdelen.keys():
        onderdeel = profiel.onderdelen[code]
        waarden[code, k.BEWUST_NIET_GESCOORD] = onderdeel.bewust_niet_gescoord
        for naam, aantal in onderdeel.buiten.items():
            waarden[code, naam] = aantal
    for code, (gescoord, totaal) in aantallen.items():
        woord = "ingevuld" if code in (k.CONTEXT_EN_INPUT, k.OUTPUT, k.VRAGEN) else "gescoord"
        waarden[code, k.GESCOORD] = gescoord
        waarden[code, k.CRITERIA] = totaal
        waarden[code, k.VOORTGANG] = f"{gescoord} van {totaal} {woord}"
    return waarden


def lijstwaarden(profiel: Profiel, kader: Kader) -> Resultaten:
    """Return the texts of the lists by (code, heading), each of them whole; a code stands on one list at most."""
    waarden: Resultaten = {}
    for kop, punten in ((k.GOOD_PRACTICE, profiel.good_practices), (k.WERKPUNT, profiel.werkpunten)):
        for punt in punten:
            waarden[punt.code, k.PROCES] = kader.proces_van[punt.code].naam
            waarden[punt.code, kop] = punt.criterium
            waarden[punt.code, k.MOTIVERING] = punt.motivering
            waarden[punt.code, k.BEWIJS] = punt.bewijs
    for regelpunt in profiel.niet_in_orde:
        waarden[regelpunt.code, k.ONDERWERP] = kader.regels[regelpunt.code].onderwerp
        waarden[regelpunt.code, k.NIET_IN_ORDE] = regelpunt.criterium
        waarden[regelpunt.code, k.MOTIVERING] = regelpunt.motivering
        waarden[regelpunt.code, k.BEWIJS] = regelpunt.bewijs
    return waarden


def levende_lijst(lijst: Lijst, profiel: Profiel, kader: Kader) -> Resultaten:
    """Return what the formulas of a list give by (code, heading), where the code is that of the hidden column.

    The rows fill up from above: the first has the first code that stands on the list. Long texts are shortened.
    """
    waarden = lijstwaarden(profiel, kader)
    op_de_lijst = [rij.code for rij in lijst.tabel.rijen if (rij.code, lijst.kop) in waarden]
    uit: Resultaten = {}
    for plek, rij in enumerate(lijst.tabel.rijen):
        getoond = op_de_lijst[plek] if plek < len(op_de_lijst) else ""
        for kop in lijst.tabel.koppen:
            tekst, plaats = str(waarden.get((getoond, kop), "")), ruimte(lijst, plek, kop)
            uit[rij.code, kop] = ingekort(tekst, *plaats) if plaats else tekst
        uit[rij.code, k.CODE] = getoond
        uit[rij.code, k.RANG] = op_de_lijst.index(rij.code) + 1 if rij.code in op_de_lijst else ""
    return uit
