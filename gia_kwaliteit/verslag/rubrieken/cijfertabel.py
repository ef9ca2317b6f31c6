"""The tables of the figures of context and input: what a picture shows stands in an annex."""

from collections.abc import Collection, Iterable

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.getallen import in_het_kort
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.verslag.model import Kolom, Tabel
from gia_kwaliteit.verslag.rubrieken.delen import als_status
from gia_kwaliteit.verslag.zinnen import NIET_GEVRAAGD, met_eenheid, zonder

BEREKEND = "berekend"
_KOLOMMEN = (
    Kolom(kop="Code", breedte=1.1),
    Kolom(kop="Gegeven", breedte=3),
    Kolom(kop="Waarde", breedte=1.6, getal=True),
    Kolom(kop="Status", breedte=1.7),
    Kolom(kop="Jaar", breedte=1.1, getal=True),
    Kolom(kop="Beschrijving", breedte=6.5),
)


def cijfertabellen(
    titel: str, rijen: Iterable[Cijferresultaat], in_beeld: Collection[str]
) -> tuple[tuple[Tabel, ...], tuple[Tabel, ...]]:
    """Return the tables of the chapter and those of its annex.

    What a picture shows (`in_beeld`, codes) stands in the chapter only with the words that somebody wrote beside it;
    then all figures are in the annex.
    """
    gevuld = [rij for rij in rijen if rij.is_ingevuld]
    buiten_beeld = [rij for rij in gevuld if rij.tekst.strip() or rij.code not in in_beeld]
    alles = tuple(map(_cellen, gevuld))
    if len(buiten_beeld) == len(gevuld):
        return ((Tabel(titel=titel, kolommen=_KOLOMMEN, rijen=alles),) if gevuld else ()), ()
    rest = tuple(map(_cellen, buiten_beeld))
    hier = (Tabel(titel=f"{titel}: beschrijvingen en andere cijfers", kolommen=_KOLOMMEN, rijen=rest),) if rest else ()
    return hier, (Tabel(titel=f"{titel}: alle cijfers", kolommen=_KOLOMMEN, rijen=alles),)


def status_van(rij: Cijferresultaat) -> str:
    """Return what is known of a figure: that it follows from others, or whether it was measured."""
    if not rij.berekend or rij.waarde is None:
        return als_status(rij.status)
    return f"{BEREKEND}, {rij.status}" if rij.status is Status.geschat else BEREKEND


def waarde_van(rij: Cijferresultaat) -> str:
    """Return a figure as it stands in a table, or why it is not there; what was computed has one decimal at most."""
    if rij.waarde is None and not rij.gevraagd:
        return NIET_GEVRAAGD
    if rij.berekend and rij.waarde is None:
        return "–"
    if rij.berekend and rij.waarde is not None and rij.eenheid != PROCENT:
        return in_het_kort(rij.waarde)
    return met_eenheid(rij.waarde, rij.eenheid, zonder(rij.status))


def _cellen(rij: Cijferresultaat) -> tuple[str, ...]:
    jaar = str(rij.jaar) if rij.jaar is not None else "–"
    waarde = waarde_van(rij) if rij.eenheid or rij.waarde is not None else "–"
    return rij.code, rij.naam, waarde, status_van(rij), jaar, toonbaar(rij.tekst).strip() or "–"
