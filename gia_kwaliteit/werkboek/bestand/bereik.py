"""Ranges of cells by their name, such as D9:D12."""

import re

from gia_kwaliteit.werkboek.bestand.bronblad import cel, kolomnummer

_HOEK = re.compile(r"\$?(?=[$A-Za-z0-9])([A-Za-z]{0,3})\$?([0-9]{0,7})")
_LAATSTE_RIJ, _LAATSTE_KOLOM = 1_048_575, 16_383

# First row and column, last row and column, from 0.
Bereik = tuple[int, int, int, int]
_MEESTE_CELLEN = 10_000


def lees_bereik(bereik: str) -> Bereik | None:
    """Return the first row and column and the last ones, from 0, of a range: D9:D12, D9, rows 2:2, columns A:A."""
    hoeken = [_HOEK.fullmatch(hoek) for hoek in bereik.split(":")]
    if not bereik or not all(hoeken):
        return None
    letters, nummers = ([hoek[deel] for hoek in hoeken if hoek] for deel in (1, 2))
    rijen = [int(nummer) - 1 for nummer in nummers if nummer] or [0, _LAATSTE_RIJ]
    kolommen = [kolomnummer(letter) for letter in letters if letter] or [0, _LAATSTE_KOLOM]
    return min(rijen), min(kolommen), max(rijen), max(kolommen)


def cellen_in(bereik: str) -> list[str]:
    """Return the cells of a range, row by row; of a very large one the first."""
    gevonden = lees_bereik(bereik)
    if gevonden is None:
        return []
    boven, links, onder, rechts = gevonden
    breedte = min(rechts - links + 1, _MEESTE_CELLEN)
    hoogte = min(onder - boven + 1, _MEESTE_CELLEN // breedte)
    return [cel(boven + rij, links + kolom) for rij in range(hoogte) for kolom in range(breedte)]
