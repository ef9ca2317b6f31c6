"""Read the fields of Start: whose beoordeling a werkboek holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gia_kwaliteit.beoordeling import Gegevens
from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bron import Bronblad, cel
from gia_kwaliteit.werkboek.velden import gewoon, lees_veld, tekst_van

_LANGSTE_LABEL = 40
_LABELS = {gewoon(label): veld for veld, label in k.VELDEN.items()}
# One label can be a word in somebody's table; this many in one column are a Start.
_MINSTENS = 3


@dataclass(frozen=True)
class Startveld:
    """A field of Start: the cell beside its label."""

    veld: str
    blad: Bronblad
    plaats: str
    waarde: object


def vind_velden(bladen: Iterable[Bronblad]) -> list[Startveld]:
    """Return the fields of Start: the cells beside the labels, in the columns where most labels stand together."""
    kolommen: dict[tuple[str, int], list[Startveld]] = {}
    for blad in bladen:
        for nummer, rij in enumerate(blad.rijen):
            for kolom, waarde in enumerate(rij):
                if isinstance(waarde, str) and 0 < len(waarde) < _LANGSTE_LABEL and gewoon(waarde) in _LABELS:
                    ernaast = rij[kolom + 1] if kolom + 1 < len(rij) else None
                    veld = Startveld(_LABELS[gewoon(waarde)], blad, cel(nummer, kolom + 1), ernaast)
                    kolommen.setdefault((blad.naam, kolom), []).append(veld)
    meeste = max((len({veld.veld for veld in velden}) for velden in kolommen.values()), default=0)
    grens = min(meeste, _MINSTENS)
    return [veld for velden in kolommen.values() if len({v.veld for v in velden}) >= grens for veld in velden]


def lees_gegevens(velden: Iterable[Startveld]) -> tuple[Gegevens, list[Bevinding]]:
    """Return what the fields of Start say, and what was found on the way."""
    gelezen: dict[str, list[Startveld]] = {veld: [] for veld in k.VELDEN}
    for veld in velden:
        gelezen[veld.veld].append(veld)
    waarden: dict[str, Any] = {}
    gevonden: list[Bevinding] = []
    for naam, vondsten in gelezen.items():
        waarden[naam], melding = _lees(naam, vondsten)
        gevonden += [melding] if melding else []
    return Gegevens(**{naam: waarde for naam, waarde in waarden.items() if waarde is not None}), gevonden


def _lees(veld: str, vondsten: list[Startveld]) -> tuple[object, Bevinding | None]:
    """Return the value of a field, or None with what is wrong with it."""
    label = k.VELDEN[veld]
    for vondst in vondsten:
        formule = vondst.blad.formules.get(vondst.plaats) or vondst.blad.foutwaarden.get(vondst.plaats)
        if formule:
            waar = {"blad": vondst.blad.naam, "cel": vondst.plaats}
            return None, bevinding("gegeven-is-formule", veld=label, gevonden=formule[:60], **waar)
    ingevuld = [vondst for vondst in vondsten if tekst_van(vondst.waarde)]
    if not ingevuld:
        blad, plaats = (vondsten[0].blad.naam, vondsten[0].plaats) if vondsten else (None, None)
        return None, bevinding("gegeven-ontbreekt", veld=label, blad=blad, cel=plaats)
    eerste = ingevuld[0]
    waar = {"blad": eerste.blad.naam, "cel": eerste.plaats}
    if len({gewoon(vondst.waarde) for vondst in ingevuld}) > 1:
        andere = ", ".join(f"{vondst.blad.naam}!{vondst.plaats}" for vondst in ingevuld[1:])
        return None, bevinding("gegeven-dubbel", veld=label, andere=andere, **waar)
    uitkomst, toegelaten = lees_veld(veld, eerste.waarde)
    if uitkomst is None:
        woorden = {"gevonden": tekst_van(eerste.waarde)[:60], "toegelaten": toegelaten}
        return None, bevinding("gegeven-ongeldig", veld=label, **woorden, **waar)
    return uitkomst, None
