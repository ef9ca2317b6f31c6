"""How light a colour is, and which letters can be read on it."""

DONKER = 0.179  # white stands out from what is darker than this, black from the rest: at least 4.5 to 1


def helderheid(kleur: str) -> float:
    """Return how light a colour is, from 0 (black) to 1 (white): the relative luminance of WCAG."""
    delen = (int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5))
    rood, groen, blauw = (deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in delen)  # noqa: PLR2004 - sRGB
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def letterkleur(kleur: str) -> str:
    """Return “white” or “black”, whichever can be read on a colour (#RRGGBB)."""
    return "white" if helderheid(kleur) < DONKER else "black"
