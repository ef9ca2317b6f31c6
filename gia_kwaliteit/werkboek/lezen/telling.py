"""What the formulas of the werkboek count: they compare texts without case, and otherwise sign by sign.

gia also reads what only looks the same, such as a score with a space before it. Then the werkboek shows other results
than gia, and that one cell is the reason.
"""

from dataclasses import replace

from gia_kwaliteit.antwoorden import Antwoord
from gia_kwaliteit.beoordeling import Beoordeling, Score
from gia_kwaliteit.bevinding import Bevindingsoort
from gia_kwaliteit.kader import Kader

_GEEN_SCORE = (Bevindingsoort.score_telt_niet, Bevindingsoort.code_telt_niet)


def is_voor_formules(getypt: object, naam: str) -> bool:
    """Say whether a formula takes what somebody typed for this name: COUNTIFS, MATCH and = look past case alone."""
    # In both cases, since one of them joins letters that a spreadsheet keeps apart.
    return isinstance(getypt, str) and (getypt.lower(), getypt.upper()) == (naam.lower(), naam.upper())


def niet_geteld(beoordeling: Beoordeling, *soorten: Bevindingsoort) -> frozenset[str]:
    """Return the codes of which one of these was found."""
    return frozenset(b.code for b in beoordeling.bevindingen if b.id in soorten and b.code)


def ongetelde_scores(beoordeling: Beoordeling) -> frozenset[str]:
    """Return the codes whose score gia reads and the formulas do not count."""
    return niet_geteld(beoordeling, *_GEEN_SCORE)


def groepen_met_verschreven_code(beoordeling: Beoordeling, kader: Kader) -> frozenset[str]:
    """Return the scoregroepen of which nobody can say what their formulas count.

    One finds a row by how its code begins, another by how it ends, and a list by the whole of it.
    """
    codes = niet_geteld(beoordeling, Bevindingsoort.code_telt_niet)
    return frozenset(groep.code for groep in kader.scoregroepen.values() if not codes.isdisjoint(groep.criteria))


def zoals_geteld(beoordeling: Beoordeling) -> Beoordeling:
    """Return what the formulas see of a beoordeling; the beoordeling itself when that is all of it."""
    zonder_score = ongetelde_scores(beoordeling)
    zonder_cijfer = niet_geteld(beoordeling, Bevindingsoort.cijfer_telt_niet)
    zonder_status = niet_geteld(beoordeling, Bevindingsoort.status_telt_niet)
    ingevuld = niet_geteld(beoordeling, Bevindingsoort.telt_als_ingevuld)
    if not (zonder_score or zonder_cijfer or zonder_status or ingevuld):
        return beoordeling
    cijfers = dict(beoordeling.cijfers)
    cijfers |= {code: replace(cijfers[code], waarde=None) for code in zonder_cijfer}
    cijfers |= {code: replace(cijfers[code], status=None) for code in zonder_status}
    cijfers |= {code: replace(cijfers[code], toelichting=" ") for code in ingevuld & cijfers.keys()}
    antwoorden = dict(beoordeling.antwoorden)
    antwoorden |= {code: Antwoord(waarde=" ") for code in ingevuld & antwoorden.keys()}
    scores = {code: Score() if code in zonder_score else score for code, score in beoordeling.scores.items()}
    return replace(beoordeling, scores=scores, cijfers=cijfers, antwoorden=antwoorden)
