"""The try-out of the criteria: what each of them says over all beoordelingen (source lines 196–206 and 6063–6064)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from gia_kwaliteit.kader import TE_VERBETEREN, Kader, Puntenmodel, Schaal
from gia_kwaliteit.overzicht.delen import Criteriumbeeld, Eensgezindheid, Vlag
from gia_kwaliteit.overzicht.rangcorrelatie import spearman
from gia_kwaliteit.overzicht.tabellen import Tabellen, maak_tabellen, of_niets
from gia_kwaliteit.overzicht.uittreksel import Uittreksel

if TYPE_CHECKING:
    from pandas import DataFrame, Series

# One beoordeling says nothing about the others.
MINIMUM_VLAG = 2
MINIMUM_SAMENHANG = 8


def bereken_criteria(
    tabellen: Tabellen, model: Puntenmodel, eens: dict[str, Eensgezindheid]
) -> tuple[Criteriumbeeld, ...]:
    """Return every criterium with its distribution and its flags, in the order of the kader.

    `model` gives the points with which a criterium is held against the rest of its proces; `eens` is what
    `bereken_eensgezindheid` returns.
    """
    samenhang = _samenhang(tabellen, model)
    vlaggen = _vlaggen(tabellen, samenhang)
    return tuple(
        Criteriumbeeld(
            code=code,
            criterium=criterium.tekst,
            verdeling=tabellen.verdeling([code], tabellen.kader.schaal),
            bewust_niet_gescoord=int(tabellen.bewust[code].sum()),
            niet_van_toepassing=int(tabellen.buiten[code].sum()),
            vlaggen=vlaggen[code],
            samenhang=of_niets(samenhang[code]),
            eensgezindheid=eens.get(code),
        )
        for code, criterium in tabellen.kader.criteria.items()
    )


def bereken_regels(tabellen: Tabellen, eens: dict[str, Eensgezindheid]) -> tuple[Criteriumbeeld, ...]:
    """Return every rule with how often it is in order, and how far both soorten agree about it."""
    return tuple(
        Criteriumbeeld(
            code=code,
            criterium=regel.tekst,
            verdeling=tabellen.verdeling([code], tabellen.kader.schaal_van[code]),
            bewust_niet_gescoord=int(tabellen.bewust[code].sum()),
            niet_van_toepassing=int(tabellen.buiten[code].sum()),
            eensgezindheid=eens.get(code),
        )
        for code, regel in tabellen.kader.regels.items()
    )


def laagste_niveaus(schaal: Schaal) -> dict[Vlag, int]:
    """Return the number of the level that everybody has at least, for the flags that are about that.

    A criterium is met from the first level above the werkpunt, and good from the one below the highest. A flag is left
    out where the scale has no such level, or where it would say the same as the one before it.
    """
    namen, werkpunt = schaal.namen, schaal.niveaus_met(*TE_VERBETEREN)
    voldoet, goed = namen.index(werkpunt[0]) + 1 if werkpunt else 0, len(namen) - 2
    laagste = {Vlag.iedereen: voldoet} if werkpunt and voldoet < len(namen) else {}
    return laagste | ({Vlag.allen_goed: goed} if goed > voldoet else {})


def _laagste_per_code(kader: Kader) -> "dict[Vlag, Series]":
    """Return that number for every criterium, by each flag that any of their scales has; NaN where its own has none."""
    import pandas as pd

    per_code = {code: laagste_niveaus(kader.schaal_van[code]) for code in kader.criteria}
    vlaggen = [vlag for vlag in Vlag if any(vlag in laagste for laagste in per_code.values())]
    return {
        vlag: pd.Series({code: laagste.get(vlag) for code, laagste in per_code.items()}, dtype=float)
        for vlag in vlaggen
    }


def _vlaggen(tabellen: Tabellen, samenhang: "Series") -> dict[str, tuple[Vlag, ...]]:
    """Return the flags of every criterium, by its code."""
    import pandas as pd

    gegeven = tabellen.niveaus[list(tabellen.kader.criteria)]
    ingevuld = tabellen.niveaus.notna().any(axis=1).sum()
    # Two beoordelingen of one subject are no second opinion.
    genoeg = gegeven.notna().groupby(tabellen.sleutels).any().sum() >= MINIMUM_VLAG
    waar = {
        Vlag.niemand: genoeg & (gegeven.max() == 0),
        **{vlag: genoeg & (gegeven.min() >= laagste) for vlag, laagste in _laagste_per_code(tabellen.kader).items()},
        Vlag.geen_spreiding: genoeg & (gegeven.nunique() == 1),
        Vlag.zelden_gescoord: 2 * gegeven.count() < ingevuld,
        Vlag.wijkt_af: samenhang < 0,
    }
    tabel = pd.DataFrame(waar)
    return {code: tuple(vlag for vlag in waar if tabel.loc[code, vlag]) for code in tabel.index}


def _samenhang(tabellen: Tabellen, model: Puntenmodel) -> "Series":
    """Return Spearman's rho of every criterium with the mean of the rest of its proces, over who scored both.

    NaN where they are fewer than eight subjects.
    """
    import pandas as pd

    kader, punten = tabellen.kader, model.bij(tabellen.kader.schaal).punten
    eigen = tabellen.niveaus[list(kader.criteria)].apply(
        lambda kolom: kolom.map(dict(enumerate(punten[naam] for naam in kader.schaal_van[kolom.name].namen)))
    )
    rest = pd.concat([_rest(eigen[[c.code for c in proces.criteria]]) for proces in kader.processen], axis="columns")
    beide = eigen.notna() & rest.notna()
    genoeg = beide.groupby(tabellen.sleutels).any().sum() >= MINIMUM_SAMENHANG
    rho = pd.Series(float("nan"), index=eigen.columns)
    for code in eigen.columns[genoeg]:
        rho[code] = spearman(eigen.loc[beide[code], code], rest.loc[beide[code], code])
    return rho


def _rest(punten: "DataFrame") -> "DataFrame":
    """Return beside every criterium of a proces the mean of the others that are scored; NaN where none is."""
    som = punten.fillna(0).rsub(punten.sum(axis="columns"), axis="index")
    aantal = punten.notna().astype(int).rsub(punten.count(axis="columns"), axis="index")
    return som / aantal.where(aantal > 0)


def bereken_eensgezindheid(
    uittreksels: Sequence[Uittreksel], kader: Kader, *, minste: int = 1
) -> dict[str, Eensgezindheid]:
    """Return how far the two parties that are compared agree about one subject and werkjaar, by criterium or rule.

    Of what pairs of fewer subjects than `minste` scored there is nothing to say.
    """
    links, rechts = kader.woorden.vergelijking
    if not {uittreksel.soort for uittreksel in uittreksels} >= {links, rechts}:
        return {}
    verschil = _niveaus(uittreksels, links, kader) - _niveaus(uittreksels, rechts, kader)
    n = verschil.count()
    genoeg = verschil.notna().groupby(level="sleutel").any().sum() >= minste
    return {
        code: Eensgezindheid(
            n=int(n[code]),
            gelijk=float((verschil[code] == 0).sum() / n[code]),
            binnen_een=float((verschil[code].abs() <= 1).sum() / n[code]),
            gemiddeld_verschil=float(verschil[code].sum() / n[code]),
        )
        for code in verschil.columns[genoeg]
    }


def _niveaus(uittreksels: Sequence[Uittreksel], soort: str, kader: Kader) -> "DataFrame":
    """Return the levels of the beoordelingen of one soort, by subject and werkjaar."""
    import pandas as pd

    eigen = [uittreksel for uittreksel in uittreksels if uittreksel.soort == soort]
    wie = pd.MultiIndex.from_tuples([(u.sleutel, u.werkjaar) for u in eigen], names=("sleutel", "werkjaar"))
    niveaus = maak_tabellen(eigen, kader).niveaus.set_axis(wie)
    return niveaus[~wie.duplicated()]
