"""A chart of lines: scores on 20 over the years, one line standing out from the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from gia_kwaliteit.werkboek.schrijven.grafiek import (
    LETTERKLEUR,
    Kolomdeel,
    Opschrift,
    Opties,
    as_,
    korte_naam,
    legende,
    lijn,
    nieuwe_grafiek,
    teken,
    waardenas,
    zet_op_blad,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

MEESTE_LIJNEN = 12  # that a reader can tell apart
# Of four colours that differ for everybody; a mark tells the lines of one colour apart.
_KLEUREN = ("1F4E85", "E07B39", "5B6775", "7FB3DC")
_TEKENS = ("circle", "diamond", "triangle", "square")
_GRIJS = "B8C4D2"
# How thick a line is, in points: one of many, one of few, and the one that stands out.
_DUN, _GEWOON, _DIK = 0.75, 1.75, 3.0


@dataclass(frozen=True)
class Lijn:
    """A line of a chart: its name, the cell of that name on the tab of its figures, and the cells of its scores."""

    naam: str
    naamcel: str
    cellen: Kolomdeel


@dataclass(frozen=True)
class Lijnbeeld:
    """A chart of lines, so wide and high (cm).

    `onder` are the cells that name the points from left to right, `plaats` the cell of the top left corner, `nadruk` a
    line that stands out from the others.
    """

    titel: str
    lijnen: Sequence[Lijn]
    onder: Kolomdeel
    plaats: str
    maat: tuple[float, float]
    nadruk: Lijn | None = None

    @property
    def veel(self) -> bool:
        """Whether there are more lines than a reader can tell apart."""
        return len(self.lijnen) > MEESTE_LIJNEN


def teken_lijnen(blad: Tabblad, beeld: Lijnbeeld) -> None:
    """Put lines of scores on 20 on the tab; of more than a reader can tell apart the names are left out."""
    opschrift = Opschrift(beeld.titel, _beschrijving(beeld))
    grafiek = nieuwe_grafiek(blad, "line", opschrift)
    for nummer, een in enumerate(beeld.lijnen):
        kleur = _GRIJS if beeld.veel else _KLEUREN[nummer % len(_KLEUREN)]
        soort = "circle" if beeld.veel else _TEKENS[nummer // len(_KLEUREN) % len(_TEKENS)]
        dikte = _DUN if beeld.veel else _GEWOON
        grafiek.add_series(_reeks(een, beeld.onder, (soort, 4 if beeld.veel else 7), lijn(kleur, dikte)))
    if beeld.nadruk:
        grafiek.add_series(_reeks(beeld.nadruk, beeld.onder, ("square", 6), lijn(LETTERKLEUR, _DIK)))
    grafiek.set_legend(legende(None if beeld.veel else "right"))
    grafiek.set_x_axis(as_())
    grafiek.set_y_axis(waardenas(20, 5))
    zet_op_blad(blad, grafiek, opschrift, beeld.plaats, beeld.maat)


def _reeks(een: Lijn, onder: Kolomdeel, vorm: tuple[str, int], streep: Opties) -> Opties:
    """Return a series with its mark (kind and size) in the colour of its line."""
    kleur = str(streep["color"]).removeprefix("#")
    return {
        "name": korte_naam(een.cellen.blad, een.naamcel, een.naam),
        "categories": onder.verwijzing(),
        "values": een.cellen.verwijzing(),
        "marker": teken(*vorm, kleur, kleur),
        "line": streep,
    }


def _beschrijving(beeld: Lijnbeeld) -> str:
    wie = f"{len(beeld.lijnen)} onthaalbureaus" if beeld.veel else ", ".join(een.naam for een in beeld.lijnen)
    nadruk = f"; een dikke lijn voor {beeld.nadruk.naam}" if beeld.nadruk else ""
    waar = f"De cijfers staan op het blad {beeld.onder.blad}."
    return f"Lijngrafiek, {beeld.titel}: score op 20 per werkjaar, een lijn voor {wie}{nadruk}. {waar}"
