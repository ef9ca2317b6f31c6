"""Give the sender a copy of their workbook in which every bevinding stands at its cell."""

from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.bevinding import Bevinding, Ernst
from gia_kwaliteit.tekst import toonbaar
from gia_kwaliteit.werkboek import koppen as k
from gia_kwaliteit.werkboek.bestand.xlsx import AFZENDER
from gia_kwaliteit.werkboek.schrijven.bevindingenblad import bevindingenkolommen

_KLEUREN = {
    Ernst.fout: PatternFill("solid", fgColor="F4B6A6"),
    Ernst.waarschuwing: PatternFill("solid", fgColor="FFE08A"),
}
_UITLEG = "Dit is een kopie om na te kijken. Verbeter uw eigen werkboek: hier kunnen afbeeldingen of opmaak ontbreken."


def maak_nagekeken(pad: Path, beoordeling: Beoordeling) -> bytes:
    """Return a copy of an .xlsx or .xlsm file with a colour and a comment at the cell of every bevinding.

    A new tab in front lists them all. `pad` was read into `beoordeling` before; the file itself is not touched. Raises
    ValueError when it could not be read.
    """
    if not beoordeling.is_gelezen:
        raise ValueError(f"{pad} could not be read, so it is not safe to open again")
    boek = load_workbook(pad, keep_vba=pad.suffix.lower() == ".xlsm")
    per_cel: dict[tuple[str, str], list[Bevinding]] = {}
    # A bevinding names a sheet as it may be shown.
    bladen = {toonbaar(naam): naam for naam in boek.sheetnames}
    for gevonden in beoordeling.bevindingen:
        if gevonden.blad in bladen and gevonden.cel:
            per_cel.setdefault((bladen[gevonden.blad], gevonden.cel), []).append(gevonden)
    for (blad, cel), lijst in per_cel.items():
        _markeer(boek[blad], cel, lijst)
    _schrijf_lijst(boek, beoordeling)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _markeer(blad: Worksheet, plaats: str, lijst: list[Bevinding]) -> None:
    """Colour a cell and add what was found to its comment; of merged cells the first one shows it."""
    cel = blad[plaats]
    if isinstance(cel, MergedCell):
        samen = next(bereik for bereik in blad.merged_cells.ranges if plaats in bereik)
        cel = blad.cell(samen.min_row, samen.min_col)
    cel.fill = _KLEUREN[Ernst.fout if any(b.ernst is Ernst.fout for b in lijst) else Ernst.waarschuwing]
    regels = [cel.comment.text] if cel.comment else []
    regels += [f"{gevonden.ernst.value}: {gevonden.melding}" for gevonden in lijst]
    # A comment that somebody wrote stays theirs, so that gia goes on telling that it does not read it.
    opmerking = Comment("\n\n".join(regels), cel.comment.author if cel.comment else AFZENDER, width=320)
    opmerking.height = min(400, 40 + 18 * sum(len(regel) // 45 + 2 for regel in regels))
    cel.comment = opmerking


def _schrijf_lijst(boek: Workbook, beoordeling: Beoordeling) -> None:
    """Write the tab with every bevinding, also those without a cell."""
    blad: Worksheet = boek.create_sheet(k.NAGEKEKEN, 0)
    boek.active = 0
    for ander in boek.worksheets[1:]:
        ander.sheet_view.tabSelected = False
    vet, terugloop = Font(bold=True), Alignment(vertical="top", wrap_text=True)
    blad["A1"], blad["A2"] = f"{k.NAGEKEKEN}: {toonbaar(beoordeling.werkboek)}", _UITLEG
    kolommen = bevindingenkolommen(115)
    for nummer, (kolom, breedte) in enumerate(zip(kolommen, (14, 26, 9, 10, 110), strict=True), start=1):
        blad.cell(4, nummer, kolom.kop)
        blad.column_dimensions[get_column_letter(nummer)].width = breedte
    for cel in (blad["A1"], *blad[4]):
        cel.font = vet
    gevonden = sorted(beoordeling.bevindingen, key=lambda bevinding: bevinding.ernst is not Ernst.fout)
    for rij, een in enumerate(gevonden, start=5):
        for nummer, tekst in enumerate((een.ernst.value, een.blad, een.cel, een.code, een.melding), start=1):
            cel = blad.cell(rij, nummer, toonbaar(tekst or ""))
            cel.data_type, cel.alignment = "s", terugloop
    blad.freeze_panes, blad.print_title_rows = "A5", "4:4"
