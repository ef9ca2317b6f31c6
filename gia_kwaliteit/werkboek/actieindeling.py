"""Where the action plan stands: its tab, and the rows of the very hidden tab from which it picks."""

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Bladrij, Bladtabel, Invoersoort

_KOPRIJ = 5
TELRIJ = 3
_RIJEN = 25
# So many rows stay free below the actions of a plan that is longer.
_VRIJ = 5
# The first row of the very hidden tab with a code; beside it what it is about, whether it is a werkpunt, whether that
# has no action yet, and the codes without one so far.
EERSTE_HULPRIJ = 11


def maak_actieplanblad(acties: int = 0) -> Blad:
    """Return the tab, with room for more than so many actions."""
    kolommen = (
        Bladkolom(k.CODE, 10, Invoersoort.actiecode),
        Bladkolom(k.WAAROVER, 44),
        Bladkolom(k.ACTIE, 40, Invoersoort.tekst),
        Bladkolom(k.VERANTWOORDELIJKE, 20, Invoersoort.tekst),
        Bladkolom(k.TEGEN, 12, Invoersoort.datum),
        Bladkolom(k.STAND, 14, Invoersoort.actiestand),
        Bladkolom(k.RESULTAAT, 36, Invoersoort.tekst),
    )
    invoer = frozenset(kolom.kop for kolom in kolommen if kolom.invoer)
    rijen = (Bladrij("", {}, invoer),) * (_RIJEN if acties <= _RIJEN - _VRIJ else acties + _VRIJ)
    return Blad(k.ACTIEPLAN, k.ACTIEPLAN, (Bladtabel("", kolommen, rijen, _KOPRIJ),))
