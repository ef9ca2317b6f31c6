"""Read werkboeken down to what an overzicht needs of them, in whatever process or machine that is asked to."""

import hashlib
import pickle
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht.uittreksel import Uittreksel, maak_uittreksel
from gia_kwaliteit.tekst import op_een_regel
from gia_kwaliteit.verzameling.zoeken import niet_gelezen, niet_toegankelijk, plaatselijk
from gia_kwaliteit.werkboek.lezen.stappen import lees_werkboek


@dataclass(frozen=True)
class Uittreksellezer:
    """Reads groups of werkboeken with one kader; it travels to other processes whole.

    `kader` is the Kader as pickle wrote it: a process unpacks it once. `puntenmodel` is the one asked for in place of
    that of each werkboek.
    """

    kader: bytes
    puntenmodel: str | None = None

    @classmethod
    def voor(cls, kader: Kader, puntenmodel: str | None = None) -> "Uittreksellezer":
        """Return a lezer for a kader and a puntenmodel (its code)."""
        return cls(pickle.dumps(kader), puntenmodel)

    def __call__(self, werkboeken: Sequence[str]) -> list[Uittreksel]:
        """Return the uittreksel of every werkboek (a path, or a URL for fsspec), in their order."""
        kader = _uitgepakt(self.kader)
        return [self._lees(werkboek, kader) for werkboek in werkboeken]

    def _lees(self, werkboek: str, kader: Kader) -> Uittreksel:
        """Return the uittreksel of one werkboek; whatever happens, the others are read."""
        try:
            with _als_bestand(werkboek) as pad:
                beoordeling = lees_werkboek(pad, kader).onder(self.puntenmodel)
                vingerafdruk = hashlib.blake2b(pad.read_bytes(), digest_size=16).hexdigest()
            uittreksel = maak_uittreksel(beoordeling, kader, werkboek, self.puntenmodel)
            return replace(uittreksel, vingerafdruk=vingerafdruk)
        except Exception as fout:  # noqa: BLE001 - one bad file does not stop the rest
            naam = op_een_regel(PurePosixPath(werkboek).name)
            return Uittreksel(pad=werkboek, werkboek=naam, bevindingen=(niet_gelezen(fout, naam),))


@lru_cache(maxsize=2)
def _uitgepakt(kader: bytes) -> Kader:
    uitgepakt: Kader = pickle.loads(kader)  # noqa: S301 - `voor` wrote it
    return uitgepakt


@contextmanager
def _als_bestand(werkboek: str) -> Iterator[Path]:
    """Give a werkboek as a file on this machine: the reader takes nothing else."""
    hier = plaatselijk(werkboek)
    if hier is not None:
        yield hier
        return
    from fsspec.core import url_to_fs  # an extra

    bestanden, pad = url_to_fs(werkboek)
    with tempfile.TemporaryDirectory() as map_:
        kopie = Path(map_) / PurePosixPath(pad).name.replace("\\", "_")
        bestanden.get_file(pad, str(kopie))
        yield kopie


def gesloten_map(map_: str, reden: str) -> Uittreksel:
    """Return what there is to say of a folder in which gia cannot look, for a reason in Dutch."""
    naam = op_een_regel(map_)
    return Uittreksel(pad=map_, werkboek=naam, bevindingen=(niet_toegankelijk(naam, reden),))
