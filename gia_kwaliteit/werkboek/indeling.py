"""Where everything that people fill in stands: Start, the scores, context, input, output and bespreking.

Writing and formulas share this description. Reading never uses its positions; it finds rows by their code
and columns by their heading.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from gia_kwaliteit.kader import REGELGEVING, Kader, NietVanToepassing, Niveau, Onderdeel, Proces, Regelgeving, Schaal
from gia_kwaliteit.kader.delen import Rubriek
from gia_kwaliteit.rubrieken import verslagrubrieken
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.achtergrond import maak_achtergrondblad, naam_achtergrond, naam_vorig
from gia_kwaliteit.werkboek.actieindeling import maak_actieplanblad
from gia_kwaliteit.werkboek.bladtabel import (
    Blad,
    Bladkolom,
    Bladrij,
    Bladtabel,
    Celsoort,
    Invoersoort,
    met_opschriften,
    naam_van_begin,
)
from gia_kwaliteit.werkboek.breedtes import passend
from gia_kwaliteit.werkboek.cijferindeling import Cijfermaker
from gia_kwaliteit.werkboek.dossierindeling import maak_dossierblad
from gia_kwaliteit.werkboek.vraagindeling import vraagtabellen

# The headings that stay in view on an input tab, below its title, the links to other tabs and how far it is.
_KOPRIJ_VAST = 5
# What the levels mean stands above the headings of a tab with scores, each on a row, where there are so many or fewer.
_MEESTE_BOVENAAN = 6
# Narrow, and where it is looked at: left of what is filled in.
_BREEDTE_VORIG = 30
# The empty rows between two tables on a tab.
TUSSENRIJEN = 2
_EERSTE_VELD = 5


@dataclass(frozen=True)
class Startindeling:
    """Where everything stands on the tab Start, in rows from 1; what is filled in stands in column B.

    The three steps begin on the rows `gegevens`, `voortgang.koprij - 1` and `resultaat`: what is filled in, how far
    every tab is, and where to look. `velden` has the row of every field, `stand` is that of the sentence about all
    tabs, `werkwijze` and `niveaus` are those of a title, `puntenuitleg` is the row below the levels; where
    there are none, the last one of the werkwijze.
    """

    stand: int
    gegevens: int
    velden: Mapping[str, int]
    voortgang: Bladtabel
    resultaat: int
    werkwijze: int
    niveaus: int
    puntenuitleg: int

    @property
    def naamcel(self) -> str:
        """The absolute reference to the name of the subject."""
        return self.cel("naam")

    def cel(self, veld: str) -> str:
        """Return the absolute reference to what is filled in for a field."""
        return f"Start!$B${self.velden[veld]}"


@dataclass(frozen=True)
class Indeling:
    """The layout of what is filled in for a kader, tab by tab.

    `scoring` has those for scores, of every onderdeel and of the regelgeving, and `cijferbladen` those for context,
    input and output, each by its code; `vragen` is that with questions, where the kader has any. `dossier` is there
    where the kader has a beginsituatie-analyse or there are rows of one, and `achtergrond` where it explains anything.
    """

    kader: Kader
    scoring: Mapping[str, Blad]
    cijferbladen: Mapping[str, Blad]
    vragen: Blad | None
    bespreking: Blad
    actieplan: Blad
    dossier: Blad | None
    start: Startindeling
    achtergrond: Blad | None

    @property
    def invoerbladen(self) -> Iterator[Blad]:
        """Every tab to fill in but Start and the action plan, in the order of the werkboek."""
        yield from self.scoring.values()
        yield from self.cijferbladen.values()
        if self.vragen:
            yield self.vragen
        yield self.bespreking


def maak_indeling(
    kader: Kader, achteraan: Iterable[str] = (), acties: int = 0, toen: Collection[str] = (), dossier: int = 0
) -> Indeling:
    """Return the layout for a kader, with room for so many actions and rows of the dossier.

    `achteraan` are the headings of columns to look at, `toen` the codes of which the tab Vorig werkjaar tells.
    """
    vorig = tuple(Bladkolom(kop, _BREEDTE_VORIG) for kop in achteraan if kop == k.VORIG_WERKJAAR)
    rechts = tuple(Bladkolom(kop, 52) for kop in achteraan if kop != k.VORIG_WERKJAAR)
    maker = _Invoermaker(kader, vorig, rechts, toen)
    scoring, cijferbladen, vragen = dict(maker.scoring()), dict(maker.cijferbladen()), maker.vragen()
    namen = {code: blad.naam for code, blad in (scoring | cijferbladen).items()}
    namen |= {k.VRAGEN: vragen.naam} if vragen else {}
    start, actieplan = _startindeling(kader, namen), maak_actieplanblad(acties)
    dossierblad = maak_dossierblad(dossier) if kader.beginsituatie or dossier else None
    bladen = (scoring, cijferbladen, vragen, maker.bespreking(), actieplan, dossierblad)
    return Indeling(kader, *bladen, start, maak_achtergrondblad(kader))


def _startindeling(kader: Kader, namen: Mapping[str, str]) -> Startindeling:
    """Return the layout of Start; `namen` are those of the tabs whose progress it shows, by code."""
    velden = {veld: rij for rij, veld in enumerate(kader.woorden.velden.labels, start=_EERSTE_VELD)}
    bewust = (Bladkolom(k.BEWUST_NIET_GESCOORD, soort=Celsoort.aantal),)
    kolommen = (
        Bladkolom(k.TABBLAD, samen=2),
        Bladkolom(k.GESCOORD, soort=Celsoort.aantal),
        Bladkolom(k.CRITERIA, soort=Celsoort.aantal),
        Bladkolom(k.VOORTGANG),
        *(bewust if kader.heeft_scores else ()),
        *(Bladkolom(naam, soort=Celsoort.aantal) for naam in kader.buiten_de_schalen),
        # By its code a row is read back; people know the tab by its name.
        Bladkolom(k.CODE, soort=Celsoort.hulp, verborgen=True),
    )
    rijen = tuple(
        Bladrij(code, {k.CODE: code, k.TABBLAD: naam}, naar=naam_van_begin(naam)) for code, naam in namen.items()
    )
    kolommen = met_opschriften(kolommen, k.opschriften(kader))
    voortgang = Bladtabel(teksten.stappen(kader)[1], kolommen, rijen, _EERSTE_VELD + len(velden) + 1)
    resultaat = voortgang.laatste + 1
    werkwijze = resultaat + 2
    einde = werkwijze + len(teksten.werkwijze(kader))
    niveaus = einde + 2
    return Startindeling(
        stand=_EERSTE_VELD - 2,
        gegevens=_EERSTE_VELD - 1,
        velden=velden,
        voortgang=voortgang,
        resultaat=resultaat,
        werkwijze=werkwijze,
        niveaus=niveaus,
        puntenuitleg=niveaus + 2 + sum(len(schaal.keuzes) for schaal in kader.gebruikte_schalen)
        if kader.heeft_scores
        else einde,
    )


class _Invoermaker:
    """Makes the tabs for a kader; `vorig` and `achteraan` are columns to look at, before the input and at the end.

    The codes in `toen` have a row on the tab Vorig werkjaar.
    """

    def __init__(
        self,
        kader: Kader,
        vorig: tuple[Bladkolom, ...],
        achteraan: tuple[Bladkolom, ...],
        toen: Collection[str],
    ) -> None:
        self.kader = kader
        self._toen = toen
        self._vorig, self._achteraan = vorig, achteraan
        self._rijteksten = teksten.rijteksten(kader)

    def _scoretoelichting(self, breedte: float) -> tuple[Bladkolom, ...]:
        """Return the columns right of a score, the first of which is so wide."""
        motivering = Bladkolom(k.MOTIVERING, breedte, Invoersoort.tekst)
        return motivering, Bladkolom(k.BEWIJS, 20, Invoersoort.tekst), *self._achteraan

    def scoring(self) -> Iterator[tuple[str, Blad]]:
        """Yield the tabs for scores, each with its code."""
        for onderdeel in self.kader.onderdelen:
            yield onderdeel.code, self._scoringblad(onderdeel)
        if self.kader.regelgeving:
            yield REGELGEVING, self._regelgevingblad(self.kader.regelgeving)

    def cijferbladen(self) -> Iterator[tuple[str, Blad]]:
        """Yield the tabs for context and input, and for output, each with its code."""
        for code, naam, tabellen in Cijfermaker(self.kader, self._rij, self._vorig, self._achteraan).bladen():
            yield code, _geplaatst(naam, naam, tabellen)

    def vragen(self) -> Blad | None:
        """Return the tab with questions; None in a kader without."""
        if self.kader.vragen is None:
            return None
        tabellen = vraagtabellen(self.kader, self.kader.vragen, self._rij, self._vorig, self._achteraan)
        return _geplaatst(self.kader.vragen.naam, self.kader.vragen.naam, tabellen)

    def _scoringblad(self, onderdeel: Onderdeel) -> Blad:
        vooraan, schaal = [Bladkolom(k.CODE, 9)], self.kader.scoregroepen[onderdeel.code].schaal
        if onderdeel.kwaliteitsaspecten:
            vooraan.append(Bladkolom(k.KWALITEITSASPECT, 16))
        kolommen = (
            *vooraan,
            Bladkolom(k.CRITERIUM, 52 if onderdeel.kwaliteitsaspecten else 58),
            *self._vorig,
            Bladkolom(k.SCORE, 15, Invoersoort.score, schaal),
            *self._scoretoelichting(64 if onderdeel.kwaliteitsaspecten else 74),
        )
        kolommen = met_opschriften(kolommen, k.opschriften(self.kader))
        groepen = {groep.code: teksten.groepskop(groep.naam, groep.definitie) for groep in self.kader.groepen}
        tabellen = [
            self._scoretabel(proces, kolommen, groep=groepen[proces.groep], definitie=proces.definitie)
            for proces in self.kader.processen_van(onderdeel)
        ]
        naam, titel = (teksten.scoringtitel(woord) for woord in (onderdeel.tabnaam, onderdeel.naam))
        return _geplaatst(naam, titel, tabellen, _koprij(schaal))

    def _regelgevingblad(self, regelgeving: Regelgeving) -> Blad:
        kolommen = (
            Bladkolom(k.CODE, 9),
            Bladkolom(k.ONDERWERP, 20),
            Bladkolom(k.CRITERIUM, 53),
            *self._vorig,
            Bladkolom(k.SCORE, 12, Invoersoort.score, self.kader.regelschaal),
            *self._scoretoelichting(62),
        )
        kolommen = met_opschriften(kolommen, k.opschriften(self.kader))
        groep = teksten.groepskop(regelgeving.naam, regelgeving.definitie)
        tabellen = [self._scoretabel(rubriek, kolommen, groep=groep) for rubriek in regelgeving.rubrieken]
        titel = teksten.scoringtitel(teksten.REGELGEVING)
        return _geplaatst(titel, titel, tabellen, _koprij(self.kader.regelschaal))

    def _scoretabel(
        self, deel: Proces | Rubriek, kolommen: tuple[Bladkolom, ...], *, groep: str, definitie: str = ""
    ) -> Bladtabel:
        rijen = tuple(self._rij(rij.code, k.SCORE, k.MOTIVERING, k.BEWIJS) for rij in deel.criteria)
        return Bladtabel(deel.naam, kolommen, rijen, 0, deel.code, definitie, groep)

    def bespreking(self) -> Blad:
        """Return the tab for what the writer of the verslag says, chapter by chapter."""
        kolommen = (
            Bladkolom(k.CODE, 22),
            Bladkolom(k.HOOFDSTUK, 34),
            *self._vorig,
            Bladkolom(k.BESPREKING, 110, Invoersoort.tekst),
            *self._achteraan,
        )
        rijen = tuple(self._rij(code, k.BESPREKING) for code in verslagrubrieken(self.kader))
        titel, uitleg = teksten.VERSLAGHOOFDSTUKKEN, teksten.BIJ_DE_BESPREKING
        tabel = Bladtabel(titel, kolommen, rijen, 0, teksten.BESPREKINGCODE, uitleg)
        return _geplaatst(teksten.BESPREKING, teksten.BESPREKING, [tabel])

    def _rij(self, code: str, *invoer: str) -> Bladrij:
        naar = naam_achtergrond(code) if code in self.kader.uitleg else None
        toen = naam_vorig(code) if code in self._toen else None
        return Bladrij(code, self._rijteksten[code], frozenset(invoer), naar, toen)


def niveaus_bovenaan(schaal: Schaal) -> tuple[Niveau | NietVanToepassing, ...]:
    """Return what can be chosen on a scale, as it is explained above the headings of its tabs; of very many nothing."""
    return schaal.wat_te_kiezen if len(schaal.wat_te_kiezen) <= _MEESTE_BOVENAAN else ()


def _koprij(schaal: Schaal) -> int:
    """Return the row of the headings of a tab with scores."""
    return max(_KOPRIJ_VAST, len(niveaus_bovenaan(schaal)) + 1)


def _geplaatst(naam: str, titel: str, tabellen: Iterable[Bladtabel], koprij_vast: int = _KOPRIJ_VAST) -> Blad:
    """Return a tab with every table in its place: group, name, definition, herkomst, rows, and empty rows.

    A group stands above the first of its tables only.
    """
    rij, geplaatst, gezien = koprij_vast + 1, [], {""}
    for tabel in tabellen:
        groep = "" if tabel.groep in gezien else tabel.groep
        gezien.add(groep)
        koprij = rij + bool(groep) + bool(tabel.definitie) + bool(tabel.herkomst)
        geplaatst.append(replace(tabel, groep=groep, koprij=koprij, kolommen=passend(tabel.kolommen)))
        rij = geplaatst[-1].laatste + 1 + TUSSENRIJEN
    return Blad(naam, titel, tuple(geplaatst), koprij_vast=koprij_vast)
