"""The very hidden tab that says what a workbook of gia is, and how many points the formulas count for a level."""

from collections.abc import Mapping, Sequence

from gia_kwaliteit.kader import Kader, Puntenmodel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.formules import RIJ_KENMERKEN, RIJ_MAXIMUM, RIJ_NIVEAUS, RIJ_PUNTEN
from gia_kwaliteit.werkboek.schrijven.blad import bescherm
from gia_kwaliteit.werkboek.schrijven.stijl import Stijl
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad


def schrijf_gia(
    boek: Boek, kader: Kader, puntenmodel: str, inhoud: str, kenmerken: Mapping[str, str] | None = None
) -> Tabblad:
    """Write the very hidden tab: what this file is, the points that the formulas use, and kenmerken by their label."""
    blad = boek.nieuw_blad(k.GIA_BLAD)
    model = kader.puntenmodel(puntenmodel)
    schalen = [model.bij(schaal) for schaal in kader.puntschaal.delen]
    rijen: dict[int, tuple[str | float, ...]] = {
        1: (k.GIA_KADER, kader.id),
        2: (k.GIA_VERSIE, kader.versie),
        3: (k.GIA_PUNTENMODEL, puntenmodel),
        4: (k.GIA_INHOUD, inhoud),
        RIJ_NIVEAUS: (k.GIA_NIVEAUS, *kader.puntschaal.namen),
        RIJ_PUNTEN: (k.GIA_PUNTEN, *(punt for schaal in schalen for punt in schaal.punten.values())),
        RIJ_MAXIMUM: (k.GIA_MAXIMUM, *_maxima(schalen)),
        **dict(enumerate(((label, waarde) for label, waarde in (kenmerken or {}).items() if waarde), RIJ_KENMERKEN)),
    }
    for rij, cellen in rijen.items():
        for kolom, waarde in enumerate(cellen, start=1):
            blad.zet(rij, kolom, waarde, Stijl())
    blad.very_hidden()
    bescherm(blad)
    return blad


def _maxima(schalen: Sequence[Puntenmodel]) -> tuple[float, ...]:
    """Return the maximum of one scale; of several that of each below each of its levels."""
    if len(schalen) == 1:
        return (schalen[0].hoogste,)
    return tuple(schaal.hoogste for schaal in schalen for _ in schaal.punten)
