"""Two werkboeken where they lie, side by side: everything that `gia vergelijk` decides about them."""

from dataclasses import dataclass, replace
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.vergelijking import Als, Vergelijking, bereken_vergelijking, controleer_paar
from gia_kwaliteit.vergelijking.controleren import VERGELIJK, Opdracht
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek


@dataclass(frozen=True, kw_only=True)
class Paar:
    """Two beoordelingen as they were read, and their vergelijking."""

    links: Beoordeling
    rechts: Beoordeling
    vergelijking: Vergelijking


def lees_vergelijking(
    links: Path | str,
    rechts: Path | str,
    kader: Kader,
    *,
    als: Als = Als.confrontatie,
    puntenmodel: str | None = None,
    opdracht: Opdracht = VERGELIJK,
) -> Paar:
    """Read two werkboeken and compare them, exactly as `gia vergelijk` does.

    `links` and `rechts` are of the two parties of the kader, or in an evolutie the earlier and the later one. What was
    found in each and about the two together is among the bevindingen of the vergelijking; two files with the same
    content are one werkboek, which is a fout. `opdracht` is the command of which a sentence can say how to type it,
    with a place for `{links}` and `{rechts}`. Raises FileNotFoundError and PermissionError as the system
    does, KeyError when the puntenmodel is unknown and ValueError when `als` is.
    """
    links, rechts, als = Path(links), Path(rechts), Als(als)
    een, ander = (lees_werkboek(pad, kader).onder(puntenmodel) for pad in (links, rechts))
    gevonden: list[Bevinding] = []
    if links.samefile(rechts) or links.read_bytes() == rechts.read_bytes():
        gevonden = [
            bevinding(
                Bevindingsoort.zelfde_werkboek, bestand=str(links), ander="" if links == rechts else f" en {rechts}"
            )
        ]
        ander = replace(ander, bevindingen=())  # what was found in it is found in the other already
    else:
        gevonden = controleer_paar(een, ander, als, puntenmodel, (str(links), str(rechts)), opdracht)
    return Paar(
        links=een,
        rechts=ander,
        vergelijking=bereken_vergelijking(een, ander, kader, als=als, puntenmodel=puntenmodel, bevindingen=gevonden),
    )
