"""The try-out of the criteria: what each of them says over all beoordelingen (source lines 196–206 and 6063–6064)."""

from collections.abc import Iterable
from itertools import pairwise

from gia_kwaliteit.beoordeling import Soort
from gia_kwaliteit.kader import Kader, Puntenmodel, Rol
from gia_kwaliteit.overzicht.groep import Groep
from gia_kwaliteit.overzicht.model import Criteriumbeeld, Eensgezindheid, Vlag
from gia_kwaliteit.overzicht.rangcorrelatie import spearman
from gia_kwaliteit.overzicht.uittreksel import Uittreksel, is_niveau

# One beoordeling says nothing about the others.
MINIMUM_VLAG = 2
MINIMUM_SAMENHANG = 8

Paren = list[tuple[bytes, bytes]]


def bereken_criteria(groep: Groep, model: Puntenmodel, ook: Iterable[Uittreksel]) -> tuple[Criteriumbeeld, ...]:
    """Return every criterium with its distribution and its flags, in the order of the kader.

    `model` gives the points with which a criterium is held against the rest of its proces. `ook` are the beoordelingen
    among which zelfevaluatie and inspectie of one onthaalbureau and werkjaar are looked for.
    """
    paren = _paren(ook)
    kader = groep.kader
    punten = [model.punten[naam] for naam in kader.schaal.namen]
    beelden = []
    for proces in kader.processen:
        codes = [criterium.code for criterium in proces.criteria]
        for criterium in proces.criteria:
            samenhang = _samenhang(groep, criterium.code, codes, punten)
            beelden.append(
                Criteriumbeeld(
                    code=criterium.code,
                    criterium=criterium.tekst,
                    n=sum(map(is_niveau, groep.niveaus[criterium.code])),
                    verdeling=groep.verdeling(criterium.code),
                    vlaggen=_vlaggen(groep, criterium.code, samenhang),
                    samenhang=samenhang,
                    eensgezindheid=_eensgezindheid(paren, groep.plaats_van[criterium.code]),
                )
            )
    return tuple(beelden)


def bereken_regels(groep: Groep, ook: Iterable[Uittreksel]) -> tuple[Criteriumbeeld, ...]:
    """Return every rule with how often it is in order, and how far both soorten agree about it."""
    paren = _paren(ook)
    return tuple(
        Criteriumbeeld(
            code=code,
            criterium=regel.tekst,
            n=sum(map(is_niveau, groep.niveaus[code])),
            verdeling=groep.verdeling(code),
            eensgezindheid=_eensgezindheid(paren, groep.plaats_van[code]),
        )
        for code, regel in groep.kader.regels.items()
    )


def laagste_niveaus(kader: Kader) -> dict[Vlag, int]:
    """Return the number of the level that everybody has at least, for the flags that are about that.

    A criterium is met from the first level above the werkpunt, and good from the one below the highest. A flag is left
    out where the scale has no such level, or where it would say the same as the one before it.
    """
    namen = kader.schaal.namen
    voldoet, goed = namen.index(kader.schaal.met_rol(Rol.werkpunt)) + 1, len(namen) - 2
    laagste = {Vlag.iedereen: voldoet} if voldoet < len(namen) else {}
    return laagste | ({Vlag.allen_goed: goed} if goed > voldoet else {})


def _vlaggen(groep: Groep, code: str, samenhang: float | None) -> tuple[Vlag, ...]:
    gegeven = [nummer for nummer in groep.niveaus[code] if is_niveau(nummer)]
    genoeg = _aantal_bureaus(groep, code) >= MINIMUM_VLAG
    waar = {
        Vlag.niemand: genoeg and max(gegeven) == 0,
        **{vlag: genoeg and min(gegeven) >= laagste for vlag, laagste in laagste_niveaus(groep.kader).items()},
        Vlag.geen_spreiding: genoeg and len(set(gegeven)) == 1,
        Vlag.zelden_gescoord: 2 * len(gegeven) < groep.ingevuld,
        Vlag.wijkt_af: samenhang is not None and samenhang < 0,
    }
    return tuple(vlag for vlag, geldt in waar.items() if geldt)


def _aantal_bureaus(groep: Groep, code: str) -> int:
    """Count the onthaalbureaus with a level here: two beoordelingen of one are no second opinion."""
    paren = zip(groep.uittreksels, groep.niveaus[code], strict=True)
    return len({uittreksel.sleutel for uittreksel, nummer in paren if is_niveau(nummer)})


def _samenhang(groep: Groep, code: str, codes: list[str], punten: list[float]) -> float | None:
    """Return Spearman's rho of a criterium with the mean of the rest of its proces, over who scored both.

    None where they are fewer than eight onthaalbureaus.
    """
    kolommen = [groep.niveaus[andere] for andere in codes if andere != code]
    eigen, rest, bureaus = [], [], set()
    for nummer, niveau in enumerate(groep.niveaus[code]):
        andere = [punten[kolom[nummer]] for kolom in kolommen if is_niveau(kolom[nummer])]
        if is_niveau(niveau) and andere:
            eigen.append(punten[niveau])
            rest.append(sum(andere) / len(andere))
            bureaus.add(groep.uittreksels[nummer].sleutel)
    return spearman(eigen, rest) if len(bureaus) >= MINIMUM_SAMENHANG else None


def _paren(uittreksels: Iterable[Uittreksel]) -> Paren:
    """Return the levels of zelfevaluatie and inspectie of one onthaalbureau and werkjaar, side by side."""
    volgorde = list(Soort)
    op_rij = sorted(uittreksels, key=lambda u: (u.sleutel, u.werkjaar or "", volgorde.index(u.soort or volgorde[0])))
    return [
        (een.niveaus, ander.niveaus)
        for een, ander in pairwise(op_rij)
        if (een.sleutel, een.werkjaar) == (ander.sleutel, ander.werkjaar) and een.soort is not ander.soort
    ]


def _eensgezindheid(paren: Paren, nummer: int) -> Eensgezindheid | None:
    verschillen = [
        een[nummer] - ander[nummer] for een, ander in paren if is_niveau(een[nummer]) and is_niveau(ander[nummer])
    ]
    if not verschillen:
        return None
    n = len(verschillen)
    return Eensgezindheid(
        n=n,
        gelijk=verschillen.count(0) / n,
        binnen_een=sum(abs(verschil) <= 1 for verschil in verschillen) / n,
        gemiddeld_verschil=sum(verschillen) / n,
    )
