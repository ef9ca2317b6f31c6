"""The charts of the columns of a table: bars, and two scores on one line."""

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import NumFmt
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.descriptors import Typed
from openpyxl.drawing.line import LineProperties
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Reeks, Tabelbeeld
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    LETTERKLEUR,
    Grafiek,
    Grafiekdeel,
    letters,
    naam_uit_cel,
    stijl_assen,
    stijl_reeks,
    zet_legende,
    zet_op_blad,
    zet_titel,
)
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER, letterkleur

HALTERHOOGTE = 9.5  # cm
_HALTERBREEDTE = 22.0
_MEESTE_STREEPJES = 8  # on an axis of counts, which has whole steps only


class _Waardelabels(DataLabelList):
    """Labels with a number format of their own.

    What openpyxl writes does not say whether the format follows the cells. LibreOffice then takes it that it does, and
    prints the zeros that the format hides.
    """

    tagname = "dLbls"
    numFmt = Typed(expected_type=NumFmt, allow_none=True)  # type: ignore[assignment]  # noqa: N815 - the name in the file
    __elements__ = DataLabelList.__elements__
    __nested__ = tuple(naam for naam in DataLabelList.__nested__ if naam != "numFmt")


def teken_staven(blad: Worksheet, beeld: Tabelbeeld) -> None:
    """Put a bar chart on the tab.

    The bars lie down, but those side by side stand up: of lying ones LibreOffice reverses the legend.
    """
    grafiek: Grafiek = BarChart()
    grafiek.type = "col" if beeld.naast_elkaar else "bar"
    grafiek.style = 10
    zet_titel(grafiek, beeld.titel)
    for kolom in beeld.reeksen:
        kleur = kolom.kleur or DONKER
        reeks = _reeks(blad, beeld, kolom)
        reeks.graphicalProperties = GraphicalProperties(solidFill=kleur)
        # A line around a bar would be drawn around a zero too.
        reeks.graphicalProperties.line = LineProperties(noFill=True)
        reeks.invertIfNegative = False
        reeks.dLbls = _waardelabels(beeld, kleur)
        grafiek.series.append(reeks)
    _zet_namen(blad, grafiek, beeld)
    if beeld.gestapeld:
        grafiek.grouping, grafiek.overlap = "stacked", 100
    grafiek.gapWidth = 45
    zet_legende(grafiek, "b" if len(beeld.reeksen) > 1 else None)
    _stijl_staafassen(grafiek, beeld)
    zet_op_blad(blad, grafiek, beeld.plaats, (beeld.breedte, beeld.staafhoogte))


def teken_halters(blad: Worksheet, beeld: Tabelbeeld) -> None:
    """Put both scores of every row on one line (a dumbbell): two marks and a line between."""
    grafiek: Grafiek = LineChart()
    grafiek.style = 10
    zet_titel(grafiek, beeld.titel)
    for kolom, teken in zip(beeld.reeksen, ("circle", "diamond"), strict=True):
        kleur = kolom.kleur or DONKER
        reeks = _reeks(blad, beeld, kolom)
        stijl_reeks(reeks, (teken, 11), kleur, rand=kleur, lijn=LineProperties(noFill=True))
        reeks.smooth = False
        grafiek.series.append(reeks)
    _zet_namen(blad, grafiek, beeld)
    grafiek.hiLowLines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="8A97A8", w=31750)))
    zet_legende(grafiek, "b")
    maximum = beeld.maximum or 0
    stijl_assen(grafiek, maximum, maximum / 4)
    zet_op_blad(blad, grafiek, beeld.plaats, (_HALTERBREEDTE, HALTERHOOGTE))


def _reeks(blad: Worksheet, beeld: Tabelbeeld, kolom: Reeks) -> Grafiekdeel:
    """Return the figures of a column as a series, with the heading as its name."""
    nummer = beeld.tabel.nummer(kolom.kop)
    reeks = Series(_cellen(blad, beeld, kolom.kop), title_from_data=False)
    reeks.tx = naam_uit_cel(blad, nummer, beeld.tabel.koprij)
    return reeks


def _zet_namen(blad: Worksheet, grafiek: Grafiek, beeld: Tabelbeeld) -> None:
    """Name the rows after what stands in a hidden column."""
    grafiek.set_categories(_cellen(blad, beeld, k.GRAFIEKLABEL))
    grafiek.visible_cells_only = False


def _cellen(blad: Worksheet, beeld: Tabelbeeld, kop: str) -> Reference:
    nummer = beeld.tabel.nummer(kop)
    return Reference(blad, min_col=nummer, min_row=beeld.tabel.eerste, max_row=beeld.tabel.laatste)


def _waardelabels(beeld: Tabelbeeld, kleur: str) -> DataLabelList:
    """Show the values at the bars; a zero has no label, because the name of the bar says what it is."""
    labels = _Waardelabels()
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = labels.showLeaderLines = False
    decimaal = beeld.maximum is not None and not beeld.gestapeld
    labels.numFmt = NumFmt("0.0;-0.0;" if decimaal else "0;-0;", sourceLinked=False)
    labels.position = "ctr" if beeld.gestapeld else "outEnd"
    labels.txPr = letters(9, vet=True, kleur=letterkleur(f"#{kleur}") if beeld.gestapeld else LETTERKLEUR)
    return labels


def _stijl_staafassen(grafiek: Grafiek, beeld: Tabelbeeld) -> None:
    if not beeld.naast_elkaar:
        # The first row of the table is the top bar, and the values stay at the bottom.
        grafiek.x_axis.scaling.orientation = "maxMin"
        grafiek.y_axis.crosses = "max"
    if beeld.maximum is None:
        stijl_assen(grafiek, None, None)
        grafiek.y_axis.delete = True
        grafiek.y_axis.majorGridlines = None
    else:
        geheel = -(-beeld.maximum // _MEESTE_STREEPJES)
        stijl_assen(grafiek, beeld.maximum, geheel if beeld.gestapeld else beeld.maximum / 4)
