"""Which of the kaders that come with gia a werkboek says that it was made with."""

import re
import zipfile
import zlib
from collections.abc import Collection, Iterable
from pathlib import Path

from gia_kwaliteit.kader import STANDAARDKADER, kadernamen
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bron import lees_bron
from gia_kwaliteit.werkboek.bestand.grenzen import ODS_INHOUD, deelnaam, te_veel
from gia_kwaliteit.werkboek.lezen.herkennen import lees_gia_blad, vind_gia_blad

# Where an .xlsx keeps its texts, and an .ods everything.
_TEKSTEN = ("xl/sharedstrings.xml", ODS_INHOUD)


def kies_kader(werkboeken: Iterable[Path]) -> str:
    """Return the name of the kader with which these werkboeken are read when nobody says which.

    That is the one that all of them name on the tab _gia, as far as they name one of those that come with gia. Where
    they do not agree, and where none names any, it is the kader for onthaalbureaus: nothing is guessed.
    """
    namen: set[str] = set()
    for werkboek in werkboeken:
        naam = genoemd_kader(werkboek)
        if naam == STANDAARDKADER:
            return naam
        if naam is not None:
            namen.add(naam)
        if len(namen) > 1:
            break
    return namen.pop() if len(namen) == 1 else STANDAARDKADER


def genoemd_kader(werkboek: Path) -> str | None:
    """Return the name of the kader that comes with gia and stands on the tab _gia; None where there is none.

    What cannot be read names none: who reads it says what is wrong with it. Most werkboeken are not read here: only
    where the name of another kader stands among the texts.
    """
    try:
        namen = _namen_in(werkboek, kadernamen())
        if namen <= {STANDAARDKADER}:
            return next(iter(namen), None)
        bladen = lees_bron(werkboek).bladen
    except (Onleesbaar, OSError, ValueError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error):
        return None
    naam = lees_gia_blad(vind_gia_blad(bladen)).get(k.GIA_KADER)
    return naam if naam in kadernamen() else None


def _namen_in(werkboek: Path, namen: Collection[str]) -> set[str]:
    """Return which of these names are a text of their own in a file; all of them where that cannot be seen so."""
    if not zipfile.is_zipfile(werkboek):
        return set(namen)
    with zipfile.ZipFile(werkboek) as archief:
        if te_veel(archief):
            return set()
        delen = [deel for deel in archief.infolist() if deelnaam(deel.filename) in _TEKSTEN]
        teksten = b"".join(map(archief.read, delen))
    if not delen:
        return set(namen)
    gezocht = re.compile(rb">\s*(" + b"|".join(re.escape(naam.encode()) for naam in namen) + rb")\s*<")
    return {naam.decode() for naam in gezocht.findall(teksten)}
