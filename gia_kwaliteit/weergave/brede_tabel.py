"""A table with more columns than a terminal is wide: the columns in equal parts, with the names before each."""

from collections.abc import Sequence
from itertools import pairwise

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from gia_kwaliteit.kleuren import letterkleur
from gia_kwaliteit.weergave.balk import toont_kleuren
from gia_kwaliteit.weergave.console import BREED_GENOEG, maak_tabel, met_titel
from gia_kwaliteit.weergave.verdelingkolom import volle_maat

Rij = tuple[str, list[str]]

# A name gets at least so many characters.
_KORTSTE_NAAM = 16
# Behind a number it hangs: the digits stay in line.
_STER = "*"


def toon_in_delen(
    console: Console,
    titel: str,
    koppen: Sequence[str],
    rijen: Sequence[Rij],
    onder: Sequence[Rij] = (),
    kleuren: Sequence[Sequence[str]] = (),
) -> None:
    """Print rows of short cells with a name before them, in as many tables as this screen needs.

    `onder` are rows about all of the others; they come last, in bold. `kleuren` has a colour (#RRGGBB) for every cell
    of `rijen`: its ground, where the screen shows colours.
    """
    gronden = kleuren if toont_kleuren(console) else ()
    alle = [*rijen, *onder]
    cellen = [
        _uitgelijnd(kop, [cellen[nummer] for _, cellen in alle], met_ster=bool(gronden))
        for nummer, kop in enumerate(koppen)
    ]
    langste = max(len(naam) for naam, _ in alle)
    # There is a space between two cells; where there is no room for all of them, grounds tell cells apart without.
    tussen = 0 if gronden and langste + sum(len(kolom[0]) + 1 for kolom in cellen) > console.width else 1
    breedtes = [len(kolom[0]) + tussen for kolom in cellen]
    naambreedte = min(langste + 1 - tussen, max(_KORTSTE_NAAM, console.width - sum(breedtes)))
    delen = _verdeel(breedtes, console.width - naambreedte)
    for plaats, deel in enumerate(delen, 1):
        tabel = maak_tabel(console, "")
        tabel.box, tabel.padding = None, 0
        tabel.columns[0].min_width = naambreedte
        for nummer in deel:
            tabel.add_column(Text(" " * tussen + cellen[nummer][0]), no_wrap=True)
        for rij, (naam, _) in enumerate(alle):
            rijgronden = gronden[rij] if rij < len(gronden) else [""] * len(koppen)
            teksten = (_cel(" " * tussen + cellen[nummer][rij + 1], rijgronden[nummer]) for nummer in deel)
            tabel.add_row(escape(naam), *teksten, style="" if rij < len(rijen) else "bold")
        console.print(met_titel(f"{titel} ({plaats} van {len(delen)})" if len(delen) > 1 else titel, tabel))


def past_op_scherm(console: Console, tabel: Table) -> bool:
    """Return whether a table of figures has room on this screen; on a narrow one a heading may break between words."""
    maat = volle_maat(console, tabel)
    return (maat.maximum if console.width >= BREED_GENOEG else maat.minimum) <= console.width


def _uitgelijnd(kop: str, kolom: Sequence[str], *, met_ster: bool) -> list[str]:
    """Return the heading and the cells of a column at one width: the digits below each other, a star behind them."""
    getallen = [cel.removesuffix(_STER) for cel in kolom]
    ster = 1 if met_ster or _STER in "".join(kolom) else 0
    breedte = max(len(kop) + (1 if met_ster else 0), max(map(len, getallen)) + ster)
    rijen = [
        getal.rjust(breedte - ster) + cel[len(getal) :].ljust(ster) for getal, cel in zip(getallen, kolom, strict=True)
    ]
    return [kop.rjust(breedte - ster).ljust(breedte), *rijen]


def _cel(tekst: str, grond: str) -> Text:
    return Text(tekst, style=f"{letterkleur(grond)} on {grond}" if grond else "")


def _verdeel(breedtes: Sequence[int], ruimte: int) -> list[range]:
    """Divide columns over as few tables as they fit in, with as many in each, or one more."""
    aantal = len(breedtes)
    for tabellen in range(1, aantal):
        grenzen = [aantal * nummer // tabellen for nummer in range(tabellen + 1)]
        delen = [range(van, tot) for van, tot in pairwise(grenzen)]
        if all(sum(breedtes[nummer] for nummer in deel) <= ruimte for deel in delen):
            return delen
    return [range(nummer, nummer + 1) for nummer in range(aantal)]
