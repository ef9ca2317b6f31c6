"""Follow the actions of the earlier plan to now."""

from collections.abc import Iterable

from gia_kwaliteit.actieplan import Actie
from gia_kwaliteit.tekst import vergelijkbaar
from gia_kwaliteit.vergelijking.acties import Actieverloop
from gia_kwaliteit.vergelijking.model import Oordeel


def volg_acties(toen: Iterable[Actie], nu: Iterable[Actie], oordelen: Iterable[Oordeel]) -> tuple[Actieverloop, ...]:
    """Return what came of every action of the plan of then, in its order; `oordelen` are those of then and now."""
    nieuwste = {_zelfde(actie): actie for actie in nu}
    van = {oordeel.code: oordeel for oordeel in oordelen}
    verlopen = []
    for actie in toen:
        if actie.is_ingevuld:
            oordeel = van.get(actie.code or "")
            niveaus = (oordeel.links, oordeel.rechts, oordeel.verschil) if oordeel else (None, None, None)
            laatste = nieuwste.get(_zelfde(actie), actie)
            links, rechts, verschil = niveaus
            verlopen.append(Actieverloop(actie=laatste, links=links, rechts=rechts, verschil=verschil))
    return tuple(verlopen)


def _zelfde(actie: Actie) -> tuple[str, str]:
    """Return what an action keeps from one year to the next: what it is about, and what is done."""
    return actie.code or vergelijkbaar(actie.zoals_getypt.get("code", "")), vergelijkbaar(actie.actie)
