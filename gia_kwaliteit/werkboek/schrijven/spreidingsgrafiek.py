"""A scatter chart: every onthaalbureau a point between two scores on 20, with its name where there is room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.naamplaatsen import Naamplaats, kort_genoeg, plaats_namen
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    LETTERKLEUR,
    Kolomdeel,
    Opschrift,
    Opties,
    korte_naam,
    legende,
    lettertype,
    lijn,
    nieuwe_grafiek,
    teken,
    titel,
    waardenas,
    zet_op_blad,
)
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

# Excel calls a file with more than 255 series in a chart damaged; one is for what stands out from the others.
MEESTE_REEKSEN = 254
# Width and height in cm, and as shares of them where the axes begin and how long they are.
_MAAT, _VELD = (19.0, 14.5), (0.09, 0.1, 0.87, 0.76)
# Of a name of 9 points, in cm: a character, a line, and how far it stays from its point.
_LETTER, _REGEL, _STRAAL = 0.175, 0.4, 0.17
# Where XlsxWriter puts a name.
_KANTEN: Mapping[str, str] = {"rechts": "right", "links": "left", "boven": "above", "onder": "below"}


@dataclass(frozen=True)
class Bureaupunt:
    """A point: its name, the row in which its scores stand, and both of them on 20."""

    naam: str
    rij: int
    x: float
    y: float


def teken_spreiding(
    blad: Tabblad, punten: Sequence[Bureaupunt], *, naam: str, assen: tuple[str, str], plaats: str
) -> int:
    """Put points on the tab, with their names where there is room; return how many names found none.

    A holds the names, B and C the scores on 20. `assen` are the titles of both axes, `plaats` is the cell of the top
    left corner.
    Every point is a series of its own: that is how every office program writes a name at a point. Of more points than a
    chart can have series, one series has all of them, and those with a name have one of their own besides.
    """
    opschrift = Opschrift(naam, _beschrijving(naam, punten, assen))
    grafiek = nieuwe_grafiek(blad, "scatter", opschrift)
    # Where the axes stand is fixed: without that nobody knows where a name falls.
    grafiek.set_plotarea({"layout": dict(zip(("x", "y", "width", "height"), _VELD, strict=True))})
    plaatsen = _naamplaatsen(punten)
    te_veel = len(punten) > MEESTE_REEKSEN
    if te_veel:
        plaatsen = _hoogstens(plaatsen, MEESTE_REEKSEN)
        grafiek.add_series(_reeks(blad, punten[0].rij, punten[-1].rij))
    for punt, naamplaats in zip(punten, plaatsen, strict=True):
        if naamplaats is None and te_veel:
            continue
        reeks = _reeks(blad, punt.rij, punt.rij) | {"name": korte_naam(blad.naam, f"A{punt.rij}", punt.naam)}
        grafiek.add_series(reeks | ({"data_labels": _naamlabel(naamplaats)} if naamplaats else {}))
    grafiek.set_legend(legende(None))
    for zet_as, wat in zip((grafiek.set_x_axis, grafiek.set_y_axis), assen, strict=True):
        zet_as(_kruisas(wat))
    zet_op_blad(blad, grafiek, opschrift, plaats, _MAAT)
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


def _reeks(blad: Tabblad, eerste: int, laatste: int) -> Opties:
    """Return the points of these rows as one series."""
    x, y = (Kolomdeel(blad.naam, kolom, eerste, laatste).verwijzing() for kolom in (2, 3))
    return {"categories": x, "values": y, "marker": teken("circle", 9, DONKER, "FFFFFF"), "line": {"none": True}}


def _naamlabel(plaats: Naamplaats) -> Opties:
    """Show the name of the series on one side of its point."""
    return {"series_name": True, "position": _KANTEN[plaats], "font": lettertype(9, kleur=LETTERKLEUR)}


def _kruisas(naam: str) -> Opties:
    """Return an axis that crosses the other in the middle, where the quadrants meet; its figures stay at the side."""
    streep = lijn("5B6775", streep="dash")
    return waardenas(20, 5, crossing=10, label_position="low", line=streep) | titel(naam, 10)


def _beschrijving(naam: str, punten: Sequence[Bureaupunt], assen: tuple[str, str]) -> str:
    waar = "de scores en het kwadrant van elk staan in de tabel eronder"
    return f"Spreidingsgrafiek, {naam}: {len(punten)} punten, horizontaal {assen[0]}, verticaal {assen[1]}; {waar}."
