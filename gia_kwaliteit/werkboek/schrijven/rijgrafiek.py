"""A picture beside the rows of a table: every row is a line of it, so that the names and the figures stay cells."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kleuren import BLEEK, HOL, INKT
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import schrijf, verberg
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    Kolomdeel,
    Opschrift,
    Opties,
    as_,
    lijn,
    maak_kaal,
    naam_uit_cel,
    nieuwe_grafiek,
    teken,
    zet_naast_rijen,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

# Of a row of the table, in points: whole pixels on every screen, and room for a mark.
RIJHOOGTE = 21.0
# Twice the line of a row, and both ends of the line at half.
HULPKOLOMMEN = 6
# Beside the scale, as a share of it, so that a mark at the end is whole.
_RAND = 0.04


class Stip(NamedTuple):
    """The marks of a column: its number, and the shape, the colour (#RRGGBB) and whether they are hollow.

    `kleur_van` gives the colour of a figure, where not all of them have one.
    """

    kolom: int
    vorm: str
    kleur: str
    hol: bool = False
    kleur_van: Callable[[float], str] | None = None


@dataclass(frozen=True)
class Rijbeeld:
    """A picture over the cells of `kolom`, from the row `eerste` on, of figures from 0 to `maximum`.

    `grens` is what the line at `vanaf`, the lowest figure that is enough, is called above the column of the picture.
    `waarden` has of each row the figures in the columns of `stippen`; between the column `lijn` and the one after it
    every row has a line. `namen` is the column of the names; the columns from `hulp` on are hidden, and say on which
    line of the picture a row is.
    """

    opschrift: Opschrift
    kolom: int
    eerste: int
    maximum: float
    grens: str
    vanaf: float
    stippen: Sequence[Stip]
    waarden: Sequence[Sequence[float | None]]
    lijn: int
    namen: int
    hulp: int

    @property
    def laatste(self) -> int:
        """The last row of the picture."""
        return self.eerste + len(self.waarden) - 1


def teken_rijen(blad: Tabblad, beeld: Rijbeeld) -> None:
    """Put a picture beside the rows of a table, of which this sets the height."""
    _schrijf_hoogten(blad, beeld)
    grafiek = nieuwe_grafiek(blad, "scatter", beeld.opschrift)
    # The sentence above the table is its title, and the headings say what the marks are.
    maak_kaal(grafiek)
    for reeks in (_grens(blad, beeld), *_lijnen(blad, beeld), *_stippen(blad, beeld)):
        grafiek.add_series(reeks)
    rand = _RAND * beeld.maximum
    grafiek.set_x_axis(as_(min=-rand, max=beeld.maximum + rand, visible=False))
    grafiek.set_y_axis(as_(min=0, max=len(beeld.waarden), crossing=-rand, visible=False))
    vak = (beeld.eerste, beeld.kolom, beeld.laatste, beeld.kolom)
    zet_naast_rijen(blad, grafiek, beeld.opschrift, vak)


def _schrijf_hoogten(blad: Tabblad, beeld: Rijbeeld) -> None:
    """Write beside each row twice on which line of the picture it is, and twice where the line at `vanaf` ends."""
    aantal = len(beeld.waarden)
    for plek in range(aantal):
        rij = beeld.eerste + plek
        blad.zet_hoogte(rij, RIJHOOGTE)
        for kolom in (beeld.hulp, beeld.hulp + 1):
            schrijf(blad, f"{letters(kolom - 1)}{rij}", aantal - plek - 0.5, o.TEKST)
    vanaf = float(beeld.vanaf)
    for kolom, waarde in enumerate((vanaf, vanaf, 0, aantal), start=beeld.hulp + 2):
        schrijf(blad, f"{letters(kolom - 1)}{beeld.eerste}", waarde, o.TEKST)
    verberg(blad, *(letters(beeld.hulp - 1 + nummer) for nummer in range(HULPKOLOMMEN)))


def _grens(blad: Tabblad, beeld: Rijbeeld) -> Opties:
    """Return the line at the lowest figure that is enough."""
    return {
        "name": beeld.grens,
        "categories": _in_een_rij(blad, beeld.eerste, beeld.hulp + 2),
        "values": _in_een_rij(blad, beeld.eerste, beeld.hulp + 4),
        "line": lijn(INKT.lstrip("#"), 1.0),
        "marker": {"type": "none"},
    }


def _lijnen(blad: Tabblad, beeld: Rijbeeld) -> Iterator[Opties]:
    """Yield in every row the line between both of its figures."""
    for rij in range(beeld.eerste, beeld.laatste + 1):
        yield {
            "name": naam_uit_cel(blad.naam, f"{letters(beeld.namen - 1)}{rij}"),
            "categories": _in_een_rij(blad, rij, beeld.lijn),
            "values": _in_een_rij(blad, rij, beeld.hulp),
            "line": lijn(BLEEK[1:], 2.5),
            "marker": {"type": "none"},
        }


def _stippen(blad: Tabblad, beeld: Rijbeeld) -> Iterator[Opties]:
    """Yield the marks of each column; those of one colour that follow each other are one series."""
    for plek, stip in enumerate(beeld.stippen):
        rij = beeld.eerste
        kop = naam_uit_cel(blad.naam, f"{letters(stip.kolom - 1)}{beeld.eerste - 1}")
        for kleur, groep in groupby(_kleur(stip, waarden[plek], waarden) for waarden in beeld.waarden):
            laatste = rij + len(tuple(groep)) - 1
            if kleur is not None:
                x, y = (Kolomdeel(blad.naam, kolom, rij, laatste).verwijzing() for kolom in (stip.kolom, beeld.hulp))
                # LibreOffice draws no border: what is hollow is as pale as can still be seen without one.
                merk = teken(stip.vorm, 9, HOL[1:] if stip.hol else kleur.lstrip("#"), kleur.lstrip("#"))
                yield {"name": kop, "categories": x, "values": y, "marker": merk, "line": {"none": True}}
            rij = laatste + 1


def _kleur(stip: Stip, waarde: float | None, alle: Sequence[float | None]) -> str | None:
    """Return the colour of a mark; None for a hollow one on a full one, for programs differ in which is on top."""
    gelijk = [waarde is not None and ander is not None and round(waarde - ander, 1) == 0 for ander in alle]
    if stip.hol and all(gelijk):
        return None
    return stip.kleur if stip.kleur_van is None or waarde is None else stip.kleur_van(waarde)


def _in_een_rij(blad: Tabblad, rij: int, kolom: int) -> list[str | int]:
    """Return the reference to two cells beside each other, the first in this column."""
    return [blad.naam, rij - 1, kolom - 1, rij - 1, kolom]
