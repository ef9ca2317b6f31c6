"""Whether figures can be: classes that do not add up, a part above its whole, far from what it was or is elsewhere.

Nothing of this is ever a fout: a strange figure can be right, and who filled it in knows.
"""

from collections.abc import Iterator, Mapping

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.getallen import getal, voluit
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.delen import Outputindicator, Subindicator
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.tekst import opgesomd

# So many times more or less is no change of a year, but a comma or a digit that slipped.
TIEN_KEER = 10
# Of what stays below this, small numbers change tenfold by themselves: from 1 to 10 personeelswissels.
_KLEIN = 20
_MARGE, _HEEL = 1e-6, 100
# Shares are typed as whole numbers: each class can be half a unit off.
_AFRONDING = 0.5

Waarden = Mapping[str, float]
Rij = Subindicator | Outputindicator


def waarden_van(beoordeling: Beoordeling, kader: Kader) -> dict[str, float]:
    """Return the figures of a beoordeling that are certain, by the code of their row."""
    alle = ((code, beoordeling.cijfer(code).waarde) for code in kader.cijferrijen)
    return {code: waarde for code, waarde in alle if waarde is not None}


def controleer_cijfers(waarden: Waarden, kader: Kader) -> Iterator[Bevinding]:
    """Yield a bevinding for each figure that cannot be beside the others, or that is far from what is known elsewhere.

    `waarden` are the certain figures, typed and computed, by code; a bevinding says no place.
    """
    for code, rij in kader.cijferrijen.items():
        yield from _klassen(code, rij, waarden)
        if code not in waarden:
            continue
        yield from _deel(code, rij, waarden)
        if not rij.is_berekend:
            yield from _duizendtal(code, rij, waarden[code])
        yield from _ver_van_vlaanderen(code, rij, waarden[code], kader)


def controleer_verschil(nu: Waarden, vroeger: Waarden, wanneer: str, kader: Kader) -> Iterator[Bevinding]:
    """Yield a bevinding for each figure that somebody typed and that is ten times what it was, or a tenth.

    `wanneer` says of when the earlier ones are, such as “vorig werkjaar”.
    """
    for code, rij in kader.cijferrijen.items():
        if rij.is_berekend or code not in nu or code not in vroeger:
            continue
        klein, groot = sorted((nu[code], vroeger[code]))
        if groot < _KLEIN or klein <= 0 or groot < TIEN_KEER * klein - _MARGE:
            continue
        hoe = "meer" if nu[code] > vroeger[code] else "minder"
        woorden = {"gevonden": voluit(nu[code]), "vroeger": voluit(vroeger[code]), "wanneer": wanneer, "hoe": hoe}
        yield bevinding(Bevindingsoort.cijfer_tien_keer, code=code, **woorden)


def _klassen(code: str, rij: Rij, waarden: Waarden) -> Iterator[Bevinding]:
    """Yield a bevinding when the classes of a row are not together what it is, as far as they are filled in."""
    ingevuld = [klasse for klasse in rij.klassen if klasse in waarden]
    if not ingevuld or code not in waarden:
        return
    som, geheel = sum(waarden[klasse] for klasse in ingevuld), waarden[code]
    marge = _MARGE if rij.eenheid == AANTAL else _AFRONDING * len(rij.klassen)
    is_volledig = len(ingevuld) == len(rij.klassen)
    if som > geheel + marge or (is_volledig and som < geheel - marge):
        woorden = {"gevonden": voluit(geheel), "klassen": opgesomd(ingevuld), "som": voluit(som)}
        yield bevinding(Bevindingsoort.klassen_tellen_niet_op, code=code, **woorden)


def _deel(code: str, rij: Rij, waarden: Waarden) -> Iterator[Bevinding]:
    """Yield a bevinding when a row counts more than the one that it is a part of, or a share is above 100 %."""
    geheel = rij.deel_van
    if geheel is not None and geheel in waarden and waarden[code] > waarden[geheel] + _MARGE:
        woorden = {"gevonden": voluit(waarden[code]), "geheel": geheel, "ander": voluit(waarden[geheel])}
        yield bevinding(Bevindingsoort.deel_boven_geheel, code=code, **woorden)
    if rij.teller is not None and rij.noemer is not None and rij.eenheid == PROCENT and waarden[code] > _HEEL + _MARGE:
        delen = {"teller": rij.teller, "noemer": rij.noemer}
        getallen = {f"cijfer_{naam}": voluit(waarden[deel]) for naam, deel in delen.items()}
        yield bevinding(Bevindingsoort.aandeel_boven_100, code=code, gevonden=getal(waarden[code]), **delen, **getallen)


def _duizendtal(code: str, rij: Rij, waarde: float) -> Iterator[Bevinding]:
    """Yield a bevinding for a number of things with three decimals: 2,265 is what a program makes of 2.265 in English.

    One or two decimals are no reason to ask: of staff people count half of somebody's time.
    """
    duizend = round(waarde * 1000, 6)
    if rij.eenheid == AANTAL and duizend.is_integer() and duizend % 10:
        woorden = {"gevonden": voluit(waarde), "bedoeld": voluit(duizend)}
        yield bevinding(Bevindingsoort.aantal_met_decimalen, code=code, **woorden)


def _ver_van_vlaanderen(code: str, rij: Rij, waarde: float, kader: Kader) -> Iterator[Bevinding]:
    """Yield a bevinding for a figure ten times the highest that is known of an onthaalbureau, or a tenth of the lowest.

    Not for a number of things, since onthaalbureaus differ much in size, nor for a share: 100 % is its limit.
    """
    if rij.eenheid in (AANTAL, PROCENT) or waarde <= 0:
        return
    reeks = [beeld.cijfer for beeld in kader.vlaamse_reeksen.get(code, ()) if beeld.cijfer.per_onthaalbureau]
    laagste = min((w for cijfer in reeks for w in cijfer.per_onthaalbureau.values()), default=None)
    hoogste = max((w for cijfer in reeks for w in cijfer.per_onthaalbureau.values()), default=None)
    if laagste is None or hoogste is None or laagste / TIEN_KEER <= waarde <= hoogste * TIEN_KEER:
        return
    woorden = {"laagste": voluit(laagste), "hoogste": voluit(hoogste), "eenheid": rij.eenheid or ""}
    na_te_kijken = f"{opgesomd(rij.uit)} na" if rij.uit else "het cijfer na"
    woorden |= kader.woorden.voor_zinnen
    yield bevinding(
        Bevindingsoort.cijfer_ver_van_vlaanderen, code=code, gevonden=getal(waarde), nakijken=na_te_kijken, **woorden
    )
