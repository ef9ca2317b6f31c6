"""The colours of gia, for workbook, page, verslag and terminal alike, and which letters can be read on a colour."""

# Below half of what can be reached, and from half up. BOVEN is the colour of the house as well: titles, heads.
ONDER, BOVEN = "#C8501E", "#1F4E85"
# What is laid beside the first: the second party, or Vlaanderen.
ANDER = "#B4501A"
INKT, GRIJS, WIT, ZWART = "#1A1A1A", "#5B6775", "#FFFFFF", "#000000"
# Lines around cells, thin lines in pictures, areas from pale to less pale, and the cells that people fill in.
LIJN, RASTER, VLAK, BAND, INVOER = "#B8C4D2", "#D5DCE5", "#F2F5F9", "#D6E2EF", "#FFF2CC"
# What asks for attention in a cell: its letters and its ground.
LET_OP, LET_OP_VLAK = "#9C3A0E", "#FCE4D6"
# The ground of a cell with a fout or a waarschuwing, in the copy to check.
FOUT_VLAK, WAARSCHUWING_VLAK = "#F4B6A6", "#FFE08A"
# The figure of Vlaanderen, what stays behind the marks of a picture, and a mark of what is less sure.
VLAAMS, BLEEK, HOL = "#2E6B57", "#8A97A8", "#9CC2E5"
# Around a cell to fill in: darker than its ground. The most of a count: the longer or the darker, the more.
INVOERRAND, MEESTE = "#BFA046", "#8DB8E2"
# Below a workbook: the tabs to fill in, and those to look things up.
INVOERTAB, LIJSTTAB = "#FFD966", "#A6A6A6"

# The ends of a heat map: nothing, and the most that can be reached. They are as far from white (in CIELAB), so that far
# below half is as strong a colour as far above it; ONDER itself would be stronger than BOVEN.
LAAGST, HOOGST = "#CE6234", BOVEN

# The levels of a scale that somebody makes, from low to high; what lies between them is between their colours.
NIVEAUS = (ONDER, "#F6D98B", "#7FB5DD", BOVEN)

DONKER_GENOEG = 0.179  # white stands out from what is darker than this, black from the rest: at least 4.5 to 1


def helderheid(kleur: str) -> float:
    """Return how light a colour is, from 0 (black) to 1 (white): the relative luminance of WCAG."""
    delen = (int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)  # noqa: PLR2004 - sRGB
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def letterkleur(kleur: str) -> str:
    """Return white or black (#RRGGBB), whichever can be read on a colour (#RRGGBB)."""
    return WIT if helderheid(kleur) < DONKER_GENOEG else ZWART


def warmtekleur(deel: float) -> str:
    """Return the colour of a score in a heat map (#RRGGBB); `deel` is its share of what can be reached, from 0 to 1.

    Half of it is white, nothing the strongest orange, all of it the strongest blue.
    """
    einde, sterkte = (LAAGST if deel < 0.5 else HOOGST), abs(2 * deel - 1)  # noqa: PLR2004 - half is white
    return "#" + "".join(
        f"{round(255 + (int(einde[plaats : plaats + 2], 16) - 255) * sterkte):02X}" for plaats in (1, 3, 5)
    )


def niveaukleuren(aantal: int) -> tuple[str, ...]:
    """Return the colours (#RRGGBB) of so many levels, at least two, from low to high."""
    if aantal < len(NIVEAUS):
        return (*NIVEAUS[: aantal - 1], NIVEAUS[-1])  # what is between yellow and blue is neither
    return tuple(_tussen(plaats * (len(NIVEAUS) - 1) / (aantal - 1)) for plaats in range(aantal))


def _tussen(plaats: float) -> str:
    """Return the colour at a place along those of NIVEAUS, of which the first stands at 0 and the next at 1."""
    links = min(int(plaats), len(NIVEAUS) - 2)
    delen = (
        (int(NIVEAUS[links][begin : begin + 2], 16), int(NIVEAUS[links + 1][begin : begin + 2], 16))
        for begin in (1, 3, 5)
    )
    return "#" + "".join(f"{round(een + (ander - een) * (plaats - links)):02X}" for een, ander in delen)
