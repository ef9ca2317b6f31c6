"""Whether what the questions of a kader touch in another kader is there."""

from pathlib import Path

from gia_kwaliteit.kader.beginfouten import zoek_themaproblemen
from gia_kwaliteit.kader.codes import Probleem
from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.laden import kadermap, kadernamen, laad_kader
from gia_kwaliteit.kader.lezen import zeg_waar
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.kader.vraagfouten import zoek_raakproblemen


def _geraakt_kader(map_: Path, id_: str) -> Kader | None:
    """Return the kader with this id of which questions name the codes; None where there is none.

    That is one that comes with gia, or the one in a folder beside that of the questions. Raises Kaderfout when it
    cannot be read.
    """
    if id_ in kadernamen():
        return laad_kader(kadermap(id_))
    ernaast = map_.resolve().parent / id_
    gelezen = laad_kader(ernaast) if (ernaast / "kader.yaml").is_file() else None
    return gelezen if gelezen is not None and gelezen.id == id_ else None


def controleer_geraakt(map_: Path, kader: Kader) -> list[str]:
    """Return what is wrong with the codes that questions and themes name, also of another kader: file, line and key."""
    if themas := [*zoek_themaproblemen(kader)]:
        return zeg_waar(map_, themas)
    if kader.vragen is None or kader.vragen.raakt_kader is None or kader.vragen.raakt_kader == kader.id:
        return []
    try:
        geraakt = _geraakt_kader(map_, kader.vragen.raakt_kader)
    except Kaderfout as fout:
        return fout.meldingen
    if geraakt is None:
        id_ = kader.vragen.raakt_kader
        melding = (
            f"gia heeft geen kader “{id_}”, en naast deze map staat er geen map {id_} met dat kader; "
            "zet ze ernaast, kies een ander of laat raakt_kader weg"
        )
        return zeg_waar(map_, [Probleem("vragen", ("raakt_kader",), melding)])
    return zeg_waar(map_, zoek_raakproblemen(kader, geraakt))
