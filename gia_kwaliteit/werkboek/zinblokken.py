"""The sentences of the werkboek about groups with a score: one on each tab with a chart of scores."""

from collections.abc import Mapping, Sequence

from gia_kwaliteit.kader import ONDERDEELSOORTEN, Groepsoort, Scoregroep
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.actieindeling import EERSTE_HULPRIJ
from gia_kwaliteit.werkboek.bladtabel import Resultaatblad, verwijzing
from gia_kwaliteit.werkboek.resultaatindeling import Resultaatindeling
from gia_kwaliteit.werkboek.zinformules import Zinblok


def zinblokken(resultaten: Resultaatindeling, profiel: Profiel) -> Mapping[str, Zinblok]:
    """Return what each sentence is worked out from, by the name of its tab: below each other on the very hidden tab."""
    kader = resultaten.invoer.kader
    proces = kader.woorden.begrippen.proces
    delen: dict[str, tuple[Sequence[Scoregroep], Zelfstandig]] = {}
    delen[teksten.OOGOPSLAG] = (kader.scoregroepen_van(Groepsoort.proces), proces)
    for code, blad in resultaten.onderdelen.items():
        groep = kader.scoregroepen[code]
        if groep.delen:
            woord = teksten.ASPECT if groep.soort is Groepsoort.bewaking else proces
            delen[blad.naam] = ([kader.scoregroepen[deel] for deel in groep.delen], woord)
    delen[resultaten.samenvattend.naam] = (kader.scoregroepen_van(*ONDERDEELSOORTEN), teksten.ONDERDEEL)
    blokken: dict[str, Zinblok] = {}
    rij = EERSTE_HULPRIJ
    for naam, (groepen, woord) in delen.items():
        cellen = [scorecel(resultaten, groep) for groep in groepen]
        blokken[naam] = Zinblok(rij, [profiel.groepen[groep.code] for groep in groepen], cellen, woord)
        rij = blokken[naam].einde
    return blokken


def scorecel(resultaten: Resultaatindeling, groep: Scoregroep, kop: str | None = None) -> str:
    """Return the reference to the cell of a scoregroep under a heading, on the tab where it is computed.

    Without a heading it is that of its score. Raises KeyError when it stands on no tab.
    """
    kop = kop or k.score_op(groep.maximum)
    bladen: tuple[Resultaatblad, ...] = (*resultaten.onderdelen.values(), resultaten.samenvattend)
    for blad in bladen:
        for nummer, rij in blad.tabellen[0].genummerd:
            if rij.code == groep.code:
                return f"{verwijzing(blad.naam)}!${blad.tabellen[0].letter(kop)}${nummer}"
    raise KeyError(groep.code)
