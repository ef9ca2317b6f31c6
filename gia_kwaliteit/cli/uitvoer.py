"""What a command writes: look at the target before work is done for it, then write it whole."""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop, zeg


@dataclass(frozen=True)
class Doel:
    """A file or folder to write, and whether it may take the place of one that exists."""

    pad: Path
    overschrijf: bool

    def controleer(self, *eindes: str, optie: str = "-o") -> None:
        """Stop when this file cannot be written, or has an ending that is not one of `eindes`."""
        from gia_kwaliteit.bestand import Schrijffout, eis_schrijfbaar

        pad = self.pad
        if not pad.name.strip() or (pad.name.startswith(".") and not pad.suffix and not pad.is_dir()):
            stop(f"Bij {optie} staat een map of niets. Geef de naam van een bestand op.", VERKEERD_GEBRUIK)
        past = pad.suffix.lower() in eindes
        try:
            # Of a file that cannot be the output anyway it is no use to say that it exists.
            eis_schrijfbaar(pad, overschrijf=self.overschrijf or not past)
        except Schrijffout as fout:
            stop(str(fout), VERKEERD_GEBRUIK)
        if not past:
            wat = "een werkboek" if eindes == (".xlsx",) else "deze uitvoer"
            begin = pad.suffix.lower()
            gelijkend = next((einde for einde in eindes if begin and einde.startswith(begin)), eindes[0])
            raad = pad.with_suffix(gelijkend).name
            keuze = " of ".join(filter(None, (", ".join(eindes[:-1]), eindes[-1])))
            stop(f"{pad}: {wat} eindigt op {keuze}. Kies een naam zoals {raad}.", VERKEERD_GEBRUIK)

    def schrijf(self, inhoud: bytes | Iterable[bytes]) -> None:
        """Write the file whole, or stop and say why not."""
        from gia_kwaliteit.bestand import Schrijffout, schrijf_bestand

        try:
            schrijf_bestand(self.pad, inhoud, overschrijf=self.overschrijf)
        except Schrijffout as fout:
            stop(str(fout), FOUTEN)

    def meld(self, wat: str, daarna: str = "", *, stil: bool = False) -> None:
        """Say, as the last thing, what was written and what to do next; with `stil` the path alone, on stdout.

        `daarna` is for people: a program that reads stdout is told nothing of it.
        """
        if stil:
            print(self.pad)
            return
        zeg(f"{wat}: {self.pad}")
        zeg_daarna(daarna)

    def maak_map(self) -> None:
        """Make the folder that this file comes in, where there is none yet, or stop and say why not."""
        try:
            self.pad.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            stop(f"De map {self.pad.parent} kan hier niet worden gemaakt. Kies een andere map.", FOUTEN)

    def controleer_map(self, is_eigen: Callable[[Path], bool]) -> None:
        """Stop when this folder cannot be written; of one to replace `is_eigen` must hold for every file."""
        from gia_kwaliteit.bestand import Schrijffout, eis_schrijfbare_map

        try:
            eis_schrijfbare_map(self.pad, is_eigen, overschrijf=self.overschrijf)
        except Schrijffout as fout:
            stop(str(fout), VERKEERD_GEBRUIK)

    def eis_nieuwe_map(self) -> None:
        """Stop when this folder holds anything already, or cannot be made."""
        try:
            is_vol = self.pad.is_dir() and any(self.pad.iterdir())
        except OSError:  # such as a name that is too long for the system
            stop(f"De map {self.pad} kan hier niet worden gemaakt. Kies een kortere naam.", VERKEERD_GEBRUIK)
        if is_vol:
            stop(f"De map {self.pad} bestaat al en is niet leeg. Kies een nieuwe of een lege map.", VERKEERD_GEBRUIK)
        self.controleer_map(lambda _bestand: False)

    def schrijf_map(self, vul: Callable[[Path], object]) -> None:
        """Write the folder whole, or stop and say why not; `vul` fills it."""
        from gia_kwaliteit.bestand import Schrijffout, schrijf_map

        try:
            schrijf_map(self.pad, vul)
        except Schrijffout as fout:
            stop(str(fout), FOUTEN)


def nieuwe_map(optie: str, map_: Path) -> Doel:
    """Return a folder that is not there yet or empty, given at `optie`, or stop when it cannot be one."""
    if not map_.name.strip(". "):
        stop(f"Bij {optie} hoort de naam van een nieuwe map, zoals mijn-kader.", VERKEERD_GEBRUIK)
    doel = Doel(map_, overschrijf=False)
    doel.eis_nieuwe_map()
    return doel


def eis_bestanden(map_: Path, bestanden: Sequence[Path], *, overschrijf: bool) -> None:
    """Stop when these files could not be written into a folder, before work is done for them."""
    from gia_kwaliteit.bestand import Schrijffout, eis_bestanden_in

    try:
        eis_bestanden_in(map_, bestanden, overschrijf=overschrijf)
    except Schrijffout as fout:
        stop(str(fout), VERKEERD_GEBRUIK)


def zeg_daarna(zin: str) -> None:
    """Say what to do next with what was written, where a person reads stdout."""
    if zin and sys.stdout.isatty():
        zeg(zin)


def als_woord(pad: Path) -> str:
    """Return a path as it is typed on a command line: in quotes where it has a space."""
    return f'"{pad}"' if " " in str(pad) else str(pad)
