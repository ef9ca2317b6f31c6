"""Report what is struck out and yet read: who strikes out a score may mean that it does not count."""

from collections.abc import Iterator, Sequence

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.lezen.cellen import kort
from gia_kwaliteit.werkboek.lezen.rijen import Gelezen
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting

# Who strikes out a criterium may mean its score; what stands beside both is no reason to ask.
_ERNAAST = (k.CODE, k.CRITERIUM, k.INDICATOR, k.VRAAG)


def meld_doorgehaald(gelezen: Gelezen, verwachting: Verwachting, bron: Bron) -> Iterator[Bevinding]:
    """Yield a bevinding for each row in which something that is read is struck out, at the first such cell."""
    cellen = {blad.naam: door for blad in bron.bladen if (door := bron.doorgehaald(blad))}
    koppen = (*verwachting.invoerkoppen, *_ERNAAST)
    for code, rij in gelezen.eerste.items() if cellen else ():
        kop = _doorgehaalde_kop(rij, koppen, cellen.get(rij.blad.naam, frozenset()))
        if kop and any(rij.tekst(ingevuld) for ingevuld in verwachting.invoerkoppen):
            plaats = {"blad": rij.blad.naam, "cel": rij.plaats(kop), "code": code}
            woorden = {"kop": verwachting.opschrift(kop), "gevonden": kort(rij.tekst(kop))}
            yield bevinding(Bevindingsoort.doorgehaald, **woorden, **plaats)


def _doorgehaalde_kop(rij: Tabelrij, koppen: Sequence[str], cellen: frozenset[str]) -> str | None:
    """Return the first heading under which there is something that is struck out."""
    return next((kop for kop in koppen if rij.plaats(kop) in cellen and rij.tekst(kop)), None)
