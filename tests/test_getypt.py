"""The shortcut by which tests type in a werkboek: byte for byte what openpyxl saves."""

import zipfile
from io import BytesIO
from itertools import cycle

import pytest

from tests.bouwers import VOORBEELD
from tests.bouwers.getypt import Getypt, bewaar_met
from tests.bouwers.werkboeken import open_boek

WAARDEN = (" spatie ervoor", "=1+1", "#N/A", "a & b < c > d “e”", "twee\nregels", "P1.DG1", 3, 2.5, -1e-7, True, None)
# Every value over a code, a score, a motivering and beside the table; in a title, between two rows, and far away.
CELLEN = dict(zip((f"{kolom}{rij}" for kolom in "ADEJ" for rij in range(9, 17)), cycle(WAARDEN)))
CELLEN |= {"A1": "Titel", "B4": "Ertussen", "Z300": "Ver"}


def _delen(inhoud: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(inhoud)) as archief:
        return {naam: archief.read(naam) for naam in archief.namelist() if naam != "docProps/core.xml"}


@pytest.mark.parametrize("alleen_waarden", [False, True])
def test_wat_getypt_is_staat_er_zoals_openpyxl_het_bewaart(*, alleen_waarden: bool) -> None:
    daden = [Getypt("Scoring APL", CELLEN), Getypt("Start", {"B5": "De Kade"}), Getypt("Scoring APL", {"D9": None})]
    boek, bestand = open_boek(alleen_waarden=alleen_waarden), BytesIO()
    for daad in daden:
        daad(boek)
    boek.save(bestand)
    kort = bewaar_met(VOORBEELD.read_bytes(), daden, alleen_waarden=alleen_waarden)
    assert _delen(kort) == _delen(bestand.getvalue())
