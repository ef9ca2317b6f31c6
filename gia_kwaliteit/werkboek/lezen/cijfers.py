"""Read the row of a figure of context, input or output: its value, year, status and text."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import chain

from gia_kwaliteit.aannemelijk import controleer_cijfers, controleer_verschil, waarden_van
from gia_kwaliteit.beoordeling import Beoordeling, Cijfer, Gegevens, Status
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.cijferteksten import BEREKEND
from gia_kwaliteit.werkboek.grenzen import JAARTAL, PERCENTAGE, Grens, grens_van
from gia_kwaliteit.werkboek.lezen.cellen import Cel, kort, lees_cel, lijkt_op, past_in_een_cel
from gia_kwaliteit.werkboek.lezen.tabelkoppen import KOPPEN_VAN_FORMULES, koppen_voor
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.lezen.telling import is_voor_formules
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# A number that is shown as a date gives one of long ago: 1 is 1 January 1900.
_EERSTE_JAAR = 1990
_DUIZENDTAL = re.compile(r"\d{1,3}(\.\d{3})+")
_MET_PUNT = re.compile(r"\d+\.\d+")
# What people type who do not know a figure exactly, or not at all.
_ONGEVEER = re.compile(r"(?:ongeveer|circa|ca\.?|±|~|\+/-)\s*(\d+(?:,\d+)?)", re.IGNORECASE)
_GEEN_CIJFER = re.compile(
    r"n\.?\s?v\.?\s?t\.?|nvt|niet van toepassing|geen( gegevens)?|onbekend|[-–?/xX]+", re.IGNORECASE
)
_GETYPT_GETAL = re.compile(r"-?\d+(,\d+)?")


def lees_cijfer(rij: Tabelrij, code: str, kader: Kader, bron: Bron) -> tuple[Cijfer, list[Bevinding]]:
    """Return what a row says about context, input or output, and what is wrong with it."""
    if rij.plan is not None and not rij.plan.ontbrekend and not rij.heeft_formule:
        *getallen, zin = rij.plan.invoer(rij.waarden)
        toelichting = tekst_van(zin)
        if past_in_een_cel(zin) and all(waarde == "" for waarde in getallen) and bool(zin) == bool(toelichting):
            return Cijfer(toelichting=toelichting), []
    koppen = koppen_voor(kader, code)
    if code not in kader.berekende_rijen and _is_toen_berekend(rij, bron):
        koppen = tuple(kop for kop in koppen if kop not in KOPPEN_VAN_FORMULES)
    cellen = {kop: lees_cel(rij, code, kop, bron) for kop in koppen}
    *getypt, tekst = cellen.values()
    gevonden = [melding for cel in getypt for melding in cel.controleer_formule()]
    gevonden += tekst.controleer_tekst()
    eenheid = _eenheid(code, kader)
    gemiddelde = k.gemiddelde(kader)
    grenzen = {k.WAARDE: grens_van(eenheid), gemiddelde: grens_van(eenheid), k.JAAR: JAARTAL}
    gelezen: dict[str, float | None] = {}
    for kop, grens in grenzen.items():
        if kop in cellen and cellen[kop].is_getypt:
            gelezen[kop], melding = lees_getal(cellen[kop], grens)
            gevonden += [melding] if melding else []
    gevonden += _ongeteld(cellen, gelezen, tekst)
    if eenheid == "%":
        gevonden += _delen(cellen, gelezen, is_oude_vorm=bron.is_oude_vorm)
    waarde, jaar = gelezen.get(k.WAARDE), gelezen.get(k.JAAR)
    status = None
    if k.STATUS in cellen and cellen[k.STATUS].is_getypt:
        status, melding = _status(cellen[k.STATUS], cellen[k.WAARDE], waarde)
        gevonden += [melding] if melding else []
        if status is Status.geen_gegevens and not is_voor_formules(cellen[k.STATUS].waarde, status):
            woorden = {"gevonden": cellen[k.STATUS].letterlijk, "gelezen": status}
            gevonden.append(cellen[k.STATUS].meld(Bevindingsoort.status_telt_niet, **woorden))
    cijfer = Cijfer(
        waarde=waarde,
        status=status,
        jaar=None if jaar is None else int(jaar),
        vlaams_gemiddelde=gelezen.get(gemiddelde),
        toelichting=tekst.te_lezen,
    )
    return cijfer, gevonden


def _is_toen_berekend(rij: Tabelrij, bron: Bron) -> bool:
    """Say whether gia itself computed a figure in a version of which the kader no longer says so: its row is gone."""
    is_formule = bron.is_oude_vorm or rij.plaats(k.WAARDE) in rij.blad.formules
    return is_formule and rij.waarde(k.STATUS) == BEREKEND


def controleer_jaren(
    cijfers: Mapping[str, Cijfer], rijen: Mapping[str, Tabelrij], gegevens: Gegevens
) -> Iterator[Bevinding]:
    """Yield a bevinding for each figure of a year that was still to come when the beoordeling was made."""
    jaren = [gegevens.datum.year] if gegevens.datum else []
    jaren += [int(gegevens.werkjaar[-4:])] if gegevens.werkjaar else []
    laatste = max(jaren, default=math.inf)
    for code, cijfer in cijfers.items():
        if cijfer.jaar is not None and cijfer.jaar > laatste:
            plaats = {"blad": rijen[code].blad.naam, "cel": rijen[code].plaats(k.JAAR), "code": code}
            yield bevinding(Bevindingsoort.jaar_te_laat, gevonden=str(cijfer.jaar), laatste=str(laatste), **plaats)


def meld_vreemde_cijfers(
    beoordeling: Beoordeling, vroeger: Mapping[str, float], rijen: Mapping[str, Tabelrij], kader: Kader
) -> Iterator[Bevinding]:
    """Yield a bevinding, at its cell, for each figure that is strange; `vroeger` are those of the year before."""
    waarden = waarden_van(beoordeling, kader)
    if not waarden:
        return
    over_cijfers = controleer_cijfers(waarden, kader)
    for gevonden in chain(over_cijfers, controleer_verschil(waarden, vroeger, "was vorig werkjaar", kader)):
        rij = rijen.get(gevonden.code or "")
        yield replace(gevonden, blad=rij.blad.naam, cel=rij.plaats(k.WAARDE)) if rij else gevonden


def _eenheid(code: str, kader: Kader) -> str | None:
    if code in kader.outputindicatoren:
        return kader.outputindicatoren[code].eenheid
    return kader.subindicatoren[code].eenheid


def lees_getal(cel: Cel, grens: Grens) -> tuple[float | None, Bevinding | None]:
    """Return the number in a cell, or what is wrong with it; a number typed as text in the Dutch way counts too."""
    if not cel.tekst:
        return None, None
    getal, melding = math.nan, None
    if isinstance(cel.waarde, int | float) and not isinstance(cel.waarde, bool):
        getal = float(cel.waarde)
        if cel.is_percentage:
            getal, melding = _zoals_getoond(cel, grens, getal)
    elif _GETYPT_GETAL.fullmatch(cel.tekst):
        getal = float(cel.tekst.replace(",", "."))
    if melding and math.isnan(getal):
        return None, melding
    if grens.van <= getal <= grens.tot and (not grens.heel or getal.is_integer()):
        return getal, melding
    hulp = _hulp(cel)
    woorden = {"kop": cel.kop, "gevonden": kort(cel.tekst), "toegelaten": grens.zin, "hulp": hulp}
    return None, cel.meld(Bevindingsoort.getal_ongeldig, **woorden)


def _hulp(cel: Cel) -> str:
    """Return what helps with something that is no number, after a space: Excel makes a date of what looks like one."""
    if isinstance(cel.waarde, date):
        getypt = f"{cel.waarde.day}.{cel.waarde.month}"
        if cel.waarde.year < _EERSTE_JAAR:
            return " Excel toont dit getal als datum: zet de notatie van de cel op Standaard, dan ziet u het weer."
        met_komma = f"typ dan {getypt.replace('.', ',')} en zet eerst de notatie van de cel op Standaard."
        return f" Typte u {getypt}, dan maakte Excel er een datum van: {met_komma}"
    if isinstance(cel.waarde, time | timedelta):
        return " Excel toont dit als tijd: zet de notatie van de cel op Standaard en typ het getal opnieuw."
    return _hulp_bij_tekst(cel)


def _hulp_bij_tekst(cel: Cel) -> str:
    if _DUIZENDTAL.fullmatch(cel.tekst):
        return f" Zonder punt: {cel.tekst.replace('.', '')}."
    if _MET_PUNT.fullmatch(cel.tekst):
        return f" Met een komma: {cel.tekst.replace('.', ',')}."
    # Only the figure itself has a status beside it.
    if cel.kop == k.WAARDE and (geschat := _ONGEVEER.fullmatch(cel.tekst)):
        return f" Typ {geschat[1]}, en kies bij Status “{Status.geschat}”."
    if cel.kop == k.WAARDE and _GEEN_CIJFER.fullmatch(cel.tekst):
        return f" Is er geen cijfer, maak de cel dan leeg en kies bij Status “{Status.geen_gegevens}”."
    return ""


def _zoals_getoond(cel: Cel, grens: Grens, getal: float) -> tuple[float, Bevinding]:
    """Return the number that a person sees in a cell that shows percentages: 0.91 is 91.

    A cell that shows what cannot be gives no number: 71.5 shows as 7150 %, and nobody knows what was meant.
    """
    getoond = round(100 * getal, 10)
    woorden = {"kop": cel.kop, "gevonden": cel.tekst, "gelezen": tekst_van(getoond)}
    if grens is PERCENTAGE and 0 < getoond <= grens.tot:
        return getoond, cel.meld(Bevindingsoort.percentagenotatie, **woorden)
    return math.nan, cel.meld(Bevindingsoort.percentagenotatie_onmogelijk, toegelaten=grens.zin, **woorden)


def _delen(
    cellen: Mapping[str, Cel], getallen: Mapping[str, float | None], *, is_oude_vorm: bool
) -> Iterator[Bevinding]:
    """Yield a bevinding for each percentage that was typed as a part of one."""
    for kop, waarde in getallen.items():
        if kop == k.JAAR:
            continue
        # A number in a cell that shows percentages is reported by its notation; an .xls or .xlsb does not tell.
        is_deel = waarde is not None and (0 < waarde < 1 or (waarde == 1 and is_oude_vorm))
        if is_deel and (isinstance(cellen[kop].waarde, str) or waarde == cellen[kop].waarde):
            yield cellen[kop].meld(Bevindingsoort.percentage_als_deel, kop=kop, gevonden=cellen[kop].tekst)


def _ongeteld(cellen: Mapping[str, Cel], getallen: Mapping[str, float | None], tekst: Cel) -> Iterator[Bevinding]:
    """Yield a bevinding where the werkboek itself counts otherwise: a number typed as text, a text of spaces alone."""
    if getallen.get(k.WAARDE) is not None and isinstance(cellen[k.WAARDE].waarde, str):
        cijfer = cellen[k.WAARDE]
        yield cijfer.meld(Bevindingsoort.cijfer_telt_niet, kop=cijfer.kop, gevonden=cijfer.letterlijk)
    is_beschrijving = tekst.kop == k.BESCHRIJVING and tekst.is_getypt
    if is_beschrijving and tekst.waarde and not tekst.tekst:
        yield tekst.meld(Bevindingsoort.telt_als_ingevuld, kop=tekst.kop)


def _status(cel: Cel, cijfer: Cel, waarde: float | None) -> tuple[Status | None, Bevinding | None]:
    """Return what is known of a figure; a status that contradicts what stands beside it is reported."""
    if not cel.tekst:
        return None, None
    status = next((status for status in Status if gewoon(status) == gewoon(cel.tekst)), None)
    if status is None:
        lijkt = lijkt_op(gewoon(cel.tekst), list(Status), 0.6)
        bedoeling = f" Bedoelde u “{lijkt}”?" if lijkt else ""
        woorden = {"gevonden": kort(cel.tekst), "toegelaten": ", ".join(Status), "bedoeling": bedoeling}
        return None, cel.meld(Bevindingsoort.status_ongeldig, **woorden)
    if status is Status.geen_gegevens and waarde is not None:
        return status, cel.meld(Bevindingsoort.status_tegenspraak, status=status, gevonden=cijfer.tekst)
    if status is not Status.geen_gegevens and cijfer.is_getypt and not cijfer.tekst:
        return status, cel.meld(Bevindingsoort.status_zonder_cijfer, status=status)
    return status, None
