"""How a cell looks, as a value: the same one gives the same format in every workbook."""

from typing import NamedTuple

LETTERTYPE = "Calibri"


class Stijl(NamedTuple):
    """The look of a cell: its letters (points, RRGGBB), fill, place of the text, lines around it, and number format.

    `inspringing` is the steps of white before a text at the left, `krimpt` makes letters smaller where a text would not
    fit on its line, `gedraaid` is by how many degrees it goes up, `invoer` says that people may type in it on a
    protected tab. `open` is the side (left, right) without a line.
    """

    grootte: float = 11
    vet: bool = False
    onderstreept: bool = False
    cursief: bool = False
    kleur: str | None = None
    vulling: str | None = None
    rand: str | None = None
    horizontaal: str | None = None
    verticaal: str | None = None
    terugloop: bool = False
    getal: str = "General"
    inspringing: int = 0
    krimpt: bool = False
    gedraaid: int = 0
    invoer: bool = False
    open: str | None = None

    @property
    def stappen(self) -> int:
        """The steps of white before the text: none before one in the middle."""
        return self.inspringing if self.horizontaal == "left" else 0

    def eigenschappen(self) -> dict[str, object]:
        """Return the properties of the format, by the names that XlsxWriter gives them."""
        gezet = {
            "font_name": LETTERTYPE,
            "font_size": self.grootte,
            "bold": self.vet,
            "underline": 1 if self.onderstreept else None,
            "italic": self.cursief,
            "font_color": kleurnaam(self.kleur),
            "bg_color": kleurnaam(self.vulling),
            "border": 1 if self.rand else None,
            "border_color": kleurnaam(self.rand),
            "align": self.horizontaal,
            "valign": self.verticaal,
            "text_wrap": self.terugloop,
            "num_format": self.getal,
            "indent": self.stappen or None,
            "shrink": self.krimpt or None,
            "rotation": self.gedraaid or None,
            "locked": not self.invoer,
        }
        if self.open:
            gezet[self.open] = 0
        return {naam: waarde for naam, waarde in gezet.items() if waarde is not None}


def kleurnaam(kleur: str | None) -> str | None:
    """Return a colour (RRGGBB) as XlsxWriter names it."""
    return f"#{kleur}" if kleur else None
