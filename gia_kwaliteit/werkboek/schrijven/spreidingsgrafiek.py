"""A scatter chart: every onthaalbureau a point between two scores on 20, with its name where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.chart import Reference, ScatterChart, Series
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.naamplaatsen import Naamplaats, kort_genoeg, plaats_namen
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    LETTERKLEUR,
    Grafiek,
    Grafiekdeel,
    korte_naam,
    letters,
    raster,
    stijl_assen,
    stijl_reeks,
    zet_op_blad,
    zet_titel,
)
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER

# Excel calls a file with more than 255 series in a chart damaged; one is for what stands out from the others.
MEESTE_REEKSEN = 254
# Width and height in cm, and as shares of them where the axes begin and how long they are.
_MAAT, _VELD = (19.0, 14.5), (0.09, 0.1, 0.87, 0.76)
# Of a name of 9 points, in cm: a character, a line, and how far it stays from its point.
_LETTER, _REGEL, _STRAAL = 0.175, 0.4, 0.17


@dataclass(frozen=True)
class Bureaupunt:
    """A point: its name, the row in which its scores stand, and both of them on 20."""

    naam: str
    rij: int
    x: float
    y: float


def teken_spreiding(
    blad: Worksheet, punten: Sequence[Bureaupunt], *, titel: str, assen: tuple[str, str], plaats: str
) -> int:
    """Put points on the tab, with their names where there is room; return how many names found none.

    A holds the names, B and C the scores on 20. `assen` are the titles of both axes, `plaats` is the cell of the top
    left corner.
    Every point is a series of its own: that is how every office program writes a name at a point. Of more points than a
    chart can have series, one series has all of them, and those with a name have one of their own besides.
    """
    grafiek: Grafiek = ScatterChart()
    grafiek.style, grafiek.scatterStyle = 10, "lineMarker"
    zet_titel(grafiek, titel)
    # Where the axes stand is fixed: without that nobody knows where a name falls.
    links, boven, breedte, hoogte = _VELD
    grafiek.layout = Layout(
        ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=links, y=boven, w=breedte, h=hoogte)
    )
    plaatsen = _naamplaatsen(punten)
    te_veel = len(punten) > MEESTE_REEKSEN
    if te_veel:
        plaatsen = _hoogstens(plaatsen, MEESTE_REEKSEN)
        grafiek.series.append(_reeks(blad, punten[0].rij, punten[-1].rij))
    for punt, naamplaats in zip(punten, plaatsen, strict=True):
        if naamplaats is None and te_veel:
            continue
        reeks = _reeks(blad, punt.rij, punt.rij)
        reeks.tx = korte_naam(blad, f"A{punt.rij}", punt.naam)
        if naamplaats:
            reeks.dLbls = _naamlabel(naamplaats)
        grafiek.series.append(reeks)
    grafiek.legend = None
    _stijl_kruis(grafiek, assen)
    zet_op_blad(blad, grafiek, plaats, _MAAT)
    return plaatsen.count(None)


def _naamplaatsen(punten: Sequence[Bureaupunt]) -> list[Naamplaats | None]:
    """Return on which side of its point each name fits, None where it fits nowhere."""
    breedte, hoogte = (deel * maat / 20 for deel, maat in zip(_VELD[2:], _MAAT, strict=True))
    plekken = [(kort_genoeg(punt.naam), punt.x * breedte, (20 - punt.y) * hoogte) for punt in punten]
    binnen = (0.0, -_REGEL, 20 * breedte, 20 * hoogte + _REGEL / 2)
    return list(plaats_namen(plekken, binnen, letter=_LETTER, regel=_REGEL, straal=_STRAAL))


def _hoogstens(plaatsen: Sequence[Naamplaats | None], meeste: int) -> list[Naamplaats | None]:
    """Return the places of the first names, so many of them; the others get none."""
    gehouden: list[Naamplaats | None] = []
    over = meeste
    for plaats in plaatsen:
        gehouden.append(plaats if over else None)
        over -= gehouden[-1] is not None
    return gehouden


def _reeks(blad: Worksheet, eerste: int, laatste: int) -> Grafiekdeel:
    """Return the points of these rows as one series."""
    x, y = (Reference(blad, min_col=kolom, min_row=eerste, max_row=laatste) for kolom in (2, 3))
    reeks = Series(y, x, title_from_data=False)
    stijl_reeks(reeks, ("circle", 9), DONKER, rand="FFFFFF", lijn=LineProperties(noFill=True))
    return reeks


def _naamlabel(plaats: Naamplaats) -> DataLabelList:
    """Show the name of the series on one side of its point."""
    labels = DataLabelList()
    labels.showSerName = True
    labels.showVal = labels.showCatName = labels.showLegendKey = labels.showPercent = labels.showLeaderLines = False
    labels.position = {"rechts": "r", "links": "l", "boven": "t", "onder": "b"}[plaats]
    labels.txPr = letters(9, kleur=LETTERKLEUR)
    return labels


def _stijl_kruis(grafiek: Grafiek, assen: tuple[str, str]) -> None:
    """Let each axis cross the other in the middle, where the quadrants meet; its figures stay at the side."""
    stijl_assen(grafiek, 20, 5)
    for as_, titel in zip((grafiek.x_axis, grafiek.y_axis), assen, strict=True):
        zet_titel(as_, titel, 10)
        as_.scaling.min, as_.scaling.max, as_.majorUnit, as_.number_format = 0, 20, 5, "0"
        as_.crosses, as_.crossesAt, as_.tickLblPos = None, 10, "low"
        as_.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="5B6775", prstDash="dash"))
    grafiek.x_axis.majorGridlines = ChartLines(spPr=raster())
