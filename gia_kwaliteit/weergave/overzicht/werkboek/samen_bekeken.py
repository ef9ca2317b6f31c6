"""The tab with every pair of a score and a figure that the kader names: its points, their chart, what it says."""

from collections.abc import Iterable
from functools import partial

from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overzicht import GEEN_OORZAAK, Overzicht, SamenBekeken
from gia_kwaliteit.weergave.overzicht.cijferbeelden import MINSTE_VOOR_BEELD
from gia_kwaliteit.weergave.overzicht.werkboek.tabblad import nieuw_tabblad, scoreas
from gia_kwaliteit.weergave.schaalverdeling import verdeel_schaal
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.blad import Cellen, Tabelkolom, schrijf, schrijf_tabel, schrijf_zin
from gia_kwaliteit.werkboek.schrijven.bladzijden import schrijf_blokken
from gia_kwaliteit.werkboek.schrijven.spreidingsgrafiek import Bureaupunt, Kruisas, teken_spreiding
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek, Tabblad

_KOP = o.TABELKOP._replace(horizontaal="center")
_CIJFER = o.GETALCEL._replace(getal="General")
_BEELD, _RIJEN_PER_BEELD = (15.0, 10.5), 21
# Above and below the points, as a share of the axis: a point on the edge has no room for its name.
_RUIMTE = 0.04


def schrijf_samen_bekeken(boek: Boek, overzicht: Overzicht) -> None:
    """Add the tab, where anybody has both of any pair."""
    paren = [samen for samen in overzicht.samen_bekeken if samen.n]
    if not paren:
        return
    blad = nieuw_tabblad(boek, "Samen bekeken", [38, 14, 14, 2, 80], "Scores en cijfers samen bekeken")
    schrijf(blad, "A2", GEEN_OORZAAK, o.ONDERTITEL)
    schrijf_blokken(blad, 4, paren, partial(_schrijf_paar, woorden=overzicht.kader.woorden))


def _schrijf_paar(blad: Tabblad, rij: int, samen: SamenBekeken, *, woorden: Woorden) -> int:
    """Write one pair from this row on; return the last row that it takes."""
    schrijf(blad, f"A{rij}", samen.paar.vraag, o.TABELTITEL)
    jaar = f" ({samen.jaar})" if samen.jaar else ""
    cijfernaam = samen.cijfernaam.rstrip(".")
    wat = f"{samen.paar.proces} {samen.procesnaam} en {samen.paar.cijfer} {cijfernaam}{jaar}"
    schrijf(blad, f"A{rij + 1}", wat, o.ONDERTITEL)
    schrijf_zin(blad, rij + 2, samen.toelichting, "E")
    if not samen.punten:
        return rij + 2
    kolommen = [
        Tabelkolom(woorden.onderwerp.als_kop, o.CEL, o.TABELKOP, tekens=40),
        Tabelkolom(f"{samen.paar.proces}, op {woorden.scores.proces}", o.GETALCEL, _KOP),
        Tabelkolom(f"{samen.paar.cijfer}, {samen.eenheid or ''}".rstrip(", "), _CIJFER, _KOP),
    ]
    koprij = rij + 3
    rijen: Iterable[Cellen] = ([punt.bureau, punt.score, punt.waarde] for punt in samen.punten)
    laatste = schrijf_tabel(blad, koprij, kolommen, rijen)
    if samen.n < MINSTE_VOOR_BEELD:
        return laatste
    punten = [Bureaupunt(p.bureau, nr, p.score, p.waarde) for nr, p in enumerate(samen.punten, start=koprij + 1)]
    schaal = verdeel_schaal((punt.waarde for punt in samen.punten), ruimte=_RUIMTE)
    assen = (
        scoreas(f"{samen.procesnaam}, op {woorden.scores.proces}", woorden.scores, met_kruis=False),
        Kruisas(kolommen[2].kop, schaal.van, schaal.tot, schaal.stap, kruis=None),
    )
    naam = f"{samen.paar.proces} tegen {samen.paar.cijfer}"
    teken_spreiding(blad, punten, naam=naam, assen=assen, plaats=f"E{koprij}", maat=_BEELD)
    return max(laatste, koprij + _RIJEN_PER_BEELD)
