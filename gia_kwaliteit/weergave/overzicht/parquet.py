"""The beoordelingen of an overzicht as a tidy dataset in Parquet, for DuckDB, pandas or Spark."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from gia_kwaliteit.kader import ONDERDEELSOORTEN, Kader
from gia_kwaliteit.overzicht import Overzicht, Uittreksel
from gia_kwaliteit.overzicht.uittreksel import ONZEKER, OPEN

if TYPE_CHECKING:
    import pyarrow as pa

# One folder each; the handleiding describes their columns.
CRITERIA, PROFIELEN = DELEN = ("criteria", "profielen")
# So many beoordelingen are held as rows at a time.
_PER_KEER = 200
_TOESTAND = {OPEN: "niet gescoord", ONZEKER: "onzeker"}


def is_beschikbaar() -> bool:
    """Say whether pyarrow, which is an extra, is installed."""
    return find_spec("pyarrow") is not None


def is_deel(pad: Path) -> bool:
    """Say whether a file, by its path from the folder of a dataset, is one that `schrijf_dataset` writes."""
    begin = ("", "werkjaar=", "soort=", "deel-")
    vorm = len(pad.parts) == len(begin) and all(map(str.startswith, pad.parts, begin))
    return vorm and pad.parts[0] in DELEN and pad.suffix == ".parquet"


def schrijf_dataset(overzicht: Overzicht, kader: Kader, map_: Path) -> None:
    """Write two datasets into an empty folder, each partitioned by werkjaar and soort.

    `criteria` has a row for every beoordeling and every criterium or rule; `profielen` a row for every beoordeling and
    every score. Raises OSError when the system refuses.
    """
    schemas = {CRITERIA: _criteriaschema(), PROFIELEN: _profielenschema()}
    kolommen = {CRITERIA: _Criteriakolommen(kader), PROFIELEN: _Profielkolommen(kader)}

    def deel(uittreksel: Uittreksel) -> tuple[str, str]:
        return (str(uittreksel.werkjaar), str(uittreksel.soort))

    for (werkjaar, soort), groep in groupby(sorted(overzicht.uittreksels, key=deel), key=deel):
        uittreksels = list(groep)
        for naam in DELEN:
            plaats = map_ / naam / f"werkjaar={quote(werkjaar, safe='')}" / f"soort={quote(soort, safe='')}"
            plaats.mkdir(parents=True)
            _schrijf(plaats / "deel-0.parquet", schemas[naam], kolommen[naam], uittreksels)


def _schrijf(pad: Path, schema: "pa.Schema", kolommen: "_Kolommen", uittreksels: Sequence[Uittreksel]) -> None:
    import pyarrow as pa  # an extra
    import pyarrow.parquet as pq  # an extra

    with pq.ParquetWriter(pad, schema) as schrijver:
        for begin in range(0, len(uittreksels), _PER_KEER):
            groep = uittreksels[begin : begin + _PER_KEER]
            schrijver.write_table(pa.table(kolommen.van(groep), schema=schema))


class _Kolommen(ABC):
    """Turns uittreksels into columns."""

    def __init__(self, kader: Kader) -> None:
        self.kader = kader

    @abstractmethod
    def per_uittreksel(self, uittreksel: Uittreksel) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of one beoordeling, without what all of them begin with."""

    def van(self, uittreksels: Sequence[Uittreksel]) -> list[list[Any]]:
        """Return the columns of these beoordelingen."""
        versie = (self.kader.id, self.kader.versie)
        rijen = (
            (uittreksel.naam, uittreksel.werkboek, *versie, uittreksel.puntenmodel, *rij)
            for uittreksel in uittreksels
            for rij in self.per_uittreksel(uittreksel)
        )
        return [list(kolom) for kolom in zip(*rijen, strict=True)]


class _Criteriakolommen(_Kolommen):
    """A row for every criterium and every rule."""

    def __init__(self, kader: Kader) -> None:
        super().__init__(kader)
        self.vast: list[tuple[str, str, str, str | None, str]] = []
        for onderdeel in kader.onderdelen:
            for proces in kader.processen_van(onderdeel):
                self.vast += [
                    (c.code, proces.code, onderdeel.code, c.kwaliteitsaspect, "kwaliteit") for c in proces.criteria
                ]
        for rubriek in kader.regelgeving.rubrieken if kader.regelgeving else ():
            self.vast += [(r.code, rubriek.code, "regelgeving", None, "regelgeving") for r in rubriek.criteria]
        volgorde = {code: nummer for nummer, code in enumerate(kader.schaal_van)}
        self.plaatsen = [volgorde[code] for code, *_ in self.vast]

    def per_uittreksel(self, uittreksel: Uittreksel) -> Iterator[tuple[Any, ...]]:
        """Yield the level of every criterium and rule, with its points."""
        punten = self.kader.puntenmodel(uittreksel.puntenmodel).punten
        for vast, plaats in zip(self.vast, self.plaatsen, strict=True):
            nummer = uittreksel.niveaus[plaats]
            if nummer in _TOESTAND:
                yield (*vast, _TOESTAND[nummer], None, None, None)
            else:
                niveau = self.kader.schaal_van[vast[0]].namen[nummer]
                yield (*vast, "gescoord", niveau, nummer, punten.get(niveau))


class _Profielkolommen(_Kolommen):
    """A row for every score of the profiel."""

    def __init__(self, kader: Kader) -> None:
        super().__init__(kader)
        self.vast = [
            (groep.code, "onderdeel" if groep.soort in ONDERDEELSOORTEN else groep.soort.value, groep.maximum)
            for groep in kader.scoregroepen.values()
        ]

    def per_uittreksel(self, uittreksel: Uittreksel) -> Iterator[tuple[Any, ...]]:
        """Yield every score with its code and its scale."""
        for vast, score in zip(self.vast, uittreksel.scores, strict=True):
            yield (*vast, score)


def _begin() -> "list[pa.Field]":
    import pyarrow as pa  # an extra

    namen = ("onthaalbureau", "werkboek", "kader", "kaderversie", "puntenmodel")
    return [pa.field(naam, pa.string(), nullable=False) for naam in namen]


def _criteriaschema() -> "pa.Schema":
    import pyarrow as pa  # an extra

    tekst = pa.string()
    return pa.schema(
        [
            *_begin(),
            pa.field("code", tekst, nullable=False),
            pa.field("proces", tekst, nullable=False),
            pa.field("onderdeel", tekst, nullable=False),
            pa.field("kwaliteitsaspect", tekst),
            pa.field("schaal", tekst, nullable=False),
            pa.field("toestand", tekst, nullable=False),
            pa.field("niveau", tekst),
            pa.field("rang", pa.int8()),
            pa.field("punten", pa.float64()),
        ]
    )


def _profielenschema() -> "pa.Schema":
    import pyarrow as pa  # an extra

    return pa.schema(
        [
            *_begin(),
            pa.field("code", pa.string(), nullable=False),
            pa.field("deel", pa.string(), nullable=False),
            pa.field("maximum", pa.int16(), nullable=False),
            pa.field("score", pa.float64()),
        ]
    )
