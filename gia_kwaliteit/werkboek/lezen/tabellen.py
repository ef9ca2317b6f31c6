"""Find the tables on a sheet by their headings, and the rows under them (contract §6)."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.lezen.kennis import INVOERTABELLEN, Kennis, Tabelsoort
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# So many headings in a row make it a row of headings; fewer can be words in somebody's text.
_MINSTE_KOPPEN = 3
# Only a short text can be the heading of the codes; long ones need not be looked at.
_CODE, _LANGSTE_CODEKOP = gewoon(k.CODE), 12


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

    def vermoede_plaats(self, kop: str) -> str | None:
        """Return the cell in which a missing heading must have stood; None when its column seems to be gone.

        It stood between the headings that come before and after it in a blank werkboek.
        """
        volgorde = INVOERTABELLEN[self.soort]
        if kop not in volgorde:
            return None  # the row came from a table of the other kind
        plek = volgorde.index(kop)
        links = max((self.kolommen[naam] for naam in volgorde[:plek] if naam in self.kolommen), default=-1)
        rechts = min((self.kolommen[naam] for naam in volgorde[plek:] if naam in self.kolommen), default=math.inf)
        tussen = [kolom for kolom in self.zonder_kop if links < kolom < rechts]
        met_tekst = [kolom for kolom in tussen if cel(self.nummer, kolom) in self.vreemde_koppen]
        return cel(self.nummer, (met_tekst or tussen)[0]) if tussen else None


class Tabelrij(NamedTuple):
    """A row under the headings of a table: `nummer` counts from 0, `waarden` are those of the whole row.

    `code` is the text under Code.
    """

    tabel: Tabel
    nummer: int
    waarden: Sequence[object]
    code: str

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
        kolom = self.tabel.kolommen.get(kop)
        return self.waarden[kolom] if kolom is not None and kolom < len(self.waarden) else None

    def tekst(self, kop: str) -> str:
        """Return the text under a heading."""
        return tekst_van(self.waarde(kop))

    def plaats(self, kop: str) -> str:
        """Return the name of the cell under a heading."""
        return cel(self.nummer, self.tabel.kolommen.get(kop, 0))

    @property
    def heeft_formules(self) -> bool:
        """Whether a formula or an error value stands anywhere on the sheet of the row."""
        blad = self.tabel.blad
        return bool(blad.formules or blad.foutwaarden)

    def formule(self, kop: str) -> str | None:
        """Return the formula under a heading, when there is one."""
        return self.blad.formules.get(self.plaats(kop)) if self.blad.formules else None

    def foutwaarde(self, kop: str) -> str | None:
        """Return the error that a cell shows in place of a value, such as #N/A, when it does."""
        return self.blad.foutwaarden.get(self.plaats(kop)) if self.blad.foutwaarden else None

    def is_andere_koprij(self, koppen: Mapping[str, str]) -> bool:
        """Say whether this is a row of headings that do not stand where those of the table do, without Code.

        `koppen` are the headings of the werkboek, by plain form.
        """
        gevuld = [(kolom, waarde) for kolom, waarde in enumerate(self.waarden) if waarde != ""]
        if len(gevuld) < _MINSTE_KOPPEN:
            return False
        gevonden = {kolom: kop for kolom, waarde in gevuld if (kop := koppen.get(gewoon(waarde)))}
        if len(gevonden) < _MINSTE_KOPPEN or k.CODE in gevonden.values():
            return False
        eigen = {kolom: kop for kop, kolom in self.tabel.kolommen.items()}
        return bool(self.code) or any(eigen.get(kolom) != kop for kolom, kop in gevonden.items())

    def ernaast(self) -> dict[str, str]:
        """Return the texts in columns without a heading, by cell."""
        gevuld = (kolom for kolom in self.tabel.zonder_kop if self.waarden[kolom] != "")
        teksten = {cel(self.nummer, kolom): tekst_van(self.waarden[kolom]) for kolom in gevuld}
        return {plaats: tekst for plaats, tekst in teksten.items() if tekst}


def vind_rijen(blad: Bronblad, kennis: Kennis) -> Iterator[Tabelrij]:
    """Yield the rows of a sheet that stand under a row of headings."""
    tabel: Tabel | None = None
    # The tables of a sheet have the same headings; each row of headings is looked at once.
    bekeken: dict[tuple[object, ...], Kopindeling | None] = {}
    for nummer, rij in enumerate(blad.rijen):
        if (k.CODE in rij or any(map(_is_codekop, blad.toegevoegd[nummer]))) and not _is_ingevuld(tabel, rij, kennis):
            waarden = tuple(rij)
            if waarden not in bekeken:
                bekeken[waarden] = _deel_in(waarden, kennis)
            indeling = bekeken[waarden]
            if indeling:
                tabel = Tabel(blad, nummer, *indeling)
                continue
        if tabel is not None and rij:
            kolom = tabel.kolommen[k.CODE]
            yield Tabelrij(tabel, nummer, rij, tekst_van(rij[kolom]) if kolom < len(rij) else "")


def _is_ingevuld(tabel: Tabel | None, rij: Sequence[object], kennis: Kennis) -> bool:
    """Say whether a row is about a criterium: then the word Code in it is what somebody typed, and no heading."""
    kolom = tabel.kolommen[k.CODE] if tabel else len(rij)
    return kolom < len(rij) and kennis.eigen_code(tekst_van(rij[kolom])) is not None


def _is_codekop(waarde: object) -> bool:
    return isinstance(waarde, str) and len(waarde) < _LANGSTE_CODEKOP and gewoon(waarde) == _CODE


class Kopindeling(NamedTuple):
    """What a row of headings says: the kind of table, the column of each heading, of each second one, and the rest."""

    soort: Tabelsoort
    kolommen: Mapping[str, int]
    dubbel: Mapping[str, int]
    zonder_kop: tuple[int, ...]


def _deel_in(rij: Sequence[object], kennis: Kennis) -> Kopindeling | None:
    """Return what a row of headings says: it has Code and at least one other; None when it has not.

    The name of a level or an aspect is a heading of some tables, but anybody can type it: it does not count here.
    """
    namen = [kennis.koppen.get(gewoon(waarde)) for waarde in rij]
    if len(set(namen) - kennis.naamkoppen - {None}) < 2:  # noqa: PLR2004 - Code and another heading
        return None
    soort, eigen = _soort(namen, kennis)
    kolommen: dict[str, int] = {}
    dubbel: dict[str, int] = {}
    zonder_kop = []
    for kolom, naam in enumerate(namen):
        if naam is None or naam not in eigen:
            zonder_kop.append(kolom)
        elif naam in kolommen:
            dubbel[naam] = kolom
        else:
            kolommen[naam] = kolom
    return Kopindeling(soort, kolommen, dubbel, tuple(zonder_kop))


def _soort(namen: Sequence[str | None], kennis: Kennis) -> tuple[Tabelsoort, tuple[str, ...]]:
    """Return the kind of table of which these are headings, with all its headings: that of which there are most.

    Of equally many it is an input table, or else the one whose headings stand most to the left: what somebody adds
    stands right of a table, and makes no other table of it.
    """
    soorten = [*INVOERTABELLEN.items(), *((Tabelsoort.resultaat, tabel) for tabel in kennis.resultaattabellen)]

    def overlap(soort: tuple[Tabelsoort, tuple[str, ...]]) -> tuple[int, bool, int]:
        plaatsen = [namen.index(kop) for kop in soort[1] if kop in namen]
        return len(plaatsen), soort[0] is not Tabelsoort.resultaat, -sum(plaatsen)

    beste = max(soorten, key=overlap)
    return beste if overlap(beste)[0] > 1 else (Tabelsoort.resultaat, (k.CODE,))
