"""Where every list stands, and what belongs on it: good practices, werkpunten, rules that are not in order."""

from collections.abc import Iterable, Mapping
from enum import StrEnum, auto

from gia_kwaliteit.kader import REGELGEVING, STERK, TE_VERBETEREN, Kader, Onderdeel, Rol, Schaal
from gia_kwaliteit.kader.naamwoorden import Zelfstandig
from gia_kwaliteit.profiel import Profiel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import (
    Bladkolom,
    Bladrij,
    Bladtabel,
    Celsoort,
    Lijst,
    Resultaatblad,
    met_opschriften,
)
from gia_kwaliteit.werkboek.indeling import Indeling

_KOPRIJ = 4
_BREEDTES = (9.0, 18.0, 48.0, 68.0, 32.0)
# What stands right of the counts of the regelgeving: a motivering, and where there is room for it (not live) a bewijs.
REGELBREEDTES = {True: (72.0,), False: (46.0, 26.0)}


# So many rows of a list have room for their texts at least, where it has its tab for itself and where it has not: in a
# program that prints all rows, those that stay empty fill no more pages than that.
_RUIM, _RUIM_NAAST_BEELD = 10, 3


class Lijstsoort(StrEnum):
    """The two kinds of lists, as the kader gives them a name."""

    good_practices, werkpunten = auto(), auto()

    def naam(self, kader: Kader) -> str:
        """Return what the list is called in the names of its tabs."""
        namen = kader.woorden.lijsten
        return namen.good_practices if self is Lijstsoort.good_practices else namen.werkpunten

    @property
    def rollen(self) -> tuple[Rol, ...]:
        """The roles of the levels that put a criterium on this list."""
        return STERK if self is Lijstsoort.good_practices else TE_VERBETEREN

    @property
    def tellingkop(self) -> str:
        """The heading above how many of them there are."""
        return k.GOOD_PRACTICES if self is Lijstsoort.good_practices else k.WERKPUNTEN

    @property
    def tellingbreedte(self) -> int:
        """How wide that column is, in characters."""
        return 9 if self is Lijstsoort.good_practices else 10

    @property
    def kop(self) -> str:
        """The heading above the criteria of this list."""
        return k.GOOD_PRACTICE if self is Lijstsoort.good_practices else k.WERKPUNT

    def punt(self, kader: Kader) -> Zelfstandig:
        """Return what one of its points is called."""
        begrippen = kader.woorden.begrippen
        return begrippen.good_practice if self is Lijstsoort.good_practices else begrippen.werkpunt


def lijstsoorten(schaal: Schaal) -> tuple[Lijstsoort, ...]:
    """Return the kinds of lists that criteria on a scale can be on; a scale without roles fills none."""
    return tuple(soort for soort in Lijstsoort if schaal.niveaus_met(*soort.rollen))


class Lijstmaker:
    """Makes the lists of a profiel; those of the werkboek (`levend`) have a row for all that can stand on one."""

    def __init__(self, indeling: Indeling, profiel: Profiel | None, *, levend: bool) -> None:
        self.indeling = indeling
        self.kader = indeling.kader
        self.levend = levend
        self._codes: Mapping[str, frozenset[str]] = {}
        if profiel:
            self._codes = {
                k.GOOD_PRACTICE: frozenset(punt.code for punt in profiel.good_practices),
                k.WERKPUNT: frozenset(punt.code for punt in profiel.werkpunten),
                k.NIET_IN_ORDE: frozenset(punt.code for punt in profiel.niet_in_orde),
            }

    def lijstblad(self, soort: Lijstsoort, onderdeel: Onderdeel) -> Resultaatblad:
        """Return the tab with the good practices or the werkpunten of an onderdeel."""
        codes = [criterium.code for criterium in self.kader.criteria_van(onderdeel)]
        kolommen = (
            Bladkolom(k.CODE, soort=Celsoort.code),
            Bladkolom(k.PROCES, tekens=18),
            Bladkolom(soort.kop, tekens=48),
            Bladkolom(k.MOTIVERING, tekens=68),
            Bladkolom(k.BEWIJS, tekens=32),
            Bladkolom(""),
            *(_hulp(kop) for kop in (k.HULPCODE, k.HULPNAAM, k.RANG)),
        )
        kolommen = met_opschriften(kolommen, k.opschriften(self.kader))
        vast = {code: {k.HULPCODE: code, k.HULPNAAM: self.kader.proces_van[code].naam} for code in codes}
        lijst = Lijst(
            self._lijsttabel("", kolommen, vast, _KOPRIJ),
            self.indeling.scoring[onderdeel.code],
            self.kader.scoregroepen[onderdeel.code].schaal.niveaus_met(*soort.rollen),
            soort.kop,
            soort.punt(self.kader),
            self._ruim(soort.kop, codes, _RUIM),
        )
        lijstnaam = soort.naam(self.kader)
        naam, titel = f"{lijstnaam} {onderdeel.lijstnaam}", f"{lijstnaam} {onderdeel.naam}"
        return Resultaatblad(naam, titel, (), _BREEDTES, lijst=lijst, koprij_vast=_KOPRIJ)

    def regellijst(self, koprij: int, samen: int) -> Lijst:
        """Return the list of the rules that are not in order; its third column is as wide as `samen` of its tab.

        What proves a score stands in the results workbook, and where it was typed: on the tab there is no room for it.
        """
        motivering, *bewijs = (
            Bladkolom(kop, tekens=breedte)
            for kop, breedte in zip((k.MOTIVERING, k.BEWIJS), REGELBREEDTES[self.levend], strict=False)
        )
        kolommen = (
            Bladkolom(k.CODE, soort=Celsoort.code),
            Bladkolom(k.ONDERWERP, tekens=30),
            Bladkolom(k.NIET_IN_ORDE, tekens=70, samen=samen),
            Bladkolom(""),
            motivering,
            *bewijs,
            Bladkolom("", samen=2),
            *(_hulp(kop) for kop in (k.HULPCODE, k.RANG)),
        )
        vast = {code: {k.HULPCODE: code} for code in self.kader.regels}
        return Lijst(
            self._lijsttabel(teksten.WAT_NIET_IN_ORDE_IS, kolommen, vast, koprij),
            self.indeling.scoring[REGELGEVING],
            self.kader.regelschaal.niveaus_met(*TE_VERBETEREN),
            k.NIET_IN_ORDE,
            teksten.REGEL_NIET_IN_ORDE,
            self._ruim(k.NIET_IN_ORDE, self.kader.regels, _RUIM_NAAST_BEELD),
        )

    def _ruim(self, kop: str, codes: Iterable[str], minstens: int) -> int:
        """Return how many rows of a list have room for their texts: all that stand on it now, and some to fill."""
        return max(minstens, len(self._codes.get(kop, frozenset()).intersection(codes)))

    def _lijsttabel(
        self, titel: str, kolommen: tuple[Bladkolom, ...], vast: Mapping[str, Mapping[str, str]], koprij: int
    ) -> Bladtabel:
        """Return the table of a list: with a row for each of these codes, or for those that stand on it."""
        if self.levend:
            rijen = tuple(Bladrij(code, teksten_) for code, teksten_ in vast.items())
            return Bladtabel(titel, kolommen, rijen, koprij)
        zichtbaar = tuple(kolom for kolom in kolommen if kolom.soort is not Celsoort.hulp)
        rijen = tuple(Bladrij(code, {k.CODE: code}) for code in vast if code in self._staat_op(zichtbaar))
        return Bladtabel(titel, zichtbaar, rijen, koprij)

    def _staat_op(self, kolommen: Iterable[Bladkolom]) -> frozenset[str]:
        """Return the codes that stand on the list with these columns."""
        return next(self._codes[kolom.kop] for kolom in kolommen if kolom.kop in self._codes)


def _hulp(kop: str) -> Bladkolom:
    return Bladkolom(kop, soort=Celsoort.hulp, verborgen=True)
