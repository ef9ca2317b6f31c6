"""Read the criteriatoets that lies beside an overzicht: which criteria it is about, and what it says of them."""

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.kader import Kader, kadermap, laad_kader
from gia_kwaliteit.kader.criteriatoets import CRITERIATOETS, id_van_toets, maak_toetskader, nummers_van
from gia_kwaliteit.overzicht import Criteriatoets, Overzicht
from gia_kwaliteit.overzicht.toets import bereken_toets
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.lezen.herkennen import lees_gia_blad, vind_gia_blad
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek
from gia_kwaliteit.werkboek.velden import tekst_van


class GeenToets(ValueError):
    """A werkboek is no criteriatoets of this kader; the sentence says what it is, and what to do."""


@dataclass(frozen=True)
class GelezenToets:
    """A criteriatoets, and what was found on reading it."""

    toets: Criteriatoets
    bevindingen: tuple[Bevinding, ...]

    def naast(self, beeld: Overzicht) -> Overzicht:
        """Return an overzicht of the same kader with this criteriatoets beside its criteria."""
        return replace(beeld, toets=self.toets, bevindingen=(*beeld.bevindingen, *self.bevindingen))


def lees_toets(pad: Path, kader: Kader) -> GelezenToets:
    """Return what the criteriatoets in a file says of the criteria of a kader.

    Raises GeenToets when it is none of this kader, Kaderfout when that has no criteria, and OSError when there is no
    such file.
    """
    toetskader = maak_toetskader(kader, _getoetst(pad, kader))
    beoordeling = lees_werkboek(pad, toetskader)
    return GelezenToets(bereken_toets(beoordeling, toetskader, kader), beoordeling.opgemerkt)


def _getoetst(pad: Path, kader: Kader) -> tuple[str, ...]:
    """Return the codes of the criteria that have a row in a criteriatoets; all of them where it cannot be read."""
    bladen: list[Bronblad] = []
    with suppress(Onleesbaar):  # who reads it says what is wrong with it
        bladen = list(lees_bron(pad).bladen)
    gia = lees_gia_blad(vind_gia_blad(bladen))
    van = (gia.get(k.GIA_KADER), gia.get(k.GIA_VERSIE))
    if van[0] is not None and van != (id_van_toets(kader), kader.versie):
        raise GeenToets(
            f"{pad.name} is gemaakt met {' '.join(filter(None, van))}, en dat is geen criteriatoets van {kader.id} "
            f"{kader.versie}. gia criteria toets MAP maakt er een."
        )
    regels = "|".join(proces.code for proces in laad_kader(kadermap(CRITERIATOETS)).processen)
    code_van_rij = re.compile(rf"({regels})\.(\d{{1,3}})")
    cellen = (waarde for blad in bladen for rij in blad.rijen for waarde in rij if isinstance(waarde, str))
    nummers = {int(gevonden[2]) for cel in cellen if (gevonden := code_van_rij.fullmatch(tekst_van(cel)))}
    return tuple(code for code, nummer in nummers_van(kader).items() if nummer in nummers) or tuple(kader.criteria)
