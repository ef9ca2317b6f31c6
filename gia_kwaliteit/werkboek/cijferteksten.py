"""What the tabs with figures say of a figure: how it is computed, what stands beside it, and how it stands to that."""

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.normen import Norm, Normsoort
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT, Referentiecijfer
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld

# What stands under Status where formulas fill in the figure and its year.
BEREKEND = "berekend"
# A difference that nobody sees with one decimal.
ZICHTBAAR = 0.05
# About a sum of classes, with the total that somebody typed.
KLASSEN, KLASSEN_NIET, KLASSEN_AL, KLASSEN_MEER = (
    *("de klassen tellen op tot ", ", niet "),
    *("de klassen tellen al op tot ", ", meer dan "),
)
# The words by which a line tells that something is not as it should be, and those by which it is.
NIET_IN_ORDE, IN_ORDE = (" niet", "meer dan "), "haalt "


def hoe_berekend(code: str, kader: Kader) -> str:
    """Return of what the figure of a computed row is made: “som van IC2.1 tot IC2.5”, “IC2.1 per 100 IC2.6”."""
    rij = kader.cijferrijen[code]
    if rij.som_van:
        return f"som van {_codes(rij.som_van, kader)}"
    teller, noemer = rij.uit
    return f"{teller} {'per 100' if rij.eenheid == PROCENT else 'gedeeld door'} {noemer}"


def beeld_en_norm(code: str, kader: Kader) -> str:
    """Return what stands fixed beside the figure of a row: that of the area, and every norm, each on a line."""
    beeld = kader.vlaams_beeld(code)
    normen = (f"{_regel(norm.naam)}: {_regel(norm.in_woorden)}" for norm in kader.normen_bij(code))
    return "\n".join((*([in_woorden(beeld)] if beeld else []), *normen))


def in_woorden(beeld: Vlaamsbeeld) -> str:
    """Return a figure of the area with its moment and its range: “40 % in 2012 (23–51)”."""
    cijfer, waarde = beeld.cijfer, kort(beeld.waarde)
    if cijfer.eenheid == AANTAL:
        begin, *rest = beeld.gemiddeld_per.split(" ")
        waarde = " ".join((begin, waarde, *rest))
    else:
        waarde = f"{waarde} {_regel(cijfer.eenheid)}"
    laagste, hoogste = cijfer.laagste, cijfer.hoogste
    bereik = "" if laagste is None or hoogste is None else f" ({kort(laagste)}–{kort(hoogste)})"
    return f"{waarde}{_wanneer(cijfer)}{bereik}"


def naast_gemiddelde(kader: Kader) -> tuple[str, str, str]:
    """Return what is said of a figure that is above the mean of the area, of one below it, and of one that is it."""
    boven, onder, gelijk = (
        f"{waar} het {kader.woorden.gebied.gemiddelde}" for waar in ("boven", "onder", "gelijk aan")
    )
    return boven, onder, gelijk


def wordt_vergeleken(code: str, kader: Kader) -> bool:
    """Say whether anything can be said of the figure of a row: beside it stands another one, or a norm."""
    rij = kader.cijferrijen.get(code)
    if rij is None:
        return False
    naast = code in kader.outputindicatoren or kader.vlaams_beeld(code) or kader.normen_bij(code)
    return bool(naast or rij.klassen or rij.deel_van or (rij.noemer and rij.eenheid == PROCENT))


def over_norm(norm: Norm, *, gehaald: bool) -> str:
    """Say whether a figure is what a norm asks."""
    wat = "de norm" if norm.soort is Normsoort.norm else "het richtgetal"
    return f"{IN_ORDE}{wat}{'' if gehaald else NIET_IN_ORDE[0]}: {_regel(norm.in_woorden)}"


def boven_het_geheel(geheel: str) -> str:
    """Say that a figure is above that of which it counts a part."""
    return f"{NIET_IN_ORDE[1]}het geheel van {geheel}"


def kort(waarde: float) -> str:
    """Return a number with one decimal, and none where that is zero."""
    return getal(waarde).removesuffix(",0")


def _wanneer(cijfer: Referentiecijfer) -> str:
    """Return when a figure was counted; nothing where the source does not say."""
    if cijfer.datum is not None:
        return f" op {cijfer.wanneer}"
    return f" in {_regel(cijfer.wanneer)}" if cijfer.jaar is not None or cijfer.periode is not None else ""


def _regel(tekst: str) -> str:
    return " ".join(tekst.split())


def _codes(codes: tuple[str, ...], kader: Kader) -> str:
    """Return these codes; of more than two that follow each other in the kader the first and the last."""
    alle = list(kader.cijferrijen)
    begin = alle.index(codes[0])
    if len(codes) > 2 and tuple(alle[begin : begin + len(codes)]) == codes:  # noqa: PLR2004 - “a en b” is as short
        return f"{codes[0]} tot {codes[-1]}"
    return " en ".join(filter(None, (", ".join(codes[:-1]), codes[-1])))
