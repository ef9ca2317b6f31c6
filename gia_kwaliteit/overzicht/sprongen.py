"""Figures of one subject that are ten times those of the werkjaar before, or a tenth: they ask for a look."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from gia_kwaliteit.aannemelijk import controleer_verschil
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.bewaard import bewaarde_waarden
from gia_kwaliteit.overzicht.uittreksel import Uittreksel


def meld_sprongen(alle: Iterable[Uittreksel], kader: Kader, werkjaar: str | None) -> Iterator[Bevinding]:
    """Yield a bevinding for each figure ten times that of the werkjaar before which the same soort has of it.

    `werkjaar` chooses the later of both; None stands for all of them.
    """

    def sleutel(u: Uittreksel) -> tuple[str, str]:
        return u.sleutel, str(u.soort)

    met_jaar = sorted((u for u in alle if u.werkjaar and u.cijfers), key=lambda u: (*sleutel(u), u.werkjaar or ""))
    for _, reeks in groupby(met_jaar, key=sleutel):
        for vroeger, nu in pairwise(reeks):
            if vroeger.werkjaar == nu.werkjaar or werkjaar not in (None, nu.werkjaar):
                continue
            waarden, eerdere = (bewaarde_waarden(u.cijfers, kader) for u in (nu, vroeger))
            for gevonden in controleer_verschil(waarden, eerdere, f"was in {vroeger.werkjaar}", kader):
                yield replace(gevonden, werkboek=nu.werkboek)
