"""Read a workbook in a process of its own, with little memory and time.

On a damaged or hostile file calamine can panic, go on for ever, or ask for more memory than there is and take the whole
process with it. Only a file that looks in every way as office programs write it is read without this fence.
"""

import io
import pickle
import subprocess
import sys
from collections.abc import Sequence

import python_calamine

TIJDSLIMIET, GEHEUGEN = 3, 500_000_000  # seconds of work, bytes of address space
# A werkboek has about 6,000 cells and 100,000 characters.
MEESTE_CELLEN, MEESTE_TEKENS = 1_000_000, 30_000_000
_BEVEILIGD, _ONLEESBAAR, _TE_GROOT = 3, 4, 5

Rijen = Sequence[Sequence[object]]


class TeGroot(Exception):
    """Reading takes more memory or time than a werkboek can need."""


def lees_apart(bron: io.BytesIO) -> list[tuple[str, Rijen]]:
    """Return name and rows of every sheet.

    Raises python_calamine.PasswordError, TeGroot, or python_calamine.CalamineError when the file cannot be read.
    """
    opdracht = [sys.executable, "-P", __file__]
    try:
        afloop = subprocess.run(  # noqa: S603 - no shell
            opdracht, input=bron.getvalue(), capture_output=True, check=False, timeout=3 * TIJDSLIMIET
        )
    except subprocess.TimeoutExpired as fout:
        raise TeGroot from fout
    if afloop.returncode == _BEVEILIGD:
        raise python_calamine.PasswordError
    if afloop.returncode == _ONLEESBAAR:
        raise python_calamine.CalamineError
    if afloop.returncode != 0:
        raise TeGroot
    bladen: list[tuple[str, Rijen]] = pickle.loads(afloop.stdout)  # noqa: S301 - written by this file, just below
    return bladen


def _begrens() -> None:
    """Let the system stop this process when it takes too much; Windows has no such limits."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (GEHEUGEN, GEHEUGEN))
    resource.setrlimit(resource.RLIMIT_CPU, (TIJDSLIMIET, TIJDSLIMIET + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _lees(bron: io.BytesIO) -> bytes:
    bladen, cellen, tekens = [], 0, 0
    with python_calamine.load_workbook(bron) as boek:
        for naam in boek.sheet_names:
            rijen = boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)
            cellen += sum(map(len, rijen))
            tekens += sum(len(waarde) for rij in rijen for waarde in rij if isinstance(waarde, str))
            if cellen > MEESTE_CELLEN or tekens > MEESTE_TEKENS:
                sys.exit(_TE_GROOT)
            bladen.append((naam, rijen))
    return pickle.dumps(bladen)


if __name__ == "__main__":
    _begrens()
    try:
        sys.stdout.buffer.write(_lees(io.BytesIO(sys.stdin.buffer.read())))
    except python_calamine.PasswordError:
        sys.exit(_BEVEILIGD)
    except MemoryError:
        sys.exit(_TE_GROOT)
    except (python_calamine.CalamineError, OSError, ValueError):
        sys.exit(_ONLEESBAAR)
    except BaseException as fout:
        # A panic of calamine is no Exception, and its class has no other name.
        if type(fout).__name__ == "PanicException":
            sys.exit(_ONLEESBAAR)
        raise
