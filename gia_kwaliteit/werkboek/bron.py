"""Open a workbook file safely and read the values of every sheet."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import python_calamine

from gia_kwaliteit.bevinding import bevinding
from gia_kwaliteit.werkboek.archief import (
    MACROS,
    MEESTE_CELLEN,
    ODS_INHOUD,
    XLSX_BOEK,
    Archief,
    Onleesbaar,
    bekijk_archief,
    te_ver,
)
from gia_kwaliteit.werkboek.bronblad import Bronblad
from gia_kwaliteit.werkboek.oude_vorm import lees_oude_vorm
from gia_kwaliteit.werkboek.xlsx import Xlsx

if TYPE_CHECKING:
    from gia_kwaliteit.werkboek.ods import Ods

_ANDERE_SOORTEN = {
    b"\x89PNG": "afbeelding",
    b"\xff\xd8\xff": "afbeelding",
    b"GIF8": "afbeelding",
    b"%PDF": "pdf",
    b"<!DOC": "webpagina",
    b"<html": "webpagina",
}


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
        if self.vorm and not blad.samengevoegd:
            self.vorm.zoek_samengevoegd(blad)
        return plaats in blad.samengevoegd

    def is_percentage(self, blad: Bronblad, plaats: str) -> bool:
        """Say whether a cell shows its number as a percentage, as far as the form of the file tells."""
        return self.vorm is not None and self.vorm.is_percentage(blad, plaats)


def lees_bron(pad: Path) -> Bron:
    """Read every sheet of a workbook (.xlsx, .ods, .xls, .xlsb); raises Onleesbaar when it cannot be read."""
    try:
        if not zipfile.is_zipfile(pad):
            return Bron([Bronblad(naam, rijen) for naam, rijen in lees_oude_vorm(pad)])
        archief = bekijk_archief(pad)
        vorm = _vorm_van(pad, archief)
        macros = MACROS in archief.delen
        if vorm is None:
            return Bron([Bronblad(naam, rijen) for naam, rijen in lees_oude_vorm(pad)], heeft_macros=macros)
        return Bron(_lees_met_calamine(archief.leesbaar), vorm, heeft_macros=macros)
    except python_calamine.PasswordError as fout:
        raise Onleesbaar(bevinding("bestand-beveiligd", bestand=pad.name)) from fout
    except (python_calamine.CalamineError, OSError, ValueError) as fout:
        raise Onleesbaar(bevinding("bestand-onleesbaar", bestand=pad.name, reden=_wat_het_is(pad))) from fout


def _vorm_van(pad: Path, archief: Archief) -> "Xlsx | Ods | None":
    """Return what can be seen in this form of file beside the values; None for an .xlsb."""
    if XLSX_BOEK in archief.delen:
        return Xlsx(pad, archief.delen)
    if ODS_INHOUD not in archief.delen:
        return None
    from gia_kwaliteit.werkboek.ods import Ods  # noqa: PLC0415 - only for .ods

    ods = Ods(archief.delen[ODS_INHOUD])
    if sum(rijen * kolommen for rijen, kolommen in ods.uitgestrektheid) > MEESTE_CELLEN:
        verste = max(ods.uitgestrektheid, key=lambda blad: blad[0] * blad[1])
        raise Onleesbaar(bevinding("bestand-te-groot", bestand=pad.name, reden=te_ver(*verste)))
    return ods


def _lees_met_calamine(bron: Path | io.BytesIO) -> list[Bronblad]:
    with python_calamine.load_workbook(bron) as boek:
        return [
            Bronblad(naam, boek.get_sheet_by_name(naam).to_python(skip_empty_area=False)) for naam in boek.sheet_names
        ]


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
