"""Compute an overzicht (source lines 6057–6068)."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.woorden import Woorden
from gia_kwaliteit.overzicht.cijferberekening import bereken_cijfers, verschillende_cijfers
from gia_kwaliteit.overzicht.cijferevolutie import bereken_cijferevoluties
from gia_kwaliteit.overzicht.criteria import bereken_criteria, bereken_eensgezindheid, bereken_regels
from gia_kwaliteit.overzicht.evolutie import bereken_evoluties
from gia_kwaliteit.overzicht.leren import bereken_leren
from gia_kwaliteit.overzicht.model import Overzicht
from gia_kwaliteit.overzicht.personen import (
    MINSTE_PERSONEN,
    cijfer_van_allen,
    cijfers_van_genoeg,
    criterium_van_allen,
    eis_genoeg_personen,
    eis_groepen_van_genoeg,
    kleinste_groep,
    paar_van_allen,
    van_genoeg_personen,
    verband_van_allen,
)
from gia_kwaliteit.overzicht.samen_bekeken import bekijk_samen
from gia_kwaliteit.overzicht.sector import bereken_bureaus, bereken_sectorscores
from gia_kwaliteit.overzicht.sprongen import meld_sprongen
from gia_kwaliteit.overzicht.tabellen import maak_tabellen
from gia_kwaliteit.overzicht.uittreksel import Uittreksel, gedeeld_puntenmodel, herrekend
from gia_kwaliteit.overzicht.verband import Paar, bereken_verband, verdeel_in_kwadranten


def bereken_overzicht(
    uittreksels: Iterable[Uittreksel],
    kader: Kader,
    *,
    soort: str | None = None,
    werkjaar: str | None = None,
    puntenmodel: str | None = None,
    alleen_samen: bool = False,
    bevindingen: Iterable[Bevinding] = (),
) -> Overzicht:
    """Compute the overkoepelend kwaliteitsbeeld of many werkboeken (source lines 6057–6068).

    `uittreksels` are those that `controleer_uittreksels` lets through. `soort` and `werkjaar` choose what the image is
    of; the evoluties look at every werkjaar, and the eensgezindheid at both soorten. Without `puntenmodel` the one
    that the chosen werkboeken share counts; where they differ, the first of the kader. Of persons a werkjaar counts in
    an evolutie only where there are enough of them, and with `alleen_samen` nothing is said of one or of few of them.
    Raises KeyError when the puntenmodel is unknown, TeWeinigPersonen when the chosen persons are so few that who is who
    would show.
    """
    alle = sorted(uittreksels, key=_volgorde)
    model, gevonden = _puntenmodel(_kies(alle, soort, werkjaar), kader, puntenmodel)
    alle = [herrekend(uittreksel, kader, model) for uittreksel in alle]
    gekozen = _kies(alle, soort, werkjaar)
    eis_genoeg_personen(gekozen, kader)
    gevraagd = len(gekozen)
    if alleen_samen:
        gekozen = eis_groepen_van_genoeg(gekozen, kader)
    minste = kleinste_groep(alleen_samen=alleen_samen)
    tabellen = maak_tabellen(gekozen, kader)
    tabellen = tabellen.van_genoeg(minste) if alleen_samen else tabellen
    eens = bereken_eensgezindheid(_kies(alle, None, werkjaar), kader, minste=minste)
    paar = _paar(kader)
    cijfers = cijfers_van_genoeg(bereken_cijfers(gekozen, kader), kader)
    alle_jaren = _kies(alle, soort, None)
    in_evolutie = van_genoeg_personen(alle_jaren, kader)
    alle_cijfers = cijfers
    if in_evolutie != gekozen:
        alle_cijfers = cijfers_van_genoeg(bereken_cijfers(in_evolutie, kader), kader)
    if alleen_samen:
        # What is strange in the figures of one is a figure of one.
        opgevallen = _te_kleine_groepen(gevraagd - len(gekozen), kader)
    else:
        opgevallen = [*verschillende_cijfers(gekozen, kader), *meld_sprongen(alle_jaren, kader, werkjaar)]
    beeld = Overzicht(
        kader=kader,
        puntenmodel=model,
        apl=paar[0],
        kern=paar[1],
        uittreksels=tuple(gekozen),
        bureaus=bereken_bureaus(gekozen, tabellen),
        groepen=bereken_sectorscores(tabellen),
        criteria=bereken_criteria(tabellen, kader.puntenmodel(model), eens),
        regels=bereken_regels(tabellen, eens),
        verband=bereken_verband(tabellen, paar),
        kwadranten=verdeel_in_kwadranten(tabellen, paar),
        leren=bereken_leren(tabellen),
        evoluties=bereken_evoluties(in_evolutie, kader, minste=minste),
        cijferevoluties=bereken_cijferevoluties(alle_cijfers, in_evolutie, kader),
        cijfers=cijfers,
        samen_bekeken=bekijk_samen(tabellen, cijfers),
        beschikbaar=tuple(sorted({(u.soort, u.werkjaar) for u in alle if u.soort and u.werkjaar})),
        bevindingen=(*bevindingen, *gevonden, *_gemengd(gekozen, kader.woorden), *opgevallen),
    )
    return _van_allen(beeld) if alleen_samen else beeld


def _van_allen(beeld: Overzicht) -> Overzicht:
    """Return what the persons of an overzicht have together, without anything about one of them."""
    return replace(
        beeld,
        alleen_samen=True,
        criteria=tuple(map(criterium_van_allen, beeld.criteria)),
        verband=verband_van_allen(beeld.verband, beeld.kader.woorden.onderwerp),
        kwadranten={},
        leren=(),
        cijferevoluties=tuple(replace(evolutie, bureaus={}) for evolutie in beeld.cijferevoluties),
        cijfers=tuple(map(cijfer_van_allen, beeld.cijfers)),
        samen_bekeken=tuple(paar_van_allen(samen) for samen in beeld.samen_bekeken if samen.n >= MINSTE_PERSONEN),
    )


def _kies(uittreksels: Iterable[Uittreksel], soort: str | None, werkjaar: str | None) -> list[Uittreksel]:
    """Return the uittreksels of a soort and a werkjaar; None stands for all of them."""
    return [u for u in uittreksels if soort in (None, u.soort) and werkjaar in (None, u.werkjaar)]


def _paar(kader: Kader) -> Paar:
    """Return the first onderdeel with kwaliteitsaspecten and the first without, whose scores may go together."""
    met = (onderdeel.code for onderdeel in kader.onderdelen if onderdeel.kwaliteitsaspecten)
    zonder = (onderdeel.code for onderdeel in kader.onderdelen if not onderdeel.kwaliteitsaspecten)
    return next(met, None), next(zonder, None)


def _volgorde(uittreksel: Uittreksel) -> tuple[str, str, str]:
    """Order by name (9 before 10), then from earlier to later."""
    op_getal = re.sub(r"\d+", lambda getal: getal[0].zfill(12), uittreksel.sleutel)
    return (op_getal, uittreksel.werkjaar or "", str(uittreksel.soort))


def _puntenmodel(alle: Sequence[Uittreksel], kader: Kader, gevraagd: str | None) -> tuple[str, list[Bevinding]]:
    if gevraagd is not None:
        return kader.puntenmodel(gevraagd).code, []
    gekozen = gedeeld_puntenmodel(alle, kader)
    modellen = Counter(uittreksel.puntenmodel for uittreksel in alle)
    if len(modellen) <= 1:
        return gekozen, []
    aantallen = ", ".join(f"{code} in {aantal}" for code, aantal in sorted(modellen.items()))
    return gekozen, [bevinding(Bevindingsoort.puntenmodellen_verschillen, gevonden=aantallen, gekozen=gekozen)]


def _te_kleine_groepen(weg: int, kader: Kader) -> list[Bevinding]:
    """Tell how many werkboeken do not count: of a soort and a werkjaar of which there are too few persons."""
    if not weg:
        return []
    wat = "1 werkboek telt" if weg == 1 else f"{weg} werkboeken tellen"
    woorden = {"onderwerpen": kader.woorden.onderwerp.meervoud, "minste": str(MINSTE_PERSONEN)}
    return [bevinding(Bevindingsoort.groep_te_klein, wat=wat, **woorden)]


def _gemengd(gekozen: Sequence[Uittreksel], woorden: Woorden) -> list[Bevinding]:
    """Warn where soorten or werkjaren are taken together, and where a subject counts twice by that."""
    soorten = sorted({woorden.naam_van_soort(u.soort) for u in gekozen})
    werkjaren = sorted({str(u.werkjaar) for u in gekozen})
    if len(soorten) <= 1 and len(werkjaren) <= 1:
        return []
    gemengd = [" en ".join(soorten)] if len(soorten) > 1 else []
    gemengd += [f"de werkjaren {', '.join(werkjaren[:-1])} en {werkjaren[-1]}"] if len(werkjaren) > 1 else []
    dubbel = len({u.sleutel for u in gekozen}) < len(gekozen)
    gevolg = f"; sommige {woorden.onderwerp.meervoud} tellen daardoor meer dan één keer mee" if dubbel else ""
    return [bevinding(Bevindingsoort.overzicht_gemengd, gemengd=" van ".join(gemengd), gevolg=gevolg)]
