"""How the werkboek looks: one house style for every tab, readable in grey and for people who are colour-blind."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any

from openpyxl.formatting import rule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from gia_kwaliteit.kader import Schaal
from gia_kwaliteit.werkboek.teksten import LEES_VERDER

Stijl = Mapping[str, object]

# openpyxl has no types for the rules by which cells get a colour.
_REGELS: Any = rule

LETTERTYPE = "Calibri"
DONKER, MIDDEL, LICHT, LIJN, INVOER, GRIJS = "1F3A5F", "D6E2EF", "F2F5F9", "B8C4D2", "FFFDF2", "5B6775"
GETAL = "0.0"
_DONKER_GENOEG = 140  # luminance (0-255) below which white letters are read best
HOOGSTE_RIJ = 409.0  # points; Excel makes no row higher

_ZIJDE = Side(style="thin", color=LIJN)
_RAND = Border(left=_ZIJDE, right=_ZIJDE, top=_ZIJDE, bottom=_ZIJDE)
_BOVEN_LINKS = Alignment(vertical="top", wrap_text=True)
_MIDDEN = Alignment(horizontal="center", vertical="top", wrap_text=True)

TITEL: dict[str, object] = {
    "font": Font(name=LETTERTYPE, size=18, bold=True, color=DONKER),
    "alignment": Alignment(vertical="center"),
}
ONDERTITEL: dict[str, object] = {
    "font": Font(name=LETTERTYPE, size=11, color=GRIJS),
    "alignment": Alignment(vertical="center"),
}
TABELTITEL: dict[str, object] = {
    "font": Font(name=LETTERTYPE, size=12, bold=True, color=DONKER),
    "alignment": Alignment(vertical="center"),
}
TEKST: dict[str, object] = {"font": Font(name=LETTERTYPE, size=10), "alignment": _BOVEN_LINKS}
KOP: dict[str, object] = {
    "font": Font(name=LETTERTYPE, size=10, bold=True, color="FFFFFF"),
    "fill": PatternFill("solid", fgColor=DONKER),
    "alignment": Alignment(horizontal="left", vertical="center", wrap_text=True),
    "border": _RAND,
}
KOP_MIDDEN: dict[str, object] = KOP | {"alignment": Alignment(horizontal="center", vertical="center", wrap_text=True)}
TABELKOP: dict[str, object] = {
    "font": Font(name=LETTERTYPE, size=9, bold=True, color=DONKER),
    "fill": PatternFill("solid", fgColor=LICHT),
    "alignment": Alignment(horizontal="left", vertical="center", wrap_text=True),
    "border": _RAND,
}
GROEP: dict[str, object] = {
    "font": Font(name=LETTERTYPE, size=11, italic=True, color=DONKER),
    "alignment": Alignment(vertical="center", wrap_text=True),
}
BAND: dict[str, object] = {
    "font": Font(name=LETTERTYPE, size=13, bold=True, color=DONKER),
    "fill": PatternFill("solid", fgColor=MIDDEL),
    "alignment": Alignment(vertical="center"),
}
DEFINITIE: dict[str, object] = {
    "font": Font(name=LETTERTYPE, size=10, italic=True, color=GRIJS),
    "fill": PatternFill("solid", fgColor=MIDDEL),
    "alignment": Alignment(vertical="center", wrap_text=True),
}
CEL: dict[str, object] = TEKST | {"border": _RAND}
LIJSTCEL: dict[str, object] = TEKST
LIJSTCODE: dict[str, object] = TEKST | {"font": Font(name=LETTERTYPE, size=10, bold=True, color=GRIJS)}
CODECEL: dict[str, object] = CEL | {"font": Font(name=LETTERTYPE, size=10, bold=True, color=GRIJS)}
GETALCEL: dict[str, object] = CEL | {"alignment": _MIDDEN, "number_format": GETAL}
VERSCHILCEL: dict[str, object] = GETALCEL | {"number_format": "+0.0;-0.0;0.0"}
FIJNVERSCHILCEL: dict[str, object] = GETALCEL | {"number_format": "+0.00;-0.00;0.00"}
PROCENTCEL: dict[str, object] = GETALCEL | {"number_format": "0%"}
KRUISCEL: dict[str, object] = CEL | {
    "alignment": Alignment(horizontal="center", vertical="center"),
    "font": Font(name=LETTERTYPE, size=12, bold=True),
}
SCORECEL_VAST: dict[str, object] = CEL | {"alignment": _MIDDEN, "font": Font(name=LETTERTYPE, size=10, bold=True)}
TELCEL: dict[str, object] = CEL | {"alignment": _MIDDEN, "number_format": "0"}
INVOERCEL: dict[str, object] = CEL | {
    "fill": PatternFill("solid", fgColor=INVOER),
    "protection": Protection(locked=False),
}
SCORECEL: dict[str, object] = INVOERCEL | {"alignment": _MIDDEN, "font": Font(name=LETTERTYPE, size=10, bold=True)}
GETALINVOER: dict[str, object] = INVOERCEL | {"alignment": _MIDDEN, "number_format": "General"}
DATUMINVOER: dict[str, object] = INVOERCEL | {
    "number_format": "dd/mm/yyyy",
    "alignment": Alignment(horizontal="left", vertical="top"),
}


def hoogte(tekst: str, tekens: float, regelhoogte: float = 13.5) -> float:
    """Return the height in points of a text in a cell that is `tekens` characters wide."""
    regels = sum(max(1, -(-len(alinea) // max(1, int(tekens)))) for alinea in tekst.split("\n"))
    return regels * regelhoogte + 5


def wat_past(tekst: str, tekens: float) -> str:
    """Return a text, or what fits of it in the highest row there is: what Excel cuts, nobody would miss."""
    if hoogte(tekst, tekens) <= HOOGSTE_RIJ:
        return tekst
    einde = bisect_right(range(len(tekst)), HOOGSTE_RIJ, key=lambda n: hoogte(tekst[:n] + LEES_VERDER, tekens)) - 1
    woorden = tekst[:einde].rsplit(maxsplit=1)
    # A text without spaces is cut in the middle of a word.
    begin = woorden[0] if len(woorden) > 1 and len(woorden[0]) > einde / 2 else tekst[:einde]
    return begin + LEES_VERDER


def rand_waar_gevuld(blad: Worksheet, bereik: str) -> None:
    """Draw lines only around the rows whose first cell holds something: a list that shrinks leaves no grid."""
    eerste = bereik.split(":", maxsplit=1)[0]
    stijl = DifferentialStyle(border=_RAND)
    regel = _REGELS.FormulaRule(formula=[f'${eerste}<>""'])
    regel.dxf = stijl
    blad.conditional_formatting.add(bereik, regel)


def kleur_niveaus(blad: Worksheet, bereik: str, schaal: Schaal) -> None:
    """Colour the cells of a range by the level they hold."""
    eerste = bereik.split(":", maxsplit=1)[0].replace("$", "")
    for niveau in schaal.niveaus:
        regel = _REGELS.FormulaRule(
            formula=[f'{eerste}="{niveau.naam}"'],
            fill=PatternFill(bgColor=niveau.kleur[1:]),
            font=Font(color=letterkleur(niveau.kleur)),
        )
        blad.conditional_formatting.add(bereik, regel)


def kleur_onvolledig(blad: Worksheet, bereik: str) -> None:
    """Make what is not complete stand out, in colour and in bold."""
    for woord in ("onvolledig", "niet gescoord"):
        stijl = DifferentialStyle(font=Font(bold=True, color="9C3A0E"), fill=PatternFill(bgColor="FCE4D6"))
        regel = _REGELS.CellIsRule(operator="equal", formula=[f'"{woord}"'])
        regel.dxf = stijl
        blad.conditional_formatting.add(bereik, regel)


def kleur_matrix(blad: Worksheet, bereik: str) -> None:
    """Shade scores on 100: the higher, the darker."""
    kleur_scores(blad, bereik, 100)


def kleur_scores(blad: Worksheet, bereik: str, maximum: int) -> None:
    """Shade scores on 20 or 100: white at half, blue above and orange below it, the further, the darker."""
    schaal = _REGELS.ColorScaleRule(
        start_type="num",
        start_value=0,
        start_color="F8DCCB",
        mid_type="num",
        mid_value=maximum // 2,
        mid_color="FFFFFF",
        end_type="num",
        end_value=maximum,
        end_color="8DB8E2",
    )
    blad.conditional_formatting.add(bereik, schaal)


def kleur_aantallen(blad: Worksheet, bereik: str) -> None:
    """Shade counts: the more, the darker."""
    schaal = _REGELS.ColorScaleRule(
        start_type="num", start_value=0, start_color="FFFFFF", end_type="max", end_color="8DB8E2"
    )
    blad.conditional_formatting.add(bereik, schaal)


def letterkleur(kleur: str) -> str:
    """Return black or white, whichever can be read on a colour (#RRGGBB)."""
    rood, groen, blauw = (int(kleur[i : i + 2], 16) for i in (1, 3, 5))
    return "FFFFFF" if 0.299 * rood + 0.587 * groen + 0.114 * blauw < _DONKER_GENOEG else "1A1A1A"


def niveaucel(kleur: str) -> dict[str, object]:
    """Return the style of a locked cell that holds the name of a level in its colour (#RRGGBB)."""
    return CEL | {
        "fill": PatternFill("solid", fgColor=kleur[1:]),
        "font": Font(name=LETTERTYPE, size=10, bold=True, color=letterkleur(kleur)),
        "alignment": Alignment(horizontal="center", vertical="center"),
    }
