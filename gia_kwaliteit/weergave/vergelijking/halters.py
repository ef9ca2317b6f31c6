"""Both scores of every row on one line, as a page draws it: where they stand, and how far they differ."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gia_kwaliteit.getallen import getal, verschil
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.vergelijking import Scorepaar, Vergelijking, op_verschil


@dataclass(frozen=True, kw_only=True)
class Punt:
    """The score of one side: where it stands (0–100), and the score as it is written before the point or behind it.

    Of two scores in one place the number is written once, and `tekst` of the other is empty.
    """

    tekst: str
    plaats: float
    ervoor: bool


@dataclass(frozen=True, kw_only=True)
class Halter:
    """A row: its label, the points of both sides (None without a score), their difference and what that is about."""

    label: str
    links: Punt | None
    rechts: Punt | None
    verschil: str
    noot: str
    in_woorden: str


def maak_halters(
    paren: Iterable[Scorepaar], maximum: float, vergelijking: Vergelijking, *, met_code: bool = False
) -> Sequence[Halter]:
    """Return both scores of every row of a vergelijking, from 0 to `maximum` points, the largest difference first."""
    koppen, criterium = vergelijking.koppen, vergelijking.woorden.begrippen.criterium
    return [_halter(paar, maximum, koppen, criterium, met_code=met_code) for paar in op_verschil(paren)]


def _halter(
    paar: Scorepaar, maximum: float, koppen: tuple[str, str], criterium: Zelfstandig, *, met_code: bool
) -> Halter:
    label = f"{paar.code} {paar.naam}" if met_code else paar.naam
    links, rechts = koppen
    # The lower score stands before its point and the higher behind it, so that the two never cover each other.
    eerst = paar.links is not None and paar.rechts is not None and paar.links > paar.rechts
    noot = f"over {paar.n} van {criterium.aantal(paar.criteria)}" if paar.is_gemerkt else ""
    in_woorden = (
        f"{label}: {links.lower()} {getal(paar.links)}, {rechts.lower()} {getal(paar.rechts)}, "
        f"verschil {' '.join(filter(None, (verschil(paar.verschil), noot)))}"
    )
    eenmaal = paar.links is not None and paar.links == paar.rechts
    return Halter(
        label=label,
        links=_punt(paar.links, maximum, "" if eenmaal else getal(paar.links), ervoor=not eerst),
        rechts=_punt(paar.rechts, maximum, getal(paar.rechts), ervoor=eerst),
        verschil=verschil(paar.verschil),
        noot=noot,
        in_woorden=in_woorden,
    )


def _punt(score: float | None, maximum: float, tekst: str, *, ervoor: bool) -> Punt | None:
    if score is None:
        return None
    return Punt(tekst=tekst, plaats=round(100 * score / maximum, 2), ervoor=ervoor)
