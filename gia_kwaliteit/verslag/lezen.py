"""The verslag of werkboeken where they lie: everything that `gia verslag` decides about them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import bereken_profiel
from gia_kwaliteit.vergelijking import Vergelijking
from gia_kwaliteit.verslag.inhoud import maak_verslag
from gia_kwaliteit.verslag.model import Verslag
from gia_kwaliteit.verzameling.vergelijking import lees_vergelijking
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek

_INSPECTIE, _NAAST = "--inspectie", "--naast"


@dataclass(frozen=True, kw_only=True)
class Opgesteld:
    """A werkboek as it was read, its vergelijking with that of the inspectie, and its verslag unless a fout forbids."""

    beoordeling: Beoordeling
    vergelijking: Vergelijking | None
    bevindingen: tuple[Bevinding, ...]
    verslag: Verslag | None


def optie_naast(kader: Kader) -> str:
    """Return the option with which `gia verslag` takes the werkboek of the other party, as this kader calls it."""
    return _INSPECTIE if _INSPECTIE.lstrip("-") in kader.woorden.soorten else _NAAST


def opdracht_naast(kader: Kader, uitvoer: str) -> str:
    """Return the command for a verslag with a vergelijking, with {links} and {rechts} for the paths of the werkboeken.

    `uitvoer` is the path of the verslag, as it is typed.
    """
    pad = uitvoer.replace("{", "{{").replace("}", "}}")
    return f"gia verslag {{links}} {optie_naast(kader)} {{rechts}} -o {pad}"


def lees_verslag(
    werkboek: Path | str,
    kader: Kader,
    *,
    inspectie: Path | str | None = None,
    puntenmodel: str | None = None,
    vandaag: date | None = None,
    opdracht: str | None = None,
) -> Opgesteld:
    """Read a werkboek and put its verslag together, exactly as `gia verslag` does.

    With `inspectie`, the werkboek of the inspectie, there is a vergelijking in it, and what was found in both and about
    the two together is among the bevindingen. Without `puntenmodel` (its code) that of the werkboek counts, for two
    the one of their vergelijking. Actions that should have been done before `vandaag` are marked. `opdracht` is that
    of `lees_vergelijking`, without it that of `gia verslag`. Raises FileNotFoundError and PermissionError as the system
    does, and KeyError when the puntenmodel is unknown.
    """
    if inspectie is None:
        beoordeling, vergelijking = lees_werkboek(werkboek, kader).onder(puntenmodel), None
    else:
        opdracht = opdracht or opdracht_naast(kader, "PAD")
        paar = lees_vergelijking(werkboek, inspectie, kader, puntenmodel=puntenmodel, opdracht=opdracht)
        beoordeling, vergelijking = paar.links, paar.vergelijking
        puntenmodel = vergelijking.puntenmodel
    gelezen = beoordeling if vergelijking is None else vergelijking
    mag = not gelezen.heeft_fouten
    return Opgesteld(
        beoordeling=beoordeling,
        vergelijking=vergelijking,
        bevindingen=gelezen.bevindingen,
        verslag=stel_verslag_op(beoordeling, kader, puntenmodel, vergelijking, vandaag=vandaag) if mag else None,
    )


def stel_verslag_op(
    beoordeling: Beoordeling,
    kader: Kader,
    puntenmodel: str | None = None,
    vergelijking: Vergelijking | None = None,
    *,
    vandaag: date | None = None,
) -> Verslag:
    """Return the verslag of a beoordeling with its profiel under a puntenmodel (its code; None for its own)."""
    profiel = bereken_profiel(beoordeling, kader, puntenmodel)
    return maak_verslag(beoordeling, profiel, kader, vergelijking, vandaag=vandaag)
