"""Where every result stands: one description for formulas, values and charts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from gia_kwaliteit.kader import Kader, Onderdeel, Rol
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import (
    CM_PER_RIJ,
    Bladkolom,
    Bladrij,
    Bladtabel,
    Celsoort,
    Reeks,
    Resultaatblad,
    Tabelbeeld,
)
from gia_kwaliteit.werkboek.indeling import Indeling
from gia_kwaliteit.werkboek.lijstindeling import Lijstmaker, Lijstsoort

# The first table of a result tab: title, subtitle, a blank row and the name of the table stand above it.
_EERSTE_KOPRIJ = 5


@dataclass(frozen=True)
class Resultaatindeling:
    """The layout of the result tabs beside that of what is filled in.

    `profielen` has the tab of every onderdeel by its code, `lijsten` those of both lists of every onderdeel.
    """

    invoer: Indeling
    profielen: Mapping[str, Resultaatblad]
    kwaliteitsbewaking: Resultaatblad | None
    regelgeving: Resultaatblad | None
    samenvattend: Resultaatblad
    lijsten: Mapping[tuple[Lijstsoort, str], Resultaatblad]

    @property
    def bladen(self) -> Iterator[Resultaatblad]:
        """Every tab, in the order of the werkboek."""
        yield from self.profielen.values()
        yield from (blad for blad in (self.kwaliteitsbewaking, self.regelgeving) if blad)
        yield self.samenvattend
        yield from self.lijsten.values()


def maak_resultaatindeling(indeling: Indeling, profiel: Profiel | None = None) -> Resultaatindeling:
    """Return the layout of the result tabs.

    Without a profiel the lists have a row for every code that can stand on them, and hidden columns for formulas; with
    one only the rows that it fills.
    """
    kader, lijsten = indeling.kader, Lijstmaker(indeling, profiel)
    maker = _Maker(kader, lijsten)
    return Resultaatindeling(
        invoer=indeling,
        profielen={onderdeel.code: maker.profiel(onderdeel) for onderdeel in kader.onderdelen},
        kwaliteitsbewaking=maker.kwaliteitsbewaking() if kader.kwaliteitsaspecten else None,
        regelgeving=maker.regelgeving() if kader.regelgeving else None,
        samenvattend=maker.samenvattend(),
        lijsten={
            (soort, onderdeel.code): lijsten.lijstblad(soort, onderdeel)
            for soort in Lijstsoort
            for onderdeel in kader.onderdelen
        },
    )


class _Maker:
    """Makes the tabs with tables and charts; `lijsten` makes the list on one of them."""

    def __init__(self, kader: Kader, lijsten: Lijstmaker) -> None:
        self.kader = kader
        self.lijsten = lijsten
        self._niveaus = tuple(Reeks(niveau.naam, niveau.kleur[1:]) for niveau in kader.schaal.niveaus)

    def profiel(self, onderdeel: Onderdeel) -> Resultaatblad:
        kolommen = (
            *_vooraan(9, k.PROCES, 38),
            Bladkolom(k.SCORE_OP_20, 12, soort=Celsoort.score),
            *(_aantal(naam, 12) for naam in self.kader.schaal.namen),
            *_TELLING,
            _GRAFIEKLABEL,
        )
        rijen = tuple(
            Bladrij(p.code, {k.CODE: p.code, k.PROCES: p.naam, k.CRITERIA: len(p.criteria)})
            for p in self.kader.processen_van(onderdeel)
        )
        tabel = Bladtabel(teksten.PROFIELTABEL, kolommen, rijen, _EERSTE_KOPRIJ)
        rij = tabel.laatste + 2
        beelden = (
            Tabelbeeld("Score op 20", tabel, (Reeks(k.SCORE_OP_20),), f"A{rij}", maximum=20, breedte=13.5),
            self._verdeling(tabel, f"E{rij}", 13.5),
        )
        titel = teksten.profieltitel(onderdeel.naam)
        return _blad(f"Profiel {onderdeel.tabnaam}", titel, (tabel,), beelden)

    def kwaliteitsbewaking(self) -> Resultaatblad:
        """Return the tab with the aspects and the matrix of processen and aspects."""
        aspecten = self.kader.kwaliteitsaspecten
        kolommen = (
            *_vooraan(16, k.KWALITEITSASPECT, 38),
            Bladkolom(k.SCORE_OP_100, 16, soort=Celsoort.score),
            *(_aantal(naam, 16) for naam in self.kader.schaal.namen),
            *_TELLING,
            _GRAFIEKLABEL,
        )
        rijen = tuple(
            Bladrij(
                a.code,
                {k.CODE: a.code, k.KWALITEITSASPECT: a.naam, k.CRITERIA: len(self.kader.criteria_met_aspect(a.code))},
            )
            for a in aspecten
        )
        tabel = Bladtabel(teksten.ASPECTTABEL, kolommen, rijen, _EERSTE_KOPRIJ)
        matrix = self._matrix(tabel.laatste + 3)
        rij = matrix.laatste + 2
        score = Tabelbeeld("Score op 100", tabel, (Reeks(k.SCORE_OP_100),), f"A{rij}", maximum=100, breedte=16)
        blad = _blad(
            teksten.KWALITEITSBEWAKING,
            teksten.KWALITEITSBEWAKING,
            (tabel, matrix),
            (score, self._verdeling(tabel, f"E{rij}", 15.5)),
        )
        return replace(blad, wijzerrij=rij + int(score.staafhoogte / CM_PER_RIJ) + 2)

    def _matrix(self, koprij: int) -> Bladtabel:
        scores = (Bladkolom(a.naam, 16, soort=Celsoort.score) for a in self.kader.kwaliteitsaspecten)
        rijen = tuple(
            Bladrij(proces.code, {k.CODE: proces.code, k.PROCES: proces.naam})
            for onderdeel in self.kader.onderdelen
            if onderdeel.kwaliteitsaspecten
            for proces in self.kader.processen_van(onderdeel)
        )
        return Bladtabel(teksten.MATRIX, (*_vooraan(16, k.PROCES, 38), *scores), rijen, koprij, als_warmtekaart=True)

    def regelgeving(self) -> Resultaatblad:
        """Return the tab with the counts per rubriek and the rules that are not in order."""
        niveaus = tuple(reversed(self.kader.regelschaal.niveaus))
        kolommen = (
            *_vooraan(9, k.RUBRIEK, 30),
            *(_aantal(niveau.naam, 10) for niveau in niveaus),
            *_TELLING,
            _GRAFIEKLABEL,
        )
        rubrieken = self.kader.regelgeving.rubrieken if self.kader.regelgeving else ()
        rijen = tuple(
            Bladrij(r.code, {k.CODE: r.code, k.RUBRIEK: r.naam, k.CRITERIA: len(r.criteria)}) for r in rubrieken
        )
        tabel = Bladtabel(teksten.RUBRIEKTABEL, kolommen, rijen, _EERSTE_KOPRIJ)
        boven = tabel.koprij - 1
        beeld = Tabelbeeld(
            "Aantal regels per rubriek",
            tabel,
            tuple(Reeks(niveau.naam, niveau.kleur[1:]) for niveau in niveaus),
            f"I{boven}",
            maximum=_meeste(tabel),
            gestapeld=True,
            breedte=12.7,
        )
        blad = _blad(teksten.REGELGEVING, teksten.REGELGEVING, (tabel,), (beeld,))
        titelrij = max(tabel.laatste + 2, boven + int(beeld.staafhoogte / CM_PER_RIJ) + 1)
        # The live list keeps a row for every rule; upright all of them fit on one page, and none stays empty.
        lijst, staand = self.lijsten.regellijst(titelrij + 2), self.lijsten.levend
        return replace(blad, breedtes=(*blad.breedtes, 70), lijst=lijst, staand=staand)

    def samenvattend(self) -> Resultaatblad:
        """Return the tab with the onderdelen on 100 and the counts of good practices and werkpunten."""
        kader = self.kader
        regelniveaus = tuple(reversed(kader.regelschaal.namen)) if kader.regelgeving else ()
        kolommen = (
            *_vooraan(19, k.ONDERDEEL, 42),
            Bladkolom(k.SCORE_OP_100, 12, soort=Celsoort.score),
            *(_aantal(naam, 12) for naam in kader.schaal.namen),
            *(_aantal(naam, 8) for naam in regelniveaus),
            *_TELLING,
            _aantal(k.GOOD_PRACTICES, 11),
            _aantal(k.WERKPUNTEN, 12),
            _GRAFIEKLABEL,
        )
        namen = {onderdeel.code: onderdeel.naam for onderdeel in kader.onderdelen}
        gescoord = len(namen)
        if kader.kwaliteitsaspecten:
            namen[k.KWALITEITSBEWAKING] = teksten.KWALITEITSBEWAKING
        if kader.regelgeving:
            namen[k.REGELGEVING] = teksten.REGELGEVING
        rijen = tuple(Bladrij(code, {k.CODE: code, k.ONDERDEEL: naam}) for code, naam in namen.items())
        tabel = Bladtabel(teksten.ONDERDEELTABEL, kolommen, rijen, _EERSTE_KOPRIJ)
        rij = tabel.laatste + 2
        kleuren = {niveau.rol: niveau.kleur[1:] for niveau in kader.schaal.niveaus}
        tellingen = (Reeks(k.GOOD_PRACTICES, kleuren[Rol.good_practice]), Reeks(k.WERKPUNTEN, kleuren[Rol.werkpunt]))
        met_lijsten = replace(tabel, rijen=rijen[:gescoord])
        beelden = (
            Tabelbeeld("Score op 100", tabel, (Reeks(k.SCORE_OP_100),), f"A{rij}", maximum=100, breedte=17),
            Tabelbeeld("Good practices en werkpunten", met_lijsten, tellingen, f"F{rij}", breedte=16),
        )
        return _blad(teksten.SAMENVATTEND, teksten.SAMENVATTEND, (tabel,), beelden)

    def _verdeling(self, tabel: Bladtabel, plaats: str, breedte: float) -> Tabelbeeld:
        titel = "Verdeling over de niveaus"
        return Tabelbeeld(titel, tabel, self._niveaus, plaats, _meeste(tabel), gestapeld=True, breedte=breedte)


def _vooraan(codebreedte: float, kop: str, breedte: float) -> tuple[Bladkolom, ...]:
    return Bladkolom(k.CODE, codebreedte, soort=Celsoort.code), Bladkolom(kop, breedte)


def _aantal(kop: str, breedte: float) -> Bladkolom:
    return Bladkolom(kop, breedte, soort=Celsoort.aantal)


_TELLING = (_aantal(k.GESCOORD, 11), _aantal(k.CRITERIA, 10), _aantal(k.VOLLEDIGHEID, 15))
# The names beside the bars of a chart.
_GRAFIEKLABEL = Bladkolom(k.GRAFIEKLABEL, 40, soort=Celsoort.aantal, verborgen=True)


def _meeste(tabel: Bladtabel) -> int:
    """Return how many criteria the row with the most of them has: the end of an axis of counts."""
    return max(int(rij.vast[k.CRITERIA]) for rij in tabel.rijen)


def _blad(naam: str, titel: str, tabellen: tuple[Bladtabel, ...], beelden: tuple[Tabelbeeld, ...]) -> Resultaatblad:
    return Resultaatblad(naam, titel, tabellen, tuple(kolom.breedte for kolom in tabellen[0].kolommen), beelden)
