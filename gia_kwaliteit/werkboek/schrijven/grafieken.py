"""The native charts of the werkboek, in one house style."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from openpyxl.chart import BarChart, LineChart, Reference, ScatterChart, Series
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import NumFmt, StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.descriptors import Typed
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties, RichTextProperties
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.utils import coordinate_to_tuple
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.naamplaatsen import Naamplaats, kort_genoeg, plaats_namen
from gia_kwaliteit.werkboek.indeling import Tabel
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER, GRIJS, letterkleur

CM_PER_RIJ = 0.5292  # a row of 15 points
MARGE_CM = 0.3
STAANDE_HOOGTE = 8.5
# Of four colours that differ for everybody; a mark tells the lines of one colour apart.
_LIJNKLEUREN = ("1F4E85", "E07B39", "5B6775", "7FB3DC")
_TEKENS = ("circle", "diamond", "triangle", "square")
MEESTE_LIJNEN = 12  # that a reader can tell apart
# Excel calls a file with more than 255 series in a chart damaged; one is for what stands out from the others.
MEESTE_REEKSEN = 254
# Of the scatter chart: width and height in cm, and as shares of them where the axes begin and how long they are.
_SPREIDING, _VELD = (19.0, 14.5), (0.09, 0.1, 0.87, 0.76)
# Of a name of 9 points, in cm: a character, a line, and how far it stays from its point.
_LETTER, _REGEL, _STRAAL = 0.175, 0.4, 0.17
MEESTE_STREEPJES = 8  # on an axis of counts, which has whole steps only


class _Waardelabels(DataLabelList):
    """Labels with a number format of their own.

    What openpyxl writes does not say whether the format follows the cells. LibreOffice then takes it that it does, and
    prints the zeros that the format hides.
    """

    tagname = "dLbls"
    numFmt = Typed(expected_type=NumFmt, allow_none=True)  # type: ignore[assignment]  # noqa: N815 - the name in the file
    __elements__ = DataLabelList.__elements__
    __nested__ = tuple(naam for naam in DataLabelList.__nested__ if naam != "numFmt")


def _letters(grootte: int, *, vet: bool = False, kleur: str = GRIJS) -> RichText:
    tekens = CharacterProperties(sz=grootte * 100, b=vet, solidFill=kleur)
    alinea = Paragraph(pPr=ParagraphProperties(defRPr=tekens), endParaRPr=tekens)
    return RichText(bodyPr=RichTextProperties(), p=[alinea])


def staafgrafiek(
    blad: Worksheet,
    tabel: Tabel,
    koppen: Sequence[tuple[str, str]],
    *,
    titel: str,
    plaats: str,
    maximum: float | None = None,
    gestapeld: bool = False,
    breedte: float = 16,
) -> float:
    """Put a bar chart of some columns of a table on the tab; return its height in cm.

    The bars lie down, but those side by side stand up: of lying ones LibreOffice reverses the legend.

    `koppen` are pairs of heading and colour (RRGGBB), `plaats` is the cell of the top left corner, `maximum` the end of
    the axis (without it there is no axis: the bars carry their numbers), `breedte` the width in cm. Stacked bars hold
    counts.
    """
    grafiek: Any = BarChart()
    naast_elkaar = len(koppen) > 1 and not gestapeld
    grafiek.type = "col" if naast_elkaar else "bar"
    grafiek.style = 10
    _zet_titel(grafiek, titel)
    kolommen = [kolom.kop for kolom in tabel.kolommen]
    label = kolommen.index("Grafieklabel") + 1
    for kop, kleur in koppen:
        nummer = kolommen.index(kop) + 1
        reeks = Series(
            Reference(blad, min_col=nummer, min_row=tabel.eerste, max_row=tabel.laatste),
            title_from_data=False,
        )
        reeks.tx = _naam_uit_cel(blad, nummer, tabel.koprij)
        reeks.graphicalProperties = GraphicalProperties(solidFill=kleur)
        # A line around a bar would be drawn around a zero too.
        reeks.graphicalProperties.line = LineProperties(noFill=True)
        reeks.invertIfNegative = False
        reeks.dLbls = _waardelabels(kleur, gestapeld=gestapeld, decimaal=maximum is not None and not gestapeld)
        grafiek.series.append(reeks)
    grafiek.set_categories(Reference(blad, min_col=label, min_row=tabel.eerste, max_row=tabel.laatste))
    # The labels of the bars stand in a hidden column.
    grafiek.visible_cells_only = False
    if gestapeld:
        grafiek.grouping, grafiek.overlap = "stacked", 100
    grafiek.gapWidth = 45
    if len(koppen) > 1:
        grafiek.legend.position = "b"
        grafiek.legend.txPr = _letters(9)
    else:
        grafiek.legend = None
    _assen(grafiek, maximum, gestapeld=gestapeld)
    grafiek.width = breedte
    grafiek.height = STAANDE_HOOGTE if naast_elkaar else max(6.0, 2.6 + 0.85 * len(tabel.rijen))
    grafiek.roundedCorners = False
    _zet_op_blad(blad, grafiek, plaats)
    return float(grafiek.height)


def haltergrafiek(
    blad: Worksheet, tabel: Tabel, koppen: Sequence[tuple[str, str]], *, titel: str, plaats: str, maximum: float
) -> float:
    """Put both scores of every row on one line (a dumbbell), two marks and a line between; return its height in cm.

    `koppen` are two pairs of heading and colour (RRGGBB), `maximum` is the end of the axis.
    """
    grafiek: Any = LineChart()
    grafiek.style = 10
    _zet_titel(grafiek, titel)
    kolommen = [kolom.kop for kolom in tabel.kolommen]
    for (kop, kleur), teken in zip(koppen, ("circle", "diamond"), strict=True):
        nummer = kolommen.index(kop) + 1
        reeks = Series(
            Reference(blad, min_col=nummer, min_row=tabel.eerste, max_row=tabel.laatste), title_from_data=False
        )
        reeks.tx = _naam_uit_cel(blad, nummer, tabel.koprij)
        _stijl_reeks(reeks, (teken, 11), kleur, rand=kleur, lijn=LineProperties(noFill=True))
        reeks.smooth = False
        grafiek.series.append(reeks)
    label = kolommen.index("Grafieklabel") + 1
    grafiek.set_categories(Reference(blad, min_col=label, min_row=tabel.eerste, max_row=tabel.laatste))
    grafiek.hiLowLines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="8A97A8", w=31750)))
    grafiek.visible_cells_only = False
    grafiek.legend.position = "b"
    grafiek.legend.txPr = _letters(9)
    _stijl_assen(grafiek, maximum, maximum / 4)
    grafiek.width, grafiek.height = 22, 9.5
    grafiek.roundedCorners = False
    _zet_op_blad(blad, grafiek, plaats)
    return float(grafiek.height)


class Punt(NamedTuple):
    """A point of a scatter chart: its name, the row in which its scores stand, and both of them on 20."""

    naam: str
    rij: int
    x: float
    y: float


def spreidingsgrafiek(
    blad: Worksheet, punten: Sequence[Punt], *, titel: str, assen: tuple[str, str], plaats: str
) -> int:
    """Put points on the tab, with their names where there is room; return how many names found none.

    A holds the names, B and C the scores on 20. `assen` are the titles of both axes, `plaats` is the cell of the top
    left corner.
    Every point is a series of its own: that is how every office program writes a name at a point. Of more points than a
    chart can have series, one series has all of them, and those with a name have one of their own besides.
    """
    grafiek: Any = ScatterChart()
    grafiek.style, grafiek.scatterStyle = 10, "lineMarker"
    _zet_titel(grafiek, titel)
    grafiek.width, grafiek.height = _SPREIDING
    # Where the axes stand is fixed: without that nobody knows where a name falls.
    links, boven, breedte, hoogte = _VELD
    grafiek.layout = Layout(
        ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge", x=links, y=boven, w=breedte, h=hoogte)
    )
    namen = [kort_genoeg(punt.naam) for punt in punten]
    per_punt = (breedte * grafiek.width / 20, hoogte * grafiek.height / 20)
    plekken = [(naam, p.x * per_punt[0], (20 - p.y) * per_punt[1]) for naam, p in zip(namen, punten, strict=True)]
    binnen = (0.0, -_REGEL, 20 * per_punt[0], 20 * per_punt[1] + _REGEL / 2)
    plaatsen = plaats_namen(plekken, binnen, letter=_LETTER, regel=_REGEL, straal=_STRAAL)
    if len(punten) > MEESTE_REEKSEN:
        plaatsen = _hoogstens(plaatsen, MEESTE_REEKSEN)
        grafiek.series.append(_punten(blad, punten[0].rij, punten[-1].rij))
    for punt, naamplaats in zip(punten, plaatsen, strict=True):
        if naamplaats is None and len(punten) > MEESTE_REEKSEN:
            continue
        reeks = _punten(blad, punt.rij, punt.rij)
        reeks.tx = _korte_naam(blad, f"A{punt.rij}", punt.naam)
        if naamplaats:
            reeks.dLbls = _naamlabel(naamplaats)
        grafiek.series.append(reeks)
    grafiek.legend = None
    _stijl_assen(grafiek, 20, 5)
    for as_, tekst in zip((grafiek.x_axis, grafiek.y_axis), assen, strict=True):
        as_.title = tekst
        as_.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=CharacterProperties(sz=1000, b=True, solidFill=DONKER))
        as_.title.overlay = False
        as_.scaling.min, as_.scaling.max, as_.majorUnit, as_.number_format = 0, 20, 5, "0"
        # Each axis crosses the other in the middle, where the quadrants meet; its figures stay at the side.
        as_.crosses, as_.crossesAt, as_.tickLblPos = None, 10, "low"
        as_.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="5B6775", prstDash="dash"))
    grafiek.x_axis.majorGridlines = ChartLines(spPr=GraphicalProperties(ln=LineProperties(solidFill="E1E6EC")))
    grafiek.roundedCorners = False
    _zet_op_blad(blad, grafiek, plaats)
    return plaatsen.count(None)


def _punten(blad: Worksheet, eerste: int, laatste: int) -> Any:  # noqa: ANN401 - openpyxl has no types for charts
    """Return the points of these rows as one series."""
    x, y = (Reference(blad, min_col=kolom, min_row=eerste, max_row=laatste) for kolom in (2, 3))
    reeks = Series(y, x, title_from_data=False)
    _stijl_reeks(reeks, ("circle", 9), DONKER, rand="FFFFFF", lijn=LineProperties(noFill=True))
    return reeks


def _hoogstens(plaatsen: Sequence[Naamplaats | None], meeste: int) -> list[Naamplaats | None]:
    """Return the places of the first names, so many of them; the others get none."""
    gehouden, over = [], meeste
    for plaats in plaatsen:
        gehouden.append(plaats if over else None)
        over -= gehouden[-1] is not None
    return gehouden


class Lijn(NamedTuple):
    """A line of a chart: the tab of its figures, its name, the cell of that name, and the cells of its scores."""

    blad: Worksheet
    naam: str
    naamcel: str
    cellen: Reference


def lijngrafiek(
    blad: Worksheet,
    lijnen: Sequence[Lijn],
    onder: Reference,
    *,
    titel: str,
    plaats: str,
    nadruk: Lijn | None = None,
    maat: tuple[float, float],
) -> None:
    """Put lines of scores on 20 on the tab.

    `onder` are the cells that name the points from left to right, `plaats` the cell of the top left corner, `nadruk` a
    line that stands out from the others, `maat` the width and height in cm. Of more lines than a reader can tell apart
    the names are left out.
    """
    grafiek: Any = LineChart()
    grafiek.style = 10
    _zet_titel(grafiek, titel)
    veel = len(lijnen) > MEESTE_LIJNEN
    for nummer, lijn in enumerate(lijnen):
        kleur = "B8C4D2" if veel else _LIJNKLEUREN[nummer % len(_LIJNKLEUREN)]
        teken = "circle" if veel else _TEKENS[nummer // len(_LIJNKLEUREN) % len(_TEKENS)]
        grafiek.series.append(_reeks(lijn, (teken, 4 if veel else 7), kleur, 9_525 if veel else 22_225))
    if nadruk:
        grafiek.series.append(_reeks(nadruk, ("square", 6), "1A1A1A", 38_100))
    grafiek.set_categories(onder)
    if veel:
        grafiek.legend = None
    else:
        grafiek.legend.position = "r"
        grafiek.legend.txPr = _letters(9)
    _stijl_assen(grafiek, 20, 5)
    grafiek.width, grafiek.height = maat
    grafiek.roundedCorners = False
    _zet_op_blad(blad, grafiek, plaats)


def _reeks(lijn: Lijn, teken: tuple[str, int], kleur: str, dikte: int) -> Any:  # noqa: ANN401 - openpyxl has no types for charts
    """Return a series in one colour, its line so thick (in EMU)."""
    reeks = Series(lijn.cellen, title_from_data=False)
    reeks.tx = _korte_naam(lijn.blad, lijn.naamcel, lijn.naam)
    _stijl_reeks(reeks, teken, kleur, rand=kleur, lijn=LineProperties(solidFill=kleur, w=dikte))
    reeks.smooth = False
    return reeks


def _stijl_reeks(reeks: Any, teken: tuple[str, int], kleur: str, *, rand: str, lijn: LineProperties) -> None:  # noqa: ANN401 - openpyxl has no types for charts
    """Give a series its mark (symbol and size) in a colour with a border, and its line."""
    reeks.marker.symbol, reeks.marker.size = teken
    reeks.marker.graphicalProperties = GraphicalProperties(solidFill=kleur)
    reeks.marker.graphicalProperties.line = LineProperties(solidFill=rand)
    reeks.graphicalProperties = GraphicalProperties()
    reeks.graphicalProperties.line = lijn


def _naamlabel(plaats: Naamplaats) -> DataLabelList:
    """Show the name of the series on one side of its point."""
    labels = DataLabelList()
    labels.showSerName = True
    labels.showVal = labels.showCatName = labels.showLegendKey = labels.showPercent = labels.showLeaderLines = False
    labels.position = {"rechts": "r", "links": "l", "boven": "t", "onder": "b"}[plaats]
    labels.txPr = _letters(9, kleur="1A1A1A")
    return labels


def _zet_op_blad(blad: Worksheet, grafiek: Any, plaats: str) -> None:  # noqa: ANN401 - openpyxl has no types for charts
    """Put a chart with its top left corner in a cell; one that stands beside something keeps clear of it."""
    rij, kolom = coordinate_to_tuple(plaats)
    marge = _emu(MARGE_CM) if kolom > 1 else 0
    maat = XDRPositiveSize2D(_emu(grafiek.width), _emu(grafiek.height))
    grafiek.anchor = OneCellAnchor(_from=AnchorMarker(col=kolom - 1, colOff=marge, row=rij - 1), ext=maat)
    blad.add_chart(grafiek)


def _emu(cm: float) -> int:
    """Return centimetres in the units of a drawing."""
    return round(cm * 360_000)


def _zet_titel(grafiek: Any, titel: str) -> None:  # noqa: ANN401 - openpyxl has no types for charts
    letters = CharacterProperties(sz=1200, b=True, solidFill=DONKER)
    grafiek.title = titel
    grafiek.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=letters)
    grafiek.title.overlay = False


def _naam_uit_cel(blad: Worksheet, kolom: int, rij: int) -> Any:  # noqa: ANN401 - openpyxl has no type for it
    return SeriesLabel(strRef=StrRef(str(Reference(blad, min_col=kolom, min_row=rij, max_row=rij))))


def _korte_naam(blad: Worksheet, cel: str, naam: str) -> Any:  # noqa: ANN401 - openpyxl has no type for it
    """Name a series after a cell, or after the beginning of its text where that is too long for a picture."""
    kort = kort_genoeg(naam)
    rij, kolom = coordinate_to_tuple(cel)
    if kort == naam:
        return _naam_uit_cel(blad, kolom, rij)
    return SeriesLabel(v=kort.replace('"', "”"))  # LibreOffice takes the straight one for the end of the name


def _waardelabels(kleur: str, *, gestapeld: bool, decimaal: bool) -> DataLabelList:
    """Show the values at the bars; a zero has no label, because the name of the bar says what it is."""
    labels = _Waardelabels()
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = labels.showLeaderLines = False
    labels.numFmt = NumFmt("0.0;-0.0;" if decimaal else "0;-0;", sourceLinked=False)
    labels.position = "ctr" if gestapeld else "outEnd"
    labels.txPr = _letters(9, vet=True, kleur=letterkleur(f"#{kleur}") if gestapeld else "1A1A1A")
    return labels


def _assen(grafiek: Any, maximum: float | None, *, gestapeld: bool) -> None:  # noqa: ANN401 - openpyxl has no types
    if grafiek.type == "bar":
        # The first row of the table is the top bar, and the values stay at the bottom.
        grafiek.x_axis.scaling.orientation = "maxMin"
        grafiek.y_axis.crosses = "max"
    if maximum is None:
        _stijl_assen(grafiek, None, None)
        grafiek.y_axis.delete = True
        grafiek.y_axis.majorGridlines = None
    else:
        _stijl_assen(grafiek, maximum, -(-maximum // MEESTE_STREEPJES) if gestapeld else maximum / 4)


def _stijl_assen(grafiek: Any, maximum: float | None, stap: float | None) -> None:  # noqa: ANN401 - openpyxl has no types
    for as_ in (grafiek.x_axis, grafiek.y_axis):
        as_.delete = False
        as_.txPr = _letters(9, kleur="222222")
        as_.majorTickMark = as_.minorTickMark = "none"
        as_.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill="B8C4D2"))
    grafiek.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill="E1E6EC"))
    grafiek.y_axis.number_format = "0"
    grafiek.y_axis.scaling.min = 0
    grafiek.y_axis.scaling.max = maximum
    grafiek.y_axis.majorUnit = stap
