"""The chapter about the input: the figures of the subject, beside what is known of the area."""

from collections.abc import Iterator

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.kader import Domein, Indicator, Kader
from gia_kwaliteit.kader.referentie import PROCENT
from gia_kwaliteit.profiel import Cijferresultaat
from gia_kwaliteit.profiel.cijfergroepen import cijfergroepen, rijcodes
from gia_kwaliteit.rubrieken import INPUT
from gia_kwaliteit.tekst import als_reeksen, opgesomd
from gia_kwaliteit.verslag.beeldsoorten import Aantalbeeld
from gia_kwaliteit.verslag.eigen_bureau import Eigennamen
from gia_kwaliteit.verslag.model import Rubriek
from gia_kwaliteit.verslag.rubrieken.cijferbeeld import cijferbeelden, eerdere_cijfers, is_te_vergelijken
from gia_kwaliteit.verslag.rubrieken.cijfertabel import cijfertabellen
from gia_kwaliteit.verslag.rubrieken.delen import wat_ingevuld_is
from gia_kwaliteit.verslag.rubrieken.naast import bronnen, vlaams_van, zinnen_over_cijfers
from gia_kwaliteit.verslag.rubrieken.vlaams import codes_per_rubriek, herkomst, vlaamse_cijfers
from gia_kwaliteit.verslag.zinnen import aantal, gemerkt

# Of more rows that are empty the codes are named, not the names.
_MEESTE_NAMEN = 8
# Bars of which one is so many times another show nothing of the smallest.
_TE_VERSCHILLEND = 100


def maak_input(domein: Domein, rijen: tuple[Cijferresultaat, ...], kader: Kader, namen: Eigennamen) -> Rubriek:
    """Return the rubric about the input, beside what is known of the area (source lines 6025–6026).

    `namen` are those of this subject in the referentie.
    """
    groepen = cijfergroepen(domein, rijen, kader)
    getypt = [rij for rij in rijen if not rij.berekend]
    leeg = [rij for rij in getypt if not rij.is_ingevuld]
    welke = [rij.naam for rij in leeg] if len(leeg) <= _MEESTE_NAMEN else als_reeksen(rij.code for rij in leeg)
    feiten = list(wat_ingevuld_is(len(getypt) - len(leeg), welke, len(getypt)))
    zonder_cijfer = [rij.naam for rij in getypt if rij.is_ingevuld and rij.waarde is None]
    if zonder_cijfer:
        feiten.append(f"Zonder cijfer: {opgesomd(zonder_cijfer)}.")
    getoond = [regel.rij for groep in groepen for regel in groep.regels]
    feiten += zinnen_over_cijfers(getoond, kader, namen)
    if not any(vlaams_van(rij, kader) for rij in getoond):
        feiten += _waar_het_gebied_staat(kader)
    los = [_losse_aantallen(indicator, rijen) for indicator in domein.indicatoren]
    in_beeld = {rij.code for rij in rijen if is_te_vergelijken(rij)} | {rij.code for groep in los for rij in groep}
    tabellen, naslag = cijfertabellen(f"De input van {kader.woorden.onderwerp.het}", rijen, in_beeld)
    return Rubriek(
        code=INPUT,
        feiten=tuple(feiten),
        herkomst=tuple(bronnen(getoond, kader)),
        beelden=(
            *cijferbeelden(f"De input naast {kader.woorden.gebied.naam}", groepen, kader, namen),
            *(
                _aantalbeeld(indicator, groep)
                for indicator, groep in zip(domein.indicatoren, los, strict=True)
                if groep
            ),
        ),
        tabellen=tabellen,
        naslag=(*naslag, *eerdere_cijfers(rijen, kader, namen)),
    )


def _waar_het_gebied_staat(kader: Kader) -> Iterator[str]:
    """Say where the figures of the area come from that stand beside none of the input, or that the kader has none.

    Of a kader without any figure nobody asks that.
    """
    if gevonden := vlaamse_cijfers(codes_per_rubriek(kader)[INPUT], kader):
        yield herkomst(gevonden, kader)
    elif kader.referentie or kader.output:
        yield f"Het kader bevat geen {kader.woorden.gebied.cijfers} om naast de input te leggen."


def _losse_aantallen(indicator: Indicator, rijen: tuple[Cijferresultaat, ...]) -> list[Cijferresultaat]:
    """Return the numbers of one indicator that there is nothing to set against, where they can share an axis.

    Fourteen of one thing would be lost beside a thousand of another; shares and numbers do not stand on one axis.
    """
    codes = rijcodes(indicator)
    los = [rij for rij in rijen if rij.code in codes and not is_te_vergelijken(rij) and not rij.berekend]
    gevuld = [rij for rij in los if rij.waarde is not None]
    met_aandeel = any(rij.eenheid == PROCENT for rij in los)
    return [] if met_aandeel or _te_verschillend([rij.waarde or 0.0 for rij in gevuld]) else gevuld


def _aantalbeeld(indicator: Indicator, rijen: list[Cijferresultaat]) -> Aantalbeeld:
    delen = [gemerkt(f"{rij.naam}: {aantal(rij.waarde or 0.0)}", rij.status) for rij in rijen]
    return Aantalbeeld(
        titel=f"De input in aantallen: {indicator.naam}",
        alternatief=f"{'; '.join(delen)}.",
        regels=tuple((rij.naam, rij.waarde or 0.0) for rij in rijen),
        geschat=frozenset(rij.naam for rij in rijen if rij.status is Status.geschat),
    )


def _te_verschillend(waarden: list[float]) -> bool:
    positief = [waarde for waarde in waarden if waarde > 0]
    return bool(positief) and max(positief) > _TE_VERSCHILLEND * min(positief)
