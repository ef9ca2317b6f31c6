"""Open a workbook file safely and read the values of every sheet."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import python_calamine

from gia_kwaliteit.bevinding import Bevindingsoort, bevinding
from gia_kwaliteit.werkboek.bestand.apart import Rijen, TeGroot, lees_apart
from gia_kwaliteit.werkboek.bestand.archief import MACROS, ODS_INHOUD, ODS_STIJLEN, Archief, Onleesbaar, bekijk_archief
from gia_kwaliteit.werkboek.bestand.bronblad import Bronblad
from gia_kwaliteit.werkboek.bestand.xlsx import BOEK, Xlsx

if TYPE_CHECKING:
    from gia_kwaliteit.werkboek.bestand.ods import Ods

_ANDERE_SOORTEN = {
    b"\x89PNG": "afbeelding",
    b"\xff\xd8\xff": "afbeelding",
    b"GIF8": "afbeelding",
    b"%PDF": "pdf",
    b"<!DOC": "webpagina",
    b"<html": "webpagina",
}


_TE_VEEL = "het vraagt meer geheugen of tijd dan een werkboek"


@dataclass
class Bron:
    """A workbook file as it was read: its sheets, and what can be seen beside their values (nothing in an .xls)."""

    bladen: Sequence[Bronblad]
    vorm: "Xlsx | Ods | None" = None
    heeft_macros: bool = False

    @property
    def is_oude_vorm(self) -> bool:
        """Whether this is a form of workbook in which formulas and error values cannot be seen (.xls, .xlsb)."""
        return self.vorm is None

    def zoek_formules(self, bladen: Iterable[Bronblad]) -> None:
        """Look for formulas and error values in these sheets.

        The cached value of a formula may be missing or stale, and an error is read as an empty cell.
        """
        if self.vorm:
            for blad in bladen:
                self.vorm.zoek_formules(blad)

    def zoek_bijlagen(self) -> None:
        """Look for comments at cells and for text boxes in every sheet."""
        if self.vorm:
            for blad in self.bladen:
                self.vorm.zoek_bijlagen(blad)

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
    """Read every sheet of a workbook (.xlsx, .ods, .xls, .xlsb); raises Onleesbaar when it cannot be read."""
    try:
        if not zipfile.is_zipfile(pad):
            return Bron(_als_bladen(lees_apart(pad)))
        archief = bekijk_archief(pad)
        vorm = _vorm_van(archief)
        lezer = _lees_hier if archief.is_gewoon else lees_apart
        return Bron(_als_bladen(lezer(archief.leesbaar)), vorm, heeft_macros=MACROS in archief.delen)
    except python_calamine.PasswordError as fout:
        raise Onleesbaar(bevinding(Bevindingsoort.bestand_beveiligd, bestand=pad.name)) from fout
    except TeGroot as fout:
        raise Onleesbaar(bevinding(Bevindingsoort.bestand_te_groot, bestand=pad.name, reden=_TE_VEEL)) from fout
    except (python_calamine.CalamineError, OSError, ValueError) as fout:
        raise Onleesbaar(
            bevinding(Bevindingsoort.bestand_onleesbaar, bestand=pad.name, reden=_wat_het_is(pad))
        ) from fout


def _vorm_van(archief: Archief) -> "Xlsx | Ods | None":
    """Return what can be seen in this form of file beside the values; None for an .xlsb."""
    if BOEK in archief.delen:
        return Xlsx(archief.delen, archief.bladen, is_gewoon=archief.is_gewoon)
    if ODS_INHOUD not in archief.delen:
        return None
    from gia_kwaliteit.werkboek.bestand.ods import Ods  # only for .ods

    return Ods(archief.delen[ODS_INHOUD], archief.delen.get(ODS_STIJLEN, b""))


def _als_bladen(bladen: Iterable[tuple[str, Rijen]]) -> list[Bronblad]:
    return [Bronblad(naam, rijen) for naam, rijen in bladen]


def _lees_hier(bron: Path | io.BytesIO) -> list[tuple[str, Rijen]]:
    """Read the sheets in this process; what calamine cannot stand is a CalamineError."""
    if isinstance(bron, Path) and not _is_utf8(bron):
        bron = io.BytesIO(bron.read_bytes())  # calamine takes only names that are text
    try:
        with python_calamine.load_workbook(bron) as boek:
            return [(naam, boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)) for naam in boek.sheet_names]
    except BaseException as fout:
        if type(fout).__name__ == "PanicException":  # it is no Exception, and its class has no other name
            raise python_calamine.CalamineError(str(fout)) from fout
        raise


def _is_utf8(pad: Path) -> bool:
    try:
        str(pad).encode()
    except UnicodeEncodeError:
        return False
    return True


def _wat_het_is(pad: Path) -> str:
    """Say what a file is that cannot be read: what it is called tells less than how it begins."""
    with pad.open("rb") as bestand:
        begin = bestand.read(8)
    if not begin:
        return "het is leeg"
    if pad.name.startswith("~$"):
        return "het is het slotbestand dat Excel maakt zolang een werkboek open is; kies het werkboek zelf"
    if pad.suffix.lower() in (".csv", ".txt"):
        return "een tekstbestand bewaart maar één blad, zonder de rest van het werkboek"
    for teken, soort in _ANDERE_SOORTEN.items():
        if begin.startswith(teken):
            return f"het is een {soort}"
    return "het is geen werkboek of het is beschadigd"
