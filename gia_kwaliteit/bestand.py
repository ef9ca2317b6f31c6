"""Write files whole or not at all: beside the target first, then renamed."""

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

# File systems allow 255 bytes; the temporary file beside the target needs some of them.
_LANGSTE_NAAM = 230


class Schrijffout(Exception):
    """A file could not be written; the message says in Dutch why, and what to do."""


def schrijf_bestand(pad: Path, inhoud: bytes, *, overschrijf: bool = False) -> None:
    """Write a file whole or not at all.

    Raises Schrijffout when it exists and `overschrijf` is not set, or when the system refuses.
    """
    eis_schrijfbaar(pad, overschrijf=overschrijf)
    tijdelijk = None
    # A link is followed: the file it points to is replaced, not the link.
    doel = pad.resolve()
    try:
        greep, tijdelijk = tempfile.mkstemp(dir=doel.parent, prefix=f".{doel.name}.", suffix=".deel")
        with os.fdopen(greep, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        # A temporary file is private; the result gets the rights that a new file gets here.
        masker = os.umask(0)
        os.umask(masker)
        Path(tijdelijk).chmod(0o666 & ~masker)
        Path(tijdelijk).replace(doel)
        tijdelijk = None
    except OSError as fout:
        raise Schrijffout(f"{pad} kan niet worden geschreven: {_reden(fout)}") from fout
    finally:
        if tijdelijk is not None:
            with suppress(OSError):
                Path(tijdelijk).unlink()


def eis_schrijfbaar(pad: Path, *, overschrijf: bool) -> None:
    """Raise Schrijffout when a file could not be written here, before work is done for it."""
    if not pad.name:
        raise Schrijffout("Bij -o staat een map of niets. Geef de naam van een bestand op.")
    if len(os.fsencode(pad.name)) > _LANGSTE_NAAM:
        raise Schrijffout(f"De bestandsnaam {pad.name[:40]}… is te lang. Kies een kortere naam.")
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
    te_lang = next((pad.name for pad in bestanden if len(os.fsencode(pad.name)) > _LANGSTE_NAAM), None)
    if te_lang is not None:
        raise Schrijffout(f"De bestandsnaam {te_lang[:40]}… is te lang. Geef dat werkboek een kortere naam.")
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
    if len(os.fsencode(pad.name)) > _LANGSTE_NAAM:
        raise Schrijffout(f"De naam {pad.name[:40]}… is te lang. Kies een kortere naam.")
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
        raise Schrijffout(f"{pad} kan niet worden geschreven: {_reden(fout)}") from fout
    finally:
        if werkmap is not None:
            shutil.rmtree(werkmap, ignore_errors=True)


def _reden(fout: OSError) -> str:
    redenen: Mapping[type[OSError], str] = {
        PermissionError: "u hebt hier geen schrijfrechten, of het bestand is nog open in een ander programma.",
    }
    if fout.errno == 28:  # noqa: PLR2004 - ENOSPC has no exception of its own
        return "de schijf is vol."
    return redenen.get(type(fout), "het systeem weigert het; kies een andere map.")
