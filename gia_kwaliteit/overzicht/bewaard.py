"""The figures of one werkboek as an overzicht keeps them: fifteen bytes each, for thousands of werkboeken."""

from collections.abc import Sequence
from math import isnan
from struct import Struct
from typing import TYPE_CHECKING

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.profiel import Cijferresultaat, Profiel

if TYPE_CHECKING:
    from pandas import DataFrame

_VORM = Struct("<Hdib")
# The same in the words of numpy, for many werkboeken at once.
_VELDEN = [("rij", "<u2"), ("waarde", "<f8"), ("jaar", "<i4"), ("status", "i1")]
_STATUSSEN: tuple[Status | None, ...] = (None, *Status)
# What stands in the place of a status where there is no figure: that somebody has none, or that nobody asked.
GEEN_GEGEVENS, NIET_GEVRAAGD = _STATUSSEN.index(Status.geen_gegevens), len(_STATUSSEN)
# What stands in the place of a figure or a year that is not there.
_GEEN_WAARDE, GEEN_JAAR = float("nan"), -1


def bewaar_cijfers(profiel: Profiel, kader: Kader) -> bytes:
    """Return the figures of a werkboek, typed and computed, with a value or a status; an uncertain one has none.

    A row that the version of the kader of the werkboek does not ask is kept as such.
    """
    nummers = {code: nummer for nummer, code in enumerate(kader.cijferrijen)}
    return b"".join(
        _VORM.pack(
            nummers[cijfer.code],
            _GEEN_WAARDE if cijfer.waarde is None else cijfer.waarde,
            GEEN_JAAR if cijfer.jaar is None else cijfer.jaar,
            _STATUSSEN.index(cijfer.status) if cijfer.gevraagd else NIET_GEVRAAGD,
        )
        for cijfer in (*profiel.context, *profiel.input, *profiel.output)
        if cijfer.code in nummers and _is_iets(cijfer)
    )


def _is_iets(cijfer: Cijferresultaat) -> bool:
    return cijfer.waarde is not None or cijfer.status is not None or not cijfer.gevraagd


def bewaarde_waarden(bewaard: bytes, kader: Kader) -> dict[str, float]:
    """Return the figures of one werkboek that have a value, by the code of their row."""
    codes = tuple(kader.cijferrijen)
    rijen = ((codes[nummer], waarde) for nummer, waarde, _, _ in _VORM.iter_unpack(bewaard))
    return {code: waarde for code, waarde in rijen if not isnan(waarde)}


def status_van(nummer: int) -> Status | None:
    """Return a status by the number under which it is kept."""
    return _STATUSSEN[nummer]


def als_tabel(bewaard: Sequence[bytes]) -> "DataFrame":
    """Return the figures of many werkboeken as a table: `plek` says of which, by its place in the sequence.

    NaN is no figure and GEEN_JAAR no year; `status` is a number for `status_van`, or NIET_GEVRAAGD.
    """
    import numpy as np
    import pandas as pd

    rijen = np.frombuffer(b"".join(bewaard), dtype=_VELDEN)
    plekken = np.repeat(np.arange(len(bewaard), dtype="int32"), [len(cijfers) // _VORM.size for cijfers in bewaard])
    return pd.DataFrame({"plek": plekken, **{naam: rijen[naam].astype(soort) for naam, soort in _VELDEN}})
