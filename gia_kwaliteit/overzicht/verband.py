"""Whether strong APL-processen go with strong kernprocessen (source lines 6007–6012)."""

from gia_kwaliteit.getallen import RUIS, coefficient
from gia_kwaliteit.overzicht.groep import Groep
from gia_kwaliteit.overzicht.model import Kwadrant, Verband
from gia_kwaliteit.overzicht.samenhang import MINIMUM_AANTAL, MINIMUM_INTERVAL, interval_van, spearman

# On 100, which is 10 on 20: what overal voldoende gives.
STERK_VANAF = 50
# With fewer, an interval runs from weak to strong, whatever rho is.
GENOEG = 20


def bereken_verband(groep: Groep) -> Verband:
    """Return Spearman's rho between APL and kernprocessen over the beoordelingen that have both scores."""
    paren = _paren(groep)
    een, ander = [apl for _, apl, _ in paren], [kern for _, _, kern in paren]
    sleutel_van = dict(zip(groep.aanduidingen, (u.sleutel for u in groep.uittreksels), strict=True))
    dubbel = len({sleutel_van[aanduiding] for aanduiding, _, _ in paren}) < len(paren)
    rho = spearman(een, ander)
    # Two beoordelingen of one onthaalbureau are alike: an interval that takes them for strangers is too narrow.
    interval = None if dubbel else interval_van(een, ander)
    return Verband(
        n=len(paren), rho=rho, interval=interval, toelichting=_toelichting(len(paren), rho, interval, dubbel)
    )


def verdeel_in_kwadranten(groep: Groep) -> dict[Kwadrant, tuple[str, ...]]:
    """Return who stands in which quadrant: sterk from 10 on 20, APL first."""
    kwadranten: dict[Kwadrant, tuple[str, ...]] = dict.fromkeys(Kwadrant, ())
    for aanduiding, apl, kern in _paren(groep):
        naam = "_".join("sterk" if round(score, RUIS) >= STERK_VANAF else "zwak" for score in (apl, kern))
        kwadranten[Kwadrant(naam)] += (aanduiding,)
    return kwadranten


def _paren(groep: Groep) -> list[tuple[str, float, float]]:
    """Return who has both scores, with them, on 100."""
    if groep.apl is None or groep.kern is None or not groep.uittreksels:
        return []
    rijen = zip(groep.aanduidingen, groep.scores[groep.apl], groep.scores[groep.kern], strict=True)
    return [(naam, apl, kern) for naam, apl, kern in rijen if apl is not None and kern is not None]


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
