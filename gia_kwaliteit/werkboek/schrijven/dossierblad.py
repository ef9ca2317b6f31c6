"""Write the dossier: a tab with open rows for what is known from elsewhere."""

from collections.abc import Sequence

from gia_kwaliteit.dossier import Dossierrij
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Blad, Invoersoort
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.invoerregels import dossierregel
from gia_kwaliteit.werkboek.schrijven.openrijen import Rijinhoud, Rijvorm, begin_open_rijen, schrijf_open_rijen
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

_STIJLEN = {
    Invoersoort.tekst: o.INVOERCEL,
    Invoersoort.datum: o.DATUMINVOER._replace(horizontaal="center", verticaal="top"),
    Invoersoort.dossiersoort: o.GETALINVOER._replace(verticaal="top"),
}


def schrijf_dossier(blad: Tabblad, opzet: Blad, rijen: Sequence[Dossierrij], kader: Kader) -> None:
    """Write the tab, with these rows and empty ones below them."""
    begin_open_rijen(blad, opzet, "D2")
    vorm = Rijvorm(teksten.BIJ_HET_DOSSIER, _STIJLEN, lambda kolom: dossierregel(kolom, kader))
    schrijf_open_rijen(blad, opzet, [*map(_ingevuld, rijen)], vorm)


def _ingevuld(rij: Dossierrij) -> Rijinhoud:
    """Return what stands in the cells of a row, by heading: also what could not be read, as it was typed."""
    return {
        k.CODE: rij.code or rij.zoals_getypt.get("code"),
        k.WANNEER: rij.datum or rij.zoals_getypt.get("datum"),
        k.VAN_WIE: rij.herkomst,
        k.SIGNAALSOORT: rij.soort.value if rij.soort else rij.zoals_getypt.get("soort"),
        k.SIGNAAL: rij.signaal,
    }
