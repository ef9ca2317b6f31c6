"""The last chapter: all onderdelen together."""

from collections.abc import Collection
from itertools import pairwise

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Groepsoort
from gia_kwaliteit.kader.woorden import score_op
from gia_kwaliteit.profiel import Groepsresultaat, Profiel
from gia_kwaliteit.rubrieken import SAMENVATTEND
from gia_kwaliteit.tekst import opgesomd
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import onvolledig

# From so many onderdelen there is something to sum up.
_MINSTE = 2


def heeft_samenvatting(profiel: Profiel) -> bool:
    """Say whether there are several onderdelen to sum up."""
    return len(profiel.onderdelen) >= _MINSTE


def maak_samenvattend(profiel: Profiel) -> Rubriek:
    """Return the rubric with the scores of the onderdelen side by side (source lines 6007–6012 and 6019)."""
    if not heeft_samenvatting(profiel):
        return Rubriek(code=SAMENVATTEND, feiten=())
    onderdelen = profiel.onderdelen.values()
    kop = score_op(profiel.woorden.scores.deel)
    kolommen = (
        Kolom(kop="Onderdeel", breedte=6),
        Kolom(kop=kop, breedte=2, getal=True),
        Kolom(kop="Gescoord", breedte=2, getal=True),
    )
    rijen = tuple((u.naam, getal(u.score), f"{u.gescoord} van {u.criteria}") for u in onderdelen)
    return Rubriek(
        code=SAMENVATTEND,
        feiten=_samenvatting(onderdelen),
        tabellen=(Tabel(titel=f"De onderdelen: {kop.lower()}", kolommen=kolommen, rijen=rijen),),
    )


def _samenvatting(onderdelen: Collection[Groepsresultaat]) -> tuple[str, ...]:
    """Name the scores, and set each onderdeel of processen beside the next (source lines 6007–6010)."""
    scores = [(uitkomst, uitkomst.score) for uitkomst in onderdelen if uitkomst.score is not None]
    if not scores:
        return ("Er is nog geen enkele score.",)
    feiten = []
    for uitkomst, score in scores:
        deel = onvolledig(uitkomst)
        feiten.append(f"{uitkomst.naam}: {getal(score)} op {uitkomst.maximum}{f' ({deel})' if deel else ''}.")
    zonder = [uitkomst.naam for uitkomst in onderdelen if uitkomst.score is None]
    if zonder:
        feiten.append(f"Zonder score: {opgesomd(zonder)}.")
    processen = [paar for paar in scores if paar[0].scoregroep.soort is Groepsoort.onderdeel]
    for (links, hier), (rechts, daar) in pairwise(processen):
        feiten.append(f"{links.naam} en {rechts.naam} liggen {getal(abs(hier - daar))} op {links.maximum} uit elkaar.")
    return tuple(feiten)
