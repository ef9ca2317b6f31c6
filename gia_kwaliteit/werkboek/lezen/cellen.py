"""One cell of a row that a person fills in, and what can be wrong with any of them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gia_kwaliteit.bevinding import Bevinding, Bevindingsoort, bevinding
from gia_kwaliteit.kader import Kader
from gia_kwaliteit.tekst import LANGSTE_CEL, lengte_in_cel, op_een_regel, past_in_cel
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.bron import Bron
from gia_kwaliteit.werkboek.lezen.tabellen import Tabelrij
from gia_kwaliteit.werkboek.velden import tekst_van

_LANGSTE_CITAAT = 60
# So many cells a bevinding names; of more it says how many.
MEESTE_CELLEN = 8
# What Excel and WPS write for a picture in a cell, and for a link whose address and text are typed in the formula.
_BEELDFORMULE = re.compile(r"=\s*(?:_xlfn\.)?(?:DISPIMG|IMAGE)\(", re.IGNORECASE)
_KOPPELFORMULE = re.compile(r'=\s*HYPERLINK\(\s*"([^"]+)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)\s*$', re.IGNORECASE)


class Cel(NamedTuple):
    """A cell as it was read, under one heading in the row of a code.

    `tekst` is what a person sees, `formule` the formula in it and `fout` the error that it shows in place of a value,
    when there is one; `is_percentage` says whether its number is shown as a percentage, as far as the file tells.
    """

    rij: Tabelrij
    code: str
    kop: str
    waarde: object
    tekst: str
    formule: str | None
    fout: str | None
    is_percentage: bool

    @property
    def plaats(self) -> str:
        """The name of the cell, such as D12."""
        return self.rij.plaats(self.kop)

    @property
    def is_getypt(self) -> bool:
        """Whether it holds what a person typed, or nothing."""
        return not self.formule and not self.fout

    @property
    def letterlijk(self) -> str:
        """What somebody typed with every space that he did, on one line."""
        return kort(op_een_regel(str(self.waarde)))

    def meld(self, soort: Bevindingsoort, **woorden: str) -> Bevinding:
        """Return a bevinding of the catalogue about this cell."""
        return bevinding(soort, blad=self.rij.blad.naam, cel=self.plaats, code=self.code, **woorden)

    def controleer_formule(self) -> Iterator[Bevinding]:
        """Yield a fout when there is a formula or an error where a person chooses or types a score or a figure."""
        if self.formule:
            yield self.meld(Bevindingsoort.formule_in_invoercel, gevonden=kort(self.formule))
        elif self.fout:
            yield self.meld(Bevindingsoort.foutwaarde_in_invoercel, gevonden=self.fout)

    def controleer_tekst(self) -> Iterator[Bevinding]:
        """Yield what is wrong with a cell for a text: it leaves no score or figure in doubt.

        A text that is longer than a cell of an .xlsx can hold is a fout: it could not be written again.
        """
        if self.formule and _BEELDFORMULE.match(self.formule):
            yield self.meld(Bevindingsoort.afbeelding_bij_cel)
        elif self.formule and (koppeling := _KOPPELFORMULE.match(self.formule)):
            yield self.meld(Bevindingsoort.koppeling_bij_cel, adres=koppeling[1])
        elif self.formule:
            getoond = f"“{kort(self.tekst)}”" if self.tekst else "niets"
            woorden = {"kop": self.kop, "formule": kort(self.formule), "gevonden": getoond}
            yield self.meld(Bevindingsoort.formule_in_tekst, **woorden)
        elif self.fout and self.plaats not in self.rij.blad.bijlagen.afbeeldingen:
            yield self.meld(Bevindingsoort.foutwaarde_in_tekst, kop=self.kop, gevonden=self.fout)
        if isinstance(self.waarde, str) and not past_in_een_cel(self.waarde):
            woorden = {"gevonden": str(lengte_in_cel(self.waarde)), "toegelaten": str(LANGSTE_CEL)}
            yield self.meld(Bevindingsoort.tekst_te_lang, kop=self.kop, **woorden)

    @property
    def te_lezen(self) -> str:
        """The text that a person sees, also of a link that no program has calculated; nothing of a picture."""
        if not self.formule:
            return self.tekst
        if _BEELDFORMULE.match(self.formule):
            return ""
        koppeling = _KOPPELFORMULE.match(self.formule)
        return self.tekst or (tekst_van(koppeling[2] or koppeling[1]) if koppeling else "")


def raad_bij_tekst(kader: Kader) -> str:
    """Return what to do with a text that stands where gia does not read."""
    criterium = kader.woorden.begrippen.criterium.enkelvoud
    return f"Zet ze in de kolom {k.MOTIVERING} of {k.BEWIJS} als ze bij een {criterium} hoort, of herstel wat er stond."


def lees_cel(rij: Tabelrij, code: str, kop: str, bron: Bron) -> Cel:
    """Return the cell under a heading; an empty one where the table has no such heading."""
    blad, waarde = rij.tabel.blad, rij.waarde(kop)
    formule = fout = None
    if rij.nummer in blad.formulekolommen and kop in rij.tabel.kolommen:
        plaats = rij.plaats(kop)
        formule, fout = blad.formules.get(plaats), blad.foutwaarden.get(plaats)
    is_getal = isinstance(waarde, int | float) and waarde != 0
    is_percentage = is_getal and bron.is_percentage(blad, rij.plaats(kop))
    return Cel(rij, code, kop, waarde, tekst_van(waarde), formule, fout, is_percentage)


def past_in_een_cel(tekst: object) -> bool:
    """Say whether this is a text that a cell of an .xlsx can hold."""
    return isinstance(tekst, str) and past_in_cel(tekst)


def lijkt_op(tekst: str, woorden: Iterable[str], grens: float, eerst: Iterable[str] = ()) -> str | None:
    """Return the first of `eerst`, or the word that looks most like the text when one does (similarity from 0 to 1)."""
    from difflib import get_close_matches  # only after a mistake

    return next(iter([*eerst, *get_close_matches(tekst, list(woorden), n=1, cutoff=grens)]), None)


def kort(tekst: str) -> str:
    """Return at most 60 characters; a longer text shows that it goes on."""
    return tekst if len(tekst) <= _LANGSTE_CITAAT else f"{tekst[: _LANGSTE_CITAAT - 2]} …"


def aangehaald(tekst: str) -> str:
    """Return a text between quotes, or the word for an empty cell."""
    return f"“{kort(tekst)}”" if tekst else "niets"


def samen(teksten: Iterable[str]) -> str:
    """Return texts as one quotation."""
    return kort(" / ".join(teksten))
