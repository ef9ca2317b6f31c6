"""A table with more columns than a terminal is wide: the columns in parts, with the names before each."""

from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape

from gia_kwaliteit.weergave.console import maak_tabel, met_titel

Rij = tuple[str, list[str]]

# A name gets at least so many characters.
_KORTSTE_NAAM = 16


def toon_in_delen(
    console: Console, titel: str, koppen: Sequence[str], rijen: Sequence[Rij], onder: Sequence[Rij] = ()
) -> None:
    """Print rows of short cells with a name before them, in as many tables as this screen needs.

    `onder` are rows about all of the others; they come last, in bold.
    """
    alle = [*rijen, *onder]
    breedtes = [max(len(kop), *(len(cellen[nummer]) for _, cellen in alle)) for nummer, kop in enumerate(koppen)]
    naambreedte = min(
        max(len(naam) for naam, _ in alle), max(_KORTSTE_NAAM, console.width - sum(breedtes) - len(koppen))
    )
    for deel in _per_tabel(breedtes, console.width - naambreedte):
        tabel = maak_tabel(console, "")
        tabel.box = None
        tabel.padding = (0, 1, 0, 0)
        tabel.columns[0].min_width = naambreedte
        for nummer in deel:
            tabel.add_column(koppen[nummer], justify="right", no_wrap=True)
        for naam, cellen in alle:
            stijl = "" if len(tabel.rows) < len(rijen) else "bold"
            tabel.add_row(escape(naam), *(cellen[nummer] for nummer in deel), style=stijl)
        console.print(met_titel(titel, tabel))


def _per_tabel(breedtes: Sequence[int], ruimte: int) -> list[list[int]]:
    """Divide columns over tables in which they fit, each with a space before it."""
    tabellen: list[list[int]] = [[]]
    over = ruimte
    for nummer, breedte in enumerate(breedtes):
        if breedte + 1 > over and tabellen[-1]:
            tabellen.append([])
            over = ruimte
        tabellen[-1].append(nummer)
        over -= breedte + 1
    return tabellen
