"""Where on a sheet its parts stand, and the rows and cells that get a mark."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from gia_kwaliteit.werkboek.bestand.bronblad import kolomnummer
from gia_kwaliteit.werkboek.nagekeken.knopen import Boom, Knoop, NietTeMarkeren, getal, maak_knoop, volg

Plek = tuple[int, int]
_DELEN, _RIJEN, _CELLEN = 1, 2, 3


@dataclass
class Rij:
    """A row with cells to mark: itself, its cells that are looked for, and where a cell that is not there comes."""

    knoop: Knoop
    cellen: dict[int, Knoop] = field(default_factory=dict)
    volgende: dict[int, int] = field(default_factory=dict)


@dataclass
class Bladkaart:
    """The parts of a sheet, the rows that are looked for by number, and where one that is not there comes.

    Rows and columns count from 0.
    """

    wortel: Knoop
    rijen: dict[int, Rij]
    volgende: dict[int, int]

    @property
    def gegevens(self) -> Knoop:
        """The element with all rows."""
        gevonden = self.wortel.kind("sheetData")
        if gevonden is None:
            raise NietTeMarkeren("een van zijn bladen heeft geen rijen")
        return gevonden


def plek_van(cel: str) -> Plek | None:
    """Return the row and column of a cell such as D12, from 0; of a range those of its first cell."""
    naam = cel.partition(":")[0].replace("$", "")
    letters = naam.rstrip("0123456789")
    rij = getal(naam[len(letters) :])
    if not rij or not (letters.isascii() and letters.isalpha()):
        return None
    return rij - 1, kolomnummer(letters)


def kaart_van(inhoud: bytes, deel: str, plekken: Iterable[Plek] = ()) -> Bladkaart:
    """Return where everything stands on a sheet, with the rows and cells of these places."""
    per_rij: dict[int, set[int]] = {}
    for rij, kolom in plekken:
        per_rij.setdefault(rij, set()).add(kolom)
    lezer = _Bladlezer(inhoud, per_rij)
    volg(inhoud, lezer, deel)
    return Bladkaart(lezer.wortel, lezer.rijen, lezer.volgende)


class _Bladlezer(Boom):
    """Follows a sheet, and keeps of its rows only what is looked for: there can be a million of them."""

    def __init__(self, inhoud: bytes, per_rij: dict[int, set[int]]) -> None:
        super().__init__(inhoud)
        self.rijen: dict[int, Rij] = {}
        self.volgende: dict[int, int] = {}
        self._per_rij = per_rij
        self._te_gaan = sorted(per_rij, reverse=True)
        self._diepte = 0
        self._in_rijen = False
        self._rij = self._kolom = -1
        self._gezocht: set[int] = set()
        self._cellen: dict[int, Knoop] = {}
        self._erna: dict[int, int] = {}

    def begin(self, naam: str, kenmerken: dict[str, str], plaats: int) -> None:
        diepte, self._diepte = self._diepte, self._diepte + 1
        if not self._in_rijen:
            self._in_rijen = diepte == _DELEN and naam.rpartition(":")[2] == "sheetData"
            super().begin(naam, kenmerken, plaats)
        elif diepte == _RIJEN:
            self._begin_rij(kenmerken, plaats)
        elif diepte == _CELLEN and self._gezocht:
            self._begin_cel(kenmerken, plaats)

    def einde(self, naam: str, plaats: int) -> None:
        self._diepte -= 1
        if not self._in_rijen or self._diepte == _DELEN:
            self._in_rijen = False
            super().einde(naam, plaats)
        elif self._gezocht and self._diepte == _CELLEN and self._kolom in self._gezocht:
            kenmerken, begin = self._open.pop()
            self._cellen[self._kolom] = maak_knoop(self._inhoud, naam, kenmerken, (begin, plaats))
        elif self._gezocht and self._diepte == _RIJEN:
            kenmerken, begin = self._open.pop()
            knoop = maak_knoop(self._inhoud, naam, kenmerken, (begin, plaats))
            self.rijen[self._rij] = Rij(knoop, self._cellen, self._erna)

    def _begin_rij(self, kenmerken: dict[str, str], plaats: int) -> None:
        genoemd = getal(kenmerken.get("r"))
        self._rij, self._kolom = genoemd - 1 if genoemd else self._rij + 1, -1
        while self._te_gaan and self._te_gaan[-1] < self._rij:
            self.volgende[self._te_gaan.pop()] = plaats
        self._gezocht = self._per_rij.get(self._rij, set())
        if self._gezocht:
            self._cellen, self._erna = {}, {}
            self._open.append((kenmerken, plaats))

    def _begin_cel(self, kenmerken: dict[str, str], plaats: int) -> None:
        genoemd = plek_van(kenmerken.get("r", ""))
        self._kolom = genoemd[1] if genoemd else self._kolom + 1
        if self._kolom in self._gezocht:
            self._open.append((kenmerken, plaats))
        for kolom in self._gezocht:
            if kolom < self._kolom:
                self._erna.setdefault(kolom, plaats)
