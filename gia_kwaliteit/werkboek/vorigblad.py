"""The tab Vorig werkjaar: all that was filled in the year before, whole, for whoever fills in the next one."""

from collections.abc import Collection, Iterable

from gia_kwaliteit.beoordeling import Vorigetekst
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.achtergrond import naam_invoer
from gia_kwaliteit.werkboek.bladtabel import Blad, Bladkolom, Bladrij, Bladtabel, met_opschriften

_KOPRIJ = 4
_KOLOMMEN = (
    Bladkolom(k.CODE, 10),
    Bladkolom(k.CRITERIUM, 36),
    Bladkolom(k.VORIGE_SCORE, 20),
    Bladkolom(k.SOORT, 15),
    Bladkolom(k.VORIGE_TEKST, 88),
)
VORIGKOPPEN = tuple(kolom.kop for kolom in _KOLOMMEN)
# So wide is what a text stands in, in characters.
TEKSTBREEDTE = _KOLOMMEN[-1].breedte


def maak_vorigblad(teksten: Iterable[Vorigetekst], codes: Collection[str], kader: Kader) -> Blad:
    """Return the tab with these texts, each in a row; those of the `codes` to fill in lead to their row there."""
    kolommen = met_opschriften(_KOLOMMEN, k.opschriften(kader))
    rijen = tuple(_rij(tekst, codes) for tekst in teksten)
    return Blad(k.VORIG_WERKJAAR, k.VORIG_WERKJAAR, (Bladtabel("", kolommen, rijen, _KOPRIJ),))


def cellen_van(tekst: Vorigetekst) -> tuple[str, ...]:
    """Return what stands in its row, from left to right."""
    return (tekst.code, tekst.criterium, tekst.gekozen, tekst.soort, tekst.tekst)


def _rij(tekst: Vorigetekst, codes: Collection[str]) -> Bladrij:
    naar = naam_invoer(tekst.code) if tekst.code in codes else None
    return Bladrij(tekst.code, dict(zip(VORIGKOPPEN, cellen_van(tekst), strict=True)), naar=naar)
