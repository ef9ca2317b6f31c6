"""The chapter about the input: the figures of the onthaalbureau, beside what is known of Vlaanderen."""

from collections.abc import Iterator

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.kader import Domein, Indicator, Kader
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.profiel.cijfergroepen import cijfergroepen, rijcodes
from gia_kwaliteit.rubrieken import INPUT
from gia_kwaliteit.tekst import als_reeksen
from gia_kwaliteit.verslag.model import Aantalbeeld, Rubriek
from gia_kwaliteit.verslag.rubrieken.cijferbeeld import cijferbeelden, eerdere_cijfers, is_te_vergelijken
from gia_kwaliteit.verslag.rubrieken.cijfertabel import cijfertabellen
from gia_kwaliteit.verslag.rubrieken.delen import wat_ingevuld_is
from gia_kwaliteit.verslag.rubrieken.naast import bronnen, eerder_geteld, input_naast_vlaanderen, naast_de_normen
from gia_kwaliteit.verslag.rubrieken.vlaams import codes_per_rubriek, herkomst, vlaamse_cijfers
from gia_kwaliteit.verslag.zinnen import aantal, gemerkt, opsomming

_GEEN = "Het kader bevat geen Vlaamse cijfers om naast de input te leggen."
# Of more rows that are empty the codes are named, not the names.
_MEESTE_NAMEN = 8
# Bars of which one is so many times another show nothing of the smallest.
_TE_VERSCHILLEND = 100


def maak_input(domein: Domein, rijen: tuple[Cijferresultaat, ...], kader: Kader, bureau: str | None) -> Rubriek:
    """Return the rubric about the input, beside what is known of Vlaanderen (source lines 6025–6026).

    `bureau` is the name of this onthaalbureau in the referentie, None where it is not certain that it has one.
    """
    groepen = cijfergroepen(domein, rijen, kader)
    getypt = [rij for rij in rijen if not rij.berekend]
    leeg = [rij for rij in getypt if not rij.is_ingevuld]
    namen = [rij.naam for rij in leeg] if len(leeg) <= _MEESTE_NAMEN else als_reeksen(rij.code for rij in leeg)
    feiten = list(wat_ingevuld_is(len(getypt) - len(leeg), namen, len(getypt)))
    zonder_cijfer = [rij.naam for rij in getypt if rij.is_ingevuld and rij.waarde is None]
    if zonder_cijfer:
        feiten.append(f"Zonder cijfer: {opsomming(zonder_cijfer)}.")
    getoond = [regel.rij for groep in groepen for regel in groep.regels]
    feiten += [
        *input_naast_vlaanderen(getoond, kader),
        *naast_de_normen(getoond, kader),
        *eerder_geteld(getoond, kader, bureau),
        *bronnen(getoond, kader),
    ]
    vlaams = vlaamse_cijfers(codes_per_rubriek(kader)[INPUT], kader)
    tabellen, naslag = cijfertabellen("De input van het onthaalbureau", rijen)
    return Rubriek(
        code=INPUT,
        feiten=(*feiten, herkomst(vlaams) if vlaams else _GEEN),
        beelden=(
            *cijferbeelden("De input naast Vlaanderen", groepen, kader, bureau),
            *(beeld for indicator in domein.indicatoren for beeld in _aantallen(indicator, rijen)),
        ),
        tabellen=tabellen,
        naslag=(*naslag, *eerdere_cijfers(rijen, kader, bureau)),
    )


def _aantallen(indicator: Indicator, rijen: tuple[Cijferresultaat, ...]) -> Iterator[Aantalbeeld]:
    """Yield a picture of the numbers of one indicator that there is nothing to set against, or none.

    Fourteen teachers would be lost beside a thousand inburgeraars.
    """
    codes = rijcodes(indicator)
    los = [rij for rij in rijen if rij.code in codes and not is_te_vergelijken(rij) and not rij.berekend]
    regels = tuple((rij.naam, rij.waarde) for rij in los if rij.waarde is not None)
    # Shares and numbers do not stand on one axis.
    if not regels or any(rij.eenheid == PROCENT for rij in los) or _te_verschillend([waarde for _, waarde in regels]):
        return
    statussen = {rij.naam: rij.status for rij in los}
    delen = [gemerkt(f"{naam}: {aantal(waarde)}", statussen[naam]) for naam, waarde in regels]
    yield Aantalbeeld(
        titel=f"De input in aantallen: {indicator.naam}",
        alternatief=f"{'; '.join(delen)}.",
        regels=regels,
        geschat=frozenset(naam for naam, status in statussen.items() if status is Status.geschat),
    )


def _te_verschillend(waarden: list[float]) -> bool:
    positief = [waarde for waarde in waarden if waarde > 0]
    return bool(positief) and max(positief) > _TE_VERSCHILLEND * min(positief)
