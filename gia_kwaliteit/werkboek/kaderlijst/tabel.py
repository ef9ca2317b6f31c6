"""The table of a list: its headings, its rows, and what on its sheets is none of both."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from gia_kwaliteit.tekst import opgesomd, past_in_cel, vergelijkbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.archief import Onleesbaar
from gia_kwaliteit.werkboek.bestand.bron import Bron, lees_bron
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, cel
from gia_kwaliteit.werkboek.bestand.docxpakket import is_document
from gia_kwaliteit.werkboek.bestand.soort import TEKST, Bestandsoort, Reden, soort_van, wat_het_is
from gia_kwaliteit.werkboek.kaderlijst.csv import CSV, lees_csv
from gia_kwaliteit.werkboek.lezen.cellen import kort
from gia_kwaliteit.werkboek.velden import tekst_van

# The headings stand somewhere in the first rows; above them is at most what the list is called.
_HOOGSTE_KOP = 50
_MEESTE_KOPPEN = 8
_DOCUMENT: Reden = ("het is een document van Word", "Zet de tabel in een rekenblad (.xlsx of .ods) en geef dat.")
_IS_TEKST = (
    "dit is een tekstbestand, geen lijst; zet de criteria in een rekenblad en bewaar het als .xlsx, .ods of .csv"
)
_IS_WERKBOEK = "dit is een werkboek van gia, geen lijst; geef het rekenblad waarin uw criteria staan"


class Kop(StrEnum):
    """A column that gia reads, by its heading."""

    code = "Code"
    onderdeel = "Onderdeel"
    proces = "Proces"
    definitie = "Definitie"
    aspect = "Kwaliteitsaspect"
    criterium = "Criterium"
    schaal = "Schaal"


_KOPPEN = {
    **{vergelijkbaar(kop): kop for kop in Kop},
    "aspect": Kop.aspect,
    "kwaliteitscriterium": Kop.criterium,
}


# What people call the column of the levels from which somebody chooses, where it is not Schaal.
_MISSCHIEN_SCHAAL = frozenset(
    ("niveau", "niveaus", "niveau's", "schalen", "score", "scores", "antwoord", "antwoorden", "keuze", "keuzes")
)
_RAAD_SCHAAL = ". Staan er de niveaus in waaruit men kiest, noem de kolom dan Schaal"


@dataclass(frozen=True)
class Melding:
    """What was found in a list; a fout where no kader can be made of it, or not of its `rij`.

    `plaats` is where, empty where it is about the file.
    """

    plaats: str
    tekst: str
    is_fout: bool = True
    rij: tuple[str, int] | None = None

    def __str__(self) -> str:
        return f"{': '.join(filter(None, (self.plaats, self.tekst))).removesuffix('.')}."


@dataclass(frozen=True)
class Lijstrij:
    """A row below the headings: its texts by heading, and where each stands.

    `is_samengevoegd` says that its cell below Proces is merged with the one above.
    """

    blad: str
    nummer: int
    teksten: Mapping[Kop, str]
    kolommen: Mapping[Kop, int]
    is_samengevoegd: bool = False

    def __getitem__(self, kop: Kop) -> str:
        return self.teksten.get(kop, "")

    @property
    def sleutel(self) -> tuple[str, int]:
        """What the row is known by: its sheet and its number."""
        return self.blad, self.nummer

    @property
    def plaats(self) -> str:
        """The row as people find it."""
        return _plaats(self.blad, f"rij {self.nummer}")

    def cel(self, kop: Kop) -> str:
        """Return the cell below a heading as people find it; the row where the table has no such column."""
        if kop not in self.kolommen:
            return self.plaats
        return _plaats(self.blad, f"cel {cel(self.nummer - 1, self.kolommen[kop])}")

    def meld(self, kop: Kop, tekst: str) -> Melding:
        """Return a fout about the cell below a heading."""
        return Melding(self.cel(kop), tekst, rij=self.sleutel)


@dataclass(frozen=True)
class Lijst:
    """The rows of every table in a file, and what was found beside them."""

    bestand: str
    rijen: Sequence[Lijstrij]
    meldingen: Sequence[Melding]


def lees_lijst(pad: Path) -> Lijst:
    """Read every table with a heading Criterium in a spreadsheet or a .csv; raises Onleesbaar when it is none."""
    is_csv = pad.suffix.lower() == CSV
    if not is_csv and is_document(pad):
        raise Onleesbaar.om(pad, _DOCUMENT)
    if not is_csv and soort_van(pad) is Bestandsoort.ander and wat_het_is(pad) == TEKST:
        return Lijst(pad.name, [], [Melding("", _IS_TEKST)])
    bron = Bron([lees_csv(pad)]) if is_csv else lees_bron(pad)
    if any(blad.naam == k.GIA_BLAD for blad in bron.bladen):
        return Lijst(pad.name, [], [Melding("", _IS_WERKBOEK)])
    rijen = list[Lijstrij]()
    meldingen = list[Melding]()
    zonder_criterium = list[Melding]()
    for blad in bron.bladen:
        hoogte = _hoogte_van_koppen(blad)
        if hoogte is None:
            if any(tekst_van(waarde) for rij in blad.rijen for waarde in rij):
                wel = _wat_er_wel_staat(_rij_met_koppen(blad))
                gelezen = "dit blad" if blad.naam else "het bestand"
                raad = f"er is geen kolom met de kop {Kop.criterium} ({wel}); {gelezen} is niet gelezen"
                meldingen.append(_waarschuw(blad, raad))
                if _heeft_koppen(_rij_met_koppen(blad)):
                    zonder_criterium.append(meldingen[-1])
            continue
        op_dit_blad, gevonden = _lees_blad(bron, blad, hoogte)
        rijen += op_dit_blad
        meldingen += gevonden
    if not rijen and zonder_criterium:
        # The headings are there but one: that is what to mend, and nothing else has to be said.
        meldingen = [replace(melding, is_fout=melding.is_fout or melding in zonder_criterium) for melding in meldingen]
    elif not rijen and not any(melding.is_fout for melding in meldingen):
        raad = f"er staat geen enkele rij onder de koppen {Kop.proces} en {Kop.criterium}; zet elk criterium op een rij"
        meldingen.append(Melding("", raad))
    return Lijst(pad.name, rijen, meldingen)


def _hoogte_van_koppen(blad: Bronblad) -> int | None:
    """Return the row, from 0, that holds the headings: the first with a heading Criterium."""
    for hoogte, rij in enumerate(blad.rijen[:_HOOGSTE_KOP]):
        if any(_kop_van(waarde) is Kop.criterium for waarde in rij):
            return hoogte
    return None


def _kop_van(waarde: object) -> Kop | None:
    """Return the heading that a cell holds, also with a colon behind it."""
    return _KOPPEN.get(vergelijkbaar(tekst_van(waarde).rstrip().removesuffix(":")))


def _heeft_koppen(rij: Sequence[object]) -> bool:
    return any(_kop_van(waarde) is Kop.proces for waarde in rij)


def _rij_met_koppen(blad: Bronblad) -> Sequence[object]:
    """Return the row that looks most like headings where the one of the criteria is not there: else the first."""
    gevuld = [rij for rij in blad.rijen[:_HOOGSTE_KOP] if any(map(tekst_van, rij))]
    eerste = gevuld or [rij for rij in blad.rijen if any(map(tekst_van, rij))]
    return next(filter(_heeft_koppen, gevuld), eerste[0])


def _lees_blad(bron: Bron, blad: Bronblad, hoogte: int) -> tuple[list[Lijstrij], list[Melding]]:
    """Return the rows below the headings of a sheet, and what on it cannot be read or is not."""
    koppen = [tekst_van(waarde) for waarde in blad.rijen[hoogte]]
    kolommen = dict[Kop, int]()
    meldingen = list[Melding]()
    for kolom, tekst in enumerate(koppen):
        kop = _kop_van(tekst)
        if kop in kolommen:
            plaats = _plaats(blad.naam, f"cel {cel(hoogte, kolom)}")
            meldingen.append(Melding(plaats, f"de kop {kop} staat er twee keer; houd één kolom {kop} over"))
        elif kop is not None:
            kolommen[kop] = kolom
    if Kop.proces not in kolommen:
        ontbreekt = f"de kop {Kop.proces} ontbreekt ({_wat_er_wel_staat(koppen)})"
        raad = f"{ontbreekt}; zet in een kolom {Kop.proces} waar elk criterium bij hoort"
        meldingen.append(Melding(_plaats(blad.naam, f"rij {hoogte + 1}"), raad))
        return [], meldingen
    rijen = list[Lijstrij]()
    for nummer, waarden in enumerate(blad.rijen[hoogte + 1 :], start=hoogte + 2):
        teksten = {kop: tekst_van(waarden[kolom]) for kop, kolom in kolommen.items() if kolom < len(waarden)}
        gevuld = {kop: tekst for kop, tekst in teksten.items() if tekst}
        samengevoegd = bron.is_samengevoegd(blad, cel(nummer - 1, kolommen[Kop.proces]))
        rij = Lijstrij(blad.naam, nummer, gevuld, kolommen, is_samengevoegd=samengevoegd)
        meldingen += _onzekere_cellen(bron, blad, rij, waarden)
        if rij.teksten:
            rijen.append(rij)
    return rijen, [*meldingen, *_wat_niet_meekomt(blad, hoogte, koppen, set(kolommen.values()))]


def _onzekere_cellen(bron: Bron, blad: Bronblad, rij: Lijstrij, waarden: Sequence[object]) -> Iterator[Melding]:
    """Yield the cells of which nobody can say what they mean: errors, formulas without a value, what is struck out."""
    for kop, kolom in rij.kolommen.items():
        plaats = cel(rij.nummer - 1, kolom)
        waarde = waarden[kolom] if kolom < len(waarden) else ""
        if fout := blad.foutwaarden.get(plaats):
            yield rij.meld(kop, f"hier staat een foutwaarde ({fout}); typ wat er hoort te staan")
        elif plaats in blad.formules and not rij[kop]:
            yield rij.meld(kop, "hier staat een formule zonder uitkomst; bewaar het bestand opnieuw, of typ de tekst")
        elif rij[kop] and not isinstance(waarde, str | int | float):
            yield rij.meld(kop, f"hier staat een datum of een tijd ({rij[kop]}); typ de tekst met een ' ervoor")
        elif rij[kop] and plaats in bron.doorgehaald(blad):
            yield rij.meld(kop, "deze tekst is doorgehaald; haal de doorhaling weg, of verwijder wat niet meer geldt")
        elif not past_in_cel(rij[kop]):
            yield rij.meld(kop, "deze tekst is te lang voor een cel; maak er een kortere van")


def _wat_niet_meekomt(blad: Bronblad, hoogte: int, koppen: Sequence[str], gelezen: set[int]) -> Iterator[Melding]:
    """Yield what stands on a sheet and goes into no kader: above the headings, in other columns, hanging on cells."""
    erboven = [str(nummer + 1) for nummer in range(hoogte) if any(map(tekst_van, blad.rijen[nummer]))]
    if erboven:
        yield _waarschuw(blad, f"boven de koppen staat tekst (rij {opgesomd(erboven)}); ze komt niet in het kader")
    for kolom in range(max(map(len, blad.rijen), default=0)):
        eronder = (rij[kolom] for rij in blad.rijen[hoogte + 1 :] if kolom < len(rij))
        if kolom not in gelezen and any(map(tekst_van, eronder)):
            kop = koppen[kolom] if kolom < len(koppen) else ""
            wat = f"de kolom “{kop}”" if kop else f"kolom {cel(0, kolom).removesuffix('1')}, zonder kop,"
            raad = _RAAD_SCHAAL if _is_misschien_schaal(kop, koppen) else ""
            yield _waarschuw(blad, f"{wat} kent gia hier niet; wat erin staat, komt niet in het kader{raad}")
    aan = {
        "opmerkingen": len(blad.bijlagen.opmerkingen),
        "tekstvakken": len(blad.bijlagen.tekstvakken),
        "afbeeldingen": len(blad.bijlagen.afbeeldingen),
    }
    if er_zijn := [wat for wat, aantal in aan.items() if aantal]:
        yield _waarschuw(blad, f"aan dit blad hangen {opgesomd(er_zijn)}; ze komen niet in het kader")


def _is_misschien_schaal(kop: str, koppen: Sequence[str]) -> bool:
    """Say whether a heading that gia does not know is likely that of the levels, which nothing else on the sheet is."""
    kaal = vergelijkbaar(kop).replace("’", "'").removesuffix(":")
    return kaal in _MISSCHIEN_SCHAAL and not any(_kop_van(ander) is Kop.schaal for ander in koppen)


def _waarschuw(blad: Bronblad, tekst: str) -> Melding:
    return Melding(_plaats(blad.naam), tekst, is_fout=False)


def _plaats(blad: str, waar: str = "") -> str:
    """Return a place as people find it: a .csv is a table without a sheet."""
    return ", ".join(filter(None, (f"blad “{blad}”" if blad else "", waar)))


def _wat_er_wel_staat(koppen: Sequence[object]) -> str:
    """Return what stands in a row where headings are missed, as much as one reads at a glance."""
    staan = [kort(tekst) for kop in koppen if (tekst := tekst_van(kop))]
    meer = ["…"] if len(staan) > _MEESTE_KOPPEN else []
    return f"wel: {', '.join([*staan[:_MEESTE_KOPPEN], *meer])}"
