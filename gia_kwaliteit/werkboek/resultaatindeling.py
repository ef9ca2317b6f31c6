"""Where every result stands: one description for formulas, values and charts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import ONDERDEELSOORTEN, Groepsoort, Kader, Niveau, Rol, Scoregroep
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
from gia_kwaliteit.werkboek.lijstindeling import REGELBREEDTES, Lijstmaker, Lijstsoort

# The first table of a result tab: title, subtitle, a blank row and the name of the table stand above it.
_EERSTE_KOPRIJ = 5


@dataclass(frozen=True)
class Resultaatindeling:
    """The layout of the result tabs beside that of what is filled in.

    `onderdelen` has a tab for everything that Samenvattend sums up, by its code: the profile of an onderdeel, the
    kwaliteitsbewaking, the regelgeving. The first table of each has what its score is made of. `lijsten` has the tabs
    of both lists of every onderdeel.
    """

    invoer: Indeling
    onderdelen: Mapping[str, Resultaatblad]
    samenvattend: Resultaatblad
    lijsten: Mapping[tuple[Lijstsoort, str], Resultaatblad]

    @property
    def bladen(self) -> Iterator[Resultaatblad]:
        """Every tab, in the order of the werkboek."""
        yield from self.onderdelen.values()
        yield self.samenvattend
        yield from self.lijsten.values()


def maak_resultaatindeling(indeling: Indeling, profiel: Profiel | None = None) -> Resultaatindeling:
    """Return the layout of the result tabs.

    Without a profiel the lists have a row for every code that can stand on them, and hidden columns for formulas; with
    one only the rows that it fills.
    """
    kader, lijsten = indeling.kader, Lijstmaker(indeling, profiel)
    maker = _Resultaatmaker(kader, lijsten)
    return Resultaatindeling(
        invoer=indeling,
        onderdelen={groep.code: maker.onderdeel(groep) for groep in kader.scoregroepen_van(*ONDERDEELSOORTEN)},
        samenvattend=maker.samenvattend(),
        lijsten={
            (soort, onderdeel.code): lijsten.lijstblad(soort, onderdeel)
            for soort in Lijstsoort
            for onderdeel in kader.onderdelen
        },
    )


class _Resultaatmaker:
    """Makes the tabs with tables and charts; `lijsten` makes the list on one of them."""

    def __init__(self, kader: Kader, lijsten: Lijstmaker) -> None:
        self.kader = kader
        self.lijsten = lijsten
        self._tabnamen = {onderdeel.code: onderdeel.tabnaam for onderdeel in kader.onderdelen}

    def onderdeel(self, groep: Scoregroep) -> Resultaatblad:
        """Return the tab of what Samenvattend sums up."""
        if groep.soort is Groepsoort.bewaking:
            return self._kwaliteitsbewaking(groep)
        return self._regelgeving(groep) if groep.soort is Groepsoort.regelgeving else self._profiel(groep)

    def _profiel(self, groep: Scoregroep) -> Resultaatblad:
        kolommen = (
            *_vooraan(9, k.PROCES, 38),
            Bladkolom(k.SCORE_OP_20, 12, soort=Celsoort.score),
            *(_aantal(naam, 12) for naam in groep.schaal.namen),
            *_telling(groep.schaal.buiten),
            _GRAFIEKLABEL,
        )
        rijen = _rijen(k.PROCES, [self.kader.scoregroepen[code] for code in groep.delen])
        tabel = Bladtabel(teksten.PROFIELTABEL, kolommen, rijen, _EERSTE_KOPRIJ)
        rij = tabel.laatste + 2
        beelden = (
            Tabelbeeld("Score op 20", tabel, (Reeks(k.SCORE_OP_20),), f"A{rij}", maximum=20, breedte=13.5),
            _verdeling(tabel, groep.schaal.niveaus, f"E{rij}", 13.5),
        )
        return _blad(f"Profiel {self._tabnamen[groep.code]}", teksten.profieltitel(groep.naam), (tabel,), beelden)

    def _kwaliteitsbewaking(self, groep: Scoregroep) -> Resultaatblad:
        """Return the tab with the aspects and the matrix of processen and aspects."""
        kolommen = (
            *_vooraan(16, k.KWALITEITSASPECT, 38),
            Bladkolom(k.SCORE_OP_100, 16, soort=Celsoort.score),
            *(_aantal(naam, 16) for naam in groep.schaal.namen),
            *_telling(groep.schaal.buiten),
            _GRAFIEKLABEL,
        )
        aspecten = [self.kader.scoregroepen[code] for code in groep.delen]
        tabel = Bladtabel(teksten.ASPECTTABEL, kolommen, _rijen(k.KWALITEITSASPECT, aspecten), _EERSTE_KOPRIJ)
        matrix = self._matrix(aspecten, tabel.laatste + 3)
        rij = matrix.laatste + 2
        score = Tabelbeeld("Score op 100", tabel, (Reeks(k.SCORE_OP_100),), f"A{rij}", maximum=100, breedte=16)
        beelden = (score, _verdeling(tabel, groep.schaal.niveaus, f"E{rij}", 15.5))
        blad = _blad(groep.naam, groep.naam, (tabel, matrix), beelden)
        return replace(blad, wijzerrij=rij + int(score.staafhoogte / CM_PER_RIJ) + 2)

    def _matrix(self, aspecten: Sequence[Scoregroep], koprij: int) -> Bladtabel:
        kolommen = (
            *_vooraan(16, k.PROCES, 38),
            *(Bladkolom(aspect.naam, 16, soort=Celsoort.score) for aspect in aspecten),
        )
        rijen = tuple(
            Bladrij(proces.code, {k.CODE: proces.code, k.PROCES: proces.naam})
            for onderdeel in self.kader.onderdelen
            if onderdeel.kwaliteitsaspecten
            for proces in self.kader.processen_van(onderdeel)
        )
        return Bladtabel(teksten.MATRIX, kolommen, rijen, koprij, als_warmtekaart=True)

    def _regelgeving(self, groep: Scoregroep) -> Resultaatblad:
        """Return the tab with the counts per rubriek and the rules that are not in order."""
        niveaus = groep.schaal.niveaus[::-1]
        aantallen = (*(_aantal(niveau.naam, 10) for niveau in niveaus), *_telling(groep.schaal.buiten))
        kolommen = (*_vooraan(9, k.RUBRIEK, 30), *aantallen, _GRAFIEKLABEL)
        rijen = _rijen(k.RUBRIEK, self.kader.scoregroepen_van(Groepsoort.rubriek))
        tabel = Bladtabel(teksten.RUBRIEKTABEL, kolommen, rijen, _EERSTE_KOPRIJ)
        boven, rechts = tabel.koprij - 1, letters(len(kolommen))
        beeld = replace(_verdeling(tabel, niveaus, f"{rechts}{boven}", 12.7), titel="Aantal regels per rubriek")
        blad = _blad(groep.naam, groep.naam, (tabel,), (beeld,))
        titelrij = max(tabel.laatste + 2, boven + int(beeld.staafhoogte / CM_PER_RIJ) + 1)
        lijst = self.lijsten.regellijst(titelrij + 2, len(aantallen))
        return replace(blad, breedtes=(*blad.breedtes, *REGELBREEDTES[self.lijsten.levend]), lijst=lijst)

    def samenvattend(self) -> Resultaatblad:
        """Return the tab with the onderdelen on 100 and the counts of good practices and werkpunten."""
        schaal, *andere = self.kader.gebruikte_schalen
        kolommen = (
            *_vooraan(19, k.ONDERDEEL, 42),
            Bladkolom(k.SCORE_OP_100, 12, soort=Celsoort.score),
            *(_aantal(naam, 12) for naam in schaal.namen),
            *(_aantal(naam, 8) for andere_schaal in andere for naam in reversed(andere_schaal.namen)),
            *_telling(self.kader.buiten_de_schalen),
            _aantal(k.GOOD_PRACTICES, 11),
            _aantal(k.WERKPUNTEN, 12),
            _GRAFIEKLABEL,
        )
        groepen = self.kader.scoregroepen_van(*ONDERDEELSOORTEN)
        rijen = tuple(Bladrij(groep.code, {k.CODE: groep.code, k.ONDERDEEL: groep.naam}) for groep in groepen)
        tabel = Bladtabel(teksten.ONDERDEELTABEL, kolommen, rijen, _EERSTE_KOPRIJ)
        rij = tabel.laatste + 2
        kleuren = {niveau.rol: niveau.kleur[1:] for niveau in schaal.niveaus}
        tellingen = (Reeks(k.GOOD_PRACTICES, kleuren[Rol.good_practice]), Reeks(k.WERKPUNTEN, kleuren[Rol.werkpunt]))
        met_lijsten = replace(tabel, rijen=rijen[: len(self.kader.onderdelen)])
        beelden = (
            Tabelbeeld("Score op 100", tabel, (Reeks(k.SCORE_OP_100),), f"A{rij}", maximum=100, breedte=17),
            Tabelbeeld("Good practices en werkpunten", met_lijsten, tellingen, f"F{rij}", breedte=16),
        )
        return _blad(teksten.SAMENVATTEND, teksten.SAMENVATTEND, (tabel,), beelden)


def _rijen(kop: str, groepen: Iterable[Scoregroep]) -> tuple[Bladrij, ...]:
    """Return a row for every scoregroep, with its name under this heading."""
    return tuple(
        Bladrij(groep.code, {k.CODE: groep.code, kop: groep.naam, k.CRITERIA: len(groep.criteria)}) for groep in groepen
    )


def _vooraan(codebreedte: float, kop: str, breedte: float) -> tuple[Bladkolom, ...]:
    return Bladkolom(k.CODE, codebreedte, soort=Celsoort.code), Bladkolom(kop, breedte)


def _aantal(kop: str, breedte: float) -> Bladkolom:
    return Bladkolom(kop, breedte, soort=Celsoort.aantal)


def _telling(buiten: Iterable[str]) -> tuple[Bladkolom, ...]:
    """Return the columns that say how much was scored; `buiten` are the answers outside the scales."""
    return (
        _aantal(k.GESCOORD, 11),
        _aantal(k.CRITERIA, 10),
        _aantal(k.VOLLEDIGHEID, 16),
        *(_aantal(kop, 13) for kop in (k.BEWUST_NIET_GESCOORD, *buiten)),
    )


# The names beside the bars of a chart.
_GRAFIEKLABEL = Bladkolom(k.GRAFIEKLABEL, 40, soort=Celsoort.aantal, verborgen=True)


def _verdeling(tabel: Bladtabel, niveaus: Iterable[Niveau], plaats: str, breedte: float) -> Tabelbeeld:
    """Return the chart of the levels; its axis ends where the row with the most criteria does."""
    reeksen = tuple(Reeks(niveau.naam, niveau.kleur[1:]) for niveau in niveaus)
    meeste = max(int(rij.vast[k.CRITERIA]) for rij in tabel.rijen)
    titel = "Verdeling over de niveaus"
    return Tabelbeeld(titel, tabel, reeksen, plaats, maximum=meeste, gestapeld=True, breedte=breedte)


def _blad(naam: str, titel: str, tabellen: tuple[Bladtabel, ...], beelden: tuple[Tabelbeeld, ...]) -> Resultaatblad:
    return Resultaatblad(naam, titel, tabellen, tuple(kolom.breedte for kolom in tabellen[0].kolommen), beelden)
