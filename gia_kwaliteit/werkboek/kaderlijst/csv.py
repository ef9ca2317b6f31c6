"""A list as a .csv: the signs that hold its cells apart and its letters are those that the file itself shows."""

import csv
from io import StringIO
from pathlib import Path

from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.bestand.grenzen import MAX_UITGEPAKT

CSV = ".csv"
_TUSSEN = ";\t,"
_RAAD = "Bewaar het in Excel of LibreOffice opnieuw als CSV UTF-8, of als .xlsx."


def lees_csv(pad: Path) -> Bronblad:
    """Return the cells of a .csv as a sheet without a name.

    Cells are held apart by the sign that stands most in the first line with one: a semicolon, a tab or a comma. Raises
    Onleesbaar when it is no text in UTF-8: in what else it could be, letters with an accent would be guessed.
    """
    if (omvang := pad.stat().st_size) > MAX_UITGEPAKT:
        raise Onleesbaar.om_omvang(pad, f"{omvang // 1_000_000} MB")
    try:
        tekst = pad.read_bytes().decode("utf-8-sig")
        eerste = next((regel for regel in tekst.splitlines() if any(teken in regel for teken in _TUSSEN)), "")
        tussen = max(_TUSSEN, key=eerste.count)
        return Bronblad("", list(csv.reader(StringIO(tekst, newline=""), delimiter=tussen, strict=True)))
    except UnicodeDecodeError:
        raise Onleesbaar.om(pad, ("het is geen tekst in UTF-8", _RAAD)) from None
    except csv.Error:
        raise Onleesbaar.om(pad, ("een aanhalingsteken wordt niet gesloten, of een cel is te lang", _RAAD)) from None
