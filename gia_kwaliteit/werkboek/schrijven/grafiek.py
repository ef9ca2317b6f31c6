"""What every native chart of a workbook has: a title, letters, axes, names of its series, and its place on the tab."""

from typing import Any

from openpyxl.chart import Reference
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RichTextProperties
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.utils import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.naamplaatsen import kort_genoeg
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER, GRIJS

# openpyxl has no types for charts, nor for what they are made of.
Grafiek = Any
Grafiekdeel = Any

MARGE_CM = 0.3
LETTERKLEUR = "1A1A1A"
_ASLIJN, _RASTER = "B8C4D2", "E1E6EC"


def letters(grootte: int, *, vet: bool = False, kleur: str = GRIJS) -> RichText:
    """Return letters of so many points, in a colour (RRGGBB)."""
    tekens = CharacterProperties(sz=grootte * 100, b=vet, solidFill=kleur)
    alinea = Paragraph(pPr=ParagraphProperties(defRPr=tekens), endParaRPr=tekens)
    return RichText(bodyPr=RichTextProperties(), p=[alinea])


def zet_titel(deel: Grafiekdeel, titel: str, grootte: int = 12) -> None:
    """Give a chart or an axis a title of so many points, beside the picture and not over it."""
    tekens = CharacterProperties(sz=grootte * 100, b=True, solidFill=DONKER)
    deel.title = titel
    deel.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=tekens)
    deel.title.overlay = False


def zet_legende(grafiek: Grafiek, plaats: str | None) -> None:
    """Put the legend below ("b") or to the right ("r"), or leave it out."""
    if plaats is None:
        grafiek.legend = None
    else:
        grafiek.legend.position = plaats
        grafiek.legend.txPr = letters(9)


def zet_op_blad(blad: Worksheet, grafiek: Grafiek, plaats: str, maat: tuple[float, float]) -> None:
    """Put a chart of this width and height (cm) with its top left corner in a cell.

    One that stands beside something keeps clear of it.
    """
    grafiek.width, grafiek.height = maat
    grafiek.roundedCorners = False
    rij, kolom = coordinate_to_tuple(plaats)
    marge = _emu(MARGE_CM) if kolom > 1 else 0
    omvang = XDRPositiveSize2D(_emu(grafiek.width), _emu(grafiek.height))
    grafiek.anchor = OneCellAnchor(_from=AnchorMarker(col=kolom - 1, colOff=marge, row=rij - 1), ext=omvang)
    blad.add_chart(grafiek)


def _emu(cm: float) -> int:
    """Return centimetres in the units of a drawing."""
    return round(cm * 360_000)


def naam_uit_cel(blad: Worksheet, kolom: int, rij: int) -> SeriesLabel:
    """Name a series after a cell."""
    return SeriesLabel(strRef=StrRef(str(Reference(blad, min_col=kolom, min_row=rij, max_row=rij))))


def korte_naam(blad: Worksheet, cel: str, naam: str) -> SeriesLabel:
    """Name a series after a cell, or after the beginning of its text where that is too long for a picture."""
    kort = kort_genoeg(naam)
    rij, kolom = coordinate_to_tuple(cel)
    if kort == naam:
        return naam_uit_cel(blad, kolom, rij)
    return SeriesLabel(v=kort.replace('"', "”"))  # LibreOffice takes the straight one for the end of the name


def stijl_reeks(reeks: Grafiekdeel, teken: tuple[str, int], kleur: str, *, rand: str, lijn: LineProperties) -> None:
    """Give a series its mark (symbol and size) in a colour with a border, and its line."""
    reeks.marker.symbol, reeks.marker.size = teken
    reeks.marker.graphicalProperties = GraphicalProperties(solidFill=kleur)
    reeks.marker.graphicalProperties.line = LineProperties(solidFill=rand)
    reeks.graphicalProperties = GraphicalProperties()
    reeks.graphicalProperties.line = lijn


def raster() -> GraphicalProperties:
    """Return how a line of the grid looks."""
    return GraphicalProperties(ln=LineProperties(solidFill=_RASTER))


def stijl_assen(grafiek: Grafiek, maximum: float | None, stap: float | None) -> None:
    """Let the axis of values run from 0 to `maximum` with a line of the grid at every `stap`."""
    for as_ in (grafiek.x_axis, grafiek.y_axis):
        as_.delete = False
        as_.txPr = letters(9, kleur="222222")
        as_.majorTickMark = as_.minorTickMark = "none"
        as_.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=_ASLIJN))
    grafiek.y_axis.majorGridlines.spPr = raster()
    grafiek.y_axis.number_format = "0"
    grafiek.y_axis.scaling.min = 0
    grafiek.y_axis.scaling.max = maximum
    grafiek.y_axis.majorUnit = stap
