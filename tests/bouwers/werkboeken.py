"""Werkboeken to begin from, made once in a session: copying one takes a fraction of writing or loading it."""

import pickle
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook

from gia_kwaliteit import Beoordeling, Kader, maak_sjabloon
from tests.bouwers import VOORBEELD, kader_onthaalbureau

_GESCHREVEN: dict[tuple[int, bytes], tuple[Kader, bytes]] = {}


def geschreven(
    beoordeling: Beoordeling | None = None, kader: Kader | None = None, *, vorig: Beoordeling | None = None
) -> bytes:
    """The werkboek that gia writes of a beoordeling, or a blank one; of the kader that comes with gia when not said."""
    kader = kader or kader_onthaalbureau()
    wat = (id(kader), pickle.dumps((beoordeling, vorig)))
    if wat not in _GESCHREVEN:
        # The kader is kept too, so that no other one gets its identity.
        _GESCHREVEN[wat] = kader, maak_sjabloon(kader, beoordeling=beoordeling, vorig=vorig)
    return _GESCHREVEN[wat][1]


def open_boek(bron: Path | bytes = VOORBEELD, *, alleen_waarden: bool = False) -> Workbook:
    """A workbook to change as one likes, from a file that stays as it is; the example when not said.

    `alleen_waarden` gives results in place of formulas.
    """
    inhoud = bron if isinstance(bron, bytes) else bron.read_bytes()
    boek = pickle.loads(_ingepakt(inhoud, alleen_waarden=alleen_waarden))  # noqa: S301 - packed below
    assert isinstance(boek, Workbook)
    return boek


@lru_cache(maxsize=16)
def _ingepakt(inhoud: bytes, *, alleen_waarden: bool) -> bytes:
    return pickle.dumps(load_workbook(BytesIO(inhoud), data_only=alleen_waarden))
