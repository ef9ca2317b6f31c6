"""The pictures on the page of the overzicht: the scatter picture, and the lines of the evolution."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gia_kwaliteit.getallen import getal
from gia_kwaliteit.naamplaatsen import Naamplaats, kort_genoeg, plaats_namen
from gia_kwaliteit.overzicht import Evolutie, Overzicht, Procesevolutie

# The pictures count in these units; the page scales them. They are narrow, so that a telephone shows them whole.
_LINKS, _BREEDTE, _BOVEN, _HOOGTE = 40, 420, 16, 360
LIJNMAAT = _LIJN_LINKS, _LIJN_BREEDTE, _LIJN_BOVEN, _LIJN_HOOGTE = 34, 300, 14, 150
_LETTER, _REGEL, _STRAAL = 7.2, 15.0, 6.0
# Of the lines of bureaus: colours that differ for everybody, and dashes for lines of one colour.
_LIJNKLEUREN, _STREPEN = ("#7FB3DC", "#B4501A", "#5B6775", "#3B8F7A"), ("none", "6 3", "2 3")
# With more bureaus the scatter picture is twice as large, so that more names fit.
_MEESTE_KLEIN = 20


@dataclass(frozen=True, kw_only=True)
class Punt:
    """A bureau in the scatter picture; `naam` is empty where there is no room for it."""

    titel: str
    naam: str
    x: float
    y: float
    naam_x: float
    naam_y: float
    anker: str


@dataclass(frozen=True, kw_only=True)
class Spreidingsbeeld:
    """Every bureau as a point between two scores; `as_` has the marks of both axes: across, up, and what they say.

    `maat` says how far the picture is from the left, how wide it is, how far from above, and how high.
    """

    punten: Sequence[Punt]
    as_: Sequence[tuple[float, float, str]]
    maat: tuple[float, float, float, float]


@dataclass(frozen=True, kw_only=True)
class Lijnen:
    """The evolution of one proces: the line of the sector, those of the bureaus, and the marks of the axes."""

    id: str
    titel: str
    beschrijving: str
    sector: str
    sectorpunten: Sequence[tuple[float, float, str]]
    bureaus: Sequence[tuple[str, str, str]]


def maak_spreidingsbeeld(overzicht: Overzicht, paar: tuple[str, str] | None) -> Spreidingsbeeld:
    """Return the scatter picture of the two onderdelen with these names; without points where there are no two."""
    maal = 1 if len(overzicht.bureaus) <= _MEESTE_KLEIN else 2
    breedte, hoogte = maal * _BREEDTE, maal * _HOOGTE
    return Spreidingsbeeld(
        punten=_punten(overzicht, paar, breedte, hoogte) if paar else (),
        as_=[(_LINKS + breedte * deel / 4, _BOVEN + hoogte * (1 - deel / 4), f"{5 * deel:g}") for deel in range(5)],
        maat=(_LINKS, breedte, _BOVEN, hoogte),
    )


def _punten(overzicht: Overzicht, paar: tuple[str, str], breedte: float, hoogte: float) -> list[Punt]:
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


def _punt(titel: str, naam: str, punt: tuple[float, float], plaats: Naamplaats | None) -> Punt:
    x, y = punt
    anker, rechts, onder = _ANKERS[plaats or Naamplaats.rechts]
    return Punt(
        titel=titel,
        naam=naam if plaats else "",
        x=x,
        y=y,
        naam_x=round(x + rechts, 1),
        naam_y=round(y + onder, 1),
        anker=anker,
    )


def maak_lijnbeelden(evolutie: Evolutie) -> tuple[dict[str, str], list[Lijnen]]:
    """Return the style of the line of every bureau, and the lines of every proces."""
    stijlen = _lijnstijlen(evolutie)
    return stijlen, [_lijnen(evolutie, proces, stijlen) for proces in evolutie.processen]


def _lijnstijlen(evolutie: Evolutie) -> dict[str, str]:
    """Return the style of the line of every bureau; none where there are more than a reader can tell apart."""
    namen = list(evolutie.processen[0].bureaus)
    if len(namen) > len(_LIJNKLEUREN) * len(_STREPEN):
        return {}
    return {
        naam: f"stroke: {_LIJNKLEUREN[nr % len(_LIJNKLEUREN)]}; stroke-dasharray: {_STREPEN[nr // len(_LIJNKLEUREN)]}"
        for nr, naam in enumerate(namen)
    }


def _lijnen(evolutie: Evolutie, proces: Procesevolutie, stijlen: Mapping[str, str]) -> Lijnen:
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

    return Lijnen(
        id=f"{evolutie.soort.value}-{proces.code}",
        titel=f"{proces.code} {proces.naam}",
        beschrijving="; ".join(
            f"{jaar}: {getal(score)}" for jaar, score in zip(evolutie.werkjaren, proces.sector, strict=True)
        ),
        sector=lijn(proces.sector),
        sectorpunten=[(*plek(nr, score), getal(score)) for nr, score in enumerate(proces.sector) if score is not None],
        bureaus=[(naam, stijlen.get(naam, ""), lijn(scores)) for naam, scores in proces.bureaus.items()],
    )
