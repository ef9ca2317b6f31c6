"""Open a workbook file safely and read the values of every sheet."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import python_calamine

from gia_kwaliteit.bevinding import Bevinding
from gia_kwaliteit.werkboek.bestand.apart import Rijen, TeGroot, lees_apart
from gia_kwaliteit.werkboek.bestand.archief import (
    ODS_STIJLEN,
    Archief,
    Onleesbaar,
    bekijk_archief,
)
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad, Vorm
from gia_kwaliteit.werkboek.bestand.docx import lees_document
from gia_kwaliteit.werkboek.bestand.docxpakket import is_document
from gia_kwaliteit.werkboek.bestand.grenzen import MAX_UITGEPAKT, ODS_INHOUD
from gia_kwaliteit.werkboek.bestand.relaties import BOEK
from gia_kwaliteit.werkboek.bestand.soort import ONGELEZEN, Bestandsoort, soort_van, wat_het_is
from gia_kwaliteit.werkboek.bestand.xlsx import Xlsx

_TE_VEEL = "het vraagt meer geheugen of tijd dan een werkboek"


@dataclass(frozen=True)
class Bron:
    """A workbook file as it was read: its sheets, and what can be seen beside their values (nothing in an .xls).

    `ver` gives sheet and cell of what was left out, since it stands too far from everything. A form in Word is a
    document: its cells have no names that anybody knows, and `gevonden` is what was found in it that no cell shows.
    """

    bladen: Sequence[Bronblad]
    vorm: Vorm | None = None
    heeft_macros: bool = False
    ver: Sequence[tuple[str, str]] = ()
    is_document: bool = False
    gevonden: Sequence[Bevinding] = ()

    @property
    def is_oude_vorm(self) -> bool:
        """Whether this is a form of workbook in which formulas and error values cannot be seen (.xls, .xlsb)."""
        return self.vorm is None

    def is_samengevoegd(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell is hidden in a range of merged cells, of which only the first shows."""
        return self.vorm is not None and self.vorm.is_samengevoegd(blad, plaats)

    def doorgehaald(self, blad: Bronblad) -> frozenset[str]:
        """Return the cells of a sheet that are struck out, by their style or in a part of their text."""
        return self.vorm.doorgehaald(blad) if self.vorm else frozenset()

    def is_percentage(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell shows its number as a percentage, as far as the form of the file tells."""
        return self.vorm is not None and self.vorm.is_percentage(blad, plaats)


def lees_bron(pad: Path) -> Bron:
    """Read every sheet of a workbook (.xlsx, .ods, .xls, .xlsb) or of a form in Word (.docx).

    Raises Onleesbaar when it cannot be read.

    What a file is, its first bytes say, whatever it is called.
    """
    if (omvang := pad.stat().st_size) > MAX_UITGEPAKT:
        raise Onleesbaar.om_omvang(pad, f"{omvang // 1_000_000} MB")
    soort = soort_van(pad)
    if soort is Bestandsoort.ander:
        raise Onleesbaar.om(pad, wat_het_is(pad))
    if soort is Bestandsoort.archief and is_document(pad):
        return _lees_document(pad)
    try:
        return _lees_archief(bekijk_archief(pad)) if soort is Bestandsoort.archief else _lees_ole(pad)
    except python_calamine.PasswordError as fout:
        raise Onleesbaar.om_beveiliging(pad) from fout
    except TeGroot as fout:
        raise Onleesbaar.om_omvang(pad, _TE_VEEL) from fout
    except (python_calamine.CalamineError, OSError, ValueError) as fout:
        raise Onleesbaar.om(pad, ONGELEZEN) from fout


def _lees_document(pad: Path) -> Bron:
    document = lees_document(pad)
    return Bron(document.bladen, document.vorm, is_document=True, gevonden=document.bevindingen)


def _lees_ole(pad: Path) -> Bron:
    from gia_kwaliteit.werkboek.bestand.ole import bekijk_ole  # only for .xls

    return Bron(_als_bladen(lees_apart(bekijk_ole(pad))))


def _lees_archief(archief: Archief) -> Bron:
    vorm = _vorm_van(archief)
    lezer = _lees_hier if archief.is_gewoon else lees_apart
    try:
        bladen = lezer(archief.leesbaar)
    except TeGroot:
        minder = archief.zonder_ver()
        if minder is None:
            raise
        archief, bladen = minder, lezer(minder.leesbaar)
    except python_calamine.CalamineError:
        hersteld = archief.herstel()
        if hersteld is None:
            raise
        bladen = lezer(hersteld)
    return Bron(_als_bladen(bladen, vorm), vorm, heeft_macros=archief.heeft_macros, ver=archief.ver)


def _vorm_van(archief: Archief) -> Vorm | None:
    """Return what can be seen in this form of file beside the values; None for an .xlsb."""
    if BOEK in archief.delen:
        return Xlsx(archief.delen, archief.bladen, is_gewoon=archief.is_gewoon)
    if ODS_INHOUD not in archief.delen:
        return None
    from gia_kwaliteit.werkboek.bestand.ods import Ods  # only for .ods

    return Ods(archief.delen[ODS_INHOUD], archief.delen.get(ODS_STIJLEN, b""))


def _als_bladen(bladen: Iterable[tuple[str, Rijen]], vorm: Vorm | None = None) -> tuple[Bronblad, ...]:
    return tuple(Bronblad(naam, rijen, vorm) for naam, rijen in bladen)


def _lees_hier(bron: io.BytesIO) -> list[tuple[str, Rijen]]:
    """Read the sheets in this process; what calamine cannot stand is a CalamineError."""
    try:
        with python_calamine.load_workbook(bron) as boek:
            return [(naam, boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)) for naam in boek.sheet_names]
    except BaseException as fout:
        if type(fout).__name__ == "PanicException":  # it is no Exception, and its class has no other name
            raise python_calamine.CalamineError(str(fout)) from fout
        raise
