"""Whether strong APL-processen go with strong kernprocessen (source lines 6007–6012)."""

from typing import NamedTuple

from gia_kwaliteit.getallen import RUIS, coefficient
from gia_kwaliteit.overzicht.groep import Groep
from gia_kwaliteit.overzicht.model import Kwadrant, Verband
from gia_kwaliteit.overzicht.rangcorrelatie import MINIMUM_AANTAL, MINIMUM_INTERVAL, interval_van, spearman

# On 100, which is 10 on 20: what overal voldoende gives.
STERK_VANAF = 50
# With fewer, an interval runs from weak to strong, whatever rho is.
GENOEG = 20


def bereken_verband(groep: Groep) -> Verband:
    """Return Spearman's rho between APL and kernprocessen over the beoordelingen that have both scores."""
    paren = _paren(groep)
    een, ander = [paar.apl for paar in paren], [paar.kern for paar in paren]
    dubbel = len({paar.sleutel for paar in paren}) < len(paren)
    rho = spearman(een, ander)
    # Two beoordelingen of one onthaalbureau are alike: an interval that takes them for strangers is too narrow.
    interval = None if dubbel else interval_van(een, ander)
    return Verband(
        n=len(paren), rho=rho, interval=interval, toelichting=_toelichting(len(paren), rho, interval, dubbel)
    )


def verdeel_in_kwadranten(groep: Groep) -> dict[Kwadrant, tuple[str, ...]]:
    """Return who stands in which quadrant: sterk from 10 on 20, APL first."""
    kwadranten: dict[Kwadrant, tuple[str, ...]] = dict.fromkeys(Kwadrant, ())
    for paar in _paren(groep):
        naam = "_".join("sterk" if round(score, RUIS) >= STERK_VANAF else "zwak" for score in (paar.apl, paar.kern))
        kwadranten[Kwadrant(naam)] += (paar.aanduiding,)
    return kwadranten


class _Paar(NamedTuple):
    """A beoordeling with both scores, on 100."""

    sleutel: str
    aanduiding: str
    apl: float
    kern: float


def _paren(groep: Groep) -> list[_Paar]:
    """Return who has both scores."""
    if groep.apl is None or groep.kern is None or not groep.uittreksels:
        return []
    sleutels = (uittreksel.sleutel for uittreksel in groep.uittreksels)
    rijen = zip(sleutels, groep.aanduidingen, groep.scores[groep.apl], groep.scores[groep.kern], strict=True)
    return [_Paar(sleutel, naam, apl, kern) for sleutel, naam, apl, kern in rijen if not (apl is None or kern is None)]


def _toelichting(n: int, rho: float | None, interval: tuple[float, float] | None, dubbel: bool) -> str:  # noqa: FBT001
    """Say in Dutch what can be concluded."""
    if n == 0:
        return "Geen enkele beoordeling heeft een score voor allebei; over een verband valt niets te zeggen."
    wie = "1 beoordeling" if n == 1 else f"{n} beoordelingen"
    if n < MINIMUM_AANTAL:
        return f"Met {wie} valt over een verband niets te zeggen; daarvoor zijn er minstens {MINIMUM_AANTAL} nodig."
    if rho is None:
        return f"Over {wie} valt geen verband te berekenen: een van beide onderdelen heeft overal dezelfde score."
    zin = f"Over {wie} is Spearmans rho {coefficient(rho)}. "
    if dubbel:
        return f"{zin}Sommige onthaalbureaus tellen meer dan één keer mee; daarom is er geen betrouwbaarheidsinterval."
    if interval is None:
        reden = (
            f"minder dan {MINIMUM_INTERVAL} is te weinig"
            if n < MINIMUM_INTERVAL
            else "de volgorde is volmaakt gelijk of omgekeerd"
        )
        return f"{zin}Een betrouwbaarheidsinterval is er niet ({reden}); uit zo weinig cijfers volgt geen besluit."
    onder, boven = interval
    zin += f"Het betrouwbaarheidsinterval (95 %) gaat van {coefficient(onder)} tot {coefficient(boven)}"
    zin += ": ook geen verband is mogelijk." if onder <= 0 <= boven else "."
    if n < GENOEG:
        zin += f" Met {wie} is dat interval breed: lees het als een aanwijzing en niet als een besluit."
    return zin
