"""The figures of the sector: every row and year over all subjects (source lines 6023–6027 and 3283–3290)."""

from bisect import bisect_left
from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence, ValuesView
from dataclasses import dataclass

from gia_kwaliteit.beoordeling import Status
from gia_kwaliteit.kader import Norm
from gia_kwaliteit.kader.cijferrijen import factor_van
from gia_kwaliteit.kader.vlaams import Vlaamsbeeld
from gia_kwaliteit.overzicht.bewaard import status_van


@dataclass(frozen=True, slots=True)
class Bureaucijfer:
    """The figure of one subject, in the unit of its row; `status` is None when nobody said how sure it is."""

    waarde: float
    status: Status | None
    berekend: bool


class PerBureau(Mapping[str, Bureaucijfer]):
    """The figures of a row in one year by the aanduiding of the beoordeling, small enough for thousands of them.

    `namen` are the aanduidingen of all beoordelingen; `plekken` says, from low to high, of which of them there is a
    figure, `waarden` and `statussen` which.
    """

    __slots__ = ("_berekend", "_namen", "_plekken", "_statussen", "_waarden")

    def __init__(
        self,
        namen: "Namen",
        plekken: Sequence[int],
        waarden: Sequence[float],
        statussen: bytes,
        *,
        berekend: bool,
    ) -> None:
        self._namen = namen
        self._plekken = plekken
        self._waarden = waarden
        self._statussen = statussen
        self._berekend = berekend

    def __getitem__(self, naam: str) -> Bureaucijfer:
        plek = self._namen.plek_van[naam]
        nummer = bisect_left(self._plekken, plek)
        if nummer == len(self._plekken) or self._plekken[nummer] != plek:
            raise KeyError(naam)
        return Bureaucijfer(self._waarden[nummer], status_van(self._statussen[nummer]), self._berekend)

    def __iter__(self) -> Iterator[str]:
        return (self._namen.alle[plek] for plek in self._plekken)

    def __len__(self) -> int:
        return len(self._plekken)

    def items(self) -> ItemsView[str, Bureaucijfer]:
        """Return every aanduiding with its figure, without looking each of them up."""
        return _Paren(self)

    def values(self) -> ValuesView[Bureaucijfer]:
        """Return the figures, without looking each of them up."""
        return _Cijfers(self)

    def op_volgorde(self) -> Iterator[Bureaucijfer]:
        """Yield the figures, in the order of the aanduidingen."""
        for waarde, status in zip(self._waarden, self._statussen, strict=True):
            yield Bureaucijfer(waarde, status_van(status), self._berekend)


class _Paren(ItemsView[str, Bureaucijfer]):
    """What a PerBureau holds, as pairs."""

    _mapping: PerBureau

    def __iter__(self) -> Iterator[tuple[str, Bureaucijfer]]:
        return zip(self._mapping, self._mapping.op_volgorde(), strict=True)


class _Cijfers(ValuesView[Bureaucijfer]):
    """The figures that a PerBureau holds."""

    _mapping: PerBureau

    def __iter__(self) -> Iterator[Bureaucijfer]:
        return self._mapping.op_volgorde()


class Namen:
    """The aanduidingen of all beoordelingen, in order, and the place of each: what the figures share."""

    __slots__ = ("alle", "plek_van")

    def __init__(self, alle: Sequence[str]) -> None:
        self.alle = tuple(alle)
        self.plek_van = {naam: plek for plek, naam in enumerate(alle)}


@dataclass(frozen=True, kw_only=True)
class Cijferbeeld:
    """A row of context, input or output in one year, over the subjects that give its figure.

    `jaar` is None where the werkboeken do not say of which year the figure is, `berekend` says whether the row is
    computed from others. `per_bureau` has a figure for every subject that has one, by the aanduiding of its
    beoordeling, in the order of the bureaus of the overzicht.
    `teller` and `noemer` are the sums of what a share (or so many per one) is computed from, over these subjects;
    None for every other row. `ander_jaar` names the subjects that only give it of another year, `ontbrekend`
    those that give it of none; of these `geen_gegevens` say themselves that there is none, and of `niet_gevraagd` every
    werkboek is of a version of the kader that does not ask it. `vlaams` is the figure of the area of that year that
    counts the same, or else the newest.
    """

    code: str
    naam: str
    eenheid: str | None
    jaar: int | None
    berekend: bool
    per_bureau: Mapping[str, Bureaucijfer]
    gemiddelde: float
    mediaan: float
    minimum: float
    maximum: float
    teller: float | None
    noemer: float | None
    ander_jaar: tuple[str, ...]
    ontbrekend: tuple[str, ...]
    geen_gegevens: tuple[str, ...]
    niet_gevraagd: tuple[str, ...]
    vlaams: Vlaamsbeeld | None
    normen: tuple[Norm, ...]

    @property
    def n(self) -> int:
        """How many subjects give this figure."""
        return len(self.per_bureau)

    @property
    def gewogen(self) -> float | None:
        """The mean in which who has more counts for more: the sum of the tellers over that of the noemers, in the unit.

        None for a row that is not computed from a teller and a noemer.
        """
        if self.teller is None or not self.noemer:
            return None
        return factor_van(self.eenheid) * self.teller / self.noemer

    @property
    def zonder_reden(self) -> tuple[str, ...]:
        """The subjects that give it of no year at all, though they were asked, and say nothing of it."""
        met_reden = {*self.geen_gegevens, *self.niet_gevraagd}
        return tuple(naam for naam in self.ontbrekend if naam not in met_reden)

    @property
    def wanneer(self) -> str:
        """The year in words."""
        return str(self.jaar) if self.jaar is not None else "jaar niet vermeld"

    def met_status(self, status: Status | None) -> int:
        """Return how many of the figures have this status; None stands for those of which nobody said it."""
        return sum(cijfer.status is status for cijfer in self.per_bureau.values())

    def hoeveel_halen(self, norm: Norm) -> int:
        """Return how many of the figures are what a norm asks."""
        return sum(norm.gehaald(cijfer.waarde) for cijfer in self.per_bureau.values())


def nieuwste_cijfers(cijfers: Iterable[Cijferbeeld]) -> dict[str, Cijferbeeld]:
    """Return of every row the figures of its newest year, by its code; without any year those without one."""
    nieuwste: dict[str, Cijferbeeld] = {}
    for beeld in cijfers:
        if beeld.jaar is not None or beeld.code not in nieuwste:
            nieuwste[beeld.code] = beeld
    return nieuwste
