"""The letters that a PDF can be set in, and which signs of a text no letter on this computer can show."""

import json
import re
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import typst
from matplotlib import get_data_path
from matplotlib.ft2font import FT2Font

from gia_kwaliteit.verslag.letters import eigen_letters

_MEEGELEVERD = Path(get_data_path()) / "fonts" / "ttf"
# What ours lack is in letters that matplotlib has with it; what those lack comes from the computer, if that has it.
# Of the others of matplotlib, one has a box for every sign there is, and some have mathematics in place of letters.
_GEWONE = ("DejaVu*.ttf", "STIXGeneral*.ttf")
GEEN_LETTER = "\ufffd"
_ZONDER_LETTER = re.compile(r'the text `"(.*)"` could not be displayed with font')
_ONTSNAPT = re.compile(r"\\u\{([0-9a-f]+)\}")
_PROEF = """#set document(title: "proef")
#for teken in json("tekens.json") { par(teken) }
"""


def zet_lettertypes(map_: Path) -> Path:
    """Put the letters that every computer has, ours and those of matplotlib, in a folder of their own; return it."""
    doel = map_ / "lettertypes"
    doel.mkdir()
    for bestand in (*eigen_letters(), *(bestand for patroon in _GEWONE for bestand in _MEEGELEVERD.glob(patroon))):
        shutil.copyfile(bestand, doel / bestand.name)
    return doel


def mist_letter(fout: RuntimeError) -> bool:
    """Say whether typst stopped because it has no letter for a sign."""
    return bool(_ZONDER_LETTER.search(str(fout)))


def ongewone_tekens(tekens: Iterable[str]) -> frozenset[str]:
    """Return those of these signs for which not every computer has a letter."""
    gewoon = _gewone_letters()
    return frozenset(teken for teken in tekens if ord(teken) not in gewoon and not teken.isspace())


def tekens_zonder_letter(tekens: Iterable[str], map_: Path, lettertypes: Path) -> frozenset[str]:
    """Return those of these signs that no letter on this computer can show, by trying each; `map_` is to try in."""
    over = set(ongewone_tekens(tekens))
    (map_ / "proef.typ").write_text(_PROEF, encoding="utf-8")
    zetter = typst.Compiler(root=map_, font_paths=[lettertypes])
    zonder: set[str] = set()
    while over:
        (map_ / "tekens.json").write_text(json.dumps(sorted(over)), encoding="utf-8")
        try:
            zetter.compile(input=map_ / "proef.typ", format="pdf", pdf_standards="ua-1")
        except RuntimeError as fout:
            gevonden = _ZONDER_LETTER.search(str(fout))
            teken = _ONTSNAPT.sub(lambda code: chr(int(code[1], 16)), gevonden[1]) if gevonden else ""
            if teken not in over:
                return frozenset(zonder)
            over.remove(teken)
            zonder.add(teken)
        else:
            break
    return frozenset(zonder)


@cache
def _gewone_letters() -> frozenset[int]:
    """Return the numbers of the signs that every computer can show."""
    return frozenset(FT2Font(str(_MEEGELEVERD / "DejaVuSans.ttf")).get_charmap())


def zonder_tekens(waarde: Any, weg: frozenset[str]) -> Any:  # noqa: ANN401 - what verslag.typ reads
    """Return the data with a question mark in the place of each of these signs.

    A PDF for screen readers may hold no sign without a letter: one private sign of a word processor would cost the
    reader the whole verslag.
    """
    if isinstance(waarde, str):
        return "".join(GEEN_LETTER if teken in weg else teken for teken in waarde)
    if isinstance(waarde, dict):
        return {sleutel: zonder_tekens(deel, weg) for sleutel, deel in waarde.items()}
    return [zonder_tekens(deel, weg) for deel in waarde] if isinstance(waarde, list | tuple) else waarde
