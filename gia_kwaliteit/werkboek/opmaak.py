"""How the werkboek looks: one house style for every tab, readable in grey and for people who are colour-blind."""

from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.kader import Schaal

LETTERTYPE = "Calibri"
DONKER, MIDDEL, LICHT, LIJN, INVOER, GRIJS = "1F3A5F", "D6E2EF", "F2F5F9", "B8C4D2", "FFFDF2", "5B6775"
GETAL = "0.0"

_RAND = Border(*[Side(style="thin", color=LIJN)] * 4)
_BOVEN_LINKS = Alignment(vertical="top", wrap_text=True)
_MIDDEN = Alignment(horizontal="center", vertical="top", wrap_text=True)

TITEL = {"font": Font(name=LETTERTYPE, size=18, bold=True, color=DONKER), "alignment": Alignment(vertical="center")}
ONDERTITEL = {"font": Font(name=LETTERTYPE, size=11, color=GRIJS), "alignment": Alignment(vertical="center")}
TABELTITEL = {"font": Font(name=LETTERTYPE, size=12, bold=True, color=DONKER), "alignment": Alignment(vertical="center")}
TEKST = {"font": Font(name=LETTERTYPE, size=10), "alignment": _BOVEN_LINKS}
KOP = {
    "font": Font(name=LETTERTYPE, size=10, bold=True, color="FFFFFF"),
    "fill": PatternFill("solid", fgColor=DONKER),
    "alignment": Alignment(horizontal="left", vertical="center", wrap_text=True),
    "border": _RAND,
}
KOP_MIDDEN = KOP | {"alignment": Alignment(horizontal="center", vertical="center", wrap_text=True)}
TABELKOP = {
    "font": Font(name=LETTERTYPE, size=9, bold=True, color=DONKER),
    "fill": PatternFill("solid", fgColor=LICHT),
    "alignment": Alignment(horizontal="left", vertical="center", wrap_text=True),
    "border": _RAND,
}
GROEP = {
    "font": Font(name=LETTERTYPE, size=11, italic=True, color=DONKER),
    "alignment": Alignment(vertical="center", wrap_text=True),
}
BAND = {
    "font": Font(name=LETTERTYPE, size=13, bold=True, color=DONKER),
    "fill": PatternFill("solid", fgColor=MIDDEL),
    "alignment": Alignment(vertical="center"),
}
DEFINITIE = {
    "font": Font(name=LETTERTYPE, size=10, italic=True, color=GRIJS),
    "fill": PatternFill("solid", fgColor=MIDDEL),
    "alignment": Alignment(vertical="center", wrap_text=True),
}
CEL = TEKST | {"border": _RAND}
CODECEL = CEL | {"font": Font(name=LETTERTYPE, size=10, bold=True, color=GRIJS)}
GETALCEL = CEL | {"alignment": _MIDDEN, "number_format": GETAL}
TELCEL = CEL | {"alignment": _MIDDEN, "number_format": "0"}
INVOERCEL = CEL | {"fill": PatternFill("solid", fgColor=INVOER), "protection": Protection(locked=False)}
SCORECEL = INVOERCEL | {"alignment": _MIDDEN, "font": Font(name=LETTERTYPE, size=10, bold=True)}
GETALINVOER = INVOERCEL | {"alignment": _MIDDEN, "number_format": "General"}
DATUMINVOER = INVOERCEL | {"number_format": "dd/mm/yyyy", "alignment": Alignment(horizontal="left", vertical="top")}


def schrijf(blad: Worksheet, plaats: str, waarde: object, stijl: dict[str, object]) -> Cell:
    """Put a value in a cell, in a style; a text is always a text, also when it begins with an equals sign."""
    cel: Cell = blad[plaats]
    if isinstance(waarde, str):
        waarde = ILLEGAL_CHARACTERS_RE.sub("\ufffd", waarde)
    cel.value = waarde  # type: ignore[assignment]
    for eigenschap, inhoud in stijl.items():
        setattr(cel, eigenschap, inhoud)
    if cel.data_type == "f":
        cel.data_type = "s"
        cel.quotePrefix = True  # type: ignore[attr-defined]
    return cel


def schrijf_formule(blad: Worksheet, plaats: str, formule: str, stijl: dict[str, object]) -> Cell:
    """Put a formula that gia generated itself in a cell, in a style."""
    cel: Cell = blad[plaats]
    cel.value = formule
    for eigenschap, inhoud in stijl.items():
        setattr(cel, eigenschap, inhoud)
    return cel
