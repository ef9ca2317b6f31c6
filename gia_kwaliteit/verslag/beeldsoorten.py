"""The kinds of pictures of a verslag: what each shows, whatever it is drawn in."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Niveauregel:
    """A line of levels: its label, what it scores as people read it, and the name and level of each criterium in it.

    The level is None where there is none.
    """

    label: str
    score: str
    is_voldoende: bool
    vakken: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, kw_only=True)
class Niveaubeeld:
    """Which level every criterium has, a line per proces; `niveaus` are all there are, from low to high."""

    titel: str
    alternatief: str
    niveaus: tuple[str, ...]
    regels: tuple[Niveauregel, ...]


@dataclass(frozen=True, kw_only=True)
class Matrixbeeld:
    """Scores from 0 to `maximum` in rows and columns; None where there is no score."""

    titel: str
    alternatief: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, tuple[float | None, ...]], ...]
    maximum: int = 100


@dataclass(frozen=True, kw_only=True)
class Paarbeeld:
    """Two scores per line, those of two sides, from 0 to `maximum`; `grens` is what enough is called."""

    titel: str
    alternatief: str
    maximum: float
    grens: str
    koppen: tuple[str, str]
    regels: tuple[tuple[str, float | None, float | None], ...]


@dataclass(frozen=True, kw_only=True)
class Aantalbeeld:
    """A number per line; `geschat` are the labels of those that are estimates."""

    titel: str
    alternatief: str
    regels: tuple[tuple[str, float], ...]
    geschat: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Stipregel:
    """A figure on an axis, with what it is set against; lines with the same `schaal` share their axis, without none.

    `teksten` stand beside it, the figure itself first. `bureaus` are those of the subjects in the area, or the
    lowest and the highest alone (`is_bereik`), `normen` what it should be, `eerder` what the report counted here.
    """

    label: str
    waarde: float
    teksten: tuple[str, ...]
    schaal: str = ""
    geschat: bool = False
    vlaams: float | None = None
    bureaus: tuple[float, ...] = ()
    is_bereik: bool = False
    normen: tuple[float, ...] = ()
    eerder: float | None = None


@dataclass(frozen=True, kw_only=True)
class Stipbeeld:
    """Figures of the subject, each beside those of the area, of every subject there, and the norms."""

    titel: str
    alternatief: str
    regels: tuple[Stipregel, ...]


@dataclass(frozen=True, kw_only=True)
class Balkregel:
    """A line of what is seen in one glance: a bar, and a strip of levels that is as long as every other.

    `score` is None where there is none, and `tekst` what stands at the end of the bar. `aantallen` count the levels in
    their order, and after them what has none.
    """

    label: str
    score: float | None
    tekst: str
    is_voldoende: bool = False
    aantallen: tuple[int, ...] = ()

    @property
    def is_gescoord(self) -> bool:
        """Whether anything in it has a level, so that there is something to think of it."""
        return any(self.aantallen[:-1])


@dataclass(frozen=True, kw_only=True)
class Balkgroep:
    """Lines under one heading, with their scores from 0 to `maximum`; without it they have strips only.

    Of the `niveaus` the first ones, as many as `lage`, stand left of the border of a strip.
    """

    titel: str
    niveaus: tuple[str, ...]
    lage: int
    regels: tuple[Balkregel, ...]
    maximum: float | None = None


@dataclass(frozen=True, kw_only=True)
class Oogopslagbeeld:
    """All scores in one picture: groups of lines below each other; `grens` is what is enough is called."""

    titel: str
    alternatief: str
    grens: str
    groepen: tuple[Balkgroep, ...]


Beeld = Niveaubeeld | Matrixbeeld | Paarbeeld | Aantalbeeld | Stipbeeld | Oogopslagbeeld
