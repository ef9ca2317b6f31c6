"""The beoordelingen of an overzicht as tidy CSV, for R, pandas and every other program that computes."""

from pathlib import Path

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.overzicht import Overzicht
from gia_kwaliteit.overzicht.dataset import SETS, TOETS, in_delen, sets_van, toetsrijen
from gia_kwaliteit.tekst import zonder_formule

# What people typed, or called their files.
_VAN_MENSEN = ("werkboek", "stand_door", "antwoord", "motivering")


def is_csv(pad: Path) -> bool:
    """Say whether a file, by its path from the folder of a dataset, is one that `schrijf_csv` writes."""
    return str(pad) in map(_bestand, (*SETS, TOETS))


def schrijf_csv(overzicht: Overzicht, kader: Kader, map_: Path) -> None:
    """Write the sets of rows into an empty folder, a file each: commas, decimal points, UTF-8, a row of headings.

    Raises OSError when the system refuses, AlleenSamen when nothing may be said apart.
    """
    sets = {naam: in_delen(naam, overzicht.rijen, kader) for naam in sets_van(kader)}
    if overzicht.toets:
        sets[TOETS] = iter((toetsrijen(overzicht.toets, kader),))
    for naam, delen in sets.items():
        with (map_ / _bestand(naam)).open("w", encoding="utf-8", newline="") as csv:
            for nummer, rijen in enumerate(delen):
                van_mensen = (kader.woorden.onderwerp.als_sleutel, *_VAN_MENSEN)
                for kolom in (kolom for kolom in van_mensen if kolom in rijen):
                    rijen[kolom] = rijen[kolom].map(zonder_formule, na_action="ignore")
                rijen.to_csv(csv, index=False, header=nummer == 0, lineterminator="\n")


def _bestand(naam: str) -> str:
    return f"{naam}.csv"
