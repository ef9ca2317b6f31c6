"""A chart of lines: scores on 20 over the years, one line standing out from the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.chart import LineChart, Reference, Series
from openpyxl.drawing.line import LineProperties
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.werkboek.schrijven.grafiek import (
    LETTERKLEUR,
    Grafiek,
    Grafiekdeel,
    korte_naam,
    stijl_assen,
    stijl_reeks,
    zet_legende,
    zet_op_blad,
    zet_titel,
)

MEESTE_LIJNEN = 12  # that a reader can tell apart
# Of four colours that differ for everybody; a mark tells the lines of one colour apart.
_KLEUREN = ("1F4E85", "E07B39", "5B6775", "7FB3DC")
_TEKENS = ("circle", "diamond", "triangle", "square")
_GRIJS = "B8C4D2"


@dataclass(frozen=True)
class Lijn:
    """A line of a chart: the tab of its figures, its name, the cell of that name, and the cells of its scores."""

    blad: Worksheet
    naam: str
    naamcel: str
    cellen: Reference


@dataclass(frozen=True)
class Lijnbeeld:
    """A chart of lines, so wide and high (cm).

    `onder` are the cells that name the points from left to right, `plaats` the cell of the top left corner, `nadruk` a
    line that stands out from the others.
    """

    titel: str
    lijnen: Sequence[Lijn]
    onder: Reference
    plaats: str
    maat: tuple[float, float]
    nadruk: Lijn | None = None


def teken_lijnen(blad: Worksheet, beeld: Lijnbeeld) -> None:
    """Put lines of scores on 20 on the tab; of more than a reader can tell apart the names are left out."""
    grafiek: Grafiek = LineChart()
    grafiek.style = 10
    zet_titel(grafiek, beeld.titel)
    veel = len(beeld.lijnen) > MEESTE_LIJNEN
    for nummer, lijn in enumerate(beeld.lijnen):
        kleur = _GRIJS if veel else _KLEUREN[nummer % len(_KLEUREN)]
        teken = "circle" if veel else _TEKENS[nummer // len(_KLEUREN) % len(_TEKENS)]
        grafiek.series.append(_reeks(lijn, (teken, 4 if veel else 7), kleur, 9_525 if veel else 22_225))
    if beeld.nadruk:
        grafiek.series.append(_reeks(beeld.nadruk, ("square", 6), LETTERKLEUR, 38_100))
    grafiek.set_categories(beeld.onder)
    zet_legende(grafiek, None if veel else "r")
    stijl_assen(grafiek, 20, 5)
    zet_op_blad(blad, grafiek, beeld.plaats, beeld.maat)


def _reeks(lijn: Lijn, teken: tuple[str, int], kleur: str, dikte: int) -> Grafiekdeel:
    """Return a series in one colour, its line so thick (in EMU)."""
    reeks = Series(lijn.cellen, title_from_data=False)
    reeks.tx = korte_naam(lijn.blad, lijn.naamcel, lijn.naam)
    stijl_reeks(reeks, teken, kleur, rand=kleur, lijn=LineProperties(solidFill=kleur, w=dikte))
    reeks.smooth = False
    return reeks
