"""Werkboeken to begin from, made once in a session: copying one takes a fraction of writing or loading it."""

import pickle
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

from openpyxl import Workbook, load_workbook

from gia_kwaliteit import Beoordeling, Kader, maak_sjabloon
from tests.bouwers import VOORBEELD, kader_onthaalbureau
from tests.bouwers.voorraad import uit_voorraad


def geschreven(
    beoordeling: Beoordeling | None = None, kader: Kader | None = None, *, vorig: Beoordeling | None = None
) -> bytes:
    """The werkboek that gia writes of a beoordeling, or a blank one; of the kader that comes with gia when not said."""
    return uit_voorraad(maak_sjabloon, kader or kader_onthaalbureau(), beoordeling=beoordeling, vorig=vorig)


def open_boek(bron: Path | bytes = VOORBEELD, *, alleen_waarden: bool = False) -> Workbook:
    """A workbook to change as one likes, from a file that stays as it is; the example when not said.

    `alleen_waarden` gives results in place of formulas. It has no charts: to save those takes a fifth of the time.
    """
    inhoud = bron if isinstance(bron, bytes) else bron.read_bytes()
    boek = pickle.loads(_ingepakt(inhoud, alleen_waarden=alleen_waarden))  # noqa: S301 - packed below
    assert isinstance(boek, Workbook)
    return boek


@lru_cache(maxsize=16)
def _ingepakt(inhoud: bytes, *, alleen_waarden: bool) -> bytes:
    with patch("openpyxl.reader.excel.find_images", return_value=((), ())):
        return pickle.dumps(load_workbook(BytesIO(inhoud), data_only=alleen_waarden))
