"""The way through a werkboek: from every tab a click goes to Start and to the next one, where there is work to do."""

from enum import StrEnum

from gia_kwaliteit.kleuren import BOVEN, INVOERTAB, LIJSTTAB
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import naam_van_begin
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

# Where both links stand on most tabs: left, below the title.
LINKS = ((2, 1), (2, 2))
# On one with another line there: right of the title.
NAAST_DE_TITEL = ((1, 3), (1, 4))


class Tabsoort(StrEnum):
    """What a tab is for, with the colour (#RRGGBB) of its name below: to fill in, to look at, or to look things up."""

    invoer = INVOERTAB
    resultaat = BOVEN
    lijst = LIJSTTAB


def kleur_tab(blad: Tabblad, soort: Tabsoort) -> None:
    """Say with a colour what a tab is for."""
    blad.set_tab_color(soort)


def schrijf_wegwijzers(boek: Boek) -> None:
    """Write the links on every tab that has a place for them, and name the cell at which each tab begins."""
    bladen = [blad for blad in boek.worksheets() if isinstance(blad, Tabblad) and not blad.hidden]
    for blad in bladen:
        boek.noem(naam_van_begin(blad.naam), blad.naam, *blad.begin)
    eerste = bladen[0]
    for blad, volgende in zip(bladen, [*bladen[1:], None], strict=True):
        if blad.wegwijzers is None:
            continue
        terug, verder = blad.wegwijzers
        _schrijf(blad, terug, teksten.NAAR_START, eerste)
        if volgende is not None:
            _schrijf(blad, verder, teksten.VOLGEND_BLAD, volgende)
        if not blad.panes:
            blad.freeze_panes(terug[0], 0)


def _schrijf(blad: Tabblad, plek: tuple[int, int], tekst: str, doel: Tabblad) -> None:
    blad.zet_koppeling(*plek, tekst, o.KOPPELING, (naam_van_begin(doel.naam), teksten.NAAR_BLAD.format(doel.naam)))
