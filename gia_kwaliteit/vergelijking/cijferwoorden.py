"""How the figures of a vergelijking are told: what each side has, how far they differ, and of which years they are."""

from collections.abc import Iterable, Iterator, Sequence

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import verschil, voluit
from gia_kwaliteit.kader.cijferrijen import met_teken
from gia_kwaliteit.kader.referentie import AANTAL, PROCENT
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.vergelijking.cijferpaar import Cijferpaar, Normpaar

PUNTEN = "procentpunt"
_GEEN_JAAR = "jaar niet ingevuld"


def cijfer_in_woorden(rij: Cijferresultaat) -> str:
    """Return the figure of one side with its unit, or what is said in its place; of an estimated one that it is so."""
    if rij.waarde is None:
        return str(rij.status) if rij.status is Status.geen_gegevens else "niet ingevuld"
    # What somebody typed is shown as it was typed.
    getypt = not rij.berekend and rij.eenheid != PROCENT
    tekst = voluit(rij.waarde) if getypt else met_teken(rij.waarde, rij.eenheid)
    maat = f" {rij.eenheid}" if rij.eenheid not in (PROCENT, AANTAL, None) else ""
    return f"{tekst}{maat}{' (geschat)' if rij.status is Status.geschat else ''}"


def verschil_in_woorden(paar: Cijferpaar, punten: str = PUNTEN) -> str:
    """Return the difference with its sign: in procentpunt, or in the unit and in % of what it is held against.

    A dash where only one side has a figure; `punten` is how a procentpunt is written.
    """
    if paar.verschil is None:
        return "–"
    if paar.is_aandeel:
        return f"{verschil(paar.verschil)} {punten}"
    tekst = verschil(paar.verschil, 0 if float(paar.verschil).is_integer() else 1)
    return tekst if not paar.verschil_procent else f"{tekst} ({verschil(paar.verschil_procent)} %)"


def jaren_in_woorden(paar: Cijferpaar) -> str:
    """Return of which year or years the figures are, for behind them; also where nobody said so."""
    if not paar.van_beide:
        return next(_jaar(kant.jaar) for kant in paar.kanten if kant.waarde is not None)
    links, rechts = (kant.jaar for kant in paar.kanten)
    if links == rechts:
        return f"beide over {links}" if links is not None else f"bij beide {_GEEN_JAAR}"
    return f"{_jaar(links)} → {_jaar(rechts)}"


def _jaar(jaar: int | None) -> str:
    return _GEEN_JAAR if jaar is None else str(jaar)


def vlaams_in_woorden(reeks: Sequence[Vlaamsbeeld]) -> str:
    """Return the figures of Vlaanderen with their years, and how they were made; said once where that is the same."""
    wegingen = dict.fromkeys(beeld.weging for beeld in reeks)
    delen = [f"{met_teken(beeld.waarde, beeld.cijfer.eenheid)} ({beeld.jaar})" for beeld in reeks]
    if len(wegingen) > 1:
        delen = [f"{deel}, {beeld.weging}" for deel, beeld in zip(delen, reeks, strict=True)]
        return "; ".join(delen)
    return ", ".join([*delen, *wegingen])


def norm_in_woorden(cijfers: Cijferpaar, paar: Normpaar, koppen: tuple[str, str]) -> str:
    """Say of both sides whether their figure is what a norm asks; `koppen` is how the sides are called.

    A figure that would read as if it were judged otherwise stands behind it with the decimals that this takes.
    """
    uitkomst = {True: "gehaald", False: "niet gehaald", None: "geen cijfer"}
    kanten = zip(koppen, (paar.links, paar.rechts), cijfers.kanten, strict=True)
    zegt = ", ".join(f"{kop.lower()} {uitkomst[haalt]}{paar.norm.precies(kant.waarde)}" for kop, haalt, kant in kanten)
    return f"{paar.norm.naam}, {paar.norm.in_woorden}: {zegt}"


def eenzijdig(paren: Iterable[Cijferpaar], koppen: tuple[str, str]) -> Iterator[str]:
    """Say which figures one side alone has, and which both have of another year or of a year that is not known."""
    alle = tuple(paren)
    for kop, kant in zip(koppen, ("links", "rechts"), strict=True):
        codes = [paar.code for paar in alle if not paar.van_beide and getattr(paar, kant).waarde is not None]
        if codes:
            yield f"Alleen een cijfer in {kop} ({len(codes)}): {', '.join(codes)}."
    if anders := [f"{p.code} ({jaren_in_woorden(p)})" for p in alle if p.van_beide and not p.zelfde_jaar]:
        yield f"Niet over hetzelfde jaar, of van een jaar dat niet ingevuld is: {', '.join(anders)}."
