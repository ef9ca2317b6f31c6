"""The charts of the columns of a table: a bar for each row, of scores, levels or counts."""

from gia_kwaliteit.getallen import voluit
from gia_kwaliteit.kleuren import LIJN as LIJNKLEUR
from gia_kwaliteit.kleuren import WIT, letterkleur
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bladtabel import Beeldsoort, Reeks, Tabelbeeld
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    LETTERKLEUR,
    Kolomdeel,
    Opschrift,
    Opties,
    as_,
    helftas,
    legende,
    lettertype,
    naam_uit_cel,
    nieuwe_grafiek,
    zet_op_blad,
)
from gia_kwaliteit.werkboek.schrijven.opmaak import DONKER
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad

# Of a chart of scores so much of the width is for the names, and so much for the bars; the rest for their numbers.
_NAMEN, _STAVEN = 0.44, 0.46


def teken_staven(blad: Tabblad, beeld: Tabelbeeld, grens: str) -> None:
    """Put a bar chart on the tab; `grens` is what the line at the lowest score that is enough is called.

    Of a zero the name of the bar says what it is.
    """
    is_score, is_strook = beeld.soort is Beeldsoort.score, beeld.soort is Beeldsoort.strook
    opschrift = Opschrift(beeld.titel, _beschrijving(beeld))
    gestapeld = beeld.soort is Beeldsoort.aantal
    grafiek = nieuwe_grafiek(blad, "bar", opschrift, gestapeld=gestapeld, tot_honderd=is_strook)
    for kolom in beeld.reeksen:
        grafiek.add_series(_reeks(blad, beeld, kolom) | (_scorestaaf(kolom) if is_score else _stuk(kolom)))
    grafiek.show_hidden_data()
    grafiek.set_legend(legende(None if is_score else "bottom"))
    if not beeld.opschrift:
        grafiek.set_title({"none": True})
    # The first row of the table is the top bar, and the values stay at the bottom.
    grafiek.set_y_axis(as_(reverse=True, crossing="max"))
    grafiek.set_x_axis(_scoreas(beeld, grens) if is_score else as_(min=0, visible=False))
    if is_score:
        rijen = len(beeld.tabel.rijen)
        # Below the bars stands one word.
        vlak = {"x": _NAMEN, "y": 0.02, "width": _STAVEN, "height": 1 - 0.08 - 0.6 / (rijen + 2)}
        grafiek.set_plotarea({"layout": vlak})
    grafiek.set_chartarea({"border": {"none": True}})
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


def _scorestaaf(kolom: Reeks) -> Opties:
    """Return the look of a score: its number at the end, and both sides of the half on one line."""
    labels = {"value": True, "num_format": "0.0;-0.0;", "position": "outside_end"}
    # On white, where a number stands on the line.
    labels |= {"font": lettertype(10, vet=True, kleur=LETTERKLEUR), "fill": {"color": WIT}}
    # A line around a bar would be drawn around a zero too.
    rand = {"none": True}
    return {"fill": {"color": f"#{kolom.kleur or DONKER}"}, "border": rand, "gap": 45, "overlap": 100} | {
        "data_labels": labels
    }


def _stuk(kolom: Reeks) -> Opties:
    """Return the look of how many have a level, or no score: the number inside."""
    kleur = f"#{kolom.kleur or DONKER}"
    letters = lettertype(10, vet=True, kleur=letterkleur(kleur)[1:])
    labels = {"value": True, "num_format": "0;-0;", "position": "center", "font": letters}
    rand = {"color": LIJNKLEUR, "width": 0.75} if kleur == WIT else {"none": True}
    return {"fill": {"color": kleur}, "border": rand, "gap": 45, "data_labels": labels}


def _scoreas(beeld: Tabelbeeld, grens: str) -> Opties:
    """Return the axis of scores: a thin dark line at what is enough, with the word for it in place of numbers."""
    # A number in this format is its name; the quotes around it end it.
    naam = grens.replace('"', "”")
    woord = {"num_format": f'[={beeld.vanaf:g}]"{naam}";;', "num_font": lettertype(10)}
    return as_(**helftas(beeld.maximum, beeld.vanaf), **woord, line={"none": True})


def _beschrijving(beeld: Tabelbeeld) -> str:
    """Return in words what a chart shows, and where the figures stand."""
    koppen = [reeks.kop for reeks in beeld.reeksen]
    if beeld.soort is Beeldsoort.score and 2 * beeld.vanaf != beeld.maximum:
        koppen = [f"{waar} {voluit(beeld.vanaf)}" for waar in ("Onder", "Vanaf")]
    *eerste, laatste = koppen
    wat = f"{', '.join(eerste)} en {laatste}"
    per = f"per {beeld.per} ({len(beeld.tabel.rijen)})"
    waar = f"de tabel met de koppen in rij {beeld.tabel.koprij} van dit blad"
    return f"Staafdiagram, {beeld.titel}: {wat} {per}. De cijfers staan in {waar}."
