"""Read a workbook that is no archive (.xls) in a process of its own.

On a damaged one calamine can panic, or ask for more memory than there is and take the whole process with it.
"""

import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import python_calamine

TIJDSLIMIET = 30
_BEVEILIGD = 3

Rijen = Sequence[Sequence[object]]


def lees_oude_vorm(pad: Path) -> list[tuple[str, Rijen]]:
    """Return name and rows of every sheet.

    Raises python_calamine.PasswordError, or python_calamine.CalamineError when the file cannot be read.
    """
    opdracht = [sys.executable, "-P", __file__, str(pad)]
    try:
        afloop = subprocess.run(opdracht, capture_output=True, check=False, timeout=TIJDSLIMIET)  # noqa: S603 - no shell
    except subprocess.TimeoutExpired as fout:
        raise python_calamine.CalamineError(str(fout)) from fout
    if afloop.returncode == _BEVEILIGD:
        raise python_calamine.PasswordError(str(pad))
    if afloop.returncode != 0:
        raise python_calamine.CalamineError(str(pad))
    bladen: list[tuple[str, Rijen]] = pickle.loads(afloop.stdout)  # noqa: S301 - written by this file, just below
    return bladen


def _lees(pad: str) -> bytes:
    with python_calamine.load_workbook(pad) as boek:
        bladen = [(naam, boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)) for naam in boek.sheet_names]
    return pickle.dumps(bladen)


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(_lees(sys.argv[1]))
    except python_calamine.PasswordError:
        sys.exit(_BEVEILIGD)
