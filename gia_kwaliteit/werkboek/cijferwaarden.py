"""What stands in the cells of context, input and output that nobody fills in, by code and heading.

The live formulas must give the same.
"""

from collections.abc import Iterator, Mapping

from gia_kwaliteit.beoordeling import Cijfer
from gia_kwaliteit.berekend import met_berekende_cijfers
from gia_kwaliteit.getallen import RUIS, als_getypt
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.cijferrijen import factor_van
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.werkboek import cijferteksten as ct
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.resultaten import Resultaten


def cijferwaarden(cijfers: Mapping[str, Cijfer], kader: Kader) -> Resultaten:
    """Return what the formulas beside the figures give, by (code, heading)."""
    alle = met_berekende_cijfers(cijfers, kader)
    waarden: Resultaten = {}
    for code in kader.berekende_rijen:
        waarden[code, k.WAARDE] = alle[code].waarde
        waarden[code, k.JAAR] = alle[code].jaar
    getallen = {code: float(cijfer.waarde) for code, cijfer in alle.items() if cijfer.waarde is not None}
    for code in kader.cijferrijen:
        if ct.wordt_vergeleken(code, kader):
            vlaams = vlaams_ernaast(code, cijfers, kader)
            waarden[code, k.ERNAAST] = "\n".join(_regels(code, getallen, vlaams, kader))
    return waarden


def vlaams_ernaast(code: str, cijfers: Mapping[str, Cijfer], kader: Kader) -> float | None:
    """Return the figure of the area that stands beside that of a row, in the unit of the row.

    With the output people can type another one, or none; what the kader has goes only in a row that was never read.
    """
    if code in kader.outputindicatoren and code in cijfers:
        return cijfers[code].vlaams_gemiddelde
    beeld = kader.vlaams_beeld(code)
    return beeld.waarde if beeld else None


def _regels(code: str, getallen: Mapping[str, float], vlaams: float | None, kader: Kader) -> Iterator[str]:
    """Yield what can be said of the figure of a row, line by line."""
    rij, eigen = kader.cijferrijen[code], getallen.get(code)
    if rij.klassen:
        yield from _klassen([getallen.get(klasse) for klasse in rij.klassen], eigen)
    if eigen is None:
        return
    if rij.deel_van and eigen > getallen.get(rij.deel_van, eigen):
        yield ct.boven_het_geheel(rij.deel_van)
    if rij.noemer and rij.eenheid == PROCENT and eigen > factor_van(PROCENT):
        yield ct.boven_het_geheel(rij.noemer)
    for norm in kader.normen_bij(code):
        yield ct.over_norm(norm, gehaald=norm.gehaald(eigen))
    if vlaams is not None:
        verschil = round(eigen - vlaams, RUIS)
        boven, onder, gelijk = ct.naast_gemiddelde(kader)
        yield gelijk if abs(verschil) < ct.ZICHTBAAR else boven if verschil > 0 else onder


def _klassen(klassen: list[float | None], totaal: float | None) -> Iterator[str]:
    """Yield to what the classes add up, once all are filled in or they are too much."""
    bekend = [klasse for klasse in klassen if klasse is not None]
    som = round(sum(bekend, 0.0), RUIS)
    over = 0.0 if totaal is None else round(sum(bekend, 0.0) - totaal, RUIS)
    if len(bekend) == len(klassen):
        niet = "" if totaal is None or not over else f"{ct.KLASSEN_NIET}{als_getypt(totaal)}"
        yield f"{ct.KLASSEN}{als_getypt(som)}{niet}"
    elif totaal is not None and over > 0:
        yield f"{ct.KLASSEN_AL}{als_getypt(som)}{ct.KLASSEN_MEER}{als_getypt(totaal)}"
