"""The layout of the tab with questions: what goes before them, and a table for each rubriek."""

from collections.abc import Callable, Iterator

from gia_kwaliteit.kader import Kader, Vragenlijst
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Bladkolom, Bladrij, Bladtabel, Invoersoort

# Makes the row of a code with these headings to fill in.
Rijmaker = Callable[..., Bladrij]


def vraagkoppen(kader: Kader) -> tuple[str, ...]:
    """Return the headings beside a question that any question has something under."""
    vragen = kader.vraag_van.values()
    heeft = {k.HINT: any(vraag.hint for vraag in vragen), k.EENHEID: any(vraag.eenheid for vraag in vragen)}
    return tuple(kop for kop, er in heeft.items() if er)


def vraagtabellen(
    kader: Kader,
    vragen: Vragenlijst,
    rij: Rijmaker,
    vorig: tuple[Bladkolom, ...],
    achteraan: tuple[Bladkolom, ...],
) -> Iterator[Bladtabel]:
    """Yield the tables, which still have no place; `vorig` and `achteraan` are columns to look at."""
    erbij = vraagkoppen(kader)
    kolommen = (
        Bladkolom(k.CODE, 9),
        Bladkolom(k.VRAAG, 62),
        *([Bladkolom(k.HINT, 26)] if k.HINT in erbij else []),
        *vorig,
        Bladkolom(k.ANTWOORD, 74, Invoersoort.antwoord),
        *([Bladkolom(k.EENHEID, 12)] if k.EENHEID in erbij else []),
        *achteraan,
    )
    groep = teksten.groepskop(vragen.naam, vragen.definitie)
    for deel in vragen.inleiding:
        zinnen = teksten.inleidingszinnen(deel)
        yield Bladtabel(deel.titel, kolommen, (), 0, groep=groep, herkomst=zinnen)
    for rubriek in vragen.rubrieken:
        rijen = tuple(rij(vraag.code, k.ANTWOORD) for vraag in rubriek.vragen)
        yield Bladtabel(rubriek.naam, kolommen, rijen, 0, rubriek.code, groep=groep, herkomst=rubriek.aanwijzing)
