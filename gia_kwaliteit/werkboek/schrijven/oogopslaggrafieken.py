"""The charts of the tab that says it in one glance: they lie beside the rows of which they draw the scores."""

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kleuren import BOVEN, LIJN, ONDER, WIT, letterkleur
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.oogopslagindeling import BALK, NAAM, SCORE, STROOK, Oogopslagindeling, Scoreblok, Scoredeel
from gia_kwaliteit.werkboek.schrijven.grafiek import (
    Kolomdeel,
    Opschrift,
    Opties,
    helftas,
    leg_naast_rijen,
    lettertype,
    nieuwe_grafiek,
)
from gia_kwaliteit.werkboek.schrijven.tabblad import Tabblad


def teken_balken(blad: Tabblad, opzet: Oogopslagindeling, blok: Scoreblok, deel: Scoredeel) -> None:
    """Draw the score of every row as a bar: below half in one colour, from half up in another, and a line at half."""
    titel = _titel(blok.scorekop, blok, deel)
    drempel = next(iter(blok.groepen.values())).drempel
    woorden = (
        f"Staafdiagram, {titel}: een staaf per rij, oranje onder {drempel} en blauw vanaf {drempel}, met een lijn bij "
        f"{blok.vanaf:g}. De cijfers staan in kolom {letters(SCORE - 1)} van dit blad."
    )
    opschrift = Opschrift(titel, woorden)
    grafiek = nieuwe_grafiek(blad, "bar", opschrift, gestapeld=True)
    for kolom, naam, kleur in (
        (opzet.onder, k.ONDER_DE_HELFT, ONDER),
        (opzet.onder + 1, k.VANAF_DE_HELFT, BOVEN),
    ):
        grafiek.add_series(_reeks(blad, deel, kolom) | {"name": naam, "fill": {"color": kleur}, "gap": 70})
    grafiek.set_x_axis(helftas(blok.maximum, blok.vanaf, visible=False))
    leg_naast_rijen(blad, grafiek, opschrift, (deel.eerste, BALK, deel.laatste, BALK))


def teken_stroken(blad: Tabblad, opzet: Oogopslagindeling, blok: Scoreblok, deel: Scoredeel) -> None:
    """Draw of every row how many criteria got each level, all as long; what has no score is white."""
    titel = _titel("Niveaus", blok, deel)
    namen, criteria = ", ".join(opzet.niveaus), opzet.kader.woorden.begrippen.criterium.meervoud
    woorden = (
        f"Staafdiagram, {titel}: een even lange strook per rij met het aantal {criteria} per niveau ({namen}); wat "
        "geen score heeft, is wit. De cijfers staan op de resultaatbladen."
    )
    opschrift = Opschrift(titel, woorden)
    grafiek = nieuwe_grafiek(blad, "bar", opschrift, tot_honderd=True)
    kleuren = [(niveau.naam, niveau.kleur) for niveau in opzet.kader.schaal.niveaus]
    for kolom, (naam, kleur) in enumerate([*kleuren, (k.ZONDER_SCORE, WIT)], start=opzet.onder + 2):
        reeks = _reeks(blad, deel, kolom) | {"name": naam, "fill": {"color": kleur}, "gap": 35}
        # A zero has no digit, and its border would be a line where nothing is.
        letters_ = lettertype(10, vet=True, kleur=letterkleur(kleur)[1:])
        labels = {"value": True, "num_format": "0;-0;", "position": "center", "font": letters_}
        rand = {"color": LIJN if kleur == WIT else WIT, "width": 0.75}
        grafiek.add_series(reeks | {"border": rand, "data_labels": labels})
    grafiek.set_x_axis({"min": 0, "max": 1, "major_gridlines": {"visible": False}, "visible": False})
    leg_naast_rijen(blad, grafiek, opschrift, (deel.eerste, STROOK, deel.laatste, STROOK + len(opzet.niveaus) - 1))


def _titel(wat: str, blok: Scoreblok, deel: Scoredeel) -> str:
    return f"{wat} per {blok.woord.enkelvoud}{f': {deel.titel}' if deel.titel else ''}"


def _reeks(blad: Tabblad, deel: Scoredeel, kolom: int) -> Opties:
    namen, waarden = (Kolomdeel(blad.naam, nummer, deel.eerste, deel.laatste).verwijzing() for nummer in (NAAM, kolom))
    return {"categories": namen, "values": waarden, "border": {"none": True}}
