"""Write the tab Vorig werkjaar: a text that no row can show whole goes on in the next one."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gia_kwaliteit.beoordeling import Vorigetekst
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import teksten as t
from gia_kwaliteit.werkboek.achtergrond import naam_vorig
from gia_kwaliteit.werkboek.indeling import Indeling
from gia_kwaliteit.werkboek.schrijven import opmaak as o
from gia_kwaliteit.werkboek.schrijven.naslagblad import schrijf_naslag
from gia_kwaliteit.werkboek.schrijven.tabblad import Boek
from gia_kwaliteit.werkboek.vorigblad import TEKSTBREEDTE, maak_vorigblad

# In points: Excel makes no row higher than 409, and a lower one is easier to scroll by and fits at the end of a page.
_HOOGSTE = 260.0
# No row of that height holds more characters.
_MEESTE_TEKENS = 6000


def schrijf_vorig(boek: Boek, teksten: Iterable[Vorigetekst], indeling: Indeling) -> None:
    """Write the tab with these texts; their codes and the rows to fill in lead to each other."""
    codes = {rij.code for blad in indeling.invoerbladen for tabel in blad.tabellen for rij in tabel.rijen}
    verdeeld = (replace(tekst, tekst=deel) for tekst in teksten for deel in in_rijen(tekst.tekst))
    schrijf_naslag(boek, maak_vorigblad(verdeeld, codes, indeling.kader), t.OVER_VORIG, naam_vorig)


def in_rijen(tekst: str) -> Iterator[str]:
    """Yield a text in parts that a row can show whole; put together they are the text again."""
    tekst = toonbaar(tekst)
    while not _past(tekst):
        einde = bisect_left(range(_MEESTE_TEKENS), 1, key=lambda n: int(not _past(tekst[:n]))) - 1
        # Between two paragraphs, else between two words; a text without either is cut in the middle of a word.
        plaatsen = (tekst.rfind(teken, einde // 2, einde) + 1 for teken in "\n ")
        einde = next(filter(None, plaatsen), max(einde, 1))
        yield tekst[:einde]
        tekst = tekst[einde:]
    yield tekst


def _past(tekst: str) -> bool:
    return len(tekst) <= _MEESTE_TEKENS and o.hoogte(tekst, TEKSTBREEDTE) <= _HOOGSTE
