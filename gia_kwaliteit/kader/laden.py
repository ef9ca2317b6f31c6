"""Load a kader: the one that comes with gia as it was checked before, or any other from its YAML."""

import hashlib
from pathlib import Path

from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.kaderfout import Kaderfout
from gia_kwaliteit.sjablonen import meegeleverd

STANDAARDKADER = "gia-onthaalbureau"


def kadermap(naam: str = STANDAARDKADER) -> Path:
    """Return the folder of a kader that comes with gia, in the installed package or in the checkout."""
    return meegeleverd("criteria", naam)


def laad_kader(map_: Path | str | None = None) -> Kader:
    """Load a kader.

    `map_` is the folder with kader.yaml; without it the kader that comes with gia. Returns a consistent Kader.
    Raises Kaderfout with one Dutch sentence per mistake (file, line, key, what is wrong).
    """
    folder = kadermap() if map_ is None else Path(map_)
    if not (folder / "kader.yaml").is_file():
        raise Kaderfout([f"{folder}: hier staat geen kader.yaml; geef de map van een kader op."])
    return (_uitgeschreven(folder) if map_ is None else None) or _uit_yaml(folder)


def bestandenkenmerk(folder: Path) -> str:
    """Return a mark of every file in a folder: another name or another byte gives another mark."""
    kenmerk = hashlib.sha256()
    for naam, pad in sorted((pad.relative_to(folder).as_posix(), pad) for pad in folder.rglob("*") if pad.is_file()):
        inhoud = pad.read_bytes()
        kenmerk.update(f"{naam}\0{len(inhoud)}\0".encode())
        kenmerk.update(inhoud)
    return kenmerk.hexdigest()


def _uitgeschreven(folder: Path) -> Kader | None:
    """Return the kader that was written out in Python, if its YAML has not changed since by a single byte."""
    from gia_kwaliteit.kader import standaardkader  # only for this kader

    try:
        return standaardkader.kader() if bestandenkenmerk(folder) == standaardkader.KENMERK else None
    except OSError:
        return None  # the YAML cannot be read: who reads it says why


def _uit_yaml(folder: Path) -> Kader:
    from gia_kwaliteit.kader.lezen import lees_kadermap  # checking YAML takes a while

    return lees_kadermap(folder)
