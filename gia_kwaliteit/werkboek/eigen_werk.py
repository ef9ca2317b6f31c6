"""What gia writes in a copy for the sender, and how it knows that again: by a sign, which every program keeps."""

import re
import zlib
from collections.abc import Iterable, Sequence

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, Ernst
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import koppen as k

AFZENDER = "gia"
TEKEN = re.compile(r"gia · [0-9a-f]{8}\Z")
_TUSSEN = "\n\n"
# Excel takes no comment of more than 32,767 characters.
_LANGSTE = 32_000
_WOORD = re.compile(r"\{\w+\}")
_BEGIN = tuple(f"{ernst.value}: " for ernst in Ernst)
_VOLGENDE = re.compile(rf"\n+(?={'|'.join(_BEGIN)})")


def handtekening(tekst: str) -> str:
    """Return the sign below a text by which gia knows that nobody changed it; spaces and line breaks do not count."""
    return f"gia · {zlib.crc32(' '.join(tekst.split()).encode()):08x}"


def opmerking_van(bevindingen: Sequence[Bevinding]) -> str:
    """Return what was found as the text of a comment, signed."""
    tekst = toonbaar(_TUSSEN.join(f"{gevonden.ernst.value}: {gevonden.melding}" for gevonden in bevindingen))
    tekst = tekst[:_LANGSTE]
    return f"{tekst}{_TUSSEN}{handtekening(tekst)}"


def is_eigen_opmerking(tekst: str) -> bool:
    """Say whether gia wrote a comment, and nobody wrote anything in it after that."""
    teken = TEKEN.search(tekst.rstrip())
    if teken:
        ervoor = tekst[: teken.start()]
        return bool(ervoor.strip()) and teken[0] == handtekening(ervoor)
    # Those of older versions have no sign.
    return all(_is_melding(alinea) for alinea in _VOLGENDE.split(tekst.strip()))


def is_nagekeken(naam: str, rijen: Sequence[Sequence[object]]) -> bool:
    """Say whether this is the tab with every bevinding of a copy for the sender, as far as its name and rows tell."""
    return naam == k.NAGEKEKEN or (bool(rijen) and str(next(iter(rijen[0]), "")).startswith(f"{k.NAGEKEKEN}: "))


def is_ondertekend(rijen: Iterable[Sequence[object]]) -> bool | None:
    """Say whether all that stands on such a tab is what gia wrote; None where no sign tells, as in older versions."""
    teksten = [str(waarde) for rij in rijen for waarde in rij if waarde not in (None, "")]
    teken = next((tekst for tekst in teksten if TEKEN.match(tekst)), None)
    return None if teken is None else teken == handtekening(" ".join(tekst for tekst in teksten if tekst != teken))


def _is_melding(alinea: str) -> bool:
    """Say whether gia can say this, whatever the words are that differ from one time to the next."""
    begin = next((begin for begin in _BEGIN if alinea.startswith(begin)), None)
    if begin is None:
        return False
    melding = " ".join(alinea.removeprefix(begin).split())
    return any(_past(melding, _WOORD.split(f"{soort.wat} {soort.doe}")) for soort in Bevindingsoort)


def _past(tekst: str, delen: Sequence[str]) -> bool:
    """Say whether these parts stand in a text, one after the other, from its begin to its end."""
    eerste, *midden = delen
    if not midden:
        return tekst == eerste
    laatste, plaats = midden.pop(), len(eerste)
    if not (tekst.startswith(eerste) and tekst.endswith(laatste)):
        return False
    for deel in midden:
        gevonden = tekst.find(deel, plaats)
        if gevonden < 0:
            return False
        plaats = gevonden + len(deel)
    return plaats <= len(tekst) - len(laatste)
