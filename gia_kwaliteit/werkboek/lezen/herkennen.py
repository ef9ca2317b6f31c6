"""Say whether a file is a werkboek of a kader, and under which puntenmodel."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding, voor_opdrachtregel
from gia_kwaliteit.kader import Kader, kadernamen
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.velden import tekst_van

_LABELS = {k.GIA_KADER, k.GIA_VERSIE, k.GIA_PUNTENMODEL}
# The labels stand on top of the tab, and are short.
_VERSIE = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})*")
# What to do where the history of a kader does not know the version of a file.
_ONBEKENDE_VERSIE = (
    "MAP: de map van versie {versie}. Of laat het kader weten wat er sindsdien veranderde: zijn wijzigingen.yaml zegt "
    "niets van versie {versie}, en gia criteria vergelijk OUD NIEUW -o stuk.yaml schrijft wat er moet staan"
)
_HOOGSTE_RIJ, _LANGSTE_LABEL = 8, 40


@dataclass(frozen=True)
class Herkend:
    """A werkboek of the kader: the code of its puntenmodel, and what was found on the way."""

    puntenmodel: str
    bevindingen: tuple[Bevinding, ...]


@dataclass(frozen=True)
class Afgewezen:
    """No werkboek of this version of the kader: why, and of which earlier version it is when gia has that one."""

    reden: Bevinding
    vroegere_versie: str | None = None


def vind_gia_blad(bladen: Iterable[Bronblad]) -> Bronblad | None:
    """Return the tab that says what the file is, whatever it is called now."""
    for blad in bladen:
        eerste = (rij[0] for rij in blad.rijen[:_HOOGSTE_RIJ] if rij)
        labels = {tekst_van(w) for w in eerste if isinstance(w, str) and len(w) < _LANGSTE_LABEL}
        if blad.naam == k.GIA_BLAD or labels >= _LABELS:
            return blad
    return None


def lees_gia_blad(blad: Bronblad | None) -> Mapping[str, str]:
    """Return the tab _gia as values by label; a version that some program stored as a number keeps its point."""
    gia = {tekst_van(rij[0]): tekst_van(rij[1]) for rij in blad.rijen if len(rij) > 1} if blad else {}
    return {label: waarde.replace(",", ".") if label == k.GIA_VERSIE else waarde for label, waarde in gia.items()}


def herken(gia: Mapping[str, str], kader: Kader, pad: Path, *, heeft_invoer: bool) -> Herkend | Afgewezen:
    """Return what the file is, from what its tab _gia says and whether it has a table to fill in."""
    if gia.get(k.GIA_INHOUD, k.INHOUD_WERKBOEK) != k.INHOUD_WERKBOEK:
        return Afgewezen(bevinding(Bevindingsoort.resultatenwerkboek, bestand=pad.name))
    if k.GIA_KADER in gia and (gia[k.GIA_KADER], gia.get(k.GIA_VERSIE)) != (kader.id, kader.versie):
        return _ander_kader(gia[k.GIA_KADER], gia.get(k.GIA_VERSIE, ""), kader, pad)
    if not heeft_invoer:
        kop = k.SCORE if kader.heeft_scores else k.ANTWOORD
        return Afgewezen(bevinding(Bevindingsoort.geen_werkboek, bestand=pad.name, kop=kop))
    eerste, gevraagd = kader.puntenmodel().code, gia.get(k.GIA_PUNTENMODEL)
    codes = [model.code for model in kader.puntenmodellen or (kader.puntenmodel(),)]
    gevonden = []
    if k.GIA_KADER not in gia:
        woorden = {"kader": f"{kader.id} {kader.versie}", "puntenmodel": eerste}
        gevonden.append(bevinding(Bevindingsoort.kader_niet_vermeld, bestand=pad.name, **woorden))
    elif not gevraagd:
        gevonden.append(bevinding(Bevindingsoort.puntenmodel_niet_vermeld, bestand=pad.name, puntenmodel=eerste))
    if gevraagd and gevraagd not in codes:
        woorden = {"gevonden": gevraagd, "toegelaten": ", ".join(codes)}
        gevonden.append(bevinding(Bevindingsoort.puntenmodel_onbekend, bestand=pad.name, **woorden))
    return Herkend(gevraagd if gevraagd in codes else eerste, tuple(gevonden))


def _ander_kader(id_: str, versie: str, kader: Kader, pad: Path) -> Afgewezen:
    if id_ == kader.id and versie in {wijziging.versie for wijziging in kader.wijzigingen} - {kader.versie}:
        woorden = {"gevonden": versie, "id": id_, "versie": kader.versie, "pad": voor_opdrachtregel(str(pad))}
        return Afgewezen(bevinding(Bevindingsoort.kader_verouderd, bestand=pad.name, **woorden), vroegere_versie=versie)
    if id_ == kader.id and _nummer(versie) > _nummer(kader.versie):
        woorden = {"gevonden": versie, "id": id_, "versie": kader.versie}
        return Afgewezen(bevinding(Bevindingsoort.kader_nieuwer, bestand=pad.name, **woorden))
    welk = id_ if id_ in kadernamen() and id_ != kader.id else "MAP: de map van het kader waarmee het is gemaakt"
    if id_ == kader.id and versie and id_ not in kadernamen():  # a kader of one's own, whose history can be written
        welk = _ONBEKENDE_VERSIE.format(versie=versie)
    woorden = {"gevonden": f"{id_} {versie}".strip(), "kader": f"{kader.id} {kader.versie}", "welk": welk}
    return Afgewezen(bevinding(Bevindingsoort.ander_kader, bestand=pad.name, **woorden))


def _nummer(versie: str) -> tuple[int, ...]:
    """Return a version as numbers, in whose order versions come; nothing when it is no version."""
    return tuple(map(int, versie.split("."))) if _VERSIE.fullmatch(versie) else ()
