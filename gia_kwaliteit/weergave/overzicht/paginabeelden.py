"""The scatter pictures on the page of the overzicht: the two onderdelen, and a score beside a figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from gia_kwaliteit.getallen import getal, in_het_kort
from gia_kwaliteit.kader.woorden import Scoreschaal
from gia_kwaliteit.naamplaatsen import Naamplaats, kort_genoeg, plaats_namen
from gia_kwaliteit.overzicht import Overzicht, SamenBekeken
from gia_kwaliteit.tekst import met_hoofdletter
from gia_kwaliteit.weergave.overzicht.cijferbeelden import MINSTE_VOOR_BEELD
from gia_kwaliteit.weergave.schaalverdeling import Schaalverdeling, cijfer, verdeel_schaal

# The pictures count in these units; the page scales them. They are narrow, so that a telephone shows them whole.
_LINKS, _BREEDTE, _BOVEN, _HOOGTE = 40, 420, 16, 360
_LETTER, _REGEL, _STRAAL = 7.2, 15.0, 6.0
# Of an axis of scores, from one mark to the next.
_STAPPEN = 4
# Of the figures beside it, the share above and below that stays free: a point on the edge has no room for its name.
_RUIMTE = 0.04
# With more points the scatter picture is twice as large, so that more names fit.
_MEESTE_KLEIN = 20


@dataclass(frozen=True)
class Scoreas(Schaalverdeling):
    """The axis of scores; at the pass mark, `grens`, the quadrants meet."""

    grens: float

    @property
    def merken(self) -> list[float]:
        """The numbers at which a mark stands, the pass mark among them."""
        return sorted({*super().merken, self.grens})


@dataclass(frozen=True, kw_only=True)
class Punt:
    """A subject in the scatter picture; `naam` is empty where there is no room for it."""

    titel: str
    naam: str
    x: float
    y: float
    naam_x: float
    naam_y: float
    anker: str


@dataclass(frozen=True, kw_only=True)
class Spreidingsbeeld:
    """Every subject as a point between two figures, whose axes are called `assen` (across, up).

    `x_as` and `y_as` have the marks of the axes: where, what they say, and whether the quadrants meet there. `maat`
    says how far the picture is from the left, how wide it is, how far from above, and how high.
    """

    id: str
    titel: str
    assen: tuple[str, str]
    punten: Sequence[Punt]
    x_as: Sequence[tuple[float, str, bool]]
    y_as: Sequence[tuple[float, str, bool]]
    maat: tuple[float, float, float, float]

    @property
    def is_groot(self) -> bool:
        """Whether there are so many points that it is larger than a column."""
        return self.maat[1] > _BREEDTE

    @property
    def zonder_naam(self) -> bool:
        """Whether any name found no room."""
        return any(not punt.naam for punt in self.punten)


def maak_spreidingsbeeld(overzicht: Overzicht, paar: tuple[str, str] | None) -> Spreidingsbeeld | None:
    """Return the scatter picture of the two onderdelen with these names; None where there is nothing to see."""
    if paar is None:
        return None
    schaal, plekken = overzicht.kader.woorden.scores, []
    maal, op = schaal.deel / schaal.proces, f"op {schaal.proces}"
    for bureau in overzicht.apart:
        apl, kern = (bureau.scores.get(code or "") for code in (overzicht.apl, overzicht.kern))
        if apl is not None and kern is not None:
            x, y = apl / maal, kern / maal
            titel = f"{bureau.aanduiding}: {paar[0]} {getal(x)}, {paar[1]} {getal(y)}, {op}"
            plekken.append((bureau.aanduiding, titel, x, y))
    titel = f"{met_hoofdletter(paar[0])} tegen {paar[1]}, {op}"
    assen = (f"{met_hoofdletter(paar[0])}, {op}", f"{met_hoofdletter(paar[1])}, {op}")
    as_ = _scoreas(schaal)
    return _spreiding("spreiding", titel, assen, plekken, (as_, as_))


def maak_samenbeelden(overzicht: Overzicht) -> list[tuple[SamenBekeken, Spreidingsbeeld | None]]:
    """Return every pair of a score and a figure with its scatter picture; None where there are too few points."""
    return [(samen, _samenbeeld(samen, overzicht.kader.woorden.scores)) for samen in overzicht.samen_bekeken]


def _samenbeeld(samen: SamenBekeken, schaal: Scoreschaal) -> Spreidingsbeeld | None:
    if len(samen.punten) < MINSTE_VOOR_BEELD:
        return None
    eenheid = samen.eenheid or ""
    plekken = [
        (
            p.bureau,
            f"{p.bureau}: {samen.paar.proces} {getal(p.score)} op {schaal.proces}, {in_het_kort(p.waarde)} {eenheid}",
            p.score,
            p.waarde,
        )
        for p in samen.punten
    ]
    naam = f"{samen.paar.proces}-{samen.paar.cijfer}".replace(".", "-")
    assen = (f"{samen.procesnaam}, op {schaal.proces}", f"{samen.paar.cijfer}, {eenheid}")
    y_as = verdeel_schaal((punt.waarde for punt in samen.punten), ruimte=_RUIMTE)
    return _spreiding(f"samen-{naam}", samen.paar.vraag, assen, plekken, (_scoreas(schaal), y_as))


def _spreiding(
    id_: str,
    titel: str,
    assen: tuple[str, str],
    punten: Sequence[tuple[str, str, float, float]],
    schalen: tuple[Schaalverdeling, Schaalverdeling],
) -> Spreidingsbeeld | None:
    """Place every subject (its name, what its point says, and both figures), with its name where that hits nothing."""
    if not punten:
        return None
    maal = 1 if len(punten) <= _MEESTE_KLEIN else 2
    x_schaal, y_schaal = schalen
    # The figures beside the axis need more room than scores.
    links = max(_LINKS, 24 + _LETTER * max(len(cijfer(merk)) for merk in y_schaal.merken))
    breedte, hoogte = maal * _BREEDTE + _LINKS - links, maal * _HOOGTE
    plekken = [
        (naam, wat, round(links + breedte * x_schaal.deel(x), 1), round(_BOVEN + hoogte * (1 - y_schaal.deel(y)), 1))
        for naam, wat, x, y in punten
    ]
    namen = [(kort_genoeg(naam), x, y) for naam, _, x, y in plekken]
    binnen = (links, 0.0, links + breedte, _BOVEN + hoogte)
    plaatsen = plaats_namen(namen, binnen, letter=_LETTER, regel=_REGEL, straal=_STRAAL)
    return Spreidingsbeeld(
        id=id_,
        titel=titel,
        assen=assen,
        punten=[
            _punt(wat, naam, (x, y), plaats)
            for (_, wat, x, y), (naam, _, _), plaats in zip(plekken, namen, plaatsen, strict=True)
        ],
        x_as=[(links + breedte * x_schaal.deel(m), cijfer(m), _is_midden(m, x_schaal)) for m in x_schaal.merken],
        y_as=[(_BOVEN + hoogte * (1 - y_schaal.deel(m)), cijfer(m), _is_midden(m, y_schaal)) for m in y_schaal.merken],
        maat=(links, breedte, _BOVEN, hoogte),
    )


def _scoreas(schaal: Scoreschaal) -> Scoreas:
    """Return the axis of the scores of the processen."""
    return Scoreas(0, schaal.proces, schaal.proces / _STAPPEN, schaal.drempel_op(schaal.proces))


def _is_midden(merk: float, schaal: Schaalverdeling) -> bool:
    """Whether the quadrants meet at this mark: at the pass mark on a scale of scores, nowhere on another."""
    return isinstance(schaal, Scoreas) and merk == schaal.grens


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
