"""Werkboeken of one subject where they lie, joined: everything that `gia consensus` decides about them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.consensus import MEESTE, MINSTE, Consensus, bereken_consensus, controleer_werkboeken
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.nagekeken import zonder_nagekeken
from gia_kwaliteit.overzicht.uittreksel import inhoud_van
from gia_kwaliteit.tekst import op_een_regel, opgesomd
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek


def lees_consensus(
    paden: Iterable[Path | str], kader: Kader, *, puntenmodel: str | None = None, anoniem: bool = False
) -> Consensus:
    """Read two to twelve werkboeken and join them, exactly as `gia consensus` does.

    What was found in each and about all together is among the bevindingen. Of files with the same content one counts,
    and so it is of a werkboek and its nagekeken copy; when one is left, that is a fout. `anoniem` gives letters, in the
    order of the paths, for the names of the beoordelaars, and calls each werkboek by its place among them. Raises
    ValueError for fewer or more paths, KeyError when the puntenmodel is unknown, FileNotFoundError and PermissionError
    as the system does.
    """
    alle = [Path(pad) for pad in paden]
    if not MINSTE <= len(alle) <= MEESTE:
        raise ValueError(f"een consensus vraagt {MINSTE} tot {MEESTE} werkboeken, geen {len(alle)}")
    eigen, kopieen = _zonder_kopieen(_benoemd(alle, anoniem=anoniem))
    gelezen = [_genoemd(lees_werkboek(pad, kader).onder(puntenmodel), pad, naam) for pad, naam in eigen]
    eigen_werk, nagekeken = zonder_nagekeken((inhoud_van(beoordeling), beoordeling) for beoordeling in gelezen)
    over = [beoordeling for beoordeling in gelezen if any(beoordeling is deel for deel in eigen_werk)]
    samen = [*kopieen, *(gevonden for _, gevonden in nagekeken), *controleer_werkboeken(over, puntenmodel)]
    if len(over) < MINSTE:
        samen.append(bevinding(Bevindingsoort.consensus_een_werkboek, bestand=over[0].werkboek))
    return bereken_consensus(over, kader, puntenmodel=puntenmodel, anoniem=anoniem, bevindingen=samen)


def _benoemd(paden: Sequence[Path], *, anoniem: bool) -> list[tuple[Path, str]]:
    """Return each path with what its werkboek is called to people: its name, where it is the only one, or its place."""
    if anoniem:
        return [(pad, f"werkboek {nummer}") for nummer, pad in enumerate(paden, start=1)]
    keren = Counter(pad.name for pad in paden)
    return [(pad, op_een_regel(str(pad) if keren[pad.name] > 1 else pad.name)) for pad in paden]


def _zonder_kopieen(paden: Iterable[tuple[Path, str]]) -> tuple[list[tuple[Path, str]], list[Bevinding]]:
    """Return one path of every content, and what to say of the others."""
    per_inhoud: dict[bytes, list[tuple[Path, str]]] = {}
    for pad, naam in paden:
        per_inhoud.setdefault(pad.read_bytes(), []).append((pad, naam))
    kopieen = [
        bevinding(Bevindingsoort.zelfde_bestand, bestand=opgesomd([naam for _, naam in groep]))
        for groep in per_inhoud.values()
        if len(groep) > 1
    ]
    return [groep[0] for groep in per_inhoud.values()], kopieen


def _genoemd(beoordeling: Beoordeling, pad: Path, naam: str) -> Beoordeling:
    """Return a beoordeling whose werkboek is called so, also in what was found in it."""
    if naam == beoordeling.werkboek:
        return beoordeling
    bestand = re.compile("|".join(re.escape(deel) for deel in (str(pad), op_een_regel(pad.name))))
    bevindingen = (
        replace(gevonden, werkboek=naam, melding=bestand.sub(lambda _: naam, gevonden.melding))
        for gevonden in beoordeling.bevindingen
    )
    return replace(beoordeling, werkboek=naam, bevindingen=tuple(bevindingen))
