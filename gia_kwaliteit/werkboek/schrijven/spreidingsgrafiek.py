"""A scatter chart: every subject a point between two figures, with its name where there is room."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.kleuren import WIT
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
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER, GRIJS
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

# Excel calls a file with more than 255 series in a chart damaged; one is for what stands out from the others.
MEESTE_REEKSEN = 254
# Width and height in cm, and as shares of them where the axes begin and how long they are.
_MAAT, _VELD = (19.0, 14.5), (0.09, 0.1, 0.87, 0.76)
# Of a name of 9 points, in cm: a character, a line, and how far it stays from its point.
_LETTER, _REGEL, _STRAAL = 0.175, 0.4, 0.17
_LIJN = 1.0  # points, of both axes
# Where XlsxWriter puts a name.
_KANTEN: Mapping[str, str] = {"rechts": "right", "links": "left", "boven": "above", "onder": "below"}


@dataclass(frozen=True)
class Kruisas:
    """An axis from `van` to `tot` by `stap`, and where the other crosses it; that of a score of a proces without more.

    A score is halfway where the quadrants meet; another axis begins at the side.
    """

    titel: str
    van: float = 0
    tot: float = 20
    stap: float = 5
    kruis: float | None = 10

    def deel(self, waarde: float) -> float:
        """Return where a figure stands, from 0 (at `van`) to 1 (at `tot`)."""
        return (waarde - self.van) / (self.tot - self.van)


@dataclass(frozen=True)
class Bureaupunt:
    """A point: its name, the row in which its figures stand, and both of them."""

    naam: str
    rij: int
    x: float
    y: float


def teken_spreiding(
    blad: Tabblad,
    punten: Sequence[Bureaupunt],
    *,
    naam: str,
    assen: tuple[Kruisas, Kruisas],
    plaats: str,
    maat: tuple[float, float] = _MAAT,
) -> int:
    """Put points on the tab, with their names where there is room; return how many names found none.

    A holds the names, B and C the figures. `plaats` is the cell of the top left corner, `maat` how wide and high the
    chart is (cm).
    Every point is a series of its own: that is how every office program writes a name at a point. Of more points than a
    chart can have series, one series has all of them, and those with a name have one of their own besides.
    """
    opschrift = Opschrift(naam, _beschrijving(naam, punten, assen))
    grafiek = nieuwe_grafiek(blad, "scatter", opschrift)
    # Where the axes stand is fixed: without that nobody knows where a name falls.
    grafiek.set_plotarea({"layout": dict(zip(("x", "y", "width", "height"), _VELD, strict=True))})
    plaatsen = _naamplaatsen(punten, assen, maat)
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
    grafiek.set_x_axis(_kruisas(*assen))
    grafiek.set_y_axis(_kruisas(*reversed(assen)))
    zet_op_blad(blad, grafiek, opschrift, plaats, maat)
    return plaatsen.count(None)


def _naamplaatsen(
    punten: Sequence[Bureaupunt], assen: tuple[Kruisas, Kruisas], maat: tuple[float, float]
) -> list[Naamplaats | None]:
    """Return on which side of its point each name fits, None where it fits nowhere."""
    breedte, hoogte = (deel * lengte for deel, lengte in zip(_VELD[2:], maat, strict=True))
    x_as, y_as = assen
    plekken = [
        (kort_genoeg(punt.naam), x_as.deel(punt.x) * breedte, (1 - y_as.deel(punt.y)) * hoogte) for punt in punten
    ]
    binnen = (0.0, -_REGEL, breedte, hoogte + _REGEL / 2)
    # Where the quadrants meet no line goes through a name.
    lijnen = []
    if y_as.kruis is not None and x_as.kruis is not None:
        x, y = x_as.deel(x_as.kruis) * breedte, (1 - y_as.deel(y_as.kruis)) * hoogte
        lijnen = [(x, 0.0, x, hoogte), (0.0, y, breedte, y)]
    return list(plaats_namen(plekken, binnen, letter=_LETTER, regel=_REGEL, straal=_STRAAL, lijnen=lijnen))


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
    return {"categories": x, "values": y, "marker": teken("circle", 9, DONKER, WIT[1:]), "line": {"none": True}}


def _naamlabel(plaats: Naamplaats) -> Opties:
    """Show the name of the series on one side of its point, on white: no line goes through it."""
    letters = lettertype(10, kleur=LETTERKLEUR)
    return {"series_name": True, "position": _KANTEN[plaats], "font": letters, "fill": {"color": WIT}}


def _kruisas(as_: Kruisas, andere: Kruisas) -> Opties:
    """Return an axis; where the other crosses it in the middle the quadrants meet, and its figures stay at the side."""
    waar = as_.van if as_.kruis is None else as_.kruis
    streep = lijn(GRIJS, _LIJN, "dash" if andere.kruis is not None else None)
    opties = waardenas(as_.tot, as_.stap, crossing=waar, label_position="low", line=streep)
    if as_.kruis is None:
        opties |= {"min": as_.van, "num_format": "General"}
    return opties | titel(as_.titel, 10)


def _beschrijving(naam: str, punten: Sequence[Bureaupunt], assen: tuple[Kruisas, Kruisas]) -> str:
    x_as, y_as = assen
    waar = "de scores en het kwadrant van elk staan in de tabel eronder"
    if y_as.kruis is None:
        waar = "de score en het cijfer van elk staan in de tabel ernaast"
    return f"Spreidingsgrafiek, {naam}: {len(punten)} punten, horizontaal {x_as.titel}, verticaal {y_as.titel}; {waar}."
