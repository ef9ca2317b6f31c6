"""Where the dossier stands: its tab, with open rows."""

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Bladrij, Bladtabel, Invoersoort

_KOPRIJ = 4
_RIJEN, _VRIJ = 25, 5


def maak_dossierblad(rijen: int = 0) -> Blad:
    """Return the tab, with room for more than so many rows."""
    kolommen = (
        Bladkolom(k.CODE, 10, Invoersoort.tekst),
        Bladkolom(k.WANNEER, 15, Invoersoort.datum),
        Bladkolom(k.VAN_WIE, 34, Invoersoort.tekst),
        Bladkolom(k.SIGNAALSOORT, 18, Invoersoort.dossiersoort),
        Bladkolom(k.SIGNAAL, 88, Invoersoort.tekst),
    )
    invoer = frozenset(kolom.kop for kolom in kolommen)
    aantal = _RIJEN if rijen <= _RIJEN - _VRIJ else rijen + _VRIJ
    return Blad(k.DOSSIER, k.DOSSIER, (Bladtabel("", kolommen, (Bladrij("", {}, invoer),) * aantal, _KOPRIJ),))
