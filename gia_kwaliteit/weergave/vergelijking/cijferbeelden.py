"""The figures of a vergelijking on its page: a card per row, in an evolutie with a small picture of the years."""

from collections.abc import Sequence
from dataclasses import dataclass

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kader.cijferrijen import met_teken
from gia_kwaliteit.profiel.cijfergroepen import rijcodes
from gia_kwaliteit.vergelijking import Cijferpaar, Vergelijking
from gia_kwaliteit.vergelijking.cijferwoorden import (
    cijfer_in_woorden,
    jaren_in_woorden,
    norm_in_woorden,
    verschil_in_woorden,
    vlaams_in_woorden,
)
from gia_kwaliteit.weergave.jarenbeeld import Jarenbeeld, Jarenreeks, maak_jarenbeeld

# So far from a point stands its figure, in the units of the picture.
_NAAST_HET_PUNT = 9


@dataclass(frozen=True, kw_only=True)
class Merk:
    """The point of one side, and its figure beside it."""

    x: float
    y: float
    tekst: str
    tekst_x: float
    anker: str


@dataclass(frozen=True, kw_only=True)
class Cijferkaart:
    """A row with its words, and its picture; `merken` are None for a side without a figure or a year."""

    code: str
    naam: str
    waarden: tuple[str, str]
    verschil: str
    jaren: str
    vlaams: str
    normen: Sequence[str]
    beeld: Jarenbeeld | None
    merken: tuple[Merk | None, Merk | None]


def cijferkaarten(vergelijking: Vergelijking, kader: Kader) -> list[tuple[str, list[Cijferkaart]]]:
    """Return the cards of every part of the kader in which one of both sides has a figure, by its name."""
    paren, koppen = {paar.code: paar for paar in vergelijking.cijfers}, vergelijking.koppen
    delen = [deel for deel in (kader.context, kader.input, kader.output) if deel is not None]
    kaarten = [
        (deel.naam, [_kaart(paren[c], koppen) for groep in deel.indicatoren for c in rijcodes(groep) if c in paren])
        for deel in delen
    ]
    return [(naam, eigen) for naam, eigen in kaarten if eigen]


def _kaart(paar: Cijferpaar, koppen: tuple[str, str]) -> Cijferkaart:
    beeld = _beeld(paar)
    links, rechts = (cijfer_in_woorden(kant) for kant in paar.kanten)
    return Cijferkaart(
        code=paar.code,
        naam=paar.naam,
        waarden=(links, rechts),
        verschil=verschil_in_woorden(paar) if paar.van_beide else "",
        jaren=jaren_in_woorden(paar),
        vlaams=vlaams_in_woorden(paar.vlaams),
        normen=[norm_in_woorden(paar, normpaar, koppen) for normpaar in paar.gehaald],
        beeld=beeld,
        merken=(_merk(paar, beeld, 0), _merk(paar, beeld, 1)),
    )


def _beeld(paar: Cijferpaar) -> Jarenbeeld | None:
    """Return the picture of both sides, as far as their years are known, among the years of Vlaanderen."""
    reeksen = [
        Jarenreeks(naam=paar.naam, cijfers={kant.jaar: kant.waarde})
        for kant in paar.kanten
        if kant.jaar is not None and kant.waarde is not None
    ]
    grenzen = (grens for norm in paar.normen for grens in (norm.minstens, norm.hoogstens) if grens is not None)
    return maak_jarenbeeld(reeksen, {beeld.jaar: beeld.waarde for beeld in paar.vlaams}, dict.fromkeys(grenzen))


def _merk(paar: Cijferpaar, beeld: Jarenbeeld | None, nummer: int) -> Merk | None:
    """Return the point of a side: the figure of the first stands on the left of it, that of the other on the right."""
    kant = paar.kanten[nummer]
    if beeld is None or kant.jaar is None or kant.waarde is None:
        return None
    x, y = beeld.schaal.plek(kant.jaar, kant.waarde)
    return Merk(
        x=x,
        y=y,
        tekst=met_teken(kant.waarde, kant.eenheid),
        tekst_x=round(x + (_NAAST_HET_PUNT if nummer else -_NAAST_HET_PUNT), 1),
        anker="start" if nummer else "end",
    )
