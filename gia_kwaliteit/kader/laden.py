"""Load a kader: the one that comes with gia, or any other."""

from pathlib import Path

from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.lezen import lees_kadermap
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.sjablonen import meegeleverd

STANDAARDKADER = "gia-onthaalbureau"


def kadermap(naam: str = STANDAARDKADER) -> Path:
    """Return the folder of a kader that comes with gia, in the installed package or in the checkout."""
    return meegeleverd("criteria", naam)


def laad_kader(map_: Path | str | None = None, *, met_geschiedenis: bool = True) -> Kader:
    """Load a kader.

    `map_` is the folder with kader.yaml; without it the kader that comes with gia. Without its history a kader is read
    as it is now, whatever wijzigingen.yaml says. Every file is read and checked,
    whatever is asked of the kader afterwards, so a mistake anywhere is told here. Returns a consistent Kader.
    Raises Kaderfout with one Dutch sentence per mistake (file, line, key, what is wrong).
    """
    folder = kadermap() if map_ is None else Path(map_)
    if not (folder / "kader.yaml").is_file():
        raise Kaderfout([f"{folder}: hier staat geen kader.yaml; geef de map van een kader op."])
    return lees_kadermap(folder, met_geschiedenis=met_geschiedenis)
