"""Find the tables on a sheet by their headings, and the rows under them (contract §6)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bron import Bronblad, cel
from gia_kwaliteit.werkboek.velden import gewoon, tekst_van

# Only a short text can be the heading of the codes; long ones need not be looked at.
_CODE, _LANGSTE_CODEKOP = gewoon(k.CODE), 12


@dataclass(frozen=True)
class Tabelrij:
    """A row under headings: where it stands, the column of every heading above it, and the columns without one."""

    blad: Bronblad
    nummer: int
    kolommen: Mapping[str, int]
    zonder_kop: tuple[int, ...]

    @property
    def is_invoer(self) -> bool:
        """Whether a person fills in this row."""
        return k.SCORE in self.kolommen or k.WAARDE in self.kolommen

    def waarde(self, kop: str) -> object:
        """Return what stands under a heading; None where there is no such heading."""
        rij = self.blad.rijen[self.nummer]
        kolom = self.kolommen.get(kop)
        return rij[kolom] if kolom is not None and kolom < len(rij) else None

    def tekst(self, kop: str) -> str:
        """Return the text under a heading."""
        return tekst_van(self.waarde(kop))

    def plaats(self, kop: str) -> str:
        """Return the name of the cell under a heading."""
        return cel(self.nummer, self.kolommen.get(kop, 0))

    def formule(self, kop: str) -> str | None:
        """Return the formula under a heading, when there is one."""
        return self.blad.formules.get(self.plaats(kop))

    def ernaast(self) -> dict[str, str]:
        """Return the texts in columns without a heading, by cell."""
        rij = self.blad.rijen[self.nummer]
        return {cel(self.nummer, kolom): tekst_van(rij[kolom]) for kolom in self.zonder_kop if tekst_van(rij[kolom])}


def bekende_koppen(kader: Kader) -> dict[str, str]:
    """Return every heading of the werkboek, by its plain form."""
    vast = {waarde for naam, waarde in vars(k).items() if naam.isupper() and isinstance(waarde, str)}
    niveaus = {naam for schaal in kader.schalen for naam in schaal.namen}
    namen = vast | niveaus | {aspect.naam for aspect in kader.kwaliteitsaspecten}
    return {gewoon(kop): kop for kop in namen}


def vind_rijen(blad: Bronblad, koppen: Mapping[str, str]) -> Iterator[Tabelrij]:
    """Yield the rows of a sheet that stand under a row of headings with Code in it."""
    kolommen: dict[str, int] = {}
    zonder_kop: tuple[int, ...] = ()
    for nummer, rij in enumerate(blad.rijen):
        if any(
            isinstance(waarde, str) and len(waarde) < _LANGSTE_CODEKOP and gewoon(waarde) == _CODE for waarde in rij
        ):
            namen = [gewoon(waarde) for waarde in rij]
            kolommen = {koppen[naam]: kolom for kolom, naam in enumerate(namen) if naam in koppen}
            zonder_kop = tuple(kolom for kolom, naam in enumerate(namen) if naam not in koppen)
        elif kolommen:
            yield Tabelrij(blad, nummer, kolommen, zonder_kop)
