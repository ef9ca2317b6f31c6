"""The layout of the tabs with figures: context with input, and output."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from gia_kwaliteit.kader import Domein, Kader, Output
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek import teksten
from gia_kwaliteit.werkboek.bladtabel import Bladkolom, Bladrij, Bladtabel, Celsoort, Invoersoort
from gia_kwaliteit.werkboek.cijferteksten import beeld_en_norm, wordt_vergeleken

# Makes the row of a code with these headings to fill in.
Rijmaker = Callable[..., Bladrij]

_CIJFER = (
    Bladkolom(k.WAARDE, 9, Invoersoort.getal),
    Bladkolom(k.EENHEID, 10),
    Bladkolom(k.STATUS, 11, Invoersoort.status),
    Bladkolom(k.JAAR, 6.5, Invoersoort.jaar),
)


class Cijfermaker:
    """Makes the tables for a kader; `rij` makes a row of them.

    `vorig` and `achteraan` are columns to look at, before the input and at the end.
    """

    def __init__(
        self, kader: Kader, rij: Rijmaker, vorig: tuple[Bladkolom, ...], achteraan: tuple[Bladkolom, ...]
    ) -> None:
        self.kader = kader
        self._rij = rij
        self._vorig, self._achteraan = vorig, achteraan
        self._klassen = {klasse for cijferrij in kader.cijferrijen.values() for klasse in cijferrij.klassen}

    def bladen(self) -> Iterator[tuple[str, str, list[Bladtabel]]]:
        """Yield the code and the name of each tab, and its tables, which still have no place."""
        domeinen = [domein for domein in (self.kader.context, self.kader.input) if domein]
        if domeinen:
            yield k.CONTEXT_EN_INPUT, teksten.CONTEXT_EN_INPUT, self._context_en_input(domeinen)
        if self.kader.output:
            yield k.OUTPUT, teksten.OUTPUT, self._output(self.kader.output)

    def _context_en_input(self, domeinen: list[Domein]) -> list[Bladtabel]:
        codes = [rij.code for d in domeinen for deel in d.indicatoren for rij in deel.subindicatoren]
        kolommen = (
            Bladkolom(k.CODE, 8),
            Bladkolom(k.INDICATOR, 18),
            Bladkolom(k.DEFINITIE, 32.5),
            *self._vorig,
            *_CIJFER,
            *self._ernaast(codes, 20.5),
            Bladkolom(k.BESCHRIJVING, 44.5, Invoersoort.tekst),
            *self._achteraan,
        )
        tabellen = []
        for domein in domeinen:
            groep = teksten.groepskop(domein.naam, domein.definitie)
            for deel in domein.indicatoren:
                rijen = [self._cijferrij(rij.code, k.BESCHRIJVING) for rij in deel.subindicatoren]
                boven = (deel.code, deel.definitie, groep, deel.herkomst or "")
                tabellen.append(Bladtabel(deel.naam, kolommen, tuple(rijen), 0, *boven))
        return tabellen

    def _output(self, output: Output) -> list[Bladtabel]:
        codes = [rij.code for deel in output.indicatoren for rij in deel.outputindicatoren]
        kolommen = (
            Bladkolom(k.CODE, 9),
            Bladkolom(k.INDICATOR, 38),
            *self._vorig,
            *_CIJFER,
            Bladkolom(k.gemiddelde(self.kader), 12, Invoersoort.getal),
            *self._ernaast(codes, 31.5),
            Bladkolom(k.TOELICHTING, 32.5, Invoersoort.tekst),
            *self._achteraan,
        )
        groep, invoer = teksten.groepskop(output.naam, output.definitie), (k.gemiddelde(self.kader), k.TOELICHTING)
        tabellen = []
        for deel in output.indicatoren:
            rijen = [self._cijferrij(rij.code, *invoer) for rij in deel.outputindicatoren]
            boven = (deel.code, deel.definitie, groep, deel.herkomst or "")
            tabellen.append(Bladtabel(deel.naam, kolommen, tuple(rijen), 0, *boven))
        return tabellen

    def _ernaast(self, codes: list[str], breedte: float) -> Iterator[Bladkolom]:
        """Yield the columns beside the own figure, to look at, as far as anything stands in them.

        `breedte` is that of the first of them.
        """
        if any(beeld_en_norm(code, self.kader) for code in codes):
            yield Bladkolom(k.beeld_en_norm(self.kader), breedte, soort=Celsoort.beeld)
        if any(wordt_vergeleken(code, self.kader) for code in codes):
            yield Bladkolom(k.ERNAAST, 16)

    def _cijferrij(self, code: str, *invoer: str) -> Bladrij:
        """Return a row; nobody types its figure where it has none, or where formulas compute it."""
        getypt = code in self.kader.cijferrijen and code not in self.kader.berekende_rijen
        rij = self._rij(code, *invoer, *((k.WAARDE, k.STATUS, k.JAAR) if getypt else ()))
        return replace(rij, ingesprongen=code in self._klassen)
