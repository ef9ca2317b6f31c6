"""The overzicht as one page of HTML, without scripts: the finding first, then the heat map, and what is behind it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.getallen import in_het_kort
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kleuren import warmtekleur
from gia_kwaliteit.oogopslag import grenswoord
from gia_kwaliteit.overzicht import (
    GEEN_OORZAAK,
    WAARSCHUWINGEN,
    Bureau,
    Criteriumbeeld,
    Evolutie,
    Overzicht,
    cijfergroepen,
    criteria_en_regels,
    koppen_van_acties,
    korte_namen,
    maten_van,
    namen_van_kwadranten,
    namen_van_paar,
    proces_of_rubriek,
    rij_van,
    sterk_punt,
    titel_van_paar,
    uitleg_eensgezindheid,
    uitleg_vlaggen,
    zin_over_sector,
    zin_over_sterk,
    zin_over_verband,
    zinnen_vooraf,
)
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.html import maak_omgeving
from gia_kwaliteit.weergave.overzicht.cijferbeelden import STROOKBREEDTE, maak_cijferfiguren, met_status
from gia_kwaliteit.weergave.overzicht.cijferevolutie import MEESTE_LIJNEN, evolutiebeelden, uitleg_cijferevolutie
from gia_kwaliteit.weergave.overzicht.inhoud import inhoud_van
from gia_kwaliteit.weergave.overzicht.paginabeelden import maak_samenbeelden, maak_spreidingsbeeld
from gia_kwaliteit.weergave.overzicht.verloop import LIJNMAAT, maak_verloop
from gia_kwaliteit.weergave.overzicht.warmtebeeld import (
    in_woorden,
    maak_warmtebeelden,
    namen_van_andere,
    streepjes,
    warmte,
    zin_over_bureaus,
)

# So many pieces of the template go into one piece of the page.
_PER_STUK = 10_000
# With more beoordelingen what has a row for each of them is folded, and not printed unless somebody opens it.
_KORT = 12


@dataclass(frozen=True, kw_only=True)
class _Bezoek:
    """A colleague, or nobody, with the codes to ask about, by the name of their proces."""

    naam: str
    codes: Mapping[str, Sequence[str]]


def maak_overzichtspagina(overzicht: Overzicht, kader: Kader) -> str:
    """Return an overzicht as one self-contained page of HTML; every text in it is escaped."""
    return "".join(overzichtspagina_in_stukken(overzicht, kader))


def overzichtspagina_in_stukken(overzicht: Overzicht, kader: Kader) -> Iterator[str]:
    """Yield the same page in large pieces, so that it need not be in memory twice."""
    omgeving, woorden = maak_omgeving(kader.schalen, kader.woorden.scores.grens), kader.woorden
    omgeving.filters |= {
        "haalt": woorden.scores.haalt,
        "met_hoofdletter": met_hoofdletter,
        "warmte": warmte,
        "warmtekleur": warmtekleur,
        "streepjes": streepjes,
        "in_woorden": in_woorden,
        "werkjaren": _werkjaren,
        "is_er": _is_er,
        "in_het_kort": in_het_kort,
        "met_status": met_status,
    }
    stroom = omgeving.get_template("overzicht.html").stream(
        o=overzicht,
        kleur={niveau.naam: niveau.kleur for schaal in kader.schalen for niveau in schaal.niveaus},
        inhoud_delen=inhoud_van(overzicht, kader),
        veel=len(overzicht.bureaus) > _KORT,
        woorden=woorden,
        van=woorden.onderwerp,
        proces=woorden.begrippen.proces,
        criterium=woorden.begrippen.criterium,
        werkpunt=woorden.begrippen.werkpunt,
        gebied=woorden.gebied.naam,
        drempel=woorden.scores.drempel,
        voldoende=woorden.scores.drempel_op(1),
        sterk_vanaf=zin_over_sterk(woorden),
        aantal_namen=len({bureau.naam for bureau in overzicht.bureaus}),
        soorten=" en ".join(sorted({woorden.naam_van_soort(bureau.soort) for bureau in overzicht.bureaus})),
        zin=zin_over_sector(overzicht),
        grenswoord=grenswoord(kader, overzicht.puntenmodel),
        zin_bureaus=zin_over_bureaus(overzicht),
        warmtebeelden=maak_warmtebeelden(overzicht, kader),
        andere_warmte=namen_van_andere(overzicht),
        kort=korte_namen(overzicht, kader),
        vooraf=zinnen_vooraf(overzicht),
        maten=maten_van(overzicht),
        met_stand=any(bureau.stand for bureau in overzicht.apart),
        verlopen=[maak_verloop(evolutie) for evolutie in overzicht.evoluties],
        maat=LIJNMAAT,
        **_over_paar(overzicht, kader),
        **_over_cijfers(overzicht, kader),
        **_over_criteria(overzicht, kader),
        **_over_leren(overzicht, kader),
        evolutiebeelden=evolutiebeelden(overzicht),
        uitleg_evolutie=uitleg_cijferevolutie(kader.woorden),
        meeste_lijnen=MEESTE_LIJNEN,
        gevonden=[b for b in overzicht.bevindingen if b.id != WAARSCHUWINGEN],
        met_waarschuwingen=[b.werkboek for b in overzicht.bevindingen if b.id == WAARSCHUWINGEN],
    )
    stroom.enable_buffering(_PER_STUK)
    return stroom


def _over_paar(overzicht: Overzicht, kader: Kader) -> dict[str, object]:
    """Return what the template shows of the two onderdelen that are held against each other."""
    paar = namen_van_paar(overzicht, kader)
    namen = namen_van_kwadranten(paar) if paar else {}
    return {
        "paar": paar,
        "paartitel": titel_van_paar(paar) if paar else "",
        "spreidingsbeeld": maak_spreidingsbeeld(overzicht, paar),
        "kwadranten": [(namen[kwadrant], wie) for kwadrant, wie in overzicht.kwadranten.items() if paar],
        "zin_verband": zin_over_verband(overzicht.verband, paar) if paar else "",
        "buiten": overzicht.zonder_kwadrant,
    }


def _over_cijfers(overzicht: Overzicht, kader: Kader) -> dict[str, object]:
    """Return what the template shows of the figures: a picture of every row, and of every pair with a score."""
    groepen = [
        (groep, maak_cijferfiguren(beelden, kader.woorden, met_stippen=not overzicht.alleen_samen))
        for groep, beelden in cijfergroepen(overzicht, kader).items()
    ]
    stroken = [strook for _, figuren in groepen for figuur in figuren for strook in figuur.stroken]
    return {
        "cijfergroepen": groepen,
        "met_stroken": bool(stroken),
        "met_pad": any(strook.pad for strook in stroken),
        "samenbeelden": [paar for paar in maak_samenbeelden(overzicht) if paar[0].n],
        "geen_oorzaak": GEEN_OORZAAK,
        "strookbreedte": STROOKBREEDTE,
    }


def _over_criteria(overzicht: Overzicht, kader: Kader) -> dict[str, object]:
    """Return what the template shows of the criteria: first what is to be put right, then those with a flag."""
    vlaggen: list[tuple[str, str, list[Criteriumbeeld]]] = [
        (vlag, uitleg, [c for c in overzicht.criteria if vlag in c.vlaggen])
        for vlag, uitleg in uitleg_vlaggen(kader).items()
    ]
    alle, toets, criterium = overzicht.criteria, overzicht.toets, kader.woorden.begrippen.criterium
    herzien = {van.code for van in toets.te_herzien} if toets else set()
    vooraan = sorted(
        (beeld for beeld in alle if beeld.vlaggen or beeld.code in herzien), key=lambda beeld: beeld.code not in herzien
    )
    return {
        "vlaggen": vlaggen,
        "met_vlag": vooraan,
        "titel_met_vlag": f"{criterium.meervoud_als_kop} met een vlag{' of bij te stellen' if herzien else ''}",
        "criteria_en_regels": criteria_en_regels(kader),
        "zonder_vlag": [*(beeld for beeld in alle if beeld not in vooraan), *overzicht.regels],
        "uitleg_eensgezindheid": uitleg_eensgezindheid(kader.woorden) if any(c.eensgezindheid for c in alle) else "",
        "met_samenhang": any(c.samenhang is not None for c in overzicht.criteria),
    }


def _over_leren(overzicht: Overzicht, kader: Kader) -> dict[str, object]:
    """Return what the template shows of who can learn of whom, and of the action plans."""
    return {
        "sterk": sterk_punt(kader),
        "leerroutes": _leerroutes(overzicht, kader),
        "leren": [punt for punt in overzicht.leren if punt.sterk and punt.werkpunt],
        "zonder": [punt for punt in overzicht.leren if punt.werkpunt and not punt.sterk],
        "acties": overzicht.acties,
        "proces_of_rubriek": proces_of_rubriek(kader),
        "actiekoppen": koppen_van_acties(kader.woorden),
        "rij_van": rij_van,
    }


def _leerroutes(
    overzicht: Overzicht, kader: Kader
) -> Iterator[tuple[str, str, list[_Bezoek], Mapping[str, list[str]]]]:
    """Yield of every beoordeling why there is no visit, the visits, and what nobody can be asked about."""
    procesnaam = {criterium.code: proces.naam for proces in kader.processen for criterium in proces.criteria}

    def per_proces(codes: Iterable[str]) -> dict[str, list[str]]:
        eigen: dict[str, list[str]] = {}
        for code in codes:
            eigen.setdefault(procesnaam[code], []).append(code)
        return eigen

    for route in overzicht.leerroutes:
        bezoeken = [_Bezoek(naam=naam, codes=per_proces(codes)) for naam, codes in route.bezoeken]
        yield route.aanduiding, route.zonder_bezoek, bezoeken, per_proces(route.zonder_voorbeeld)


def _is_er(evolutie: Evolutie, naam: str, plek: int) -> bool:
    """Say whether a subject has any score in this werkjaar."""
    return any(proces.bureaus[naam][plek] is not None for proces in evolutie.processen)


def _werkjaren(bureaus: Iterable[Bureau]) -> str:
    return ", ".join(sorted({bureau.werkjaar for bureau in bureaus}))
