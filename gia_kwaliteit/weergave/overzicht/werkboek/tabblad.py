"""What the tabs of the overzicht share: how they begin, and how a table of them looks."""

from collections.abc import Sequence
from itertools import chain, count

from pydantic import TypeAdapter, ValidationError

from gia_kwaliteit.kader.vormen import Bladnaam
from gia_kwaliteit.kader.woorden import Scoreschaal
from gia_kwaliteit.tekst import LANGSTE_CEL, lengte_in_cel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import begin_blad
from gia_kwaliteit.werkboek.schrijven.spreidingsgrafiek import Kruisas
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

_BLADNAAM = TypeAdapter(Bladnaam)
# So many signs of a name stay where a number follows it: Excel counts no more than 31, and some twice.
_VOOR_EEN_NUMMER = 14
# Of an axis of scores, from one mark to the next.
_STAPPEN = 4
# Of the row of headings, in points: on one line, and on two.
KOPHOOGTE = 20.0
# A score of the sector, and one that does not rest on all of its criteria.
VET = o.SCORECEL_VAST._replace(getal=o.GETAL)
MET_STER = o.GETALCEL._replace(getal=f'{o.GETAL}"*"')


def nieuw_tabblad(boek: Boek, naam: str, breedtes: Sequence[float], titel: str = "") -> Tabblad:
    """Add a tab at the end, with its title (its name without one); a name that is taken gets a number."""
    bezet = {k.GIA_BLAD.casefold(), *(blad.naam.casefold() for blad in boek.bladen)}
    namen = chain([naam], (f"{naam[:_VOOR_EEN_NUMMER].rstrip()} {nummer}" for nummer in count(2)))
    blad = boek.nieuw_blad(next(vrij for vrij in namen if vrij.casefold() not in bezet))
    begin_tabblad(blad, titel or naam, breedtes)
    return blad


def als_bladnaam(naam: str, anders: str) -> str:
    """Return a name of the kader for a tab; `anders` where Excel takes no such name."""
    if naam != naam.strip("'"):
        return anders
    try:
        # In the plural of a word, such as thema's, it takes that sign.
        _BLADNAAM.validate_python(naam.replace("'", "’"))
    except ValidationError:
        return anders
    return naam


def begin_tabblad(blad: Tabblad, titel: str, breedtes: Sequence[float]) -> None:
    """Give a tab its title, the widths of its columns, and what stands above its pages."""
    begin_blad(blad, titel, breedtes)
    blad.zet_paginakop(blad.boek.paginakop)


def scoreas(titel: str, schaal: Scoreschaal, *, met_kruis: bool = True) -> Kruisas:
    """Return the axis of the scores of processen; where `met_kruis`, the other one crosses it at the pass mark."""
    stap, kruis = map(_kort, (schaal.proces / _STAPPEN, schaal.drempel_op(schaal.proces)))
    return Kruisas(titel, 0, schaal.proces, stap, kruis if met_kruis else None)


def _kort(waarde: float) -> float:
    """Return a whole number as one, so that it stands in a chart without a decimal point."""
    return int(waarde) if waarde.is_integer() else waarde


def opsomming(namen: Sequence[str], lengte: int = LANGSTE_CEL) -> str:
    """Return names after each other, as many as go into a cell, and how many are left."""
    tekst = ", ".join(namen)
    past = len(namen)
    while lengte_in_cel(tekst) > lengte:
        past -= 1 + (lengte_in_cel(tekst) - lengte) // (2 * max(map(lengte_in_cel, namen)))
        tekst = f"{', '.join(namen[:past])} en nog {len(namen) - past}"
    return tekst
