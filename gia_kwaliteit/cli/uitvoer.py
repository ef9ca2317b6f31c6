"""What a command writes: look at the target before work is done for it, then write it whole."""

import sys
from collections.abc import Callable
from pathlib import Path

from gia_kwaliteit.cli.einde import FOUTEN, VERKEERD_GEBRUIK, stop


def controleer_doel(pad: Path, *eindes: str, optie: str = "-o", overschrijf: bool) -> None:
    """Stop when a file cannot be written here or has an ending that is not one of `eindes`."""
    from gia_kwaliteit.bestand import Schrijffout, eis_schrijfbaar

    if not pad.name.strip() or (pad.name.startswith(".") and not pad.suffix and not pad.is_dir()):
        stop(f"Bij {optie} staat een map of niets. Geef de naam van een bestand op.", VERKEERD_GEBRUIK)
    past = pad.suffix.lower() in eindes
    try:
        # Of a file that cannot be the output anyway it is no use to say that it exists.
        eis_schrijfbaar(pad, overschrijf=overschrijf or not past)
    except Schrijffout as fout:
        stop(str(fout), VERKEERD_GEBRUIK)
    if not past:
        wat = "een werkboek" if eindes == (".xlsx",) else "deze uitvoer"
        gelijkend = next((einde for einde in eindes if pad.suffix and einde.startswith(pad.suffix.lower())), eindes[0])
        raad = pad.with_suffix(gelijkend).name
        keuze = " of ".join(filter(None, (", ".join(eindes[:-1]), eindes[-1])))
        stop(f"{pad}: {wat} eindigt op {keuze}. Kies een naam zoals {raad}.", VERKEERD_GEBRUIK)


def schrijf(pad: Path, inhoud: bytes, wat: str = "", *, overschrijf: bool) -> None:
    """Write a file whole, or stop and say why not; `wat` announces it on stderr."""
    from gia_kwaliteit.bestand import Schrijffout, schrijf_bestand

    try:
        schrijf_bestand(pad, inhoud, overschrijf=overschrijf)
    except Schrijffout as fout:
        stop(str(fout), FOUTEN)
    if wat:
        print(f"{wat}: {pad}", file=sys.stderr)


def controleer_doelmap(pad: Path, is_eigen: Callable[[Path], bool], *, overschrijf: bool) -> None:
    """Stop when a folder cannot be written here; of one to replace `is_eigen` must hold for every file."""
    from gia_kwaliteit.bestand import Schrijffout, eis_schrijfbare_map

    try:
        eis_schrijfbare_map(pad, is_eigen, overschrijf=overschrijf)
    except Schrijffout as fout:
        stop(str(fout), VERKEERD_GEBRUIK)


def schrijf_map(pad: Path, vul: Callable[[Path], object], wat: str) -> None:
    """Write a folder whole, or stop and say why not; `vul` fills it, `wat` announces it on stderr."""
    from gia_kwaliteit.bestand import Schrijffout
    from gia_kwaliteit.bestand import schrijf_map as vervang_map

    try:
        vervang_map(pad, vul)
    except Schrijffout as fout:
        stop(str(fout), FOUTEN)
    print(f"{wat}: {pad}", file=sys.stderr)
