"""What a consensus holds: the joined beoordeling, what is left open, and how far the beoordelaars agree."""

from collections.abc import Mapping
from dataclasses import dataclass

from gia_kwaliteit.beoordeling import Beoordeling, Toestand
from gia_kwaliteit.bevinding import Bevinding, bevat_fout


@dataclass(frozen=True, kw_only=True)
class Verschil:
    """A criterium or rule on which the beoordelaars differ: the level of each who said anything of it.

    None is one who deliberately did not score it, or whose score is uncertain. `spreiding` is how far the highest and
    the lowest level are apart, from 0 to 1, the whole of the scale.
    """

    code: str
    niveaus: Mapping[str, str | None]
    spreiding: float


@dataclass(frozen=True, kw_only=True)
class Groepsovereenstemming:
    """Krippendorff's alpha over the `n` criteria of a proces that at least two scored; None is undefined."""

    code: str
    n: int
    alpha: float | None


@dataclass(frozen=True, kw_only=True)
class Afwijking:
    """How many levels one beoordelaar scores above (or below zero: under) the mean of the others.

    It is over the `n` criteria that he and somebody else scored, and None where these are too few.
    """

    beoordelaar: str
    n: int
    gemiddeld_verschil: float | None


@dataclass(frozen=True, kw_only=True)
class Eensgezindheid:
    """How far all beoordelaars agree over the criteria, and apart from these over the regelgeving.

    `toelichting` says in Dutch sentences what it means.
    """

    n: int
    alpha: float | None
    toelichting: str
    per_proces: tuple[Groepsovereenstemming, ...]
    regelgeving: Groepsovereenstemming | None
    per_beoordelaar: tuple[Afwijking, ...]


@dataclass(frozen=True, kw_only=True)
class Overloop:
    """A text that did not fit in the cell in which it was joined with others: of which row, by whom, and what it is."""

    code: str
    beoordelaar: str
    wat: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Naastgelegd:
    """What one beoordelaar said of a criterium or rule on which they differ."""

    beoordelaar: str
    toestand: Toestand
    niveau: str | None
    antwoord: str
    motivering: str
    bewijs: str


@dataclass(frozen=True, kw_only=True)
class Consensus:
    """Werkboeken of one onthaalbureau, soort and werkjaar joined into one beoordeling.

    `beoordelaars` and `werkboeken` are in the order of the files. Every criterium and rule is in one of `eens` (filled
    in), `open` (left open because they differ, or because the score of one is uncertain, which `onzeker` lists) and
    `niemand` (without a score). `andere_open` are the rows of figures and texts that were left open, and
    `naast_elkaar` has what everybody said of each code in `open`. `overloop` is what fitted in no cell.
    """

    beoordelaars: tuple[str, ...]
    werkboeken: tuple[str, ...]
    beoordeling: Beoordeling
    eens: tuple[str, ...]
    open: tuple[str, ...]
    niemand: tuple[str, ...]
    onzeker: tuple[str, ...]
    andere_open: tuple[str, ...]
    overeenstemming: Eensgezindheid
    verschillen: tuple[Verschil, ...]
    naast_elkaar: Mapping[str, tuple[Naastgelegd, ...]]
    overloop: tuple[Overloop, ...]
    bevindingen: tuple[Bevinding, ...]

    @property
    def heeft_fouten(self) -> bool:
        """Whether anything found is a fout."""
        return bevat_fout(self.bevindingen)

    @property
    def is_berekend(self) -> bool:
        """Whether the werkboeken belong together, so that there is something to show."""
        return bool(self.eens or self.open or self.niemand or self.beoordeling.antwoorden)
