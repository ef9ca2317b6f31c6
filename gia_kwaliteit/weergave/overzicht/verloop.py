"""The evolution of the processen on the page of the overzicht: what changed, and the lines of all werkjaren."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from gia_kwaliteit.getallen import getal, verschil
from gia_kwaliteit.kader.woorden import Scoreschaal
from gia_kwaliteit.naamplaatsen import kort_genoeg
from gia_kwaliteit.overzicht import Evolutie, Procesevolutie, Procesverandering, Verandering, bereken_verandering

# The pictures count in these units; the page scales them. They are narrow, so that a telephone shows them whole.
LIJNMAAT = _LINKS, _BREEDTE, _BOVEN, _HOOGTE = 36, 170, 14, 170
# How far names stand from the end of the lines and from each other, and with how many lines they all have room.
_NAAST, _REGEL, _MEESTE_NAMEN, _LETTER = 8, 12.5, 12, 6.6


@dataclass(frozen=True, kw_only=True)
class Punt:
    """A mean in the row of a proces: how far it is (0–100), what it says, and whether it is not enough."""

    plaats: float
    tekst: str
    is_onder: bool
    ervoor: bool


@dataclass(frozen=True, kw_only=True)
class Veranderrij:
    """A proces with its first and its last mean, those between them, and a path of all subjects (0–2000)."""

    proces: Procesverandering
    eerste: Punt | None
    laatste: Punt | None
    tussen: Sequence[float]
    bureaus: str
    in_woorden: str


@dataclass(frozen=True, kw_only=True)
class Lijnen:
    """The evolution of one proces: the line of the sector, those of the subjects, and what stands at their ends.

    `namen` are the names, each with its height and whether it is that of the sector, whose last mean stands there.
    """

    id: str
    titel: str
    beschrijving: str
    sector: str
    sectorpunten: Sequence[tuple[float, float, str]]
    bureaus: Sequence[tuple[str, str]]
    namen: Sequence[tuple[str, float, bool]]


@dataclass(frozen=True, kw_only=True)
class Verloop:
    """An evolutie as the page shows it: what changed in words and in rows, and the lines."""

    evolutie: Evolutie
    verandering: Verandering
    rijen: Sequence[Veranderrij]
    lijnen: Sequence[Lijnen]
    breedte: float


def maak_verloop(evolutie: Evolutie) -> Verloop:
    """Return what the page shows of an evolutie."""
    verandering = bereken_verandering(evolutie)
    namen = [kort_genoeg(naam) for naam in evolutie.apart]
    met_namen = len(namen) <= _MEESTE_NAMEN
    rechts = _NAAST + _LETTER * max(map(len, ["gemiddeld 00,0", *namen])) if met_namen else _LINKS
    return Verloop(
        evolutie=evolutie,
        verandering=verandering,
        rijen=[_rij(proces, verandering, evolutie.woorden.scores) for proces in verandering.processen],
        lijnen=[_lijnen(evolutie, proces, met_namen=met_namen) for proces in evolutie.processen],
        breedte=_LINKS + _BREEDTE + rechts,
    )


def _rij(proces: Procesverandering, verandering: Verandering, schaal: Scoreschaal) -> Veranderrij:
    van, tot = verandering.werkjaren
    eerste, laatste = proces.eerste, proces.laatste
    scores = sorted({laatste_ for _, laatste_ in proces.per_bureau.values()}) if verandering.minste == 1 else ()
    woorden = f"{getal(eerste)} in {van}, {getal(laatste)} in {tot}, verschil {verschil(proces.verschil)}"
    return Veranderrij(
        proces=proces,
        eerste=None if eerste is None else _punt(eerste, schaal, ervoor=eerste <= (laatste or 0.0)),
        laatste=None if laatste is None else _punt(laatste, schaal, ervoor=laatste < (eerste or 0.0)),
        tussen=[_plaats(score, schaal) for score in proces.tussen if score is not None],
        bureaus="".join(f"M{round(20 * _plaats(score, schaal))} 0V10" for score in scores),
        in_woorden=f"{proces.naam}: {woorden}" if proces.n else f"{proces.naam}: geen score in beide werkjaren",
    )


def _punt(score: float, schaal: Scoreschaal, *, ervoor: bool) -> Punt:
    is_onder = not schaal.haalt(score, schaal.proces)
    return Punt(plaats=_plaats(score, schaal), tekst=getal(score), is_onder=is_onder, ervoor=ervoor)


def _plaats(score: float, schaal: Scoreschaal) -> float:
    return round(100 * score / schaal.proces, 2)


def _lijnen(evolutie: Evolutie, proces: Procesevolutie, *, met_namen: bool) -> Lijnen:
    stap = _BREEDTE / (len(evolutie.werkjaren) - 1)

    def plek(nummer: int, score: float) -> tuple[float, float]:
        return round(_LINKS + stap * nummer, 1), round(_BOVEN + _HOOGTE * (1 - score / evolutie.maximum), 1)

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

    einden = [
        (kort_genoeg(naam), plek(0, laatste)[1], False)
        for naam, laatste in ((naam, proces.bureaus[naam][-1]) for naam in evolutie.apart)
        if laatste is not None and met_namen
    ]
    if (laatste := proces.sector[-1]) is not None:
        einden.append((f"gemiddeld {getal(laatste)}" if met_namen else getal(laatste), plek(0, laatste)[1], True))
    return Lijnen(
        id=f"{evolutie.soort}-{proces.code}",
        titel=f"{proces.code} {proces.naam}",
        beschrijving="; ".join(
            f"{jaar}: {getal(score)}" for jaar, score in zip(evolutie.werkjaren, proces.sector, strict=True)
        ),
        sector=lijn(proces.sector),
        sectorpunten=[(*plek(nr, score), getal(score)) for nr, score in enumerate(proces.sector) if score is not None],
        bureaus=[(naam, lijn(proces.bureaus[naam])) for naam in evolutie.apart],
        namen=_onder_elkaar(einden),
    )


def _onder_elkaar(einden: Sequence[tuple[str, float, bool]]) -> list[tuple[str, float, bool]]:
    """Return names with their heights, moved as little as it takes so that none lies on another."""
    op_hoogte = sorted(einden, key=lambda einde: einde[1])
    # Names that would touch stand in one block, the middle of which is where theirs is.
    blokken = list[list[float]]()
    for _, hoogte, _ in op_hoogte:
        blokken.append([hoogte])
        while len(blokken) > 1 and _begin(blokken[-1]) < _begin(blokken[-2]) + len(blokken[-2]) * _REGEL:
            blokken[-2:] = [blokken[-2] + blokken[-1]]
    hoogten = [round(_begin(blok) + nummer * _REGEL, 1) for blok in blokken for nummer in range(len(blok))]
    return [(naam, hoogte, is_sector) for (naam, _, is_sector), hoogte in zip(op_hoogte, hoogten, strict=True)]


def _begin(blok: Sequence[float]) -> float:
    """Return where the first name of a block stands, of which these are the heights of the lines."""
    begin = fmean(blok) - (len(blok) - 1) * _REGEL / 2
    laagste = _BOVEN + _HOOGTE - (len(blok) - 1) * _REGEL
    return max(min(begin, laagste), min(_BOVEN, laagste))
