"""The chapter about the context: what was filled in, in words, and in figures where a kader asks them."""

from gia_kwaliteit.kader import Domein, Kader
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.profiel.cijfergroepen import cijfergroepen
from gia_kwaliteit.rubrieken import CONTEXT
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.verslag.eigen_bureau import Eigennamen
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel
from gia_kwaliteit.verslag.rubrieken.cijferbeeld import cijferbeelden, eerdere_cijfers, is_te_vergelijken
from gia_kwaliteit.verslag.rubrieken.cijfertabel import cijfertabellen
from gia_kwaliteit.verslag.rubrieken.delen import wat_ingevuld_is
from gia_kwaliteit.verslag.rubrieken.naast import bronnen, zinnen_over_cijfers

_KOLOMMEN = (Kolom(kop="Code", breedte=1), Kolom(kop="Gegeven", breedte=3), Kolom(kop="Beschrijving", breedte=9))


def maak_context(domein: Domein, rijen: tuple[Cijferresultaat, ...], kader: Kader, namen: Eigennamen) -> Rubriek:
    """Return the rubric about the context: what was filled in for each indicator (source lines 6023–6024)."""
    getypt = [rij for rij in rijen if not rij.berekend]
    leeg = [rij.naam for rij in getypt if not rij.is_ingevuld]
    groepen = cijfergroepen(domein, rijen, kader)
    titel = f"De context van {kader.woorden.onderwerp.het}"
    getoond = [regel.rij for groep in groepen for regel in groep.regels]
    if getoond:
        tabellen, naslag = cijfertabellen(titel, rijen, {rij.code for rij in rijen if is_te_vergelijken(rij)})
    else:
        teksten = ((rij.code, rij.naam, toonbaar(rij.tekst).strip()) for rij in rijen)
        inhoud = tuple(cellen for cellen in teksten if cellen[-1])
        tabellen, naslag = ((Tabel(titel=titel, kolommen=_KOLOMMEN, rijen=inhoud),) if inhoud else ()), ()
    return Rubriek(
        code=CONTEXT,
        feiten=(
            *wat_ingevuld_is(len(getypt) - len(leeg), leeg, len(getypt)),
            *zinnen_over_cijfers(getoond, kader, namen),
        ),
        herkomst=tuple(bronnen(getoond, kader)),
        beelden=tuple(cijferbeelden(f"De context naast {kader.woorden.gebied.naam}", groepen, kader, namen)),
        tabellen=tabellen,
        naslag=(*naslag, *eerdere_cijfers(rijen, kader, namen)),
    )
