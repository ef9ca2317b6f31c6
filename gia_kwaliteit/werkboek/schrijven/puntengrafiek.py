"""A dot plot: one figure of every subject on one axis, with lines for what it is set against."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from gia_kwaliteit.kleuren import ANDER, BOVEN, HOL, INKT, VLAAMS, WIT
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    Kolomdeel,
    Opschrift,
    Opties,
    as_,
    legende,
    lijn,
    naam_uit_cel,
    nieuwe_grafiek,
    teken,
    waardenas,
    zet_op_blad,
)
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad


class Puntsoort(Enum):
    """What a series of points is, with its colour (RRGGBB)."""

    vol = BOVEN[1:]
    open = HOL[1:]
    gemiddelde = INKT[1:]
    vlaanderen = VLAAMS[1:]
    norm = ANDER[1:]


_STREPEN = {Puntsoort.gemiddelde: "solid", Puntsoort.vlaanderen: "round_dot", Puntsoort.norm: "dash"}


@dataclass(frozen=True)
class Puntreeks:
    """The points in some cells of a column, whose heights stand in another; `naamcel` holds what they are called."""

    soort: Puntsoort
    naamcel: str
    waarden: Kolomdeel
    hoogten: Kolomdeel


@dataclass(frozen=True)
class Puntenbeeld:
    """A dot plot with its top left corner in `plaats`, so wide and high (cm).

    The axis goes from `van` to `tot` by `stap`, the dots stand up to `hoogste` above and below the middle.
    """

    opschrift: Opschrift
    reeksen: Sequence[Puntreeks]
    van: float
    tot: float
    stap: float
    hoogste: int
    plaats: str
    maat: tuple[float, float]


def teken_punten(blad: Tabblad, beeld: Puntenbeeld) -> None:
    """Put a dot plot on the tab; a single figure is a line through the dots."""
    grafiek = nieuwe_grafiek(blad, "scatter", beeld.opschrift)
    boven = beeld.hoogste + 1
    for reeks in beeld.reeksen:
        grafiek.add_series(_reeks(reeks, 2 * boven))
    grafiek.set_legend(legende("bottom"))
    grafiek.set_x_axis(waardenas(beeld.tot, beeld.stap, min=beeld.van, num_format="General", crossing=beeld.van))
    # The axis of the figures stands below the dots.
    grafiek.set_y_axis(as_(min=-boven, max=boven, crossing=-boven, visible=False))
    zet_op_blad(blad, grafiek, beeld.opschrift, beeld.plaats, beeld.maat)


def _reeks(reeks: Puntreeks, hoogte: float) -> Opties:
    """Return a series: dots, or of a single figure a line as high as the picture."""
    kleur = reeks.soort.value
    opties: Opties = {
        "name": naam_uit_cel(reeks.waarden.blad, reeks.naamcel),
        "categories": reeks.waarden.verwijzing(),
        "values": reeks.hoogten.verwijzing(),
        "line": {"none": True},
    }
    if reeks.soort is Puntsoort.vol:
        return opties | {"marker": teken("circle", 8, kleur, WIT[1:])}
    if reeks.soort is Puntsoort.open:
        return opties | {"marker": teken("circle", 8, kleur, Puntsoort.vol.value)}
    streep = lijn(kleur, 2.0, _STREPEN[reeks.soort])
    balk = {"type": "fixed", "value": hoogte, "direction": "both", "end_style": 0, "line": streep}
    vorm = "diamond" if reeks.soort is Puntsoort.vlaanderen else "square"
    return opties | {"marker": teken(vorm, 5, kleur, DONKER), "y_error_bars": balk}
