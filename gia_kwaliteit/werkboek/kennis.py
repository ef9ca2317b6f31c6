"""What a reader of werkboeken has to know of a kader: its codes, its texts, and what stands in a blank werkboek."""

from functools import cached_property

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.teksten import vaste_teksten
from gia_kwaliteit.werkboek.velden import gewoon


class Kennis:
    """The look-ups of a reader, made once for a kader and used for every werkboek that is read with it."""

    def __init__(self, kader: Kader) -> None:
        self.kader = kader

    @cached_property
    def codes(self) -> dict[str, str]:
        """Every code that a row can have, by its plain form."""
        codes = (*self.kader.schaal_van, *self.kader.outputindicatoren, *self.kader.subindicatoren)
        return {gewoon(code): code for code in codes}

    @cached_property
    def groepcodes(self) -> frozenset[str]:
        """The code of every proces, rubriek and indicator, in plain form: it stands above a table."""
        codes = [proces.code for proces in self.kader.processen]
        codes += [rubriek.code for rubriek in (self.kader.regelgeving.rubrieken if self.kader.regelgeving else ())]
        for domein in (self.kader.context, self.kader.input, self.kader.output):
            codes += [indicator.code for indicator in domein.indicatoren] if domein else []
        return frozenset(map(gewoon, codes))

    @cached_property
    def codes_met_tekst(self) -> dict[str, list[str]]:
        """The codes that have a text, by its plain form."""
        codes: dict[str, list[str]] = {}
        for code, tekst in self.kader.rijteksten.items():
            codes.setdefault(gewoon(tekst), []).append(code)
        return codes

    @cached_property
    def koppen(self) -> dict[str, str]:
        """Every heading of the werkboek, by its plain form."""
        vast = {waarde for naam, waarde in vars(k).items() if naam.isupper() and isinstance(waarde, str)}
        niveaus = {naam for schaal in self.kader.schalen for naam in schaal.namen}
        namen = vast | niveaus | {aspect.naam for aspect in self.kader.kwaliteitsaspecten}
        return {gewoon(kop): kop for kop in namen}

    @cached_property
    def niveaus(self) -> frozenset[str]:
        """The levels of every scale, in plain form."""
        return frozenset(gewoon(naam) for schaal in self.kader.schalen for naam in schaal.namen)

    @cached_property
    def letterlijk(self) -> frozenset[str]:
        """Every text of the blank werkboek, and the empty cell, letter by letter: most cells need no closer look."""
        return frozenset(vaste_teksten(self.kader)) | {""}

    @cached_property
    def bekend(self) -> frozenset[str]:
        """Every text of the blank werkboek, in plain form."""
        return frozenset(map(gewoon, self.letterlijk - {""}))

    def eigen_code(self, tekst: str) -> str | None:
        """Return the code of the kader that this text is, whatever its case and spaces."""
        return tekst if tekst in self.kader.rijteksten else self.codes.get(gewoon(tekst).replace(" ", ""))


_laatste: list[Kennis] = []


def kennis_van(kader: Kader) -> Kennis:
    """Return the Kennis of a kader; that of the last kader asked for is kept."""
    if not _laatste or _laatste[0].kader is not kader:
        _laatste[:] = [Kennis(kader)]
    return _laatste[0]
