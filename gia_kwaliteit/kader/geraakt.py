"""Whether what the questions of a kader touch in another kader that comes with gia is there."""

from pathlib import Path

from gia_kwaliteit.kader.beginfouten import zoek_themaproblemen
from gia_kwaliteit.kader.codes import Probleem
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.laden import kadermap, laad_kader
from gia_kwaliteit.kader.lezen import zeg_waar
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.kader.vraagfouten import zoek_raakproblemen


def geraakt_kader(kader: Kader) -> Kader | None:
    """Return the kader of which the questions name the codes; None where there is none with that id.

    That is the kader itself, or one that comes with gia. Raises Kaderfout when it cannot be read.
    """
    if kader.vragen is None or kader.vragen.raakt_kader in (None, kader.id):
        return kader
    map_ = kadermap(kader.vragen.raakt_kader)
    return laad_kader(map_) if (map_ / "kader.yaml").is_file() else None


def controleer_geraakt(map_: Path, kader: Kader) -> list[str]:
    """Return what is wrong with the codes that questions and themes name, also of another kader: file, line and key."""
    if themas := [*zoek_themaproblemen(kader)]:
        return zeg_waar(map_, themas)
    if kader.vragen is None or kader.vragen.raakt_kader in (None, kader.id):
        return []
    try:
        geraakt = geraakt_kader(kader)
    except Kaderfout as fout:
        return fout.meldingen
    if geraakt is None:
        melding = f"gia heeft geen kader “{kader.vragen.raakt_kader}”; kies een ander of laat raakt_kader weg"
        return zeg_waar(map_, [Probleem("vragen", ("raakt_kader",), melding)])
    return zeg_waar(map_, zoek_raakproblemen(kader, geraakt))
