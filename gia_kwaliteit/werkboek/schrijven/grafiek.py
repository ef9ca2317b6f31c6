"""What every native chart of a workbook has: a title, letters, axes, names of its series, and its place on the tab."""

from typing import NamedTuple

from xlsxwriter.chart import Chart
from xlsxwriter.utility import xl_cell_to_rowcol

from gia_kwaliteit.kleuren import INKT, LIJN, RASTER
from gia_kwaliteit.naamplaatsen import kort_genoeg
from gia_kwaliteit.werkboek.schrijven.boekdelen import Plek
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER, GRIJS
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

# How something of a chart looks, by the names that XlsxWriter gives it.
Opties = dict[str, object]

MARGE_CM = 0.3
LETTERKLEUR = INKT[1:]
_ASLIJN, _RASTER = LIJN[1:], RASTER[1:]
_STIJL = 10  # the number that Excel gives it


class Kolomdeel(NamedTuple):
    """The cells of a column on a tab, from one row to another; both count from 1."""

    blad: str
    kolom: int
    eerste: int
    laatste: int

    def verwijzing(self) -> list[str | int]:
        """Return the reference as XlsxWriter takes it."""
        return [self.blad, self.eerste - 1, self.kolom - 1, self.laatste - 1, self.kolom - 1]


class Opschrift(NamedTuple):
    """What a chart is called, and in words what it shows, for who does not see it."""

    titel: str
    beschrijving: str


def nieuwe_grafiek(
    blad: Tabblad, soort: str, opschrift: Opschrift, *, gestapeld: bool = False, tot_honderd: bool = False
) -> Chart:
    """Return a chart (bar, column, line or scatter) with a title, not yet on the tab.

    Its bars stand on each other when it is `gestapeld`, and are all as long `tot_honderd`.
    """
    vorm = "percent_stacked" if tot_honderd else "stacked" if gestapeld else None
    opties = {"type": soort, "name": opschrift.titel} | ({"subtype": vorm} if vorm else {})
    grafiek = blad.boek.add_chart(opties)
    if grafiek is None:
        raise ValueError(f"XlsxWriter knows no chart {soort}")
    grafiek.set_style(_STIJL)
    grafiek.set_title(titel(opschrift.titel))
    return grafiek


def zet_op_blad(blad: Tabblad, grafiek: Chart, opschrift: Opschrift, plaats: str, maat: tuple[float, float]) -> None:
    """Put a chart of this width and height (cm) with its top left corner in a cell.

    One that stands beside something keeps clear of it.
    """
    rij, kolom = xl_cell_to_rowcol(plaats)
    breedte, hoogte = map(_emu, maat)
    plek = Plek(rij, kolom, _emu(MARGE_CM) if kolom else 0, breedte, hoogte)
    blad.zet_grafiek(plek, grafiek, opschrift.beschrijving)


def leg_naast_rijen(blad: Tabblad, grafiek: Chart, opschrift: Opschrift, vak: tuple[int, int, int, int]) -> None:
    """Lay lying bars without anything around them over the empty cells beside their rows."""
    maak_kaal(grafiek)
    # The first row is the top bar.
    grafiek.set_y_axis(as_(reverse=True, visible=False))
    zet_naast_rijen(blad, grafiek, opschrift, vak)


def maak_kaal(grafiek: Chart) -> None:
    """Leave of a chart only what it draws, over the whole of its place: cells say the rest."""
    grafiek.set_title({"none": True})
    grafiek.set_legend(legende(None))
    grafiek.show_hidden_data()
    grafiek.set_plotarea({"layout": {"x": 0.0, "y": 0.0, "width": 1.0, "height": 1.0}, "fill": {"none": True}})
    grafiek.set_chartarea({"border": {"none": True}, "fill": {"none": True}})


def zet_naast_rijen(blad: Tabblad, grafiek: Chart, opschrift: Opschrift, vak: tuple[int, int, int, int]) -> None:
    """Lay a chart over cells, from a row and column to another (from 1): it goes along when a row gets higher."""
    boven, links, onder, rechts = vak
    blad.zet_grafiek(Plek(boven - 1, links - 1, tot=(onder, rechts)), grafiek, opschrift.beschrijving)


def _emu(cm: float) -> int:
    """Return centimetres in the units of a drawing."""
    return round(cm * 360_000)


def lettertype(grootte: int, *, vet: bool = False, kleur: str = GRIJS) -> Opties:
    """Return letters of so many points, in a colour (RRGGBB)."""
    return {"size": grootte, "bold": vet, "color": f"#{kleur}"}


def titel(tekst: str, grootte: int = 12) -> Opties:
    """Return a title of so many points for a chart or an axis, beside the picture and not over it."""
    letters = lettertype(grootte, vet=True, kleur=DONKER)
    return {"name": _geen_verwijzing(tekst), "name_font": letters, "overlay": False}


def legende(plaats: str | None) -> Opties:
    """Return a legend at the bottom or to the right, or none."""
    return {"position": plaats, "font": lettertype(10)} if plaats else {"none": True}


def lijn(kleur: str, punten: float | None = None, streep: str | None = None) -> Opties:
    """Return a line in a colour (RRGGBB), so many points thick, in dashes of a kind."""
    gezet = {"color": f"#{kleur}", "width": punten, "dash_type": streep}
    return {naam: waarde for naam, waarde in gezet.items() if waarde is not None}


def teken(soort: str, grootte: int, kleur: str, rand: str) -> Opties:
    """Return the mark of a point, in a colour with a border (RRGGBB)."""
    return {"type": soort, "size": grootte, "fill": {"color": f"#{kleur}"}, "border": {"color": f"#{rand}"}}


def naam_uit_cel(blad: str, cel: str) -> list[str | int]:
    """Return the name of a series that is called after a cell."""
    return [blad, *xl_cell_to_rowcol(cel)]


def korte_naam(blad: str, cel: str, naam: str) -> list[str | int] | str:
    """Name a series after a cell, or after the beginning of its text where that is too long for a picture."""
    kort = kort_genoeg(naam)
    if kort == naam:
        return naam_uit_cel(blad, cel)
    return _geen_verwijzing(kort.replace('"', "”"))  # LibreOffice takes the straight one for the end of the name


def as_(**eigen: object) -> Opties:
    """Return an axis without marks on it, with what it has of its own."""
    kaal = {"major_tick_mark": "none", "minor_tick_mark": "none", "major_gridlines": {"visible": False}}
    return kaal | {"num_font": lettertype(10, kleur=LETTERKLEUR), "line": lijn(_ASLIJN)} | eigen


def helftas(maximum: float, vanaf: float, **eigen: object) -> Opties:
    """Return the axis of scores from 0 to a maximum: a thin dark line at what is enough, and none at its end.

    Below half there is none: there the grid would have more lines.
    """
    # It ends just before the maximum, where a line of the grid would stand.
    rooster = {"visible": 2 * vanaf >= maximum, "line": lijn(INKT[1:], 0.75)}
    grenzen = {"min": 0, "max": maximum * 0.9999, "major_unit": vanaf, "major_gridlines": rooster}
    return grenzen | eigen


def waardenas(maximum: float | None, stap: float | None, **eigen: object) -> Opties:
    """Return the axis of values from 0 to `maximum`, with a line of the grid at every `stap`."""
    grenzen = {naam: waarde for naam, waarde in (("max", maximum), ("major_unit", stap)) if waarde is not None}
    rooster = {"visible": True, "line": lijn(_RASTER)}
    return as_(min=0, num_format="0", major_gridlines=rooster) | grenzen | eigen


def _geen_verwijzing(tekst: str) -> str:
    """Return a text that looks the same, and that XlsxWriter does not take for a cell as it does with Blad!A1."""
    return tekst.replace("!", "!\u2060")
