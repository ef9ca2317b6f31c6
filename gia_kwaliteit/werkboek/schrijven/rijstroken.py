"""A strip beside every row of a table: how many criteria got each level and how many none, all as long."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import Niveau
from gia_kwaliteit.kleuren import LIJN, WIT, letterkleur
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import schrijf, verberg
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    Kolomdeel,
    Opschrift,
    leg_naast_rijen,
    lettertype,
    naam_uit_cel,
    nieuwe_grafiek,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad


@dataclass(frozen=True)
class Strokenbeeld:
    """The strips over the cells of `kolom`, from the row `eerste` on, with the names of the rows in the column `namen`.

    `tellingen` counts the `niveaus` of each row by their name; one of another scale has none of them. `open` counts of
    each row what has no score: white, as a strip without it would be as long for two criteria as for eight. The columns
    from `hulp` on, one more than there are levels, are hidden and hold the counts, under the name of their level.
    """

    opschrift: Opschrift
    kolom: int
    eerste: int
    namen: int
    niveaus: Sequence[Niveau]
    tellingen: Sequence[Mapping[str, int]]
    open: Sequence[int]
    hulp: int


def teken_stroken(blad: Tabblad, beeld: Strokenbeeld) -> None:
    """Put the strips beside the rows of a table that has its heights."""
    grafiek = nieuwe_grafiek(blad, "bar", beeld.opschrift, tot_honderd=True)
    laatste = beeld.eerste + len(beeld.tellingen) - 1
    namen = Kolomdeel(blad.naam, beeld.namen, beeld.eerste, laatste).verwijzing()
    reeksen = [
        *((v.naam, v.kleur, [telling.get(v.naam, 0) for telling in beeld.tellingen]) for v in beeld.niveaus),
        (k.ZONDER_SCORE, WIT, beeld.open),
    ]
    for kolom, (naam, kleur, aantallen) in enumerate(reeksen, start=beeld.hulp):
        letter = letters(kolom - 1)
        schrijf(blad, f"{letter}{beeld.eerste - 1}", naam, o.TEKST)
        for rij, aantal in enumerate(aantallen, start=beeld.eerste):
            schrijf(blad, f"{letter}{rij}", aantal, o.TEKST)
        verberg(blad, letter)
        # A zero has no digit.
        cijfers = lettertype(9, vet=True, kleur=letterkleur(kleur)[1:])
        grafiek.add_series(
            {
                "name": naam_uit_cel(blad.naam, f"{letter}{beeld.eerste - 1}"),
                "categories": namen,
                "values": Kolomdeel(blad.naam, kolom, beeld.eerste, laatste).verwijzing(),
                "fill": {"color": kleur},
                "border": {"color": LIJN if kleur == WIT else WIT, "width": 0.75},
                "gap": 35,
                "data_labels": {"value": True, "num_format": "0;-0;", "position": "center", "font": cijfers},
            }
        )
    grafiek.set_x_axis({"min": 0, "max": 1, "major_gridlines": {"visible": False}, "visible": False})
    leg_naast_rijen(blad, grafiek, beeld.opschrift, (beeld.eerste, beeld.kolom, laatste, beeld.kolom))
