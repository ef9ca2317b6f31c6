"""The overzicht as one page of HTML: heat maps, a scatter picture and evolution lines, without scripts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.kader import Kader, Rol
from gia_kwaliteit.overzicht import (
    ACTIEKOPPEN,
    ACTIETITEL,
    GEEN_OORZAAK,
    UITLEG_EENSGEZINDHEID,
    UITLEG_KLEUREN,
    WAARSCHUWINGEN,
    Bureau,
    Criteriumbeeld,
    Evolutie,
    Overzicht,
    Sectorscore,
    cijfergroepen,
    korte_namen,
    maten_van,
    namen_van_kwadranten,
    namen_van_paar,
    rij_van,
    titel_van_paar,
    titel_van_regelgeving,
    uitleg_vlaggen,
    zinnen_vooraf,
)
from gia_kwaliteit.weergave.html import maak_omgeving
from gia_kwaliteit.weergave.overzicht.cijferbeelden import STROOKBREEDTE, maak_cijferfiguren, met_status
from gia_kwaliteit.weergave.overzicht.cijferevolutie import MEESTE_LIJNEN, UITLEG, evolutiebeelden
from gia_kwaliteit.weergave.overzicht.paginabeelden import (
    LIJNMAAT,
    lijnstijlen,
    maak_lijnbeelden,
    maak_samenbeelden,
    maak_spreidingsbeeld,
)
from gia_kwaliteit.weergave.schaalverdeling import cijfer

# Below, in the middle and above: #RRGGBB, as in the werkboek.
_LAAG, _MIDDEN, _HOOG = (248, 220, 203), (255, 255, 255), (141, 184, 226)
# So many pieces of the template go into one piece of the page.
_PER_STUK = 10_000


@dataclass(frozen=True, kw_only=True)
class _Warmtebeeld:
    """A table of scores: the columns, a row for each bureau, and the rows of the group below it."""

    titel: str
    scores: Sequence[Sectorscore]
    koppen: Sequence[str]
    bureaus: Sequence[Bureau]
    met_aantal: bool

    @property
    def rijen(self) -> Iterator[tuple[Bureau, list[float | None]]]:
        """Every bureau with its scores, one at a time: of thousands they need not be in memory twice."""
        for bureau in self.bureaus:
            yield bureau, [bureau.scores[score.code] for score in self.scores]


def maak_overzichtspagina(overzicht: Overzicht, kader: Kader) -> str:
    """Return an overzicht as one self-contained page of HTML; every text in it is escaped."""
    return "".join(overzichtspagina_in_stukken(overzicht, kader))


def overzichtspagina_in_stukken(overzicht: Overzicht, kader: Kader) -> Iterator[str]:
    """Yield the same page in large pieces, so that it need not be in memory twice."""
    omgeving = maak_omgeving()
    omgeving.filters |= {
        "warmte": _warmte,
        "werkjaren": _werkjaren,
        "is_er": _is_er,
        "cijfer": cijfer,
        "met_status": met_status,
    }
    paar = namen_van_paar(overzicht, kader)
    kort = korte_namen(overzicht, kader)
    stroom = omgeving.get_template("overzicht.html").stream(
        o=overzicht,
        kleur={niveau.naam: niveau.kleur for schaal in kader.schalen for niveau in schaal.niveaus},
        onthaalbureaus=len({bureau.naam for bureau in overzicht.bureaus}),
        soorten=" en ".join(sorted({bureau.soort.value for bureau in overzicht.bureaus})),
        warmtebeelden=_warmtebeelden(overzicht, kort, kader),
        kort=kort,
        spreidingsbeeld=maak_spreidingsbeeld(overzicht, paar),
        **_over_cijfers(overzicht, kader),
        paar=paar,
        paartitel=titel_van_paar(paar) if paar else "",
        kwadranten=[
            (tekst, overzicht.kwadranten[kwadrant])
            for kwadrant, tekst in (namen_van_kwadranten(paar).items() if paar else ())
        ],
        vlaggen=_vlaggen(overzicht, kader),
        uitleg_eensgezindheid=UITLEG_EENSGEZINDHEID if any(c.eensgezindheid for c in overzicht.criteria) else "",
        uitleg_kleuren=UITLEG_KLEUREN,
        vooraf=zinnen_vooraf(overzicht),
        met_stand=any(bureau.stand for bureau in overzicht.bureaus),
        maten=maten_van(overzicht),
        buiten=overzicht.zonder_kwadrant,
        sterk=kader.schaal.met_rol(Rol.good_practice),
        leerroutes=overzicht.leerroutes,
        acties=overzicht.acties,
        actietitel=ACTIETITEL,
        actiekoppen=ACTIEKOPPEN,
        rij_van=rij_van,
        leren=[punt for punt in overzicht.leren if punt.sterk and punt.werkpunt],
        zonder=[punt for punt in overzicht.leren if punt.werkpunt and not punt.sterk],
        evoluties=[(evolutie, *maak_lijnbeelden(evolutie)) for evolutie in overzicht.evoluties],
        **_over_jaren(overzicht),
        bevindingen=[b for b in overzicht.bevindingen if b.id != WAARSCHUWINGEN],
        met_waarschuwingen=[b.werkboek for b in overzicht.bevindingen if b.id == WAARSCHUWINGEN],
        maat=LIJNMAAT,
    )
    stroom.enable_buffering(_PER_STUK)
    return stroom


def _over_cijfers(overzicht: Overzicht, kader: Kader) -> dict[str, object]:
    """Return what the template shows of the figures: a picture of every row, and of every pair with a score."""
    groepen = [(groep, maak_cijferfiguren(beelden)) for groep, beelden in cijfergroepen(overzicht, kader).items()]
    stroken = [strook for _, figuren in groepen for figuur in figuren for strook in figuur.stroken]
    return {
        "cijfergroepen": groepen,
        "met_stroken": bool(stroken),
        "met_pad": any(strook.pad for strook in stroken),
        "samenbeelden": [paar for paar in maak_samenbeelden(overzicht) if paar[0].n],
        "geen_oorzaak": GEEN_OORZAAK,
        "strookbreedte": STROOKBREEDTE,
    }


def _over_jaren(overzicht: Overzicht) -> dict[str, object]:
    """Return what the template shows of the figures over the years."""
    stijlen = lijnstijlen({naam: None for evolutie in overzicht.cijferevoluties for naam in evolutie.bureaus})
    return {
        "cijferstijlen": stijlen,
        "evolutiebeelden": evolutiebeelden(overzicht, stijlen),
        "uitleg_evolutie": UITLEG,
        "meeste_lijnen": MEESTE_LIJNEN,
    }


def _vlaggen(overzicht: Overzicht, kader: Kader) -> list[tuple[str, str, list[Criteriumbeeld]]]:
    """Return every flag, what it means, and the criteria that have it."""
    return [
        (vlag, uitleg, [c for c in overzicht.criteria if vlag in c.vlaggen])
        for vlag, uitleg in uitleg_vlaggen(kader).items()
    ]


def _is_er(evolutie: Evolutie, naam: str, plek: int) -> bool:
    """Say whether a bureau has any score in this werkjaar."""
    return any(proces.bureaus[naam][plek] is not None for proces in evolutie.processen)


def _werkjaren(bureaus: Iterable[Bureau]) -> str:
    return ", ".join(sorted({bureau.werkjaar for bureau in bureaus}))


def _warmtebeelden(overzicht: Overzicht, kort: Mapping[str, str], kader: Kader) -> list[_Warmtebeeld]:
    onderdelen = [
        ("Processen: score op 20", overzicht.processen, True),
        ("Kwaliteitsaspecten: score op 100", overzicht.kwaliteitsaspecten, False),
        ("Onderdelen: score op 100", overzicht.onderdelen, False),
        (f"{titel_van_regelgeving(kader)}, op 100", overzicht.rubrieken, True),
    ]
    return [
        _Warmtebeeld(
            titel=titel,
            scores=scores,
            koppen=[score.code if met_code else kort.get(score.code, score.naam) for score in scores],
            bureaus=overzicht.bureaus,
            met_aantal=scores == overzicht.onderdelen,
        )
        for titel, scores, met_code in onderdelen
        if scores
    ]


def _warmte(score: float | None, schaal: int) -> str:
    """Return the colour of a score: warm below half of the scale, white at half, blue above it."""
    if score is None:
        return "#ffffff"
    deel = score / schaal
    van, tot, weg = (_LAAG, _MIDDEN, 2 * deel) if deel < 0.5 else (_MIDDEN, _HOOG, 2 * deel - 1)  # noqa: PLR2004
    return "#" + "".join(f"{round(a + (b - a) * weg):02x}" for a, b in zip(van, tot, strict=True))
