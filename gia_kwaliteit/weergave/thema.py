"""The colours of the pages, light and dark, as custom properties of CSS; every page has this one house style."""

from collections.abc import Mapping
from types import MappingProxyType

from gia_kwaliteit.kleuren import (
    ANDER,
    BLEEK,
    BOVEN,
    GRIJS,
    INKT,
    LET_OP,
    LET_OP_VLAK,
    LIJN,
    ONDER,
    RASTER,
    VLAAMS,
    VLAK,
    WIT,
)

# `een` and `ander` are the two sides of a comparison, `kop` and `kopletter` the head of a table, `rand` goes around
# what has the colour of a level, which is the same in both themes.
LICHT: Mapping[str, str] = MappingProxyType(
    {
        "papier": WIT,
        "inkt": INKT,
        "grijs": GRIJS,
        "lijn": LIJN,
        "raster": RASTER,
        "vlak": VLAK,
        "hoofd": BOVEN,
        "kop": BOVEN,
        "kopletter": WIT,
        "onder": ONDER,
        "boven": BOVEN,
        "een": BOVEN,
        "ander": ANDER,
        "let-op": LET_OP,
        "let-op-vlak": LET_OP_VLAK,
        "halter": BLEEK,
        "rand": "#6B7788",
        "vlaams": VLAAMS,
    }
)
# On paper and on the pale area letters have at least 4.5 to 1, as in the light theme.
DONKER: Mapping[str, str] = MappingProxyType(
    {
        "papier": "#12171E",
        "inkt": "#E6EBF2",
        "grijs": "#A7B3C2",
        "lijn": "#465263",
        "raster": "#2C3644",
        "vlak": "#1B232E",
        "hoofd": "#9CC4EC",
        "kop": "#23405F",
        "kopletter": WIT,
        "onder": "#EE8A5E",
        "boven": "#7FB5E6",
        "een": "#7FB5E6",
        "ander": "#F0A36E",
        "let-op": "#F5B08C",
        "let-op-vlak": "#4A2415",
        "halter": "#6B7788",
        "rand": BLEEK,
        "vlaams": "#7CC5A9",
    }
)
# Which letters stand on which ground.
LETTERS_OP: tuple[tuple[str, str], ...] = (
    *((letter, grond) for letter in ("inkt", "grijs", "hoofd", "ander", "let-op") for grond in ("papier", "vlak")),
    *((letter, "papier") for letter in ("onder", "boven", "een", "vlaams")),
    ("kopletter", "kop"),
    ("let-op", "let-op-vlak"),
)


def themablok(eigen: Mapping[str, str] | None = None) -> str:
    """Return the colours as CSS: those of the light theme, and on a dark screen those of the dark one; paper is light.

    `eigen` are colours (#RRGGBB) by their name that replace those of the light theme, as somebody's own house style.
    """
    licht, donker = (_blok(kleuren_) for kleuren_ in ({**LICHT, **(eigen or {})}, DONKER))
    return f"{licht}\n@media screen and (prefers-color-scheme: dark) {{ {donker} }}"


def _blok(kleuren_: Mapping[str, str]) -> str:
    regels = " ".join(f"--{naam}: {kleur};" for naam, kleur in kleuren_.items())
    return f":root {{ color-scheme: {'dark' if kleuren_ == DONKER else 'light'}; {regels} }}"
