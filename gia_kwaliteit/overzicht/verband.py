"""Whether strong APL-processen go with strong kernprocessen (source lines 6007–6012)."""

from typing import TYPE_CHECKING

from gia_kwaliteit.getallen import RUIS, coefficient, telling
from gia_kwaliteit.overzicht.delen import Kwadrant, Verband
from gia_kwaliteit.overzicht.rangcorrelatie import MINIMUM_AANTAL, MINIMUM_INTERVAL, interval_van, spearman
from gia_kwaliteit.overzicht.tabellen import Tabellen

if TYPE_CHECKING:
    from pandas import DataFrame

# The codes of the onderdelen that are held against each other; None where the kader has no such onderdeel.
Paar = tuple[str | None, str | None]

# With fewer, an interval runs from weak to strong, whatever rho is.
GENOEG = 20
AANWIJZING = "Met zo weinig beoordelingen is dat een aanwijzing en geen besluit."
# Whether APL and the kernprocessen are sterk.
_STERK = {
    Kwadrant.sterk_sterk: (True, True),
    Kwadrant.sterk_zwak: (True, False),
    Kwadrant.zwak_sterk: (False, True),
    Kwadrant.zwak_zwak: (False, False),
}


def bereken_verband(tabellen: Tabellen, paar: Paar) -> Verband:
    """Return Spearman's rho between the onderdelen of a pair over the beoordelingen that have both scores."""
    scores = _scores(tabellen, paar)
    dubbel = bool(tabellen.sleutels[scores.index].duplicated().any())
    rho = spearman(scores["apl"], scores["kern"])
    # Two beoordelingen of one subject are alike: an interval that takes them for strangers is too narrow.
    interval = None if dubbel else interval_van(scores["apl"], scores["kern"])
    n, van = len(scores), tabellen.kader.woorden.onderwerp
    zeker = (
        f"Sommige {van.meervoud} tellen meer dan één keer mee; daarom is er geen betrouwbaarheidsinterval."
        if dubbel
        else zin_over_interval(n, interval)
    )
    return Verband(n=n, rho=rho, interval=interval, toelichting=_toelichting(n, rho, zeker))


def verdeel_in_kwadranten(tabellen: Tabellen, paar: Paar) -> dict[Kwadrant, tuple[str, ...]]:
    """Return who stands in which quadrant: sterk from the pass mark of the kader on, APL first."""
    schaal = tabellen.kader.woorden.scores
    sterk = _scores(tabellen, paar).round(RUIS) >= schaal.drempel_op(schaal.deel)
    return {
        kwadrant: tuple(sterk.index[(sterk["apl"] == apl) & (sterk["kern"] == kern)])
        for kwadrant, (apl, kern) in _STERK.items()
    }


def _scores(tabellen: Tabellen, paar: Paar) -> "DataFrame":
    """Return the scores of who has both."""
    apl, kern = paar
    if apl is None or kern is None:
        return tabellen.scores.iloc[:0, :0].reindex(columns=["apl", "kern"])
    return tabellen.scores[[apl, kern]].set_axis(["apl", "kern"], axis="columns").dropna()


def _toelichting(n: int, rho: float | None, hoe_zeker: str) -> str:
    """Say in Dutch what can be concluded."""
    if n == 0:
        return "Geen enkele beoordeling heeft een score voor allebei; over een verband valt niets te zeggen."
    wie = telling(n, "beoordeling", "beoordelingen")
    if n < MINIMUM_AANTAL:
        return f"Met {wie} valt over een verband niets te zeggen; daarvoor zijn er minstens {MINIMUM_AANTAL} nodig."
    if rho is None:
        return f"Over {wie} valt geen verband te berekenen: een van beide onderdelen heeft overal dezelfde score."
    return f"Over {wie} is Spearmans rho {coefficient(rho)}. {hoe_zeker}"


def zin_over_interval(n: int, interval: tuple[float, float] | None) -> str:
    """Say in Dutch how sure a rho over `n` beoordelingen is."""
    if interval is None:
        reden = (
            f"minder dan {MINIMUM_INTERVAL} is te weinig"
            if n < MINIMUM_INTERVAL
            else "de volgorde is volmaakt gelijk of omgekeerd"
        )
        return f"Een betrouwbaarheidsinterval is er niet ({reden}); uit zo weinig cijfers volgt geen besluit."
    onder, boven = interval
    zin = f"Het betrouwbaarheidsinterval (95 %) gaat van {coefficient(onder)} tot {coefficient(boven)}"
    zin += ": ook geen verband is mogelijk." if onder <= 0 <= boven else "."
    if n < GENOEG:
        wie = telling(n, "beoordeling", "beoordelingen")
        zin += f" Met {wie} is dat interval breed: lees het als een aanwijzing en niet als een besluit."
    return zin


def zin_over_verband(verband: Verband, paar: tuple[str, str]) -> str:
    """Return in Dutch, without statistics, whether both onderdelen go together; `paar` is how they are called."""
    een, ander = paar
    if verband.rho is None:
        return verband.toelichting
    samen = f"Of wie hoog scoort voor {een}, ook hoog scoort voor {ander},"
    if verband.interval is None:
        return f"{samen} valt uit deze beoordelingen niet te besluiten."
    onder, boven = verband.interval
    if onder <= 0 <= boven:
        return f"{samen} is niet zeker: ook geen verband is mogelijk."
    hoe = "meestal ook hoger" if verband.rho > 0 else "meestal lager"
    zin = f"Wie hoger scoort voor {een}, scoort {hoe} voor {ander}."
    return zin if verband.n >= GENOEG else f"{zin} {AANWIJZING}"
