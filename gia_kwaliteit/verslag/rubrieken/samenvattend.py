"""The last chapter: all onderdelen together."""

from collections.abc import Mapping
from itertools import pairwise

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Groepsresultaat, Profiel
from gia_kwaliteit.rubrieken import SAMENVATTEND
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Scoreregel, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import maak_scorebeeld, namen_van_onderdelen, onvolledig
from gia_kwaliteit.verslag.zinnen import opsomming


def maak_samenvattend(profiel: Profiel, kader: Kader) -> Rubriek:
    """Return the rubric with the onderdelen on 100 side by side (source lines 6007–6012 and 6019)."""
    namen = namen_van_onderdelen(kader)
    titel = "De onderdelen: score op 100"
    kolommen = (
        Kolom(kop="Onderdeel", breedte=6),
        Kolom(kop="Score op 100", breedte=2, getal=True),
        Kolom(kop="Gescoord", breedte=2, getal=True),
    )
    rijen = tuple(
        (namen[code], getal(u.score), f"{u.gescoord} van {u.criteria}") for code, u in profiel.onderdelen.items()
    )
    regels = tuple(Scoreregel(label=namen[code], score=u.score) for code, u in profiel.onderdelen.items())
    return Rubriek(
        code=SAMENVATTEND,
        titel="Samenvattend",
        feiten=_samenvatting(profiel.onderdelen, namen, kader),
        beelden=maak_scorebeeld(titel, 100, regels),
        tabellen=(Tabel(titel=titel, kolommen=kolommen, rijen=rijen),),
    )


def _samenvatting(onderdelen: Mapping[str, Groepsresultaat], namen: Mapping[str, str], kader: Kader) -> tuple[str, ...]:
    """Name the scores, and set each onderdeel of processen beside the next (source lines 6007–6010)."""
    scores = [(code, u.score) for code, u in onderdelen.items() if u.score is not None]
    if not scores:
        return ("Er is nog geen enkele score.",)
    feiten = []
    for code, score in scores:
        deel = onvolledig(onderdelen[code])
        feiten.append(f"{namen[code]}: {getal(score)} op 100{f' ({deel})' if deel else ''}.")
    zonder = [namen[code] for code, u in onderdelen.items() if u.score is None]
    if zonder:
        feiten.append(f"Zonder score: {opsomming(zonder)}.")
    processen = [(code, score) for code, score in scores if code in {onderdeel.code for onderdeel in kader.onderdelen}]
    for (een, hier), (ander, daar) in pairwise(processen):
        feiten.append(f"{namen[een]} en {namen[ander]} liggen {getal(abs(hier - daar))} op 100 uit elkaar.")
    return tuple(feiten)
