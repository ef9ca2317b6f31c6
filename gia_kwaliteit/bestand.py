"""Write files whole or not at all: beside the target first, then renamed."""

import errno
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

# File systems allow 255 bytes; the temporary file beside the target needs some of them.
_LANGSTE_NAAM = 230
# Windows keeps these for devices, whatever ending they have: nobody there can open such a file.
_APPARAAT = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
# What Windows allows for a whole path, and how it says that it is longer, or that another program holds a file.
_LANGSTE_PAD, _PAD_TE_LANG, _IN_GEBRUIK = 260, 206, (32, 33)


class Schrijffout(Exception):
    """A file could not be written; the message says in Dutch why, and what to do."""


def schrijf_bestand(pad: Path, inhoud: bytes | Iterable[bytes], *, overschrijf: bool = False) -> None:
    """Write a file whole or not at all.

    `inhoud` can be pieces that are made while they are written. Raises Schrijffout when the file exists and
    `overschrijf` is not set, or when the system refuses.
    """
    eis_schrijfbaar(pad, overschrijf=overschrijf)
    tijdelijk = None
    # A link is followed: the file it points to is replaced, not the link.
    doel = pad.resolve()
    try:
        greep, tijdelijk = tempfile.mkstemp(dir=doel.parent, prefix=f".{doel.name}.", suffix=".deel")
        with os.fdopen(greep, "wb") as bestand:
            bestand.writelines([inhoud] if isinstance(inhoud, bytes) else inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        # A temporary file is private; the result gets the rights that a new file gets here.
        masker = os.umask(0)
        os.umask(masker)
        Path(tijdelijk).chmod(0o666 & ~masker)
        Path(tijdelijk).replace(doel)
        tijdelijk = None
    except OSError as fout:
        raise Schrijffout(f"{pad} kan niet worden geschreven: {_reden(fout, doel)}") from fout
    finally:
        if tijdelijk is not None:
            with suppress(OSError):
                Path(tijdelijk).unlink()


def _eis_naam(naam: str, raad: str) -> None:
    """Raise Schrijffout when a file of this name could not be, here or on Windows; `raad` says what to do."""
    if len(os.fsencode(naam)) > _LANGSTE_NAAM:
        raise Schrijffout(f"De naam {naam[:40]}… is te lang. {raad.format(andere='kortere')}")
    if _APPARAAT.fullmatch(naam):
        raise Schrijffout(f"De naam {naam} houdt Windows voor een apparaat. {raad.format(andere='andere')}")


def eis_schrijfbaar(pad: Path, *, overschrijf: bool) -> None:
    """Raise Schrijffout when a file could not be written here, before work is done for it."""
    if not pad.name:
        raise Schrijffout("Bij -o staat een map of niets. Geef de naam van een bestand op.")
    _eis_naam(pad.name, "Kies een {andere} naam.")
    if pad.is_dir():
        raise Schrijffout(f"{pad} is een map. Geef de naam van een bestand op.")
    if not pad.parent.is_dir():
        raise Schrijffout(f"De map {pad.parent} bestaat niet. Maak ze eerst, of kies een andere map.")
    if pad.exists() and not overschrijf:
        raise Schrijffout(f"{pad} bestaat al. Kies een andere naam, of gebruik --overschrijf om het te vervangen.")


def eis_bestanden_in(map_: Path, bestanden: Sequence[Path], *, overschrijf: bool) -> None:
    """Raise Schrijffout when these files, in this folder and folders below it, could not be written there.

    The folder need not exist yet. What else is in it stays; of files that exist `overschrijf` allows to take the place.
    """
    if map_.exists() and not map_.is_dir():
        raise Schrijffout(f"{map_} is een bestand. Geef de naam van een map op.")
    if not map_.exists() and not map_.absolute().parent.is_dir():
        raise Schrijffout(f"De map {map_.parent} bestaat niet. Maak ze eerst, of kies een andere map.")
    for pad in bestanden:
        _eis_naam(pad.name, "Geef dat werkboek een {andere} naam.")
    bestaande = [pad for pad in bestanden if pad.exists()]
    if bestaande and not overschrijf:
        rest = len(bestaande) - 1
        wat = f"{bestaande[0]} en nog {rest} bestaan al" if rest else f"{bestaande[0]} bestaat al"
        raad = "Kies een andere map, of gebruik --overschrijf om te vervangen wat er staat."
        raise Schrijffout(f"{wat}. {raad}")


def eis_schrijfbare_map(pad: Path, is_eigen: Callable[[Path], bool], *, overschrijf: bool) -> None:
    """Raise Schrijffout when a folder could not be written here.

    A folder that is not empty is replaced only with `overschrijf`, and only when `is_eigen` holds for every file in it,
    by its path from there: what gia did not write, it does not throw away.
    """
    if not pad.name:
        raise Schrijffout("Bij -o staat geen naam van een map. Geef er een op.")
    _eis_naam(pad.name, "Kies een {andere} naam.")
    if not pad.parent.is_dir():
        raise Schrijffout(f"De map {pad.parent} bestaat niet. Maak ze eerst, of kies een andere map.")
    if not pad.exists():
        return
    if not pad.is_dir():
        raise Schrijffout(f"{pad} is een bestand. Geef de naam van een map op.")
    bestanden = [deel.relative_to(pad) for deel in pad.rglob("*") if deel.is_symlink() or not deel.is_dir()]
    vreemd = next((bestand for bestand in sorted(bestanden) if not is_eigen(bestand)), None)
    if vreemd is not None:
        raise Schrijffout(f"In de map {pad} staat nog iets anders ({vreemd}). Kies een andere map.")
    if any(pad.iterdir()) and not overschrijf:
        raise Schrijffout(f"{pad} bestaat al. Kies een andere naam, of gebruik --overschrijf om de map te vervangen.")


def schrijf_map(pad: Path, vul: Callable[[Path], object]) -> None:
    """Write a folder whole or not at all: `vul` fills one beside it, which then takes its place.

    Raises Schrijffout when the system refuses.
    """
    doel = pad.resolve()
    werkmap = None
    try:
        werkmap = Path(tempfile.mkdtemp(dir=doel.parent, prefix=f".{doel.name}."))
        nieuw, oud = werkmap / "nieuw", werkmap / "oud"
        nieuw.mkdir()
        vul(nieuw)
        if doel.exists():
            doel.rename(oud)
        try:
            nieuw.rename(doel)
        except OSError:
            if oud.exists():
                oud.rename(doel)
            raise
    except OSError as fout:
        raise Schrijffout(f"{pad} kan niet worden geschreven: {_reden(fout, doel)}") from fout
    finally:
        if werkmap is not None:
            shutil.rmtree(werkmap, ignore_errors=True)


def _reden(fout: OSError, doel: Path) -> str:
    """Return in Dutch why a file or folder could not be written, and what to do."""
    windows = getattr(fout, "winerror", None)  # only there; what it says is not always in errno
    te_lang = isinstance(fout, FileNotFoundError) and len(str(doel)) >= _LANGSTE_PAD
    if te_lang or fout.errno == errno.ENAMETOOLONG or windows == _PAD_TE_LANG:
        return "het pad is te lang voor dit systeem. Kies een kortere naam, of een map die minder diep ligt."
    if windows in _IN_GEBRUIK or (isinstance(fout, PermissionError) and doel.exists()):
        rechten = "" if windows in _IN_GEBRUIK else " Is het nergens open, dan hebt u hier geen schrijfrechten."
        return f"het is nog open in een ander programma. Sluit het in Excel of Word, en probeer opnieuw.{rechten}"
    redenen = {
        errno.ENOSPC: "de schijf is vol.",
        errno.EROFS: "hier kan niets worden geschreven. Kies een andere map.",
        errno.EINVAL: 'deze naam kan hier niet. Laat < > : " | ? * weg, en een punt of spatie aan het eind.',
    }
    if fout.errno in redenen:
        return redenen[fout.errno]
    if isinstance(fout, PermissionError):
        return "u hebt hier geen schrijfrechten. Kies een andere map."
    return "het systeem weigert het; kies een andere map."
