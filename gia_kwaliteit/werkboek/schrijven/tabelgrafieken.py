"""The charts of the columns of a table: bars."""

from gia_kwaliteit.kleuren import letterkleur
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Reeks, Tabelbeeld
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    LETTERKLEUR,
    Kolomdeel,
    Opschrift,
    Opties,
    as_,
    legende,
    lettertype,
    naam_uit_cel,
    nieuwe_grafiek,
    waardenas,
    zet_op_blad,
)
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

_MEESTE_STREEPJES = 8  # on an axis of counts, which has whole steps only


def teken_staven(blad: Tabblad, beeld: Tabelbeeld) -> None:
    """Put a bar chart on the tab.

    The bars lie down, but those side by side stand up: of lying ones LibreOffice reverses the legend.
    """
    opschrift = Opschrift(beeld.titel, _beschrijving("Staafdiagram", beeld))
    grafiek = nieuwe_grafiek(blad, "column" if beeld.naast_elkaar else "bar", opschrift, gestapeld=beeld.gestapeld)
    for kolom in beeld.reeksen:
        kleur = kolom.kleur or DONKER
        reeks = _reeks(blad, beeld, kolom) | {"fill": {"color": f"#{kleur}"}, "gap": 45}
        # A line around a bar would be drawn around a zero too.
        grafiek.add_series(reeks | {"border": {"none": True}, "data_labels": _waardelabels(beeld, kleur)})
    grafiek.show_hidden_data()
    grafiek.set_legend(legende("bottom" if len(beeld.reeksen) > 1 else None))
    waarden = _staafas(beeld)
    if beeld.naast_elkaar:
        grafiek.set_x_axis(as_())
        grafiek.set_y_axis(waarden)
    else:
        # The first row of the table is the top bar, and the values stay at the bottom.
        grafiek.set_y_axis(as_(reverse=True, crossing="max"))
        grafiek.set_x_axis(waarden)
    zet_op_blad(blad, grafiek, opschrift, beeld.plaats, (beeld.breedte, beeld.staafhoogte))


def _reeks(blad: Tabblad, beeld: Tabelbeeld, kolom: Reeks) -> Opties:
    """Return the figures of a column as a series with the heading as its name; a hidden column names the rows."""
    tabel = beeld.tabel
    namen, waarden = (
        Kolomdeel(blad.naam, tabel.nummer(kop), tabel.eerste, tabel.laatste).verwijzing()
        for kop in (k.GRAFIEKLABEL, kolom.kop)
    )
    kop = naam_uit_cel(blad.naam, f"{tabel.letter(kolom.kop)}{tabel.koprij}")
    return {"name": kop, "categories": namen, "values": waarden}


def _waardelabels(beeld: Tabelbeeld, kleur: str) -> Opties:
    """Show the values at the bars; a zero has no label, because the name of the bar says what it is."""
    decimaal = beeld.maximum is not None and not beeld.gestapeld
    return {
        "value": True,
        "num_format": "0.0;-0.0;" if decimaal else "0;-0;",
        "position": "center" if beeld.gestapeld else "outside_end",
        "font": lettertype(9, vet=True, kleur=letterkleur(f"#{kleur}")[1:] if beeld.gestapeld else LETTERKLEUR),
    }


def _staafas(beeld: Tabelbeeld) -> Opties:
    """Return the axis of the values; bars that carry their numbers have none that is seen."""
    if beeld.maximum is None:
        return as_(min=0, visible=False)
    geheel = -(-beeld.maximum // _MEESTE_STREEPJES)
    return waardenas(beeld.maximum, geheel if beeld.gestapeld else beeld.maximum / 4)


def _beschrijving(soort: str, beeld: Tabelbeeld) -> str:
    """Return in words what a chart shows, and where the figures stand."""
    *eerste, laatste = (reeks.kop for reeks in beeld.reeksen)
    wat = f"{', '.join(eerste)} en {laatste}" if eerste else laatste
    # Beside the code stands what a row is about.
    per = f"per {beeld.tabel.koppen[1].lower()} ({len(beeld.tabel.rijen)})"
    waar = f"de tabel met de koppen in rij {beeld.tabel.koprij} van dit blad"
    return f"{soort}, {beeld.titel}: {wat} {per}. De cijfers staan in {waar}."
