"""Load a kader: one that comes with gia, by its name, or any other, by its folder."""

from functools import cache
from pathlib import Path

from gia_kwaliteit.kader.kader import Kader
from gia_kwaliteit.kader.lezen import lees_kadermap
from gia_kwaliteit.kader.meldingen import Kaderfout
from gia_kwaliteit.sjablonen import meegeleverd

STANDAARDKADER = "gia-onthaalbureau"
_BESTAND = "kader.yaml"


@cache
def kadernamen() -> tuple[str, ...]:
    """Return the names of the kaders that come with gia: the one that is used without a name, then the alphabet."""
    namen = {map_.parent.name for map_ in meegeleverd("criteria").glob(f"*/{_BESTAND}")}
    return (STANDAARDKADER, *sorted(namen - {STANDAARDKADER}))


def kadermap(naam: str = STANDAARDKADER) -> Path:
    """Return the folder of a kader that comes with gia, in the installed package or in the checkout."""
    return meegeleverd("criteria", naam)


def vind_kadermap(getypt: Path | str) -> Path:
    """Return the folder of a kader from what somebody typed: its path, or the name of one that comes with gia.

    A folder with that path goes first when a kader is in it. What is neither comes back as it is.
    """
    map_ = Path(getypt)
    is_naam = str(getypt) in kadernamen() and not (map_ / _BESTAND).is_file()
    return kadermap(str(getypt)) if is_naam else map_


def laad_kader(map_: Path | str | None = None, *, met_geschiedenis: bool = True) -> Kader:
    """Load a kader.

    `map_` is the folder with kader.yaml, or the name of a kader that comes with gia; without it the one for
    onthaalbureaus. Without its history a kader is read
    as it is now, whatever wijzigingen.yaml says. Every file is read and checked,
    whatever is asked of the kader afterwards, so a mistake anywhere is told here. Returns a consistent Kader.
    Raises Kaderfout with one Dutch sentence per mistake (file, line, key, what is wrong).
    """
    folder = kadermap() if map_ is None else vind_kadermap(map_)
    if not (folder / _BESTAND).is_file():
        raise Kaderfout([f"{folder}: hier staat geen kader.yaml; {raad_bij_kader()}."])
    return lees_kadermap(folder, met_geschiedenis=met_geschiedenis)


def raad_bij_kader() -> str:
    """Return what can be given where a kader is asked for, as the end of a sentence."""
    return f"geef de map van een kader op, of een van deze namen: {', '.join(kadernamen())}"
