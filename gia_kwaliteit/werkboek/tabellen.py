"""Find the tables on a sheet by their headings, and the rows under them (contract §6)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bron import Bronblad, cel
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# Only a short text can be the heading of the codes; long ones need not be looked at.
_CODE, _LANGSTE_CODEKOP = gewoon(k.CODE), 12


class Tabelsoort(Enum):
    """What a table is for: people fill in scores or cijfers, gia and the formulas fill in results."""

    score = auto()
    cijfer = auto()
    resultaat = auto()


_KOPPEN_VAN = {
    Tabelsoort.score: frozenset(
        {k.CODE, k.KWALITEITSASPECT, k.ONDERWERP, k.CRITERIUM, k.SCORE, k.MOTIVERING, k.BEWIJS}
    ),
    Tabelsoort.cijfer: frozenset(
        {
            k.CODE,
            k.INDICATOR,
            k.DEFINITIE,
            k.WAARDE,
            k.EENHEID,
            k.JAAR,
            k.BESCHRIJVING,
            k.VLAAMS_GEMIDDELDE,
            k.TOELICHTING,
        }
    ),
}
# A table with one of these was filled by formulas: nobody types under it.
_RESULTAATKOPPEN = frozenset(
    {
        k.TABBLAD,
        k.PROCES,
        k.RUBRIEK,
        k.ONDERDEEL,
        k.SCORE_OP_20,
        k.SCORE_OP_100,
        k.GESCOORD,
        k.CRITERIA,
        k.VOLLEDIGHEID,
        k.VOORTGANG,
        k.GRAFIEKLABEL,
        k.GOOD_PRACTICES,
        k.WERKPUNTEN,
        k.GOOD_PRACTICE,
        k.WERKPUNT,
        k.NIET_IN_ORDE,
    }
)


@dataclass(frozen=True)
class Tabel:
    """A row of headings: the column of each, those that stand there twice, and the columns whose heading says nothing.

    `nummer` is its row, from 0.
    """

    blad: Bronblad
    nummer: int
    soort: Tabelsoort
    kolommen: Mapping[str, int]
    dubbel: Mapping[str, int]
    zonder_kop: tuple[int, ...]

    def plaats(self, kolom: int) -> str:
        """Return the name of a cell in the row of headings; `kolom` counts from 0."""
        return cel(self.nummer, kolom)

    @cached_property
    def vreemde_koppen(self) -> dict[str, str]:
        """Return the headings that say nothing, by cell."""
        rij = self.blad.rijen[self.nummer]
        return {cel(self.nummer, kolom): tekst_van(rij[kolom]) for kolom in self.zonder_kop if tekst_van(rij[kolom])}


@dataclass(frozen=True)
class Tabelrij:
    """A row under the headings of a table; `nummer` counts from 0."""

    tabel: Tabel
    nummer: int

    @property
    def blad(self) -> Bronblad:
        """The sheet of the row."""
        return self.tabel.blad

    @property
    def is_invoer(self) -> bool:
        """Whether a person fills in this row."""
        return self.tabel.soort is not Tabelsoort.resultaat

    def waarde(self, kop: str) -> object:
        """Return what stands under a heading; None where there is no such heading."""
        rij = self.blad.rijen[self.nummer]
        kolom = self.tabel.kolommen.get(kop)
        return rij[kolom] if kolom is not None and kolom < len(rij) else None

    def tekst(self, kop: str) -> str:
        """Return the text under a heading."""
        return tekst_van(self.waarde(kop))

    def plaats(self, kop: str) -> str:
        """Return the name of the cell under a heading."""
        return cel(self.nummer, self.tabel.kolommen.get(kop, 0))

    def formule(self, kop: str) -> str | None:
        """Return the formula under a heading, when there is one."""
        return self.blad.formules.get(self.plaats(kop))

    def foutwaarde(self, kop: str) -> str | None:
        """Return the error that a cell shows in place of a value, such as #N/A, when it does."""
        return self.blad.foutwaarden.get(self.plaats(kop))

    def ernaast(self) -> dict[str, str]:
        """Return the texts in columns without a heading, by cell."""
        rij = self.blad.rijen[self.nummer]
        gevuld = [kolom for kolom in self.tabel.zonder_kop if rij[kolom] != ""]
        return {cel(self.nummer, kolom): tekst for kolom in gevuld if (tekst := tekst_van(rij[kolom]))}


def bekende_koppen(kader: Kader) -> dict[str, str]:
    """Return every heading of the werkboek, by its plain form."""
    vast = {waarde for naam, waarde in vars(k).items() if naam.isupper() and isinstance(waarde, str)}
    niveaus = {naam for schaal in kader.schalen for naam in schaal.namen}
    namen = vast | niveaus | {aspect.naam for aspect in kader.kwaliteitsaspecten}
    return {gewoon(kop): kop for kop in namen}


def vind_rijen(blad: Bronblad, koppen: Mapping[str, str]) -> Iterator[Tabelrij]:
    """Yield the rows of a sheet that stand under a row of headings; `koppen` are those of the werkboek."""
    tabel: Tabel | None = None
    for nummer, rij in enumerate(blad.rijen):
        gevonden = vind_tabel(blad, nummer, koppen)
        if gevonden is not None:
            tabel = gevonden
        elif tabel is not None and rij:
            yield Tabelrij(tabel, nummer)


def vind_tabel(blad: Bronblad, nummer: int, koppen: Mapping[str, str]) -> Tabel | None:
    """Return the table whose headings stand in this row: Code and at least one other; None when there are none."""
    rij = blad.rijen[nummer]
    if not any(
        isinstance(waarde, str) and len(waarde) < _LANGSTE_CODEKOP and gewoon(waarde) == _CODE for waarde in rij
    ):
        return None
    namen = [koppen.get(gewoon(waarde)) for waarde in rij]
    if len(set(namen) - {None}) < 2:  # noqa: PLR2004 - Code and another heading
        return None
    soort = _soort(frozenset(naam for naam in namen if naam))
    eigen = _KOPPEN_VAN.get(soort)
    kolommen: dict[str, int] = {}
    dubbel: dict[str, int] = {}
    zonder_kop = []
    for kolom, naam in enumerate(namen):
        if naam is None or (eigen is not None and naam not in eigen):
            zonder_kop.append(kolom)
        elif naam in kolommen:
            dubbel[naam] = kolom
        else:
            kolommen[naam] = kolom
    return Tabel(blad, nummer, soort, kolommen, dubbel, tuple(zonder_kop))


def _soort(koppen: frozenset[str]) -> Tabelsoort:
    """Return the kind of table that has these headings."""
    if koppen & _RESULTAATKOPPEN:
        return Tabelsoort.resultaat
    overlap = {soort: len(koppen & eigen) for soort, eigen in _KOPPEN_VAN.items()}
    beste = max(overlap, key=lambda soort: overlap[soort])
    return beste if overlap[beste] > 1 else Tabelsoort.resultaat
