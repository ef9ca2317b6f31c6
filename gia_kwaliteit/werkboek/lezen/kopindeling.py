"""What a row of headings says: the kind of table, and how the row of each code stands below it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import NamedTuple

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.lezen.tabelkoppen import (
    ACTIEKOPPEN,
    DOSSIERKOPPEN,
    MINSTE_ACTIEKOPPEN,
    VASTE_KOPPEN,
    Tabelsoort,
    is_om_in_te_vullen,
    koppen_van_formules,
    koppen_voor,
)
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon

Kiezer = Callable[[Sequence[object]], tuple[object, ...]]
# Nobody has more tables of his own; a file that has is no reason to keep them all.
_MEESTE_INDELINGEN = 256


class Rijplan(NamedTuple):
    """How the row of one code stands in a table: what gia writes there, and what a person or a formula does.

    `koppen` are the headings that the row needs, `ontbrekend` those that the table does not have, `andere` those that
    are for rows of another kind. `vast` picks from the row what gia writes, which is `verwacht`; `invoer` picks what
    stands under `koppen`, None for the ones that are missing. `vergeleken` are the columns with results,
    and `van_gia` those that formulas of gia fill beside what people type.
    """

    koppen: tuple[str, ...]
    ontbrekend: tuple[str, ...]
    andere: tuple[str, ...]
    vast: Kiezer
    verwacht: tuple[object, ...]
    invoer: Kiezer
    vergeleken: frozenset[int] = frozenset()
    van_gia: frozenset[int] = frozenset()


@dataclass(frozen=True, eq=False)
class Kopindeling:
    """The kind of table, the column of each heading, of each second one, and the columns whose heading says nothing.

    `breedte` is how many columns the row of headings has; `is_eigen` says that nothing else stands in it.
    """

    verwachting: Verwachting
    soort: Tabelsoort
    kolommen: Mapping[str, int]
    dubbel: Mapping[str, int]
    zonder_kop: tuple[int, ...]
    breedte: int
    is_eigen: bool

    @cached_property
    def is_invoer(self) -> bool:
        """Whether a person fills in the rows, each about a code of its own."""
        return self.soort is not Tabelsoort.resultaat and not self.is_open

    @cached_property
    def is_open(self) -> bool:
        """Whether a person fills in the rows, several about one code or none yet: those of a plan or a dossier."""
        return self.soort in (Tabelsoort.actie, Tabelsoort.dossier)

    @cached_property
    def is_lijst(self) -> bool:
        """Whether formulas pick the rows from hidden columns, also when somebody removed those."""
        return not self.kolommen.keys().isdisjoint((k.HULPCODE, k.GOOD_PRACTICE, k.WERKPUNT, k.NIET_IN_ORDE))

    @cached_property
    def sleutelkolom(self) -> int:
        """The column by which a row is known: the code, on a list the hidden one."""
        return self.kolommen.get(k.HULPCODE, self.kolommen[k.CODE])

    @cached_property
    def plannen(self) -> Mapping[object, Rijplan]:
        """How the row of each code stands below these headings, by the code as gia writes it."""
        kader = self.verwachting.kader
        if self.is_open:
            return {}
        if self.is_lijst:
            return {code: self._lijstplan(code) for code in (*kader.criteria, *kader.regels)}
        if not self.is_invoer:
            return {code: self._resultaatplan(code) for code in self.verwachting.resultaatcodes}
        codes = (*kader.schaal_van, *kader.subindicatoren, *kader.outputindicatoren, *kader.vraag_van)
        return {code: self._invoerplan(code) for code in (*codes, *self.verwachting.hoofdstukcodes.values())}

    @cached_property
    def lege_lijstrij(self) -> tuple[Kiezer, tuple[object, ...]]:
        """What picks the cells that formulas fill in the row of a list, and what they hold when the list is shorter."""
        kolommen = [kolom for kop, kolom in self.kolommen.items() if kop not in (k.HULPCODE, k.HULPNAAM, k.RANG)]
        return kiezer(kolommen), ("",) * len(kolommen)

    def _invoerplan(self, code: str) -> Rijplan:
        kader = self.verwachting.kader
        koppen = koppen_voor(kader, code)
        # What is not typed: beside a figure it can be the area in another year, in a werkboek of before.
        van_gia = (*koppen_van_formules(kader, code), *k.ACHTERAAN)
        van_gia += k.naast_een_cijfer(kader) if code in kader.cijferrijen else ()
        vaste_tekst = self.verwachting.vaste_tekst[code]
        vast = {kolom: vaste_tekst.get(kop, "") for kop, kolom in self.kolommen.items() if kop not in koppen}
        for kop in van_gia:
            if kop in self.kolommen:
                del vast[self.kolommen[kop]]
        vast |= dict.fromkeys(self.zonder_kop, "")
        eigen = {*koppen, *van_gia, *VASTE_KOPPEN, k.CODE}
        return Rijplan(
            koppen=koppen,
            ontbrekend=tuple(kop for kop in koppen if kop not in self.kolommen),
            andere=tuple(kop for kop in self.kolommen if kop not in eigen),
            vast=kiezer(vast),
            verwacht=tuple(vast.values()),
            invoer=kiezer([self.kolommen[kop] for kop in koppen if kop in self.kolommen]),
            van_gia=frozenset(self.kolommen[kop] for kop in van_gia if kop in self.kolommen),
        )

    def _resultaatplan(self, code: str) -> Rijplan:
        adressen = self.verwachting.resultaatadressen
        vergeleken = {kolom for kop, kolom in self.kolommen.items() if kop == k.CODE or (code, kop) in adressen}
        tabnaam = self.verwachting.tabnamen.get(code, "")
        vast = {
            kolom: tabnaam if kop == k.TABBLAD else ""
            for kop, kolom in self.kolommen.items()
            if kolom not in vergeleken
        }
        return self._plan_zonder_invoer(vast, vergeleken)

    def _lijstplan(self, code: str) -> Rijplan:
        kader = self.verwachting.kader
        naam = kader.proces_van[code].naam if code in kader.proces_van else ""
        verborgen = {k.HULPCODE: code, k.HULPNAAM: naam}
        hulp = {self.kolommen[kop]: tekst for kop, tekst in verborgen.items() if kop in self.kolommen}
        return self._plan_zonder_invoer(hulp, set(self.kolommen.values()) - hulp.keys())

    def _plan_zonder_invoer(self, vast: Mapping[int, str], vergeleken: set[int]) -> Rijplan:
        rest = dict.fromkeys((*self.zonder_kop, *self.dubbel.values()), "")
        heel = {**vast, **rest}
        return Rijplan((), (), (), kiezer(heel), tuple(heel.values()), kiezer(()), frozenset(vergeleken))


def kiezer(kolommen: Sequence[int] | Mapping[int, object]) -> Kiezer:
    """Return what picks these columns of a row, always as a tuple."""
    plaatsen = tuple(kolommen)
    if len(plaatsen) > 1:
        return itemgetter(*plaatsen)
    return lambda rij: tuple(rij[kolom] for kolom in plaatsen)


@lru_cache(maxsize=_MEESTE_INDELINGEN)
def deel_in(koprij: tuple[object, ...], verwachting: Verwachting) -> Kopindeling | None:
    """Return what a row of headings says: it has Code and at least one other; None when it has not.

    The name of a level or an aspect is a heading of some tables, but anybody can type it: it does not count here.
    """
    namen = [verwachting.koppen.get(gewoon(waarde)) for waarde in koprij]
    for koppen in (ACTIEKOPPEN, DOSSIERKOPPEN):
        if len(koppen.intersection(namen)) < MINSTE_ACTIEKOPPEN or is_om_in_te_vullen(namen, verwachting.kader):
            namen = [None if naam in koppen else naam for naam in namen]
    if len(set(namen) - verwachting.naamkoppen - {None}) < 2:  # noqa: PLR2004 - Code and another heading
        return None
    soort, eigen = _soort(namen, verwachting)
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
    is_eigen = not dubbel and all(koprij[kolom] == "" for kolom in zonder_kop)
    return Kopindeling(verwachting, soort, kolommen, dubbel, tuple(zonder_kop), len(koprij), is_eigen)


def _soort(namen: Sequence[str | None], verwachting: Verwachting) -> tuple[Tabelsoort, tuple[str, ...]]:
    """Return the kind of table of which these are headings, with all its headings: that of which there are most.

    Of equally many it is an input table, or else the one whose headings stand most to the left: what somebody adds
    stands right of a table, and makes no other table of it.
    """

    def overlap(soort: tuple[Tabelsoort, tuple[str, ...]]) -> tuple[int, bool, int]:
        plaatsen = [namen.index(kop) for kop in soort[1] if kop in namen]
        return len(plaatsen), soort[0] is not Tabelsoort.resultaat, -sum(plaatsen)

    beste = max(_soorten(verwachting), key=overlap)
    return beste if overlap(beste)[0] > 1 else (Tabelsoort.resultaat, (k.CODE,))


def _soorten(verwachting: Verwachting) -> Iterator[tuple[Tabelsoort, tuple[str, ...]]]:
    yield from verwachting.invoertabellen.items()
    yield from ((Tabelsoort.resultaat, tabel) for tabel in verwachting.resultaattabellen)
