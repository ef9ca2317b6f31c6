"""Read a work visit from where it lies, and lay it beside the kader that its questions touch."""

from dataclasses import replace
from pathlib import Path

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader, kadermap, laad_kader
from gia_kwaliteit.werkbezoek.controleren import controleer_werkbezoek
from gia_kwaliteit.werkbezoek.model import Werkbezoek, maak_werkbezoek
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.lezen.herkennen import lees_gia_blad, vind_gia_blad
from gia_kwaliteit.werkboek.lezen.kaderkeuze import genoemd_kader
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek


def lees_werkbezoek(
    pad: Path | str, kader: Kader, naast: Beoordeling | None = None, bezoekkader: Kader | None = None
) -> Werkbezoek:
    """Read a work visit; `kader` is that of who was visited, of which the questions name the codes.

    `bezoekkader` is that of the visit; without it the one that the file names, of those that come with gia, or `kader`.
    With `naast`, the beoordeling that it is to stand beside, it is looked at whether both are of the same subject and
    werkjaar. What was found is in `bevindingen`, each with the name of the file; where one is a fout, the answers are
    not to be used. Raises FileNotFoundError and PermissionError as the system does.
    """
    pad = Path(pad)
    bezoekkader = bezoekkader or _kader_van(pad) or kader
    bezoek = lees_werkboek(pad, bezoekkader)
    gevonden = [replace(b, werkboek=b.werkboek or bezoek.werkboek) for b in bezoek.bevindingen]
    if any(b.id is Bevindingsoort.ander_kader for b in gevonden):
        # --kader is that of who was visited: the advice that names it is no help here.
        woorden = {"bestand": pad.name, "gevonden": _id_in(pad), "kader": bezoekkader.id}
        gevonden = [bevinding(Bevindingsoort.kader_van_werkbezoek_nodig, **woorden)]
    elif _raakt(bezoekkader, kader):
        gevonden += controleer_werkbezoek(naast, bezoek) if naast is not None else []
    elif bezoek.is_gelezen or not bezoek.heeft_fouten:
        # What else there is to say of such a file is beside the point; of what cannot be read it is already said why.
        woorden = {"bestand": pad.name, "gevonden": bezoekkader.id, "id": kader.id}
        gevonden = [bevinding(Bevindingsoort.geen_werkbezoek, **woorden)]
    return maak_werkbezoek(bezoek, bezoekkader, kader, tuple(gevonden))


def _kader_van(pad: Path) -> Kader | None:
    """Return the kader that comes with gia and that a file names as its own; None where it names none."""
    naam = genoemd_kader(pad)
    return None if naam is None else laad_kader(kadermap(naam))


def _id_in(pad: Path) -> str:
    """Return the id of the kader that a file names, whatever kader that is."""
    return lees_gia_blad(vind_gia_blad(lees_bron(pad).bladen)).get(k.GIA_KADER, "")


def _raakt(bezoekkader: Kader, kader: Kader) -> bool:
    """Say whether the questions of a kader touch codes of that other one, or of itself."""
    vragen = bezoekkader.vragen
    return vragen is not None and (vragen.raakt_kader or bezoekkader.id) == kader.id
