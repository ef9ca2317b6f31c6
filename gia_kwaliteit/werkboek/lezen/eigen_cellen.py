"""Know the cells of a row that gia wrote in the blank werkboek from those in which somebody typed the same words."""

from collections.abc import Mapping

from gia_kwaliteit.werkboek.bestand.bronblad import rij_en_kolom
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon


def eigen_cellen(teksten: Mapping[str, str], verwachting: Verwachting) -> frozenset[str]:
    """Return which cells of a row, with their texts, are those of the blank werkboek.

    They are of one row there, that of which most stands here; and each text stands in it once. Of two alike the one
    that stands nearest to the text by which the row is known is that of gia.
    """
    gewone = {plaats: gewoon(tekst) for plaats, tekst in teksten.items()}
    rijen = {plaats: verwachting.ankers[tekst] for plaats, tekst in gewone.items() if tekst in verwachting.ankers}
    anker = max(rijen, key=lambda plaats: len(rijen[plaats].intersection(gewone.values())), default=None)
    if anker is None:
        return frozenset()
    midden = rij_en_kolom(anker)[1]
    dichtst: dict[str, str] = {}
    for plaats in sorted(gewone, key=lambda plaats: abs(rij_en_kolom(plaats)[1] - midden)):
        if gewone[plaats] in rijen[anker]:
            dichtst.setdefault(gewone[plaats], plaats)
    return frozenset(dichtst.values())
