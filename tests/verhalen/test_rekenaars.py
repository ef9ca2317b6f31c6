"""Other programs that compute the formulas of a werkboek get what gia wrote beside them, in every kind of werkboek."""

import math
import warnings
from collections.abc import Iterable, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from tests.bouwers.archief import zonder_beelden
from tests.bouwers.soorten import WERKBOEKEN, werkboek
from tests.programmas import gnumeric, kantoor

Plaats = tuple[str, str]
VERKORT = " … (lees verder bij de scoring)"
REKENAARS = {"LibreOffice": kantoor.converteer, "Gnumeric": gnumeric.herreken}
# The workbooks that people read and do not fill in have values and no formulas. What is long is computed as in the long
# werkboek, also where it was put together from others.
ZONDER = ("resultaten", "vergelijking", "overzicht", "samengevoegd lang")
# To lay out long texts takes LibreOffice twenty seconds: it has those of the smaller kader.
TE_LANG = {"LibreOffice": ("lang",), "Gnumeric": ()}
INVULBAAR = [soort for soort in WERKBOEKEN if not any(wat in soort for wat in ZONDER)]


@cache
def _geschreven(soort: str) -> tuple[bytes, Mapping[Plaats, object]]:
    """A werkboek as gia writes it, without its pictures, and what it wrote beside every formula."""
    inhoud = zonder_beelden(werkboek(soort))
    formules = _open(BytesIO(inhoud), waarden=False)
    plaatsen = [
        (blad.title, cel.coordinate)
        for blad in formules.worksheets
        for rij in blad.iter_rows()
        for cel in rij
        if cel.data_type == "f"
    ]
    return inhoud, _uitkomsten(BytesIO(inhoud), plaatsen)


def _open(pad: Path | BytesIO, *, waarden: bool) -> Workbook:
    with warnings.catch_warnings():
        # Gnumeric saves no styles with a name, which openpyxl finds worth a warning.
        warnings.filterwarnings("ignore", "Workbook contains no default style")
        return load_workbook(pad, data_only=waarden)


def _uitkomsten(pad: Path | BytesIO, plaatsen: Iterable[Plaats]) -> dict[Plaats, object]:
    boek = _open(pad, waarden=True)
    return {(blad, cel): boek[blad][cel].value for blad, cel in plaatsen}


def _zichtbaar(waarde: object) -> str:
    """The text of a cell, as it is comparable between programs.

    Of what a formula gives openpyxl leaves the sign for a sign (_x005F_ is _) as it stands in the file; a tab in a text
    of many lines is for LibreOffice a sign of its own; Gnumeric knows no _x005F_ and counts 😀 as one sign, so that it
    shortens a text that has them elsewhere.
    """
    tekst = str(waarde or "").replace("_x005F_", "_").replace("_x0001_", "\t")
    return tekst.split("_", 1)[0] + VERKORT if tekst.endswith(VERKORT) and "_x000D_" in tekst else tekst


def _gelijk(een: object, ander: object) -> bool:
    if isinstance(een, int | float) and isinstance(ander, int | float):
        return math.isclose(een, ander, abs_tol=1e-9)
    return _zichtbaar(een) == _zichtbaar(ander)


@pytest.mark.parametrize(
    "rekenaar",
    [
        pytest.param("LibreOffice", marks=[kantoor.nodig, pytest.mark.libreoffice]),
        pytest.param("Gnumeric", marks=[gnumeric.nodig, pytest.mark.gnumeric]),
    ],
)
def test_elk_invulbaar_werkboek_geeft_overal_dezelfde_uitkomsten(rekenaar: str, tmp_path: Path) -> None:
    assert {"leeg", "lang", "volgend werkjaar", "overgezet", "samengevoegd", "nagekeken", "tweede lang"} <= set(
        INVULBAAR
    )
    soorten = [soort for soort in INVULBAAR if soort not in TE_LANG[rekenaar]]
    paden = [tmp_path / f"{soort.replace(' ', '-')}.xlsx" for soort in soorten]
    for soort, pad in zip(soorten, paden, strict=True):
        pad.write_bytes(_geschreven(soort)[0])
    anders = []
    for soort, berekend in zip(soorten, REKENAARS[rekenaar](paden, "xlsx", tmp_path / "berekend"), strict=True):
        _, ernaast = _geschreven(soort)
        # Of questions alone little is counted.
        assert len(ernaast) >= (5 if soort == "alleen vragen" else 200), soort
        gerekend = _uitkomsten(berekend, ernaast)
        anders += [
            (soort, *plaats, ernaast[plaats], gerekend[plaats])
            for plaats in ernaast
            if not _gelijk(ernaast[plaats], gerekend[plaats])
        ]
    assert anders == []
