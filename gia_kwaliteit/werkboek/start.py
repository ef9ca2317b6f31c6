"""Read the fields of Start: whose beoordeling a werkboek holds."""

from collections.abc import Iterable
from typing import Any

from gia_kwaliteit.beoordeling import Gegevens
from gia_kwaliteit.bevinding import Bevinding, bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bron import Bronblad, cel
from gia_kwaliteit.werkboek.velden import gewoon, lees_veld, tekst_van

_LANGSTE_LABEL = 40
_LABELS = {gewoon(label): veld for veld, label in k.VELDEN.items()}

# A value with its sheet and cell.
_Vondst = tuple[object, str, str]


def lees_gegevens(bladen: Iterable[Bronblad]) -> tuple[Gegevens, list[Bevinding]]:
    """Return the fields of Start, the first filled cell to the right of each label, and what was found on the way."""
    gelezen: dict[str, list[_Vondst]] = {veld: [] for veld in k.VELDEN}
    for blad in bladen:
        for nummer, rij in enumerate(blad.rijen):
            for kolom, waarde in enumerate(rij):
                if isinstance(waarde, str) and 0 < len(waarde) < _LANGSTE_LABEL and gewoon(waarde) in _LABELS:
                    gelezen[_LABELS[gewoon(waarde)]].append(_rechts_van(blad, nummer, kolom))
    velden: dict[str, Any] = {}
    gevonden: list[Bevinding] = []
    for veld, vondsten in gelezen.items():
        velden[veld], melding = _lees(veld, vondsten)
        gevonden += [melding] if melding else []
    return Gegevens(**{veld: waarde for veld, waarde in velden.items() if waarde is not None}), gevonden


def _rechts_van(blad: Bronblad, nummer: int, kolom: int) -> _Vondst:
    """Return the first filled cell to the right, or the empty cell beside it."""
    rechts = ((n, waarde) for n, waarde in enumerate(blad.rijen[nummer]) if n > kolom and tekst_van(waarde))
    plaats, waarde = next(rechts, (kolom + 1, None))
    return waarde, blad.naam, cel(nummer, plaats)


def _lees(veld: str, vondsten: list[_Vondst]) -> tuple[object, Bevinding | None]:
    """Return the value of a field, or None with what is wrong with it."""
    label = k.VELDEN[veld]
    ingevuld = [vondst for vondst in vondsten if tekst_van(vondst[0])]
    if not ingevuld:
        _, blad, plaats = vondsten[0] if vondsten else (None, None, None)
        return None, bevinding("gegeven-ontbreekt", veld=label, blad=blad, cel=plaats)
    waarde, blad, plaats = ingevuld[0]
    if len({gewoon(andere) for andere, _, _ in ingevuld}) > 1:
        andere = ", ".join(f"{b}!{p}" for _, b, p in ingevuld[1:])
        return None, bevinding("gegeven-dubbel", veld=label, blad=blad, cel=plaats, andere=andere)
    uitkomst, toegelaten = lees_veld(veld, waarde)
    if uitkomst is None:
        woorden = {"gevonden": tekst_van(waarde)[:60], "toegelaten": toegelaten}
        return None, bevinding("gegeven-ongeldig", veld=label, blad=blad, cel=plaats, **woorden)
    return uitkomst, None
