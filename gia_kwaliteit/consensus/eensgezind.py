"""How far the beoordelaars agree: alpha over all of them, the rows on which they differ, who scores higher or lower."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from statistics import fmean

from gia_kwaliteit.beoordeling import Beoordeling, Toestand
from gia_kwaliteit.consensus.model import Afwijking, Eensgezindheid, Groepsovereenstemming, Naastgelegd, Verschil
from gia_kwaliteit.getallen import coefficient, getal, is_te_zien
from gia_kwaliteit.kader import REGELGEVING, Kader
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.overeenstemming import GRENZEN, MINIMUM_AANTAL, Alfa, aantal_niveaus, bereken_alfa, duiding
from gia_kwaliteit.tekst import met_hoofdletter, opgesomd


def bereken_eensgezindheid(van: Mapping[str, Beoordeling], kader: Kader) -> Eensgezindheid:
    """Compute the agreement of all beoordelaars, by name; who comes first makes no difference.

    The criteria are ordinal: afwezig and sterk punt are further apart than two levels beside each other. The rules are
    kept apart: they say another thing on another scale.
    """
    if not kader.heeft_scores:
        return Eensgezindheid(n=0, alpha=None, toelichting="", per_proces=(), regelgeving=None, per_beoordelaar=())
    rangen = {code: _rangen(van, kader, code) for code in kader.schaal_van}
    totaal = _alfa(rangen, kader, kader.criteria)
    per_proces = tuple(
        _groep(proces.code, _alfa(rangen, kader, [criterium.code for criterium in proces.criteria]))
        for proces in kader.processen
    )
    afwijkingen = tuple(_afwijking(naam, [rangen[code] for code in kader.criteria]) for naam in van)
    return Eensgezindheid(
        n=totaal.n,
        alpha=totaal.alpha,
        toelichting=_toelichting(totaal, afwijkingen, kader.woorden.begrippen.criterium),
        per_proces=per_proces,
        regelgeving=_groep(REGELGEVING, _alfa(rangen, kader, kader.regels)) if kader.regels else None,
        per_beoordelaar=afwijkingen,
    )


def bereken_verschillen(naast_elkaar: Mapping[str, Sequence[Naastgelegd]], kader: Kader) -> tuple[Verschil, ...]:
    """Return every row that is open because they differ, the widest spread first; then as many as differ, then by code.

    The spread is a share of its scale, so that Ja and Nee are as far apart as afwezig and sterk punt.
    """
    verschillen = []
    for plaats, code in enumerate(code for code in kader.schaal_van if code in naast_elkaar):
        niveaus = {
            deel.beoordelaar: deel.niveau for deel in naast_elkaar[code] if deel.toestand is not Toestand.niet_gescoord
        }
        namen = kader.schaal_van[code].namen
        rangen = sorted(namen.index(niveau) for niveau in niveaus.values() if niveau is not None)
        spreiding = (rangen[-1] - rangen[0]) / (len(namen) - 1) if len(rangen) > 1 else 0.0
        paren = [hoog - laag for nummer, laag in enumerate(rangen) for hoog in rangen[nummer + 1 :]]
        onderling = Fraction(sum(paren), len(paren) * (len(namen) - 1)) if paren else Fraction()
        verschil = Verschil(code=code, niveaus=niveaus, spreiding=spreiding)
        verschillen.append((-spreiding, -onderling, plaats, verschil))
    return tuple(verschil for *_, verschil in sorted(verschillen, key=lambda regel: regel[:3]))


def _rangen(van: Mapping[str, Beoordeling], kader: Kader, code: str) -> dict[str, int]:
    """Return the number of the level, from 0, that each beoordelaar gave with certainty."""
    namen = kader.schaal_van[code].namen
    niveaus = {naam: beoordeling.niveau(code) for naam, beoordeling in van.items()}
    return {naam: namen.index(niveau) for naam, niveau in niveaus.items() if niveau in namen}


def _alfa(rangen: Mapping[str, Mapping[str, int]], kader: Kader, codes: Iterable[str]) -> Alfa:
    codes = list(codes)
    criteria = kader.woorden.begrippen.criterium.meervoud
    return bereken_alfa([list(rangen[code].values()) for code in codes], aantal_niveaus(kader, codes), criteria)


def _groep(code: str, alfa: Alfa) -> Groepsovereenstemming:
    return Groepsovereenstemming(code=code, n=alfa.n, alpha=alfa.alpha)


def _afwijking(naam: str, rangen: Iterable[Mapping[str, int]]) -> Afwijking:
    """Return how far one is from the mean of the others, over what he and somebody else scored."""
    gedeeld = [per_naam for per_naam in rangen if naam in per_naam and len(per_naam) > 1]
    # As fractions: the sum does not depend on who comes first.
    verschillen = [
        per_naam[naam] - Fraction(sum(per_naam.values()) - per_naam[naam], len(per_naam) - 1) for per_naam in gedeeld
    ]
    genoeg = len(verschillen) >= MINIMUM_AANTAL
    return Afwijking(beoordelaar=naam, n=len(gedeeld), gemiddeld_verschil=float(fmean(verschillen)) if genoeg else None)


def _toelichting(totaal: Alfa, afwijkingen: Sequence[Afwijking], criterium: Zelfstandig) -> str:
    """Say in Dutch sentences what the figures mean."""
    if not totaal.n:
        geen = f"{met_hoofdletter(criterium.geen_enkel)} is door minstens twee beoordelaars gescoord"
        return f"{geen}; hun scores zijn niet te vergelijken."
    criteria = f"Eén {criterium.enkelvoud} is" if totaal.n == 1 else f"{criterium.aantal(totaal.n)} zijn"
    zin = f"{criteria} door minstens twee beoordelaars gescoord; "
    if totaal.alpha is None:
        zin += f"Krippendorffs alfa is niet te berekenen: {totaal.reden}."
    else:
        zin += f"Krippendorffs alfa is {coefficient(totaal.alpha, GRENZEN)}, dat is {duiding(totaal.alpha)}."
    gemeten = [(a.gemiddeld_verschil, a.beoordelaar) for a in afwijkingen if a.gemiddeld_verschil is not None]
    if not gemeten:
        return zin
    laagste, hoogste = min(gemeten)[0], max(gemeten)[0]
    return f"{zin} {_uitersten(gemeten, laagste, hoogste)}"


def _uitersten(gemeten: Sequence[tuple[float, str]], laagste: float, hoogste: float) -> str:
    """Say who scores highest and who lowest, each beside the mean of the others."""
    zinnen = []
    for grens, richting, zichtbaar in ((hoogste, "hoger", hoogste), (laagste, "lager", -laagste)):
        namen = [naam for verschil, naam in gemeten if verschil == grens]
        if zichtbaar > 0 and is_te_zien(zichtbaar, 2):
            wie = opgesomd(namen)
            scoort = f"{wie[0].upper()}{wie[1:]} {'scoort' if len(namen) == 1 else 'scoren'}"
            zinnen.append(f"{scoort} gemiddeld {getal(abs(grens), 2)} niveau {richting} dan de anderen.")
    return " ".join(zinnen) or "Niemand scoort gemiddeld hoger of lager dan de anderen."
