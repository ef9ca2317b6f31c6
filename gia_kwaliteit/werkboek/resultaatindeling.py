"""Where every result stands: one description for formulas, values and charts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gia_kwaliteit.getallen import letters
from gia_kwaliteit.kader import ONDERDEELSOORTEN, Groepsoort, Kader, Niveau, Scoregroep
from gia_kwaliteit.kleuren import BOVEN, ONDER, WIT
from gia_kwaliteit.letterbreedtes import kolom_voor
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import (
    CM_PER_RIJ,
    Beeldsoort,
    Bladkolom,
    Bladrij,
    Bladtabel,
    Celsoort,
    Reeks,
    Resultaatblad,
    Tabelbeeld,
    langste_woord,
    met_opschriften,
    woordbreedte,
)
from gia_kwaliteit.werkboek.indeling import Indeling
from gia_kwaliteit.werkboek.lijstindeling import REGELBREEDTES, Lijstmaker, Lijstsoort, lijstsoorten

# The first table of a result tab: title, subtitle, a blank row and the name of the table stand above it.
_EERSTE_KOPRIJ = 5
# Points: the letters of a heading.
_KOPLETTERS = 10


@dataclass(frozen=True)
class Resultaatindeling:
    """The layout of the result tabs beside that of what is filled in.

    `onderdelen` has a tab for everything that Samenvattend sums up, by its code: the profile of an onderdeel, the
    kwaliteitsbewaking, the regelgeving. The first table of each has what its score is made of. `lijsten` has the tabs
    of both lists of every onderdeel that has a level for it.
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


def maak_resultaatindeling(
    indeling: Indeling, profiel: Profiel | None = None, *, levend: bool | None = None
) -> Resultaatindeling:
    """Return the layout of the result tabs; they are those of a werkboek (`levend`) at least where no profiel is given.

    There the lists have a row for every code that can stand on them, and hidden columns for formulas; elsewhere only
    the rows that the profiel fills.
    """
    kader, lijsten = indeling.kader, Lijstmaker(indeling, profiel, levend=profiel is None if levend is None else levend)
    maker = _Resultaatmaker(kader, lijsten)
    return Resultaatindeling(
        invoer=indeling,
        onderdelen={groep.code: maker.onderdeel(groep) for groep in kader.scoregroepen_van(*ONDERDEELSOORTEN)},
        samenvattend=maker.samenvattend(),
        lijsten={
            (soort, onderdeel.code): lijsten.lijstblad(soort, onderdeel)
            for soort in Lijstsoort
            for onderdeel in kader.onderdelen
            if soort in lijstsoorten(kader.scoregroepen[onderdeel.code].schaal)
        },
    )


class _Resultaatmaker:
    """Makes the tabs with tables and charts; `lijsten` makes the list on one of them."""

    def __init__(self, kader: Kader, lijsten: Lijstmaker) -> None:
        self.kader = kader
        self.lijsten = lijsten
        self._opschriften, self._proces = k.opschriften(kader), kader.woorden.begrippen.proces.enkelvoud
        self._tabnamen = {onderdeel.code: onderdeel.tabnaam for onderdeel in kader.onderdelen}

    def onderdeel(self, groep: Scoregroep) -> Resultaatblad:
        """Return the tab of what Samenvattend sums up."""
        if groep.soort is Groepsoort.bewaking:
            return self._kwaliteitsbewaking(groep)
        return self._regelgeving(groep) if groep.soort is Groepsoort.regelgeving else self._profiel(groep)

    def _profiel(self, groep: Scoregroep) -> Resultaatblad:
        processen = [self.kader.scoregroepen[code] for code in groep.delen]
        kolommen = (
            *_vooraan(9, k.PROCES, 38),
            Bladkolom(k.score_op(processen[0].maximum), 12, soort=Celsoort.score),
            *(_niveau(naam, 12) for naam in groep.schaal.namen),
            *_telling(groep.schaal.buiten),
            *_BEELDKOLOMMEN,
            _verborgen(k.ZONDER_SCORE),
        )
        rijen = _rijen(k.PROCES, processen)
        tabel = self._tabel(teksten.profieltabel(self.kader), kolommen, rijen, _EERSTE_KOPRIJ)
        rij = tabel.laatste + 2
        beelden = (
            _scores(tabel, self._proces, processen[0], f"A{rij + 1}", 13.5),
            _verdeling(tabel, self._proces, groep.schaal.niveaus, f"E{rij + 1}", 13.5),
        )
        titel = teksten.profieltitel(self.kader, groep.naam)
        blad = _blad(f"Profiel {self._tabnamen[groep.code]}", titel, (tabel,), beelden)
        return _met_kopjes(blad, rij)

    def _kwaliteitsbewaking(self, groep: Scoregroep) -> Resultaatblad:
        """Return the tab with the aspects and the matrix of processen and aspects."""
        aspecten = [self.kader.scoregroepen[code] for code in groep.delen]
        kolommen = (
            *_met_sleutel(9, k.KWALITEITSASPECT, 38),
            Bladkolom(k.score_op(groep.maximum), 15, soort=Celsoort.score),
            *(_niveau(naam, 14) for naam in groep.schaal.namen),
            *_telling(groep.schaal.buiten),
            *_BEELDKOLOMMEN,
            _verborgen(k.ZONDER_SCORE),
        )
        tabel = self._tabel(
            teksten.aspecttabel(self.kader), kolommen, _rijen(k.KWALITEITSASPECT, aspecten), _EERSTE_KOPRIJ
        )
        matrix = self._matrix(aspecten, tabel.laatste + 3)
        rij = matrix.laatste + 2
        per = teksten.ASPECT.enkelvoud
        score = _scores(tabel, per, groep, f"A{rij + 1}", 13.5)
        beelden = (score, _verdeling(tabel, per, groep.schaal.niveaus, f"E{rij + 1}", 15.5))
        blad = _blad(groep.naam, groep.naam, (tabel, matrix), beelden)
        return replace(_met_kopjes(blad, rij), wijzerrij=rij + int(score.staafhoogte / CM_PER_RIJ) + 3)

    def _matrix(self, aspecten: Sequence[Scoregroep], koprij: int) -> Bladtabel:
        kolommen = (
            *_vooraan(9, k.PROCES, 38),
            *(replace(_niveau(aspect.naam, 16), soort=Celsoort.score) for aspect in aspecten),
        )
        rijen = tuple(
            Bladrij(proces.code, {k.CODE: proces.code, k.PROCES: proces.naam})
            for onderdeel in self.kader.onderdelen
            if onderdeel.kwaliteitsaspecten
            for proces in self.kader.processen_van(onderdeel)
        )
        return replace(self._tabel(teksten.matrix(self.kader), kolommen, rijen, koprij), als_warmtekaart=True)

    def _tabel(self, titel: str, kolommen: tuple[Bladkolom, ...], rijen: tuple[Bladrij, ...], koprij: int) -> Bladtabel:
        """Return a table with the headings that the kader names itself."""
        return Bladtabel(titel, met_opschriften(kolommen, self._opschriften), rijen, koprij)

    def _regelgeving(self, groep: Scoregroep) -> Resultaatblad:
        """Return the tab with the counts per rubriek and the rules that are not in order."""
        niveaus = groep.schaal.niveaus[::-1]
        aantallen = (*(_niveau(niveau.naam, 10) for niveau in niveaus), *_telling(groep.schaal.buiten))
        kolommen = (*_vooraan(9, k.RUBRIEK, 31), *aantallen, _verborgen(k.GRAFIEKLABEL))
        rijen = _rijen(k.RUBRIEK, self.kader.scoregroepen_van(Groepsoort.rubriek))
        tabel = self._tabel(teksten.RUBRIEKTABEL, kolommen, rijen, _EERSTE_KOPRIJ)
        boven, rechts = tabel.koprij - 1, letters(len(kolommen))
        reeksen, plaats = _niveaureeksen(niveaus), f"{rechts}{boven}"
        titel, per = teksten.RUBRIEKTABEL, k.RUBRIEK.lower()
        beeld = Tabelbeeld(titel, tabel, per, Beeldsoort.aantal, reeksen, plaats, breedte=12.7, opschrift=True)
        blad = _blad(groep.naam, groep.naam, (tabel,), (beeld,))
        titelrij = max(tabel.laatste + 2, boven + int(beeld.staafhoogte / CM_PER_RIJ) + 1)
        lijst = self.lijsten.regellijst(titelrij + 2, len(aantallen))
        return replace(blad, breedtes=(*blad.breedtes, *REGELBREEDTES[self.lijsten.levend]), lijst=lijst)

    def samenvattend(self) -> Resultaatblad:
        """Return the tab with the scores of the onderdelen and the counts of good practices and werkpunten."""
        schaal, groepen = self.kader.schaal, self.kader.scoregroepen_van(*ONDERDEELSOORTEN)
        andere = self.kader.getelde_niveaus[len(schaal.namen) :]
        kolommen = (
            *_met_sleutel(9, k.ONDERDEEL, 39),
            Bladkolom(k.score_op(self.kader.woorden.scores.deel), 8, soort=Celsoort.score),
            *(_niveau(naam, max(10, langste_woord(naam))) for naam in schaal.namen),
            *(_niveau(naam, woordbreedte(naam)) for naam in andere),
            *_telling(self.kader.buiten_de_schalen),
            *(_aantal(soort.tellingkop, soort.tellingbreedte) for soort in lijstsoorten(schaal)),
            *_BEELDKOLOMMEN,
        )
        rijen = tuple(Bladrij(groep.code, {k.CODE: groep.code, k.ONDERDEEL: groep.naam}) for groep in groepen)
        tabel = self._tabel(teksten.onderdeeltabel(self.kader), kolommen, rijen, _EERSTE_KOPRIJ)
        rij = tabel.laatste + 2
        # Of the good practices and werkpunten the table says how many there are: four numbers are no picture.
        beelden = (_scores(tabel, teksten.ONDERDEEL.enkelvoud, groepen[0], f"A{rij + 1}", 20),) if groepen else ()
        return replace(_blad(teksten.SAMENVATTEND, teksten.SAMENVATTEND, (tabel,), beelden), zin=f"A{rij}:G{rij}")


def _rijen(kop: str, groepen: Iterable[Scoregroep]) -> tuple[Bladrij, ...]:
    """Return a row for every scoregroep, with its name under this heading."""
    return tuple(
        Bladrij(groep.code, {k.CODE: groep.code, kop: groep.naam, k.CRITERIA: len(groep.criteria)}) for groep in groepen
    )


def _vooraan(codebreedte: float, kop: str, breedte: float) -> tuple[Bladkolom, ...]:
    return Bladkolom(k.CODE, codebreedte, soort=Celsoort.code), Bladkolom(kop, breedte)


def _met_sleutel(codebreedte: float, kop: str, breedte: float) -> tuple[Bladkolom, ...]:
    """Return the columns of code and name where people know the rows by their names only."""
    return Bladkolom(k.CODE, codebreedte, soort=Celsoort.sleutel), Bladkolom(kop, breedte, soort=Celsoort.naam)


def _aantal(kop: str, breedte: float) -> Bladkolom:
    return Bladkolom(kop, breedte, soort=Celsoort.aantal)


def _niveau(naam: str, breedte: float) -> Bladkolom:
    """Return a column that counts a level: so wide, or as wide as the longest word of its name."""
    return _aantal(naam, max(breedte, kolom_voor([naam], _KOPLETTERS, vet=True)))


def _telling(buiten: Sequence[str]) -> tuple[Bladkolom, ...]:
    """Return the columns that say how much was scored; `buiten` are the answers outside the scales."""
    return (
        _aantal(k.GESCOORD, 10),
        _aantal(k.CRITERIA, 8),
        _aantal(k.VOLLEDIGHEID, max(14, *map(len, buiten), 0)),
        *(_aantal(kop, 12) for kop in (k.BEWUST_NIET_GESCOORD, *buiten)),
    )


def _verborgen(kop: str) -> Bladkolom:
    return Bladkolom(kop, 40, soort=Celsoort.aantal, verborgen=True)


# The names beside the bars of a chart of scores, and the scores on either side of the half.
_BEELDKOLOMMEN = tuple(map(_verborgen, (k.GRAFIEKLABEL, k.ONDER_DE_HELFT, k.VANAF_DE_HELFT)))


def _scores(tabel: Bladtabel, per: str, groep: Scoregroep, plaats: str, breedte: float) -> Tabelbeeld:
    """Return the chart of scores on the scale of a group: those not enough in one colour, the others in another."""
    reeksen = (Reeks(k.ONDER_DE_HELFT, ONDER[1:]), Reeks(k.VANAF_DE_HELFT, BOVEN[1:]))
    kop, maximum, vanaf = k.score_op(groep.maximum), groep.maximum, groep.vanaf
    return Tabelbeeld(kop, tabel, per, Beeldsoort.score, reeksen, plaats, maximum, vanaf, breedte)


def _verdeling(tabel: Bladtabel, per: str, niveaus: Iterable[Niveau], plaats: str, breedte: float) -> Tabelbeeld:
    """Return the chart of the levels: a strip for each row, all as long, white for what has no score."""
    reeksen = (*_niveaureeksen(niveaus), Reeks(k.ZONDER_SCORE, WIT[1:]))
    return Tabelbeeld(teksten.VERDELING, tabel, per, Beeldsoort.strook, reeksen, plaats, breedte=breedte)


def _niveaureeksen(niveaus: Iterable[Niveau]) -> tuple[Reeks, ...]:
    return tuple(Reeks(niveau.naam, niveau.kleur[1:]) for niveau in niveaus)


def _met_kopjes(blad: Resultaatblad, rij: int) -> Resultaatblad:
    """Return a tab with a row for what heads the chart of the scores, and that of the levels beside it."""
    return replace(blad, zin=f"A{rij}:C{rij}", kopje=f"E{rij}:J{rij}")


def _blad(naam: str, titel: str, tabellen: tuple[Bladtabel, ...], beelden: tuple[Tabelbeeld, ...]) -> Resultaatblad:
    return Resultaatblad(naam, titel, tabellen, tuple(kolom.breedte for kolom in tabellen[0].kolommen), beelden)
