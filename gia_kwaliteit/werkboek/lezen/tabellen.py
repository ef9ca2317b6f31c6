"""Find the tables on a sheet by their headings, and hold every row against the one that gia would write.

A row that is as expected costs one comparison; only the others are looked at closely.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.lezen.codekop import met_codekop
from gia_kwaliteit.werkboek.lezen.kopindeling import Kopindeling, Rijplan, deel_in
from gia_kwaliteit.werkboek.lezen.tabelkoppen import Tabelsoort
from gia_kwaliteit.werkboek.lezen.verwachting import Verwachting
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# So many headings in a row make it a row of headings; fewer can be words in somebody's text.
_MINSTE_KOPPEN = 3
# Only a short text can be the heading of the codes; long ones need not be looked at.
_CODE, _LANGSTE_CODEKOP = gewoon(k.CODE), 12


@dataclass(frozen=True, eq=False)
class Tabel:
    """A row of headings on a sheet; `nummer` is its row, from 0, and `codekop` what stands where Code belongs."""

    blad: Bronblad
    nummer: int
    indeling: Kopindeling
    codekop: str = k.CODE

    @property
    def soort(self) -> Tabelsoort:
        """What the table is for."""
        return self.indeling.soort

    @property
    def kolommen(self) -> Mapping[str, int]:
        """The column of each heading, from 0."""
        return self.indeling.kolommen

    @property
    def zonder_kop(self) -> tuple[int, ...]:
        """The columns whose heading says nothing."""
        return self.indeling.zonder_kop

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
        volgorde = self.indeling.verwachting.invoertabellen[self.soort]
        if kop not in volgorde:
            return None  # the row came from a table of the other kind
        plek = volgorde.index(kop)
        links = max(self.kolommen[naam] for naam in volgorde[:plek] if naam in self.kolommen)  # Code, or one after it
        rechts = min((self.kolommen[naam] for naam in volgorde[plek:] if naam in self.kolommen), default=math.inf)
        tussen = [kolom for kolom in self.zonder_kop if links < kolom < rechts]
        met_tekst = [kolom for kolom in tussen if cel(self.nummer, kolom) in self.vreemde_koppen]
        return cel(self.nummer, (met_tekst or tussen)[0]) if tussen else None


class Tabelrij(NamedTuple):
    """A row under the headings of a table: `nummer` counts from 0, `waarden` are those of the whole row.

    `code` is the text under Code, `rijcode` the code of the kader that it is, with `plan` how the row of that code
    stands in this table. `als_verwacht` says that all that gia writes in such a row stands there, and nothing else.
    """

    tabel: Tabel
    nummer: int
    waarden: Sequence[object]
    code: str
    rijcode: str | None = None
    plan: Rijplan | None = None
    als_verwacht: bool = False

    @property
    def blad(self) -> Bronblad:
        """The sheet of the row."""
        return self.tabel.blad

    @property
    def heeft_formule(self) -> bool:
        """Whether a formula or an error value stands in the row, where gia writes none itself."""
        kolommen = self.tabel.blad.formulekolommen.get(self.nummer)
        return kolommen is not None and not (self.plan and kolommen <= self.plan.van_gia)

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

    def is_andere_koprij(self, koppen: Mapping[str, str]) -> bool:
        """Say whether this is a row of headings that do not stand where those of the table do, without Code.

        `koppen` are the headings of the werkboek, by plain form.
        """
        gevuld = ((kolom, waarde) for kolom, waarde in enumerate(self.waarden) if waarde)
        gevonden = {kolom: kop for kolom, waarde in gevuld if (kop := koppen.get(gewoon(waarde)))}
        if len(gevonden) < _MINSTE_KOPPEN or k.CODE in gevonden.values():
            return False
        eigen = {kolom: kop for kop, kolom in self.tabel.kolommen.items()}
        return bool(self.code) or any(eigen.get(kolom) != kop for kolom, kop in gevonden.items())

    def ernaast(self) -> dict[str, str]:
        """Return the texts in columns without a heading, by cell."""
        kolommen = (kolom for kolom in self.tabel.zonder_kop if kolom < len(self.waarden))
        teksten = {cel(self.nummer, kolom): tekst_van(self.waarden[kolom]) for kolom in kolommen}
        return {plaats: tekst for plaats, tekst in teksten.items() if tekst}


@dataclass(frozen=True, eq=False)
class Bladinhoud:
    """What stands on a sheet: its tables with a row below their headings, the rows in them, and the odd ones.

    `rijen` are the rows about a code, and the others under headings that gia did not write. `anders` are the numbers of
    all rows, from 0, in which there is more than gia itself writes: those of Start too.
    """

    blad: Bronblad
    tabellen: tuple[Tabel, ...]
    rijen: tuple[Tabelrij, ...]
    anders: tuple[int, ...]

    @property
    def invoer(self) -> list[Tabelrij]:
        """The rows that a person fills in."""
        return [rij for rij in self.rijen if rij.tabel.indeling.is_invoer]

    @property
    def acties(self) -> list[Tabelrij]:
        """The rows of an action plan in which something stands."""
        return [rij for rij in self.rijen if rij.tabel.soort is Tabelsoort.actie]

    @property
    def actietabellen(self) -> list[Tabel]:
        """The action plans, also those in which nothing stands."""
        return [tabel for tabel in self.tabellen if tabel.soort is Tabelsoort.actie]

    @property
    def dossierrijen(self) -> list[Tabelrij]:
        """The rows of a dossier in which something stands."""
        return [rij for rij in self.rijen if rij.tabel.soort is Tabelsoort.dossier]

    @property
    def dossiertabellen(self) -> list[Tabel]:
        """The dossiers, also those in which nothing stands."""
        return [tabel for tabel in self.tabellen if tabel.soort is Tabelsoort.dossier]

    @property
    def uitkomsten(self) -> list[Tabelrij]:
        """The rows that formulas fill."""
        return [rij for rij in self.rijen if rij.tabel.soort is Tabelsoort.resultaat]


def bekijk_blad(blad: Bronblad, verwachting: Verwachting) -> Bladinhoud:
    """Return what stands on a sheet, each row held against what gia writes there."""
    bekend = verwachting.bekende_rijen
    tabellen: list[Tabel] = []
    gevuld: set[Tabel] = set()
    rijen: list[Tabelrij] = []
    anders: list[int] = []
    for nummer, waarden in enumerate(blad.rijen):
        tabel = tabellen[-1] if tabellen else None
        rij = _als_verwacht(tabel, nummer, waarden) if tabel else None
        if rij is None and not (frozenset(waarden) in bekend and _mag_overgeslagen(tabel, waarden)):
            if nieuwe := _koprij(blad, nummer, tabel, verwachting):
                tabellen.append(nieuwe)
                # Of a plan in which nothing stands a program keeps the headings alone.
                gevuld.update([nieuwe] if nieuwe.indeling.is_open else [])
                continue
            anders.append(nummer)
            rij = _andere_rij(tabel, nummer, waarden, verwachting) if tabel else None
        if rij is not None:
            rijen.append(rij)
        if tabel and waarden:
            gevuld.add(tabel)
    # Headings with nothing below them are words like any other.
    anders += [tabel.nummer for tabel in tabellen if tabel not in gevuld or not tabel.indeling.is_eigen]
    return Bladinhoud(blad, tuple(filter(gevuld.__contains__, tabellen)), tuple(rijen), tuple(sorted(anders)))


def _als_verwacht(tabel: Tabel, nummer: int, waarden: Sequence[object]) -> Tabelrij | None:
    """Return the row of a code when all that gia writes in it stands there, and nothing else; otherwise None."""
    indeling = tabel.indeling
    if len(waarden) != indeling.breedte:
        return None
    sleutel = waarden[indeling.sleutelkolom]
    plan = indeling.plannen.get(sleutel)
    if plan is None or plan.vast(waarden) != plan.verwacht:
        return None
    if indeling.is_invoer:
        return Tabelrij(tabel, nummer, waarden, str(sleutel), str(sleutel), plan, als_verwacht=True)
    if indeling.is_lijst:
        formules, leeg = indeling.lege_lijstrij
        code = waarden[indeling.kolommen[k.CODE]]
        if (code not in indeling.plannen and formules(waarden) != leeg) or _heeft_tekst(waarden, indeling, k.RANG):
            return None
        sleutel = code
    return Tabelrij(tabel, nummer, waarden, str(sleutel), None, plan, als_verwacht=True)


def _heeft_tekst(waarden: Sequence[object], indeling: Kopindeling, kop: str) -> bool:
    """Say whether a text stands under a heading below which formulas give numbers or nothing."""
    kolom = indeling.kolommen.get(kop)
    return kolom is not None and isinstance(waarden[kolom], str) and waarden[kolom] != ""


def _mag_overgeslagen(tabel: Tabel | None, waarden: Sequence[object]) -> bool:
    """Say whether a row of the blank werkboek may stand here: no text twice, no code in a table of results."""
    if len(waarden) - waarden.count("") > len(set(waarden) - {""}):
        return False
    if tabel is None or tabel.indeling.is_invoer:
        return True
    kolom = tabel.kolommen[k.CODE]
    return kolom >= len(waarden) or waarden[kolom] not in tabel.indeling.plannen


def _koprij(blad: Bronblad, nummer: int, tabel: Tabel | None, verwachting: Verwachting) -> Tabel | None:
    """Return the table that begins at this row; None when it is no row of headings."""
    waarden = blad.rijen[nummer]
    if not any(map(_is_codekop, waarden)):
        return None if tabel else _koprij_zonder_code(blad, nummer, verwachting)
    if _is_ingevuld(tabel, waarden, verwachting):
        return None
    indeling = deel_in(tuple(waarden), verwachting)
    return Tabel(blad, nummer, indeling) if indeling else None


def _koprij_zonder_code(blad: Bronblad, nummer: int, verwachting: Verwachting) -> Tabel | None:
    """Return the table to fill in that begins at this row, the first of the tab, when only Code is missing."""
    waarden = met_codekop(blad, nummer, verwachting)
    indeling = deel_in(tuple(waarden), verwachting) if waarden else None
    if indeling is None or not (indeling.is_invoer or indeling.is_open):
        return None
    return Tabel(blad, nummer, indeling, tekst_van(blad.rijen[nummer][indeling.kolommen[k.CODE]]))


def _is_codekop(waarde: object) -> bool:
    return isinstance(waarde, str) and len(waarde) < _LANGSTE_CODEKOP and gewoon(waarde) == _CODE


def _is_ingevuld(tabel: Tabel | None, waarden: Sequence[object], verwachting: Verwachting) -> bool:
    """Say whether a row is about a criterium: then the word Code in it is what somebody typed, and no heading."""
    kolom = tabel.kolommen[k.CODE] if tabel else len(waarden)
    return kolom < len(waarden) and verwachting.eigen_code(tekst_van(waarden[kolom])) is not None


def _andere_rij(tabel: Tabel, nummer: int, waarden: Sequence[object], verwachting: Verwachting) -> Tabelrij:
    """Return a row in which there is something that gia did not write."""
    kolom = tabel.kolommen[k.CODE]
    tekst = tekst_van(waarden[kolom]) if kolom < len(waarden) else ""
    if not tabel.indeling.is_invoer:
        return Tabelrij(tabel, nummer, waarden, tekst, None, tabel.indeling.plannen.get(tekst))
    code = verwachting.eigen_code(tekst)
    return Tabelrij(tabel, nummer, waarden, tekst, code, tabel.indeling.plannen[code] if code else None)
