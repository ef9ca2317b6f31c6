"""The overzicht as one page of HTML: heat maps, a scatter picture and evolution lines, without scripts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.kader import Kader, Rol
from gia_kwaliteit.naamplaatsen import Naamplaats, kort_genoeg, plaats_namen
from gia_kwaliteit.overzicht import (
    UITLEG_EENSGEZINDHEID,
    WAARSCHUWINGEN,
    Bureau,
    Evolutie,
    Overzicht,
    Procesevolutie,
    Sectorscore,
    korte_namen,
    maten_van,
    namen_van_kwadranten,
    namen_van_paar,
    titel_van_paar,
    titel_van_regelgeving,
    uitleg_vlaggen,
    zin_over_maten,
    zin_over_volledigheid,
)
from gia_kwaliteit.weergave.html import maak_omgeving

# The pictures count in these units; the page scales them. They are narrow, so that a telephone shows them whole.
_LINKS, _BREEDTE, _BOVEN, _HOOGTE = 40, 420, 16, 360
_LIJN_LINKS, _LIJN_BREEDTE, _LIJN_BOVEN, _LIJN_HOOGTE = 34, 300, 14, 150
_LETTER, _REGEL, _STRAAL = 7.2, 15.0, 6.0
# Of the lines of bureaus: colours that differ for everybody, and dashes for lines of one colour.
_LIJNKLEUREN, _STREPEN = ("#7FB3DC", "#B4501A", "#5B6775", "#3B8F7A"), ("none", "6 3", "2 3")
# Below, in the middle and above: #RRGGBB, as in the werkboek.
_LAAG, _MIDDEN, _HOOG = (248, 220, 203), (255, 255, 255), (141, 184, 226)
# With more bureaus the scatter picture is twice as large, so that more names fit.
_MEESTE_KLEIN = 20
# So many pieces of the template go into one piece of the page.
_PER_STUK = 10_000


@dataclass(frozen=True, kw_only=True)
class _Warmtebeeld:
    """A table of scores: the columns, the rows (a bureau and its scores), and the rows of the group below it."""

    titel: str
    scores: Sequence[Sectorscore]
    koppen: Sequence[str]
    rijen: Sequence[tuple[Bureau, Sequence[float | None]]]
    met_aantal: bool


@dataclass(frozen=True, kw_only=True)
class _Punt:
    """A bureau in the scatter picture; `naam` is empty where there is no room for it."""

    titel: str
    naam: str
    x: float
    y: float
    naam_x: float
    naam_y: float
    anker: str


@dataclass(frozen=True, kw_only=True)
class _Lijnen:
    """The evolution of one proces: the line of the sector, those of the bureaus, and the marks of the axes."""

    id: str
    titel: str
    beschrijving: str
    sector: str
    sectorpunten: Sequence[tuple[float, float, str]]
    bureaus: Sequence[tuple[str, str, str]]


def maak_overzichtspagina(overzicht: Overzicht, kader: Kader) -> str:
    """Return an overzicht as one self-contained page of HTML; every text in it is escaped."""
    return "".join(overzichtspagina_in_stukken(overzicht, kader))


def overzichtspagina_in_stukken(overzicht: Overzicht, kader: Kader) -> Iterator[str]:
    """Yield the same page in large pieces, so that it need not be in memory twice."""
    omgeving = maak_omgeving()
    omgeving.filters |= {"warmte": _warmte, "werkjaren": _werkjaren, "is_er": _is_er}
    maal = 1 if len(overzicht.bureaus) <= _MEESTE_KLEIN else 2
    breedte, hoogte = maal * _BREEDTE, maal * _HOOGTE
    paar = namen_van_paar(overzicht, kader)
    kort = korte_namen(overzicht, kader)
    stroom = omgeving.get_template("overzicht.html").stream(
        o=overzicht,
        kleur={niveau.naam: niveau.kleur for schaal in kader.schalen for niveau in schaal.niveaus},
        onthaalbureaus=len({bureau.naam for bureau in overzicht.bureaus}),
        soorten=" en ".join(sorted({bureau.soort.value for bureau in overzicht.bureaus})),
        warmtebeelden=_warmtebeelden(overzicht, kort, kader),
        kort=kort,
        punten=_punten(overzicht, paar, breedte, hoogte) if paar else [],
        paar=paar,
        paartitel=titel_van_paar(paar) if paar else "",
        as_=[(_LINKS + breedte * deel / 4, _BOVEN + hoogte * (1 - deel / 4), f"{5 * deel:g}") for deel in range(5)],
        kwadranten=[
            (tekst, overzicht.kwadranten[kwadrant])
            for kwadrant, tekst in (namen_van_kwadranten(paar).items() if paar else ())
        ],
        vlaggen=[
            (vlag, uitleg, [c for c in overzicht.criteria if vlag in c.vlaggen])
            for vlag, uitleg in uitleg_vlaggen(kader).items()
        ],
        uitleg_eensgezindheid=UITLEG_EENSGEZINDHEID if any(c.eensgezindheid for c in overzicht.criteria) else "",
        volledigheid=zin_over_volledigheid(overzicht),
        maten=maten_van(overzicht),
        over_maten=zin_over_maten(overzicht),
        buiten=overzicht.zonder_kwadrant,
        sterk=kader.schaal.met_rol(Rol.good_practice),
        leerroutes=overzicht.leerroutes,
        leren=[punt for punt in overzicht.leren if punt.sterk and punt.werkpunt],
        zonder=[punt for punt in overzicht.leren if punt.werkpunt and not punt.sterk],
        evoluties=[
            (evolutie, stijlen, [_lijnen(evolutie, proces, stijlen) for proces in evolutie.processen])
            for evolutie in overzicht.evoluties
            for stijlen in [_lijnstijlen(evolutie)]
        ],
        bevindingen=[b for b in overzicht.bevindingen if b.id != WAARSCHUWINGEN],
        met_waarschuwingen=[b.werkboek for b in overzicht.bevindingen if b.id == WAARSCHUWINGEN],
        maat=(_LINKS, breedte, _BOVEN, hoogte, _LIJN_LINKS, _LIJN_BREEDTE, _LIJN_BOVEN, _LIJN_HOOGTE),
    )
    stroom.enable_buffering(_PER_STUK)
    return stroom


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
            rijen=[(bureau, [bureau.scores[score.code] for score in scores]) for bureau in overzicht.bureaus],
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


# -- the scatter picture -----------------------------------------------------------------------------------------------


def _punten(overzicht: Overzicht, paar: tuple[str, str], breedte: float, hoogte: float) -> list[_Punt]:
    """Place every bureau, and its name beside it where that hits no other name or point."""
    plekken = []
    for bureau in overzicht.bureaus:
        apl, kern = (bureau.scores.get(code or "") for code in (overzicht.apl, overzicht.kern))
        if apl is not None and kern is not None:
            x, y = _LINKS + breedte * apl / 100, _BOVEN + hoogte * (1 - kern / 100)
            titel = f"{bureau.aanduiding}: {paar[0]} {getal(apl / 5)}, {paar[1]} {getal(kern / 5)}, op 20"
            plekken.append((bureau.aanduiding, titel, round(x, 1), round(y, 1)))
    namen = [(kort_genoeg(naam), x, y) for naam, _, x, y in plekken]
    binnen = (_LINKS, 0.0, _LINKS + breedte, _BOVEN + hoogte)
    plaatsen = plaats_namen(namen, binnen, letter=_LETTER, regel=_REGEL, straal=_STRAAL)
    return [
        _punt(titel, naam, (x, y), plaats)
        for (_, titel, x, y), (naam, _, _), plaats in zip(plekken, namen, plaatsen, strict=True)
    ]


# Of a name on each side of its point: where its text is anchored, and how far that is from the point.
_ANKERS = {
    Naamplaats.rechts: ("start", 9, 4),
    Naamplaats.links: ("end", -9, 4),
    Naamplaats.boven: ("middle", 0, -12),
    Naamplaats.onder: ("middle", 0, 20),
}


def _punt(titel: str, naam: str, punt: tuple[float, float], plaats: Naamplaats | None) -> _Punt:
    x, y = punt
    anker, rechts, onder = _ANKERS[plaats or Naamplaats.rechts]
    return _Punt(
        titel=titel,
        naam=naam if plaats else "",
        x=x,
        y=y,
        naam_x=round(x + rechts, 1),
        naam_y=round(y + onder, 1),
        anker=anker,
    )


# -- evolution ---------------------------------------------------------------------------------------------------------


def _lijnstijlen(evolutie: Evolutie) -> dict[str, str]:
    """Return the style of the line of every bureau; none where there are more than a reader can tell apart."""
    namen = list(evolutie.processen[0].bureaus)
    if len(namen) > len(_LIJNKLEUREN) * len(_STREPEN):
        return {}
    return {
        naam: f"stroke: {_LIJNKLEUREN[nr % len(_LIJNKLEUREN)]}; stroke-dasharray: {_STREPEN[nr // len(_LIJNKLEUREN)]}"
        for nr, naam in enumerate(namen)
    }


def _lijnen(evolutie: Evolutie, proces: Procesevolutie, stijlen: Mapping[str, str]) -> _Lijnen:
    stap = _LIJN_BREEDTE / (len(evolutie.werkjaren) - 1)

    def plek(nummer: int, score: float) -> tuple[float, float]:
        return round(_LIJN_LINKS + stap * nummer, 1), round(_LIJN_BOVEN + _LIJN_HOOGTE * (1 - score / 20), 1)

    def lijn(scores: Sequence[float | None]) -> str:
        """Return a path along the scores that exist, broken where one is missing; one without neighbours is a dash."""
        stukken, pen_neer = [], False
        for nummer, (score, volgende) in enumerate(zip(scores, [*scores[1:], None], strict=True)):
            if score is not None:
                x, y = plek(nummer, score)
                alleen = not pen_neer and volgende is None
                stukken.append(f"M{x - 4} {y}L{x + 4} {y}" if alleen else f"{'L' if pen_neer else 'M'}{x} {y}")
            pen_neer = score is not None
        return "".join(stukken)

    return _Lijnen(
        id=f"{evolutie.soort.value}-{proces.code}",
        titel=f"{proces.code} {proces.naam}",
        beschrijving="; ".join(
            f"{jaar}: {getal(score)}" for jaar, score in zip(evolutie.werkjaren, proces.sector, strict=True)
        ),
        sector=lijn(proces.sector),
        sectorpunten=[(*plek(nr, score), getal(score)) for nr, score in enumerate(proces.sector) if score is not None],
        bureaus=[(naam, stijlen.get(naam, ""), lijn(scores)) for naam, scores in proces.bureaus.items()],
    )
